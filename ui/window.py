"""The main window: rooms, keys and what is on top; everything else happens on the pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from ui import say, unsaved
from ui.desk import Desk, Opened
from ui.frame import STRIP, KeyStrip, Rail, TopBar
from ui.pages.home import HomePage
from ui.pages.meetings import MeetingsPage
from ui.parts import ChipText
from ui.toast import Toast

if TYPE_CHECKING:
    from cooling_desktop.records.glance import MeetingRow
    from ui.pages.archive import ArchivePage
    from ui.pages.meeting import MeetingPage

HOME, MEETINGS, ARCHIVE, EDITOR = range(4)


def _in_editor(act: Callable[[MeetingPage], object]) -> Callable[[Window], object]:
    """A key that only means something while a meeting is open."""
    return lambda window: act(window.editor) if window.pages.currentIndex() == EDITOR else None


_KEYS: dict[str, Callable[[Window], object]] = {
    "Alt+1": lambda window: window.go(HOME),
    "Alt+2": lambda window: window.go(MEETINGS),
    "Alt+3": lambda window: window.go(ARCHIVE),
    "Ctrl+N": lambda window: window.new_meeting(),
    "Ctrl+S": lambda window: window.say_saved(),
    "Ctrl+Z": _in_editor(lambda page: page.undo()),
    "Ctrl+Y": _in_editor(lambda page: page.redo()),
    "Ctrl+PgDown": _in_editor(lambda page: page.step(1)),
    "Ctrl+PgUp": _in_editor(lambda page: page.step(-1)),
    "F6": lambda window: window.next_panel(1),
    "Shift+F6": lambda window: window.next_panel(-1),
    "F9": _in_editor(lambda page: page.columns.toggle_preview()),
}


class _Page(Protocol):
    def keys(self) -> list[tuple[str, str]]: ...
    def focus_first(self) -> None: ...


class Window(QMainWindow):
    """Navigation only; the two big pages come from makers, so that a first look does not wait for them."""

    painted = Signal()
    closed = Signal()

    def __init__(
        self,
        desk: Desk,
        settings: QSettings,
        make_editor: Callable[[], MeetingPage],
        make_archive: Callable[[], ArchivePage],
    ) -> None:
        super().__init__()
        self.setWindowTitle("Cooling Desktop")
        self._desk, self._settings = desk, settings
        self._make_editor, self._make_archive = make_editor, make_archive
        self._editor: MeetingPage | None = None
        self._archive: ArchivePage | None = None
        self._painted = False
        self.rail, self.top, self.strip = Rail(), TopBar(), KeyStrip()
        self.home, self.meetings = HomePage(), MeetingsPage()
        self.pages = QStackedWidget()
        for page in (self.home, self.meetings, QWidget(), QWidget()):
            self.pages.addWidget(page)
        self.setCentralWidget(_body(self.rail, self.top, self.pages, self.strip))
        self.toast = Toast(self, STRIP + 64)
        self._connect()
        self.resize(1366, 697)
        self.restoreGeometry(cast(QByteArray, settings.value("jendela", QByteArray())))
        self.go(HOME)

    @property
    def editor(self) -> MeetingPage:
        """The meeting editor, built when it is first needed."""
        if self._editor is None:
            self._editor = page = self._make_editor()
            page.saver.told.connect(self.top.show_saved)
            page.headed.connect(lambda title, chip: self._show_title(title, chip))
            page.told.connect(self.toast.say)
            page.issued.connect(self.reload)
            self._put(EDITOR, page)
        return self._editor

    @property
    def archive(self) -> ArchivePage:
        """The archive, built when it is first needed."""
        if self._archive is None:
            self._archive = page = self._make_archive()
            page.opened.connect(self.open_meeting)
            self._put(ARCHIVE, page)
        return self._archive

    def go(self, room: int) -> None:
        """Open a room; a meeting whose last keys can't be stored is not left unasked."""
        if room != EDITOR and self._editor is not None and self._editor.meeting is not None:
            if not unsaved.may_leave(self, self._editor):
                return
            self._editor.close_meeting()
            self.reload()
        if room == ARCHIVE:
            self.archive.load()
        self.pages.setCurrentIndex(room)
        self.rail.mark(MEETINGS if room == EDITOR else room)
        if room != EDITOR:
            self._show_title(("Beranda", "Kegiatan", "Arsip")[room], None)
            self._page().focus_first()
        self._show_keys()

    def open_meeting(self, key: str) -> None:
        """Open a meeting in the editor."""
        if unsaved.may_leave(self, self._editor):
            self._desk.load(key, self._opened, self.trouble)

    def new_meeting(self) -> None:
        """Make a meeting and open it."""
        if unsaved.may_leave(self, self._editor):
            self._desk.new(self._opened, self.trouble)

    def reload(self) -> None:
        """Read the list of meetings again."""
        self._desk.meetings(self.show_rows, self.trouble)

    def show_rows(self, rows: list[MeetingRow]) -> None:
        """The list of meetings has arrived."""
        self.home.show_rows(rows)
        self.meetings.show_rows(rows)
        if self.focusWidget() in (None, self.home.new, self.meetings.new):
            self._page().focus_first()

    def to_front(self) -> None:
        """Somebody opened the program a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def flush(self) -> None:
        """Everything typed goes to disk now."""
        if self._editor is not None:
            self._editor.saver.flush()

    def trouble(self, trouble: Trouble) -> None:
        """Known trouble that belongs to no field."""
        say.tell(self, "Belum berhasil", str(trouble))

    def _opened(self, opened: Opened) -> None:
        self.pages.setCurrentWidget(self.editor)
        self.editor.open(opened)
        self.go(EDITOR)

    def _page(self) -> _Page:
        return cast(_Page, self.pages.currentWidget())

    def _put(self, room: int, page: QWidget) -> None:
        old = cast(QWidget, self.pages.widget(room))
        self.pages.removeWidget(old)
        old.deleteLater()
        self.pages.insertWidget(room, page)

    def _show_title(self, title: str, chip: ChipText | None) -> None:
        inside = self.pages.currentIndex() == EDITOR
        self.top.show_title("Kegiatan" if inside else "", title, chip)
        self.setWindowTitle(f"{title} – Cooling Desktop")

    def _show_keys(self, *_: object) -> None:
        if hasattr(self._page(), "keys"):
            self.strip.put(self._page().keys())

    def _why_unsaved(self) -> None:
        meeting = self.editor.meeting
        if unsaved.explain(self, self.editor) and meeting is not None:
            self._desk.load(meeting.facts.meeting.id, self._opened, self.trouble)

    def say_saved(self) -> None:
        """Ctrl+S: there is nothing to do, and that is said."""
        words = unsaved.answer(self._editor)
        if words:
            self.toast.say(words)

    def next_panel(self, by: int) -> None:
        """F6: the next of the panels side by side."""
        page = self.pages.currentWidget()
        panels: list[QWidget] = page.panels() if page in (self._editor, self._archive) and page else []
        focus = QApplication.focusWidget()
        here = next((n for n, p in enumerate(panels) if focus and (p is focus or p.isAncestorOf(focus))), -by)
        if panels:
            target = panels[(here + by) % len(panels)]
            if self._editor is not None and target is self._editor.forms:
                self._editor.forms.section.focus_first()
            else:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _connect(self) -> None:
        for keys, act in _KEYS.items():
            QShortcut(QKeySequence(keys), self).activated.connect(partial(act, self))
        self.rail.chosen.connect(self.go)
        self.top.up.connect(lambda: self.go(MEETINGS))
        self.top.asked_why.connect(self._why_unsaved)
        for page in (self.home, self.meetings):
            page.opened.connect(self.open_meeting)
            page.wanted_new.connect(self.new_meeting)
        self.home.wanted_all.connect(lambda: self.go(MEETINGS))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._show_keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt shows the access keys of the page."""
        if event.key() == Qt.Key.Key_Alt and self._editor is not None:
            self._editor.show_access_keys(True)
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Alt let go hides them."""
        if event.key() == Qt.Key.Key_Alt and self._editor is not None:
            self._editor.show_access_keys(False)
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
        if not unsaved.may_leave(self, self._editor):
            event.ignore()
            return
        if self._editor is not None:
            self._editor.close_meeting()
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
