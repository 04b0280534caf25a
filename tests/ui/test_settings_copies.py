"""Setelan, Cadangan: a copy on a click, another folder, a copy read back and an office made from it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QProcess, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pysqlite3 import dbapi2

from cooling_desktop.archive import backup
from cooling_desktop.archive.backup_keys import KEPT, set_passphrase, unlock
from cooling_desktop.archive.backup_switch import carry_out, planned
from cooling_desktop.records.restoring import Mark, mark_in, put_mark
from cooling_desktop.records.store import open_store
from tests.archive.sealing import cheap_passphrase
from ui.pages.settings import SettingsPage
from ui.pages.settings_copies import CopiesGroup, size_words
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

__all__ = ["cheap_passphrase"]


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
    assert copies.card.detail.text() == "Di komputer ini · 2 cadangan"
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
    press(copies.card.start)
    clerk.wait(lambda: len(copies.list.rows.items) == 2)
    assert len(backup.backups(drive)) == 1 and " · di folder pilihan · " in copies.list.rows.items[0].detail
    clerk.window.page.undo()
    assert copies._backups.chosen is None
    clerk.window.page.redo()
    assert copies._backups.chosen == drive
    press(copies.reset)
    assert copies._backups.chosen is None and copies.reset.isHidden()


def test_a_missing_folder_is_told_calmly_and_copies_go_on(
    clerk: Clerk, copies: CopiesGroup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chooses(monkeypatch, tmp_path / "lepas" / "cadangan")
    press(copies.choose)
    clerk.wait(lambda: copies.card.detail.text().startswith("Drive cadangan tidak terpasang:"))
    assert copies.card.title.property("tone") == "" and len(copies.list.rows.items) == 1


def test_an_office_is_made_elsewhere_and_never_over_the_running_data(
    clerk: Clerk, copies: CopiesGroup, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda _program, words: started.append(words))
    target, card = tmp_path / "pulih", copies.restoring
    target.mkdir()
    clerk.press(copies.list, Qt.Key.Key_Return)
    assert card.isVisible() and card.title.text().startswith("Pulihkan cadangan ")
    chooses(monkeypatch, target)
    press(card.elsewhere)
    clerk.wait(lambda: card.words.text().startswith(f"Dipulihkan ke {target}."))
    store = open_store(target)
    assert len(store.meetings()) == 5
    store.close()
    press(card.result)
    assert started == [["-m", "cooling_desktop", "--data", str(target)]]
    press(card.leave)
    assert card.isHidden() and (target / "cooling.db").exists()
    before = (office / "cooling.db").stat().st_ino
    for place in (target, office):
        chooses(monkeypatch, place)
        clerk.press(copies.list, Qt.Key.Key_Return)
        press(card.elsewhere)
        clerk.wait(lambda: "tidak kosong" in card.words.text() and card.use.isVisible())
        assert card.words.property("tone") == "err"
    assert (office / "cooling.db").stat().st_ino == before


@pytest.mark.usefixtures("cheap_passphrase")
def test_an_encrypted_copy_is_restored_with_its_passphrase_alone(
    clerk: Clerk, copies: CopiesGroup, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A passphrase, a copy, the key lost, a wrong and the right passphrase, restored beside the data, not wanted."""
    drive, row, card = tmp_path / "drive", copies.secret, copies.restoring
    drive.mkdir()
    assert row.isHidden()
    chooses(monkeypatch, drive)
    press(copies.choose)
    press(row.make)
    clerk.type(row.first, "pendek")
    clerk.press(row.first, Qt.Key.Key_Return)
    clerk.press(row.again, Qt.Key.Key_Return)
    assert row._below.text() == "Frasa sandi kurang dari 12 karakter. Tambah beberapa kata."
    clerk.retype(row.first, "lima ekor kambing")
    clerk.type(row.again, "lima ekor domba")
    press(row.take)
    assert row._below.text() == "Kedua frasa sandi berbeda. Ketik lagi yang kedua."
    clerk.type(row.again, "lima ekor kambing")
    clerk.press(row.again, Qt.Key.Key_Return)
    clerk.wait(lambda: row._state.text() == "Cadangan di folder pilihan disandikan.")
    press(copies.card.start)
    clerk.wait(lambda: any("pilihan · disandikan" in item.detail for item in copies.list.rows.items))
    (office / KEPT).unlink()
    copies.refresh()
    clerk.wait(lambda: any(one.locked for one in copies._found.values()))
    copies.list.select(next(key for key, one in copies._found.items() if one.locked))
    clerk.press(copies.list, Qt.Key.Key_Return)
    clerk.type(card.secret, "lima ekor domba")
    clerk.press(card.secret, Qt.Key.Key_Return)
    clerk.wait(lambda: card.words.text().startswith("Frasa sandi tidak cocok dengan cadangan ini."))
    clerk.retype(card.secret, "lima ekor kambing")
    clerk.press(card.secret, Qt.Key.Key_Return)
    clerk.wait(card.use.isVisible)
    press(card.use)
    clerk.wait(card.restart.isVisible)
    assert card.words.text().startswith("Sudah dipulihkan dan cocok.")
    (made,) = tmp_path.glob("data-dipulihkan-*")
    press(card.leave)
    clerk.wait(lambda: not made.exists())


@pytest.mark.usefixtures("cheap_passphrase")
def test_the_recovery_sheet_opens_what_the_passphrase_did(
    clerk: Clerk, copies: CopiesGroup, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive, sheet = tmp_path / "drive", tmp_path / "kertas.pdf"
    drive.mkdir()
    set_passphrase(office, "lima ekor kambing")
    made = backup.back_up(office, drive, now=datetime.now(UTC))
    copies.secret.show_state()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(sheet), ""))
    copies.secret.sheet.emit()
    clerk.wait(sheet.exists)
    printed = " ".join(PdfReader(sheet).pages[0].extract_text().split())
    typed = printed[printed.index("AGE-") : printed.index(" Cara memakainya")]
    assert unlock(drive, made.public, typed) == made.key


def test_the_way_there_and_back(clerk: Clerk, copies: CopiesGroup, office: Path) -> None:
    """Going on closes the window with a plan; a window that may not be left stays, with none."""
    closed: list[bool] = []
    clerk.window.closed.connect(lambda: closed.append(True))
    clerk.press(copies.list, Qt.Key.Key_Return)
    press(copies.restoring.use)
    clerk.wait(copies.restoring.restart.isVisible)
    press(copies.restoring.restart)
    assert closed == [True] and planned(office)
    assert carry_out(office)
    copies._show()
    assert copies._before.isVisibleTo(copies) and "-sebelum-dipulihkan-" in copies._before_path.text()
    press(copies.back)
    assert planned(office) and carry_out(office)


def test_last_numbers_are_asked_where_the_office_comes_from_an_older_copy(
    clerk: Clerk, copies: CopiesGroup, office: Path
) -> None:
    assert copies.numbers.isHidden()
    key = next(key for key, in _units(office) if key)
    put_mark(office, Mark("cadangan 20 November 2026 pukul 16.05", None, True, {(key, "siaran pers", 2026): 14}))
    clerk.window.go(Room.HOME)
    clerk.program._ask_numbers(mark_in(office))  # as at the start
    assert clerk.window.room is Room.SETTINGS
    clerk.wait(copies.numbers.isVisible)
    first = copies.numbers.fields[key, "siaran pers", 2026]
    assert next(iter(copies.numbers.fields.values())).hasFocus(), "not the button below it"
    assert first.text() == "14"
    clerk.retype(first, "90000")
    press(copies.numbers.take)
    clerk.wait(copies.numbers._trouble.isVisible)
    assert "terlalu jauh di atas" in copies.numbers._trouble.text()
    clerk.retype(first, "16")
    clerk.press(first, Qt.Key.Key_Return)
    clerk.wait(copies.numbers.isHidden)
    assert clerk.window.toast._words.text().startswith("Nomor dilanjutkan.") and mark_in(office) is None
    with closing(dbapi2.connect(str(office / "cooling.db"))) as connection:
        assert connection.execute("SELECT max(sequence) FROM numbers WHERE unit_id = ?", (key,)).fetchone() == (16,)


def _units(office: Path) -> list[tuple[str]]:
    with closing(dbapi2.connect(str(office / "cooling.db"))) as connection:
        found: list[tuple[str]] = connection.execute("SELECT DISTINCT unit_id FROM meetings").fetchall()
        return found


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
