"""Offices that are named without their holder, and which of them the text says came."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from cooling_desktop.press.paste.mentions import Mention
from cooling_desktop.press.paste.people import Someone
from cooling_desktop.press.paste.proposed import Proposed
from cooling_desktop.press.paste.sheet import Sheet
from cooling_desktop.press.paste.vocabulary import COMMANDERS

_NOBODY = re.compile(
    r"(?:pemilihan|calon|pilkada|seluruh|para|setiap)\W+(?:\w+\W+)?$"
    r"|\b(?:kantor|rumah (?:dinas|jabatan)|pendopo|kediaman|ruang(?: rapat)?) $"
)
_FAR = re.compile(r"\b(?:mewakili|arahan|perintah|instruksi|atas nama|kepada|pesan|yth\.?)\W+(?:\w+\W+)?$")
_CAME = re.compile(
    r"\b(?:(?:di)?hadir[ik]?|menghadiri|(?:di|men)dampingi|bersama|beserta|diikuti)\b", re.IGNORECASE
)
_LISTED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s|[-–•·]\s")
_LONGEST_LIST = 60  # lines
_VAGUE = frozenset({"Komandan", "Kepala", "Pimpinan", "dan"})  # of what?


def offices(sheet: Sheet, found: Iterable[Mention], people: Sequence[Someone]) -> Iterator[Proposed]:
    """Guests and commanders known by their post only; sure where their sentence tells of attendance."""
    held = [one.office.casefold() for one in people if one.office]
    held += [f"{one.office} {one.name}".casefold() for one in people]
    told: set[str] = set()
    for mention in found:
        office, key = mention.office, mention.office.casefold()
        if mention.name or key in told or _VAGUE.issuperset(office.split()) or not _seated(sheet, mention):
            continue
        if any(other.startswith(key) or key.startswith(f"{other} ") for other in held):
            continue
        bare = " " not in office and office not in COMMANDERS
        away = any(one.stands_for == office for one in people)
        told.add(key)
        sure = not bare and not away and _came(sheet, mention)
        yield Proposed("office", office, sheet.at(mention.start).text, "high" if sure else "low")


def _seated(sheet: Sheet, mention: Mention) -> bool:
    """Whether an office of the story means its holder: no candidacy, no building, nothing that is only spoken of."""
    return (
        sheet.at(mention.start).paragraph >= sheet.story
        and not sheet.quoted(mention.start)
        and not _NOBODY.search(_before(sheet, mention))
    )


def _came(sheet: Sheet, mention: Mention) -> bool:
    """Whether the sentence tells of attendance, or the line above the list that it belongs to."""
    if _FAR.search(_before(sheet, mention)):
        return False
    sentence = sheet.at(mention.start)
    number = sentence.paragraph
    while sentence.paragraph - number < _LONGEST_LIST and number > 0 and _LISTED.match(_row(sheet, number)):
        number -= 1
    led = _row(sheet, number) if number < sentence.paragraph else ""
    return _tells(sentence.text) or _tells(led)


@lru_cache(maxsize=64)
def _tells(words: str) -> bool:
    """Whether words tell of attendance; asked for every office of one long sentence."""
    return _CAME.search(words) is not None


def _before(sheet: Sheet, mention: Mention) -> str:
    return sheet.text[max(0, mention.start - 24) : mention.start].casefold()


def _row(sheet: Sheet, number: int) -> str:
    start, end = sheet.paragraphs[number]
    return sheet.text[start:end]
