"""Every control has a name, and no English word is on screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

_ENGLISH = """
about add all an and apply are ask at back browse by cancel change choose clear click close copy cut date
default delete details done edit empty enter error exit file find first for from go help hide home if in is it
item last less list load loading lock login more move name new next no none not of ok on open options or page
paste preview previous print quit redo release remove reset retry save saved search select selected settings
show size sort start status step stop text the this time title to today type undo unknown up update use user
view warning week window with yes you your zoom meeting draft
"""
ENGLISH = frozenset(_ENGLISH.split())
# Words that Indonesian shares, keys, and names of things.
ALLOWED = frozenset({"status", "no", "enter"})


def rooms(clerk: Clerk) -> Iterator[QWidget]:
    """Every page, and every section of the editor, one after the other."""
    for room in (0, 1, 2):
        clerk.window.go(room)
        yield clerk.window
    clerk.open("Ngopi Bareng")
    clerk.page()
    for number in range(len(clerk.window.editor.sections)):
        clerk.window.editor.go(number)
        yield clerk.window


def seen(window: QWidget) -> list[QWidget]:
    return [widget for widget in window.findChildren(QWidget) if widget.isVisible()]


def test_every_control_has_a_name(clerk: Clerk) -> None:
    for window in rooms(clerk):
        for widget in seen(window):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
                told = QAccessible.queryAccessibleInterface(widget)
                assert told is not None
                assert told.text(QAccessible.Text.Name).strip(), f"{widget} in {widget.parentWidget()}"


def test_every_row_can_be_heard(clerk: Clerk) -> None:
    for window in rooms(clerk):
        for view in window.findChildren(QListView):
            model = view.model()
            if model is not None and view.isVisible():
                for row in range(model.rowCount()):
                    index = model.index(row, 0)
                    if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                        assert index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()


def chrome(widget: QWidget) -> list[str]:
    """The program's own words on a widget, not what the clerk typed."""
    words = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    if isinstance(widget, QLabel | QAbstractButton):
        words.append(widget.text())
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        words.append(widget.placeholderText())
    elif isinstance(widget, QComboBox):
        words += [widget.itemText(n) for n in range(widget.count())]
    return [word.replace("&", "") for word in words if word]


def english(text: str) -> set[str]:
    return {word for word in re.findall(r"[A-Za-z]+", text.lower()) if word in ENGLISH - ALLOWED}


def test_no_english_word_on_screen(clerk: Clerk) -> None:
    for window in rooms(clerk):
        found = {text: english(text) for widget in seen(window) for text in chrome(widget) if english(text)}
        assert not found


def test_qt_speaks_indonesian_in_its_own_menus(dressed: QApplication, qtbot: QtBot) -> None:
    line, text = QLineEdit("isi"), QPlainTextEdit("isi")
    for widget in (line, text):
        qtbot.addWidget(widget)
        menu = widget.createStandardContextMenu()
        said = [action.text().split("\t")[0].replace("&", "") for action in menu.actions() if action.text()]
        assert "Salin" in said and "Tempel" in said
        assert not [word for word in said if english(word)]
        menu.deleteLater()
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    for standard in QDialogButtonBox.StandardButton:
        if standard.value and bin(standard.value).count("1") == 1:
            button = box.addButton(standard)
            assert button is None or not english(button.text().replace("&", "")), button.text()
