"""Office papers of meetings with nothing in them, with everything at its longest, and of every golden kind."""

from __future__ import annotations

import pytest

from cooling_desktop.papers.office import making
from cooling_desktop.papers.office.blocks import OfficePaper
from cooling_desktop.papers.office.names import NAMES, RELEASE
from cooling_desktop.papers.pdf.binding import printed
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Kind, Record, fields_of, walk
from cooling_desktop.records.meeting import Meeting
from tests.papers.office_facts import full
from tests.papers.office_pages import inside, pages
from tests.papers.office_plain import plain
from tests.press.meetings import CASES, meeting

OFFICE = [name for name in NAMES if name != RELEASE]


def papers(facts: Facts) -> list[OfficePaper]:
    """All office papers of a meeting."""
    return [
        paper
        for made in making.made(facts, OFFICE)
        for paper in made.papers
        if isinstance(paper, OfficePaper)
    ]


def stretch(record: Record, text: str) -> None:
    """Every typed text of a record at its longest."""
    for _, row in walk(record):
        for field in fields_of(type(row)):
            longest = min(field.max_length, 600)
            if field.kind in (Kind.TEXT, Kind.LONG_TEXT) and field.name not in ("file", "logo"):
                setattr(row, field.name, (text * (longest // len(text) + 1))[:longest])
            elif field.kind is Kind.WORDS:
                setattr(row, field.name, [(text * 9)[: field.max_length]] * 3)


def test_a_meeting_without_a_fact_gives_papers_to_write_on() -> None:
    found = making.made(Facts(Meeting()), OFFICE)
    for made in found:
        told = pages([paper for paper in made.papers if isinstance(paper, OfficePaper)])
        assert "Halaman 1 dari" in told[0] and ("____" in "".join(told) or made.name == "lembar-foto"), (
            made.name
        )
        assert "None" not in "".join(told)
    assert all({"Tanggal kegiatan", "Tempat"} & set(made.lacks) for made in found)


@pytest.mark.parametrize("text", ["kata panjang & <b>tebal</b> “kutip” ", "W", "M.M., ", "dua\nbaris\t"])
def test_the_longest_texts_stay_inside(text: str) -> None:
    facts = full()
    shelves = (facts.units, facts.people, facts.posts, facts.organisations)
    for record in [facts.meeting, *(entry for shelf in shelves for entry in shelf.values())]:
        stretch(record, text)
    for unit in facts.units.values():
        unit.letterhead_1 = unit.letterhead_2 = unit.letterhead_3 = "RESOR CONTOH"
        unit.letterhead_address = ""
    for paper in papers(facts):
        inside(paper)
        assert printed([paper])


@pytest.mark.parametrize("name", sorted({name for name, _ in CASES}))
def test_every_kind_of_meeting_has_its_papers(name: str) -> None:
    for paper in papers(meeting(name)):
        text = plain(paper)
        for wrong in (
            "..",
            " ,",
            " .",
            "None",
            "di di ",
            "di secara",
            "pukul pukul",
            "dengan dengan",
        ):
            assert wrong not in text.replace("…", ""), (paper.kind, wrong)
        inside(paper)
