"""Strokes that painted parts share: a line of words, a rounded box, a chip."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen

from ui import icons, theme
from ui.parts import ChipText

_TEXT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def words(
    painter: QPainter, area: QRect, text: str, font: QFont, token: str, flags: Qt.AlignmentFlag = _TEXT
) -> int:
    """Draw one line, shortened with an ellipsis where it must be; how wide it came out."""
    painter.setFont(font)
    painter.setPen(theme.colour(token))
    fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, flags, fitting)
    return QFontMetrics(font).horizontalAdvance(fitting)


def rounded(painter: QPainter, area: QRectF, radius: float, token: str, line: str = "") -> None:
    """Fill a rounded box, with a one pixel line if asked."""
    path = QPainterPath()
    path.addRoundedRect(area, radius, radius)
    painter.fillPath(path, theme.colour(token))
    if line:
        painter.setPen(QPen(theme.colour(line), 1))
        painter.drawPath(path)


def chip_width(chip: ChipText) -> int:
    """How wide a chip will be."""
    text = QFontMetrics(theme.font(theme.SMALL, strong=True)).horizontalAdvance(chip.word)
    return text + 19 + (19 if chip.icon else 0)


def chip(painter: QPainter, right: int, middle: int, said: ChipText) -> int:
    """Draw a chip that ends at `right`; returns its left edge."""
    width = chip_width(said)
    high = theme.px(22)
    box = QRect(right - width, middle - high // 2, width, high)
    ground = {"": "chip", "accent": "soft"}.get(said.tone, f"{said.tone}_s")
    rounded(painter, QRectF(box), high / 2, ground)
    left = box.left() + 9
    if said.icon:
        painter.drawPixmap(left, middle - 7, icons.pixmap(said.icon, said.tone or "text2", 14))
        left += 19
    area = QRect(left, box.top(), width, high)
    words(painter, area, said.word, theme.font(theme.SMALL, strong=True), said.tone or "text2")
    return box.left()
