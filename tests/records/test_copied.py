"""A copy of a meeting plans another one: nothing in it tells what happened, and it can be stored beside its source."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cooling_desktop.archive.sample import example_files
from cooling_desktop.records.copied import FIELDS, Part, copied, succeed
from cooling_desktop.records.directory import Holding, Person, Post
from cooling_desktop.records.facts import Facts, references
from cooling_desktop.records.fields import fields_of, walk
from cooling_desktop.records.interchange import read
from cooling_desktop.records.kinds import GuestStatus, MeetingStatus, NeutralityForm, Stage
from cooling_desktop.records.meeting import AgendaItem, Day, Leader, Meeting, OwnWording
from cooling_desktop.records.parsing import plain
from cooling_desktop.records.store import open_store
from tests.records.test_round_trip import _filled

ON = date(2025, 2, 11)


def test_nothing_that_happened_comes_along_and_every_key_is_new() -> None:
    meeting = _filled(Meeting)
    assert isinstance(meeting, Meeting)
    meeting.template = False
    full = Facts(meeting)
    made = copied(full, tuple(Part), ON).meeting
    assert not {row.id for _, row in walk(made)} & {row.id for _, row in walk(full.meeting)}
    assert {row.version for _, row in walk(made)} == {0}
    planned = {name for names in FIELDS.values() for name in names}
    empty = Meeting()
    for f in fields_of(Meeting):
        if f.name not in planned:
            assert getattr(made, f.name) == getattr(empty, f.name), f.name
    assert {guest.status for guest in made.guests} == {GuestStatus.INVITED}
    assert not any(guest.note or guest.reason or guest.deputy_person_id for guest in made.guests)
    assert not any(leader.reason or leader.deputy_post_id for leader in made.leaders)
    assert not any(item.outcome for item in made.agenda) and made.agenda[0].text
    assert made.neutrality.points and not made.neutrality.text and not made.neutrality.signatories
    assert (made.invitation.number, made.invitation.dated, made.report.number) == ("", None, "")
    assert made.invitation.dress and made.report.addressee
    kept = {"dateline", "credit", "author", "notice", "paper"}
    changed = {f.name for f in fields_of(type(made.release)) if getattr(made.release, f.name) not in ("", [], None)}
    assert changed - {"stage"} == kept and made.release.stage is Stage.DRAFT
    assert (made.status, made.series_remark, made.phase) == (MeetingStatus.PLANNED, "", None)


def test_days_keep_their_hours_and_their_distance() -> None:
    days = [Day(held_on=date(2024, 10, 1), part=None), Day(held_on=date(2024, 10, 3))]
    source = Facts(Meeting(days=days, programme="Pelatihan"))
    assert [day.held_on for day in copied(source, [Part.WHAT], ON).meeting.days] == [ON, date(2025, 2, 13)]
    assert [day.held_on for day in copied(source, [Part.WHAT]).meeting.days] == [None, None]
    (only,) = copied(source, [Part.PLACE], ON).meeting.days
    assert only.held_on == ON and days[0].held_on == date(2024, 10, 1), "the source stays as it is"


def test_a_pattern_gives_what_it_says_but_never_a_number_or_a_wording() -> None:
    pattern = Meeting(template=True, series_remark="titik pertama", agenda=[AgendaItem(text="Doa", outcome="-")])
    pattern.neutrality.form, pattern.invitation.number = NeutralityForm.STATED, "B/1"
    pattern.release.own_wordings = [OwnWording(block="lead", text="Lama")]
    made = copied(Facts(pattern), tuple(Part)).meeting
    assert (made.template, made.series_remark, made.neutrality.form) == (False, "titik pertama", NeutralityForm.STATED)
    assert not made.invitation.number and not made.release.own_wordings


def test_a_post_takes_its_holder_of_the_new_date_only_where_the_directory_says_so() -> None:
    old, new = Person(name="Lama"), Person(name="Baru")
    held = [Holding(person_id=old.id, ends=date(2024, 12, 31)), Holding(person_id=new.id, starts=date(2025, 1, 1))]
    post = Post(title="Kapolres", holdings=held)
    meeting = Meeting(leaders=[Leader(person_id=old.id, post_id=post.id)])
    facts = Facts(meeting, people={old.id: old, new.id: new}, posts={post.id: post})
    assert succeed(facts, date(2024, 12, 31)) == [] and meeting.leaders[0].person_id == old.id
    (found,) = succeed(facts, ON)
    assert (found.before, found.now, meeting.leaders[0].person_id) == (old.id, new.id, new.id)
    held.append(Holding(person_id=old.id, starts=ON))
    assert succeed(facts, ON) == [], "two hold it: nobody is put in place of another"


def test_the_copy_is_stored_beside_its_source_with_only_the_entries_it_names(tmp_path: Path) -> None:
    store = open_store(tmp_path / "data")
    source = read(example_files()[0])
    store.take_in([source])
    facts = store.load(source.meeting.id)
    made = copied(facts, [Part.WHAT, Part.PLACE, Part.LEADERS], ON)
    store.save(made)
    back = store.load(made.meeting.id)
    assert back.meeting.programme == facts.meeting.programme and not back.meeting.guests
    named = {key for _, shelf, key in references(back.meeting) if shelf == "people"}
    assert named <= set(back.people) == set(made.people) < set(facts.people)
    assert plain(store.load(source.meeting.id).meeting) == plain(facts.meeting)
    store.close()
