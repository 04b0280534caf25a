"""What can be measured of the look: nothing cut, nothing to scroll sideways, one filled button, both themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QPushButton, QScrollArea, QWidget

from ui import theme
from ui.pageview import PageView

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

SIZES = [(1366, 697), (1366, 768), (1920, 1040)]


def pages(clerk: Clerk) -> list[str]:
    return ["home", "list", "archive", *(section.key for section in clerk.window.editor.sections)]


def show(clerk: Clerk, page: str) -> None:
    """Show a page and let its layout settle."""
    rooms = {"home": 0, "list": 1, "archive": 2}
    if page in rooms:
        clerk.window.go(rooms[page])
    else:
        clerk.window.editor.go([s.key for s in clerk.window.editor.sections].index(page))
    QApplication.processEvents()
    QApplication.processEvents()


def visible(clerk: Clerk, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in clerk.window.findChildren(kind) if widget.isVisible()]


def check(clerk: Clerk, page: str) -> None:
    for area in visible(clerk, QAbstractScrollArea):
        assert isinstance(area, QAbstractScrollArea)
        if not isinstance(area, PageView):
            assert not area.horizontalScrollBar().isVisible(), (page, area)
        inside = area.widget() if isinstance(area, QScrollArea) else None
        if inside is not None:
            assert inside.width() <= area.viewport().width(), (page, inside.width(), area.viewport().width())
    filled = [b for b in visible(clerk, QPushButton) if b.property("role") == "primary"]
    assert len(filled) == (0 if page == "archive" else 1), page
    for label in visible(clerk, QLabel):
        assert isinstance(label, QLabel)
        if label.text() and not label.wordWrap():
            assert QFontMetrics(label.font()).horizontalAdvance(label.text()) <= label.width() + 1, label.text()
        elif label.text():
            assert label.heightForWidth(label.width()) <= label.height() + 1, label.text()
    for button in visible(clerk, QPushButton):
        assert isinstance(button, QPushButton)
        assert button.sizeHint().width() <= button.width() + 1, button.text()


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut(clerk: Clerk, size: tuple[int, int]) -> None:
    clerk.window.resize(*size)
    clerk.open("Ngopi Bareng")
    clerk.page()
    for page in [s.key for s in clerk.window.editor.sections]:
        show(clerk, page)
        check(clerk, page)
    for page in ("home", "list", "archive"):
        show(clerk, page)
        check(clerk, page)


def test_the_columns_have_the_measures_of_the_design(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    show(clerk, "apa")
    editor = clerk.window.editor
    assert (editor.panel.width(), editor.forms.width(), editor.preview.width()) == (212, 561, 510)
    assert clerk.window.rail.width() == 81
    assert editor.forms.section.width() in (517, 518, 519)
    clerk.window.resize(1920, 1040)
    QApplication.processEvents()
    assert editor.preview.width() >= 640


def test_both_themes_reach_every_corner(clerk: Clerk, dressed: QApplication) -> None:
    clerk.open("Ngopi Bareng")
    clerk.page()
    shades = {}
    for dark in (False, True):
        theme.wear(dressed, dark=dark)
        QApplication.processEvents()
        image = clerk.window.grab().toImage()
        shades[dark] = [image.pixelColor(x, y).lightness() for x, y in ((5, 300), (285, 520), (700, 70), (900, 20))]
        assert image.pixelColor(1110, 120).lightness() > 200  # the page stays paper
    assert all(light > 200 for light in shades[False])
    assert all(dark < 60 for dark in shades[True])
    theme.wear(dressed, dark=False)
