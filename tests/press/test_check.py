"""Findings: what blocks a release, and the one finding that lists the gaps."""

from __future__ import annotations

from datetime import date, time

import pytest

from cooling_desktop import assets
from cooling_desktop.press.check import findings
from cooling_desktop.press.check.completeness import gaps
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.interchange import read
from cooling_desktop.records.kinds import MeetingStatus, Phase
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


def test_a_plan_is_asked_about_and_does_not_block() -> None:
    facts = sample()
    assert "rencana" not in [f.rule for f in findings(facts)]
    facts.meeting.status = MeetingStatus.PLANNED
    (found,) = [f for f in findings(facts) if f.rule == "rencana"]
    assert (found.level, found.where) == ("ask", "status")
    assert found.message == "Kegiatan masih berstatus rencana."
    assert found.fix == "Ubah status menjadi terlaksana setelah kegiatan digelar."
    assert blocked(facts) == []


VOTING, STARTS, ENDS = date(2024, 11, 27), date(2024, 9, 25), date(2024, 11, 23)


def clash(phase: Phase, held: date | None, **election: date | None) -> str:
    """The sentence about a phase that the dates contradict; empty when they agree."""
    facts = sample()
    assert facts.election
    facts.meeting.phase, facts.meeting.days = phase, [Day(held_on=held)]
    for name in ("voting_day", "campaign_starts", "campaign_ends"):
        setattr(facts.election, name, election.get(name))
    found = [f for f in findings(facts) if f.rule == "R19"]
    assert all((f.level, f.where) == ("ask", "phase") for f in found)
    return "".join(f.message for f in found)


@pytest.mark.parametrize(
    ("phase", "fits", "clashes", "said"),
    [
        (Phase.BEFORE, [date(2024, 10, 23), VOTING], date(2024, 11, 28),
         "jelang, tetapi kegiatan pada 28 November 2024 berlangsung setelah hari pemungutan suara, 27 November 2024."),
        (Phase.VOTING, [VOTING], date(2024, 11, 26),
         "pemungutan suara, tetapi kegiatan pada 26 November 2024 bukan pada hari pemungutan suara, 27 November 2024."),
        (Phase.AFTER, [VOTING, date(2024, 11, 28)], date(2024, 11, 26),
         "pasca, tetapi kegiatan pada 26 November 2024 berlangsung sebelum hari pemungutan suara, 27 November 2024."),
        (Phase.CAMPAIGN, [STARTS, ENDS], date(2024, 9, 24),
         "kampanye, tetapi kegiatan pada 24 September 2024 berlangsung sebelum hari pertama kampanye, "
         "25 September 2024."),
        (Phase.CAMPAIGN, [STARTS, ENDS], date(2024, 11, 24),
         "kampanye, tetapi kegiatan pada 24 November 2024 berlangsung setelah hari terakhir kampanye, "
         "23 November 2024."),
        (Phase.QUIET, [date(2024, 11, 24), date(2024, 11, 26)], ENDS,
         "masa tenang, tetapi kegiatan pada 23 November 2024 tidak berlangsung setelah hari terakhir kampanye, "
         "23 November 2024."),
        (Phase.QUIET, [date(2024, 11, 24), date(2024, 11, 26)], VOTING,
         "masa tenang, tetapi kegiatan pada 27 November 2024 tidak berlangsung sebelum hari pemungutan suara, "
         "27 November 2024."),
    ],
)  # fmt: skip
def test_a_phase_against_the_calendar_is_asked_about(
    phase: Phase, fits: list[date], clashes: date, said: str
) -> None:
    dates = {"voting_day": VOTING, "campaign_starts": STARTS, "campaign_ends": ENDS}
    assert [clash(phase, day, **dates) for day in fits] == [""] * len(fits)
    assert clash(phase, clashes, **dates) == f"Tahap pemilihan tertulis {said}"


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("held", [date(2020, 1, 1), date(2030, 1, 1), None])
def test_a_phase_without_typed_dates_is_believed(phase: Phase, held: date | None) -> None:
    assert clash(phase, held) == ""
    assert clash(phase, None, voting_day=VOTING, campaign_starts=STARTS, campaign_ends=ENDS) == ""


def test_each_day_of_a_meeting_counts() -> None:
    facts = sample()
    facts.meeting.phase = Phase.VOTING
    facts.meeting.days = [Day(held_on=VOTING), Day(held_on=date(2024, 11, 28))]
    assert "pada 28 November 2024 bukan" in "".join(f.message for f in findings(facts))


def test_nobody_who_acts_is_asked_about() -> None:
    facts = sample()
    facts.meeting.unit_id, facts.meeting.leaders = None, []
    assert ("R17 pelaku", "unit_id") in asked(facts) and blocked(facts) == []
    facts.meeting.leaders = [Leader(person_id="henri-noveri-santoso", post_id="kapolres-sumenep")]
    assert "R17 pelaku" not in dict(asked(facts))


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
    assert [f.level for f in found[:2]] == ["block", "block"] and {f.level for f in found[2:]} == {"ask"}
    assert [f.rule for f in found[:2]] == ["R1", "R17"]
    assert [f.rule for f in found].count("R18") == 1


def test_gaps_stand_in_the_order_of_the_form() -> None:
    facts = Facts(Meeting())
    assert [words for _, words in gaps(facts, draft(facts))] == [
        "nama kegiatan",
        "tanggal",
        "jam atau bagian hari",
        "tempat",
        "satuan penyelenggara",
        "nama pimpinan",
        "tujuan",
        "jumlah hadirin",
        "jalannya kegiatan",
        "kutipan atau pernyataan tamu",
        "pernyataan netralitas",
        "foto dengan keterangan dan kredit",
        "kontak humas",
    ]


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("000-sumenep", "foto dengan keterangan dan kredit serta kontak humas"),
        ("001-kuala-kampar", "tanggal, jam atau bagian hari, jumlah hadirin, "
                             "foto dengan keterangan dan kredit, serta kontak humas"),
        ("003-oku-selatan", "jam atau bagian hari, jumlah hadirin, foto dengan keterangan dan kredit, "
                            "serta kontak humas"),
    ],
)  # fmt: skip
def test_what_the_examples_lack(name: str, listed: str) -> None:
    (found,) = [f for f in findings(sample(name)) if f.rule == "R18"]
    assert (found.level, found.message) == ("ask", f"Masih kurang: {listed}.")


def test_a_release_without_any_paragraph_is_asked_about() -> None:
    facts = sample()
    kept = ("headline", "dateline", "credit")
    out = [block.key for block in draft(facts).blocks if block.name not in kept]
    facts.meeting.release.own_wordings = [OwnWording(block=key) for key in out]
    assert ("R17 isi", "release.own_wordings") in asked(facts) and blocked(facts) == []
    facts.meeting.release.own_wordings.pop()
    assert "R17 isi" not in dict(asked(facts))


def asked(facts: Facts) -> list[tuple[str, str]]:
    """Rule and place of what is asked."""
    return [(f.rule, f.where) for f in findings(facts, today=TODAY) if f.level == "ask"]


def test_an_end_before_its_start_is_asked_about() -> None:
    facts = sample()
    day = facts.meeting.days[0]
    day.starts, day.ends = time(9, 0), time(8, 0)
    assert ("jam", "days[0].ends") in asked(facts)
    day.starts, day.ends = time(20, 0), time(0, 30)
    assert "jam" not in dict(asked(facts))


def test_own_words_whose_block_is_gone_are_asked_about() -> None:
    facts = sample()
    facts.meeting.release.own_wordings = [OwnWording(block="lead", text="Kami menggelar pertemuan.")]
    assert "tulisan" not in dict(asked(facts))
    facts.meeting.release.own_wordings.append(OwnWording(block="answer-99", text="Kami sepakat."))
    assert ("tulisan", "release.own_wordings[1]") in asked(facts)
