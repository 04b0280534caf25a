"""The editor of one meeting: sections at the left, the form, and the printed page that follows it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cooling_desktop.words.dates import long_date
from ui.desk import Desk, Opened
from ui.drafting import Drafter, Sheet
from ui.names import named
from ui.open_meeting import Histories, OpenMeeting
from ui.pages.columns import Columns
from ui.pages.formpanel import FormPanel
from ui.pages.guests import GuestsSection
from ui.pages.host import HostSection
from ui.pages.issuing import Issuing
from ui.pages.neutral import NeutralSection
from ui.pages.outcome import OutcomeSection
from ui.pages.overview import FACTS, entries, first_unfinished, path_behind, tinted
from ui.pages.page import Page
from ui.pages.release import ReleaseSection
from ui.pages.section import Section
from ui.pages.sectionpanel import SectionPanel
from ui.pages.voices import VoicesSection
from ui.pages.what import WhatSection
from ui.pages.where import WhereSection
from ui.parts import status_chip
from ui.preview import Preview
from ui.savestate import Saved, SaveState
from ui.saving import Saver
from ui.work import Worker

_KINDS = (WhatSection, WhereSection, HostSection, GuestsSection, NeutralSection, VoicesSection, OutcomeSection)


class MeetingPage(Page):
    """Opens one meeting at a time; what is typed goes to disk and to the page without being asked."""

    issued = Signal()

    def __init__(self, desk: Desk, saver: Saver, drafter: Drafter, paper: Worker, settings: QSettings) -> None:
        super().__init__()
        self._desk, self.saver, self._drafter = desk, saver, drafter
        self._histories = Histories()
        self.meeting: OpenMeeting | None = None
        self._sheet: Sheet | None = None
        self._checked = False
        self._minute = ""
        self.release = ReleaseSection(desk.lookup, self._name)
        self.sections: list[Section] = [*(kind(desk.lookup, self._name) for kind in _KINDS), self.release]
        self.panel = SectionPanel()
        self.forms = FormPanel(self.sections)
        self.issuing = Issuing(desk, saver, self.forms)
        self.preview = Preview(paper, "Siaran pers")
        self.forms.after = self.preview.stops()
        self.columns = Columns(self.panel, self.forms, self.preview, settings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.columns)
        self._connect()

    def open(self, opened: Opened) -> None:
        """Show a meeting at its first unfinished section, an issued one at its release."""
        issued = opened.issued
        self._forget()
        self.meeting = meeting = self._histories.open(opened.facts, read_only=issued is not None)
        self._sheet, self._checked = None, False
        self.preview.clear()
        self.forms.refuse("")
        self.forms.lock(
            f"Sudah terbit {long_date(issued.issued_on)}, nomor {issued.number}. Untuk memperbaiki, buat ralat."
            if issued
            else ""
        )
        self.release.issued_headline = issued.headline if issued else ""
        for section in self.sections:
            section.load(meeting)
        meeting.changed.connect(self._changed)
        meeting.reshaped.connect(self._changed)
        self.saver.watch(meeting)
        if opened.fresh:
            self.saver.touch()
        self._drafter.watch(None if issued else meeting)
        if issued:
            self._desk.pdf_of(issued, self.preview.show_pdf, lambda t: self.preview.show_trouble(str(t)))
        self._show_ticks()
        self.go(len(self.sections) - 1 if issued else first_unfinished(self.sections, meeting))

    def keeper(self) -> Saver:
        """What keeps the meeting on disk."""
        return self.saver

    def leave(self) -> None:
        """Leave the meeting; its history stays for coming back."""
        self.saver.watch(None)
        self._drafter.watch(None)
        self._forget()

    def _forget(self) -> None:
        if self.meeting is not None:
            self.meeting.changed.disconnect(self._changed)
            self.meeting.reshaped.disconnect(self._changed)
            self.meeting = None

    def go(self, number: int, *, focus: bool = True) -> None:
        """Show a section, the cursor in its first empty field."""
        number = max(0, min(len(self.sections) - 1, number))
        self.forms.show_section(number)
        self.panel.list.select(self.sections[number].key)
        self.forms.section.refresh()
        self._show_heads()
        self._show_tint()
        self._show_findings()
        if focus:
            self._focus_section()

    def _focus_section(self) -> None:
        """Into the form; of an issued meeting, which is only read, to the sections."""
        if self.meeting is not None and self.meeting.read_only:
            self.panel.list.setFocus()
        else:
            self.forms.section.focus_first()

    def step(self, by: int) -> None:
        """The next or the previous section."""
        self.go(self.sections.index(self.forms.section) + by)

    def jump(self, path: str) -> None:
        """Go to the field of a value, in whichever section it is."""
        owner = next((s for s in self.sections if s.owner_of(path)), None)
        if owner is not None:
            self.go(self.sections.index(owner), focus=False)
            owner.focus_path(path)

    def undo(self) -> None:
        """One step back."""
        if self.meeting is not None:
            self.meeting.undo()

    def redo(self) -> None:
        """One step forward again."""
        if self.meeting is not None:
            self.meeting.redo()

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        return self.columns.panels()

    def focus_panel(self, panel: QWidget) -> None:
        """F6: into the form's first field rather than onto its frame."""
        if panel is self.forms:
            self.forms.section.focus_first()
        else:
            panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        known = [("Enter", "isian berikutnya"), ("Ctrl+PgDn", "bagian berikutnya")]
        if self.forms.section.panels:
            known += [("Ctrl+Enter", "baris baru"), ("Alt+↑↓", "pindahkan baris")]
        return [*known, ("F6", "pindah panel"), ("F9", "pratinjau"), ("Ctrl+Z", "urungkan")]

    def show_access_keys(self, on: bool) -> None:
        """Alt is held, or let go."""
        self.forms.section.keys.show(on)

    def ask_issue(self) -> None:
        """Terbitkan was pressed."""
        if self.meeting is not None:
            self.issuing.start(self.meeting, self._sheet)

    def _asked(self) -> None:
        self._checked = True
        self._show_findings()

    def _was_issued(self, key: str, number: str) -> None:
        self.told.emit(f"Terbit dengan nomor {number}.", None)
        self.issued.emit()
        self._desk.load(key, self.open, self.issuing.refuse)

    def _changed(self, _path: str) -> None:
        self.forms.section.refresh()
        self._show_ticks()
        self._show_heads()

    def _drawn(self, sheet: Sheet) -> None:
        self._sheet = sheet
        if sheet.trouble:
            self.preview.show_trouble(sheet.trouble)
        else:
            self.preview.show_pdf(sheet.pdf, sheet.places)
        self.release.show_sheet(sheet)
        if not any(f.level == "block" for f in sheet.findings):
            self.forms.refuse("")
        self.panel.show_progress(FACTS - len(sheet.gaps), FACTS)
        self._show_ticks()
        self._show_tint()
        self._show_findings()

    def _show_findings(self) -> None:
        """Findings stand at their fields only after issuing was asked for; gaps (R18) never block and stay listed."""
        found = [f for f in (self._sheet.findings if self._sheet and self._checked else ()) if f.rule != "R18"]
        for section in self.sections:
            section.show_findings(found)

    def _show_ticks(self) -> None:
        if self.meeting is not None:
            self.panel.put(entries(self.sections, self.meeting, self._sheet))
            self.panel.list.select(self.forms.section.key)

    def _show_tint(self) -> None:
        section = self.forms.section
        self.preview.show_sources(section.title, tinted(section, self._sheet))

    def _show_heads(self) -> None:
        if self.meeting is None:
            return
        from cooling_desktop.papers.release import title

        facts = self.meeting.facts
        self.forms.show_words(self.forms.section.subtitle(facts))
        status = "terbit" if self.meeting.read_only else str(facts.meeting.status)
        self.headed.emit(title(facts), status_chip(status))

    def _page_clicked(self, source: str) -> None:
        path = path_behind(source, self.forms.section, self._sheet)
        if path:
            self.jump(path)

    def _saved(self, state: SaveState) -> None:
        """The label of an unissued page tells the minute of its stored state."""
        minute = f"{state.at:%H.%M}" if state.at else ""
        if state.saved is Saved.YES and minute != self._minute and self.meeting and not self.meeting.read_only:
            self._minute = minute
            self._drafter.draw()

    def _name(self, shelf: str, key: str | None) -> str:
        return named(self.meeting.facts, shelf, key) if self.meeting else ""

    def _connect(self) -> None:
        keys = [section.key for section in self.sections]
        self.panel.chosen.connect(lambda key: self.go(keys.index(key), focus=False))
        self.forms.stepped.connect(self.step)
        self.forms.issue.connect(self.ask_issue)
        self.issuing.asked.connect(self._asked)
        self.issuing.issued.connect(self._was_issued)
        self.forms.jump.connect(self.jump)
        self.release.jump.connect(self.jump)
        self.preview.clicked.connect(self._page_clicked)
        self._drafter.made.connect(self._drawn)
        self._drafter.failed.connect(self.preview.show_trouble)
        self.saver.told.connect(self._saved)
        for section in self.sections:
            section.told.connect(lambda words: self.told.emit(words, undoing(self)))


def undoing(page: MeetingPage) -> Callable[[], None]:
    """What Urungkan in a toast does: take back the step of this moment; after other steps it sends to Ctrl+Z."""
    meeting = page.meeting
    step = meeting.last_step if meeting else None

    def undo() -> None:
        if meeting is not None and meeting is page.meeting and meeting.last_step is step:
            meeting.undo()
        else:
            later = "Sudah ada perubahan lain sesudahnya. Tekan Ctrl+Z berurutan."
            QTimer.singleShot(0, page, lambda: page.told.emit(later, None))

    return undo
