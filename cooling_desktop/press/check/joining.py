"""Words that are written apart and belong together, or the other way round: bound forms and compounds (R10)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from cooling_desktop import assets
from cooling_desktop.press.check.di_verbs import parted
from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.in_names import behind_place, is_named, may_be_name
from cooling_desktop.press.check.joining_rules import RULES as RULES
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.word_forms import forms, prefixed
from cooling_desktop.press.check.word_list import (
    Word,
    by_first_word,
    cased,
    in_title,
    open_text,
    opens_sentence,
    phrase_at,
    suggested,
    words,
)
from cooling_desktop.words.text import PARTICLES

_BOUND: tuple[str, Level] = ("R10 terikat", "suggest")
_COMPOUND: tuple[str, Level] = ("R10 majemuk", "suggest")
_AGAIN: tuple[str, Level] = ("R10 ulang", "suggest")
_TIME_FORMS = frozenset({"pasca", "pra", "non"})
_EVENT_WORDS = "pilkada pemilu pemilukada pilkades pilgub pilpres pileg lebaran idulfitri ramadan natal covid"
_EVENTS = frozenset(_EVENT_WORDS.split())
_RELATION_WORDS = "sinergi konflik silaturahmi kerukunan toleransi koordinasi kolaborasi sama perdamaian"
_RELATIONS = frozenset(_RELATION_WORDS.split())
_APART = PARTICLES | {"itu", "ini", "jemput", "lain", "pun"}
_NOT_BEHIND = frozenset({"pesan", "jasa", "siap", "persona"})
_HYPHENED = re.compile(r"^([a-z]+)[-‑](.+)$")
_CAPITAL_NEXT = re.compile(r" [A-Z]")
_MORE = re.compile(r"\b(?:[Ll]ebih|[Kk]urang|[Ll]ain)\b[^,.;:!?“”]{0,60}$")
_MORE_BEHIND = re.compile(r"[^.;:!?“”]{0,60}\b(?:lebih|mending)\b")
_AFFIXES = ("me", "pe", "di", "ke", "per", "memper", "diper")
_TAILS = ("kan", "i", "an")
_TASTE = frozenset({"orang tua"})
_POINTING = re.compile(r" (?:ini|itu|tersebut|yang|lain|apa|mana|tertentu|-)\b")
_BROUGHT_WORDS = """
anggota lansia mahasiswa orang pedagang pegawai pelajar pemilih pemuda penduduk pengurus personel peserta petugas rekan
relawan saudara siswa teman tetangga tokoh warga
"""
_BROUGHT = frozenset(_BROUGHT_WORDS.split())
_BRINGER_WORDS = """
akan ambulans anggota babinsa beliau bhabinkamtibmas bus dapat dia ia ikut kami kapal kapolres kapolsek kendaraan
kita lalu mereka mobil ojek patroli perahu personel petugas polisi polres polsek relawan sambil siap sopir tim truk
untuk yang
"""
_BRINGERS = frozenset(_BRINGER_WORDS.split())
_MAHA = re.compile(
    r"\b[Yy]ang [Mm]aha ?(?P<of>adil|agung|besar|bijaksana|esa|kasih|kuasa|kudus|melihat|mendengar|mengetahui|mulia"
    r"|pemurah|pencipta|pengampun|pengasih|penyayang|suci|tahu|tinggi)\b",
    re.IGNORECASE,
)
_GOD_BEFORE = re.compile(r"\b(?:Tuhan|Allah|Ilahi)(?: [A-Z]\w+)?,? $")
_TWICE = re.compile(r"(?<![\w-])(?P<word>[a-z]{3,}) (?P<again>(?P=word)(?P<tail>nya)?)(?![\w-])", re.IGNORECASE)
_NOT_DOUBLED_WORDS = """
ada adalah akan bahwa bersama dapat ini itu juga kegiatan kita lagi masyarakat menjadi para telah tersebut tidak warga
"""
_NOT_DOUBLED = PARTICLES | frozenset(_NOT_DOUBLED_WORDS.split())
"""Words that stand twice by a slip of the pen, which another rule finds."""
_DOUBLE_WORDS = "anak benar bersama bersungguh laki masing rata sama seolah sungguh undang"
_DOUBLES = frozenset(_DOUBLE_WORDS.split())
"""Words that hardly stand twice otherwise."""


def look(passage: Passage) -> Iterator[Finding]:
    """Bound forms, compounds, and doubled words of one text."""
    listed = words(passage)
    for n, word in enumerate(listed):
        previous = listed[n - 1] if n else None
        after = listed[n + 1] if n + 1 < len(listed) else None
        follows = after is not None and passage.text[word.end : after.start] == " "
        if phrase := phrase_at(passage, word, _phrases()):
            span = (word.start, word.start + len(phrase))
            if _is_phrase(passage, span, phrase):
                yield from _mend(passage, word, span[1], one_words()[phrase], safe=phrase != "pada hal")
        elif after and follows and word.low in bound_forms():
            yield from _bound(passage, previous, word, after)
        elif found := _HYPHENED.match(word.low):
            yield from _hyphened(passage, word, found[1], found[2])
        elif after and follows and (made := compound_of_two(word.low, after.low)):
            yield from _mend(passage, word, after.end, made)
        elif (made := joined(word.low)) and not (previous and previous.low == "di" and parted(listed, n - 1)):
            yield from _mend(passage, word, word.end, made, safe=made.removesuffix("nya") not in _TASTE)
    yield from _divine(passage)
    yield from _doubled(passage)


def _is_phrase(passage: Passage, span: tuple[int, int], phrase: str) -> bool:
    """Whether it is one word that was parted, and not two: "pada hal itu", "sekali Gus Miftah"."""
    old, text = passage.text[slice(*span)], passage.text
    if old[0].islower() and not old.islower():
        return False
    if phrase == "pada hal":
        led = opens_sentence(passage, span[0]) or text[: span[0]].endswith(", ")
        return led and not _POINTING.match(text, span[1])
    if phrase == "dari pada":
        return _compares(passage, span)
    return phrase != "ada pun" or opens_sentence(passage, span[0])


def _compares(passage: Passage, span: tuple[int, int]) -> bool:
    """Whether "dari pada" stands between two things of which one is more, less or better."""
    before, behind = passage.text[: span[0]], passage.text[span[1] :]
    return bool(_MORE.search(before) or (opens_sentence(passage, span[0]) and _MORE_BEHIND.match(behind)))


def _mend(passage: Passage, word: Word, end: int, right: str, *, safe: bool = True) -> Iterator[Finding]:
    """A compound that begins with this word; a name is left as its owner writes it."""
    span, old = (word.start, end), passage.text[word.start : end]
    mayor = right.startswith("wali kota")
    if (behind_place(passage, word.start) and word.capital) if mayor else is_named(passage, word):
        return
    named = mayor and old[0].isupper() and _CAPITAL_NEXT.match(passage.text, end)
    kept = "Wali Kota" + right[9:] if named and not old.isupper() else cased(passage, span[0], old, right)
    apart = "seharusnya serangkai" if old.count(" ") > kept.count(" ") else "seharusnya terpisah"
    fault = apart if old.count(" ") != kept.count(" ") else "belum tepat"
    sure = safe and (mayor or not may_be_name(passage, *span))
    yield suggested(passage, _COMPOUND, span, fault, (kept,), safe=sure)


def _bound(passage: Passage, previous: Word | None, form: Word, after: Word) -> Iterator[Finding]:
    followers = bound_forms()[form.low]
    first = re.split("[-‑]", after.low)[0]
    known = "*" in followers or first in followers or any(one.stem in followers for one in forms(first))
    before = previous.low if previous else ""
    brought = form.low == "antar" and first in _BROUGHT
    if after.low in _APART or not known or before in _NOT_BEHIND or (brought and _brings(passage, previous)):
        return
    loud = passage.text.isupper()
    if form.capital and not loud and not _may_be_capital(passage, before, form, after):
        return
    proper = first in _EVENTS or (not loud and (after.text.isupper() or not in_title(passage)))
    span = (form.start, after.end)
    if after.capital and proper:
        yield suggested(passage, _BOUND, span, "memerlukan tanda hubung", (f"{form.text}-{after.text}",))
        return
    rights = [form.text + (after.text if loud else after.text.lower())]
    if first in _EVENTS:
        rights = [f"{form.text}-{after.text.capitalize()}", *rights]
    safe = len(rights) == 1 and not brought
    yield suggested(passage, _BOUND, span, "seharusnya serangkai", tuple(rights), safe=safe)


def _brings(passage: Passage, previous: Word | None) -> bool:
    """Whether "antar" is a verb behind this word: "anggota antar petugas pulang", "Bripka Budi antar warga"."""
    if previous is None:
        return False
    named = previous.capital and not in_title(passage) and not opens_sentence(passage, previous.start)
    return named or previous.low in _BRINGERS


def _divine(passage: Passage) -> Iterator[Finding]:
    """What God is called: apart, with capitals."""
    text = open_text(passage)
    for found in _MAHA.finditer(text) if "aha" in text and not text.isupper() else ():
        right = f"Yang Maha {found['of'].capitalize()}"
        meant = found[0][0] == "Y" or "Maha" in found[0] or _GOD_BEFORE.search(text[: found.start()])
        if found[0] != right and meant:
            yield suggested(passage, _BOUND, found.span(), "belum tepat untuk sebutan Tuhan", (right,))


def _doubled(passage: Passage) -> Iterator[Finding]:
    """ "rumah rumah": a plural without its hyphen, or a slip."""
    for found in _TWICE.finditer(open_text(passage)):
        word, again = found["word"], found["again"]
        if word.lower() not in _NOT_DOUBLED and again.islower():
            sure = word.lower() in _DOUBLES
            rights = (f"{word}-{again}",) if sure else (f"{word}-{again}", word + (found["tail"] or ""))
            yield suggested(passage, _AGAIN, found.span(), "memerlukan tanda hubung", rights, safe=sure)


def _may_be_capital(passage: Passage, before: str, form: Word, after: Word) -> bool:
    """Whether a capital is that of a sentence or title, and not of a name such as "Gerakan Anti Narkoba"."""
    if in_title(passage):
        return form.low in _TIME_FORMS or (form.low == "antar" and before in _RELATIONS)
    return opens_sentence(passage, form.start) and (not after.capital or form.low in _TIME_FORMS)


def _hyphened(passage: Passage, word: Word, first: str, rest: str) -> Iterator[Finding]:
    """A bound form with a hyphen before a small letter, and compounds with one: "menindak-lanjuti"."""
    behind = word.text[len(first) + 1 :]
    known = bound_forms().get(first, frozenset())
    if known and behind[0].islower() and rest not in bound_forms() and ("*" in known or rest in known):
        form = word.text[: len(first)]
        rights = (f"{form}-{behind.capitalize()}", form + behind) if rest in _EVENTS else (form + behind,)
        span = (word.start, word.end)
        yield suggested(passage, _BOUND, span, "seharusnya serangkai", rights, safe=len(rights) == 1)
    elif made := compound_of_two(first, rest):
        yield from _mend(passage, word, word.end, made)


@lru_cache(maxsize=4096)
def compound_of_two(first: str, second: str) -> str:
    """A compound between two affixes that was written as two words: "ditindak lanjuti"; empty for anything else."""
    if first == "ketidak" and second.endswith(("an", "annya")):
        return first + second
    bare = second.removesuffix("nya")
    for before, one, other in _heads().get(first, ()):
        tail = next((tail for tail in _TAILS if bare == other + tail), "")
        if tail:
            return prefixed(before, one) + other + tail + second[len(bare) :]
    return ""


def _spellings(before: str, first: str) -> tuple[str, ...]:
    """How a prefix with the first word is written, rightly and wrongly: "menanda", "mentanda"."""
    right = prefixed(before, first)
    if before in ("memper", "diper"):
        return (right, before.replace("per", "") + "per" + first)
    return (right, *(f"{before}{nasal}{first}" for nasal in ("n", "ng", "m") if before in ("me", "pe")))


@cache
def _heads() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """First words of compounds with their prefix: "ditindak" → ("di", "tindak", "lanjut")."""
    made: dict[str, list[tuple[str, str, str]]] = {}
    for first, second in compounds():
        for before in _AFFIXES:
            for head in _spellings(before, first):
                made.setdefault(head, []).append((before, first, second))
    return {head: tuple(ends) for head, ends in made.items()}


@lru_cache(maxsize=8192)
def joined(low: str) -> str:
    """A compound written as one word that should be two; empty where it stands rightly or is none."""
    for form in forms(low):
        pair = _ones().get(form.stem)
        if pair is None:
            continue
        if form.before and form.tail:
            right = form.around(form.stem)
            return right if right != low else ""
        if form.tail:
            return ""
        return f"{prefixed(form.before, pair[0])} {pair[1]}{form.clitic}"
    return ""


@cache
def _ones() -> dict[str, tuple[str, str]]:
    return {first + second: (first, second) for first, second in compounds()}


@cache
def compounds() -> tuple[tuple[str, str], ...]:
    """The compounds that are written as two words."""
    lines = assets.text("language/compounds.txt").splitlines()
    pairs = (line.split() for line in lines if line and not line.startswith("#"))
    return tuple((first, second) for first, second in pairs)


@cache
def bound_forms() -> dict[str, frozenset[str]]:
    """The bound forms with the words that they join."""
    rows = [line.split("\t") for line in assets.text("language/bound_forms.tsv").splitlines()]
    return {row[0]: frozenset(row[1].split()) for row in rows[2:]}


@cache
def one_words() -> dict[str, str]:
    """Phrases that are written otherwise: as one word, or parted elsewhere."""
    rows = [line.split("\t") for line in assets.text("language/one_word.tsv").splitlines()]
    return {row[0]: row[1] for row in rows[2:]}


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    return by_first_word(one_words())
