"""A table of any record: each kind of value has its editor in the cell, and undo takes back what the clerk did."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time
from typing import cast

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.meeting import AgendaItem, Day, Meeting, Photo
from ui.form import Form
from ui.lists import Item
from ui.offers import Candidate
from ui.open_meeting import OpenMeeting
from ui.rows import RowsPanel
from ui.table import Table
from ui.table_model import Column
from ui.table_rows import blank

ENTER = Qt.Key.Key_Return


class Desk:
    """A panel on an empty meeting, and the keys."""

    def __init__(self, qtbot: QtBot, record: type[Record], path: str, *names: str) -> None:
        def nobody(_shelf: str, _text: str, reply: Callable[[Sequence[Candidate]], None]) -> None:
            reply([])

        form = Form(record, None, nobody, lambda *_: "")
        columns = tuple(Column(name, name) if name else Column("Waktu", "", lambda *_: "19.30") for name in names)
        self.panel = RowsPanel("Daftar", "baris", record, form, lambda *_: Item("", ""), "Kosong.", columns)
        self.table = cast(Table, self.panel.list)
        self.meeting = OpenMeeting(Facts(Meeting()))
        self.path = path
        for signal in (self.meeting.changed, self.meeting.reshaped):
            signal.connect(lambda _: self.panel.refresh())
        form.picked.connect(self.meeting.adopt)
        self.panel.bind(self.meeting, path)
        qtbot.addWidget(self.panel)
        with qtbot.waitActive(self.panel):
            self.panel.resize(600, 400)
            self.panel.show()
            self.panel.activateWindow()
        self.table.setFocus()

    @property
    def rows(self) -> list[Record]:
        return self.meeting.rows(self.path)

    def press(self, key: Qt.Key, text: str = "") -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            widget = QApplication.focusWidget()
            assert widget is not None
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))

    def type(self, text: str) -> None:
        for letter in text:
            self.press(Qt.Key.Key_Space if letter == " " else Qt.Key.Key_unknown, letter)

    def shown(self, row: int, column: int) -> str:
        return str(self.table.cells_model.index(row, column).data())


@pytest.fixture
def agenda(dressed: QApplication, qtbot: QtBot) -> Desk:
    return Desk(qtbot, AgendaItem, "agenda", "text", "minutes", "person_id")


def test_text_and_numbers_cell_by_cell(agenda: Desk) -> None:
    for text, minutes in (("Pembukaan", "10"), ("Sambutan", "1.250")):
        agenda.type(text)
        agenda.press(ENTER)
        agenda.type(minutes)
        agenda.press(ENTER)
        agenda.press(ENTER)
    items = cast("list[AgendaItem]", agenda.rows)
    assert [(item.text, item.minutes) for item in items] == [("Pembukaan", 10), ("Sambutan", 1250)]
    assert agenda.shown(1, 2) == "1.250"
    assert agenda.table.current_row() == 2


def test_a_typed_row_is_one_step(agenda: Desk) -> None:
    agenda.type("Sambutan")
    assert cast(AgendaItem, agenda.rows[0]).text == "Sambutan"
    agenda.press(ENTER)
    agenda.type("15")
    agenda.meeting.undo()
    assert cast(AgendaItem, agenda.rows[0]).minutes is None
    agenda.meeting.undo()
    assert agenda.rows == [] and agenda.meeting.last_step is None
    agenda.meeting.redo()
    assert cast(AgendaItem, agenda.rows[0]).text == "Sambutan"


def test_going_on_later_in_the_same_cell_is_another_step(agenda: Desk) -> None:
    agenda.type("Sambutan")
    agenda.press(Qt.Key.Key_Escape)
    agenda.press(Qt.Key.Key_F2)
    agenda.type(" Kapolres")
    agenda.meeting.undo()
    assert cast(AgendaItem, agenda.rows[0]).text == "Sambutan"


def test_an_unreadable_number_stays_in_amber(agenda: Desk) -> None:
    agenda.type("Doa")
    agenda.press(ENTER)
    agenda.type("sebentar")
    agenda.press(ENTER)
    item = cast(AgendaItem, agenda.rows[0])
    assert item.minutes is None and agenda.shown(0, 2) == "sebentar"
    waiting = agenda.table.rows.waiting(item, "minutes")
    assert waiting is not None and waiting.sentence.startswith("Isian ini bukan angka.")
    agenda.table.put_cursor(0, 2)
    agenda.press(Qt.Key.Key_F2)
    assert cast(QLineEdit, QApplication.focusWidget()).text() == "sebentar"
    cast(QLineEdit, QApplication.focusWidget()).selectAll()
    agenda.type("5")
    agenda.press(ENTER)
    assert item.minutes == 5 and agenda.table.rows.waiting(item, "minutes") is None


def test_unreadable_words_in_the_empty_row_stay(agenda: Desk) -> None:
    agenda.press(ENTER)
    agenda.type("lama")
    agenda.press(ENTER)
    assert agenda.rows == [] and agenda.shown(0, 2) == "lama"


def test_dates_times_and_ticks(dressed: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, Day, "days", "held_on", "starts", "until_done")
    desk.type("23 okt 2024")
    desk.press(ENTER)
    desk.type("7 malam")
    desk.press(ENTER)
    desk.press(Qt.Key.Key_Space, " ")
    day = cast(Day, desk.rows[0])
    assert (day.held_on, day.starts, day.until_done) == (date(2024, 10, 23), time(19), True)
    desk.press(Qt.Key.Key_Escape)
    assert [desk.shown(0, n) for n in (1, 2, 3)] == ["23/10/2024", "19.00", "Ya"]


def test_a_long_text_takes_new_lines(dressed: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, Photo, "photos", "file", "caption")
    desk.press(ENTER)
    desk.type("Dari kiri")
    desk.press(ENTER, "\r")
    desk.type("ke kanan")
    assert cast(Photo, desk.rows[0]).caption == "Dari kiri\nke kanan"
    desk.press(Qt.Key.Key_Escape)
    assert desk.shown(0, 2) == "Dari kiri ke kanan"


def test_a_new_name_in_a_cell(agenda: Desk) -> None:
    agenda.table.put_cursor(0, 3)
    agenda.type("Sulastri")
    agenda.press(ENTER)
    people = agenda.meeting.facts.people
    assert [person.name for person in people.values()] == ["Sulastri"]
    assert cast(AgendaItem, agenda.rows[0]).person_id in people


def test_what_is_computed_is_passed_over(dressed: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, AgendaItem, "agenda", "", "text", "", "minutes")
    desk.type("Doa")
    seen = []
    for key in (ENTER, ENTER, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home):
        desk.press(key)
        seen.append((desk.table.current_row(), desk.table.currentIndex().column()))
    assert seen == [(0, 4), (1, 2), (0, 2), (0, 2), (0, 2), (0, 4), (0, 2)]
    assert not desk.table.cells_model.index(0, 3).flags() & Qt.ItemFlag.ItemIsSelectable
    assert desk.shown(0, 1) == desk.shown(0, 3) == "19.30" and desk.shown(1, 1) == ""


def test_blank_is_what_every_new_record_holds() -> None:
    assert blank(AgendaItem()) and blank(Meeting())
    assert not blank(AgendaItem(minutes=5)) and not blank(Meeting(days=[Day()]))
    filled = Meeting()
    filled.venue.room = "Aula"
    assert not blank(filled)
