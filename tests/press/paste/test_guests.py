"""Who is proposed as a guest: elections, lists of a chat, offices without a name, and what is never ticked."""

from __future__ import annotations

from typing import Any

import pytest

from cooling_desktop.press.paste.extract import pasted

OPENING = (
    "PALOPO – Polres Palopo menggelar Coffee Morning di Warkop Aman, Kota Palopo, Rabu (16/10/2024) pagi bersama "
    "warga dan tokoh agama."
)
LIST = """Polsek Rantepao menggelar Ngopi Kamtibmas di Warkop Aman, Kecamatan Rantepao, Rabu (16/10/2024) malam.

Hadir dalam kegiatan tersebut:
1. Camat Rantepao Bpk. Daniel Pasorong, S.Sos
2. Danramil 1414-04/Rantepao Kapten Inf Yulius
3. Ketua FKUB Pdt. Markus Rante, M.Th.
4. Kapolsek Rantepao AKP YOSEP TANDI
5. Lurah Pasele Ibu Maria Sampe
6. Ketua RT 02 Sdr. Anton
7. Kepala Lingkungan Pasele"""


def values(text: str, name: str) -> list[tuple[Any, str]]:
    return [(one.value, one.confidence) for one in pasted(text).fields if one.name == name]


def offices(words: str) -> dict[str, str]:
    return dict(values(f"{OPENING}\n\n{words}", "office"))


def people(text: str) -> dict[str, tuple[str, str, str]]:
    """Name → rank, office, confidence."""
    return {one["name"]: (one["rank"], one["office"], sure) for one, sure in values(text, "person")}


@pytest.mark.parametrize(
    "words",
    [
        "Kegiatan bersama warga digelar menjelang Pemilihan Bupati dan Wakil Bupati Toraja Utara 27 November 2024.",
        "Warga hadir menjelang Pemilihan Gubernur dan Wakil Gubernur Sulawesi Selatan.",
        "Hadir warga jelang Pemilihan Wali Kota dan Wakil Wali Kota Palopo Tahun 2024.",
        "Hadir warga jelang pemilihan Gubernur, Bupati, dan Wakil Bupati.",
        "Kegiatan bersama warga itu bertempat di depan Kantor Camat Rantepao.",
        "Warga hadir lebih awal. Komandan dan Kepala menyusul dan hadir pula.",
    ],
)
def test_what_is_no_guest(words: str) -> None:
    assert offices(words) == {}


@pytest.mark.parametrize(
    ("words", "office", "sure"),
    [
        ("Turut hadir Wakil Wali Kota Palopo. Hadir pula warga setempat.", "Wakil Wali Kota Palopo", "high"),
        ("Kapolres didampingi Camat Wara Timur.", "Camat Wara Timur", "high"),
        ("Camat Wara Timur mengapresiasi kegiatan itu.", "Camat Wara Timur", "low"),
        ("Warga hadir dan menyampaikan salam kepada Bupati Luwu.", "Bupati Luwu", "low"),
        ("Turut hadir Camat Wara 27 November 2024.", "Camat Wara", "high"),
        ("Turut hadir Camat Wara 27/11/2024.", "Camat Wara", "high"),
        ("Turut hadir Ketua RT 02 RW 05.", "Ketua RT 02 RW 05", "high"),
        ("Turut hadir Camat Kec. Wara Timur.", "Camat Kec. Wara Timur", "high"),
    ],
)
def test_an_office_without_a_name(words: str, office: str, sure: str) -> None:
    assert offices(words).get(office) == sure
    assert not any("2024" in other or "Hadir" in other for other in offices(words))


def test_an_office_behind_another_one_is_no_name() -> None:
    words = "Turut hadir Lurah Dangerakko, Kepala KUA Wara, Kepala Puskesmas Wara, dan Danramil, Perwakilan Pemuda."
    assert people(f"{OPENING}\n\n{words}") == {}
    assert {"Lurah Dangerakko", "Kepala KUA Wara", "Kepala Puskesmas Wara"} <= set(offices(words))


def test_each_line_of_a_list_is_one_guest() -> None:
    assert people(LIST) == {
        "Daniel Pasorong": ("", "Camat Rantepao", "high"),
        "Yulius": ("Kapten Inf", "Danramil 1414-04/Rantepao", "high"),
        "Markus Rante": ("", "Ketua FKUB", "high"),
        "Yosep Tandi": ("AKP", "Kapolsek Rantepao", "high"),
        "Maria Sampe": ("", "Lurah Pasele", "high"),
        "Anton": ("", "Ketua RT 02", "high"),
    }
    degrees = {one["name"]: (one["degrees_front"], one["degrees_back"]) for one, _ in values(LIST, "person")}
    assert degrees["Daniel Pasorong"] == ([], ["S.Sos."]) and degrees["Markus Rante"] == (["Pdt."], ["M.Th."])
    assert values(LIST, "office") == [("Kepala Lingkungan Pasele", "high")]


def test_a_name_behind_an_office() -> None:
    told = f"{OPENING}\n\nHadir Ketua KPU Luwu Hasan Sufyan. Hadir pula Ketua Bawaslu Palopo Khaerana."
    assert people(told) == {
        "Hasan Sufyan": ("", "Ketua KPU Luwu", "low"),  # the text does not say that Luwu is a place
        "Khaerana": ("", "Ketua Bawaslu Palopo", "high"),
    }
    assert values(told, "office") == []
    assert dict((one["name"], sure) for one, sure in values(told, "organisation")) == {
        "KPU Luwu": "low",
        "Bawaslu Palopo": "high",
    }
    known = f"{OPENING}\n\nHadir Ketua KPU Luwu Hasan Sufyan dari Kabupaten Luwu."
    assert people(known)["Hasan Sufyan"] == ("", "Ketua KPU Luwu", "high")
    assert offices("Hadir Ketua KPU Ogan Komering Ulu.") == {"Ketua KPU Ogan Komering Ulu": "high"}


@pytest.mark.parametrize(
    "greeting",
    ["Assalamualaikum wr wb", "Selamat pagi Komandan", "Mohon izin melaporkan kegiatan", "Yth. Kapolres Palopo"],
)
def test_a_greeting_is_no_headline(greeting: str) -> None:
    assert values(f"{greeting}\n\n{OPENING}", "headline") == []
    both = values(f"{greeting}\n\nPolres Palopo Gelar Coffee Morning\n\n{OPENING}", "headline")
    assert both == [("Polres Palopo Gelar Coffee Morning", "high")]


def test_who_is_only_written_to_did_not_come() -> None:
    assert people(f"Yth. Kapolres Palopo AKBP Budi Santoso\n\n{OPENING}")["Budi Santoso"][2] == "low"


def test_a_heading_in_capitals_names_the_programme_as_running_words_do() -> None:
    story = "Polsek Wara menjalin silaturahmi bersama warga dan tokoh agama di Warkop Aman, Palopo, Rabu malam itu."
    text = f"POLSEK WARA GELAR NGOPI KAMTIBMAS DAN COOLING SYSTEM\n\nPALOPO – {story}"
    assert (values(text, "programme"), values(text, "umbrella")) == (
        [("Ngopi Kamtibmas", "high")],
        [("Cooling System", "high")],
    )


def test_an_ordinary_headline_is_no_greeting() -> None:
    title = "Siap Amankan Pilkada, Polres Palopo Gelar Coffee Morning"
    assert values(f"{title}\n\n{OPENING}", "headline") == [(title, "high")]


@pytest.mark.parametrize(("closing", "footer"), [("(31/02/2024)", []), ("(*)", ["(*)"]), ("(Red)", ["(Red)"])])
def test_a_date_in_brackets_is_no_credit(closing: str, footer: list[str]) -> None:
    assert [value for value, _ in values(f"{OPENING}\n\nWarga senang. {closing}", "footer")] == footer


@pytest.mark.parametrize(
    "words", ["“Terima Kasih,” tuturnya.", "“Aman,” ujarnya.", "Warga berseru “TERIMA KASIH PAK POLISI”."]
)
def test_what_is_said_or_shouted_is_no_programme(words: str) -> None:
    assert [value for value, _ in values(f"{OPENING}\n\n{words}", "programme")] == ["Coffee Morning"]


@pytest.mark.parametrize("private", ["0812-3456-7890", "+62 812 3456 7890", "7318012304850001"])
def test_a_value_with_a_number_of_somebody_is_not_ticked(private: str) -> None:
    words = "Kapolres Palopo AKBP Budi Santoso hadir. “Laporkan segera ke nomor {}, kami siap,” ujar AKBP Budi."
    (told,) = values(f"{OPENING}\n\n{words.format(private)}", "quote")
    (plain,) = values(f"{OPENING}\n\n{words.format('110')}", "quote")
    assert (told[1], plain[1]) == ("low", "high")
