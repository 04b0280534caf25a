"""Blocks that the clerk wrote or moved: names and short forms are introduced where they were drafted."""

from __future__ import annotations

from cooling_desktop.press.block import Draft
from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.rule import Rule

RULES: tuple[Rule, ...] = ()


def look(page: Page) -> list[Finding]:
    """Both questions about the clerk's own blocks."""
    return [*_arrangement(page.drafted), *_lost_wordings(page.drafted)]


def _lost_wordings(drafted: Draft) -> list[Finding]:
    """One question for what the clerk wrote in blocks that the facts no longer make."""
    lost = [one for one in drafted.unused if one.where.startswith("release.own_wordings")]
    if not lost:
        return []
    number = "Satu tulisan Anda" if len(lost) == 1 else f"{len(lost)} tulisan Anda"
    message = f"{number} tidak masuk naskah karena bagiannya tidak ada lagi."
    fix = "Lihat di Belum dipakai, lalu pindahkan atau hapus."
    return [Finding("tulisan", "ask", lost[0].where, message, fix)]


def _arrangement(drafted: Draft) -> list[Finding]:
    """One question where somebody speaks, or a later part stands, before the part that used to come first."""
    first = [block.key for block in drafted.every if block.name == "lead"]
    story = [block.key for block in drafted.blocks if block.name not in ("headline", "dateline")]
    if not first or not story or story[0] in first or first[0] not in story:
        return []
    message = "Teras tidak lagi di depan. Periksa agar nama lengkap dan kepanjangan singkatan tetap lebih dulu."
    fix = "Pindahkan teras ke depan, atau sunting bagian di depannya."
    return [Finding("urutan", "ask", "release.own_wordings", message, fix)]
