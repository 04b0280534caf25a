"""What of a list of candidates stands in a sentence: names, short forms, parties and slogans."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from cooling_desktop.press.check.neutrality_list import Ballot, Words
from cooling_desktop.press.check.neutrality_names import Run, Sentence, named, ordinary, sign, somebody_else
from cooling_desktop.press.check.neutrality_words import CHOOSING, Sign, Word, lookup
from cooling_desktop.press.check.neutrality_words import listed as plain_list
from cooling_desktop.words.text import PARTICLES

Known = dict[int, tuple[int, Sign]]
"""By the place of their first word: how many words, and their sign."""
_BEFORE = frozenset({"candidate", "couple", "team", "crowd"})
_TELLING = CHOOSING | {"salute", "finger", "change", "keep", "mind", "wink"}
_CUTS = frozenset({",", "!", "—", "–", "-", ":", ";"})
_SMALL = PARTICLES | {"dan", "kita", "yang", "menuju", "sama", "semua", "dengan", "dari", "tanpa"}
_PREFIXES = ("meng", "meny", "men", "mem", "me", "di", "ber", "be", "ter", "per")


def mentions(here: Sentence, listed: Ballot) -> Known:
    """Every mention of a candidate, party or slogan in a sentence."""
    found: Known = {}
    at = 0
    while at < len(here.words):
        hit = _any(here, at, listed)
        if hit:
            found[at] = hit
        at += hit[0] if hit else 1
    return found


class Index(NamedTuple):
    """Slogans, parties and short forms of a list by their first word, each with the place of its pair."""

    slogans: dict[str, list[tuple[int, Words]]]
    parties: dict[str, list[tuple[int, Words, bool]]]
    shorts: dict[str, list[tuple[int, str, Words]]]


@lru_cache(maxsize=8)
def _index(listed: Ballot) -> Index:
    found = Index({}, {}, {})
    for pair in listed.pairs:
        for slogan in pair.slogans:
            found.slogans.setdefault(_base(slogan[0]), []).append((pair.place, slogan))
        for party in pair.parties:
            bare = party[1:] if party[0] == "partai" else ()
            found.parties.setdefault(party[0], []).append((pair.place, party, bool(bare)))
            if bare:
                found.parties.setdefault(bare[0], []).append((pair.place, bare, False))
        for short, words in pair.shorts:
            found.shorts.setdefault(words[0], []).append((pair.place, short, words))
    return found


def _any(here: Sentence, at: int, listed: Ballot) -> tuple[int, Sign] | None:
    if listed.pairs:
        index = _index(listed)
        hit = _slogan(here, at, index) or _party(here, at, index) or _short(here, at, index)
        hit = hit or named(here, at, listed)
        if hit:
            return hit
    return _unlisted_party(here.words, at)


def _unlisted_party(words: list[Word], at: int) -> tuple[int, Sign] | None:
    """A party that no list names: "Partai" before capitals."""
    if words[at].low != "partai":
        return None
    end = at + 1
    while end < len(words) and words[end].text[0].isupper() and not lookup(words[end].low):
        end += 1
    if end == at + 1 or words[at + 1].low == "politik":
        return None
    return end - at, sign(words, at, end, "party", ())


def _party(here: Sentence, at: int, index: Index) -> tuple[int, Sign] | None:
    """A party of the list; without the word "Partai" only in capitals."""
    for place, wanted, surely in index.parties.get(here.words[at].low, ()):
        part = here.words[at : at + len(wanted)]
        same = tuple(word.low for word in part) == wanted
        if same and (surely or here.small or all(word.text[0].isupper() for word in part)):
            return len(wanted), sign(here.words, at, at + len(wanted), "party", {place})
    return None


def _short(here: Sentence, at: int, index: Index) -> tuple[int, Sign] | None:
    """A short form; written in another way than in the list, it may be an ordinary word."""
    for place, short, wanted in index.shorts.get(here.words[at].low, ()):
        part = here.words[at : at + len(wanted)]
        if tuple(word.low for word in part) != wanted:
            continue
        alone = Run(at + len(wanted), frozenset(), len(wanted))
        spelled = here.text[part[0].start : part[-1].end] == short
        if not (spelled and short.isupper()) and somebody_else(here, at, alone):
            continue  # "Suparlan" in "Aiptu Suparlan Hadinata", "Berkah" in "SMP Berkah Ilmu"
        if len(wanted) == 1 and not short.isupper() and ordinary(here, at):
            continue  # "Fajar" in "Fajar baru bagi kota ini"
        sure = spelled and not here.text.isupper()
        sure = sure or (at > 0 and bool(lookup(here.words[at - 1].low) & _BEFORE))
        sure = sure or (at > 0 and part[0].text[0].isupper() and not here.titled)
        return len(wanted), sign(here.words, at, at + len(wanted), "name" if sure else "maybe", {place})
    return None


def _slogan(here: Sentence, at: int, index: Index) -> tuple[int, Sign] | None:
    """A slogan; two ordinary words must stand out or stand in a sentence that speaks of choosing."""
    for place, slogan in index.slogans.get(_base(here.words[at].low), ()):
        length = _length(here.words, at, slogan)
        if not length:
            continue
        telling = sum(part not in _SMALL for part in slogan)
        if telling < 3 and _place_name(here, at, length):
            continue
        same = tuple(word.low for word in here.words[at : at + length]) == slogan
        plain = same and telling > 2
        if _adage(here, at, length):
            continue
        alone = _stands_out(here, at, length, telling) or _by_itself(here, at, length)
        if plain or alone or (telling > 1 and _choosing(here.words, at, length)):
            return length, sign(here.words, at, at + length, "slogan", {place})
    return None


def _place_name(here: Sentence, at: int, length: int) -> bool:
    """Whether a slogan is also the name of a place, and that is meant: "di Desa Mandiri, Kecamatan Karangsari"."""
    words, end = here.words, at + length
    if words[at].low not in plain_list("places") or here.titled or here.gap(at) != " ":
        return False
    inside = at > 0 and words[at - 1].low in plain_list("whereabouts")
    return inside or (end < len(words) and words[end].low in plain_list("places"))


def _length(words: list[Word], at: int, slogan: Words) -> int:
    """How many words stand for a slogan here, small words between and other forms of its verbs allowed; 0 for none."""
    place = at
    for part in slogan:
        while place > at and place < len(words) and words[place].low != part and words[place].low in _SMALL:
            place += 1
        if place >= len(words) or not _same(words[place].low, part):
            return 0
        place += 1
    return place - at


def _same(low: str, part: str) -> bool:
    return low == part or (len(part) > 4 and _base(low) == _base(part))


@lru_cache(maxsize=4096)
def _base(low: str) -> str:
    """A word without what its forms add, as far as comparing two needs it: "melanjutkan" and "lanjutkan" are one."""
    for tail in ("lah", "nya", "kah", "pun"):
        low = low.removesuffix(tail) if len(low) > len(tail) + 4 else low
    for head in _PREFIXES:
        if low.startswith(head) and len(low) > len(head) + 3:
            low = low[len(head) :]
            break
    for tail in ("kan", "an", "i"):
        if low.endswith(tail) and len(low) > len(tail) + 3:
            return low[: -len(tail)]
    return low


def _stands_out(here: Sentence, at: int, length: int, telling: int) -> bool:
    """Whether words are marked as a title is, with capitals, quotation marks or a hashtag; and are no place's name."""
    part = here.words[at : at + length]
    start, end = part[0].start, part[-1].end
    before, behind = here.text[max(start - 1, 0) : start], here.text[end : end + 2]
    quoted = bool(before) and before in "“\"‘'" and any(mark in "”\"’'" for mark in behind)
    if quoted or before == "#":
        return True
    if at and here.words[at - 1].low in plain_list("places"):
        return False
    cried = any(word.low in plain_list("crying") for word in here.words)
    if telling == 1 and (at == 0 or here.titled or not cried):
        return False
    return all(word.text[0].isupper() for word in part if word.low not in _SMALL)


def _by_itself(here: Sentence, at: int, length: int) -> bool:
    """Whether words begin a sentence and are cut off from the rest, as a cry is: "Ayo gerak cepat, itu pesan saya"."""
    begin, end = at, at + length
    while begin and here.words[begin - 1].low in plain_list("leading") and here.gap(begin) in (" ", ", "):
        begin -= 1
    return (begin == 0 or "“" in here.gap(begin)) and (end == len(here.words) or here.gap(end).strip(" ”\"") in _CUTS)


def _adage(here: Sentence, at: int, length: int) -> bool:
    """Whether small words are half of a saying of two: "Desa bersih, warga sehat"."""
    end = at + length
    small = not any(word.text[0].isupper() for word in here.words[1:])
    return small and at == 0 and length == 2 and len(here.words) == 4 and here.gap(end) == ", "


def _choosing(words: list[Word], at: int, length: int) -> bool:
    others = (*words[:at], *words[at + length :])
    return any(lookup(word.low) & _TELLING for word in others)
