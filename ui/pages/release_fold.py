"""A group that is folded until it is wanted: a line with its title, what it holds, and the content below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui import icons, theme
from ui.strokes import words


class FoldedGroup(QWidget):
    """Opens and closes on a click, Enter or Space; `open_it` is for whoever leads into it."""

    def __init__(self, title: str, content: QWidget) -> None:
        super().__init__()
        self.head = _Head(title)
        self.content = content
        self.head.toggled.connect(content.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(content)
        content.hide()

    def open_it(self) -> None:
        """Show the content."""
        self.head.setChecked(True)

    def say(self, summary: str) -> None:
        """What it holds, in a few words beside the title."""
        self.head.say(summary)


class _Head(QPushButton):
    def __init__(self, title: str) -> None:
        super().__init__()
        self._title, self._summary = title, ""
        self.setCheckable(True)
        theme.fixed(self, height=34)
        self.setProperty("role", "quiet")
        self.setAccessibleName(title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, summary: str) -> None:
        """Other words beside the title."""
        self._summary = summary
        self.setAccessibleDescription(summary)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it too, not Space alone."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The arrow, the title, what it holds."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        middle = self.height() // 2
        painter.drawPixmap(8, middle - 8, icons.pixmap("down" if self.isChecked() else "next", "text2", 16))
        strong = theme.font(theme.GROUP, strong=True)
        width = QFontMetrics(strong).horizontalAdvance(self._title) + 2
        words(painter, QRect(32, 0, width, self.height()), self._title, strong, "text")
        rest = QRect(32 + width + 10, 0, self.width() - width - 50, self.height())
        words(painter, rest, self._summary, theme.font(), "text2")
