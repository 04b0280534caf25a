"""F1: the keys of the whole window and a short guide, beside the work, so that both can be looked at."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from cooling_desktop import assets
from ui import theme
from ui.choices import ComboBox
from ui.commands import COMMANDS, key_words
from ui.pages.help_patterns import patterns
from ui.pages.help_rules import listed_rules
from ui.parts import IconButton, label
from ui.rooms import Room

# The topics in their order, each a file of resources/guide, and the rooms that open at them.
TOPICS: tuple[tuple[str, tuple[Room, ...]], ...] = (
    ("tombol", ()),
    ("mulai", (Room.HOME,)),
    ("kegiatan", (Room.MEETINGS, Room.EDITOR)),
    ("tempel", (Room.PASTE,)),
    ("siaran-pers", ()),
    ("periksa", ()),
    ("pola", ()),
    ("cetak", ()),
    ("arsip", (Room.ARCHIVE, Room.EXCHANGE)),
    ("direktori", (Room.DIRECTORY,)),
    ("rekap", (Room.RECAP,)),
    ("meja", ()),
    ("aman", (Room.SETTINGS, Room.TRASH)),
)
_WIDTH = 510  # just as wide as the preview, so that the form stays in sight
_SCROLLS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class _Topics(ComboBox):
    """Up and down change the topic, page up and page down scroll its text."""

    scrolled = Signal(QKeyEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SCROLLS:
            self.scrolled.emit(event)
        else:
            super().keyPressEvent(event)


class Help(QFrame):
    """Stays while the clerk works on; Esc inside it, or F1 again, closes it."""

    def __init__(self, pages: QWidget) -> None:
        super().__init__(pages.parentWidget())
        self._pages = pages
        self._before: QWidget | None = None
        self.setAccessibleName("Bantuan")
        self.topics, self.text = _Topics(), QTextBrowser()
        self.topics.setAccessibleName("Topik bantuan")
        self.text.setAccessibleName("Isi bantuan")
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(0)
        self._texts = [_text(name) for name, _ in TOPICS]
        self.topics.addItems([_title(text) for text in self._texts])
        self._lay_out()
        self.topics.currentIndexChanged.connect(self._show)
        self.topics.scrolled.connect(lambda event: QApplication.sendEvent(self.text, event))
        self._show(0)
        self.hide()

    def toggle(self, room: Room) -> None:
        """Open at what belongs to the room, or close."""
        if self.isVisible():
            self.put_away()
            return
        self._open(next((n for n, (_, rooms) in enumerate(TOPICS) if room in rooms), 0))

    def show_topic(self, name: str) -> None:
        """Open at a topic by its name."""
        self._open([topic for topic, _ in TOPICS].index(name))

    def _open(self, number: int) -> None:
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.topics.setCurrentIndex(number)
        self.show()
        self.raise_()
        self.topics.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Close; whoever had the keys gets them back."""
        had = self.isAncestorOf(QApplication.focusWidget() or self._pages)
        self.hide()
        if had and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; no other key goes on to the page beside."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or size of type: set the text anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_texts"):
            self._show(self.topics.currentIndex())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pages were made larger or smaller."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Keep to the right edge of the pages."""
        super().showEvent(event)
        self._pages.installEventFilter(self)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._give_way)
        self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the pages be."""
        super().hideEvent(event)
        self._pages.removeEventFilter(self)
        cast(QApplication, QApplication.instance()).focusChanged.disconnect(self._give_way)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sheet with one line at its left."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.fillRect(0, 0, 1, self.height(), theme.colour("edge"))

    def _give_way(self, _old: QWidget | None, new: QWidget | None) -> None:
        """What has the keys is never covered."""
        if new is not None and new.window() is self.window() and not self.isAncestorOf(new):
            middle = new.mapTo(self.window(), new.rect().center())
            if self.rect().contains(self.mapFrom(self.window(), middle)):
                self.hide()

    def _place(self) -> None:
        area = self._pages.geometry()
        width = min(_WIDTH, area.width())
        self.setGeometry(area.right() + 1 - width, area.top(), width, area.height())

    def _show(self, number: int) -> None:
        self.text.setMarkdown(self._texts[number].partition("\n")[2])
        _set(self.text)

    def _lay_out(self) -> None:
        close = IconButton("close", "Tutup bantuan", "Esc")
        close.clicked.connect(self.put_away)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label("Bantuan", "group"))
        head.addWidget(self.topics)
        head.addStretch()
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 12, 12)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self.text, 1)


def keys_table() -> str:
    """Every key of the window from the table of commands, as Markdown."""
    menus = dict.fromkeys(c.menu for c in COMMANDS if c.menu)
    parts = []
    for menu in menus:
        rows = [f"| **{key_words(c.key)}** | {c.words} |" for c in COMMANDS if c.menu == menu and c.key]
        parts.append("\n".join([f"## {menu}", "", "| | |", "|---|---|", *rows, ""]))
    return "\n".join(parts)


def _text(name: str) -> str:
    """A topic of the guide; where it says so, the keys of the window, slots or rules stand in it."""
    text = assets.text(f"guide/{name}.md").replace("{tombol}", keys_table())
    for place, made in (("{pola}", patterns), ("{aturan}", listed_rules)):
        text = text.replace(place, made()) if place in text else text
    return text


def _title(text: str) -> str:
    """The first line, without its mark."""
    return text.partition("\n")[0].lstrip("# ")


def _set(view: QTextBrowser) -> None:
    """Our sizes and weights of type, our line height, and tables without lines."""
    document = view.document()
    document.setDefaultFont(theme.font())
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _plain(frame)
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        shape = block.blockFormat()
        heading = shape.headingLevel() > 0
        shape.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if heading:
            shape.setTopMargin(16)
            shape.setBottomMargin(4)
        cursor.setBlockFormat(shape)
        _weigh(cursor, block, heading=heading)
        block = block.next()


def _plain(table: QTextTable) -> None:
    """Two columns, the keys in the first; Markdown wants a head, but there is nothing to say in it."""
    table.removeRows(0, 1)
    shape = QTextTableFormat()
    shape.setBorder(0)
    shape.setCellPadding(3)
    shape.setCellSpacing(0)
    fixed, rest = QTextLength.Type.FixedLength, QTextLength.Type.VariableLength
    shape.setColumnWidthConstraints([QTextLength(fixed, 128), QTextLength(rest, 0)])
    table.setFormat(shape)


def _weigh(cursor: QTextCursor, block: QTextBlock, *, heading: bool) -> None:
    """Of the two weights there are, the stronger one for headings and keys."""
    parts = [found.fragment() for found in cast("Iterable[QTextBlock.iterator]", block)]
    for part in parts:
        letters = part.charFormat()
        if heading or letters.fontWeight() > QFont.Weight.Normal:
            letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            letters.setFont(theme.font(theme.GROUP if heading else theme.BODY, strong=True))
            cursor.setPosition(part.position())
            cursor.setPosition(part.position() + part.length(), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(letters)
