"""What panels that print share: the list of printers, what is said of them, the line of progress."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRegularExpression, QSettings, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy

from cooling_desktop.errors import Trouble
from ui import icons
from ui.choices import ComboBox
from ui.editors import Line
from ui.parts import ProgressLine, label, retone
from ui.printing import MOST_COPIES, Printer, printers, why_none
from ui.raised import Raised
from ui.work import Worker

REMEMBERED = "cetak/pencetak"
_NAME_WIDTH = 270  # pixels of a printer's name in the list; the whole of it is in the tooltip


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


class PrinterPanel(Raised):
    """Asks beforehand which printers there are; whoever inherits says what is printed, and checks the paper.

    On Windows the worker must be the one that draws the pages, because pdfium has one thread.
    """

    def __init__(self, worker: Worker, settings: QSettings) -> None:
        super().__init__("Cetak")
        self._worker, self._settings = worker, settings
        self._printers: list[Printer] = []
        self._busy = False
        self.printer = ComboBox()
        self.printer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._mark, self._words = QLabel(), label("", wrap=True)
        self._progress = ProgressLine()
        self.printer.activated.connect(lambda _: self._check())

    def _check(self) -> None:
        """Ask whether the chosen printer has the paper, before anybody presses Cetak."""
        raise NotImplementedError

    def _list(self) -> None:
        """Ask which printers there are; while that lasts the old list stands."""
        if not self._printers:
            self._say("Mencari pencetak …")

        def look() -> tuple[list[Printer], str]:
            found = printers()
            return found, "" if found else why_none()

        self._worker.ask(f"printers {id(self)}", look, lambda got: self._listed(*got), self._unknown)

    def _listed(self, found: list[Printer], why: str) -> None:
        chosen = self._chosen() or str(self._settings.value(REMEMBERED, ""))
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

    def _unknown(self, trouble: Trouble) -> None:
        """Neither the printers nor their papers could be asked; pressing Cetak tries all the same."""
        if not self._busy:
            self._say(str(trouble), "warn")

    def _chosen(self) -> str:
        number = self.printer.currentIndex()
        return self._printers[number].name if 0 <= number < len(self._printers) else ""

    def _say(self, words: str, tone: str = "") -> None:
        if words and words != self._words.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._mark.setVisible(bool(words and tone))
        if tone:
            self._mark.setPixmap(icons.pixmap("must" if tone == "err" else "look", tone, 18))
        retone(self._words, tone=tone or "text2")

    def _told_line(self) -> QHBoxLayout:
        """Mark and words."""
        told = QHBoxLayout()
        told.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._words, 1)
        return told


def no_copies() -> str:
    """What is said where no copies are typed."""
    return f"Jumlah rangkap belum diisi. Tulis antara 1 dan {MOST_COPIES}."


def _titles(found: Sequence[Printer]) -> list[str]:
    """What the clerk reads of each printer; twins are told apart by the system's name."""
    titles = [printer.title for printer in found]
    return [f"{p.title} ({p.name})" if titles.count(p.title) > 1 else p.title for p in found]
