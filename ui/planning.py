"""New meetings out of old ones, patterns of programmes, calendars: what the window does about plans."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from cooling_desktop.records.glance import PATTERN
from cooling_desktop.words.dates import long_date
from ui import entryacts, planacts
from ui.calendars import planned_in, save
from ui.desk import Desk, Opened
from ui.palette_list import Pick
from ui.rooms import Room

if TYPE_CHECKING:
    from cooling_desktop.records.clashes import Wanted
    from cooling_desktop.records.copied import Part
    from cooling_desktop.records.facts import Facts
    from cooling_desktop.records.glance import MeetingRow
    from ui.copypanel import CopyPanel
    from ui.open_meeting import OpenMeeting
    from ui.pickpanel import PickPanel
    from ui.window import Window

_EMPTY, _OTHER = "kosong", "lain"
_NONE = "Buka atau pilih dulu satu kegiatan."
_LOCKED = "Siaran pers kegiatan ini sudah terbit, jadi isiannya tidak dapat diubah lagi."


class Planning:
    """Each act takes the key of a meeting; without one it means the meeting that is open or chosen."""

    def __init__(self, window: Window, desk: Desk, settings: QSettings) -> None:
        self._window, self._desk, self._settings = window, desk, settings

    def do(self, wish: str, key: str) -> None:
        """What a page wants of a meeting, by its name."""
        acts = {"copy": self.copy, "pattern": self.keep_pattern, "calendar": self.save_calendar,
                "month": self.save_month, "fill": self.fill_open, "new pattern": self.new_pattern}  # fmt: skip
        acts[wish](key)

    def start(self) -> None:
        """Kegiatan baru: an empty one at once, or first the question out of which pattern."""
        patterns = [row for row in self._rows if row.status == PATTERN]
        if not patterns:
            self._new("")
            return
        picks = [Pick(_EMPTY, "Kegiatan kosong", icon="plus"),
                 *(Pick(row.id, row.title, right=PATTERN) for row in patterns),
                 Pick(_OTHER, "Salin dari kegiatan lain …", icon="calendar")]  # fmt: skip
        self._pick.ask("Kegiatan baru", picks, self._new, self._anchor())

    def copy(self, key: str = "") -> None:
        """Salin menjadi kegiatan baru; of a pattern everything comes along, and nothing is asked."""
        key = key or self._window.page.chosen()
        told = self._told(key)
        if told is None:
            self._window.toast.say(_NONE)
        elif told[1]:
            self._new(key)
        elif self._window.settled():
            chosen = partial(self._copy, key, told[0])
            self._panel.ask("Salin menjadi kegiatan baru", told[0], chosen, self._anchor(), dated=True)

    def fill_open(self, _key: str = "") -> None:
        """Salin dari kegiatan lain: into the open meeting, else into a new one."""
        meeting = self._window.editor.meeting if self._window.room is Room.EDITOR else None
        if meeting is not None and meeting.read_only:
            self._window.toast.say(_LOCKED)
            return
        here = meeting.root.id if meeting else ""
        picks = [Pick(row.id, row.title, right=_beside(row)) for row in self._rows if row.id != here]
        asked = partial(self._fill_from, meeting) if meeting else self.copy
        self._pick.ask("Salin dari kegiatan lain", picks, asked, self._anchor())

    def keep_pattern(self, key: str = "") -> None:
        """Simpan sebagai pola: the plan of a meeting, for meetings to come."""
        key = key or self._window.page.chosen()
        told = self._told(key)
        if told is None or told[1]:
            self._window.toast.say("Ini sudah pola program." if told else _NONE)
        elif self._window.settled():
            by, title = self._desk.by, told[0]
            self._desk.ask("pattern", lambda store: planacts.keep_pattern(store, key, by),
                           partial(self._kept, title), self._window.trouble)  # fmt: skip

    def new_pattern(self, _key: str = "") -> None:
        """An empty pattern, to be filled in the editor."""

        def opened(made: Opened) -> None:
            made.facts.meeting.template = True
            self._window.show_opened(made)

        if self._window.settled():
            self._desk.new(opened, self._window.trouble)

    def save_calendar(self, key: str = "") -> None:
        """Simpan ke kalender: one meeting as an .ics file."""
        key = key or self._window.page.chosen()
        told = self._told(key)
        if told is None:
            self._window.toast.say(_NONE)
        elif self._window.settled():
            save(self._window, self._desk, self._settings, [key], told[0])

    def save_month(self, key: str = "") -> None:
        """The planned meetings of the month of a meeting, or of this month."""
        row = self._row(key or self._window.page.chosen())
        month, keys = planned_in(self._rows, row.held_on if row and row.held_on else date.today())
        if keys:
            save(self._window, self._desk, self._settings, keys, f"Rencana kegiatan {month}")
        else:
            self._window.toast.say(f"Tidak ada kegiatan berstatus rencana pada {month}.")

    def opened(self, opened: Opened) -> None:
        """A meeting is on the desk: look what else is at its hours."""
        meeting, rows = self._window.editor.meeting, {row.id: row.title for row in self._rows}
        days = [day.held_on for day in opened.facts.meeting.days if day.held_on]
        since = min([*days, date.today()])

        def known(found: list[Wanted]) -> None:
            if meeting is not None:
                meeting.others = tuple((one, rows.get(one.id, "")) for one in found)
                if meeting is self._window.editor.meeting:
                    self._window.editor.bench.refresh()

        if not opened.issued:
            self._desk.look("others", lambda folder: planacts.wanted_since(folder, since), known)

    def _new(self, key: str) -> None:
        """An empty meeting, or one out of a pattern, which is asked for its date at once."""
        if key == _OTHER:
            self.fill_open()
        elif not self._window.settled():
            return
        elif key in ("", _EMPTY):
            self._desk.new(self._window.show_opened, self._window.trouble)
        else:
            from cooling_desktop.records.copied import Part

            told = self._told(key)
            self._copy(key, told[0] if told else "", tuple(Part), None)

    def _copy(self, key: str, title: str, parts: Sequence[Part], on: date | None) -> None:
        by = self._desk.by
        work = partial(planacts.copy_meeting, key=key, parts=parts, on=on, by=by)
        self._desk.ask("copy", work, partial(self._copied, title, on), self._window.trouble)

    def _copied(self, title: str, on: date | None, made: planacts.Copy) -> None:
        self._window.show_opened(made.opened)
        when = f"tanggal {long_date(on)}" if on else "tanggalnya belum diisi"
        self._window.toast.say(f"Kegiatan baru dari {title}, {when}.{made.changed}")

    def _fill_from(self, meeting: OpenMeeting, key: str) -> None:
        row = self._row(key)
        if row is not None and meeting is self._window.editor.meeting:
            chosen = partial(self._fill, meeting, row)
            self._panel.ask("Salin dari kegiatan lain", row.title, chosen, self._anchor(), dated=False)

    def _fill(self, meeting: OpenMeeting, row: MeetingRow, parts: Sequence[Part], _on: date | None) -> None:
        on = next((day.held_on for day in meeting.facts.meeting.days if day.held_on), None)
        work = partial(planacts.taken, key=row.id, parts=parts, on=on)
        self._desk.ask("taken", work, partial(self._filled, meeting, row.title, parts), self._window.trouble)

    def _filled(self, meeting: OpenMeeting, title: str, parts: Sequence[Part], taken: tuple[Facts, str]) -> None:
        from ui.filling import fill
        from ui.pages.undoing import undoing

        facts, changed = taken
        if meeting is self._window.editor.meeting:
            fill(meeting, facts, parts)
            self._window.toast.say(f"Isian disalin dari {title}.{changed}", undoing(self._window.editor))

    def _kept(self, title: str, key: str) -> None:
        window = self._window
        window.reload()
        gone = partial(entryacts.discard_meeting, self._desk, key, lambda _: window.reload(), window.trouble)
        window.toast.say(f"Pola {title} tersimpan. Pakai lewat tombol Kegiatan baru.", gone)

    @property
    def _rows(self) -> Sequence[MeetingRow]:
        return self._window.rows or ()

    def _row(self, key: str) -> MeetingRow | None:
        return next((row for row in self._rows if row.id == key), None)

    def _told(self, key: str) -> tuple[str, bool] | None:
        """What a meeting is called, and whether it is a pattern; the open one may be too new for the list."""
        meeting, row = self._window.editor.meeting if self._window.room is Room.EDITOR else None, self._row(key)
        if meeting is not None and meeting.root.id == key:
            from cooling_desktop.press.listing import title

            return title(meeting.facts), meeting.facts.meeting.template
        return (row.title, row.status == PATTERN) if row else None

    def _anchor(self) -> QWidget:
        """The button of the page, where it has one; else the bar above."""
        new = getattr(self._window.page, "new", None)
        return new if isinstance(new, QWidget) and new.isVisible() else self._window.top.search

    @cached_property
    def _pick(self) -> PickPanel:
        from ui.pickpanel import PickPanel

        return PickPanel()

    @cached_property
    def _panel(self) -> CopyPanel:
        from ui.copypanel import CopyPanel

        return CopyPanel()


def _beside(row: MeetingRow) -> str:
    day = PATTERN if row.status == PATTERN else long_date(row.held_on) if row.held_on else "tanpa tanggal"
    return " · ".join(part for part in (row.unit, day) if part)
