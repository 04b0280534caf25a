"""A meeting comes with the office's own packs and the unit's last releases, by either way of reading."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from cooling_desktop.archive.issue import issue
from cooling_desktop.archive.sample import example_files
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import new_id, walk
from cooling_desktop.records.interchange import read
from cooling_desktop.records.kinds import Voice
from cooling_desktop.records.pack import OwnPack
from cooling_desktop.records.reading import read_meeting
from cooling_desktop.records.store import Store, open_store

Load = Callable[[Path, str], Facts]


def by_store(folder: Path, key: str) -> Facts:
    store = open_store(folder)
    facts = store.load(key)
    store.close()
    return facts


def by_driver(folder: Path, key: str) -> Facts:
    found = read_meeting(folder, key, {})
    assert found is not None
    return found[0]


either = pytest.mark.parametrize("load", [by_store, by_driver])


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path)


def held(store: Store, day: date) -> str:
    """Polres Sumenep's example on another day."""
    facts = read(example_files()[0])
    for _, row in walk(facts.meeting):
        row.id = new_id()
    facts.meeting.days[0].held_on = day
    (key,) = store.take_in([facts])
    return key


@either
def test_the_last_three_releases_before_it(store: Store, load: Load) -> None:
    keys = [held(store, date(2024, 10, day)) for day in (1, 2, 3, 4, 5)]
    for key in (keys[4], keys[0], keys[1], keys[3]):
        issue(store, key, today=date(2024, 12, 2))
    store.close()
    assert [len(load(store.folder, key).recent) for key in keys] == [0, 1, 2, 2, 3]
    last = load(store.folder, keys[4]).recent
    assert all("SUMENEP" in text and "Ngopi Bareng" in text for text in last)


@either
def test_the_next_release_begins_otherwise(store: Store, load: Load) -> None:
    keys = [held(store, date(2024, 10, day)) for day in range(1, 5)]
    leads, headlines = [], []
    for key in keys:
        issue(store, key, today=date(2024, 12, 2))
        drafted = draft(load(store.folder, key))
        leads.append(drafted.text_of("lead").split()[:2])
        headlines.append(drafted.text_of("headline").split()[:2])
    store.close()
    assert all(one != other for one, other in pairwise(leads))
    assert all(one != other for one, other in pairwise(headlines))


@either
def test_an_office_speaks_in_its_own_words(store: Store, load: Load) -> None:
    key = held(store, date(2024, 10, 23))
    store.save_entry(OwnPack(voice=Voice.OFFICIAL, text='[kredit]\nhumas = "(Seksi Humas {satuan})"\n'))
    store.close()
    facts = load(store.folder, key)
    assert draft(facts).text_of("credit") == "(Seksi Humas Polres Sumenep)"
    assert draft(facts, Voice.NEWS).text_of("credit") == "(Humas Polres Sumenep)"
