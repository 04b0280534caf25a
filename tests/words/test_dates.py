"""Dates and clock times, written and typed."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cooling_desktop.errors import BadInput
from cooling_desktop.words import dates

TODAY = date(2024, 10, 23)  # a Wednesday
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 10, 23), "Rabu (23/10/2024)"),
        (date(2024, 5, 29), "Rabu (29/5/2024)"),
        (date(2024, 10, 15), "Selasa (15/10/2024)"),
        (date(2024, 11, 8), "Jumat (8/11/2024)"),
        (date(2024, 11, 27), "Rabu (27/11/2024)"),
    ],
)
def test_days_of_the_five_meetings(day: date, expected: str) -> None:
    assert dates.day_in_text(day) == expected
    assert dates.day_in_text(day, "malam") == f"{expected} malam"


def test_written_forms() -> None:
    assert dates.weekday(TODAY) == "Rabu"
    assert dates.short_date(date(2024, 11, 8)) == "8/11/2024"
    assert dates.long_date(TODAY) == "23 Oktober 2024"
    assert dates.full_date(TODAY) == "Rabu, 23 Oktober 2024"
    assert [dates.weekday(date(2024, 10, 21) + timedelta(days=i)) for i in range(7)] == list(dates.WEEKDAYS)


@pytest.mark.parametrize(
    ("first", "last", "in_text", "in_letters"),
    [
        ((2024, 10, 1), (2024, 10, 3), "Selasa (1/10/2024) hingga Kamis (3/10/2024)", "1–3 Oktober 2024"),
        (
            (2024, 9, 30),
            (2024, 10, 2),
            "Senin (30/9/2024) hingga Rabu (2/10/2024)",
            "30 September–2 Oktober 2024",
        ),
        (
            (2024, 12, 31),
            (2025, 1, 2),
            "Selasa (31/12/2024) hingga Kamis (2/1/2025)",
            "31 Desember 2024–2 Januari 2025",
        ),
        ((2024, 10, 23), (2024, 10, 23), "Rabu (23/10/2024)", "23 Oktober 2024"),
    ],
)
def test_ranges(
    first: tuple[int, int, int], last: tuple[int, int, int], in_text: str, in_letters: str
) -> None:
    assert dates.range_in_text(date(*first), date(*last)) == in_text
    assert dates.long_range(date(*first), date(*last)) == in_letters


@pytest.mark.parametrize(
    ("start", "end", "until_done", "approximate", "expected"),
    [
        (time(10), time(12, 5), False, False, "pukul 10.00–12.05 WIB"),
        (time(19, 30), None, True, False, "pukul 19.30 WIB hingga selesai"),
        (time(10), None, False, True, "sekitar pukul 10.00 WIB"),
        (time(9), time(9), False, False, "pukul 09.00 WIB"),
        (time(10), time(12), True, False, "pukul 10.00–12.00 WIB"),
        (time(0), None, False, False, "pukul 00.00 WIB"),
        (None, time(12), False, False, "hingga pukul 12.00 WIB"),
        (None, None, True, True, ""),
    ],
)
def test_clock_range(
    start: time | None, end: time | None, until_done: bool, approximate: bool, expected: str
) -> None:
    assert dates.clock_range(start, end, "WIB", until_done, approximate) == expected


def test_clock_range_without_a_zone() -> None:
    assert dates.clock_range(time(8), time(9), "") == "pukul 08.00–09.00"


@pytest.mark.parametrize(
    ("hour", "minute", "word"),
    [
        (0, 0, "dini hari"),
        (4, 59, "dini hari"),
        (5, 0, "pagi"),
        (10, 59, "pagi"),
        (11, 0, "siang"),
        (14, 59, "siang"),
        (15, 0, "sore"),
        (17, 59, "sore"),
        (18, 0, "malam"),
        (23, 59, "malam"),
    ],
)
def test_part_of_day(hour: int, minute: int, word: str) -> None:
    assert dates.part_of_day(time(hour, minute)) == word


def test_roman_months() -> None:
    assert [dates.roman_month(m) for m in (1, 4, 9, 10, 12)] == ["I", "IV", "IX", "X", "XII"]
    for wrong in (0, 13, -1):
        with pytest.raises(ValueError, match="no such month"):
            dates.roman_month(wrong)


@pytest.mark.parametrize(
    ("province", "zone"),
    [
        ("Jawa Timur", "WIB"),
        ("DKI Jakarta", "WIB"),
        ("Daerah Khusus Jakarta", "WIB"),
        ("D.I. Yogyakarta", "WIB"),
        ("DIY", "WIB"),
        ("Kepri", "WIB"),
        ("Kep. Riau", "WIB"),
        ("Provinsi Kepulauan Bangka Belitung", "WIB"),
        ("Sumatra Selatan", "WIB"),
        ("Kalimantan Tengah", "WIB"),
        ("kalimantan selatan", "WITA"),
        ("NTB", "WITA"),
        ("Sulsel", "WITA"),
        ("Maluku Utara", "WIT"),
        ("Papua Barat Daya", "WIT"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_zones(province: str, zone: str | None) -> None:
    assert dates.zone_of(province) == zone


def test_zones_of_all_38_provinces() -> None:
    from cooling_desktop.words.zones import PROVINCES

    zones = [dates.zone_of(name) for name in PROVINCES]
    assert [zones.count(zone) for zone in ("WIB", "WITA", "WIT")] == [18, 12, 8]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("23/10/24", (2024, 10, 23)),
        ("23-10-2024", (2024, 10, 23)),
        ("23.10.2024", (2024, 10, 23)),
        ("23 / 10 / 2024", (2024, 10, 23)),
        ("2024-10-23", (2024, 10, 23)),
        ("23 okt", (2024, 10, 23)),
        ("23okt24", (2024, 10, 23)),
        ("  23  Oktober 2024 ", (2024, 10, 23)),
        ("tgl. 23 Okt. 2024", (2024, 10, 23)),
        ("8/11", (2024, 11, 8)),
        ("5 Nopember 2024", (2024, 11, 5)),
        ("9 agt", (2024, 8, 9)),
        ("3 sept 2024", (2024, 9, 3)),
        ("hari ini", (2024, 10, 23)),
        ("Besok", (2024, 10, 24)),
        ("lusa", (2024, 10, 25)),
        ("kemarin", (2024, 10, 22)),
        ("Jumat", (2024, 10, 25)),
        ("jum'at", (2024, 10, 25)),
        ("sab", (2024, 10, 26)),
        ("Minggu depan", (2024, 10, 27)),
        ("Rabu", (2024, 10, 23)),
        ("Rabu depan", (2024, 10, 30)),
        ("Jumat depan", (2024, 10, 25)),
        ("Jumat pekan depan", (2024, 11, 1)),
        ("Senin lalu", (2024, 10, 21)),
        ("Rabu lalu", (2024, 10, 16)),
        ("Rabu pekan lalu", (2024, 10, 16)),
        ("Ahad", (2024, 10, 27)),
        ("Rabu, 23 Oktober 2024", (2024, 10, 23)),
        ("Rabu (23/10/2024)", (2024, 10, 23)),
        ("29 feb", (2024, 2, 29)),
    ],
)
def test_typed_dates(typed: str, expected: tuple[int, int, int]) -> None:
    assert dates.parse_date(typed, TODAY) == date(*expected)


def test_a_date_without_a_year_lies_nearest_to_today() -> None:
    assert dates.parse_date("28 des", date(2025, 1, 4)) == date(2024, 12, 28)
    assert dates.parse_date("1 jan", date(2024, 12, 28)) == date(2025, 1, 1)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "belum diisi"),
        ("entah", "“entah” tidak dikenali"),
        ("31/4/2024", "31 April 2024 tidak ada; bulan itu hanya sampai tanggal 30"),
        ("0/4/2024", "tidak ada"),
        ("10/23/2024", "Bulan 23 tidak ada; tulis hari dahulu"),
        ("29 feb 2023", "sampai tanggal 28"),
        ("31 feb", "tidak ada"),
        ("1/1/0024", "Tahun 24 di luar jangkauan"),
        ("23 foo 2024", "tidak dikenali"),
        ("Kamis, 23 Oktober 2024", "jatuh pada hari Rabu, bukan Kamis"),
        ("Jumat entah", "tidak dikenali"),
        ("٢٣/١٠/٢٠٢٤", "tidak dikenali"),
        ("x" * 500, "…” tidak dikenali"),
    ],
)
def test_refused_dates_say_what_to_type(typed: str, told: str) -> None:
    with pytest.raises(BadInput) as refusal:
        dates.parse_date(typed, TODAY)
    assert told in str(refusal.value)
    assert str(refusal.value).endswith(".")
    assert len(str(refusal.value)) < 120


@given(DAYS, DAYS)
def test_every_written_date_is_read_back(day: date, today: date) -> None:
    for written in (dates.long_date, dates.full_date, dates.short_date, dates.day_in_text, date.isoformat):
        assert dates.parse_date(written(day), today) == day


@given(st.text(max_size=30), DAYS)
def test_any_text_is_a_date_or_refused(text: str, today: date) -> None:
    try:
        assert isinstance(dates.parse_date(text, today), date)
    except BadInput as refusal:
        assert str(refusal)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("19.30", time(19, 30)),
        ("19:30", time(19, 30)),
        ("1930", time(19, 30)),
        ("730", time(7, 30)),
        ("7", time(7)),
        ("19", time(19)),
        ("7 malam", time(19)),
        ("7.30 malam", time(19, 30)),
        ("7malam", time(19)),
        ("19.30 malam", time(19, 30)),
        ("pukul 19.30 WIB", time(19, 30)),
        ("jam 9 pagi", time(9)),
        ("sekitar pukul 10.00 WITA", time(10)),
        ("12 siang", time(12)),
        ("1 siang", time(13)),
        ("11 siang", time(11)),
        ("12 malam", time(0)),
        ("1 malam", time(1)),
        ("3 sore", time(15)),
        ("4 dini hari", time(4)),
        ("00.00", time(0)),
    ],
)
def test_typed_times(typed: str, expected: time) -> None:
    assert dates.parse_time(typed) == expected


@pytest.mark.parametrize(
    "typed",
    ["", "WIB", "malam", "25.00", "19.60", "19.3", "24.00", "9 sore", "7 petang hari", "1:2:3", "-7", "٧"],
)
def test_refused_times_say_what_to_type(typed: str) -> None:
    with pytest.raises(BadInput, match=r"tulis .*\.$"):
        dates.parse_time(typed)


@given(st.times())
def test_every_written_time_is_read_back(t: time) -> None:
    t = t.replace(second=0, microsecond=0)
    assert dates.parse_time(dates.clock(t)) == t
    assert dates.parse_time(dates.clock_range(t, None, "WIT")) == t
    assert dates.parse_time(f"{t.hour:02}{t.minute:02}") == t
