"""Lists whose rows are painted, not built: one row shape for meetings, papers, findings and rows of a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from ui.parts import ChipText

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Item:
    """One painted row; `key` comes back when it is opened, `day` is the block at the left ("23", "Okt").

    `beside` is a chip after the title, `dots` how many of how many facts are there.
    """

    key: str
    title: str
    detail: str = ""
    chip: ChipText | None = None
    step: str = ""
    icon: str = ""
    tone: str = ""
    day: tuple[str, str] | None = None
    heading: bool = False
    wrap: bool = False
    beside: ChipText | None = None
    dots: tuple[int, int] | None = None

    @property
    def spoken(self) -> str:
        """What a screen reader says of the row."""
        when = " ".join(self.day) if self.day else ""
        chips = [chip.word for chip in (self.beside, self.chip) if chip]
        full = f"lengkap {self.dots[0]} dari {self.dots[1]}" if self.dots else ""
        return ", ".join(part for part in (self.title, when, self.detail, *chips, full, self.step) if part)


class ItemModel(QAbstractListModel):
    """The rows of one list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.items: tuple[Item, ...] = ()

    def put(self, items: Sequence[Item]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many rows; a list has no children."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself for the painter, its words for everybody else."""
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over by the arrows."""
        if self.items[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ItemList(QListView):
    """A list of painted rows: arrows move, Enter or a double click opens, one click on the step opens."""

    opened = Signal(str)
    chosen = Signal(str)

    def __init__(self, name: str, *, framed: bool = True, grows: bool = False, marks: bool = True) -> None:
        super().__init__()
        from ui.rowpaint import RowPainter

        self._grows = grows
        self.marks = marks  # whether the current row shows while the keys are elsewhere
        self.rows = ItemModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowPainter(self, framed=framed))
        self.setAccessibleName(name)
        if framed:
            self.setObjectName("card")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._moved)
        self.doubleClicked.connect(lambda index: self._open(index))

    def put(self, items: Sequence[Item], current: str = "") -> None:
        """Show other rows and keep the cursor on `current`, or on the row it was on."""
        wanted = current or self.current()
        blocked = self.selectionModel().blockSignals(True)
        self.rows.put(items)
        self.select(wanted)
        self.selectionModel().blockSignals(blocked)
        self.fit()

    def current(self) -> str:
        """The key of the row under the cursor."""
        index = self.currentIndex()
        return self.rows.items[index.row()].key if index.isValid() else ""

    def select(self, key: str) -> None:
        """Put the cursor on a row; the first one that can be chosen when there is no such row."""
        numbers = [n for n, item in enumerate(self.rows.items) if not item.heading]
        match = [n for n in numbers if self.rows.items[n].key == key]
        if numbers:
            self.setCurrentIndex(self.rows.index((match or numbers)[0], 0))

    def fit(self) -> None:
        """As high as its rows, where the page scrolls and not the list."""
        if not self._grows:
            return
        rows = range(self.rows.rowCount())
        height = sum(self.sizeHintForIndex(self.rows.index(n, 0)).height() for n in rows)
        self.setFixedHeight(height + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrapped rows may need another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need higher rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "rows"):
            self.scheduleDelayedItemsLayout()
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row under the cursor; letters go on to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
            return
        if event.text() and event.text().isprintable():
            event.ignore()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the step at the right does it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.rows.items[index.row()].step:
            area = self.visualRect(index)
            if event.position().x() > area.right() - 180 and event.position().y() > area.center().y() - 4:
                self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.rows.items[index.row()].key)

    def _moved(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.rows.items[index.row()].key)


class HeadedList(ItemList):
    """Alt with up or down goes from head to head."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys between heads."""
        from ui.table_keys import key_of

        key, held = key_of(event)
        if held == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._to_head(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _to_head(self, by: int) -> None:
        """The first row below this head, if the cursor is further down, else below the next or the last one."""
        here = self.currentIndex().row()
        firsts = [n + 1 for n, item in enumerate(self.rows.items) if item.heading]
        further = [n for n in firsts if (n > here if by > 0 else n < here)]
        if further:
            target = further[0] if by > 0 else further[-1]
            self.setCurrentIndex(self.rows.index(target, 0))
            self.scrollTo(self.rows.index(target - 1, 0))
