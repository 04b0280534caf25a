"""What the mends of the people's rules do: offices put where they lack, degrees moved, units called one name."""

from __future__ import annotations

import pytest

from cooling_desktop.press.check import Finding, findings, text_findings
from cooling_desktop.press.check.finding import Put, Replace
from cooling_desktop.records.directory import Person, Post, Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Day, Guest, Meeting, OwnWording, ReleaseSetup
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


def led(*texts: str, rank: str = "AKBP") -> Facts:
    """A meeting of the head of Polres Sumenep with these outcomes."""
    head = Person(id="h", name="Henri Noveri Santoso", rank=rank)
    post = Post(id="k", title="Kapolres Sumenep", short_title="Kapolres")
    meeting = Meeting(guests=[Guest(person_id="h", post_id="k")], outcomes=[Outcome(text=text) for text in texts])
    return Facts(meeting, people={"h": head}, posts={"k": post})


def test_another_rank_is_asked_about_once_and_mended_wherever_it_stands() -> None:
    (found,) = asked(led(*2 * ["arahan Kapolres Kombes Pol. Henri Noveri Santoso"]), "R2 catatan")
    assert found.message == "“Kombes Pol. Henri Noveri Santoso” berbeda dari Direktori: AKBP. Mana yang benar?"
    (option,) = found.options
    assert option.label == "Tulis AKBP" and not found.safe
    assert option.changes == tuple(Replace(f"outcomes[{n}].text", 16, "Kombes Pol.", "AKBP") for n in range(2))


def test_a_rank_that_ends_in_a_stop_closes_the_sentence() -> None:
    (found,) = asked(led("arahan AKBP Henri Noveri Santoso", rank="Kombes Pol."), "R2 catatan")
    assert "Direktori: Kombes Pol. Mana" in found.message


@pytest.mark.parametrize(
    ("typed", "right"),
    [("Kapolsek", "Kapolres"), ("Kapolsek Kota", "Kapolres Sumenep"), ("Kapolres Pamekasan", "Kapolres Sumenep")],
)
def test_another_office_becomes_the_one_of_the_meeting(typed: str, right: str) -> None:
    (found,) = asked(led(f"arahan {typed} AKBP Henri kepada warga"), "R2 catatan")
    assert found.found == f"{typed} AKBP Henri"
    assert found.message.endswith(f"berbeda dari isian: {right}. Mana yang benar?")
    assert found.options[0].changes == (Replace("outcomes[0].text", 7, typed, right),)


def test_rank_and_office_of_one_mention_are_mended_apart() -> None:
    first, second = asked(led("arahan Kapolsek Kompol Henri Noveri Santoso"), "R2 catatan")
    assert first.options[0].changes == (Replace("outcomes[0].text", 16, "Kompol", "AKBP"),)
    assert second.options[0].changes == (Replace("outcomes[0].text", 7, "Kapolsek", "Kapolres"),)


def test_in_somebodys_words_another_rank_is_only_flagged() -> None:
    facts = led()
    facts.meeting.utterances = [Utterance(text="Terima kasih kepada Kompol Henri Noveri Santoso.", verbatim=True)]
    (found,) = asked(facts, "R2 catatan")
    assert found.options == () and found.message.endswith("Di dalam kutipan hanya ditandai.")


def test_of_two_people_of_one_name_nobody_knows_whose_rank_it_is() -> None:
    facts = led("arahan Kompol Henri Noveri Santoso")
    facts.people["n"] = Person(id="n", name="Henri Noveri Santoso", rank="Kompol")
    assert asked(facts, "R2 catatan") == []


def test_far_into_a_paragraph_the_places_are_right_too() -> None:
    before = "Warga menyampaikan usul di aula. " * 9
    (found,) = asked(led(f"{before}Arahan Kapolsek AKBP Henri Noveri Santoso diterima."), "R2 catatan")
    assert found.start == len(before) + 7 and found.found == "Kapolsek AKBP Henri Noveri Santoso"


def test_whichever_number_of_people_is_right_can_be_written_everywhere() -> None:
    text = "Acara dihadiri 50 orang.\nSebanyak 75 orang hadir sampai selesai. Acara dihadiri 50 orang."
    (found,) = [one for one in text_findings(text) if one.rule == "R8 hadirin"]
    assert (found.where, found.found, found.start) == ("teks[1]", "75 orang", 9)
    assert found.message == "Hadirin berjumlah 50 orang, lalu 75 orang. Mana yang benar?"
    first, second = found.options
    assert (first.label, first.changes) == ("Tulis 50 orang", (Replace("teks[1]", 9, "75 orang", "50 orang"),))
    assert [one.where for one in second.changes] == ["teks[0]", "teks[1]"]


def test_several_days_have_numbers_of_their_own() -> None:
    wording = OwnWording(block="body", text="Acara dihadiri 50 orang. Sebanyak 75 orang hadir sampai selesai.")
    facts = Facts(Meeting(days=[Day()], release=ReleaseSetup(own_wordings=[wording])))
    assert len(asked(facts, "R8 hadirin")) == 1
    facts.meeting.days = [Day(), Day()]
    assert asked(facts, "R8 hadirin") == []
