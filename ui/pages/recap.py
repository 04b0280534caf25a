"""Rekap: what the office did in a period, in one sentence, in tables, and as files to hand on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from cooling_desktop.papers.recap_told import about, attendance, report, summary
from cooling_desktop.records.kinds import Paper
from cooling_desktop.words.periods import ALWAYS
from cooling_desktop.words.text import lower_first
from ui import theme
from ui.desk import Desk
from ui.export import FOLDER, ask_where, file_name, write
from ui.pages.page import Page, Printout
from ui.pages.recap_chips import RecapChips
from ui.pages.recap_list import RecapList
from ui.pages.recap_rows import BODY, MEETING, rows
from ui.parts import Button, ProgressLine, label
from ui.preview import Preview
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.records.recap import Recap, Wanted
    from cooling_desktop.records.recap_rows import Choices
    from cooling_desktop.records.store import Store

_NOT_YET = "Naskah rekap masih disusun. Coba lagi sebentar lagi."
_PICTURES = "foto"
_BOTH = 1700  # from this width on the paper stands beside the tables


class RecapPage(Page):
    """Whatever the chips ask for is counted aside; its paper follows, so that it can be printed at once."""

    def __init__(self, desk: Desk, paper: Worker, settings: QSettings) -> None:
        super().__init__()
        self._desk, self._paper, self._settings = desk, paper, settings
        self.recap: Recap | None = None
        self._pdf = b""
        self.chips = RecapChips(date.today())
        self.chips.changed.connect(self._count)
        self.sentence, self.trouble = label("", wrap=True), label("", "", "err", wrap=True)
        self.trouble.hide()
        self.list = RecapList()
        self.list.opened.connect(self._open)
        self._none = label("", "", "text2", wrap=True)
        self.always = Button("Tampilkan semua waktu", "quiet")
        self.always.clicked.connect(self._show_always)
        self.copy = Button("Salin teks laporan")
        self.copy.setToolTip("Laporan dalam kalimat, siap ditempel ke pesan")
        self.copy.clicked.connect(self._copy)
        self.export = Button("Ekspor", "primary", "send")
        self.export.setToolTip("PDF, XLSX, DOCX (Ctrl+E)")
        self.export.clicked.connect(lambda: self.offer_export())
        self.progress = ProgressLine()
        self.preview = Preview(paper, "Rekapitulasi")
        self.preview.wanted_print.connect(self.wanted_print)
        self.preview.hide_foot()
        self.preview.hide()
        self._stack = QStackedWidget()
        self._lay_out()

    def enter(self) -> None:
        """Count again what may have changed elsewhere."""
        self._count()

    def focus_first(self) -> None:
        """The period is what one changes first."""
        self.chips.period.setFocus(Qt.FocusReason.OtherFocusReason)

    def search(self) -> None:
        """Ctrl+F: the period, with its field to type in."""
        self.chips.period.offer()

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work where the focus is."""
        paper = [("Ctrl+P", "cetak"), ("Ctrl+E", "ekspor"), ("F6", "pindah panel")]
        if self.list.hasFocus():
            return [("↑↓", "pilih"), ("Alt+↑↓", "tabel"), ("Enter", "buka"), *paper]
        return [("←→", "saringan"), ("Enter", "pilih"), ("Del", "hapus saringan"), *paper]

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        return [part for part in (self.chips.period, self.list, self.preview.view) if part.isVisible()]

    def chosen(self) -> str:
        """The meeting under the cursor."""
        kind, _, key = self.list.current().partition(":")
        return key if kind == MEETING and self.list.hasFocus() else ""

    def printout(self) -> Printout | None:
        """The paper of what is on screen, once it is laid out."""
        if self.recap is None or not self._pdf:
            return None
        return Printout(self._pdf, _title(self.recap), self.recap.unit.paper if self.recap.unit else Paper.A4)

    def offer_export(self) -> bool:
        """Ctrl+E and the button: as which file."""
        if not self._pdf:
            self.told.emit(_NOT_YET, None)
            return True
        menu = QMenu(self)
        menu.addAction("PDF", self.wanted_export.emit)
        menu.addAction("XLSX", partial(self._save, "XLSX", _workbook))
        menu.addAction("DOCX", partial(self._save, "DOCX", _document))
        menu.addSeparator()
        menu.addAction("Cetak\tCtrl+P", self.wanted_print.emit)
        menu.addAction("Salin teks laporan", self._copy)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.export.mapToGlobal(QPoint(0, self.export.height() + 4)))
        menu.setActiveAction(menu.actions()[0])
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The paper stands beside the tables where there is room for both."""
        super().resizeEvent(event)
        self.preview.setVisible(event.size().width() >= theme.px(_BOTH))
        self._show_paper()

    def _count(self) -> None:
        """Ask for the recap; the one on screen stays until it comes."""
        wanted, today = self.chips.wanted, date.today()
        self.progress.begin("Menghitung rekap …")
        self._desk.ask("recap", lambda store: _counted(store, wanted, today), self._show, self._failed)

    def _show(self, found: tuple[Recap, Choices] | None) -> None:
        self.progress.end()
        self.trouble.hide()
        if found is None or found[0].wanted != self.chips.wanted:
            return
        recap, self.chips.choices = found
        self.recap, self._pdf = recap, b""
        self.sentence.setText(" ".join(filter(None, (summary(recap), attendance(recap)))))
        self.sentence.setVisible(not recap.empty)
        self.list.put([] if recap.empty else rows(recap))
        self._none.setText(f"Belum ada kegiatan{_when(recap)}.")
        self.always.setVisible(recap.wanted.period != ALWAYS)
        self._stack.setCurrentIndex(1 if recap.empty else 0)
        pictures = self._desk.folder / _PICTURES
        self._paper.ask("recap", lambda: _printed(recap, pictures), partial(self._laid_out, recap), self._failed)

    def _laid_out(self, recap: Recap, pdf: bytes) -> None:
        if recap is self.recap:
            self._pdf = pdf
            self._show_paper()

    def _show_paper(self) -> None:
        if self._pdf and self.preview.isVisible():
            self.preview.show_pdf(self._pdf)

    def _failed(self, trouble: Trouble) -> None:
        self.progress.end()
        self.trouble.setText(str(trouble))
        self.trouble.show()

    def _show_always(self) -> None:
        self.chips.ask_for(ALWAYS)
        self._count()
        self.focus_first()

    def _open(self, row: str) -> None:
        kind, _, key = row.partition(":")
        if kind == MEETING:
            self.opened.emit(key)
        elif kind == BODY:
            self.entry.emit("organisations", key)

    def _copy(self) -> None:
        if self.recap is None:
            return
        QGuiApplication.clipboard().setText(report(self.recap))
        self.told.emit("Teks laporan disalin. Tempelkan di pesan atau surel.", None)

    def _save(self, what: str, make: Callable[[Recap, Path], bytes]) -> None:
        recap, pictures = self.recap, self._desk.folder / _PICTURES
        if recap is None:
            return
        folder = Path(str(self._settings.value(FOLDER, "")) or QDir.homePath())
        path = ask_where(self, folder, file_name(_title(recap), what.lower()), what, what.lower())
        if path is None:
            return
        self._settings.setValue(FOLDER, str(path.parent))
        self.progress.begin(f"Menyusun {what} …")
        self._paper.ask(
            f"recap {what}", lambda: write(path, make(recap, pictures)), lambda _: self._saved(path.name), self._failed
        )

    def _saved(self, name: str) -> None:
        self.progress.end()
        self.trouble.hide()
        self.told.emit(f"{name} tersimpan.", None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.chips, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.progress)
        head.addWidget(self.copy)
        head.addWidget(self.export)
        for part in (self.list, self._empty()):
            self._stack.addWidget(part)
        holder = QWidget()
        holder.setMaximumWidth(1285)
        column = QVBoxLayout(holder)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.trouble)
        column.addWidget(self._stack, 1)
        column.setContentsMargins(28, 22, 24, 20)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(holder, 2)
        row.addWidget(self.preview, 1)
        row.addStretch(0)

    def _empty(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._none)
        column.addWidget(self.always, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        return holder


def _when(recap: Recap) -> str:
    """ " pada Oktober 2024", " menjelang Pilkada 2024"; nothing where all of time was asked for."""
    wanted = recap.wanted
    if wanted.election_id:
        return f" {lower_first(wanted.period.when, force=True)}"
    name = wanted.period.name.replace("Tahun", "tahun")
    return "" if wanted.period == ALWAYS else f" pada {name}"


def _title(recap: Recap) -> str:
    """What its files are called."""
    unit = recap.unit.name if recap.unit else ""
    return " ".join(f"Rekap {unit} {about(recap)}".replace("·", "").split())


def _counted(store: Store, wanted: Wanted, today: date) -> tuple[Recap, Choices] | None:
    """Count in the worker; what was typed until now is on disk there."""
    from cooling_desktop.records.engine import told
    from cooling_desktop.records.recap_counting import read_recap

    with told(store.folder):
        return read_recap(store.folder, wanted, today)


def _printed(recap: Recap, pictures: Path) -> bytes:
    from cooling_desktop.papers.office.recap import compose
    from cooling_desktop.papers.pdf.binding import printed

    return printed([compose(recap, pictures)])


def _workbook(recap: Recap, _pictures: Path) -> bytes:
    from cooling_desktop.papers.xlsx import workbook

    return workbook(recap)


def _document(recap: Recap, pictures: Path) -> bytes:
    from cooling_desktop.papers.docx import docx
    from cooling_desktop.papers.office.recap import compose

    return docx([compose(recap, pictures)])
