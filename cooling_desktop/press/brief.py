"""The chat voice: what fits into one message, composed anew so that every name in it is introduced there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from cooling_desktop.press import ending, opening, promises, voices
from cooling_desktop.press.block import Piece
from cooling_desktop.press.mentions import Mentions
from cooling_desktop.press.telling import Telling
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import VoiceKind
from cooling_desktop.records.spoken import Neutrality, Utterance

LONGEST = 900
"""Characters of the whole message, blank lines included."""
Part = frozenset[str]


def brief(facts: Facts) -> list[Piece]:
    """Lead and credit always; then what matters most, as long as all of it stays within `LONGEST`."""
    kept: Part = frozenset()
    pieces = _composed(facts, kept)
    filled: set[str] = set()
    for slot, part in _parts(facts):
        if slot in filled:
            continue
        tried = _composed(facts, kept | part)
        if len(tried) > len(pieces) and _length(tried) <= LONGEST:
            kept, pieces = kept | part, tried
            filled.add(slot)
    return pieces


def _parts(facts: Facts) -> Iterator[tuple[str, Part]]:
    """What may be added, best first, each with the slot it fills; utterances go by their place in the list."""
    said = [(n, u) for n, u in enumerate(facts.meeting.utterances) if voices.usable(facts, u)]
    host = [(n, u) for n, u in said if voices.host_side(facts, u)]
    guests = [(n, u) for n, u in said if not voices.host_side(facts, u)]
    yield from (("host", part) for part in _quotes(host))
    yield from (("host", part) for part in _told(host, own=True))
    yield "neutrality", frozenset({"neutrality"})
    yield from (("message", part) for part in _shorter(_told(host, own=False)))
    yield from (("answer", part) for part in _quotes(guests))
    yield from (("answer", part) for part in _told(guests, own=True))
    yield "promises", frozenset({"promises"})
    yield "outcome", frozenset({"outcome"})
    yield from ((f"more {n}", part) for n, part in enumerate(_quotes(host)))


def _quotes(said: list[tuple[int, Utterance]]) -> list[Part]:
    return [frozenset({str(n)}) for n, u in said if u.kind is VoiceKind.QUOTE]


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


def _composed(facts: Facts, kept: Part) -> list[Piece]:
    """The message with these parts; names are counted anew, because what is left out introduces nobody."""
    shown = _only(facts, kept)
    mentions = Mentions(shown, degrees=False, spelled_out=False)
    telling = Telling(shown, mentions)
    city, credit = ending.dateline(shown), ending.credit(shown)
    made: list[Piece | None] = [opening.headline(shown), Piece("dateline", city, ("release.dateline",))]
    made.append(opening.lead(shown, mentions, stand_in=True, short=True))
    begun = [promises.speech_read_out(shown, telling)] if any(part.isdigit() for part in kept) else []
    first = ending.stated_in_speech(shown)
    if first:
        begun.append(ending.neutrality(shown, telling))
        telling.speaker = ""
    made += voices.pieces(shown, telling, of_host=True, before=[p for p in begun if p])
    made.append(promises.promises(shown, telling))
    made += voices.pieces(shown, telling, of_host=False)
    made += [None if first else ending.neutrality(shown, telling), ending.outcome(shown)]
    made.append(Piece("credit", credit, ("release.credit",)))
    return [piece for piece in made if piece is not None and piece.text]


def _only(facts: Facts, kept: Part) -> Facts:
    """The facts as if nothing else had been said."""
    meeting = facts.meeting
    said = [replace(u, in_release=u.in_release and str(n) in kept) for n, u in enumerate(meeting.utterances)]
    named = [
        c for c in meeting.commitments if bool(c.person_id or c.post_id or c.unit_id) and "promises" in kept
    ]
    others = [
        c for c in meeting.commitments if not (c.person_id or c.post_id or c.unit_id) and "outcome" in kept
    ]
    shown = replace(
        meeting,
        utterances=said,
        commitments=named + others,
        outcomes=meeting.outcomes if "outcome" in kept else [],
        next_meeting=meeting.next_meeting if "outcome" in kept else "",
        neutrality=meeting.neutrality if "neutrality" in kept else Neutrality(),
    )
    return replace(facts, meeting=shown)


def _length(pieces: list[Piece]) -> int:
    """Characters as plain text: the dateline with its dash, blank lines between paragraphs."""
    joined = sum(1 if piece.name == "dateline" else 0 for piece in pieces)
    return sum(len(piece.text) for piece in pieces) + 2 * (len(pieces) - joined) + 3 * joined
