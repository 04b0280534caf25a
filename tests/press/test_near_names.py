"""Names that nearly agree, in a meeting, in its texts and in a long directory; known misspellings."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cooling_desktop.press.check import Finding, findings, text_findings
from cooling_desktop.press.check.finding import Put, Replace
from cooling_desktop.press.check.known_people import known_names, of_directory
from cooling_desktop.press.check.page import KnownName
from cooling_desktop.records.directory import Person
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import VoiceKind
from cooling_desktop.records.meeting import Guest, Meeting, Photo
from cooling_desktop.records.spoken import Outcome, Question, Utterance
from cooling_desktop.words.name_runs import name_key
from cooling_desktop.words.near_names import NameIndex, distance

KNOWN = known_names([("1", "Rahmat Hidayat", ["Rakhmad Hidayad"]), ("2", "Budi Santoso", []), ("3", " ", [])])


def met(*names: str, **meeting: Any) -> Facts:
    """A meeting with these guests."""
    people = {f"p{n}": Person(id=f"p{n}", name=name) for n, name in enumerate(names)}
    return Facts(Meeting(guests=[Guest(person_id=key) for key in people], **meeting), people=people)


def asked(facts: Facts, directory: tuple[KnownName, ...] = (), rule: str = "R2") -> list[Finding]:
    """The findings of one rule."""
    return [one for one in findings(facts, directory=directory) if one.rule == rule]


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [
        ("Candra Hasan", "Chandra Hasan", 1),
        ("Muh. Idris", "Muhammad Idris", 0),
        ("M. Khalid", "Moh. Khalid", 0),
        ("Nur Hasan", "Nurhasan", 1),
        ("Ahmad Fauzi", "Ahmad Fauzan", 2),
        ("Roby", "Robi", 1),
        ("Roby", "Rudi", None),
        ("A. Rahman", "B. Rahman", None),
        ("Budi Hartono", "Rudi Hartoyo", None),
        ("Zulkarnaén", "Zulkarnaen", 0),
        ("Candra", "Candra Hasan", None),
        ("Hendri Novery Santosa", "Henri Noveri Santoso", 3),
        ("Hendri Nofery Santosa", "Henri Noveri Santoso", None),
        ("Henri Moveri Santosa", "Henri Noveri Santoso", 2),
        ("Muh. Budi Hartono", "Muh. Rudi Hartoyo", None),
        ("Ali Adi Ani", "Ali Ari Ati", 2),
        ("Ali Adi Ani", "Ahi Ari Ati", None),
    ],
)
def test_how_far_names_are_apart(one: str, other: str, far: int | None) -> None:
    assert distance(name_key(one), name_key(other)) == far
    assert distance(name_key(other), name_key(one)) == far


NAMES = st.lists(st.text(alphabet="abcdeinor", min_size=3, max_size=8), min_size=2, max_size=3).map(tuple)


@given(st.lists(NAMES, max_size=30), NAMES)
def test_the_index_finds_what_comparing_with_all_finds(known: list[tuple[str, ...]], key: tuple[str, ...]) -> None:
    index = NameIndex(" ".join(one) for one in known)
    far = [apart for one in known if (apart := distance(key, one))]
    near = index.neighbour(key)
    if near is None or not far:
        assert (near is None) == (not far)
    else:
        assert near[1] == min(far)


class Forgetful(dict[Any, Any]):
    """What an index remembers, while another thread has it forget at the worst moment."""

    def __setitem__(self, key: Any, value: Any) -> None:
        self.clear()


def test_an_index_answers_though_another_thread_has_it_forget() -> None:
    index = NameIndex(["Candra Hasan"])
    index._alike, index._found = Forgetful(), Forgetful()
    assert index.neighbour(name_key("Chandra Hasan")) == ("Candra Hasan", 1)
    assert index.neighbour(name_key("Budi Hartono")) is None


@pytest.mark.parametrize("typed", ["Chandra Hasan", "Budi Hartono"])
def test_an_index_asked_once_answers_the_same_again(typed: str) -> None:
    index = NameIndex(["Candra Hasan"])
    assert index.neighbour(name_key(typed)) == index.neighbour(name_key(typed))


@pytest.mark.parametrize(
    "meeting",
    [
        {"outcomes": [Outcome(text="usulan Chandra Hasan")]},
        {"photos": [Photo(people="Chandra Hasan, Kapolres")]},
        {"questions": [Question(asked_by="Chandra Hasan")]},
        {"guests": [Guest(person_id="p0"), Guest(group="Chandra Hasan dan warga")]},
    ],
)
def test_a_name_typed_anywhere_is_asked_about(meeting: dict[str, Any]) -> None:
    facts = met("Candra Hasan")
    for name, rows in meeting.items():
        setattr(facts.meeting, name, rows)
    (found,) = asked(facts)
    assert found.message == "“Chandra Hasan” mirip Candra Hasan. Orang yang sama?"
    (option,) = found.options
    assert option.label == "Ya, perbaiki" and not found.safe
    assert option.changes == (Replace(found.where, found.start, "Chandra Hasan", "Candra Hasan"),)


ONE_SLIP = st.tuples(st.sampled_from(["drop", "double", "change"]), st.integers(1, 4))


def slipped(word: str, slip: tuple[str, int]) -> str:
    """A word with one letter wrong behind its first."""
    how, at = slip
    return word[:at] + {"drop": "", "double": word[at] * 2, "change": "e"}[how] + word[at + 1 :]


@given(st.tuples(ONE_SLIP, ONE_SLIP, ONE_SLIP), st.sampled_from(["AKBP ", "Kapolres ", "Kapolres Sumenep ", "Lurah "]))
def test_a_name_wrong_in_every_word_is_mended_as_a_whole(slips: Any, before: str) -> None:
    right = "Henri Noveri Santoso"
    typed = " ".join(slipped(word, slip) for word, slip in zip(right.split(), slips, strict=True))
    assume(typed != right)
    facts = met(right, outcomes=[Outcome(text=f"kehadiran {before}{typed} di aula")])
    (found,) = asked(facts)
    assert found.options[0].changes == (Replace("outcomes[0].text", 10 + len(before), typed, right),)


def test_what_a_first_mend_leaves_wrong_is_asked_about_again() -> None:
    facts = met("Henri Noveri Santoso", outcomes=[Outcome(text="kehadiran AKBP Hendry Noveri Santosa di aula")])
    for _ in range(2):
        (found,) = asked(facts)
        (change,) = found.options[0].changes
        assert isinstance(change, Replace)
        facts.meeting.outcomes[0].text = facts.meeting.outcomes[0].text.replace(change.old, change.new)
    assert facts.meeting.outcomes[0].text == "kehadiran AKBP Henri Noveri Santoso di aula" and asked(facts) == []


def test_behind_a_post_a_long_name_of_the_directory_is_known_too() -> None:
    known = known_names([("1", "Rahmat Budi Hidayat", [])])
    facts = met("Candra Hasan", outcomes=[Outcome(text="kehadiran Kapolres Rahmad Budi Hidayat")])
    (found,) = asked(facts, known)
    assert found.found == "Rahmad Budi Hidayat"


def test_in_a_quotation_it_is_only_flagged() -> None:
    facts = met("Candra Hasan")
    facts.meeting.utterances = [Utterance(kind=VoiceKind.QUOTE, text="Terima kasih kepada Bapak Chandra Hasan.")]
    (found,) = asked(facts)
    assert found.options == () and found.message.endswith("Di dalam kutipan hanya ditandai.")


def test_one_question_for_a_name_wherever_it_stands() -> None:
    facts = met("Candra Hasan", outcomes=[Outcome(text="usulan Chandra Hasan")], closing="doa oleh Chandra Hasan")
    facts.meeting.utterances = [Utterance(kind=VoiceKind.QUOTE, text="Terima kasih, Bapak Chandra Hasan.")]
    (found,) = asked(facts)
    assert {one.where for one in found.options[0].changes} == {"outcomes[0].text", "closing"}


def test_somebody_of_the_directory_is_asked_about_too() -> None:
    facts = met("Candra Hasan", outcomes=[Outcome(text="usulan Rahmad Hidayat dan Candra Hasan")])
    assert asked(facts) == []
    (found,) = asked(facts, KNOWN)
    assert found.message == "“Rahmad Hidayat” mirip Rahmat Hidayat. Orang yang sama?"


def test_who_is_known_is_nobody_else() -> None:
    facts = met("Budi Santosa", outcomes=[Outcome(text="usulan Budi Santoso dan Budi Santosa")])
    assert asked(facts, KNOWN) == []


def test_a_new_person_near_one_of_the_directory() -> None:
    facts = met("Budi Santosa")
    (found,) = asked(facts, KNOWN, "R2 orang")
    assert (found.where, found.found, found.start) == ("people:p0.name", "Budi Santosa", 0)
    assert "mirip Budi Santoso di Direktori" in found.message
    assert asked(met("Rudi Santoso"), KNOWN, "R2 orang") == []
    facts.people["p0"].nrp = "80010001"
    assert asked(facts, KNOWN, "R2 orang") == []


def test_two_people_of_the_meeting_become_one_where_the_clerk_says_so() -> None:
    facts = met("Muh. Idris", "Muh. Udris")
    facts.meeting.utterances = [Utterance(person_id="p1", text="terima kasih")]
    (found,) = asked(facts, rule="R2 orang")
    assert found.where == "people:p1.name"
    assert found.options[0].changes == (Put("guests[1].person_id", "p0"), Put("utterances[0].person_id", "p0"))


def test_different_numbers_are_different_people() -> None:
    facts = met("Muh. Idris", "Muh. Udris")
    facts.people["p0"].nrp, facts.people["p1"].nrp = "1", "2"
    assert asked(facts, rule="R2 orang") == []


def test_a_misspelling_kept_in_the_directory_is_mended() -> None:
    facts = met("Candra Hasan", outcomes=[Outcome(text="usulan Rakhmad Hidayad")])
    (found,) = asked(facts, KNOWN, "R2 ejaan")
    assert found.safe and found.options[0].changes == (
        Replace("outcomes[0].text", 7, "Rakhmad Hidayad", "Rahmat Hidayat"),
    )
    assert asked(facts, KNOWN) == []


def test_a_text_without_a_meeting_names_all_spellings_at_once() -> None:
    text = "Kompol Muh. Idris hadir.\nKompol Muh. Udris pamit.\nKompol Muh. Idrus menutup.\nKompol Muh. Idris ikut."
    (found,) = [one for one in text_findings(text) if one.rule == "R2"]
    assert found.message == "“Muh. Idris”, “Muh. Udris”, dan “Muh. Idrus” mirip. Orang yang sama?"
    changes = found.options[0].changes
    assert [one.where for one in changes] == ["teks[1]", "teks[2]"]
    assert all(isinstance(one, Replace) and one.new == "Muh. Idris" for one in changes)


def test_one_index_serves_as_long_as_the_directory_is_the_same() -> None:
    assert of_directory(KNOWN) is of_directory(KNOWN)
    assert of_directory((*KNOWN, KnownName("9", "Andi"))) is not of_directory(KNOWN)
    assert [one.id for one in KNOWN] == ["1", "2"]
