"""The names of proposed values are told to whoever reads the JSON."""

from __future__ import annotations

import re
from pathlib import Path

from cooling_desktop.press.paste.proposed import LABELS


def test_every_name_is_documented(root: Path) -> None:
    rows = [
        line.split("|")[1]
        for line in (root / "docs/paste.md").read_text("utf-8").splitlines()
        if line.startswith("| `")
    ]
    told = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert told == set(LABELS)
