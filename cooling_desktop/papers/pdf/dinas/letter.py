"""The head and the foot of a letter: labels at the left, the addressee at the right, copies below."""

from __future__ import annotations

from cooling_desktop.papers.office.blocks import Address, Copies, Labels, Span

from .. import faces
from ..marks import Mark, Rule, Strip, Text, mm, move
from ..words import Style, line
from .setting import Fit, in_column, set_lines
from .text import labels

LABEL_COLUMN = 22.0
LEFT_WIDTH, RIGHT_FROM, HANG = mm(88), mm(100), mm(10)
LEADING, APART = 15.0, 3.7
COPIES = Style(faces.SERIF, 10.0, faces.SERIF_ITALIC)
COPIES_LEADING, COPIES_HANG = 14.0, mm(5)


def address(block: Address, measure: float, fit: Fit) -> list[Strip]:
    """One strip: Nomor to Perihal beside "Kepada / Yth. … / di / place"."""
    marks: list[Mark] = []
    left = 0.0
    for strip in labels(Labels(block.labels, LABEL_COLUMN, reading=True), LEFT_WIDTH, fit):
        marks += [move(mark, 0, left) for mark in strip.marks]
        left += strip.height
    style, at = fit.body, RIGHT_FROM + HANG
    room = measure - at
    y = fit.size
    marks.append(Text(at, y, line("Kepada", style)))
    y += LEADING + APART
    marks.append(Text(RIGHT_FROM, y, line("Yth.", style)))
    to = [made for words in block.to for made in set_lines(words, style, room)]
    marks += in_column(to, at, room, y, LEADING)
    y += LEADING * max(len(to), 1) + APART
    place = [line("di", style), *set_lines(block.place, style, room)]
    marks += in_column(place, at, room, y, LEADING)
    y += LEADING * len(place) - fit.size
    return [Strip(max(left, y), tuple(marks), name="Alamat surat")]


def copies(block: Copies, measure: float) -> list[Strip]:
    """Tembusan, underlined, with its numbered list; it is never cut."""
    head = line("Tembusan:", COPIES)
    y = COPIES.size
    marks: list[Mark] = [Text(0, y, head), Rule(0, y + 2, head.width, 0.5)]
    y += COPIES_LEADING
    for n, words in enumerate(block.to, 1):
        lines = set_lines((*words, Span("")), COPIES, measure / 2)
        marks.append(Text(0, y, line(f"{n}.", COPIES)))
        marks += in_column(lines, COPIES_HANG, measure, y, COPIES_LEADING)
        y += COPIES_LEADING * max(len(lines), 1)
    return [Strip(y - COPIES.size, tuple(marks), kept=True, name="Tembusan")]
