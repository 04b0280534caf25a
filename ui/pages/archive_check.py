"""The card Periksa arsip: how the archive stands, what is wrong with it, and the ways to mend it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from cooling_desktop.errors import Trouble
from cooling_desktop.words.numbers import thousands
from cooling_desktop.words.text import grouped
from ui.archive_checks import ArchiveChecks
from ui.desk import Desk
from ui.lists import Item, ItemList
from ui.pages.settings_group import beside
from ui.parts import Button, Mark, ProgressLine, label, retone

if TYPE_CHECKING:
    from cooling_desktop.archive.chain import Finding
    from cooling_desktop.archive.putting_back import Found

_ICONS = {"err": "must", "warn": "look", "ok": "shield"}
_WHAT = "Membaca seluruh buku arsip dan setiap berkas. Tidak ada yang diubah."
_FETCH = "Ambil dari cadangan, atau pasang kembali PDF yang ada di tempat lain."
_MEND = {
    "hilang": "Pasang kembali PDF-nya, atau pulihkan cadangan terakhir yang masih memuatnya.",
    "ditambahkan": "Tanyakan siapa yang menaruhnya. Aplikasi tidak menghapusnya.",
}
_RESTORE = "Bandingkan dengan kertas. Pulihkan cadangan terakhir yang utuh di Setelan > Cadangan."


class ArchiveCheck(QFrame):
    """`relisted` tells that papers or meetings came back."""

    relisted = Signal()

    def __init__(self, desk: Desk, checks: ArchiveChecks) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk, self._checks = desk, checks
        self._running = False
        self._findings: tuple[Finding, ...] = ()
        self._mark = Mark()
        self.title, self.detail = label("", "strong", wrap=True), label("", "small", "text2", wrap=True)
        self.head = QLineEdit()
        self.start = Button("Periksa arsip", "primary", "shield")
        self.start.clicked.connect(self._check)
        self.progress = ProgressLine()
        self.progress.cancelled.connect(checks.cancel)
        self.list = ItemList("Temuan pemeriksaan arsip", grows=True)
        self.list.opened.connect(self._fetch)
        self.list.chosen.connect(self._offer)
        self.fetch = Button("Ambil dari cadangan", "plain")
        self.fetch.clicked.connect(lambda: self._fetch(self.list.current()))
        self.hints = label("", "small", "text2", wrap=True)
        self.seal = label("", "small", "text2", wrap=True)
        self.seal.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.put_back = Button("Pasang kembali PDF", "plain")
        self.put_back.clicked.connect(self._choose)
        self.work, self.answer = ProgressLine(), label("", wrap=True)
        self.work.cancelled.connect(checks.stop_reading)
        self._lay_out()
        checks.changed.connect(self.show_state)
        self.show_state()

    def show_state(self) -> None:
        """How the archive stands now."""
        title, detail, tone = self._checks.card()
        self.title.setText(title)
        self.detail.setText(detail or _WHAT)
        retone(self.title, tone=tone if tone in ("err", "warn") else "")
        self._mark.show_icon(_ICONS[tone or "ok"], tone or "text2")
        report = self._checks.report
        self._findings = report.findings if report else ()
        self.list.put([_item(str(number), one) for number, one in enumerate(self._findings)], self.list.current())
        self.list.setVisible(bool(self._findings))
        self._offer(self.list.current())
        self.hints.setText("\n".join(report.hints) if report else "")
        self.hints.setVisible(bool(self.hints.text()))
        self.seal.setText(f"Kepala rantai: {grouped(report.head)}" if report and report.head else "")
        self.seal.setVisible(bool(self.seal.text()))
        self._show_progress()

    def _show_progress(self) -> None:
        running = self._checks.progress is not None
        self.start.setVisible(not running)
        if running and not self._running:
            self.progress.begin(self._checks.progress_words(), cancel=True)
        elif running:
            done, of = self._checks.progress or (0, 0)
            self.progress.step(self._checks.progress_words(), done, of)
        else:
            self.progress.end()
        self._running = running

    def _check(self) -> None:
        self._say("")
        self._checks.start(self.head.text().strip())

    def _offer(self, key: str) -> None:
        finding = self._finding(key)
        self.fetch.setVisible(finding is not None and bool(finding.file))

    def _finding(self, key: str) -> Finding | None:
        return self._findings[int(key)] if key and int(key) < len(self._findings) else None

    def _fetch(self, key: str) -> None:
        finding = self._finding(key)
        if finding is not None and finding.file:
            self._begin("Mencari di cadangan …")
            self._checks.fetch(finding, self._is_back, self._failed)

    def _is_back(self, sentence: str) -> None:
        self._say(sentence, "ok")
        self.relisted.emit()

    def _choose(self) -> None:
        picked, _ = QFileDialog.getOpenFileNames(self, "PDF naskah terbit", str(Path.home()), "PDF (*.pdf *.PDF)")
        if picked:
            self._begin(f"Membaca {thousands(len(picked))} berkas …", cancel=True)
            self.put_back.setEnabled(False)
            self._checks.read([Path(one) for one in picked], self._were_read, self._failed)

    def _were_read(self, found: list[Found] | None) -> None:
        """Only the writing is the store's, so that nobody who saves waits for the reading."""
        from cooling_desktop.archive.putting_back import put_all_back

        if found is None:
            self._say("Dihentikan. Tidak ada yang dipasang kembali.")
            return
        by = self._desk.by
        self.work.begin("Memasang kembali …")
        self._desk.ask("put back", lambda store: put_all_back(store, found, by), self._are_back, self._failed)

    def _are_back(self, sentences: list[str]) -> None:
        self._say("\n".join(sentences))
        self.relisted.emit()
        if self._findings:
            self._checks.start(self.head.text().strip())

    def _begin(self, words: str, *, cancel: bool = False) -> None:
        self._say("")
        self.work.begin(words, cancel=cancel)

    def _failed(self, trouble: Trouble) -> None:
        self._say(str(trouble), "err")

    def _say(self, words: str, tone: str = "") -> None:
        """The answer stands where the work was begun."""
        self.work.end()
        self.put_back.setEnabled(True)
        self.answer.setText(words)
        retone(self.answer, tone=tone)
        self.answer.setVisible(bool(words))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        top.addWidget(self.progress)
        top.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(10)
        column.addLayout(top)
        for part in (self.seal, self.list, self.hints, beside(self.fetch, self.put_back, self.work), self.answer):
            column.addWidget(part)


def _item(key: str, finding: Finding) -> Item:
    mend = _FETCH if finding.file else _MEND.get(finding.kind, _RESTORE)
    return Item(key, finding.sentence, mend, icon="must", tone="err", wrap=True)
