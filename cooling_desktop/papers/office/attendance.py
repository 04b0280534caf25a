"""Daftar hadir: who is expected, numbered as attendance is typed back, and spare rows; never a phone or a NIK."""

from __future__ import annotations

from dataclasses import replace

from cooling_desktop.papers.document import Paper
from cooling_desktop.papers.office import signers
from cooling_desktop.papers.office.blocks import Block, Labels, OfficePaper, Signatures, SigningRows, Title
from cooling_desktop.papers.office.guests import listed
from cooling_desktop.papers.office.said import days, hours, last_day, meeting_name, paper_of, place
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.sheet_rows import SPARE, sheet_rows

KIND = "Daftar hadir"
PRIVACY = "Data pada daftar ini dipakai hanya untuk kepentingan kegiatan ini."


def compose(facts: Facts, state: str | None, paper: Paper | None = None) -> OfficePaper:
    """The sheet to sign; the number of rows is even, because boxes stand in pairs."""
    guests = dict(zip(sheet_rows(facts.meeting.guests), listed(facts), strict=True))
    last = max(guests, default=0)
    found = [guests.get(number) for number in range(1, last + 1)]  # a row that nobody has any more stays empty
    rows = [(one.name, one.office) if one else ("", "") for one in found]
    rows += [("", "")] * (SPARE + last % 2)
    about = Labels((
        ("Kegiatan", meeting_name(facts)),
        ("Hari, tanggal", days(facts)),
        ("Pukul", hours(facts)),
        ("Tempat", place(facts)),
    ))  # fmt: skip
    signed = Signatures(
        (signers.leader_there(facts, "Mengetahui"), signers.note_taker(facts, last_day(facts))), space=19
    )
    blocks: list[Block] = [Title((KIND,)), about, SigningRows(tuple(rows)), signed]
    return replace(paper_of(facts, KIND, blocks, state, paper), privacy=PRIVACY)
