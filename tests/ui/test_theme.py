"""The tokens: enough contrast, no colour beside them, every one of the stylesheet known."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cooling_desktop import assets
from ui import icons, theme
from ui.parts import Mark

TEXT = [
    ("text", "surface"), ("text", "bg"), ("text", "raised"), ("text", "select"), ("text", "mark"),
    ("text2", "surface"), ("text2", "bg"), ("text2", "rail"), ("text2", "sunken"), ("text2", "chip"),
    ("text2", "warn_s"),
    ("text3", "surface"), ("text3", "bg"), ("text3", "select"),
    ("on_accent", "accent"), ("on_accent", "accent_h"), ("accent", "surface"), ("accent", "soft"), ("accent", "select"),
    ("accent", "bg"), ("ok", "ok_s"), ("warn", "warn_s"), ("err", "err_s"), ("info", "info_s"), ("err", "bg"),
    ("warn", "bg"), ("ok", "surface"), ("surface", "text"), ("toast_link", "text"),
]  # fmt: skip
BORDERS = [("edge", "surface"), ("edge", "bg"), ("accent", "surface"), ("err", "surface")]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("front", "back"), TEXT)
def test_text_can_be_read(front: str, back: str, dark: bool) -> None:
    pair = [QColor(theme.TOKENS[token][dark]) for token in (front, back)]
    assert theme.contrast(*pair) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("front", "back"), BORDERS)
def test_borders_of_inputs_can_be_seen(front: str, back: str, dark: bool) -> None:
    pair = [QColor(theme.TOKENS[token][dark]) for token in (front, back)]
    assert theme.contrast(*pair) >= 3.0


def test_contrast_agrees_with_wcag() -> None:
    assert theme.contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21.0)
    assert theme.contrast(QColor("#767676"), QColor("#FFFFFF")) == pytest.approx(4.54, abs=0.01)


def test_no_colour_outside_the_table(root: Path) -> None:
    literal = re.compile(r"#[0-9A-Fa-f]{6}\b|\b(?:rgb|rgba|hsl)\(")
    sources = [path for path in (root / "ui").rglob("*.py") if path.name != "theme.py"]
    found = [str(path) for path in [*sources, root / "resources/style.qss"] if literal.search(path.read_text("utf-8"))]
    assert not found


def test_stylesheet_is_short_and_filled(qapp: QApplication) -> None:
    assert len(assets.text("style.qss").splitlines()) < 150
    for dark in (True, False):
        theme.wear(qapp, dark=dark)
        assert "@" not in theme.stylesheet().split("*/", 1)[1]
        assert theme.is_dark() is dark


def test_placeholder_is_readable_in_both_themes(qapp: QApplication) -> None:
    for dark in (True, False):
        theme.wear(qapp, dark=dark)
        assert qapp.palette().color(QPalette.ColorRole.PlaceholderText) == theme.colour("text3")


def test_a_mark_follows_the_theme(dressed: QApplication, qtbot: QtBot) -> None:
    mark = Mark(size=18)
    qtbot.addWidget(mark)
    assert mark.pixmap().isNull()
    mark.show_icon("shield", "ok")
    for dark in (True, False):
        theme.wear(dressed, dark=dark)
        QApplication.processEvents()
        assert mark.pixmap().toImage() == icons.pixmap("shield", "ok", 18).toImage()
    mark.show_icon("", "")
    assert mark.pixmap().isNull()


def test_every_icon_draws_in_the_asked_colour(qapp: QApplication, root: Path) -> None:
    names = [path.stem for path in (root / "resources/icons").glob("*.svg")]
    assert 20 <= len(names) <= 40
    theme.wear(qapp, dark=False)
    for name in names:
        image = icons.pixmap(name, "err", 20).toImage()
        shades = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        assert any(shade.alpha() > 200 for shade in shades), name
        strongest = max(shades, key=lambda shade: shade.alpha())
        assert abs(strongest.red() - theme.colour("err").red()) < 12, name


def test_the_interface_font_is_ours(dressed: QApplication) -> None:
    assert dressed.font().family() in ("Segoe UI", "Source Sans Pro")


def test_measures_follow_the_text_size(dressed: QApplication) -> None:
    box, free = QWidget(), QWidget()
    theme.fixed(box, width=100, height=21)
    theme.fixed(free, widest=640)
    try:
        theme.enlarge(dressed, 150)
        assert (box.width(), box.height(), free.maximumWidth()) == (150, 32, 960)
        assert theme.font(theme.SMALL).pointSizeF() == 13.5 and "font-size: 24pt" in theme.stylesheet()
        assert dressed.font().pointSizeF() == 15
        late = QWidget()
        theme.fixed(late, height=32)
        assert late.height() == 48
    finally:
        theme.enlarge(dressed, 100)
    assert (box.width(), box.height(), free.maximumWidth()) == (100, 21, 640)


def test_the_choice_wins_over_the_system(dressed: QApplication) -> None:
    hints = QGuiApplication.styleHints()
    theme.choose(dressed, True)
    assert theme.is_dark()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.is_dark()
    theme.choose(dressed, None)
    assert not theme.is_dark()
