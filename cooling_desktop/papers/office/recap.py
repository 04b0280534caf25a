"""Rekapitulasi kegiatan: what the office did in a period, as tables and bars, with the head of the archive's chain."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cooling_desktop.papers.document import Letterhead, Paper
from cooling_desktop.papers.office.blocks import (
    Bar,
    Bars,
    Blank,
    Block,
    Column,
    Figures,
    Heading,
    Labels,
    Note,
    OfficePaper,
    Prose,
    Row,
    Signature,
    Signatures,
    Span,
    Table,
    Title,
    Words,
)
from cooling_desktop.papers.recap_told import (
    about,
    approval,
    heads_told,
    neutrality,
    never_asked,
    others,
    promises,
    published,
    received,
    releases,
    summary,
)
from cooling_desktop.records.directory import Unit
from cooling_desktop.records.issued import WITHDRAWAL
from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.records.recap import Heads, Line, Recap, Share
from cooling_desktop.words.dates import long_date
from cooling_desktop.words.numbers import thousands

KIND = "Rekapitulasi kegiatan"
MEETINGS = (
    Column("No.", 10, right=True),
    Column("Tanggal", 33),
    Column("Program", 49),
    Column("Tempat", 40),
    Column("Hadir", 14, right=True),
    Column("Siaran pers", 24, right=True),
)
GROUPS = (
    Column("Kelompok", 77),
    Column("Diundang", 31, right=True),
    Column("Hadir", 31, right=True),
    Column("Orang", 31, right=True),
)
MEDIA = (Column("Media", 136), Column("Pemuatan", 34, right=True))
DUE = (Column("Batas waktu", 34), Column("Komitmen", 84), Column("Pihak", 52))
UNCOUNTED = "* Belum termasuk kelompok yang jumlah orangnya tidak dihitung."
ENTRIES = "Diundang dan Hadir menghitung undangan: satu orang, jabatan, atau kelompok."
CHECKED = (
    "Segel ini membuktikan isi buku arsip sampai tanggal rekapitulasi ini. Untuk mencocokkannya, ketik paling sedikit "
    "16 angka dan huruf pertamanya di Setelan > Arsip, lalu tekan Periksa arsip, atau jalankan perintah "
    "cooling-desktop archive verify --head dengan angka dan huruf itu tanpa spasi."
)
MOST_BARS, LONGEST_NUMBER = 12, 13


def compose(recap: Recap, pictures: Path | None = None, paper: Paper | None = None) -> OfficePaper:
    """The paper; `pictures` is the folder of the unit's logo."""
    unit = recap.unit or Unit()
    blocks: list[Block] = [Title((KIND,), (Span(about(recap)),)), _figures(recap)]
    blocks += _meetings(recap)
    blocks += _bars("Kehadiran menurut program", recap.programmes)
    blocks += _bars("Kehadiran menurut kecamatan", recap.districts)
    blocks += _bars("Kehadiran menurut kabupaten/kota", recap.cities)
    blocks += [*_guests(recap), *_papers(recap), *_said(recap), *_chain(recap), _signed(recap, unit)]
    name = unit.name.strip()
    return OfficePaper(
        kind=KIND,
        title=f"{KIND} {name} {about(recap)}".replace("  ", " "),
        author=name,
        blocks=tuple(blocks),
        letterhead=_letterhead(unit, pictures),
        paper=paper or unit.paper,
        footer=" · ".join(part for part in (KIND, name, recap.wanted.period.name) if part),
        running_head=(" · ".join(part for part in (KIND, name) if part), recap.wanted.period.name),
        subject=about(recap),
    )


def _letterhead(unit: Unit, pictures: Path | None) -> Letterhead | None:
    lines = tuple(line for line in (unit.letterhead_1, unit.letterhead_2, unit.letterhead_3) if line)
    logo = pictures / unit.logo if pictures and unit.logo and Path(unit.logo).name == unit.logo else None
    return Letterhead(lines, unit.letterhead_address, logo if logo and logo.is_file() else None) if lines else None


def _figures(recap: Recap) -> Figures:
    heads = recap.heads
    return Figures((
        (thousands(len(recap.held)), "kegiatan terlaksana"),
        (heads_told(heads) if heads.known else "0", "orang hadir"),
        (thousands(recap.releases), "siaran pers terbit"),
        (thousands(recap.published), "pemuatan di media"),
    ))  # fmt: skip


def _meetings(recap: Recap) -> list[Block]:
    """What took place, numbered, with its total; what did not stands between in italics."""
    if not recap.meetings:
        return [Prose((Span(" ".join(filter(None, (summary(recap), others(recap))))),))]
    rows, number = [], 0
    for line in recap.meetings:
        number += line.status is MeetingStatus.HELD
        rows.append(_row(line, number))
    issued = sum(bool(line.number) for line in recap.held)
    total = ("", "Jumlah", "", "", heads_told(recap.heads), thousands(issued))
    rows.append(Row(tuple(_words(text) for text in total), total=True))
    made: list[Block] = [Table(MEETINGS, tuple(rows), dense=True, what="Kegiatan")]
    return [*made, Note(UNCOUNTED)] if recap.heads.vague else made


def _row(line: Line, number: int) -> Row:
    held = line.status is MeetingStatus.HELD
    day = long_date(line.held_on) if line.held_on else "Belum bertanggal"
    name = line.programme if held else f"{line.programme} ({line.status.value})"
    district = line.district.replace("Kecamatan ", "Kec. ", 1)
    place = ", ".join(part for part in (line.place, district) if part)
    paper = "dicabut" if line.kind == WITHDRAWAL else short_number(line.number) or ("–" if held else "")
    cells = (str(number) if held else "", day, name, place, heads_told(line.heads) if held else "", paper)
    return Row(tuple(_words(text) for text in cells), aside=not held)


def short_number(number: str) -> str:
    """What tells one number from the others of its series, short enough for a column: "SP/31"."""
    short = "/".join(number.split("/")[:2]).strip()
    return short if len(short) <= LONGEST_NUMBER else f"{short[: LONGEST_NUMBER - 1]}…"


def _words(text: str) -> Words:
    return (Span(text),) if text else ()


def _bars(title: str, shares: Sequence[Share]) -> list[Block]:
    """Longest bar first; nothing where there is nothing to compare."""
    if len(shares) < 2:
        return []
    ordered = sorted(shares, key=lambda one: (-one.heads.counted, -one.meetings, one.name))[:MOST_BARS]
    bars = tuple(
        Bar(one.name, one.heads.counted, _people(one.heads), f"{thousands(one.meetings)} kegiatan") for one in ordered
    )
    return [Heading(title), Bars(bars)]


def _people(heads: Heads) -> str:
    return f"{heads_told(heads)} orang" if heads.counted else heads_told(heads)


def _guests(recap: Recap) -> list[Block]:
    if not recap.groups:
        return []
    rows = [
        Row((_words(one.name), _words(thousands(one.invited)), _words(thousands(one.came)),
             _words(heads_told(one.heads))))
        for one in recap.groups
    ]  # fmt: skip
    sums = (sum(one.invited for one in recap.groups), sum(one.came for one in recap.groups))
    total = ("Jumlah", thousands(sums[0]), thousands(sums[1]), heads_told(recap.heads))
    rows.append(Row(tuple(_words(text) for text in total), total=True))
    table = Table(GROUPS, tuple(rows), dense=True, what="Tamu menurut kelompok")
    return [Heading("Tamu menurut kelompok"), table, Note(ENTRIES)]


def _papers(recap: Recap) -> list[Block]:
    told = " ".join(filter(None, (releases(recap), published(recap), received(recap))))
    made: list[Block] = [Heading("Siaran pers dan pemuatan"), Prose((Span(told),))] if told else []
    if len(recap.media) > 1:
        rows = tuple(Row((_words(one.name), _words(thousands(one.times)))) for one in recap.media)
        made.append(Table(MEDIA, rows, dense=True, what="Pemuatan"))
    return made


def _said(recap: Recap) -> list[Block]:
    """What the tables do not tell, in sentences."""
    beside = (others(recap), neutrality(recap), promises(recap)) if recap.meetings else ()
    words = " ".join(filter(None, (*beside, never_asked(recap), approval(recap))))
    made: list[Block] = [Heading("Catatan"), Prose((Span(words),))] if words else []
    if recap.coming:
        rows = tuple(
            Row((_words(long_date(one.due) if one.due else ""), _words(one.text), _words(one.who)))
            for one in recap.coming
        )
        made += [Heading("Komitmen yang akan jatuh tempo"), Table(DUE, rows, dense=True, what="Komitmen")]
    return made


def _chain(recap: Recap) -> list[Block]:
    """The newest seal of the book, so that this paper proves all that went before it."""
    if recap.chain is None:
        return []
    rows = (("Segel", _words(recap.chain.grouped)), ("Jumlah catatan", _words(thousands(recap.chain.entries))))
    return [Heading("Kepala rantai arsip"), Labels(rows, 28), Prose((Span(CHECKED),))]


def _signed(recap: Recap, unit: Unit) -> Signatures:
    city: Words = (Span(f"{unit.city.strip()}, "),) if unit.city.strip() else (Blank(35), Span(", "))
    above = (*city, Span(long_date(recap.made_on)))
    return Signatures((Signature((above, (Blank(62),)), (Blank(62),), (Span("Pangkat, NRP: "), Blank(38))),), space=18)
