"""Daftar tamu: everybody who is asked to come, with what became of it."""

from __future__ import annotations

from cooling_desktop.papers.document import Paper
from cooling_desktop.papers.office import signers
from cooling_desktop.papers.office.blocks import (
    Blank,
    Block,
    Column,
    Labels,
    OfficePaper,
    Row,
    Signatures,
    Span,
    Table,
    Title,
    Words,
)
from cooling_desktop.papers.office.guests import Listed, listed, remark
from cooling_desktop.papers.office.said import days, hours, meeting_name, paper_of, place
from cooling_desktop.records.facts import Facts
from cooling_desktop.words.numbers import thousands

KIND = "Daftar tamu"
FOR_THE_PEN = 20
COLUMNS = (
    Column("No.", 10, right=True),
    Column("Nama", 58),
    Column("Jabatan/instansi", 50),
    Column("Orang", 18, right=True),
    Column("Keterangan", 34),
)


def compose(facts: Facts, state: str | None, paper: Paper | None = None) -> OfficePaper:
    """The list in the clerk's order."""
    blocks: list[Block] = [
        Title((KIND,), meeting_name(facts)),
        Labels((("Hari, tanggal", days(facts)), ("Pukul", hours(facts)), ("Tempat", place(facts)))),
        Table(COLUMNS, tuple(_rows(facts)), what=KIND),
        Signatures((signers.head_of_host(facts),)),
    ]
    return paper_of(facts, KIND, blocks, state, paper)


def _rows(facts: Facts) -> list[Row]:
    found = listed(facts)
    if not found:
        empty: Words = (Blank(lacks="Tamu"),)
        return [Row(((Span(str(n + 1)),), *([empty] * 4))) for n in range(FOR_THE_PEN)]
    rows = [_row(facts, one) for one in found]
    counts = [one.count for one in found if one.count]
    if len(counts) == len(found):
        total = thousands(sum(counts))
        rows.append(Row(((), (Span("Jumlah"),), (), (Span(total),), ()), total=True))
    return rows


def _row(facts: Facts, one: Listed) -> Row:
    count = thousands(one.count) if one.count else " ".join(one.guest.vague_count.split())
    told = (str(one.number), one.name, one.office, count, remark(facts, one.guest))
    return Row(tuple((Span(text),) if text else () for text in told))
