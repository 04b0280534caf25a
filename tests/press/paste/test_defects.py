"""The defects of the five articles that a rule covers, one by one: found in the debris, the text, or the new meeting.

As in `test_articles.py`, the articles come from the folder that COOLING_DESKTOP_ARTICLES names.
"""

from __future__ import annotations

from functools import cache

import pytest

from cooling_desktop.press.check import findings, text_findings
from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.draft import draft
from cooling_desktop.press.paste.known import Directory
from cooling_desktop.press.paste.made import Chosen, made
from tests.press.paste.test_articles import NUMBERS, article, pytestmark

__all__ = ["pytestmark"]  # skipped without the articles

# number | rule | words that the finding holds. The rule is compared by its beginning.
TABLE = """
000 | R16 | Henri Noveri
000 | R4 | Santoso.,S.H.,S.I.K.,M.M
000 | R11 | dan tentunya
000 | R11 | yang berlangsung
000 | R20 | puluhan jajaran
000 | R8 | Mio Indonesia
000 | R12 | PD
000 | R4 | Dr.
000 | R1 | Oct 23, 2024
000 | R5 | petik lurus
000 | R8 | Cooling System
000 | R18 | foto
000 | R18 | kontak humas
000 | R7 | netral
001 | R1 | Tanggal kegiatan belum diisi
001 | R9 | Coffe
001 | R9 | kondusifitas
001 | R9 | meminimalisir
001 | R4 | Handoyo, SH
001 | R5 | petik lurus
001 | R15 | ZONAMERDEKA.COM, PELALAWAN-
001 | R17 | Judul belum menyebut pelaku
001 | R17 | Ngumpul
001 | R12 | PPK
001 | R12 | Panwaslu
001 | R12 | TPS
001 | R11 | mencerminkan keseriusan
001 | R20 | pesta demokrasi Pilkada
001 | R8 | Cooling System
001 | R16 | Notification
001 | R16 | Iklan
001 | R16 | Google News
001 | R16 | klik disini
001 | R16 | close
001 | R7 | netral
001 | R18 | jumlah hadirin
002 | R2 | Muh. Udris
002 | R2 | Muh. Idrus
002 | R3 | Kopol
002 | R3 | IPTU
002 | R4 | S.Sos., MM
002 | R4 | S.H.,MM
002 | R4 | Bakri, S.Sos
002 | R4 | Mughni, SH
002 | R11 | Penmas, IPTU
002 | R8 | Pemilukada serentak
002 | R8 | pilukada
002 | R8 | “pilkada”
002 | R9 | menetralsir
002 | R9 | Kemanan
002 | R9 | kebersamai
002 | R10 | terimakasih
002 | R10 | kedepan
002 | R9 | diakomodir
002 | R9 | Olehnya itu
002 | R9 | Sinergitas
002 | R11 | Menjelang pesta demokrasi
002 | R16 | pada 27
002 | R16 | semua mampu
002 | R11 | Kami yang
002 | R11 | Bukan hanya di kepolisian
002 | R6 | singkatnya
002 | R20 | keamanan kamtibmas
002 | R20 | pemilihan Gubernur, Wali kota
002 | R11 | mengundang … menggelar
002 | kapital | insan Pers
002 | kapital | Media
002 | kapital | Kepolisian resor
002 | kapital | Gubernur, Wali kota
002 | kapital | bapak
002 | R11 | Udris, juga
002 | R16 | **Silaturahmi Perkuat
002 | R16 | **Kamtibmas**
002 | R16 | https://www.jeneponto
002 | R1 | May 30, 2024
002 | R5 | petik lurus
002 | R18 | jam atau bagian hari
002 | R18 | jumlah hadirin
003 | R9 | tambh
003 | R10 | siapapun
003 | R10 | antar pemangku
003 | R11 | Sesudah “agama” belum ada titik
003 | R11 | Sesudah “jelasnya” belum ada titik
003 | R8 | Deklarasi Pilkada damai
003 | R20 | sistem pengamanan cooling system
003 | R4 | “M.”
003 | R11 | AKBP M Khalid
003 | R6 | dua pembicara
003 | R11 | diharapkan dapat
003 | R15 | wartaterkini.news–
003 | R12 | OKU
003 | R12 | Sumsel
003 | R12 | Kakan Kemenag
003 | kapital | aula
003 | R16 | Baca Juga : Kapolresta Magelang
003 | R16 | Baca Juga : Coreng
003 | R16 | spasi tak putus
003 | R16 | banner 728x250
003 | R6 | jelasnya
003 | R6 | salah satu tokoh agama
003 | R18 | jam atau bagian hari
003 | R18 | foto
004 | R5 | ujar Roby
004 | R5 | tutur Kompol II Sutasman
004 | R5 | tutur Lurah Indrawan
004 | R5 | ujar Irawan Junaedi
004 | R3 | Kompol II
004 | R6 | Roby
004 | R6 | Irawan Junaedi
004 | R6 | Lurah Indrawan
004 | R2 | Indrawan
004 | R8 | Polsek Metro Menteng
004 | R13 | Rw. 09
004 | R13 | Rt. 001
004 | R13 | Rt/Rw
004 | R16 | 001Kelurahan
004 | R13 | Urutan tempat terbalik
004 | R14 | Jumat, (8/11/2024)
004 | R15 | Jakarta,kabarmetro.co
004 | R15 | Jakarta Pusat-
004 | R11 | Subjeknya belum ada: siapa yang menekankan?
004 | kapital | gardu induk
004 | kapital | “jalan”
004 | R8 | Satpol-PP
004 | R19 | Pemilu
004 | R12 | LMK
004 | R12 | FKDM
004 | R12 | Binmas
004 | R12 | Babinsa
004 | R12 | Pokdarkamtibmas
004 | R11 | 42 kata
004 | R18 | jam atau bagian hari
004 | R18 | jumlah hadirin
004 | R18 | foto
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in TABLE.strip().splitlines()]


@cache
def told(number: str) -> list[Finding]:
    """All findings on an article: what was removed, what its text is like, and what its meeting lacks."""
    got = article(number)
    meeting = made([Chosen(one) for one in got.fields], Directory({}))
    return [*got.debris, *text_findings(got.text), *findings(meeting)]


def found(number: str, rule: str, words: str) -> bool:
    """Whether a finding of the rule names these words."""
    return any(
        one.rule.startswith(rule) and words.casefold() in f"{one.message} {one.fix} {one.found}".casefold()
        for one in told(number)
    )


@pytest.mark.parametrize("number", NUMBERS)
def test_every_defect_is_found(number: str) -> None:
    missed = [f"{n} | {rule} | {words}" for n, rule, words in ROWS if n == number and not found(n, rule, words)]
    assert missed == []


def test_a_release_without_a_headline_gets_one() -> None:
    got = article("004")
    assert "headline" not in {one.name for one in got.fields}
    blocks = draft(made([Chosen(one) for one in got.fields], Directory({}))).blocks
    assert next(block.text for block in blocks if block.key == "headline")
