"""Several papers to the printer: copies and sheet of each, and on from the paper that failed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from cooling_desktop.records.kinds import Paper
from ui import printbundle, printerpanel
from ui.printbundle import Piece, PrintBundle
from ui.printing import SILENT, Printer, PrintTrouble
from ui.work import Worker

ENTER = Qt.Key.Key_Return
NAMES = ("Daftar hadir", "Notula", "Laporan kegiatan")


class Office:
    """A made-up printer: what it took, which paper it refuses, and a gate that holds it up."""

    def __init__(self) -> None:
        self.sent: list[tuple[bytes, str, int, Paper]] = []
        self.refused, self.lacks = "", {Paper.F4}
        self.gate, self.here = threading.Event(), threading.Event()
        self.gate.set()

    def print_pdf(self, pdf: bytes, title: str, printer: str, copies: int, paper: Paper) -> None:
        self.here.set()
        assert self.gate.wait(10)
        if title == self.refused:
            raise PrintTrouble(SILENT)
        self.sent.append((pdf, title, copies, paper))

    def refuses(self, printer: str, paper: Paper) -> str:
        return "Pencetak ini tidak menyediakan kertas F4." if paper in self.lacks else ""


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Office:
    made = Office()
    monkeypatch.setattr(printerpanel, "printers", lambda: [Printer("baru", "HP baru")])
    monkeypatch.setattr(printbundle, "refuses", made.refuses)
    monkeypatch.setattr(printbundle, "print_pdf", made.print_pdf)
    return made


@pytest.fixture
def panel(dressed: QApplication, office: Office, tmp_path: Path, qtbot: QtBot) -> Iterator[PrintBundle]:
    worker = Worker("print")
    window = QMainWindow()
    button = QPushButton("Cetak")
    window.setCentralWidget(button)
    window.resize(900, 650)
    qtbot.addWidget(window)
    made = PrintBundle(worker, QSettings(str(tmp_path / "jendela.ini"), QSettings.Format.IniFormat))
    with qtbot.waitExposed(window):
        window.show()
    made.offer(pieces(), "kegiatan", False, button)
    qtbot.waitUntil(lambda: made.printer.count() == 1 and worker.idle())
    yield made
    office.gate.set()
    worker.close()


def pieces() -> list[Piece]:
    """Papers whose PDF tells its name and its sheet."""

    def prepare(name: str) -> Callable[[Paper], Callable[[], bytes]]:
        return lambda paper: lambda: f"{name} {paper}".encode()

    return [Piece(name, Paper.A4, prepare(name)) for name in NAMES]


def titles(office: Office) -> list[str]:
    return [title for _, title, _, _ in office.sent]


def test_each_paper_goes_with_its_copies_on_its_sheet(panel: PrintBundle, office: Office, qtbot: QtBot) -> None:
    told: list[str] = []
    panel.told.connect(told.append)
    assert QApplication.focusWidget() is panel.print and panel.lines[1].copies.accessibleName() == "Rangkap Notula"
    panel.lines[0].copies.setText("3")
    sheet = panel.lines[1].sheet
    QTest.keyClick(sheet, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "F4" in panel._words.text())
    office.lacks.clear()
    panel.lines[2].copies.clear()
    QTest.keyClick(panel.print, ENTER)
    assert panel.lines[2].copies.hasFocus() and "Jumlah rangkap belum diisi" in panel._words.text() and not office.sent
    QTest.keyClicks(panel.lines[2].copies, "2")
    QTest.keyClick(panel.lines[2].copies, ENTER)
    qtbot.waitUntil(lambda: bool(told))
    assert office.sent == [
        (b"Daftar hadir a4", "Daftar hadir", 3, Paper.A4),
        (b"Notula f4", "Notula", 1, Paper.F4),
        (b"Laporan kegiatan a4", "Laporan kegiatan", 2, Paper.A4),
    ]
    assert told == ["Dikirim ke HP baru: 3 naskah."] and not panel.isVisible()


def test_it_goes_on_from_the_paper_that_failed(panel: PrintBundle, office: Office, qtbot: QtBot) -> None:
    office.refused = "Notula"
    QTest.keyClick(panel.print, ENTER)
    qtbot.waitUntil(lambda: not panel._busy)
    assert panel._words.text() == (
        "Pencetak tidak menjawab. Satu naskah sudah dikirim. Nyalakan pencetak atau pilih yang lain, lalu lanjutkan."
    )
    assert titles(office) == ["Daftar hadir"] and panel.print.text() == "Lanjutkan dari notula"
    assert not panel.lines[0].copies.isEnabled() and panel.lines[1].copies.isEnabled()
    anchor = panel._anchor
    assert anchor is not None
    panel.close_panel()
    panel.offer(pieces(), "kegiatan", False, anchor)  # the same papers stand as they were left
    assert panel.print.text() == "Lanjutkan dari notula"
    panel.lines[2].copies.setText("2")
    panel.offer(pieces(), "kegiatan lain", False, anchor)
    assert panel.print.text() == "Cetak" and panel.lines[2].copies.number() == 1
    panel.offer(pieces(), "kegiatan", False, anchor)
    assert panel.print.text() == "Lanjutkan dari notula" and panel.lines[2].copies.number() == 2
    office.refused = ""
    qtbot.waitUntil(panel._worker.idle)
    QTest.keyClick(panel.print, ENTER)
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert titles(office) == list(NAMES)
    panel.offer(pieces(), "kegiatan", False, anchor)
    assert panel.print.text() == "Cetak" and not any(line.done for line in panel.lines)


def test_another_choice_forgets_where_it_stopped(panel: PrintBundle, office: Office, qtbot: QtBot) -> None:
    anchor = panel._anchor
    assert anchor is not None
    office.refused = "Daftar hadir"
    QTest.keyClick(panel.print, ENTER)
    qtbot.waitUntil(lambda: "Belum ada naskah yang dikirim." in panel._words.text())
    assert panel.print.text() == "Cetak" and "lanjutkan" not in panel._words.text()
    office.refused = "Notula"
    for key, final, chosen in (("kegiatan", False, pieces()[:2]), ("kegiatan lain", True, pieces())):
        QTest.keyClick(panel.print, ENTER)
        qtbot.waitUntil(lambda: panel.print.text() == "Lanjutkan dari notula" and panel._worker.idle())
        panel.offer(chosen, key, final, anchor)
        assert panel.print.text() == "Cetak" and len(panel.lines) == len(chosen)
    panel.offer(pieces(), "kegiatan", False, anchor)
    assert panel.print.text() == "Cetak"


def test_what_is_stopped_goes_on_or_begins_again(panel: PrintBundle, office: Office, qtbot: QtBot) -> None:
    office.gate.clear()
    QTest.keyClick(panel.print, ENTER)
    assert office.here.wait(10)
    panel._progress.cancelled.emit()
    office.gate.set()
    qtbot.waitUntil(lambda: panel._words.text() == "Dihentikan. 1 dari 3 naskah sudah dikirim.")
    assert panel.print.text() == "Lanjutkan dari notula" and titles(office) == ["Daftar hadir"]
    panel.afresh.click()
    assert panel.print.text() == "Cetak" and not panel.afresh.isVisible()
    qtbot.waitUntil(panel._worker.idle)
    QTest.keyClick(panel.print, ENTER)
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert titles(office) == ["Daftar hadir", *NAMES]
