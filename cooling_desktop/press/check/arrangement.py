"""Blocks that the clerk moved: names and short forms are introduced where they were drafted, not where they stand."""

from __future__ import annotations

from cooling_desktop.press.block import Draft
from cooling_desktop.press.check.finding import Finding


def arrangement(drafted: Draft) -> list[Finding]:
    """One question where somebody speaks, or a later part stands, before the part that used to come first."""
    first = [block.key for block in drafted.every if block.name == "lead"]
    story = [block.key for block in drafted.blocks if block.name not in ("headline", "dateline")]
    if not first or not story or story[0] in first or first[0] not in story:
        return []
    message = "Teras tidak lagi di depan. Periksa agar nama lengkap dan kepanjangan singkatan tetap lebih dulu."
    fix = "Pindahkan teras ke depan, atau sunting bagian di depannya."
    return [Finding("urutan", "ask", "release.own_wordings", message, fix)]
