"""What lists call a meeting."""

from __future__ import annotations

from collections.abc import Iterable

from cooling_desktop.words.lists import join


def list_title(programme: str, form: str, partners: Iterable[str]) -> str:
    """How lists call a meeting: its programme (or form) and all partners that it does not name itself."""
    name = programme or (form[:1].upper() + form[1:]) or "Kegiatan tanpa nama"
    link = " " if name.lower().endswith("bareng") else " bersama "
    others = [one for one in dict.fromkeys(partners) if one.strip() and one.lower() not in name.lower()]
    return f"{name}{link}{join(others)}" if others else name
