"""One unit, one name (R8): Polsek Menteng is not Polsek Metro Menteng further down."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cooling_desktop.press.check.finding import Finding, Option, Replace
from cooling_desktop.press.check.marked import ONLY_FLAGGED, in_title, is_typed
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule

_POST = {"id": "p", "title": "Kapolsek Metro Menteng", "unit_id": "u"}
_MENTENG: dict[str, object] = {
    "units": [{"id": "u", "name": "Polsek Menteng", "level": "Polsek"}],
    "meeting": {"unit_id": "u", "guests": [{"post_id": "p", "status": "hadir"}]},
}


def _told(text: str) -> dict[str, object]:
    """A meeting file of Polsek Menteng with this outcome, as an example."""
    return _MENTENG | {"meeting": {"unit_id": "u", "outcomes": [{"text": text}]}}


RULES = (
    Rule(
        "R8 satuan", "Satu satuan, satu nama", "ask", "Dua sebutan membuat pembaca mengira ada dua satuan.",
        "kebiasaan redaksi",
        (
            "Polsek Menteng mengundang warga. Kapolsek Metro Menteng membuka acara. Polsek Menteng berharap.",
            "Polres Sumenep mengundang warga. Kapolresta Sumenep membuka acara.",
            _told("kerja sama Polsek Metro Menteng dan warga"),
            _MENTENG | {"posts": [_POST]},
        ),
        (
            "Polsek Menteng mengundang warga. Kapolsek Menteng dan Wakapolsek Menteng membuka acara.",
            "Polres Metro Jakarta Pusat dan Polsek Metro Menteng mengundang warga Polres Metro Jakarta Barat.",
            "Polresta Bandung dan Polrestabes Bandung bekerja sama.",
            "Polres Kediri dan Polres Kediri Kota berbagi tugas.",
            "Kapolres Sumenep Gelar Ngopi. Polres Sumenep berterima kasih kepada Polda Jawa Timur.",
            "Polres Metro Bekasi dan Polres Metro Bekasi Kota bertemu Polsek Bekasi Selatan.",
            _told("kerja sama Polsek Menteng, Polres Metro Jakarta Pusat, dan warga"),
        ),
    ),
)  # fmt: skip

_NAMED = re.compile(  # a Polrestabes is always another unit
    r"(?<![\w-])(?P<before>Wakapol|Kapol|Mapol|Pol)(?P<level>(?:res|sek)(?:ta(?!bes)| Metro)?)(?!\w)"
    r" (?P<place>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)"
)
_TITLES = (".title", ".short_title", ".spelled_out")


class _Unit(NamedTuple):
    """A place that names a unit: "Kapol", "sek Metro" and up to two words of where it is."""

    passage: Passage
    start: int
    before: str
    level: str
    place: tuple[str, ...]

    @property
    def text(self) -> str:
        return self.as_level(self.level)

    @property
    def name(self) -> str:
        return f"Pol{self.level} {self.place[0]}"

    @property
    def recorded(self) -> bool:
        return self.passage.where.startswith("units:")

    @property
    def quoted(self) -> bool:
        return self.passage.quoted(self.start, self.start + len(self.text))

    def as_level(self, level: str) -> str:
        """The same words with another level: "Kapolsek Menteng"."""
        return f"{self.before}{level} {self.place[0]}"


def look(page: Page) -> Iterator[Finding]:
    """One question for every unit that has two names, at the rarer one; its record says which is right."""
    groups: dict[tuple[str, str], list[_Unit]] = {}
    for one in (unit for passage in page.passages for unit in _in(passage)):
        groups.setdefault((one.level[:3], one.place[0]), []).append(one)
    wrong = {typed for unit in page.facts.units.values() for typed in unit.known_as}
    for group in groups.values():
        counted = Counter(one.level for one in group)
        usual = max(group, key=lambda one: (one.recorded, counted[one.level]))
        right = {usual.level, *_recorded(page, usual)}
        others = [one for one in group if one.level not in right and _one_place(one, usual) and one.text not in wrong]
        if others:
            yield _asked(usual, others, [one for one in group if one.level == usual.level])


def _recorded(page: Page, one: _Unit) -> set[str]:
    """The levels of all units of this place that have a record; Polres and Polresta Bandung are two."""
    found = (_NAMED.match(unit.name.strip()) for unit in page.facts.units.values())
    return {unit["level"] for unit in found if unit and unit["place"].split()[0] == one.place[0]}


@lru_cache(maxsize=4096)
def _in(passage: Passage) -> tuple[_Unit, ...]:
    shelf, _, field = passage.where.partition(":")
    record = (shelf == "units" and field.endswith(".name")) or (shelf == "posts" and field.endswith(_TITLES))
    found = _NAMED.finditer(passage.text) if record or is_typed(passage) else ()
    return tuple(
        _Unit(passage, one.start(), one["before"], one["level"], tuple(one["place"].split()))
        for one in found if not in_title(passage, one.start())
    )  # fmt: skip


def _one_place(one: _Unit, other: _Unit) -> bool:
    """Jakarta Pusat is not Jakarta Barat; a word behind the place may belong to the sentence."""
    return all(a == b for a, b in zip(one.place, other.place, strict=False))


def _asked(usual: _Unit, others: list[_Unit], same: list[_Unit]) -> Finding:
    first = next((one for one in others if not one.quoted), others[0])
    where, start, text = first.passage.where, first.start, first.text
    message = f"“{first.name}” dan “{usual.name}” tampaknya satu satuan. Nama mana yang benar?"
    if first.quoted:
        return Finding("R8 satuan", "ask", where, f"{message} {ONLY_FLAGGED}", "", text, start)
    options = [_everywhere(usual, others)]
    if not any(one.recorded for one in same):
        options.append(_everywhere(first, same))
    return Finding("R8 satuan", "ask", where, message, "", text, start, tuple(one for one in options if one.changes))


def _everywhere(right: _Unit, others: list[_Unit]) -> Option:
    ours = [one for one in others if not one.quoted]
    changes = (Replace(one.passage.where, one.start, one.text, one.as_level(right.level)) for one in ours)
    return Option(right.name, tuple(changes))
