"""The results of the archive: page, headline, when and who, the words that were found; painted, no widget per row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QImage, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from ui import icons, theme
from ui.lists import Item, ItemList
from ui.pages.archive_search import Filed, spans
from ui.pages.archive_snippet import Snippet, snippet
from ui.parts import status_chip
from ui.strokes import chip, rounded
from ui.thumbnails import FirstPages

Index = QModelIndex | QPersistentModelIndex
WIDEST = 800  # pixels; wider rows get margins
_ROW, _EDGE, _GAP, _PAGE = 100, 20, 14, QSize(54, 75)
_LINES = (23, 44, 64)  # middles of the three lines
_MOST_SNIPPETS = 400
_LEAST = 40  # letters of a snippet
_TEXT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def margin(width: int) -> int:
    """The space at both sides of a panel so wide."""
    return _EDGE + max(0, width - theme.px(WIDEST)) // 2


def result_item(filed: Filed) -> Item:
    """An issued paper as a row."""
    return Item(filed.paper.id, filed.paper.headline, filed.detail, status_chip(filed.status))


class ResultList(ItemList):
    """Arrows move, Enter opens, Up on the first row goes back to the search."""

    def __init__(self, thumbnails: FirstPages) -> None:
        super().__init__("Naskah terbit", framed=False)
        self.filed: Mapping[str, Filed] = {}
        self.starts: tuple[str, ...] = ()
        self.thumbnails = thumbnails
        self.painter = ResultPainter(self)
        self.setItemDelegate(self.painter)
        self.setUniformItemSizes(True)
        thumbnails.arrived.connect(self.viewport().update)

    def show_results(
        self, items: Sequence[Item], filed: Mapping[str, Filed], starts: tuple[str, ...], current: str
    ) -> None:
        """Other rows with the cursor on `current`, and the beginnings of words to mark in them."""
        self.filed, self.starts = filed, starts
        self.painter.snippets.clear()
        self.put(items, current)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the first row Up leads out of the list."""
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ResultPainter(QStyledItemDelegate):
    """One row of the results."""

    def __init__(self, view: ResultList) -> None:
        super().__init__(view)
        self._view = view
        self.snippets: dict[tuple[str, int], Snippet] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are as high as a page with its margins."""
        return QSize(100, theme.px(_ROW))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The whole headline where it had to be cut."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        title = str(index.data())
        cut = QFontMetrics(theme.font(strong=True)).horizontalAdvance(title) > self._title_width
        QToolTip.showText(event.globalPos(), title if cut else "", view)
        return True

    _title_width = 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        item = cast(Item, index.data(Qt.ItemDataRole.UserRole))
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour("line"))
        if state & QStyle.StateFlag.State_Selected:
            self._mark_current(painter, area)
        space, width = margin(self._view.width()), self._view.width()  # the scroll bar is inside the margin
        page = QRect(area.left() + space, area.top() + theme.px(12), theme.px(_PAGE.width()), theme.px(_PAGE.height()))
        filed = self._view.filed[item.key]
        self._page(painter, page, filed)
        left = page.right() + 1 + _GAP
        self._words(painter, QRect(left, area.top(), width - space - left, area.height()), item, filed)
        painter.restore()

    def _mark_current(self, painter: QPainter, area: QRect) -> None:
        """The row whose page is shown; with a ring while the keys are here."""
        painter.fillRect(area.adjusted(0, 0, 0, -1), theme.colour("select"))
        painter.fillRect(QRect(area.left(), area.top(), 3, area.height() - 1), theme.colour("accent"))
        if self._view.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -2))

    def _page(self, painter: QPainter, box: QRect, filed: Filed) -> None:
        ratio = self._view.devicePixelRatioF()
        paper = filed.paper
        image = self._view.thumbnails.picture(paper.file, paper.sha256, round(box.width() * ratio))
        painter.fillRect(box, theme.colour("page" if image else "sunken"))
        if image is not None and image.isNull():
            middle = box.center()
            painter.drawPixmap(middle.x() - 8, middle.y() - 8, icons.pixmap("must", "err", 18))
        elif image is not None:
            self._print(painter, box, image, ratio)
        painter.setPen(QPen(theme.colour("btnline"), 1))
        painter.drawRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5))

    def _print(self, painter: QPainter, box: QRect, image: QImage, ratio: float) -> None:
        """The print on the page; what is longer than the box, the foot of the page, is left out."""
        seen = QRectF(0, 0, image.width(), min(image.height(), box.height() * ratio))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.drawImage(QRectF(box.left(), box.top(), box.width(), seen.height() / ratio), image, seen)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _words(self, painter: QPainter, area: QRect, item: Item, filed: Filed) -> None:
        head, below, last = (
            QRect(area.left(), area.top() + theme.px(middle) - theme.px(11), area.width(), theme.px(22))
            for middle in _LINES
        )
        starts = self._view.starts
        if item.chip is not None:
            head.setRight(chip(painter, area.right() + 1, head.center().y() + 1, item.chip) - 12)
        self._title_width = head.width()
        marked(painter, head, Snippet(item.title, tuple(spans(item.title, starts))), theme.font(strong=True), "text")
        marked(painter, below, Snippet(item.detail, tuple(spans(item.detail, starts))), theme.font(), "text2")
        marked(painter, last, self._snippet(filed, area.width()), theme.font(), "text")

    def _snippet(self, filed: Filed, width: int) -> Snippet:
        key = (filed.paper.id, width)
        if key not in self.snippets:
            if len(self.snippets) > _MOST_SNIPPETS:
                self.snippets.clear()
            self.snippets[key] = _fitting(filed, self._view.starts, width)
        return self.snippets[key]


def _fitting(filed: Filed, starts: tuple[str, ...], width: int) -> Snippet:
    """The longest snippet that is not cut."""
    metrics = QFontMetrics(theme.font())
    room = width * 3 // metrics.averageCharWidth() // 2  # small letters are narrower than the average
    made = snippet(filed.paper, starts, room)
    while metrics.horizontalAdvance(made.words) > width and room > _LEAST:
        room -= 4
        made = snippet(filed.paper, starts, room)
    return made


def marked(painter: QPainter, area: QRect, said: Snippet, font: QFont, token: str) -> None:
    """One line with its hits on the ground of search hits, shortened with an ellipsis where it must be."""
    metrics = QFontMetrics(font)
    fitting = metrics.elidedText(said.words, Qt.TextElideMode.ElideRight, area.width())
    painter.setFont(font)
    for left, right, hit in _runs(fitting, said.marks):
        start, end = (area.left() + metrics.horizontalAdvance(fitting[:place]) for place in (left, right))
        if hit:
            ground = QRectF(start - 1, area.center().y() - metrics.height() / 2, end - start + 2, metrics.height() + 1)
            rounded(painter, ground, 2, "mark")
        painter.setPen(theme.colour("text" if hit else token))
        painter.drawText(QRect(start, area.top(), end - start + 4, area.height()), _TEXT, fitting[left:right])


def _runs(text: str, marks: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """A line cut where its hits begin and end."""
    done = 0
    for left, right in marks:
        if done <= left < len(text):
            yield done, left, False
            done = min(right, len(text))
            yield left, done, True
    yield done, len(text), False
