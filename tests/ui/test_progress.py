"""How full a meeting is, as Beranda and the editor count it."""

from __future__ import annotations

from pathlib import Path

from cooling_desktop.press.check.completeness import gaps
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Meeting
from ui.pages.overview import FACTS
from ui.progress import progress


def test_an_empty_meeting_lacks_every_counted_fact() -> None:
    facts = Facts(Meeting())
    assert len(gaps(facts, draft(facts))) == FACTS


def test_stored_meetings_are_counted_and_unknown_ones_passed_over(office: Path) -> None:
    made = progress(office, ["contoh-000-sumenep", "tidak-ada"])
    assert list(made) == ["contoh-000-sumenep"]
    there, wanted, step = made["contoh-000-sumenep"]
    assert 0 < there < wanted == FACTS and step.startswith("Isi ")
