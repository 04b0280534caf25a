"""The verb that reads an old release: its values as lines for people and as JSON for a script."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cooling_desktop.verbs import Answer

if TYPE_CHECKING:
    from cooling_desktop.press.paste.proposed import Proposed


def paste(path: Path) -> Answer:
    """What an old release says, with the sentence behind each value, and what is wrong with it; nothing is stored."""
    from cooling_desktop.press.check import text_findings
    from cooling_desktop.press.paste.extract import pasted
    from cooling_desktop.press.paste.proposed import LABELS, in_words
    from cooling_desktop.press.paste.reading import read

    got = pasted(read(path))
    findings = [*got.debris, *text_findings(got.text)]
    lines = [f"{LABELS[one.name]}{_LEVELS[one.confidence]}: {in_words(one.value)}" for one in got.fields]
    lines += [f"[temuan {found.rule}] {found.message} {found.fix}".rstrip() for found in findings]
    return Answer(
        lines, {"fields": [_field(one) for one in got.fields], "findings": [asdict(one) for one in findings]}
    )


_LEVELS = {"high": "", "low": " (periksa)"}


def _field(one: Proposed) -> dict[str, Any]:
    return {"name": one.name, "value": one.value, "sentence": one.sentence, "confidence": one.confidence}
