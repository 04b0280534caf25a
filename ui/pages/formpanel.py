"""The middle column of the editor: title, the section's form in its scroll area, the way back and on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.pages.section import Section
from ui.parts import Button, ProgressLine, label
from ui.say import mark

CONTENT = 518


class FormPanel(QFrame):
    """Shows one section at a time; `stepped` is the way back (-1) or on (1), `issue` the last step."""

    stepped = Signal(int)
    issue = Signal()
    jump = Signal(str)

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self.setObjectName("body")
        self._sections = list(sections)
        self._title, self._beside = label("", "page"), label("", "", "text2")
        self._stack = QStackedWidget()
        self._areas = [_Area(section) for section in sections]
        for area in self._areas:
            self._stack.addWidget(area)
        self._trouble_jump = Button("Ke isian", small=True)
        self._banner, self._banner_words = _strip("banner", "lock", "info")
        self._trouble, self._trouble_words = _strip("trouble", "must", "err", self._trouble_jump)
        self._trouble_path = ""
        self._trouble_jump.clicked.connect(lambda: self.jump.emit(self._trouble_path))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        for strip in (self._banner, self._trouble):
            column.addWidget(strip)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot())
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._keep_in_view)

    @property
    def section(self) -> Section:
        """The section that is shown."""
        return self._sections[self._stack.currentIndex()]

    def show_section(self, number: int) -> None:
        """Another section, scrolled to where it was left."""
        self._sections[number].ensure()
        self._stack.setCurrentIndex(number)
        before = self._sections[number - 1].title if number else ""
        self._back.setText(before)
        self._back.setVisible(bool(before))
        last = number == len(self._sections) - 1
        self._next.setText("" if last else f"Lanjut: {self._sections[number + 1].title}")
        self._next.setVisible(not last)
        self._issue.setVisible(last and not self._read_only)
        self._title.setText(self.section.title)
        self._chain()

    def show_words(self, beside: str) -> None:
        """What stands beside the title."""
        self._beside.setText(beside)

    def lock(self, sentence: str) -> None:
        """The banner of an issued release; empty for one that can be edited."""
        self._read_only = bool(sentence)
        self._banner_words.setText(sentence)
        self._banner.setVisible(bool(sentence))

    def refuse(self, sentence: str, path: str = "") -> None:
        """Why the last act was refused, and where to mend it; empty takes it away."""
        self._trouble_words.setText(sentence)
        self._trouble_path = path
        self._trouble_jump.setVisible(bool(path))
        self._trouble.setVisible(bool(sentence))

    def busy(self, words: str) -> None:
        """Work was started here; empty when it is over."""
        self._issue.setEnabled(not words)
        if words:
            self.progress.begin(words)
        else:
            self.progress.end()

    def _chain(self) -> None:
        """Tab goes from the section's last field to the foot and on to the page: sections are built late."""
        inside: QWidget | None = None
        step = self.section.nextInFocusChain()
        while step is not None and step is not self.section:
            if self.section.isAncestorOf(step) and step.focusPolicy() & Qt.FocusPolicy.TabFocus:
                inside = step
            step = step.nextInFocusChain()
        if inside is not None:
            for first, second in pairwise((inside, self._back, self._next, self._issue, *self.after)):
                QWidget.setTabOrder(first, second)

    _read_only = False
    after: tuple[QWidget, ...] = ()

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
        foot.setFixedHeight(54)
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 0, 22, 0)
        row.setSpacing(10)
        self._back = Button("", "quiet", "back")
        self._back.setToolTip("Bagian sebelumnya (Ctrl+PgUp)")
        self._next = Button("", "primary")
        self._next.setToolTip("Bagian berikutnya (Ctrl+PgDn)")
        self._issue = Button("Terbitkan", "primary", "send")
        self.progress = ProgressLine()
        self._back.clicked.connect(lambda: self.stepped.emit(-1))
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        self._issue.clicked.connect(self.issue)
        row.addWidget(self._back)
        row.addStretch()
        for part in (self.progress, self._next, self._issue):
            row.addWidget(part)
        return foot

    def _keep_in_view(self, _old: QObject | None, new: QWidget | None) -> None:
        """Tab never leads to a field that cannot be seen."""
        area = self._areas[self._stack.currentIndex()]
        inside = area.widget()
        if new is not None and inside is not None and inside.isAncestorOf(new):
            top = new.mapTo(inside, QPoint(0, 0)).y()
            bar = area.verticalScrollBar()
            if new.height() < area.viewport().height():
                if top - 28 < bar.value():
                    bar.setValue(max(0, top - 28))
                elif top + new.height() + 44 > bar.value() + area.viewport().height():
                    bar.setValue(top + new.height() + 44 - area.viewport().height())


class _Area(QScrollArea):
    """A column that only scrolls up and down; the scroll bar takes its room from the margin, not from the fields."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        holder = QWidget()
        self._row = QHBoxLayout(holder)
        section.setMaximumWidth(640)
        self._row.addWidget(section, 1)
        self._row.addStretch(0)
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room(0, 0)

    def _make_room(self, least: int, most: int) -> None:
        self._row.setContentsMargins(22, 4, 10 if most > least else 22, 20)


def _strip(name: str, icon: str, shade: str, button: QWidget | None = None) -> tuple[QWidget, QLabel]:
    """A coloured strip with a sentence, inset like the form."""
    strip = QFrame()
    strip.setObjectName(name)
    row = QHBoxLayout(strip)
    row.setContentsMargins(12, 8, 10, 8)
    row.setSpacing(10)
    words = label("", wrap=True)
    row.addWidget(mark(icon, shade), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    if button is not None:
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    holder = QWidget()
    outer = QVBoxLayout(holder)
    outer.setContentsMargins(22, 0, 22, 10)
    outer.addWidget(strip)
    holder.hide()
    return holder, words
