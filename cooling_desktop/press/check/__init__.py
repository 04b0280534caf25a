"""Findings on a meeting before its release leaves the office: what blocks it, what to ask, what to improve."""

from __future__ import annotations

from datetime import date

from cooling_desktop.press.block import Draft
from cooling_desktop.press.check.arrangement import arrangement, lost_wordings
from cooling_desktop.press.check.asking import asking
from cooling_desktop.press.check.blocking import blocking
from cooling_desktop.press.check.completeness import completeness
from cooling_desktop.press.check.finding import Finding as Finding
from cooling_desktop.press.check.finding import Level as Level
from cooling_desktop.press.check.letterhead import letterhead
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts


def findings(facts: Facts, drafted: Draft | None = None, today: date | None = None) -> list[Finding]:
    """All findings, blocking ones first; `today` also refuses a meeting that has not happened yet."""
    made = drafted or draft(facts)
    asked = [*asking(facts), *letterhead(facts), *arrangement(made), *lost_wordings(made)]
    return [*blocking(facts, made, today), *asked, *completeness(facts, made)]
