"""What a correction changes: "Semula …" and "Menjadi …", found between the words that went out and those of now."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from cooling_desktop.press import event
from cooling_desktop.press.block import Block
from cooling_desktop.press.captions import caption_of
from cooling_desktop.press.excerpts import excerpts
from cooling_desktop.press.unused import MOST_PHOTOS
from cooling_desktop.records.directory import Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import field_of
from cooling_desktop.records.issued import CORRECTION, IssuedPaper
from cooling_desktop.words.text import curly

BEFORE, AFTER, ADDED, GONE = "Semula", "Menjadi", "Ditambahkan", "Dihapus"
CAPTION = "Keterangan foto: "
_ROW = re.compile(rf"({BEFORE}|{AFTER}|{ADDED}|{GONE})\s*:\s*(.*)")
_REACHED = ("phone", "whatsapp", "email", "website")
_CONTACT = ("contact_name", "address", *_REACHED)
_ALIKE = 0.5  # share of words that two paragraphs must have in common to be one that was changed


def correction(facts: Facts, paper: IssuedPaper, blocks: Sequence[Block]) -> Block:
    """The list as a block that the clerk may reword like any other; `blocks` are what the release says now."""
    own = next((one for one in facts.meeting.release.own_wordings if one.block == "correction"), None)
    auto = "\n".join(f"{label}: {text}" if label else text for label, text in found(facts, paper, blocks))
    text = auto if own is None else curly(own.text.strip())
    return Block("correction", "correction", text, own=own is not None, auto=auto)


def rows(text: str) -> list[tuple[str, str]]:
    """The lines of a list as (label, text); a line of the clerk's without a known label has none."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    made = ((_ROW.fullmatch(line), line) for line in lines if line)
    return [(row[1], row[2]) if row else ("", line) for row, line in made]


def found(facts: Facts, paper: IssuedPaper, blocks: Sequence[Block]) -> list[tuple[str, str]]:
    """What differs between an issued paper and the release as it reads now, in reading order."""
    old, new = story(paper), _said(blocks)
    told = _compared([part for part in old if not part.startswith(CAPTION)], new)
    told += _compared([part for part in old if part.startswith(CAPTION)], _captions(facts))
    before = json.loads(paper.facts) if paper.facts else {}
    told += [row for label, one, other in _contacts(facts, before) for row in _value(one, other, f"{label} ")]
    changed = _files(before.get("meeting", {}).get("photos", [])) != [photo.file for photo in _shown(facts)]
    return [*told, ("", "Foto diganti.")] if changed else told


def story(paper: IssuedPaper) -> list[str]:
    """The paragraphs of an issued paper from its headline on, without masthead and list of changes."""
    parts = [" ".join(part.split()) for part in paper.text.rstrip("\n").split("\n\n")]
    return parts[2 if paper.kind == CORRECTION else 1 :]


def changed_words(before: str, after: str) -> tuple[tuple[int, int], ...]:
    """The stretches of `after` whose words do not stand in `before`."""
    words = [match.span() for match in re.finditer(r"\S+", after)]
    matcher = SequenceMatcher(None, before.casefold().split(), after.casefold().split(), autojunk=False)
    codes = (code for code in matcher.get_opcodes() if code[0] in ("replace", "insert"))
    return tuple((words[start][0], words[end - 1][1]) for *_, start, end in codes)


def _said(blocks: Sequence[Block]) -> list[str]:
    """The paragraphs as they will be printed."""
    city = next((f"{block.text} – " for block in blocks if block.name == "dateline"), "")
    made = []
    for block in blocks:
        if block.name in ("headline", "credit"):
            made.append(block.text)
        elif block.name != "dateline":
            parts = [part for part in block.text.split("\n") if part.strip()]
            made += [f"{city}{part}" if n == 0 else part for n, part in enumerate(parts)]
            city = ""
    return [" ".join(part.split()) for part in made]


def _shown(facts: Facts) -> list[Any]:
    photos = [] if event.called_off(facts) else facts.meeting.photos
    return [photo for photo in photos if photo.in_release and photo.file][:MOST_PHOTOS]


def _files(photos: list[dict[str, Any]]) -> list[str]:
    return [one["file"] for one in photos if one.get("in_release", True) and one.get("file")][:MOST_PHOTOS]


def _captions(facts: Facts) -> list[str]:
    made = []
    for photo in _shown(facts):
        credit = " ".join(photo.credit.split())
        words = " ".join(filter(None, (caption_of(photo), f"(Foto: {credit})" if credit else "")))
        made += [f"{CAPTION}{words}"] if words else []
    return made


def _contacts(facts: Facts, before: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Label, old and new value of whatever changed in the contact box; it stands where somebody can be reached."""
    unit = facts.unit
    units = before.get("units", []) if unit else []
    old: dict[str, str] = next((one for one in units if unit and one.get("id") == unit.id), {})
    printed = unit and old and any(old.get(name) or getattr(unit, name) for name in _REACHED)
    for name in _CONTACT if printed else ():
        pair = old.get(name, ""), getattr(unit, name)
        if pair[0] != pair[1]:
            yield field_of(Unit, name).label, *pair


def _compared(old: list[str], new: list[str]) -> list[tuple[str, str]]:
    """Paragraph by paragraph; one that was changed is told by the words around its changes."""
    made: list[tuple[str, str]] = []
    for code, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if code == "equal":
            continue
        rest = new[k:m]
        for before in old[i:j]:
            after = next((one for one in rest if _alike(before, one)), None)
            if after is None:
                made.append((GONE, before))
                continue
            made += [(ADDED, one) for one in rest[: rest.index(after)]]
            rest = rest[rest.index(after) + 1 :]
            for one, other in excerpts(before, after):
                made += _value(one, other)
        made += [(ADDED, one) for one in rest]
    return made


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio() >= _ALIKE


def _value(before: str, after: str, what: str = "") -> list[tuple[str, str]]:
    if not before or not after:
        return [(GONE if before else ADDED, f"{what}{before or after}")]
    return [(BEFORE, f"{what}{before}"), (AFTER, f"{what}{after}")]
