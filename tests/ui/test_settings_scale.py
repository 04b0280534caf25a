"""Setelan at every text size: nothing cut, nothing to scroll sideways, the window keeps its size."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QPushButton, QScrollArea, QWidget

from cooling_desktop.records.clerk import Clerk as Person
from cooling_desktop.records.store import open_store
from ui import preferences, theme
from ui.pages.settings import SettingsPage
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk


@pytest.fixture
def page(clerk: Clerk, office: Path, dressed: QApplication) -> Iterator[SettingsPage]:
    """Setelan with people and a copy, so that every row is there."""
    store = open_store(office)
    for name in ("Dwi Lestari", "Agus Salim", "Ni Luh Ayu", "Yohanes"):
        store.save_entry(Person(rank="Briptu", name=name))
    store.close()
    clerk.window.go(Room.SETTINGS)
    made = cast(SettingsPage, clerk.window.page)
    made.show_group("orang")
    clerk.wait(lambda: made.people.list.rows.items)
    made.show_group("cadangan")
    clerk.program.backups.start()
    clerk.wait(lambda: made.copies.list.rows.items and clerk.program.backups.progress is None)
    yield made
    theme.enlarge(dressed, 100)


def cut(page: QWidget) -> list[str]:
    """Words that have less room than they need."""
    found = []
    for part in page.findChildren(QWidget):
        if not part.isVisible():
            continue
        if isinstance(part, QLabel) and part.text():
            metrics = QFontMetrics(part.font())
            wide = 0 if part.wordWrap() else metrics.horizontalAdvance(part.text())
            high = part.heightForWidth(part.width()) if part.wordWrap() else metrics.height()
            if wide > part.width() + 1 or high > part.height() + 1:
                found.append(part.text())
        elif isinstance(part, QPushButton) and (
            part.sizeHint().width() > part.width() + 1 or part.minimumSizeHint().height() > part.height() + 1
        ):
            found.append(part.text())
    return found


def sideways(page: QWidget) -> list[QAbstractScrollArea]:
    """What would have to be scrolled to the side."""
    areas = [area for area in page.findChildren(QAbstractScrollArea) if area.isVisible()]
    insides = [(area, area.widget()) for area in areas if isinstance(area, QScrollArea)]
    wider = [area for area, inside in insides if inside is not None and inside.width() > area.viewport().width()]
    return [*wider, *(area for area in areas if area.horizontalScrollBar().isVisible())]


@pytest.mark.parametrize("percent", theme.SCALES)
def test_nothing_is_cut_at_any_text_size(clerk: Clerk, page: SettingsPage, percent: int) -> None:
    app = cast(QApplication, QApplication.instance())
    preferences.put_scale(app, clerk.program._settings, percent)
    for group in page.groups:
        page.show_group(group.key)
        clerk.window.resize(1366, 697)
        for _ in range(4):
            QApplication.processEvents()
        assert (clerk.window.width(), clerk.window.height()) == (1366, 697), group.title
        assert not cut(page), group.title
        assert not sideways(page), group.title
        area = page._areas[page.groups.index(group)]
        inside = area.widget()
        assert inside is not None
        assert inside.height() == max(area.viewport().height(), inside.heightForWidth(inside.width())), group.title
        words = QFontMetrics(theme.font(strong=True)).horizontalAdvance(group.title)
        assert words + 22 <= page.list.viewport().width(), group.title


def test_lines_have_the_height_of_the_design_with_and_without_the_focus(clerk: Clerk, page: SettingsPage) -> None:
    app = cast(QApplication, QApplication.instance())
    for percent, high in ((100, 32), (125, 40), (150, 48)):
        preferences.put_scale(app, clerk.program._settings, percent)
        page.show_group("orang")
        QApplication.processEvents()
        line = page.people.form.editors["name"].field
        heights = {line.height(), page.people.add.height()}
        for part in (line, page.people.add):
            part.setFocus()
            heights |= {line.sizeHint().height(), page.people.add.sizeHint().height()}
        assert heights == {high}
