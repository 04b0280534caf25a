"""Words that are not spelt as the dictionary has them, with any affix; slips of the pen; foreign words (R9)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from cooling_desktop import assets
from cooling_desktop.press.check.di_verbs import parted
from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.check.in_names import behind_lead, may_be_name
from cooling_desktop.press.check.joining import compound_of_two
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.sentences import spotted
from cooling_desktop.press.check.spelling_rules import RULES as RULES
from cooling_desktop.press.check.word_forms import SPELT_PREFIXES, forms
from cooling_desktop.press.check.word_list import (
    Word,
    by_first_word,
    cased,
    in_title,
    named_words,
    phrase_at,
    suggested,
    words,
)

_HYPHEN = re.compile("[-‑]")
_STREET = re.compile(r"(?:Jalan|Jln?\.?)\s$")
_ENGLISH = re.compile(r"\s(?:building|bonding|leader|work)\b")
_ENGLISH_WORDS = """
against and back buster center check checker crime fact fight for grand hunter no of our rangers say smart the
to turn with without your
"""
_FOREIGN_NAME = frozenset(_ENGLISH_WORDS.split())
"""English words that say of a capital beside them that it belongs to an English name."""
_IN_NAME = "salah ketik; di dalam nama hanya ditandai, periksa apakah"
_RAMADAN = (
    "bulan suci safari menyambut jelang menjelang selama awal akhir puasa",
    "",
    "“{}” tidak baku. Tulis “Ramadan”.",
    "Ramadan",
)
_AROUND = {
    "giat": (
        "dalam pada saat melaksanakan menggelar mengikuti hasil rangkaian laporan pelaksanaan",
        "ini itu tersebut patroli sambang razia cooling",
        "“{}” bukan kata benda. Tulis “kegiatan”.",
        "kegiatan",
    ),
    "anarkis": (
        "tindakan aksi perbuatan perilaku bersifat rasa secara massa",
        "",
        "“Anarkis” berarti orangnya. Untuk sifat, tulis “anarkistis”.",
        "anarkistis",
    ),
    "ramadhan": _RAMADAN,
    "ramadhon": _RAMADAN,
    "romadhon": _RAMADAN,
}
"""Words that are wrong only behind some words or before others: those, the message, and what stands instead."""
_NO_NOUN = frozenset({"bekerja", "belajar", "berlatih", "membangun", "membantu", "mendatangi"})


class Entry(NamedTuple):
    """What the list says of a word: how it is written, and its marks."""

    rights: tuple[str, ...]
    marks: frozenset[str] = frozenset()


class Mend(NamedTuple):
    """What stands in place of a word; `rule` is its id."""

    rule: str
    rights: tuple[str, ...]
    marks: frozenset[str]


@cache
def entries() -> dict[str, Entry]:
    """The list of wrong forms: words, and phrases with spaces."""
    rows = (line.split("\t") for line in assets.text("language/nonstandard.tsv").splitlines())
    listed = [row for row in rows if len(row) == 3][1:]
    return {wrong: Entry(tuple(right.split(" / ")), frozenset(marks.split())) for wrong, right, marks in listed}


@cache
def melting_roots() -> frozenset[str]:
    """Roots whose first letter melts behind meN-."""
    lines = assets.text("language/melting_roots.txt").splitlines()
    return frozenset(" ".join(line for line in lines if not line.startswith("#")).split())


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    return by_first_word(wrong for wrong in entries() if " " in wrong)


def look(passage: Passage) -> Iterator[Finding]:
    """Every word and phrase of one text that the lists know better."""
    taken, listed = -1, words(passage)
    for n, word in enumerate(listed):
        if word.start < taken:
            continue
        if word.low in _AROUND:
            before, after = (listed[m].low if 0 <= m < len(listed) else "" for m in (n - 1, n + 1))
            yield from _in_company(passage, before, word, after)
        if phrase := phrase_at(passage, word, _phrases()):
            entry, taken = entries()[phrase], word.start + len(phrase)
            yield _finding(passage, (word.start, taken), Mend(_rule_of(entry), entry.rights, entry.marks))
        elif (mend := mended(word.low)) and not (_kept(passage, word, mend) or _is_covered(listed, n)):
            yield _finding(passage, (word.start, word.end), mend)
    for word in named_words(passage):
        mend = mended(word.low)
        if mend and "typo" in mend.marks:
            message = f"“{word.text}” {_IN_NAME} yang dimaksud {' atau '.join(mend.rights)}."
            yield spotted(passage, ("R9 ketik", "suggest"), (word.start, word.end), message)


def _is_covered(listed: Sequence[Word], n: int) -> bool:
    """Whether a word is mended together with its neighbour: "mentindak lanjuti", "di himbau"."""
    if n and listed[n - 1].low == "di" and parted(listed, n - 1):
        return True
    return n + 1 < len(listed) and bool(compound_of_two(listed[n].low, listed[n + 1].low))


@lru_cache(maxsize=8192)
def mended(low: str) -> Mend | None:
    """How a word in small letters is written; None where nothing is wrong with it."""
    halves = _HYPHEN.split(low)
    if len(halves) == 2 and halves[0] in SPELT_PREFIXES:
        return mended("".join(halves))
    if len(halves) == 2 and low not in entries():
        made = [mended(half) for half in halves]
        first = next((one for one in made if one), None)
        if first is None:
            return None
        one, other = (mend.rights[0] if mend else half for mend, half in zip(made, halves, strict=True))
        return Mend(first.rule, (f"{one}-{other}",), first.marks)
    if low in entries():
        entry = entries()[low]
        return Mend(_rule_of(entry), entry.rights, entry.marks)
    return _inflected(low)


@cache
def _nouns_in_an() -> frozenset[str]:
    lines = assets.text("language/nouns_in_an.txt").splitlines()
    return frozenset(" ".join(line for line in lines if not line.startswith("#")).split())


def _inflected(low: str) -> Mend | None:
    if low.endswith("anya") and low[:-2] in _nouns_in_an():
        return Mend("R9 ketik", (f"{low[:-2]}nya",), frozenset({"typo"}))
    for form in forms(low):
        entry = entries().get(form.stem)
        affixed = bool(form.before or form.tail)
        if entry and not (affixed and entry.marks & {"alone"}):
            made = tuple(form.around(right) for right in entry.rights)
            return None if low in made else Mend(_rule_of(entry), made, entry.marks)
        if form.before in ("me", "pe") and form.stem in melting_roots():
            right = form.around(form.stem)
            if low != right and low.startswith((f"mem{form.stem}", f"men{form.stem}", f"meng{form.stem}",
                                                f"pem{form.stem}", f"pen{form.stem}", f"peng{form.stem}")):  # fmt: skip
                return Mend("R9 imbuhan", (right,), frozenset())
    return None


def _rule_of(entry: Entry) -> str:
    if "foreign" in entry.marks:
        return "R9 asing"
    return "R9 ketik" if "typo" in entry.marks else "R9"


def _kept(passage: Passage, word: Word, mend: Mend) -> bool:
    """Whether a word is its owner's: foreign in a quotation, a name beside other capitals, a street, English."""
    text = passage.text
    if "foreign" in mend.marks and passage.quoted(word.start, word.end):
        return True  # people speak as they speak
    if "street" in mend.marks and _STREET.search(text[: word.start]):
        return True
    named = "name" in mend.marks
    if word.low == "team" and _ENGLISH.match(text, word.end):
        return True
    if word.capital and _in_english(text, word):
        return True
    titled = in_title(passage)
    if not word.capital or (titled and not named):
        return False
    if "typo" not in mend.marks and behind_lead(passage, word.start):
        return True
    return named and not titled and _beside_capital(text, word)


def _in_english(text: str, word: Word) -> bool:
    """Whether an English word with a capital stands beside it: "Turn Back Hoax"."""
    beside = (*text[: word.start].split()[-1:], *text[word.end :].split()[:1])
    return any(one[0].isupper() and one.strip(".,:;!?”\"").lower() in _FOREIGN_NAME for one in beside)


def _beside_capital(text: str, word: Word) -> bool:
    """Whether the word before or behind has a capital too, as the parts of a name do."""
    before, after = text[: word.start].split()[-1:], text[word.end :].split()[:1]
    joined = text[word.end : word.end + 1] == " " and after and after[0].lstrip("(“\"")[:1].isupper()
    return bool(joined or (before and before[0][0].isupper() and before[0][-1:] not in ".,:;!?”\""))


_FAULTS = {"R9": "tidak baku", "R9 imbuhan": "tidak baku", "R9 ketik": "salah ketik", "R9 asing": "kata asing"}


def _finding(passage: Passage, span: tuple[int, int], mend: Mend) -> Finding:
    old = passage.text[span[0] : span[1]]
    rights = tuple(cased(passage, span[0], old, right) for right in mend.rights)
    safe = len(rights) == 1 and not mend.marks & {"taste", "foreign", "name"} and not may_be_name(passage, *span)
    return suggested(passage, (mend.rule, "suggest"), span, _FAULTS[mend.rule], rights, safe=safe)


def _in_company(passage: Passage, before: str, word: Word, after: str) -> Iterator[Finding]:
    """A word that is wrong only in some company, or in small letters."""
    behind, ahead, message, right = _AROUND[word.low]
    small = right == "Ramadan" and not word.capital
    led_in = before in behind.split() and after not in _NO_NOUN
    if small or led_in or after in ahead.split():
        mend = cased(passage, word.start, word.text, right)
        span = (word.start, word.end)
        yield spotted(passage, ("R9", "suggest"), span, message.format(word.text), ((f"Tulis {mend}", mend),))
