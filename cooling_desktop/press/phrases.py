"""Phrase packs: how a release says what it says, read from text files that an office may copy and change.

A pack is a TOML file (docs/panduan "Pola kalimat" tells its format): under each paragraph, by use, one pattern or a
list of them. `{slot}` stands for a fact, `[…]` for words that go when one of their slots is empty.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, NamedTuple

from cooling_desktop import assets
from cooling_desktop.press.pack_faults import Fault as Fault
from cooling_desktop.press.pack_faults import lines_of, syntax
from cooling_desktop.words.text import flattened, unclean
from cooling_desktop.words.told import glued

SHIPPED = ("siaran-pers", "berita", "ringkas")
SETTINGS = "pengaturan"
RESERVE = "_cadangan"
"""Ends the name of patterns that are taken only where all others would open like something read before."""
KNOWN = frozenset({"bentuk", "satuan"})
"""Slots for what the reader knows by then: a pattern with them says no more than one without."""
MOST_FAULTS, _FAR = 50, 60  # faults told at once; lines from a use's first to its last pattern
_SAME = {
    "hari": "waktu",
    "kata_kerja_aktif": "kata_kerja",
    "kata_kerja_nya": "kata_kerja",
    "kutipan_akhir": "kutipan",
    "pembicara_koma": "pembicara",
    "pimpinan_akhir": "pimpinan",
    "satuan_pendek": "satuan",
    "siapa": "mitra",
}
"""Slots that tell the same fact in another form."""
_NO_RESERVE = frozenset({"judul", "tahap", "tahap_judul", "tempat", "kegiatan", "tamu", "kredit"})
"""Sections whose words are not chosen by how they begin a sentence."""
_TOKEN = re.compile(r"\{(?P<slot>\w+)\}|(?P<mark>[\[\]])|(?P<wrong>[{}])|(?P<words>[^\[\]{}]+)")

Slots = Mapping[str, str]


class _Part(NamedTuple):
    """Words or a slot, and the number of the brackets around it; 0 is outside of any."""

    text: str
    is_slot: bool
    group: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to say something; `needs` are the slots outside brackets, `uses` all of them."""

    text: str
    parts: tuple[_Part, ...]
    needs: frozenset[str]
    uses: frozenset[str]

    def fits(self, slots: Slots, spare: frozenset[str] = frozenset()) -> bool:
        """Whether every slot that it can't go without is filled, or to be had."""
        return all(slots.get(slot) or slot in spare for slot in self.needs)

    def fill(self, slots: Slots) -> str:
        """The words with the facts in their places; the facts keep what is known of their origin."""
        empty = {part.group for part in self.parts if part.is_slot and not slots.get(part.text)}
        shown = (part for part in self.parts if not part.group or part.group not in empty)
        return flattened(glued(*(slots[part.text] if part.is_slot else part.text for part in shown)))


@dataclass(frozen=True, slots=True)
class Pack:
    """The patterns of one voice by their name ("teras.pimpinan"), its switches, and what could not be used."""

    name: str
    degrees: bool
    spelled_out: bool
    longest: int
    patterns: Mapping[str, tuple[Pattern, ...]]
    faults: tuple[Fault, ...] = field(default=())
    shipped: Mapping[str, tuple[Pattern, ...]] = field(default_factory=dict)

    def fitting(self, name: str, slots: Slots, spare: frozenset[str] = frozenset()) -> list[Pattern]:
        """The patterns whose slots are filled, and of them those that say most of what there is.

        `spare` slots may be used as well, but count for nothing. Where none of the office's own fits, the shipped
        ones are used, so that no pattern can take a paragraph away.
        """
        known: list[Pattern] = []
        for patterns in (self.patterns, self.shipped):
            known = known or [pattern for pattern in patterns.get(name, ()) if pattern.fits(slots, spare)]
        filled = {slot for slot, text in slots.items() if text} - KNOWN
        most = max((len(pattern.uses & filled) for pattern in known), default=0)
        return [pattern for pattern in known if len(pattern.uses & filled) == most]

    def uses(self, name: str) -> frozenset[str]:
        """All slots of the patterns of one use."""
        return frozenset[str]().union(*(pattern.uses for pattern in self.patterns.get(name, ())))

    def words(self, name: str, **slots: str) -> str:
        """Words inside a sentence by the first pattern that fits; empty when none does."""
        fitting = self.fitting(name, slots)
        return fitting[0].fill(slots) if fitting else ""


class PatternError(ValueError):
    """A pattern that can't be read; the message is a clerk's sentence."""


def pattern_of(text: str, allowed: frozenset[str] | None = None) -> Pattern:
    """Read one pattern; PatternError tells what is wrong with it."""
    parts: list[_Part] = []
    group, groups = 0, 0
    for found in _TOKEN.finditer(text):
        if found["wrong"]:
            raise PatternError("Kurung kurawal tidak berpasangan. Tulis slot sebagai {nama}.")
        if found["mark"] == "[" and group:
            raise PatternError("Kurung siku tidak boleh berada di dalam kurung siku lain.")
        if found["mark"] == "]" and not group:
            raise PatternError("Ada kurung siku tutup tanpa pembuka.")
        if found["mark"]:
            groups += found["mark"] == "["
            group = groups if found["mark"] == "[" else 0
        elif slot := found["slot"]:
            if allowed is not None and slot not in allowed:
                raise PatternError(f"Slot {{{slot}}} tidak dikenal. Slot di sini: {_listed(allowed)}.")
            parts.append(_Part(slot, True, group))
        else:
            parts.append(_Part(found["words"], False, group))
    if group:
        raise PatternError("Kurung siku buka belum ditutup.")
    if not parts:
        raise PatternError("Polanya kosong. Tulis kalimatnya atau hapus barisnya.")
    uses = frozenset(part.text for part in parts if part.is_slot)
    needs = frozenset(part.text for part in parts if part.is_slot and not part.group)
    return Pattern(text, tuple(parts), needs, uses)


def _listed(slots: frozenset[str]) -> str:
    return ", ".join(f"{{{slot}}}" for slot in sorted(slots)) or "tidak ada"


@cache
def shipped(name: str) -> Pack:
    """One of the packs that come with the program; a pack builds upon the official one."""
    text = assets.text(f"phrases/{name}.toml")
    base = None if name == SHIPPED[0] else shipped(SHIPPED[0])
    pack = read_pack(text, base)
    if pack.faults:
        raise ValueError(f"{name}: {pack.faults[0]}")
    return pack


def office_pack(text: str, name: str) -> Pack:
    """An office's own copy of a shipped pack; for what is wrong in it (`faults`) the shipped wording is used."""
    base = shipped(name)
    pack = read_pack(text, base)
    if pack.longest == base.longest or base.longest:
        return pack
    fault = Fault(
        lines_of(text).get(f"{SETTINGS}.terpanjang", 0),
        "Pengaturan terpanjang hanya berlaku untuk gaya ringkas.",
    )
    return replace(pack, longest=base.longest, faults=(*pack.faults, fault))


def read_pack(text: str, base: Pack | None) -> Pack:
    """Read a pack; without a base every name in it is allowed, with one only those that the base knows."""
    try:
        content = tomllib.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:  # also what TOML reads, but Python can't hold
        if base is None:
            raise
        return _faulty(base, syntax(str(error), text))
    patterns = dict(base.patterns) if base else {}
    faults: list[Fault] = []
    lines, source = lines_of(text), text.splitlines()
    for name, texts in _entries(content):
        faults += _take(patterns, name, texts, base, source[max(0, lines.get(name, 0) - 1) :], lines.get(name, 0))
    switches, wrong = _switches(content.get(SETTINGS, {}), base)
    faults += [Fault(lines.get(place, lines.get(SETTINGS, 0)), message) for place, message in wrong]
    known = base.patterns if base else {}
    return replace(switches, patterns=patterns, faults=tuple(faults[:MOST_FAULTS]), shipped=known)


def _take(
    patterns: dict[str, tuple[Pattern, ...]], name: str, texts: object, base: Pack | None, source: list[str], line: int
) -> list[Fault]:  # fmt: skip
    """Put the readable patterns of one use in place; a use without any keeps those of the base.

    `source` are the lines from where the use begins, at `line` of the file.
    """
    root = name.removesuffix(RESERVE)
    if base and root not in base.patterns:
        return [Fault(line, f"Bagian {name} tidak dikenal dan tidak dipakai.")]
    if name != root and name.partition(".")[0] in _NO_RESERVE:
        return [Fault(line, f"Bagian {name} tidak dipakai: di sini tidak ada pola cadangan.")]
    found, faults = [], []
    for number, one in enumerate(texts if isinstance(texts, list) else [texts], start=1):
        try:
            found.append(_own_pattern(one, root, base) if base else pattern_of(str(one)))
        except PatternError as wrong:
            behind = next((n for n, words in enumerate(source[:_FAR]) if str(one) and str(one) in words), 0)
            faults.append(Fault(line + behind, f"{name}, pola ke-{number}: {wrong}"))
    if found:
        patterns[name] = tuple(found)
        return faults
    faults = faults or [Fault(line, f"{name}: tidak berisi pola.")]
    return [Fault(place, f"{message} Pola bawaan dipakai.") for place, message in faults]


def _own_pattern(text: object, root: str, base: Pack) -> Pattern:
    """A pattern of the office: only known slots, and none left out, or twice, that every shipped pattern has."""
    if not isinstance(text, str):
        raise PatternError("Polanya bukan teks. Tulis di antara tanda petik.")
    if wrong := unclean(text):
        raise PatternError(f"Memuat {wrong[0][1]}. Hapus lalu ketik ulang.")
    made = pattern_of(text, base.uses(root) | base.uses(root + RESERVE))
    must = _must(root, base)
    if missing := must - _facts_in(made):
        raise PatternError(f"Slot {_listed(missing)} belum ada, padahal faktanya harus tersampaikan.")
    if bound := _bound(made, must):
        raise PatternError(f"Slot {_listed(bound)} harus tersampaikan. Jangan satukan kurung sikunya dengan slot lain.")
    slots = [_SAME.get(part.text, part.text) for part in made.parts if part.is_slot]
    if twice := {slot for slot in slots if slots.count(slot) > 1}:
        raise PatternError(f"Slot {_listed(frozenset(twice))} tertulis dua kali.")
    return made


def _bound(pattern: Pattern, must: frozenset[str]) -> frozenset[str]:
    """Facts that have to be told, but would go with the bracket where another slot in it is empty."""
    shared = Counter(part.group for part in pattern.parts if part.is_slot and part.group)
    slots = (part.text for part in pattern.parts if part.is_slot and shared[part.group] > 1)
    return frozenset(slot for slot in slots if _SAME.get(slot, slot) in must)


def _must(root: str, base: Pack) -> frozenset[str]:
    """The facts that all shipped patterns of a use tell."""
    patterns = [*(base.shipped.get(root) or base.patterns[root]), *base.patterns.get(root + RESERVE, ())]
    return frozenset[str].intersection(*map(_facts_in, patterns))


def _facts_in(pattern: Pattern) -> frozenset[str]:
    return frozenset(_SAME.get(slot, slot) for slot in pattern.uses)


def _entries(content: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for paragraph, uses in content.items():
        if paragraph == SETTINGS:
            continue
        if isinstance(uses, dict):
            yield from ((f"{paragraph}.{use}", texts) for use, texts in uses.items())
        else:
            yield paragraph, uses


_SWITCHES: dict[str, tuple[str, type, str]] = {
    "nama": ("name", str, "teks"),
    "gelar": ("degrees", bool, "true atau false"),
    "kepanjangan": ("spelled_out", bool, "true atau false"),
    "terpanjang": ("longest", int, "bilangan"),
}


def _switches(typed: object, base: Pack | None) -> tuple[Pack, list[tuple[str, str]]]:
    """The base with the switches that are typed, and what is wrong with others, each with its place."""
    made: dict[str, Any] = {}
    wrong = [] if isinstance(typed, dict) else [(SETTINGS, "Pengaturan harus berupa bagian [pengaturan].")]
    for word, value in (typed if isinstance(typed, dict) else {}).items():
        name, kind, said = _SWITCHES.get(word, ("", object, ""))
        if not name:
            wrong.append((f"{SETTINGS}.{word}", f"Pengaturan {word} tidak dikenal."))
        elif type(value) is not kind or (isinstance(value, int) and value < 0):
            wrong.append((f"{SETTINGS}.{word}", f"Pengaturan {word} harus berupa {said}."))
        else:
            made[name] = value
    return replace(base or Pack("", True, True, 0, {}), **made), wrong


def _faulty(base: Pack, fault: Fault) -> Pack:
    return replace(base, faults=(fault,))
