"""Issued PDFs found elsewhere: back to their row, or back as an issue after an older backup; all else is refused."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from cooling_desktop.archive.backup import back_up, restore_into
from cooling_desktop.archive.correct import correct
from cooling_desktop.archive.exchange import opened
from cooling_desktop.archive.exchange_apart import Apart
from cooling_desktop.archive.exchange_child import answer
from cooling_desktop.archive.exchange_taking import paper_of, take
from cooling_desktop.archive.issue import issue
from cooling_desktop.archive.keeping import Arrival, keep
from cooling_desktop.archive.putting_back import Found, put_all_back, put_found_back, read_found
from cooling_desktop.archive.verify import verify
from cooling_desktop.errors import BadInput, NotReady
from cooling_desktop.records import restored
from cooling_desktop.records.issued import CORRECTION, RELEASE
from cooling_desktop.records.issuing import issued_papers, next_number
from cooling_desktop.records.ledger import Act, entries
from cooling_desktop.records.received import received_papers
from cooling_desktop.records.restoring import Mark, drop_mark, put_mark
from cooling_desktop.records.steps import steps_of
from cooling_desktop.records.store import Store, open_store
from cooling_desktop.records.trash import discard_meeting
from tests.archive.archived import KEYS, tamper
from tests.archive.conftest import Whole

TODAY = date(2024, 11, 5)
NOW = datetime(2026, 11, 21, 9, 30)


def read(pdfs: list[Path]) -> list[Found]:
    """What PDFs say, as the window has them read."""
    with Apart() as apart:
        return [read_found(pdf, apart) for pdf in pdfs]


def put_back(store: Store, pdf: Path, by: str) -> str:
    """Read one PDF and put it back."""
    return put_found_back(store, read([pdf])[0], by)


@pytest.fixture(scope="module")
def lost(sample_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A stick with a correction and what it corrects ("a.pdf", "b.pdf"), and the office restored to before both."""
    scratch = tmp_path_factory.mktemp("hilang")
    office = Path(shutil.copytree(sample_office, scratch / "data"))
    made = back_up(office, now=NOW)
    store = open_store(office)
    first = issue(store, KEYS[0], today=TODAY, by="Briptu Dwi")
    correct(store, first.id)
    facts = store.load(KEYS[0])
    facts.meeting.venue.name += " Baru"
    store.save(facts)
    second = issue(store, KEYS[0], today=TODAY, by="Briptu Dwi")
    store.close()
    for name, paper in (("a.pdf", second), ("b.pdf", first)):
        shutil.copy(office / "arsip" / paper.file, scratch / name)
    restore_into(scratch / "pulih", made)
    return scratch


@pytest.fixture
def found(lost: Path, tmp_path: Path) -> list[Path]:
    """The correction and what it corrects, on a stick."""
    return [Path(shutil.copy(lost / name, tmp_path)) for name in ("a.pdf", "b.pdf")]


@pytest.fixture
def older(lost: Path, tmp_path: Path) -> Iterator[Store]:
    """The office that goes on from the backup of before, above the last numbers on paper."""
    folder = Path(shutil.copytree(lost / "pulih", tmp_path / "pulih"))
    put_mark(folder, Mark("cadangan 21 November 2026", NOW.date(), asks=True))
    store = open_store(folder)
    with pytest.raises(NotReady, match="nomor terakhir"):
        put_back(store, lost / "b.pdf", "Briptu Dwi")
    last = {one.series: 3 for one in restored.asked(store, TODAY)}
    restored.answer(store, last, "Iptu Sari", TODAY)
    yield store
    store.close()


@pytest.fixture
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read in this process, which is ten times as fast as in one of their own."""

    def ask(_: Apart, task: str, name: str, content: bytes) -> dict[str, Any]:
        told = answer(task, content, name)
        if told["trouble"]:
            raise BadInput(told["trouble"])
        return told

    monkeypatch.setattr(Apart, "ask", ask)


def test_after_an_older_backup_papers_become_issues_again(older: Store, found: list[Path]) -> None:
    said = put_all_back(older, read(found), "Briptu Dwi")
    first, second = issued_papers(older)[::-1]
    assert said == [
        f"{paper.number} dipasang kembali sebagai naskah terbit. Buku arsip mencatatnya." for paper in (second, first)
    ]
    assert second.kind == CORRECTION and second.corrects_id == first.id and second.issued_by == ""
    assert [entry.act for entry in entries(older)] == [Act.RESTORED, Act.PUT_BACK, Act.PUT_BACK]
    assert entries(older)[-1].by == "Briptu Dwi"
    assert [step.act for step in steps_of(older, KEYS[0])] == ["dipasang kembali", "dipasang kembali"]
    assert verify(older.folder).whole
    unit = older.load(KEYS[0]).unit
    assert unit is not None and next_number(older, unit, RELEASE, TODAY) == first.number.replace("/1/", "/4/")
    assert put_all_back(older, read(found), "") == [
        f"Naskah {paper.number} sudah ada dan utuh. Tidak ada yang diubah." for paper in (second, first)
    ]


@pytest.mark.usefixtures("read_here")
def test_our_own_lost_paper_is_not_taken_in_as_another_office_s(older: Store, found: list[Path]) -> None:
    with Apart() as apart:
        first, second = (opened(pdf, apart) for pdf in reversed(found))
    put_mark(older.folder, Mark("cadangan 21 November 2026", NOW.date(), asks=True))
    with pytest.raises(NotReady, match="nomor terakhir"):
        take(older, first, (), (), "")
    drop_mark(older.folder)
    put_back(older, found[1], "")
    before = state(older)
    with pytest.raises(BadInput, match=r"naskah kita yang hilang.*Pasang kembali di Setelan"):
        take(older, second, (), (), "")
    assert state(older) == before


@pytest.mark.usefixtures("read_here")
def test_our_own_paper_that_was_taken_in_by_mistake_becomes_an_issue_again(older: Store, found: list[Path]) -> None:
    with Apart() as apart:
        foreign = opened(found[1], apart)
    assert foreign.release is not None and foreign.release.previous not in {one.seal for one in entries(older)}
    with pytest.raises(BadInput, match="naskah kita yang hilang"):  # by its number alone
        take(older, foreign, (), (), "")
    paper = paper_of(foreign, "")
    keep(older, [Arrival(paper, foreign.content)])
    assert "sebagai naskah terbit" in put_back(older, found[1], "Briptu Dwi")
    assert [one.act for one in entries(older)][1:] == [Act.RECEIVED, Act.REMOVED, Act.PUT_BACK]
    assert not received_papers(older) and [one.number for one in issued_papers(older)] == [paper.number]
    assert verify(older.folder).whole
    assert "sudah ada dan utuh" in put_back(older, found[1], "")


@pytest.mark.usefixtures("read_here")
def test_a_paper_of_another_office_comes_back_as_theirs(older: Store, found: list[Path]) -> None:
    with Apart() as apart:
        foreign = opened(found[1], apart)
    tamper(older.folder, "DELETE FROM numbers")
    paper = paper_of(foreign, "")
    keep(older, [Arrival(paper, foreign.content)])
    (older.folder / "arsip" / paper.file).unlink()
    assert "kini utuh" in put_back(older, found[1], "")
    assert received_papers(older) == [paper] and not issued_papers(older)


@pytest.mark.usefixtures("read_here")
def test_a_meeting_that_is_gone_comes_back_with_its_paper(older: Store, found: list[Path]) -> None:
    note = older.load(KEYS[0]).meeting.internal_note
    discard_meeting(older, KEYS[0], "")
    put_back(older, found[1], "Briptu Dwi")
    facts = older.load(KEYS[0])
    assert facts.unit is not None and facts.meeting.programme
    assert note and facts.meeting.internal_note == note, "what only the trash knew is kept"
    assert verify(older.folder).whole


@pytest.mark.usefixtures("read_here")
def test_a_lost_file_comes_back_and_a_lost_row_too(archive: Path, whole: Whole, tmp_path: Path) -> None:
    office, papers = archive, whole.papers
    pdf = Path(shutil.move(office / "arsip" / papers[2].file, tmp_path / "dari surel.pdf"))
    store = open_store(office)
    assert "kini utuh" in put_back(store, pdf, "") and verify(office).whole
    tamper(office, "DELETE FROM issues WHERE kind = 'pencabutan'")
    assert not verify(office).whole
    assert "sebagai naskah terbit" in put_back(store, pdf, "")
    assert verify(office).whole and issued_papers(store)[0] == papers[2]
    store.close()


@pytest.mark.usefixtures("read_here")
def test_what_does_not_belong_here_is_refused_and_changes_nothing(older: Store, found: list[Path]) -> None:
    before = state(older)
    empty, damaged = found[0].with_name("kosong.pdf"), found[0].with_name("rusak.pdf")
    empty.write_bytes(b"%PDF-1.4\n")
    damaged.write_bytes(found[1].read_bytes()[:-4000])
    for pdf in (empty, damaged):
        with pytest.raises(BadInput):
            put_back(older, pdf, "")
    with pytest.raises(BadInput, match=r"belum ada\. Tidak ada yang diubah\. Pasang naskah itu dahulu"):
        put_back(older, found[0], "")
    assert state(older) == before
    other = issue(older, KEYS[0], today=TODAY)
    with pytest.raises(BadInput, match=f"sudah terbit dengan nomor {other.number}"):
        put_back(older, found[1], "")
    tamper(older.folder, "UPDATE numbers SET text = 'SP/1/XI/2024/Humas' WHERE text LIKE 'SP/4/%'")
    before = state(older)
    with pytest.raises(BadInput, match="sudah dipakai naskah lain"):
        put_back(older, found[1], "")
    assert state(older) == before


@pytest.mark.usefixtures("read_here")
def test_a_paper_of_another_office_is_none_of_ours(older: Store, found: list[Path]) -> None:
    tamper(older.folder, "DELETE FROM numbers", "UPDATE meetings SET unit_id = NULL")
    with pytest.raises(BadInput, match="bukan dari kantor ini"):
        put_back(older, found[1], "")


def state(store: Store) -> tuple[object, ...]:
    """All that a refusal leaves as it was."""
    files = sorted(path.name for place in ("arsip", "foto") for path in (store.folder / place).glob("*"))
    return entries(store), [paper.id for paper in issued_papers(store)], store.meetings(), files
