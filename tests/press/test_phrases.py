"""Phrase packs: how a pattern is read and filled, which of several fits, and that the shipped ones are sound."""

from __future__ import annotations

import re

import pytest

from cooling_desktop import assets
from cooling_desktop.press.phrases import SHIPPED, PatternError, office_pack, pattern_of, read_pack, shipped
from cooling_desktop.words.told import from_field, spans_of

OFFICIAL = SHIPPED[0]


# A pattern


@pytest.mark.parametrize(
    ("slots", "said"),
    [
        ({"siapa": "Kapolres"}, "Kapolres hadir"),
        ({"siapa": "Kapolres", "kapan": "Rabu"}, "Kapolres hadir pada Rabu"),
        ({"siapa": "Kapolres", "kapan": "Rabu", "jam": "pukul 9"}, "Kapolres hadir pada Rabu pukul 9"),
        ({"siapa": "Kapolres", "mana": "di aula"}, "Kapolres hadir di aula"),
    ],
)
def test_brackets_go_when_one_of_their_slots_is_empty(slots: dict[str, str], said: str) -> None:
    pattern = pattern_of("{siapa} hadir[ {mana}][ pada {kapan}][ {jam}]")
    assert pattern.fits(slots) and pattern.fill(slots) == said
    assert sorted(pattern.needs) == ["siapa"] and sorted(pattern.uses) == ["jam", "kapan", "mana", "siapa"]


def test_one_empty_slot_takes_its_whole_bracket_along() -> None:
    pattern = pattern_of("hadir[ {a} dan {b}]")
    assert pattern.fill({"a": "Camat", "b": ""}) == "hadir"
    assert pattern.fill({"a": "Camat", "b": "Lurah"}) == "hadir Camat dan Lurah"


def test_a_pattern_fits_only_with_every_slot_it_needs() -> None:
    pattern = pattern_of("{siapa} hadir di {mana}")
    assert not pattern.fits({"siapa": "Kapolres"}) and not pattern.fits({"siapa": "Kapolres", "mana": ""})


def test_what_is_filled_in_keeps_its_field() -> None:
    made = pattern_of("{siapa} hadir").fill({"siapa": from_field("Kapolres", "leaders[0]")})
    assert [(made[s.start : s.end], s.field) for s in spans_of(made)] == [("Kapolres", "leaders[0]")]


BROKEN = [
    ("{siapa hadir", "Kurung kurawal tidak berpasangan."),
    ("siapa} hadir", "Kurung kurawal tidak berpasangan."),
    ("{siapa[ini]} hadir", "Kurung kurawal tidak berpasangan."),
    ("{nama lengkap} hadir", "Kurung kurawal tidak berpasangan."),
    ("{} hadir", "Kurung kurawal tidak berpasangan."),
    ("[a [b {x}] c]", "Kurung siku tidak boleh berada di dalam kurung siku lain."),
    ("hadir]", "Ada kurung siku tutup tanpa pembuka."),
    ("[hadir", "Kurung siku buka belum ditutup."),
    ("", "Polanya kosong."),
    ("[]", "Polanya kosong."),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_broken_pattern_says_what_is_wrong(text: str, message: str) -> None:
    with pytest.raises(PatternError, match=re.escape(message)):
        pattern_of(text)


def test_an_unknown_slot_names_the_known_ones() -> None:
    with pytest.raises(
        PatternError, match=re.escape("Slot {jam} tidak dikenal. Slot di sini: {mana}, {siapa}.")
    ):
        pattern_of("{siapa} {jam}", frozenset({"siapa", "mana"}))


# Which pattern fits


def test_of_the_fitting_patterns_those_that_say_most_are_taken() -> None:
    pack = read_pack('[x]\ny = ["{a}.", "{a} {b}.", "{b} {a}.", "{a} {b} {c}."]', None)
    assert [p.text for p in pack.fitting("x.y", {"a": "A"})] == ["{a}."]
    assert [p.text for p in pack.fitting("x.y", {"a": "A", "b": "B"})] == ["{a} {b}.", "{b} {a}."]
    assert pack.fitting("x.y", {"c": "C"}) == []


def test_what_the_reader_knows_already_counts_for_nothing() -> None:
    pack = read_pack('[x]\ny = ["{tujuan}.", "{bentuk} {tujuan}.", "{satuan} {tujuan}."]', None)
    assert len(pack.fitting("x.y", {"tujuan": "t", "bentuk": "b", "satuan": "s"})) == 3


def test_words_inside_a_sentence_come_from_the_first_that_fits() -> None:
    pack = read_pack('[x]\ny = ["{a} satu", "{a} dua"]', None)
    assert (pack.words("x.y", a="A"), pack.words("x.y", a="")) == ("A satu", "")


# The shipped packs


@pytest.mark.parametrize("name", SHIPPED)
def test_the_shipped_packs_are_sound(name: str) -> None:
    pack = shipped(name)
    assert pack.faults == () and set(pack.patterns) == set(shipped(OFFICIAL).patterns)
    assert office_pack(assets.text(f"phrases/{name}.toml"), name).faults == ()
    for use, patterns in pack.patterns.items():
        assert len({p.text for p in patterns}) == len(patterns), f"{use} says the same twice"
        assert not [p.text for p in patterns if re.search(r"  |^ | $", p.text)], use


def test_the_voices_differ_in_their_switches() -> None:
    assert [shipped(name).degrees for name in SHIPPED] == [True, False, False]
    assert [shipped(name).longest for name in SHIPPED] == [0, 0, 900]
    assert not shipped("ringkas").spelled_out
