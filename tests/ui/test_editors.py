"""The editors: what is typed is understood or kept, and always told."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cooling_desktop.records.kinds import NeutralityForm, Paper, PartOfDay, VoiceKind
from ui.choices import ComboBox, Segments
from ui.editors import ChoiceEditor, Editor, LinesEditor, LongTextEditor, TextEditor, WordsEditor, YesNoEditor
from ui.parsed import DateEditor, NumberEditor, TimeEditor


def told(editor: Editor) -> list[object]:
    values: list[object] = []
    editor.changed.connect(values.append)
    return values


@pytest.mark.parametrize("typed", ["23/10/24", "23 okt 2024", "23 Oktober 2024", "23-10-2024"])
def test_dates_as_people_write_them(dressed: QApplication, qtbot: QtBot, typed: str) -> None:
    editor = DateEditor()
    qtbot.addWidget(editor)
    values = told(editor)
    editor.line.setText("")
    editor.line.insert(typed)
    editor.line.textEdited.emit(typed)
    assert values[-1] == date(2024, 10, 23)
    editor.line.editingFinished.emit()
    assert editor.line.text() == "23/10/2024"
    assert editor._note.text() == "Rabu, 23 Oktober 2024"


def test_a_date_that_is_none_is_kept_and_explained(dressed: QApplication, qtbot: QtBot) -> None:
    editor = DateEditor()
    qtbot.addWidget(editor)
    complaints: list[str] = []
    editor.complained.connect(complaints.append)
    editor.show_value(date(2024, 10, 23))
    values = told(editor)
    editor.line.setText("32/10/24")
    editor.line.textEdited.emit("32/10/24")
    editor.line.editingFinished.emit()
    assert editor.line.text() == "32/10/24"
    assert values == [None]
    assert complaints[-1]


@pytest.mark.parametrize(("typed", "meant"), [("19.30", time(19, 30)), ("1930", time(19, 30)), ("7 malam", time(19))])
def test_times(dressed: QApplication, qtbot: QtBot, typed: str, meant: time) -> None:
    editor = TimeEditor()
    qtbot.addWidget(editor)
    values = told(editor)
    editor.line.setText(typed)
    editor.line.textEdited.emit(typed)
    assert values == [meant]


def test_numbers_within_their_bounds(dressed: QApplication, qtbot: QtBot) -> None:
    editor = NumberEditor(1, 5000)
    qtbot.addWidget(editor)
    values, complaints = told(editor), list[str]()
    editor.complained.connect(complaints.append)
    editor.line.setText("1.250")
    editor.line.textEdited.emit("1.250")
    editor.line.setText("9000")
    editor.line.textEdited.emit("9000")
    editor.line.editingFinished.emit()
    assert values == [1250, None]
    assert "1 dan 5000" in complaints[-1]


@pytest.mark.parametrize("made", [TextEditor, LongTextEditor])
def test_spaces_alone_are_nothing(
    dressed: QApplication, qtbot: QtBot, made: type[TextEditor] | type[LongTextEditor]
) -> None:
    editor = made()
    qtbot.addWidget(editor)
    editor.show_value("a")
    values = told(editor)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_B):
        QTest.keyClick(editor.field, key)
    assert values == ["", "  b"]


def test_pasted_text_is_cleaned(dressed: QApplication, qtbot: QtBot) -> None:
    editor = TextEditor()
    qtbot.addWidget(editor)
    values = told(editor)
    QGuiApplication.clipboard().setText("Arina\u00a0Caffe\u0301\u200b")
    editor.line.paste()
    assert values == ["Arina Caffé"]
    editor.line.editingFinished.emit()
    assert editor.line.text() == "Arina Caffé"


def test_a_stored_value_does_not_disturb_typing(dressed: QApplication, qtbot: QtBot) -> None:
    editor = TextEditor()
    qtbot.addWidget(editor)
    editor.show_value("Ngopi Bareng")
    editor.line.setCursorPosition(5)
    editor.show_value("Ngopi Bareng")
    assert editor.line.cursorPosition() == 5


def test_long_text_grows_and_keeps_the_cursor(dressed: QApplication, qtbot: QtBot) -> None:
    editor = LongTextEditor()
    qtbot.addWidget(editor)
    editor.resize(360, 60)
    editor.show()
    low = editor.text.height()
    editor.show_value("baris\n" * 5)
    assert editor.text.height() > low
    values = told(editor)
    editor.text.insertPlainText("awal ")
    assert str(values[-1]).startswith("awal baris")


def test_one_row_a_line(dressed: QApplication, qtbot: QtBot) -> None:
    editor = LinesEditor()
    qtbot.addWidget(editor)
    values = told(editor)
    editor.text.setPlainText("satu\n\n dua \n")
    assert values[-1] == ["satu", "dua"]
    editor.show_value(["satu", "dua"])
    assert editor.text.toPlainText() == "satu\n\n dua \n"


def test_words_with_commas(dressed: QApplication, qtbot: QtBot) -> None:
    editor = WordsEditor()
    qtbot.addWidget(editor)
    values = told(editor)
    editor.show_value(["S.H."])
    editor.line.setText("S.H., M.M.,")
    editor.line.textEdited.emit("S.H., M.M.,")
    assert values == [["S.H.", "M.M."]]


def test_few_short_words_stand_side_by_side(dressed: QApplication, qtbot: QtBot) -> None:
    short, long, many = ChoiceEditor(Paper, True), ChoiceEditor(NeutralityForm, True), ChoiceEditor(VoiceKind, False)
    for editor in (short, long, many):
        qtbot.addWidget(editor)
    assert isinstance(short.field, Segments)
    assert isinstance(long.field, ComboBox)
    assert isinstance(many.field, ComboBox)


def test_arrows_choose_and_a_second_click_clears(dressed: QApplication, qtbot: QtBot) -> None:
    editor = ChoiceEditor(Paper, True)
    qtbot.addWidget(editor)
    editor.show()
    values = told(editor)
    assert isinstance(editor.field, Segments)
    first = editor.field.group.button(0)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    QTest.keyClick(first, Qt.Key.Key_Right)
    QTest.mouseClick(editor.field.group.button(1), Qt.MouseButton.LeftButton)
    assert values == [Paper.A4, Paper.F4, None]


def test_a_list_of_choices_knows_none(dressed: QApplication, qtbot: QtBot) -> None:
    editor = ChoiceEditor(PartOfDay, True)
    qtbot.addWidget(editor)
    editor.show_value(PartOfDay.NIGHT)
    assert isinstance(editor.field, ComboBox)
    assert editor.field.currentText() == "Malam"
    values = told(editor)
    editor.field.setCurrentIndex(0)
    editor.field.activated.emit(0)
    assert values == [None]


def test_yes_and_no(dressed: QApplication, qtbot: QtBot) -> None:
    editor = YesNoEditor("Sampai selesai")
    qtbot.addWidget(editor)
    editor.show()
    values = told(editor)
    QTest.mouseClick(editor.box, Qt.MouseButton.LeftButton)
    QTest.keyClick(editor.box, Qt.Key.Key_Space)
    assert values == [True, False]


def test_issued_values_can_be_read_not_changed(dressed: QApplication, qtbot: QtBot) -> None:
    editor = TextEditor()
    qtbot.addWidget(editor)
    editor.show_value("Ngopi Bareng")
    editor.lock(True)
    values = told(editor)
    QTest.keyClick(editor.line, Qt.Key.Key_A)
    assert values == []
    assert editor.line.isEnabled()
