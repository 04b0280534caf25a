"""Setelan, Cadangan: a copy on a click, another folder, a copy read back and an office made from it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog

from cooling_desktop.archive import backup
from cooling_desktop.records.store import open_store
from ui.pages.settings import SettingsPage
from ui.pages.settings_copies import CopiesGroup, size_words
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk


@pytest.fixture
def copies(clerk: Clerk, office: Path) -> Iterator[CopiesGroup]:
    """The group, with one copy of yesterday."""
    backup.back_up(office, now=datetime.now(UTC) - timedelta(hours=25))
    clerk.window.go(Room.SETTINGS)
    page = cast(SettingsPage, clerk.window.page)
    page.show_group("cadangan")
    clerk.wait(lambda: len(page.copies.list.rows.items) == 1)
    QApplication.processEvents()
    yield page.copies
    clerk.wait(lambda: page.copies._backups._worker.idle())


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def chooses(monkeypatch: pytest.MonkeyPatch, folder: Path | None) -> None:
    """The clerk picks this folder in the system's own window, or none."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder) if folder else "")


def test_a_copy_on_a_click(clerk: Clerk, copies: CopiesGroup, office: Path) -> None:
    clerk.wait(lambda: copies.card.title.text() == "Cadangan 1 hari lalu, sudah diuji")  # nothing changed: not overdue
    press(copies.card.start)
    assert copies.card.start.isHidden()
    clerk.wait(lambda: len(copies.list.rows.items) == 2 and not copies.card.start.isHidden())
    assert copies.card.title.text() == "Cadangan baru saja, sudah diuji"
    assert copies.card.detail.text() == "Di komputer ini · 2 salinan"
    assert clerk.window.toast._words.text() == "Cadangan selesai dan sudah diuji."
    assert clerk.window.strip.accessibleDescription() == "Cadangan baru saja, sudah diuji"
    newest = backup.latest(office / "cadangan")
    assert newest is not None and backup.verify(newest.folder, newest) == []
    assert copies.list.rows.items[0].detail.startswith("5 kegiatan · ")


def test_progress_is_told_where_it_began_and_stops(clerk: Clerk, copies: CopiesGroup, office: Path) -> None:
    gate = threading.Event()
    copies._backups._worker.ask("tunggu", lambda: gate.wait(10))
    press(copies.card.start)
    clerk.wait(copies.card.progress.isVisible)
    assert copies.card.progress._words.text() == "Mencadangkan …"
    copies._backups._stepped.emit(3, 40)
    assert copies.card.progress._words.text() == "Mencadangkan berkas 3 dari 40"
    assert clerk.window.strip.accessibleDescription() == "Mencadangkan berkas 3 dari 40"
    press(copies.card.progress._cancel)
    gate.set()
    clerk.wait(lambda: clerk.window.toast._words.text() == "Dihentikan. Cadangan lama tetap utuh.")
    assert copies.card.progress.isHidden() and not copies.card.start.isHidden()
    assert len(backup.backups(office / "cadangan")) == 1


def test_another_folder_and_back(
    clerk: Clerk, copies: CopiesGroup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chooses(monkeypatch, None)
    press(copies.choose)
    assert copies._backups.chosen is None
    drive = tmp_path / "drive"
    drive.mkdir()
    chooses(monkeypatch, drive)
    press(copies.choose)
    assert copies._path.text() == str(drive)
    clerk.wait(lambda: copies._empty.isVisible())
    press(copies.card.start)
    clerk.wait(lambda: len(copies.list.rows.items) == 1)
    assert len(backup.backups(drive)) == 1
    clerk.window.page.undo()
    assert copies._backups.chosen is None
    clerk.window.page.redo()
    assert copies._backups.chosen == drive
    press(copies.reset)
    assert copies._backups.chosen is None and copies.reset.isHidden()


def test_a_missing_folder_is_told_in_the_card(
    clerk: Clerk, copies: CopiesGroup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chooses(monkeypatch, tmp_path / "lepas" / "cadangan")
    press(copies.choose)
    clerk.wait(lambda: copies.card.title.text() == "Cadangan gagal")
    assert copies.card.detail.text().startswith("Drive cadangan tidak ditemukan. Data di komputer ini aman.")
    assert copies.card.title.property("tone") == "err"
    assert copies._empty.text() == "Belum ada cadangan di folder ini."


def test_an_office_is_made_from_a_copy(
    clerk: Clerk, copies: CopiesGroup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda _program, words: started.append(words))
    target = tmp_path / "pulih"
    target.mkdir()
    chooses(monkeypatch, target)
    clerk.press(copies.list, Qt.Key.Key_Return)
    clerk.wait(lambda: copies.answer.text().startswith(f"Dipulihkan ke {target}."))
    store = open_store(target)
    assert len(store.meetings()) == 5
    store.close()
    press(copies.result)
    assert started == [["-m", "cooling_desktop", "--data", str(target)]]
    clerk.press(copies.list, Qt.Key.Key_Return)  # the same folder again: it is not empty now
    clerk.wait(lambda: "tidak kosong" in copies.answer.text())
    assert copies.answer.property("tone") == "err" and copies._results.isHidden()


def test_never_over_the_running_data(
    clerk: Clerk, copies: CopiesGroup, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (office / "cooling.db").stat().st_ino
    chooses(monkeypatch, office)
    clerk.press(copies.list, Qt.Key.Key_Return)
    clerk.wait(lambda: "tidak kosong" in copies.answer.text())
    assert (office / "cooling.db").stat().st_ino == before


def test_a_copy_is_read_back(clerk: Clerk, copies: CopiesGroup, office: Path) -> None:
    press(copies.check)
    clerk.wait(lambda: "utuh: semua berkas sama dengan saat dicadangkan." in copies.answer.text())
    (database,) = (office / "cadangan").glob("*.db")
    with database.open("r+b") as file:
        file.seek(5000)
        file.write(b"rusak")
    press(copies.check)
    clerk.wait(lambda: "berubah sejak dicadangkan. Buat cadangan baru." in copies.answer.text())
    assert copies.answer.property("tone") == "err"


@pytest.mark.parametrize(
    ("size", "said"), [(0, "1 KB"), (588 * 1024, "588 KB"), (13_000_000, "12,4 MB"), (5 << 30, "5,0 GB")]
)
def test_sizes_are_read_in_indonesian(size: int, said: str) -> None:
    assert size_words(size) == said
