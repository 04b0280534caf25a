"""The verb `check`: the findings of meeting files, and the letters that their papers could not print."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from cooling_desktop.records.interchange import read
from cooling_desktop.verbs import BLOCKED, Answer

if TYPE_CHECKING:
    from cooling_desktop.press.check import Finding
    from cooling_desktop.records.facts import Facts


def check(files: list[Path]) -> Answer:
    """The findings of meeting files; exit code 1 when one of them blocks."""
    answer = Answer(data=[])
    for path, facts in [(path, read(path)) for path in files]:
        answer.lines.append(f"{path.name}:")
        for found in _found(facts):
            answer.lines.append(f"  [{LEVELS[found.level]}] {found.message} {found.fix} ({found.where})")
            answer.data.append(asdict(found) | ({"file": str(path)} if len(files) > 1 else {}))
            answer.code = BLOCKED if found.level == "block" else answer.code
    return answer


def _found(facts: Facts) -> list[Finding]:
    """All findings, and the letters that the paper could not print."""
    from cooling_desktop.papers.pdf import missing_letters
    from cooling_desktop.papers.release import compose
    from cooling_desktop.press.check import findings
    from cooling_desktop.press.check.letters import unprintable
    from cooling_desktop.press.draft import draft

    made = draft(facts)
    letters = {letter for letter, _ in missing_letters(compose(facts, made))}
    return [*findings(facts, made), *unprintable(facts, made, letters)]


LEVELS = {"block": "wajib diperbaiki", "ask": "perlu dijawab", "suggest": "saran"}
