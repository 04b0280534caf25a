"""The agenda under the clerk's hands: rows move by keys, the clock follows, too much is told, outcomes are kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.records.meeting import AgendaItem
from tests.ui.hands import press, write
from ui.pages.agenda import AgendaSection
from ui.table import Table

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

ALT = Qt.KeyboardModifier.AltModifier


def test_rows_move_the_clock_follows_and_an_outcome_is_kept(clerk: Clerk, stored: Callable[[str], Facts]) -> None:
    key = clerk.open("Ngopi Bareng")
    window, meeting = clerk.window, clerk.window.editor.meeting
    assert meeting is not None
    meeting.put("days[0].starts", time(19, 30))
    meeting.put("days[0].ends", time(20, 30))
    for text, minutes in (("Pembukaan", 15), ("Diskusi", 60), ("Doa", 5)):
        meeting.add_row("agenda", AgendaItem(text=text, minutes=minutes))
    window.editor.go([section.key for section in window.editor.sections].index("agenda"))
    section = window.editor.bench.section
    assert isinstance(section, AgendaSection)
    panel = section.panels[0][0]
    table = panel.list
    assert isinstance(table, Table)

    def shown() -> list[tuple[str, str]]:
        rows = range(len(clerk.facts().meeting.agenda))
        cells = [[str(table.model().index(row, at).data()) for at in (1, 2)] for row in rows]
        return [(when, text) for when, text in cells]

    assert shown() == [("19.30–19.45", "Pembukaan"), ("19.45–20.45", "Diskusi"), ("20.45–20.50", "Doa")]
    assert section._remark.words.startswith("Acara selesai pukul 20.50, 20 menit melewati jam selesai 20.30.")
    table.put_cursor(2, 2)
    table.setFocus()
    press(Qt.Key.Key_Up, ALT)
    assert shown() == [("19.30–19.45", "Pembukaan"), ("19.45–19.50", "Doa"), ("19.50–20.50", "Diskusi")]
    meeting.put("agenda[2].minutes", 40)
    assert not section._remark.words
    panel.focus(1, "outcome")
    assert not panel.form.rows["outcome"].isHidden(), "the meeting took place"
    write("Doa dipimpin tokoh agama")
    clerk.saved()
    assert stored(key).meeting.agenda[1].outcome == "Doa dipimpin tokoh agama"
    meeting.put("agenda[1].outcome", "")
    meeting.put("status", MeetingStatus.PLANNED)
    meeting.put("days[0].held_on", None)
    table.setFocus()
    section.refresh()
    assert panel.form.rows["outcome"].isHidden(), "nothing is asked of what is still to come"
