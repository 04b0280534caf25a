"""An entry in the trash that is named again comes back as it went there; one that nobody names stays there."""

from __future__ import annotations

import pytest

from cooling_desktop.errors import Conflict
from cooling_desktop.records.directory import Holding, Person, Post
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.store import Store
from cooling_desktop.records.trash import discard_entry, discarded, empty_trash, restore
from tests.records.conftest import Desk

KEY = "contoh-000-sumenep"
HENRI = "henri-noveri-santoso"


def name(store: Store, facts: Facts, key: str) -> None:
    """Let the first leader be somebody else."""
    facts.meeting.leaders[0].person_id = key
    store.save(facts)


@pytest.fixture
def facts(store: Store) -> Facts:
    """A meeting that named somebody who was renamed and thrown away by another window since."""
    store.save_entry(Person(id="siti", name="Siti"))
    facts = store.load(KEY)
    facts.people.update({one.id: one for one in store.search("people", "siti") if isinstance(one, Person)})
    name(store, facts, "siti")
    name(store, facts, HENRI)
    other = store.entry(Person, "siti")
    assert other is not None
    other.name = "Siti Aminah"
    store.save_entry(other)
    discard_entry(store, "people", "siti")
    return facts


def test_undo_brings_somebody_back_as_they_went(store: Store, facts: Facts, desk: Desk) -> None:
    name(store, facts, "siti")
    back = desk().load(KEY)
    assert back.meeting.leaders[0].person_id == "siti" and back.people["siti"].name == "Siti Aminah"
    assert discarded(store) == []
    facts.meeting.theme = "dan lagi"
    store.save(facts)
    assert desk().load(KEY).people["siti"].name == "Siti Aminah"


def test_whoever_is_not_named_any_more_stays_in_the_trash(store: Store, facts: Facts) -> None:
    facts.meeting.theme = "lain"
    store.save(facts)
    assert [one.id for one in discarded(store)] == ["siti"] and store.entry(Person, "siti") is None


def test_an_entry_brings_back_whom_it_names(store: Store, facts: Facts) -> None:
    store.save_entry(Post(id="kanit", holdings=[Holding(person_id="siti")]))
    assert store.entry(Person, "siti") is not None and discarded(store) == []


def test_a_restored_row_brings_back_whom_it_names(store: Store, facts: Facts) -> None:
    gone = facts.meeting.guests.pop(0)
    store.save(facts)
    with store.session(write=True) as session:
        change = "UPDATE trash SET content = replace(content, ?, 'siti') WHERE kind = 'baris'"
        session.connection().exec_driver_sql(change, (facts.people[gone.person_id or ""].id,))
    restore(store, gone.id)
    assert store.load(KEY).meeting.guests[0].person_id == "siti" and discarded(store) == []


def test_whoever_is_gone_for_good_is_a_conflict(store: Store, facts: Facts) -> None:
    (waits,) = discarded(store)
    empty_trash(store, waits.leaves_at.replace(year=waits.leaves_at.year + 1))
    with pytest.raises(Conflict, match="Yang ditunjuk isian ini sudah dihapus"):
        store.save_entry(Post(id="kanit", holdings=[Holding(person_id="siti")]))
