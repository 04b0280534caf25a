"""Where everything is put together: window first, then the data, then the heavy libraries in peace."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from cooling_desktop.errors import Trouble
from ui import preferences, single, switching, theme
from ui.archive_checks import ArchiveChecks
from ui.backups import Backups
from ui.desk import Desk
from ui.garbage import Collector
from ui.indonesian import speak_indonesian
from ui.makers import Parts, makers
from ui.mover import Mover
from ui.notices import Notices
from ui.rooms import Room
from ui.window import Window
from ui.work import UNKNOWN, Worker, before_report, report

if TYPE_CHECKING:
    from cooling_desktop.records.glance import MeetingRow
    from cooling_desktop.records.restoring import Mark
    from ui.pages.first import FirstPage
    from ui.pages.settings import SettingsPage

_NAME = "Cooling Desktop"
_DATABASE = "cooling.db"  # records.glance, whose driver the first paint need not wait for
# Milliseconds: store, log and neighbours after the list is shown, the libraries of the page after the store.
_OPEN_AFTER, _WARM_AFTER = 350, 400
_AGAIN = 5000  # milliseconds until a data folder that could not be read is tried again
_MOST_BOXES = 3  # after so many unknown faults the log alone is enough


class Program(QObject):
    """The parts of the running program and the order in which they start and end."""

    listed = Signal(list)

    def __init__(self, folder: Path, *, sample: bool = False, first: bool = False) -> None:
        super().__init__()
        self._faults, self._logs = 0, False
        before_report.append(self._begin_log)
        self._told = ""  # the trouble with the data folder that the clerk has read
        self._collector = Collector()
        self._store, self._reader, self._paper = Worker("store"), Worker("reader"), Worker("paper")
        self.desk = Desk(folder, self._store, self._reader, sample=sample)
        self._settings = preferences.settings_in(folder)
        preferences.recall(start_application(), self._settings)
        self.backups = Backups(folder, self._settings)
        self.mover = Mover(folder, self._settings)
        self.checks = ArchiveChecks(folder, self._settings, lambda: self.backups.folder)
        parts = self.desk, self._store, self._paper, self._settings, self.backups, self.mover, self.checks
        made = makers(Parts(*parts))
        # Windows prints with pdfium, which has one thread; elsewhere a silent printer must not keep the page waiting.
        self._print = self._paper if os.name == "nt" else Worker("print")
        self.window = Window(self.desk, self._settings, made, self._print)
        self.first: FirstPage | None = None
        if first and not (folder / _DATABASE).exists():
            self._begin_with(folder)
        else:
            self.window.painted.connect(self._start)
        self.notices = Notices(self.window, self.mover)
        self.backups.changed.connect(self._show_backups)
        self.backups.told.connect(lambda *said: self.window.toast.say(*said))
        self.backups.restart.connect(self._close_for_others)
        self.checks.told.connect(lambda *said: self.window.toast.say(*said))

    def show(self) -> None:
        """Show the window; data follows once it is painted."""
        self.window.show()

    def close(self) -> None:
        """What waits for the disk goes there, then the threads end."""
        from ui.pages.page import Page
        from ui.pages.section import Section

        self.backups.close()
        self.mover.close()
        self.checks.close()
        if self.first is not None:
            self.first.close_work()
        for section in self.window.findChildren(Section):
            section.end()
        for page in self.window.findChildren(Page):
            page.end()
        self._reader.close()
        self._store.close()
        self._paper.close()
        if self._print is not self._paper:
            self._print.close()
        self.desk.close()
        self._collector.stop()
        before_report.remove(self._begin_log)

    def _begin_with(self, folder: Path) -> None:
        """No office yet: where it comes from is asked before anything is made."""
        from ui.pages.first import FirstPage

        self.first = FirstPage(folder, self._settings)
        self.first.chosen.connect(self._go_on)
        self.window.begin_with(self.first, "Mulai")
        self.first.focus_first()

    def _go_on(self, words: str) -> None:
        """The clerk has chosen: the office is opened as on every other day."""
        if self.first is not None:
            self.first.close_work()
            self.first = None
            self.window.go_on()
            self._begin()
            if words:
                self.window.toast.say(words)

    def _start(self) -> None:
        """The frame is painted; the rest comes behind it."""
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        """The list is read by the driver alone while the first page is made; the store follows later."""
        self.desk.meetings(self._first_list, self._failed)
        self.window.furnish()
        QTimer.singleShot(_OPEN_AFTER, self, self._begin_log)

    def _begin_log(self) -> None:
        """The log waits for the list, unless there is something to write down."""
        if not self._logs:
            from cooling_desktop.log import start_log

            self._logs = True
            start_log(self.desk.folder)

    def _first_list(self, rows: list[MeetingRow]) -> None:
        """What was on disk in today's shape; a new or an old file is made or upgraded first."""
        if rows:
            self._listed(rows)
            QTimer.singleShot(_OPEN_AFTER, self, lambda: self.desk.open(lambda _: self._settle(), self._failed))
        else:
            self.desk.open(lambda _: self._opened(), self._failed)

    def _opened(self) -> None:
        self.desk.meetings(self._listed, self._failed)
        self._settle()

    def _listed(self, rows: list[MeetingRow]) -> None:
        self.window.show_rows(rows)
        self.listed.emit(rows)
        self._reader.ask("fetch", fetch)

    def _settle(self) -> None:
        """The clerk has the list; the rest is done behind it."""
        self.desk.tidy()
        self.backups.begin()
        self.desk.look("restored", restored, self._ask_numbers)
        self.checks.begin()
        self.notices.look()
        QTimer.singleShot(_WARM_AFTER, self, lambda: self._paper.ask("warm", warm, lambda _: self._collector.settle()))

    def _ask_numbers(self, mark: Mark | None) -> None:
        """After an older backup the question for the last numbers on paper comes first."""
        if mark is not None and mark.waits:
            self.window.go(Room.SETTINGS)
            cast("SettingsPage", self.window.page).show_group("cadangan")

    def _close_for_others(self) -> None:
        """The window closes and opens again on other data; where it may not be left, all stays as it is."""
        if not self.window.close():
            switching.stay(self.desk.folder)

    def fault(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """An unknown fault: its place goes to the log without any field's value, the clerk reads one sentence."""
        where = report(error.with_traceback(trace))
        self.window.flush()
        self._faults += 1
        if self._faults > _MOST_BOXES:
            return
        if self.window.is_locked:
            self.window.trouble(Trouble(UNKNOWN))  # waits until somebody is there
        else:
            from ui import say

            say.tell(self.window, "Terjadi kesalahan", UNKNOWN, "\n".join(where))

    def _show_backups(self) -> None:
        self.window.strip.put_backup(self.backups.words(), self.backups.tone())

    def _failed(self, trouble: Trouble) -> None:
        """Told once; what the clerk mends meanwhile, such as a full disk, needs no new start."""
        from ui import say

        QTimer.singleShot(_AGAIN, self, lambda: self.desk.meetings(self._first_list, self._failed))
        if str(trouble) != self._told and not self.window.is_locked:  # behind the lock a later try tells it
            self._told = str(trouble)
            import logging

            self._begin_log()
            logging.getLogger("cooling_desktop").error("data folder: %s", type(trouble).__name__)
            say.tell(self.window, "Data belum terbuka", str(trouble))


def fetch() -> None:
    """Load the editor's own modules in the reader's thread, so that the first meeting opens without their wait."""
    import cooling_desktop.records.reading  # noqa: F401


def restored(folder: Path) -> Mark | None:
    """What the folder remembers of a backup it was made from."""
    from cooling_desktop.records.restoring import mark_in

    return mark_in(folder)


def warm() -> None:
    """Load what the first draft, page and check will need; a first text makes the rules read their word lists."""
    import cooling_desktop.papers.pdf.press  # noqa: F401
    from cooling_desktop.press.check import text_findings
    from ui.preview import load_pdfium

    load_pdfium()
    text_findings("Polres menggelar pertemuan.")


def run(folder: Path, *, sample: bool = False, selftest: bool = False) -> int:
    """Open the window on a data folder; returns the exit code."""
    app = start_application()
    lock = switching.take(folder)
    if lock is None and (single.gives_way(folder) or switching.waits(folder)):  # who changes the data opens again
        return 0
    program = Program(folder, sample=sample, first=not sample and not selftest)
    sys.excepthook = program.fault
    if selftest:
        from ui.selftest import measure

        sys.excepthook = _stop_at_once
        measure(program.window, program.listed)
    program.window.closed.connect(app.quit)
    program.show()
    servers = []
    QTimer.singleShot(_OPEN_AFTER, program, lambda: servers.append(single.listen(folder, program.window.to_front)))
    code = app.exec()
    sys.excepthook = sys.__excepthook__
    program.close()
    for server in servers:
        server.close()
    _leave(program, folder, lock, copy=not selftest)
    return code


def _leave(program: Program, folder: Path, lock: QLockFile | None, *, copy: bool) -> None:
    """The last copy; then, where the program is to go on with other data, those take their place and it opens again."""
    others = switching.waits(folder) or program.mover.end_example
    if lock is not None and not others:
        lock.unlock()  # before the last copy, so that the program may be opened again meanwhile
    if copy:
        program.backups.finish()
    if lock is not None and others:
        if program.mover.end_example:
            program.mover.put_aside()
        switching.change(folder, lock)
        switching.start_again(folder)


def _stop_at_once(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """In a measurement nobody is there to read a box."""
    sys.__excepthook__(kind, error, trace)
    QApplication.exit(1)


def start_application() -> QApplication:
    """The one QApplication, dressed and speaking Indonesian."""
    existing = QApplication.instance()
    # A style that Qt makes by itself costs Python no wrapper of QStyle with all its enumerations.
    fusion = [*sys.argv[:1], "-style", "fusion"]
    app = existing if isinstance(existing, QApplication) else QApplication(fusion)
    if app.applicationName() == _NAME:
        return app  # dressed already
    app.setApplicationName(_NAME)
    QGuiApplication.setDesktopFileName("cooling-desktop")
    theme.start(app)
    speak_indonesian(app)
    return app


def main() -> int:
    """The program without a console, on this user's data."""
    from platformdirs import user_data_path

    return run(user_data_path("cooling-desktop", appauthor=False))
