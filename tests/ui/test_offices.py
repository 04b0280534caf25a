"""A fact is typed once: with a person comes the office that is known of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cooling_desktop.records.directory import Holding, Post
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Leader, Meeting
from cooling_desktop.records.spoken import Utterance
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
    meeting.held_by = lambda _: [Post(title="Ketua RW 09"), Post(title="Ketua DKM")]
    meeting.put("utterances[0].person_id", "budi")
    assert meeting.facts.meeting.utterances[0].post_id is None


def test_the_directory_knows_who_holds_what_today(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    desk = clerk.program.desk
    clerk.wait(lambda: desk._posts)
    old, now = Holding(person_id="x", ends=date(2020, 1, 1)), Holding(person_id="x")
    desk._posts = [Post(title="Kasat lama", holdings=[old]), Post(title="Kasat", holdings=[now])]
    assert [post.title for post in desk.held_by("x")] == ["Kasat"]
    meeting = clerk.window.editor.meeting
    assert meeting is not None and meeting.held_by("x") == desk.held_by("x")
