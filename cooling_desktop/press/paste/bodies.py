"""Who held the meeting and who came: police units, organisations and groups; and what it was for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from cooling_desktop.press.paste.mentions import Mention
from cooling_desktop.press.paste.people import Someone
from cooling_desktop.press.paste.proposed import Proposed
from cooling_desktop.press.paste.sheet import Sheet
from cooling_desktop.press.paste.vocabulary import (
    NEVER_NAMES,
    OFFICE,
    UNIT_WORDS,
    headline_verbs,
    rank_of,
)
from cooling_desktop.words.acronyms import glossary
from cooling_desktop.words.zones import province_of

_UNIT = re.compile(
    rf"\b(?:Kepolisian (?:[Rr]esor|[Ss]ektor|[Dd]aerah)\s*\((?P<short>Polres|Polsek|Polda)\)"
    rf"|(?P<word>{UNIT_WORDS}))(?= )"
)
_COMMANDER = re.compile(r"\b(?:Wak|K)a(?P<unit>polda|polrestabes|polresta|polres|polsekta|polsek)(?= )")
_NAME_WORD = re.compile(r" ((?:[A-Z][\w'’-]*))")
_LEVEL = {
    "Mabes": 0,
    "Polda": 1,
    "Polrestabes": 2,
    "Polresta": 2,
    "Polres": 2,
    "Polsekta": 3,
    "Polsek": 3,
    "Polsubsektor": 4,
}
_HOLDS = re.compile(
    r"\b(?:Ketua|Wakil Ketua|Sekretaris|Pengurus|Pimpinan|Ketum|Koordinator|Direktur|Rektor|Bendahara)"
    r"(?: Umum)?\s+(?P<body>.+)"
)
_BODY = re.compile(
    r"\b(?P<body>(?:PD|DPD|DPC|DPW|PC|PW|PP|Komunitas|Forum|Ikatan|Persatuan|Aliansi|Paguyuban|Pondok Pesantren"
    r"|Ponpes|Universitas|Yayasan|Majelis|Karang Taruna|Serikat|Himpunan|Asosiasi)"
    r"(?: (?:dan |& )?[A-Z][\w'’-]*){1,7})"
)
_NO_BODIES_WORDS = """
Pilkada Pemilu Pilgub Pilkades FGD kamtibmas Kamtibmas sitkamtibmas harkamtibmas NKRI TPS OKU poskamling
siskamling paslon Binmas ormas Babinsa Bhabinkamtibmas Pantarlih PKD Gakkumdu
"""
_NO_BODIES = frozenset(_NO_BODIES_WORDS.split())
_COMPARED = 60  # bodies: no release names more
_CAME = re.compile(
    r"\b(?:dihadiri(?:\s+(?:pula|juga|langsung))*(?:\s+oleh)?|turut hadir(?:\s+dalam[^,]{0,60},)?|mengundang"
    r"|diikuti(?:\s+oleh)?|melibatkan|hadir dalam kegiatan[^,]{0,60},"
    r"|tampak hadir|hadir(?=\s+(?:Kapol|Wakapol))|bersama(?:\s+dengan)?)\s+",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"(?:(?P<count>puluhan|ratusan|belasan|beberapa|sejumlah|berbagai|para|seluruh|\d{1,4}(?: orang)?)\s+)?"
    r"(?P<group>(?:jajaran|pengurus|anggota|warga|tokoh|insan|awak|rekan-rekan|masyarakat|media|pemuda"
    r"|perwakilan|elemen|mahasiswa|pelajar|pedagang|petani|nelayan|pengemudi|komunitas|organisasi|penyelenggara"
    r"|ketua|timnya|personel|jurnalis|wartawan|ulama|santri|partai)\b.{0,90})",
    re.IGNORECASE,
)
_PARTED = re.compile(r",\s*|\s+serta\s+|\s+dan\s+(?!anggota|pengurus)")
_GROUP_END = re.compile(r"\s+(?:menggelar|mengadakan|di|pada|yang|untuk|dalam|ini)\b")
_PURPOSE = re.compile(
    r"\b(?:dalam rangka|bertujuan untuk|guna|bertujuan|sebagai upaya)\s+(?P<aim>me\w+[^.,;“”\"]{5,140})",
    re.IGNORECASE,
)
_AIM_END = re.compile(
    r"\s+(?:jelang|menjelang|pada|di wilayah|yang akan)\b.*$|\s+(?:Polres|Polsek|Polda|Kapol)\w*\b.*$"
)


def units(sheet: Sheet, people: Sequence[Someone]) -> Iterator[Proposed]:
    """The unit that held the meeting first; other units that the text names behind it."""
    found: dict[str, int] = {}
    called: dict[str, str] = {}
    counted: Counter[str] = Counter()
    story = sheet.paragraphs[sheet.story][0] if sheet.story < len(sheet.paragraphs) else 0
    for printed, at, weight in sorted(_named_units(sheet.text), key=lambda one: (one[1] < story, one[1])):
        shorter = (one for one in _shorter(printed) if one in found)
        name = called.get(_unit_key(printed)) or next(shorter, printed)
        if len(printed) > len(name) and not printed.startswith(name):  # "Polda Sulsel" once written out
            found[printed], counted[printed] = at, counted.pop(name)
            del found[name]
            name = printed
        called[_unit_key(name)] = name
        found.setdefault(name, at)
        counted[name] += weight + (2 if story <= at < story + 600 else 0)
    if not found:
        return
    host = max(counted, key=lambda name: (counted[name], _level(name), -found[name]))
    for name in [host, *(name for name in found if name != host)]:
        above = _level(name) < _level(host)
        yield Proposed(
            "parent" if above else "unit", name, sheet.at(found[name]).text, "high" if name == host else "low"
        )


@lru_cache(maxsize=4096)
def _unit_key(name: str) -> str:
    """A unit's name with its province in full, so that "Polda Sulsel" meets "Polda Sulawesi Selatan"."""
    level, _, place = name.partition(" ")
    return f"{level} {province_of(place) or place}"


def _shorter(name: str) -> Iterator[str]:
    """A unit's name without the words at its end, which may be a headline's."""
    words = name.split()
    return (" ".join(words[:count]) for count in range(2, len(words)))


def _level(name: str) -> int:
    return _LEVEL.get(name.split()[0], 5)


def _named_units(text: str) -> Iterator[tuple[str, int, int]]:
    """Every unit with its place: named itself, or through the office of its commander."""
    for pattern, weight in ((_UNIT, 2), (_COMMANDER, 1)):
        for place in pattern.finditer(text):
            word = place["short"] or place["word"] if pattern is _UNIT else place["unit"].capitalize()
            tail = _tail(text, place.end())
            if tail:
                yield f"{word} {tail}", place.start(), weight


def _tail(text: str, end: int) -> str:
    """The territory behind "Polres": words with a capital that are neither rank, verb of a headline nor office."""
    words: list[str] = []
    while found := _NAME_WORD.match(text, end):
        word = found[1]
        small = word.casefold()
        if (
            small in headline_verbs()
            or rank_of(word)[0]
            or rank_of(f"{word} Pol")[0]
            or OFFICE.match(text, end + 1)
            or (small in NEVER_NAMES and small != "kota")
        ):
            break
        words.append(word)
        end = found.end()
        if len(words) == 4 or text[end : end + 1] != " ":
            break
    return " ".join(words)


def organisations(sheet: Sheet, found: Sequence[Mention], people: Sequence[Someone]) -> Iterator[Proposed]:
    """Bodies by their longest name, with the other names that the text has for them."""
    names = _named_bodies(sheet, found, people)
    offices = (one.office for one in people if not any(place.sure for place in one.places))
    guessed = {held["body"] for office in offices if (held := _HOLDS.match(office))}
    told: list[list[str]] = []
    for name in sorted(names, key=lambda name: names[name]):
        alike = next((group for group in told[:_COMPARED] if _same_body(group[0], name)), None)
        if alike:
            alike.append(name)
        else:
            told.append([name])
    for group in told:
        longest = max(group, key=len)
        others = [name for name in group if name != longest]
        value = {"name": longest} | ({"spellings": others} if others else {})
        unsure = others or longest in guessed
        yield Proposed("organisation", value, sheet.at(names[longest]).text, "low" if unsure else "high")


def _named_bodies(sheet: Sheet, found: Sequence[Mention], people: Sequence[Someone]) -> dict[str, int]:
    """Whose officers came, what carries a name of its own, and short forms that everybody knows, with their places."""
    names: dict[str, int] = {}
    for one in people:
        held = _HOLDS.match(one.office)
        if held and not re.match(r"RT|RW|Tim\b", held["body"]):
            names.setdefault(held["body"], one.places[0].start)
    for place in _BODY.finditer(sheet.text):
        words = place["body"].split()
        cut = next((n for n, word in enumerate(words) if word.casefold() in headline_verbs()), len(words))
        names.setdefault(" ".join(words[:cut]), place.start())
    for short in sorted(set(glossary()) - _NO_BODIES, key=len, reverse=True):
        printed = re.compile(rf"(?<!\w){'[ -]'.join(map(re.escape, short.split()))}(?!\w)")
        places = [place.start() for place in printed.finditer(sheet.text)]
        free = [at for at in places if not any(mention.start <= at < mention.end for mention in found)]
        if free and not any(short in name for name in names):
            names[short] = free[0]
    return names


def _same_body(one: str, other: str) -> bool:
    words, others = set(one.casefold().split()), set(other.casefold().split())
    return len(words & others) >= 2 and (words <= others or others <= words)


def groups(sheet: Sheet) -> Iterator[Proposed]:
    """Groups without names that came, with the number that is told."""
    told: set[str] = set()
    for sentence in sheet.sentences:
        if not sheet.story <= sentence.paragraph <= sheet.story + 5 or sheet.quoted(sentence.start + 2):
            continue
        came = _CAME.search(sentence.text)
        if came is None:
            continue
        for part in _PARTED.split(sentence.text[came.end() :].rstrip(".")):
            group = _GROUP.match(part.strip())
            if group is None or OFFICE.match(part.strip()):
                continue
            words = _GROUP_END.split(group["group"])[0]
            if words and words.casefold() not in told:
                told.add(words.casefold())
                count = group["count"] or ""
                value = {"group": words} | ({"count": count} if count and count != "para" else {})
                yield Proposed("group", value, sentence.text, "low")


def purposes(sheet: Sheet) -> Iterator[Proposed]:
    """What the meeting was for, as verb phrases."""
    told: set[str] = set()
    for place in _PURPOSE.finditer(sheet.text):
        aim = _AIM_END.sub("", place["aim"]).strip()
        early = sheet.at(place.start()).paragraph <= sheet.story + 4
        if (
            early
            and len(aim.split()) >= 2
            and aim not in told
            and not sheet.quoted(place.start())
            and len(told) < 4
        ):
            told.add(aim)
            yield Proposed("purpose", aim, sheet.at(place.start()).text, "low")
