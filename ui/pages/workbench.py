"""The editor's panels around one meeting: which section is shown, what the sheet tells of it, the ways between."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.drafting import Sheet
from ui.open_meeting import OpenMeeting
from ui.pages.columns import Columns
from ui.pages.formpanel import FormPanel
from ui.pages.overview import FACTS, entries, first_unfinished, path_behind, tinted
from ui.pages.release import ReleaseSection
from ui.pages.release_room import ReleaseRoom
from ui.pages.section import Section
from ui.pages.sectionpanel import SectionPanel
from ui.parts import ChipText, status_chip
from ui.preview import Preview
from ui.saving import Saver
from ui.work import Worker


class Workbench(QWidget):
    """Forms beside their sections, or the release in columns of its own; the page stands at the right of both.

    `moved` tells that another section is shown.
    """

    moved = Signal()

    def __init__(self, desk: Desk, saver: Saver, forms: Sequence[Section], release: ReleaseSection, paper: Worker,
                 settings: QSettings) -> None:  # fmt: skip
        super().__init__()
        self.sections: list[Section] = [*forms, release]
        self.section, self.release = self.sections[0], release
        self._meeting: OpenMeeting | None = None
        self._sheet: Sheet | None = None
        self.panel = SectionPanel()
        self.forms = FormPanel(forms)
        self.preview = Preview(paper, "Siaran pers")
        self.forms.after = self.preview.stops()
        self.room = room = ReleaseRoom(desk, saver, self.sections, release, self.preview)
        self.columns = Columns(self.panel, self.forms, room.panel, room.findings, self.preview, settings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(room.bar)
        column.addWidget(self.columns)
        self._connect()

    @property
    def released(self) -> bool:
        """Whether the release is shown, and not a form."""
        return self.section is self.release

    def open(self, meeting: OpenMeeting) -> None:
        """Another meeting; its sheet follows."""
        self._meeting, self._sheet = meeting, None
        self.preview.clear()
        for section in self.sections:
            section.load(meeting)
        self.panel.show_progress(0, 0)
        self._show_ticks()

    def begin(self) -> None:
        """The first unfinished section; of an issued meeting the release."""
        meeting = self._meeting
        if meeting is not None:
            last = self.sections.index(self.release)
            self.go(last if meeting.read_only else first_unfinished(self.sections, meeting))

    def go(self, number: int, *, focus: bool = True) -> None:
        """Show a section, the cursor in its first empty field."""
        number = max(0, min(len(self.sections) - 1, number))
        self.section = section = self.sections[number]
        titles = ["", *(one.title for one in self.sections), ""]
        before, after = titles[number], titles[number + 2]
        if self.released:
            self.room.enter(before)
        else:
            self.forms.show_section(section, before, after)
        self.room.turn(self.released)
        self.columns.show_release(self.released, findings=not (self._meeting and self._meeting.read_only))
        self.panel.list.select(section.key)
        self.refresh()
        self._show_tint()
        self._show_findings()
        self.moved.emit()
        if focus or self.released:  # beside the release there is no list of sections to stay in
            self.focus_first()

    def step(self, by: int) -> None:
        """The next or the previous section."""
        self.go(self.sections.index(self.section) + by)

    def jump(self, path: str) -> None:
        """Go to the field of a value, in whichever section it is."""
        owner = next((s for s in self.sections if s.owner_of(path)), None)
        if owner is not None:
            self.go(self.sections.index(owner), focus=False)
            owner.focus_path(path)

    def next_finding(self, by: int) -> None:
        """The next point of the list; beside the forms at once to its field."""
        point = self.room.next_finding(by)
        if point is not None and self.released:
            self.room.findings.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif point is not None and point.act:
            self.jump(point.path)

    def focus_first(self) -> None:
        """Into the section; of an issued meeting, which is only read, to what can be gone through."""
        if self._meeting is None or not self._meeting.read_only:
            (self.room if self.released else self.section).focus_first()
        else:
            (self.preview.view if self.released else self.panel.list).setFocus()

    def focus_panel(self, panel: QWidget) -> None:
        """F6: into the first field or the last block rather than onto a frame."""
        if panel in (self.forms, self.room.panel):
            self.section.focus_first()
        else:
            panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        if self.released:
            return self.room.keys()
        if self._meeting is not None and self._meeting.read_only:
            return [("Ctrl+PgDn", "bagian berikutnya"), ("F6", "pindah panel"), ("F9", "pratinjau")]
        focus = QApplication.focusWidget()
        rows = next((panel for panel, _ in self.section.panels if focus and panel.isAncestorOf(focus)), None)
        known = rows.keys() if rows else [("Enter", "isian berikutnya")]
        ways = [("Ctrl+PgDn", "bagian berikutnya"), ("F6", "pindah panel"), ("F9", "pratinjau")]
        return [*known, *ways, ("Ctrl+Z", "urungkan")]

    def chip(self) -> ChipText | None:
        """What stands beside the title: how far the release is, or what became of the meeting."""
        if self._meeting is None:
            return None
        if self._meeting.read_only:
            return status_chip("terbit")
        return self.room.course.chip() if self.released else status_chip(str(self._meeting.facts.meeting.status))

    def show_sheet(self, sheet: Sheet) -> None:
        """Another draft of the meeting; with the first one the release has something for the keys."""
        focus, first = QApplication.focusWidget(), self._sheet is None
        self._sheet = sheet
        self.release.show_sheet(sheet)
        self.room.show_sheet(sheet)
        self.panel.show_progress(FACTS - len(sheet.gaps), FACTS)
        self._show_ticks()
        self._show_tint()
        self._show_findings()
        typing = focus is not None and self.release.isAncestorOf(focus)
        if first and self.released and not typing and (focus is None or self.isAncestorOf(focus)):
            self.focus_first()

    def refresh(self) -> None:
        """A value is another one now."""
        self.section.refresh()
        self._show_ticks()
        if self._meeting is not None:
            self.forms.show_words(self.section.subtitle(self._meeting.facts))

    def _show_findings(self) -> None:
        """Findings stand at their fields only after issuing was asked for; gaps (R18) never block and stay listed."""
        found = self._sheet.findings if self._sheet and self.room.asked_for() else ()
        for section in self.sections:
            section.show_findings([f for f in found if f.rule != "R18"])

    def _show_ticks(self) -> None:
        if self._meeting is not None:
            self.panel.put(entries(self.sections, self._meeting, self._sheet))
            self.panel.list.select(self.section.key)

    def _show_tint(self) -> None:
        if self.released:
            self.room.show_tint()
        else:
            self.preview.show_sources(self.section.title, tinted(self.section, self._sheet))

    def _page_clicked(self, source: str) -> None:
        path = path_behind(source, self.section, self._sheet)
        if self.released:
            self.release.blocks.focus(source)
        elif path:
            self.jump(path)

    def _connect(self) -> None:
        keys = [section.key for section in self.sections]
        self.panel.chosen.connect(lambda key: self.go(keys.index(key), focus=False))
        self.forms.stepped.connect(self.step)
        self.room.bar.back.connect(lambda: self.step(-1))
        self.room.issuing.asked.connect(self._show_findings)
        self.room.jump.connect(self.jump)
        self.room.make_keys(self)
        self.preview.clicked.connect(self._page_clicked)
