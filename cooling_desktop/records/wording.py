"""What a draft and its check need besides the facts: the office's own phrase packs, how its last releases began,
what it accepts, and the paper that is being corrected.

Plain SQL that the driver and SQLAlchemy both take, because a meeting is read by either.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.issued import SELECT, from_row

Ask = Callable[[str, dict[str, Any]], Sequence[Any]]
PACKS = "SELECT voice, text FROM phrase_packs WHERE text <> ''"
ACCEPTED = "SELECT rule, words FROM acceptances"
BEFORE = """
SELECT i.headline, i.text FROM issues i JOIN meetings m ON m.id = i.meeting_id AND i.kind = 'siaran pers'
  JOIN (SELECT owner_id, MIN(held_on) AS day FROM meetings_days GROUP BY owner_id) d ON d.owner_id = m.id
 WHERE d.day < :day AND m.unit_id = :unit AND m.id <> :id ORDER BY d.day DESC, m.id LIMIT 3
"""
"""By the days of the meetings and not of issuing, so that a draft does not change when another one is issued."""

CORRECTED = f"{SELECT} JOIN corrections c ON c.corrects_id = i.id WHERE c.meeting_id = :id"


def add_wording(facts: Facts, ask: Ask) -> None:
    """Read them into the facts."""
    meeting = facts.meeting
    facts.phrases = {voice: text for voice, text in ask(PACKS, {})}
    facts.corrects = next((from_row(row) for row in ask(CORRECTED, {"id": meeting.id})), None)
    facts.accepted = frozenset((rule, words) for rule, words in ask(ACCEPTED, {}))
    days = [day.held_on for day in meeting.days if day.held_on]
    if days and meeting.unit_id:
        known = {"day": min(days).isoformat(), "unit": meeting.unit_id, "id": meeting.id}
        facts.recent = tuple(f"{headline}\n\n{text}" for headline, text in ask(BEFORE, known))
