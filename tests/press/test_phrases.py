"""Phrase packs: how a pattern is read and filled, what an office may change, and what it is told of its mistakes."""

from __future__ import annotations

import re
import tomllib

import pytest

from cooling_desktop import assets
from cooling_desktop.press.phrases import (
    SHIPPED,
    Pack,
    PatternError,
    office_pack,
    pattern_of,
    read_pack,
    shipped,
)
from cooling_desktop.words.told import from_field, spans_of

OFFICIAL = SHIPPED[0]
QUOTES = [
    f"kutipan.{use}"
    for use in ("awal", "beralih", "lanjutan", "melalui", "dibacakan", "dibacakan_tanpa_pembaca")
]


def mine(text: str) -> Pack:
    """An office's own copy of the official pack."""
    return office_pack(text, OFFICIAL)


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


@pytest.mark.parametrize(
    ("uses", "least"),
    [
        (["teras.pimpinan"], 4),
        (["teras.satuan"], 4),
        (["judul.kegiatan", "judul.tujuan", "judul.hasil", "judul.ucapan"], 4),
        (["tujuan.bertujuan"], 4),
        (["kehadiran.tamu"], 4),
        (QUOTES, 6),
        (["pesan.sambutan"], 3),
        (["tanggapan.komitmen_beralih", "pesan.tamu"], 4),
        (["bahasan.pokok"], 3),
        (["netralitas.sambutan"], 3),
        (["hasil.hasil"], 3),
        (["penutup.ditutup"], 3),
    ],
)
def test_there_are_enough_ways_to_say_each_thing(uses: list[str], least: int) -> None:
    ways = {pattern.text for use in uses for pattern in shipped(OFFICIAL).patterns[use]}
    assert len(ways) >= least


# An office's own pack


def test_an_own_pattern_takes_the_place_of_the_shipped_ones() -> None:
    pack = mine('[kredit]\nhumas = "(Penerangan {satuan})"')
    assert pack.words("kredit.humas", satuan="Polres X") == "(Penerangan Polres X)"
    assert pack.patterns["teras.satuan"] == shipped(OFFICIAL).patterns["teras.satuan"]
    assert pack.faults == ()


def test_a_byte_order_mark_and_windows_lines_do_no_harm() -> None:
    assert mine('\ufeff[kredit]\r\nhumas = "(Humas {satuan})"\r\n').faults == ()


@pytest.mark.parametrize(
    ("text", "message"), [*BROKEN, ("{jam}", "Slot {jam} tidak dikenal. Slot di sini: {satuan}.")]
)
def test_of_a_broken_pattern_place_and_reason_are_told_and_the_shipped_one_is_used(
    text: str, message: str
) -> None:
    pack = mine(f'# milik kantor\n\n[kredit]\nhumas = "{text}"\n')
    (fault,) = pack.faults
    assert fault.line == 4
    assert fault.message.startswith(f"kredit.humas, pola ke-1: {message}")
    assert fault.message.endswith("Pola bawaan dipakai.")
    assert pack.patterns == shipped(OFFICIAL).patterns


def test_one_broken_pattern_among_sound_ones_goes_alone() -> None:
    pack = mine('[penutup]\nditutup = [\n  "{bentuk} itu usai dengan {penutup}.",\n  "{bentuk itu.",\n]\n')
    assert [p.text for p in pack.patterns["penutup.ditutup"]] == ["{bentuk} itu usai dengan {penutup}."]
    assert [(f.line, f.message.partition(":")[0]) for f in pack.faults] == [(4, "penutup.ditutup, pola ke-2")]


def test_a_pattern_that_is_no_text_is_told() -> None:
    (fault,) = mine("[kredit]\nhumas = 3\n").faults
    assert (fault.line, "bukan teks" in fault.message) == (2, True)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('[salam]\npagi = "Selamat pagi."', 2, "Bagian salam.pagi tidak dikenal dan tidak dipakai."),
        ('[kredit]\nredaksi = "(Redaksi)"', 2, "Bagian kredit.redaksi tidak dikenal dan tidak dipakai."),
        ('[pengaturan]\nwarna = "biru"', 1, "Pengaturan warna tidak dikenal."),
        ('[pengaturan]\ngelar = "ya"', 1, "Pengaturan gelar harus berupa true atau false."),
        ("[pengaturan]\nterpanjang = true", 1, "Pengaturan terpanjang harus berupa bilangan."),
        ("[pengaturan]\nnama = 1", 1, "Pengaturan nama harus berupa teks."),
    ],
)
def test_an_unknown_part_or_switch_is_told_and_passed_over(text: str, line: int, said: str) -> None:
    pack = mine(text)
    assert pack.faults == ((line, said),)
    assert pack.patterns == shipped(OFFICIAL).patterns
    assert (pack.degrees, pack.longest) == (True, 0)


def test_switches_are_an_offices_too() -> None:
    pack = mine("[pengaturan]\ngelar = false\nterpanjang = 1500")
    assert (pack.degrees, pack.longest, pack.spelled_out, pack.faults) == (False, 1500, True, ())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[kredit]\nhumas = "(Humas {satuan})\n', 2),
        ("[kredit\nhumas = 1", 1),
        ('[kredit]\nhumas = "a"\nhumas = "b"', 3),
        ("[kredit]\nhumas = ditutup", 2),
    ],
)
def test_a_file_that_can_not_be_read_leaves_everything_shipped(text: str, line: int) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        tomllib.loads(text)
    pack = mine(text)
    (fault,) = pack.faults
    assert fault.line == line and fault.message.startswith("Berkas pola tidak terbaca.")
    assert pack.patterns == shipped(OFFICIAL).patterns
