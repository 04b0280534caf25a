"""Whole releases, read as a reader gets them: the five examples and meetings of every other kind.

The texts lie in tests/golden; a change shows as a diff. After reading it, refresh them on purpose:
`GOLDEN=1 python -m pytest tests/press/test_golden.py`.
"""

from __future__ import annotations

import difflib
import os
from pathlib import Path

import pytest

from cooling_desktop.papers.plain import plain
from cooling_desktop.papers.release import compose
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import Voice
from tests.press.meetings import CASES, meeting

GOLDEN = Path(__file__).resolve().parent.parent / "golden"


def told(facts: Facts, voice: Voice) -> str:
    """The release as plain text; the official one with what it leaves out."""
    drafted = draft(facts, voice)
    text = plain(compose(facts, drafted, voice=voice))
    if voice is not Voice.OFFICIAL:
        return text
    unused = [f"- {one.where}: {one.text.splitlines()[0]} | {one.reason}\n" for one in drafted.unused]
    return text + "\n[belum dipakai]\n" + "".join(unused) if unused else text


@pytest.mark.parametrize(("name", "voice"), CASES)
def test_reads_as_it_did(name: str, voice: Voice) -> None:
    path, text = GOLDEN / f"{name}.{voice.value}.txt", told(meeting(name), voice)
    if os.environ.get("GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="\n")
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    diff = difflib.unified_diff(before.splitlines(), text.splitlines(), path.name, "now", lineterm="", n=1)
    assert before == text, "The release reads differently; if better, GOLDEN=1 keeps it.\n" + "\n".join(diff)


def test_every_golden_text_belongs_to_a_meeting() -> None:
    assert {path.name for path in GOLDEN.glob("*.txt")} == {
        f"{name}.{voice.value}.txt" for name, voice in CASES
    }


@pytest.mark.parametrize(("name", "voice"), CASES)
def test_a_message_for_chat_stays_short(name: str, voice: Voice) -> None:
    if voice is Voice.CHAT:
        assert len(told(meeting(name), voice)) <= 900
