"""A clerk's day in a process of its own, watched: every pause of the interface with what was being done.

`python -m tests.ui.workday FOLDER kantor` makes the office, in another process, since it loads what a start must not
have loaded. `python -m tests.ui.workday FOLDER` prints one line of JSON; with the name of an act, a profile of that.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from cooling_desktop.archive.issue import issue
from cooling_desktop.archive.sample import example_files
from cooling_desktop.records.fields import new_id, walk
from cooling_desktop.records.glance import MeetingRow
from cooling_desktop.records.interchange import read
from cooling_desktop.records.store import open_store
from tests.ui.watchdog import Watchdog
from ui.app import Program, start_application
from ui.pages.directory import DirectoryPage
from ui.pages.settings import SettingsPage
from ui.rooms import TITLES, Room
from ui.table import Table

MEETINGS, ISSUED = 200, 8
BETWEEN = 12  # milliseconds between two letters
_ROUNDS = MEETINGS // 5


def to_write(rows: Sequence[MeetingRow], shown: Sequence[str]) -> str:
    """The first of the shown meetings that is not issued: of meetings of one day any may stand first."""
    issued = {row.id for row in rows if row.status == "terbit"}
    return next(key for key in shown if key and key not in issued)


def make_office(folder: Path) -> None:
    """Two hundred meetings made of the five examples, some of them issued."""
    made = []
    for number in range(_ROUNDS):
        for path in example_files():
            facts = read(path)
            for _, row in walk(facts.meeting):
                row.id = new_id()
            facts.meeting.programme = f"{facts.meeting.programme} {number}".strip()
            made.append(facts)
    store = open_store(folder)
    store.take_in(made)
    keys = [facts.meeting.id for facts in made if facts.meeting.days and facts.meeting.days[0].held_on]
    for key in keys[:ISSUED]:
        issue(store, key, today=date(2024, 12, 2))
    store.close()


class Day:
    """One act after the other, each until it is done."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.dog = Watchdog()
        self.program: Program

    def acts(self) -> Iterator[tuple[str, Callable[[], object], Callable[[], object]]]:
        """What is done, how, and when it is done."""
        yield "mulai", self._start, lambda: hasattr(self, "program") and self.program.window.rows
        window = self.program.window
        yield "data terbuka", lambda: None, self._idle
        yield "daftar kegiatan", lambda: window.go(Room.MEETINGS), self._idle
        yield "cari kegiatan", lambda: self._type(window.meetings.field, "ngopi bareng"), self._idle
        key = to_write(window.rows or [], [item.key for item in window.meetings.list.rows.items])
        yield (
            "buka kegiatan",
            lambda: window.open_meeting(key),
            lambda: window.room is Room.EDITOR and self._drawn(),
        )
        yield from self._sections()
        yield from self._typing()
        yield from self._release()
        yield from self._rooms()
        yield (
            "buka kegiatan lagi",
            lambda: window.open_meeting(key),
            lambda: window.room is Room.EDITOR and self._drawn(),
        )
        yield "kegiatan baru", window.new_meeting, lambda: window.editor.saver.state.at and self._drawn()

    def _start(self) -> None:
        self.program = Program(self._folder)
        self.program.window.resize(1366, 697)
        self.program.show()

    def _sections(self) -> Iterator[tuple[str, Callable[[], object], Callable[[], object]]]:
        editor = self.program.window.editor
        for number, section in enumerate(editor.sections[:-1]):
            yield f"bagian {section.title}", lambda n=number: editor.go(n), lambda: True  # type: ignore[misc]

    def _typing(self) -> Iterator[tuple[str, Callable[[], object], Callable[[], object]]]:
        editor = self.program.window.editor
        editor.go(0)
        line = editor.sections[0].forms[0][0].editors["programme"].field
        yield (
            "ketik 40 huruf",
            lambda: self._type(line, "Ngopi bareng warga desa jelang pemilihan "),
            self._settled,
        )
        guests = next(section for section in editor.sections if section.key == "tamu")
        editor.go(editor.sections.index(guests))
        table = cast(Table, guests.panels[0][0].list)
        yield "baris tamu baru", table.go_new, lambda: True
        yield "ketik nama tamu", lambda: self._type(table, "Siti Rahma"), self._settled
        yield "sel berikutnya", lambda: self._press(Qt.Key.Key_Return), self._settled
        yield "urungkan", editor.undo, self._settled

    def _release(self) -> Iterator[tuple[str, Callable[[], object], Callable[[], object]]]:
        editor = self.program.window.editor
        last = len(editor.sections) - 1
        cards = editor.release.blocks.cards if editor.release.built else {}
        yield "siaran pers", lambda: editor.go(last), lambda: "lead" in editor.release.blocks.cards
        cards = editor.release.blocks.cards
        yield (
            "ketik di blok",
            lambda: self._type(cards["lead"].text, "Sore itu di tepi pantai "),
            self._settled,
        )
        editor.room.issuing.confirm = lambda *_: True
        yield "terbitkan", editor.room.bar.primary.click, lambda: editor.meeting and editor.meeting.read_only
        yield "halaman terbit", lambda: None, self._settled

    def _rooms(self) -> Iterator[tuple[str, Callable[[], object], Callable[[], object]]]:
        window = self.program.window
        for room in (Room.HOME, Room.ARCHIVE, Room.DIRECTORY, Room.SETTINGS, Room.TRASH):
            yield f"ruang {TITLES[room]}", lambda r=room: window.go(r), self._idle  # type: ignore[misc]
        yield "ruang Arsip lagi", lambda: window.go(Room.ARCHIVE), self._idle
        yield "cari di arsip", lambda: self._type(window.archive.field, "kondusivitas"), self._idle
        yield "palet", window.over.palette, self._idle
        yield "cari di palet", lambda: self._type(window.over.palette_made.field, "siaran"), self._idle
        window.over.palette()
        directory = cast(DirectoryPage, window.page_of(Room.DIRECTORY))
        window.go(Room.DIRECTORY)
        yield "rak satuan", lambda: directory.list.turn_to("units"), self._idle
        settings = cast(SettingsPage, window.page_of(Room.SETTINGS))
        window.go(Room.SETTINGS)
        for group in settings.groups:
            yield f"setelan {group.title}", lambda k=group.key: settings.show_group(k), self._idle  # type: ignore[misc]
        yield "cadangkan", self.program.backups.start, lambda: self.program.backups.progress is None
        yield "bantuan", window.over.help, lambda: True
        window.over.help()

    def _type(self, field: QWidget, text: str) -> None:
        """One letter after the other, as long as it takes."""
        field.setFocus()
        self._left = list(text)
        timer = QTimer(self.program, interval=BETWEEN)

        def one() -> None:
            if not self._left:
                timer.stop()
                return
            letter = self._left.pop(0)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(QApplication.focusWidget() or field, key)

        timer.timeout.connect(one)
        timer.start()

    _left: list[str] = []  # noqa: RUF012 - replaced, never changed, before anything is typed

    def _press(self, key: Qt.Key) -> None:
        focus = QApplication.focusWidget()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if focus is not None:
                QApplication.sendEvent(focus, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, ""))

    def _idle(self) -> bool:
        """Nothing is typed, nothing is asked."""
        desk, program = self.program.desk, self.program
        workers = (desk._worker, desk._reader, program._paper, program.backups._worker)
        return not self._left and desk._store is not None and all(worker.idle() for worker in workers)

    def _drawn(self) -> bool:
        return bool(self.program.window.editor.preview.shown)

    def _in_editor(self) -> bool:
        return self.program.window.room is Room.EDITOR and self._drawn()

    def _settled(self) -> bool:
        return not self.program.window.editor.saver.pending and self._idle()


def main() -> None:
    """Make the office, work through the day, print what was the longest of each act."""
    folder, profiled = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if profiled == "kantor":
        make_office(folder)
        return
    start_application()
    day = Day(folder)
    for name, act, done in day.acts():
        day.dog.watch(name, _profiled(act) if name == profiled else act, done)
    day.program.window.close()
    day.program.close()
    print(json.dumps([asdict(stall) for stall in day.dog.longest().values()]))


def _profiled(act: Callable[[], object]) -> Callable[[], None]:
    def run() -> None:
        import cProfile
        import pstats

        with cProfile.Profile() as profile:
            act()
        pstats.Stats(profile, stream=sys.stderr).sort_stats("cumulative").print_stats(40)

    return run


if __name__ == "__main__":
    main()
