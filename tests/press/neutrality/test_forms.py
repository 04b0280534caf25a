"""The neutrality guard in the forms: candidates among hosts and guests, photos, the statement."""

from __future__ import annotations

from typing import Any

import pytest

from cooling_desktop.press.check import examined, findings
from cooling_desktop.press.check.finding import Finding, Put
from cooling_desktop.press.check.sifting import mark_of
from cooling_desktop.press.draft import draft
from cooling_desktop.records.directory import Candidate, Election, Person, Post, Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import GuestStatus, NeutralityForm, Phase
from cooling_desktop.records.meeting import CoHost, Guest, Leader, Meeting, OwnWording, Photo, Purpose
from cooling_desktop.records.spoken import Neutrality, Utterance

FIRST, SECOND = Person(id="a", name="Bambang Prayogo"), Person(id="b", name="Soeryanto Wiratama")
OTHERS = [
    Person(id="c", name="Kusno Wiratama"),
    Person(id="d", name="Bambang Prayogo", rank="Aiptu"),
    Person(id="e", name="Nurlaila Hasanah"),
]


def facts(**meeting: Any) -> Facts:
    """A meeting in an election with two pairs, which says nothing on neutrality unless told otherwise."""
    pairs = [
        Candidate(number=1, names=["H. Bambang Prayogo, S.E.", "Nurlaila Hasanah"], parties=["Partai Lumbung"]),
        Candidate(number=2, names=["Suryanto Wiratama", "Dewi Kumalasari"], slogans=["Lanjutkan Karya"]),
    ]
    values: dict[str, Any] = {"election_id": "p", "unit_id": "u"}
    values["neutrality"] = Neutrality(form=NeutralityForm.NOT_STATED)
    found = Facts(Meeting(**(values | meeting)))
    found.elections = {"p": Election(id="p", name="Pilkada", candidates=pairs), "q": Election(id="q", name="Pilgub")}
    found.people = {one.id: one for one in (FIRST, SECOND, *OTHERS)}
    found.units = {"u": Unit(id="u", name="Polres Tanjung Asri")}
    found.posts = {"k": Post(id="k", title="Kapolres", unit_id="u")}
    return found


def asked(found: Facts) -> list[Finding]:
    """The findings of the guard."""
    return [one for one in findings(found) if one.rule.startswith("R7")]


def told(found: Facts) -> list[tuple[str, str]]:
    """Rule and place of each."""
    return [(one.rule, one.where) for one in asked(found)]


def present(*keys: str, status: GuestStatus = GuestStatus.PRESENT) -> list[Guest]:
    """Guests by key."""
    return [Guest(person_id=key, status=status) for key in keys]


def test_a_candidate_as_leader_is_asked_about() -> None:
    assert told(facts(leaders=[Leader(person_id="a")])) == [("R7 calon", "leaders[0].person_id")]
    sent = facts(leaders=[Leader(person_id="c", deputy_person_id="b")])
    assert told(sent) == [("R7 calon", "leaders[0].deputy_person_id")]


@pytest.mark.parametrize("name", ["Tim Pemenangan Bambang–Nurlaila", "Partai Lumbung", "Relawan calon bupati"])
def test_a_side_as_co_host_is_asked_about(name: str) -> None:
    assert ("R7 calon", "co_hosts[0].name") in told(facts(co_hosts=[CoHost(name=name)]))
    assert told(facts(co_hosts=[CoHost(name="tokoh agama")])) == []


def test_a_candidate_as_the_only_one_among_the_guests_is_asked_about() -> None:
    assert told(facts(guests=present("c", "b"))) == [("R7 satu pasangan", "guests[1].person_id")]
    assert told(facts(guests=present("a", "b"))) == []
    assert told(facts(guests=present("a", "e"))) == [("R7 satu pasangan", "guests[0].person_id")]
    assert told(facts(guests=present("a", status=GuestStatus.ABSENT))) == []


def test_who_only_shares_a_name_is_nobody() -> None:
    assert told(facts(guests=present("c", "d"), leaders=[Leader(person_id="d")])) == []


def test_guests_of_all_pairs_balance_a_name_in_the_text() -> None:
    wording = [OwnWording(block="lead", text="Suryanto Wiratama memaparkan rencananya.")]
    alone = facts()
    alone.meeting.release.own_wordings = wording
    assert told(alone) == [("R7 satu pasangan", "release.own_wordings[0].text")]
    both = facts(guests=present("a", "b"))
    both.meeting.release.own_wordings = wording
    assert told(both) == []


def test_only_the_list_of_the_meetings_own_election_counts() -> None:
    purpose = [Purpose(text="memperkenalkan diri Suryanto Wiratama")]
    assert told(facts(purposes=purpose)) != []
    assert told(facts(purposes=purpose, election_id="q")) == []


def test_photos_are_asked_about_once() -> None:
    photos = [Photo(file="a.jpg", caption="Kapolres."), Photo(file="b.jpg", caption="Warga.")]
    found = facts(photos=photos)
    (one,) = asked(found)
    assert (one.rule, one.where, one.level) == ("R7 pose", "photos", "ask")
    found.meeting.release.ignored = [mark_of(found, one)]
    found.meeting.photos = [Photo(file="c.jpg", caption="Lain."), *photos[1:]]
    assert asked(found) == [] and one.rule in [hidden.rule for hidden in examined(found)[1]]
    assert told(facts(photos=[Photo(caption="Tanpa berkas.")])) == []
    closed = facts(photos=photos)
    closed.elections["p"].closed = True
    assert told(closed) == []


def test_a_missing_statement_is_asked_for_and_told_once() -> None:
    found = facts(neutrality=Neutrality())
    (one,) = asked(found)
    assert (one.rule, one.where) == ("R7 netralitas", "neutrality.form")
    assert one.message == "Polres Tanjung Asri belum menyatakan netral. Memang tidak disampaikan?"
    assert [(option.label, option.changes) for option in one.options] == [
        ("Tidak disampaikan", (Put("neutrality.form", NeutralityForm.NOT_STATED),))
    ]
    gaps = next(gap for gap in findings(found) if gap.rule == "R18")
    assert "netralitas" not in gaps.message
    found.meeting.neutrality.form = NeutralityForm.NOT_STATED
    assert asked(found) == []


@pytest.mark.parametrize(
    "change",
    [
        {"phase": Phase.AFTER},
        {"election_id": None},
        {"utterances": [Utterance(text="Kami tetap netral", post_id="k")]},
    ],
)
def test_a_statement_is_not_missed_where_it_stands_or_does_not_belong(change: dict[str, Any]) -> None:
    assert told(facts(neutrality=Neutrality(), **change)) == []


def test_the_guard_asks_and_never_blocks_nor_writes() -> None:
    found = facts(guests=present("a"), leaders=[Leader(person_id="b")], purposes=[Purpose(text="memenangkan paslon 2")])
    before = draft(found).blocks
    assert {one.level for one in asked(found)} == {"ask"}
    assert all(option.changes[0] == Put("neutrality.form", NeutralityForm.NOT_STATED)
               for one in asked(found) for option in one.options)  # fmt: skip
    assert draft(found).blocks == before
    assert "Pasal 71" in next(one for one in asked(found) if one.rule == "R7 ajakan").fix
