"""A meeting as the beginning of another one: what was planned comes along, what happened stays behind."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from cooling_desktop.records.directory import Post
from cooling_desktop.records.facts import Facts, references
from cooling_desktop.records.fields import Record, copy, new_id, walk
from cooling_desktop.records.holders import holds
from cooling_desktop.records.kinds import GuestStatus, NeutralityForm
from cooling_desktop.records.meeting import Day, Guest, Leader, Meeting, ReleaseSetup
from cooling_desktop.records.spoken import Neutrality


class Part(StrEnum):
    """What can be chosen, as the clerk reads it."""

    WHAT = "Apa dan kapan"
    PLACE = "Tempat"
    LEADERS = "Pimpinan"
    GUESTS = "Tamu"
    AGENDA = "Agenda"
    NEUTRALITY = "Netralitas"
    LETTERS = "Surat dan laporan"
    RELEASE = "Siaran pers"


FIELDS: dict[Part, tuple[str, ...]] = {
    Part.WHAT: ("programme", "umbrella", "theme", "form", "repeated", "series_remark", "days", "zone", "election_id",
                "voting_day_in_text", "election_name", "phase", "purposes", "legal_bases"),
    Part.PLACE: ("venue",),
    Part.LEADERS: ("unit_id", "parent_in_text", "subunit", "unit_leads", "co_hosts", "leaders"),
    Part.GUESTS: ("guests",),
    Part.AGENDA: ("agenda",),
    Part.NEUTRALITY: ("neutrality",),
    Part.LETTERS: ("invitation", "minutes", "report"),
    Part.RELEASE: ("release",),
}  # fmt: skip
_OF_THE_DAY = ("series_remark", "phase")  # true of that one meeting; a pattern says them of all to come
_PAIRS = (("person_id", "post_id"), ("signer_id", "signer_post_id"), ("note_taker_id", "note_taker_post_id"))
_ANNOUNCED = (NeutralityForm.READ_OUT, NeutralityForm.SIGNED)  # a way that can be planned


@dataclass(frozen=True, slots=True)
class Successor:
    """A post with another holder on the new date: who stood there, who stands there now (keys of people)."""

    post_id: str
    before: str
    now: str


def copied(facts: Facts, parts: Collection[Part], on: date | None = None) -> Facts:
    """A new meeting with the chosen parts under new keys, on a day if one is given, else without dates."""
    old, meeting = facts.meeting, Meeting(unit_id=facts.meeting.unit_id)
    for part in parts:
        for name in FIELDS[part]:
            setattr(meeting, name, _fresh(getattr(old, name)))
    if not old.template:
        _forget(meeting)
    _unnumber(meeting)
    meeting.days = _days(meeting.days, on)
    return _with_entries(facts, meeting)


def succeed(facts: Facts, on: date) -> list[Successor]:
    """Give each post the person who holds it on that day, where the directory names another one; who changed."""
    found: dict[tuple[str, str], Successor] = {}
    for _, row in walk(facts.meeting):
        for person, office in _PAIRS:
            post = facts.posts.get(getattr(row, office, None) or "")
            before = getattr(row, person, None)
            now = _holder(post, before, on) if post and before else ""
            if post and before and now in facts.people:
                setattr(row, person, now)
                found[before, now] = Successor(post.id, before, now)
    return list(found.values())


def _holder(post: Post, before: str, on: date) -> str:
    """The one other person who holds a post on a day; empty where the directory gives no days, or more than one."""
    told = [one for one in post.holdings if one.starts or one.ends]
    holders = {one.person_id or "" for one in told if holds(one, on)}
    return holders.pop() if len(holders) == 1 and before not in holders else ""


def _fresh(value: object) -> object:
    """The value with keys of its own."""
    if isinstance(value, list):
        return [_fresh(one) for one in value]
    if not isinstance(value, Record):
        return value
    made = copy(value)
    for _, row in walk(made):
        row.id, row.version = new_id(), 0
    return made


def _forget(meeting: Meeting) -> None:
    """Take out what became of the plan; of a pledge stay its points and the way that can be planned."""
    for name in _OF_THE_DAY:
        setattr(meeting, name, getattr(Meeting, name))
    meeting.leaders = [Leader(person_id=one.person_id, post_id=one.post_id) for one in meeting.leaders]
    meeting.guests = [_invited(one) for one in meeting.guests]
    for item in meeting.agenda:
        item.outcome = ""
    stated = meeting.neutrality
    form = stated.form if stated.form in _ANNOUNCED else None
    meeting.neutrality = Neutrality(form=form, points=stated.points, legal_basis=stated.legal_basis)


def _unnumber(meeting: Meeting) -> None:
    """Numbers, dates of letters, own wording and approvals belong to one paper."""
    for letter in (meeting.invitation, meeting.report):
        letter.number, letter.dated = "", None
    old = meeting.release
    meeting.release = ReleaseSetup(
        dateline=old.dateline, credit=old.credit, author=old.author, notice=old.notice, paper=old.paper
    )


def _invited(guest: Guest) -> Guest:
    """As before anybody answered; how many came is not how many are invited."""
    made = copy(guest)
    if guest.status not in (GuestStatus.INVITED, GuestStatus.CONFIRMED):
        made.count, made.vague_count = None, ""
    made.status, made.deputy_person_id, made.deputy_post_id = GuestStatus.INVITED, None, None
    made.reason, made.sheet_row, made.note = "", None, ""
    return made


def _days(days: list[Day], on: date | None) -> list[Day]:
    """The same days with their hours, moved to begin on a day, or without dates."""
    first = min((day.held_on for day in days if day.held_on), default=None)
    for n, day in enumerate(days):
        apart = day.held_on - first if day.held_on and first else timedelta(n)
        day.held_on = on + apart if on else None
    return days or [Day(held_on=on)]


def _with_entries(facts: Facts, meeting: Meeting) -> Facts:
    """The meeting with the entries it points to, and those they point to."""
    made = Facts(meeting, pictures=facts.pictures)
    waiting: list[Record] = [meeting]
    while waiting:
        for _, shelf, key in references(waiting.pop()):
            entry = facts.shelf(shelf).get(key)
            if entry is not None and key not in made.shelf(shelf):
                made.shelf(shelf)[key] = copy(entry)
                waiting.append(entry)
    return made
