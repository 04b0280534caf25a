"""Siaran pers lama: pasted or read from a file, looked through value by value, made a meeting by one button."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from cooling_desktop.errors import BadInput, Trouble
from ui.desk import Desk
from ui.entrynotice import Notice
from ui.pages.page import Page
from ui.pages.paste_parts import Review, Start
from ui.parts import ProgressLine
from ui.rooms import Room
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.press.check.finding import Finding
    from cooling_desktop.press.paste.known import Directory
    from cooling_desktop.press.paste.made import Chosen
    from cooling_desktop.press.paste.proposed import Pasted
    from cooling_desktop.records.store import Store

_KINDS = "Siaran pers (*.txt *.docx *.pdf)"
_START, _REVIEW = 0, 1
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Read(NamedTuple):
    got: Pasted
    findings: list[Finding]


class PastePage(Page):
    """Nothing is stored before "Jadikan kegiatan"; Esc forgets everything. PDFs are read where pages are drawn."""

    def __init__(self, desk: Desk, paper: Worker) -> None:
        super().__init__()
        self._desk, self._paper = desk, paper
        self._making = False
        self._round = 0  # an answer for a text that was left comes too late
        self.notice, self.progress = Notice(0), ProgressLine()
        self.start, self.review = Start(), Review()
        self.directory: Directory | None = None
        self._lay_out()
        self.start.read.clicked.connect(self._read_words)
        self.start.file.clicked.connect(self._ask_file)
        self.review.again.clicked.connect(self.start_over)
        self.review.make.clicked.connect(self.make_meeting)

    @property
    def reviewing(self) -> bool:
        """Whether proposals are shown."""
        return self._stack.currentIndex() == _REVIEW

    def take(self, path: Path) -> None:
        """Read a file beside the interface."""
        from cooling_desktop.press.paste.reading import read

        self._begin(lambda: _understood(read(path)), f"Membaca {path.name}")

    def start_over(self) -> None:
        """Forget the text and ask for another one."""
        self._round += 1
        self.progress.end()
        self.notice.say()
        self.start.words.clear()
        self._turn(_START)

    def make_meeting(self) -> None:
        """The ticked values become a meeting, which is opened; what can't be read is told and nothing is made."""
        if not self.reviewing or self.directory is None or self._making:
            return
        chosen: list[Chosen] = []
        for row in self.review.proposals.rows:
            try:
                one = row.chosen()
            except BadInput as trouble:
                self.notice.say(str(trouble))
                row.field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            chosen += [one] if one is not None else []
        if not chosen:
            self.notice.say("Belum ada isian yang dicentang. Centang sedikitnya satu.")
            return
        self._making = True
        directory, by, number = self.directory, self._desk.by, self._round
        self._desk.ask(
            "meeting of a release",
            lambda store: _stored(store, chosen, directory, by),
            lambda key: self._made(number, key),
            self._not_made,
        )

    def focus_first(self) -> None:
        """The text field, or the first proposal."""
        rows = self.review.proposals.rows if self.reviewing else []
        (rows[0].field if rows else self.start.words).setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        if self.reviewing:
            step = [("Tab", "isian berikutnya"), ("Spasi", "pakai")]
            return [*step, ("Ctrl+Enter", "jadikan kegiatan"), ("Esc", "keluar")]
        return [("Ctrl+V", "tempel"), ("Ctrl+Enter", "baca"), ("Esc", "keluar")]

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.review.story.text, self.review.proposals] if self.reviewing else [self.start.words]

    def focus_panel(self, panel: QWidget) -> None:
        """The proposals take the keys at their first value."""
        if panel is self.review.proposals:
            self.focus_first()
        else:
            panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def up(self) -> bool:
        """From the proposals back to the text."""
        if self.reviewing:
            self.start_over()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves with nothing done; Ctrl+Enter goes on."""
        if event.key() == Qt.Key.Key_Escape:
            self.start_over()
            self.wanted.emit(int(Room.MEETINGS))
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.make_meeting if self.reviewing else self._read_words)()
        else:
            super().keyPressEvent(event)

    def _read_words(self) -> None:
        from cooling_desktop.press.paste.reading import bounded

        text = self.start.words.toPlainText()
        if not text.strip():
            self.notice.say("Teksnya belum ada. Tempel teks siaran pers, atau pilih berkasnya.")
        else:
            self._begin(lambda: _understood(bounded(text, "Teks ini")), "Membaca teks")

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Pilih siaran pers lama", QDir.homePath(), _KINDS)
        if name:
            self.take(Path(name))

    def _begin(self, work: Callable[[], _Read], words: str) -> None:
        """Read beside the interface, then look at the directory."""
        self._round += 1
        number = self._round
        self.notice.say()
        self.progress.begin(words)

        def failed(trouble: Trouble) -> None:
            if number == self._round:
                self._failed(trouble)

        def read(got: _Read) -> None:
            self._desk.ask("directory for a release", _directory, lambda known: self._show(number, got, known), failed)

        self._paper.ask("release", work, read, failed)

    def _show(self, number: int, read: _Read, directory: Directory) -> None:
        if number != self._round:
            return
        self.progress.end()
        self.directory = directory
        self.review.story.show_text(read.got.text, read.got.debris, read.findings)
        self.review.put(read.got.fields, directory)
        self._turn(_REVIEW)
        if not read.got.fields:
            self.notice.say("Tidak ada isian yang terbaca di teks ini.")

    def _made(self, number: int, key: str) -> None:
        """Open the meeting; whoever has gone on to another text stays with that one."""
        self._making = False
        self.relisted.emit()
        if number == self._round:
            self.start_over()
            self.opened.emit(key)
        else:
            self.notice.say("Kegiatan dari siaran pers sebelumnya sudah ada di daftar kegiatan.")

    def _not_made(self, trouble: Trouble) -> None:
        self._making = False
        self.notice.say(str(trouble))

    def _failed(self, trouble: Trouble) -> None:
        self.progress.end()
        self.notice.say(str(trouble))

    def _turn(self, to: int) -> None:
        self._stack.setCurrentIndex(to)
        if self.isVisible():
            self.focus_first()
        self.keyed.emit()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for part in (self.start, self.review):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        column.addWidget(self.progress)


def _understood(text: str) -> _Read:
    from cooling_desktop.press.check import text_findings
    from cooling_desktop.press.paste.extract import pasted

    got = pasted(text)
    return _Read(got, text_findings(got.text))


def _directory(store: Store) -> Directory:
    from cooling_desktop.press.paste.known import Directory
    from cooling_desktop.records.facts import SHELF_NAMES

    return Directory({shelf: store.directory(shelf) for shelf in SHELF_NAMES})


def _stored(store: Store, chosen: list[Chosen], directory: Directory, by: str) -> str:
    from cooling_desktop.press.paste.made import made

    facts = made(chosen, directory)
    facts.pictures = store.pictures
    store.save(facts, by)
    return facts.meeting.id
