"""Attribution verbs and quotation marks."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cooling_desktop.words.speech import VERBS, Position, Tone, pick_verb, quote, quote_after, verb_of

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
    ("text", "verb", "speaker", "expected"),
    [
        (PERPECAHAN + ".", "ujar", "AKBP Henri", f"“{PERPECAHAN},” ujar AKBP Henri."),
        (f'"{PERPECAHAN},"', "ujar", "AKBP Henri", f"“{PERPECAHAN},” ujar AKBP Henri."),
        ("“Kami siap”,", "kata", "", "“Kami siap,” katanya."),
        ("Kami siap.”", "ujar", "Roby", "“Kami siap,” ujar Roby."),
        ("„Kami siap.‟", "ujarnya", "Roby", "“Kami siap,” ujar Roby."),
        ("'Kami siap.'", "ujar", "", "“Kami siap,” ujarnya."),
        ("Siapa siap?", "kata", "Kapolres", "“Siapa siap?” kata Kapolres."),
        ("Siap!.", "kata", "", "“Siap!” katanya."),
        ("Kami berharap …", "harap", "", "“Kami berharap …,” harapnya."),
        ("Kami berharap...", "harap", "", "“Kami berharap...,” harapnya."),
        ('Lewat "Ngopi Bareng" kita dekat.', "ujar", "", "“Lewat ‘Ngopi Bareng’ kita dekat,” ujarnya."),
        ('"Cooling system" itu "upaya".', "ujar", "", "“‘Cooling system’ itu ‘upaya’,” ujarnya."),
        ("“Cooling system” itu “upaya”", "ujar", "", "“‘Cooling system’ itu ‘upaya’,” ujarnya."),
        ("Doa Jum'at di Majlis Ta'lim", "ujar", "", "“Doa Jum’at di Majlis Ta’lim,” ujarnya."),
        ("Salam dari Henri, S.H.", "ujar", "", "“Salam dari Henri, S.H.,” ujarnya."),
        ("Ada RT, RW, dll.", "ujar", "", "“Ada RT, RW, dll.,” ujarnya."),
        ("Siap.", "kata", "AKBP Henri, S.H.", "“Siap,” kata AKBP Henri, S.H."),
        ("Siap.", "tandas", "Kapolres melalui Kasi Humas", "“Siap,” tandas Kapolres melalui Kasi Humas."),
        ("satu\n\ndua", "ujar", "", "“satu dua,” ujarnya."),
        ("kepada siapapun,", "tegas", "", "“kepada siapapun,” tegasnya."),
        ("  ", "ujar", "", ""),
        ("“”", "ujar", "", ""),
        ("'…'", "ujar", "", ""),
        ("'Doa Jum'at berkah.'", "ujar", "", "“Doa Jum’at berkah,” ujarnya."),
        ("'Ayo', kata beliau, 'siap'", "ujar", "", "“‘Ayo’, kata beliau, ‘siap’,” ujarnya."),
        ("\"Jaga 'kamtibmas' kita.\"", "ujar", "", "“Jaga ‘kamtibmas’ kita,” ujarnya."),
    ],
)
def test_quote(text: str, verb: str, speaker: str, expected: str) -> None:
    assert quote(text, verb, speaker) == expected


def test_quote_after() -> None:
    assert quote_after("Kami siap,", "Kapolres menegaskan,") == "Kapolres menegaskan, “Kami siap.”"
    assert quote_after("Siap?", "Ia bertanya") == "Ia bertanya, “Siap?”"
    assert quote_after("Ada dkk.", "Ia berkata") == "Ia berkata, “Ada dkk.”"
    assert quote_after("", "Ia berkata") == ""


WORDS = st.text(st.sampled_from("abcZé09 \n.,;:?!…-()\"'“”‘’«»„"), max_size=60)


@given(WORDS)
def test_quote_never_changes_the_words(text: str) -> None:
    said = re.findall(r"\w+", text)
    written = quote(text, "ujar", "Kapolres")
    if said:
        assert re.findall(r"\w+", written) == [*said, "ujar", "Kapolres"]
        assert written.startswith("“") and written.endswith("” ujar Kapolres.")
    assert written.count("“") == written.count("”") == (1 if said else 0)


PLAIN = st.text(st.sampled_from("abcZé09 \n.,;:?!…-()’"), max_size=60)


@given(PLAIN)
def test_quoting_the_quoted_words_changes_nothing(text: str) -> None:
    written = quote(text, "ujar")
    inside = written.removesuffix(" ujarnya.")
    assert quote(inside, "ujar") == written
