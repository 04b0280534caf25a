"""The two painted buttons of the bar on top: the search that looks like a field, and who sits at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui import icons, theme
from ui.strokes import rounded, words

if TYPE_CHECKING:
    from cooling_desktop.records.clerk import Clerk

NOBODY = "Siapa di meja ini?"
_CENTRE = Qt.AlignmentFlag.AlignCenter


class _Painted(QAbstractButton):
    """A button that draws itself and knows how wide it wants to be."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self._height = height
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def wanted(self) -> int:
        """How wide it would like to be."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """As wide as it may be just now."""
        return QSize(self.wanted(), theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Never in the way of a small window."""
        return QSize(32, theme.px(self._height))

    def ring(self, painter: QPainter, area: QRectF, radius: float) -> None:
        """The focus ring."""
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)


class SearchButton(_Painted):
    """Opens the palette; shrinks from a field with words and key over fewer words down to its icon."""

    least = 32
    _KEY, _LEFT, _SHORT = "Ctrl+K", 35, "Cari"

    def __init__(self) -> None:
        super().__init__(32)
        self.setText("Cari atau perintah")
        self.setAccessibleName(self.text())
        self.setToolTip(f"{self.text()} ({self._KEY})")
        self._shape = 0

    def fit(self, room: int) -> None:
        """Take the widest shape there is room for, at least the icon."""
        shape = next((shape for shape, width in enumerate(self._widths()) if width <= room), 3)
        if shape != self._shape:
            self._shape = shape
            self.updateGeometry()

    def wanted(self) -> int:
        """The width of its shape."""
        return (*self._widths(), self.least)[self._shape]

    def _widths(self) -> tuple[int, int, int]:
        """With words and key, with the words, with the first word."""
        metrics = QFontMetrics(theme.font())
        words = self._LEFT + metrics.horizontalAdvance(self.text()) + 14
        return words + 6 + self._cap() + 11, words, self._LEFT + metrics.horizontalAdvance(self._SHORT) + 14

    def _cap(self) -> int:
        return QFontMetrics(theme.font(theme.SMALL)).horizontalAdvance(self._KEY) + 12

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field's border, the icon, and words and key where there is room for them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        rounded(painter, whole, 6, "zebra" if self.underMouse() else "bg", "edge")
        if self.hasFocus():
            self.ring(painter, QRectF(self.rect()), 6)
        full, words_only, short = self._widths()
        left = 11 if self.width() >= short else (self.width() - 16) // 2
        painter.drawPixmap(left, self.height() // 2 - 8, icons.pixmap("search", "text2", 16))
        if self.width() >= full:
            high = theme.px(19)
            box = QRect(self.width() - 11 - self._cap(), (self.height() - high) // 2, self._cap(), high)
            rounded(painter, QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, "surface", "line")
            words(painter, box, self._KEY, theme.font(theme.SMALL), "text2", _CENTRE)
        if self.width() >= short:
            said = self.text() if self.width() >= words_only else self._SHORT
            words(painter, QRect(self._LEFT, 0, self.width(), self.height()), said, theme.font(), "text2")


class PersonButton(_Painted):
    """Initials in a circle, rank and name, and below them the office; the initials stay when it gets narrow."""

    _CIRCLE, _LEFT, _MOST = 28, 15, 190

    def __init__(self) -> None:
        super().__init__(52)
        self._below, self._initials, self._small = "", "", False
        self.show_clerk(None)

    @property
    def wide(self) -> int:
        """The width with the name."""
        strong, small = QFontMetrics(theme.font(strong=True)), QFontMetrics(theme.font(theme.SMALL))
        name = max(strong.horizontalAdvance(self.text()), small.horizontalAdvance(self._below))
        return self._LEFT + theme.px(self._CIRCLE) + 10 + min(name + 2, theme.px(self._MOST)) + 10

    def wanted(self) -> int:
        """With the name, or without where it gets narrow."""
        return self._LEFT + theme.px(self._CIRCLE) + 6 if self._small else self.wide

    def shrink(self, on: bool) -> None:
        """Leave the name out, or show it again."""
        if on != self._small:
            self._small = on
            self.updateGeometry()
            self.update()

    def show_clerk(self, clerk: Clerk | None, waiting: Clerk | None = None, unit: str = "") -> None:
        """Who sits here and in which unit; who still has a PIN to type; nobody yet is a question."""
        shown = clerk or waiting
        called = shown.called if shown else ""
        below = (unit or clerk.role) if clerk else "Ketik PIN" if waiting else ""
        self.setText(called or NOBODY)
        self._below, self._initials = below, initials(shown.name) if shown else ""
        self.setAccessibleName(f"Di meja ini: {called}" if called else NOBODY)
        self.setAccessibleDescription(below)
        self.setToolTip(f"{called}, {below}" if called else "Pilih siapa yang memakai meja ini")
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme, other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line that parts it from the rest, the circle, the two lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, 1, self.height(), theme.colour("line"))
        middle = self.height() // 2
        inside = QRectF(5, 4, self.width() - 5, self.height() - 8)
        if self.underMouse():
            rounded(painter, inside, 6, "select")
        if self.hasFocus():
            self.ring(painter, inside, 6)
        round_ = theme.px(self._CIRCLE)
        circle = QRect(self._LEFT, middle - round_ // 2, round_, round_)
        rounded(painter, QRectF(circle), round_ / 2, "soft")
        if self._initials:
            words(painter, circle, self._initials, theme.font(theme.SMALL, strong=True), "accent", _CENTRE)
        else:
            painter.drawPixmap(circle.center().x() - 7, middle - 8, icons.pixmap("person", "accent", 16))
        if not self._small:
            left = circle.right() + 11
            self._name(painter, QRect(left, 0, self.width() - left - 6, self.height()))

    def _name(self, painter: QPainter, area: QRect) -> None:
        strong, small = theme.font(strong=True), theme.font(theme.SMALL)
        if not self._below:
            words(painter, area, self.text(), strong, "text")
            return
        middle = area.center().y() + 1
        high = theme.px(20)
        words(painter, QRect(area.left(), middle - high, area.width(), high), self.text(), strong, "text")
        words(painter, QRect(area.left(), middle, area.width(), theme.px(18)), self._below, small, "text2")


def initials(name: str) -> str:
    """The letters in the circle: first and last word of the name, degrees left out."""
    parts = [word for word in name.partition(",")[0].split() if word[0].isalpha()]
    chosen = [parts[0], parts[-1]] if len(parts) > 1 else parts
    return "".join(word[0].upper() for word in chosen)
