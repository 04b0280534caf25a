"""The frame around the pages: what gives way in a narrow window, and what the strip says."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from cooling_desktop.records.clerk import Clerk as Person
from tests.ui.hands import CTRL, focus, press
from ui import theme
from ui.rooms import Room
from ui.topbar import TopBar

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

TITLE = "Silaturahmi Perkuat Sinergitas Polri dan Insan Pers"


@pytest.fixture
def bar(clerk: Clerk) -> TopBar:
    """A person, a long title."""
    clerk.window.people.choose(Person(rank="Briptu", name="Dwi Lestari"))
    clerk.window.top.show_title("Kegiatan", TITLE, None)
    return clerk.window.top


def at(bar: TopBar, width: int) -> tuple[int, int, str]:
    """How wide search and person are, and the title, in a window so wide."""
    window = bar.window()
    window.setMinimumSize(400, 300)
    window.resize(width, 650)
    for _ in range(3):
        QApplication.processEvents()
    return bar.search.width(), bar.person.width(), bar._title.text()


def test_search_gives_way_first_then_the_name_then_the_title(bar: TopBar) -> None:
    search, person, title = at(bar, 1366)
    assert (search, person, title) == (bar.search._widths()[0], bar.person.wide, TITLE)
    seen = [at(bar, width) for width in range(1366, 560, -20)]
    searches, persons = [s for s, _, _ in seen], [p for _, p, _ in seen]
    assert searches == sorted(searches, reverse=True) and persons == sorted(persons, reverse=True)
    assert {s for s, p, _ in seen if p < bar.person.wide} == {bar.search.least}
    assert {p for _, p, t in seen if t != TITLE} == {bar.person.sizeHint().width()}
    assert persons[-1] < 60 and searches[-1] == bar.search.least and seen[-1][2].endswith("…")
    assert bar._title.toolTip() == TITLE
    for part in (bar.search, bar.person, bar.lock):
        assert bar.rect().contains(part.geometry())
    assert at(bar, 1366) == (search, person, title) and not bar._title.toolTip()


@pytest.mark.parametrize("width", [1366, 1000, 800, 640])
def test_nothing_overlaps(bar: TopBar, width: int) -> None:
    at(bar, width)
    parts = [bar._path, bar._title, bar.search, bar.person, bar.lock]
    edges = [(part.x(), part.x() + part.width()) for part in parts]
    assert all(left[1] <= right[0] for left, right in pairwise(edges)), edges
    shown = QFontMetrics(bar._title.font()).horizontalAdvance(bar._title.text())
    assert shown <= bar._title.width() + 1


def test_the_rail_leads_to_the_rooms(clerk: Clerk) -> None:
    buttons = clerk.window.rail.findChildren(QToolButton)
    assert [button.text() for button in buttons] == ["Beranda", "Kegiatan", "Arsip", "Direktori", "Rekap", "Setelan"]
    assert buttons[-1].geometry().bottom() > clerk.window.rail.height() - 20
    QTest.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    assert clerk.window.room is Room.ARCHIVE and buttons[2].isChecked()
    QTest.mouseClick(clerk.window.top.search, Qt.MouseButton.LeftButton)
    assert clerk.window.over.palette_made.isVisible()


def painted(clerk: Clerk, token: str) -> bool:
    """Whether the right third of the strip holds this colour."""
    image = clerk.window.strip.grab().toImage()
    wanted = theme.colour(token)
    across = range(image.width() * 2 // 3, image.width())
    return any(image.pixelColor(x, y) == wanted for x in across for y in range(image.height()))


def test_the_backup_stands_at_the_right_and_only_if_there_are_words(clerk: Clerk) -> None:
    strip = clerk.window.strip
    strip.put_backup("")
    assert not painted(clerk, "text2")
    strip.put_backup("Cadangan 2 jam lalu, sudah diuji")
    assert painted(clerk, "text2") and strip.accessibleDescription() == "Cadangan 2 jam lalu, sudah diuji"
    strip.put_backup("Cadangan gagal", "err")
    assert painted(clerk, "err") and not painted(clerk, "text2")
    end = QRect(strip.width() - 60, 0, 60, strip.height())
    told = strip.grab(end).toImage()
    strip.put_backup("Cadangan gagal")
    assert strip.grab(end).toImage() != told


def test_the_help_is_named_once_in_the_strip(clerk: Clerk) -> None:
    for room in (Room.HOME, Room.MEETINGS, Room.ARCHIVE):
        clerk.window.go(room)
        assert clerk.window.strip.accessibleName().count("F1: bantuan") == 1


def test_settings_tell_the_bar_who_is_called_otherwise(clerk: Clerk) -> None:
    press(Qt.Key.Key_Comma, CTRL)
    assert clerk.window.room is Room.SETTINGS
    reads: list[object] = []
    clerk.window.people.changed.connect(reads.append)
    clerk.window.page.people_changed.emit()  # type: ignore[attr-defined]
    clerk.wait(lambda: reads)


def test_a_click_on_the_name_and_alt_after_the_menu(clerk: Clerk) -> None:
    before = focus()
    press(Qt.Key.Key_F10)
    press(Qt.Key.Key_Escape)
    clerk.press(clerk.window, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    assert focus() is before and not clerk.window.over.menu_made.isVisible()
    QTest.mouseClick(clerk.window.top.person, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    clerk.wait(clerk.window.over.people_made.isVisible)


def test_an_ampersand_in_the_path_stays(clerk: Clerk) -> None:
    clerk.window.top.show_title("Polres A & B", TITLE, None)
    assert clerk.window.top._path.text() == "Polres A && B"  # Qt draws two as one, and none as an access key
