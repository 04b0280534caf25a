"""Facts to blocks: a release in good order, in which nothing stands that nobody typed."""

from __future__ import annotations

from functools import cache

from cooling_desktop import assets
from cooling_desktop.press import ending, opening, voices
from cooling_desktop.press.block import Block, Draft, Piece
from cooling_desktop.press.mentions import Mentions
from cooling_desktop.press.unused import repeated, unused
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import Voice
from cooling_desktop.records.privacy import Outlet, redacted
from cooling_desktop.words.acronyms import Term, expand_first, read_glossary
from cooling_desktop.words.text import curly

CHAT = ("headline", "dateline", "lead", "quotes", "answer", "neutrality", "credit")


def draft(facts: Facts, voice: Voice = Voice.OFFICIAL) -> Draft:
    """The release of a meeting in one voice; the same facts always give the same words."""
    repeats = repeated(facts)
    shown = redacted(facts, Outlet.RELEASE)
    for n in repeats:
        shown.meeting.utterances[n].in_release = False
    made = _spelled_out(shown, _pieces(shown, voice))
    if voice is Voice.CHAT:
        made = _short(made)
    blocks = _with_own_wording(facts, _keyed(made))
    return Draft(tuple(blocks), unused(facts, repeats))


def _pieces(facts: Facts, voice: Voice) -> list[Piece]:
    mentions = Mentions(facts, degrees=voice is Voice.OFFICIAL)
    telling = voices.Telling(facts, mentions)
    made: list[Piece | None] = [opening.headline(facts)]
    city = ending.dateline(facts)
    made.append(Piece("dateline", city, ("release.dateline",)) if city else None)
    made.append(opening.lead(facts, mentions))
    made.append(opening.purpose(facts))
    made.append(opening.attendance(facts, mentions))
    made += voices.pieces(facts, mentions, telling, of_host=True)
    made.append(voices.promises(facts, mentions, telling))
    made += voices.pieces(facts, mentions, telling, of_host=False)
    made.append(ending.discussion(facts, mentions))
    made.append(ending.neutrality(facts, mentions))
    made.append(ending.outcome(facts))
    made.append(ending.closing(facts))
    closing = ending.credit(facts)
    made.append(Piece("credit", closing, ("release.credit",)) if closing else None)
    return [piece for piece in made if piece is not None and piece.text]


@cache
def _glossary() -> dict[str, Term]:
    return read_glossary(assets.text("language/acronyms.tsv"))


def _spelled_out(facts: Facts, pieces: list[Piece]) -> list[Piece]:
    fixed = ("headline", "dateline", "credit")
    titles = [facts.meeting.programme] if facts.meeting.programme else []
    paragraphs = [[(curly(piece.text), piece.name in fixed)] for piece in pieces]
    expanded = expand_first(paragraphs, _glossary(), titles)
    return [
        Piece(piece.name, "".join(text for text, _ in parts), piece.sources)
        for piece, parts in zip(pieces, expanded, strict=True)
    ]


def _short(pieces: list[Piece]) -> list[Piece]:
    """The chat voice: lead, one quotation of each side, neutrality; the rest is for the sheet."""
    kept, names = [], set()
    for piece in pieces:
        if piece.name in CHAT and piece.name not in names:
            kept.append(piece)
            names.add(piece.name)
    return kept


def _keyed(pieces: list[Piece]) -> list[Block]:
    counts: dict[str, int] = {}
    blocks = []
    for piece in pieces:
        counts[piece.name] = counts.get(piece.name, 0) + 1
        n = counts[piece.name]
        blocks.append(
            Block(piece.name if n == 1 else f"{piece.name}-{n}", piece.name, piece.text, piece.sources)
        )
    return blocks


def _with_own_wording(facts: Facts, blocks: list[Block]) -> list[Block]:
    """The clerk's own words in place of the drafted ones; an emptied block goes."""
    own = {wording.block: wording.text for wording in facts.meeting.release.own_wordings}
    changed = [
        Block(b.key, b.name, own[b.key].strip(), b.sources, own=True) if b.key in own else b for b in blocks
    ]
    return [block for block in changed if block.text]
