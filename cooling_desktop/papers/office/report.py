"""Laporan kegiatan: what the office tells its superior, in Roman sections."""

from __future__ import annotations

from cooling_desktop.papers.document import Paper
from cooling_desktop.papers.office import signers
from cooling_desktop.papers.office.blocks import (
    Blank,
    Block,
    Column,
    FullRule,
    Gallery,
    Heading,
    Item,
    Labels,
    OfficePaper,
    Prose,
    Row,
    Signatures,
    Span,
    Table,
    Title,
    Words,
    Writing,
)
from cooling_desktop.papers.office.guests import groups
from cooling_desktop.papers.office.minutes import ended_at, led_by
from cooling_desktop.papers.office.photo_sheet import pictures
from cooling_desktop.papers.office.rundown import timed
from cooling_desktop.papers.office.said import (
    bases,
    copies,
    days,
    ended,
    hours,
    meeting_name,
    paper_of,
    place_and_date,
    words,
)
from cooling_desktop.papers.office.spoken import results, speeches
from cooling_desktop.press import event
from cooling_desktop.press.venue import where
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import AgendaItem
from cooling_desktop.words.dates import clock
from cooling_desktop.words.numbers import thousands

KIND = "Laporan kegiatan"
INDENT = 9.0
CLOCK_COLUMN = 14.0
COUNTS = (Column("Unsur", 52), Column("Orang", 16, right=True), Column("Keterangan", 93))
NUMERALS = ("I.", "II.", "III.", "IV.", "V.", "VI.", "VII.", "VIII.")
PHOTOS = 2


def compose(facts: Facts, state: str | None, paper: Paper | None = None) -> OfficePaper:
    """The report, numbered and signed as a letter is."""
    letter = facts.meeting.report
    addressee = " ".join(letter.addressee.split()).removeprefix("Yth.").strip()
    about = Labels((
        ("Kepada", (Span("Yth. "), *words(addressee, "Penerima laporan", 80))),
        ("Dari", words(letter.sender, "Pengirim laporan", 87)),
        ("Perihal", (Span("Laporan pelaksanaan "), *meeting_name(facts))),
    ), 24, reading=True)  # fmt: skip
    number = words(letter.number, "Nomor laporan", 60)
    blocks: list[Block] = [Title((KIND,), (Span("Nomor: "), *number)), about, FullRule()]
    sections = (
        ("Dasar", _bases(facts)),
        ("Waktu dan tempat", _when_and_where(facts)),
        ("Pimpinan", _sentence(led_by(facts), "Pimpinan")),
        ("Peserta", _participants(facts)),
        ("Rangkaian kegiatan", _course(facts)),
        ("Inti sambutan dan hasil", _sense(facts)),
        ("Situasi", _situation(facts)),
        ("Dokumentasi", _photos(facts)),
    )
    for numeral, (name, inside) in zip(NUMERALS, sections, strict=True):
        blocks += [Heading(name, numeral), *inside]
    dated = place_and_date(facts, letter.dated, "Tanggal laporan")
    blocks += [Signatures((signers.of_letter(facts, letter, dated),), space=18), *copies(letter)]
    return paper_of(facts, KIND, blocks, state, paper, fits=True, number=letter.number)


def _sentence(text: str, lacks: str, lines: int = 1) -> list[Block]:
    return [Prose((Span(ended(text)),), INDENT)] if text.strip() else [Writing(lines, lacks, INDENT)]


def _bases(facts: Facts) -> list[Block]:
    texts = bases(facts)
    if len(texts) < 2:
        return _sentence("".join(texts), "Dasar pelaksanaan", 2)
    return [Item(f"{chr(97 + n % 26)}.", words(text), INDENT, 6) for n, text in enumerate(texts)]


def _when_and_where(facts: Facts) -> list[Block]:
    at = " ".join(where(facts).split())
    there: Words = (Span(f", {at}."),) if at else (Span(", di "), Blank(60, "Tempat"), Span("."))
    return [Prose((*days(facts), Span(", pukul "), *hours(facts), *there), INDENT)]


def _participants(facts: Facts) -> list[Block]:
    """Heads by where they come from; the total only where everybody was counted."""
    found = groups(facts)
    if not found:
        return [Writing(3, "Kehadiran tamu", INDENT)]
    rows = [Row(((Span(one.name),), _number(one.count), (Span(one.vague),) if one.vague else ())) for one in found]
    counts = [one.count for one in found if one.count is not None]
    total = (Span(thousands(sum(counts))),) if len(counts) == len(found) else (Blank(),)
    rows.append(Row(((Span("Jumlah"),), total, ()), total=True))
    return [Table(COUNTS, tuple(rows), INDENT, what="Peserta")]


def _number(count: int | None) -> Words:
    return (Span(thousands(count)),) if count is not None else ()


def _course(facts: Facts) -> list[Block]:
    found = timed(facts)
    if not found:
        return [Writing(4, "Agenda", INDENT)]
    rows = tuple((clock(slot[0]) if slot[0] else "–", _happened(item)) for item, slot in found)
    return [Labels(rows, CLOCK_COLUMN, reading=True, indent=INDENT)]


def _happened(item: AgendaItem) -> Words:
    """An item of the agenda with what came of it."""
    named, outcome = words(ended(item.text), "Acara dalam agenda"), ended(item.outcome)
    return (*named, Span(f" {outcome}")) if outcome else named


def _sense(facts: Facts) -> list[Block]:
    told = [*speeches(facts, released=True), *results(facts)]
    if not told:
        return [Writing(5, "Isi sambutan dan hasil", INDENT)]
    return [Item(f"{n}.", text, INDENT, 6) for n, text in enumerate(told, 1)]


def _situation(facts: Facts) -> list[Block]:
    typed = event.phrase(facts.meeting.situation)
    if not typed:
        return [Writing(1, "Situasi akhir", INDENT)]
    over = (*ended_at(facts, " Kegiatan selesai"), Span("."))
    return [Prose((Span(ended(typed)), *over), INDENT)]


def _photos(facts: Facts) -> list[Block]:
    found = pictures(facts)[:PHOTOS]
    return [Gallery(found, beside=True, indent=INDENT)] if found else [Writing(1, "Foto", INDENT)]
