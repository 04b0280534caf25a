"""Who signs an office paper, in whose name: as far as the directory knows him, else blanks for the pen."""

from __future__ import annotations

from datetime import date

from cooling_desktop.papers.office.blocks import Blank, Signature, Span, Words
from cooling_desktop.papers.office.said import place_and_date
from cooling_desktop.press import event
from cooling_desktop.press.mentions import known_person, known_post
from cooling_desktop.records.directory import Person
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import HoldingKind, SigningForm
from cooling_desktop.records.letters import Letter
from cooling_desktop.words.names import rank_in_full, split_rank, with_degrees
from cooling_desktop.words.ranks import RANKS

FOR_A_NAME, FOR_AN_OFFICE, FOR_A_NUMBER = 62.0, 62.0, 28.0
ON_BEHALF, BELOW = "a.n.", "u.b."
ACTING = tuple(f"{kind.value} " for kind in HoldingKind if kind is not HoldingKind.DEFINITIVE)
HEADS = {
    "Polda": "KEPALA KEPOLISIAN DAERAH",
    "Polres Metro": "KEPALA KEPOLISIAN RESOR METRO",
    "Polrestabes": "KEPALA KEPOLISIAN RESOR KOTA BESAR",
    "Polresta": "KEPALA KEPOLISIAN RESOR KOTA",
    "Polres": "KEPALA KEPOLISIAN RESOR",
    "Polsek Metro": "KEPALA KEPOLISIAN SEKTOR METRO",
    "Polsek": "KEPALA KEPOLISIAN SEKTOR",
}
"""The office of a unit's head by how its name begins, longer beginnings first."""


def head_of_host(facts: Facts) -> Signature:
    """The leader in his own office, whoever stood in for him: he signs what goes out before the meeting."""
    return _signature(facts, *_chief(facts), [place_and_date(facts)])


def of_letter(facts: Facts, letter: Letter, *above: Words) -> Signature:
    """Who signs a letter: the leader, or who is named, in his own office or in the name of the unit's head."""
    chief, signer = _chief(facts), (letter.signer_id, letter.signer_post_id)
    is_chief = any(signer) and all(one in (None, "", known) for one, known in zip(signer, chief, strict=True))
    if is_chief or (letter.signing is SigningForm.OWN and not any(signer)):
        return _signature(facts, *chief, list(above))
    lines = [*above]
    if letter.signing is not SigningForm.OWN:
        lines.append((Span(f"{ON_BEHALF} "), *_head_of_unit(facts)))
    if letter.signing is SigningForm.BELOW:
        lines += [_office(facts, letter.through_post_id, "Pejabat di antara pimpinan dan penanda tangan")]
        lines += [(Span(BELOW),)]
    lines.append(_office(facts, letter.signer_post_id, "Jabatan penanda tangan"))
    return Signature(tuple(lines), *_who(facts, letter.signer_id, "Nama penanda tangan"))


def _chief(facts: Facts) -> tuple[str | None, str | None]:
    """Person and post of the leader, whoever stood in for him."""
    leader = event.leader(facts)
    return (leader.person_id, leader.post_id) if leader else (None, None)


def _head_of_unit(facts: Facts) -> Words:
    """The office in whose name others sign: as the directory writes it, else after the unit's name."""
    heads = (post.formal_title.upper() for post in facts.posts.values() if post.unit_id == facts.meeting.unit_id)
    known = next((title for title in heads if title.startswith("KEPALA KEPOLISIAN")), "")
    name = facts.unit.name.strip() if facts.unit else ""
    begins = next((begin for begin in HEADS if name.startswith(f"{begin} ")), "")
    made = f"{HEADS[begins]}{name.removeprefix(begins).upper()}" if begins else ""
    return (Span(known or made),) if known or made else _office(facts, _chief(facts)[1], "Pimpinan")


def leader_there(facts: Facts, above: str) -> Signature:
    """Who led the meeting, himself or standing in."""
    return _signature(facts, *_acting(facts), [(Span(above),)])


def presiding(facts: Facts) -> Signature:
    """Who led the meeting, signing as its chairman."""
    person_id, post_id = _acting(facts)
    return Signature(((Span("PIMPINAN RAPAT"),),), *_who(facts, person_id, _lacks_name(facts, post_id)))


def _acting(facts: Facts) -> tuple[str | None, str | None]:
    """Person and post of the leader who was there."""
    leader = event.leader(facts)
    return event.acting(leader) if leader else (None, None)


def note_taker(facts: Facts, on: date | None) -> Signature:
    """Who wrote down what was said."""
    who = _who(facts, facts.meeting.minutes.note_taker_id, "Notulis")
    return Signature((place_and_date(facts, on), (Span("NOTULIS"),)), *who)


def _rank_for_pen() -> Words:
    return Span("Pangkat, NRP: "), Blank(38)


def _signature(facts: Facts, person_id: str | None, post_id: str | None, above: list[Words]) -> Signature:
    lines = [*above, _office(facts, post_id, "Pimpinan")]
    return Signature(tuple(lines), *_who(facts, person_id, _lacks_name(facts, post_id)))


def _lacks_name(facts: Facts, post_id: str | None) -> str:
    return "Nama pimpinan" if known_post(facts, post_id) else "Pimpinan"


def _office(facts: Facts, post_id: str | None, lacks: str) -> Words:
    """An office in capitals, as it stands over a signature: "Plt. KEPALA KEPOLISIAN …"."""
    post = known_post(facts, post_id)
    title = " ".join((post.formal_title or post.title).split()) if post else ""
    acting = next((word for word in ACTING if title.startswith(word)), "")
    office = f"{acting}{title.removeprefix(acting).upper()}"
    return (Span(office),) if office else (Blank(FOR_AN_OFFICE, lacks),)


def _who(facts: Facts, person_id: str | None, lacks: str) -> tuple[Words, Words]:
    """Name in capitals with its degrees, and rank in full with NRP."""
    person = known_person(facts, person_id)
    if person is None:
        return (Blank(FOR_A_NAME, lacks),), _rank_for_pen()
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
