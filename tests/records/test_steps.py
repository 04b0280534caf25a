"""Who did what with a release is kept as it happens, and leaves the office nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cooling_desktop.records import interchange
from cooling_desktop.records.kinds import Stage
from cooling_desktop.records.meeting import ReleaseSetup
from cooling_desktop.records.privacy import Outlet
from cooling_desktop.records.recipient import Recipient
from cooling_desktop.records.steps import steps_of
from cooling_desktop.records.store import Store, open_store
from cooling_desktop.records.trash import discard_meeting, restore

KEY = "contoh-000-sumenep"
DWI, SARI = "Briptu Dwi Lestari", "Iptu Sari Wulan"


@pytest.fixture
def store(office: Path) -> Iterator[Store]:
    opened = open_store(office)
    yield opened
    opened.close()


def move(store: Store, by: str, **values: object) -> None:
    """What the window stores when somebody moves the release."""
    facts = store.load(KEY)
    for name, value in values.items():
        setattr(facts.meeting.release, name, value)
    store.save(facts, by)


def submit(store: Store, text: str = "a") -> None:
    move(store, DWI, stage=Stage.SUBMITTED, submitted_by=DWI, approved_text=text, changed_since=None)


def approve(store: Store, text: str = "a") -> None:
    move(store, SARI, stage=Stage.APPROVED, approved_by=SARI, approved_text=text)


def told(store: Store) -> list[tuple[str, str]]:
    return [(step.act, step.by) for step in reversed(steps_of(store, KEY))]


def test_every_step_with_whoever_took_it(store: Store) -> None:
    submit(store)
    approve(store)
    move(store, DWI, stage=Stage.DRAFT, changed_since=Stage.APPROVED, approved_by="", approved_text="")
    submit(store, "b")
    move(store, DWI, stage=Stage.DRAFT, submitted_by="", approved_text="")
    assert told(store) == [
        ("diajukan", DWI),
        ("disetujui", SARI),
        ("kembali ke draf karena naskah berubah", DWI),
        ("diajukan", DWI),
        ("ditarik kembali", DWI),
    ]
    latest, *_, first = steps_of(store, KEY)
    assert (latest.act, first.act) == ("ditarik kembali", "diajukan")
    assert first.at <= latest.at


def test_other_words_are_no_step(store: Store) -> None:
    submit(store)
    facts = store.load(KEY)
    facts.meeting.theme = "Pilkada damai"
    store.save(facts, SARI)
    assert told(store) == [("diajukan", DWI)]


def test_steps_that_came_faster_than_a_save_are_not_lost(store: Store) -> None:
    move(store, SARI, stage=Stage.APPROVED, submitted_by=DWI, approved_by=SARI, approved_text="a")
    assert told(store) == [("diajukan", DWI), ("disetujui", SARI)]
    move(store, SARI, stage=Stage.APPROVED, submitted_by=DWI, approved_by=SARI, approved_text="b")
    assert told(store)[2:] == [("diajukan", DWI), ("disetujui", SARI)]


def test_the_steps_outlive_the_trash(store: Store) -> None:
    submit(store)
    discard_meeting(store, KEY)
    assert told(store) == [("diajukan", DWI)]
    restore(store, KEY)
    approve(store)
    assert told(store) == [("diajukan", DWI), ("disetujui", SARI)]


def test_no_file_takes_them_along(store: Store) -> None:
    submit(store)
    approve(store)
    for outlet in (Outlet.ATTACHMENT, Outlet.EXPORT, Outlet.EXPORT_WITH_CONTACTS):
        text = interchange.write(store.load(KEY), outlet).decode()
        assert DWI not in text and SARI not in text


def test_no_outlet_lets_a_recipient_out() -> None:
    from cooling_desktop.records.fields import fields_of
    from cooling_desktop.records.privacy import allowed

    assert not [f for f in fields_of(Recipient) for outlet in Outlet if allowed(f, outlet)]
    assert ReleaseSetup().changed_since is None
