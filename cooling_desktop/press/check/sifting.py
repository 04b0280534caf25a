"""Findings that the clerk ignores in one meeting, and those that the office accepts in all of them.

What blocks can be neither ignored nor accepted.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from cooling_desktop.press.check.families import by_id
from cooling_desktop.press.check.finding import Finding
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record, walk

_LONGEST, _WORDS = 300, 200  # characters of a mark, and of accepted words, as the records have them


def sifted(facts: Facts, found: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """The findings to be shown, and those that the clerk ignores here; what the office accepts is in neither."""
    known = set(facts.meeting.release.ignored)
    shown: list[Finding] = []
    ignored: list[Finding] = []
    rows = {path: row for path, row in walk(facts.meeting)} if known else {}
    for one in found:
        if one.level == "block":
            shown.append(one)
        elif not may_accept(one) or (one.rule, accepted_words(one)) not in facts.accepted:
            (ignored if known and _mark(rows, one) in known else shown).append(one)
    return shown, ignored


def may_accept(found: Finding) -> bool:
    """Whether an office may always write so: never what blocks, nor what its rule asks of every meeting anew."""
    rule = by_id().get(found.rule)
    return found.level != "block" and bool(found.found) and rule is not None and rule.accepts


def mark_of(facts: Facts, found: Finding) -> str:
    """By what a finding is known again after rows were moved: its rule, the key of its row, its words."""
    return _mark(dict(walk(facts.meeting)), found)


def accepted_words(found: Finding) -> str:
    """By what an accepted finding is known again, in whatever text it stands."""
    return _short(" ".join(found.found.split()), _WORDS)


def _mark(rows: dict[str, Record], found: Finding) -> str:
    above, _, name = found.where.rpartition(".")
    row = rows.get(above) if ":" not in found.where else None
    place = f"{row.id}.{name}" if row is not None else found.where
    return _short(f"{found.rule} {place} {found.found or found.message}", _LONGEST)


def _short(text: str, most: int) -> str:
    """A text that fits its column, told apart from others that begin alike."""
    if len(text) <= most:
        return text
    return f"{text[: most - 33]} {hashlib.blake2b(text.encode(), digest_size=16).hexdigest()}"
