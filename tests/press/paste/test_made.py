"""Only what was ticked becomes a meeting, and the directory is used where the name is exactly the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest

from cooling_desktop.press.draft import draft
from cooling_desktop.press.paste.edited import line_of, typed
from cooling_desktop.press.paste.extract import pasted
from cooling_desktop.press.paste.known import Directory, name_of
from cooling_desktop.press.paste.made import Chosen, made
from cooling_desktop.press.paste.proposed import Proposed
from cooling_desktop.records.directory import Person, Post, Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.interchange import parse, write
from tests.press.paste import old_releases as old

NOTHING = Directory({})
AT_ONCE = (
    "CIMARA – Polsek Cimara menggelar Ngopi Bareng di Balai Desa Sukamaju, Rabu (9/10/2024) malam. Hadir Kapolsek "
    "Cimara (diwakili) Wakapolsek Iptu Rangga Pradipa, S.H., Kanit Binmas Aipda Seno Wijaya, dan Ketua Karang Taruna "
    "Cimara, Bagas Wira. “Kami tetap netral dalam Pilkada Serentak 2024,” ujar Rangga Pradipa."
)


def everything(text: str, wanted: Callable[[Proposed], bool] = lambda _: True) -> Facts:
    return made([Chosen(one) for one in pasted(text).fields if wanted(one)], NOTHING)


def test_a_meeting_with_a_stand_in() -> None:
    facts = everything(AT_ONCE)
    meeting = facts.meeting
    assert (meeting.days[0].held_on, str(meeting.days[0].part)) == (date(2024, 10, 9), "malam")
    assert facts.unit is not None and facts.unit.name == "Polsek Cimara" and str(facts.unit.level) == "Polsek"
    (leader,) = meeting.leaders
    assert str(leader.presence) == "diwakili" and leader.person_id is None
    assert facts.posts[leader.post_id or ""].title == "Kapolsek Cimara"
    assert facts.people[leader.deputy_person_id or ""].name == "Rangga Pradipa"
    assert facts.posts[leader.deputy_post_id or ""].title == "Wakapolsek Cimara"
    guests = {facts.people[g.person_id].name: g.host_side for g in meeting.guests if g.person_id}
    assert guests == {"Seno Wijaya": False, "Bagas Wira": False}
    assert meeting.utterances[0].person_id == leader.deputy_person_id
    assert facts.election is not None and facts.election.name == "Pilkada Serentak 2024"
    assert "Rangga Pradipa" in " ".join(block.text for block in draft(facts).blocks)


LISTED = """Polsek Cimara menggelar Ngopi Bareng di Balai Desa Sukamaju, Rabu (9/10/2024) malam. Kegiatan dipimpin \
Kapolsek Cimara AKP Rangga Pradipa, S.H. didampingi Kanit Binmas Aipda Seno Wijaya dan Bhabinkamtibmas Aipda Sulle, \
dihadiri Danramil Kapten Inf Joko.

Tamu yang hadir:
1. Danramil 1414-04/Rantepao Kapten Inf Yulius
2. Kanit Intelkam Aiptu Bayu Segara"""


def test_only_whom_the_text_calls_an_escort_is_one() -> None:
    facts = everything(LISTED)
    guests = {facts.people[g.person_id].name: g.host_side for g in facts.meeting.guests if g.person_id}
    assert guests == {"Seno Wijaya": True, "Sulle": True, "Joko": False, "Yulius": False, "Bayu Segara": False}


def test_nothing_is_taken_that_was_not_ticked() -> None:
    facts = everything(AT_ONCE, lambda one: one.name in ("date", "programme"))
    bare = made([], NOTHING).meeting
    assert facts.meeting.programme == "Ngopi Bareng" and facts.meeting.days[0].held_on == date(2024, 10, 9)
    assert (facts.people, facts.units, facts.posts, facts.organisations, facts.elections) == (
        {},
        {},
        {},
        {},
        {},
    )
    assert not (facts.meeting.guests or facts.meeting.utterances or facts.meeting.leaders)
    assert bare.programme == "" and bare.internal_note == "Dibuat dari siaran pers lama."


def test_the_directory_is_used_for_the_same_name_only() -> None:
    known = Person(rank="Iptu", name="Rangga Pradipa")
    near = Person(rank="Aipda", name="Seno Widjaya")
    unit, post = Unit(name="Polsek Cimara"), Post(title="Wakapolsek Cimara")
    directory = Directory(
        {"people": [known, near], "units": [unit], "posts": [post], "organisations": [], "elections": []}
    )
    fields = pasted(AT_ONCE).fields
    alike = {
        name_of(one): directory.likeness(one.name, name_of(one))
        for one in fields
        if one.name in ("person", "unit")
    }
    assert alike["Rangga Pradipa"].same is known and alike["Polsek Cimara"].same is unit
    assert alike["Seno Wijaya"].same is None and alike["Seno Wijaya"].near is near
    assert alike["Bagas Wira"] == (None, None)
    facts = made(
        [Chosen(one, alike[name_of(one)].same if name_of(one) in alike else None) for one in fields],
        directory,
    )
    assert known.id in facts.people and near.id not in facts.people
    assert "Seno Wijaya" in {one.name for one in facts.people.values()}
    assert facts.meeting.unit_id == unit.id and post.id in facts.posts


def test_two_entries_of_one_name_are_asked_about() -> None:
    directory = Directory({"people": [Person(name="Seno"), Person(name="SENO")]})
    assert directory.likeness("person", "Seno").same is None
    assert directory.likeness("person", "Seno").near is not None


@pytest.mark.parametrize("name", sorted(old.ALL))
def test_every_meeting_can_leave_and_come_back(name: str) -> None:
    """The meeting file refuses values that are too long, unknown or point nowhere."""
    facts = everything(old.ALL[name])
    again = parse(write(facts), "a.json")
    assert again.meeting.programme == facts.meeting.programme
    assert len(again.people) == len(facts.people) and draft(again).blocks


def test_a_text_that_is_too_long_is_kept_in_the_note() -> None:
    long = "menjaga " + "keamanan " * 60
    facts = made([Chosen(Proposed("purpose", long.strip(), "", "low"))], NOTHING)
    assert len(facts.meeting.purposes[0].text) == 400
    assert f"Tujuan selengkapnya: {long.strip()}" in facts.meeting.internal_note


@pytest.mark.parametrize(
    ("name", "value", "shown", "line", "meant"),
    [
        ("date", "2024-10-09", "Rabu, 9 Oktober 2024", "10 okt 2024", "2024-10-10"),
        ("starts", "19:30", "19.30", "8 malam", time(20).isoformat("minutes")),
        ("programme", "Coffe Bareng", "Coffe Bareng", "Coffee  Bareng", "Coffee Bareng"),
        (
            "group",
            {"group": "warga", "count": "puluhan"},
            "puluhan warga",
            "semua warga",
            {"group": "semua warga"},
        ),
        ("organisation", {"name": "PD Mio"}, "PD Mio", "PD MIO", {"name": "PD MIO"}),
    ],
)
def test_a_value_is_typed_over(name: str, value: str, shown: str, line: str, meant: object) -> None:
    one = Proposed(name, value, "", "high")
    assert line_of(one) == shown and typed(one, shown) == value
    assert typed(one, line) == meant


def test_a_person_is_typed_over_as_a_release_names_him() -> None:
    one = next(one for one in pasted(AT_ONCE).fields if one.name == "person")
    assert line_of(one) == "Wakapolsek Iptu Rangga Pradipa, S.H."
    assert typed(one, "Kapolsek Cimara AKP Rangga Pratama, S.H., M.H.") == {
        "rank": "AKP",
        "name": "Rangga Pratama",
        "degrees_front": [],
        "degrees_back": ["S.H.", "M.H."],
        "office": "Kapolsek Cimara",
    }
    assert typed(one, "Camat Cimara Bagas Wira, S.STP.") != one.value
    bare = typed(one, "Rm Bagas Wira SH MH")
    assert not isinstance(bare, str) and (bare["name"], bare["degrees_front"]) == ("Bagas Wira", ["Rm."])
    assert bare["degrees_back"] == ["S.H.", "M.H."]
    plain = typed(one, "rangga")
    assert not isinstance(plain, str) and plain["name"] == "rangga" and plain["rank"] == ""
