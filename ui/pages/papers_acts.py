"""What is done with the ticked papers: printed, saved as files, bound; and how that goes."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QDir, QSettings, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.papers.office.names import INVITATION
from cooling_desktop.records.facts import copy_facts
from ui.choices import CheckBox
from ui.export import FOLDER, ask_folder
from ui.open_meeting import OpenMeeting
from ui.pages.papers_output import Files, Output, Step, docx_files, dossier_file, pdf_files, pieces
from ui.parts import Button, ProgressLine
from ui.printbundle import PrintBundle
from ui.remark import Remark
from ui.sheet_rows import freeze
from ui.work import Worker


class PaperActs(QWidget):
    """The buttons above the list, with the line of progress and what came of the last press.

    `marked` tells that the clerk ticked KONSEP, or took the tick away.
    """

    marked = Signal(bool)

    def __init__(self, worker: Worker, paper: Worker, settings: QSettings) -> None:
        super().__init__()
        self._worker, self._paper, self._settings = worker, paper, settings
        self._output = Output(worker, self)
        self._meeting: OpenMeeting | None = None
        self._names: tuple[str, ...] = ()
        self._final = False
        self.print, self.save = Button("Cetak", "primary", "printer"), Button("Simpan PDF")
        self.save_docx = Button("Simpan DOCX")
        self.bind = Button("Berkas kegiatan")
        self.mark, self.each = CheckBox("Tanda KONSEP"), CheckBox("Undangan: satu berkas per tamu")
        self.mark.setToolTip("Lepas centang untuk surat yang dikirim. Siaran pers tetap bertanda sampai terbit.")
        self._buttons = (self.print, self.save, self.save_docx, self.bind)
        self.progress, self.said = ProgressLine(), Remark()
        self._lay_out()
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(lambda: self._save(partial(pdf_files, each_guest=self.each.isChecked())))
        self.save_docx.clicked.connect(lambda: self._save(partial(docx_files, each_guest=self.each.isChecked())))
        self.bind.clicked.connect(lambda: self._save(dossier_file))
        self.mark.clicked.connect(self.marked)
        self.progress.cancelled.connect(self._output.stop)
        self._output.stepped.connect(lambda done, of: self.progress.step(f"{done} dari {of} naskah", done, of))
        self._output.ended.connect(self._ended)

    def put(self, meeting: OpenMeeting, names: tuple[str, ...], final: bool) -> None:
        """What the buttons are about; another meeting has nothing to do with what is under way."""
        if meeting is not self._meeting:
            self.stop()
            self.said.say("")
        self._meeting, self._names, self._final = meeting, names, final
        self.mark.setChecked(not final)
        for button in self._buttons:
            button.setEnabled(bool(names))
        self.each.setVisible(INVITATION in names and len(meeting.facts.meeting.guests) > 1)

    def stop(self) -> None:
        """What is on its way into files is called off."""
        self._output.stop()

    @cached_property
    def panel(self) -> PrintBundle:
        """What prints; made when it is first wanted. Windows prints with pdfium, which has one thread."""
        made = PrintBundle(self._paper if os.name == "nt" else self._worker, self._settings)
        made.told.connect(lambda words: self.said.say(words, "ok"))
        return made

    def _print(self) -> None:
        if self._meeting is not None:
            self.said.say("")
            self._hold_numbers(self._meeting)
            papers = pieces(self._meeting.facts, self._names, self._final)
            self.panel.offer(papers, (self._meeting.root.id, self._final), self.bind)

    def _save(self, make: Callable[..., Files]) -> None:
        """Ask where to, then make and write beside the interface."""
        if self._meeting is None or self._output.running:
            return
        folder = ask_folder(self, Path(str(self._settings.value(FOLDER, "")) or QDir.homePath()))
        if folder is None:
            return
        self._settings.setValue(FOLDER, str(folder))
        self._hold_numbers(self._meeting)
        facts, names, final = copy_facts(self._meeting.facts), self._names, self._final

        def files(step: Step) -> Files:
            return make(facts, names, final, folder=folder, step=step)

        self.said.say("")
        self.progress.begin("Menyusun naskah", cancel=True)
        self._output.start(files)

    def _hold_numbers(self, meeting: OpenMeeting) -> None:
        """An attendance sheet that goes on paper keeps its numbers."""
        if "daftar-hadir" in self._names:
            freeze(meeting)

    def _ended(self, words: str, tone: str) -> None:
        self.progress.end()
        self.said.say(words, tone)

    def _lay_out(self) -> None:
        column, row, ticks = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row.setSpacing(8)
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch()
        ticks.setSpacing(20)
        ticks.addWidget(self.mark)
        ticks.addWidget(self.each)
        ticks.addStretch()
        column.addLayout(row)
        column.addLayout(ticks)
        for part in (self.progress, self.said):
            column.addWidget(part)
