"""Surat undangan: one letter a guest, with number, basis, what and when, signature and copies.

A letter of which nobody has typed anything keeps ruled lines for the pen; of one that was begun, rows left empty go.
"""

from __future__ import annotations

from dataclasses import replace

from cooling_desktop.papers.document import Paper
from cooling_desktop.papers.office import signers
from cooling_desktop.papers.office.blocks import (
    Address,
    Blank,
    Block,
    Copies,
    Item,
    Labels,
    OfficePaper,
    Signatures,
    Span,
    Words,
)
from cooling_desktop.papers.office.guests import Listed, listed
from cooling_desktop.papers.office.said import (
    bases,
    called,
    copies,
    days,
    hours,
    meeting_name,
    paper_of,
    place,
    place_and_date,
    words,
)
from cooling_desktop.press import event
from cooling_desktop.records.directory import Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import fields_of
from cooling_desktop.records.kinds import GuestStatus, SigningForm
from cooling_desktop.records.letters import Invitation
from cooling_desktop.words.text import upper_first

KIND = "Surat undangan"
HANG, DEEPER = 8.0, 6.0
CLOSING = (
    "Demikian undangan ini kami sampaikan. Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih."
)
CLASSIFICATION = "Biasa"
COPIES = 2


def letters(facts: Facts, state: str | None, paper: Paper | None = None) -> list[OfficePaper]:
    """A letter to every guest who is asked from outside; one without an addressee where there is none."""
    invited = [one for one in listed(facts) if not one.guest.host_side and one.guest.status is not GuestStatus.WALK_IN]
    to = [_addressee(one) for one in invited if one.name or one.office]
    rest, labels = _without_head(facts, state, paper), _labels(facts)
    return [
        replace(rest, blocks=(Address(labels, one, (Span("Tempat"),)), *rest.blocks))
        for one in to or [((Blank(lacks="Tamu"),), (Blank(),))]
    ]


def _addressee(one: Listed) -> tuple[Words, ...]:
    return tuple((Span(text),) for text in (one.name, one.office) if text)


def _labels(facts: Facts) -> tuple[tuple[str, Words], ...]:
    """The left of a letter's head; without an enclosure there is no row for it."""
    letter = facts.meeting.invitation
    enclosure = letter.enclosure.strip()
    return (
        ("Nomor", words(letter.number, "Nomor surat", 50)),
        ("Klasifikasi", words(letter.classification.strip() or CLASSIFICATION)),
        *([("Lampiran", words(enclosure))] if enclosure else []),
        ("Perihal", (Span(f"Undangan {called(facts)}", bold=True),)),
    )


def _without_head(facts: Facts, state: str | None, paper: Paper | None) -> OfficePaper:
    """What all letters say alike, below their heads: made once."""
    letter = facts.meeting.invitation
    blocks: list[Block] = [*_body(facts), Signatures((signers.of_letter(facts, letter),))]
    blocks += [Copies(((Blank(60),),) * COPIES)] if _untouched(letter) else copies(letter)
    made = paper_of(facts, KIND, blocks, state, paper, fits=True, number=letter.number)
    return replace(made, letter_date=place_and_date(facts, letter.dated, "Tanggal surat"))


def _untouched(letter: Invitation) -> bool:
    """Whether nobody has typed anything of the letter itself."""
    return all(getattr(letter, f.name) in ("", None, [], SigningForm.OWN) for f in fields_of(Invitation))


def _body(facts: Facts) -> list[Block]:
    letter = facts.meeting.invitation
    rows = [
        ("hari, tanggal", days(facts)),
        ("pukul", hours(facts)),
        ("tempat", place(facts)),
        ("acara", meeting_name(facts)),
    ]
    if letter.dress.strip() or _untouched(letter):
        rows.append(("pakaian", words(letter.dress, width=60)))
    return [
        *_based(facts),
        Item("2.", _asked(facts), hang=HANG),
        Labels(tuple(rows), 30, reading=True, indent=HANG),
        Item("3.", _confirmed(facts.unit or Unit()), hang=HANG),
        Item("4.", (Span(CLOSING),), hang=HANG),
    ]


def _based(facts: Facts) -> list[Block]:
    """The basis, as a list where there are several."""
    known = bases(facts)
    if len(known) < 2:
        return [Item("1.", (Span("Rujukan: "), *words("".join(known), "Dasar pelaksanaan")), hang=HANG)]
    listed_bases = [Item(f"{chr(97 + n % 26)}.", words(text), HANG, DEEPER) for n, text in enumerate(known)]
    return [Item("1.", (Span("Rujukan:"),), hang=HANG), *listed_bases]


def _asked(facts: Facts) -> Words:
    """The invitation itself."""
    asked = f"Saudara kami undang untuk menghadiri {event.noun(facts)} yang akan diselenggarakan pada:"
    return (Span(f"Berdasarkan rujukan tersebut, {asked}"),)


def _confirmed(unit: Unit) -> Words:
    """Whom to tell; a unit without a telephone leaves it to the pen."""
    contact = unit.contact_name.strip() or (f"Humas {unit.name.strip()}" if unit.name.strip() else "")
    whom = words(contact, "Narahubung satuan", 60)
    phone, whatsapp = " ".join(unit.phone.split()), " ".join(unit.whatsapp.split())
    known = " atau ".join(f"{name} {number}" for name, number in (("telepon", phone), ("WhatsApp", whatsapp)) if number)
    reached: Words = (Span(f"{known}."),) if known else (Span("telepon "), Blank(40, "Telepon satuan"), Span("."))
    return (Span("Konfirmasi kehadiran dapat disampaikan kepada "), *whom, Span(" melalui "), *reached)


def addressee(letter: object) -> str:
    """To whom a letter goes, for the name of its file."""
    blocks = letter.blocks if isinstance(letter, OfficePaper) else ()
    head = next(block for block in blocks if isinstance(block, Address))
    return upper_first(" ".join(piece.text for line in head.to[:1] for piece in line if isinstance(piece, Span)))
