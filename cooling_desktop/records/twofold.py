"""Two entries that are one: what differs between them, and the one entry that becomes of both."""

from __future__ import annotations

from collections.abc import Collection

from cooling_desktop.records.directory import Organisation, Person, Post
from cooling_desktop.records.fields import Field, Kind, Record, copy, fields_of, new_id

JOINED: dict[str, type[Record]] = {"people": Person, "organisations": Organisation, "posts": Post}
"""The shelves on which two entries can become one."""
_TOGETHER = ("known_as", "holdings")  # kept from both sides


def differing(one: Record, other: Record) -> list[Field]:
    """The values of which one has to be kept."""
    fields = [f for f in fields_of(type(one)) if f.name not in _TOGETHER]
    return [f for f in fields if getattr(one, f.name) != getattr(other, f.name)]


def filled_by(kept: Record, lost: Record) -> set[str]:
    """The values that only the other one has, which are taken from there unless somebody says otherwise."""
    return {f.name for f in differing(kept, lost) if _is_empty(f, kept) and not _is_empty(f, lost)}


def one_of_both(kept: Record, lost: Record, taken: Collection[str]) -> Record:
    """The kept entry with the values `taken` from the lost one; a spelling that is given up is known as wrong."""
    made = copy(kept)
    for name in taken:
        value = getattr(lost, name)
        setattr(made, name, list(value) if isinstance(value, list) else value)
    if isinstance(made, Person | Organisation):
        made.known_as = _spellings(made, kept, lost)
    if isinstance(made, Post) and isinstance(lost, Post):
        known = {(h.person_id, h.kind, h.starts, h.ends) for h in made.holdings}
        for held in lost.holdings:
            if (held.person_id, held.kind, held.starts, held.ends) not in known:
                made.holdings.append(copy(held))
                made.holdings[-1].id, made.holdings[-1].version = new_id(), 0
    return made


def _spellings(made: Person | Organisation, kept: Record, lost: Record) -> list[str]:
    """Every other way in which the two were written, once."""
    both = [one for one in (kept, lost) if isinstance(one, Person | Organisation)]
    right = {" ".join(one.split()) for one in (made.name, getattr(made, "short_name", "")) if one}
    right |= {" ".join(made.spelled_out.split())} if isinstance(made, Organisation) else set()
    found = [" ".join(words.split()) for one in both for words in (one.name, *one.known_as)]
    return list(dict.fromkeys(words for words in found if words and words not in right))


def _is_empty(field: Field, record: Record) -> bool:
    value = getattr(record, field.name)
    return value is None or (field.kind in (Kind.TEXT, Kind.LONG_TEXT, Kind.WORDS) and not value)
