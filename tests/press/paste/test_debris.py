"""What a site left in a text goes and is named; what a writer wrote stays."""

from __future__ import annotations

import pytest

from cooling_desktop.press.paste.debris import cleaned

LONG = "Kapolres Cimara menyampaikan bahwa seluruh tahapan Pilkada berjalan aman dan tertib"


@pytest.mark.parametrize(
    "line",
    [
        "banner 728x250 banner 728x250",
        "Baca Juga :\u00a0\u00a0 Polisi Bagikan Beras",
        "BACA JUGA: Polisi Bagikan Beras",
        "Iklan",
        "×",
        "Notification",
        "ikuti cimara.com di Google News",
        "klik disini",
        "https://cimara.id/berita?id=1",
        "Tags: Pilkada, Polri",
        "Dibaca: 1.024 kali",
        "Beranda » Daerah » Polri",
        "---",
        "🙏🙏",
        "<Media tidak disertakan>",
        "#PolriPresisi #Damai",
    ],
)
def test_a_line_of_the_site_goes_and_is_named(line: str) -> None:
    got = cleaned(f"{LONG}.\n\n{line}\n\n{LONG}.")
    assert got.text == f"{LONG}.\n\n{LONG}."
    word = line.replace("\u00a0", " ").split()[0]
    assert any(word in found.message for found in got.removed)
    assert {(f.rule, f.level, f.where) for f in got.removed} == {("R16", "suggest", "teks")}


@pytest.mark.parametrize(
    "line",
    [
        "Bacaan doa dipimpin ustaz setempat.",
        "Iklan layanan masyarakat diputar sebelum acara.",
        "Tutup usia, tokoh itu dikenang warga.",
        "Hasilnya 2 * 3 dan 4 * 5 orang.",
        "Nama_berkas dan a_b tetap.",
        "(*)",
    ],
)
def test_a_line_of_the_writer_stays(line: str) -> None:
    got = cleaned(f"{LONG}.\n\n{line}")
    assert got.text.endswith(line) and got.removed == ()


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("acara **Ngopi Bareng** itu", "acara Ngopi Bareng itu"),
        ("acara *Ngopi Bareng* itu", "acara Ngopi Bareng itu"),
        ("acara _Ngopi Bareng_ itu", "acara Ngopi Bareng itu"),
        ("acara ***Ngopi Bareng*** itu", "acara Ngopi Bareng itu"),
        ("situs [cimara.id](https://www.cimara.id) itu", "situs cimara.id itu"),
        ("lihat https://cimara.id/a_b(c) itu", "lihat (c) itu"),
        ("acara <b>Ngopi</b> itu", "acara Ngopi itu"),
        ("## Acara itu", "Acara itu"),
        ("aman&nbsp;dan &quot;damai&quot;", 'aman dan "damai"'),
        ("aman\u200b dan\u00a0damai", "aman dan damai"),
        ("12/10/24 20.15 - Humas: Selamat malam", "Selamat malam"),
    ],
)
def test_marks_go_and_words_stay(marked: str, bare: str) -> None:
    got = cleaned(marked)
    assert got.text == bare and got.removed


def test_words_set_off_are_remembered() -> None:
    assert cleaned("acara **Ngopi Bareng** dan _Jumat Curhat_").marked == ("Ngopi Bareng", "Jumat Curhat")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Acara dipimpin Kapolres Cimara AKBP Rangga", "Pradipa.,S.H.,S.I.K., pada Rabu malam."),
        ("Pemungutan suara berlangsung serentak pada 27", "November 2024 di seluruh wilayah."),
        ("Tidak semua usul warga pada malam itu mampu", "ditampung oleh panitia."),
        ("Acara itu dihadiri Camat, Danramil, dan", "Kepala Desa Sukamaju."),
        ("Turut hadir pada pertemuan malam itu Kompol", "Bayu Segara bersama jajaran."),
    ],
)
def test_a_sentence_broken_by_a_site_is_joined(first: str, second: str) -> None:
    got = cleaned(f"{LONG}.\n\n{first}\n\n{second}")
    assert got.text.endswith(f"{first} {second}")
    assert len(got.removed) == 1 and second.split()[0] in got.removed[0].message


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (LONG, "Cooling system yang digelar itu berjalan lancar."),  # only the full stop is missing
        ("Kami tetap netral,” jelasnya", "Dalam kesempatan yang sama, tokoh agama berbicara."),
        ("Polres Cimara Gelar Ngopi Bareng", "CIMARA – Polres Cimara menggelar Ngopi Bareng."),
    ],
)
def test_paragraphs_stay_apart(first: str, second: str) -> None:
    assert cleaned(f"{first}\n\n{second}").text == f"{first}\n\n{second}"
