"""Spelling beside the typing: words are looked up in the drawing thread, once each, and remembered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from cooling_desktop.errors import Trouble
from cooling_desktop.records.facts import SHELF_NAMES, Facts
from cooling_desktop.records.fields import Record, fields_of, walk
from cooling_desktop.words.spelling import candidates, names_in
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.words.spelling import Speller

_IDLE = 300  # milliseconds after the last key
_TOLD = "ejaan/tanpa_kamus"
ABSENT = "Kamus ejaan bahasa Indonesia belum ada di komputer ini, jadi ejaan tidak diperiksa. Caranya: F1, Siaran pers."
_NOT_WRITTEN = "Kata itu belum tersimpan: folder kamus tidak dapat ditulisi. Tulisan Anda aman. Coba lagi nanti."
_ASKED = count(1)
_INSIDE = re.compile(r"(?<=[^.!?:;“”\"…]\s)[^\W\d_][\w’-]*")  # a word that does not begin a sentence
Suggested = Callable[[list[str]], None]


class Spelling(QObject):
    """`changed` tells that other words are underlined now; `told` carries one sentence for the toast."""

    changed = Signal()
    told = Signal(str)

    def __init__(self, worker: Worker, folder: Path, settings: QSettings) -> None:
        super().__init__()
        self._worker, self._folder, self._settings = worker, folder, settings
        self._speller: Speller | None = None  # touched in the worker only
        self._opened = False
        self.absent = False
        self._right: dict[str, bool] = {}
        self._asked: set[str] = set()
        self._wanted: dict[str, None] = {}
        self.names: frozenset[str] = frozenset()
        self._idle = QTimer(self, singleShot=True, interval=_IDLE)
        self._idle.timeout.connect(self._look_up)

    def know(self, facts: Facts) -> None:
        """The names of another meeting, or of the same one after a change."""
        names = names_of(facts)
        if names != self.names:
            self.names = names
            self.changed.emit()

    def wrong(self, text: str) -> list[tuple[int, int]]:
        """Where words of a text are misspelt, as far as is known by now; the others are looked up when keys rest."""
        if self.absent:
            return []
        found = []
        for start, end, word in candidates(text, self.names):
            right = self._right.get(word)
            if right is False:
                found.append((start, end))
            elif right is None and word not in self._asked:
                self._wanted[word] = None
        if self._wanted:
            self._idle.start()
        return found

    def suggest(self, word: str, done: Suggested) -> None:
        """What may have been meant by a word."""
        self._worker.ask("suggestions", lambda: self._open_suggest(word), done, lambda _: done([]))

    def add(self, word: str) -> None:
        """The office writes this word so: from now on it is right, for everybody at this desk."""
        self._worker.ask(f"add {word}", lambda: self._add(word), lambda _: self._added(word), self._failed)

    def _look_up(self) -> None:
        words, self._wanted = tuple(self._wanted), {}
        self._asked |= set(words)
        self._worker.ask(f"spelling {next(_ASKED)}", lambda: self._judge(words), self._judged, lambda _: None)

    def _judge(self, words: Iterable[str]) -> dict[str, bool] | None:
        """In the worker: which words are right; None where there is no dictionary."""
        speller = self._ready()
        return {word: speller.is_right(word) for word in words} if speller else None

    def _judged(self, found: dict[str, bool] | None) -> None:
        if found is None:
            self.absent = True
            if not self._settings.value(_TOLD):
                self._settings.setValue(_TOLD, "ya")
                self.told.emit(ABSENT)
            return
        self._asked -= found.keys()
        self._right |= found
        if not all(found.values()):
            self.changed.emit()

    def _open_suggest(self, word: str) -> list[str]:
        speller = self._ready()
        return speller.suggestions(word) if speller else []

    def _add(self, word: str) -> None:
        from cooling_desktop.records.moved import refuse_moved
        from cooling_desktop.words.spelling import add_office_word

        if self._folder is not None:
            refuse_moved(self._folder)
        try:
            add_office_word(self._folder, word)
        except OSError as error:
            raise Trouble(_NOT_WRITTEN) from error
        speller = self._ready()
        if speller:
            speller.learn(word)

    def _added(self, word: str) -> None:
        bare = word.casefold()
        for known in [one for one in self._right if bare in one.casefold()]:  # also "kamtibmasnya"
            del self._right[known]
        self._right[word] = True
        self.changed.emit()

    def _failed(self, trouble: Trouble) -> None:
        self.told.emit(str(trouble))

    def _ready(self) -> Speller | None:
        if not self._opened:
            from cooling_desktop.words.spelling import open_speller

            self._opened = True
            self._speller = open_speller(self._folder)
        return self._speller


def names_of(facts: Facts) -> frozenset[str]:
    """The capitalised words of directory, title and place, and of others those inside a typed sentence.

    What the clerk wrote into the release itself is what is being checked, so it makes no names.
    """
    entries = [entry for name in SHELF_NAMES for entry in facts.shelf(name).values()]
    named = [text for record in (*entries, facts.meeting.venue) for text in _texts(record)]
    told = [text for path, record in walk(facts.meeting) if not path.startswith("release") for text in _texts(record)]
    inside = [found[0] for text in told for found in _INSIDE.finditer(text)]
    return names_in([*named, facts.meeting.programme, *inside])


def _texts(record: Record) -> list[str]:
    """What was typed into a record."""
    values = (getattr(record, field.name) for field in fields_of(type(record)))
    return [value for value in values if isinstance(value, str) and value]
