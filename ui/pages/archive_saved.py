"""Searches that the office keeps: the one on screen under a name, the others to be taken up again or dropped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.records.fields import field_of
from cooling_desktop.records.saved_search import SavedSearch
from ui.editors import Line
from ui.palette_list import Pick, PickList
from ui.parts import Button, label
from ui.raised import Raised

_NONE = "Belum ada pencarian tersimpan."
_HOW = "Enter memakai pencarian, Del menghapusnya."


class SavedPanel(Raised):
    """`kept` carries a name, `recalled` and `dropped` a search that is kept."""

    kept = Signal(str)
    recalled = Signal(object)
    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__("Pencarian tersimpan")
        self._known: dict[str, SavedSearch] = {}
        self.name, self.keep, self.list = Line(), Button("Simpan", small=True), PickList("Pencarian tersimpan")
        rules = field_of(SavedSearch, "name")
        self.name.setMaxLength(rules.max_length)
        self.name.setAccessibleName(rules.label)
        self.name.setPlaceholderText(rules.label)
        self.keep.setToolTip("Simpan pencarian ini")
        self._title, self._words = label("Simpan pencarian ini", "group"), label("", "small", "text2", wrap=True)
        self._new = QWidget()
        row = QHBoxLayout(self._new)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for part in (self._title, self._new, self.list, self._words):
            column.addWidget(part)
        self.keep.clicked.connect(self.act)
        self.list.picked.connect(self._recall)

    def offer(self, saved: Sequence[SavedSearch], proposed: str, anchor: QWidget) -> None:
        """Open below `anchor`; without a proposed name there is nothing on screen to be kept."""
        self._known = {one.id: one for one in saved}
        self.name.setText(proposed)
        self.name.selectAll()
        self._new.setVisible(bool(proposed))
        self._title.setText("Simpan pencarian ini" if proposed else "Pencarian tersimpan")
        self.list.put([Pick(one.id, one.name, right=one.words if one.words != one.name else "") for one in saved])
        self._words.setText(_HOW if saved else _NONE)
        self.open_at(anchor, self.name if proposed else self.list if saved else self)

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through."""
        return self.name, self.keep, self.list

    def act(self) -> None:
        """Enter in the field keeps what is on screen."""
        name = self.name.text().strip()
        if name and self._new.isVisible():
            self.close_panel()
            self.kept.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads into the list; Del takes out what is under the cursor there."""
        if event.key() == Qt.Key.Key_Down and self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            one = self._known.get(self.list.key())
            self.close_panel()
            self.dropped.emit(one)
        else:
            super().keyPressEvent(event)

    def _recall(self, key: str) -> None:
        self.close_panel()
        self.recalled.emit(self._known[key])
