"""Text that shows what went and what came; it is read and never typed in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.blocks_diff import Run


class Marked(QWidget):
    """Words that wrap, some strong, struck or underlined; read out as one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._runs: tuple[Run, ...] = ()
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show other words."""
        if tuple(runs) == self._runs:
            return
        self._runs = tuple(runs)
        self.setAccessibleName("".join(_spoken(run) for run in runs))
        self._write()

    def heightForWidth(self, width: int) -> int:
        """As high as its lines."""
        self._document.setTextWidth(width)
        return round(self._document.size().height()) + 1

    def sizeHint(self) -> QSize:
        """Wide rather than high."""
        return QSize(300, self.heightForWidth(max(self.width(), 300)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words in the theme that is on."""
        self._document.setTextWidth(self.width())
        self._document.drawContents(QPainter(self))

    def changeEvent(self, event: QEvent) -> None:
        """Another theme, other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._write()

    def _write(self) -> None:
        self._document.clear()
        self._document.setDefaultFont(theme.font())
        cursor = QTextCursor(self._document)
        for run in self._runs:
            cursor.insertText(run.text, run_format(run.kind))
        self.updateGeometry()
        self.update()


def run_format(kind: str) -> QTextCharFormat:
    """How words look that are strong, gone or come, or that a finding of a tone (err, warn, info) is about."""
    made = QTextCharFormat()
    if kind in ("err", "warn", "info"):
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        made.setUnderlineColor(theme.colour(kind))
        return made
    made.setForeground(theme.colour({"old": "err", "new": "ok"}.get(kind, "text")))
    if kind == "strong":
        made.setFontWeight(QFont.Weight.DemiBold)
    elif kind == "old":
        made.setFontStrikeOut(True)
        made.setBackground(theme.colour("err_s"))
    elif kind == "new":
        made.setFontUnderline(True)
        made.setBackground(theme.colour("ok_s"))
    return made


def _spoken(run: Run) -> str:
    return {"old": f"dihapus: {run.text},", "new": f"menjadi: {run.text}"}.get(run.kind, run.text)
