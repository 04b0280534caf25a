"""What the mends of the people's rules do: offices put where they lack, degrees moved, units called one name."""

from __future__ import annotations

import pytest

from cooling_desktop.press.check import Finding, findings, text_findings
from cooling_desktop.press.check.finding import Put, Replace
from cooling_desktop.records.directory import Person, Post, Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Guest, Meeting
from cooling_desktop.records.spoken import Outcome, Utterance


def asked(facts: Facts, rule: str) -> list[Finding]:
    """The findings of one rule."""
    return [one for one in findings(facts) if one.rule == rule]


def test_an_office_that_the_meeting_names_elsewhere_is_offered_for_every_row() -> None:
    rows = [Utterance(person_id="r", text="kami senang"), Utterance(person_id="r", text="kami siap")]
    meeting = Meeting(guests=[Guest(person_id="r", post_id="p")], utterances=rows)
    facts = Facts(meeting, people={"r": Person(id="r", name="Roby")}, posts={"p": Post(id="p", title="Ketua RW 09")})
    (found,) = asked(facts, "R6")
    (option,) = found.options
    assert (found.where, option.label) == ("utterances[0].post_id", "Ketua RW 09")
    assert option.changes == (Put("utterances[0].post_id", "p"), Put("utterances[1].post_id", "p"))


def test_degrees_typed_into_a_name_move_behind_those_in_the_list() -> None:
    person = Person(id="r", name="Drs. Rhino Handoyo, SH, MM", degrees_back=["S.H."])
    facts = Facts(Meeting(guests=[Guest(person_id="r")]), people={"r": person})
    (found,) = asked(facts, "R4")
    assert found.message == "Gelar Drs., S.H., dan M.M. tertulis di dalam nama. Pindahkan ke kolom gelar."
    assert found.options[0].changes == (
        Replace("people:r.name", 0, "Drs. Rhino Handoyo, SH, MM", "Rhino Handoyo"),
        Replace("people:r.degrees_front", 0, "", "Drs."),
        Replace("people:r.degrees_back", 4, "", "\nM.M."),
    )


def test_one_line_of_a_list_becomes_two() -> None:
    person = Person(id="r", name="Abd. Samad", degrees_back=["S.Sos.", "S.H.,MM"])
    facts = Facts(Meeting(guests=[Guest(person_id="r")]), people={"r": person})
    (found,) = asked(facts, "R4")
    assert found.safe and found.options[0].changes == (Replace("people:r.degrees_back", 7, "S.H.,MM", "S.H.\nM.M."),)


def test_the_record_of_a_unit_says_which_name_is_right() -> None:
    unit, post = Unit(id="u", name="Polsek Menteng"), Post(id="p", title="Kapolsek Metro Menteng", unit_id="u")
    rows = [Outcome(text="kerja sama dengan Polsek Metro Menteng")] * 2
    meeting = Meeting(unit_id="u", guests=[Guest(post_id="p")], outcomes=rows)
    facts = Facts(meeting, units={"u": unit}, posts={"p": post})
    (found,) = asked(facts, "R8 satuan")
    (option,) = found.options
    assert option.label == "Polsek Menteng"
    assert Replace("posts:p.title", 0, "Kapolsek Metro Menteng", "Kapolsek Menteng") in option.changes
    assert len(option.changes) == 3


def test_two_recorded_units_of_one_place_are_two() -> None:
    units = {"u": Unit(id="u", name="Polres Bandung"), "v": Unit(id="v", name="Polresta Bandung", parent_id="u")}
    rows = [Outcome(text="kerja sama Polres Bandung dan Polresta Bandung")]
    facts = Facts(Meeting(unit_id="v", outcomes=rows), units=units)
    assert asked(facts, "R8 satuan") == []


@pytest.mark.parametrize("rule", ["R3 bentuk", "R4", "R8 satuan"])
def test_what_was_really_said_is_only_flagged(rule: str) -> None:
    said = "“Ada KOMPOL Muh. Idris, SH, dari Polsek Metro Menteng,” ujar Kapolsek Menteng dari Polsek Menteng."
    (found,) = [one for one in text_findings(said) if one.rule == rule]
    assert found.options == () and found.message.endswith("Di dalam kutipan hanya ditandai.")


@pytest.mark.parametrize(
    "text",
    ["Hadir AKP M Khalid dari Sumenep.", "Wakapolres Kompol Muh Idris hadir.", "Warga di Jalan KH Agus Salim hadir."],
)
def test_a_name_gets_its_stops_only_by_hand(text: str) -> None:
    (found,) = (one for one in text_findings(text) if one.rule.startswith("R4"))
    assert found.options and not found.safe


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("AKBP. Henri", "Pangkat ini ditulis tanpa titik: “AKBP”."),
        ("Kombes Pol Henri", "Pangkat ini bertitik: “Kombes Pol.”."),
        ("IPTU Henri", "Tulis “Iptu”, bukan “IPTU”."),
        ("Kopol Henri", "“Kopol” bukan bentuk pangkat yang dipakai. Tulis “Kompol”."),
    ],
)
def test_a_rank_is_told_what_its_form_lacks(typed: str, message: str) -> None:
    assert [one.message for one in text_findings(f"Hadir {typed} Santoso.") if one.rule == "R3 bentuk"] == [message]
