"""The right side of the archive: the issued page, the proof that it is unchanged, and what can be done with it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cooling_desktop.records.kinds import Zone
from cooling_desktop.words.dates import clock, long_date
from ui import icons, theme
from ui.pages.archive_recipients import Recipients
from ui.pages.archive_search import Filed
from ui.parts import Button, label, retone
from ui.preview import Preview
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.records.issued import IssuedPaper

_TAKE_BACK = "Cabut siaran pers …"
_KEPT = "Halaman tidak ditampilkan. Teks naskah masih tersimpan dan dapat disalin."


class Proof(QWidget):
    """A shield and a green word for an unchanged paper, a red sentence for any other."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._tone = "", ""
        self._mark, self._words, self._by = QLabel(), label("", wrap=True), label("", "small", "text2")
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(self._words)
        lines.addWidget(self._by)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        theme.fixed(self._mark, width=18)

    def text(self) -> str:
        """The sentence."""
        return self._words.text()

    def say(self, words: str, by: str, icon: str, tone: str) -> None:
        """Another sentence; red if it is trouble."""
        self._icon, self._tone = icon, tone
        self._words.setText(words or " ")  # keeps its line, so that the buttons stay where they are
        self._by.setText(by or " ")
        retone(self._words, tone="err" if tone == "err" else "")
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icon when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_tone"):
            self._draw()

    def _draw(self) -> None:
        if self._icon:
            self._mark.setPixmap(icons.pixmap(self._icon, self._tone, 18))
        else:
            self._mark.clear()


class PaperPanel(QWidget):
    """Shows one issued paper; signals say what the clerk wants done with it."""

    wanted_print = Signal()
    wanted_export = Signal()
    wanted_text = Signal()
    wanted_meeting = Signal()
    wanted_paper = Signal(str)

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self.pdf = b""  # of the paper on screen, once it was compared with its fingerprint
        self.preview = Preview(worker, "Siaran pers")
        self.preview.hide_foot()
        self.preview.wanted_print.connect(self.wanted_print)
        self.proof = Proof()
        self.print, self.export = Button("Cetak", "primary", "printer"), Button("Ekspor", "plain", "send")
        self.copy, self.meeting = Button("Salin teks"), Button("Buka kegiatan", "quiet")
        self.correct, self.withdraw = Button("Buat ralat", "quiet", small=True), Button(_TAKE_BACK, "quiet", small=True)
        self.again = Button("Salin menjadi kegiatan baru", "quiet", small=True)
        self.again.setToolTip("Salin menjadi kegiatan baru (Ctrl+Shift+N)")
        self.recipients = Recipients()
        self.links: list[Button] = []
        self.print.setToolTip("Cetak (Ctrl+P)")
        self.export.setToolTip("Ekspor PDF (Ctrl+E)")
        self.print.clicked.connect(self.wanted_print)
        self.export.clicked.connect(self.wanted_export)
        self.copy.clicked.connect(self.wanted_text)
        self.meeting.clicked.connect(self.wanted_meeting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.preview, 1)
        column.addWidget(self._foot())

    def wait(self) -> None:
        """Another paper was chosen; nothing is claimed of it before its file was read."""
        self.pdf = b""
        self.proof.say("", "", "", "")
        self.foot.show()

    def show_whole(self, paper: IssuedPaper, pdf: bytes, zone: str) -> None:
        """The file is what was issued."""
        self.pdf = pdf
        self.preview.clear()
        self.preview.show_pdf(pdf)
        when = moment_in_words(paper.issued_at, zone)
        by = f"Diterbitkan oleh {paper.issued_by}." if paper.issued_by else ""
        self.proof.say(f"Utuh: sama persis dengan saat terbit, {when}", by, "shield", "ok")
        self._offer(True)

    def show_links(self, filed: Filed) -> None:
        """What the paper points to, each a way there; what can still follow it."""
        for button in self.links:
            button.hide()
            button.deleteLater()
        self.links = [Button(link.words, "quiet", "link", small=True) for link in filed.links]
        for button, link in zip(self.links, filed.links, strict=True):
            button.clicked.connect(lambda _=False, key=link.key: self.wanted_paper.emit(key))
            self._links.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.correct.setVisible(filed.counts)
        self.withdraw.setVisible(filed.counts)

    def show_broken(self, sentence: str) -> None:
        """The file is gone or altered; its text can still be copied."""
        self.preview.clear()
        self.preview.show_trouble(_KEPT)
        self.proof.say(sentence, "", "must", "err")
        self._offer(False)

    def show_none(self) -> None:
        """No paper is chosen."""
        self.pdf = b""
        self.preview.clear()
        self.preview.printer.setEnabled(False)
        self.foot.hide()

    def _offer(self, whole: bool) -> None:
        self.print.setVisible(whole)
        self.export.setVisible(whole)
        self.preview.printer.setEnabled(whole)

    def _foot(self) -> QWidget:
        self.foot = QFrame()
        self.foot.setObjectName("actions")
        lines = QVBoxLayout(self.foot)
        lines.setContentsMargins(16, 11, 16, 14)
        lines.setSpacing(8)
        lines.addWidget(self.proof)
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        lines.addLayout(self._links)
        lines.addWidget(self.recipients)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.print, self.export, self.copy):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self.meeting)
        lines.addLayout(row)
        after = QHBoxLayout()
        after.addWidget(self.again)
        after.addStretch()
        after.addWidget(self.withdraw)
        after.addWidget(self.correct)
        lines.addLayout(after)
        return self.foot


def moment_in_words(at: datetime, zone: str) -> str:
    """Day and clock of a moment in naive UTC, in the meeting's zone, or as this computer's clock shows it."""
    own = timezone(timedelta(hours=Zone(zone).hours)) if zone else None
    local = at.replace(tzinfo=UTC).astimezone(own)
    return f"{long_date(local.date())} pukul\u00a0{clock(local.time())}\u00a0{zone}".rstrip()
