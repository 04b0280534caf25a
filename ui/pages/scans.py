"""Pindaian: signed sheets that were scanned, taken in from files, for the dossier alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.letters import Scan
from cooling_desktop.records.scans import StoredScan, take_scan
from ui.choices import shown
from ui.drops import hold, let_go
from ui.form import Form, Row
from ui.lists import Item
from ui.open_meeting import OpenMeeting
from ui.pages.settings_group import beside
from ui.parts import Button, ChipText, ProgressLine
from ui.photos import Intake
from ui.remark import Remark
from ui.rows import RowsPanel
from ui.work import Worker

_FILES = "Pindaian (*.pdf *.jpg *.jpeg *.png);;Semua berkas (*)"
_EMPTY = "Belum ada pindaian. Seret PDF, JPG, atau PNG lembar bertanda tangan ke sini, atau tambahkan dari folder."

_LOST = "Berkas pindaian ini tidak ada di komputer ini. Tambahkan lagi dari lembar aslinya."


class ScanRows(RowsPanel):
    """The scans of one meeting; adding asks for files, all that come in at once are one step of the history."""

    def __init__(self, form: Form, worker: Worker) -> None:
        super().__init__("Pindaian", "pindaian", Scan, form, _described, _EMPTY)
        self.intake = Intake(worker, self)
        self._into: OpenMeeting | None = None  # the meeting that the files on their way belong to
        self._progress, self._refused, self._held = ProgressLine(), Remark(), Remark()
        column = cast(QVBoxLayout, self.layout())
        for number, part in enumerate((self._progress, self._refused, self._held), 1):
            column.insertWidget(number, part)
        self.look = Button("Buka berkas", small=True)
        self.look.clicked.connect(self._look)
        form.row("kind")
        form.row("remark", help="Tercetak di daftar isi berkas kegiatan.")
        file = Row("Berkas", beside(self.look), help="Dibuka dengan aplikasi lain. Hanya masuk berkas kegiatan.")
        file.serve(self.look)
        form.put(file)
        for field in form.findChildren(QWidget):
            field.setAcceptDrops(False)  # a file dropped on a field would leave its name there
        self.setAcceptDrops(True)
        self._progress.cancelled.connect(self.intake.stop)
        self.intake.stepped.connect(lambda done, of: self._progress.step(f"{done} dari {of} pindaian", done, of))
        self.intake.ended.connect(self._ended)

    def bind(self, meeting: OpenMeeting, path: str) -> None:
        """Another meeting has nothing to do with what was refused for the last one."""
        if meeting is not self._meeting:
            self.intake.stop()
            self._refused.say("")
        super().bind(meeting, path)

    def take(self, files: Sequence[Path]) -> None:
        """Add these files, one by one, beside the interface."""
        meeting = self._meeting
        if meeting is None or meeting.locked(self._path) or meeting.facts.scans is None or not files:
            return
        if not self.intake.running:
            self._into = meeting
            self._refused.say("")
            self._progress.begin("Membaca pindaian", cancel=True)
        self.intake.start(files, partial(take_scan, folder=meeting.facts.scans))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped, unless the meeting is only read."""
        if self._meeting is not None and not self._meeting.locked(self._path):
            hold(event, self._held, "pindaian")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They were carried away again."""
        self._held.say("")

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        self.take(let_go(event, self._held))

    def _add(self) -> None:
        places = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        names, _ = QFileDialog.getOpenFileNames(self, "Tambah pindaian", places, _FILES)
        self.take([Path(name) for name in names])

    def _look(self) -> None:
        rows, number = self._rows(), self.current()
        if self._meeting is not None and 0 <= number < len(rows):
            path = self._meeting.facts.scan_path(cast(Scan, rows[number]).file)
            self._refused.say("" if path else _LOST, "warn")
            if path is not None:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _ended(self, taken: Sequence[tuple[Path, StoredScan]], refused: Sequence[str], whole: bool) -> None:
        """Everything that came in is one step; what did not is told."""
        self._progress.end()
        meeting, self._into = self._into, None
        if meeting is None:
            return
        fresh, twice = _sorted_out({scan.file for scan in meeting.facts.meeting.scans}, taken)
        none = [] if whole or fresh or refused else ["Dihentikan. Tidak ada pindaian yang masuk."]
        self._refused.say("\n".join([*refused, *twice, *none]), "warn")
        at = len(meeting.facts.meeting.scans)
        with meeting.together():
            for one in fresh:
                meeting.add_row("scans", Scan(file=one.path.name, sha256=one.sha256, pages=one.pages))
        if meeting is self._meeting and fresh:
            self.select(at)
            came = f"{len(fresh)} pindaian"
            self.told.emit(f"{came} masuk." if whole else f"Dihentikan. {came} sudah masuk, sisanya tidak.")


def _sorted_out(known: set[str], taken: Sequence[tuple[Path, StoredScan]]) -> tuple[list[StoredScan], list[str]]:
    """The files that are new, and a sentence for each one that is there already."""
    fresh: dict[str, StoredScan] = {}
    twice = []
    for file, stored in taken:
        if stored.path.name in known or stored.path.name in fresh:
            twice.append(f"Pindaian “{file.name}” sudah ada di kegiatan ini.")
        else:
            fresh[stored.path.name] = stored
    return list(fresh.values()), twice


def _described(facts: Facts, row: Record) -> Item:
    scan = cast(Scan, row)
    pages = f"{scan.pages} halaman" if scan.pages else ""
    kind = shown(str(scan.kind))
    detail = " · ".join(part for part in (kind if scan.remark else "", pages) if part)
    lost = ChipText("Berkas hilang", "err", "must") if facts.scan_path(scan.file) is None else None
    return Item("", scan.remark or kind, detail, lost)
