"""Somebody who acts in an office on the day of the meeting is called so: in the release and in every other paper."""

from __future__ import annotations

from datetime import date

import pytest

from cooling_desktop.papers.office.making import made
from cooling_desktop.papers.release import fact_list
from cooling_desktop.press.check import findings
from cooling_desktop.press.draft import draft
from cooling_desktop.records.directory import Holding
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import HoldingKind
from tests.press.meetings import meeting

DAY = date(2024, 10, 23)  # of the meeting
HELD = Holding(person_id="henri-noveri-santoso", kind=HoldingKind.ACTING_PLT, starts=DAY)


def sumenep(held: Holding) -> Facts:
    facts = meeting("000-sumenep")
    facts.posts["kapolres-sumenep"].holdings = [held]
    return facts


def told(facts: Facts) -> str:
    return "\n".join(block.text for block in draft(facts).blocks)


def test_the_capacity_stands_before_the_office_at_every_mention() -> None:
    facts = sumenep(HELD)
    text = told(facts)
    assert "Plt. Kapolres Sumenep AKBP Henri Noveri Santoso" in text and "sambutan, Plt. Kapolres menekankan" in text
    assert "Plt. Plt." not in text and text.count("Kapolres") == text.count("Plt. Kapolres")
    assert dict(fact_list(facts))["Pimpinan"].startswith("Plt. Kapolres Sumenep")
    assert any("Plt. Kapolres Sumenep" in str(one.papers) for one in made(facts, ["laporan-kegiatan"]))
    assert [one.message for one in findings(facts)] == [one.message for one in findings(meeting("000-sumenep"))]
    assert facts.posts["kapolres-sumenep"].title == "Kapolres Sumenep", "the directory itself stays"


@pytest.mark.parametrize(
    "held",
    [
        Holding(person_id="henri-noveri-santoso", kind=HoldingKind.DEFINITIVE, starts=DAY),
        Holding(person_id="henri-noveri-santoso", kind=HoldingKind.ACTING_PLT, starts=date(2024, 10, 24)),
        Holding(person_id="henri-noveri-santoso", kind=HoldingKind.ACTING_PLT, ends=date(2024, 10, 22)),
        Holding(person_id="somebody-else", kind=HoldingKind.ACTING_PLT, starts=DAY),
    ],
)
def test_on_other_days_and_of_others_it_is_not_said(held: Holding) -> None:
    assert told(sumenep(held)) == told(meeting("000-sumenep"))


def test_a_title_that_says_it_already_stays_as_it_is() -> None:
    facts = sumenep(HELD)
    facts.posts["kapolres-sumenep"].title = "Ps. Kapolres Sumenep"
    assert "Ps. Kapolres Sumenep AKBP Henri" in told(facts) and "Plt." not in told(facts)
