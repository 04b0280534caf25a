"""Words that are written apart and belong together, or the other way round: bound forms and compounds (R10)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from cooling_desktop import assets
from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.word_forms import forms, prefixed
from cooling_desktop.press.check.word_list import (
    Word,
    by_first_word,
    cased,
    in_title,
    opens_sentence,
    phrase_at,
    suggested,
    words,
)
from cooling_desktop.words.text import PARTICLES

RULES: tuple[Rule, ...] = (
    Rule(
        "R10 terikat",
        "Bentuk terikat serangkai",
        "suggest",
        "Bentuk terikat ditulis serangkai, dengan tanda hubung sebelum huruf kapital.",
        "EYD V, bentuk terikat",
        (
            "Kolaborasi antar pemangku kepentingan diperkuat.",
            "Kondisi pasca Pilkada tetap aman.",
            "Pendidikan non formal dan warga non Indonesia dibahas.",
            "Kerukunan antar-umat beragama dijaga.",
            "Warga mengikuti kampanye anti hoaks.",
            "“Kerja sama antar warga penting,” ujar Kapolsek.",
            "Mahasiswa dan maha guru diundang oleh sub bagian umum.",
        ),
        (
            "Kolaborasi antarpemangku kepentingan diperkuat pasca-Pilkada.",
            "Layanan antar jemput dan pesan antar warga tersedia.",
            "Tuhan Yang Maha Esa melindungi kita.",
            "Pro dan kontra muncul; tim itu anti dan pro.",
            "Gerakan Anti Narkoba didirikan Ibu Anti.",
            "Kegiatan non-Indonesia dan se-Jawa Timur dibahas.",
        ),
    ),
    Rule(
        "R10 majemuk",
        "Gabungan kata",
        "suggest",
        "Gabungan kata serangkai hanya bila berawalan dan berakhiran sekaligus.",
        "EYD V, gabungan kata",
        (
            "Warga mengucapkan terimakasih atas kerjasama itu.",
            "Laporan itu ditindak lanjuti petugas.",
            "Polsek bekerjasama dengan warga.",
            "Ia bertanggungjawab atas pertanggung jawaban itu.",
            "Penanda-tanganan ikrar disaksikan warga.",
            "Acara halal bi halal digelar meski pun hujan.",
        ),
        (
            "Warga berterima kasih atas kerja sama itu.",
            "Petugas menindaklanjuti laporan dan pertanggungjawaban itu.",
            "Ikrar ditandatangani, lalu disebarluaskan.",
            "Ia bertanggung jawab dan bekerja sama dengan warga.",
            "Tidak ada pun yang menolak.",
        ),
    ),
)
_BOUND: tuple[str, Level] = ("R10 terikat", "suggest")
_COMPOUND: tuple[str, Level] = ("R10 majemuk", "suggest")
_TIME_FORMS = frozenset({"pasca", "pra", "non"})
_EVENT_WORDS = "pilkada pemilu pemilukada pilkades pilgub pilpres pileg lebaran idulfitri ramadan natal covid"
_EVENTS = frozenset(_EVENT_WORDS.split())
_RELATION_WORDS = "sinergi konflik silaturahmi kerukunan toleransi koordinasi kolaborasi sama perdamaian"
_RELATIONS = frozenset(_RELATION_WORDS.split())
_APART = PARTICLES | {"itu", "ini", "jemput", "lain", "pun"}
_NOT_BEHIND = frozenset({"pesan", "jasa", "siap", "persona"})
_HYPHENED = re.compile(r"^([a-z]+)[-‑](.+)$")
_CAPITAL_NEXT = re.compile(r" [A-Z]")
_AFFIXES = ("me", "pe", "di", "ke", "per", "memper", "diper")
_TAILS = ("kan", "i", "an")
_TASTE = frozenset({"orang tua"})


def look(passage: Passage) -> Iterator[Finding]:
    """Bound forms and compounds of one text."""
    listed = words(passage)
    for n, word in enumerate(listed):
        after = listed[n + 1] if n + 1 < len(listed) else None
        follows = after is not None and passage.text[word.end : after.start] == " "
        if phrase := phrase_at(passage, word, _phrases()):
            if phrase != "ada pun" or opens_sentence(passage, word.start):
                yield _mend(passage, _COMPOUND, (word.start, word.start + len(phrase)), one_words()[phrase], safe=True)
            continue
        if after and follows and word.low in bound_forms():
            yield from _bound(passage, listed[n - 1].low if n else "", word, after)
        elif found := _HYPHENED.match(word.low):
            yield from _hyphened(passage, word, found[1], found[2])
        elif after and follows and (made := _parted(word.low, after.low)):
            yield _mend(passage, _COMPOUND, (word.start, after.end), made, safe=True)
        elif made := _joined(word.low):
            apart = made.removesuffix("nya") not in _TASTE
            yield _mend(passage, _COMPOUND, (word.start, word.end), made, safe=apart)


def _mend(passage: Passage, mark: tuple[str, Level], span: tuple[int, int], right: str, *, safe: bool) -> Finding:
    old = passage.text[span[0] : span[1]]
    named = right.startswith("wali kota") and old[0].isupper() and _CAPITAL_NEXT.match(passage.text, span[1])
    kept = "Wali Kota" + right[9:] if named and not old.isupper() else cased(passage, span[0], old, right)
    apart = "seharusnya serangkai" if old.count(" ") > kept.count(" ") else "seharusnya terpisah"
    fault = apart if old.count(" ") != kept.count(" ") else "belum tepat"
    return suggested(passage, mark, span, fault, (kept,), safe=safe)


def _bound(passage: Passage, before: str, form: Word, after: Word) -> Iterator[Finding]:
    followers = bound_forms()[form.low]
    first = re.split("[-‑]", after.low)[0]
    known = "*" in followers or first in followers or any(one.stem in followers for one in forms(first))
    if after.low in _APART or not known or before in _NOT_BEHIND:
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
    yield suggested(passage, _BOUND, span, "seharusnya serangkai", tuple(rights), safe=len(rights) == 1)


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
    elif made := _parted(first, rest):
        yield _mend(passage, _COMPOUND, (word.start, word.end), made, safe=True)


@lru_cache(maxsize=4096)
def _parted(first: str, second: str) -> str:
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
def _joined(low: str) -> str:
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
