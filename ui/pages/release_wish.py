"""A step that was pressed right after the last key: it waits for the sheet of that text, and is taken then."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cooling_desktop.errors import Trouble
from ui.drafting import Drafter, Sheet
from ui.pages.issuing import Issuing
from ui.pages.release_course import Course
from ui.pages.release_stages import Act


class Wish(QObject):
    """Between the filled button and the course of the release: an older sheet is never passed on."""

    def __init__(self, drafter: Drafter, course: Course, issuing: Issuing) -> None:
        super().__init__(course)
        self._drafter, self._course, self._issuing = drafter, course, issuing
        self._act: Act | None = None
        drafter.failed.connect(self._undrafted)

    def press(self, sheet: Sheet | None) -> None:
        """Take the next step, at once where `sheet` tells what is on screen."""
        if self._drafter.pending:
            self._act = self._course.next_act()
            self._issuing.busy.emit("Menyusun naskah …")
        else:
            self._course.act(sheet)

    def go_on(self, sheet: Sheet) -> None:
        """Another sheet: take the step that waited for it, unless the release stands elsewhere now."""
        if self._act is None or self._drafter.pending:
            return
        act = self._act
        self.forget()
        if act is self._course.next_act():
            self._course.act(sheet)

    def forget(self) -> None:
        """Another meeting was opened."""
        if self._act is not None:
            self._act = None
            self._issuing.busy.emit("")

    def _undrafted(self, words: str) -> None:
        if self._act is not None:
            self.forget()
            self._issuing.refuse(Trouble(words))
