"""Facts to blocks: a release in good order, in which nothing stands that nobody typed."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import get_args

from cooling_desktop import assets
from cooling_desktop.press import attendance, called_off, ending, event, opening, promises, voices
from cooling_desktop.press.block import Block, Draft, Name, Piece
from cooling_desktop.press.brief import brief
from cooling_desktop.press.mentions import Mentions
from cooling_desktop.press.telling import Telling
from cooling_desktop.press.unused import repeated, unused
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import Voice
from cooling_desktop.records.privacy import Outlet, redacted
from cooling_desktop.words.acronyms import Term, expand_first, read_glossary
from cooling_desktop.words.text import curly, upper_first

ORDER: tuple[Name, ...] = get_args(Name)


def draft(facts: Facts, voice: Voice = Voice.OFFICIAL) -> Draft:
    """The release of a meeting in one voice; the same facts always give the same words."""
    repeats = repeated(facts)
    shown = redacted(facts, Outlet.RELEASE)
    for n in repeats:
        shown.meeting.utterances[n].in_release = False
    off, chat = event.called_off(facts), voice is Voice.CHAT
    if off:
        made = _framed(shown, [called_off.lead(shown, short=chat)])
    else:
        made = brief(shown) if chat else _framed(shown, _story(shown, news=voice is Voice.NEWS))
    if chat:
        made = [Piece(piece.name, curly(piece.text), piece.sources) for piece in made]
    else:
        made = _spelled_out(shown, _varied(facts, made))
    every = _with_own_wording(facts, _keyed(made), add=not (chat or off))
    blocks = [block for block in every if block.text]
    keys = None if voice is Voice.CHAT else {block.key for block in blocks}
    return Draft(tuple(blocks), unused(facts, repeats, keys), tuple(every))


def _framed(facts: Facts, story: list[Piece]) -> list[Piece]:
    """Headline and dateline before the story, the credit line after it."""
    told = called_off if event.called_off(facts) else opening
    head, city, closing = told.headline(facts), ending.dateline(facts), ending.credit(facts)
    before = [head] if head else []
    before += [Piece("dateline", city, ("release.dateline",))] if city else []
    return before + story + ([Piece("credit", closing, ("release.credit",))] if closing else [])


def _story(facts: Facts, *, news: bool) -> list[Piece]:
    """The paragraphs: the official voice records in order of the evening, the news voice lets people speak first."""
    mentions = Mentions(facts, degrees=not news)
    telling = Telling(facts, mentions)
    made: list[Piece | None] = [opening.lead(facts, mentions, stand_in=news)]
    if not news:
        made += [opening.purpose(facts), attendance.attendance(facts, mentions)]
    made += _spoken(facts, telling, with_discussion=not news)
    if news:
        made += [opening.purpose(facts), attendance.attendance(facts, mentions, told=True)]
        made.append(ending.discussion(facts, telling))
    made += [ending.outcome(facts), ending.closing(facts, telling)]
    return [piece for piece in made if piece is not None and piece.text]


def _spoken(facts: Facts, telling: Telling, *, with_discussion: bool) -> list[Piece | None]:
    """Message and quotations, the guests' answer, discussion and neutrality; from a speech neutrality comes first."""
    first = ending.stated_in_speech(facts)
    begun = [promises.speech_read_out(facts, telling)]
    if first:
        begun.append(ending.neutrality(facts, telling))
        telling.speaker = ""
    made: list[Piece | None] = [*voices.pieces(facts, telling, of_host=True, before=[p for p in begun if p])]
    made.append(promises.promises(facts, telling))
    made += voices.pieces(facts, telling, of_host=False)
    if with_discussion:
        made.append(ending.discussion(facts, telling))
    return made if first else [*made, ending.neutrality(facts, telling)]


def _varied(facts: Facts, pieces: list[Piece]) -> list[Piece]:
    """Of two paragraphs in a row that open with "Acara itu" the second opens with "Acara tersebut"."""
    noun = upper_first(event.noun(facts))
    before, made = "", []
    for piece in pieces:
        text = piece.text
        if text.startswith(f"{noun} itu ") and before.startswith(f"{noun} itu "):
            text = f"{noun} tersebut {text.removeprefix(f'{noun} itu ')}"
        made.append(Piece(piece.name, text, piece.sources))
        before = text
    return made


@cache
def _glossary() -> dict[str, Term]:
    return read_glossary(assets.text("language/acronyms.tsv"))


def _spelled_out(facts: Facts, pieces: list[Piece]) -> list[Piece]:
    fixed = ("headline", "dateline", "credit")
    meeting = facts.meeting
    names = [
        meeting.programme,
        meeting.subunit,
        *(post.title for post in facts.posts.values() if post.unit_id),
    ]
    paragraphs = [[(curly(piece.text), piece.name in fixed)] for piece in pieces]
    expanded = expand_first(paragraphs, _glossary(), [name for name in names if name.strip()])
    return [
        Piece(piece.name, "".join(text for text, _ in parts), piece.sources)
        for piece, parts in zip(pieces, expanded, strict=True)
    ]


def _keyed(pieces: list[Piece]) -> list[Block]:
    counts: dict[str, int] = {}
    blocks = []
    for piece in pieces:
        counts[piece.name] = counts.get(piece.name, 0) + 1
        n = counts[piece.name]
        key = piece.name if n == 1 else f"{piece.name}-{n}"
        blocks.append(Block(key, piece.name, piece.text, piece.sources, auto=piece.text))
    return blocks


def _with_own_wording(facts: Facts, blocks: list[Block], *, add: bool) -> list[Block]:
    """The clerk's own words in place of the drafted ones, empty where it was taken out; new blocks come in order."""
    own = {wording.block: curly(wording.text.strip()) for wording in facts.meeting.release.own_wordings}
    changed = [replace(b, text=own[b.key], own=True) if b.key in own else b for b in blocks]
    drafted = {block.key for block in blocks}
    for name in ORDER if add else ():
        if own.get(name) and name not in drafted:
            place = next(
                (n for n, b in enumerate(changed) if ORDER.index(b.name) > ORDER.index(name)), len(changed)
            )
            changed.insert(place, Block(name, name, own[name], own=True))
    return changed
