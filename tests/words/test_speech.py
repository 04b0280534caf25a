"""Attribution verbs and quotation marks."""

from __future__ import annotations

import re
from typing import Literal, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cooling_desktop.words.speech import VERBS, Position, Tone, active_form, pick_verb, quoted, verb_of
from cooling_desktop.words.told import spans_of

POSITIONS: tuple[Position, ...] = get_args(Position)
TONES: tuple[Tone, ...] = get_args(Tone)


def test_forms() -> None:
    tegas = verb_of("menegaskan")
    assert tegas and (tegas.stem, tegas.nya, tegas.tone) == ("tegas", "tegasnya", "firm")
    assert verb_of(" Ujarnya ") is verb_of("ujar")
    assert verb_of("berkicau") is None


@pytest.mark.parametrize(
    ("position", "tone", "previous", "verb"),
    [
        ("first", "neutral", "", "ujar"),
        ("first", "neutral", "ujar", "kata"),
        ("first", "neutral", "ujarnya", "kata"),
        ("further", "neutral", "ujar", "tambah"),
        ("further", "neutral", "tambahnya", "imbuh"),
        ("last", "neutral", "tambah", "pungkas"),
        ("last", "neutral", "pungkas", "tutup"),
        ("first", "firm", "", "tegas"),
        ("further", "firm", "menegaskan", "tandas"),
        ("first", "thanks", "", "ucap"),
        ("further", "thanks", "ucap", "tambah"),
        ("first", "hope", "", "harap"),
        ("first", "appeal", "ajak", "imbau"),
        ("last", "explain", "jelas", "terang"),
    ],
)
def test_pick_verb(position: Position, tone: Tone, previous: str, verb: str) -> None:
    assert pick_verb(position, tone, previous) == verb


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("tone", TONES)
def test_no_verb_is_ever_out_of_place_or_repeated(position: Position, tone: Tone) -> None:
    for previous in ("", *(form for verb in VERBS for form in (verb.stem, verb.nya, verb.indirect))):
        for turn in range(8):
            stem = pick_verb(position, tone, previous, turn)
            picked, before = verb_of(stem), verb_of(previous)
            assert picked and picked is not before
            assert position in picked.positions
            assert picked.tone in (tone, "neutral")
            if stem in ("pungkas", "tutup"):
                assert position == "last"
            if stem in ("tambah", "imbuh", "sambung", "lanjut"):
                assert position != "first"


PERPECAHAN = (
    "Pilkada merupakan ajang demokrasi yang harus disambut dengan semangat kebersamaan, bukan perpecahan"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PERPECAHAN + ".", f"“{PERPECAHAN},”"),
        (f'"{PERPECAHAN},"', f"“{PERPECAHAN},”"),
        ("“Kami siap”,", "“Kami siap,”"),
        ("Kami siap.”", "“Kami siap,”"),
        ("„Kami siap.‟", "“Kami siap,”"),
        ("'Kami siap.'", "“Kami siap,”"),
        ("Siapa siap?", "“Siapa siap?”"),
        ("Siap!.", "“Siap!”"),
        ("Kami berharap …", "“Kami berharap …,”"),
        ("Kami berharap...", "“Kami berharap...,”"),
        ('Lewat "Ngopi Bareng" kita dekat.', "“Lewat ‘Ngopi Bareng’ kita dekat,”"),
        ('"Cooling system" itu "upaya".', "“‘Cooling system’ itu ‘upaya’,”"),
        ("“Cooling system” itu “upaya”", "“‘Cooling system’ itu ‘upaya’,”"),
        ("Doa Jum'at di Majlis Ta'lim", "“Doa Jum’at di Majlis Ta’lim,”"),
        ("Salam dari Henri, S.H.", "“Salam dari Henri, S.H.,”"),
        ("Ada RT, RW, dll.", "“Ada RT, RW, dll.,”"),
        ("Siap.", "“Siap,”"),
        ("satu\n\ndua", "“satu dua,”"),
        ("kepada siapapun,", "“kepada siapapun,”"),
        ("  ", ""),
        ("“”", ""),
        ("'…'", ""),
        ("'Doa Jum'at berkah.'", "“Doa Jum’at berkah,”"),
        ("'Ayo', kata beliau, 'siap'", "“‘Ayo’, kata beliau, ‘siap’,”"),
        ("\"Jaga 'kamtibmas' kita.\"", "“Jaga ‘kamtibmas’ kita,”"),
    ],
)
def test_a_quotation_before_its_tag(text: str, expected: str) -> None:
    assert quoted(text, ",") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kami siap,", "“Kami siap.”"),
        ("Siap?", "“Siap?”"),
        ("Ada dkk.", "“Ada dkk.”"),
        ("Kami …", "“Kami ….”"),
        ("", ""),
    ],
)
def test_a_quotation_at_the_end_of_its_sentence(text: str, expected: str) -> None:
    assert quoted(text, ".") == expected


def test_the_words_of_a_quotation_know_their_field_and_its_marks_do_not() -> None:
    made = quoted('"Kami siap."', ",", "utterances[2].text")
    assert [(made[s.start : s.end], s.field) for s in spans_of(made)] == [("Kami siap", "utterances[2].text")]


@pytest.mark.parametrize(
    ("verb", "active"),
    [
        ("ujar", "mengatakan"),
        ("kata", "mengatakan"),
        ("tegasnya", "menegaskan"),
        ("menjelaskan", "menjelaskan"),
    ],
)
def test_the_verb_behind_its_speaker(verb: str, active: str) -> None:
    assert active_form(verb) == active


WORDS = st.text(st.sampled_from("abcZé09 \n.,;:?!…-()\"'“”‘’«»„"), max_size=60)


@given(WORDS, st.sampled_from([",", "."]))
def test_quoting_never_changes_the_words(text: str, stop: Literal[",", "."]) -> None:
    said = re.findall(r"\w+", text)
    written = quoted(text, stop)
    shown = re.findall(r"\w+", written)
    assert [word.casefold() for word in shown] == [word.casefold() for word in said]
    assert shown[1:] == said[1:], "only the first letter may become a capital"
    assert written.count("“") == written.count("”") == (1 if said else 0)
    if said:
        assert written.startswith("“") and written.endswith("”")


PLAIN = st.text(st.sampled_from("abcZé09 \n.,;:?!…-()’"), max_size=60)


@given(PLAIN)
def test_quoting_the_quoted_words_changes_nothing(text: str) -> None:
    written = quoted(text, ",")
    assert quoted(written, ",") == written
