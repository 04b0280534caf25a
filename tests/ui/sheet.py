"""A clerk in the table of guests, key by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.offers import Popup
from ui.rows import RowsPanel
from ui.table import Table
from ui.typeahead import ReferenceLine

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

Modifier = Qt.KeyboardModifier
NONE, ALT, CTRL, SHIFT = (Modifier.NoModifier, Modifier.AltModifier, Modifier.ControlModifier,
                          Modifier.ShiftModifier)  # fmt: skip
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


class Sheet:
    """The guests' table and whoever types in it."""

    def __init__(self, clerk: Clerk) -> None:
        self.clerk = clerk
        sections = clerk.window.editor.sections
        at = [section.key for section in sections].index("tamu")
        clerk.window.editor.go(at)
        QApplication.processEvents()
        self.panel: RowsPanel = sections[at].panels[0][0]
        self.table = cast(Table, self.panel.list)

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def place(self) -> tuple[int, str]:
        """Row and heading of the cell under the cursor."""
        column = self.table.current_column()
        return self.table.current_row(), column.heading if column else ""

    @property
    def guests(self) -> list[str]:
        """What the first column shows, without the empty row."""
        model = self.table.cells_model
        return [str(model.index(row, 1).data() or "") for row in range(model.rowCount() - 1)]

    def press(self, key: Qt.Key, modifiers: Modifier = NONE) -> None:
        self.clerk.press(self.focus, key, modifiers)

    def type(self, text: str) -> None:
        """Each letter goes to whatever has the focus by then."""
        for letter in text:
            self.clerk.type(self.focus, letter)

    def offers(self) -> Popup:
        """Wait for suggestions to what was typed."""
        line = cast(ReferenceLine, self.focus)
        self.clerk.wait(lambda: line.offering)
        assert line.popup is not None
        return line.popup


@pytest.fixture
def sheet(clerk: Clerk) -> Sheet:
    """The table of a meeting with three guests."""
    clerk.open("Ngopi Bareng")
    return Sheet(clerk)
