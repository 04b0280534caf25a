"""What is done with the ticked papers: printed, saved as files, bound; and how that goes."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QDir, QSettings, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.papers.office.names import ATTENDANCE, INVITATION
from cooling_desktop.records.facts import copy_facts
from ui.choices import CheckBox
from ui.export import FOLDER, ask_folder
from ui.open_meeting import OpenMeeting
from ui.pages.papers_output import Files, Output, Step, called, docx_files, dossier_file, pdf_files, pieces
from ui.parts import Button, ProgressLine
from ui.printbundle import PrintBundle
from ui.remark import Remark
from ui.sheet_rows import as_drawn
from ui.work import Worker


class PaperActs(QWidget):
    """The buttons above the list, with the line of progress and what came of the last press.

    `marked` tells that the clerk ticked KONSEP, or took the tick away; `told` carries to the toast how work ended
    that nobody looked at any more.
    """

    marked = Signal(bool)
    told = Signal(str)

    def __init__(self, worker: Worker, paper: Worker, settings: QSettings) -> None:
        super().__init__()
        self._worker, self._paper, self._settings = worker, paper, settings
        self._output = Output(worker, self)
        self._meeting: OpenMeeting | None = None
        self._names: tuple[str, ...] = ()
        self._final = False
        self._of, self._title = "", ""  # the meeting whose papers are on their way into files, and what it is called
        self._unseen: dict[str, tuple[str, str]] = {}  # how that ended meanwhile, by meeting
        self._freeze: Callable[[], None] | None = None  # once the files are there
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
        """What the buttons are about; what is on its way for another meeting goes on."""
        if meeting is not self._meeting:
            self.said.say(*self._unseen.pop(meeting.root.id, ("", "")))
        self._meeting, self._names, self._final = meeting, names, final
        self.mark.setChecked(not final)
        for button in self._buttons:
            button.setEnabled(bool(names))
        self.each.setVisible(INVITATION in names and len(meeting.facts.meeting.guests) > 1)

    def leave(self) -> None:
        """What is on its way into files goes on, but a meeting takes no numbers once it is left."""
        self._hold_numbers()

    def finish(self) -> None:
        """The program ends: what is on its way into files is brought to an end."""
        self._output.finish()

    @cached_property
    def panel(self) -> PrintBundle:
        """What prints; made when it is first wanted. Windows prints with pdfium, which has one thread."""
        made = PrintBundle(self._paper if os.name == "nt" else self._worker, self._settings)
        made.told.connect(lambda words: self.said.say(words, "ok"))
        return made

    def _print(self) -> None:
        if self._meeting is not None:
            self.said.say("")
            begins = {ATTENDANCE: partial(as_drawn, self._meeting)}
            papers = pieces(self._meeting.facts, self._names, self._final, begins)
            self.panel.offer(papers, self._meeting.root.id, self._final, self.bind)

    def _save(self, make: Callable[..., Files]) -> None:
        """Ask where to, then make and write beside the interface."""
        if self._meeting is None:
            return
        if self._output.running:
            self.said.say(f"Naskah {self._title} masih disusun. Tunggu sampai selesai.", "warn")
            return
        folder = ask_folder(self, Path(str(self._settings.value(FOLDER, "")) or QDir.homePath()))
        if folder is None:
            return
        self._settings.setValue(FOLDER, str(folder))
        self._freeze = as_drawn(self._meeting) if ATTENDANCE in self._names else None
        facts, names, final = copy_facts(self._meeting.facts), self._names, self._final

        def files(step: Step) -> Files:
            return make(facts, names, final, folder=folder, step=step)

        self._of, self._title = self._meeting.root.id, called(facts)
        self.said.say("")
        self.progress.begin("Menyusun naskah", cancel=True)
        self._output.start(files)

    def _ended(self, words: str, tone: str) -> None:
        """Said here where the meeting is still looked at, else in the toast and here when it is opened again."""
        if tone == "ok":
            self._hold_numbers()
        self._freeze = None
        self.progress.end()
        here = self._meeting is not None and self._meeting.root.id == self._of
        if here:
            self.said.say(words, tone)
        else:
            self.said.say("")  # that it had to be waited for
            self._unseen[self._of] = words, tone
        if not here or not self.isVisible():
            self.told.emit(f"{self._title}: {words}")

    def _hold_numbers(self) -> None:
        """An attendance sheet that is written keeps its numbers."""
        if self._freeze is not None:
            self._freeze()
        self._freeze = None

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
