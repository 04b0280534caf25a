"""The way through the editor: every section full, open, new and issued; the release in every state."""

from __future__ import annotations

from datetime import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from cooling_desktop.records.clerk import Clerk as Person
from cooling_desktop.records.kinds import MeetingStatus, NeutralityForm
from tests.ui.places import DRAFT, FULL, ISSUED, LEFT, Place, Places, open_everything, settle
from ui.pages.guest_import import GuestImport
from ui.pages.guests import GuestsSection
from ui.pages.section import Section
from ui.rooms import Room
from ui.table import Table
from ui.typeahead import ReferenceLine

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk


def open_meeting(clerk: Clerk, key: str) -> None:
    """Open a meeting by its key."""
    clerk.window.open_meeting(key)
    clerk.wait(lambda: clerk.window.room is Room.EDITOR and clerk.facts().meeting.id == key)
    settle()


def show_section(clerk: Clerk, section: Section) -> None:
    """Go to a section and let its layout settle."""
    editor = clerk.window.editor
    editor.go(editor.sections.index(section))
    settle()


def sections(clerk: Clerk) -> Places:
    """Each form of a full meeting, folded and open, of a new one, and of one that can only be read."""
    open_meeting(clerk, FULL)
    editor = clerk.window.editor
    for section in editor.sections[:-1]:
        show_section(clerk, section)
        yield Place(section.title, clerk.window)
        open_everything(section)
        yield Place(f"{section.title}, terbuka", clerk.window)
        yield from _cells(clerk, section)
    yield from _offers(clerk)
    yield from _import(clerk)
    clerk.window.new_meeting()
    clerk.wait(lambda: clerk.facts().meeting.id not in ("", FULL))
    for section in editor.sections[:-1]:
        show_section(clerk, section)
        yield Place(f"{section.title}, kosong", clerk.window)
    assert editor.meeting is not None
    editor.meeting.put("status", MeetingStatus.POSTPONED)
    editor.meeting.put("neutrality.form", NeutralityForm.SIGNED)
    for key in ("apa", "netralitas"):
        show_section(clerk, next(s for s in editor.sections if s.key == key))
        yield Place(f"{editor.forms.section.title}, ditunda dan ditandatangani", clerk.window)
    open_meeting(clerk, ISSUED)
    for section in editor.sections[:-1]:
        show_section(clerk, section)
        yield Place(f"{section.title}, terbit", clerk.window)


def _cells(clerk: Clerk, section: Section) -> Places:
    """Every editor that opens in a cell of a table."""
    for panel, _ in section.panels:
        table = panel.list
        if isinstance(table, Table) and table.isVisible():
            for column in table.cells_model.stops:
                table.put_cursor(0, column)
                table.setFocus()
                table.edit_cell()
                settle()
                yield Place(f"{section.title}, sel {column}", clerk.window, tabs=False)
                table.close_cell()
                clerk.window.activateWindow()
                settle()


def _offers(clerk: Clerk) -> Places:
    """Suggestions below a reference that is typed into the empty row of the guests."""
    section = next(s for s in clerk.window.editor.sections if s.key == "tamu")
    show_section(clerk, section)
    table = section.panels[0][0].list
    assert isinstance(table, Table)
    table.go_new()
    for letter in "cand":
        clerk.type(QApplication.focusWidget() or table, letter)
    line = QApplication.focusWidget()
    assert isinstance(line, ReferenceLine)
    clerk.wait(lambda: line.offering)
    settle()
    yield Place("Saran dari direktori", clerk.window, tabs=False)
    clerk.press(line, Qt.Key.Key_Escape)
    table.close_cell()


def _import(clerk: Clerk) -> Places:
    """A list of guests that is looked through, at a row in doubt and without one."""
    section = clerk.window.editor.forms.section
    assert isinstance(section, GuestsSection)
    section.take("No\tNama\tJabatan\tNo. HP\n1\tCandra Hassan\tKetua\t081234567890\n2\tTono\tLurah\t081234567891\n")
    page = clerk.window.editor._cover.page
    assert isinstance(page, GuestImport)
    clerk.wait(lambda: page.review is not None and page.review.rows)
    settle()
    yield Place("Impor tamu, ragu", clerk.window)
    page.parts.table.go(1)
    settle()
    yield Place("Impor tamu", clerk.window)
    page.closed.emit()
    settle()


def release(clerk: Clerk) -> Places:
    """The release from its first draft to its issue."""
    editor = clerk.window.editor
    open_meeting(clerk, DRAFT)
    editor.go(len(editor.sections) - 1)
    clerk.page()
    clerk.wait(lambda: editor.room.bar.primary.text() == "Ajukan persetujuan")
    settle()
    yield Place("Siaran pers", clerk.window)
    yield from _blocks(clerk)
    yield from _stages(clerk)
    open_meeting(clerk, ISSUED)
    editor.go(len(editor.sections) - 1)
    clerk.wait(lambda: editor.preview.shown)
    settle()
    yield Place("Siaran pers, terbit", clerk.window)


def _blocks(clerk: Clerk) -> Places:
    """A block in the clerk's words, one that was taken out, one whose facts changed since."""
    editor = clerk.window.editor
    lead = editor.release.blocks.cards["lead"]
    lead.text.setFocus()
    clerk.type(lead.text, "Sore itu, ")
    editor.release.wish("out", "purpose")
    settle()
    yield Place("Siaran pers, disunting", clerk.window)
    assert editor.meeting is not None
    editor.meeting.put("days[0].part", None)
    editor.meeting.put("days[0].starts", time(17, 30))
    clerk.wait(lambda: lead.answers is not None and lead.answers.isVisible())
    open_everything(editor.release)
    yield Place("Siaran pers, fakta berubah", clerk.window)
    editor.release.wish("take", "lead")
    settle()


def _stages(clerk: Clerk) -> Places:
    """Waiting, approved by somebody else, and what cannot go on."""
    editor = clerk.window.editor
    meeting, bar = editor.meeting, editor.room.bar
    assert meeting is not None
    for person, word in zip(seated(clerk), ("Setujui", "Terbitkan"), strict=True):
        clerk.program.desk.clerk = person
        _redrawn(clerk)
        QTest.mouseClick(bar.primary, LEFT)
        clerk.qtbot.waitUntil(partial(_says, bar.primary, word), timeout=15_000)
        settle()
        yield Place(f"Siaran pers, menuju {word}", clerk.window)
    QTest.mouseClick(bar.withdraw, LEFT)
    meeting.put("days[0].held_on", None)
    clerk.wait(bar.must.isVisible)
    QTest.mouseClick(bar.primary, LEFT)
    clerk.wait(editor.room.panel.trouble.isVisible)
    settle()
    yield Place("Siaran pers, belum dapat", clerk.window)
    editor.go(0)
    settle()
    yield Place("Apa dan kapan, tanpa tanggal", clerk.window)


def _redrawn(clerk: Clerk) -> None:
    """The page of the last change is there: a text that changes once it is submitted goes back to the draft."""
    drafter = clerk.window.editor._drafter
    clerk.wait(lambda: not drafter._pause.isActive() and drafter._worker.idle())
    settle()


def _says(button: QPushButton, word: str) -> bool:
    return button.text() == word


def seated(clerk: Clerk) -> list[Person]:
    """The drafter and the approver of the furnished office."""
    found: list[list[Person]] = []
    clerk.program.desk.people(found.append, clerk.window.trouble)
    clerk.wait(lambda: found)
    return sorted((person for person in found[0] if not person.pin), key=lambda person: person.approver)
