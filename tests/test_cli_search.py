"""The archive searched from the command line."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from pysqlite3 import dbapi2

from cooling_desktop.archive.issue import issue
from cooling_desktop.records.store import open_store

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def number(office: Path) -> str:
    """The number of a release that went out."""
    store = open_store(office)
    made = issue(store, "contoh-000-sumenep", today=date(2024, 11, 5)).number
    store.close()
    return made


def test_search_tells_what_it_finds(inside: Run, office: Path, number: str) -> None:
    search = ("archive", "search", "--data", office)
    lines = inside(*search, "kondusif", "--unit", "sumenep", "--since", "1 november 2024", code=0).stdout.splitlines()
    assert lines[1] == f"  5 November 2024 · {number} · Polres Sumenep · terbit" and "kondusivitas" in lines[2]
    assert lines[3:] == ["1 naskah, termasuk “kondusivitas”."]
    found = json.loads(inside(*search, "--json", number, "--person", "Henri", "--status", "terbit", code=0).stdout)
    assert (found["total"], found["papers"][0]["number"], found["papers"][0]["dated"]) == (1, number, "2024-11-05")
    assert inside(*search, "kondusfi", code=0).stdout == "Tidak ada naskah yang cocok. Coba “kondusif”.\n"
    assert inside(*search, "xq", "--until", "4/11/2024", code=0).stdout == "Tidak ada naskah yang cocok.\n"


def test_what_can_not_be_asked_is_told(inside: Run, office: Path, tmp_path: Path) -> None:
    assert "Periksa nama foldernya" in inside("archive", "search", "--data", tmp_path / "x", "a", code=2).stderr
    search = ("archive", "search", "--data", office, "a")
    assert "paling sedikit 1" in inside(*search, "--limit", "0", code=2).stderr
    for name, known in (("status", "Pakai: terbit, dicabut, diralat,"), ("group", "Pakai: pemerintah, TNI,")):
        told = inside(*search, f"--{name}", "ngawur", code=2).stderr
        assert told.startswith(f"“ngawur” tidak dikenal untuk --{name}. {known}")
    inside(*search, "--status", "Naskah", "--group", "tokoh", code=0)
    assert "tulis misalnya 23/10/2024" in inside(*search, "--since", "kapan", code=2).stderr


def test_of_newer_data_nothing_is_said_to_be_missing(inside: Run, office: Path) -> None:
    with closing(dbapi2.connect(office / "cooling.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert "lebih baru" in inside("archive", "search", "aman", "--data", office, code=2).stderr
