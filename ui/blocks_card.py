"""The card of one block: its name and state, its text, and the two answers where its facts changed."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QRectF, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui import theme
from ui.blocks import BlockText, Marked
from ui.blocks_diff import Run
from ui.parts import Button, Chip, ChipText, IconButton, label
from ui.strokes import rounded


class BlockState(Enum):
    """How a block stands to its facts."""

    AUTO = "follows the facts"
    OWN = "written by the clerk"
    CHANGED = "written by the clerk, the facts changed since"
    OUT = "taken out of the release"
    ISSUED = "issued"


_CHIPS = {
    BlockState.AUTO: ChipText("Otomatis", "", "link"),
    BlockState.OWN: ChipText("Disunting", "accent", "pencil"),
    BlockState.CHANGED: ChipText("Fakta berubah", "warn", "look"),
}


class BlockCard(QFrame):
    """`asked` carries a wish ("auto", "keep", "out") and the block's key, `typed` the key and the words."""

    asked = Signal(str, str)
    typed = Signal(str, str)
    entered = Signal(str)
    left = Signal(str)

    def __init__(self, key: str, name: str) -> None:
        super().__init__()
        self.key, self.name = key, name
        self.state = BlockState.AUTO
        self.text = BlockText(name, one_line=key == "headline")
        self.text.setPlaceholderText(f"Kosong: {name} tidak masuk naskah.")
        self._chip = Chip()
        self.automatic = Button("Kembali ke otomatis", "quiet", small=True)
        self._more = IconButton("more", f"Tindakan lain untuk {name}", size=18)
        self.answers: Answers | None = None
        self.slim: Slim | None = None
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
        said = _CHIPS.get(state)
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
        self.update()

    def show_change(self, words: Sequence[Run], excerpt: Sequence[Run]) -> None:
        """What changed since, and the two answers."""
        if self.answers is None:
            self.answers = made = Answers()
            made.take.clicked.connect(lambda: self.asked.emit("take", self.key))
            made.keep.clicked.connect(lambda: self.asked.emit("keep", self.key))
            self._column.addWidget(made)
            QWidget.setTabOrder(self.text, made.take)
            QWidget.setTabOrder(made.take, made.keep)
        self.answers.show_change(words, excerpt)

    def focus(self) -> None:
        """The cursor into the text, or onto the way back of a block that was taken out."""
        if self.state is BlockState.OUT and self.slim is not None:
            self.slim.back.setFocus()
        else:
            self.text.setFocus()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in reading order."""
        answers = (self.answers.take, self.answers.keep) if self.answers else ()
        return (self.automatic, self._more, self.text, *answers, *((self.slim.back,) if self.slim else ()))

    def menu(self) -> QMenu:
        """What else can be done with this block."""
        made = QMenu(self)
        if self.state is not BlockState.AUTO:
            made.addAction("Susun ulang bagian ini\tCtrl+R", lambda: self.asked.emit("auto", self.key))
        made.addAction("Keluarkan dari naskah", lambda: self.asked.emit("out", self.key))
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
        row.addWidget(self._more)
        return row

    def _connect(self) -> None:
        key = self.key
        self.text.typed.connect(lambda words: self.typed.emit(key, words))
        self.text.entered.connect(lambda: self._moved(self.entered))
        self.text.left.connect(lambda: self._moved(self.left))
        self.automatic.clicked.connect(lambda: self.asked.emit("auto", key))
        self._more.clicked.connect(self._open_menu)

    def _made_slim(self) -> Slim:
        """Most blocks are never taken out, so the line is made when it is needed."""
        if self.slim is None:
            self.slim = made = Slim(self.name)
            made.back.clicked.connect(lambda: self.asked.emit("back", self.key))
            cast(QVBoxLayout, self.layout()).addWidget(made)
            QWidget.setTabOrder(self.text, made.back)
        return self.slim

    def _open_menu(self) -> None:
        self.menu().popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _moved(self, told: SignalInstance) -> None:
        told.emit(self.key)
        self.update()


class Answers(QFrame):
    """The amber box: what changed, how the facts' own text reads now, and two answers."""

    def __init__(self) -> None:
        super().__init__()
        self.take = Button("Pakai fakta baru", "tonal", small=True)
        self.keep = Button("Biarkan tulisan saya", small=True)
        self.take.setToolTip("Kembali ke naskah otomatis (Alt+P)")
        self.keep.setToolTip("Tulisan Anda tetap (Alt+B)")
        self._words, self._excerpt = Marked(), Marked()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.take)
        buttons.addWidget(self.keep)
        buttons.addStretch()
        buttons.addWidget(label("Alt+P  /  Alt+B", "small", "text2"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 9)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self._excerpt)
        column.addLayout(buttons)

    def show_change(self, words: Sequence[Run], excerpt: Sequence[Run]) -> None:
        """Another change."""
        self._words.show_runs(words)
        self._excerpt.show_runs(excerpt)
        self._excerpt.setVisible(bool(excerpt))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The amber ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()), 8, "warn_s")


class Slim(QWidget):
    """What is left of a block that was taken out: one line and the way back."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.back = Button("Kembalikan", "quiet", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(f"{name} dikeluarkan dari naskah.", "", "text2"))
        row.addWidget(self.back)
        row.addStretch()
