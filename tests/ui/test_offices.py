"""A fact is typed once: with a person comes the office that is known of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from cooling_desktop.records.directory import Holding, Person, Post
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Guest, Leader, Meeting
from cooling_desktop.records.spoken import Utterance
from ui.offers import Candidate
from ui.open_meeting import OpenMeeting

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk


def _meeting(*utterances: Utterance) -> OpenMeeting:
    leader = Leader(person_id="henri", post_id="kapolres")
    facts = Facts(Meeting(leaders=[leader], utterances=list(utterances)))
    facts.posts["kapolres"] = Post(id="kapolres", title="Kapolres Sumenep")
    return OpenMeeting(facts)


def test_the_office_of_this_meeting_follows_and_goes_back_in_one_step() -> None:
    meeting = _meeting(Utterance())
    said = meeting.facts.meeting.utterances[0]
    meeting.put("utterances[0].person_id", "henri")
    assert (said.person_id, said.post_id) == ("henri", "kapolres")
    meeting.undo()
    assert (said.person_id, said.post_id) == (None, None)


def test_an_office_that_was_given_stays() -> None:
    meeting = _meeting(Utterance(post_id="ketua"))
    meeting.put("utterances[0].person_id", "henri")
    assert meeting.facts.meeting.utterances[0].post_id == "ketua"


def test_two_offices_are_not_guessed() -> None:
    meeting = _meeting(Utterance())
    meeting.held_by = lambda _, _day: [Post(title="Ketua RW 09"), Post(title="Ketua DKM")]
    meeting.put("utterances[0].person_id", "budi")
    assert meeting.facts.meeting.utterances[0].post_id is None


def test_the_directory_knows_who_holds_what_today(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    desk = clerk.program.desk.offices
    clerk.wait(lambda: desk.posts)
    old, now = Holding(person_id="x", ends=date(2020, 1, 1)), Holding(person_id="x")
    desk.posts = [Post(title="Kasat lama", holdings=[old]), Post(title="Kasat", holdings=[now])]
    today = date.today()
    assert [post.title for post in desk.held_by("x", today)] == ["Kasat"]
    assert [post.title for post in desk.held_by("x", date(2019, 5, 1))] == ["Kasat lama", "Kasat"]
    meeting = clerk.window.editor.meeting
    assert meeting is not None and meeting.held_by("x", today) == desk.held_by("x", today)


def test_the_holder_on_the_day_of_the_meeting_comes_with_the_office(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    desk, day = clerk.program.desk, clerk.facts().meeting.days[0].held_on
    assert day is not None and desk.offices.day() == day
    before, after = day - timedelta(days=1), day + timedelta(days=1)
    held = [Holding(person_id="a", ends=before), Holding(person_id="b", starts=day, ends=day)]
    held.append(Holding(person_id="c", starts=after))
    desk.ask("test", lambda store: [store.save_entry(one) for one in (
        Person(id="a", name="Dahulu"), Person(id="b", name="Saat itu"), Person(id="c", name="Kini"),
        Post(id="kasat", title="Kasat Binmas", holdings=held))], None, lambda _: None)  # fmt: skip
    offered: list[Candidate] = []
    desk.lookup("posts", "binmas", offered.extend)
    clerk.wait(lambda: offered)
    assert [(one.title, one.detail) for one in offered] == [("Kasat Binmas", "Saat itu")]
    meeting, post = clerk.window.editor.meeting, offered[0].record
    assert meeting is not None and isinstance(post, Post)
    meeting.adopt("posts", post)
    at = meeting.add_row("guests", Guest())
    meeting.put(f"guests[{at}].post_id", "kasat")
    assert clerk.facts().meeting.guests[at].person_id == "b" and clerk.facts().people["b"].name == "Saat itu"
    meeting.undo()
    assert clerk.facts().meeting.guests[at].person_id is None
    meeting.put(f"guests[{at}].group", "anggota")
    meeting.put(f"guests[{at}].post_id", "kasat")
    assert clerk.facts().meeting.guests[at].person_id is None, "words stand for somebody already"
