"""The reference editor: a few letters, and the directory offers who is meant; nothing is picked by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cooling_desktop.records.fields import Record
from cooling_desktop.words.text import clean
from ui import icons, theme
from ui.editors import Editor, Line
from ui.names import NEW_WORDS, detail_of, make_new, title_of
from ui.rowpaint import rounded, words

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Candidate:
    """One suggestion; without a record it offers to make a new entry of what was typed."""

    title: str
    detail: str = ""
    record: Record | None = None


Reply = Callable[[Sequence[Candidate]], None]
Lookup = Callable[[str, str, Reply], None]


def candidates(records: Sequence[Record], posts: Sequence[Record] = ()) -> list[Candidate]:
    """Directory entries as suggestions."""
    return [Candidate(title_of(r), detail_of(r, posts), r) for r in records]


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.offers: list[Candidate] = []
        self.typed = ""

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        offer = self.offers[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return offer
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{offer.title}, {offer.detail}" if offer.detail else offer.title
        return None


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        offer: Candidate = index.data(Qt.ItemDataRole.UserRole)
        return QSize(200, 45 if offer.detail else 36)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        offer: Candidate = index.data(Qt.ItemDataRole.UserRole)
        view = cast(QListView, self.parent())
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index == view.currentIndex():
            rounded(painter, QRectF(area), 5, "soft")
        if offer.record is None:
            self._new(painter, area, offer, first=index.row() == 0)
        else:
            model = cast(_Model, index.model())
            height = 24 if offer.detail else area.height()
            line = QRect(area.left() + 10, area.top() + (2 if offer.detail else 0), area.width() - 20, height)
            self._matched(painter, line, offer.title, model.typed)
            below = QRect(line.left(), area.top() + 23, line.width(), 18)
            words(painter, below, offer.detail, theme.font(theme.SMALL), "text2")
        painter.restore()

    def _matched(self, painter: QPainter, line: QRect, title: str, typed: str) -> None:
        """The title with the typed letters in the strong face."""
        start = title.casefold().find(typed.casefold()) if typed else -1
        if start < 0:
            words(painter, line, title, theme.font(), "text")
            return
        end = start + len(typed)
        left = line.left()
        for part, strong in ((title[:start], False), (title[start:end], True), (title[end:], False)):
            room = QRect(left, line.top(), max(0, line.right() - left), line.height())
            if part and room.width() > 8:
                words(painter, room, part, theme.font(strong=strong), "text")
                left += QFontMetrics(theme.font(strong=strong)).horizontalAdvance(part)

    def _new(self, painter: QPainter, area: QRect, offer: Candidate, *, first: bool) -> None:
        if not first:
            painter.fillRect(area.left(), area.top(), area.width(), 1, theme.colour("line"))
        painter.drawPixmap(area.left() + 11, area.center().y() - 7, icons.pixmap("plus", "accent", 14))
        cap, key = theme.font(theme.SMALL), "Shift+Enter"
        width = QFontMetrics(cap).horizontalAdvance(key) + 14
        box = QRect(area.right() - width - 8, area.center().y() - 9, width, 19)
        text = QRect(area.left() + 33, area.top(), box.left() - area.left() - 41, area.height())
        words(painter, text, offer.title, theme.font(strong=True), "accent")
        rounded(painter, QRectF(box), 3, "surface", "line")
        words(painter, box, key, cap, "text2", Qt.AlignmentFlag.AlignCenter)


class Popup(QListView):
    """The suggestions, over the form but never over the row that is typed in; it never takes the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("popup")
        self.setAccessibleName("Saran dari direktori")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.offers = _Model(self)
        self.setModel(self.offers)
        self.setItemDelegate(_Painter(self))
        self.hide()

    def offer(self, field: QWidget, typed: str, found: Sequence[Candidate]) -> None:
        """Show these below the field, or above it where the window ends."""
        self.offers.beginResetModel()
        self.offers.offers, self.offers.typed = list(found), typed
        self.offers.endResetModel()
        rows = range(len(found))
        height = sum(self.sizeHintForIndex(self.offers.index(n, 0)).height() for n in rows) + 12
        window = self.window()
        corner = field.mapTo(window, QPoint(0, field.height() + 2))
        if corner.y() + height > window.height() - 8:
            corner = field.mapTo(window, QPoint(0, -height - 2))
        self.setGeometry(corner.x(), max(4, corner.y()), max(330, field.width()), height)
        self.setCurrentIndex(self.offers.index(0, 0))
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Move the cursor in the list."""
        row = max(0, min(len(self.offers.offers) - 1, self.currentIndex().row() + by))
        self.setCurrentIndex(self.offers.index(row, 0))

    def current(self) -> Candidate | None:
        """The suggestion under the cursor."""
        index = self.currentIndex()
        return self.offers.offers[index.row()] if index.isValid() else None


class ReferenceLine(Line):
    """The line of a reference editor: arrows, Enter and Escape belong to the suggestions while they show."""

    commanded = Signal(int, bool)
    left = Signal()
    popup: Popup | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the keys of the list to the list."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        open_ = self.popup is not None and self.popup.isVisible()
        key = Qt.Key(event.key())
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        listed = key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape) or enter
        plain = not event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
        if plain and ((open_ and listed) or key == Qt.Key.Key_Down or (enter and shift)):
            self.commanded.emit(int(key), shift)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving closes the suggestions."""
        super().focusOutEvent(event)
        self.left.emit()


class ReferenceEditor(Editor):
    """A person, post, body, unit or election by type-ahead; `picked` tells the entry before its key goes up."""

    picked = Signal(str, object)

    def __init__(self, shelf: str, lookup: Lookup, name: Callable[[str, str | None], str]) -> None:
        self.line = ReferenceLine()
        super().__init__(self.line)
        self.shelf, self._lookup, self._name = shelf, lookup, name
        self.line.setPlaceholderText("Ketik dua huruf, lalu pilih")
        self.line.textEdited.connect(self._typed)
        self.line.commanded.connect(self._command)
        self.line.left.connect(self._leave)

    def show_value(self, value: object) -> None:
        """Show the entry's name."""
        changed = value != self._value
        self._value = value
        text = self._name(self.shelf, str(value) if value else None)
        if changed or not self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(len(text) if self.line.hasFocus() else 0)
            self.complained.emit("")

    def reset(self) -> None:
        """Another record comes: an empty line."""
        super().reset()
        self.line.clear()

    def lock(self, on: bool) -> None:
        """Readable, not to be changed."""
        self.line.setReadOnly(on)

    def _typed(self, text: str) -> None:
        self.complained.emit("")
        if not text.strip():
            self._close()
            self.tell(None)
        elif len(text.strip()) >= 2:
            self._ask(text)
        else:
            self._close()

    def _ask(self, text: str) -> None:
        wanted = clean(text).strip()

        def reply(found: Sequence[Candidate]) -> None:
            if self.line.hasFocus() and clean(self.line.text()).strip() == wanted:
                self._offer(wanted, found)

        self._lookup(self.shelf, wanted, reply)

    def _offer(self, typed: str, found: Sequence[Candidate]) -> None:
        if self.line.popup is None:
            self.line.popup = popup = Popup(self.window())
            popup.clicked.connect(lambda _: self._take(popup.current()))
        offers = list(found)
        if typed:
            offers.append(Candidate(f"{NEW_WORDS[self.shelf]} “{typed}”"))
        if offers:
            self.line.popup.offer(self.line, typed, offers)

    def _command(self, key: int, shift: bool) -> None:
        popup = self.line.popup
        showing = popup is not None and popup.isVisible()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if shift and self.line.text().strip() and not self._settled():
                self._take(Candidate(""))
            elif showing and popup is not None:
                self._take(popup.current())
        elif key == Qt.Key.Key_Escape:
            self._close()
        elif showing and popup is not None:
            popup.step(1 if key == Qt.Key.Key_Down else -1)
        else:
            self._ask("" if self._settled() else self.line.text())

    def _settled(self) -> bool:
        """Whether the words in the field are the entry that is stored."""
        return bool(self._value) and self.line.text() == self._name(self.shelf, str(self._value))

    def _take(self, offer: Candidate | None) -> None:
        self._close()
        if offer is None:
            return
        record = offer.record or make_new(self.shelf, clean(self.line.text()))
        self.picked.emit(self.shelf, record)
        self.line.setText(title_of(record))
        self.complained.emit("")
        self.tell(record.id)

    def _leave(self) -> None:
        self._close()
        if self.line.text().strip() and not self._settled() and not self.line.isReadOnly():
            self.complained.emit("Belum dipilih. Ketik lagi lalu tekan Enter, atau Shift+Enter untuk yang baru.")

    def _close(self) -> None:
        if self.line.popup is not None:
            self.line.popup.hide()

    def hideEvent(self, event: QEvent) -> None:
        """The page went away; so do its suggestions."""
        self._close()
