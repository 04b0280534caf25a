"""Where an entry of the directory is used, and that nothing in use can be deleted."""

from __future__ import annotations

import pytest

from cooling_desktop.errors import BadInput
from cooling_desktop.records.directory import Holding, Person, Post, Unit
from cooling_desktop.records.entries import Uses
from cooling_desktop.records.meeting import Guest
from cooling_desktop.records.merging import content
from cooling_desktop.records.shelves import opened
from cooling_desktop.records.store import Store
from cooling_desktop.records.trash import discard_entry, discarded, restore

KEY = "contoh-000-sumenep"


def uses(store: Store) -> Uses:
    """Where Siti is named."""
    siti = opened(store, "people", "siti")
    assert siti is not None
    return siti.uses


def test_an_entry_goes_and_comes_back(store: Store) -> None:
    store.save_entry(Person(id="siti", rank="Bripda", name="Siti Aminah", known_as=["Siti A"]))
    post = Post(
        id="kanit", title="Kanit Binmas", unit_id="polres-sumenep", holdings=[Holding(person_id="siti")]
    )
    store.save_entry(post)
    discard_entry(store, "posts", "kanit", "Aipda Budi")
    assert store.entry(Post, "kanit") is None
    assert [(one.kind, one.title) for one in discarded(store)] == [("posts", "Kanit Binmas")]
    assert restore(store, "kanit") == ""
    back = store.entry(Post, "kanit")
    assert back is not None and content(back) == content(post) and discarded(store) == []
    assert back.version > post.version, "the counter goes on"


def test_an_entry_that_another_window_stored_again_goes_again(store: Store) -> None:
    store.save_entry(Person(id="siti", name="Siti"))
    discard_entry(store, "people", "siti")
    store.save_entry(Person(id="siti", name="Siti Aminah"))
    discard_entry(store, "people", "siti")
    assert [one.title for one in discarded(store)] == ["Siti Aminah"]


def test_an_entry_that_is_used_stays_and_says_where(store: Store) -> None:
    with pytest.raises(BadInput, match=r"Masih dipakai di 1 kegiatan dan 1 jabatan, jadi"):
        discard_entry(store, "people", "henri-noveri-santoso")
    assert store.entry(Person, "henri-noveri-santoso") is not None and discarded(store) == []


def test_an_entry_that_only_the_trash_uses_stays_too(store: Store) -> None:
    store.save_entry(Person(id="siti", name="Siti"))
    facts = store.load(KEY)
    facts.meeting.guests.append(Guest(person_id="siti"))
    store.save(facts)
    assert uses(store).words == "1 kegiatan"
    gone = facts.meeting.guests.pop()
    store.save(facts)
    with pytest.raises(BadInput, match="1 isi tempat sampah"):
        discard_entry(store, "people", "siti")
    restore(store, gone.id)
    assert store.load(KEY).meeting.guests[-1].person_id == "siti"


def test_uses_count_each_meeting_and_entry_once(store: Store) -> None:
    store.save_entry(Person(id="siti", name="Siti"))
    store.save_entry(Post(id="p", holdings=[Holding(person_id="siti"), Holding(person_id="siti")]))
    facts = store.load(KEY)
    facts.meeting.guests += [Guest(person_id="siti"), Guest(person_id="siti")]
    facts.meeting.neutrality.person_id = "siti"
    store.save(facts)
    found = uses(store)
    assert (found.meetings, found.entries, found.discarded, found.total) == (1, {"posts": 1}, 0, 2)


def test_a_unit_above_itself_can_go_all_the_same(store: Store) -> None:
    store.save_entry(Unit(id="a", name="Polres A"))
    unit = store.entry(Unit, "a")
    assert unit is not None
    unit.parent_id = "a"
    store.save_entry(unit)
    discard_entry(store, "units", "a")
    restore(store, "a")
    back = store.entry(Unit, "a")
    assert back is not None and back.name == "Polres A" and back.parent_id is None
