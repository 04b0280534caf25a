"""How full some meetings are: drafted beside the interface from what is on disk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def progress(folder: Path, keys: Sequence[str]) -> dict[str, tuple[int, int, str]]:
    """For each stored meeting how many of the wanted facts are there, and the words of the next step."""
    from cooling_desktop.press.check.completeness import gaps
    from cooling_desktop.press.draft import draft
    from cooling_desktop.records.reading import read_meeting
    from ui.pages.overview import FACTS

    made = {}
    for key in keys:
        found = read_meeting(folder, key, {})
        if found is not None:
            missing = gaps(found[0], draft(found[0]))
            step = f"Isi {missing[0][1]}" if missing else "Lihat naskah"
            made[key] = (FACTS - len(missing), FACTS, step)
    return made
