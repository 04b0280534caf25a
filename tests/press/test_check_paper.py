"""Findings on the page itself: a letterhead that is missing, letters that no font has."""

from __future__ import annotations

import pytest

from cooling_desktop.press.check import findings
from cooling_desktop.press.check.letters import unprintable
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import OwnWording, Photo
from tests.press.test_check import sample


def asked(facts: Facts, rule: str) -> list[tuple[str, str, str]]:
    return [(f.level, f.where, f"{f.message} {f.fix}") for f in findings(facts) if f.rule == rule]


def test_a_unit_without_letterhead_is_asked_for_once() -> None:
    facts = sample()
    assert facts.unit is not None
    facts.unit.letterhead_1 = facts.unit.letterhead_2 = facts.unit.letterhead_3 = "  "
    ((level, where, words),) = asked(facts, "kop")
    assert (level, where) == ("ask", f"units:{facts.unit.id}.letterhead_1")
    assert words == "Kop surat Polres Sumenep belum diisi, jadi siaran pers terbit tanpa kop. " \
        "Isi kopnya di Direktori > Satuan."  # fmt: skip
    facts.unit.letterhead_3 = "RESOR SUMENEP"
    assert asked(facts, "kop") == []
    facts.meeting.unit_id = None
    assert asked(facts, "kop") == []


def places(facts: Facts, letters: str = "😀字") -> list[tuple[str, str]]:
    found = unprintable(facts, draft(facts), letters)
    assert {f.level for f in found} <= {"ask"}
    return [(f.where, f.message) for f in found]


def test_a_letter_is_found_at_its_value() -> None:
    facts = sample()
    assert places(facts) == []
    facts.meeting.programme = "Ngopi 😀 Bareng 字"
    assert places(facts) == [("programme", "Huruf “字 😀” tidak tersedia dalam fon cetak, PDF tidak dapat dibuat.")]


def test_the_directorys_letter_is_found_where_it_is_pointed_to() -> None:
    facts = sample()
    leader = facts.meeting.leaders[0]
    assert leader.person_id
    facts.people[leader.person_id].name += " 字"
    assert next(where for where, _ in places(facts)) == "leaders[0].person_id"


def test_own_words_stand_for_their_facts() -> None:
    facts = sample()
    facts.meeting.release.own_wordings.append(OwnWording(block="lead", text="Polres 😀 menggelar acara."))
    assert [where for where, _ in places(facts)] == ["release.own_wordings[0].text"]


@pytest.mark.parametrize("name", ["caption", "credit"])
def test_a_photos_words_count(name: str) -> None:
    facts = sample()
    photo = Photo()
    setattr(photo, name, "Foto 😀")
    facts.meeting.photos = [photo]
    assert [where for where, _ in places(facts)] == [f"photos[0].{name}"]


def test_what_is_not_on_the_page_is_left_alone() -> None:
    facts = sample()
    facts.meeting.internal_note = "😀"
    facts.meeting.atmosphere = ""
    facts.meeting.guests[0].note = "😀"
    assert places(facts) == []


def test_a_lead_that_was_moved_behind_is_asked_about() -> None:
    facts = sample()
    keys = [block.key for block in draft(facts).every]
    assert "urutan" not in {found.rule for found in findings(facts)}
    facts.meeting.release.arrangement = [keys[0], keys[1], "message", *(key for key in keys[2:] if key != "message")]
    assert draft(facts).blocks[2].key == "message"
    (found,) = [one for one in findings(facts) if one.rule == "urutan"]
    assert found.level == "ask" and "Teras" in found.message
    facts.meeting.release.arrangement = [*keys[:3], "message", *(key for key in keys[3:] if key != "message")]
    assert "urutan" not in {one.rule for one in findings(facts)}
