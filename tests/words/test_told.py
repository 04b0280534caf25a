"""Texts that know where their parts come from: what is done to them moves the stretches along."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cooling_desktop.press.mentions import with_comma
from cooling_desktop.words.acronyms import Term, expand_first
from cooling_desktop.words.lists import join
from cooling_desktop.words.text import curly, flattened, lower_first, sentence, title_case, upper_first
from cooling_desktop.words.told import (
    Span,
    alike,
    from_field,
    glued,
    spans_of,
    stretch,
    swapped,
    threaded,
)


def known(text: str) -> list[tuple[str, str]]:
    """The stretches as words with their field."""
    return [(str(text)[span.start : span.end], span.field) for span in spans_of(text)]


TEXT = glued(
    "Hadir ", from_field("Camat Bagus", "guests[0]"), " dan ", from_field("warga", "guests[1].group"), "."
)
BOTH = [("Camat Bagus", "guests[0]"), ("warga", "guests[1].group")]


def test_a_text_from_one_field_is_known_as_a_whole() -> None:
    assert from_field("warga", "a").spans == (Span(0, 5, "a"),)  # type: ignore[attr-defined]
    assert spans_of("warga") == () and spans_of(from_field("", "a")) == ()
    assert known(from_field(TEXT, "other")) == BOTH, "parts that are known keep their own field"


def test_an_empty_stretch_is_dropped() -> None:
    assert known(stretch(TEXT, 17, 22)) == []
    assert known(stretch(TEXT, 17, 23)) == [("w", "guests[1].group")]


def test_glued_and_threaded_move_the_stretches() -> None:
    assert TEXT == "Hadir Camat Bagus dan warga."
    assert known(TEXT) == BOTH
    assert known(threaded(["", "Lalu", TEXT, ""])) == BOTH
    assert threaded(["", "Lalu", "", "ya"], ", ") == "Lalu, ya"
    assert known(glued(TEXT, " ", TEXT)) == BOTH * 2


@given(st.integers(-30, 30), st.integers(-30, 30))
def test_a_stretch_is_the_slice_with_what_is_left_of_its_fields(start: int, end: int) -> None:
    cut = stretch(TEXT, start, end)
    assert cut == str(TEXT)[start:end]
    where = range(len(TEXT))[start:end]
    for span in spans_of(cut):
        field, begin = span.field, where.start + span.start
        whole = next(one for one in spans_of(TEXT) if one.field == field)
        assert whole.start <= begin < begin + span.end - span.start <= whole.end
    kept = {n - where.start for one in spans_of(TEXT) for n in range(one.start, one.end) if n in where}
    assert {n for one in spans_of(cut) for n in range(one.start, one.end)} == kept


def test_other_characters_in_place_of_some() -> None:
    assert swapped(TEXT, 0, 5, "Datang") == "Datang Camat Bagus dan warga."
    assert known(swapped(TEXT, 0, 5, "Datang")) == BOTH
    assert known(swapped(TEXT, 6, 11, from_field("Lurah", "x"))) == [
        ("Lurah", "x"),
        (" Bagus", "guests[0]"),
        BOTH[1],
    ]


def test_a_text_alike_keeps_its_stretches_up_to_its_end() -> None:
    assert known(alike(TEXT.upper(), TEXT)) == [(words.upper(), field) for words, field in BOTH]
    assert known(alike(TEXT[:-3], TEXT)) == [BOTH[0], ("war", "guests[1].group")]
    assert spans_of(alike("abc", "abd")) == ()


@pytest.mark.parametrize("items", range(1, 5))
def test_a_list_knows_its_items(items: int) -> None:
    given = [from_field(f"A{n}, S.H.", f"guests[{n}]") for n in range(items)]
    assert known(join(given)) == [(f"A{n}, S.H.", f"guests[{n}]") for n in range(items)]


@pytest.mark.parametrize(
    ("made", "shown"),
    [
        (sentence(glued("  hadir ", TEXT[:0], from_field("warga", "g"), "  ,. ")), "Hadir warga."),
        (sentence(glued(from_field("warga", "g"), " datang")), "Warga datang."),
        (title_case(glued("dengan ", from_field("warga", "g"))), "Dengan Warga"),
        (curly(glued('"', from_field("warga", "g"), '"')), "“warga”"),
        (flattened(glued("a \n b  ", from_field("warga", "g"), "  ")), "a b warga"),
        (upper_first(from_field("warga", "g")), "Warga"),
        (lower_first(from_field("Warga", "g")), "warga"),
    ],
)
def test_letters_and_marks_keep_the_field(made: str, shown: str) -> None:
    assert made == shown
    assert [(words.lower(), field) for words, field in known(made)] == [("warga", "g")]


def test_a_degrees_comma_belongs_to_nobody() -> None:
    made = with_comma(from_field("Kapolres AKBP Raka, S.H.", "leaders[0]"))
    assert made.endswith("S.H.,") and known(made) == [("Kapolres AKBP Raka, S.H.", "leaders[0]")]


def test_an_acronym_spelt_out_keeps_its_field_and_moves_the_others() -> None:
    text = glued(
        "Hadir ", from_field("PPK", "guests[0].group"), " dan ", from_field("warga", "guests[1].group"), "."
    )
    ((piece, *_), *_) = expand_first([[(text, False)]], {"PPK": Term("Panitia Pemilihan Kecamatan", True)})
    said = known(piece[0])
    assert said == [("Panitia Pemilihan Kecamatan (PPK)", "guests[0].group"), ("warga", "guests[1].group")]


PARTS = st.lists(st.tuples(st.text('ab C,.“" \n', max_size=6), st.sampled_from(["", "x", "y.z"])), max_size=6)


@given(PARTS)
def test_stretches_stay_in_order_and_inside_whatever_is_done(parts: list[tuple[str, str]]) -> None:
    text = glued(*(from_field(words, field) if field else words for words, field in parts))
    for made in (text, sentence(text), title_case(text), curly(text), flattened(text), upper_first(text)):
        ends = [0, *(edge for span in spans_of(made) for edge in span[:2]), len(made)]
        assert ends == sorted(ends)
        assert all(span.end > span.start for span in spans_of(made))
