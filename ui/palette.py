"""The command palette: one field that finds commands, meetings, people and issued papers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.palette_finding import Entry, best, in_store
from ui.palette_list import PickList
from ui.parts import label
from ui.raised import Raised

if TYPE_CHECKING:
    from ui.desk import Desk

WIDTH = 560
_LAST, _MOST_KEPT = "palet/terakhir", 30


class _Field(QLineEdit):
    """Typed words stay here; what moves through the list goes there."""

    moved = Signal(QKeyEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, down and Enter belong to the list."""
        event.ignore()
        self.moved.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)


class Palette(Raised):
    """Opens with what was used last; Enter tells the key of the row under the cursor, Esc gives the keys back."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, settings: QSettings, here: Callable[[], Sequence[Entry]]) -> None:
        super().__init__("Cari atau perintah")
        self._desk, self._settings, self._here = desk, settings, here
        self._known: tuple[Entry, ...] = ()
        self._stored: tuple[Entry, ...] = ()
        self.field = _Field()
        self.field.setFixedWidth(WIDTH - 18)
        self.field.setPlaceholderText("Cari perintah, kegiatan, orang, atau naskah")
        self.field.setAccessibleName("Cari atau perintah")
        self.list = PickList("Hasil")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none = label("", "", "text2")
        self._none.setContentsMargins(10, 6, 10, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 9, 9, 9)
        column.setSpacing(8)
        for part in (self.field, self.list, self._none):
            column.addWidget(part)
        self.field.textChanged.connect(lambda _: self._show())
        self.field.moved.connect(lambda event: event.setAccepted(self.list.take_key(event)))
        self.list.picked.connect(self._do)

    def stops(self) -> tuple[QWidget, ...]:
        """Tab stays in the field."""
        return (self.field,)

    def act(self) -> None:
        """Enter is the list's own."""

    def place(self) -> None:
        """Below the whole bar, not over its lower edge."""
        super().place()
        window, anchor = self.parentWidget(), self._anchor
        if window is not None and anchor is not None and (bar := anchor.parentWidget()) is not None:
            self.move(self.x(), bar.mapTo(window, bar.rect().bottomLeft()).y() + 4)

    def open_under(self, anchor: QWidget) -> None:
        """Show it, and ask for the people and the papers, which the window does not know."""
        self._known = tuple(self._here())
        self.field.clear()
        self._show()
        self.open_at(anchor, self.field)
        self._desk.ask("palette", in_store, self._arrived, lambda _: None)

    def _arrived(self, stored: tuple[Entry, ...]) -> None:
        self._stored = stored
        self._show(keep=True)

    def _show(self, *, keep: bool = False) -> None:
        """The rows that fit the words; those that arrive later leave the cursor where it is."""
        typed = self.field.text()
        found = best([*self._known, *self._stored], typed, self._last())
        self.list.put([entry.pick for entry in found], self.list.key() if keep else "")
        self._none.setText(f"Tidak ditemukan “{typed.strip()}”.")
        self._none.setVisible(not found)

    def _do(self, key: str) -> None:
        """The keys go back where they were before anything is done."""
        self._settings.setValue(_LAST, [key, *(other for other in self._last() if other != key)][:_MOST_KEPT])
        self.close_panel()
        self.chosen.emit(key)

    def _last(self) -> list[str]:
        kept = self._settings.value(_LAST, [])  # a list of one comes back as its one string
        return [kept] if isinstance(kept, str) else list(kept) if isinstance(kept, list) else []
