"""PENCABUTAN: a short paper that takes an issued release back, with its number, its title and the reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cooling_desktop.papers.document import Block, Credit, Document, Headline, Masthead, Paragraph, Run
from cooling_desktop.papers.release import contact_of, letterhead_of
from cooling_desktop.press import ending
from cooling_desktop.press.draft import pack_of
from cooling_desktop.records.directory import Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.kinds import Paper, Voice
from cooling_desktop.words.dates import long_date
from cooling_desktop.words.text import curly, sentence

NO_LONGER = "Dengan pencabutan ini, siaran pers tersebut{} dinyatakan tidak berlaku."


def compose(
    facts: Facts, papers: Sequence[IssuedPaper], reason: str, number: str, issued_on: date, paper: Paper | None = None
) -> Document:
    """The paper; `papers` are the release and its corrections, the first one at the beginning."""
    unit = facts.unit or Unit()
    first = papers[0]
    on = long_date(issued_on)
    place = f"{unit.city}, {on}" if unit.city else on
    city, credit = ending.dateline(facts), ending.credit(facts, pack_of(facts, Voice.OFFICIAL))
    ended = NO_LONGER.format(" beserta ralatnya" if len(papers) > 1 else "")
    told = (_withdrawn(unit, papers), f"Alasan: {sentence(curly(reason))}", ended)
    body = [Paragraph((Run(text),), f"{city} –" if city and n == 0 else "") for n, text in enumerate(told)]
    blocks: list[Block] = [
        Masthead("PENCABUTAN", (f"Nomor: {number}", place)),
        Headline(f"Pencabutan Siaran Pers Nomor {first.number}"),
        *body,
    ]
    blocks += [Credit(credit)] if credit else []
    blocks += contact_of(unit)
    return Document(
        title=f"Pencabutan Siaran Pers Nomor {first.number}",
        author=f"Humas {unit.name}".strip(),
        blocks=tuple(blocks),
        letterhead=letterhead_of(facts, unit),
        paper=paper or facts.meeting.release.paper or unit.paper,
        footer=f"Pencabutan {unit.name} · {number}",
        running_head=(unit.name, f"Pencabutan · {on}"),
        subject=first.headline,
    )


def _withdrawn(unit: Unit, papers: Sequence[IssuedPaper]) -> str:
    """What is taken back, with the corrections that were made of it."""
    first, *later = papers
    title = curly(" ".join(first.headline.split()))
    said = f"{unit.name or 'Humas'} mencabut {_dated('Siaran Pers', first)} berjudul “{title}”"
    if later:
        said += f", yang telah diralat dengan {_dated('Ralat', later[-1])}"
    return f"{said}."


def _dated(kind: str, paper: IssuedPaper) -> str:
    return f"{kind} Nomor {paper.number} tanggal {long_date(paper.issued_on)}"
