"""The chat voice: what fits into one message, composed anew so that every name in it is introduced there."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby

from cooling_desktop.press import ending, neutral, opening, promises, voices
from cooling_desktop.press.block import Piece
from cooling_desktop.press.headline import headline
from cooling_desktop.press.telling import Telling
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import VoiceKind
from cooling_desktop.records.spoken import Neutrality, Utterance

Part = frozenset[str]
Begin = Callable[[Facts], Telling]
"""Starts a telling of some facts with the words of the voice."""


def brief(facts: Facts, begin: Begin, finish: Callable[[list[Piece]], list[Piece]]) -> list[Piece]:
    """Lead and credit always; then what matters most, as long as all of it stays within the pack's length."""
    longest = begin(facts).pack.longest or sys.maxsize
    kept: Part = frozenset()
    pieces = _composed(facts, kept, begin)
    filled: set[str] = set()
    for slot, part in _parts(facts):
        if slot in filled or _length(finish(pieces)) + _least(facts, part) > longest:
            continue
        tried = _composed(facts, kept | part, begin)
        if len(tried) > len(pieces) and _length(finish(tried)) <= longest:
            kept, pieces = kept | part, tried
            filled.add(slot)
    return pieces


def _least(facts: Facts, part: Part) -> int:
    """The characters that a part has at least, so that most of what can't fit is never composed."""
    return sum(len(facts.meeting.utterances[int(n)].text) for n in part if n.isdigit())


def _parts(facts: Facts) -> Iterator[tuple[str, Part]]:
    """What may be added, best first, each with the slot it fills; utterances go by their place in the list."""
    said = [(n, u) for n, u in enumerate(facts.meeting.utterances) if voices.usable(facts, u)]
    host = [(n, u) for n, u in said if voices.host_side(facts, u)]
    guests = [(n, u) for n, u in said if not voices.host_side(facts, u)]
    yield from (("host", part) for part in _quotes(host))
    yield from (("host", part) for part in _told(host, own=True))
    yield "neutrality", frozenset({"neutrality"})
    yield from (("message", part) for part in _shorter(_told(host, own=False)))
    yield from (("answer", part) for part in _introduced(guests))
    yield from (("answer", part) for part in _told(guests, own=True))
    yield from (("answer", part) for part in _quotes(guests))
    yield "promises", frozenset({"promises"})
    yield "outcome", frozenset({"outcome"})
    yield from ((f"more {n}", part) for n, part in enumerate(_quotes(host)))


def _quotes(said: list[tuple[int, Utterance]]) -> list[Part]:
    return [frozenset({str(n)}) for n, u in said if u.kind is VoiceKind.QUOTE]


def _introduced(said: list[tuple[int, Utterance]]) -> list[Part]:
    """Quotations with the told words of the same speaker right before them, without which they hang in the air."""
    parts = []
    for place, (n, one) in enumerate(said):
        before = said[place - 1] if place else None
        led = before is not None and before[1].kind is not VoiceKind.QUOTE
        if one.kind is VoiceKind.QUOTE and before and led and voices.key_of(before[1]) == voices.key_of(one):
            parts.append(frozenset({str(before[0]), str(n)}))
        elif one.kind is VoiceKind.QUOTE:
            parts.append(frozenset({str(n)}))
    return parts


def _told(said: list[tuple[int, Utterance]], *, own: bool) -> list[Part]:
    """Runs of one speaker's told words (`own`), or of one sender's messages."""
    told = [(n, u) for n, u in said if u.kind is not VoiceKind.QUOTE and voices.passed_on(u) is not own]
    runs = groupby(told, lambda item: item[1].from_post_id if not own else voices.key_of(item[1]))
    return [frozenset(str(n) for n, _ in run) for _, run in runs]


def _shorter(parts: list[Part]) -> Iterator[Part]:
    """Each message whole, else without its last rows."""
    for part in parts:
        rows = sorted(part, key=int)
        yield from (frozenset(rows[:n]) for n in range(len(rows), 0, -1))


def _composed(facts: Facts, kept: Part, begin: Begin) -> list[Piece]:
    """The message with these parts; names are counted anew, because what is left out introduces nobody."""
    shown = _only(facts, kept)
    telling = begin(shown)
    city, credit = ending.dateline(shown), ending.credit(shown, telling.pack)
    made: list[Piece | None] = [headline(telling), Piece("dateline", city, ("release.dateline",))]
    made.append(opening.lead(telling, stand_in=True, short=True))
    begun = [promises.speech_read_out(telling)] if any(part.isdigit() for part in kept) else []
    first = neutral.stated_in_speech(shown)
    if first:
        begun.append(neutral.neutrality(telling))
        telling.speaker = ""
    made += voices.pieces(telling, of_host=True, before=[p for p in begun if p])
    promised = promises.promises(telling)
    made += voices.pieces(telling, of_host=False, before=[promised] if promised else [])
    made += [None if first else neutral.neutrality(telling), ending.outcome(telling)]
    made.append(Piece("credit", credit, ("release.credit",)))
    return [piece for piece in made if piece is not None and piece.text]


def _only(facts: Facts, kept: Part) -> Facts:
    """The facts as if nothing else had been said."""
    meeting = facts.meeting
    said = [replace(u, in_release=u.in_release and str(n) in kept) for n, u in enumerate(meeting.utterances)]
    promised = [
        c if ("promises" if c.person_id or c.post_id or c.unit_id else "outcome") in kept else replace(c, text="")
        for c in meeting.commitments
    ]
    shown = replace(
        meeting,
        utterances=said,
        commitments=promised,
        outcomes=meeting.outcomes if "outcome" in kept else [],
        next_meeting=meeting.next_meeting if "outcome" in kept else "",
        neutrality=meeting.neutrality if "neutrality" in kept else Neutrality(),
    )
    return replace(facts, meeting=shown)


def _length(pieces: list[Piece]) -> int:
    """Characters as plain text: the dateline with its dash, blank lines between paragraphs."""
    joined = sum(1 if piece.name == "dateline" else 0 for piece in pieces)
    return sum(len(piece.text) for piece in pieces) + 2 * (len(pieces) - joined) + 3 * joined
