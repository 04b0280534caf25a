"""The left column of a release: what must be said first, then the blocks in their scroll area."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from ui.blocks import BlockText
from ui.blocks_card import BlockCard
from ui.pages.strip import Area, Strip
from ui.parts import Button

if TYPE_CHECKING:
    from ui.pages.release import ReleaseSection

_SPARE = 14  # pixels between what is shown and the edge
_WIDEST = 680  # a longer line is hard to read


class BlocksPanel(QFrame):
    """`jump` is the way to the field that keeps the release from going on."""

    jump = Signal(str)

    def __init__(self, section: ReleaseSection) -> None:
        super().__init__()
        self.setObjectName("body")
        self._section = section
        self.area = Area(section, _WIDEST, (20, 14, 17, 20))
        self.banner = Strip("banner", "info", above=12)
        self.to_field = Button("Ke isian", small=True)
        self.trouble = Strip("trouble", "err", self.to_field, above=12)
        self._path = ""
        self.to_field.clicked.connect(lambda: self.jump.emit(self._path))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.banner, self.trouble):
            column.addWidget(part)
        column.addWidget(self.area, 1)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._keep_in_view)
        section.blocks.rearranged.connect(lambda: QTimer.singleShot(0, self, self._go_along))

    def refuse(self, sentence: str, path: str = "") -> None:
        """Why the last step was refused, and where to mend it; empty takes it away."""
        self._path = path
        self.to_field.setVisible(bool(path))
        self.trouble.say(sentence, "must")

    def focus_first(self) -> None:
        """Into the blocks."""
        self._section.focus_first()

    def scroll_to(self, widget: QWidget) -> None:
        """Bring a whole card into view; one that is too high shows its cursor."""
        inside = self.area.widget()
        if inside is None or not inside.isAncestorOf(widget):
            return
        self._show(QRect(widget.mapTo(inside, QPoint(0, 0)), widget.size()))
        if isinstance(widget, BlockCard):
            self.follow(widget.text)

    def follow(self, text: BlockText) -> None:
        """Typing never goes on below the edge."""
        inside = self.area.widget()
        if inside is not None and text.hasFocus():
            self._show(text.cursorRect().translated(text.mapTo(inside, QPoint(0, 0))))

    def _keep_in_view(self, _old: QObject | None, new: QWidget | None) -> None:
        """Tab never leads to what cannot be seen."""
        if new is not None and self.isVisible():
            card = new.parentWidget()
            while card is not None and not isinstance(card, BlockCard):
                card = card.parentWidget()
            self.scroll_to(card or new)
            if not isinstance(new, BlockText):
                self.scroll_to(new)  # the card may be higher than the column

    def _go_along(self) -> None:
        """A block that was moved stays in view with its cursor."""
        self._keep_in_view(None, QApplication.focusWidget())

    def _show(self, box: QRect) -> None:
        bar, high = self.area.verticalScrollBar(), self.area.viewport().height()
        above, below = box.top() - _SPARE, box.bottom() + _SPARE - high
        if above < bar.value():
            bar.setValue(above)
        elif below > bar.value():
            bar.setValue(min(above, below))
