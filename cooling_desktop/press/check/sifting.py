"""Findings that the clerk ignores in one meeting, and those that the office accepts in all of them."""

from __future__ import annotations

from collections.abc import Iterable

from cooling_desktop.press.check.finding import Finding
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record, walk
from cooling_desktop.words.text import folded

_LONGEST = 300  # characters of a mark, as the record has it


def sifted(facts: Facts, found: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """The findings to be shown, and those that the clerk ignores here; what the office accepts is in neither."""
    known = set(facts.meeting.release.ignored)
    shown: list[Finding] = []
    ignored: list[Finding] = []
    rows = {path: row for path, row in walk(facts.meeting)} if known else {}
    for one in found:
        if (one.rule, accepted_words(one)) not in facts.accepted:
            (ignored if known and _mark(rows, one) in known else shown).append(one)
    return shown, ignored


def mark_of(facts: Facts, found: Finding) -> str:
    """By what a finding is known again after rows were moved: its rule, the key of its row, its words."""
    return _mark(dict(walk(facts.meeting)), found)


def accepted_words(found: Finding) -> str:
    """By what an accepted finding is known again, in whatever text it stands."""
    return folded(found.found)[:200]


def _mark(rows: dict[str, Record], found: Finding) -> str:
    above, _, name = found.where.rpartition(".")
    row = rows.get(above) if ":" not in found.where else None
    place = f"{row.id}.{name}" if row is not None else found.where
    return f"{found.rule} {place} {found.found}"[:_LONGEST]
