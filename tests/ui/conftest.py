"""A clerk at the window: the sample office on a scratch copy, real keys, a fresh store to read back from."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from cooling_desktop.archive.sample import make_sample
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.store import open_store
from ui import app as ui_app
from ui import theme
from ui.app import Program
from ui.rooms import Room

PATIENCE = 15_000  # milliseconds; a slow machine is not a failure
NONE = Qt.KeyboardModifier.NoModifier
_windows = count(1)
_show = QDialog.exec


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office, made once."""
    folder = tmp_path_factory.mktemp("kantor")
    make_sample(folder)
    return folder


@pytest.fixture
def office(sample_folder: Path, tmp_path: Path) -> Path:
    """A copy of the sample office that a test may change."""
    return Path(shutil.copytree(sample_folder, tmp_path / "data"))


@pytest.fixture(autouse=True, scope="session")
def garbage_in_the_interface_thread_only() -> Iterator[None]:
    """As in the program: what one test leaves must not be collected by the next one's worker."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True, scope="session")
def nobody_sits_here_between_tests() -> Iterator[None]:
    """A box that what is left of a test opens is closed at once, else the whole run would wait for it."""
    QDialog.exec = lambda box: 0  # type: ignore[method-assign]
    yield
    QDialog.exec = _show  # type: ignore[method-assign]


@pytest.fixture
def boxes() -> None:
    """Asked for by a test that opens a box and answers it."""


@pytest.fixture(autouse=True)
def no_box_waits_for_ever(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A box stops everything behind it: without `boxes` it fails the test at once, with it once patience ends."""
    def unexpected(box: QDialog) -> int:
        raise AssertionError(f"nobody expects this box: {words_in(box)}")

    def patient(box: QDialog) -> int:
        waiting = QTimer(box, singleShot=True, interval=PATIENCE)
        waiting.timeout.connect(box.reject)
        waiting.start()
        answer = _show(box)
        assert waiting.isActive(), f"nobody answered this box: {words_in(box)}"
        return answer

    monkeypatch.setattr(QDialog, "exec", patient if "boxes" in request.fixturenames else unexpected)


def words_in(box: QDialog) -> list[str]:
    """What a box says, its title first."""
    return [box.windowTitle(), *(label.text() for label in box.findChildren(QLabel) if label.text())]


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """The application with our look and our words, in the light theme."""
    ui_app.start_application()
    if theme.is_dark():
        theme.wear(qapp, dark=False)
    return qapp


class Clerk:
    """What a person at the desk can do."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.window, self.qtbot = program, program.window, qtbot

    def wait(self, true: Callable[[], object], patience: int = PATIENCE) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(true()), timeout=patience)

    def open(self, title: str) -> str:
        """Open a meeting by a part of its title from the list; returns its key."""
        self.window.go(1)
        key = next(item.key for item in self.window.meetings.list.rows.items if title in item.title)
        self.window.meetings.list.select(key)
        self.press(self.window.meetings.list, Qt.Key.Key_Return)
        self.wait(lambda: self.window.room is Room.EDITOR and self.facts().meeting.id == key)
        return key

    def facts(self) -> Facts:
        """The facts on the desk."""
        meeting = self.window.editor.meeting
        assert meeting is not None
        return meeting.facts

    def field(self, section: str, name: str) -> QWidget:
        """Go to a section and put the cursor into one of its fields."""
        number = [s.key for s in self.window.editor.sections].index(section)
        self.window.editor.go(number)
        QApplication.processEvents()  # a section that was just built is shown by the event loop
        forms = [form for form, _ in self.window.editor.sections[number].forms]
        made = next(form for form in forms if form.focus(name))
        return made.editors[name].field

    def press(
        self, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, text: str = ""
    ) -> None:
        """One key, down and up."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))

    def type(self, widget: QWidget, text: str) -> None:
        """Any text, letter by letter (QTest.keyClicks aborts beyond Latin-1)."""
        for letter in text:
            if letter == "\n":
                self.press(widget, Qt.Key.Key_Return, text="\r")
            else:
                self.press(widget, Qt.Key.Key_unknown, text=letter)

    def retype(self, widget: QWidget, text: str) -> None:
        """Select all and type over it."""
        self.press(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.press(widget, Qt.Key.Key_Delete)
        self.type(widget, text)

    def saved(self, patience: int = PATIENCE) -> None:
        """Wait until the program says that everything is on disk."""
        self.wait(lambda: not self.window.editor.saver.pending, patience)

    def page(self) -> bytes:
        """Wait for a page on screen and return its PDF."""
        self.wait(lambda: self.window.editor.preview.shown)
        return self.window.editor.preview.shown


@pytest.fixture
def program(
    dressed: QApplication, office: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    """The running program on the sample office, its list shown; a test that broke the disk leaves all the same."""

    _forget_earlier_windows()
    made = Program(office)
    made.window.resize(1366, 697)
    with qtbot.waitSignal(made.listed, timeout=PATIENCE):
        made.show()
    yield made
    monkeypatch.setattr("ui.say.leave", lambda *_: True)
    monkeypatch.setattr("ui.say.tell", lambda *_: None)  # a last save that was refused may still be told
    made.window.close()
    made.close()
    gc.disable()
    if next(_windows) % 20 == 0:
        gc.collect()  # costs a third of a second, more than most tests
    QApplication.processEvents()  # what a worker sent at last still finds its window
    delete(made.window)


def _forget_earlier_windows() -> None:
    """A section that was made but never gone to has no parent to go with; thousands of them slow every later test."""
    for widget in QApplication.topLevelWidgets():
        if isValid(widget) and widget.parent() is None:  # one may have gone with the one before it
            delete(widget)


@pytest.fixture
def clerk(program: Program, qtbot: QtBot) -> Clerk:
    """Somebody at the window."""
    return Clerk(program, qtbot)


@pytest.fixture
def stored(office: Path) -> Callable[[str], Facts]:
    """Reads a meeting back in a fresh session."""

    def read(key: str) -> Facts:
        store = open_store(office)
        try:
            return store.load(key)
        finally:
            store.close()

    return read
