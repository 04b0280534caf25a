"""Line breaks: total fit, breaks by sense, headlines, words wider than a line."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cooling_desktop.papers.document import Run
from cooling_desktop.papers.pdf import faces
from cooling_desktop.papers.pdf.breaking import paragraph
from cooling_desktop.papers.pdf.headline import headline
from cooling_desktop.papers.pdf.marks import mm
from cooling_desktop.papers.pdf.penalties import penalty
from cooling_desktop.papers.pdf.words import Line, Style, clean, shorten, words

BODY = Style(faces.SERIF, 11)
LEAD = Style(faces.SANS_BOLD, 11 * 0.94)
MEASURE = mm(160)
SOME_WORDS = "yang di ke masyarakat Kapolres demokrasi dan S.H., rekan-rekan 2024"


def broken(
    text: str, lead_in: str = "", measure: float = MEASURE, justified: bool = True
) -> tuple[Line, ...]:
    lead = LEAD if lead_in else None
    return paragraph((Run(text),), BODY, measure, lead_in, lead, justified)


def shown(lines: tuple[Line, ...]) -> list[str]:
    """The text of each line as printed."""
    return ["".join((" " if word.space else "") + word.text for word in line.words).strip() for line in lines]


def cost(text: str) -> float:
    before, after = words((Run(text),), BODY)
    return penalty(before, after)


def test_the_lead_breaks_as_in_the_specimen() -> None:
    lead = (
        "Dalam rangka menjaga kondusivitas jelang Pemilihan Kepala Daerah (Pilkada) Serentak 2024, Kapolres "
        "Sumenep AKBP Henri Noveri Santoso, S.H., S.I.K., M.M., menggelar acara bertajuk “Ngopi Bareng” "
        "bersama PD Mio Indonesia Kabupaten Sumenep di Arina Caffé, Jalan Dr. Cipto, Rabu (23/10/2024) malam."
    )
    assert shown(broken(lead, "SUMENEP –")) == [
        "SUMENEP – Dalam rangka menjaga kondusivitas jelang Pemilihan Kepala Daerah (Pilkada)",
        "Serentak 2024, Kapolres Sumenep AKBP Henri Noveri Santoso, S.H., S.I.K., M.M., menggelar",
        "acara bertajuk “Ngopi Bareng” bersama PD Mio Indonesia Kabupaten Sumenep di Arina Caffé,",
        "Jalan Dr. Cipto, Rabu (23/10/2024) malam.",
    ]


def test_only_a_hyphen_between_long_parts_ends_a_line() -> None:
    thanks = (
        "Kompol Muh. Idris menyampaikan apresiasi dan ucapan terima kasih atas kehadiran rekan-rekan media. "
        "Ia juga menyampaikan permohonan maaf karena Kapolres Jeneponto tidak sempat hadir."
    )
    assert shown(broken(thanks))[:2] == [
        "Kompol Muh. Idris menyampaikan apresiasi dan ucapan terima kasih atas kehadiran rekan-",
        "rekan media. Ia juga menyampaikan permohonan maaf karena Kapolres Jeneponto tidak",
    ]
    assert [word.text for word in words((Run("isu-isu COVID-19 rekan-rekan"),), BODY)] == [
        "isu-isu", "COVID-19", "rekan-", "rekan",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("dear", "free"),
    [
        ("27 November", "pada November"),
        ("November 2024,", "November yang"),
        ("09.00 WITA", "09.00 tepat"),
        ("AKBP Henri", "bapak Henri"),
        ("Lantai II", "gedung II"),
        ("S.H., S.I.K.,", "S.H., yang"),
        ("di Sumenep", "kota Sumenep"),
        ("SUMENEP – x", "SUMENEP x"),
        ("Rp\u00a0100", "Rp 100"),
    ],
)
def test_breaks_that_hurt_sense_are_dear(dear: str, free: str) -> None:
    first, second = words((Run(dear),), BODY)[:2]
    assert penalty(first, second) > 1e4
    assert cost(free) == 0


@given(
    st.lists(
        st.sampled_from(SOME_WORDS.split()),
        max_size=90,
    )
)
def test_justified_lines_fill_the_measure_or_stay_ragged(parts: list[str]) -> None:
    lines = broken(" ".join(parts))
    assert " ".join(parts).replace(" ", "") == "".join(shown(lines)).replace(" ", "")
    for line in lines:
        gaps = [word.space for word in line.words[1:] if word.space]
        assert line.width + line.extra * len(gaps) <= MEASURE + 0.01
        if line.extra:
            assert line.width + line.extra * len(gaps) == pytest.approx(MEASURE)
            assert -0.2001 <= line.extra / gaps[0] <= 2.2


@pytest.mark.parametrize(("added", "justified"), [(2.1, True), (2.3, False)])
def test_a_line_that_would_gape_stays_ragged(added: float, justified: bool) -> None:
    (word,) = words((Run("masyarakat"),), BODY)
    gap = faces.space(BODY.face) * BODY.size / 1000
    lines = broken("masyarakat " * 6, measure=2 * word.width + gap * (1 + added))
    assert [len(line.words) for line in lines] == [2, 2, 2]
    assert (lines[0].extra > 0) == justified


def test_words_are_kerned() -> None:
    kerned = faces.shape(faces.SANS, "AVATAR")
    assert kerned.width < sum(faces.advance(faces.SANS, letter) for letter in "AVATAR")
    assert "".join(text for text, _ in kerned.chunks) == "AVATAR"
    assert faces.shape(faces.SERIF, "fi").width == sum(faces.advance(faces.SERIF, letter) for letter in "fi")


def test_ragged_lines_keep_their_spaces() -> None:
    lines = broken(
        "Kapolres Sumenep berdialog dengan pengurus dan anggota " * 3, measure=mm(59), justified=False
    )
    assert len(lines) > 3
    assert all(line.extra == 0 and line.width <= mm(59) for line in lines)


def test_a_word_wider_than_the_line_is_cut_at_once() -> None:
    start = time.perf_counter()
    lines = broken("a" * 100_000)
    assert time.perf_counter() - start < 10
    assert "".join(shown(lines)) == "a" * 100_000
    assert all(line.width <= MEASURE + 0.01 for line in lines)


def test_five_thousand_words_break_within_a_second() -> None:
    start = time.perf_counter()
    assert len(broken("Kapolres Sumenep mengajak masyarakat " * 1250)) > 300
    assert time.perf_counter() - start < 10


def test_an_unchanged_paragraph_is_not_broken_again() -> None:
    assert broken("Kalimat yang sama sekali baru.") is broken("Kalimat yang sama sekali baru.")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Jelang Pilkada Serentak 2024, Kapolres Sumenep Gelar Ngopi Bareng Mio Indonesia",
            ["Jelang Pilkada Serentak 2024,", "Kapolres Sumenep Gelar Ngopi Bareng Mio Indonesia"],
        ),
        (
            "Ciptakan Kamtibmas Kondusif Jelang Pilkada 2024, Polres Jeneponto Undang "
            "Insan Pers Bangun Sinergi",
            [
                "Ciptakan Kamtibmas Kondusif Jelang Pilkada 2024,",
                "Polres Jeneponto Undang Insan Pers Bangun Sinergi",
            ],
        ),
        ("Ngopi Bareng", ["Ngopi Bareng"]),
    ],
)
def test_headlines_break_by_sense(text: str, lines: list[str]) -> None:
    size, made = headline(text, MEASURE)
    assert (size, shown(made)) == (17.0, lines)


def test_a_long_headline_takes_a_smaller_size_and_no_less_than_fifteen() -> None:
    assert headline("Kapolres Mengajak Masyarakat " * 6, MEASURE)[0] < 17
    size, lines = headline("Kapolres Mengajak Masyarakat " * 30, MEASURE)
    assert size == 15
    assert len(lines) > 3


def test_clean_leaves_printable_letters_and_one_kind_of_space() -> None:
    assert clean("a\x00\tb\u200b\u00adc\u2009d\u00a0e\ufb01 e\u0301\u202eX\u2011y") == "a bc d\u00a0efi éX-y"


def test_furniture_that_is_too_long_ends_in_an_ellipsis() -> None:
    made = shorten("Siaran Pers " * 100, BODY, 200)
    assert made.width <= 200
    assert made.words[-1].text.endswith("…")
