"""The fingerprint of a release by which an approval knows its text again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass
from pathlib import Path

from cooling_desktop.papers.release import compose
from cooling_desktop.press.block import Draft
from cooling_desktop.records.facts import Facts

# The label of a draft goes at issue, the sheet's size is the printer's business, and sources are never printed.
_NOT_READ = ("state", "paper", "source")


def mark_of(facts: Facts, made: Draft) -> str:
    """The fingerprint of all that a reader will see, as it stands before there is a number and a date."""
    document = compose(facts, made, state=None)
    return hashlib.sha256(json.dumps(_seen(document), ensure_ascii=False).encode()).hexdigest()


def _seen(part: object) -> object:
    """Parts as lists with their kind; pictures by the name of their file, wherever the data folder lies."""
    if is_dataclass(part):
        inside = [_seen(getattr(part, f.name)) for f in fields(part) if f.name not in _NOT_READ]
        return [type(part).__name__, *inside]
    if isinstance(part, tuple):
        return [_seen(one) for one in part]
    return part.name if isinstance(part, Path) else part
