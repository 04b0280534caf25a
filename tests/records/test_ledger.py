"""The archive's book: papers from before it have their entries, and nobody rewrites what stands in it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from pysqlite3 import dbapi2

from cooling_desktop.archive.correct import correct, withdraw
from cooling_desktop.archive.issue import issue
from cooling_desktop.records.engine import DATABASE
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.ledger import BEGINNING, Act, Entry, entries, head, row_digest, seal_of
from cooling_desktop.records.store import open_store
from tests.records.old_files import file_at, fill

KEYS = ("contoh-000-sumenep", "contoh-002-jeneponto")


@pytest.fixture(scope="module")
def issued(sample_office: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Entry]]:
    """Two releases out, one of them withdrawn, made once; the book as it was written."""
    office = Path(shutil.copytree(sample_office, tmp_path_factory.mktemp("terbit") / "data"))
    store = open_store(office)
    papers = [issue(store, key, today=date(2024, 11, 5), by="Briptu Dwi") for key in KEYS]
    withdraw(store, papers[1].id, "keliru", today=date(2024, 11, 6))
    found = entries(store)
    assert head(store) == found[-1]
    assert [entry.data_sha256 for entry in found] == [row_digest(paper) for paper in issued_papers(store)[::-1]]
    store.close()
    return office, found


@pytest.fixture
def office(issued: tuple[Path, list[Entry]], tmp_path: Path) -> Path:
    return Path(shutil.copytree(issued[0], tmp_path / "data"))


@pytest.fixture
def book(issued: tuple[Path, list[Entry]]) -> list[Entry]:
    """What stands in the office's book."""
    return issued[1]


def test_each_paper_is_sealed_with_the_one_before(book: list[Entry]) -> None:
    assert [(entry.sequence, entry.act) for entry in book] == [(1, Act.ISSUED), (2, Act.ISSUED), (3, Act.ISSUED)]
    assert [entry.previous for entry in book] == [BEGINNING, book[0].seal, book[1].seal]
    assert [entry.seal for entry in book] == [seal_of(entry) for entry in book]
    assert book[0].by == "Briptu Dwi" and len({entry.seal for entry in book}) == 3


def test_papers_from_before_it_come_into_it_in_their_order(book: list[Entry], office: Path, tmp_path: Path) -> None:
    folder = tmp_path / "lama"
    folder.mkdir()
    fill(file_at(folder, "0007"), office / DATABASE)
    store = open_store(folder)
    assert entries(store) == book
    store.close()


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE ledger SET number = 'SP/9'",
        "DELETE FROM ledger WHERE sequence = 3",
        "UPDATE issues SET text = replace(text, 'damai', 'ramai')",
        "DELETE FROM issues",
        "INSERT INTO ledger SELECT 'x', 1, 9, act, paper_id, number, at, by, file_sha256, data_sha256, previous, seal "
        "FROM ledger LIMIT 1",
        "INSERT OR REPLACE INTO issues SELECT * FROM issues LIMIT 1",
        "INSERT OR REPLACE INTO ledger SELECT id, 1, 4, act, paper_id, number, at, by, file_sha256, data_sha256, "
        "previous, seal FROM ledger LIMIT 1",
    ],
)
def test_the_database_itself_refuses(book: list[Entry], office: Path, deed: str) -> None:
    connection = dbapi2.connect(str(office / DATABASE))
    with pytest.raises(dbapi2.IntegrityError, match="only ever added to"):
        connection.execute(deed)
    connection.close()


def test_a_correction_has_an_entry_of_its_own(book: list[Entry], office: Path) -> None:
    store = open_store(office)
    first = next(paper for paper in issued_papers(store) if paper.meeting_id == KEYS[0])
    correct(store, first.id)
    assert len(entries(store)) == 3, "nothing went out yet"
    store.close()
