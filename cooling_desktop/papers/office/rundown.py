"""Susunan acara: the agenda with its clock times, computed from the start and the lengths."""

from __future__ import annotations

from datetime import time

from cooling_desktop.papers.document import Paper
from cooling_desktop.papers.office import signers
from cooling_desktop.papers.office.blocks import (
    Blank,
    Block,
    Column,
    Labels,
    Note,
    OfficePaper,
    Row,
    Signatures,
    Span,
    Table,
    Title,
    Words,
)
from cooling_desktop.papers.office.said import (
    days,
    hours,
    meeting_name,
    paper_of,
    place,
    somebody,
    theme,
    words,
)
from cooling_desktop.press import event
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import AgendaItem
from cooling_desktop.words.dates import clock
from cooling_desktop.words.schedule import Slot, overrun, slots

KIND = "Susunan acara"
FOR_THE_PEN = 10  # rows of an agenda that nobody has typed


def compose(facts: Facts, state: str | None, paper: Paper | None = None) -> OfficePaper:
    """The rundown of the meeting's first day."""
    zone = event.zone(facts)
    columns = (
        Column("No.", 10, right=True),
        Column(f"Waktu ({zone})" if zone else "Waktu", 28),
        Column("Menit", 13, right=True),
        Column("Kegiatan", 50, bold=True),
        Column("Pelaksana", 42),
        Column("Keterangan", 27),
    )
    blocks: list[Block] = [
        Title((KIND,), meeting_name(facts)),
        Labels((*theme(facts), ("Hari, tanggal", days(facts)), ("Pukul", hours(facts)), ("Tempat", place(facts)))),
        Table(columns, tuple(_rows(facts)), airy=True, what="Agenda"),
    ]
    blocks += [Note(text) for text in [_summed(facts)] if text]
    blocks.append(Signatures((signers.head_of_host(facts),)))
    return paper_of(facts, KIND, blocks, state, paper)


def timed(facts: Facts) -> list[tuple[AgendaItem, Slot]]:
    """Each item with when it begins and ends, as far as anybody knows."""
    agenda = [item for item in facts.meeting.agenda if item.text.strip() or item.minutes]
    starts = _bounds(facts)[0]
    if starts is None:
        return [(item, (None, None)) for item in agenda]
    return list(zip(agenda, slots(starts, [item.minutes for item in agenda]), strict=True))


def _bounds(facts: Facts) -> tuple[time | None, time | None]:
    """Start and end of the first day that has a start."""
    return next(((day.starts, day.ends) for day in facts.meeting.days if day.starts), (None, None))


def _rows(facts: Facts) -> list[Row]:
    found = timed(facts)
    if not found:
        empty: Words = (Blank(lacks="Agenda"),)
        return [Row((words(str(n + 1)), *([empty] * 5))) for n in range(FOR_THE_PEN)]
    return [_row(facts, n, item, _slot(slot, last=n == len(found))) for n, (item, slot) in enumerate(found, 1)]


def _row(facts: Facts, n: int, item: AgendaItem, at: str) -> Row:
    """Number, clock, minutes, what, who, remark; what may be empty stays so."""
    performer = somebody(facts, item.person_id, item.post_id) or item.performer
    optional = [(Span(text),) if text.strip() else () for text in (at, str(item.minutes or ""), performer, item.remark)]
    clocks, minutes, who, remark = optional
    return Row(((Span(str(n)),), clocks, minutes, words(item.text, "Acara dalam agenda"), who, remark))


def _slot(slot: Slot, *, last: bool) -> str:
    """ "10.00–10.05"; the last item may be open-ended."""
    start, end = slot
    if start is None:
        return ""
    return f"{clock(start)}–{clock(end)}" if end else f"{clock(start)}–selesai" if last else clock(start)


def _summed(facts: Facts) -> str:
    """How long it all takes, and by how much that is too long."""
    lengths = [item.minutes for item, _ in timed(facts)]
    total = sum(length or 0 for length in lengths)
    if not total:
        return ""
    said = f"Jumlah waktu terjadwal: {duration(total)}."
    starts, ends = _bounds(facts)
    over = overrun(starts, ends, lengths) if starts and ends else 0
    return f"{said} Susunan ini {duration(over)} melewati jam selesai." if over else said


def duration(minutes: int) -> str:
    """ "2 jam 30 menit"."""
    whole, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{whole} jam" if whole else "", f"{rest} menit" if rest else "") if part)
