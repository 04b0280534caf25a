"""Boxes to tick and choices of one: drawn by us, because the style's own borders are too pale."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QHBoxLayout, QListView, QPushButton, QWidget

from cooling_desktop.words.text import upper_first
from ui import icons, theme

_ROOM = 374  # the width of a field in the form; a segmented choice must fit it
Option = tuple[str, object]


def shown(word: str) -> str:
    """A stored word as the clerk reads it: "ditunda" → "Ditunda", "TNI" and the physician's "dr." stay."""
    return upper_first(word)


class CheckBox(QCheckBox):
    """A box with a border that can be seen and a tick that is a tick."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1, self.height() / 2 - 9, 18, 18)
        on = self.isChecked()
        focus = self.hasFocus()
        painter.setPen(QPen(theme.colour("accent" if on or focus else "edge"), 2 if focus else 1))
        painter.setBrush(theme.colour("accent" if on else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if on:
            painter.drawPixmap(3, int(box.top()) + 2, icons.pixmap("check", "on_accent", 14))
        words = QRect(28, 0, self.width() - 28, self.height())
        painter.setPen(theme.colour("text" if self.isEnabled() else "text2"))
        painter.setFont(theme.font())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(words, int(flags), self.text())
        if focus:
            painter.setPen(QPen(theme.colour("accent"), 1))
            width = QFontMetrics(theme.font()).horizontalAdvance(self.text())
            painter.drawLine(28, self.height() - 4, 28 + width, self.height() - 4)

    def sizeHint(self) -> QSize:
        """Room for box and words."""
        return QSize(34 + QFontMetrics(theme.font()).horizontalAdvance(self.text()), theme.px(30))

    def hitButton(self, position: QPoint) -> bool:
        """A click anywhere on the words counts."""
        return True


class ComboBox(QComboBox):
    """A drop-down list with our arrow; the wheel scrolls the page, not the choice."""

    def __init__(self) -> None:
        super().__init__()
        self.setView(QListView())
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The stylesheet's box with our arrow at the right."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.drawPixmap(self.width() - 24, self.height() // 2 - 7, icons.pixmap("down", "text2", 14))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Never change a value by scrolling over it."""
        event.ignore()


class _Segment(QPushButton):
    """One word of a segmented choice; left and right go to its neighbours."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)


class Segments(QWidget):
    """Two to four short words in one row; arrows move, clicking the chosen one clears it where that may be."""

    picked = Signal(int)

    def __init__(self, words: Sequence[str], optional: bool) -> None:
        super().__init__()
        self._optional, self._current = optional, -1
        self.group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, word in enumerate(words):
            button = _Segment(word)
            button.setCheckable(True)
            button.setAutoExclusive(True)  # the group does it all; a screen reader says "one of several"
            place = "only" if len(words) == 1 else "first" if not number else "mid"
            button.setProperty("seg", "last" if number and number == len(words) - 1 else place)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, n=number: self._clicked(n))
            button.stepped.connect(lambda step, n=number: self._step(n + step))
            self.group.addButton(button, number)
            row.addWidget(button)
        self.setFocusProxy(self.group.button(0))

    def mark(self, number: int) -> None:
        """Show which word is chosen; -1 for none."""
        self._current = number
        self.group.setExclusive(False)
        for button in self.group.buttons():
            button.setChecked(self.group.id(button) == number)
        self.group.setExclusive(number >= 0)
        self.setFocusProxy(self.group.button(max(number, 0)))

    def _step(self, there: int) -> None:
        if 0 <= there < len(self.group.buttons()):
            self.group.button(there).setFocus(Qt.FocusReason.TabFocusReason)
            self.mark(there)
            self.picked.emit(there)

    def _clicked(self, number: int) -> None:
        chosen = -1 if self._optional and number == self._current else number
        self.mark(chosen)
        self.picked.emit(chosen)


class Choice(QObject):
    """The logic of one choice over either form; `chosen` carries the option's value."""

    chosen = Signal(object)

    def __init__(self, widget: QWidget, options: Sequence[Option]) -> None:
        super().__init__(widget)
        self.widget = widget
        self._options = list(options)
        if isinstance(widget, Segments):
            widget.picked.connect(lambda n: self.chosen.emit(self._options[n][1] if n >= 0 else None))
        elif isinstance(widget, ComboBox):
            widget.activated.connect(lambda n: self.chosen.emit(self._options[n][1]))

    @classmethod
    def of(cls, options: Sequence[Option], *, optional: bool) -> Choice:
        """The form that fits: side by side for two to four short words, else a drop-down list."""
        words = [shown(word) for word, _ in options]
        metrics = QFontMetrics(theme.font())
        wide = sum(metrics.horizontalAdvance(word) + 25 for word in words)
        if len(words) <= 4 and wide <= _ROOM:
            return cls(Segments(words, optional), options)
        listed: list[Option] = [("Belum dipilih", None), *options] if optional else list(options)
        combo = ComboBox()
        combo.addItems([shown(word) for word, _ in listed])
        return cls(combo, listed)

    def name_it(self, name: str, description: str) -> None:
        """Name every part that can have the focus."""
        if isinstance(self.widget, Segments):
            for button in self.widget.group.buttons():
                button.setAccessibleName(f"{name}: {button.text()}")
        self.describe(description)

    def describe(self, description: str) -> None:
        """What is heard after the name, on every part that can have the focus."""
        if isinstance(self.widget, Segments):
            for button in self.widget.group.buttons():
                button.setAccessibleDescription(description)

    def show_value(self, value: object) -> None:
        """Mark the option with this value."""
        number = next((n for n, (_, option) in enumerate(self._options) if option == value), -1)
        if isinstance(self.widget, Segments):
            self.widget.mark(number)
        elif isinstance(self.widget, ComboBox):
            self.widget.setCurrentIndex(number)
