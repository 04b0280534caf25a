"""What the archive finds for typed words, and the line it shows of a paper."""

from __future__ import annotations

import time
from datetime import date, datetime

import pytest

from cooling_desktop.records.issued import IssuedPaper
from ui.pages.archive_search import Filed, Found, Shelf, spans
from ui.pages.archive_side import moment_in_words
from ui.pages.archive_snippet import snippet

LEAD = "SUMENEP – Kapolres menggelar acara di Arina Caffé, Rabu (23/10/2024) malam."
LONG = (
    "Acara itu bertujuan menurunkan tensi politik, meredam potensi konflik, membangun komunikasi, serta menjaga "
    "kondusivitas menjelang Pemilihan Kepala Daerah Serentak tahun ini di seluruh wilayah kabupaten."
)
QUOTE = "“Suasana kondusif kita jaga,” ujarnya."


def filed(key: str, headline: str, *story: str, unit: str = "Polres Sumenep", number: str = "") -> Filed:
    text = "\n\n".join(("SIARAN PERS", headline, *story))
    paper = IssuedPaper(
        key, f"kegiatan-{key}", number or f"SP/{key}/X/2024/Humas", "siaran pers", "resmi", "a4", headline, text, "",
        f"{key}.pdf", "0" * 64, date(2024, 10, 23), datetime(2024, 10, 23, 15, 10), "Briptu Dwi Lestari",
    )  # fmt: skip
    return Filed(paper, unit)


SHELF = Shelf(
    [
        filed("31", "Polres Gelar Ngopi Bareng", LEAD, LONG, QUOTE),
        filed("30", "Deklarasi Pilkada Damai", "Kondusif dan damai.", unit="Polres OKU Selatan"),
        filed("29", "Polsek Undang Insan Pers", "Silaturahmi pada 31 Mei.", unit="Polsek Menteng"),
    ]
)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("", ["31", "30", "29"]),
        ("   ", ["31", "30", "29"]),
        ("ngopi", ["31"]),
        ("NGOP", ["31"]),
        ("gopi", []),  # the beginning of a word, not its middle
        ("caffe", ["31"]),
        ("CAFFÉ", ["31"]),
        ("cafe\u0301", []),  # e with a loose accent is the same letter: one f is not two
        ("caffe\u0301", ["31"]),
        ("damai polres", ["30"]),
        ("damai ngopi", []),
        ("selatan", ["30"]),
        ("rabu oktober 2024", ["31", "30", "29"]),
        ("kondusi", ["31", "30"]),
        ("kondusif", ["31", "30"]),
        ("SP/31", ["31"]),
        ("sp/3", ["31", "30"]),
        ("23/10/2024", ["31", "30", "29"]),
        ("31", ["31", "29"]),
        ("tak/ada", []),
        ("pers/undang", ["29"]),  # no number: the words between the strokes
        ("“ngopi”", ["31"]),
        ("–", ["31", "30", "29"]),
    ],
)
def test_papers_are_found_by_beginnings_of_words(typed: str, keys: list[str]) -> None:
    assert list(SHELF.find(typed).keys) == keys


def test_longer_words_found_beside_a_whole_one_are_told() -> None:
    assert SHELF.find("kondusif").beside == ("kondusivitas",)
    assert SHELF.find("kondusi").beside == ()  # no whole word, so everything found is meant
    assert SHELF.find("damai kondusif").beside == ()  # that paper holds no longer one


@pytest.mark.parametrize(
    ("typed", "near"),
    [("kondusip", "kondusif"), ("kondusip damei", "kondusif damai"), ("ngopi damai", ""), ("xyzw", ""), ("–", "")],
)
def test_a_near_word_is_proposed_only_if_it_finds_something(typed: str, near: str) -> None:
    assert SHELF.nearest(typed) == near


def test_an_empty_shelf_finds_nothing() -> None:
    assert Shelf().find("apa") == Found((), ("apa",))
    assert Shelf().find("").keys == ()


def marked(text: str, typed: str) -> list[str]:
    return [text[left:right] for left, right in spans(text, SHELF.find(typed).starts)]


def test_hits_are_whole_words() -> None:
    assert marked(LEAD, "caf") == ["Caffé"]
    assert marked("Kondusif, kondusivitas, konduktor", "kondusif") == ["Kondusif", "kondusivitas"]
    assert marked("Rabu · SP/31/X/2024/Humas", "sp/31") == ["SP/31/X/2024/Humas"]
    assert marked(LEAD, "") == []


def snipped(typed: str, room: int) -> tuple[str, list[str]]:
    one = SHELF.filed["31"]
    made = snippet(one.paper, SHELF.find(typed).starts, room)
    return made.words, [made.words[left:right] for left, right in made.marks]


def test_the_snippet_shows_the_first_hit_and_counts_the_others() -> None:
    words, hits = snipped("kondusif", 100)
    assert hits == ["kondusivitas"]
    assert words.startswith("… ") and words.endswith(" … · 1 tempat lagi")
    assert "menjaga kondusivitas menjelang" in words


def test_the_snippet_begins_with_the_paragraph_where_the_hit_is_near() -> None:
    words, hits = snipped("menggelar", 70)
    assert words.startswith("SUMENEP – Kapolres menggelar acara di Arina")
    assert hits == ["menggelar"]


def test_the_snippet_fills_its_line_up_to_the_end_of_the_paragraph() -> None:
    words, hits = snipped("malam", 60)
    assert hits == ["malam"]
    assert words.startswith("… ") and words.endswith("Rabu (23/10/2024) malam.")
    assert len(words) > 45


def test_without_words_the_snippet_is_the_beginning_of_the_story() -> None:
    words, hits = snipped("", 40)
    assert words.startswith("SUMENEP – Kapolres") and words.endswith(" …") and not hits
    assert len(words) <= 40


@pytest.mark.parametrize("room", range(40, 120, 7))
@pytest.mark.parametrize("typed", ["kondusif", "kabupaten", "malam", "caffe", "sumenep"])
def test_the_hit_is_never_cut_off(typed: str, room: int) -> None:
    words, hits = snipped(typed, room)
    assert hits and all(spans(hit, SHELF.find(typed).starts) for hit in hits), words


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("WIB", "23 Oktober 2024 pukul 22.10 WIB"),
        ("WITA", "23 Oktober 2024 pukul 23.10 WITA"),
        ("WIT", "24 Oktober 2024 pukul 00.10 WIT"),
    ],
)
def test_the_moment_of_issue_is_told_in_the_meetings_zone(zone: str, words: str) -> None:
    assert moment_in_words(datetime(2024, 10, 23, 15, 10), zone).replace("\u00a0", " ") == words


def test_a_thousand_papers_are_searched_at_once() -> None:
    shelf = Shelf([filed(str(n), f"Kegiatan {n}", LEAD, LONG, f"kata{n}", QUOTE) for n in range(1000)])
    slowest = 0.0
    for typed in ("k", "kegiatan", "kegiatan 7", "kondusif caffe", "kata99", "kondusip"):
        began = time.perf_counter()
        if not shelf.find(typed).keys:
            assert shelf.nearest(typed)
        slowest = max(slowest, time.perf_counter() - began)
    assert slowest < 1, "a few milliseconds on a quiet machine"
