"""What the list of findings holds: each point with its group, its place in the text and the ways to answer it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from cooling_desktop.press.block import Block, touches
from cooling_desktop.records.facts import Facts
from ui.drafting import UNPRINTABLE, Sheet
from ui.pages.overview import GAPS
from ui.pages.release_own import PATH
from ui.pages.section import Section

if TYPE_CHECKING:
    from cooling_desktop.press.check.finding import Change, Finding


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of the list: its tone, and the icon of its points (none: a grey ring)."""

    title: str
    tone: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A button of a point: it leads to the field, mends, or puts the finding out of sight (or back into it)."""

    words: str
    kind: Literal["go", "mend", "ignore", "back"]
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """A finding or gap; `path` is its field, `block` the key of the text it touches."""

    group: Group
    sentence: str
    place: str
    path: str
    block: str = ""
    answers: tuple[Answer, ...] = ()
    finding: Finding | None = None

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        words = [answer.words for answer in self.answers]
        return ", ".join(part for part in (self.group.title, self.sentence, self.place, *words) if part)


MUST = Group("Wajib diperbaiki", "err", "must")
ASK = Group("Perlu dijawab", "warn", "ask")
IDEA = Group("Saran", "info", "idea")
GAP = Group("Yang masih kurang", "text2")
IGNORED = Group("Diabaikan", "text2")
_LEVELS = {"block": MUST, "ask": ASK, "suggest": IDEA}
_ORDER = (MUST, ASK, IDEA, GAP, IGNORED)
_TO_FIELD, _TO_ENTRY = Answer("Ke isian", "go"), Answer("Ke Direktori", "go")
_IGNORE, _BACK = Answer("Abaikan", "ignore"), Answer("Tampilkan lagi", "back")
_OTHER = Answer("Bukan", "ignore")
_SAME = "R2"  # whether two are the same person


@dataclass(frozen=True, slots=True)
class Desk:
    """What is needed to place a point: the blocks, the sections, the clerk's own wordings."""

    blocks: Sequence[Block]
    sections: Sequence[Section]
    own: Sequence[str]


def points(
    sheet: Sheet, sections: Sequence[Section], facts: Facts, *, asked: bool,
    changed: Sequence[tuple[str, Block]] = (), ignored: bool = False,
) -> list[Point]:  # fmt: skip
    """Everything to look at, in the order of groups and of the text; `changed` are blocks with their path.

    What is merely lacking is not red before the release was to be passed on; `ignored` also lists what was put away.
    """
    own = [wording.block for wording in facts.meeting.release.own_wordings]
    desk = Desk(sheet.draft.every, sections, own)
    to_block = (Answer("Ke bagian", "go"),)
    made = [
        Point(ASK, "Faktanya berubah sejak Anda menyunting. Pakai fakta baru?", b.label, path, b.key, to_block)
        for path, b in changed
    ]
    made += [_point(_group(one, asked), desk, one) for one in sheet.findings if one.rule != GAPS]
    made += [_point(IGNORED, desk, one) for one in (sheet.ignored if ignored else ())]
    told = {point.path for point in made}
    for path, words in sheet.gaps:
        if path not in told:
            made.append(_gap(desk, path, f"{words[:1].upper()}{words[1:]} belum ada."))
    keys = [block.key for block in desk.blocks]
    return sorted(made, key=lambda p: (_ORDER.index(p.group), keys.index(p.block) if p.block in keys else len(keys)))


def blocking(found: Sequence[Point]) -> int:
    """How many keep the release from being passed on."""
    return sum(1 for point in found if point.group is MUST)


def safe(found: Sequence[Point]) -> list[tuple[Change, ...]]:
    """The changes of all that may be mended unseen."""
    told = [p.finding for p in found if p.finding is not None and p.group is not IGNORED]
    return [one.options[0].changes for one in told if one.safe and one.options]


def block_of(path: str, blocks: Sequence[Block]) -> str:
    """The block in which a fact stands; the headline only when no other one tells it."""
    touched = [block for block in blocks if any(touches(source, path) for source in block.sources)]
    return next((block.key for block in touched if block.name != "headline"), touched[0].key if touched else "")


def _group(found: Finding, asked: bool) -> Group:
    """Words that are wrong are so at once; what is not there yet is still to come."""
    group = _LEVELS[found.level]
    return GAP if group is MUST and not asked and found.start < 0 else group


def _point(group: Group, desk: Desk, found: Finding) -> Point:
    block, place, to_field = _placed(desk, found.where)
    mends = tuple(Answer(option.label, "mend", option.changes) for option in found.options[:3])
    # a letter that no font has keeps the page from being drawn: there is nothing to ignore
    may_go = found.level != "block" and found.rule != UNPRINTABLE
    away = ((_OTHER if found.rule == _SAME and mends else _IGNORE),) if may_go else ()
    # a value that is asked for is first of all typed
    typed = found.start < 0 and ":" not in found.where and mends and all(_is_value(one) for one in mends)
    ways = (*to_field, *mends) if typed else mends or to_field
    answers = (_BACK,) if group is IGNORED else (*ways, *away)
    return Point(group, f"{found.message} {found.fix}".strip(), place, found.where, block, answers, found)


def _is_value(answer: Answer) -> bool:
    """Whether it sets a value and changes no words."""
    return all(hasattr(change, "value") for change in answer.changes)


def _gap(desk: Desk, path: str, said: str) -> Point:
    block, place, to_field = _placed(desk, path)
    return Point(GAP, said, place, path, block, to_field)


def _placed(desk: Desk, path: str) -> tuple[str, str, tuple[Answer, ...]]:
    """The block of a path, the words for its place, and the way there."""
    if path.startswith(f"{PATH}["):
        number = int(path.removeprefix(f"{PATH}[").partition("]")[0])
        key = desk.own[number] if number < len(desk.own) else ""
        mine = next((block for block in desk.blocks if block.key == key), None)
        return key, mine.label if mine else "Siaran pers", (Answer("Ke bagian", "go"),)
    if ":" in path:
        return "", "Direktori", (_TO_ENTRY,)
    owner = next((section for section in desk.sections if section.owner_of(path)), None)
    return block_of(path, desk.blocks), owner.title if owner else "", (_TO_FIELD,) if owner else ()


def marks(found: Sequence[Point], texts: Mapping[str, str]) -> dict[str, list[tuple[int, int, str]]]:
    """Where the words of findings stand in the blocks' texts, by key: start, end, tone."""
    made: dict[str, list[tuple[int, int, str]]] = {}
    for point in found:
        words = point.finding.found if point.finding is not None and point.group is not IGNORED else ""
        text = texts.get(point.block, "")
        at = _place(point, words, text) if words else -1
        if at >= 0:
            made.setdefault(point.block, []).append((at, at + len(words), point.group.tone))
    return made


def _place(point: Point, words: str, text: str) -> int:
    """Of the clerk's own text the place is known; in a drafted one it is that of the first such words."""
    at = point.finding.start if point.finding is not None else -1
    exact = point.path.startswith(PATH) and text.startswith(words, at)
    return at if exact else text.find(words)
