"""What lists call a meeting."""

from __future__ import annotations


def list_title(programme: str, form: str, partner: str) -> str:
    """How lists call a meeting: its programme (or form) and with whom."""
    name = programme or (form[:1].upper() + form[1:]) or "Kegiatan tanpa nama"
    link = " " if name.lower().endswith("bareng") else " bersama "
    return f"{name}{link}{partner}" if partner and partner.lower() not in name.lower() else name
