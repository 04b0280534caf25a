"""The one table that says which value may appear where (UU 27/2022: purpose and least data).

NIK and religion are in no row because they are not stored at all (docs/decisions/0006).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from cooling_desktop.records.facts import SHELF_NAMES, Facts, copy_facts
from cooling_desktop.records.fields import Field, Privacy, Record, fields_of, walk


class Outlet(StrEnum):
    """Where values leave the forms."""

    RELEASE = "siaran pers"
    ATTACHMENT = "lampiran data di PDF"
    OFFICE_PAPER = "surat dan laporan"
    EXPORT = "berkas kegiatan untuk kantor lain"
    EXPORT_WITH_CONTACTS = "berkas kegiatan dengan kontak"
    LOG = "catatan program"


ALLOWED: dict[Outlet, frozenset[Privacy]] = {
    Outlet.RELEASE: frozenset({Privacy.PUBLIC}),
    Outlet.ATTACHMENT: frozenset({Privacy.PUBLIC}),
    Outlet.OFFICE_PAPER: frozenset({Privacy.PUBLIC, Privacy.OFFICE}),
    Outlet.EXPORT: frozenset({Privacy.PUBLIC, Privacy.OFFICE, Privacy.INTERNAL}),
    Outlet.EXPORT_WITH_CONTACTS: frozenset(
        {Privacy.PUBLIC, Privacy.OFFICE, Privacy.INTERNAL, Privacy.CONTACT}
    ),
    Outlet.LOG: frozenset(),
}


def allowed(field: Field, outlet: Outlet) -> bool:
    """Whether a declared value may leave through an outlet."""
    return field.privacy in ALLOWED[outlet]


def redacted(facts: Facts, outlet: Outlet) -> Facts:
    """A copy in which every value that the outlet forbids is empty."""
    copied = copy_facts(facts)
    _blank(copied.meeting, outlet)
    for name in SHELF_NAMES:
        for entry in copied.shelf(name).values():
            _blank(entry, outlet)
    return copied


def _blank(record: Record, outlet: Outlet) -> None:
    for _, row in walk(record):
        for name, value in _forbidden(type(row), outlet):
            setattr(row, name, value.copy() if isinstance(value, list) else value)


_FORBIDDEN: dict[tuple[type[Record], Outlet], tuple[tuple[str, Any], ...]] = {}


def _forbidden(record: type[Record], outlet: Outlet) -> tuple[tuple[str, Any], ...]:
    """The names of the values that may not leave, with what stands there in a new record."""
    known = _FORBIDDEN.get((record, outlet))
    if known is None:
        blank = record()
        known = tuple((f.name, getattr(blank, f.name)) for f in fields_of(record) if not allowed(f, outlet))
        _FORBIDDEN[record, outlet] = known
    return known
