"""Below the page of the archive: the proof, what the paper points to, who has it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cooling_desktop.records.filed import Filed
from cooling_desktop.records.publication import Publication
from cooling_desktop.records.recipient import Recipient
from ui.pages.archive_noted import NotedGroup
from ui.pages.archive_proof import Proof
from ui.pages.archive_publications import Publications
from ui.pages.archive_recipients import Recipients
from ui.parts import Button, IconButton

_SIDE, _GAP = 16, 8
_FORMS = ("PDF seperti saat terbit …", "Word (DOCX) …", "Teks …", "Salin teks")
_SHOWN = ("PDF yang tampil …", "Word yang tampil …", "Teks yang tampil …", "Salin teks yang tampil")


class PaperFoot(QFrame):
    """Its parts are joined to acts by the page; `wanted_paper` names another paper."""

    wanted_paper = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("actions")
        self.proof, self.recipients, self.publications = Proof(), Recipients(), Publications()
        self.print, self.export = Button("Cetak", "primary", "printer"), Button("Ekspor", "plain", "send")
        self.again, self.correct = Button("Salin jadi kegiatan baru", "plain", "plus"), Button("Buat ralat", "quiet")
        self.more = IconButton("more", "Tindakan lain")
        self.print.setToolTip("Cetak (Ctrl+P)")
        self.export.setToolTip("Ekspor (Ctrl+E)")
        self.again.setToolTip("Salin menjadi kegiatan baru (Ctrl+Shift+N)")
        self.links: list[Button] = []
        self._make_menus()
        self._lay_out()
        self.export.clicked.connect(self.offer_export)
        self.more.clicked.connect(lambda: self.acts.popup(self.more.mapToGlobal(QPoint(0, self.more.height()))))

    def show_paper(self, one: Filed) -> None:
        """What the paper points to, each a way there; what can still follow it."""
        for button in self.links:
            button.hide()
            button.deleteLater()
        self.links = [Button(link.words, "quiet", "link", small=True) for link in one.links]
        for button, link in zip(self.links, one.links, strict=True):
            button.clicked.connect(lambda _=False, key=link.key: self.wanted_paper.emit(key))
            self._links.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        own = not one.origin
        self.correct.setVisible(own and one.counts)
        self.withdraw.setVisible(own and one.counts)
        self.again.setVisible(bool(one.meeting_id))
        self.meeting.setVisible(bool(one.meeting_id))
        self.more.setVisible(bool(one.meeting_id))
        self._notes.setVisible(own)
        for group in (self.recipients, self.publications):
            group.content.setVisible(own and group.head.isChecked())

    def show_notes(
        self, recipients: Sequence[Recipient], earlier: Sequence[str], publications: Sequence[Publication]
    ) -> None:
        """Who has the paper, who has those before it, where it was published."""
        self.recipients.show_all(recipients, earlier)
        self.publications.show_rows(publications)

    def offer(self, whole: bool) -> None:
        """Only an unchanged file is printed and handed out; the words always are."""
        self.print.setVisible(whole)
        self.pdf.setEnabled(whole)

    def offer_export(self) -> None:
        """Open the menu, the first thing that can be done under the cursor."""
        self.exports.popup(self.export.mapToGlobal(QPoint(0, self.export.height())))
        self.exports.setActiveAction(next(act for act in self.exports.actions() if act.isEnabled()))

    def say_many(self, many: int) -> None:
        """How many papers are selected in the results."""
        self.bundle.setText(f"ZIP {many} naskah terpilih …")
        self.bundle.setVisible(many > 1)
        words = _SHOWN if many > 1 else _FORMS
        for act, said in zip((self.pdf, self.word, self.text, self.copy), words, strict=True):
            act.setText(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where one line is too narrow for all buttons, copying stands in a second one."""
        super().resizeEvent(event)
        parts = (self.print, self.export, self.again, self.correct, self.more)
        wide = sum(part.sizeHint().width() + _GAP for part in parts) <= self.width() - 2 * _SIDE
        if wide is self._wide:
            return
        self._wide = wide
        if wide:
            self._buttons.insertWidget(2, self.again)
        else:
            self._below.insertWidget(0, self.again)
        for one, two in pairwise(parts):
            QWidget.setTabOrder(one, two)

    _wide: bool | None = None

    def _make_menus(self) -> None:
        self.exports, self.acts = QMenu(self), QMenu(self)
        self.pdf, self.word, self.text, self.copy = (
            self.exports.addAction(words) for words in _FORMS
        )
        self.bundle: QAction = self.exports.addAction("")
        self.meeting, self.withdraw = (
            self.acts.addAction(words) for words in ("Buka kegiatan\tEnter", "Cabut siaran pers …")
        )
        self.say_many(0)

    def _lay_out(self) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(_SIDE, 11, _SIDE, 14)
        lines.setSpacing(_GAP)
        lines.addWidget(self.proof)
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        lines.addLayout(self._links)
        lines.addWidget(self._note_line())
        lines.addWidget(self.recipients.content)
        lines.addWidget(self.publications.content)
        self._buttons, self._below = QHBoxLayout(), QHBoxLayout()
        for row in (self._buttons, self._below):
            row.setSpacing(_GAP)
            lines.addLayout(row)
        for button in (self.print, self.export):
            self._buttons.addWidget(button)
        self._buttons.addStretch()
        self._buttons.addWidget(self.correct)
        self._buttons.addWidget(self.more)
        self._below.addStretch()

    def _note_line(self) -> QWidget:
        """Both groups side by side, their contents below, one at a time."""
        self._notes = QWidget()
        row = QHBoxLayout(self._notes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        groups: tuple[NotedGroup[Any], ...] = (self.recipients, self.publications)
        for group, other in zip(groups, groups[::-1], strict=True):
            row.addWidget(group, 1)
            group.head.toggled.connect(lambda on, other=other: other.head.setChecked(False) if on else None)
        self.setTabOrder(self.recipients.head, self.publications.head)
        return self._notes
