"""The window itself: rooms, keys, one per folder, what it says when something is wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QProcess, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.store import open_store
from ui import single
from ui.app import Program
from ui.rooms import Room
from ui.selftest import HEAVY

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk


def shortcut(clerk: Clerk, keys: str) -> None:
    """What happens when the window gets this key."""
    wanted = QKeySequence(keys)
    found = next(a for a in clerk.window.actions() if a.shortcut() == wanted)
    found.trigger()


def test_alt_and_a_digit_open_rooms(clerk: Clerk) -> None:
    for keys, title in (("Alt+2", "Kegiatan"), ("Alt+3", "Arsip"), ("Alt+1", "Beranda")):
        shortcut(clerk, keys)
        assert clerk.window.top._title.text() == title
        assert clerk.window.strip.accessibleName()


def test_home_shows_what_waits_and_what_lacks(clerk: Clerk) -> None:
    titles = [item.title for item in clerk.window.home.list.rows.items]
    assert titles[0] == "Naskah belum terbit"
    assert any("Coffee Bareng" in title for title in titles)
    assert [item.title for item in clerk.window.home.cares.rows.items] == ["Tanggal belum diisi"]
    assert clerk.window.home.list.hasFocus()


def test_enter_on_a_row_opens_it(clerk: Clerk) -> None:
    home = clerk.window.home.list
    home.select(home.rows.items[1].key)
    clerk.press(home, Qt.Key.Key_Return)
    clerk.wait(lambda: clerk.window.room is Room.EDITOR)
    assert clerk.window.top._path.text() == "Kegiatan"


def test_sections_panels_and_preview_by_keys(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    clerk.page()
    editor = clerk.window.editor
    editor.go(0)
    shortcut(clerk, "Ctrl+PgDown")
    assert editor.forms.section.title == "Tempat"
    shortcut(clerk, "Ctrl+PgUp")
    shortcut(clerk, "F6")
    assert QApplication.focusWidget() is editor.preview.view
    shortcut(clerk, "F6")
    assert QApplication.focusWidget() is editor.panel.list
    shortcut(clerk, "F9")
    assert not editor.preview.isVisible()
    shortcut(clerk, "F9")
    assert editor.preview.isVisible()


def test_ctrl_s_answers(clerk: Clerk) -> None:
    shortcut(clerk, "Ctrl+S")
    assert clerk.window.toast._words.text().startswith("Sudah tersimpan.")


def test_alt_underlines_letters_that_are_unique(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    for number, section in enumerate(clerk.window.editor.sections):
        clerk.window.editor.go(number)
        clerk.press(clerk.window, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
        marked = [words for words, plain, text in section.keys._words if text != plain]
        assert len(section.keys.taken) == len(marked)
        clerk.window.editor.show_access_keys(False)
        assert not [words for words, plain, text in section.keys._words if "&" in plain]


def test_a_narrow_window_shows_ticks_and_one_panel(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.open("Ngopi Bareng")
    clerk.window.resize(910, 500)
    editor = clerk.window.editor
    clerk.wait(lambda: editor.panel.width() < 80)
    assert editor.forms.isVisible() and not editor.preview.isVisible()
    shortcut(clerk, "F9")
    assert editor.preview.isVisible() and not editor.forms.isVisible()
    clerk.window.resize(1366, 697)
    clerk.wait(lambda: editor.forms.isVisible() and editor.preview.isVisible() and editor.panel.width() == 212)


def test_the_second_window_finds_the_first(clerk: Clerk, office: Path, qtbot: QtBot) -> None:
    raised: list[bool] = []
    lock = single.take(office)
    assert lock is not None
    server = single.listen(office, lambda: raised.append(True))
    second = QProcess()
    second.start(sys.executable, ["-c", f"""
import sys
sys.path.insert(0, {str(Path(__file__).parents[2])!r})
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from cooling_desktop.records.store import open_store
from ui import single
app = QCoreApplication([])
folder = Path({str(office)!r})
sys.exit(0 if single.take(folder) is None and single.call_first(folder) else 1)
"""])  # fmt: skip
    qtbot.waitUntil(lambda: second.state() == QProcess.ProcessState.NotRunning, timeout=20_000)
    assert second.exitCode() == 0
    qtbot.waitUntil(lambda: bool(raised))
    server.close()
    lock.unlock()


def test_the_red_mark_leads_to_the_stored_version(
    clerk: Clerk, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.say.conflict", lambda *_: True)
    key = clerk.open("Ngopi Bareng")
    store = open_store(office)
    other = store.load(key)
    other.meeting.programme = "Ngopi Siang"
    store.save(other)
    store.close()
    clerk.retype(clerk.field("apa", "programme"), "Ngopi Malam")
    clerk.wait(clerk.window.top.failed.isVisible)
    clerk.window.top.failed.click()
    clerk.wait(lambda: clerk.facts().meeting.programme == "Ngopi Siang")
    assert not clerk.window.top.failed.isVisible()


@pytest.mark.usefixtures("boxes")
def test_trouble_with_the_folder_is_one_sentence(dressed: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    program = Program(tmp_path)
    qtbot.addWidget(program.window)
    said: list[str] = []

    def broken() -> None:
        raise StorageTrouble("Basis data rusak. Pulihkan dari cadangan.")

    def close_box() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QDialog):
            said.extend(label.text() for label in box.findChildren(QLabel))
            box.reject()

    program.desk._open = broken  # type: ignore[method-assign]
    timer = QTimer(interval=50)
    timer.timeout.connect(close_box)
    timer.start()
    program.show()
    qtbot.waitUntil(lambda: "Basis data rusak. Pulihkan dari cadangan." in said, timeout=10_000)
    timer.stop()
    program.window.close()
    program.close()


def test_an_unknown_fault_is_logged_without_values_and_told(
    clerk: Clerk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, ...]] = []
    monkeypatch.setattr("ui.say.tell", lambda _, *words: told.append(words))
    caplog.set_level("ERROR")
    try:
        int("rahasia")
    except ValueError as error:
        clerk.program.fault(ValueError, error, error.__traceback__)
    assert told[0][0] == "Terjadi kesalahan"
    assert "rahasia" not in caplog.text
    assert "rahasia" not in "".join(told[0])


@pytest.mark.slow
def test_start_is_measured_without_the_printing_libraries(office: Path, root: Path) -> None:
    code = f"""
from pathlib import Path
from ui.app import run
raise SystemExit(run(Path({str(office)!r}), selftest=True))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, timeout=60,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert 0 < told["painted_ms"] < told["ready_ms"]
    assert set(told["loaded"]) <= set(HEAVY)
    assert "reportlab" not in told["loaded"]
