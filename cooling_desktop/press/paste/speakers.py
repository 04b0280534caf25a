"""Who speaks: behind the tag of a quotation, before its verb, or still the one who spoke last."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from cooling_desktop.press.paste.mentions import Mention
from cooling_desktop.press.paste.people import Someone
from cooling_desktop.press.paste.sheet import Sheet
from cooling_desktop.press.paste.vocabulary import TERRITORIAL, places_named
from cooling_desktop.words.speech import VERBS, verb_of

_MORE_STEMS_WORDS = """
aku beber cerita himbau jawab keluh kilah kutip sebut seru simpul singkat tanya tekan tukas tuntas ulas urai
"""
_STEMS = {verb.stem: verb.stem for verb in VERBS} | {stem: stem for stem in _MORE_STEMS_WORDS.split()}
_MORE_INDIRECT_WORDS = """
membeberkan=beber mengharapkan=harap menghimbau=imbau mengungkap=ungkap menambah=tambah menyebut=sebut
menyebutkan=sebut berkata=kata memungkas=pungkas berkomitmen memastikan mengaku mengapresiasi mengingatkan menilai
menanggapi menekankan menyadari menyambut menyampaikan menyatakan meyakini
"""
_INDIRECT = {verb.indirect: verb.stem for verb in VERBS} | {
    verb: stem or verb for verb, _, stem in (pair.partition("=") for pair in _MORE_INDIRECT_WORDS.split())
}
INDIRECT = re.compile(rf"(?<![\w-])({'|'.join(sorted(_INDIRECT, key=len, reverse=True))})(?![\w-])")
"""A verb that tells what somebody said without quoting it."""

ANONYMOUS = re.compile(
    r"\b((?:salah (?:satu|seorang)|seorang|perwakilan|para) (?:tokoh|warga|peserta|wartawan|jurnalis|pengurus"
    r"|anggota|pemuda|perwakilan|ketua|mahasiswa|pelajar|pengemudi|ibu|bapak|narasumber|penyelenggara)(?: [a-z]{3,})?)",
    re.IGNORECASE,
)
_NO_TAIL = re.compile(
    r" (?:juga|pun|itu|ini|yang|dalam|dan|untuk|saat|pada|di|ketika|kepada|menyampaikan|me\w+|ber\w+)$"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """`name` of a person, or only his `office`, or words for somebody without a name; `via` is who passed it on."""

    name: str = ""
    office: str = ""
    anonymous: str = ""
    via: str = ""
    sure: bool = True

    @property
    def called(self) -> str:
        """What is shown: the name, else the office, else the words."""
        return self.name or self.office or self.anonymous


NOBODY = Speaker(sure=False)


_COMPANY = re.compile(r"\b(?:bersama|didampingi|beserta|kepada|dengan|dan)(?: \w+)?\s*$")


class Speakers:
    """Looks up who speaks at a place of the text."""

    def __init__(self, sheet: Sheet, found: Sequence[Mention], people: Sequence[Someone]) -> None:
        self._sheet, self._found = sheet, list(found)
        self._starts = [mention.start for mention in self._found]
        self._by_place = {place.start: one for one in people for place in one.places}
        self._people = people

    def of(self, mention: Mention) -> Speaker:
        """A mention as a speaker; an office alone is its only holder's."""
        one = self._by_place.get(mention.start)
        if one is not None:
            return Speaker(one.name, one.office or mention.office)
        holders = [one for one in self._people if one.office and _covers(one.office, mention.office)]
        if len(holders) == 1 and not holders[0].stands_for:
            return Speaker(holders[0].name, holders[0].office)
        return Speaker(office=mention.office)

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in a stretch."""
        return self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def behind_tag(self, start: int, end: int) -> Speaker:
        """Who is named behind "ujar": the first mention, with whoever passed it on."""
        words = self._sheet.text[start:end]
        here = self.within(start, end)
        via_at = re.search(r"\bmelalui\b|\bdiwakili\b", words)
        first = next((m for m in here if not via_at or m.start < start + via_at.start()), None)
        later = next((m for m in here if via_at and m.start > start + via_at.start()), None)
        if first is not None and first.start - start <= 40:
            made = self._named_after_office(self.of(first))
            return Speaker(made.name, made.office, via=self.of(later).called) if later else made
        nameless = ANONYMOUS.match(words.lstrip())
        if nameless:
            return Speaker(anonymous=_NO_TAIL.sub("", nameless[1]))
        called = re.match(r"\s*((?:[A-Z][\w'’.-]*)(?: [A-Z][\w'’.-]*){0,4})", words)
        name = called[1].rstrip(".") if called else ""
        known = next((one for one in self._people if name and _key(name) in _key(one.name)), None)
        return Speaker(known.name, known.office) if known else Speaker(name=name, sure=False)

    def _named_after_office(self, speaker: Speaker) -> Speaker:
        """A tag such as "tutur Lurah Indrawan" names the man, unless the text knows a place of that name."""
        head, _, rest = speaker.office.partition(" ")
        if (
            speaker.name
            or not rest
            or not TERRITORIAL.fullmatch(head)
            or places_named(self._sheet.text, rest)
        ):
            return speaker
        return Speaker(rest, head, sure=False)

    def before(self, start: int, at: int) -> Speaker:
        """Who is the subject of the last verb of saying between `start` and `at`; NOBODY when nobody is."""
        verbs = list(INDIRECT.finditer(self._sheet.text, start, at))
        for verb in reversed(verbs):
            subject = self.subject(start, verb.start())
            if subject is not NOBODY:
                return subject
        return NOBODY

    def subject(self, start: int, verb: int) -> Speaker:
        """The one who stands before a verb in its sentence."""
        text = self._sheet.text
        here = [m for m in self.within(start, verb) if not self._sheet.quoted(m.start)]
        here = [m for m in here if not _COMPANY.search(text[max(start, m.start - 24) : m.start])] or here
        words = self._sheet.text[start:verb]
        passed = re.search(r"\bmelalui\b", words)
        if passed and len(here) > 1 and here[-2].start < start + passed.start() < here[-1].start:
            first = self.of(here[-2])
            return Speaker(first.name, first.office, via=self.of(here[-1]).called)
        if here and not re.search(r"\b(?:yang|karena|agar|bahwa)\b", self._sheet.text[here[-1].end : verb]):
            return self.of(here[-1])
        nameless = list(ANONYMOUS.finditer(words))
        return Speaker(anonymous=_NO_TAIL.sub("", nameless[-1][1])) if nameless else NOBODY


def verb_stem(word: str) -> str:
    """The stem of a verb of saying in any form, also with one letter wrong; empty for another word."""
    small = word.casefold().strip(".,:;")
    known = verb_of(small)
    if known:
        return known.stem
    bare = small.removesuffix("nya")
    if bare in _STEMS:
        return bare
    if small in _INDIRECT:
        return _INDIRECT[small]
    long = (stem for stem in _STEMS if len(stem) >= 5)
    near = [stem for stem in long if Levenshtein.distance(bare, stem, score_cutoff=1) == 1]
    return near[0] if len(near) == 1 else ""


def _covers(office: str, short: str) -> bool:
    """Whether a short office ("Kapolres") may be this one ("Kapolres Sumenep")."""
    words, other = office.casefold().split(), short.casefold().split()
    return bool(other) and words[: len(other)] == other


def _key(name: str) -> str:
    return f" {name.casefold()} "
