"""What can hardly be meant stands at its field, and stops nobody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.records.meeting import AgendaItem, Day, Meeting
from cooling_desktop.words.dates import short_date
from tests.ui.test_sections import desk, focused, go, words
from ui.pages.doubts import early_end, held_too_soon
from ui.ticks import Tick

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

Read = Callable[[str], Facts]
ENTER = Qt.Key.Key_Return
SOONER = "Periksa jamnya: selesai pukul 18.00, lebih awal daripada mulai pukul 19.30."


def test_an_end_before_the_start_is_told_at_its_field_and_kept(clerk: Clerk, stored: Read) -> None:
    key = clerk.open("Ngopi Bareng")
    starts = clerk.field("apa", "starts")
    clerk.retype(starts, "19.30")
    clerk.press(starts, ENTER)
    section, ends = clerk.window.editor.bench.section, focused(clerk)
    clerk.retype(ends, "18")
    assert SOONER not in words(section)  # not while it is typed
    clerk.type(ends, ".00")
    drafter = clerk.window.editor._drafter
    clerk.wait(lambda: not drafter._pause.isActive() and drafter._worker.idle())
    assert SOONER not in words(section)
    clerk.press(ends, ENTER)
    clerk.wait(lambda: SOONER in words(section))
    assert ends.accessibleDescription() == SOONER and ends.property("trouble") == "ask"
    clerk.saved()
    assert stored(key).meeting.days[0].ends == time(18, 0)
    ends.setFocus()
    clerk.retype(ends, "21.00")
    assert SOONER not in words(section)  # but mended at once


def test_the_agenda_tells_it_too(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    agenda = go(clerk, "agenda")
    desk(clerk).put("days[0].starts", time(19, 30))
    desk(clerk).put("days[0].ends", time(18, 0))
    desk(clerk).add_row("agenda", AgendaItem(text="Doa", minutes=10))
    assert SOONER in words(agenda) and agenda.tick(clerk.facts()) is Tick.LOOK


@pytest.mark.parametrize(
    ("starts", "ends", "told"),
    [((19, 30), (18, 0), True), ((8, 0), (7, 0), True), ((20, 0), (0, 30), False), ((8, 0), (1, 0), True),
     ((9, 0), (9, 0), False), ((9, 0), (11, 0), False)],
)  # fmt: skip
def test_an_evening_may_go_past_midnight(starts: tuple[int, int], ends: tuple[int, int], told: bool) -> None:
    assert bool(early_end(Day(starts=time(*starts), ends=time(*ends)))) is told


def test_held_with_a_date_to_come_is_told_at_the_status(clerk: Clerk, stored: Read) -> None:
    key = clerk.open("Ngopi Bareng")
    desk(clerk).put("status", MeetingStatus.PLANNED)
    soon = date.today() + timedelta(days=9)
    day = clerk.field("apa", "held_on")
    clerk.retype(day, short_date(soon))
    clerk.press(day, ENTER)
    section = clerk.window.editor.bench.section
    assert "Periksa statusnya" not in words(section)
    held = next(b for b in section.findChildren(QPushButton) if b.text() == "Terlaksana")
    QTest.mouseClick(held, Qt.MouseButton.LeftButton)
    clerk.wait(lambda: "Periksa statusnya: terlaksana, padahal" in words(section))
    assert "belum tiba." in words(section)
    clerk.saved()
    assert stored(key).meeting.status is MeetingStatus.HELD
    line = clerk.field("apa", "held_on")
    clerk.retype(line, short_date(date.today()))
    clerk.press(line, ENTER)
    QApplication.processEvents()
    assert "Periksa statusnya" not in words(section)


def test_only_the_last_day_decides() -> None:
    today = date(2026, 11, 22)
    meeting = Meeting(status=MeetingStatus.HELD, days=[Day(held_on=today), Day(held_on=date(2026, 11, 23))])
    assert held_too_soon(meeting, today).endswith("Senin, 23 November 2026 belum tiba.")
    meeting.days.pop()
    assert not held_too_soon(meeting, today)
    meeting.status, meeting.days = MeetingStatus.PLANNED, [Day(held_on=date(2027, 1, 1))]
    assert not held_too_soon(meeting, today)
