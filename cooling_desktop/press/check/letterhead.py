"""A unit whose letterhead was never filled in: the paper would go out without one."""

from __future__ import annotations

from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.rule import Rule

_UNIT = {"id": "polres", "name": "Polres Sumenep"}
RULES: tuple[Rule, ...] = (
    Rule(
        "kop",
        "Kop surat terisi",
        "ask",
        "Siaran pers resmi memuat kop satuannya.",
        "Perkap Nomor 1 Tahun 2023 tentang Naskah Dinas",
        ({"meeting": {"unit_id": "polres"}, "units": [_UNIT]},),
        ({"meeting": {"unit_id": "polres"}, "units": [{**_UNIT, "letterhead_1": "RESOR SUMENEP"}]}, {"meeting": {}}),
        accepts=False,
    ),
)


def look(page: Page) -> list[Finding]:
    """One question where the unit has no letterhead line; a meeting without a unit lacks more than that."""
    unit = page.facts.unit
    if unit is None or any(line.strip() for line in (unit.letterhead_1, unit.letterhead_2, unit.letterhead_3)):
        return []
    of = f" {unit.name.strip()}".rstrip()
    message = f"Kop surat{of} belum diisi, jadi siaran pers terbit tanpa kop."
    return [Finding("kop", "ask", f"units:{unit.id}.letterhead_1", message, "Isi kopnya di Direktori > Satuan.")]
