"""Pernyataan netralitas: the points that are read aloud and everybody who signs them."""

from __future__ import annotations

from dataclasses import replace

from cooling_desktop.papers.document import Paper
from cooling_desktop.papers.office.blocks import (
    Blank,
    Block,
    Item,
    OfficePaper,
    Prose,
    SigningCells,
    Span,
    Title,
    Words,
    Writing,
)
from cooling_desktop.papers.office.said import days, last_day, office_title, paper_of, place_and_date
from cooling_desktop.press import event
from cooling_desktop.press.mentions import known_person
from cooling_desktop.press.venue import where
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.spoken import Signatory
from cooling_desktop.words.names import with_degrees
from cooling_desktop.words.text import curly, upper_first

KIND = "Pernyataan netralitas"
OPENING = "Kami yang bertanda tangan di bawah ini, pada hari "
CLOSING = "Pernyataan ini kami buat dengan sadar dan penuh tanggung jawab."
MOST_LARGE = 7  # points; more are set smaller
EMPTY_CELLS = 6


def compose(facts: Facts, state: str | None, paper: Paper | None = None) -> OfficePaper:
    """The pledge; where nobody typed points or signatories there is room for the pen."""
    points = [one.text for one in facts.meeting.neutrality.points if one.text.strip()]
    large = len(points) <= MOST_LARGE
    blocks: list[Block] = [Title(_title(facts), _below(facts), large=True), Prose(_opening(facts), large=large)]
    blocks += [Item(f"{n}.", (Span(_point(text)),), hang=9, large=large) for n, text in enumerate(points, 1)]
    blocks += [] if points else [Writing(8, "Butir ikrar")]
    blocks.append(Prose((Span(CLOSING),), large=large))
    above = (place_and_date(facts, last_day(facts)), (Span("YANG MENYATAKAN"),))
    blocks.append(SigningCells(tuple(_cells(facts)), above))
    return replace(paper_of(facts, KIND, blocks, state, paper, fits=True), logo_below=True)


def _title(facts: Facts) -> tuple[str, ...]:
    """The paper's name, with the declaration's own where that is what the meeting is called."""
    programme = " ".join(facts.meeting.programme.split())
    return (KIND, f"dan {programme}") if programme.lower().startswith(("deklarasi", "ikrar")) else (KIND,)


def _below(facts: Facts) -> Words:
    territory = facts.unit.territory.strip() if facts.unit else ""
    known = ", ".join(part for part in (territory, event.election(facts)) if part)
    return (Span(known),) if known else ()


def _opening(facts: Facts) -> Words:
    at = " ".join(where(facts).split())
    there: Words = (Span(f", {at},"),) if at else (Span(", di "), Blank(55, "Tempat"), Span(","))
    basis = " ".join(facts.meeting.neutrality.legal_basis.split())
    rests = f" berdasarkan {event.phrase(basis, 'berdasarkan')}," if basis else ""
    return (Span(OPENING), *days(facts), *there, Span(f"{rests} dengan ini menyatakan ikrar sebagai berikut:"))


def _point(text: str) -> str:
    flat = upper_first(" ".join(curly(text).split())).rstrip(";,")
    return flat if flat.endswith((".", "!", "”")) else f"{flat}."


def _cells(facts: Facts) -> list[tuple[str, Words]]:
    found = [_cell(facts, one) for one in facts.meeting.neutrality.signatories]
    return [cell for cell in found if cell] or [("", (Blank(lacks="Penanda tangan"),))] * EMPTY_CELLS


def _cell(facts: Facts, one: Signatory) -> tuple[str, Words] | None:
    """Office and name; a party without a person signs under its own name."""
    person, office = known_person(facts, one.person_id), office_title(facts, one.post_id)
    if person:
        name = with_degrees(person.degrees_front, " ".join(person.name.upper().split()), person.degrees_back)
        return office or " ".join(one.name.split()), (Span(name),)
    named = office or " ".join(one.name.split())
    return (named, (Blank(),)) if named else None
