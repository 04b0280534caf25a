"""Phrase packs: how a release says what it says, read from text files that an office may copy and change.

A pack is a TOML file (docs/panduan "Pola kalimat" tells its format): under each paragraph, by use, one pattern or a
list of them. `{slot}` stands for a fact, `[…]` for words that go when one of their slots is empty.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, NamedTuple

from cooling_desktop import assets
from cooling_desktop.words.told import glued

SHIPPED = ("siaran-pers", "berita", "ringkas")
SETTINGS = "pengaturan"
RESERVE = "_cadangan"
"""Ends the name of patterns that are taken only where all others would open like something read before."""
KNOWN = frozenset({"bentuk", "satuan"})
"""Slots for what the reader knows by then: a pattern with them says no more than one without."""
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

    def fits(self, slots: Slots) -> bool:
        """Whether every slot that it can't go without is filled."""
        return all(slots.get(name) for name in self.needs)

    def fill(self, slots: Slots) -> str:
        """The words with the facts in their places; the facts keep what is known of their origin."""
        empty = {part.group for part in self.parts if part.is_slot and not slots.get(part.text)}
        shown = (part for part in self.parts if not part.group or part.group not in empty)
        return glued(*(slots[part.text] if part.is_slot else part.text for part in shown))


class Fault(NamedTuple):
    """What is wrong with a pack and where: the line (from 1; 0 unknown) and one Indonesian sentence."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Pack:
    """The patterns of one voice by their name ("teras.pimpinan"), its switches, and what could not be used."""

    name: str
    degrees: bool
    spelled_out: bool
    longest: int
    patterns: Mapping[str, tuple[Pattern, ...]]
    faults: tuple[Fault, ...] = field(default=())

    def fitting(self, name: str, slots: Slots, spare: frozenset[str] = frozenset()) -> list[Pattern]:
        """The patterns whose slots are filled, and of them those that say most of what there is.

        `spare` slots may be used as well, but count for nothing.
        """
        known = [p for p in self.patterns.get(name, ()) if all(slots.get(slot) or slot in spare for slot in p.needs)]
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
    return read_pack(text, shipped(name))


def read_pack(text: str, base: Pack | None) -> Pack:
    """Read a pack; without a base every name in it is allowed, with one only those that the base knows."""
    try:
        content = tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        if base is None:
            raise
        return _faulty(base, _syntax(str(error), text))
    patterns = dict(base.patterns) if base else {}
    faults: list[Fault] = []
    for name, texts in _entries(content):
        faults += _take(patterns, name, texts, base, text)
    switches, wrong = _switches(content.get(SETTINGS, {}), base)
    faults += [Fault(_line(text, SETTINGS), message) for message in wrong]
    return replace(switches, patterns=patterns, faults=tuple(faults))


def _take(
    patterns: dict[str, tuple[Pattern, ...]], name: str, texts: object, base: Pack | None, source: str
) -> list[Fault]:
    """Put the readable patterns of one use in place; a use without any keeps those of the base."""
    root = name.removesuffix(RESERVE)
    if base and root not in base.patterns:
        return [Fault(_line(source, name.rpartition(".")[2]), f"Bagian {name} tidak dikenal dan tidak dipakai.")]
    allowed = base.uses(root) | base.uses(root + RESERVE) if base else None
    found, faults = [], []
    for number, one in enumerate(texts if isinstance(texts, list) else [texts], start=1):
        try:
            if not isinstance(one, str):
                raise PatternError("Polanya bukan teks. Tulis di antara tanda petik.")
            found.append(pattern_of(one, allowed))
        except PatternError as wrong:
            place = _line(source, str(one)) or _line(source, name.rpartition(".")[2])
            faults.append(Fault(place, f"{name}, pola ke-{number}: {wrong} Pola bawaan dipakai."))
    if found:
        patterns[name] = tuple(found)
    return faults


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


def _switches(typed: object, base: Pack | None) -> tuple[Pack, list[str]]:
    """The base with the switches that are typed, and what is wrong with others."""
    made: dict[str, Any] = {}
    wrong = []
    for word, value in (typed if isinstance(typed, dict) else {}).items():
        name, kind, said = _SWITCHES.get(word, ("", object, ""))
        if not name:
            wrong.append(f"Pengaturan {word} tidak dikenal.")
        elif type(value) is not kind:
            wrong.append(f"Pengaturan {word} harus berupa {said}.")
        else:
            made[name] = value
    return replace(base or Pack("", True, True, 0, {}), **made), wrong


def _faulty(base: Pack, fault: Fault) -> Pack:
    return replace(base, faults=(fault,))


def _syntax(error: str, source: str) -> Fault:
    """What the reader of TOML found, in the clerk's words."""
    place = re.search(r"line (\d+)", error)
    line = int(place[1]) if place else len(source.splitlines())
    hint = "Periksa tanda petik, tanda sama dengan, dan kurung siku di baris itu."
    return Fault(line, f"Berkas pola tidak terbaca. {hint} Semua pola bawaan dipakai.")


def _line(source: str, words: str) -> int:
    """The first line that holds these words; 0 where none does."""
    return next((n for n, line in enumerate(source.splitlines(), start=1) if words and words in line), 0)
