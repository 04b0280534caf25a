"""Office papers of meetings with nothing in them, with everything at its longest, and of every golden kind."""

from __future__ import annotations

import pytest

from cooling_desktop.papers.office import making
from cooling_desktop.papers.office.blocks import OfficePaper
from cooling_desktop.papers.office.names import NAMES, RELEASE
from cooling_desktop.papers.pdf.binding import printed
from cooling_desktop.papers.pdf.dinas.paging import lay_out
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Kind, Record, fields_of, walk
from cooling_desktop.records.kinds import Paper
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.spoken import Signatory
from tests.papers.office_facts import LONG_NAME, full, with_guests
from tests.papers.office_pages import inside, page_words, pages
from tests.papers.office_plain import plain
from tests.press.meetings import CASES, meeting

OFFICE = [name for name in NAMES if name != RELEASE]


def papers(facts: Facts, sheet: Paper | None = None) -> list[OfficePaper]:
    """All office papers of a meeting."""
    return [
        paper
        for made in making.made(facts, OFFICE, sheet)
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


def longest(count: int) -> Facts:
    """So many guests of 80 letters with six degrees, who also sign; a letterhead as wide as it may be."""
    facts = with_guests(full(), count, LONG_NAME)
    for person in facts.people.values():
        person.name, person.rank = LONG_NAME[:80], "Kombes Pol."
        person.degrees_front, person.degrees_back = ["Prof.", "Dr."], ["S.H.", "S.I.K.", "M.H.", "M.Si."]
    unit = facts.units["polres-jeneponto"]
    unit.letterhead_1 = unit.letterhead_2 = unit.letterhead_3 = "RESOR KOTA PULAU AMBON DAN PP LEASE TIMUR"
    unit.letterhead_address = "Jalan Jenderal Besar Raden Soedirman Nomor 1234, Jeneponto 92300 Telp."
    facts.meeting.neutrality.signatories = [Signatory(person_id=f"tamu-{n}", post_id="anggota") for n in range(count)]
    return facts


@pytest.mark.parametrize("size", Paper)
@pytest.mark.parametrize("count", [0, 40])
def test_longest_names_leave_every_page_whole(size: Paper, count: int) -> None:
    facts = longest(count)
    facts.meeting.agenda *= 1 + count // 4
    facts.meeting.commitments *= 1 + count // 4
    grown = set()
    for paper in papers(facts, size)[-8:]:
        inside(paper)
        told = page_words(paper)
        assert [f"Halaman {n} dari {len(told)}" in text for n, text in enumerate(told, 1)] == [True] * len(told)
        for number, sheet in enumerate(lay_out(paper).sheets):
            heads = [strip.again.marks for strip, _ in sheet if strip.again]
            assert all(head in [strip.marks for strip, _ in sheet] for head in heads), "rows stand under their head"
            grown |= {paper.kind} if number and heads else set()
    assert not count or grown == {"Daftar tamu", "Daftar hadir", "Susunan acara", "Notula"}


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
