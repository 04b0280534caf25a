"""One row of the archive's results: page, headline, when and who, the words that were found; painted, no widget."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from cooling_desktop.archive.search import Hit
from ui import icons, theme
from ui.pages.archive_results import ResultList, detail_of
from ui.parts import status_chip
from ui.strokes import chip, rounded

Index = QModelIndex | QPersistentModelIndex
WIDEST = 800  # pixels; wider rows get margins
_ROW, _EDGE, _GAP, _PAGE = 100, 20, 14, QSize(54, 75)
_LINES = (23, 44, 64)  # middles of the three lines
_LEAST = 40  # letters of a snippet
_LEAD, _REST = "… ", " … …"
_TEXT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def margin(width: int) -> int:
    """The space at both sides of a panel so wide."""
    return _EDGE + max(0, width - theme.px(WIDEST)) // 2


def letters(width: int) -> int:
    """How many letters of a snippet a panel so wide has room for."""
    room = width - 2 * margin(width) - theme.px(_PAGE.width()) - _GAP
    return max(_LEAST, room * 5 // (4 * QFontMetrics(theme.font()).averageCharWidth()))


class ResultPainter(QStyledItemDelegate):
    """One row of the results."""

    def __init__(self, view: ResultList) -> None:
        super().__init__(view)
        self._view = view

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
        """Draw one row; a page that is read again shows its lines in a moment."""
        hit = self._view.rows.hit(index.row())
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour("line"))
        if state & QStyle.StateFlag.State_Selected:
            self._mark_chosen(painter, area, current=index == self._view.currentIndex())
        space, width = margin(self._view.width()), self._view.width()  # the scroll bar is inside the margin
        page = QRect(area.left() + space, area.top() + theme.px(12), theme.px(_PAGE.width()), theme.px(_PAGE.height()))
        if hit is not None:
            self._page(painter, page, hit)
            left = page.right() + 1 + _GAP
            self._words(painter, QRect(left, area.top(), width - space - left, area.height()), hit)
        painter.restore()

    def _mark_chosen(self, painter: QPainter, area: QRect, *, current: bool) -> None:
        """A chosen row; the one whose page is shown with an edge, and a ring while the keys are here."""
        painter.fillRect(area.adjusted(0, 0, 0, -1), theme.colour("select"))
        if not current:
            return
        painter.fillRect(QRect(area.left(), area.top(), 3, area.height() - 1), theme.colour("accent"))
        if self._view.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -2))

    def _page(self, painter: QPainter, box: QRect, hit: Hit) -> None:
        ratio = self._view.devicePixelRatioF()
        image = self._view.thumbnails.picture(hit.file, hit.sha256, round(box.width() * ratio))
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

    def _words(self, painter: QPainter, area: QRect, hit: Hit) -> None:
        head, below, last = (
            QRect(area.left(), area.top() + theme.px(middle) - theme.px(11), area.width(), theme.px(22))
            for middle in _LINES
        )
        stands = status_chip(hit.status)
        head.setRight(chip(painter, area.right() + 1, head.center().y() + 1, stands) - 12)
        self._title_width = head.width()
        marked(painter, head, hit.headline, hit.title_marks, theme.font(strong=True), "text")
        marked(painter, below, detail_of(hit), (), theme.font(), "text2")
        marked(painter, last, *in_sight(hit.snippet, hit.marks, area.width()), theme.font(), "text")


def in_sight(said: str, marks: Sequence[tuple[int, int]], width: int) -> tuple[str, Sequence[tuple[int, int]]]:
    """A snippet whose first hit shows also in a row that is narrower, or in letters larger, than it was cut for."""
    metrics, begin = QFontMetrics(theme.font()), 0
    while marks and metrics.horizontalAdvance(said[begin : marks[0][1]] + _REST) > width:
        space = said.find(" ", begin + 1, marks[0][0])
        if space < 0:
            break
        begin = space + 1
    if not begin:
        return said, marks
    lead = len(_LEAD) - begin
    return f"{_LEAD}{said[begin:]}", [(left + lead, right + lead) for left, right in marks]


def marked(
    painter: QPainter, area: QRect, said: str, marks: Sequence[tuple[int, int]], font: QFont, token: str
) -> None:
    """One line with its hits on the ground of search hits, shortened with an ellipsis where it must be."""
    metrics = QFontMetrics(font)
    fitting = metrics.elidedText(said, Qt.TextElideMode.ElideRight, area.width())
    painter.setFont(font)
    for left, right, hit in _runs(fitting, marks):
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
