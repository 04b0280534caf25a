"""Blocks that the clerk wrote or moved: names and short forms are introduced where they were drafted."""

from __future__ import annotations

from cooling_desktop.press.block import Draft
from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.rule import Rule

_MEETING = {
    "programme": "Ngopi Bareng",
    "unit_id": "polres",
    "purposes": [{"text": "menjaga kondusivitas"}],
    "days": [{"held_on": "2024-10-23"}],
}
_UNITS = [{"id": "polres", "name": "Polres Sumenep"}]
RULES: tuple[Rule, ...] = (
    Rule(
        "urutan",
        "Teras di depan",
        "ask",
        "Nama lengkap dan kepanjangan singkatan diperkenalkan di teras.",
        "kebiasaan redaksi",
        ({"meeting": {**_MEETING, "release": {"arrangement": ["purpose", "lead"]}}, "units": _UNITS},),
        ({"meeting": {**_MEETING, "release": {"arrangement": ["lead", "purpose"]}}, "units": _UNITS},),
        accepts=False,
    ),
    Rule(
        "tulisan",
        "Tulisan sendiri masuk naskah",
        "ask",
        "Yang Anda tulis tidak boleh hilang tanpa diketahui.",
        "janji program",
        (
            {
                "meeting": {**_MEETING, "release": {"own_wordings": [{"block": "answer-99", "text": "Warga setuju."}]}},
                "units": _UNITS,
            },
        ),
        (
            {
                "meeting": {**_MEETING, "release": {"own_wordings": [{"block": "lead", "text": "Warga sepakat."}]}},
                "units": _UNITS,
            },
        ),
        accepts=False,
    ),
)


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
