"""The five articles behind the example office, read back: every fact and every defect that was listed by hand.

The articles belong to their newspapers and are not part of this repository. Whoever has them names their folder in
COOLING_DESKTOP_ARTICLES and runs `pytest -m articles`; every other run proves the same on texts of ours, in
`test_old_releases.py` and `test_defects.py`.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cooling_desktop.archive.sample import example_files
from cooling_desktop.press.paste.extract import pasted
from cooling_desktop.press.paste.proposed import Pasted
from cooling_desktop.records.interchange import read
from cooling_desktop.records.kinds import VoiceKind

FOLDER = os.environ.get("COOLING_DESKTOP_ARTICLES", "")
pytestmark = pytest.mark.articles
NUMBERS = ("000", "001", "002", "003", "004")

# number → rank, name, degrees, office: everybody who is named, and those known by their office alone.
PEOPLE = {
    "000": [
        ("AKBP", "Henri Noveri Santoso", ["S.H.", "S.I.K.", "M.M."], "Kapolres Sumenep"),
        ("", "Candra Hasan", [], "Ketua PD Mio Indonesia Sumenep"),
    ],
    "001": [
        ("AKP", "Rhino Handoyo", ["S.H."], "Kapolsek"),
        ("", "Hendri Pandita", [], "Ketua PPK Kecamatan Kuala Kampar"),
        ("", "Ahmadi", [], "Ketua Panwaslu Kecamatan Kuala Kampar"),
    ],
    "002": [
        ("Kompol", "Muh. Idris", ["S.Sos.", "M.M."], "Wakapolres"),
        ("AKP", "Abd. Samad", ["S.H.", "M.M."], "Kasat Lantas"),
        ("AKP", "Bakri", ["S.Sos."], "Kasi Humas Polres Jeneponto"),
        ("Iptu", "Uji Mughni", ["S.H."], "Kasubsi Penmas"),
    ],
    "003": [
        ("AKBP", "M Khalid Zulkarnain", [], "Kapolres OKU Selatan"),
        ("AKP", "Supardi", [], "Kasi Humas Polres OKU Selatan"),
    ],
    "004": [
        ("Kompol", "Sutasman", [], "Wakapolsek"),
        ("Kombes Pol.", "Susatyo Purnomo Condro", [], "Kapolres Metro Jakarta Pusat"),
        ("Kompol", "Bayu Marfiando", [], "Kapolsek Metro Menteng"),
        ("", "Roby", [], ""),
        ("", "Indrawan", [], "Lurah"),
        ("", "Irawan Junaedi", [], ""),
    ],
}
OFFICES = {"002": ["Kapolres Jeneponto"], "003": ["Kakan Kemenag OKU Selatan"]}
# number → speaker and verb, in order; the four of 004 are broken, so that only their end is known.
QUOTES = {
    "000": [("Henri Noveri Santoso", "ujar"), ("Candra Hasan", "ujar")],
    "001": [("Rhino Handoyo", "ungkap")],
    "002": [("Muh. Idris", "ucap"), ("Muh. Idris", "kata"), ("Muh. Idris", "tambah"), ("Bakri", "harap")],
    "003": [
        ("M Khalid Zulkarnain", "jelas"),
        ("M Khalid Zulkarnain", "jelas"),
        ("salah satu tokoh agama", "ungkap"),
    ],
    "004": [("Roby", "ujar"), ("Sutasman", "tutur"), ("Indrawan", "tutur"), ("Irawan Junaedi", "ujar")],
}
VALUES: dict[str, dict[str, list[str]]] = {
    "000": {
        "headline": [
            "Cooling System Jelang Pilkada Serentak 2024, Kapolres Sumenep Gelar Ngopi Bareng Mio Indonesia Sumenep"
        ],
        "byline": ["Achmad Sarjono"],
        "outlet": ["SUMENEP.HUMAS.CO.ID"],
        "published": ["2024-10-23"],
        "dateline": ["SUMENEP"],
        "date": ["2024-10-23"],
        "part": ["malam"],
        "unit": ["Polres Sumenep"],
        "programme": ["Ngopi Bareng"],
        "umbrella": ["Cooling System"],
        "election": ["Pilkada Serentak 2024"],
        "place": ["Arina Caffé"],
        "street": ["Jalan Dr Cipto"],
    },
    "001": {
        "headline": ["Ngumpul di Kafe, Pilkada Serentak 2024 yang Damai"],
        "outlet": ["ZONAMERDEKA.COM"],
        "published": ["2024-10-26"],
        "dateline": ["PELALAWAN"],
        "date": [],
        "unit": ["Polsek Kuala Kampar"],
        "programme": ["Coffe Bareng Yuk"],
        "umbrella": ["Cooling System"],
        "election": ["Pilkada Serentak 2024"],
        "place": ["D'Dion Coffee"],
        "village": ["Teluk Dalam"],
        "district": ["Kuala Kampar"],
    },
    "002": {
        "headline": [
            "Ciptakan Kamtibmas Jelang Pilkada 2024, Polres Jeneponto Undang Insan Pers Bangun Sinergitas"
        ],
        "byline": ["Syamsir, HR"],
        "outlet": ["JENEPONTO.INDONESIASATU.ID"],
        "published": ["2024-05-30"],
        "dateline": ["JENEPONTO"],
        "date": ["2024-05-29"],
        "voting_day": ["2024-11-27"],
        "unit": ["Polres Jeneponto"],
        "parent": ["Polda Sulawesi Selatan"],
        "programme": ["Silaturahmi Perkuat Sinergitas Polri dan insan Pers"],
        "election": ["Pilkada 2024"],
        "room": ["Aula Lantai II"],
        "place": ["Polres Jeneponto"],
        "credit": ["Indonesiasatu-Syamsir"],
        "footer": ["(*)"],
    },
    "003": {
        "headline": [
            "Polres OKU Selatan Gelar Deklarasi Pilkada Damai, Perkuat Sinergi Melalui Cooling System"
        ],
        "outlet": ["wartaterkini.news"],
        "dateline": ["OKU Selatan, Sumsel"],
        "date": ["2024-10-15"],
        "unit": ["Polres OKU Selatan"],
        "programme": ["Deklarasi Pilkada Damai"],
        "umbrella": ["cooling system"],
        "election": ["Pilkada 2024"],
        "room": ["aula Pol Sertu Anumerta Hadinata"],
        "place": ["Mapolres OKU Selatan"],
        "footer": ["(Red)"],
    },
    "004": {
        "headline": [],
        "outlet": ["kabarmetro.co"],
        "dateline": ["Jakarta", "Jakarta Pusat"],
        "date": ["2024-11-08"],
        "unit": ["Polsek Menteng", "Polsek Metro Menteng"],
        "parent": ["Polres Metro Jakarta Pusat"],
        "programme": ["Ngopi Kamtibmas"],
        "election": ["Pilkada Serentak"],
        "place": ["PLN gardu induk strategi"],
        "room": ["halaman"],
        "street": ["Jalan Anyer Raya"],
        "rt": ["001"],
        "rw": ["09"],
        "village": ["Menteng"],
        "city": ["Jakarta Pusat"],
        "footer": ["(Humas Polres Metro Jakarta Pusat)"],
    },
}


@cache
def article(number: str) -> Pasted:
    (path,) = Path(FOLDER).glob(f"{number}*.txt")
    return pasted(path.read_text("utf-8"))


def values(number: str, name: str) -> list[Any]:
    return [one.value for one in article(number).fields if one.name == name]


@pytest.mark.parametrize("number", NUMBERS)
def test_everybody_is_proposed(number: str) -> None:
    found = [(p["rank"], p["name"], p["degrees_back"], p["office"]) for p in values(number, "person")]
    assert found == PEOPLE[number]
    assert set(OFFICES.get(number, [])) <= set(values(number, "office"))


def test_the_three_names_of_one_man_are_told() -> None:
    man = values("002", "person")[0]
    assert sorted([man["name"], *man["spellings"]]) == ["Muh. Idris", "Muh. Idrus", "Muh. Udris"]
    assert man["printed_ranks"] == ["Kopol"] and man["stands_for"] == "Kapolres Jeneponto"
    assert values("002", "person")[1]["degrees_front"] == ["H."]


@pytest.mark.parametrize("number", NUMBERS)
def test_every_quotation_is_proposed(number: str) -> None:
    found = values(number, "quote")
    assert [(quote["speaker"], quote["verb"]) for quote in found] == QUOTES[number]
    assert {quote["verbatim"] for quote in found} == {number != "004"}


@pytest.mark.parametrize("number", NUMBERS[:4])
def test_quotations_are_those_of_the_example_office(number: str) -> None:
    facts = read(next(path for path in example_files() if path.name.startswith(number)))
    said = {u.text.strip(" ,.") for u in facts.meeting.utterances if u.kind is VoiceKind.QUOTE}
    printed = " | ".join(quote["text"] for quote in values(number, "quote"))
    assert [words for words in said if words not in printed] == []


@pytest.mark.parametrize("number", NUMBERS)
def test_every_value_is_proposed(number: str) -> None:
    assert {name: values(number, name) for name in VALUES[number]} == VALUES[number]


@pytest.mark.parametrize("number", NUMBERS)
def test_every_value_has_its_sentence(number: str) -> None:
    got = article(number)
    assert [one for one in got.fields if not one.sentence or one.sentence not in got.text] == []
