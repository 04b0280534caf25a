"""Every meeting whose release is kept as a golden text: the five examples, small scenes and full ones."""

from __future__ import annotations

from cooling_desktop import assets
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.interchange import read
from cooling_desktop.records.kinds import Voice
from tests.press import scenes_after, scenes_before, scenes_events, scenes_groups, scenes_voices
from tests.press.scenes import SCENES

EXAMPLES = sorted(path.stem for path in assets.path("examples").glob("*.json"))
MODULES = (scenes_events, scenes_voices, scenes_before, scenes_after, scenes_groups)
"""Importing them fills SCENES."""
SHORT = ("speech-read-out", "represented", "no-election", "through-a-spokesman", "postponed")
FULL = ("focus-group-with-papers", "complaints-answered", "police-and-army-together", "villages-choose-their-heads",
        "thanks-after-the-vote", "press-gathering-again")  # fmt: skip
"""Read in all three voices."""
CASES = [(name, voice) for name in EXAMPLES for voice in Voice]
CASES += [(name, Voice.OFFICIAL) for name in SCENES]
CASES += [(name, voice) for name in (*SHORT, *FULL) for voice in (Voice.NEWS, Voice.CHAT)]


def meeting(name: str) -> Facts:
    """The facts of one of them, read or made anew."""
    return SCENES[name]() if name in SCENES else read(assets.path(f"examples/{name}.json"))
