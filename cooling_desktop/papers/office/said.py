"""What every office paper says in the same words: the days, the hours, the place, people and their offices."""

from __future__ import annotations

from datetime import date

from cooling_desktop.papers.document import Paper
from cooling_desktop.papers.office.blocks import Blank, Block, Copies, OfficePaper, Span, Words
from cooling_desktop.papers.release import letterhead_of
from cooling_desktop.press import event, naming
from cooling_desktop.press.mentions import known_person, known_post
from cooling_desktop.press.venue import where
from cooling_desktop.records.directory import Person, Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.records.letters import Letter
from cooling_desktop.records.meeting import Day
from cooling_desktop.words.dates import clock, full_date, long_date
from cooling_desktop.words.names import full_mention
from cooling_desktop.words.text import upper_first


def paper_of(
    facts: Facts,
    kind: str,
    blocks: list[Block],
    state: str | None,
    paper: Paper | None,
    *,
    fits: bool = False,
    number: str = "",
) -> OfficePaper:
    """A paper of the host with its letterhead, footer and running head; a numbered one says its number at its foot."""
    unit = facts.unit or Unit()
    name, on = called(facts), event.dated(facts)
    last = " ".join(number.split()) or (long_date(on[0][0]) if on else "")
    return OfficePaper(
        kind=kind,
        title=f"{kind} {name}".strip(),
        author=unit.name.strip(),
        blocks=tuple(blocks),
        letterhead=letterhead_of(facts, unit),
        paper=paper or facts.meeting.release.paper or unit.paper,
        footer=" · ".join(part for part in (kind, name, last) if part),
        running_head=(" · ".join(part for part in (kind, name) if part), full_date(on[0][0]) if on else ""),
        state=state,
        subject=name,
        fits=fits,
    )


def words(text: str, lacks: str = "", width: float = 0.0) -> Words:
    """A typed text, or the blank in its place."""
    flat = " ".join(text.split())
    return (Span(flat),) if flat else (Blank(width, lacks),)


def meeting_name(facts: Facts) -> Words:
    """How the meeting is called."""
    return words(called(facts), "Nama program")


def called(facts: Facts) -> str:
    """The programme, or the form where it has none."""
    return event.phrase(facts.meeting.programme) or upper_first(event.phrase(facts.meeting.form))


def theme(facts: Facts) -> tuple[tuple[str, Words], ...]:
    """The row of a label list that names the theme; none without one."""
    typed = event.phrase(facts.meeting.theme)
    return (("Tema", (Span(typed),)),) if typed else ()


def days(facts: Facts) -> Words:
    """The days in full: "Rabu, 29 Mei 2024"."""
    texts = [full_date(on) for on, _ in event.dated(facts)]
    return words((" dan " if len(texts) == 2 else "; ").join(texts), "Tanggal kegiatan")


def hours(facts: Facts) -> Words:
    """When it runs, as a letter writes it: "10.00 WITA s.d. selesai"."""
    zone = event.zone(facts)
    known = [(on, day) for on, day in event.dated(facts) if day.starts]
    texts = {_hours(day, zone) for _, day in known}
    if len(texts) == 1:
        return (Span(texts.pop()),)
    if texts:
        return (Span("; ".join(f"{long_date(on)}: {_hours(day, zone)}" for on, day in known)),)
    parts = {day.part.value for _, day in event.dated(facts) if day.part}
    part = f"({parts.pop()})" if len(parts) == 1 else ""
    return Blank(30, "Jam mulai"), Span("".join(f" {text}" for text in (zone, part) if text))


def _hours(day: Day, zone: str) -> str:
    if day.starts is None:
        return ""
    about = "sekitar " if day.approximate else ""
    if day.ends and day.ends != day.starts:
        return f"{about}{clock(day.starts)}–{clock(day.ends)} {zone}".strip()
    until = "s.d. selesai" if day.until_done else ""
    return " ".join(part for part in (f"{about}{clock(day.starts)}", zone, until) if part)


def place(facts: Facts) -> Words:
    """Where it is, as a list says it."""
    return words(upper_first(event.phrase(where(facts), "di")), "Tempat")


def place_and_date(facts: Facts, on: date | None = None, lacks: str = "") -> Words:
    """Where and when a paper is signed; a day that nobody typed is the pen's."""
    city = words(facts.unit.city if facts.unit else "", "Kota surat satuan", 35)
    return (*city, Span(", "), *((Span(long_date(on)),) if on else (Blank(38, lacks),)))


def last_day(facts: Facts) -> date | None:
    """The day on which the papers of a meeting are signed at its end."""
    found = event.dated(facts)
    return max(on for on, _ in found) if found else None


def person_name(person: Person | None) -> str:
    """Rank, name and degrees; empty for nobody."""
    if person is None:
        return ""
    return full_mention("", person.rank, person.degrees_front, person.name, person.degrees_back)


def somebody(facts: Facts, person_id: str | None, post_id: str | None) -> str:
    """Office, rank, name and degrees; empty for nobody."""
    office = office_title(facts, post_id)
    return " ".join(part for part in (office, person_name(known_person(facts, person_id))) if part)


def office_title(facts: Facts, post_id: str | None) -> str:
    """The office with the unit it belongs to; empty for none."""
    post = known_post(facts, post_id)
    return " ".join(naming.full_title(facts, post).split()) if post else ""


def bases(facts: Facts) -> list[str]:
    """The orders and regulations behind the meeting as items of one list: "…;" and at the end "…."."""
    typed = [event.phrase(one.text) for one in facts.meeting.legal_bases]
    known = [upper_first(text) for text in typed if text]
    return [f"{text};" for text in known[:-1]] + [stopped(text) for text in known[-1:]]


def copies(letter: Letter) -> list[Copies]:
    """Who else gets a letter; no block where nobody is named."""
    to = [" ".join(one.split()) for one in letter.copies_to if one.strip()]
    return [Copies(tuple((Span(stopped(one)),) for one in to))] if to else []


def ended(text: str) -> str:
    """A typed phrase as a sentence of its own."""
    return stopped(upper_first(event.phrase(text)))


def stopped(text: str) -> str:
    """A text with its full stop, never two: "… M.M."."""
    return text if not text or text.endswith((".", "!", "?", ".”", "!”", "?”")) else f"{text}."


def held(facts: Facts) -> bool:
    """Whether anything may be told as having happened."""
    return facts.meeting.status is MeetingStatus.HELD
