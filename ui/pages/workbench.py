"""The editor's panels around one meeting: which section is shown, what the sheet tells of it, the ways between."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from cooling_desktop.records.glance import CORRECTING, became
from ui.desk import Desk
from ui.drafting import Drafter, Sheet
from ui.form import NameOf
from ui.open_meeting import OpenMeeting
from ui.pages.benchparts import join_papers, join_room, make_papers, make_preview, make_room
from ui.pages.columns import Columns
from ui.pages.formpanel import FormPanel, form_keys
from ui.pages.late import Late, Sections, one_by_one
from ui.pages.outline import PapersOutline, ReleaseOutline
from ui.pages.overview import FACTS, at_fields, entries, first_unfinished, path_behind, tinted
from ui.pages.section import Section
from ui.pages.sectionpanel import SectionPanel
from ui.pages.sections import TYPED
from ui.parts import ChipText, status_chip
from ui.saving import Saver
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.records.issued import IssuedPaper
    from ui.pages.release import ReleaseSection
    from ui.pages.release_room import ReleaseRoom
    from ui.preview import Preview

_AFTER_FORM = 30  # milliseconds: the first form is painted before the rest is made


class Workbench(QWidget):
    """Forms beside their sections, or the release in columns of its own; the page stands at the right of both.

    Page and release are made when they are first asked for, at the latest behind the first form.
    `moved` tells that another section or stage is shown, `did` what a section just did.
    """

    moved = Signal()
    did = Signal(str)
    told = Signal(str, object)
    keyed = Signal()
    issued = Signal(str, str)
    entry = Signal(str, str)
    stale = Signal()
    over = Signal(object)
    planned = Signal(str)

    def __init__(self, desk: Desk, saver: Saver, drafter: Drafter, name: NameOf, release: Callable[[], ReleaseSection],
                 paper: Worker, settings: QSettings, page: QWidget) -> None:  # fmt: skip
        super().__init__(page)
        self._meeting: OpenMeeting | None = None
        self.preview = Late(lambda: make_preview(paper), self._settle_preview)
        typed = [Late(partial(make, desk.lookup, name), self.settle_section) for _, make in TYPED]
        self.papers = Late(lambda: make_papers(desk, saver, name, paper, settings),
                           lambda made: join_papers(made, self, drafter))  # fmt: skip
        self.release = Late(release, self.settle_section)
        self.room = Late(lambda: make_room(desk, saver, drafter, self), self._settle_room)
        outlines = [*(known for known, _ in TYPED), PapersOutline(), ReleaseOutline()]
        self.sections = Sections(outlines, [*typed, self.papers, self.release])
        self.section = self.sections.at(0)
        self._issued: IssuedPaper | None = None
        self._sheet: Sheet | None = None
        self.panel = SectionPanel()
        self.forms = FormPanel(self.section)
        self.columns = Columns(self.panel, self.forms, settings, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.columns)
        keys = [one.key for one in self.sections.outlines]
        self.panel.chosen.connect(lambda key: self.go(keys.index(key), focus=False))
        self.forms.stepped.connect(self.step)

    @property
    def released(self) -> bool:
        """Whether the release is shown, and not a form."""
        return self.section is self.release.made

    def open(self, meeting: OpenMeeting, issued: IssuedPaper | None) -> None:
        """Another meeting; its sheet follows."""
        self._meeting, self._issued, self._sheet = meeting, issued, None
        if self.preview.made is not None:
            self.preview.made.clear()
        for section in self.sections.made():
            section.load(meeting)
        if self.room.made is not None:
            self.room.made.open(meeting, issued)
        self.panel.show_progress(0, 0)

    def begin(self) -> None:
        """The first unfinished section; of an issued meeting the release."""
        meeting = self._meeting
        if meeting is not None:
            last = len(self.sections.outlines) - 1
            self.go(last if _is_out(meeting) else first_unfinished(self.sections.outlines, meeting))
            rest = (self.preview, *self.sections.late, self.room)
            QTimer.singleShot(_AFTER_FORM, self, lambda: one_by_one(self, *rest))

    def leave(self) -> None:
        """The meeting is left: nothing more is asked of it."""
        if self.room.made is not None:
            self.room.made.issuing.forget()

    def settle(self) -> None:
        """What is being typed ends."""
        for section in self.sections.made():
            section.leave()

    def go(self, number: int, *, focus: bool = True) -> None:
        """Show a section, the cursor in its first empty field."""
        number = max(0, min(len(self.sections.outlines) - 1, number))
        self.section = section = self.sections.at(number)
        around = self.sections.around(number)
        if self.released:
            self.room().enter(around[0])
        else:
            self.forms.show_section(section, *around)
        if self.room.made is not None:
            self.room.made.turn(self.released)
        self.columns.show_release(self.released, findings=not (self._meeting and self._meeting.read_only))
        self.refresh()
        self._show_tint()
        self._show_findings()
        self.moved.emit()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # what gets the keys is scrolled into sight
        if focus or self.released:  # beside the release there is no list of sections to stay in
            self.focus_first()

    def step(self, by: int) -> None:
        """The next or the previous section."""
        self.go(self.sections.number_of(self.section) + by)

    def jump(self, path: str) -> None:
        """Go to the field of a value, in whichever section it is."""
        if (owner := self.sections.owner_of(path)) is not None:
            self.go(owner, focus=False)
            self.section.focus_path(path)

    def next_finding(self, by: int) -> None:
        """The next point of the list; beside the forms at once to its field."""
        point = self.room().next_finding(by)
        if point is not None and self.released:
            self.room().findings.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif point is not None and ":" not in point.path:
            self.jump(point.path)

    def focus_first(self) -> None:
        """Into the section; where it is only read, to what can be gone through."""
        if not self.section.locked:
            (self.room() if self.released else self.section).focus_first()
        else:
            (self.preview().view if self.released else self.panel.list).setFocus()

    def focus_panel(self, panel: QWidget) -> None:
        """F6: into the first field or the last block rather than onto a frame."""
        if panel is self.forms or panel is self.room().panel:
            self.section.focus_first()
        else:
            panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        return self.room().keys() if self.released else form_keys(self.section)

    def chip(self) -> ChipText | None:
        """What stands beside the title: how far the release is, or what became of the meeting."""
        stage = self.room().course.chip() if self._issued is None and self.released else None
        return stage or (_chip(self._meeting, self._issued, self.released) if self._meeting else None)

    def show_sheet(self, sheet: Sheet) -> None:
        """Another draft of the meeting; with the first one the release has something for the keys."""
        focus, first = QApplication.focusWidget(), self._sheet is None
        self._sheet = sheet
        self.release().show_sheet(sheet)
        self.room().show_sheet(sheet)
        self.panel.show_progress(FACTS - len(sheet.gaps), FACTS)
        self._show_ticks()
        self._show_tint()
        self._show_findings()
        typing = focus is not None and self.release().isAncestorOf(focus)
        if first and self.released and not typing and (focus is None or self.isAncestorOf(focus)):
            self.focus_first()

    def refresh(self) -> None:
        """A value is another one now."""
        self.section.refresh()
        self._show_ticks()
        if self._meeting is not None:
            self.forms.show_words(self.section.subtitle(self._meeting.facts))

    def _show_findings(self) -> None:
        found = at_fields(self._sheet, asked=self._sheet is not None and self.room().asked_for())
        for section in self.sections.made():
            section.show_findings(found)

    def _show_ticks(self) -> None:
        if self._meeting is not None:
            self.panel.put(entries(self.sections.outlines, self._meeting, self._sheet))
            self.panel.list.select(self.section.key)

    def _show_tint(self) -> None:
        if self.released:
            self.room().show_tint()
        elif self.preview.made is not None:
            self.preview.made.show_sources(self.section.title, tinted(self.section, self._sheet))

    def _page_clicked(self, source: str) -> None:
        path = path_behind(source, self.section, self._sheet)
        if self.released:
            self.release().blocks.focus(source)
        elif path:
            self.jump(path)

    def _settle_preview(self, preview: Preview) -> None:
        preview.clicked.connect(self._page_clicked)
        self.columns.put_page(preview)
        self.forms.go_on_to(preview.stops())

    def settle_section(self, section: Section) -> None:
        """A section was made: it shows the meeting on the desk."""
        section.told.connect(self.did)
        section.over.connect(self.over)
        section.planned.connect(self.planned)
        if self._meeting is not None:
            section.load(self._meeting)

    def _settle_room(self, room: ReleaseRoom) -> None:
        room.make_keys(self)
        self.columns.put_release(room.panel, room.findings)
        cast(QVBoxLayout, self.layout()).insertWidget(0, room.bar)
        room.bar.back.connect(lambda: self.step(-1))
        room.issuing.asked.connect(self._show_findings)
        join_room(room, self)
        if self._meeting is not None:
            room.open(self._meeting, self._issued)


def _is_out(meeting: OpenMeeting) -> bool:
    """Whether a release went out, perhaps to be corrected now."""
    return meeting.read_only or meeting.facts.corrects is not None


def _chip(meeting: OpenMeeting, issued: IssuedPaper | None, released: bool) -> ChipText | None:
    """What became of the meeting or of its paper; beside a release on its way the meeting's state says nothing."""
    if issued is not None:
        return status_chip(became(issued.kind))
    if meeting.facts.corrects is not None:
        return status_chip(CORRECTING)
    return None if released else status_chip(str(meeting.facts.meeting.status))
