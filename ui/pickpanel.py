"""A small panel that asks which one: a field that searches, and the rows it finds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cooling_desktop.words.text import folded
from ui.editors import Line
from ui.palette_list import Pick, PickList
from ui.parts import label
from ui.raised import Raised

_MOST = 200  # rows; whoever looks for another one types its name


class PickPanel(Raised):
    """Up, down and Enter belong to the list, letters to the field; the cursor begins at `current`."""

    current = ""

    def __init__(self, none: str = "Tidak ditemukan.") -> None:
        super().__init__("Pilih kegiatan")
        self._picks: Sequence[Pick] = ()
        self._chosen: Callable[[str], None] = lambda _: None
        self._title, self._none = label("", "group"), label(none, "", "text2", wrap=True)
        self.field, self.list = Line(), PickList("Pilihan")
        self._title.setBuddy(self.field)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for part in (self._title, self.field, self.list, self._none):
            column.addWidget(part)
        self.field.textChanged.connect(lambda _: self._show())
        self.list.picked.connect(self._pick)

    def ask(self, title: str, picks: Sequence[Pick], chosen: Callable[[str], None], anchor: QWidget) -> None:
        """Open below `anchor`; `chosen` gets the key of the row that is taken."""
        self._picks, self._chosen = picks, chosen
        self._title.setText(title)
        self.setAccessibleName(title)
        self.field.setAccessibleName(title)
        self.field.setPlaceholderText("Ketik untuk mencari")
        self.field.clear()
        self._show()
        self.open_at(anchor, self.field)

    def stops(self) -> tuple[QWidget, ...]:
        """Tab stays in the field."""
        return (self.field,)

    def act(self) -> None:
        """Enter takes the row under the cursor."""
        if self.list.key():
            self._pick(self.list.key())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What moves through the list goes there."""
        if not self.list.take_key(event):
            super().keyPressEvent(event)

    def found(self, typed: str) -> Sequence[Pick]:
        """The rows for the letters typed."""
        return holding(self._picks, typed)

    def _show(self) -> None:
        found = self.found(self.field.text())
        self.list.put(found[:_MOST], self.current)
        self._none.setVisible(not found)

    def _pick(self, key: str) -> None:
        self.close_panel()
        self._chosen(key)


def holding(picks: Sequence[Pick], typed: str) -> list[Pick]:
    """The rows that hold all words typed."""
    wanted = folded(typed).split()
    return [pick for pick in picks if all(word in folded(f"{pick.title} {pick.right}") for word in wanted)]
