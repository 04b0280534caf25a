"""The middle column of the editor: title, the section's form in its scroll area, the way back and on."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.pages.section import Section
from ui.pages.strip import Area, Strip
from ui.parts import Button, label

_WIDEST, _MARGINS = 640, (22, 4, 22, 20)


class FormPanel(QFrame):
    """Shows one section at a time; `stepped` is the way back (-1) or on (1)."""

    stepped = Signal(int)

    def __init__(self, first: Section) -> None:
        super().__init__()
        self.setObjectName("body")
        self.section = first  # the one that is shown
        self._areas: dict[Section, Area] = {}
        self._title, self._beside = label("", "page"), label("", "", "text2")
        self._stack = QStackedWidget()
        self.banner = Strip("banner", "info")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot())
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._keep_in_view)

    def show_section(self, section: Section, before: str, after: str) -> None:
        """Another section, scrolled to where it was left, with the titles of its neighbours."""
        if section not in self._areas:
            self._areas[section] = area = Area(section, _WIDEST, _MARGINS)
            self._stack.addWidget(area)
        section.ensure()  # only now: a stylesheet looks through a whole tree that gets another parent
        self.section = section
        self._stack.setCurrentWidget(self._areas[section])
        self._back.setText(before)
        self._back.setVisible(bool(before))
        self._next.setText(f"Lanjut: {after}")
        self._next.setVisible(bool(after))
        self._next.set_role("plain" if section.acts else "primary")
        self._title.setText(section.title)
        if self._after:
            self._chain()

    def show_words(self, beside: str) -> None:
        """What stands beside the title."""
        self._beside.setText(beside)

    def go_on_to(self, after: tuple[QWidget, ...]) -> None:
        """What Tab reaches behind the foot has been made."""
        self._after = after
        self._chain()

    def _chain(self) -> None:
        """Tab goes from the section's last field to the foot and on to the page: sections are built late."""
        inside: QWidget | None = None
        step = self.section.nextInFocusChain()
        while step is not None and step is not self.section:
            if self.section.isAncestorOf(step) and step.focusPolicy() & Qt.FocusPolicy.TabFocus:
                inside = step
            step = step.nextInFocusChain()
        if inside is not None:
            for first, second in pairwise((inside, self._back, self._next, *self._after)):
                QWidget.setTabOrder(first, second)

    _after: tuple[QWidget, ...] = ()  # it comes behind the first form

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(22, 18, 20, 10)
        row.setSpacing(14)
        row.addWidget(self._title, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self._beside, 1, Qt.AlignmentFlag.AlignBaseline)
        return head

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("foot")
        theme.fixed(foot, height=54)
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 0, 22, 0)
        row.setSpacing(10)
        self._back = Button("", "quiet", "back")
        self._back.setToolTip("Bagian sebelumnya (Ctrl+PgUp)")
        self._next = Button("", "primary")
        self._next.setToolTip("Bagian berikutnya (Ctrl+PgDn)")
        self._back.clicked.connect(lambda: self.stepped.emit(-1))
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        row.addWidget(self._back)
        row.addStretch()
        row.addWidget(self._next)
        return foot

    def _keep_in_view(self, _old: QObject | None, new: QWidget | None) -> None:
        """Tab never leads to a field that cannot be seen."""
        area = self._areas.get(self.section)
        inside = area.widget() if area is not None else None
        if area is not None and inside is not None and new is not None and inside.isAncestorOf(new):
            top = new.mapTo(inside, QPoint(0, 0)).y()
            below = 8 if isinstance(new, QListView) else 44  # a field has a line of help
            bar, high = area.verticalScrollBar(), area.height()  # without a frame the viewport is as high
            if new.height() < high:
                if top - 28 < bar.value():
                    bar.setValue(max(0, top - 28))
                elif top + new.height() + below > bar.value() + high:
                    bar.setValue(top + new.height() + below - high)


def form_keys(section: Section) -> list[tuple[str, str]]:
    """The keys that work in a form; where it is only read those that lead elsewhere."""
    ways = [("Ctrl+PgDn", "bagian berikutnya"), ("F6", "pindah panel"), ("F9", "pratinjau")]
    if section.locked:
        return ways
    return [*section.own_keys(), *ways, ("Ctrl+Z", "urungkan")]
