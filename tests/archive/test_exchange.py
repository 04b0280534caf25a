"""A paper goes from one office to another: what it brings, what is here already, and back out again."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cooling_desktop.archive.exchange import Foreign, opened
from cooling_desktop.archive.exchange_apart import Apart
from cooling_desktop.archive.exchange_compare import MEETING, Entry, State, compared
from cooling_desktop.archive.exchange_taking import defaults, paper_of, take, undo
from cooling_desktop.archive.issue import finish_interrupted, issue
from cooling_desktop.archive.keeping import Arrival, keep
from cooling_desktop.archive.sample import example_files
from cooling_desktop.errors import BadInput, NotReady, StorageTrouble
from cooling_desktop.files import UNFINISHED
from cooling_desktop.records.copied import Part, copied
from cooling_desktop.records.directory import Person, Unit
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.ledger import Act, entries
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.numbering import numbering_unit
from cooling_desktop.records.own_unit import as_ours
from cooling_desktop.records.received import OTHER_OFFICE, received_papers
from cooling_desktop.records.store import Store, open_store
from cooling_desktop.records.trash import discard_entry, discarded
from tests.archive.conftest import Sent
from tests.archive.sent import KEY, files_below

HENRI = "Henri Noveri Santoso"


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "kita")
    yield store
    store.close()


@pytest.fixture(scope="module")
def apart() -> Iterator[Apart]:
    with Apart() as process:
        yield process


def by_name(found: list[Entry], name: str) -> Entry:
    return next(one for one in found if name in one.called)


def sent(content: bytes, tmp_path: Path, apart: Apart, name: str = "SP-1 Polres Sumenep.pdf") -> Foreign:
    path = tmp_path / name
    path.write_bytes(content)
    return opened(path, apart)


def test_a_paper_and_its_facts_come_in_and_go_out_again(
    theirs: Sent, ours: Store, tmp_path: Path, apart: Apart
) -> None:
    foreign = sent(theirs.release, tmp_path, apart)
    found = compared(ours, foreign.facts or pytest.fail())
    assert foreign.can_be_taken and {one.state for one in found} == {State.NEW}
    taken = take(ours, foreign, found, defaults(found), "Bripka Ani")
    (paper,) = received_papers(ours)
    assert (paper.origin, paper.number, paper.unit) == (OTHER_OFFICE, "SP/1/XI/2024/Humas", "Polres Sumenep")
    assert (paper.dated, paper.meeting_id) == (date(2024, 11, 5), KEY)
    assert paper.text == issued_papers(theirs.store)[-1].text
    assert files_below(ours.folder) == {paper.file: foreign.content}
    assert [(row.id, row.status, row.unit) for row in ours.meetings()] == [(KEY, "diterima", "Polres Sumenep")]
    assert ours.load(KEY).meeting.internal_note == "" and theirs.store.load(KEY).meeting.internal_note != ""
    assert [one.act for one in entries(ours)] == [Act.RECEIVED] and not issued_papers(ours)
    with pytest.raises(BadInput, match="sudah ada sejak"):
        take(ours, foreign, found, set(), "Bripka Ani")
    with pytest.raises(BadInput, match="sudah diterbitkan Polres Sumenep dengan nomor SP/1/XI/2024/Humas"):
        issue(ours, KEY, today=date(2024, 11, 6))
    with pytest.raises(BadInput, match="naskah kita sendiri, nomor SP/1/XI/2024/Humas"):
        take(theirs.store, foreign, compared(theirs.store, foreign.facts or pytest.fail()), set(), "")
    undo(ours, taken, "Bripka Ani")
    assert not ours.meetings() and not received_papers(ours) and not files_below(ours.folder)
    assert [one.kind for one in discarded(ours)] == ["kegiatan"]
    assert [one.act for one in entries(ours)] == [Act.RECEIVED, Act.REMOVED]
    again = compared(ours, foreign.facts or pytest.fail())
    assert {one.state for one in again if one.shelf != MEETING} == {State.SAME}
    take(ours, foreign, again, set(), "")
    assert [row.id for row in ours.meetings()] == [KEY] and not discarded(ours)


def test_a_meeting_in_the_trash_comes_back_with_what_the_clerk_wrote(
    theirs: Sent, ours: Store, tmp_path: Path, apart: Apart
) -> None:
    foreign = sent(theirs.release, tmp_path, apart)
    found = compared(ours, foreign.facts or pytest.fail())
    taken = take(ours, foreign, found, set(), "")
    facts = ours.load(KEY)
    programme = facts.meeting.programme
    facts.meeting.programme, facts.meeting.internal_note = "", "Hubungi panitia."
    ours.save(facts)
    undo(ours, taken, "")
    again = compared(ours, foreign.facts or pytest.fail())
    second = take(ours, foreign, again, defaults(again), "")
    back = ours.load(KEY).meeting
    assert (back.programme, back.internal_note) == (programme, "Hubungi panitia.") and programme
    assert not discarded(ours)
    undo(ours, second, "")
    assert [one.id for one in discarded(ours)] == [KEY] and not received_papers(ours)
    take(ours, foreign, found, set(), "")  # as it was looked at before the meeting was thrown away
    kept = ours.load(KEY).meeting
    assert (kept.programme, kept.internal_note) == ("", "Hubungi panitia.") and not discarded(ours)


def test_an_entry_in_the_trash_is_never_lost_to_another_of_its_key(
    theirs: Sent, ours: Store, tmp_path: Path, apart: Apart
) -> None:
    for entry in (Person(id="candra-hasan", name="Budi"), Person(id="henri-noveri-santoso", name=HENRI, phone="0812")):
        ours.save_entry(entry)
        discard_entry(ours, "people", entry.id)
    foreign = sent(theirs.release, tmp_path, apart)
    take(ours, foreign, compared(ours, foreign.facts or pytest.fail()), set(), "")
    assert [one.title for one in discarded(ours)] == ["Budi"]
    henri = ours.entry(Person, "henri-noveri-santoso") or pytest.fail()
    assert henri.phone == "0812" and ours.load(KEY).meeting.leaders[0].person_id == henri.id


def test_what_is_undone_is_undone_as_a_whole(
    theirs: Sent, ours: Store, tmp_path: Path, apart: Apart, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours.save_entry(Person(name=HENRI))
    foreign = sent(theirs.release, tmp_path, apart)
    found = compared(ours, foreign.facts or pytest.fail())
    taken = take(ours, foreign, found, defaults(found), "")
    (filled,) = taken.after

    def fails(*_: object) -> None:
        raise OSError(errno.EIO, "")

    with monkeypatch.context() as patch:
        patch.setattr("cooling_desktop.archive.keeping.take_out", fails)
        with pytest.raises(StorageTrouble):
            undo(ours, taken, "")
    assert len(ours.meetings()) == len(received_papers(ours)) == len(files_below(ours.folder)) == 1
    kept = ours.entry(Person, filled.id) or pytest.fail()
    assert kept.short_name == "Henri" and not discarded(ours)
    undo(ours, taken, "")
    assert not ours.meetings() and not received_papers(ours)


def test_a_copy_of_a_received_meeting_is_of_our_own_unit(
    theirs: Sent, ours: Store, tmp_path: Path, apart: Apart
) -> None:
    foreign = sent(theirs.release, tmp_path, apart)
    take(ours, foreign, compared(ours, foreign.facts or pytest.fail()), set(), "")
    nobody = copied(as_ours(ours, ours.load(KEY)), tuple(Part))
    assert nobody.meeting.unit_id is None and not nobody.meeting.leaders and nobody.meeting.guests
    with pytest.raises(NotReady, match="Satuan penyelenggara belum diisi"):
        numbering_unit(nobody)
    ours.save_entry(Unit(id="manado", name="Polresta Manado"))
    ours.new_meeting("manado")
    made = copied(as_ours(ours, ours.load(KEY)), tuple(Part))
    ours.save(made)
    assert numbering_unit(ours.load(made.meeting.id)).name == "Polresta Manado" and ours.load(KEY).unit != made.unit
    ours.new_meeting(ours.load(KEY).meeting.unit_id)
    assert as_ours(ours, ours.load(KEY)).meeting.unit_id is None, "there are two to choose from"


def test_two_windows_taking_in_the_same_file_lose_none(
    theirs: Sent, ours: Store, tmp_path: Path, apart: Apart
) -> None:
    paper = paper_of(sent(theirs.release, tmp_path, apart), "")
    keep(ours, [Arrival(paper, theirs.release)])
    named, unfinished = (ours.folder / "arsip" / f"{paper.file}{ending}" for ending in ("", UNFINISHED))
    named.rename(unfinished)  # as long as the other window has not named it
    with pytest.raises(Exception, match="UNIQUE"):
        keep(ours, [Arrival(replace(paper, id="lain"), theirs.release)])
    assert finish_interrupted(ours) == 1 and named.read_bytes() == theirs.release


def test_what_differs_is_ours_unless_the_clerk_says_otherwise(
    theirs: Sent, ours: Store, tmp_path: Path, apart: Apart
) -> None:
    henri = Person(rank="Kombes Pol", name="Henri Noveri Santoso", degrees_back=["S.H.", "S.I.K.", "M.M."])
    other = Person(id="candra-hasan", name="Budi Santoso")  # a key that means somebody else here
    for entry in (henri, other, Unit(name="Polres Sumenep", phone="110")):
        ours.save_entry(entry)
    foreign = sent(theirs.release, tmp_path, apart)
    found = compared(ours, foreign.facts or pytest.fail())
    assert [(d.label, d.ours, d.theirs) for d in by_name(found, "Henri").differences] == [
        ("Pangkat", "Kombes Pol", "AKBP"),
        ("Nama singkat pers", "", "Henri"),
    ]
    assert by_name(found, "Candra").state is State.NEW
    theirs_key = by_name(found, "Henri").theirs.id
    assert (theirs_key, "short_name") in defaults(found) and (theirs_key, "rank") not in defaults(found)
    taken = take(ours, foreign, found, {*defaults(found), (theirs_key, "rank")}, "")
    kept = ours.entry(Person, henri.id)
    assert kept is not None and (kept.rank, kept.short_name) == ("AKBP", "Henri")
    assert {getattr(one, "name", "") for one in ours.directory("people")} == {henri.name, other.name, "Candra Hasan"}
    loaded = ours.load(KEY)
    assert loaded.meeting.leaders[0].person_id == henri.id and loaded.unit and loaded.unit.phone == "110"
    undo(ours, taken, "")
    back = ours.entry(Person, henri.id)
    assert back is not None and (back.rank, back.short_name) == ("Kombes Pol", "")


def test_a_withdrawal_of_a_meeting_that_is_here(theirs: Sent, ours: Store, tmp_path: Path, apart: Apart) -> None:
    first = sent(theirs.release, tmp_path, apart)
    take(ours, first, compared(ours, first.facts or pytest.fail()), set(), "")
    second = sent(theirs.withdrawal, tmp_path, apart)
    found = compared(ours, second.facts or pytest.fail())
    assert next(one for one in found if one.shelf == MEETING).ours is not None
    taken = take(ours, second, found, set(), "")
    assert {one.kind for one in received_papers(ours)} == {"siaran pers", "pencabutan"} and taken.meeting == ""
    undo(ours, taken, "")
    assert [one.kind for one in received_papers(ours)] == ["siaran pers"] and len(ours.meetings()) == 1


def test_a_meeting_file_comes_in_whole(ours: Store, apart: Apart) -> None:
    foreign = opened(example_files()[1], apart)
    found = compared(ours, foreign.facts or pytest.fail())
    taken = take(ours, foreign, found, set(), "")
    assert ours.entry(Meeting, taken.meeting) is not None and not received_papers(ours) and not entries(ours)
    assert {one.state for one in compared(ours, foreign.facts or pytest.fail())} == {State.SAME}


def test_a_kill_between_commit_and_naming_leaves_a_whole_paper(
    theirs: Sent, ours: Store, tmp_path: Path, apart: Apart, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object, **__: object) -> None:
        raise OSError

    foreign = sent(theirs.release, tmp_path, apart)
    with monkeypatch.context() as patch:
        patch.setattr("cooling_desktop.archive.keeping.settle", killed)
        take(ours, foreign, compared(ours, foreign.facts or pytest.fail()), set(), "")
    assert all(name.endswith(".sementara") for name in files_below(ours.folder))
    assert finish_interrupted(ours) == 1
    assert list(files_below(ours.folder).values()) == [foreign.content]


def test_a_full_disk_leaves_nothing(
    theirs: Sent, ours: Store, tmp_path: Path, apart: Apart, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes) -> None:
        path.write_bytes(content[:99])
        raise OSError(errno.ENOSPC, "", str(path))

    foreign = sent(theirs.release, tmp_path, apart)
    monkeypatch.setattr("cooling_desktop.archive.keeping.write_unfinished", full)
    with pytest.raises(StorageTrouble):
        take(ours, foreign, compared(ours, foreign.facts or pytest.fail()), set(), "")
    assert not ours.meetings() and not files_below(ours.folder) and not entries(ours) and not received_papers(ours)
