"""Arsip: the issued releases with the very PDF that was written, and the proof that it is unchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from cooling_desktop.words.dates import MONTHS, long_date
from ui import icons
from ui.desk import Desk
from ui.lists import Item, ItemList
from ui.pages.page import Page
from ui.parts import Button, ChipText, label, retone
from ui.preview import Preview
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.records.issued import IssuedPaper

_LIST, _PREVIEW = 738, 546


class ArchivePage(Page):
    """List at the left, page at the right; Enter opens the meeting behind a release."""


    def __init__(self, desk: Desk, paper: Worker) -> None:
        super().__init__()
        self._desk = desk
        self._papers: dict[str, IssuedPaper] = {}
        self._count = label("", "group")
        self.list = ItemList("Siaran pers yang terbit", framed=True)
        self.list.chosen.connect(self._show)
        self.list.opened.connect(lambda key: self.opened.emit(self._papers[key].meeting_id))
        self.preview = Preview(paper, "Siaran pers")
        self.preview.hide_foot()
        self._split = QSplitter()
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._left())
        self._split.addWidget(self._right())
        self._split.setSizes([_LIST, _PREVIEW])
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)

    def enter(self) -> None:
        """Read the list again."""
        self._desk.issued(self._listed, self._failed)

    def focus_first(self) -> None:
        """Arrows work at once."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        return [("↑↓", "pilih"), ("Enter", "buka kegiatan"), ("F6", "pindah panel"), ("Alt+1", "beranda")]

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.list, self.preview.view]

    def _listed(self, papers: list[IssuedPaper]) -> None:
        self._papers = {paper.id: paper for paper in papers}
        self._count.setText(f"{len(papers)} naskah terbit" if papers else "")
        self.list.put([_item(paper) for paper in papers])
        self._stack.setCurrentIndex(0 if papers else 1)
        self._side.setVisible(bool(papers))
        if papers:
            self._show(self.list.current())
            if self.isVisible():
                self.focus_first()

    def _show(self, key: str) -> None:
        paper = self._papers.get(key)
        if paper is not None:
            self.preview.clear()
            self._desk.pdf_of(paper, lambda pdf: self._whole(paper, pdf), lambda t: self._broken(paper, t))

    def _whole(self, paper: IssuedPaper, pdf: bytes) -> None:
        if self.list.current() == paper.id:
            self.preview.show_pdf(pdf)
            when = f"{long_date(paper.issued_on)}"
            self._say(f"Utuh: sama persis dengan saat terbit, {when}", "shield", "ok")
            self._file = paper.file

    def _broken(self, paper: IssuedPaper, trouble: Trouble) -> None:
        if self.list.current() == paper.id:
            self.preview.show_trouble(str(trouble))
            self._say(str(trouble), "must", "err")

    def _failed(self, trouble: Trouble) -> None:
        self.preview.show_trouble(str(trouble))

    def _say(self, words: str, icon: str, tone: str) -> None:
        self._words.setText(words)
        retone(self._words, tone="" if tone == "ok" else tone)
        self._mark.setPixmap(icons.pixmap(icon, tone, 18))

    def _open_file(self) -> None:
        from cooling_desktop.archive.issue import ARCHIVE

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.folder / ARCHIVE / self._file)))

    _file = ""

    def _left(self) -> QWidget:
        left = QWidget()
        left.setMinimumWidth(380)
        left.setMaximumWidth(800)
        column = QVBoxLayout(left)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._count)
        empty = label("Arsip masih kosong. Naskah masuk ke sini setelah diterbitkan.", "", "text2")
        empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        for part in (self.list, empty):
            self._stack.addWidget(part)
        column.addWidget(self._stack, 1)
        return left

    def _right(self) -> QWidget:
        self._side = QWidget()
        self._side.setMinimumWidth(380)
        actions = QFrame()
        actions.setObjectName("actions")
        lines = QVBoxLayout(actions)
        lines.setContentsMargins(16, 10, 16, 12)
        lines.setSpacing(10)
        self._mark, self._words = QLabel(), label("", wrap=True)
        proof = QHBoxLayout()
        proof.setSpacing(8)
        proof.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        proof.addWidget(self._words, 1)
        lines.addLayout(proof)
        row = QHBoxLayout()
        self.open_file = Button("Buka PDF", "primary", "paper")
        self.open_file.clicked.connect(self._open_file)
        meeting = Button("Buka kegiatan")
        meeting.clicked.connect(lambda: self.list.opened.emit(self.list.current()))
        row.addWidget(self.open_file)
        row.addWidget(meeting)
        row.addStretch()
        lines.addLayout(row)
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.preview, 1)
        column.addWidget(actions)
        self._side.hide()
        return self._side


def _item(paper: IssuedPaper) -> Item:
    day = (str(paper.issued_on.day), MONTHS[paper.issued_on.month - 1][:3])
    detail = f"{long_date(paper.issued_on)} · {paper.number}"
    return Item(paper.id, paper.headline, detail, ChipText("Terbit", "ok", "check"), day=day)
