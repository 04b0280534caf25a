"""What a sheet says about the sections: their ticks, their tint on the page, the field behind a printed block."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cooling_desktop.papers.office.names import RELEASE
from ui.drafting import UNPRINTABLE, Sheet
from ui.open_meeting import OpenMeeting
from ui.pages.outline import Outline
from ui.ticks import Entry, Tick

if TYPE_CHECKING:
    from cooling_desktop.press.check.finding import Finding

GAPS = "R18"  # one finding for all that is lacking, which is listed fact by fact instead
FACTS = 13  # what a full release wants (press.check.completeness)


def entries(sections: Sequence[Outline], meeting: OpenMeeting, sheet: Sheet | None) -> list[Entry]:
    """The section list: groups, ticks and counts."""
    made: list[Entry] = []
    group = ""
    for section in sections:
        if section.group != group:
            group = section.group
            made.append(Entry(group))
        made.append(_entry(section, meeting, sheet))
    return made


def _entry(section: Outline, meeting: OpenMeeting, sheet: Sheet | None) -> Entry:
    tick = Tick.DONE if meeting.read_only and section.owner_of("release") else section.tick(meeting.facts)
    found = sheet.findings if sheet and not meeting.read_only else ()
    blocking = [f for f in found if f.level == "block" and section.owner_of(f.where)]
    if blocking and tick is Tick.DONE:
        return Entry(section.title, section.key, Tick.LOOK, len(blocking))
    return Entry(section.title, section.key, tick, section.count(meeting.facts))


def first_unfinished(sections: Sequence[Outline], meeting: OpenMeeting) -> int:
    """The number of the section to begin with; the first when all are complete."""
    ticks = [section.tick(meeting.facts) if section.begins else Tick.DONE for section in sections]
    return next((n for n, tick in enumerate(ticks) if tick in (Tick.EMPTY, Tick.PART)), 0)


def at_fields(sheet: Sheet | None, *, asked: bool) -> list[Finding]:
    """What stands at its field: what can't be printed at once, the rest once issuing was asked for; gaps never."""
    found = sheet.findings if sheet else ()
    return [one for one in found if one.rule != GAPS and (asked or one.rule == UNPRINTABLE)]


def tinted(section: Outline, sheet: Sheet | None) -> frozenset[str]:
    """The blocks of the page that hold facts of this section."""
    if sheet is None or section.owner_of("release") or section.paper != RELEASE:
        return frozenset()
    return frozenset(b.key for b in sheet.draft.blocks if any(section.owner_of(path) for path in b.sources))


def path_behind(source: str, section: Outline, sheet: Sheet | None) -> str:
    """The field to go to for a printed block: one of this section where it can be; empty for none."""
    if source == "headline":
        return "release.own_wordings"
    paths = next((b.sources for b in (sheet.draft.blocks if sheet else ()) if b.key == source), ())
    return next((path for path in paths if section.owner_of(path)), paths[0] if paths else "")
