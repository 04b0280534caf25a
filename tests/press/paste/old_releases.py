"""Releases in other styles than the five samples: other units, clocks, speakers, chats; all names are made up."""

from __future__ import annotations

from pathlib import Path

ALL = {path.stem: path.read_text("utf-8") for path in sorted((Path(__file__).parent / "releases").glob("*.txt"))}
WITA, VIRTUAL, SEVERAL, CHAT = ALL["wita"], ALL["virtual"], ALL["several"], ALL["chat"]
WRAPPED, NO_HEADING, WRONG_DAY = ALL["wrapped"], ALL["no-heading"], ALL["wrong-day"]
