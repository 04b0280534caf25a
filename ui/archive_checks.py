"""The archive's check beside the work: when asked, and by itself once a week; files back from backups."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from cooling_desktop.errors import Trouble
from cooling_desktop.words.numbers import thousands
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.archive.chain import Finding
    from cooling_desktop.archive.exchange_apart import Apart
    from cooling_desktop.archive.putting_back import Found
    from cooling_desktop.archive.verify import Report

_CHECKED, _WHOLE = "arsip/diperiksa", "arsip/utuh"
EVERY = timedelta(days=7)
_AFTER = 10 * 60_000  # milliseconds; a check reads the whole disk, so that it waits for the start to be over

Failed = Callable[[Trouble], None]


class ArchiveChecks(QObject):
    """`changed` tells that words or progress are others now; `told` carries words for the toast."""

    changed = Signal()
    told = Signal(str, object)
    _stepped = Signal(int, int)

    def __init__(self, data: Path, settings: QSettings, copies: Callable[[], Path]) -> None:
        super().__init__()
        self._data, self._settings, self._copies = data, settings, copies
        self._worker = Worker("check")
        self._stop = threading.Event()
        self._apart: Apart | None = None
        self.report: Report | None = None
        self.failed = ""
        self.progress: tuple[int, int] | None = None
        self._stepped.connect(self._step)

    @property
    def checked_at(self) -> datetime | None:
        """When everything was last read to the end, with its zone."""
        try:
            kept = datetime.fromisoformat(str(self._settings.value(_CHECKED, "")))
        except ValueError:
            return None
        return kept if kept.tzinfo else None

    def begin(self) -> None:
        """The data is open: see in a while whether a week went by."""
        QTimer.singleShot(_AFTER, self, self._start_if_due)

    def start(self, head: str = "") -> None:
        """Read everything; `head` is a seal from paper."""
        self._check(head, by_hand=True)

    def cancel(self) -> None:
        """Stop reading; nothing was changed."""
        self._stop.set()

    def close(self) -> None:
        """Stop what runs; nothing comes back any more."""
        self.cancel()
        self.stop_reading()
        self._worker.close()

    def card(self) -> tuple[str, str, str]:
        """What the card says: title, detail, tone."""
        if self.failed:
            return "Pemeriksaan arsip gagal", self.failed, "err"
        at = self.checked_at
        when = f"Diperiksa {_moment(at)}" if at else ""
        if self.report is not None:
            count = len(self.report.findings)
            title = f"{thousands(count)} temuan di arsip" if count else "Arsip utuh"
            return title, f"{when} · {_counts(self.report)}", "err" if count else "ok"
        if at is None:
            return "Arsip belum pernah diperiksa", "", "warn"
        if self._settings.value(_WHOLE, "") == "ya":
            return "Arsip utuh saat diperiksa", when, "ok"
        return "Ada temuan saat arsip diperiksa", when, "err"

    def progress_words(self) -> str:
        """How far the check is."""
        done, of = self.progress or (0, 0)
        return f"Memeriksa berkas {thousands(done)} dari {thousands(of)}" if of else "Memeriksa buku arsip …"

    def fetch(self, finding: Finding, done: Callable[[str], None], failed: Failed) -> None:
        """A damaged or missing file from the newest backup that has it whole."""
        from cooling_desktop.archive.repair import fetch_file

        data, copies = self._data, self._copies()

        def fetched(sentence: str) -> None:
            if self.report is not None:
                left = tuple(one for one in self.report.findings if one is not finding)
                self.report = replace(self.report, findings=left)
                self._remember(self.checked_at, self.report)
            done(sentence)

        self._worker.ask(
            f"fetch {finding.file}",
            lambda: fetch_file(data, finding.file, finding.sha256, finding.about, [copies]),
            fetched,
            failed,
        )

    def read(self, pdfs: Sequence[Path], done: Callable[[list[Found] | None], None], failed: Failed) -> None:
        """PDFs from elsewhere, read apart before the store is asked; `done` gets None after `stop_reading`."""
        from cooling_desktop.archive.exchange_apart import Apart
        from cooling_desktop.archive.putting_back import read_found
        from cooling_desktop.child import Stopped

        self._apart = apart = Apart()

        def work() -> list[Found] | None:
            with apart:
                try:
                    return [read_found(pdf, apart) for pdf in pdfs]
                except Stopped:
                    return None

        self._worker.ask("read", work, done, failed)

    def stop_reading(self) -> None:
        """Nobody waits for the PDFs any longer."""
        if self._apart is not None:
            self._apart.stop()

    def _start_if_due(self) -> None:
        at = self.checked_at
        if self.progress is None and (at is None or abs(datetime.now(UTC) - at) >= EVERY):
            self._check("", by_hand=False)

    def _check(self, head: str, by_hand: bool) -> None:
        if self.progress is not None:
            return
        from cooling_desktop.archive.verify import verify

        data, copies, stop = self._data, self._copies(), threading.Event()
        self._stop, self.progress, self.failed = stop, (0, 0), ""
        self.changed.emit()
        self._worker.ask(
            "check",
            lambda: verify(data, self._stepped.emit, stop.is_set, head=head, copies=[copies]),
            lambda report: self._checked(report, by_hand),
            lambda trouble: self._refused(trouble, by_hand),
        )

    def _step(self, done: int, of: int) -> None:
        if self.progress is not None and (done == of or done * 200 // of > self.progress[0] * 200 // of):
            self.progress = (done, of)
            self.changed.emit()

    def _checked(self, report: Report, by_hand: bool) -> None:
        self.progress, self.report = None, report
        self._remember(datetime.now(UTC), report)
        if not by_hand and not report.whole:
            count = thousands(len(report.findings))
            self.told.emit(f"Pemeriksaan arsip mingguan: {count} temuan. Lihat Setelan > Arsip.", None)

    def _refused(self, trouble: Trouble, by_hand: bool) -> None:
        from cooling_desktop.archive.backup import Stopped

        self.progress = None
        if not isinstance(trouble, Stopped):
            self.failed = str(trouble)
        elif by_hand:
            self.told.emit(str(trouble), None)
        self.changed.emit()

    def _remember(self, at: datetime | None, report: Report) -> None:
        self._settings.setValue(_CHECKED, at.isoformat(timespec="seconds") if at else "")
        self._settings.setValue(_WHOLE, "ya" if report.whole else "")
        self.changed.emit()


def _counts(report: Report) -> str:
    counts = (report.entries, "catatan"), (report.papers, "naskah"), (report.files, "berkas")
    return ", ".join(f"{thousands(count)} {word}" for count, word in counts)


def _moment(at: datetime) -> str:
    from cooling_desktop.words.dates import clock, full_date

    here = at.astimezone()
    return f"{full_date(here.date())}, pukul {clock(here.time())}"
