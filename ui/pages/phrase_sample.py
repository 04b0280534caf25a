"""How a phrase pack sounds: one of the office's own meetings, drafted with it off the interface's thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from cooling_desktop.press.block import LABELS
from cooling_desktop.records.kinds import Voice
from cooling_desktop.words.dates import long_date
from ui import theme
from ui.choices import ComboBox
from ui.keys import AccessKeys
from ui.parts import label

if TYPE_CHECKING:
    from cooling_desktop.press.phrases import Fault
    from cooling_desktop.records.facts import Facts
    from cooling_desktop.records.glance import MeetingRow
    from ui.desk import Desk
    from ui.work import Worker

_PAUSE = 120  # milliseconds after the last key
_MEETINGS = 12
_HEARD = "Naskah dengan pola ini"
_NONE = "Belum ada kegiatan. Contoh naskah tampil di sini setelah kegiatan pertama disusun."


@dataclass(frozen=True, slots=True)
class Part:
    """One block of the sample; `other` when the shipped pack says it in other words."""

    name: str
    text: str
    other: bool = False


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a pack: the blocks of the sample and what is wrong with it."""

    parts: tuple[Part, ...]
    faults: tuple[Fault, ...]


def tried(text: str, voice: Voice, facts: Facts | None) -> Tried:
    """Read a pack and draft with it; an empty text means the shipped one."""
    from cooling_desktop.press.draft import draft
    from cooling_desktop.press.phrases import office_pack

    faults = office_pack(text, voice.value).faults if text else ()
    if facts is None:
        return Tried((), faults)
    made, plain = (draft(replace(facts, phrases={voice.value: one}), voice).blocks for one in (text, ""))
    shipped = {block.auto or block.text for block in plain}
    words = [(block.label, block.auto or block.text) for block in made]
    return Tried(tuple(Part(name, said, said not in shipped) for name, said in words), faults)


class Sample(QWidget):
    """A choice of meetings and the text of one; `judged` carries the faults of the pack that is shown."""

    judged = Signal(list)

    def __init__(self, desk: Desk, paper: Worker, keys: AccessKeys) -> None:
        super().__init__()
        self._desk, self._paper = desk, paper
        self._pack, self._voice = "", Voice.OFFICIAL
        self._facts: Facts | None = None
        self._rows: list[MeetingRow] = []
        self._asked = 0
        self.meetings = ComboBox()
        self.meetings.setAccessibleName("Contoh dari kegiatan")
        self.meetings.setMinimumContentsLength(12)
        self.meetings.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.meetings.currentTextChanged.connect(self.meetings.setToolTip)  # a long title is cut
        self.meetings.activated.connect(lambda _: self._load())
        self.text = _Paper()
        self._lay_out(keys)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.draw)

    def refresh(self) -> None:
        """Read the meetings again; the one that is shown stays chosen."""
        self._desk.meetings(self._list, self._refused)

    def try_out(self, pack: str, voice: Voice, *, at_once: bool = False) -> None:
        """Another pack, or another key in it; it is drafted shortly after the last one."""
        self._pack, self._voice = pack, voice
        if at_once:
            self.draw()
        else:
            self._pause.start()

    def draw(self) -> None:
        """Ask for a draft now; one that still waits is replaced."""
        self._pause.stop()
        self._asked += 1
        number, asked = self._asked, (self._pack, self._voice, self._facts)

        def done(found: Tried) -> None:
            if number == self._asked:
                self._show(found)

        self._paper.ask("phrases", lambda: tried(*asked), done, self._refused)

    def _list(self, rows: list[MeetingRow]) -> None:
        chosen = self._rows[self.meetings.currentIndex()].id if self._rows else ""
        dated = [row for row in rows if row.held_on] or rows
        self._rows = dated[:_MEETINGS]
        self.meetings.clear()
        self.meetings.addItems([_called(row) for row in self._rows])
        self.meetings.setEnabled(bool(self._rows))
        self.meetings.setCurrentIndex(next((n for n, row in enumerate(self._rows) if row.id == chosen), 0))
        if self._rows:
            self._load()
        else:
            self._facts = None
            self.text.say(_NONE)
            self.draw()

    def _load(self) -> None:
        key = self._rows[self.meetings.currentIndex()].id
        self._desk.ask("sample", lambda store: store.load(key), self._loaded, self._refused)

    def _loaded(self, facts: Facts) -> None:
        self._facts = facts
        self.draw()

    def _show(self, found: Tried) -> None:
        if self._facts is not None:
            self.text.write(found.parts)
        self.judged.emit(list(found.faults))

    def _refused(self, trouble: Trouble) -> None:
        self.text.say(str(trouble))

    def _lay_out(self, keys: AccessKeys) -> None:
        caption, heard = label("Contoh"), label(_HEARD, "small", "text2")
        caption.setBuddy(self.meetings)
        heard.setBuddy(self.text)
        keys.give(self.meetings, caption, "Contoh")
        keys.give(self.text, heard, _HEARD)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(caption)
        head.addWidget(self.meetings, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(heard)
        column.addWidget(self.text, 1)


class _Paper(QPlainTextEdit):
    """The sample to be read and copied; it keeps its place while the words change."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[Part, ...] = ()
        self.setReadOnly(True)
        self.setProperty("locked", True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_HEARD)

    def say(self, words: str) -> None:
        """A sentence where there is no text."""
        self._parts = ()
        self.setPlainText(words)

    def write(self, parts: tuple[Part, ...]) -> None:
        """Block after block, each below its name."""
        if parts == self._parts:
            return
        self._parts = parts
        place = self.verticalScrollBar().value()
        self.clear()
        cursor = self.textCursor()
        for number, part in enumerate(parts):
            name = f"{part.name} · lain dari bawaan" if part.other else part.name
            token = "accent" if part.other else "text2"
            cursor.insertText(("\n\n" if number else "") + name, _face(theme.SMALL, token))
            cursor.insertText(f"\n{part.text}", _face(theme.BODY, "text", strong=part.name == LABELS["headline"]))
        self.verticalScrollBar().setValue(place)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size: write it anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_parts"):
            parts, self._parts = self._parts, ()
            if parts:
                self.write(parts)


def _face(size: float, token: str, *, strong: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(theme.font(size, strong=strong))
    made.setForeground(theme.colour(token))
    return made


def _called(row: MeetingRow) -> str:
    return f"{row.title} · {long_date(row.held_on)}" if row.held_on else row.title
