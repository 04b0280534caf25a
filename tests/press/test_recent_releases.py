"""The unit's last releases, by which a draft avoids openings: releases are counted, not their days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cooling_desktop.archive.issue import issue
from cooling_desktop.archive.sample import example_files
from cooling_desktop.records.fields import new_id, walk
from cooling_desktop.records.interchange import read
from cooling_desktop.records.meeting import Day
from cooling_desktop.records.store import Store, open_store


def held(store: Store, programme: str, *days: int) -> str:
    """The first example under another name on these days of October."""
    facts = read(example_files()[0])
    facts.meeting.programme = programme
    facts.meeting.days = [Day(held_on=date(2024, 10, day)) for day in days]
    for _, row in walk(facts.meeting):
        row.id = new_id()
    (key,) = store.take_in([facts])
    return key


def test_a_meeting_of_several_days_counts_once(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    keys = [held(store, f"Program {n}", 5 * n, 5 * n + 1, 5 * n + 2) for n in range(1, 5)]
    for key in keys[:3]:
        issue(store, key, today=date(2024, 12, 2))
    recent = store.load(keys[3]).recent
    store.close()
    assert [[n for n in "123" if f"Program {n}" in text] for text in recent] == [["3"], ["2"], ["1"]]
