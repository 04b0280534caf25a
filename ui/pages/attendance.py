"""Kehadiran: who came, typed back from the signed list by its numbers or one by one."""

from __future__ import annotations

import re
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.errors import BadInput
from cooling_desktop.press.listing import came
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.kinds import AWAY, GuestStatus
from cooling_desktop.records.meeting import Guest
from cooling_desktop.records.sheet_rows import SPARE, sheet_rows
from cooling_desktop.words.groups import is_group
from cooling_desktop.words.lists import join
from cooling_desktop.words.row_numbers import row_numbers
from ui.choices import shown
from ui.editors import TextEditor
from ui.form import Form, Row
from ui.lists import Item
from ui.names import named
from ui.open_meeting import OpenMeeting
from ui.pages.outline import EXPECTED, AttendanceOutline
from ui.pages.section import Section
from ui.pages.waysin import offered
from ui.parts import Button, ChipText, label
from ui.rows import RowsPanel
from ui.sheet_rows import count_anew, freeze, in_order
from ui.typeahead import ReferenceEditor

_ASKED_WHY = (GuestStatus.REPRESENTED, *AWAY)
_LETTERS = {
    "h": GuestStatus.PRESENT,
    "w": GuestStatus.REPRESENTED,
    "b": GuestStatus.APOLOGISED,
    "t": GuestStatus.ABSENT,
}
_NUMBERS = "1-12, 15, 18 atau semua kecuali 3. Tanpa undangan: 41 = namanya."
_UNASKED = re.compile(r"\s*([0-9]{1,5})\s*=\s*(.*?)\s*")
_HINT = "Pada daftar: H hadir, W diwakili, B berhalangan, T tidak hadir."


class AttendanceSection(AttendanceOutline, Section):
    """What became of every guest."""

    def build(self) -> None:
        """Numbers first, then the list and what is told of one guest."""
        self.column.addWidget(self._numbers())
        self._row = form = self.loose_form(Guest)
        form.row("person_id", "Nama")
        form.row("post_id")
        form.row("organisation_id", "Lembaga")
        form.row("group", help="Bila bukan perorangan: warga RW 09.")
        form.row("status")
        form.beside("Jumlah hadir", ("count", 90), ("vague_count", 0))
        form.row("deputy_person_id")
        form.row("deputy_post_id")
        form.row("reason", help="Hanya untuk kantor.")
        fold = self.fold(form, "Isian lain: nomor pada daftar, catatan")
        fold.hold(
            form.row("sheet_row", help="Nomor pada daftar hadir yang ditandatangani."),
            form.row("note", help="Tidak pernah masuk siaran pers."),
        )
        form.looked.connect(lambda _: self._fit_row())
        self._panel = _GuestRows(form)
        self._panel.rest.clicked.connect(self._mark_absent)
        self._panel.anew.clicked.connect(self._count_anew)
        self.rows(self._panel, "guests")

    def _numbers(self) -> Row:
        """“Hadir menurut nomor”: a field that Enter applies."""
        self.numbers = _Numbers()
        self.numbers.entered.connect(self._mark_present)
        self._numbers_row = Row("Hadir menurut nomor", self.numbers, help=_NUMBERS)
        self._numbers_row.caption.setBuddy(self.numbers.field)
        self.keys.give(self.numbers.field, self._numbers_row.caption, "Hadir menurut nomor")
        self.numbers.name_it("Hadir menurut nomor", _NUMBERS)
        return self._numbers_row

    def _mark_present(self, typed: str) -> None:
        """Everybody with these numbers came; the others stay as they are, and so does who is known to have come."""
        if self.meeting is None or self.meeting.read_only:
            return
        unasked = _UNASKED.fullmatch(typed)
        guests = self.meeting.facts.meeting.guests
        places = {number: n for n, number in enumerate(sheet_rows(guests))}
        try:
            if unasked:
                self._add_unasked(self.meeting, places, int(unasked[1]), unasked[2])
                return
            numbers = sorted(row_numbers(typed, max(places)))
        except BadInput as trouble:
            self._numbers_row.say(str(trouble))
            return
        fresh = [places[n] for n in numbers if n in places and not came(guests[places[n]])]
        with self.meeting.together():
            for place in fresh:
                self.meeting.put(f"guests[{place}].status", GuestStatus.PRESENT)
        self.numbers.line.clear()
        lost = join([str(n) for n in numbers if n not in places])
        self._numbers_row.say(f"Tidak ada tamu bernomor {lost} di daftar." if lost else "")
        if fresh:
            self.told.emit(f"{len(fresh)} tamu ditandai hadir.")
        elif not lost:
            self._numbers_row.say("Semua nomor itu sudah ditandai hadir.", "info")

    def _add_unasked(self, meeting: OpenMeeting, places: dict[int, int], number: int, words: str) -> None:
        """Somebody signed in a spare row: the others keep their numbers, and who it is is asked below."""
        if not words:
            raise BadInput(f"Nama untuk nomor {number} belum ditulis. Tulis {number} = namanya.")
        most = max(places, default=0) + SPARE + 1
        if number in places:
            raise BadInput(f"Nomor {number} sudah dipakai tamu lain. Tulis nomor baris kosong yang ditandatangani.")
        if not 1 <= number <= most:
            raise BadInput(f"Nomor {number} tidak ada. Nomor terakhir daftar ini {most}.")
        group = is_group(words)
        with meeting.together():
            freeze(meeting)
            guest = Guest(status=GuestStatus.WALK_IN, sheet_row=number, group=words if group else "")
            self._panel.select(meeting.add_row("guests", guest))
        self.numbers.line.clear()
        self._numbers_row.say()
        QTimer.singleShot(0, self, lambda: self._ask_who("" if group else words))  # the rows show by the event loop

    def _ask_who(self, words: str) -> None:
        """The cursor goes to the name, and the directory is asked; of a group it goes to the count."""
        self._row.focus("person_id" if words else "count")
        if words:
            cast(ReferenceEditor, self._row.editors["person_id"]).look_for(words)

    def _mark_absent(self) -> None:
        """Whoever is still expected did not come."""
        if self.meeting is None or self.meeting.read_only:
            return
        waiting = [n for n, guest in enumerate(self.meeting.facts.meeting.guests) if guest.status in EXPECTED]
        with self.meeting.together():
            for n in waiting:
                self.meeting.put(f"guests[{n}].status", GuestStatus.ABSENT)
        self.told.emit(f"{len(waiting)} tamu ditandai tidak hadir.")

    def _count_anew(self) -> None:
        if self.meeting is not None and not self.meeting.read_only:
            count_anew(self.meeting)
            self.told.emit("Nomor kembali mengikuti urutan daftar.")

    def _fit_row(self) -> None:
        """Who somebody is, is asked here only of those who came unasked; reasons only of those who did not come."""
        row = self._row
        status = row.bound("status")
        for name in ("person_id", "post_id", "organisation_id", "group"):
            row.rows[name].setVisible(status is GuestStatus.WALK_IN)
        self.offer(row, "count", wanted=bool(row.bound("group")))
        self.offer(row, "deputy_person_id", "deputy_post_id", wanted=status is GuestStatus.REPRESENTED)
        self.offer(row, "reason", wanted=status in _ASKED_WHY)

    def refresh(self) -> None:
        """Numbers are asked for only where there is a list."""
        super().refresh()
        if self.meeting is not None and self.built:
            self._numbers_row.setVisible(bool(self.meeting.facts.meeting.guests) and not self.meeting.read_only)

    def focus_first(self) -> None:
        """Into the numbers, or to where a guest is added."""
        if self.meeting is None or self.meeting.read_only:
            return
        guests = self.meeting.facts.meeting.guests
        place: QWidget = self.numbers.field if guests else self.panels[0][0].add
        place.setFocus(Qt.FocusReason.OtherFocusReason)


class _Numbers(TextEditor):
    """The field of numbers with its button; `entered` brings what was typed."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.button = Button("Tandai hadir")
        self.row.addWidget(self.button)
        self.button.clicked.connect(lambda: self.entered.emit(self.line.text()))
        self.line.returnPressed.connect(lambda: self.entered.emit(self.line.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies the numbers and goes no further."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


class _GuestRows(RowsPanel):
    """The guests with their numbers; letters on the list tell what became of each, who is added came unasked."""

    def __init__(self, form: Form) -> None:
        self._numbers: dict[str, int] = {}
        empty = "Belum ada tamu. Isi dulu daftar tamu, atau tambahkan yang datang tanpa undangan."
        super().__init__("Daftar hadir", "tamu", Guest, form, self._described, empty)
        self.add.setText("Tambah tanpa undangan")
        self.rest = Button("Sisanya tidak hadir", "plain", small=True)
        self.rest.setToolTip("Tamu yang masih berstatus diundang atau bersedia ditandai tidak hadir")
        self.head.insertWidget(self.head.indexOf(self.add), self.rest)
        self.anew = Button("Nomori ulang", "quiet", small=True)
        self.anew.setToolTip("Nomor mengikuti urutan daftar, bukan lagi daftar hadir yang sudah dicetak")
        self._hint = label(_HINT, "small", "text2", wrap=True)
        below = QHBoxLayout()
        below.addWidget(self._hint, 1)
        below.addWidget(self.anew)
        cast(QVBoxLayout, self.layout()).insertLayout(1, below)

    def refresh(self) -> None:
        """The letters are told where there is somebody to tell of, the ways to change many where they change any."""
        guests = self._meeting.facts.meeting.guests if self._meeting else []
        self._numbers = dict(zip((guest.id for guest in guests), sheet_rows(guests), strict=True))
        super().refresh()
        writable = self._meeting is not None and not self._meeting.read_only
        self._hint.setVisible(writable and bool(guests))
        self.rest.setVisible(writable and any(guest.status in EXPECTED for guest in guests))
        self.anew.setVisible(writable and self._meeting is not None and not in_order(self._meeting))

    def _described(self, facts: Facts, row: Record) -> Item:
        """Number, name and what became of a guest."""
        return _described(facts, cast(Guest, row), self._numbers.get(row.id, 0))

    def keys(self) -> list[tuple[str, str]]:
        """The letters of the list too."""
        return [("H W B T", "status tamu"), *super().keys()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter on the list sets the status and goes on to the next guest."""
        status = _LETTERS.get(event.text().lower())
        number, meeting = self.current(), self._meeting
        if status is None or meeting is None or number < 0 or not self.list.hasFocus():
            super().keyPressEvent(event)
            return
        meeting.put(f"{self._path}[{number}].status", status)
        self.select(min(number + 1, len(self._rows()) - 1))

    def _add(self) -> None:
        if self._meeting is not None and not self._meeting.read_only:
            self.select(self._meeting.add_row(self._path, Guest(status=GuestStatus.WALK_IN)))
            self._enter()

    def _enter(self) -> None:
        """The cursor goes into the first field that shows."""
        first = next(editor for editor in self.form.editors.values() if offered(editor, self.form))
        first.field.setFocus(Qt.FocusReason.OtherFocusReason)


def _described(facts: Facts, guest: Guest, number: int) -> Item:
    entries = (("people", guest.person_id), ("posts", guest.post_id), ("organisations", guest.organisation_id))
    person, post, body = (named(facts, shelf, key) for shelf, key in entries)
    group = f"{guest.group} {body}".strip() if guest.group else ""
    names = [name for name in (person, group, post, "" if group else body) if name]
    deputy = named(facts, "people", guest.deputy_person_id) or named(facts, "posts", guest.deputy_post_id)
    said = shown(", ".join(names[:2])) or "Tamu belum diisi"
    chip = ChipText(shown(str(guest.status)), _TONES.get(guest.status, ""))
    return Item("", f"{number}. {said}" + (f" → {deputy}" if deputy else ""), chip=chip)


_TONES = {
    GuestStatus.PRESENT: "ok",
    GuestStatus.WALK_IN: "ok",
    GuestStatus.CONFIRMED: "ok",
    GuestStatus.REPRESENTED: "info",
}
