"""Capitals: common nouns small inside a sentence, names with their capitals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import IN_QUOTE, WRITTEN, is_title, spotted
from cooling_desktop.words.dates import MONTHS, WEEKDAYS

RULES: tuple[Rule, ...] = (
    Rule(
        "kapital",
        "Kata umum dengan huruf kecil di tengah kalimat",
        "suggest",
        "Huruf kapital hanya untuk nama dan awal kalimat.",
        "EYD V, huruf kapital",
        (
            "Polres mengundang insan Pers dan LSM.",
            "Hadir rekan-rekan Media online dan elektronik.",
            "Kegiatan itu dihadiri Tokoh Agama dan Tokoh Masyarakat.",
            "Menjelang pemilihan Gubernur, Wali kota dan Bupati, patroli ditambah.",
            "Kegiatan itu dihadiri para Kapolsek dan Camat.",
            "Kegiatan itu dihadiri para kapolsek, Camat, dan Lurah.",
            "Lima pasangan calon Bupati dan Wakil Bupati hadir.",
        ),
        (
            "Polres mengundang insan pers dan LSM.",
            "Media online hadir. Insan pers juga hadir.",
            "Hadir Bupati Wiralaga, Wali Kota Surabaya, dan Gubernur Jawa Timur.",
            "Hadir Forum Komunikasi Tokoh Agama Sumenep.",
            "Bupati menyambut baik kegiatan itu.",
            "Acara itu diikuti anggota Media Independen Online (MIO).",
            "Acara “Ngopi Bareng Insan Pers” digelar.",
            "Polres Jeneponto Undang Insan Pers Bangun Sinergi",
            "Calon Bupati Sumenep hadir di pemilihan Bupati Sumenep.",
            "Kegiatan itu dihadiri para kapolsek dan Camat Menteng.",
            "Pasangan calon bupati dan wakil bupati hadir.",
        ),
    ),
    Rule(
        "kapital nama",
        "Nama lembaga, jalan, dan tempat dengan huruf kapital",
        "suggest",
        "Setiap kata dalam nama ditulis dengan huruf awal kapital.",
        "EYD V, huruf kapital",
        (
            "Pertemuan digelar di jalan Anyer Raya.",
            "Kepolisian resor (Polres) Jeneponto mengundang warga.",
            "Acara digelar di aula Pol Sertu Anumerta Hadinata.",
            "Acara digelar di halaman PLN gardu induk strategi.",
            "Kegiatan digelar di kecamatan Kuala Kampar.",
            "Polres mengundang bapak Kapolres dan ibu Camat.",
            "“Kami mewakili bapak Kapolres Jeneponto,” ujarnya.",
        ),
        (
            "Pertemuan digelar di Jalan Anyer Raya.",
            "Warga memperbaiki jalan desa. Acara digelar di aula Polres Jeneponto.",
            "Camat dan kepala desa hadir di aula Kantor Kecamatan Kuala Kampar.",
            "Perbaikan jalan Pemkab Sumenep itu selesai.",
            "Kegiatan itu menjadi jalan TNI dan Polri mendengar warga.",
            "Hadir bapak dan ibu guru.",
            "Di kecamatan, warga berkumpul.",
            "Jalur di kecamatan Polsek itu aman.",
            "Petugas berjaga di jalan Sabtu pagi dan di kecamatan Oktober nanti.",
        ),
    ),
)
_COMMON: tuple[str, Level] = ("kapital", "suggest")
_PROPER: tuple[str, Level] = ("kapital nama", "suggest")
_INSIDE = r"(?<=[a-z,] )"
_OFFICES = (
    r"(?:[Kk]apolsek|[Kk]apolres|[Cc]amat|[Ll]urah|[Bb]upati|[Gg]ubernur|[Kk]epala [Dd]esa|[Dd]anramil|[Ww]ali [Kk]ota)"
)
_AND = r"(?:, |,? (?:dan|atau|serta) )"
_HEADS = r"(?:[Ww]akil )?(?:[Gg]ubernur|[Bb]upati|[Ww]ali [Kk]ota)"
_OVER = re.compile(
    rf"{_INSIDE}(?P<group>[Ii]nsan Pers|Insan pers|Awak [Mm]edia|awak Media|Media [Oo]nline|rekan(?:-rekan)? Media\b"
    r"|Tokoh (?:Agama|Masyarakat|Adat|Pemuda|Perempuan|Wanita)|Insan Media)\b(?! [A-Z(])"
    rf"|\b(?:para|setiap|seorang|semua|seluruh|masing-masing) (?P<many>{_OFFICES}(?:{_AND}{_OFFICES})*)\b(?! [A-Z])"
    rf"|\b(?:pemilihan|calon) (?P<post>{_HEADS}(?:,? (?:dan |atau |serta )?{_HEADS})*)\b(?! [A-Z])"
    rf"|{_INSIDE}(?P<mayor>Wali kota)\b(?! [A-Z])"
)
_UNIT = re.compile(r"\b(?P<unit>Kepolisian (?:resor|sektor|daerah|negara)|kepolisian Resor|kepolisian Sektor)\b")
_GENERIC = (
    r"(?:Pol(?:res|sek|da|ri)|Mapol\w+|Mako|Kantor|Kecamatan|Kelurahan|Desa|Kodim|Koramil|Dinas|Gedung|Hotel|SM[APK]\w*"
    r"|SD|Kampus|Universitas|Masjid|Gereja|Balai|Pemkab|Pemkot|Pemprov|Pemerintah|Kabupaten|Kota|TNI|PLN|KPU|Bawaslu"
    rf"|DPRD|Rumah|RT|RW|Kapol\w+|{'|'.join((*WEEKDAYS, *MONTHS))})"
)
_NAMED = re.compile(
    rf"\b(?P<place>jalan|aula|kecamatan|kelurahan|kabupaten|provinsi)(?= (?!{_GENERIC}\b)[A-Z][a-z])"
    r"|\b(?P<pln>PLN gardu induk(?: strategi)?)\b"
)
_LED = (" di ", "Di ", ", ", " ke ", " dari ")
"""What leads in a place."""
_FATHER = re.compile(
    r"(?<!\w)(?P<who>bapak|ibu)(?= (?:Kapol|Wakapol|Bupati|Wali Kota|Gubernur|Camat|Lurah|Kepala|Danramil|Dandim))"
)


def look(passage: Passage) -> Iterator[Finding]:
    """Capitals too many and too few in one text."""
    if passage.sort is Sort.QUOTE:
        yield from _addressed(passage)
        return
    if passage.sort not in WRITTEN or passage.sort is Sort.HEADLINE or is_title(passage.text):
        return
    for found in _OVER.finditer(passage.text):
        yield from _changed(passage, found, _COMMON, str.lower, "di sini kata umum")
    for found in _UNIT.finditer(passage.text):
        yield from _changed(passage, found, _PROPER, str.title, "adalah nama lembaga")
    for found in _NAMED.finditer(passage.text):
        if found["place"] and not passage.text.endswith(_LED, 0, found.start()):
            continue
        yield from _changed(passage, found, _PROPER, _place, "di sini bagian nama")
    yield from _addressed(passage)


def _changed(
    passage: Passage, found: re.Match[str], mark: tuple[str, Level], change: Callable[[str], str], what: str
) -> Iterator[Finding]:
    span = found.span(str(found.lastgroup))
    if passage.quoted(*span) or passage.named(*span):
        return
    typed = passage.text[slice(*span)]
    new = change(typed)
    if new == typed:
        return
    message = f"“{typed}” {what}. Tulis {new}."
    yield spotted(passage, mark, span, message, ((f"Tulis {new}", new),), safe=mark is _COMMON)


def _place(text: str) -> str:
    return " ".join(word if word.isupper() else word.title() for word in text.split(" "))


def _addressed(passage: Passage) -> Iterator[Finding]:
    """Bapak and Ibu before an office; of what somebody said it is only told."""
    for found in _FATHER.finditer(passage.text):
        new = found[0].title()
        message = f"“{found[0]}” di depan jabatan ditulis {new}."
        if passage.sort is Sort.QUOTE:
            yield Finding(*_PROPER, passage.where, message + IN_QUOTE, "", found[0], found.start())
        else:
            yield spotted(passage, _PROPER, found.span(), message, ((f"Tulis {new}", new),))
