"""No English word anywhere in the window, and Qt speaks Indonesian too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cooling_desktop.words.dates import MONTHS, WEEKDAYS
from tests.ui.inspection import Complaints, complaints
from tests.ui.wording import english, foreign
from ui.commands import COMMANDS
from ui.pages.sections import TYPED
from ui.rooms import TITLES

__all__ = ["complaints"]  # the fixture that walks


def test_no_english_word_anywhere(complaints: Complaints) -> None:
    assert complaints["foreign"] == []


def test_whatever_qt_said_on_the_way_has_its_indonesian(complaints: Complaints) -> None:
    assert complaints["untranslated"] == []


def test_the_way_led_everywhere(complaints: Complaints) -> None:
    places = complaints["places"]
    assert len(places) >= 130 and len(set(places)) >= 120
    titles = {TITLES[room] for room in TITLES} | {section.title for section, _ in TYPED}
    assert all(any(place.startswith(title) for place in places) for title in titles)
    menus = {f"Menu &{command.menu}" for command in COMMANDS if command.menu}
    assert menus <= set(places)
    for word in ("Kotak", "Berkas", "Palet", "Terkunci", "Cetak", "Bantuan", "Setelan", "Direktori", "Toast"):
        assert any(place.startswith(word) for place in places), word


def test_an_english_word_is_found_wherever_it_stands(dressed: QApplication, qtbot: QtBot) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    rows = QListWidget(part)
    rows.addItem("Choose")
    parts = {
        "label": QLabel("Draft saved", part),
        "button": QPushButton("&Undo", part),
        "line": QLineEdit(part),
    }
    parts["line"].setPlaceholderText("Search")  # type: ignore[attr-defined]
    parts["line"].setToolTip("Name of the file")
    parts["button"].setAccessibleDescription("Go back")
    part.setWindowTitle("Settings")
    part.addAction("Print")
    part.show()
    found = " ".join(foreign(part))
    for text in (
        "Draft saved",
        "&Undo",
        "Search",
        "Name of the file",
        "Go back",
        "Settings",
        "Print",
        "Choose",
    ):
        assert text in found


@pytest.mark.parametrize(
    "text", ["Kegiatan baru", "cooling system", "Ctrl+PgDn", "Status", "Kolom 2 dari 3, 681 KB"]
)
def test_indonesian_is_not_taken_for_english(text: str) -> None:
    assert english(text) == set()


def test_qt_speaks_indonesian_on_its_buttons(dressed: QApplication, qtbot: QtBot) -> None:
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    for standard in QDialogButtonBox.StandardButton:
        if standard.value and bin(standard.value).count("1") == 1:
            button = box.addButton(standard)
            assert button is None or not english(button.text()), button.text()


def test_days_and_months_are_indonesian_in_qt_too(dressed: QApplication) -> None:
    locale = QLocale()
    months = [locale.standaloneMonthName(number) for number in range(1, 13)]
    days = [locale.standaloneDayName(number) for number in range(1, 8)]
    assert months == list(MONTHS) and days == list(WEEKDAYS)
    assert locale.toString(QDate(2024, 10, 23), "dddd, d MMMM yyyy") == "Rabu, 23 Oktober 2024"


def test_a_group_of_settings_is_not_forgotten(complaints: Complaints) -> None:
    from ui.pages import settings

    groups = [
        kind for kind in vars(settings).values() if isinstance(kind, type) and kind.__name__.endswith("Group")
    ]
    titles = [str(vars(kind)["title"]) for kind in groups if vars(kind).get("title")]
    assert len(titles) > 3 and all(f"Setelan: {title}" in complaints["places"] for title in titles)
