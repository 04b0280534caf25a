"""Filter chips with keys and mouse: choose, type ahead, set free."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.chips import FilterChip
from ui.palette_list import Pick
from ui.pickpanel import holding

PICKS = [Pick("ngopi", "Ngopi Bareng"), Pick("curhat", "Jumat Curhat"), Pick("kasih", "Minggu Kasih")]


@pytest.fixture
def window(dressed: QApplication, qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(700, 400)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def _chip(window: QWidget) -> tuple[FilterChip, list[str]]:
    """A chip in a window, and what it told."""
    chip = FilterChip("Program", lambda typed: holding(PICKS, typed))
    row = QHBoxLayout(window)
    row.addWidget(chip, alignment=Qt.AlignmentFlag.AlignTop)
    row.addStretch()
    told: list[str] = []
    chip.chosen.connect(told.append)
    chip.chosen.connect(lambda key: chip.put(key, next((p.title for p in PICKS if p.key == key), "")))
    QApplication.processEvents()
    chip.setFocus()
    return chip, told


def test_a_chip_is_set_by_letters_and_set_free_by_del(window: QWidget) -> None:
    chip, told = _chip(window)
    assert (chip.text(), chip.accessibleName()) == ("Program", "Program: semua")
    QTest.keyClick(chip, Qt.Key.Key_Down)
    field = QApplication.focusWidget()
    assert field is not None and field is not chip
    QTest.keyClicks(field, "curh")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == ["curhat"]
    assert (chip.text(), chip.accessibleName()) == ("Jumat Curhat", "Program: Jumat Curhat")
    assert QApplication.focusWidget() is chip
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert told == ["curhat", ""] and chip.text() == "Program"
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert told == ["curhat", ""], "there is nothing left to set free"


def test_the_cross_frees_and_the_words_open(window: QWidget) -> None:
    chip, told = _chip(window)
    chip.put("kasih", "Minggu Kasih")
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(chip, left, pos=QPoint(20, chip.height() // 2))
    field = QApplication.focusWidget()
    assert field is not None and field is not chip and told == []
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is chip and told == []
    QTest.mouseClick(chip, left, pos=QPoint(chip.width() - 8, chip.height() // 2))
    assert told == [""]
