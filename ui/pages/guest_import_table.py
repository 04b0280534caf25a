"""The rows of a list as they stand in its file, each with its chip; above the columns what they are taken for."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cooling_desktop.records.sheets.columns import CHOICES, WITHHELD, Layout, Meaning
from cooling_desktop.records.sheets.matching import Match, Row
from ui import theme
from ui.choices import ComboBox
from ui.pages.guest_import_model import BEFORE, Model, Review, called
from ui.strokes import words
from ui.table_model import Index
from ui.table_paint import PAD, paint_cell

_ROW, _HEAD, _LINE, _NUMBER, _CHIP, _MORE = 32, 66, 26, 52, 104, 260
_ROUND = 72  # pixels around the words of a choice: its ring, its arrow and the gap to the next one
_WIDE = (Meaning.NAME, Meaning.POST, Meaning.BODY, Meaning.GROUP, Meaning.NOTE)



class _Painter(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        if isinstance(view, RowsTable):
            cell = index.data(Qt.ItemDataRole.UserRole)
            marked = index.row() == view.currentIndex().row()
            paint_cell(painter, view, option.rect, index, cell, marked=marked, ring=False)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, theme.px(_ROW))


class Headings(QHeaderView):
    """The file's headings, each above the choice of what its column is; `meant` tells that it is something else."""

    meant = Signal(int, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.choices: dict[int, ComboBox] = {}
        self._layout: Layout | None = None
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        for moved in (self.sectionResized, self.geometriesChanged):
            moved.connect(self.place)

    def put(self, layout: Layout) -> None:
        """Show what each column is taken for; of those that are withheld nothing can be chosen."""
        fresh = self._layout is None or self._layout.headings != layout.headings
        if fresh:
            for combo in self.choices.values():
                combo.deleteLater()
            self.choices = {}
        self._layout = layout
        for at, meaning in enumerate(layout.meanings):
            if meaning not in WITHHELD:
                combo = self.choices.get(at) or self._made(at)
                combo.setCurrentIndex(CHOICES.index(meaning))
        self.place()
        self.viewport().update()

    def _made(self, at: int) -> ComboBox:
        combo = self.choices[at] = ComboBox()
        combo.setParent(self.viewport())
        combo.addItems([str(one) for one in CHOICES])
        if self._layout is not None:
            combo.setAccessibleName(f"{called(self._layout, at)} dipakai sebagai")
        combo.activated.connect(lambda chosen: self.meant.emit(at, CHOICES[chosen]))
        return combo

    def place(self, *_: object) -> None:
        """The choices stand above their columns, also after scrolling."""
        top = theme.px(_LINE)
        for at, combo in self.choices.items():
            combo.setFixedSize(self.sectionSize(at + BEFORE) - 6, self.height() - top - 4)
            combo.move(self.sectionViewportPosition(at + BEFORE) + 3, top)
            combo.show()

    def least(self) -> list[int]:
        """How wide each column has to be for what stands above it."""
        metrics, small = QFontMetrics(theme.font()), QFontMetrics(theme.font(theme.SMALL))
        shown = self._layout.meanings if self._layout is not None else ()
        withheld = small.horizontalAdvance(str(Meaning.NONE)) + 2 * PAD
        return [withheld if one in WITHHELD else metrics.horizontalAdvance(str(one)) + _ROUND for one in shown]

    def sizeHint(self) -> QSize:
        """Room for two lines."""
        return QSize(super().sizeHint().width(), theme.px(_HEAD))

    def paintSection(self, painter: QPainter, area: QRect, section: int) -> None:
        """The heading; below it, where nothing can be chosen, that the column is not taken."""
        at = section - BEFORE
        heading = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        painter.save()
        line = QRect(area.left() + PAD, area.top(), area.width() - 2 * PAD, theme.px(_LINE))
        words(painter, line, heading, theme.font(theme.SMALL, strong=True), "text2")
        if self._layout is not None and at >= 0 and self._layout.meanings[at] in WITHHELD:
            below = QRect(line.left(), line.bottom(), line.width(), area.height() - line.height())
            words(painter, below, str(Meaning.NONE), theme.font(theme.SMALL), "text3")
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour("line"))
        painter.restore()


class RowsTable(QTableView):
    """The rows; S and L answer, the space bar leaves a row out, Enter goes on to the next question."""

    reached = Signal(object)
    same = Signal(int)
    other = Signal()
    skipped = Signal()
    onwards = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows_model = Model(self)
        self.setModel(self.rows_model)
        self.headings = Headings(self)
        self.setHorizontalHeader(self.headings)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName("Baris yang terbaca")
        self.setObjectName("card")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalScrollBar().valueChanged.connect(self.headings.place)
        self.selectionModel().currentRowChanged.connect(lambda *_: self._reached())

    def put(self, review: Review, only: Match | None = None) -> None:
        """Show the rows of a review; the cursor stays on its row, or goes to the first question."""
        before = self.current()
        self.rows_model.put(review, only)
        self.headings.put(review.layout)
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        self._share()
        number = before.typed.number if before else 0
        rows = self.rows_model.rows
        place = next((at for at, row in enumerate(rows) if row.typed.number == number), -1)
        asked = next((at for at, row in enumerate(rows) if review.state(row) is Match.DOUBTFUL), 0)
        self.go(place if place >= 0 else asked)

    def current(self) -> Row | None:
        """The row under the cursor."""
        at = self.currentIndex().row()
        return self.rows_model.rows[at] if 0 <= at < len(self.rows_model.rows) else None

    def go(self, at: int) -> None:
        """Put the cursor on a row."""
        self.setCurrentIndex(self.rows_model.index(at, 0))
        self._reached()

    def touched(self) -> None:
        """The current row is another one now."""
        self.rows_model.touched()

    def next_question(self) -> bool:
        """To the next row that still asks, from the start again after the last one; whether there is one."""
        rows, review = self.rows_model.rows, self.rows_model.review
        here = self.currentIndex().row()
        order = [*range(here + 1, len(rows)), *range(0, here)]
        asked = next((at for at in order if review and review.state(rows[at]) is Match.DOUBTFUL), -1)
        if asked >= 0:
            self.go(asked)
        return asked >= 0

    def _reached(self) -> None:
        self.viewport().update()
        self.reached.emit(self.current())

    def _share(self) -> None:
        """Every choice can be read; columns of words share the rest of the width."""
        least = self.headings.least()
        review = self.rows_model.review
        wide = [at for at, one in enumerate(review.layout.meanings) if one in _WIDE] if review else []
        rest = self.viewport().width() - theme.px(_NUMBER + _CHIP) - sum(least)
        for at, width in enumerate((theme.px(_NUMBER), theme.px(_CHIP), *least)):
            more = min(theme.px(_MORE), max(0, rest) // len(wide)) if at - BEFORE in wide else 0
            self.setColumnWidth(at, width + more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share what there is."""
        super().resizeEvent(event)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the rows."""
        wish = {
            Qt.Key.Key_S: lambda: self.same.emit(0),
            Qt.Key.Key_L: self.other.emit,
            Qt.Key.Key_Space: self.skipped.emit,
            Qt.Key.Key_Return: self.onwards.emit,
            Qt.Key.Key_Enter: self.onwards.emit,
        }.get(Qt.Key(event.key()))
        if wish is not None and not event.modifiers():
            wish()
        else:
            super().keyPressEvent(event)
