"""How a finding is painted: its sentence, its place, how the text would look, and its buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import icons, theme
from ui.blocks_diff import Run
from ui.blocks_marked import run_format
from ui.lists import Index
from ui.pages.release_points import Group, Point
from ui.strokes import rounded, words

LEFT, INDENT, RIGHT = 16, 40, 16
POINT = Qt.ItemDataRole.UserRole + 1
_BUTTON, _LINE, _HEADING = 26, 19, 28  # heights at the common text size
_TOP, _SPACE, _BOTTOM = 10, 6, 11
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class PointPainter(QStyledItemDelegate):
    """Headings and points; the current point also shows `before`, how it would be mended, and why it matters."""

    def __init__(self, view: QListView, counts: Callable[[Group], int]) -> None:
        super().__init__(view)
        self._view, self._counts = view, counts
        self.before: Callable[[Point], list[Run]] = lambda _: []
        self.why: Callable[[Point], str] = lambda _: ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Headings 28, points as high as their words and their buttons."""
        line = index.data(POINT)
        if isinstance(line, Group):
            return QSize(100, theme.px(_HEADING))
        buttons = self._buttons(QRect(0, 0, self._width() + INDENT + RIGHT, 0), line, 0)
        rows = len({box.top() for box in buttons})
        below = rows * (theme.px(_BUTTON) + _SPACE)
        shown = self._shown_high(line) if self._is_current(index) else 0
        return QSize(100, _TOP + self._high(line.sentence) + theme.px(_LINE) + shown + below + _BOTTOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one heading or point."""
        line, area = index.data(POINT), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Group):
            if not index.row():
                painter.fillRect(area.left(), area.top(), area.width(), 1, theme.colour("line"))
            self._heading(painter, area.adjusted(0, 1, 0, 0), line)
        else:
            state: QStyle.StateFlag = option.state
            self._point(painter, area, line, bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def button(self, area: QRect, point: Point, number: int = 0) -> QRect:
        """Where a button of a point stands."""
        rows = self._buttons(area, point, 0)
        high = len({box.top() for box in rows}) * (theme.px(_BUTTON) + _SPACE)
        top = area.bottom() + 1 - _BOTTOM - high + _SPACE
        return self._buttons(area, point, top)[number]

    def _buttons(self, area: QRect, point: Point, top: int) -> list[QRect]:
        """From left to right, in as many lines as they need."""
        metrics, high = QFontMetrics(theme.font(strong=True)), theme.px(_BUTTON)
        left, made = area.left() + INDENT, list[QRect]()
        for answer in point.answers:
            width = metrics.horizontalAdvance(answer.words) + 22
            if made and left + width > area.left() + area.width() - RIGHT:
                left, top = area.left() + INDENT, top + high + _SPACE
            made.append(QRect(left, top, width, high))
            left += width + 8
        return made

    def _heading(self, painter: QPainter, area: QRect, group: Group) -> None:
        painter.fillRect(area, theme.colour("zebra"))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour("line"))
        small = theme.font(theme.SMALL, strong=True)
        inner = area.adjusted(LEFT - 1, 0, -RIGHT, 0)
        words(painter, inner, group.title, small, group.tone)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        words(painter, inner, str(self._counts(group)), small, group.tone, right)

    def _point(self, painter: QPainter, area: QRect, point: Point, selected: bool) -> None:
        if selected:
            painter.fillRect(area, theme.colour("select"))
            painter.fillRect(area.left(), area.top(), 3, area.height(), theme.colour("accent"))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour("line"))
        self._icon(painter, QPoint(area.left() + LEFT, area.top() + 11), point.group)
        left, width, high = area.left() + INDENT, self._width(), self._high(point.sentence)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text"))
        painter.drawText(QRect(left, area.top() + _TOP, width, high), int(_WRAP), point.sentence)
        top = area.top() + _TOP + high
        words(painter, QRect(left, top, width, theme.px(_LINE)), point.place, theme.font(theme.SMALL), "text2")
        if selected:
            self._shown(painter, QPoint(left, top + theme.px(_LINE)), point)
        for number, answer in enumerate(point.answers):
            box = self.button(area, point, number)
            first = selected and not number
            fill, line, tone = ("soft", "accent", "accent") if first else ("surface", "btnline", "text")
            rounded(painter, QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5, fill, line)
            words(painter, box, answer.words, theme.font(strong=True), tone, Qt.AlignmentFlag.AlignCenter)

    def _shown(self, painter: QPainter, corner: QPoint, point: Point) -> None:
        """Why it matters, and how the text would read."""
        why, runs = self.why(point), self.before(point)
        top = corner.y() + 4
        if why:
            high = self._high(why, theme.SMALL)
            painter.setFont(theme.font(theme.SMALL))
            painter.setPen(theme.colour("text2"))
            painter.drawText(QRect(corner.x(), top, self._width(), high), int(_WRAP), why)
            top += high + 4
        if runs:
            layout = _laid_out(runs, self._width())
            layout.draw(painter, QPointF(corner.x(), top))

    def _shown_high(self, point: Point) -> int:
        why, runs = self.why(point), self.before(point)
        if not why and not runs:
            return 0
        high = 4 + (self._high(why, theme.SMALL) + 4 if why else 0)
        return high + (round(_laid_out(runs, self._width()).boundingRect().height()) + 4 if runs else 0)

    def _icon(self, painter: QPainter, corner: QPoint, group: Group) -> None:
        if group.icon:
            painter.drawPixmap(corner, icons.pixmap(group.icon, group.tone, 16))
            return
        painter.setPen(QPen(theme.colour("edge"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(corner.x() + 2, corner.y() + 2, 12, 12))

    def _is_current(self, index: Index) -> bool:
        return index.row() == self._view.currentIndex().row()

    def _width(self) -> int:
        return max(self._view.viewport().width() - INDENT - RIGHT, 60)

    def _high(self, text: str, size: float | None = None) -> int:
        metrics = QFontMetrics(theme.font() if size is None else theme.font(size))
        return metrics.boundingRect(0, 0, self._width(), 4000, int(_WRAP), text).height()


def _laid_out(runs: Sequence[Run], width: int) -> QTextLayout:
    """Words that go and words that come, wrapped."""
    layout = QTextLayout("".join(run.text for run in runs), theme.font(theme.SMALL))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    formats, at = [], 0
    for run in runs:
        one = QTextLayout.FormatRange()
        one.start, one.length = at, len(run.text)
        one.format = run_format(run.kind)
        formats.append(one)
        at += len(run.text)
    layout.setFormats(formats)
    layout.beginLayout()
    high = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, high))
        high += line.height()
    layout.endLayout()
    return layout

