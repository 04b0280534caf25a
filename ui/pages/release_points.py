"""What the list of findings holds: each point with its group, its place in the text and the way to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cooling_desktop.press.block import Block, touches
from ui.drafting import Sheet
from ui.pages.section import Section


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of the list: its tone, and the icon of its points (none: a grey ring)."""

    title: str
    tone: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A finding or gap; `path` is its field, `block` the key of the text it touches, `act` the words of its button."""

    group: Group
    sentence: str
    place: str
    path: str
    block: str = ""
    act: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.group.title, self.sentence, self.place, self.act) if part)


MUST = Group("Wajib diperbaiki", "err", "must")
ASK = Group("Perlu dijawab", "warn", "ask")
IDEA = Group("Saran", "info", "idea")
GAP = Group("Yang masih kurang", "text2")
_LEVELS = {"block": MUST, "ask": ASK, "suggest": IDEA}
_ORDER = (MUST, ASK, IDEA, GAP)
_GAPS = "R18"  # one finding for all gaps, listed one by one instead


def points(
    sheet: Sheet, sections: Sequence[Section], *, asked: bool, changed: Sequence[tuple[str, Block]] = ()
) -> list[Point]:
    """Everything to look at, in the order of groups and of the text; `changed` are blocks with their path.

    Nothing is red before the release was to be passed on: until then what blocks is merely still lacking.
    """
    blocks = sheet.draft.every
    made = [
        Point(ASK, "Faktanya berubah sejak Anda menyunting. Pakai fakta baru?", b.label, path, b.key, "Ke bagian")
        for path, b in changed
    ]
    blocking = {f.where for f in sheet.findings if f.level == "block"}
    for found in (f for f in sheet.findings if f.rule != _GAPS):
        group = _LEVELS[found.level]
        group = GAP if group is MUST and not asked else group
        made.append(_point(group, f"{found.message} {found.fix}".strip(), found.where, blocks, sections))
    for path, words in sheet.gaps:
        if path not in blocking:
            said = f"{words[:1].upper()}{words[1:]} belum ada."
            made.append(_point(GAP, said, path, blocks, sections))
    keys = [block.key for block in blocks]
    return sorted(made, key=lambda p: (_ORDER.index(p.group), keys.index(p.block) if p.block in keys else len(keys)))


def blocking(found: Sequence[Point]) -> int:
    """How many keep the release from being passed on."""
    return sum(1 for point in found if point.group is MUST)


def block_of(path: str, blocks: Sequence[Block]) -> str:
    """The block in which a fact stands; the headline only when no other one tells it."""
    touched = [block for block in blocks if any(touches(source, path) for source in block.sources)]
    return next((block.key for block in touched if block.name != "headline"), touched[0].key if touched else "")


def _point(group: Group, said: str, path: str, blocks: Sequence[Block], sections: Sequence[Section]) -> Point:
    owner = next((section for section in sections if section.owner_of(path)), None)
    return Point(
        group=group,
        sentence=said,
        place=owner.title if owner else "Direktori",
        path=path,
        block=block_of(path, blocks),
        act="Ke isian" if owner else "",
    )
