"""Rows marked in the list of the directory, and the bar below it that says what can be done with them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.records.entries import NOUNS
from cooling_desktop.records.twofold import JOINED
from ui.lists import Item, ItemList
from ui.parts import Button, ChipText, label

_MARK = ChipText("Ditandai", "accent", "check")


class MarkedList(ItemList):
    """A click with Ctrl marks a row, as the space bar does; `struck` names it."""

    struck = Signal(str)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Marking leaves the cursor where it is."""
        index = self.indexAt(event.position().toPoint())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and index.isValid():
            self.struck.emit(self.rows.items[index.row()].key)
        else:
            super().mousePressEvent(event)


class MarksBar(QWidget):
    """Hidden while nothing is marked; `changed` tells that other rows are."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._keys: list[str] = []
        self._shelf = ""
        self._words = label("", "strong")
        self.drop = Button("Lepas tanda", "quiet", small=True)
        self.promote, self.join = Button("Kenaikan pangkat …", "plain"), Button("Gabungkan …", "plain")
        self.drop.clicked.connect(self.clear)
        head, acts = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._words, 1)
        head.addWidget(self.drop)
        for button in (self.promote, self.join):
            acts.addWidget(button)
        acts.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(acts)
        self._tell()

    @property
    def may_mark(self) -> bool:
        """Whether anything can be done with several entries of this shelf."""
        return self._shelf in JOINED

    def keys(self) -> list[str]:
        """What is marked, in the order of marking."""
        return list(self._keys)

    def strike(self, key: str) -> None:
        """Mark, or take the mark away."""
        self._keys = [one for one in self._keys if one != key] if key in self._keys else [*self._keys, key]
        self._tell()

    def clear(self) -> None:
        """Nothing is marked any more."""
        self._keys = []
        self._tell()

    def turn_to(self, shelf: str) -> None:
        """Another shelf: its rows are not marked."""
        self._shelf = shelf
        self.clear()

    def marked(self, item: Item) -> Item:
        """The row with its mark, or without."""
        return replace(item, chip=_MARK if item.key in self._keys else None)

    def _tell(self) -> None:
        self._words.setText(f"{len(self._keys)} {NOUNS.get(self._shelf, '')} ditandai")
        self.promote.setVisible(self._shelf == "people")
        self.join.setEnabled(len(self._keys) == 2)
        self.join.setToolTip("" if len(self._keys) == 2 else "Tandai dua catatan yang ternyata sama.")
        self.setVisible(bool(self._keys))
        self.changed.emit()
