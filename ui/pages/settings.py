"""Setelan: groups at the left, rows at the right; everything holds and is stored at once, and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.lists import Item
from ui.pages.page import Page
from ui.pages.settings_about import AboutGroup
from ui.pages.settings_archive import ArchiveGroup
from ui.pages.settings_checks import ChecksGroup
from ui.pages.settings_copies import CopiesGroup
from ui.pages.settings_group import Group
from ui.pages.settings_list import GroupList
from ui.pages.settings_look import LookGroup
from ui.pages.settings_moving import MovingGroup
from ui.pages.settings_numbers import NumbersGroup
from ui.pages.settings_people import PeopleGroup
from ui.pages.settings_photos import PhotosGroup
from ui.pages.settings_phrases import PhrasesGroup
from ui.pages.settings_units import UnitsGroup
from ui.pages.strip import Area, show_whole
from ui.parts import label
from ui.rooms import Room

if TYPE_CHECKING:
    from ui.archive_checks import ArchiveChecks
    from ui.backups import Backups
    from ui.desk import Desk
    from ui.mover import Mover
    from ui.saving import Saver
    from ui.work import Worker

_WIDE = 232


class SettingsPage(Page):
    """`people_changed` once clerks are on disk; `guide` names a topic of the help."""

    people_changed = Signal()
    guide = Signal(str)

    def __init__(self, desk: Desk, saver: Saver, settings: QSettings, backups: Backups, paper: Worker,
                 mover: Mover, archive: ArchiveChecks) -> None:  # fmt: skip
        super().__init__()
        self._saver = saver
        self.units, self.people = UnitsGroup(desk), PeopleGroup(desk, saver)
        self.phrases = PhrasesGroup(desk, saver, paper)
        self.look, self.copies, self.about = LookGroup(settings), CopiesGroup(backups, desk), AboutGroup(desk.folder)
        self.numbers, self.checks, self.photos = NumbersGroup(desk), ChecksGroup(desk), PhotosGroup(settings)
        self.moving, self.archive = MovingGroup(mover), ArchiveGroup(desk, archive)
        office: list[Group] = [self.units, self.numbers, self.people, self.phrases, self.checks, self.photos]
        self.groups = [*office, self.look, self.archive, self.copies, self.moving, self.about]
        self.list = GroupList()
        self.list.put([Item(group.key, group.title) for group in self.groups])
        self.list.chosen.connect(self._show)
        self._title = label("", "page")
        self._stack = QStackedWidget()
        self._areas = [_area(group) for group in self.groups]
        self._lay_out()
        self._connect()
        self.list.select(self.units.key)

    @property
    def group(self) -> Group:
        """The group that is shown."""
        return self.groups[self._stack.currentIndex()]

    def show_group(self, key: str) -> None:
        """Open one group, such as Cadangan from Beranda."""
        self.list.select(key)
        QTimer.singleShot(0, self, lambda: self.group.focus_first())  # rows just built are shown by the event loop

    def keeper(self) -> Saver | None:
        """What keeps people and patterns on disk: one of them at a time, that of the group shown last."""
        return self._saver

    def enter(self) -> None:
        """Read again what other rooms may have changed."""
        self.group.enter()

    def load_stored(self) -> None:
        """Take the stored version instead of what is on screen, after a conflict."""
        self._saver.give_up()
        self.group.enter()

    def leave(self) -> None:
        """No PIN stays half typed."""
        self.people.leave()

    def focus_first(self) -> None:
        """Arrows go through the groups at once."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        return [("↑↓", "pilih kelompok"), ("F6", "ke isian"), ("Ctrl+Z", "urungkan")]

    def panels(self) -> list[QWidget]:
        """The groups, and the rows of the one that is shown."""
        return [self.list, self._areas[self._stack.currentIndex()]]

    def focus_panel(self, panel: QWidget) -> None:
        """The rows take the keys at their first field."""
        if panel is self.list:
            self.focus_first()
        else:
            self.group.focus_first()

    def undo(self) -> None:
        """The last change of this group back."""
        self.group.undo()

    def redo(self) -> None:
        """And again."""
        self.group.redo()

    def show_access_keys(self, on: bool) -> None:
        """The letters of the group that is shown."""
        self.group.keys.show(on)

    def _show(self, key: str) -> None:
        number = [group.key for group in self.groups].index(key)
        if self.groups[number] is not self.group:
            self.group.put_away()
        self._stack.setCurrentIndex(number)
        self._title.setText(self.group.title)
        self.group.enter()

    def _connect(self) -> None:
        for group in self.groups:
            group.told.connect(self.told)
        self.people.changed.connect(self.people_changed)
        self.phrases.guide.connect(self.guide)
        self.units.asked.connect(self._open_unit)
        self.archive.card.relisted.connect(self.relisted)
        self.about.trash.connect(lambda: self.wanted.emit(Room.TRASH))
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._keep_in_view)

    def _open_unit(self, key: str) -> None:
        if key:
            self.entry.emit("units", key)
        else:
            self.wanted.emit(Room.DIRECTORY)

    def _keep_in_view(self, _old: QObject | None, new: QWidget | None) -> None:
        area = self._areas[self._stack.currentIndex()]
        if new is not None and self.group.isAncestorOf(new):
            show_whole(area, new)

    def _lay_out(self) -> None:
        side = QFrame()
        side.setObjectName("sections")
        theme.fixed(side, width=_WIDE)
        left = QVBoxLayout(side)
        left.setContentsMargins(8, 16, 8, 4)
        left.addWidget(self.list)
        head = QHBoxLayout()
        head.setContentsMargins(22, 18, 20, 10)
        head.addWidget(self._title)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(head)
        for area in self._areas:
            self._stack.addWidget(area)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addLayout(right, 1)


def _area(group: Group) -> Area:
    made = Area(group, group.widest, (22, 4, 22, 20))
    theme.fixed(group, widest=group.widest)
    return made
