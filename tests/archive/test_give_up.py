"""Batalkan ralat: the meeting as it went out can always come back, with everything that it names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from cooling_desktop.archive.correct import correct, give_up, paper_of
from cooling_desktop.archive.issue import issue
from cooling_desktop.errors import BadInput
from cooling_desktop.records.directory import Election
from cooling_desktop.records.entries import Uses
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.kinds import Stage
from cooling_desktop.records.letters import Scan
from cooling_desktop.records.meeting import Guest
from cooling_desktop.records.parsing import plain
from cooling_desktop.records.shelves import opened
from cooling_desktop.records.store import Store, open_store
from cooling_desktop.records.tables import trash, twins
from cooling_desktop.records.trash import discard_entry, discard_meeting, discarded

KEY = "contoh-000-sumenep"
BY = "Briptu Dwi Lestari"


@pytest.fixture
def store(office: Path) -> Iterator[Store]:
    made = open_store(office)
    yield made
    made.close()


@pytest.fixture
def first(store: Store) -> IssuedPaper:
    return issue(store, KEY, today=date(2024, 11, 5), by=BY)


def test_giving_up_leaves_everything_as_it_went_out(store: Store, first: IssuedPaper) -> None:
    before = plain(store.load(KEY).meeting, lambda f: f.name not in ("changed_at", "changed_by"))
    correct(store, first.id, by=BY)
    facts = store.load(KEY)
    facts.meeting.venue.street = "Jalan Dr. Sutomo"
    facts.meeting.guests = [Guest(group="Banser"), *facts.meeting.guests[1:]]
    store.save(facts, BY)
    facts = store.load(KEY)
    facts.meeting.release.stage, facts.meeting.release.submitted_by = Stage.SUBMITTED, BY
    store.save(facts, BY)
    give_up(store, KEY, by=BY)
    after = store.load(KEY)
    assert plain(after.meeting, lambda f: f.name not in ("changed_at", "changed_by")) == before
    assert after.corrects is None and paper_of(store, KEY) == first
    gone = {one.title for one in discarded(store)}
    assert "Banser" in gone, "what was typed meanwhile can still be looked up"
    assert len(gone) == 1, "what is back in the meeting has left the trash"
    with pytest.raises(BadInput, match="Tidak ada ralat"):
        give_up(store, KEY)
    correct(store, first.id)
    assert store.load(KEY).corrects == first, "and it can be corrected again"


@pytest.mark.usefixtures("first")
def test_letters_typed_meanwhile_stay(store: Store) -> None:
    facts = store.load(KEY)
    facts.meeting.invitation.number, facts.meeting.scans = "B/1", [Scan(file="lama.pdf")]
    store.save(facts, BY)
    correct(store, paper_of(store, KEY).id, by=BY)
    facts = store.load(KEY)
    street, facts.meeting.venue.street = facts.meeting.venue.street, "Jalan Dr. Sutomo"
    facts.meeting.report.number, facts.meeting.scans = "R/4", [Scan(file="baru.pdf")]
    store.save(facts, BY)
    give_up(store, KEY, by=BY)
    meeting = store.load(KEY).meeting
    assert meeting.venue.street == street, "what the release binds is as it went out"
    assert (meeting.invitation.number, meeting.report.number) == ("B/1", "R/4")
    assert [scan.file for scan in meeting.scans] == ["baru.pdf"]
    assert [one.path for one in discarded(store)] == ["scans[0]"], "the scan that was taken out, and only that"


def election_of(store: Store) -> str:
    key = store.load(KEY).meeting.election_id
    assert key
    return key


def without_election(store: Store) -> str:
    """The clerk opens a correction and clears the election; the key that was there."""
    key = election_of(store)
    correct(store, paper_of(store, KEY).id, by=BY)
    facts = store.load(KEY)
    facts.meeting.election_id = None
    store.save(facts, BY)
    for other in store.meetings():
        if other.id != KEY:
            discard_meeting(store, other.id)
    with store.session(write=True) as session:
        session.execute(sa.delete(trash))  # thirty days later nothing else names the election
    return key


@pytest.mark.usefixtures("first")
def test_what_a_kept_meeting_names_stays_in_the_directory(store: Store) -> None:
    key = without_election(store)
    found = opened(store, "elections", key)
    assert found is not None and found.uses == Uses(corrections=1)
    with pytest.raises(
        BadInput,
        match=r"^Masih dipakai di 1 ralat yang sedang disusun, jadi tidak dapat dihapus\. Terbitkan atau batalkan dulu",
    ):
        discard_entry(store, "elections", key)
    give_up(store, KEY)
    assert election_of(store) == key
    correct(store, paper_of(store, KEY).id)
    found = opened(store, "elections", key)
    assert found is not None and found.uses == Uses(meetings=1), "a meeting that names it twice counts once"


@pytest.mark.usefixtures("first")
def test_giving_up_brings_back_what_went_to_the_trash_meanwhile(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = without_election(store)
    with monkeypatch.context() as before:  # what a version that did not ask could do
        before.setattr("cooling_desktop.records.trash.uses_in", lambda *_: Uses())
        discard_entry(store, "elections", key)
    give_up(store, KEY, by=BY)
    assert election_of(store) == key and discarded(store) == []
    assert key in store.load(KEY).elections


@pytest.mark.usefixtures("first")
def test_giving_up_does_without_what_is_gone_for_good(store: Store) -> None:
    key = without_election(store)
    with store.session(write=True) as session:
        session.delete(session.get(twins[Election], key))
    give_up(store, KEY, by=BY)
    assert store.load(KEY).meeting.election_id is None and store.load(KEY).corrects is None
