"""Texts that know where their parts come from: a str with the stretches that belong to a field.

Whatever Python does to such a text by itself gives a plain str again; the functions here, and those in `words` that
join and trim, keep the stretches.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """The characters from `start` to before `end` come from `field`, a path such as "guests[2].group"."""

    start: int
    end: int
    field: str


class Told(str):
    """A text and its spans, in order and without overlap."""

    spans: tuple[Span, ...]

    def __new__(cls, text: str, spans: Iterable[Span] = ()) -> Told:
        """The text with these spans."""
        made = super().__new__(cls, text)
        made.spans = tuple(spans)
        return made


def spans_of(text: str) -> tuple[Span, ...]:
    """What is known of a text's parts; nothing of a plain str."""
    return text.spans if isinstance(text, Told) else ()


def field_at(text: str, place: int) -> str:
    """The field of the character at a place; empty where nothing is known."""
    return next((span.field for span in spans_of(text) if span.start <= place < span.end), "")


def from_field(text: str, field: str) -> str:
    """A text that comes from one field as a whole, unless its parts are known already."""
    if not text or spans_of(text):
        return text
    return Told(text, [Span(0, len(text), field)])


def glued(*parts: str) -> str:
    """The parts behind each other; what touches and comes from the same field becomes one span."""
    spans: list[Span] = []
    at = 0
    for part in parts:
        for span in spans_of(part):
            start, end, field = span
            if spans and spans[-1].end == start + at and spans[-1].field == field:
                spans[-1] = Span(spans[-1].start, end + at, field)
            else:
                spans.append(Span(start + at, end + at, field) if at else span)
        at += len(part)
    text = "".join(parts)
    return Told(text, spans) if spans else text


def threaded(parts: Iterable[str], between: str = " ") -> str:
    """The parts that are not empty, with something between them."""
    kept = [part for part in parts if part]
    return glued(*(piece for n, part in enumerate(kept) for piece in (between * bool(n), part)))


def stretch(text: str, start: int = 0, end: int | None = None) -> str:
    """A part of a text, as a slice gives it."""
    start, end, _ = slice(start, end).indices(len(text))
    cut = [(max(span.start, start), min(span.end, end), span.field) for span in spans_of(text)]
    return Told(text[start:end], [Span(a - start, b - start, field) for a, b, field in cut if a < b])


def swapped(text: str, start: int, end: int, new: str) -> str:
    """A text with other characters in place of those from `start` to before `end`."""
    return glued(stretch(text, 0, start), new, stretch(text, end))


def reworded(text: str, start: int, end: int, new: str) -> str:
    """The same, where the new words come from the field that the old ones came from."""
    field = field_at(text, start) or field_at(text, end)
    return swapped(text, start, end, from_field(new, field) if field else new)


def alike(text: str, source: str) -> str:
    """A text that differs from `source` only in letters' case, or at its end."""
    if text == source:
        return source
    if not spans_of(source):
        return text
    return Told(text, [Span(s, min(e, len(text)), field) for s, e, field in spans_of(source) if s < len(text)])
