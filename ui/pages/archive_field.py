"""The large search field of the archive: lens, words, what was found beside them, and a cross."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent

from ui import icons, theme
from ui.editors import Line
from ui.parts import IconButton
from ui.strokes import words

_HEIGHT, _LENS, _CROSS, _SPACE = 42, 34, 40, 12


class SearchLine(Line):
    """Typed words at the left; at the right, in grey, the longer words that were found too."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self._beside = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTextMargins(_LENS, 0, _CROSS, 0)
        self.cross = IconButton("close", "Hapus pencarian", "Esc", 16)
        self.cross.setParent(self)
        self.cross.setCursor(Qt.CursorShape.ArrowCursor)
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does it
        self.cross.clicked.connect(self.clear)
        self.cross.hide()
        self.textChanged.connect(lambda text: self.cross.setVisible(bool(text)))

    def say_beside(self, found: tuple[str, ...]) -> None:
        """Tell which longer words were found as well; none hides it."""
        self._beside = f"termasuk {', '.join(f'“{word}”' for word in found)}" if found else ""
        self.setAccessibleDescription(self._beside)
        self.update()

    @property
    def beside(self) -> str:
        """What is told at the right, where it fits."""
        room = self.width() - _LENS - _CROSS - QFontMetrics(theme.font()).horizontalAdvance(self.text()) - 4 * _SPACE
        return self._beside if self._wide() <= room else ""

    def sizeHint(self) -> QSize:
        """Higher than the fields of a form."""
        return QSize(super().sizeHint().width(), theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lens and the words at the right, beside what the field paints itself."""
        super().paintEvent(event)
        painter = QPainter(self)
        middle = self.height() // 2
        painter.drawPixmap(14, middle - 9, icons.pixmap("search", "accent" if self.hasFocus() else "text2", 18))
        left = self.width() - _CROSS - _SPACE - self._wide()
        words(painter, QRect(left, 0, self._wide() + 2, self.height()), self.beside, theme.font(), "text2")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cross stays at the right end."""
        super().resizeEvent(event)
        self.cross.move(QPoint(self.width() - self.cross.width() - 10, (self.height() - self.cross.height()) // 2))

    def _wide(self) -> int:
        return QFontMetrics(theme.font()).horizontalAdvance(self._beside)
