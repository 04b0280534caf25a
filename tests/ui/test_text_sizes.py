"""Every room at every text size: nothing cut, nothing to scroll sideways, the window keeps its size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QToolButton

from tests.ui.test_settings_scale import cut, sideways
from ui import theme
from ui.pageview import PageView
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk


@pytest.fixture
def enlarged(clerk: Clerk, dressed: QApplication) -> Iterator[Clerk]:
    """A window whose text size the test changes."""
    yield clerk
    theme.enlarge(dressed, 100)


def check(clerk: Clerk, what: str) -> None:
    clerk.window.resize(1366, 697)
    for _ in range(4):
        QApplication.processEvents()
    assert (clerk.window.width(), clerk.window.height()) == (1366, 697), what
    assert not cut(clerk.window), what
    assert not [area for area in sideways(clerk.window) if not isinstance(area, PageView)], what
    for button in clerk.window.rail.findChildren(QToolButton):
        assert QFontMetrics(button.font()).horizontalAdvance(button.text()) <= button.width(), what


@pytest.mark.parametrize("percent", theme.SCALES)
def test_nothing_is_cut_in_any_room(enlarged: Clerk, percent: int) -> None:
    clerk = enlarged
    theme.enlarge(cast(QApplication, QApplication.instance()), percent)
    for room in (Room.HOME, Room.MEETINGS, Room.ARCHIVE, Room.DIRECTORY, Room.RECAP, Room.TRASH):
        clerk.window.go(room)
        check(clerk, room.name)
    clerk.open("Ngopi Bareng")
    if percent < 150:
        clerk.page()
    for number, section in enumerate(clerk.window.editor.sections):
        clerk.window.editor.go(number)
        check(clerk, section.key)


def test_at_150_percent_sections_are_a_strip_and_the_page_is_a_tab(enlarged: Clerk) -> None:
    clerk = enlarged
    clerk.open("Ngopi Bareng")
    editor = clerk.window.editor
    editor.go(0)
    theme.enlarge(cast(QApplication, QApplication.instance()), 150)
    check(clerk, "apa")
    assert editor.panel.width() < 80 and editor.forms.isVisible() and not editor.preview.isVisible()
    editor.columns.toggle_preview()
    assert editor.preview.isVisible() and not editor.forms.isVisible()
