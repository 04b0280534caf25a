"""The small panel that prints: which printer, how many, on what paper; it says beforehand what will not work."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRegularExpression, QSettings, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from cooling_desktop.records.kinds import Paper
from ui import icons
from ui.choices import ComboBox
from ui.editors import Line
from ui.parts import Button, ProgressLine, label, retone
from ui.printing import MOST_COPIES, Printer, describe, print_pdf, printers, refuses, why_none
from ui.raised import Raised
from ui.work import Worker

_REMEMBERED = "cetak/pencetak"
_NAME_WIDTH = 270  # pixels of a printer's name in the list; the whole of it is in the tooltip


@dataclass(frozen=True, slots=True)
class _Job:
    """What is to be printed."""

    pdf: bytes
    title: str
    paper: Paper


class Copies(Line):
    """One to ninety-nine; the arrows count."""

    def __init__(self) -> None:
        super().__init__("1")
        self.setFixedWidth(64)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,2}"), self))

    def number(self) -> int:
        """How many; 0 while nothing is typed."""
        return int(self.text() or 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down count within the limits."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.setText(str(max(1, min(MOST_COPIES, self.number() + step))))
            self.selectAll()


def _titles(found: list[Printer]) -> list[str]:
    """What the clerk reads of each printer; twins are told apart by the system's name."""
    titles = [printer.title for printer in found]
    return [f"{p.title} ({p.name})" if titles.count(p.title) > 1 else p.title for p in found]


class PrintPanel(Raised):
    """Opens at a button over the page, prints in the worker, and tells when the printer has taken the paper.

    On Windows the worker must be the one that draws the pages, because pdfium has one thread.
    """

    told = Signal(str)

    def __init__(self, worker: Worker, settings: QSettings) -> None:
        super().__init__("Cetak")
        self._worker, self._settings = worker, settings
        self._job = _Job(b"", "", Paper.A4)
        self._printers: list[Printer] = []
        self._shrink, self._busy = False, False
        self.printer, self.copies = ComboBox(), Copies()
        self.print, self.close_button = Button("Cetak", "tonal"), Button("Tutup", "quiet")
        self._sheet = label("")
        self._mark, self._words = QLabel(), label("", wrap=True)
        self._progress = ProgressLine()
        self._lay_out()
        self.printer.activated.connect(lambda _: self._check())
        self.print.clicked.connect(self.act)
        self.close_button.clicked.connect(self.close_panel)

    def offer(self, pdf: bytes, title: str, paper: Paper, anchor: QWidget) -> None:
        """Open below `anchor` and offer to print this PDF, whose pages are `paper`."""
        if not self._busy:
            self._job = _Job(pdf, title, paper)
            self._sheet.setText(describe(paper))
            self.copies.setText("1")
            self._fit(False)
            self._list()
        self.open_at(anchor, self.print)

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in reading order."""
        return self.printer, self.copies, self.close_button, self.print

    def _list(self) -> None:
        """Ask which printers there are; while that lasts the old list stands."""
        if not self._printers:
            self._say("Mencari pencetak …")

        def look() -> tuple[list[Printer], str]:
            found = printers()
            return found, "" if found else why_none()

        self._worker.ask(f"printers {id(self)}", look, lambda got: self._listed(*got), self._unknown)

    def _listed(self, found: list[Printer], why: str) -> None:
        chosen = self._chosen() or str(self._settings.value(_REMEMBERED, ""))
        self._printers = found
        self.printer.clear()
        for title in _titles(found):
            self.printer.addItem(
                self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, _NAME_WIDTH), title
            )
        self.printer.setEnabled(bool(found))
        usual = next((n for n, printer in enumerate(found) if printer.is_default), 0)
        self.printer.setCurrentIndex(next((n for n, p in enumerate(found) if p.name == chosen), usual))
        if why:
            self._say(why, "warn")
        else:
            self._check()

    def _check(self) -> None:
        """Ask whether the chosen printer has the paper, before anybody presses Cetak."""
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
            self._say(f"Jumlah rangkap belum diisi. Tulis antara 1 dan {MOST_COPIES}.", "err")
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
            lambda _: self._sent(name, f"Dikirim ke {title}: {copies} rangkap."),
            self._failed,
        )

    def _sent(self, name: str, words: str) -> None:
        self._busy = False
        self._progress.end()
        self._settings.setValue(_REMEMBERED, name)
        if self.isVisible():
            self.close_panel()
        self.told.emit(words)

    def _failed(self, trouble: Trouble) -> None:
        """Nothing was printed; that is said even when the panel had been left."""
        self._busy = False
        self._progress.end()
        self._say(str(trouble), "err")
        self.show_again()

    def _unknown(self, trouble: Trouble) -> None:
        """Neither the printers nor their papers could be asked; pressing Cetak tries all the same."""
        if not self._busy:
            self._say(str(trouble), "warn")

    def _chosen(self) -> str:
        number = self.printer.currentIndex()
        return self._printers[number].name if 0 <= number < len(self._printers) else ""

    def _fit(self, shrink: bool) -> None:
        """Whether printing means shrinking to A4; the button says so before it is pressed."""
        self._shrink = shrink
        self.print.setText("Cetak di A4" if shrink else "Cetak")

    def _say(self, words: str, tone: str = "") -> None:
        if words and words != self._words.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._mark.setVisible(bool(words and tone))
        if tone:
            self._mark.setPixmap(icons.pixmap("must" if tone == "err" else "look", tone, 18))
        retone(self._words, tone=tone or "text2")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        told, foot = QHBoxLayout(), QHBoxLayout()
        told.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._words, 1)
        foot.addStretch()
        foot.addWidget(self.close_button)
        foot.addWidget(self.print)
        column.addLayout(self._rows())
        column.addLayout(told)
        column.addWidget(self._progress)
        column.addLayout(foot)
        self._say("")

    def _rows(self) -> QGridLayout:
        rows = QGridLayout()
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(10)
        self.printer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        captions = ("Pencetak", "Rangkap", "Kertas")
        for number, part in enumerate((self.printer, self.copies, self._sheet)):
            caption = label(captions[number], "", "text2")
            caption.setBuddy(part)
            part.setAccessibleName(captions[number])
            rows.addWidget(caption, number, 0)
            rows.addWidget(part, number, 1)
        return rows
