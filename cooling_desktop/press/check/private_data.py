"""Phone numbers, NIK and home addresses of people in a text that goes out (UU 27/2022)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding, Option, Replace
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.records.facts import Facts

_OFFICE = {"id": "polres", "name": "Polres Sumenep", "whatsapp": "0811-2222-3333"}
_DAY = {"status": "terlaksana", "days": [{"held_on": "2024-10-23"}], "unit_id": "polres"}


def _own(text: str) -> dict[str, object]:
    release = {"own_wordings": [{"block": "lead", "text": text}]}
    return {"meeting": {**_DAY, "programme": "Ngopi Bareng", "release": release}, "units": [_OFFICE]}


RULES: tuple[Rule, ...] = (
    Rule(
        "privasi",
        "Nomor ponsel, NIK, dan alamat rumah",
        "ask",
        "Data pribadi orang tidak diperlukan dalam siaran pers.",
        "UU 27/2022 tentang Pelindungan Data Pribadi, Pasal 16 dan 20",
        (
            "Warga dapat menghubungi Bripka Joko di nomor 0812-3456-7890.",
            "Hp Kapolres 081234567890.",
            "Hubungi +62 812 3456 7890 bila ada gangguan.",
            "Peserta bernomor induk kependudukan 3529012304850001 itu hadir.",
            "Laporan dapat disampaikan di rumahnya di Jalan Mawar 5.",
            _own("Warga dapat menghubungi Bripka Joko di nomor 0812-3456-7890."),
        ),
        (
            "Warga dapat menghubungi layanan polisi 110.",
            "Call center Polres di (0328) 662-110 aktif 24 jam.",
            "Surat Nomor SP/12/X/2024/Humas terbit 23 Oktober 2024.",
            "Sebanyak 1.234.567 pemilih terdaftar pada 2024.",
            "Rumah dinas Bupati di Jalan Trunojoyo menjadi tempat acara.",
            _own("Warga dapat menghubungi WhatsApp Polres di 0811 2222 3333."),
        ),
        accepts=False,
    ),
)
_MOBILE = re.compile(r"(?<![\d./-])(?:\+62|62|0)[ .-]?8\d{1,2}(?:[ .-]?\d{2,5}){2,3}(?![\d/-])")
_NIK = re.compile(r"(?<![\d.])\d{16}(?![\d.]\d)")
_HOME = re.compile(
    r"\b(?:rumah(?:nya)?|kediaman(?:nya)?|alamat(?:nya)?|tinggal|berdomisili)(?: (?:pribadi|beliau))? di "
    r"(?:Jalan|Jln?\.|Gang|Perumahan|Kompleks) [^.,;]{2,60}"
)
_READ = (Sort.PARAGRAPH, Sort.PHRASE, Sort.CAPTION, Sort.QUOTE, Sort.HEADLINE)


def reaches_somebody(text: str) -> bool:
    """Whether a text holds a mobile number or a NIK."""
    return bool(_MOBILE.search(text) or _NIK.search(text))


def look(page: Page) -> Iterator[Finding]:
    """What tells how to reach a person; the office's own numbers may stand."""
    known = _office_numbers(page.facts)
    for passage in page.passages:
        if passage.sort in _READ and ":" not in passage.where:
            yield from _in_one(passage, known)


def _in_one(passage: Passage, known: frozenset[str]) -> Iterator[Finding]:
    for pattern, what in ((_MOBILE, "nomor ponsel"), (_NIK, "nomor induk kependudukan"), (_HOME, "alamat rumah")):
        for found in pattern.finditer(passage.text):
            if pattern is _MOBILE and _digits(found[0]) in known:
                continue
            message = f"“{found[0]}” tampak seperti {what}. Hapus, atau pakai kontak kantor."
            quoted = passage.quoted(*found.span())
            remove = (Option("Hapus", (Replace(passage.where, found.start(), found[0], ""),)),)
            options = () if quoted else remove
            yield Finding("privasi", "ask", passage.where, message, "", found[0], found.start(), options)


def _office_numbers(facts: Facts) -> frozenset[str]:
    typed = (number for unit in facts.units.values() for number in (unit.phone, unit.whatsapp))
    return frozenset(_digits(number) for number in typed if number.strip())


def _digits(number: str) -> str:
    """A number however it is written: 0812… and +62 812… are one."""
    digits = re.sub(r"\D", "", number)
    return digits.removeprefix("62").removeprefix("0")
