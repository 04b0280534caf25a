"""What the button of a finding does to the open meeting, and how the text would look before anybody presses it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import assert_never

from cooling_desktop.press.check.finding import Change, Put, Replace
from cooling_desktop.records.fields import Kind, Record, field_of
from ui.open_meeting import OpenMeeting


def text_at(meeting: OpenMeeting, where: str) -> str | None:
    """The text a path leads to, a list of words as its lines; None where there is none any more."""
    found = _owner(meeting, where)
    value = getattr(*found, None) if found else None
    return "\n".join(value) if isinstance(value, list) else value if isinstance(value, str) else None


def mend(meeting: OpenMeeting, changes: Sequence[Change]) -> bool:
    """Make all these changes as one step, or none where a text is no longer what it was."""
    texts: dict[str, str] = {}
    for where, mine in groupby(sorted(_replacements(changes), key=lambda one: one.where), lambda one: one.where):
        text = mended(text_at(meeting, where) or "", mine)
        if text is None:
            return False
        texts[where] = text
    values = [change for change in changes if isinstance(change, Put)]
    if any(_owner(meeting, change.where) is None for change in values):
        return False
    with meeting.together():
        for where, text in texts.items():
            _write(meeting, where, text)
        for change in values:
            meeting.put(change.where, change.value)
    return True


def mended(text: str, changes: Iterable[Replace]) -> str | None:
    """The text with other words in these places; None where the old ones do not stand there."""
    end = len(text)
    for one in sorted(changes, key=lambda one: -one.start):
        if one.start + len(one.old) > end or not text.startswith(one.old, one.start):
            return None
        text, end = f"{text[: one.start]}{one.new}{text[one.start + len(one.old) :]}", one.start
    return text


def together(many: Iterable[Sequence[Change]]) -> list[Change]:
    """The changes of several findings that do not touch each other, in their order; later ones give way."""
    kept: list[Change] = []
    for changes in many:
        if not any(_touch(one, other) for one in changes for other in kept):
            kept += changes
    return kept


def _touch(one: Change, other: Change) -> bool:
    if one.where != other.where:
        return False
    match one, other:
        case Replace(), Replace():
            return one.start < other.start + len(other.old) and other.start < one.start + len(one.old)
        case (Put() | Replace()), (Put() | Replace()):
            return True
        case _:
            assert_never(one)


def _replacements(changes: Sequence[Change]) -> list[Replace]:
    return [change for change in changes if isinstance(change, Replace)]


def _owner(meeting: OpenMeeting, where: str) -> tuple[Record, str] | None:
    above, _, name = where.rpartition(".")
    try:
        owner = meeting.record(above)
    except (KeyError, IndexError, AttributeError):
        return None  # the row was taken out meanwhile
    return (owner, name) if hasattr(owner, name) else None


def _write(meeting: OpenMeeting, where: str, text: str) -> None:
    owner, name = _owner(meeting, where) or (meeting.root, "")
    many = field_of(type(owner), name).kind is Kind.WORDS
    meeting.put(where, [line for line in text.split("\n") if line.strip()] if many else text)
