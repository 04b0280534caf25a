"""The results of the archive: a list that reads on while it is scrolled, and keeps only rows near the last look."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from cooling_desktop.archive.search import Found, Hit
from cooling_desktop.words.dates import full_date
from ui.parts import status_chip
from ui.thumbnails import FirstPages

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
PAGE, HELD = 50, 12  # rows of a page; pages in memory
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def detail_of(hit: Hit) -> str:
    """The line below the headline: when, who, which number."""
    on = full_date(hit.dated) if hit.dated else ""
    return " · ".join(part for part in (on, hit.unit, hit.number) if part)


def spoken(hit: Hit) -> str:
    """What a screen reader says of a row."""
    return ", ".join((hit.headline, detail_of(hit), status_chip(hit.status).word))


class ResultModel(QAbstractListModel):
    """`wanted` asks for a page by its number and where it begins; None is the beginning."""

    wanted = Signal(int, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages: dict[int, tuple[Hit, ...]] = {}
        self._ends = [0]  # rows before each page, and before what is not known yet
        self._after: list[int | None] = [None]  # where each page begins, and the one to come
        self._more = False
        self._asked: set[int] = set()

    def begin(self, found: Found) -> None:
        """Another search: its first page."""
        self.beginResetModel()
        self._pages, self._asked = {0: found.hits}, set()
        self._ends, self._after, self._more = [0, len(found.hits)], [None, found.after], found.more
        self.endResetModel()

    def add(self, page: int, found: Found) -> None:
        """A page that was asked for: the next one, or one that was let go."""
        self._asked.discard(page)
        first = self._ends[page]
        if page == len(self._ends) - 1:
            self.beginInsertRows(ROOT, first, first + len(found.hits) - 1)
            self._keep(page, found.hits)
            self._ends.append(first + len(found.hits))
            self._after.append(found.after)
            self._more = found.more
            self.endInsertRows()
        else:
            self._keep(page, found.hits)
            self.dataChanged.emit(self.index(first, 0), self.index(self._ends[page + 1] - 1, 0))

    def hit(self, row: int) -> Hit | None:
        """The paper of a row; None until its page is back."""
        page = bisect_right(self._ends, row) - 1
        if not 0 <= row < self._ends[-1]:
            return None
        hits = self._pages.get(page)
        if hits is None:
            self._ask(page)
            return None
        self._pages[page] = self._pages.pop(page)  # the last one looked at is the last to go
        place = row - self._ends[page]
        return hits[place] if place < len(hits) else None

    def row_of(self, key: str) -> int:
        """Where a paper stands among those in memory; -1 when it is not there."""
        for page, hits in self._pages.items():
            for place, hit in enumerate(hits):
                if hit.key == key:
                    return self._ends[page] + place
        return -1

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many rows are known."""
        return 0 if parent.isValid() else self._ends[-1]

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there is a next page that was not asked for yet."""
        return self._more and len(self._ends) - 1 not in self._asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page."""
        self._ask(len(self._ends) - 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The paper itself for the painter, its words for everybody else."""
        hit = self.hit(index.row())
        if hit is None:
            return None
        words = {Qt.ItemDataRole.UserRole: hit, Qt.ItemDataRole.DisplayRole: hit.headline}
        return spoken(hit) if role == Qt.ItemDataRole.AccessibleTextRole else words.get(Qt.ItemDataRole(role))

    def _ask(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            self.wanted.emit(page, self._after[page])

    def _keep(self, page: int, hits: tuple[Hit, ...]) -> None:
        self._pages[page] = hits
        while len(self._pages) > HELD:
            del self._pages[next(iter(self._pages))]


class ResultList(QListView):
    """Arrows move, Shift and Ctrl choose several, Enter opens, Up on the first row goes back to the search."""

    chosen = Signal(str)
    opened = Signal(str)
    picked = Signal(int)

    def __init__(self, thumbnails: FirstPages) -> None:
        super().__init__()
        from ui.pages.archive_rows import ResultPainter

        self.thumbnails = thumbnails
        self.rows = ResultModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(ResultPainter(self))
        self.setAccessibleName("Naskah di arsip")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.everything = False  # all that was found is chosen, also what was not read yet
        self.doubleClicked.connect(lambda _: self._open())
        self.selectionModel().currentChanged.connect(self._moved)
        self.selectionModel().selectionChanged.connect(self._count)
        thumbnails.arrived.connect(self.viewport().update)

    def show_results(self, found: Found, current: str) -> None:
        """Another search, the cursor on `current` or on the first row."""
        blocked = self.selectionModel().blockSignals(True)
        self.everything = False
        self.rows.begin(found)
        if found.hits:
            self.setCurrentIndex(self.rows.index(max(0, self.rows.row_of(current)), 0))
        self.selectionModel().blockSignals(blocked)
        self.scrollTo(self.currentIndex())
        self.picked.emit(len(found.hits[:1]))

    def hit(self) -> Hit | None:
        """The paper under the cursor."""
        return self.rows.hit(self.currentIndex().row())

    def current(self) -> str:
        """Its key."""
        hit = self.hit()
        return hit.key if hit else ""

    def select(self, key: str) -> bool:
        """Put the cursor on a paper; whether it is in the list."""
        row = self.rows.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, 0))
        return row >= 0

    def selected(self) -> Sequence[str]:
        """The keys of the chosen rows, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [hit.key for hit in map(self.rows.hit, rows) if hit is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters go on to the page; from the first row Up leads out of the list."""
        if event.key() in _ENTER and not event.modifiers():
            self._open()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
            self.everything = True
            self.picked.emit(self.rows.rowCount())
        elif self._leads_out(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _leads_out(self, event: QKeyEvent) -> bool:
        """Letters, and Up on the first row."""
        up = event.key() == Qt.Key.Key_Up and not event.modifiers() and self.currentIndex().row() <= 0
        return up or (bool(event.text().strip()) and event.text().isprintable())

    def _open(self) -> None:
        if self.current():
            self.opened.emit(self.current())

    def _moved(self, index: QModelIndex) -> None:
        if index.isValid() and self.current():
            self.chosen.emit(self.current())

    def _count(self) -> None:
        self.everything = False
        self.picked.emit(len(self.selectionModel().selectedIndexes()))
