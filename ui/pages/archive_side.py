"""The right side of the archive: the page of a paper, and below it what is known of it and can be done with it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cooling_desktop.records.filed import Filed
from ui.pages.archive_foot import PaperFoot
from ui.pages.archive_looking import Looked
from ui.preview import Preview
from ui.work import Worker

_KEPT = "Halaman tidak ditampilkan. Teks naskah masih tersimpan dan dapat diekspor."


class PaperPanel(QWidget):
    """Shows one paper; `one` and `pdf` are what is on screen, once it was compared with its fingerprint."""

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self.one: Filed | None = None
        self.pdf = b""
        self._starts: frozenset[str] = frozenset()
        self.preview, self.foot = Preview(worker, "Siaran pers"), PaperFoot()
        self.preview.hide_foot()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.preview, 1)
        column.addWidget(self.foot)

    def mark(self, starts: frozenset[str]) -> None:
        """Words that are marked on the page, too."""
        self._starts = starts
        self.preview.mark(starts)

    def wait(self) -> None:
        """Another paper was chosen; nothing is claimed of it before its file was read."""
        self.one, self.pdf = None, b""
        self.foot.proof.wait()
        self.foot.show()

    def show_paper(self, looked: Looked) -> None:
        """A paper with its page; one whose file is gone or altered without it: its text can still be handed out."""
        one, whole = looked.one, bool(looked.pdf)
        self.one, self.pdf = one, looked.pdf
        self.preview.clear()
        self.foot.show_paper(one)
        self.foot.show_notes(looked.recipients, looked.earlier, looked.publications)
        self.foot.offer(whole)
        self.preview.printer.setEnabled(whole)
        if whole:
            self.preview.show_pdf(looked.pdf)
            self.preview.mark(self._starts)
            self.foot.proof.show_whole(one, looked.zone)
        else:
            self.preview.show_trouble(_KEPT)
            self.foot.proof.show_broken(looked.trouble, mendable=looked.mendable)

    def show_none(self) -> None:
        """No paper is chosen."""
        self.one, self.pdf = None, b""
        self.preview.clear()
        self.preview.printer.setEnabled(False)
        self.foot.hide()
