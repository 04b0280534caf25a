"""Notula: how the meeting went, who said what, what came of it, who does what until when."""

from __future__ import annotations

from cooling_desktop.papers.document import Paper
from cooling_desktop.papers.office import signers
from cooling_desktop.papers.office.blocks import (
    Blank,
    Block,
    Column,
    Heading,
    Item,
    Labels,
    OfficePaper,
    Prose,
    Row,
    Signatures,
    Span,
    Table,
    Title,
    Words,
    Writing,
)
from cooling_desktop.papers.office.guests import Group, bodies, counted, groups
from cooling_desktop.papers.office.said import (
    days,
    held,
    hours,
    last_day,
    meeting_name,
    paper_of,
    place,
    somebody,
    stopped,
    theme,
    words,
)
from cooling_desktop.papers.office.spoken import discussed, reached, results
from cooling_desktop.press import event
from cooling_desktop.press.attendance import stood_in
from cooling_desktop.press.listing import came
from cooling_desktop.press.mentions import with_comma
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.spoken import Commitment
from cooling_desktop.words.dates import clock, full_date
from cooling_desktop.words.lists import join
from cooling_desktop.words.numbers import thousands
from cooling_desktop.words.text import upper_first

KIND = "Notula"
FOLLOW_UP = (
    Column("No.", 10, right=True),
    Column("Kegiatan", 70),
    Column("Penanggung jawab", 52),
    Column("Batas waktu", 38),
)
EMPTY_PROMISES = 3
MOST_GROUPS = 8


def compose(facts: Facts, state: str | None, paper: Paper | None = None) -> OfficePaper:
    """The minutes of the meeting."""
    leader = event.leader(facts)
    led = somebody(facts, *event.acting(leader)) if leader else ""
    about = Labels((
        *theme(facts),
        ("Hari, tanggal", days(facts)),
        ("Pukul", hours(facts)),
        ("Tempat", place(facts)),
        ("Pimpinan rapat", words(led, "Pimpinan")),
        ("Notulis", words(_note_taker(facts), "Notulis")),
        ("Hadir", attended(facts)),
        *_by_groups(facts),
        *_agenda(facts),
    ), 32, reading=True)  # fmt: skip
    blocks: list[Block] = [Title((KIND,), meeting_name(facts)), about]
    blocks += [Heading("A. Pembukaan"), *_opening(facts)]
    blocks += [Heading("B. Pembahasan"), *numbered(discussed(facts), 6, "Isi pembahasan")]
    blocks += [Heading("C. Hasil"), *numbered([*reached(facts), *results(facts)], 4, "Hasil")]
    blocks += [Heading("D. Tindak lanjut"), Table(FOLLOW_UP, tuple(_promises(facts)), what="Tindak lanjut")]
    blocks.append(Prose(closing(facts)))
    blocks.append(Signatures((signers.presiding(facts), signers.note_taker(facts, last_day(facts))), space=20))
    return paper_of(facts, KIND, blocks, state, paper, fits=True)


def numbered(texts: list[Words], lines: int, lacks: str, indent: float = 0.0) -> list[Block]:
    """Numbered items, or ruled lines where nobody typed any."""
    if not texts:
        return [Writing(lines, lacks, indent)]
    return [Item(f"{n}.", text, indent) for n, text in enumerate(texts, 1)]


def attended(facts: Facts) -> Words:
    """How many came and, where groups are too many to tell, of how many bodies; an unknown count is the pen's."""
    if not any(map(came, facts.meeting.guests)):
        return Blank(20, "Kehadiran tamu"), Span(" orang (daftar hadir terlampir)")
    total, from_bodies = counted(facts), len(bodies(facts)) if len(groups(facts)) > MOST_GROUPS else 0
    known = f" orang dari {from_bodies} instansi" if from_bodies else " orang"
    count = Span(thousands(total)) if total else Blank(20)
    return count, Span(f"{known} (daftar hadir terlampir)")


def _by_groups(facts: Facts) -> list[tuple[str, Words]]:
    """From where how many came, where that is short enough to tell."""
    found = groups(facts)
    if not 1 < len(found) <= MOST_GROUPS:
        return []
    first, *rest = map(_group, found)
    return [("Terdiri atas", words("; ".join([first, *(event.inside(facts, one) for one in rest)])))]


def _agenda(facts: Facts) -> list[tuple[str, Words]]:
    """The items of the agenda, if any, as they are called."""
    items = [upper_first(event.phrase(item.text)) for item in facts.meeting.agenda if item.text.strip()]
    return [("Susunan acara", words("; ".join(items)))] if items else []


def _group(one: Group) -> str:
    if one.count is not None:
        return f"{one.name} {thousands(one.count)} orang"
    return f"{one.name} ({one.vague})" if one.vague else one.name


def _note_taker(facts: Facts) -> str:
    return somebody(facts, facts.meeting.minutes.note_taker_id, facts.meeting.minutes.note_taker_post_id)


def _opening(facts: Facts) -> list[Block]:
    sentences = []
    leaders = led_by(facts)
    if leaders:
        sentences.append(stopped(f"Kegiatan dipimpin oleh {leaders}"))
    aims = [event.phrase(one.text, *event.AIMING) for one in facts.meeting.purposes if one.text.strip()]
    if aims:
        sentences.append(stopped(f"Kegiatan ini bertujuan {join(aims, 'serta')}"))
    known = held(facts) and sentences
    return [Prose((Span(" ".join(sentences)),))] if known else [Writing(3, "" if sentences else "Pimpinan")]


def led_by(facts: Facts) -> str:
    """Everybody who led, with whom they stood in for and why."""
    found = []
    for leader in facts.meeting.leaders:
        who = somebody(facts, *event.acting(leader))
        if who and stood_in(facts, leader):
            chief = somebody(facts, leader.person_id, leader.post_id)
            reason = event.phrase(leader.reason, "karena")
            because = f"{with_comma(chief)} karena {reason}" if reason else chief
            who = f"{with_comma(who)} mewakili {because}"
        found.append(who)
    return join([who for who in found if who])


def _promises(facts: Facts) -> list[Row]:
    made = [one for one in facts.meeting.commitments if one.text.strip()]
    if not made:
        return [Row(((Span(str(n + 1)),), (Blank(),), (), ())) for n in range(EMPTY_PROMISES)]
    return [
        Row((
            (Span(str(n)),),
            (Span(upper_first(event.phrase(one.text))),),
            words(_party(facts, one), "Pihak yang berkomitmen"),
            (Span(full_date(one.due)),) if one.due else (),
        ))
        for n, one in enumerate(made, 1)
    ]  # fmt: skip


def _party(facts: Facts, one: Commitment) -> str:
    """Who promised: a person, a body, a unit, or the words typed."""
    body, unit = facts.organisations.get(one.organisation_id or ""), facts.units.get(one.unit_id or "")
    known = somebody(facts, one.person_id, one.post_id)
    named = known or (body.name if body else "") or (unit.name if unit else "")
    return named or upper_first(" ".join(one.party.split()))


def closing(facts: Facts) -> Words:
    """When it ended, and with what."""
    ended_with = event.inside(facts, event.phrase(facts.meeting.closing, "ditutup", "dengan"))
    return (*ended_at(facts, "Kegiatan ditutup"), Span(stopped(f" dengan {ended_with}") if ended_with else "."))


def ended_at(facts: Facts, said: str) -> Words:
    """ "… pukul 12.05 WITA"; the hour is the pen's where nobody typed it."""
    zone = event.zone(facts)
    ends = [day.ends for _, day in event.dated(facts) if day.ends]
    hour = Span(clock(ends[-1])) if ends and held(facts) else Blank(18, "" if ends else "Jam selesai")
    return Span(f"{said} pukul "), hour, Span(f" {zone}".rstrip())
