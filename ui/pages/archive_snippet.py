"""The one line of a paper's text that shows why it was found."""

from __future__ import annotations

from dataclasses import dataclass

from cooling_desktop.records.issued import IssuedPaper
from ui.pages.archive_search import spans

_REST = " · {} tempat lagi"
_BEFORE = 0.6  # share of the line at which a hit must have ended, so that words follow it


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words with the places to mark."""

    words: str
    marks: tuple[tuple[int, int], ...] = ()


def snippet(paper: IssuedPaper, starts: tuple[str, ...], room: int) -> Snippet:
    """At most about `room` characters: words around the first hit, how many more there are; else the beginning."""
    paragraphs = [" ".join(part.split()) for part in _story(paper).split("\n\n")]
    hits = [spans(part, starts) for part in paragraphs]
    first = next((n for n, found in enumerate(hits) if found), 0)
    text, found = paragraphs[first], hits[first]
    room -= len(" … …") + (len(_REST.format(10)) if sum(map(len, hits)) > 1 else 0)
    start = _start(text, found[0], room) if found else 0
    end = _end(text, start + room)
    shown = [(left - start, right - start) for left, right in found if start <= left and right <= end]
    lead = "… " if start else ""
    tail = " …" if end < len(text) else ""
    more = sum(map(len, hits)) - len(shown)
    rest = _REST.format(more) if more and shown else ""
    marks = tuple((left + len(lead), right + len(lead)) for left, right in shown)
    return Snippet(f"{lead}{text[start:end]}{tail}{rest}", marks)


def _story(paper: IssuedPaper) -> str:
    """The text below the headline."""
    return paper.text.partition(paper.headline)[2].strip() or paper.text.strip()


def _start(text: str, hit: tuple[int, int], room: int) -> int:
    """Where the line begins so that the hit and words after it fit, and the line is full."""
    left, right = hit
    wanted = min(right - int(room * _BEFORE), len(text) - room)
    return min(left, text.find(" ", wanted - 1) + 1) if wanted > 0 else 0


def _end(text: str, wanted: int) -> int:
    """The end of the last word that fits."""
    if wanted >= len(text):
        return len(text)
    space = text.rfind(" ", 0, wanted + 1)
    return space if space > 0 else wanted
