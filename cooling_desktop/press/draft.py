"""Facts to blocks: a release in good order, in which nothing stands that nobody typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache, partial
from typing import get_args

from cooling_desktop.press import (
    attendance,
    called_off,
    ending,
    event,
    neutral,
    news,
    opening,
    promises,
    voices,
)
from cooling_desktop.press.block import Block, Draft, Name, Piece
from cooling_desktop.press.brief import brief
from cooling_desktop.press.correction import correction
from cooling_desktop.press.discussion import discussion
from cooling_desktop.press.headline import headline
from cooling_desktop.press.mentions import Mentions
from cooling_desktop.press.naming import as_held
from cooling_desktop.press.phrases import Pack, office_pack, shipped
from cooling_desktop.press.purpose import purpose
from cooling_desktop.press.telling import Telling, openings_of
from cooling_desktop.press.unused import repeated, unused
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import Voice
from cooling_desktop.records.privacy import Outlet, redacted
from cooling_desktop.words.acronyms import expand_first, glossary
from cooling_desktop.words.text import curly
from cooling_desktop.words.told import glued, spans_of

MOST_TURNS = 6
"""Wordings of one block that are tried."""
FIXED = frozenset({"headline", "dateline", "credit"})
"""Blocks that no arrangement moves."""
ORDER: tuple[Name, ...] = get_args(Name)[1:]
"""Blocks as they follow one another; what is corrected stands before them."""


def draft(facts: Facts, voice: Voice = Voice.OFFICIAL, turns: Mapping[str, int] | None = None) -> Draft:
    """The release of a meeting in one voice; the same facts always give the same words.

    `turns` asks for another wording of a block: how many wordings further, by its key; else what the clerk chose.
    """
    repeats = repeated(facts)
    shown = as_held(redacted(facts, Outlet.RELEASE))
    for n in repeats:
        shown.meeting.utterances[n].in_release = False
    begin = _beginner(facts, voice, turns)
    finish = partial(_spelled_out, shown) if pack_of(facts, voice).spelled_out else _curled
    off, chat = event.called_off(facts), voice is Voice.CHAT
    if off:
        made = _called_off(begin(shown), short=chat)
    elif chat:
        made = brief(shown, begin, finish)
    else:
        made = _whole(begin(shown), news_first=voice is Voice.NEWS)
    made = finish(made)
    every, keys = _keyed(made), None
    if voice is Voice.OFFICIAL:  # what the clerk wrote and arranged: other voices have other blocks
        every = _in_order(facts, _with_own_wording(facts, every, add=not off))
        keys = {block.key for block in every if block.text} | {"correction"}
    blocks = [block for block in every if block.text]
    if voice is Voice.OFFICIAL and facts.corrects is not None:
        every.insert(0, correction(facts, facts.corrects, blocks))
    return Draft(tuple(blocks), unused(facts, repeats, keys), tuple(every))


def _beginner(facts: Facts, voice: Voice, turns: Mapping[str, int] | None) -> Callable[[Facts], Telling]:
    """Starts a telling in the words of a voice; what the clerk chose counts in the official one, which has its keys."""
    pack, recent = pack_of(facts, voice), openings_of(facts.recent)
    chosen = _turns(facts) if turns is None and voice is Voice.OFFICIAL else turns or {}

    def begin(some: Facts) -> Telling:
        mentions = Mentions(some, degrees=pack.degrees, spelled_out=pack.spelled_out)
        return Telling(some, mentions, pack, chosen, recent)

    return begin


def _curled(pieces: list[Piece]) -> list[Piece]:
    return [Piece(piece.name, curly(piece.text), piece.sources) for piece in pieces]


def pack_of(facts: Facts, voice: Voice) -> Pack:
    """The words of a voice: the office's own pack, else the shipped one."""
    own = facts.phrases.get(voice.value, "")
    return _read(own, voice.value) if own else shipped(voice.value)


@lru_cache(maxsize=8)
def _read(text: str, name: str) -> Pack:
    return office_pack(text, name)


def wordings(facts: Facts, voice: Voice, key: str) -> dict[int, str]:
    """The ways in which a block can be worded, each with the turn that asks for it."""
    turns, found = _turns(facts), dict[str, int]()
    for n in range(MOST_TURNS):
        every = draft(facts, voice, {**turns, key: n}).every
        if text := next((block.auto for block in every if block.key == key), ""):
            found.setdefault(text, n)
    return {n: text for text, n in found.items()}


def _turns(facts: Facts) -> dict[str, int]:
    """What the clerk chose: "lead=2"; anything else is passed over."""
    pairs = (one.partition("=") for one in facts.meeting.release.turns)
    return {key: int(number) for key, _, number in pairs if number.isascii() and number.isdecimal()}


def _in_order(facts: Facts, blocks: list[Block]) -> list[Block]:
    """The blocks as the clerk arranged them; those that came since keep their own places."""
    wanted = {key: n for n, key in enumerate(facts.meeting.release.arrangement) if key not in FIXED}
    moved = sorted((b for b in blocks if b.key in wanted), key=lambda block: wanted[block.key])
    turned = iter(moved)
    return [next(turned) if block.key in wanted else block for block in blocks]


def _called_off(telling: Telling, *, short: bool) -> list[Piece]:
    return _framed(telling, called_off.headline(telling), [called_off.lead(telling, short=short)])


def _whole(telling: Telling, *, news_first: bool) -> list[Piece]:
    """A release with its headline; the news voice begins both with what was said, if it is news."""
    point = news.point(telling.facts)
    head = headline(telling, point, news_first=news_first)
    return _framed(telling, head, _story(telling, point if news_first else None, news_first=news_first))


def _framed(telling: Telling, head: Piece | None, story: list[Piece]) -> list[Piece]:
    """Headline and dateline before the story, the credit line after it."""
    facts = telling.facts
    city, closing = ending.dateline(facts), ending.credit(facts, telling.pack)
    before = [head] if head else []
    before += [Piece("dateline", city, ("release.dateline",))] if city else []
    return before + story + ([Piece("credit", closing, ("release.credit",))] if closing else [])


def _story(telling: Telling, point: news.Point | None, *, news_first: bool) -> list[Piece]:
    """The paragraphs: the official voice records in order of the evening, the news voice begins with the news."""
    made: list[Piece | None] = []
    if point:
        made += news.lead(telling, point)
        _told_already(telling.facts, point)
    else:
        made.append(opening.lead(telling, stand_in=news_first))
    if not news_first:
        made += [purpose(telling), attendance.attendance(telling)]
    stated = point is not None and not (point.numbers or point.party)
    made += _spoken(telling, with_discussion=not news_first, neutral_told=stated)
    if news_first:
        made += [purpose(telling), attendance.attendance(telling, told=True)]
        made.append(discussion(telling))
    made += [ending.outcome(telling), ending.closing(telling)]
    return [piece for piece in made if piece is not None and piece.text]


def _told_already(facts: Facts, point: news.Point) -> None:
    """What the lead said is not said again; the facts are a copy made for this draft."""
    for number in point.numbers:
        facts.meeting.utterances[number].in_release = False
    for one in facts.meeting.commitments if point.party else ():
        if promises.party_of(facts, one) == point.party:
            one.text = ""


def _spoken(telling: Telling, *, with_discussion: bool, neutral_told: bool) -> list[Piece | None]:
    """Message and quotations, the guests' answer, discussion and neutrality; from a speech neutrality comes first."""
    first = neutral.stated_in_speech(telling.facts) and not neutral_told
    begun = [promises.speech_read_out(telling)]
    if first:
        begun.append(neutral.neutrality(telling))
        telling.speaker = ""
    made: list[Piece | None] = [*voices.pieces(telling, of_host=True, before=[p for p in begun if p])]
    promised = promises.promises(telling)
    made += voices.pieces(telling, of_host=False, before=[promised] if promised else [])
    if with_discussion:
        made.append(discussion(telling))
    return made if first else [*made, neutral.neutrality(telling, told=neutral_told)]


def _spelled_out(facts: Facts, pieces: list[Piece]) -> list[Piece]:
    fixed = ("headline", "dateline", "credit")
    meeting = facts.meeting
    names = [
        meeting.programme,
        meeting.subunit,
        *(title for post in facts.posts.values() if post.unit_id for title in (post.title, post.short_title)),
    ]
    paragraphs = [[(curly(piece.text), piece.name in fixed)] for piece in pieces]
    expanded = expand_first(paragraphs, glossary(), [name for name in names if name.strip()])
    return [
        Piece(piece.name, glued(*(text for text, _ in parts)), piece.sources)
        for piece, parts in zip(pieces, expanded, strict=True)
    ]


def _keyed(pieces: list[Piece]) -> list[Block]:
    counts: dict[str, int] = {}
    blocks = []
    for piece in pieces:
        counts[piece.name] = counts.get(piece.name, 0) + 1
        n = counts[piece.name]
        key = piece.name if n == 1 else f"{piece.name}-{n}"
        text = str(piece.text)
        blocks.append(Block(key, piece.name, text, piece.sources, auto=text, spans=spans_of(piece.text)))
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
