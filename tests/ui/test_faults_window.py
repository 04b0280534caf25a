"""Disk and database at fault under an open window: one sentence, the words stay, and on it goes afterwards."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pysqlite3 import dbapi2

from cooling_desktop.records import engine
from cooling_desktop.records.engine import DATABASE
from tests.disks import Mount, fill, mount
from tests.test_faults_disk import DAMAGE, _hashes, small
from tests.ui.conftest import Clerk
from tests.ui.faulty import Start, Told, read_back, start, told
from ui.rooms import Room

__all__ = ["mount", "small", "start", "told"]  # fixtures
LONG = "rapat " * 20_000  # bytes that no page left over in the database can take


def hurry(clerk: Clerk) -> None:
    """The next try comes in a moment instead of in five seconds."""
    clerk.window.editor.saver._retry.setInterval(100)


def refused(clerk: Clerk, words: str) -> None:
    """The red mark is there, and says so."""
    clerk.wait(clerk.window.top.failed.isVisible)
    assert clerk.window.top.failed.text() == f"Belum tersimpan: {words}"
    assert clerk.window.top.saved.text() == ""


def ready(clerk: Clerk) -> None:
    """The store is open and nothing more is under way."""
    desk = clerk.program.desk
    clerk.wait(lambda: desk._store is not None and desk._worker.idle())


def test_a_disk_that_fills_up_while_one_types(
    small: Path, sample_folder: Path, start: Start, told: Told
) -> None:
    data = Path(shutil.copytree(sample_folder, small / "data"))
    clerk = start(data)
    ready(clerk)
    key = clerk.open("Coffee Bareng")
    hurry(clerk)
    filler = fill(small)
    note = cast(QPlainTextEdit, clerk.field("hasil", "internal_note"))
    note.insertPlainText(LONG)
    refused(clerk, "disk penuh")
    theme = cast(QLineEdit, clerk.field("apa", "theme"))
    clerk.retype(theme, "Damai bersama")
    assert theme.text() == "Damai bersama" and note.toPlainText().startswith(LONG)
    QTest.mouseClick(clerk.window.top.failed, Qt.MouseButton.LeftButton)
    assert told.sentences == [
        f"Disk penuh, isian terakhir belum tersimpan. Kosongkan tempat di {data}, lalu coba lagi. "
        "Penyimpanan dicoba lagi otomatis."
    ]
    filler.unlink()
    clerk.saved()
    assert not clerk.window.top.failed.isVisible()
    stored = read_back(data, key).meeting
    assert stored.theme == "Damai bersama" and stored.internal_note.startswith(LONG.strip())


def test_a_disk_that_is_full_at_the_start(
    small: Path, sample_folder: Path, start: Start, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.app._AGAIN", 100)
    data = Path(shutil.copytree(sample_folder, small / "data"))
    filler = fill(small)
    clerk = start(data, lists=False)
    assert [sentence[:11] for sentence in told.sentences] == ["Disk penuh,"]
    filler.unlink()
    clerk.window.go(Room.MEETINGS)
    items = clerk.window.meetings.list.rows
    clerk.wait(lambda: sum(not item.heading for item in items.items) == 5)  # nobody had to start it again
    key = clerk.open("Coffee Bareng")
    clerk.retype(clerk.field("apa", "theme"), "Damai bersama")
    clerk.saved()
    assert read_back(data, key).meeting.theme == "Damai bersama" and len(told.boxes) == 1


def test_a_folder_that_becomes_read_only(mount: Mount, office: Path, start: Start, told: Told) -> None:
    view = mount("--bind", office)
    clerk = start(view)
    ready(clerk)
    key = clerk.open("Coffee Bareng")
    hurry(clerk)
    clerk.program.desk.close()  # a disk that comes back read-only has dropped its open files
    mount("-o", "remount,ro,bind", on=view)
    clerk.retype(clerk.field("apa", "theme"), "Damai bersama")
    refused(clerk, "folder terkunci")
    assert clerk.facts().meeting.theme == "Damai bersama"
    mount("-o", "remount,rw,bind", on=view)
    clerk.saved()
    assert read_back(office, key).meeting.theme == "Damai bersama" and told.boxes == []


def test_a_folder_that_can_only_be_read_at_the_start(
    mount: Mount, office: Path, start: Start, told: Told
) -> None:
    view = mount("--bind", office)
    mount("-o", "remount,ro,bind", on=view)
    before = _hashes(office)
    clerk = start(view, lists=False)
    (sentence,) = told.sentences
    assert sentence.startswith(f"Folder {view} ") and "Data lama aman. Beri izin tulis" in sentence
    for room in (Room.MEETINGS, Room.ARCHIVE, Room.DIRECTORY, Room.SETTINGS, Room.HOME):
        clerk.window.go(room)
    clerk.wait(clerk.program.desk._worker.idle)
    assert _hashes(office) == before


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Another program writes and does not let go."""
    other = dbapi2.connect(str(folder / DATABASE), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@pytest.mark.parametrize(
    ("patience", "lasts"), [(0.2, 600), pytest.param(engine.WAIT_SECONDS, 8000, marks=pytest.mark.faults)]
)
def test_a_database_that_another_program_holds(
    office: Path, start: Start, told: Told, monkeypatch: pytest.MonkeyPatch, patience: float, lasts: int
) -> None:
    monkeypatch.setattr(engine, "WAIT_SECONDS", patience)
    clerk = start(office)
    ready(clerk)
    key = clerk.open("Coffee Bareng")
    hurry(clerk)
    clock = QElapsedTimer()
    with held(office):
        clock.start()
        theme = cast(QLineEdit, clerk.field("apa", "theme"))
        clerk.retype(theme, "Damai")
        refused(clerk, "dipakai aplikasi lain")
        clerk.type(theme, " bersama")
        clerk.wait(lambda: clock.elapsed() > lasts)
        assert theme.text() == "Damai bersama" and clerk.window.top.failed.isVisible()
    clerk.saved()
    assert read_back(office, key).meeting.theme == "Damai bersama" and told.boxes == []


def _newer(office: Path) -> None:
    """As a later version of the program leaves it."""
    connection = dbapi2.connect(str(office / DATABASE))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()


SPOILT: dict[str, tuple[Callable[[Path], object], str]] = {
    **{name: (harm, "Basis data di {} rusak. Tidak ada yang diubah. Pulihkan dari folder cadangan.")
       for name, harm in DAMAGE.items()},
    "newer": (_newer, "Data ini dibuat oleh Cooling Desktop yang lebih baru. Tidak ada yang diubah. "
                      "Perbarui aplikasi ini."),
}  # fmt: skip


@pytest.mark.parametrize("name", SPOILT)
def test_a_database_that_can_not_be_read_at_the_start(
    name: str, office: Path, start: Start, told: Told
) -> None:
    harm, sentence = SPOILT[name]
    harm(office)
    before = _hashes(office)
    clerk = start(office, lists=False)
    desk = clerk.program.desk
    clerk.wait(lambda: desk._worker.idle() and desk._reader.idle())
    assert told.sentences == [sentence.format(office)]
    for room in (Room.MEETINGS, Room.ARCHIVE, Room.DIRECTORY, Room.SETTINGS, Room.TRASH):
        clerk.window.go(room)
        clerk.wait(lambda: desk._worker.idle() and desk._reader.idle())
    clerk.window.new_meeting()
    clerk.wait(lambda: desk._worker.idle() and desk._reader.idle())
    assert set(told.sentences) == {sentence.format(office)}
    assert _hashes(office)[DATABASE] == before[DATABASE]


def test_a_list_that_the_driver_can_not_read_comes_from_the_store(
    office: Path, start: Start, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk = start(office)
    ready(clerk)
    monkeypatch.setattr("cooling_desktop.records.glance.seen_meetings", lambda _: None)
    clerk.window.go(Room.MEETINGS)
    clerk.window.meetings.list.rows.put([])
    clerk.window.reload()
    clerk.wait(lambda: sum(not item.heading for item in clerk.window.meetings.list.rows.items) == 5)
    assert told.boxes == []
