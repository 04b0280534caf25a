"""What went out, from the command line: who issues, what points to what, a correction opened, a release taken back."""

from __future__ import annotations

import io
import json
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdf
import pytest

from cooling_desktop.papers.mark import mark_of
from cooling_desktop.press.draft import draft
from cooling_desktop.records.clerk import Clerk
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.kinds import Stage
from cooling_desktop.records.store import open_store

Run = Callable[..., subprocess.CompletedProcess[str]]
KEY = "contoh-000-sumenep"
DWI, SARI = "Briptu Dwi Lestari", "Iptu Sari Wulan"
YEAR = date.today().year


def approved(office: Path, by: str) -> None:
    """What the window stores when Dwi submitted and somebody pressed Setujui."""
    store = open_store(office)
    facts = store.load(KEY)
    setup = facts.meeting.release
    setup.stage, setup.submitted_by, setup.approved_by = Stage.APPROVED, DWI, by
    setup.approved_text = mark_of(facts, draft(facts))
    store.save(facts)
    store.close()


def test_where_somebody_approves_it_is_somebody_else(inside: Run, office: Path) -> None:
    store = open_store(office)
    store.save_entry(Clerk(rank="Iptu", name="Sari Wulan", approver=True))
    store.close()
    issue = ("issue", KEY, "--by", DWI, "--data", office)
    assert inside(*issue, code=1).stderr == "Naskah belum disetujui. Ajukan persetujuan lebih dahulu.\n"
    approved(office, DWI)
    own = "Naskah disetujui oleh pengajunya sendiri. Penyetuju harus orang lain.\n"
    assert inside(*issue, code=1).stderr == own
    approved(office, SARI)
    inside(*issue, code=0)
    store = open_store(office)
    (paper,) = issued_papers(store)
    assert paper.issued_by == DWI
    store.close()


def test_without_an_approver_one_clerk_does_it_alone(inside: Run, office: Path) -> None:
    store = open_store(office)
    store.save_entry(Clerk(rank="Briptu", name="Dwi Lestari"))
    store.close()
    inside("issue", KEY, "--by", DWI, "--data", office, code=0)


def test_a_correction_is_opened_typed_and_issued(inside: Run, office: Path) -> None:
    data = ("--data", office)
    first = json.loads(inside("issue", KEY, *data, "--json", code=0).stdout)["number"]
    told = json.loads(inside("correct", KEY, "--by", DWI, *data, "--json", code=0).stdout)
    assert told == {"id": KEY, "corrects": first}
    row = next(row for row in json.loads(inside("list", *data, "--json").stdout) if row["id"] == KEY)
    assert (row["status"], row["number"]) == ("ralat", first)
    assert "masih sama dengan yang terbit" in inside("issue", KEY, *data, code=1).stderr
    store = open_store(office)
    facts = store.load(KEY)
    facts.meeting.venue.street = "Jalan Dr. Sutomo"
    store.save(facts)
    store.close()
    made = json.loads(inside("issue", KEY, *data, "--json", code=0).stdout)["number"]
    assert made.startswith("RALAT/1/") and f"/{YEAR}/" in made
    row = next(row for row in json.loads(inside("list", *data, "--json").stdout) if row["id"] == KEY)
    papers = [
        {"number": first, "kind": "siaran pers", "about": ""}, {"number": made, "kind": "ralat", "about": first},
    ]  # fmt: skip
    assert (row["status"], row["number"], row["papers"]) == ("diralat", made, papers)
    assert f"\n  {made} meralat {first}\n" in inside("list", *data).stdout


def test_a_release_is_taken_back_with_its_reason(inside: Run, office: Path) -> None:
    data = ("--data", office)
    assert "belum terbit" in inside("withdraw", KEY, "--reason", "keliru", *data, code=2).stderr
    first = json.loads(inside("issue", KEY, *data, "--json", code=0).stdout)["number"]
    with pytest.raises(SystemExit):
        inside("withdraw", KEY, *data)
    assert "Alasan pencabutan belum diisi" in inside("withdraw", KEY, "--reason", " ", *data, code=1).stderr
    made = json.loads(inside("withdraw", KEY, "--reason", "acara ditunda", *data, "--json", code=0).stdout)
    text = pypdf.PdfReader(io.BytesIO(Path(made["pdf"]).read_bytes())).pages[0].extract_text()
    assert "Alasan: Acara ditunda." in text and first in text
    assert f"  {made['number']} mencabut {first}\n" in inside("list", *data).stdout
    again = inside("withdraw", KEY, "--reason", "lagi", *data, code=2).stderr
    assert again == f"Naskah {made['number']} adalah pencabutan, jadi tidak dapat diralat atau dicabut.\n"


@pytest.mark.parametrize("verb", [("correct",), ("withdraw", "--reason", "keliru")])
def test_nothing_is_corrected_that_is_not_there(inside: Run, office: Path, verb: tuple[str, ...]) -> None:
    assert "“hantu” tidak ada" in inside(verb[0], "hantu", *verb[1:], "--data", office, code=2).stderr
    assert "belum terbit" in inside(verb[0], KEY, *verb[1:], "--data", office, code=2).stderr
