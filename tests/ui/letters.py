"""Letters that work with Alt: each leads to one control, and none is the page's own key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QMenuBar, QWidget

from ui.pages.page import Page


def shared_letters(part: QWidget) -> Iterator[str]:
    """Letters of one place that two things answer to while Alt is held."""
    pages = [page for page in part.findChildren(Page) if page.isVisible()]
    for page in pages:
        page.show_access_keys(True)
    answering: dict[str, list[str]] = defaultdict(list)
    for letter, words in _letters(part):
        answering[letter].append(words)
    for page in pages:
        page.show_access_keys(False)
    yield from (f"Alt+{letter}: {'; '.join(words)}" for letter, words in answering.items() if len(words) > 1)


def _letters(part: QWidget) -> Iterator[tuple[str, str]]:
    for widget in (part, *part.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy() is not None):
            yield from _marked(widget.text())
        elif isinstance(widget, QMenu | QMenuBar):
            for action in widget.actions():
                yield from _marked(action.text())
    for key in part.findChildren(QShortcut):
        above = key.parent()
        if key.isEnabled() and isinstance(above, QWidget) and above.isVisible():
            yield from _alt(key.key().toString(), str(key.key().toString()))
    for action in QWidget.actions(part):
        yield from _alt(action.shortcut().toString(), action.text())


def _marked(words: str) -> Iterator[tuple[str, str]]:
    key = QKeySequence.mnemonic(words).toString()
    yield from _alt(key, words)


def _alt(key: str, words: str) -> Iterator[tuple[str, str]]:
    if key.startswith("Alt+") and len(key) == len("Alt+X"):
        yield key[-1], words
