"""Every place of a text that names somebody: office, rank, name and degrees, as printed and in house form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cooling_desktop.press.paste.office_ends import COURTESY, FRONT_SURE, office_end, rank_at
from cooling_desktop.press.paste.sheet import Sheet
from cooling_desktop.press.paste.vocabulary import (
    ELECTED,
    NEVER_NAMES,
    OFFICE,
    UNIT_WORDS,
    is_unsure_rank,
    places_named,
)
from cooling_desktop.words.acronyms import glossary
from cooling_desktop.words.degrees import is_degree, split_degrees, tidy_degrees

_WORD = re.compile(r"[^\W\d_][\w'’/-]*\.?(?:[A-Za-z][\w]*\.?)*")
_FRONT = re.compile(r"(?:(?:Prof|Dr|Drs|Dra|Ir|H|Hj|KH|K\.H|Ust|Tgk|Pdt|Rm|Mgr|dr|drg)\.?\s+)+")
_CALLED = re.compile(
    r"\b(?:[Bb]apak|[Bb]pk\.?|[Ii]bu|[Ss]audara|[Ss]dr\.?"
    r"|Ustaz|Ustadz?|Ustad|Romo|Pastor|Pendeta|Kiai|Kyai)\s+(?=[A-Z])"
)
_DEGREE = re.compile(
    r"(?:[\s]*[.,])+\s*((?:[A-Z][A-Za-z]{0,5}\.\s?){1,4}[A-Z][A-Za-z]{0,5}\b\.?"
    r"|[A-Z][A-Za-z]{0,4}\.[A-Za-z]{1,6}\.?|[A-Z]{2,6}\b\.?|[A-Z][A-Za-z]{1,3}\.)"
)
_SKIPPED = re.compile(r"[ ,]*(?:(?:II|III|IV)\b\s+)?")  # "I" is part of Balinese names
_NUMERAL = re.compile(r"\s*,?\s*(?:II|III|IV)\b")
_GAP = re.compile(
    rf"\s*\([^()\n]{{1,40}}\)\s*|\s*,?\s+(?:(?:yakni|yaitu|bernama)\s+)?(?:(?:{COURTESY})\.?\s+)?|\s*,\s*"
)
_SHORTENED = frozenset({"muh", "moh", "mohd", "muhd", "mhd", "abd", "st", "md", "hj", "drs", "ir"})
_NO_NAME_TAIL_WORDS = """
Selatan Utara Timur Barat Tengah Pusat Raya Metro Indonesia Cabang Tenggara Kota Kabupaten Kecamatan Kelurahan
Desa Polres Polsek Polda Hulu Hilir Ulu Ilir Provinsi Komisariat Ranting Wilayah
"""
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NO_NAME_TAIL = frozenset(_NO_NAME_TAIL_WORDS.split())
_UNKNOWN_PLACE = re.compile(
    r"(?P<office>(?:Wakil Ketua|Ketua|Sekretaris|Bendahara|Koordinator|Komisioner|Direktur|Kepala Dinas)"
    r"(?: [A-Z]{2,10})+ [A-Z][a-z]\w+) (?P<name>[A-Z][a-z][\w'’]+(?: [A-Z][\w'’]+){1,2})"
)
_BARE_DEGREE = re.compile(r" ([A-Z][A-Za-z.]{1,7})(?=[\s,.;)]|$)")


class Mention(NamedTuple):
    """One place; `printed_rank` is the rank as the release has it, `sound` whether everything was printed well."""

    start: int
    end: int
    office: str
    rank: str
    name: str
    degrees_front: tuple[str, ...]
    degrees_back: tuple[str, ...]
    sure: bool
    printed_rank: str = ""


def mentions(sheet: Sheet) -> list[Mention]:
    """All mentions in reading order, none inside another; an office alone has an empty name."""
    text = sheet.text
    found: dict[int, Mention] = {}
    taken = -1
    for start, head_end in _openings(text):
        if start < taken:
            continue
        made = _from_office(text, start, head_end) if head_end else _from_rank(text, start)
        if made is not None:
            found[made.start] = made
            taken = made.end
    return [found[start] for start in sorted(found)]


def _openings(text: str) -> Iterator[tuple[int, int]]:
    """Where a mention may begin: an office with its end, or a rank or title with 0; no office that is voted on."""
    voted = {at for place in ELECTED.finditer(text) for at in range(*place.span())}
    places = {place.start(): place.end() for place in OFFICE.finditer(text) if place.start() not in voted}
    for place in re.finditer(r"(?<![\w.-])[A-Z][A-Za-z]{2,9}", text):
        if place.start() not in places and rank_at(text, place.start())[0]:
            places[place.start()] = 0
    for pattern in (FRONT_SURE, _CALLED):
        for place in pattern.finditer(text):
            places.setdefault(place.start() if pattern is FRONT_SURE else place.end(), 0)
    yield from sorted(places.items())


def _from_rank(text: str, start: int) -> Mention | None:
    rank, sound, end = rank_at(text, start)
    made = _named(text, _skip(text, end) if rank else start, "", start, rank, text[start:end] if rank else "")
    if made is None or (rank and is_unsure_rank(rank) and not made.degrees_back):
        return None
    return made if sound else made._replace(sure=False)


def _from_office(text: str, start: int, head_end: int) -> Mention:
    """An office with its domain ("Ketua PPK Kecamatan X"), then perhaps the one who holds it."""
    end = office_end(text, start, head_end)
    office = " ".join(text[start:end].split()).rstrip(".,")
    gap = _GAP.match(text, end)
    at = gap.end() if gap else end
    rank, sound, rank_end = rank_at(text, at)
    if rank:
        made = _named(text, _skip(text, rank_end), office, start, rank, text[at:rank_end])
        if made is not None:
            return made if sound else made._replace(sure=False)
    elif gap and "(" not in gap[0] and (gap[0].strip() or _FRONT.match(text, at)):
        made = _named(text, at, office, start, "", "")
        if made is not None and not OFFICE.match(text, at) and _bounded(text, made.end):
            return made
    if not rank and (parted := _holder(text, start, head_end, end)):
        return parted
    return Mention(start, end, office, "", "", (), (), True)


def _holder(text: str, start: int, head_end: int, end: int) -> Mention | None:
    """A name that follows the territory of an office without a comma ("Camat Menteng Budi Santoso, S.H.")."""
    end -= text[end - 1] == "."
    words = [(word.start(), word.end()) for word in re.finditer(r"\S+", text[head_end:end])]
    spots = [(head_end + first, head_end + last) for first, last in words]
    for count in range(len(spots) - 1, 0, -1):
        ends = (text[first : spots[count - 1][1]].rstrip(".,") for first, _ in spots[:count])
        if not any(places_named(text, words) for words in ends):
            continue
        made = _named(text, spots[count][0], text[start : spots[count - 1][1]], start, "", "")
        if made is None or made.end < end or places_named(text, made.name):
            continue
        if not any(word in _NO_NAME_TAIL for word in made.name.split()):
            return made
    return _likely_holder(text, start, end)


def _likely_holder(text: str, start: int, end: int) -> Mention | None:
    """The last two or three words of "Ketua KPU Luwu Hasan Sufyan", whose territory the text does not name."""
    found = _UNKNOWN_PLACE.fullmatch(text, start, end)
    made = found and _named(text, found.start("name"), found["office"], start, "", "")
    if not made or made.end < end or any(word in _NO_NAME_TAIL for word in made.name.split()):
        return None
    return made._replace(sure=False)


def _skip(text: str, at: int) -> int:
    """Past the space behind a rank, and past a numeral that no rank has ("Kompol II")."""
    found = _SKIPPED.match(text, at)
    return found.end() if found else at


def _bounded(text: str, end: int) -> bool:
    """Whether a name that nothing but a comma announces ends where a name would end."""
    return bool(re.match(r"[^\S\n]*(?:[,.;()”\"\n]|$)|\s+(?:[a-z(]|$)", text[end : end + 12]))


def _named(text: str, at: int, office: str, start: int, rank: str, printed: str) -> Mention | None:
    """The name that begins here, with its degrees; None when no name does."""
    front = _FRONT.match(text, at)
    first = front.end() if front else at
    end = _name_end(text, first)
    name = " ".join(text[first:end].split()).rstrip(".,") if end > first else ""
    if len(name) < 3 or name.casefold() in NEVER_NAMES or _is_body(name, bool(rank)):
        return None
    if is_degree(f"{name.split()[0]}."):
        return None
    if re.search(r"(?:^|\s)[A-Z]$|\b(?:Muh|Moh|Abd|St)$", name) and text[end - 1 : end] == ".":
        name += "."
    degrees, close = _degrees(text, end)
    numeral = _NUMERAL.match(text, start + len(printed)) if printed and not office else None
    shown = printed + (numeral[0].rstrip(" ,") if numeral else "")
    titles = tidy_degrees(front[0].split()) if front else []
    sure = bool(rank or office or degrees) and not numeral
    shaped = _LETTERS.sub(lambda word: word[0].capitalize(), name) if name.isupper() else name
    return Mention(start, close, office, rank, shaped, tuple(titles), tuple(degrees), sure, shown)


def _is_body(name: str, ranked: bool) -> bool:
    """Whether it is an acronym (behind a rank a known one), or a hall named after somebody ("Anumerta")."""
    plain = name.replace("-", " ")
    return (
        plain.casefold() in _acronyms()
        or plain.split()[0] == "Anumerta"
        or bool(re.fullmatch(r"[A-Z]{2,3}" if ranked else r"[A-Z]{2,6}", plain))
    )


@cache
def _acronyms() -> frozenset[str]:
    return frozenset(acronym.casefold() for acronym in glossary())


def _name_end(text: str, at: int) -> int:
    """Where a run of words that may be a name ends."""
    end, count = at, 0
    for word in _WORD.finditer(text, at, at + 90):
        if word.start() != (end + 1 if count else at) or (count and text[end] != " ") or count == 6:
            break
        bare = word[0].rstrip(".")
        small = bare.casefold()
        particle = small in {"bin", "binti", "al", "el", "de", "van"} and count > 0 and bare.islower()
        if not particle and (
            not bare[:1].isupper() or small in NEVER_NAMES or OFFICE.match(text, word.start())
        ):
            break
        if count and (_is_end_degree(bare) or re.match(rf"(?:{UNIT_WORDS})\b", bare)):
            break
        end, count = word.end(), count + 1
        if word[0].endswith(".") and len(bare) > 1 and "." not in bare and small not in _SHORTENED:
            end -= 1
            break
    return end


def _is_end_degree(word: str) -> bool:
    return len(word) >= 2 and is_degree(word) and ("." in word or word.isupper())


def _degrees(text: str, end: int) -> tuple[list[str], int]:
    """The degrees behind a name in house form, and where they end; stray stops and missing spaces are passed over."""
    degrees: list[str] = []
    while (bare := _BARE_DEGREE.match(text, end)) and _is_end_degree(bare[1].rstrip(".")):
        degrees += split_degrees(bare[1])
        end = bare.end()
    while found := _DEGREE.match(text, end):
        typed = found[1]
        pieces = split_degrees(typed)
        if not pieces or not all(is_degree(piece) or is_degree(piece.rstrip(".")) for piece in pieces):
            short = re.match(r"[A-Z][A-Za-z]{0,5}\.(?:[A-Z][A-Za-z]{0,5}\.?)*", typed)
            if not short or short[0] == typed or not all(is_degree(p) for p in split_degrees(short[0])):
                break
            pieces, typed = split_degrees(short[0]), short[0]
        degrees += pieces
        end = found.start(1) + len(typed.rstrip())
        if typed.endswith(".") and re.match(r"\s+[A-Z][a-z]", text[end : end + 4]):
            break
    return degrees, end
