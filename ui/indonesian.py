"""Qt's own words in Indonesian: buttons, menus and dialogs, from one table in resources/i18n."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from cooling_desktop import assets


class Indonesian(QTranslator):
    """Looks Qt's English up in our table; what is not in it stays as Qt has it, and a test finds it."""

    @cached_property
    def _words(self) -> dict[str, str]:
        import json

        words: dict[str, str] = json.loads(assets.text("i18n/qt_id.json"))
        return words

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The Indonesian for one of Qt's own words; None, not "", lets Qt keep its own."""
        return self._words.get(source)

    def isEmpty(self) -> bool:
        """Never: Qt passes empty translations over."""
        return False


def speak_indonesian(app: QApplication) -> None:
    """From now on Qt speaks Indonesian too."""
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    app.installTranslator(Indonesian(app))
