"""What is known of a section before its form is made: its name, what is typed there, how far it is."""

from __future__ import annotations

import re
from collections import Counter

from cooling_desktop.papers.office.names import INVITATION, RELEASE
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import GuestStatus, NeutralityForm, VoiceKind
from ui.pages.doubts import agenda_fit
from ui.ticks import Tick

EXPECTED = (GuestStatus.INVITED, GuestStatus.CONFIRMED)  # nobody has said yet what became of them
_CAME = (GuestStatus.PRESENT, GuestStatus.REPRESENTED, GuestStatus.WALK_IN)
_ORDER = (GuestStatus.PRESENT, GuestStatus.REPRESENTED, GuestStatus.WALK_IN, GuestStatus.APOLOGISED,
          GuestStatus.ABSENT, GuestStatus.CONFIRMED, GuestStatus.INVITED)  # fmt: skip


class Outline:
    """Tells of a section from the facts alone."""

    key = ""
    title = ""
    group = "Rencana"
    owns: tuple[str, ...] = ()
    paper = RELEASE  # what the section feeds, which stands beside it
    begins = True  # whether work on a meeting may begin here

    def subtitle(self, facts: Facts) -> str:
        """What stands beside the title: "3 orang, 2 kelompok"."""
        return ""

    def owner_of(self, path: str) -> bool:
        """Whether the value at a path is typed here."""
        return re.split(r"[.\[]", path, maxsplit=1)[0] in self.owns

    def tick(self, facts: Facts) -> Tick:
        """How far the section is."""
        return Tick.EMPTY

    def count(self, facts: Facts) -> int:
        """How many rows it holds; 0 shows nothing."""
        return 0


class WhatOutline(Outline):
    """Programme, form, aims, days and election."""

    key, title = "apa", "Apa dan kapan"
    owns = ("programme", "umbrella", "theme", "form", "status", "status_reason", "new_date", "repeated",
            "series_remark", "days", "zone", "election_id", "election_name", "phase", "voting_day_in_text",
            "purposes", "legal_bases")  # fmt: skip

    def tick(self, facts: Facts) -> Tick:
        """Lengkap with a name and a date."""
        meeting = facts.meeting
        day = meeting.days[0].held_on if meeting.days else None
        return _filled(meeting.programme or meeting.form, day)


class WhereOutline(Outline):
    """From the room to the province."""

    key, title, owns = "tempat", "Tempat", ("venue",)

    def tick(self, facts: Facts) -> Tick:
        """Lengkap with a place and a town, or with a deliberately vague place."""
        venue = facts.meeting.venue
        place = venue.name or venue.room or venue.platform
        if venue.vague:
            return Tick.DONE
        return _filled(place, venue.district or venue.city or venue.street)


class HostOutline(Outline):
    """Host, co-hosts and leaders."""

    key, title = "pimpinan", "Pimpinan"
    owns = ("unit_id", "parent_in_text", "subunit", "unit_leads", "co_hosts", "leaders")

    def subtitle(self, facts: Facts) -> str:
        """How many leaders."""
        return f"{len(facts.meeting.leaders)} orang" if facts.meeting.leaders else ""

    def count(self, facts: Facts) -> int:
        """How many leaders."""
        return len(facts.meeting.leaders)

    def tick(self, facts: Facts) -> Tick:
        """Lengkap with a unit and a named leader."""
        led = next((one for one in facts.meeting.leaders if one.person_id or one.post_id), None)
        return _filled(facts.meeting.unit_id, led)


class GuestsOutline(Outline):
    """Who was invited and who came."""

    key, title, owns, paper = "tamu", "Tamu", ("guests",), INVITATION

    def subtitle(self, facts: Facts) -> str:
        """Persons and groups."""
        groups = sum(1 for guest in facts.meeting.guests if guest.group and not guest.person_id)
        people = len(facts.meeting.guests) - groups
        said = [f"{people} orang" if people else "", f"{groups} kelompok" if groups else ""]
        return ", ".join(part for part in said if part)

    def count(self, facts: Facts) -> int:
        """How many entries."""
        return len(facts.meeting.guests)

    def tick(self, facts: Facts) -> Tick:
        """Lengkap with at least one guest that says who it is."""
        told = [g for g in facts.meeting.guests if g.person_id or g.post_id or g.organisation_id or g.group]
        return _all_of(len(told), len(facts.meeting.guests))


class AgendaOutline(Outline):
    """The programme of the meeting."""

    key, title, owns, paper = "agenda", "Agenda", ("agenda",), "susunan-acara"

    def subtitle(self, facts: Facts) -> str:
        """How many items, and how long they take together."""
        items = facts.meeting.agenda
        total = sum(item.minutes or 0 for item in items)
        said = [f"{len(items)} acara" if items else "", f"{total} menit" if total else ""]
        return ", ".join(part for part in said if part)

    def count(self, facts: Facts) -> int:
        """How many items."""
        return len(facts.meeting.agenda)

    def tick(self, facts: Facts) -> Tick:
        """Lengkap when every item has words and a length, and all fit before the end."""
        items = facts.meeting.agenda
        if not items:
            return Tick.EMPTY
        full = all(item.text and item.minutes for item in items)
        return Tick.PART if not full else Tick.LOOK if agenda_fit(facts.meeting)[1] else Tick.DONE


class NeutralOutline(Outline):
    """The neutrality statement, or that none was made."""

    key, title, owns, paper = "netralitas", "Netralitas", ("neutrality",), "pernyataan-netralitas"

    def tick(self, facts: Facts) -> Tick:
        """Lengkap when it is known whether and what."""
        stated = facts.meeting.neutrality
        if stated.form is NeutralityForm.NOT_STATED:
            return Tick.DONE
        return _filled(stated.form, stated.text or stated.points)


class AttendanceOutline(Outline):
    """What became of every guest."""

    key, title, group, paper = "kehadiran", "Kehadiran", "Dokumentasi", "daftar-hadir"

    def subtitle(self, facts: Facts) -> str:
        """How many of each kind: "12 hadir, 1 diwakili, 4 diundang"."""
        counted = Counter(guest.status for guest in facts.meeting.guests)
        return ", ".join(f"{counted[status]} {status}" for status in _ORDER if counted[status])

    def tick(self, facts: Facts) -> Tick:
        """Lengkap when it is known of everybody."""
        known = [guest for guest in facts.meeting.guests if guest.status not in EXPECTED]
        return _all_of(len(known), len(facts.meeting.guests), none=Tick.EMPTY)

    def count(self, facts: Facts) -> int:
        """How many came, each in person or by a deputy."""
        return sum(1 for guest in facts.meeting.guests if guest.status in _CAME)


class VoicesOutline(Outline):
    """Who said what."""

    key, title, group, owns = "suara", "Suara dan kutipan", "Dokumentasi", ("utterances",)

    def subtitle(self, facts: Facts) -> str:
        """How many quotes and other utterances."""
        said = facts.meeting.utterances
        quotes = sum(1 for one in said if one.kind is VoiceKind.QUOTE)
        parts = [f"{quotes} kutipan" if quotes else "", f"{len(said) - quotes} lainnya" if len(said) > quotes else ""]
        return ", ".join(part for part in parts if part)

    def count(self, facts: Facts) -> int:
        """How many utterances."""
        return len(facts.meeting.utterances)

    def tick(self, facts: Facts) -> Tick:
        """Lengkap when each has words and a speaker."""
        said = facts.meeting.utterances
        full = [one for one in said if one.text and (one.person_id or one.post_id or one.anonymous)]
        return _all_of(len(full), len(said))


class OutcomeOutline(Outline):
    """Discussion, outcomes, promises, closing, notes."""

    key, title, group = "hasil", "Hasil", "Dokumentasi"
    owns = ("atmosphere", "discussion_manner", "topics", "discussion_focus", "questions", "talks", "outcomes",
            "commitments", "next_meeting", "closing", "closing_hope", "hope_is_units", "situation",
            "internal_note", "incident_note")  # fmt: skip

    def tick(self, facts: Facts) -> Tick:
        """Lengkap with a topic or an outcome and a closing."""
        meeting = facts.meeting
        discussed = bool(meeting.topics or meeting.outcomes or meeting.commitments or meeting.discussion_focus)
        closed = bool(meeting.closing or meeting.closing_hope)
        return Tick.DONE if discussed and closed else Tick.PART if discussed or closed else Tick.EMPTY


class PhotosOutline(Outline):
    """Pictures of the meeting."""

    key, title, group, owns, paper = "foto", "Foto", "Dokumentasi", ("photos",), "lembar-foto"

    def count(self, facts: Facts) -> int:
        """How many photos."""
        return len(facts.meeting.photos)

    def subtitle(self, facts: Facts) -> str:
        """How many photos, and how many of them go out."""
        photos = facts.meeting.photos
        used = sum(1 for photo in photos if photo.in_release)
        return f"{len(photos)} foto, {used} dipakai dalam siaran pers" if photos else ""

    def tick(self, facts: Facts) -> Tick:
        """Lengkap when every photo that goes out has its caption."""
        photos = facts.meeting.photos
        if not photos:
            return Tick.EMPTY
        return Tick.DONE if all(one.caption for one in photos if one.in_release) else Tick.PART


class PapersOutline(Outline):
    """Letters, minutes, report, and the list of all papers; a release can do without."""

    key, title, group, begins = "berkas", "Surat dan laporan", "Naskah", False
    owns = ("invitation", "minutes", "report", "scans")

    def tick(self, facts: Facts) -> Tick:
        """Lengkap when the letters are numbered and dated, and it is known who writes and to whom."""
        letter, minutes, report = facts.meeting.invitation, facts.meeting.minutes, facts.meeting.report
        letters = (letter.number, letter.dated, report.number, report.dated, report.addressee)
        return _filled(*letters, minutes.note_taker_id)


class ReleaseOutline(Outline):
    """The last section; an issued one stands as complete in the list."""

    key, title, group, owns = "rilis", "Siaran pers", "Naskah", ("release",)

    def tick(self, facts: Facts) -> Tick:
        """Sebagian as soon as there is something to write."""
        return Tick.PART if facts.meeting.programme or facts.meeting.form else Tick.EMPTY


def _filled(*values: object) -> Tick:
    """Lengkap when all hold something, sebagian when some do."""
    full = [value for value in values if value not in ("", None, [])]
    return Tick.DONE if len(full) == len(values) else Tick.PART if full else Tick.EMPTY


def _all_of(full: int, of: int, none: Tick = Tick.PART) -> Tick:
    """Lengkap when every row is full; `none` when there are rows and not one is."""
    return Tick.EMPTY if not of else Tick.DONE if full == of else Tick.PART if full else none
