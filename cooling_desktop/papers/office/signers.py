"""Who signs an office paper: the leader as far as the directory knows him, else blanks for the pen."""

from __future__ import annotations

from datetime import date

from cooling_desktop.papers.office.blocks import Blank, Signature, Span, Words
from cooling_desktop.papers.office.said import place_and_date
from cooling_desktop.press import event
from cooling_desktop.press.mentions import known_person, known_post
from cooling_desktop.records.directory import Person
from cooling_desktop.records.facts import Facts
from cooling_desktop.words.names import rank_in_full, split_rank, with_degrees
from cooling_desktop.words.ranks import RANKS

FOR_A_NAME, FOR_AN_OFFICE, FOR_A_NUMBER = 62.0, 62.0, 28.0


def head_of_host(facts: Facts) -> Signature:
    """The leader in his own office, whoever stood in for him: he signs what goes out before the meeting."""
    leader = event.leader(facts)
    ids = (leader.person_id, leader.post_id) if leader else (None, None)
    return _signature(facts, *ids, [place_and_date(facts)])


def leader_there(facts: Facts, above: str) -> Signature:
    """Who led the meeting, himself or standing in."""
    return _signature(facts, *_acting(facts), [(Span(above),)])


def presiding(facts: Facts) -> Signature:
    """Who led the meeting, signing as its chairman."""
    return Signature(((Span("PIMPINAN RAPAT"),),), *_who(facts, *_acting(facts)))


def _acting(facts: Facts) -> tuple[str | None, str | None]:
    """Person and post of the leader who was there."""
    leader = event.leader(facts)
    return event.acting(leader) if leader else (None, None)


def note_taker(facts: Facts, on: date | None) -> Signature:
    """The notulis, whom no form knows."""
    return Signature((place_and_date(facts, on), (Span("NOTULIS"),)), (Blank(FOR_A_NAME),), _rank_for_pen())


def reporter(facts: Facts) -> Signature:
    """Who signs a report: the pen's."""
    return Signature((place_and_date(facts), (Blank(FOR_AN_OFFICE),)), (Blank(FOR_A_NAME),), _rank_for_pen())


def _rank_for_pen() -> Words:
    return Span("Pangkat, NRP: "), Blank(38)


def _signature(facts: Facts, person_id: str | None, post_id: str | None, above: list[Words]) -> Signature:
    post = known_post(facts, post_id)
    office = (post.formal_title or post.title).upper() if post else ""
    lines = [*above, (Span(office),) if office else (Blank(FOR_AN_OFFICE, "Pimpinan"),)]
    return Signature(tuple(lines), *_who(facts, person_id, post_id))


def _who(facts: Facts, person_id: str | None, post_id: str | None) -> tuple[Words, Words]:
    """Name in capitals with its degrees, and rank in full with NRP."""
    person = known_person(facts, person_id)
    if person is None:
        return (Blank(FOR_A_NAME, "Nama pimpinan" if known_post(facts, post_id) else "Pimpinan"),), _rank_for_pen()
    name = with_degrees(person.degrees_front, " ".join(person.name.upper().split()), person.degrees_back)
    return (Span(name, bold=True),), rank_and_number(person)


def rank_and_number(person: Person) -> Words:
    """"AJUN KOMISARIS POLISI NRP 70000000"; the number of an officer is the pen's where nobody typed it."""
    if not person.rank.strip():
        return ()
    rank = rank_in_full(person.rank)
    if person.nrp.strip():
        return (Span(f"{rank} NRP {person.nrp.strip()}"),)
    return (Span(f"{rank} NRP "), Blank(FOR_A_NUMBER)) if _numbered(person.rank) else (Span(rank),)


def _numbered(rank: str) -> bool:
    """Whether an officer of that rank bears an NRP in a signature (generals do not)."""
    short = split_rank(rank)[0]
    found = next((one for one in RANKS if one.short == short), None)
    return found is None or "JENDERAL" not in found.full
