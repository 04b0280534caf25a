"""The bar above a release: how far it is, what it lacks, and the one button that takes it on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from ui import icons, theme
from ui.pages.release_stages import Act, Step
from ui.parts import Button, Chip, ChipText, ProgressLine
from ui.strokes import words

_GAP, _LINE = 8, 22
_TIGHT = 1080  # below this only the current stage is named


class StageBar(QFrame):
    """`pressed` is the filled button, `withdrawn` the way back to the draft, `back` the way to the section before.

    `wanted` names the field of a fact that is still lacking.
    """

    pressed = Signal()
    withdrawn = Signal()
    back = Signal()
    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        theme.fixed(self, height=51)
        self.before = Button("", "quiet", "back", small=True)
        self.before.setToolTip("Bagian sebelumnya (Ctrl+PgUp)")
        self.stages = Stages()
        self.meter = Button("", "quiet", small=True)
        self.meter.setToolTip("Lihat yang masih kurang")
        self._gaps, self._facts = tuple[tuple[str, str], ...](), 0
        self.must = Chip()
        self.progress = ProgressLine()
        self.withdraw = Button("Tarik kembali")
        self.withdraw.setToolTip("Kembali ke draf agar dapat diubah dan diajukan lagi")
        self._after = self.revoke, self.correct, self.give_up = _after_buttons()
        self.primary = Button("", "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 16, 1)
        row.setSpacing(8)
        row.addWidget(self.before)
        row.addWidget(self.stages)
        row.addStretch()
        row.addWidget(self.meter)
        parts: tuple[QWidget, ...] = (self.must, self.progress, *self._after, self.withdraw, self.primary)
        for part in parts:
            row.addSpacing(4)
            row.addWidget(part)
        self.meter.clicked.connect(self._show_gaps)
        self.primary.clicked.connect(self.pressed)
        self.withdraw.clicked.connect(self.withdrawn)
        self.before.clicked.connect(self.back)

    def show_stage(self, steps: Sequence[Step], act: Act | None, *, withdraw: bool, filled: bool = True) -> None:
        """How far it is and what comes next, None once issued; a step of somebody else is not `filled`."""
        self.stages.put(steps)
        self.primary.setVisible(act is not None)
        self.primary.setText(act.value if act else "")
        self.primary.set_role("primary" if filled else "plain")
        self.withdraw.setVisible(withdraw)

    def show_after(self, *, issued: bool, correcting: bool) -> None:
        """What can be done once a release is out, and while its correction is written."""
        for button, on in zip(self._after, (issued, issued, correcting), strict=True):
            button.setVisible(on)

    def show_facts(self, of: int, gaps: Sequence[tuple[str, str]], must: int) -> None:
        """How complete it is (`of` 0: not told), what is lacking (path, words), and how much must be mended."""
        self._gaps = tuple(gaps)
        self._facts = of
        self.meter.setEnabled(bool(gaps))
        self.must.say(ChipText(f"{must} wajib diperbaiki", "err", "must") if must else None)
        self._fit()

    def busy(self, words: str) -> None:
        """Work was started here; empty when it is over. The keys wait here, not in the text that Tab would reach."""
        pressed = self.primary.hasFocus()
        for button in (self.primary, *self._after):
            button.setEnabled(not words)
        if words:
            self.progress.begin(words)
        else:
            self.progress.end()
        if pressed and words:
            self.setFocus()
        elif self.hasFocus() and not words:
            self.primary.setFocus()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in reading order."""
        return (self.before, self.meter, *self._after, self.withdraw, self.primary)

    def paintEvent(self, event: QPaintEvent) -> None:
        """White, with a line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it gets narrow, words give way to the buttons."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        tight = self.width() < theme.px(_TIGHT)
        self.stages.shrink(tight)
        done = self._facts - len(self._gaps)
        self.meter.setText(f"{done}/{self._facts}" if tight else f"{done} dari {self._facts} isian pokok")
        self.meter.setAccessibleName(f"{done} dari {self._facts} isian pokok")
        self.meter.setVisible(bool(self._facts))

    def gaps_menu(self) -> QMenu:
        """Every fact that is still lacking; choosing one leads to its field."""
        made = QMenu(self)
        for path, fact in self._gaps:
            made.addAction(f"{fact[:1].upper()}{fact[1:]}", partial(self.wanted.emit, path))
        made.aboutToHide.connect(made.deleteLater)
        return made

    def _show_gaps(self) -> None:
        self.gaps_menu().popup(self.meter.mapToGlobal(self.meter.rect().bottomLeft()))


def _after_buttons() -> tuple[Button, Button, Button]:
    """To take a release back, to correct it, to leave its correction."""
    made = Button("Cabut siaran pers …"), Button("Buat ralat", "plain", "redo"), Button("Batalkan ralat")
    for button in made:
        button.hide()
    return made


class Stages(QWidget):
    """Numbers in circles with their words: a tick behind, the current one filled."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: tuple[Step, ...] = ()
        self._tight = False

    def put(self, steps: Sequence[Step]) -> None:
        """Other stages."""
        if tuple(steps) != self._steps:
            self._steps = tuple(steps)
            self.setAccessibleName(self._spoken())
            self.updateGeometry()
            self.update()

    def shrink(self, on: bool) -> None:
        """Name only the stage that is current."""
        if on != self._tight:
            self._tight = on
            self.updateGeometry()
            self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        return QSize(self._draw(None), theme.px(32))

    def minimumSizeHint(self) -> QSize:
        """Nothing is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """From left to right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter)

    def _draw(self, painter: QPainter | None) -> int:
        """Draw, or only measure; returns the width."""
        left, middle, dot = 0, self.height() // 2, theme.px(22)
        for number, step in enumerate(self._steps):
            here = step.done is None or (number == len(self._steps) - 1 and step.done is True)
            if number:
                if painter is not None:
                    painter.fillRect(left, middle, _LINE, 1, theme.colour("line"))
                left += _LINE + _GAP
            if painter is not None:
                self._dot(painter, QRect(left, middle - dot // 2, dot, dot), number, step)
            left += dot + _GAP
            if here or not self._tight:
                font = theme.font(strong=step.done is None)
                width = QFontMetrics(font).horizontalAdvance(step.word) + 2
                if painter is not None:
                    tone = "accent" if step.done is None else "text" if step.done else "text2"
                    words(painter, QRect(left, 0, width, self.height()), step.word, font, tone)
                left += width + _GAP
        return left

    def _dot(self, painter: QPainter, box: QRect, number: int, step: Step) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ok_s" if step.done else "accent" if step.done is None else "chip"))
        painter.drawEllipse(QRectF(box))
        if step.done:
            edge = (box.width() - 14) // 2
            painter.drawPixmap(box.left() + edge, box.top() + edge, icons.pixmap("check", "ok", 14))
            return
        small = theme.font(theme.SMALL, strong=True)
        tone = "on_accent" if step.done is None else "text2"
        words(painter, box, str(number + 1), small, tone, Qt.AlignmentFlag.AlignCenter)

    def _spoken(self) -> str:
        here = next((n for n, step in enumerate(self._steps) if step.done is None), len(self._steps) - 1)
        word = self._steps[here].word if self._steps else ""
        return f"Tahap {here + 1} dari {len(self._steps)}: {word}"
