"""Releases of other offices: what a clerk would type from them is proposed, with its sentence."""

from __future__ import annotations

from typing import Any

import pytest

from cooling_desktop.press.paste.extract import pasted
from cooling_desktop.press.paste.proposed import Pasted
from tests.press.paste import old_releases as old


def values(got: Pasted, name: str) -> list[Any]:
    return [one.value for one in got.fields if one.name == name]


def people(got: Pasted) -> dict[str, tuple[str, str, str]]:
    """Name → rank, office, degrees behind the name."""
    return {
        one["name"]: (one["rank"], one["office"], ", ".join(one["degrees_back"]))
        for one in values(got, "person")
    }


def quotes(got: Pasted) -> list[tuple[str, str, str]]:
    return [(one["speaker"], one["verb"], one["text"]) for one in values(got, "quote")]


def first(got: Pasted, *names: str) -> tuple[str, ...]:
    return tuple(next(iter(values(got, name)), "") for name in names)


def test_wita_with_a_clock_and_guests_of_all_services() -> None:
    got = pasted(old.WITA)
    assert first(got, "date", "starts", "ends", "zone") == ("2024-10-04", "15:30", "17:00", "WITA")
    assert first(got, "unit", "programme", "dateline") == ("Polresta Manado", "Jumat Curhat", "Manado")
    assert first(got, "place", "street", "district", "city") == (
        "Balai Pertemuan Kelurahan Malalayang",
        "Jalan Wolter Monginsidi No. 12",
        "Malalayang",
        "Kota Manado",
    )
    assert people(got) == {
        "Julius Wattimena": ("Kombes Pol.", "Kapolresta Manado", "S.I.K., M.Si."),
        "Ferry Pontoh": ("Kompol", "Kasat Binmas", "S.H."),
        "Deysi Kalalo": ("", "Camat Malalayang", ""),
        "Yohanis Rumambi": ("Kapten Inf", "Danramil 1309-03", ""),
        "Rizky Lumentut": ("", "Ketua KNPI Manado", ""),
    }
    assert [said[:2] for said in quotes(got)] == [
        ("Julius Wattimena", "kata"),
        ("Julius Wattimena", "tambah"),
        ("Rizky Lumentut", "tutur"),
    ]
    assert values(got, "footer") == ["(Humas Polresta Manado)"]


def test_a_meeting_over_the_network() -> None:
    got = pasted(old.VIRTUAL)
    assert first(got, "mode", "platform", "unit") == ("daring", "Zoom Meeting", "Polda Jawa Tengah")
    assert first(got, "date", "published", "voting_day") == ("2024-10-17", "2024-10-17", "2024-11-27")
    assert values(got, "date") == ["2024-10-17"], "the day of the vote is no day of the meeting"
    assert people(got) == {
        "Agus Prasetyo": ("Brigjen Pol.", "Wakapolda Jateng", "S.I.K., M.H."),
        "Artanto Wibowo": ("Kombes Pol.", "Kabid Humas Polda Jateng", ""),
    }
    assert [said[:2] for said in quotes(got)] == [("Agus Prasetyo", "tegas"), ("Artanto Wibowo", "kata")]
    assert values(got, "neutrality")[0]["speaker"] == "Agus Prasetyo"


def test_several_speakers_one_of_them_shortened() -> None:
    got = pasted(old.SEVERAL)
    assert [said[:2] for said in quotes(got)] == [
        ("Muhammad Yusuf", "pesan"),
        ("Andi Rahmat", "ujar"),
        ("Nurhayati", "ungkap"),
        ("Muhammad Yusuf", "tutup"),
    ]
    chief = next(one for one in got.fields if one.name == "person")
    assert isinstance(chief.value, dict) and chief.value["spellings"] == ["M. Yusuf"]
    assert chief.confidence == "low", "an initial may hide somebody else"
    assert people(got)["Andi Rahmat"] == ("", "Lurah Kassi-Kassi", "S.STP.")
    assert first(got, "room", "place", "street", "rt", "rw", "village") == (
        "halaman", "Masjid Nurul Iman", "Jalan Tamalate I", "003", "05", "Kassi-Kassi",
    )  # fmt: skip
    assert first(got, "part", "theme", "credit") == (
        "malam",
        "Bersama Menjaga Pemilu yang Sejuk",
        "Humas Polsek Rappocini",
    )
    assert values(got, "parent") == ["Polrestabes Makassar"]
    assert values(got, "byline") == ["Tim Humas"]


def test_a_chat_loses_its_marks_and_keeps_its_words() -> None:
    got = pasted(old.CHAT)
    assert first(got, "headline", "programme") == (
        "POLRES BANJAR GELAR NGOBROL SANTAI BARENG OJOL",
        "Ngobrol Santai",
    )
    assert people(got)["Ifan Hariyanto"] == ("AKBP", "Kapolres Banjar", "S.I.K., M.H.")
    assert first(got, "place", "street") == ("Warung Kopi Acil Mina", "Jalan A. Yani Km 39")
    assert [said[:2] for said in quotes(got)] == [("Ifan Hariyanto", "ucap"), ("Ahmad Fauzi", "kata")]
    assert not set("*_☕🛵👉🙏") & set(got.text)
    told = " ".join(found.message for found in got.debris)
    assert all(
        mark in told for mark in ("🛵🛵", "*Banjar*", "[12/10/24 20.15]", "#PolriPresisi", "instagram")
    )


def test_lines_broken_by_a_page_are_joined() -> None:
    got = pasted(old.WRAPPED)
    assert "AKBP I Gede Putra Yasa, S.H., S.I.K. mengunjungi Pondok Pesantren" in got.text
    assert first(got, "headline") == ("Polres Lembata Sambangi Pondok Pesantren, Titip Pesan Damai",)
    assert people(got)["I Gede Putra Yasa"] == ("AKBP", "Kapolres Lembata", "S.H., S.I.K.")
    assert first(got, "village", "district", "city", "province") == (
        "Balauring", "Omesuri", "Kabupaten Lembata", "Nusa Tenggara Timur",
    )  # fmt: skip
    assert first(got, "election") == ("Pilbup 2024",)
    assert "Baca juga" not in got.text


def test_a_text_without_heading_and_with_offices_of_three_services() -> None:
    got = pasted(old.NO_HEADING)
    assert values(got, "headline") == []
    assert people(got) == {
        "Kustinah Sri Purnami": ("", "Bupati Sleman", "S.E., M.Si."),
        "Yuswanto Ardi": ("Kombes Pol.", "Kapolresta Sleman", ""),
        "Danny Gunawan": ("Letkol Arm", "Dandim 0732/Sleman", ""),
        "Ahmad Baihaqi": ("", "Komisioner KPU Sleman", ""),
    }
    assert first(got, "place", "city", "programme") == (
        "Lapangan Denggung",
        "Sleman",
        "Deklarasi Kampanye Damai",
    )


def test_a_day_that_does_not_fit_its_date_is_not_sure() -> None:
    got = pasted(old.WRONG_DAY)
    day = next(one for one in got.fields if one.name == "date")
    assert (day.value, day.confidence) == ("2024-10-20", "low")
    assert set(people(got)) == {"Rudi Hartono Sembiring", "Budi Hartono"}, "two men of two ranks"


@pytest.mark.parametrize("name", sorted(old.ALL))
def test_every_value_has_its_sentence_word_for_word(name: str) -> None:
    got = pasted(old.ALL[name])
    assert got.fields
    assert [one for one in got.fields if one.sentence not in got.text] == []


def test_courtesies_before_names_and_days_spelt_the_old_way() -> None:
    got = pasted(old.ALL["courtesies"])
    assert people(got) == {
        "Darmawan Putra": ("Kompol", "Kapolsek Sukajaya", "S.H., M.H."),
        "Sumarja": ("Iptu", "Kanit Binmas", ""),
        "Rina Lestari": ("Ipda", "Panit Binmas", ""),
        "Eko S.": ("Aiptu", "Bhabinkamtibmas Kel. Cipaku", ""),
        "Selamet Raharja": ("", "Ketua RW 12", ""),
    }
    assert [said[:2] for said in quotes(got)] == [("Darmawan Putra", "ujar"), ("Selamet Raharja", "ungkap")]
    assert first(got, "date", "starts", "village", "district", "city") == (
        "2024-10-11", "09:30", "Cipaku", "Sukajaya", "Kota Bogor",
    )  # fmt: skip


def test_generals_by_their_short_ranks_and_a_town_behind_the_site() -> None:
    got = pasted(old.ALL["generals"])
    assert first(got, "dateline", "outlet", "unit") == ("Surabaya", "kabarpolisi.contoh.id", "Polda Jawa Timur")
    assert people(got) == {
        "Iman Sugandhi": ("Irjen Pol.", "Kapolda Jawa Timur", "M.Si."),
        "Adi Karyana": ("", "Pj. Gubernur Jatim", ""),
        "Rudi Salahudin": ("Mayjen TNI", "Pangdam V/Brawijaya", ""),
        "Anang Kuncoro": ("", "Ketua KPU Jatim", ""),
    }
    assert values(got, "neutrality")[0]["speaker"] == "Iman Sugandhi"
    assert "printed_ranks" not in values(got, "person")[0]
