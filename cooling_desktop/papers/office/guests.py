"""Guests as lists of an office name them: who, of which office or body, how many, and what became of them."""

from __future__ import annotations

from dataclasses import dataclass

from cooling_desktop.papers.office.said import office_title, person_name, somebody
from cooling_desktop.press.listing import came, organisation
from cooling_desktop.press.mentions import known_person, known_post
from cooling_desktop.records.directory import Organisation
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import GuestStatus
from cooling_desktop.records.meeting import Guest
from cooling_desktop.words.text import upper_first


@dataclass(frozen=True, slots=True)
class Listed:
    """One guest as a list shows it: number in the list, name, office or body, count (None: nobody knows)."""

    number: int
    name: str
    office: str
    count: int | None
    guest: Guest


def listed(facts: Facts) -> list[Listed]:
    """All guests under the numbers that attendance is typed back with."""
    return [_listed(facts, guest, n) for n, guest in enumerate(facts.meeting.guests, 1)]


def _listed(facts: Facts, guest: Guest, number: int) -> Listed:
    person, body = known_person(facts, guest.person_id), organisation(facts, guest)
    name = person_name(person) or upper_first(" ".join(guest.group.split()))
    office = _office(facts, guest, body)
    if name and guest.entourage.strip():
        name = f"{name} {' '.join(guest.entourage.split())}"
    return Listed(number, name, office, head_count(facts, guest), guest)


def _office(facts: Facts, guest: Guest, body: Organisation | None) -> str:
    """The guest's post, with the body where the post alone does not tell it: "Anggota, KPU Kabupaten Sumenep"."""
    office, post = office_title(facts, guest.post_id), known_post(facts, guest.post_id)
    if not office or body is None or post is None or post.unit_id or post.organisation_id:
        return office or (body.name if body else "")
    told = any(name and name.casefold() in office.casefold() for name in (body.name, body.short_name))
    return office if told else f"{office}, {body.name}"


def head_count(facts: Facts, guest: Guest) -> int | None:
    """How many people a guest stands for; one person or office is one, a group only what was counted."""
    if guest.count:
        return guest.count
    alone = known_person(facts, guest.person_id) or known_post(facts, guest.post_id)
    return 1 if alone and not (guest.group.strip() or guest.entourage.strip()) else None


def counted(facts: Facts) -> int | None:
    """How many guests came; None where a group was not counted or nobody came."""
    counts = [head_count(facts, guest) for guest in facts.meeting.guests if came(guest)]
    known = [count for count in counts if count is not None]
    return sum(known) if counts and len(known) == len(counts) else None


@dataclass(frozen=True, slots=True)
class Group:
    """Guests who came from one place: its name, how many they are (None: nobody counted), and vague counts."""

    name: str
    count: int | None
    vague: str


def groups(facts: Facts) -> list[Group]:
    """Who came, by where they come from, in the clerk's order."""
    found: dict[str, list[Guest]] = {}
    for guest in facts.meeting.guests:
        if came(guest):
            found.setdefault(_element(facts, guest), []).append(guest)
    made = []
    for name, guests in found.items():
        counts = [head_count(facts, guest) for guest in guests]
        vague = dict.fromkeys(" ".join(guest.vague_count.split()) for guest in guests if not guest.count)
        total = None if None in counts else sum(count or 0 for count in counts)
        made.append(Group(name, total, ", ".join(filter(None, vague))))
    return made


def _element(facts: Facts, guest: Guest) -> str:
    """The unit itself, a body, a group, or an office."""
    body = organisation(facts, guest)
    if guest.host_side and facts.unit and facts.unit.name.strip():
        return facts.unit.name.strip()
    named = body.name if body else upper_first(" ".join(guest.group.split()))
    return named or office_title(facts, guest.post_id) or "Perorangan"


def bodies(facts: Facts) -> list[str]:
    """The names of the bodies whose people came, each once."""
    found = [organisation(facts, guest) for guest in facts.meeting.guests if came(guest)]
    return list(dict.fromkeys(body.name for body in found if body))


def remark(facts: Facts, guest: Guest) -> str:
    """What became of an invitation, with who stood in."""
    if guest.status is GuestStatus.REPRESENTED:
        deputy = somebody(facts, guest.deputy_person_id, guest.deputy_post_id)
        return f"diwakili {deputy}" if deputy else "diwakili"
    return str(guest.status.value)
