"""The card of one block: its name and state, its text, other wordings, and the answers where its facts changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QRectF, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cooling_desktop.words.told import Span
from ui import theme
from ui.blocks import BlockText
from ui.blocks_answers import Answers, Slim
from ui.blocks_choices import Choices
from ui.blocks_diff import Run
from ui.blocks_menu import Chances, fill
from ui.blocks_origin import Origins
from ui.blocks_state import CHIPS, BlockState
from ui.parts import Button, Chip, IconButton, label
from ui.strokes import rounded

__all__ = ["BlockCard", "BlockState"]

_EMPTY = {"correction": "Belum ada yang berbeda dari naskah yang terbit."}


class BlockCard(QFrame):
    """`asked` carries a wish ("auto", "turn", "out") and the block's key, `chose` the key and the turn of a wording.

    `typed` carries the key and the words, `wanted` the path of a field to go to.
    """

    asked = Signal(str, str)
    chose = Signal(str, int)
    wanted = Signal(str)
    typed = Signal(str, str)
    entered = Signal(str)
    left = Signal(str)

    def __init__(self, key: str, name: str) -> None:
        super().__init__()
        self.key, self.name = key, name
        self.state = BlockState.AUTO
        self.text = BlockText(name, one_line=key == "headline")
        self.text.setPlaceholderText(_EMPTY.get(key, f"Kosong: {name} tidak masuk naskah."))
        self.origins = Origins(self.text)
        self.chances = Chances()
        self._chip = Chip()
        self.other = Button("Rumusan lain", "quiet", small=True)
        self.other.setToolTip("Isi yang sama dengan kata lain (Ctrl+Shift+R)")
        self.automatic = Button("Kembali ke otomatis", "quiet", small=True)
        self._more = IconButton("more", f"Tindakan lain untuk {name}", size=18)
        self.answers: Answers | None = None
        self.slim: Slim | None = None
        self.choices: Choices | None = None
        self._full = QWidget()
        self._column = QVBoxLayout(self._full)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._column.addLayout(self._head())
        self._column.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 8, 15, 12)
        column.setSpacing(0)
        column.addWidget(self._full)
        self._connect()

    def show_block(self, text: str, state: BlockState, struck: Sequence[tuple[int, int]] = ()) -> None:
        """Show its words and how it stands to the facts; a text that is being emptied is still a text."""
        if state is BlockState.OUT and self.text.hasFocus():
            state = BlockState.OWN
        self.text.show_text(text)
        self._struck = tuple(struck)
        self.text.strike(self._struck)
        if state is self.state and self._chip.accessibleName():
            return
        self.state = state
        said = CHIPS.get(state)
        self._chip.say(said)
        self.text.setAccessibleDescription(said.word if said else "")
        self.automatic.setVisible(state is BlockState.OWN)
        self._more.setVisible(state is not BlockState.ISSUED)
        self.text.setReadOnly(state is BlockState.ISSUED)
        out = state is BlockState.OUT
        self._full.setVisible(not out)
        if out or self.slim is not None:
            self._made_slim().setVisible(out)
        if self.answers is not None:
            self.answers.setVisible(state is BlockState.CHANGED)
        self._show_other()
        self.update()

    def show_origins(self, spans: Sequence[Span], named: Callable[[str], str]) -> None:
        """Where the words come from that are shown now."""
        own = self.state in (BlockState.OWN, BlockState.CHANGED)
        self.origins.put(spans, named, own=own)

    def offer(self, chances: Chances) -> None:
        """What can be asked of it now."""
        self.chances = chances
        self._show_other()

    def show_change(self, words: Sequence[Run], excerpt: Sequence[Run]) -> None:
        """What changed since, and the two answers."""
        if self.answers is None:
            self.answers = made = Answers()
            made.take.clicked.connect(lambda: self.asked.emit("take", self.key))
            made.keep.clicked.connect(lambda: self.asked.emit("keep", self.key))
            made.edit.clicked.connect(lambda: self.asked.emit("edit", self.key))
            self._column.addWidget(made)
            QWidget.setTabOrder(self.text, made.take)
            QWidget.setTabOrder(made.take, made.keep)
            QWidget.setTabOrder(made.keep, made.edit)
        self.answers.show_change(words, excerpt)

    def focus(self) -> None:
        """The cursor into the text, or onto the way back of a block that was taken out."""
        if self.state is BlockState.OUT and self.slim is not None:
            self.slim.back.setFocus()
        else:
            self.text.setFocus()

    def edit(self) -> None:
        """The cursor to the first words that the facts no longer say; where none is sure, to the end."""
        length = len(self.text.toPlainText())
        self.text.go_to(*(self._struck[0] if self._struck else (length, length)))

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in reading order."""
        below = (*(self.answers.stops() if self.answers else ()), *((self.slim.back,) if self.slim else ()))
        choices = (self.choices.list,) if self.choices else ()
        return (self.automatic, self.other, self._more, self.text, *below, *choices)

    def menu(self) -> QMenu:
        """What else can be done with this block."""
        made = QMenu(self)
        fill(made, self)
        made.aboutToHide.connect(made.deleteLater)
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        """White with a line around; amber where the clerk is asked, a ring where the cursor is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        out = self.state is BlockState.OUT
        edge = "warn_l" if self.state is BlockState.CHANGED else "line"
        rounded(painter, box, 8, "bg" if out else "surface", edge)
        if self.text.hasFocus() and not self.text.isReadOnly():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def changeEvent(self, event: QEvent) -> None:
        """Struck words take the other theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._struck:
            self.text.strike(self._struck)

    _struck: tuple[tuple[int, int], ...] = ()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        name = label(self.name, "", "text2")
        name.setBuddy(self.text)
        theme.fixed(name, height=28)
        row.addWidget(name)
        row.addWidget(self._chip)
        row.addStretch()
        row.addWidget(self.automatic)
        row.addWidget(self.other)
        row.addWidget(self._more)
        return row

    def _connect(self) -> None:
        key = self.key
        self.text.typed.connect(lambda words: self.typed.emit(key, words))
        self.text.entered.connect(lambda: self._moved(self.entered))
        self.text.left.connect(lambda: self._moved(self.left))
        self.automatic.clicked.connect(lambda: self.asked.emit("auto", key))
        self.other.clicked.connect(lambda: self.asked.emit("turn", key))
        self.origins.wanted.connect(self.wanted)
        self._more.clicked.connect(self._open_menu)

    def _made_slim(self) -> Slim:
        """Most blocks are never taken out, so the line is made when it is needed."""
        if self.slim is None:
            self.slim = made = Slim(self.name)
            made.back.clicked.connect(lambda: self.asked.emit("back", self.key))
            cast(QVBoxLayout, self.layout()).addWidget(made)
            QWidget.setTabOrder(self.text, made.back)
        return self.slim

    def _show_other(self) -> None:
        """Other wordings are offered while the block follows its facts and has any; those of a headline openly."""
        wordings = self.chances.wordings if self.state is BlockState.AUTO else {}
        self.other.setVisible(len(wordings) > 1)
        if self.key != "headline" or (self.choices is None and len(wordings) < 2):
            return
        if self.choices is None:
            self.choices = made = Choices("Judul lain")
            made.taken.connect(lambda turn: self.chose.emit(self.key, turn))
            self._column.addWidget(made)
            QWidget.setTabOrder(self.text, made.list)
        self.choices.put(wordings, self.text.words())

    def _open_menu(self) -> None:
        self.menu().popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _moved(self, told: SignalInstance) -> None:
        told.emit(self.key)
        self.update()
