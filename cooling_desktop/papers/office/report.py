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
from cooling_desktop.papers.office.guests import head_count
from cooling_desktop.papers.office.minutes import ended_at, led_by
from cooling_desktop.papers.office.photo_sheet import pictures
from cooling_desktop.papers.office.rundown import timed
from cooling_desktop.papers.office.said import called, days, ended, hours, office_title, paper_of, words
from cooling_desktop.papers.office.spoken import results, speeches
from cooling_desktop.press import event
from cooling_desktop.press.listing import came, organisation
from cooling_desktop.press.venue import where
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Guest
from cooling_desktop.words.dates import clock
from cooling_desktop.words.numbers import thousands
from cooling_desktop.words.text import upper_first

KIND = "Laporan kegiatan"
INDENT = 9.0
CLOCK_COLUMN = 14.0
COUNTS = (Column("Unsur", 52), Column("Orang", 16, right=True), Column("Keterangan", 93))
NUMERALS = ("I.", "II.", "III.", "IV.", "V.", "VI.", "VII.", "VIII.")
PHOTOS = 2


def compose(facts: Facts, state: str | None, paper: Paper | None = None) -> OfficePaper:
    """The report; number, addressee and sender are the pen's."""
    about = Labels((
        ("Kepada", (Span("Yth. "), Blank(80))),
        ("Dari", (Blank(87),)),
        ("Perihal", words(f"Laporan pelaksanaan {called(facts)}")),
    ), 24, reading=True)  # fmt: skip
    blocks: list[Block] = [Title((KIND,), (Span("Nomor: "), Blank(60))), about, FullRule()]
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
    blocks.append(Signatures((signers.reporter(facts),), space=18))
    return paper_of(facts, KIND, blocks, state, paper, fits=True)


def _sentence(text: str, lacks: str, lines: int = 1) -> list[Block]:
    return [Prose((Span(ended(text)),), INDENT)] if text.strip() else [Writing(lines, lacks, INDENT)]


def _bases(facts: Facts) -> list[Block]:
    texts = [one.text for one in facts.meeting.legal_bases if one.text.strip()]
    if len(texts) < 2:
        return _sentence("".join(texts), "Dasar pelaksanaan", 2)
    return [Item(f"{chr(97 + n % 26)}.", (Span(ended(text)),), INDENT, 6) for n, text in enumerate(texts)]


def _when_and_where(facts: Facts) -> list[Block]:
    at = " ".join(where(facts).split())
    there: Words = (Span(f", {at}."),) if at else (Span(", di "), Blank(60, "Tempat"), Span("."))
    return [Prose((*days(facts), Span(", pukul "), *hours(facts), *there), INDENT)]


def _participants(facts: Facts) -> list[Block]:
    """Heads by where they come from; the total only where everybody was counted."""
    groups: dict[str, list[Guest]] = {}
    for guest in facts.meeting.guests:
        if came(guest):
            groups.setdefault(_element(facts, guest), []).append(guest)
    if not groups:
        return [Writing(3, "Kehadiran tamu", INDENT)]
    rows = []
    total: int | None = 0
    for name, guests in groups.items():
        counts = [head_count(facts, guest) for guest in guests]
        known = sum(count or 0 for count in counts)
        whole = None not in counts
        total = total + known if whole and total is not None else None
        vague = ", ".join(dict.fromkeys(" ".join(g.vague_count.split()) for g in guests if g.vague_count.strip()))
        rows.append(Row(((Span(name),), (Span(thousands(known)),) if whole else (), (Span(vague),) if vague else ())))
    shown: Words = (Span(thousands(total)),) if total is not None else (Blank(),)
    rows.append(Row(((Span("Jumlah"),), shown, ()), total=True))
    return [Table(COUNTS, tuple(rows), INDENT, what="Peserta")]


def _element(facts: Facts, guest: Guest) -> str:
    """The unit itself, a body, a group, or an office."""
    body = organisation(facts, guest)
    if guest.host_side and facts.unit and facts.unit.name.strip():
        return facts.unit.name.strip()
    named = body.name if body else upper_first(" ".join(guest.group.split()))
    return named or office_title(facts, guest.post_id) or "Perorangan"


def _course(facts: Facts) -> list[Block]:
    found = timed(facts)
    if not found:
        return [Writing(4, "Agenda", INDENT)]
    rows = tuple(
        (clock(slot[0]) if slot[0] else "–", words(ended(item.text), "Acara dalam agenda")) for item, slot in found
    )
    return [Labels(rows, CLOCK_COLUMN, reading=True, indent=INDENT)]


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
