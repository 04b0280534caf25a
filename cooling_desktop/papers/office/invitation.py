"""Surat undangan: one letter a guest, with number, basis, what and when, signature and copies."""

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
    Signature,
    Signatures,
    Span,
    Words,
)
from cooling_desktop.papers.office.guests import Listed, listed
from cooling_desktop.papers.office.said import (
    called,
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
from cooling_desktop.records.kinds import GuestStatus
from cooling_desktop.words.text import upper_first

KIND = "Surat undangan"
HANG, DEEPER = 8.0, 6.0
COPIES = 2


def letters(facts: Facts, state: str | None, paper: Paper | None = None) -> list[OfficePaper]:
    """A letter to every guest who is asked from outside; one without an addressee where there is none."""
    invited = [one for one in listed(facts) if not one.guest.host_side and one.guest.status is not GuestStatus.WALK_IN]
    to = [_addressee(one) for one in invited if one.name or one.office]
    return [_letter(facts, state, paper, one) for one in to or [((Blank(lacks="Tamu"),), (Blank(),))]]


def _addressee(one: Listed) -> tuple[Words, ...]:
    return tuple((Span(text),) for text in (one.name, one.office) if text)


def _letter(facts: Facts, state: str | None, paper: Paper | None, to: tuple[Words, ...]) -> OfficePaper:
    head = Address(
        (
            ("Nomor", (Blank(50),)),
            ("Klasifikasi", (Span("Biasa"),)),
            ("Perihal", (Span(f"Undangan {called(facts)}", bold=True),)),
        ),
        to,
        (Span("Tempat"),),
    )
    signer = signers.head_of_host(facts)
    blocks: list[Block] = [head, *_body(facts)]
    blocks.append(Signatures((Signature(signer.lines[1:], signer.name, signer.below),)))
    blocks.append(Copies(((Blank(60),),) * COPIES))
    made = paper_of(facts, KIND, blocks, state, paper, fits=True)
    return replace(made, letter_date=place_and_date(facts))


def _body(facts: Facts) -> list[Block]:
    bases = [one.text for one in facts.meeting.legal_bases if one.text.strip()]
    blocks: list[Block] = [Item("1.", (Span("Rujukan:"),), hang=HANG)]
    blocks += [
        Item(f"{chr(97 + n % 26)}.", words(text, "Dasar pelaksanaan"), HANG, DEEPER)
        for n, text in enumerate(bases or [""])
    ]
    blocks.append(Item("2.", _asked(facts), hang=HANG))
    blocks.append(Labels((
        ("hari, tanggal", days(facts)),
        ("pukul", hours(facts)),
        ("tempat", place(facts)),
        ("acara", meeting_name(facts)),
        ("pakaian", (Blank(60),)),
    ), 30, reading=True, indent=HANG))  # fmt: skip
    blocks.append(Item("3.", _confirmed(facts.unit or Unit()), hang=HANG))
    closing = "Demikian undangan ini. Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih."
    return [*blocks, Item("4.", (Span(closing),), hang=HANG)]


def _asked(facts: Facts) -> Words:
    """The invitation itself, with the aims where they are typed."""
    noun = event.noun(facts)
    return (Span(f"Berdasarkan rujukan tersebut, Saudara kami undang menghadiri {noun} yang diselenggarakan pada:"),)


def _confirmed(unit: Unit) -> Words:
    """Whom to tell; a unit without a telephone leaves it to the pen."""
    contact = unit.contact_name.strip() or (f"Humas {unit.name.strip()}" if unit.name.strip() else "")
    whom = words(contact, "Narahubung satuan", 60)
    phone, whatsapp = " ".join(unit.phone.split()), " ".join(unit.whatsapp.split())
    if phone:
        reached: Words = (Span(f", telepon {phone}{f' (WhatsApp {whatsapp})' if whatsapp else ''}"),)
    elif whatsapp:
        reached = (Span(f", WhatsApp {whatsapp}"),)
    else:
        reached = (Span(", telepon "), Blank(40, "Telepon satuan"))
    return (Span("Kehadiran dikonfirmasikan kepada "), *whom, *reached, Span("."))


def addressee(letter: object) -> str:
    """To whom a letter goes, for the name of its file."""
    blocks = letter.blocks if isinstance(letter, OfficePaper) else ()
    head = next(block for block in blocks if isinstance(block, Address))
    return upper_first(" ".join(piece.text for line in head.to[:1] for piece in line if isinstance(piece, Span)))
