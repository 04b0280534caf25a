"""Where a stretch of a draft comes from, in the clerk's words."""

from __future__ import annotations

import re

from cooling_desktop.records.fields import Record, fields_of
from cooling_desktop.records.meeting import Meeting

_STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")


def field_words(meeting: Meeting, path: str) -> str:
    """The field at a path: "Tamu ke-2 · Jumlah kira-kira"; a row is numbered where there are several."""
    here: object = meeting
    said: list[str] = []
    last = ""
    for name, number in _STEP.findall(path):
        rules = next((f for f in fields_of(type(here)) if f.name == name), None) if isinstance(here, Record) else None
        if rules is None:
            break
        here = getattr(here, name)
        several = bool(number) and isinstance(here, list) and len(here) > 1
        if rules.label != last:  # "Komitmen ke-2" says as much as "Komitmen ke-2 · Komitmen"
            said.append(f"{rules.label} ke-{int(number) + 1}" if several else rules.label)
        last = rules.label
        if number:
            here = here[int(number)] if isinstance(here, list) and int(number) < len(here) else None
    return " · ".join(said)
