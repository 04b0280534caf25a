"""Setelan, Tampilan: light or dark, and how large the words are."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from ui import preferences, theme
from ui.choices import Choice
from ui.pages.settings_group import Group, beside
from ui.preferences import Theme


class LookGroup(Group):
    """Both choices hold for the whole window at once."""

    key, title = "tampilan", "Tampilan"

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._app = cast(QApplication, QApplication.instance())

    def build(self) -> None:
        """Theme and text size."""
        self.theme = Choice.of([(str(one), one) for one in Theme], optional=False)
        self.scale = Choice.of([(f"{percent} %", percent) for percent in theme.SCALES], optional=False)
        self._row("Tema", self.theme, "Ikuti sistem: terang atau gelap seperti komputer ini.")
        self._row("Ukuran huruf", self.scale, "Pada 150 % pratinjau kegiatan menjadi satu halaman sendiri (F9).")
        self.theme.chosen.connect(self._wear)
        self.scale.chosen.connect(self._enlarge)

    def refresh(self) -> None:
        """Mark what holds now."""
        self.theme.show_value(preferences.theme_of(self._settings))
        self.scale.show_value(preferences.scale_of(self._settings))

    def _row(self, words: str, choice: Choice, help: str) -> None:
        choice.name_it(words, help)
        self.row(words, beside(choice.widget), choice.widget, help)

    def _wear(self, wanted: object) -> None:
        now, then = cast(Theme, wanted), preferences.theme_of(self._settings)
        if now is not then:
            self.do(f"Tema: {now}.", lambda: self._put_theme(now), lambda: self._put_theme(then))

    def _enlarge(self, wanted: object) -> None:
        now, then = cast(int, wanted), preferences.scale_of(self._settings)
        if now != then:
            self.do(f"Ukuran huruf: {now} %.", lambda: self._put_scale(now), lambda: self._put_scale(then))

    def _put_theme(self, wanted: Theme) -> None:
        preferences.put_theme(self._app, self._settings, wanted)
        self.refresh()

    def _put_scale(self, percent: int) -> None:
        preferences.put_scale(self._app, self._settings, percent)
        self.refresh()
