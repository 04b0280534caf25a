"""The panel that prints several papers: copies and sheet of each, and on from the one that failed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from cooling_desktop.records.kinds import Paper
from ui import icons
from ui.choices import ComboBox
from ui.parts import Button, label
from ui.printerpanel import REMEMBERED, Copies, PrinterPanel, no_copies
from ui.printing import describe, print_pdf, refuses, stopped_after
from ui.work import Worker

_SHEETS = tuple(Paper)
_DOING, _DONE, _FAILED = "send", "check", "must"
_TONES = {_DOING: "text2", _DONE: "ok", _FAILED: "err"}
_SAID = {_DOING: "Sedang dikirim", _DONE: "Sudah dikirim", _FAILED: "Gagal"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A paper to print; `prepare` takes the facts as they are and returns what makes the PDF in the worker.

    `begin` is called at the same moment, and what it returns once the printer has the paper.
    """

    title: str
    paper: Paper
    prepare: Callable[[Paper], Callable[[], bytes]]
    begin: Callable[[], Callable[[], None]] | None = None


@dataclass(frozen=True, slots=True)
class _Left:
    """How one paper was left: copies, number of the sheet, and how far it was."""

    copies: str
    sheet: int
    state: str


class _Line:
    """One row: what, how many, on what sheet, and how far it is."""

    def __init__(self, piece: Piece) -> None:
        self.piece, self.state = piece, ""
        self.title, self.mark = label(piece.title), QLabel()
        self.copies, self.sheet = Copies(), ComboBox()
        self.title.setBuddy(self.copies)
        self.mark.setBuddy(self.sheet)
        for sheet in _SHEETS:
            self.sheet.addItem(sheet.name)
            self.sheet.setItemData(self.sheet.count() - 1, describe(sheet), Qt.ItemDataRole.ToolTipRole)
        self.sheet.setCurrentIndex(_SHEETS.index(piece.paper))
        self.copies.setAccessibleName(f"Rangkap {piece.title}")
        self.sheet.setAccessibleName(f"Kertas {piece.title}")
        self.mark.setFixedWidth(20)

    @property
    def paper(self) -> Paper:
        """The sheet it is made for."""
        return _SHEETS[self.sheet.currentIndex()]

    @property
    def done(self) -> bool:
        """Whether the printer has taken it."""
        return self.state == _DONE

    def left(self) -> _Left:
        """How it stands, to be put back later."""
        return _Left(self.copies.text(), self.sheet.currentIndex(), self.state)

    def put_back(self, left: _Left) -> None:
        """Stand as it was left."""
        self.copies.setText(left.copies)
        self.sheet.setCurrentIndex(left.sheet)
        if left.state:
            self.show(left.state)

    def show(self, state: str) -> None:
        """How far it is; what the printer has taken is not changed any more."""
        self.state = state
        self.mark.setPixmap(icons.pixmap(state, _TONES[state], 16))
        self.mark.setAccessibleName(_SAID[state])
        self.mark.setToolTip(_SAID[state])
        for part in (self.copies, self.sheet):
            part.setEnabled(not self.done)


class PrintBundle(PrinterPanel):
    """Sends paper by paper; what failed or was stopped waits here to be gone on with."""

    told = Signal(str)

    def __init__(self, worker: Worker, settings: QSettings) -> None:
        super().__init__(worker, settings)
        self.lines: list[_Line] = []
        self._key, self._choice = "", tuple[object, ...]()
        self._places: dict[str, tuple[tuple[object, ...], list[_Left]]] = {}  # by meeting: what was chosen, how left
        self._stopped = False
        self.print, self.afresh = Button("Cetak", "tonal"), Button("Dari awal", "quiet")
        self.close_button = Button("Tutup", "quiet")
        self._table, self._rows = QWidget(), QGridLayout()
        self._lay_out()
        self.print.clicked.connect(self.act)
        self.afresh.clicked.connect(self._begin_afresh)
        self.close_button.clicked.connect(self.close_panel)
        self._progress.cancelled.connect(self._stop)

    def offer(self, pieces: Sequence[Piece], key: str, final: bool, anchor: QWidget) -> None:
        """Open at `anchor`; the same choice for the same `key` stands as it was left, unless all were printed."""
        if not self._busy:
            self._keep_place()
            self._key, self._choice = key, (final, *(piece.title for piece in pieces))
            self._fill(pieces)
            self._take_place()
            self._list()
        self.open_at(anchor, self.print)

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in reading order."""
        fields = (field for line in self.lines for field in (line.copies, line.sheet))
        return self.printer, *fields, self.afresh, self.close_button, self.print

    def act(self) -> None:
        """Send what has not been sent; where a row can't be, that is said and the rest waits."""
        if self._busy:
            return
        if not self._printers:
            self._list()
            return
        empty = next((line for line in self.lines if not line.done and not line.copies.number()), None)
        if empty is not None:
            self._say(no_copies(), "err")
            empty.copies.setFocus()
            return
        self._busy, self._stopped = True, False
        self._say("")
        self._progress.begin("Mengirim ke pencetak …", cancel=True)
        self._go_on()

    def _go_on(self) -> None:
        """The next paper; its PDF is made where it is sent."""
        line, name = self._next(), self._chosen()
        if line is None or self._stopped:
            self._end()
            return
        line.show(_DOING)
        done, of = sum(one.done for one in self.lines), len(self.lines)
        self._progress.step(f"{done} dari {of} naskah", done, of)
        piece, copies, paper = line.piece, line.copies.number(), line.paper
        make, printed = piece.prepare(paper), piece.begin() if piece.begin else None

        def sent(_: None) -> None:
            line.show(_DONE)
            if printed is not None:
                printed()
            self._go_on()

        def failed(trouble: Trouble) -> None:
            line.show(_FAILED)
            self._end(stopped_after(trouble, done))

        def work() -> None:
            print_pdf(make(), piece.title, name, copies, paper)

        self._worker.ask(f"bundle {id(self)}", work, sent, failed)

    def _end(self, trouble: str = "") -> None:
        """All were sent, or the clerk or a fault stopped it."""
        self._busy = False
        self._progress.end()
        self._settings.setValue(REMEMBERED, self._chosen())
        self._name_next()
        done, of = sum(one.done for one in self.lines), len(self.lines)
        if self._next() is not None:
            self._say(trouble or f"Dihentikan. {done} dari {of} naskah sudah dikirim.", "err" if trouble else "warn")
            self.show_again()
            return
        if self.isVisible():
            self.close_panel()
        self.told.emit(f"Dikirim ke {self.printer.currentData()}: {of} naskah.")

    def _stop(self) -> None:
        """Batal: the paper that is on its way is the last one."""
        self._stopped = True
        self._progress.step("Berhenti setelah naskah ini …", 0, 0)

    def _begin_afresh(self) -> None:
        if not self._busy:
            self._fill([line.piece for line in self.lines])
            self._check()

    def _keep_place(self) -> None:
        """What was not sent to the end may be gone on with after another meeting's papers were here."""
        if self._next() is None:
            self._places.pop(self._key, None)
        else:
            self._places[self._key] = self._choice, [line.left() for line in self.lines]

    def _take_place(self) -> None:
        choice, left = self._places.pop(self._key, ((), []))
        if choice == self._choice:
            for line, one in zip(self.lines, left, strict=True):
                line.put_back(one)
        self._name_next()

    def _next(self) -> _Line | None:
        return next((line for line in self.lines if not line.done), None)

    def _name_next(self) -> None:
        """The button says where it goes on."""
        line = self._next()
        begun = any(one.done for one in self.lines)
        name = line.piece.title if line is not None else ""
        self.print.setText(f"Lanjutkan dari {name[:1].lower()}{name[1:]}" if begun and name else "Cetak")
        self.afresh.setVisible(begun)

    def _check(self) -> None:
        """The first sheet that the chosen printer does not have."""
        name, papers = self._chosen(), list(dict.fromkeys(line.paper for line in self.lines if not line.done))
        self.printer.setToolTip(self.printer.currentData())
        self._say("")

        def answer(refusal: str) -> None:
            if name == self._chosen() and not self._busy:
                self._say(refusal, "warn")

        def look() -> str:
            return next(filter(None, (refuses(name, paper) for paper in papers)), "")

        self._worker.ask(f"paper {id(self)}", look, answer, self._unknown)

    def _fill(self, pieces: Sequence[Piece]) -> None:
        """Other rows in the place of the old ones."""
        self.lines = [_Line(piece) for piece in pieces]
        old = self._table
        self._table, self._rows = QWidget(), QGridLayout()
        self._table.setLayout(self._rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(0, 1)
        for number, head in enumerate(("Naskah", "Rangkap", "Kertas")):
            self._rows.addWidget(label(head, "small", "text2"), 0, number)
        for number, line in enumerate(self.lines, 1):
            for column, part in enumerate((line.title, line.copies, line.sheet, line.mark)):
                self._rows.addWidget(part, number, column)
            line.sheet.activated.connect(lambda _: self._check())
        self._column.replaceWidget(old, self._table)
        old.deleteLater()
        self._name_next()

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        head, foot = QHBoxLayout(), QHBoxLayout()
        caption = label("Pencetak", "", "text2")
        caption.setBuddy(self.printer)
        self.printer.setAccessibleName("Pencetak")
        head.addWidget(caption)
        head.addWidget(self.printer, 1)
        foot.addWidget(self.afresh)
        foot.addStretch()
        foot.addWidget(self.close_button)
        foot.addWidget(self.print)
        column.addLayout(head)
        column.addWidget(self._table)
        column.addLayout(self._told_line())
        column.addWidget(self._progress)
        column.addLayout(foot)
        self._say("")
