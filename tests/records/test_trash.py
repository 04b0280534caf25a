"""What was deleted waits for 30 days and comes back as it was, to where it was."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cooling_desktop.archive.issue import issue
from cooling_desktop.errors import BadInput
from cooling_desktop.records.directory import Person, Post
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.meeting import Day, Guest, Meeting, OwnWording, Photo, Purpose
from cooling_desktop.records.merging import content
from cooling_desktop.records.spoken import PledgePoint, Utterance
from cooling_desktop.records.store import Store
from cooling_desktop.records.trash import (
    DAYS,
    discard_meeting,
    discarded,
    empty_trash,
    restore,
)
from tests.records.conftest import Desk

KEY = "contoh-000-sumenep"


def drop(store: Store, path: str, number: int, by: str = "") -> Record:
    """Take a row out of the meeting and save, as the editor does."""
    facts = store.load(KEY)
    above, _, name = path.rpartition(".")
    rows: list[Record] = getattr(getattr(facts.meeting, above) if above else facts.meeting, name)
    gone = rows.pop(number)
    store.save(facts, by)
    return gone


def in_trash(store: Store) -> list[tuple[str, str]]:
    return [(one.kind, one.title) for one in discarded(store)]


def test_a_row_that_a_save_leaves_out_waits_in_the_trash(desk: Desk) -> None:
    gone = drop(desk(), "purposes", 1, "Briptu Dwi Lestari")
    assert isinstance(gone, Purpose)
    (waits,) = discarded(desk())
    assert (waits.id, waits.kind, waits.path) == (gone.id, "baris", "purposes[1]")
    assert (waits.title, waits.deleted_by, waits.owner_id) == (gone.text, "Briptu Dwi Lestari", KEY)
    assert waits.owner == next(row.title for row in desk().meetings() if row.id == KEY)


def test_a_row_says_who_it_pointed_to(desk: Desk) -> None:
    store = desk()
    facts = store.load(KEY)
    facts.meeting.guests[0].group = "jajaran"
    store.save(facts)
    guest = drop(store, "guests", 0)
    assert isinstance(guest, Guest) and guest.person_id and guest.post_id
    name, post = store.entry(Person, guest.person_id), store.entry(Post, guest.post_id)
    assert name is not None and post is not None
    assert discarded(store)[0].title == f"{name.rank} {name.name}".strip() + f" · {post.title}"


def test_undo_takes_a_row_out_of_the_trash_again(desk: Desk) -> None:
    store = desk()
    facts = store.load(KEY)
    gone = facts.meeting.utterances.pop(0)
    store.save(facts)
    assert len(discarded(store)) == 1
    facts.meeting.utterances.insert(0, gone)
    store.save(facts)
    assert discarded(store) == []


def test_a_row_comes_back_to_its_place(desk: Desk) -> None:
    before = desk().load(KEY).meeting
    gone = drop(desk(), "utterances", 0)
    assert restore(desk(), gone.id, "Aipda Budi") == KEY
    after = desk().load(KEY).meeting
    assert content(after) == content(before)
    assert [row.id for row in after.utterances] == [row.id for row in before.utterances]
    assert after.changed_by == "Aipda Budi" and discarded(desk()) == []
    with pytest.raises(BadInput, match="sudah dipulihkan"):
        restore(desk(), gone.id)


def test_a_nested_row_comes_back_to_its_place(desk: Desk) -> None:
    store = desk()
    facts = store.load(KEY)
    facts.meeting.neutrality.points = [PledgePoint(text=f"butir {n}") for n in range(3)]
    store.save(facts)
    gone = drop(store, "neutrality.points", 1)
    assert discarded(store)[0].path == "neutrality.points[1]"
    restore(store, gone.id)
    assert [point.text for point in desk().load(KEY).meeting.neutrality.points] == [
        "butir 0",
        "butir 1",
        "butir 2",
    ]


def test_rows_that_hold_nothing_do_not_go_there(desk: Desk) -> None:
    store = desk()
    facts = store.load(KEY)
    kept = len(facts.meeting.guests)
    facts.meeting.guests += [Guest(), Guest(partner=True)]
    facts.meeting.days.append(Day(approximate=True))
    facts.meeting.release.own_wordings = [OwnWording(block="lead", facts="yang otomatis")]
    store.save(facts)
    del facts.meeting.guests[kept:]
    facts.meeting.days.pop()
    facts.meeting.release.own_wordings.clear()
    store.save(facts)
    assert discarded(store) == []


def test_rows_with_something_typed_do(desk: Desk) -> None:
    store = desk()
    facts = store.load(KEY)
    kept = len(facts.meeting.guests)
    facts.meeting.guests.append(Guest(count=12))
    facts.meeting.photos = [Photo(file="a" * 64 + ".jpg")]
    facts.meeting.release.own_wordings = [OwnWording(block="lead", text="Tulisan saya.")]
    store.save(facts)
    facts.meeting.guests.pop(kept)
    facts.meeting.photos.clear()
    facts.meeting.release.own_wordings.clear()
    store.save(facts)
    said = {one.path: one.title for one in discarded(store)}
    assert said == {f"guests[{kept}]": "", "photos[0]": "", "release.own_wordings[0]": "Tulisan saya."}


def test_texts_beyond_their_length_survive(desk: Desk) -> None:
    store = desk()
    facts = store.load(KEY)
    facts.meeting.utterances.append(Utterance(text="panjang " * 900, verb="menekankan " * 9))
    store.save(facts)
    number = len(facts.meeting.utterances) - 1
    gone = drop(store, "utterances", number)
    assert len(discarded(store)[0].title) < 300
    restore(store, gone.id)
    back = desk().load(KEY).meeting.utterances[number]
    assert (back.text, back.verb) == ("panjang " * 900, "menekankan " * 9)


def test_a_whole_meeting_comes_back_with_the_same_content(desk: Desk) -> None:
    before = desk().load(KEY)
    title = next(row.title for row in desk().meetings() if row.id == KEY)
    discard_meeting(desk(), KEY, "Briptu Dwi Lestari")
    assert KEY not in {row.id for row in desk().meetings()}
    with pytest.raises(BadInput):
        desk().load(KEY)
    discard_meeting(desk(), KEY)  # another window was as quick
    assert in_trash(desk()) == [("kegiatan", title)]
    assert restore(desk(), KEY) == KEY
    after = desk().load(KEY)
    assert content(after.meeting) == content(before.meeting)
    assert after.people.keys() == before.people.keys() and discarded(desk()) == []


def test_a_window_that_was_open_goes_on_with_what_came_back(desk: Desk) -> None:
    """It keeps the highest version it saw of each row; the counter must not begin anew."""
    store = desk()
    facts = store.load(KEY)
    for theme in ("satu", "dua", "tiga"):
        facts.meeting.theme = theme
        facts.meeting.purposes[1].text = theme
        store.save(facts)
    seen = {row.id: row.version for row in (facts.meeting, facts.meeting.purposes[1])}
    assert min(seen.values()) > 1
    discard_meeting(store, KEY)
    restore(store, KEY)
    gone = drop(store, "purposes", 1)
    restore(store, gone.id)
    fresh = store.load(KEY)
    for row in (fresh.meeting, fresh.meeting.purposes[1]):
        assert row.version > seen[row.id]
    fresh.meeting.purposes[1].text = "empat"
    store.save(fresh)
    assert desk().load(KEY).meeting.purposes[1].text == "empat"


def test_a_row_of_a_discarded_meeting_waits_for_it(desk: Desk) -> None:
    gone = drop(desk(), "purposes", 0)
    discard_meeting(desk(), KEY)
    row = next(one for one in discarded(desk()) if one.kind == "baris")
    assert row.owner == next(one.title for one in discarded(desk()) if one.kind == "kegiatan") != ""
    with pytest.raises(BadInput, match="Pulihkan kegiatannya lebih dahulu"):
        restore(desk(), gone.id)
    restore(desk(), KEY)
    restore(desk(), gone.id)
    assert discarded(desk()) == []


def test_an_issued_meeting_stays(desk: Desk) -> None:
    store = desk()
    gone = drop(store, "purposes", 0)
    issue(store, KEY, today=date(2024, 10, 24))
    with pytest.raises(BadInput, match="sudah terbit"):
        discard_meeting(store, KEY)
    with pytest.raises(BadInput, match="sudah terbit"):
        restore(store, gone.id)
    assert in_trash(store) == [("baris", getattr(gone, "text", ""))]


def test_what_points_to_nothing_any_more_comes_back_without_it(desk: Desk) -> None:
    store = desk()
    facts = store.load(KEY)
    facts.meeting.guests.append(Guest(group="warga", person_id="henri-noveri-santoso"))
    store.save(facts)
    gone = drop(store, "guests", len(facts.meeting.guests) - 1)
    with store.session(write=True) as session:
        session.connection().exec_driver_sql(
            "UPDATE trash SET content = replace(content, 'henri-noveri-santoso', 'hilang')"
        )
    restore(store, gone.id)
    back = desk().load(KEY).meeting.guests[-1]
    assert (back.group, back.person_id) == ("warga", None)


def test_after_thirty_days_it_is_thrown_away(desk: Desk) -> None:
    store = desk()
    drop(store, "purposes", 0)
    (waits,) = discarded(store)
    assert waits.leaves_at == waits.deleted_at + timedelta(days=DAYS)
    assert empty_trash(store, waits.leaves_at) == 0
    assert discarded(store) == [waits]
    assert empty_trash(store, waits.leaves_at + timedelta(seconds=1)) == 1
    assert discarded(store) == []


def test_a_meeting_stored_again_by_another_window_is_not_overwritten(desk: Desk) -> None:
    store = desk()
    discard_meeting(store, KEY)
    store.take_in([Facts(Meeting(id=KEY, theme="yang lebih baru"))])
    assert restore(store, KEY) == KEY
    assert desk().load(KEY).meeting.theme == "yang lebih baru" and discarded(desk()) == []
