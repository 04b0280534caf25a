"""The small panel that prints: which printer, how many, on what paper; it says beforehand what will not work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from cooling_desktop.records.kinds import Paper
from ui.parts import Button, label
from ui.printerpanel import REMEMBERED, Copies, PrinterPanel, no_copies
from ui.printing import describe, print_pdf, refuses
from ui.work import Worker


@dataclass(frozen=True, slots=True)
class _Job:
    """What is to be printed."""

    pdf: bytes
    title: str
    paper: Paper
    sent: Callable[[], None] | None = None


class PrintPanel(PrinterPanel):
    """Opens at a button over the page, prints in the worker, and tells when the printer has taken the paper."""

    told = Signal(str)

    def __init__(self, worker: Worker, settings: QSettings) -> None:
        super().__init__(worker, settings)
        self._job = _Job(b"", "", Paper.A4)
        self._shrink = False
        self.copies = Copies()
        self.print, self.close_button = Button("Cetak", "tonal"), Button("Tutup", "quiet")
        self._sheet = label("")
        self._lay_out()
        self.print.clicked.connect(self.act)
        self.close_button.clicked.connect(self.close_panel)

    def offer(
        self, pdf: bytes, title: str, paper: Paper, anchor: QWidget, sent: Callable[[], None] | None = None
    ) -> None:
        """Open below `anchor` and offer to print this PDF, whose pages are `paper`; `sent` once the printer has it."""
        if not self._busy:
            self._job = _Job(pdf, title, paper, sent)
            self._sheet.setText(describe(paper))
            self.copies.setText("1")
            self._fit(False)
            self._list()
        self.open_at(anchor, self.print)

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in reading order."""
        return self.printer, self.copies, self.close_button, self.print

    def _check(self) -> None:
        name, paper = self._chosen(), self._job.paper
        self.printer.setToolTip(self.printer.currentData())
        self._say("")
        self._fit(False)

        def look() -> tuple[str, bool]:
            refusal = refuses(name, paper)
            return refusal, bool(refusal) and paper is not Paper.A4 and not refuses(name, Paper.A4)

        def answer(got: tuple[str, bool]) -> None:
            if (name, paper) == (self._chosen(), self._job.paper):
                self._say(got[0], "warn")
                self._fit(got[1])

        self._worker.ask(f"paper {id(self)}", look, answer, self._unknown)

    def act(self) -> None:
        """Print; what can't be printed is said, and nothing is sent."""
        if self._busy:
            return
        if not self._printers:
            self._list()
            return
        copies = self.copies.number()
        if not copies:
            self._say(no_copies(), "err")
            self.copies.setFocus()
            return
        job, shrink, name, title = self._job, self._shrink, self._chosen(), self.printer.currentData()
        paper = Paper.A4 if shrink else job.paper
        self._busy = True
        self._say("")
        self._progress.begin("Mengirim ke pencetak …")
        self._worker.ask(
            f"print {id(self)}",
            lambda: print_pdf(job.pdf, job.title, name, copies, paper, shrink=shrink),
            lambda _: self._sent(job, name, f"Dikirim ke {title}: {copies} rangkap."),
            self._failed,
        )

    def _sent(self, job: _Job, name: str, words: str) -> None:
        self._busy = False
        if job.sent is not None:
            job.sent()
        self._progress.end()
        self._settings.setValue(REMEMBERED, name)
        if self.isVisible():
            self.close_panel()
        self.told.emit(words)

    def _failed(self, trouble: Trouble) -> None:
        """Nothing was printed; that is said even when the panel had been left."""
        self._busy = False
        self._progress.end()
        self._say(str(trouble), "err")
        self.show_again()

    def _fit(self, shrink: bool) -> None:
        """Whether printing means shrinking to A4; the button says so before it is pressed."""
        self._shrink = shrink
        self.print.setText("Cetak di A4" if shrink else "Cetak")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.close_button)
        foot.addWidget(self.print)
        column.addLayout(self._rows())
        column.addLayout(self._told_line())
        column.addWidget(self._progress)
        column.addLayout(foot)
        self._say("")

    def _rows(self) -> QGridLayout:
        rows = QGridLayout()
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(10)
        captions = ("Pencetak", "Rangkap", "Kertas")
        for number, part in enumerate((self.printer, self.copies, self._sheet)):
            caption = label(captions[number], "", "text2")
            caption.setBuddy(part)
            part.setAccessibleName(captions[number])
            rows.addWidget(caption, number, 0)
            rows.addWidget(part, number, 1)
        return rows
