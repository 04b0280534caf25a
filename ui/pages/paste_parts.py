"""The two sides of Siaran pers lama: where a text is put in, and where its proposals are looked through."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from ui.pages.paste_rows import Proposals
from ui.pages.paste_text import StoryPanel
from ui.parts import Button, label

if TYPE_CHECKING:
    from cooling_desktop.press.paste.known import Directory
    from cooling_desktop.press.paste.proposed import Proposed

_ASK = "Tempel teks siaran pers lama di sini (Ctrl+V), atau seret berkas .txt, .docx, atau .pdf ke jendela."


class Start(QWidget):
    """A field for the text, and the ways to read it."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QPlainTextEdit()
        self.file, self.read = Button("Pilih berkas", "plain"), Button("Baca", "primary")
        self.words.setPlaceholderText(_ASK)
        self.words.setAccessibleName("Teks siaran pers lama")
        self.words.setTabChangesFocus(True)
        self.words.setAcceptDrops(False)  # a file dropped on it would leave its name there
        foot = QHBoxLayout()
        foot.addWidget(label("Tidak ada yang disimpan sebelum Anda memilihnya.", "", "text2"), 1)
        foot.addWidget(self.file)
        foot.addWidget(self.read)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        heading = label("Teks siaran pers lama", "strong")
        heading.setBuddy(self.words)
        column.addWidget(heading)
        column.addWidget(self.words, 1)
        column.addLayout(foot)


class Review(QWidget):
    """The cleaned text at the left, its proposals at the right; the sentence of the one in hand is tinted."""

    def __init__(self) -> None:
        super().__init__()
        self.story, self.proposals = StoryPanel(), Proposals()
        self.make, self.again = Button("Jadikan kegiatan", "primary"), Button("Teks lain", "plain")
        self.count = label("", "", "text2")
        self.proposals.reached.connect(self.story.text.tint)
        self.proposals.changed.connect(self.count_ticks)
        self._lay_out()

    def put(self, fields: Sequence[Proposed], directory: Directory) -> None:
        """Show other proposals; Tab goes from the text through them to the buttons."""
        self.proposals.put(fields, directory)
        stops: list[QWidget] = [self.story.text, self.story.fold.line, self.story.lines]
        stops += [stop for row in self.proposals.rows for stop in row.stops()]
        for before, after in pairwise([*stops, self.again, self.make]):
            QWidget.setTabOrder(before, after)
        self.count_ticks()

    def count_ticks(self) -> None:
        """How many values would be taken."""
        self.count.setText(f"{self.proposals.ticked()} dari {len(self.proposals.rows)} isian dipakai")

    def _lay_out(self) -> None:
        right, foot, split = QWidget(), QHBoxLayout(), QSplitter()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(16, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(label("Isian yang terbaca: centang yang dipakai", "strong"))
        beside.addWidget(self.proposals, 1)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        for part in (self.story, right):
            part.setMinimumWidth(360)
            split.addWidget(part)
        split.setSizes([540, 680])
        foot.addWidget(self.count, 1)
        foot.addWidget(self.again)
        foot.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(split, 1)
        column.addLayout(foot)
