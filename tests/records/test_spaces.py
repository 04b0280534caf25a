"""A text of nothing but spaces is no text, wherever it comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cooling_desktop.archive.sample import example_files
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import SHELF_NAMES, Facts
from cooling_desktop.records.fields import Kind, fields_of, walk
from cooling_desktop.records.interchange import parse, read, write
from cooling_desktop.records.kinds import Voice
from cooling_desktop.records.privacy import Outlet
from cooling_desktop.words.text import said


@pytest.mark.parametrize(("text", "kept"), [("", ""), (" ", ""), ("\n \t\u00a0", ""), (" a ", " a ")])
def test_spaces_alone_are_nothing(text: str, kept: str) -> None:
    assert said(text) == kept


def only(facts: Facts, text: str) -> Facts:
    """The same facts, each of their texts replaced, as a file gives them back."""
    tops = [facts.meeting, *(entry for name in SHELF_NAMES for entry in facts.shelf(name).values())]
    for _, row in (pair for top in tops for pair in walk(top)):
        for f in fields_of(type(row)):
            if f.kind in (Kind.TEXT, Kind.LONG_TEXT) and getattr(row, f.name):
                setattr(row, f.name, text)
    return parse(write(facts, Outlet.EXPORT_WITH_CONTACTS), "x.json")


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize("path", example_files(), ids=lambda p: p.stem)
def test_a_draft_of_spaces_is_one_of_nothing(path: Path, voice: Voice) -> None:
    def blocks(text: str) -> list[Any]:
        return [(block.key, block.text) for block in draft(only(read(path), text), voice).blocks]

    assert blocks(" ") == blocks("")
