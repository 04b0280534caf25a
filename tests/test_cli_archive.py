"""The archive from the command line: whole, or exit 1 with the entry that is at fault."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cooling_desktop.archive.issue import issue
from cooling_desktop.records.store import open_store
from tests.archive.archived import tamper

Run = Callable[..., subprocess.CompletedProcess[str]]
KEYS = ("contoh-000-sumenep", "contoh-002-jeneponto")


@pytest.fixture
def numbers(office: Path) -> list[str]:
    """The numbers of two releases that went out."""
    store = open_store(office)
    made = [issue(store, key, today=date(2024, 11, 5)).number for key in KEYS]
    store.close()
    return made


def test_verify_names_what_was_altered(inside: Run, office: Path, numbers: list[str]) -> None:
    verify = ("archive", "verify", "--data", office)
    whole = inside(*verify, code=0).stdout.splitlines()
    assert whole[:2] == ["Diperiksa: 2 catatan, 2 naskah, 2 berkas.", "Arsip utuh."]
    seal = whole[2].removeprefix("Kepala rantai: ")
    assert [len(group) for group in seal.split(" ")] == [4] * 16
    inside(*verify, "--head", seal, code=0)
    assert "Ketik paling sedikit 16" in inside(*verify, "--head", "SP/9", code=2).stderr

    tamper(office, "UPDATE ledger SET by = 'orang lain' WHERE sequence = 2")
    found = inside(*verify, code=1).stdout.splitlines()
    assert f"Catatan 2 ({numbers[1]}) diubah: isinya tidak cocok lagi dengan segelnya." in found
    tamper(office, "DELETE FROM ledger WHERE sequence = 2", "DELETE FROM issues WHERE meeting_id LIKE '%jeneponto'")
    told = json.loads(inside(*verify, "--json", "--head", seal, code=1).stdout)
    assert not told["whole"] and [one["kind"] for one in told["findings"]] == ["hilang", "ditambahkan"]
    assert told["findings"][0]["about"] == "kepala rantai"  # all the rest of it was taken out too, but the file


def test_verify_changes_nothing_and_wants_an_office(inside: Run, office: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in office.rglob("*") if path.is_file()}
    inside("archive", "verify", "--data", office, code=0)
    assert {path: path.read_bytes() for path in before} == before and not (office / "log").exists()
    assert "Belum ada data kantor" in inside("archive", "verify", "--data", tmp_path / "lain", code=2).stderr
    with pytest.raises(SystemExit):
        inside("archive")
