"""Misspellings that are kept with a person, unit or body, mended wherever they are typed (R2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.check.known_people import of_directory
from cooling_desktop.press.check.marked import in_title, is_typed, marked
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.records.directory import Organisation, Person, Unit
from cooling_desktop.words.name_runs import name_key, name_runs
from cooling_desktop.words.near_names import distance

_IDRIS = {"id": "a", "name": "Muh. Idris", "known_as": ["Muh. Udris", "Udris"]}
_MENTENG = {"id": "u", "name": "Polsek Menteng", "level": "Polsek", "known_as": ["Polsek Metro Menteng"]}
_MIO = {"id": "o", "name": "PD MIO Indonesia", "known_as": ["Mio Indonesia", "PD Mio Indonesia"]}


def _told(text: str) -> dict[str, object]:
    """A meeting file of one person, unit and body with this outcome, as an example."""
    guests = [{"person_id": "a", "status": "hadir"}, {"organisation_id": "o", "status": "hadir"}]
    return {
        "people": [_IDRIS], "units": [_MENTENG], "organisations": [_MIO],
        "meeting": {"unit_id": "u", "guests": guests, "outcomes": [{"text": text}]},
    }  # fmt: skip


RULES = (
    Rule(
        "R2 ejaan", "Ejaan keliru yang dikenal", "suggest", "Ejaan yang benar sudah tercatat di Direktori.",
        "Direktori kantor",
        (
            _told("kesepakatan dengan Muh. Udris"),
            _told("usulan Pak Udris diterima"),
            _told("kerja sama Polsek Metro Menteng dan warga"),
            _told("dukungan PD Mio Indonesia dan Mio Indonesia"),
        ),
        (
            _told("kesepakatan dengan Muh. Idris, Polsek Menteng, dan PD MIO Indonesia"),
            _told("usulan Udrisman diterima"),
            _told("program “Mio Indonesia” dilanjutkan"),
        ),
    ),
)  # fmt: skip


def look(page: Page) -> Iterator[Finding]:
    """Those of the meeting's people, units and bodies, then those of the rest of the directory."""
    wrong = _of_meeting(page)
    pattern, directory = _any_of(tuple(wrong)), of_directory(page.directory)
    for passage in page.passages:
        if not is_typed(passage):
            continue
        for found in pattern.finditer(passage.text) if pattern else ():
            if not in_title(passage, found.start()):
                yield _mended(passage, found.start(), found[0], wrong[found[0]])
        if directory.wrong:
            yield from _of_directory(passage, directory.wrong, wrong)


def _of_meeting(page: Page) -> dict[str, str]:
    """What is wrong and what is meant, but for what is somebody else's right name."""
    facts = page.facts
    entries: list[Person | Unit | Organisation] = [
        *facts.people.values(), *facts.units.values(), *facts.organisations.values()
    ]  # fmt: skip
    right = {entry.name for entry in entries}
    return {
        typed: meant(typed, entry.name) for entry in entries if entry.name.strip() for typed in entry.known_as
        if typed.strip() and typed not in right
    }  # fmt: skip


def meant(typed: str, name: str) -> str:
    """The part of a name that a misspelling of as many words stands for, else the whole name."""
    words, wrong = name.split(), name_key(typed)
    for first in range(len(words) - len(wrong) + 1):
        part = words[first : first + len(wrong)]
        if len(part) < len(words) and distance(wrong, name_key(" ".join(part))):
            return " ".join(part)
    return name


@lru_cache(maxsize=16)
def _any_of(wrong: tuple[str, ...]) -> re.Pattern[str] | None:
    longest_first = sorted(map(re.escape, wrong), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)") if wrong else None


def _of_directory(passage: Passage, wrong: dict[tuple[str, ...], str], here: dict[str, str]) -> Iterator[Finding]:
    for run in name_runs(passage.text):
        if run.lead in ("site", "place") or in_title(passage, run.start(0)):
            continue
        typed = run.part(0, len(run.key))
        if run.key in wrong and typed not in here and (len(run.key) > 1 or run.sure):
            yield _mended(passage, run.start(0), typed, meant(typed, wrong[run.key]))


def _mended(passage: Passage, start: int, typed: str, right: str) -> Finding:
    message = f"“{typed}” tercatat sebagai ejaan keliru. Tulis {right}{'' if right.endswith('.') else '.'}"
    return marked("R2 ejaan", "suggest", passage, start, typed, message, (right,), safe=True)
