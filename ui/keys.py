"""Access keys: one letter each, unique on their page, underlined only while Alt is held."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget


class _Worded(Protocol):
    def setText(self, text: str) -> None: ...


class AccessKeys:
    """The letters of one page; words register once and get the first letter that is still free."""

    def __init__(self) -> None:
        self.taken: dict[str, QWidget] = {}
        self._words: list[tuple[_Worded, str, str]] = []

    def give(self, widget: QWidget, worded: _Worded, text: str) -> None:
        """Give `widget` a letter of its words; without a free letter it has none."""
        marked = text
        for at, letter in enumerate(text):
            if letter.isalpha() and letter.upper() not in self.taken:
                self.taken[letter.upper()] = widget
                marked = f"{text[:at]}&{text[at:]}"
                break
        self._words.append((worded, text, marked))

    def show(self, on: bool) -> None:
        """Underline the letters and let them work, or show plain words again."""
        for worded, plain, marked in self._words:
            worded.setText(marked if on else plain)
