"""What changed in the facts' own text since the clerk wrote a block: word by word, and which fact it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

from cooling_desktop.press.block import Block
from cooling_desktop.records.facts import SHELF_NAMES, Facts
from cooling_desktop.records.fields import Kind, Record, field_of, fields_of, walk
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.words.dates import clock, full_date, part_of_day

_WORD = re.compile(r"\w+(?:[-’'/.]\w+)*|\s+|.", re.DOTALL)
_AROUND = 5  # words that stay on each side of a change


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text: plain, strong, gone (`old`) or come (`new`)."""

    text: str
    kind: Literal["", "strong", "old", "new"] = ""


@dataclass(slots=True)
class Step:
    """A stretch that both texts share (`gone` and `come` are equal), or what went and what came in its place."""

    same: bool
    gone: str
    come: str


@lru_cache(maxsize=64)
def steps(old: str, new: str) -> tuple[Step, ...]:
    """How the old text becomes the new one; changed words with nothing but a space between are one change."""
    a, b = _WORD.findall(old), _WORD.findall(new)
    made: list[Step] = []
    for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        step = Step(tag == "equal", "".join(a[i:j]), "".join(b[k:m]))
        if made and not made[-1].same and not (step.same and step.gone.strip()):
            made[-1].gone += step.gone
            made[-1].come += step.come
        else:
            made.append(step)
    return tuple(made)


def excerpt(old: str, new: str) -> list[Run]:
    """The changed places with a few words around each."""
    made: list[Run] = []
    found = steps(old, new)
    for n, step in enumerate(found):
        if step.same:
            made.append(Run(_shortened(step.gone, first=n == 0, last=n == len(found) - 1)))
            continue
        gone, come = step.gone.strip(), step.come.strip()
        lead = " " if made and (step.gone or step.come).startswith(" ") else ""
        tail = " " if n < len(found) - 1 and (step.gone or step.come).endswith(" ") else ""
        parts = [Run(gone, "old")] * bool(gone) + [Run(" ")] * bool(gone and come) + [Run(come, "new")] * bool(come)
        made += [Run(lead), *parts, Run(tail)]
    return [run for run in made if run.text]


def outdated(own: str, old: str, new: str) -> list[tuple[int, int]]:
    """Where the clerk's own text still has words that the facts no longer say; only places that are sure."""
    found = []
    for step in steps(old, new):
        gone = step.gone.strip()
        if step.same or not re.search(r"\w", gone):
            continue
        whole = rf"(?<!\w){re.escape(gone)}" if gone[0].isalnum() else re.escape(gone)
        places = [match.span() for match in re.finditer(rf"{whole}(?!\w)", own)]
        if len(places) == 1:
            found.append(places[0])
    return found


def changed_fact(facts: Facts, block: Block, old: str) -> str:
    """The name of the fact whose words came into a block's automatic text: "Waktu"; empty when nothing tells."""
    come = " ".join(step.come for step in steps(old, block.auto) if not step.same)
    wanted = {word for word in _words(come) if len(word) > 1}
    best, most = "", 0
    for path in block.sources:
        name = re.split(r"[.\[]", path, maxsplit=1)[0]
        hits = len(wanted & set(_words(" ".join(_said(facts, getattr(facts.meeting, name, None))))))
        if hits > most:
            best, most = field_of(Meeting, name).label, hits
    return best


def sentence(facts: Facts, block: Block, old: str) -> list[Run]:
    """What the clerk reads above the two answers."""
    kept = " Tulisan Anda tidak disentuh."
    if not block.auto:
        return [Run(f"Fakta untuk bagian ini sudah tidak ada.{kept}")]
    name = changed_fact(facts, block, old)
    if name:
        return [Run(name, "strong"), Run(f" berubah sejak Anda menyunting.{kept}")]
    return [Run(f"Naskah otomatis berubah sejak Anda menyunting.{kept}")]


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """The words next to a change; what lies further away becomes an ellipsis."""
    words = re.findall(r"\s*\S+\s*", text)
    head, tail = "".join(words[:_AROUND]).rstrip(), "".join(words[-_AROUND:]).lstrip()
    if first:
        return f"… {tail}" if len(words) > _AROUND + 1 else text
    if last:
        return f"{head} …" if len(words) > _AROUND + 1 else text
    return f"{head} … {tail}" if len(words) > 2 * _AROUND + 2 else text


def _words(text: str) -> Iterator[str]:
    return (found[0].casefold() for found in re.finditer(r"\w+(?:[-’'/.]\w+)*", text))


def _said(facts: Facts, value: object) -> Iterator[str]:
    """The words in which a value may stand in a release."""
    if isinstance(value, list):
        for row in value:
            yield from _said(facts, row)
    elif isinstance(value, Record):
        for _, record in walk(value):
            for f in fields_of(type(record)):
                held = getattr(record, f.name)
                yield from _named(facts, held) if f.kind is Kind.REFERENCE else _written(held)
    else:
        yield from _named(facts, value)
        yield from _written(value)


def _written(value: object) -> Iterable[str]:
    match value:
        case date():
            return (full_date(value), f"{value.day}/{value.month}/{value.year}")
        case time():
            return (clock(value), part_of_day(value))
        case str():
            return (value,)
    return ()


def _named(facts: Facts, key: object) -> Iterator[str]:
    """The words of the directory entry behind a key."""
    for name in SHELF_NAMES:
        entry = facts.shelf(name).get(str(key or ""))
        if entry is not None:
            yield from (text for _, row in walk(entry) for text in vars(row).values() if isinstance(text, str))
