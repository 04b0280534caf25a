"""Findings: what blocks a release, and the one finding that lists the gaps."""

from __future__ import annotations

from datetime import date

import pytest

from cooling_desktop import assets
from cooling_desktop.press.check import findings
from cooling_desktop.press.check.completeness import gaps
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.interchange import read
from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.records.meeting import Day, Leader, Meeting, OwnWording

TODAY = date(2025, 1, 2)


def sample(name: str = "000-sumenep") -> Facts:
    """One of the five examples."""
    return read(assets.path(f"examples/{name}.json"))


def blocked(facts: Facts, today: date | None = TODAY) -> list[tuple[str, str]]:
    """Rule and place of what blocks."""
    return [(f.rule, f.where) for f in findings(facts, today=today) if f.level == "block"]


@pytest.mark.parametrize("name", ["000-sumenep", "002-jeneponto", "003-oku-selatan", "004-menteng"])
def test_a_whole_meeting_may_be_issued(name: str) -> None:
    assert blocked(sample(name)) == []


def test_without_a_date_it_may_not() -> None:
    facts = sample("001-kuala-kampar")
    assert blocked(facts) == [("R1", "days[0].held_on")]
    (found,) = [f for f in findings(facts) if f.level == "block"]
    assert found.message == "Tanggal kegiatan belum diisi."
    assert found.fix == "Isi tanggal kegiatan."


def test_a_meeting_to_come_may_not() -> None:
    assert blocked(sample(), date(2024, 10, 22)) == [("R1", "days[0].held_on")]
    assert blocked(sample(), date(2024, 10, 23)) == []
    assert blocked(sample(), None) == []


def test_days_in_the_wrong_order_may_not() -> None:
    facts = sample()
    facts.meeting.days.append(Day(held_on=date(2024, 10, 1)))
    assert blocked(facts) == [("R1", "days[1].held_on")]


@pytest.mark.parametrize("status", [MeetingStatus.POSTPONED, MeetingStatus.CANCELLED])
def test_what_did_not_take_place_may_not(status: MeetingStatus) -> None:
    facts = sample()
    facts.meeting.status = status
    assert blocked(facts) == [("status", "status")]


def test_nobody_who_acts_may_not() -> None:
    facts = sample()
    facts.meeting.unit_id, facts.meeting.leaders = None, []
    assert blocked(facts) == [("R17", "unit_id")]
    facts.meeting.leaders = [Leader(person_id="henri-noveri-santoso", post_id="kapolres-sumenep")]
    assert blocked(facts) == []


def test_an_emptied_headline_may_not() -> None:
    facts = sample()
    facts.meeting.release.own_wordings = [OwnWording(block="headline")]
    assert blocked(facts) == [("R17", "release.own_wordings")]


def test_a_headline_that_cannot_be_drafted_may_be_written() -> None:
    facts = sample()
    facts.meeting.programme = facts.meeting.form = ""
    assert blocked(facts) == [("R17", "programme")]
    facts.meeting.release.own_wordings = [OwnWording(block="headline", text="Polres Sumenep Rangkul Media")]
    assert blocked(facts) == []


def test_blocking_findings_come_first_and_gaps_are_one_finding() -> None:
    found = findings(Facts(Meeting()))
    assert [f.level for f in found] == ["block", "block", "block", "ask", "ask"]
    assert [f.rule for f in found] == ["R1", "R17", "R17", "status", "R18"]


def test_gaps_stand_in_the_order_of_the_form() -> None:
    facts = Facts(Meeting())
    assert [words for _, words in gaps(facts, draft(facts))] == [
        "tanggal",
        "jam atau bagian hari",
        "tempat",
        "satuan penyelenggara",
        "nama pimpinan",
        "tujuan",
        "jumlah hadirin",
        "kutipan atau pernyataan tamu",
        "pernyataan netralitas",
        "foto dengan keterangan dan kredit",
        "kontak humas",
    ]


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("000-sumenep", "pernyataan netralitas, foto dengan keterangan dan kredit, dan kontak humas"),
        ("001-kuala-kampar", "tanggal, jam atau bagian hari, jumlah hadirin, pernyataan netralitas, "
                             "foto dengan keterangan dan kredit, dan kontak humas"),
        ("003-oku-selatan", "jam atau bagian hari, jumlah hadirin, foto dengan keterangan dan kredit, "
                            "dan kontak humas"),
    ],
)  # fmt: skip
def test_what_the_examples_lack(name: str, listed: str) -> None:
    (found,) = [f for f in findings(sample(name)) if f.rule == "R18"]
    assert (found.level, found.message) == ("ask", f"Masih kurang: {listed}.")
