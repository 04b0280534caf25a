"""What the draft tells of a block that the clerk wrote: the automatic text beside it, and the ones taken out."""

from __future__ import annotations

import pytest

from cooling_desktop.archive.sample import example_files
from cooling_desktop.press.block import Block
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.interchange import read
from cooling_desktop.records.meeting import OwnWording


@pytest.fixture
def facts() -> Facts:
    return read(example_files()[0])


def test_the_automatic_text_stays_beside_the_clerks(facts: Facts) -> None:
    before = {block.key: block for block in draft(facts).blocks}
    facts.meeting.release.own_wordings = [OwnWording(block="lead", text="Teras sendiri.")]
    after = {block.key: block for block in draft(facts).blocks}
    assert (after["lead"].text, after["lead"].auto) == ("Teras sendiri.", before["lead"].text)
    assert all(block.auto == block.text for block in before.values())
    facts.meeting.programme = "Kopi Hangat"
    assert "“Kopi Hangat”" in next(b.auto for b in draft(facts).blocks if b.key == "lead")


def test_a_block_that_was_taken_out_is_still_known_in_its_place(facts: Facts) -> None:
    whole = [block.key for block in draft(facts).blocks]
    facts.meeting.release.own_wordings = [OwnWording(block="purpose")]
    drafted = draft(facts)
    assert [block.key for block in drafted.every] == whole
    assert [block.key for block in drafted.blocks] == [key for key in whole if key != "purpose"]
    out = next(block for block in drafted.every if block.key == "purpose")
    assert out.own and not out.text and "cooling system" in out.auto


def test_what_was_neither_drafted_nor_written_is_nowhere(facts: Facts) -> None:
    facts.meeting.release.own_wordings = [OwnWording(block="neutrality")]
    assert "neutrality" not in [block.key for block in draft(facts).every]


def test_blocks_are_called_as_the_clerk_calls_them() -> None:
    assert Block("answer", "answer", "").label == "Tanggapan tamu"
    assert Block("answer-2", "answer", "").label == "Tanggapan tamu 2"
    assert Block("quotes", "quotes", "").label == "Kutipan pimpinan"
