"""Lists and numbers inside a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cooling_desktop.words.lists import join
from cooling_desktop.words.numbers import VAGUE, count_at_start, count_in_text, in_words, thousands


@pytest.mark.parametrize(
    ("items", "last", "expected"),
    [
        ([], "dan", ""),
        (["A"], "dan", "A"),
        (["A", "B"], "dan", "A dan B"),
        (["A", "B"], "serta", "A serta B"),
        (["A", "B", "C"], "dan", "A, B, dan C"),
        (["A", " ", "B", "", "C"], "serta", "A, B, serta C"),
        (["A, S.Sos.", "B, S.H.", "C"], "dan", "A, S.Sos.; B, S.H.; dan C"),
        (["A", "B", "C, S.H."], "serta", "A; B; serta C, S.H."),
        (["AKP Bakri, S.Sos.", "Iptu Uji"], "dan", "AKP Bakri, S.Sos., dan Iptu Uji"),
        (["Polres X, Polda Y", "Polres Z"], "dan", "Polres X, Polda Y; dan Polres Z"),
        (["A", "B, S.H."], "dan", "A dan B, S.H."),
        (
            [
                "Kasat Lantas AKP H. Abd. Samad, S.H., M.M.",
                "Kasi Humas AKP Bakri, S.Sos.",
                "Kasubsi Penmas Iptu Uji Mughni, S.H.",
            ],
            "dan",
            "Kasat Lantas AKP H. Abd. Samad, S.H., M.M.; Kasi Humas AKP Bakri, S.Sos.; "
            "dan Kasubsi Penmas Iptu Uji Mughni, S.H.",
        ),
    ],
)
def test_join(items: list[str], last: str, expected: str) -> None:
    assert join(items, last) == expected


@given(st.lists(st.text("ABCabc ,.", max_size=12)), st.sampled_from(["dan", "serta", "atau"]))
def test_join_loses_no_item_and_keeps_the_order(items: list[str], last: str) -> None:
    text, place = join(items, last), 0
    for item in filter(None, map(str.strip, items)):
        place = text.index(item, place) + len(item)
    assert text.count(f" {last} ") == (sum(bool(item.strip()) for item in items) > 1)


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "nol"),
        (7, "tujuh"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (20, "dua puluh"),
        (100, "seratus"),
        (101, "seratus satu"),
        (1000, "seribu"),
        (1253, "seribu dua ratus lima puluh tiga"),
        (11_000, "sebelas ribu"),
        (100_000, "seratus ribu"),
        (1_001_000, "satu juta seribu"),
        (999_999_999, None),
    ],
)
def test_in_words(n: int, words: str | None) -> None:
    assert in_words(n) == words or words is None


def value_of(words: str) -> int:
    """Reads Indonesian number words; written apart from the program as its counterpart."""
    digits = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
    total = group = last = 0
    for word in words.replace("se", "satu ").replace("satu mbilan", "sembilan").split():
        match word:
            case "belas":
                group, last = group + 10 + last, 0
            case "puluh" | "ratus":
                group, last = group + last * (10 if word == "puluh" else 100), 0
            case "ribu" | "juta":
                total, group, last = total + (group + last) * (1000 if word == "ribu" else 1_000_000), 0, 0
            case _:
                last = digits.index(word)
    return total + group + last


@given(st.integers(0, 999_999_999))
def test_words_mean_their_number(n: int) -> None:
    assert value_of(in_words(n)) == n


@pytest.mark.parametrize("n", [-1, 1_000_000_000])
def test_in_words_has_limits(n: int) -> None:
    with pytest.raises(ValueError, match="out of range"):
        in_words(n)


def test_counts() -> None:
    assert thousands(1250) == "1.250"
    assert thousands(1_000_000) == "1.000.000"
    assert thousands(20) == "20"
    assert count_in_text(5) == "lima orang"
    assert count_in_text(9, "peserta") == "sembilan peserta"
    assert count_in_text(10) == "10 orang"
    assert count_in_text(12) == "12 orang"
    assert count_in_text(1250) == "1.250 orang"
    assert count_in_text(3, "") == "tiga"
    assert count_at_start(9, "lembaga") == "Sembilan lembaga"
    assert count_at_start(1250, "lembaga") == "Sebanyak 1.250 lembaga", "no sentence begins with digits"
    assert "puluhan" in VAGUE
