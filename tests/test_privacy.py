"""A canary in every value that is not public: none sings on a paper, in a text, in a log or in an export."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from cooling_desktop.archive.issue import issue, pdf_of
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import SHELF_NAMES, Facts
from cooling_desktop.records.fields import Field, Kind, Privacy, Record, fields_of, walk
from cooling_desktop.records.interchange import VERSION, read, write
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.kinds import Paper, Voice
from cooling_desktop.records.photo_files import settle
from cooling_desktop.records.privacy import ALLOWED, Outlet, redacted
from cooling_desktop.records.store import open_store
from tests.pdf_bytes import everything_in

FULL = Path(__file__).parent / "records" / "files" / f"version-{VERSION}.json"
PUBLIC = "UMUM0001Q"
Run = Callable[..., subprocess.CompletedProcess[str]]
# What has no words of its own: those of a choice are everyday ones, rows and what is referred to are filled one by one.
_WORDLESS = (Kind.CHOICE, Kind.YES_NO, Kind.REFERENCE, Kind.ROWS)


def _tops(facts: Facts) -> list[Record]:
    return [facts.meeting, *(entry for name in SHELF_NAMES for entry in facts.shelf(name).values())]


def _canary(field: Field, n: int) -> Any:
    match field.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            return f"RHS{n:04}Q"
        case Kind.WORDS:
            return [f"RHS{n:04}Q"]
        case Kind.NUMBER:
            return 98700 + n
        case Kind.DATE:
            return date(1987, 6, 5)
        case Kind.MOMENT:
            return datetime(1965 if field.privacy is Privacy.LOCAL else 1988, 6, 5, 4, 32)
    raise AssertionError(f"no canary for a private {field.kind} yet: {field.name}")


def _sign(value: Any) -> str:
    """What betrays a canary, however it is written."""
    text = str(value[0]) if isinstance(value, list) else str(value)
    return text if text.startswith("RHS") else text[:5].rstrip("-")


@pytest.fixture(scope="module")
def secrets() -> tuple[Facts, dict[str, Privacy]]:
    """A meeting with every value filled and a canary in each private one; what betrays which privacy."""
    facts = read(FULL)
    birds: dict[str, Privacy] = {}
    facts.meeting.programme = PUBLIC
    for top in _tops(facts):
        for _, row in walk(top):
            for field in fields_of(type(row)):
                if field.privacy is not Privacy.PUBLIC and field.kind not in _WORDLESS:
                    value = _canary(field, len(birds))
                    setattr(row, field.name, value)
                    birds[_sign(value)] = field.privacy
    return facts, birds


@pytest.fixture(scope="module")
def file(secrets: tuple[Facts, dict[str, Privacy]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rahasia") / "lengkap.json"
    path.write_bytes(write(secrets[0], Outlet.EXPORT_WITH_CONTACTS))
    return path


def _sings(text: str, birds: dict[str, Privacy], *, of: frozenset[Privacy] | None = None) -> set[str]:
    return {sign for sign, privacy in birds.items() if sign in text and (of is None or privacy in of)}


def test_there_are_canaries_of_every_kind(secrets: tuple[Facts, dict[str, Privacy]]) -> None:
    assert set(secrets[1].values()) == set(Privacy) - {Privacy.PUBLIC}
    assert len(secrets[1]) > 25


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("voice", Voice)
def test_no_draft_sings(
    secrets: tuple[Facts, dict[str, Privacy]],
    file: Path,
    tmp_path: Path,
    inside: Run,
    voice: Voice,
    paper: Paper,
) -> None:
    done = inside("release", file, "--out", tmp_path, "--voice", voice, "--paper", paper, code=0)
    pdf = everything_in((tmp_path / "lengkap.pdf").read_bytes())
    text = (tmp_path / "lengkap.txt").read_text("utf-8")
    assert PUBLIC.lower() in pdf.lower() and PUBLIC.lower() in text.lower(), "this eye sees at all"
    assert _sings(pdf + text + done.stdout + done.stderr, secrets[1]) == set()


def test_office_papers_tell_what_the_office_may_know_and_no_more(
    secrets: tuple[Facts, dict[str, Privacy]], file: Path, tmp_path: Path, inside: Run
) -> None:
    done = inside("papers", file, "--out", tmp_path / "naskah", "--dossier", "--each-guest")
    papers = [path for path in (tmp_path / "naskah").iterdir() if "siaran-pers" not in path.name]
    told = "\n".join(everything_in(path.read_bytes()) for path in papers) + done.stdout + done.stderr
    assert len(papers) >= 9 and PUBLIC.lower() in told.lower()
    assert _sings(told, secrets[1], of=frozenset({Privacy.OFFICE})), "reports may tell the office's own facts"
    others = frozenset(Privacy) - ALLOWED[Outlet.OFFICE_PAPER]
    assert _sings(told, secrets[1], of=others) == set()


def test_no_issued_paper_row_or_attachment_sings(
    secrets: tuple[Facts, dict[str, Privacy]], file: Path, tmp_path: Path
) -> None:
    store = open_store(tmp_path / "data")
    (key,) = store.take_in([settle(read(file), tmp_path / "foto")])
    issue(store, key, today=date(2024, 11, 5))
    (paper,) = issued_papers(store)
    pdf = everything_in(pdf_of(store, paper))
    store.close()
    row = "\n".join([paper.text, paper.facts, paper.headline, paper.number])
    assert PUBLIC in row and PUBLIC.lower() in pdf.lower()
    assert _sings(pdf + row, secrets[1]) == set()


def test_no_log_sings_not_even_of_public_values(
    secrets: tuple[Facts, dict[str, Privacy]], file: Path, tmp_path: Path, cooling: Run
) -> None:
    data = ("--data", tmp_path / "data", "--debug")
    cooling("import", file, *data, code=0)
    (tmp_path / "salah.json").write_bytes(
        file.read_bytes().replace(b'"status": "terlaksana"', b'"status": "RHSUMUMQ"')
    )
    cooling("import", "salah.json", *data, code=2)
    cooling("issue", "versi-1", *data, code=0)
    cooling("list", *data, code=0)
    cooling("export", "versi-1", "--out", "keluar.json", *data, code=0)
    log = "\n".join(path.read_text("utf-8") for path in (tmp_path / "data" / "log").iterdir())
    assert "verb issue" in log
    assert _sings(log, secrets[1]) == set() and PUBLIC not in log and "RHSUMUMQ" not in log


def test_an_export_has_contacts_only_when_asked(
    secrets: tuple[Facts, dict[str, Privacy]], file: Path, tmp_path: Path, inside: Run
) -> None:
    data, birds = ("--data", tmp_path / "data"), secrets[1]
    inside("import", file, *data, code=0)
    said = inside("export", "versi-1", "--out", tmp_path / "tanpa.json", *data, code=0)
    assert "memuat catatan internal" in said.stdout
    inside("export", "versi-1", "--out", tmp_path / "dengan.json", "--with-contacts", *data, code=0)
    without, along = ((tmp_path / name).read_text("utf-8") for name in ("tanpa.json", "dengan.json"))
    contacts = {sign for sign, privacy in birds.items() if privacy is Privacy.CONTACT}
    local = {sign for sign, privacy in birds.items() if privacy is Privacy.LOCAL}
    assert len(contacts) == 4 and not _sings(without, birds) & contacts
    assert _sings(along, birds) >= contacts
    assert not _sings(without, birds) & local
    assert len(_sings(without, birds)) > 20, "an office's own values go along"


@pytest.mark.parametrize("outlet", [outlet for outlet in Outlet if ALLOWED[outlet]])
def test_redacted_facts_hold_what_the_table_allows_and_all_of_it(
    secrets: tuple[Facts, dict[str, Privacy]], outlet: Outlet
) -> None:
    facts, birds = secrets
    kept = write(redacted(facts, outlet), Outlet.EXPORT_WITH_CONTACTS).decode()
    assert _sings(kept, birds) == {sign for sign, privacy in birds.items() if privacy in ALLOWED[outlet]}
    assert PUBLIC in kept


def test_the_table_is_complete_and_strict() -> None:
    assert set(ALLOWED) == set(Outlet)
    assert ALLOWED[Outlet.RELEASE] == ALLOWED[Outlet.ATTACHMENT] == {Privacy.PUBLIC}
    assert ALLOWED[Outlet.LOG] == frozenset()
    assert all(Privacy.LOCAL not in row for row in ALLOWED.values())
    inside = {outlet for outlet, row in ALLOWED.items() if Privacy.CONTACT in row}
    assert inside == {Outlet.EXPORT_WITH_CONTACTS}


def test_nik_and_religion_have_no_place_at_all() -> None:
    schema = json.dumps(
        [f.name for top in _tops(read(FULL)) for _, row in walk(top) for f in fields_of(type(row))]
    )
    assert "nik" not in schema.lower() and "agama" not in schema.lower() and "religion" not in schema.lower()


def test_the_draft_is_made_from_redacted_facts(
    secrets: tuple[Facts, dict[str, Privacy]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No phrase uses a private value today; this keeps one that tries tomorrow from finding any."""
    asked: list[Outlet] = []

    def watched(facts: Facts, outlet: Outlet) -> Facts:
        asked.append(outlet)
        return redacted(facts, outlet)

    monkeypatch.setattr("cooling_desktop.press.draft.redacted", watched)
    for voice in Voice:
        draft(secrets[0], voice)
    assert asked == [Outlet.RELEASE] * len(Voice)
