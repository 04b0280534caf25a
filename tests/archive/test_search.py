"""What the archive is found by: beginnings, stems, numbers, phrases, filters; the newest first, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cooling_desktop.archive.search import BOUND, Index, Order, Query
from tests.archive.shelf import keys, paper, shelve

DAY = date(2024, 10, 5)
TEXTS = {
    "damai": "Kapolres menekankan pentingnya suasana aman dan damai di Arina Caffé.\n\nIa bertemu awak media.",
    "aman": "Keamanan dijaga dan warga hidup damai, menurut penyelidikan (3/10/2024) di kantor.",
    "netral": "Netralitas dijunjung. Kondusivitas wilayah terjaga, kata ketua RW 9 Nomor B/Und-12/IX/2024/Humas.",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """Three papers of three days, the first the newest."""
    papers = [
        paper("damai", TEXTS["damai"], number="SP/31/X/2024/Humas", headline="Ngopi Bareng", facets=(
            ("unit", "Polres Sumenep"), ("person", "Henri Noveri"), ("place", "Kecamatan Kota"), ("status", "terbit"))),
        paper("aman", TEXTS["aman"], number="SP/30/X/2024/Humas", headline="Warga Damai", dated=DAY - timedelta(1),
              unit="Polres Jeneponto",
              facets=(("unit", "Polres Jeneponto"), ("person", "henri noveri"), ("status", "dicabut"))),
        paper("netral", TEXTS["netral"], number="SP/4/IX/2024/Humas", dated=DAY - timedelta(30), unit="",
              facets=(("unit", "Polres Sumenep Kota"), ("group", "media"))),
    ]  # fmt: skip
    with shelve(tmp_path_factory.mktemp("rak"), *papers) as opened:
        yield opened


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", "damai aman netral"),
        ("dam", "damai aman"),
        ("DAMAI ama", "damai"),
        ("caffe", "damai"),
        ("CAFFÉ", "damai"),
        ("bertemu", "damai"),
        ("pertemuan", "damai"),
        ("menyelidiki", "aman"),
        ("mengamankan", "damai aman"),
        ("kondusif", "netral"),
        ("netral", "netral"),
        ("sumenep", "damai"),
        ("sp/3", "damai aman"),
        ("SP/31/X/2024", "damai"),
        ("sp/31/x/2024/humas", "damai"),
        ("b/und-12", "netral"),
        ("SP/99", ""),
        ("media/kapolres", "damai"),
        ("3/10/2024", "aman"),
        ("03-10-24", "aman"),
        ("5/10/2024", "damai"),
        ("4.10.2024", "aman"),
        ("oktober 2024", "damai aman"),
        ('"aman dan damai"', "damai"),
        ("“aman dan da", "damai"),
        ('"aman dan dam"', ""),
        ('"aman dan media', ""),
        ('"aman dan medi', "damai"),
        ('"dan aman"', ""),
        ('"aman"', "damai"),
        ('kapolres "bertemu awak" caffe', "damai"),
        ("rw 9", "netral"),
        ("damai kondusif", ""),
        ("pentingnyax", ""),
        ("-- !", ""),
    ],
)
def test_words_find(index: Index, words: str, found: str) -> None:
    assert keys(index, words) == found.split()


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({"unit": "Polres Sumenep"}, "damai"),
        ({"unit": "sumenep"}, "damai netral"),
        ({"unit": "pol jen"}, "aman"),
        ({"unit": "Polres Lain"}, ""),
        ({"unit": "Polres\ud800 Jeneponto"}, "aman"),
        ({"person": "Henri Noveri"}, "damai aman"),
        ({"place": "kota"}, "damai"),
        ({"status": "dicabut"}, "aman"),
        ({"group": "media"}, "netral"),
        ({"since": DAY}, "damai"),
        ({"until": DAY - timedelta(1)}, "aman netral"),
        ({"since": DAY - timedelta(1), "until": DAY - timedelta(1)}, "aman"),
        ({"since": DAY, "until": DAY - timedelta(1)}, ""),
        ({"person": "henri", "status": "terbit", "since": DAY - timedelta(9)}, "damai"),
        ({"order": Order.OLDEST}, "netral aman damai"),
    ],
)
def test_filters_pick_out(index: Index, chosen: dict[str, object], found: str) -> None:
    assert [hit.key for hit in index.find(Query(**chosen)).hits] == found.split()  # type: ignore[arg-type]


def test_filters_offer_what_there_is(index: Index) -> None:
    assert [(one.label, one.papers) for one in index.choices("person")] == [("Henri Noveri", 2)]
    assert [one.label for one in index.choices("unit", "pol sum")] == ["Polres Sumenep", "Polres Sumenep Kota"]
    assert index.choices("unit", "xx") == index.choices("nothing") == []


def test_what_a_filter_offers_is_never_waited_for(index: Index) -> None:
    with ThreadPoolExecutor(1) as other, index._lock:  # as while a damaged index is made anew
        assert other.submit(index.choices, "person").result(timeout=20) == []
    assert index.choices("person")


def test_by_rank_the_headline_comes_first_then_words_as_typed_then_other_forms(tmp_path: Path) -> None:
    texts = {"judul": "x", "teks": "pertemuan", "lain": "bertemu"}
    papers = [paper(key, text, headline="Pertemuan" if key == "judul" else "A") for key, text in texts.items()]
    with shelve(tmp_path, *papers) as index:
        assert keys(index, "pertemuan", order=Order.RANK) == ["judul", "teks", "lain"]
        assert keys(index, "pertemuan") == ["lain", "teks", "judul"], "the newest first"
        first = index.find(Query("pertemuan", order=Order.RANK), limit=1)
        second = index.find(Query("pertemuan", order=Order.RANK), 2, first.after)
        assert [hit.key for hit in first.hits + second.hits] == ["judul", "teks", "lain"] and not second.more


@pytest.mark.parametrize("order", list(Order))
def test_pages_follow_each_other_without_gap_or_double(tmp_path: Path, order: Order) -> None:
    days = [DAY + timedelta(n // 3) if n % 5 else None for n in range(40)]
    papers = [paper(f"{n}", "damai" if n % 2 else "perdamaian", dated=day) for n, day in enumerate(days)]
    with shelve(tmp_path, *papers) as index:
        whole = [hit.key for hit in index.find(Query("damai", order=order), 100).hits]
        found = index.find(Query("damai", order=order), 7)
        seen = list(found.hits)
        while found.more:
            found = index.find(Query("damai", order=order), 7, found.after)
            seen += found.hits
        assert [hit.key for hit in seen] == whole and sorted(map(int, whole)) == list(range(40))
        dated = [hit.dated or date.min for hit in seen]
        if order is not Order.RANK:
            assert dated == sorted(dated, reverse=order is Order.NEWEST), "what has no date is the oldest"
        assert len(keys(index, until=date.max)) == 32, "and of no day"


def test_totals_are_told_up_to_a_bound(tmp_path: Path) -> None:
    with shelve(tmp_path, *(paper(f"{n}", "") for n in range(BOUND + 2))) as index:
        few, many = index.find(Query(since=DAY, until=DAY), 3), index.find(Query("judul"), 3)
        assert (few.total, few.counted, many.is_bounded) == (BOUND + 1, "lebih dari 1.000", True)
        assert index.find(Query("tiada")).counted == "0"


def test_hits_are_marked_in_the_letters_of_the_text(index: Index, tmp_path: Path) -> None:
    found = index.find(Query("caffe bertemu"), room=200)
    (hit,) = found.hits
    assert marked(hit.snippet, hit.marks) == ["Caffé"], "the paragraph of the first hit alone"
    (other,) = index.find(Query("pertemuan awak")).hits
    assert marked(other.snippet, other.marks) == ["bertemu", "awak"]
    assert index.find(Query("kondusif")).beside == ("kondusivitas",)
    assert index.find(Query("pertemuan")).beside == ("bertemu",)
    assert index.find(Query("arina")).beside == ()
    text = "Strasse \ufb01nal cafe\u0301 İzmir … ½ Straße."
    with shelve(tmp_path, paper("x", text)) as odd:
        for typed, said in {"strass": ["Strasse", "Straße"], "final": ["\ufb01nal"], "café": ["café"]}.items():
            (hit,) = odd.find(Query(typed)).hits
            assert marked(hit.snippet, hit.marks) == said
    (title,) = index.find(Query("ngopi")).hits
    assert (marked(title.headline, title.title_marks), title.marks) == (["Ngopi"], ())


def marked(text: str, marks: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[left:right] for left, right in marks]


def test_a_long_paragraph_is_cut_around_the_hit(tmp_path: Path) -> None:
    words = " ".join(f"kata{n}" for n in range(200))
    with shelve(tmp_path, paper("x", f"awal\n\n{words} jumpa {words}")) as index:
        (hit,) = index.find(Query("jumpa"), room=80).hits
    assert hit.snippet.startswith("… kata") and hit.snippet.endswith(" …") and len(hit.snippet) <= 84
    assert marked(hit.snippet, hit.marks) == ["jumpa"]


def test_misspelt_words_are_told_what_is_near(index: Index) -> None:
    assert index.nearest("damia") == "damai"
    assert index.nearest("kapolers caffe") == "kapolres caffe"
    assert index.nearest("xyzzyq") == index.nearest("") == index.nearest("//") == ""


HOSTILE = st.text(st.one_of(st.characters(), st.sampled_from("\"'*^():-+~@#=/\\\0“” ANDORNOT"))) | st.text(max_size=900)


@given(HOSTILE, st.sampled_from(Order))
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_nothing_typed_ever_fails(index: Index, typed: str, order: Order) -> None:
    asked(index, typed, order)


@pytest.mark.faults
@given(HOSTILE, st.sampled_from(Order))
@settings(max_examples=10_000, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_typed_ever_fails_at_length(index: Index, typed: str, order: Order) -> None:
    asked(index, typed, order)


def asked(index: Index, typed: str, order: Order) -> None:
    for hit in index.find(Query(typed, unit=typed[:9] if len(typed) % 7 == 0 else "", order=order)).hits:
        assert all(0 <= left < right <= len(hit.snippet) for left, right in hit.marks)
    index.nearest(typed)
    index.choices("person", typed)
