"""What the window is made of: rail at the left, bar on top, strip of keys below, the pages between them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.drops import files_in
from ui.frame import STRIP, KeyStrip, Rail
from ui.pages.page import Page
from ui.topbar import TopBar

if TYPE_CHECKING:
    from ui.toast import Toast


class Framed(QMainWindow):
    """The parts in their places; where they lead is the window's business."""

    painted = Signal()
    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._painted, self._head = False, ""
        self.is_locked = False
        self.rail, self.top, self.strip = Rail(), TopBar(), KeyStrip()
        self.pages = QStackedWidget()
        self.notices = QVBoxLayout()  # below the bar on top: what holds for the whole window
        self._body = _body(self.rail, self.top, self.notices, self.pages, self.strip)
        self.setCentralWidget(self._body)
        self.setAcceptDrops(True)

    @cached_property
    def toast(self) -> Toast:
        """What was just done; inside the body, so that the lock hides it too."""
        from ui.toast import Toast

        return Toast(self._body, STRIP + 64)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return cast(Page, self.pages.currentWidget())

    def to_front(self) -> None:
        """Somebody opened the program a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def begin_with(self, page: QWidget, title: str) -> None:
        """Another page in the place of everything, until `go_on`."""
        self.takeCentralWidget()
        self.setCentralWidget(page)
        self.head(title)

    def go_on(self) -> None:
        """The parts in their places again."""
        first = self.takeCentralWidget()
        self.setCentralWidget(self._body)
        if first is not None and first is not self._body:
            first.deleteLater()

    def head(self, title: str) -> None:
        """What the title bar says; not even there is told what lies behind the lock."""
        self._head = title
        self.setWindowTitle("Cooling Desktop – terkunci" if self.is_locked else f"{title} – Cooling Desktop")

    def cover(self, on: bool) -> None:
        """Hide all parts, or show them again; what was typed goes on to disk meanwhile."""
        self.is_locked = on
        self._body.setEnabled(not on)  # what is only hidden would still take the keys when a page asks for them
        self._body.setVisible(not on)
        self.head(self._head)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt alone underlines the letters that work with it."""
        if event.key() == Qt.Key.Key_Alt and self.pages.count():
            self.page.show_access_keys(True)
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Alt let go hides them."""
        if event.key() == Qt.Key.Key_Alt and self.pages.count():
            self.page.show_access_keys(False)
        super().keyReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A release or a folder of them may be dropped wherever no field or list takes the file itself."""
        if not self.is_locked and _releases_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the file on; of several none is read."""
        files = [] if self.is_locked else _releases_in(event)
        if files:
            event.acceptProposedAction()
        if len(files) == 1:
            self.dropped.emit(files[0])
        elif files:
            self.toast.say("Lepaskan satu berkas saja.")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window is there."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The toast stays in its place."""
        super().resizeEvent(event)
        if "toast" in self.__dict__:
            self.toast.place()


def _releases_in(event: QDropEvent) -> list[Path]:
    """The files that are held over the window, if one of them may be a release."""
    files = files_in(event)
    return files if any(file.suffix.lower() in _RELEASES or file.is_dir() for file in files) else []


_RELEASES = (".txt", ".docx", ".pdf", ".json")


def _body(rail: QWidget, top: QWidget, notices: QVBoxLayout, pages: QWidget, strip: QWidget) -> QWidget:
    made = QWidget()
    across = QHBoxLayout(made)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(0)
    across.addWidget(rail)
    right = QVBoxLayout()
    right.setSpacing(0)
    right.addWidget(top)
    right.addLayout(notices)
    right.addWidget(pages, 1)
    right.addWidget(strip)
    across.addLayout(right, 1)
    return made
