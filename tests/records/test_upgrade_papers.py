"""Issued papers of a file from before RALAT and PENCABUTAN come through, and stay as safe as in a new one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pysqlite3 import dbapi2

from cooling_desktop.archive.issue import issue
from cooling_desktop.records.engine import DATABASE
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.steps import steps_of
from cooling_desktop.records.store import open_store
from cooling_desktop.records.upgrade import bring_up_to_date
from tests.records.old_files import file_at, fill

KEY = "contoh-000-sumenep"


@pytest.fixture
def out(office: Path) -> IssuedPaper:
    store = open_store(office)
    paper = issue(store, KEY, today=date(2024, 11, 5))
    store.close()
    return paper


@pytest.fixture
def old(out: IssuedPaper, office: Path, tmp_path: Path) -> Path:
    """The office's file at revision 0005, with one release out."""
    folder = tmp_path / "lama"
    folder.mkdir()
    path = file_at(folder, "0005")
    fill(path, office / DATABASE)
    return path


def test_issued_papers_come_through_with_everything_that_names_them(old: Path, out: IssuedPaper) -> None:
    store = open_store(old.parent)
    assert issued_papers(store) == [out]
    assert (out.corrects_id, out.reason) == (None, "")
    assert steps_of(store, KEY) == [], "there, and nobody had noted any"
    assert len(store.meetings()) == 5
    store.close()


@pytest.mark.parametrize("again", ["number_id", "file", "corrects_id"])
def test_no_paper_is_stored_twice(old: Path, out: IssuedPaper, again: str) -> None:
    bring_up_to_date(old)
    connection = dbapi2.connect(str(old))
    names = [row[1] for row in connection.execute("PRAGMA table_info(issues)")]
    values = "id, version, unit_id, kind, year, sequence, text"
    for n in (2, 3):
        copied = f"INSERT INTO numbers ({values}) SELECT '{n}', 1, unit_id, kind, year, {n}, '{n}' FROM numbers LIMIT 1"  # noqa: S608
        connection.execute(copied)

    def put(**values: str) -> None:
        """The first paper once more, with other values."""
        columns = ", ".join(f":{name}" if name in values else f'"{name}"' for name in names)
        connection.execute(f"INSERT INTO issues SELECT {columns} FROM issues LIMIT 1", values)  # noqa: S608

    second = {"id": "dua", "number_id": "2", "file": "dua.pdf", "corrects_id": out.id}
    third = {"id": "tiga", "number_id": "3", "file": "tiga.pdf", "corrects_id": "dua"}
    put(**second)
    with pytest.raises(dbapi2.IntegrityError, match="only ever added to"):
        put(**third | {again: second[again]})
    put(**third)
    connection.close()
