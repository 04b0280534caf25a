"""The main window: rooms, keys and what is on top; everything else happens on the pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from ui import commands, say, unsaved
from ui.desk import Desk, Opened
from ui.frame import STRIP, KeyStrip, Rail, TopBar
from ui.pages.page import Page
from ui.parts import ChipText
from ui.rooms import ABOVE, TITLES, Room
from ui.savestate import Saved, SaveState
from ui.toast import Toast

if TYPE_CHECKING:
    from cooling_desktop.records.glance import MeetingRow
    from ui.pages.archive import ArchivePage
    from ui.pages.home import HomePage
    from ui.pages.meeting import MeetingPage
    from ui.pages.meetings import MeetingsPage

Makers = Mapping[Room, Callable[[], Page]]
_LISTS = (Room.HOME, Room.MEETINGS)


class Window(QMainWindow):
    """Navigation only; a page is made when its room is first entered, so that a first look waits for none."""

    painted = Signal()
    closed = Signal()

    def __init__(self, desk: Desk, settings: QSettings, makers: Makers) -> None:
        super().__init__()
        self.setWindowTitle("Cooling Desktop")
        self._desk, self._settings, self._makers = desk, settings, makers
        self._made: dict[Room, Page] = {}
        self._rows: list[MeetingRow] | None = None
        self._painted = False
        self.is_locked = False
        self.room = Room.HOME
        self.rail, self.top, self.strip = Rail(), TopBar(), KeyStrip()
        self.pages = QStackedWidget()
        self.setCentralWidget(_body(self.rail, self.top, self.pages, self.strip))
        self.toast = Toast(self, STRIP + 64)
        self.actions_made = commands.actions(self)
        self._connect()
        self.resize(1366, 697)
        self.restoreGeometry(cast(QByteArray, settings.value("jendela", QByteArray())))
        self.go(Room.HOME)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return cast(Page, self.pages.currentWidget())

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
            page.told.connect(self.toast.say)
            page.headed.connect(self._show_title)
            keeper = page.keeper()
            if keeper is not None:
                keeper.told.connect(self.top.show_saved)
            if room in _LISTS and self._rows is not None:
                self._show_rows(room, self._rows)
        return self._made[room]

    def go(self, room: Room | int) -> None:
        """Open a room; a record whose last keys can't be stored is not left unasked."""
        room = Room(room)
        if room is not Room.EDITOR and not self._may_leave():
            return
        page = self.page_of(room)
        before, self.room = self.room, room
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
        if self._may_leave():
            self._desk.load(key, self._opened, self.trouble)

    def new_meeting(self) -> None:
        """Make a meeting and open it."""
        if self._may_leave():
            self._desk.new(self._opened, self.trouble)

    def reload(self) -> None:
        """Read the list of meetings again."""
        self._desk.meetings(self.show_rows, self.trouble)

    def show_rows(self, rows: list[MeetingRow]) -> None:
        """The list of meetings has arrived."""
        self._rows = rows
        for room in _LISTS:
            if room in self._made:
                self._show_rows(room, rows)

    def to_front(self) -> None:
        """Somebody opened the program a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def flush(self) -> None:
        """Everything typed goes to disk now."""
        for page in self._made.values():
            keeper = page.keeper()
            if keeper is not None:
                keeper.flush()

    def trouble(self, trouble: Trouble) -> None:
        """Known trouble that belongs to no field."""
        say.tell(self, "Belum berhasil", str(trouble))

    def say_saved(self) -> None:
        """Ctrl+S: there is nothing to do, and that is said."""
        words = unsaved.answer(self.page.keeper())
        if words:
            self.toast.say(words)

    def next_panel(self, by: int) -> None:
        """F6: the next of the panels side by side."""
        panels, focus = self.page.panels(), QApplication.focusWidget()
        here = next((n for n, p in enumerate(panels) if focus and (p is focus or p.isAncestorOf(focus))), -by)
        if panels:
            self.page.focus_panel(panels[(here + by) % len(panels)])

    def _may_leave(self) -> bool:
        """Whether nothing on the page is lost; the last keys go to disk first."""
        page = self.pages.currentWidget()
        if not isinstance(page, Page):
            return True
        keeper = page.keeper()
        if keeper is not None and not unsaved.may_leave(self, keeper):
            return False
        page.leave()
        return True

    def _opened(self, opened: Opened) -> None:
        self.pages.setCurrentWidget(self.editor)
        self.room = Room.EDITOR
        self.editor.open(opened)
        self.go(Room.EDITOR)

    def _show_rows(self, room: Room, rows: list[MeetingRow]) -> None:
        page = cast("HomePage | MeetingsPage", self._made[room])
        page.show_rows(rows)
        if page is self.page and self.focusWidget() in (None, page.new):
            page.focus_first()

    def _show_title(self, title: str, chip: ChipText | None) -> None:
        above = ABOVE.get(self.room)
        self.top.show_title(TITLES[above] if above is not None else "", title, chip)
        self.setWindowTitle(f"{title} – Cooling Desktop")

    def _show_keys(self, *_: object) -> None:
        if isinstance(self.pages.currentWidget(), Page):
            self.strip.put(self.page.keys())

    def _why_unsaved(self) -> None:
        keeper = self.page.keeper()
        if keeper is not None and unsaved.explain(self, keeper) and self.room is Room.EDITOR:
            meeting = self.editor.meeting
            if meeting is not None:
                self._desk.load(meeting.root.id, self._opened, self.trouble)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.top.up.connect(lambda: self.go(ABOVE.get(self.room, Room.HOME)))
        self.top.asked_why.connect(self._why_unsaved)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._show_keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt alone underlines the letters that work with it."""
        if event.key() == Qt.Key.Key_Alt:
            self.page.show_access_keys(True)
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Alt let go hides them."""
        if event.key() == Qt.Key.Key_Alt:
            self.page.show_access_keys(False)
        super().keyReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window is there."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The toast stays in its place."""
        super().resizeEvent(event)
        self.toast.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is not on disk goes there; the window's place is remembered."""
        if not self._may_leave():
            event.ignore()
            return
        self._settings.setValue("jendela", self.saveGeometry())
        self.closed.emit()
        super().closeEvent(event)


def _body(rail: QWidget, top: QWidget, pages: QWidget, strip: QWidget) -> QWidget:
    """Rail at the left, bar on top, strip below; the pages get what is left."""
    body = QWidget()
    right = QVBoxLayout()
    right.setSpacing(0)
    right.addWidget(top)
    right.addWidget(pages)
    across = QHBoxLayout()
    across.setSpacing(0)
    across.addWidget(rail)
    across.addLayout(right, 1)
    whole = QVBoxLayout(body)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addLayout(across, 1)
    whole.addWidget(strip)
    return body
