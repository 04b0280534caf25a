"""A recap, or any list, as an Excel file: numbers as numbers, dates as dates, no text that could act as a formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from cooling_desktop.papers.recap_told import approval, report
from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.records.recap import Heads, Recap, Share, Tally
from cooling_desktop.words.text import clean, upper_first

if TYPE_CHECKING:
    from openpyxl.cell import WriteOnlyCell

Value = str | int | date | None
LONGEST = 32_767  # letters that a cell holds
_ACTING = ("=", "+", "-", "@")
DAY, NUMBER = "dd/mm/yyyy", "#,##0"
_VAGUE = "Kelompok tanpa jumlah"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, the heads of its columns with their widths in letters, its rows."""

    name: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[Value, ...], ...]


def workbook(recap: Recap) -> bytes:
    """The recap as a file."""
    title = f"Rekapitulasi kegiatan {recap.wanted.period.name}"
    return written(tuple(sheets(recap)), title, recap.unit.name if recap.unit else "")


def written(pages: Sequence[Sheet], title: str, creator: str = "") -> bytes:
    """The file with these sheets; openpyxl is loaded at first use."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    for sheet in pages:
        page: Any = book.create_sheet(sheet.name)
        page.freeze_panes = "A2"
        for n, (_, width) in enumerate(sheet.columns):
            page.column_dimensions[chr(ord("A") + n)].width = width
        heads = [_cell(page, head) for head, _ in sheet.columns]
        for head in heads:
            head.font = Font(bold=True)
        page.append(heads)
        for row in sheet.rows:
            page.append([_cell(page, value) for value in row])
    book.properties.title, book.properties.creator = clean(title), clean(creator)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _cell(page: Any, value: Value) -> WriteOnlyCell:
    """A cell of the value's own kind; a text stays one, also when it is edited in Excel."""
    from openpyxl.cell import WriteOnlyCell

    text = harmless(value) if isinstance(value, str) else ""
    cell = WriteOnlyCell(page, value=text or (None if isinstance(value, str) else value))
    if text:
        cell.data_type = "s"  # it would be a formula where it begins with an equals sign
        cell.quotePrefix = text.lstrip()[:1] in _ACTING
    elif isinstance(value, date | int):
        cell.number_format = DAY if isinstance(value, date) else NUMBER
    return cell


def harmless(text: str) -> str:
    """A text that an Excel file can hold: no controls, no half characters, not too long."""
    kept = "".join(letter for letter in clean(text) if letter in "\n\t" or letter >= " ")
    return kept.encode("utf-8", "ignore").decode("utf-8").replace("\ufffe", "").replace("\uffff", "")[:LONGEST]


def sheets(recap: Recap) -> Iterator[Sheet]:
    """Every table of the recap, those that are empty too: who adds months together finds them in their places."""
    yield Sheet("Ringkasan", (("Isi", 34), ("Nilai", 70)), tuple(_summary(recap)))
    yield Sheet(
        "Kegiatan",
        (("Tanggal", 12), ("Program", 32), ("Status", 12), ("Satuan", 26), ("Tempat", 30), ("Kecamatan", 26),
         ("Kabupaten/kota", 20), ("Orang hadir", 12), (_VAGUE, 22), ("Nomor naskah", 34), ("Jenis naskah", 14),
         ("Netralitas dinyatakan", 20)),
        tuple(
            (line.held_on, line.programme, upper_first(line.status.value), line.unit, line.place, line.district,
             line.city, *_heads(line.heads), line.number, line.kind, "ya" if line.stated else "")
            for line in recap.meetings
        ),
    )  # fmt: skip
    for name, head, shares in (
        ("Program", "Program", recap.programmes),
        ("Kecamatan", "Kecamatan", recap.districts),
        ("Kabupaten", "Kabupaten/kota", recap.cities),
    ):
        yield Sheet(name, ((head, 40), ("Kegiatan", 12), ("Orang hadir", 12), (_VAGUE, 22)), _shares(shares))
    yield from _lists(recap)


def _lists(recap: Recap) -> Iterator[Sheet]:
    groups = [(one.name, one.invited, one.came, *_heads(one.heads)) for one in recap.groups]
    heads = (("Kelompok", 34), ("Diundang", 12), ("Hadir", 12), ("Orang", 12), (_VAGUE, 22))
    yield Sheet("Tamu", heads, tuple(groups))
    yield Sheet("Netralitas", (("Disampaikan oleh", 50), ("Kegiatan", 12)), _pairs(recap.speakers))
    yield Sheet("Media", (("Media", 40), ("Pemuatan", 12)), _pairs(recap.media))
    promised = tuple((one.due, one.text, one.who) for one in recap.promises)
    yield Sheet("Komitmen", (("Batas waktu", 12), ("Komitmen", 60), ("Pihak", 40)), promised)
    bodies = tuple((body.name, upper_first(body.kind), body.last) for body in (*recap.never, *recap.long_ago))
    yield Sheet("Belum diundang", (("Lembaga", 44), ("Jenis", 24), ("Terakhir diundang", 18)), bodies)
    yield Sheet("Teks", (("Laporan", 110),), tuple((part,) for part in report(recap).split("\n") if part))


def _summary(recap: Recap) -> Iterator[tuple[Value, ...]]:
    heads = recap.heads
    yield "Periode", recap.wanted.period.name
    yield "Hari pertama", recap.wanted.period.first
    yield "Hari terakhir", recap.wanted.period.last
    yield "Saringan", ", ".join(recap.filters)
    yield "Satuan", recap.unit.name if recap.unit else ""
    yield "Dibuat pada", recap.made_on
    for state in MeetingStatus:
        yield f"Kegiatan {state.value}", recap.count(state)
    yield "Kegiatan belum bertanggal", recap.undated
    yield "Orang hadir", heads.counted
    yield _VAGUE, len(heads.vague)
    yield "Siaran pers terbit", recap.releases
    yield "Ralat terbit", recap.corrections
    yield "Pencabutan terbit", recap.withdrawals
    yield "Pemuatan di media", recap.published
    yield "Kegiatan dengan pernyataan netralitas", recap.statements
    yield from ((f"Naskah diterima, {one.name}", one.times) for one in recap.received)
    if recap.chain:
        yield "Kepala rantai arsip", recap.chain.grouped
        yield "Catatan di buku arsip", recap.chain.entries
    if not recap.approval:
        yield "Persetujuan", approval(recap)


def _heads(heads: Heads) -> tuple[Value, Value]:
    return heads.counted or None, ", ".join(word or "tidak dihitung" for word in heads.vague)


def _shares(shares: Sequence[Share]) -> tuple[tuple[Value, ...], ...]:
    return tuple((one.name, one.meetings, *_heads(one.heads)) for one in shares)


def _pairs(tallies: Iterable[Tally]) -> tuple[tuple[Value, ...], ...]:
    return tuple((one.name, one.times) for one in tallies)
