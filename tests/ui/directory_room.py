"""The directory opened by a clerk, and its entries read back by a fresh store."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from cooling_desktop.records.fields import Record
from cooling_desktop.records.store import Store, open_store
from tests.ui.conftest import Clerk
from ui.entryform import EntryForm
from ui.form import Form
from ui.pages.directory import DirectoryPage
from ui.rooms import Room

T = TypeVar("T")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Directory:
    """What a clerk does in the room."""

    def __init__(self, clerk: Clerk, office: Path) -> None:
        self.clerk, self._office = clerk, office
        clerk.window.go(Room.DIRECTORY)
        page = clerk.window.page
        assert isinstance(page, DirectoryPage)
        self.page = page
        self.wait(lambda: self.page.panel.entry is not None)

    def wait(self, true: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.clerk.wait(true)

    def titles(self) -> list[str]:
        """What the list shows."""
        return [item.title for item in self.page.list.rows.rows.items]

    def detail(self, title: str) -> str:
        """The second line of a row."""
        return next(item.detail for item in self.page.list.rows.rows.items if item.title == title)

    def turn(self, word: str) -> None:
        """Press one of the shelves."""
        before = self.page.panel.entry
        buttons = self.page.list._segments.group.buttons()
        QTest.mouseClick(next(b for b in buttons if b.text() == word), Qt.MouseButton.LeftButton)
        self.wait(lambda: self.page.panel.entry is not before)

    def open(self, title: str) -> EntryForm:
        """Go to a row of the list and into its form."""
        rows = self.page.list.rows
        key = next(item.key for item in rows.rows.items if item.title == title)
        rows.select(key)
        self.wait(lambda: self.entry().id == key)
        self.clerk.press(rows, Qt.Key.Key_Return)
        return self.form()

    def entry(self) -> Any:
        """The record that is open."""
        assert self.page.panel.entry is not None
        return self.page.panel.entry.root

    def form(self) -> EntryForm:
        """The form that is open."""
        assert self.page.panel.form is not None
        return self.page.panel.form

    def field(self, name: str) -> QLineEdit:
        """A line of the form, with the cursor in it."""
        return line(next(form for form in self.form().forms if form.focus(name)), name)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
        """A key of the window, as the keyboard sends it."""
        self.clerk.window.activateWindow()
        QTest.keyClick(self.clerk.window, key, modifiers)

    def saved(self) -> None:
        """Wait until everything is on disk."""
        self.wait(lambda: not self.page.keeper().pending)

    @contextmanager
    def held(self) -> Iterator[None]:
        """The store's thread answers nothing yet."""
        gate = threading.Event()
        self.clerk.program.desk._worker.ask("held", gate.wait)
        try:
            yield
        finally:
            gate.set()

    def ask(self, question: Callable[[Store], T]) -> T:
        """Ask a fresh store."""
        store = open_store(self._office)
        try:
            return question(store)
        finally:
            store.close()

    def stored(self, kind: type[Record], key: str) -> Any:
        """An entry as a fresh store reads it; None when there is none."""
        return self.ask(lambda store: store.entry(kind, key))


def line(form: Form, name: str) -> QLineEdit:
    """The line of a value."""
    field: QWidget = form.editors[name].field
    assert isinstance(field, QLineEdit)
    return field


@pytest.fixture
def room(clerk: Clerk, office: Path) -> Directory:
    """Somebody in the directory."""
    return Directory(clerk, office)
