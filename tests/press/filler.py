"""Made-up facts for what must hold of every meeting: every value present or absent, every text a word of its own.

Facts are filled from the declarations themselves, each text made of words that occur nowhere else, so that every
word of a release can be traced back to the fact it comes from. Some texts are typed as people type: a dash for
"none", two spaces, "dll.", quotation marks, a capital and a stop, or far too long.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

from cooling_desktop.press.block import Draft
from cooling_desktop.records.directory import SHELVES
from cooling_desktop.records.facts import SHELF_NAMES, Facts
from cooling_desktop.records.fields import Field, Kind, Privacy, Record, fields_of, walk
from cooling_desktop.records.kinds import Voice
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.words.numbers import in_words
from cooling_desktop.words.text import curly

SECRET = "Rahasia"
SHARES = (0.0, 0.3, 0.6, 0.9, 1.0)  # how much of a meeting is filled in
SYLLABLES = [c + v for c in "bfgjkprstvz" for v in "aou"]
SAMPLES: dict[str, tuple[str, ...]] = {
    "Meeting.form": ("acara", "deklarasi", "dialog", "tatap muka dan silaturahmi", "sosialisasi", ""),
    "Guest.vague_count": ("puluhan", "beberapa"),
    "Utterance.verb": ("menekankan", "ujar", "menurut", "mengajak", ""),
    "Neutrality.verb": ("memastikan", ""),
    "Venue.village_kind": ("Desa", "Kelurahan"),
    "Venue.district_kind": ("Kecamatan", "Distrik"),
    "Venue.province": ("Bali", "Papua", "Riau"),
    "Unit.province": ("Bali", "Papua", "Riau"),
}
NAMES = ("name", "title", "short_title", "short_name", "spelled_out", "rank", "programme", "city", "village",
         "district", "room", "street", "subunit", "vague", "dateline", "credit")  # fmt: skip


MARKS = ("-", "–", "...", "!?", "“”")
"""What some type where there is nothing."""
MAY_BE_MARKS = ("programme", "room", "street", "village", "district", "subunit", "vague")


class Filler:
    """Fills records: a share of the values, each text unique; private texts start with `SECRET`."""

    def __init__(self, seed: int, share: float) -> None:
        self._random, self._share, self._count = Random(seed), share, seed % 1000

    def word(self) -> str:
        self._count += 1
        n, made = self._count, ""
        for _ in range(4):
            n, rest = divmod(n, len(SYLLABLES))
            made += SYLLABLES[rest]
        return made

    def facts(self) -> Facts:
        found = Facts(Meeting())
        for shelf in SHELF_NAMES:
            found.shelf(shelf).update(
                {f"{shelf}-{n}": self.fill(SHELVES[shelf](id=f"{shelf}-{n}")) for n in range(3)}
            )
        self.fill(found.meeting).id = self.word()
        found.meeting.release.own_wordings.clear()
        return found

    def fill(self, record: Record) -> Record:
        for f in fields_of(type(record)):
            if f.kind is Kind.PART:
                self.fill(getattr(record, f.name))
            elif f.privacy is not Privacy.PUBLIC and f.kind in (Kind.TEXT, Kind.LONG_TEXT):
                setattr(record, f.name, f"{SECRET}{self.word()}")
            elif self._random.random() < self._share:
                setattr(record, f.name, self.value(type(record), f))
        return record

    def value(self, record: type[Record], f: Field) -> Any:
        pick = self._random
        match f.kind:
            case Kind.TEXT | Kind.LONG_TEXT:
                return self.text(record, f)
            case Kind.WORDS:
                return [
                    f"{self.word()[:2].upper()}.{self.word()[2:4].title()}."
                    for _ in range(pick.randint(1, 2))
                ]
            case Kind.NUMBER:
                return pick.randint(max(f.minimum, 1), min(f.maximum, 5000))
            case Kind.YES_NO:
                return pick.random() < 0.5
            case Kind.DATE:
                return date(2024, 1, 1) + timedelta(days=pick.randint(0, 700))
            case Kind.TIME:
                return time(pick.randint(0, 23), pick.randint(0, 59))
            case Kind.MOMENT:
                return datetime(2024, 1, 1) + timedelta(minutes=pick.randint(0, 700_000))
            case Kind.CHOICE:
                return pick.choice(list(f.type))  # type: ignore[call-overload]
            case Kind.REFERENCE:
                return f"{f.refers}-{pick.randint(0, 2)}"
        return [self.fill(f.type()) for _ in range(pick.randint(0, 3))]

    def text(self, record: type[Record], f: Field) -> str:
        if samples := SAMPLES.get(f"{record.__name__}.{f.name}"):
            return self._random.choice(samples)
        odd = self._random.randrange(24)
        if f.name in NAMES:
            named = " ".join(self.word().title() for _ in range(self._random.randint(1, 2)))
            return self._random.choice(MARKS) if odd == 0 and f.name in MAY_BE_MARKS else named
        words = [self.word() for _ in range(self._random.randint(1, 3))]
        return self.oddly(odd, words)

    def oddly(self, how: int, words: list[str]) -> str:
        """Some words as they may be typed; mostly just so."""
        match how:
            case 0:
                return self._random.choice(MARKS)
            case 1:
                return f" {'  '.join(words)} "
            case 2:
                return f"{' '.join(words)}, dll."
            case 3:
                return f"{words[0]} “{' '.join([*words[1:], self.word()])}”"
            case 4:
                return f"{' '.join(words).capitalize()}."
            case 5:
                return " ".join([*words, *(self.word() for _ in range(self._random.randint(4, 30)))])
        return " ".join(words)


meetings = st.builds(
    lambda seed, share: Filler(seed, share).facts(), st.integers(0, 10**6), st.sampled_from(SHARES)
)
voices = st.sampled_from(list(Voice))


def as_told(typed: str) -> str:
    """How a typed phrase stands in a sentence: single spaces, no closing stop; nothing for marks alone."""
    flat = curly(" ".join(typed.split()))
    if not any(letter.isalnum() for letter in flat):
        return ""
    return flat if flat.endswith("dll.") else flat.rstrip(" .,;:")


def stands_in(typed: str, text: str) -> bool:
    """Whether a typed phrase is told letter for letter; its first letter may be small or a capital."""
    told = as_told(typed)
    return not told or any(one + told[1:] in text for one in (told[0].upper(), told[0].lower()))


def body(drafted: Draft) -> str:
    """Everything a reader gets."""
    return "\n".join(block.text for block in drafted.blocks)


def texts_of(facts: Facts) -> Iterator[str]:
    """Every public text in the facts."""
    tops = [facts.meeting, *(entry for name in SHELF_NAMES for entry in facts.shelf(name).values())]
    for _, row in (pair for top in tops for pair in walk(top)):
        for f in fields_of(type(row)):
            value = getattr(row, f.name)
            if f.privacy is Privacy.PUBLIC and f.kind in (Kind.TEXT, Kind.LONG_TEXT):
                yield value
            elif f.kind is Kind.WORDS:
                yield from value
            elif isinstance(value, (date, time)):
                yield f"{value:%d %m %Y}" if isinstance(value, date) else f"{value:%H %M}"
            elif f.kind is Kind.NUMBER and value:
                yield f"{value} {value:,} {in_words(value)}"
