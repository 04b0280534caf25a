"""Berkas kegiatan: the front of a dossier, with what lies in it and where."""

from __future__ import annotations

from collections.abc import Sequence

from cooling_desktop.papers.document import Paper
from cooling_desktop.papers.office.blocks import Block, Contents, CoverTitle, Labels, OfficePaper
from cooling_desktop.papers.office.said import called, days, hours, paper_of, place, somebody, theme, words
from cooling_desktop.press import event
from cooling_desktop.records.facts import Facts
from cooling_desktop.words.numbers import in_words, thousands
from cooling_desktop.words.text import upper_first

KIND = "Berkas kegiatan"


def compose(
    facts: Facts,
    inside: Sequence[tuple[str, str]],
    pages: Sequence[int],
    state: str | None,
    paper: Paper | None = None,
    scans: int = 0,
) -> OfficePaper:
    """The front; `inside` are papers with a remark, the last `scans` of them scanned sheets; `pages` where each begins
    and, last, how many there are."""
    meeting = facts.meeting
    umbrella = event.phrase(meeting.umbrella)
    programme = f"{event.phrase(meeting.programme)}{f' ({umbrella})' if umbrella else ''}".strip()
    leader = event.leader(facts)
    led = somebody(facts, *event.acting(leader)) if leader else ""
    about = Labels((
        ("Program", words(programme, "Nama program")),
        *theme(facts),
        ("Hari, tanggal", days(facts)),
        ("Pukul", hours(facts)),
        ("Tempat", place(facts)),
        ("Pimpinan", words(led, "Pimpinan")),
        ("Status", words(upper_first(meeting.status.value))),
    ), 32, reading=True)  # fmt: skip
    rows = [(name, remark, str(page)) for (name, remark), page in zip(inside, pages[:-1], strict=True)]
    signed = f" dan {in_words(scans)} pindaian" if scans else ""
    count = f"{upper_first(in_words(len(rows) - scans))} naskah{signed}, {thousands(pages[-1])} halaman."
    by = f" Disusun oleh Humas {facts.unit.name.strip()}." if facts.unit and facts.unit.name.strip() else ""
    blocks: list[Block] = [CoverTitle(KIND, called(facts)), about, Contents(tuple(rows), count + by)]
    return paper_of(facts, KIND, blocks, state, paper)
