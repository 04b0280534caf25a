"""Setelan as a clerk uses it: groups by keys, theme and text size, the paper of a unit, what the program is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from cooling_desktop.__main__ import VERSION
from cooling_desktop.records.directory import Unit
from cooling_desktop.records.kinds import Paper
from cooling_desktop.records.store import open_store
from ui import preferences, theme
from ui.choices import Segments
from ui.pages.settings import SettingsPage
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk


@pytest.fixture
def page(clerk: Clerk, dressed: QApplication) -> Iterator[SettingsPage]:
    """Setelan, entered by the rail's own way; the look of other tests comes back."""
    clerk.window.go(Room.SETTINGS)
    yield cast(SettingsPage, clerk.window.page)
    theme.choose(dressed, None)
    theme.enlarge(dressed, 100)
    theme.wear(dressed, dark=False)


def click(widget: object, word: str) -> None:
    """Press one word of a segmented choice with the mouse."""
    assert isinstance(widget, Segments)
    button = next(button for button in widget.group.buttons() if button.text() == word)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def kept(office: Path) -> QSettings:
    """What the next start will read."""
    return QSettings(str(office / "jendela.ini"), QSettings.Format.IniFormat)


def shortcut(clerk: Clerk, keys: str) -> None:
    """What happens when the window gets this key."""
    next(a for a in clerk.window.actions() if a.shortcut() == QKeySequence(keys)).trigger()


def test_arrows_go_through_the_groups_and_f6_into_the_rows(clerk: Clerk, page: SettingsPage) -> None:
    assert page.list.hasFocus() and page.group is page.units
    shown = []
    for _ in range(10):
        clerk.press(page.list, Qt.Key.Key_Down)
        shown.append(page.group.title)
    office = ["Nomor surat", "Orang di meja", "Pola kalimat", "Pemeriksaan", "Foto"]
    assert shown == [*office, "Tampilan", "Arsip", "Cadangan", "Pindah komputer", "Tentang"]
    page.list.select("tampilan")
    QApplication.processEvents()
    shortcut(clerk, "F6")
    assert page.look.isAncestorOf(cast(Segments, QApplication.focusWidget()))
    shortcut(clerk, "F6")
    assert page.list.hasFocus()


def test_the_theme_holds_at_once_is_kept_and_taken_back(clerk: Clerk, page: SettingsPage, office: Path) -> None:
    page.show_group("tampilan")
    click(page.look.theme.widget, "Gelap")
    assert theme.is_dark()
    assert clerk.window.toast._words.text() == "Tema: gelap."
    assert clerk.window.grab().toImage().pixelColor(700, 500).lightness() < 60
    clerk.program._settings.sync()
    assert preferences.theme_of(kept(office)) is preferences.Theme.DARK
    shortcut(clerk, "Ctrl+Z")
    assert not theme.is_dark() and cast(Segments, page.look.theme.widget)._current == 0
    shortcut(clerk, "Ctrl+Y")
    assert theme.is_dark()
    QTest.mouseClick(clerk.window.toast._button, Qt.MouseButton.LeftButton)
    assert not theme.is_dark()


def test_what_was_chosen_is_worn_at_the_next_start(dressed: QApplication, tmp_path: Path) -> None:
    settings = kept(tmp_path)
    preferences.put_theme(dressed, settings, preferences.Theme.DARK)
    preferences.put_scale(dressed, settings, 125)
    settings.sync()
    theme.choose(dressed, None)
    theme.enlarge(dressed, 100)
    preferences.recall(dressed, kept(tmp_path))
    assert theme.is_dark() and theme.scale() == 125
    broken = tmp_path / "rusak"
    broken.mkdir()
    (broken / "jendela.ini").write_text("[tampilan]\ntema=ungu\nukuran=900\n", "utf-8")
    preferences.recall(dressed, kept(broken))
    assert not theme.is_dark() and theme.scale() == 100


def test_text_grows_at_once_everywhere(clerk: Clerk, page: SettingsPage) -> None:
    page.show_group("tampilan")
    QApplication.processEvents()
    assert QApplication.focusWidget() is page.look.theme.widget.focusProxy()
    before = page._title.fontMetrics().height(), page.look.theme.widget.height()
    click(page.look.scale.widget, "150 %")
    QApplication.processEvents()
    after = page._title.fontMetrics().height(), page.look.theme.widget.height()
    assert [round(new / old, 1) for new, old in zip(after, before, strict=True)] == [1.5, 1.5]
    assert clerk.window.top._title.font().pointSizeF() == pytest.approx(theme.TITLE * 1.5)
    shortcut(clerk, "Ctrl+Z")
    QApplication.processEvents()
    assert page._title.fontMetrics().height() == before[0]


def test_the_paper_of_a_unit_is_stored_and_taken_back(clerk: Clerk, page: SettingsPage, office: Path) -> None:
    clerk.wait(lambda: page.units.choices)
    key = next(unit.id for unit in page.units._units if unit.name == "Polres Sumenep")

    def paper() -> Paper:
        store = open_store(office)
        unit = store.entry(Unit, key)
        store.close()
        assert unit is not None and unit.letterhead_3
        return unit.paper

    assert paper() is Paper.A4
    click(page.units.choices[key].widget, "F4")
    clerk.wait(lambda: paper() is Paper.F4)
    assert clerk.window.toast._words.text() == "Kertas Polres Sumenep: F4."
    shortcut(clerk, "Ctrl+Z")
    clerk.wait(lambda: paper() is Paper.A4)
    clerk.wait(lambda: cast(Segments, page.units.choices[key].widget)._current == 0)


def test_a_unit_is_opened_in_the_directory(clerk: Clerk, page: SettingsPage) -> None:
    clerk.wait(lambda: page.units.buttons)
    asked: list[tuple[str, str]] = []
    page.entry.connect(lambda shelf, key: asked.append((shelf, key)))
    key = page.units._units[0].id
    QTest.mouseClick(page.units.buttons[key], Qt.MouseButton.LeftButton)
    assert asked == [("units", key)]
    clerk.wait(lambda: clerk.window.room is Room.DIRECTORY)


def test_about(clerk: Clerk, page: SettingsPage, office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    page.show_group("tentang")
    assert f"Cooling Desktop {VERSION}" in [label.text() for label in page.about.findChildren(QLabel)]
    QTest.mouseClick(page.about.open_folder, Qt.MouseButton.LeftButton)
    assert [Path(url.toLocalFile()) for url in opened] == [office]
    page.wanted.disconnect()
    asked: list[int] = []
    page.wanted.connect(asked.append)
    QTest.mouseClick(page.about.open_trash, Qt.MouseButton.LeftButton)
    assert asked == [Room.TRASH]


def test_alt_underlines_letters_that_are_unique_in_every_group(clerk: Clerk, page: SettingsPage) -> None:
    clerk.wait(lambda: page.units.choices)
    for group in page.groups:
        page.show_group(group.key)
        clerk.press(clerk.window, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
        marked = [text for _, plain, text in group.keys._words if text != plain]
        assert marked and len(group.keys.taken) == len(marked)
        page.show_access_keys(False)
