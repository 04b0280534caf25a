"""How each section of a meeting is made; nothing is imported before its section is gone to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.pages import outline

if TYPE_CHECKING:
    from ui.form import NameOf
    from ui.pages.section import Section
    from ui.typeahead import Lookup

Make = Callable[["Lookup", "NameOf"], "Section"]


def _what(lookup: Lookup, name: NameOf) -> Section:
    from ui.pages.what import WhatSection

    return WhatSection(lookup, name)


def _where(lookup: Lookup, name: NameOf) -> Section:
    from ui.pages.where import WhereSection

    return WhereSection(lookup, name)


def _host(lookup: Lookup, name: NameOf) -> Section:
    from ui.pages.host import HostSection

    return HostSection(lookup, name)


def _guests(lookup: Lookup, name: NameOf) -> Section:
    from ui.pages.guests import GuestsSection

    return GuestsSection(lookup, name)


def _agenda(lookup: Lookup, name: NameOf) -> Section:
    from ui.pages.agenda import AgendaSection

    return AgendaSection(lookup, name)


def _neutral(lookup: Lookup, name: NameOf) -> Section:
    from ui.pages.neutral import NeutralSection

    return NeutralSection(lookup, name)


def _attendance(lookup: Lookup, name: NameOf) -> Section:
    from ui.pages.attendance import AttendanceSection

    return AttendanceSection(lookup, name)


def _voices(lookup: Lookup, name: NameOf) -> Section:
    from ui.pages.voices import VoicesSection

    return VoicesSection(lookup, name)


def _outcome(lookup: Lookup, name: NameOf) -> Section:
    from ui.pages.outcome import OutcomeSection

    return OutcomeSection(lookup, name)


def _photos(lookup: Lookup, name: NameOf) -> Section:
    from ui.pages.photos import PhotosSection

    return PhotosSection(lookup, name)


# What is typed into, in the order of the work.
TYPED: tuple[tuple[outline.Outline, Make], ...] = (
    (outline.WhatOutline(), _what),
    (outline.WhereOutline(), _where),
    (outline.HostOutline(), _host),
    (outline.GuestsOutline(), _guests),
    (outline.AgendaOutline(), _agenda),
    (outline.NeutralOutline(), _neutral),
    (outline.AttendanceOutline(), _attendance),
    (outline.VoicesOutline(), _voices),
    (outline.OutcomeOutline(), _outcome),
    (outline.PhotosOutline(), _photos),
)
