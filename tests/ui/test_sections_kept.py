"""Words that could not be read stay where they were typed, with their sentence, as long as the program runs."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from cooling_desktop.press.check import Finding
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Photo
from tests.ui.test_sections import desk, go, words
from ui.pages.section import Section

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

Read = Callable[[str], Facts]
SENTENCE = "bulan itu hanya sampai tanggal 29."


def line(section: Section, name: str) -> QLineEdit:
    form = next(form for form, _ in section.forms if name in form.editors)
    return cast(QLineEdit, form.editors[name].field)


def reject(clerk: Clerk, field: QWidget, text: str) -> None:
    """Type something over the value that can't be one, and go on."""
    field.setFocus()
    clerk.retype(field, text)
    clerk.press(field, Qt.Key.Key_Return)


def test_a_rejected_date_is_there_after_another_meeting(clerk: Clerk, stored: Read) -> None:
    key = clerk.open("Ngopi Bareng")
    section = go(clerk, "apa")
    field = line(section, "held_on")
    reject(clerk, field, "31/1/2024")
    field.setFocus()
    field.setCursorPosition(len("31/"))
    clerk.press(field, Qt.Key.Key_Delete)
    clerk.type(field, "02")
    clerk.press(field, Qt.Key.Key_Return)
    clerk.saved()
    assert stored(key).meeting.days[0].held_on is None  # on disk is what is known, nothing made up
    clerk.open("Coffee Bareng")
    go(clerk, "apa")
    assert line(section, "held_on").text() != "31/02/2024" and SENTENCE not in words(section)
    clerk.open("Ngopi Bareng")
    go(clerk, "apa")
    assert line(section, "held_on").text() == "31/02/2024" and SENTENCE in words(section)


def test_what_is_being_typed_counts_when_the_meeting_is_left(clerk: Clerk, stored: Read) -> None:
    key = clerk.open("Ngopi Bareng")
    section = go(clerk, "apa")
    field = line(section, "held_on")
    field.setFocus()
    clerk.type(field, "4")  # 23/10/20244, and straight to another meeting
    clerk.open("Coffee Bareng")
    clerk.wait(lambda: stored(key).meeting.days[0].held_on is None)
    clerk.open("Ngopi Bareng")
    go(clerk, "apa")
    assert field.text() == "23/10/20244" and "tidak dikenali" in words(section)


def test_mended_or_undone_it_does_not_come_back(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    section = go(clerk, "apa")
    field = line(section, "held_on")
    reject(clerk, field, "31/02/2024")
    reject(clerk, field, "23 okt 2024")
    assert clerk.facts().meeting.days[0].held_on == date(2024, 10, 23)
    reject(clerk, field, "32/10/24")
    clerk.window.editor.undo()
    assert field.text() == "23/10/2024"
    clerk.open("Coffee Bareng")
    clerk.open("Ngopi Bareng")
    go(clerk, "apa")
    assert field.text() == "23/10/2024"
    assert "32/10" not in words(section) and SENTENCE not in words(section)
    reject(clerk, field, "31/02/2024")
    reject(clerk, field, "")
    clerk.open("Coffee Bareng")
    clerk.open("Ngopi Bareng")
    go(clerk, "apa")
    assert field.text() == "" and SENTENCE not in words(section)


def test_a_rejected_value_of_a_row_is_there_after_another_row(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    section = go(clerk, "foto")
    with desk(clerk).together():
        desk(clerk).add_row("photos", Photo())
        desk(clerk).add_row("photos", Photo())
    panel = section.panels[0][0]
    panel.select(0)
    field = cast(QLineEdit, panel.form.editors["taken_at"].field)
    reject(clerk, field, "kemarin")
    assert "Jamnya belum ada" in words(section)
    panel.select(1)
    assert field.text() == "" and "Jamnya belum ada" not in words(section)
    panel.select(0)
    assert field.text() == "kemarin" and "Jamnya belum ada" in words(section)


def test_a_name_that_nobody_picked_is_there_too(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    section = go(clerk, "pimpinan")
    unit = line(section, "unit_id")
    unit.setFocus()
    clerk.retype(unit, "Pol")  # several are called so: nobody can know which is meant
    QTest.keyClick(unit, Qt.Key.Key_Escape)
    QTest.keyClick(unit, Qt.Key.Key_Tab)
    clerk.wait(lambda: "Belum dipilih" in words(section))
    clerk.open("Coffee Bareng")
    go(clerk, "pimpinan")
    assert unit.text() != "Pol"
    clerk.open("Ngopi Bareng")
    go(clerk, "pimpinan")
    assert unit.text() == "Pol" and "Belum dipilih" in words(section)
    clerk.window.editor.undo()  # the old value has taken its place again
    clerk.open("Coffee Bareng")
    clerk.open("Ngopi Bareng")
    go(clerk, "pimpinan")
    assert unit.text() == "Polres Sumenep" and "Belum dipilih" not in words(section)


@pytest.mark.parametrize(("typed", "means"), [("besok", 1), ("lusa", 2)])
def test_days_are_counted_from_today_and_told_in_full(clerk: Clerk, typed: str, means: int) -> None:
    clerk.open("Ngopi Bareng")
    section = go(clerk, "apa")
    field = line(section, "held_on")
    reject(clerk, field, typed)
    held = clerk.facts().meeting.days[0].held_on
    assert held is not None and (held - date.today()).days == means
    assert f"{held.day}" in words(section) and f"{held.year}" in words(section)


def test_what_the_directory_answers_for_a_row_that_is_gone_is_for_none(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    section = go(clerk, "pimpinan")
    panel = next(one for one, path in section.panels if path == "leaders")
    while len(clerk.facts().meeting.leaders) > 1:
        desk(clerk).remove_row("leaders", 0)
    person = cast(QLineEdit, panel.form.editors["person_id"].field)
    gate, worker = threading.Event(), clerk.program.desk._worker
    worker.ask("held", gate.wait)
    person.setFocus()
    clerk.retype(person, "Siti Aminah")
    panel.list.setFocus()
    clerk.press(panel.list, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    gate.set()
    clerk.wait(worker.idle)
    assert not clerk.facts().meeting.leaders
    assert "Siti Aminah" not in [one.name for one in clerk.facts().people.values()]


def test_a_finding_in_a_row_stands_at_its_field(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    section = go(clerk, "suara")
    finding = Finding("X1", "block", "utterances[1].text", "Kutipan ini terpotong.", "Lengkapi.")
    section.panels[0][0].select(0)
    section.show_findings([finding])
    assert "Kutipan ini terpotong." not in words(section)
    section.panels[0][0].select(1)
    assert "Kutipan ini terpotong." in words(section)
