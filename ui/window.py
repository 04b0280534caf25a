"""The main window: rooms, keys and what is on top; everything else happens on the pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from cooling_desktop.errors import Trouble
from ui import commands, preferences
from ui.body import Framed
from ui.desk import Desk, Opened
from ui.overlays import Overlays
from ui.pages.page import Page
from ui.parts import ChipText
from ui.people import People
from ui.rooms import ABOVE, TITLES, Room
from ui.savestate import Saved, SaveState
from ui.shortcuts import OwnKeys
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.records.glance import MeetingRow
    from ui.pages.archive import ArchivePage
    from ui.pages.home import HomePage
    from ui.pages.meeting import MeetingPage
    from ui.pages.meetings import MeetingsPage

Makers = Mapping[Room, Callable[[], Page]]
_LISTS = (Room.HOME, Room.MEETINGS)


class Window(Framed):
    """Navigation only; a page is made when its room is first entered, so that a first look waits for none."""

    closed = Signal()

    def __init__(self, desk: Desk, settings: QSettings, makers: Makers, paper: Worker) -> None:
        super().__init__()
        self._desk, self._settings, self._makers = desk, settings, makers
        self._made: dict[Room, Page] = {}
        self.rows: list[MeetingRow] | None = None  # until the list has arrived
        self._held: list[Trouble] = []
        self.room = Room.HOME
        self.people = People(desk, settings)
        self.over: Overlays = Overlays(self, desk, settings, paper)
        self.resize(1366, 697)
        self.restoreGeometry(preferences.geometry_of(settings))

    def furnish(self) -> None:
        """What the frame need not wait for: once it is painted come the first page and the keys."""
        self.actions_made, self._own_keys = commands.actions(self), OwnKeys(self)
        self._connect()
        self.go(Room.HOME)

    @property
    def home(self) -> HomePage:
        """Beranda."""
        return cast("HomePage", self.page_of(Room.HOME))

    @property
    def meetings(self) -> MeetingsPage:
        """The list of all meetings."""
        return cast("MeetingsPage", self.page_of(Room.MEETINGS))

    @property
    def archive(self) -> ArchivePage:
        """The issued releases."""
        return cast("ArchivePage", self.page_of(Room.ARCHIVE))

    @property
    def editor(self) -> MeetingPage:
        """The meeting editor."""
        return cast("MeetingPage", self.page_of(Room.EDITOR))

    def page_of(self, room: Room) -> Page:
        """A room's page, made when it is first needed."""
        if room not in self._made:
            self._made[room] = page = self._makers[room]()
            self.pages.addWidget(page)
            page.opened.connect(self.open_meeting)
            page.wanted.connect(lambda room: self.go(Room(room)))
            page.wanted_new.connect(self.new_meeting)
            page.told.connect(lambda *said: self.toast.say(*said))
            page.wanted_print.connect(self.over.print)
            page.wanted_export.connect(self.over.export)
            page.relisted.connect(self.reload)
            page.headed.connect(partial(self._show_title, page=page))
            page.keyed.connect(self._show_keys)
            page.entry.connect(self.over.show_entry)
            page.setting.connect(self.over.show_setting)
            keeper = page.keeper()
            if keeper is not None:
                keeper.told.connect(self.top.show_saved)
                keeper.lost.connect(self.trouble)
            if room in _LISTS and self.rows is not None:
                self._show_rows(room, self.rows)
            page.planned.connect(lambda *wish: self.over.planning.do(*wish))
            self.over.know(room, page)
        return self._made[room]

    def go(self, room: Room | int) -> None:
        """Open a room; a record whose last keys can't be stored is not left unasked."""
        room = Room(room)
        if room is not Room.EDITOR and not self._may_leave():
            return
        page = self.page_of(room)
        before, self.room = self.room, room
        if before is not room and "toast" in self.__dict__:
            self.toast.hide()  # its Urungkan belonged to the room that was left
        if before is Room.EDITOR and room is not Room.EDITOR:
            self.reload()
        self.pages.setCurrentWidget(page)
        self.rail.mark(ABOVE.get(room, room))
        keeper = page.keeper()
        self.top.show_saved(keeper.state if keeper else SaveState(Saved.NOTHING))
        if room is not Room.EDITOR:
            self._show_title(TITLES[room], None)
            page.enter()
            page.focus_first()
        self._show_keys()

    def open_meeting(self, key: str) -> None:
        """Open a meeting in the editor."""
        if self.settled():
            self._desk.load(key, self.show_opened, self.trouble)

    def new_meeting(self) -> None:
        """Make a meeting and open it."""
        self.over.planning.start()

    def reload(self) -> None:
        """Read the list of meetings again."""
        self._desk.meetings(self.show_rows, self.trouble)

    def show_rows(self, rows: list[MeetingRow]) -> None:
        """The list of meetings has arrived; only now is there time to look who sits here."""
        self.rows = rows
        self.people.restore()
        self.over.show_person()
        for room in _LISTS:
            if room in self._made:
                self._show_rows(room, rows)

    def flush(self) -> None:
        """Everything typed goes to disk now."""
        for page in self._made.values():
            keeper = page.keeper()
            if keeper is not None:
                keeper.flush()

    def trouble(self, trouble: Trouble) -> None:
        """Known trouble that belongs to no field; behind the lock it waits."""
        if self.is_locked:
            self._held.append(trouble)
        else:
            from ui import say

            say.tell(self, "Belum berhasil", str(trouble))

    def lock_out(self, on: bool) -> None:
        """Hide everything for the lock, or show it again and tell what went wrong meanwhile."""
        self.cover(on)
        while self._held and not on:
            self.trouble(self._held.pop(0))

    def settled(self) -> bool:
        """Whether nothing on the page would be lost; what is being typed ends and goes to disk first."""
        page = self.pages.currentWidget()
        if not isinstance(page, Page):
            return True
        from ui import unsaved

        page.settle()
        keeper = page.keeper()
        return keeper is None or unsaved.may_leave(self, keeper)

    def _may_leave(self) -> bool:
        """Leave the page, unless something on it would be lost."""
        settled = self.settled()
        if settled and isinstance(self.pages.currentWidget(), Page):
            self.page.leave()
        return settled

    def show_opened(self, opened: Opened) -> None:
        """Only now that the next meeting is here is the last one left."""
        if not self._may_leave():
            return
        self.room = Room.EDITOR
        self.editor.open(opened)  # before it is shown, so that its parts come all at once
        self.go(Room.EDITOR)
        self.over.planning.opened(opened)

    def _show_rows(self, room: Room, rows: list[MeetingRow]) -> None:
        page = cast("HomePage | MeetingsPage", self._made[room])
        page.show_rows(rows)
        if page is self.page and self.focusWidget() in (None, page.new):
            page.focus_first()

    def _show_title(self, title: str, chip: ChipText | None, page: Page | None = None) -> None:
        above = ABOVE.get(self.room)
        self.top.show_title((page or self.page).above or (TITLES[above] if above is not None else ""), title, chip)
        self.head(title)

    def _show_keys(self, *_: object) -> None:
        if isinstance(self.pages.currentWidget(), Page):
            keys = self.page.keys()
            self.strip.put(keys if ("F1", "bantuan") in keys else [*keys, ("F1", "bantuan")])

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.top.up.connect(self.over.up)
        self.top.asked_why.connect(self.over.why_unsaved)
        self.top.search.clicked.connect(self.over.palette)
        self.top.person.clicked.connect(self.over.people)
        self.top.lock.clicked.connect(self.over.lock)
        self.people.changed.connect(self.over.show_person)
        self.people.failed.connect(self.trouble)
        self.dropped.connect(self.over.take_file)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._show_keys)
            app.focusChanged.connect(self._own_keys.follow)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is not on disk goes there; the window's place is remembered."""
        if not self._may_leave():
            event.ignore()
            return
        preferences.put_geometry(self._settings, self.saveGeometry())
        self.closed.emit()
        super().closeEvent(event)

