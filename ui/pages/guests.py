"""Tamu: persons, offices without a name, and groups with or without a count."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.kinds import GuestStatus
from cooling_desktop.records.meeting import Guest
from cooling_desktop.records.sheets.sheet import SUFFIXES
from cooling_desktop.words.groups import is_group
from ui.choices import shown
from ui.drops import files_in
from ui.lists import Item
from ui.names import named
from ui.open_meeting import OpenMeeting
from ui.pages.outline import GuestsOutline
from ui.pages.section import Section
from ui.parts import Button, ChipText
from ui.rows import RowsPanel
from ui.table_model import Column, Spare
from ui.work import Worker

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.pages.guest_import import GuestImport

_FILES = f"Daftar tamu ({' '.join(f'*{suffix}' for suffix in SUFFIXES)})"
_TONES = {
    GuestStatus.CONFIRMED: "ok",
    GuestStatus.PRESENT: "ok",
    GuestStatus.WALK_IN: "ok",
    GuestStatus.REPRESENTED: "info",
}


class GuestsSection(GuestsOutline, Section):
    """Who was invited and who came."""

    def build(self) -> None:
        """The table; what is rarer stands in the details."""
        form = self.loose_form(Guest)
        form.row("organisation_id", "Lembaga")
        form.row("group", help="Bila bukan perorangan: pengurus dan anggota, warga RW 09.")
        form.beside("Jumlah", ("count", 90), ("vague_count", 0))
        form.row("entourage", help="Misalnya beserta jajaran.")
        form.row("partner")
        form.row("host_side")
        form.group("Bila diwakili atau berhalangan")
        form.row("deputy_person_id")
        form.row("deputy_post_id")
        form.row("reason")
        form.group("Hanya untuk kantor")
        form.row("sheet_row", help="Nomor pada daftar hadir.")
        form.row("note", help="Tidak pernah masuk naskah.")
        empty = "Belum ada tamu. Ketik nama atau kelompok, atau tempel dari Excel."
        self._panel = panel = RowsPanel("Daftar tamu", "tamu", Guest, form, _described, empty, _COLUMNS)
        self.rows(panel, "guests")
        self.worker = Worker("guests")
        self._import = Button("Impor", "plain", small=True)
        self._import.setToolTip("Impor daftar tamu dari berkas XLSX atau CSV")
        self._import.clicked.connect(self._ask_file)
        panel.head.addWidget(self._import)
        QWidget.setTabOrder(panel.paste, self._import)
        QWidget.setTabOrder(self._import, panel.list)
        if panel.area is not None:
            panel.area.review = self._review
        self.setAcceptDrops(True)

    def load(self, meeting: OpenMeeting) -> None:
        """Of a meeting that is only read nothing can be imported."""
        super().load(meeting)
        if self.built:
            self._import.setVisible(not meeting.read_only)

    def take(self, source: Path | str) -> None:
        """Look through a list from a file, or through pasted lines, before anybody becomes a guest."""
        meeting, worker = self.meeting, self.worker
        if meeting is None or worker is None or meeting.read_only:
            return

        def make(desk: Desk) -> GuestImport:
            from ui.pages.guest_import import GuestImport

            made = GuestImport(desk, worker, meeting, source)
            made.let_in.connect(self.told)
            made.closed.connect(self._panel.list.setFocus)
            made.start()
            return made

        self.over.emit(make)

    def _review(self, text: str) -> bool:
        """Whether pasted lines are a list of several columns, which is looked through first."""
        lines = [line for line in text.splitlines() if line.strip()]
        wide = len(lines) > 1 and any("\t" in line.strip() for line in lines)
        if wide:
            self.take(text)
        return wide

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Impor daftar tamu", _folder(), _FILES)
        if name:
            self.take(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A list may be dropped, unless the meeting is only read."""
        if _dropped(event) and self.meeting is not None and not self.meeting.read_only:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look through the first of them."""
        event.acceptProposedAction()
        self.take(_dropped(event)[0])


def _folder() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _dropped(event: QDropEvent) -> list[Path]:
    """The lists among the files of a drop."""
    return [file for file in files_in(event) if file.suffix.lower() in SUFFIXES]


def _who(facts: Facts, row: Record) -> str:
    """Person, group, office or body, whichever is known first."""
    guest = cast(Guest, row)
    body = facts.organisations.get(guest.organisation_id or "")
    short = (body.short_name or body.name) if body else ""
    group = f"{guest.group} {short}".strip() if guest.group else ""
    names = (named(facts, "people", guest.person_id), group, named(facts, "posts", guest.post_id), short)
    return shown(next((name for name in names if name), ""))


def _office(facts: Facts, row: Record) -> str:
    """What tells the guest apart: office and body of a person, size of a group."""
    guest = cast(Guest, row)
    post, body = named(facts, "posts", guest.post_id), named(facts, "organisations", guest.organisation_id)
    if guest.person_id:
        return " · ".join(part for part in (post, body, guest.group) if part)
    number = guest.count or guest.vague_count
    size = f"{number} orang" if number else ""
    if guest.group:
        return " · ".join(part for part in ("Kelompok", size or "tanpa jumlah", post) if part)
    if guest.post_id:
        return shown(" · ".join(part for part in (body, "tanpa nama", size) if part))
    return " · ".join(part for part in ("Lembaga", size) if part) if body else ""


def _chip(_facts: Facts, row: Record) -> ChipText:
    guest = cast(Guest, row)
    return ChipText(shown(str(guest.status)), _TONES.get(guest.status, ""))


def _described(facts: Facts, row: Record) -> Item:
    return Item("", _who(facts, row) or "belum diisi")


def _leads(facts: Facts, record: Record) -> str:
    return "Sudah memimpin kegiatan ini" if any(one.person_id == record.id for one in facts.meeting.leaders) else ""


_NAME = Column(
    "Nama",
    "person_id",
    _who,
    hint="Ketik nama atau kelompok",
    spare=Spare("group", "Kelompok", is_group),
    known=_leads,
)
_COLUMNS = (_NAME, Column("Jabatan dan lembaga", "post_id", _office), Column("Status", "status", _chip))
