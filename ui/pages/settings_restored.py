"""After an older backup: the last numbers on paper are asked once, and nothing takes a number before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from ui import theme
from ui.choices import shown
from ui.pages.settings_group import beside
from ui.parts import Button, label

if TYPE_CHECKING:
    from cooling_desktop.records.restored import Asked
    from cooling_desktop.records.restoring import Series
    from cooling_desktop.records.store import Store
    from ui.desk import Desk

_DIGITS = QRegularExpression("[0-9]{0,6}")
_WHAT = "Naskah yang terbit sesudahnya tidak ada. Isi nomor urut terakhir dari buku agenda; nomor baru melanjutkannya."


class NumbersCard(QFrame):
    """One line for each unit and year, one field for each kind; `asking` when it appears, `answered` once on disk."""

    asking = Signal()
    answered = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.fields: dict[Series, QLineEdit] = {}
        self._title = label("Nomor terakhir di kertas", "strong")
        self._from = label("", "small", "text2", wrap=True)
        self._grid = QWidget()
        self.take = Button("Lanjutkan nomor", "tonal")
        self.take.clicked.connect(self._answer)
        self._trouble = label("", "", "err", wrap=True)
        self._trouble.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.setSpacing(8)
        for part in (self._title, self._from, self._grid, self._trouble, beside(self.take)):
            self._column.addWidget(part)
        self.hide()

    def look(self) -> None:
        """Ask whether anything is to be asked."""
        self._desk.ask("restored", lambda store: _asked(store), self._show, self._refused)

    def focus_first(self) -> None:
        """The first number."""
        first = next(iter(self.fields.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, found: tuple[str, list[Asked]]) -> None:
        origin, asked = found
        self.setVisible(bool(asked))
        if not asked or {one.series for one in asked} == set(self.fields):
            return
        self._from.setText(f"Data berasal dari {origin}. {_WHAT}")
        made = self._lay_out(asked)
        self._column.replaceWidget(self._grid, made)
        self._grid.deleteLater()
        self._grid = made
        self.asking.emit()

    def _lay_out(self, asked: list[Asked]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(10)
        kinds = list(dict.fromkeys(one.kind for one in asked))
        for column, kind in enumerate(kinds, start=1):
            grid.addWidget(label(shown(kind), "small", "text2", wrap=True), 0, column, Qt.AlignmentFlag.AlignBottom)
        lines = list(dict.fromkeys((one.unit_id, one.year) for one in asked))
        names = {one.unit_id: one.unit for one in asked}
        for row, (unit, year) in enumerate(lines, start=1):
            grid.addWidget(label(f"{names[unit]} {year}", wrap=True), row, 0)
        self.fields = {}
        for one in asked:
            row = lines.index((one.unit_id, one.year)) + 1
            grid.addWidget(self._field(one), row, kinds.index(one.kind) + 1)
        grid.setColumnStretch(0, 1)
        return made

    def _field(self, one: Asked) -> QLineEdit:
        made = QLineEdit(str(max(one.here, one.known)))
        made.setValidator(QRegularExpressionValidator(_DIGITS, made))
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
        made.setAccessibleName(f"Nomor terakhir {one.kind}, {one.unit}, {one.year}")
        made.returnPressed.connect(self._answer)
        theme.fixed(made, width=64)
        self.fields[one.series] = made
        return made

    def _answer(self) -> None:
        last = {series: int(line.text() or 0) for series, line in self.fields.items()}
        by = self._desk.by
        self.take.setEnabled(False)
        self._desk.ask("numbers on paper", lambda store: _answered(store, last, by), self._done, self._refused)

    def _done(self, _: None) -> None:
        self.take.setEnabled(True)
        self._trouble.hide()
        self.fields = {}
        self.hide()
        self.answered.emit()

    def _refused(self, trouble: Trouble) -> None:
        self.take.setEnabled(True)
        self._trouble.setText(str(trouble))
        self._trouble.show()


def _asked(store: Store) -> tuple[str, list[Asked]]:
    from cooling_desktop.records.restored import asked
    from cooling_desktop.records.restoring import mark_in

    mark = mark_in(store.folder)
    return (mark.label if mark else ""), asked(store, date.today())


def _answered(store: Store, last: dict[Series, int], by: str) -> None:
    from cooling_desktop.records.restored import answer

    answer(store, last, by, date.today())
