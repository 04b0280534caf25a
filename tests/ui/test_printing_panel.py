"""The panel that prints, by the keys of a clerk; the printers are made up, the worker is the real one."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cooling_desktop.records.kinds import Paper
from ui import printerpanel, printpanel
from ui.printing import SILENT, Printer, PrintTrouble
from ui.printpanel import PrintPanel
from ui.work import Worker

OLD, NEW = Printer("lama", "Epson lama"), Printer("baru", "HP baru", is_default=True)
LACKS = "Pencetak ini tidak menyediakan kertas F4 (215 × 330 mm)."


@dataclass
class Office:
    """The printers of a made-up office, what was sent to them, and the panel at its window."""

    found: list[Printer] = field(default_factory=lambda: [OLD, NEW])
    lacks: set[tuple[str, Paper]] = field(default_factory=set)
    trouble: str = ""
    wait: threading.Event = field(default_factory=threading.Event)
    sent: list[tuple[object, ...]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def refuses(self, printer: str, paper: Paper) -> str:
        return LACKS if (printer, paper) in self.lacks else ""

    def print_pdf(
        self, pdf: bytes, title: str, printer: str, copies: int, paper: Paper, *, shrink: bool = False
    ) -> None:
        assert self.wait.wait(10)
        if self.trouble or self.refuses(printer, paper):
            raise PrintTrouble(self.trouble or LACKS)
        self.sent.append((pdf, title, printer, copies, paper, shrink))


class Desk(QMainWindow):
    """A window with a field, a button to print and the panel."""

    def __init__(self, worker: Worker, settings: QSettings) -> None:
        super().__init__()
        self.line, self.icon = QLineEdit(), QPushButton("Cetak")
        self.taken: list[str] = []  # by the printer
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.addWidget(QLineEdit())  # where Qt itself would put the keys
        row.addWidget(self.line)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        self.setCentralWidget(middle)
        self.panel = PrintPanel(worker, settings)
        self.resize(900, 600)

    def offer(self, paper: Paper = Paper.A4) -> None:
        self.panel.offer(b"%PDF isi", "SP/12", paper, self.icon, lambda: self.taken.append("SP/12"))


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Office:
    made = Office()
    made.wait.set()
    monkeypatch.setattr(printerpanel, "printers", lambda: list(made.found))
    monkeypatch.setattr(printerpanel, "why_none", lambda: "Belum ada pencetak di komputer ini.")
    monkeypatch.setattr(printpanel, "refuses", made.refuses)
    monkeypatch.setattr(printpanel, "print_pdf", made.print_pdf)
    return made


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "jendela.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def desk(dressed: QApplication, office: Office, settings: QSettings, qtbot: QtBot) -> Iterator[Desk]:
    worker = Worker("print")
    made = Desk(worker, settings)
    qtbot.addWidget(made)
    made.panel.told.connect(office.told.append)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.line.setFocus()
    qtbot.waitUntil(made.line.hasFocus)
    yield made
    office.wait.set()
    worker.close()


def listed(desk: Desk, qtbot: QtBot, true: Callable[[], bool] = lambda: True) -> None:
    """Wait until the panel has asked for printers and paper."""
    qtbot.waitUntil(lambda: desk.panel.printer.count() > 0 and desk.panel._worker.idle() and true())


def offered(desk: Desk, qtbot: QtBot) -> PrintPanel:
    """The panel, open, with its printers."""
    desk.offer()
    listed(desk, qtbot)
    return desk.panel


def key(widget: QWidget | None, pressed: Qt.Key) -> None:
    assert widget is not None
    QTest.keyClick(widget, pressed)


def test_enter_prints_one_copy_on_the_usual_printer(desk: Desk, office: Office, qtbot: QtBot) -> None:
    offered(desk, qtbot)
    assert [desk.panel.printer.itemText(n) for n in range(2)] == ["Epson lama", "HP baru"]
    assert desk.panel._sheet.text() == "A4 (210 × 297 mm)"
    key(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(office.told))
    assert office.sent == [(b"%PDF isi", "SP/12", "baru", 1, Paper.A4, False)]
    assert office.told == ["Dikirim ke HP baru: 1 rangkap."] and desk.taken == ["SP/12"]
    assert not desk.panel.isVisible()
    assert desk.line.hasFocus()


def test_another_printer_and_seven_copies_by_keys(
    desk: Desk, office: Office, settings: QSettings, qtbot: QtBot
) -> None:
    panel = offered(desk, qtbot)
    key(panel.print, Qt.Key.Key_Tab)
    assert panel.printer.hasFocus()
    key(panel.printer, Qt.Key.Key_Up)
    key(panel.printer, Qt.Key.Key_Tab)
    assert panel.copies.hasFocus()
    QTest.keyClicks(panel.copies, "7x5")
    assert panel.copies.text() == "75"
    key(panel.copies, Qt.Key.Key_Backspace)
    key(panel.copies, Qt.Key.Key_Up)
    key(panel.copies, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(office.told))
    assert office.sent[0][2:4] == ("lama", 8)
    fresh = PrintPanel(panel._worker, QSettings(settings.fileName(), QSettings.Format.IniFormat))
    qtbot.addWidget(fresh)
    fresh.offer(b"", "x", Paper.A4, desk.icon)
    qtbot.waitUntil(lambda: fresh.printer.currentText() == "Epson lama")


def test_escape_and_leaving_close_without_printing(desk: Desk, office: Office, qtbot: QtBot) -> None:
    offered(desk, qtbot)
    key(desk.panel.print, Qt.Key.Key_Escape)
    assert not desk.panel.isVisible()
    assert desk.line.hasFocus()
    desk.offer()
    assert desk.panel.isVisible()
    QTest.mouseClick(desk.line, Qt.MouseButton.LeftButton)
    assert not desk.panel.isVisible()
    assert office.sent == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_tab_goes_round_and_the_printer_list_may_open(desk: Desk, qtbot: QtBot) -> None:
    panel = offered(desk, qtbot)
    seen = []
    for _ in panel.stops():
        key(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == list(panel.stops())
    QTest.keyClick(panel.print, Qt.Key.Key_Backtab)
    assert panel.close_button.hasFocus()
    panel.printer.setFocus()
    panel.printer.showPopup()
    qtbot.waitUntil(panel.printer.view().isVisible)
    panel.printer.view().setFocus()
    assert panel.isVisible()
    panel.printer.hidePopup()
    panel.close_button.setFocus()
    key(panel.close_button, Qt.Key.Key_Return)
    assert not panel.isVisible()


def test_a_printer_without_f4_says_so_before_and_shrinks_on_demand(
    desk: Desk, office: Office, qtbot: QtBot
) -> None:
    office.lacks = {("baru", Paper.F4)}
    desk.offer(Paper.F4)
    listed(desk, qtbot, lambda: desk.panel._words.isVisible())
    assert desk.panel._words.text() == LACKS
    assert desk.panel.print.text() == "Cetak di A4"
    key(desk.panel.print, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(office.told))
    assert office.sent == [(b"%PDF isi", "SP/12", "baru", 1, Paper.A4, True)]


def test_without_any_fitting_paper_nothing_is_sent(desk: Desk, office: Office, qtbot: QtBot) -> None:
    office.lacks = {("baru", Paper.F4), ("baru", Paper.A4)}
    desk.offer(Paper.F4)
    listed(desk, qtbot, lambda: desk.panel._words.isVisible())
    assert desk.panel.print.text() == "Cetak"
    key(desk.panel.print, Qt.Key.Key_Return)
    listed(desk, qtbot, lambda: desk.panel._words.property("tone") == "err")
    assert desk.panel._words.text() == LACKS
    key(desk.panel.printer, Qt.Key.Key_Up)
    listed(desk, qtbot, lambda: not desk.panel._words.isVisible())
    assert not office.sent and not office.told


def test_a_second_press_meanwhile_sends_nothing_more(desk: Desk, office: Office, qtbot: QtBot) -> None:
    office.wait.clear()
    offered(desk, qtbot)
    key(desk.panel.print, Qt.Key.Key_Return)
    qtbot.waitUntil(desk.panel._progress.isVisible)
    key(desk.panel.print, Qt.Key.Key_Return)
    desk.offer(Paper.F4)
    office.wait.set()
    qtbot.waitUntil(lambda: bool(office.told) and desk.panel._worker.idle())
    assert [job[4] for job in office.sent] == [Paper.A4]


def test_trouble_stays_on_screen_even_when_the_panel_was_left(
    desk: Desk, office: Office, qtbot: QtBot
) -> None:
    office.trouble = SILENT
    office.wait.clear()
    offered(desk, qtbot)
    key(desk.panel.print, Qt.Key.Key_Return)
    qtbot.waitUntil(desk.panel._progress.isVisible)
    desk.line.setFocus()
    assert not desk.panel.isVisible()
    office.wait.set()
    qtbot.waitUntil(desk.panel.isVisible)
    assert desk.panel._words.text() == SILENT
    assert not desk.panel._progress.isVisible() and desk.taken == []
    assert desk.line.hasFocus()
    office.trouble = ""
    key(desk.panel.print, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(office.told))
    assert len(office.sent) == 1


def test_trouble_waits_behind_the_lock(desk: Desk, office: Office, qtbot: QtBot) -> None:
    office.trouble = SILENT
    offered(desk, qtbot)
    key(desk.panel.print, Qt.Key.Key_Return)
    desk.icon.hide()
    desk.panel.hide()
    qtbot.waitUntil(lambda: desk.panel._words.text() == SILENT)
    assert not desk.panel.isVisible()
    desk.icon.show()
    desk.line.setFocus()
    qtbot.waitUntil(desk.panel.isVisible)


def test_without_printers_it_says_why_and_looks_again(desk: Desk, office: Office, qtbot: QtBot) -> None:
    office.found = []
    desk.offer()
    qtbot.waitUntil(lambda: desk.panel._words.text() == "Belum ada pencetak di komputer ini.")
    office.found = [NEW]
    key(desk.panel.print, Qt.Key.Key_Return)
    listed(desk, qtbot)
    assert desk.panel.printer.currentText() == "HP baru"
    assert not desk.panel._words.isVisible()
    assert office.sent == []


@pytest.mark.parametrize("typed", ["", "0"])
def test_no_copies_is_told_at_the_field(desk: Desk, office: Office, qtbot: QtBot, typed: str) -> None:
    offered(desk, qtbot)
    desk.panel.copies.clear()
    QTest.keyClicks(desk.panel.copies, typed)
    key(desk.panel.print, Qt.Key.Key_Return)
    assert desk.panel._words.text() == "Jumlah rangkap belum diisi. Tulis antara 1 dan 99."
    assert desk.panel.copies.hasFocus()
    assert office.sent == []


def test_twins_are_told_apart_and_long_names_are_shortened(desk: Desk, office: Office, qtbot: QtBot) -> None:
    long = "HP LaserJet Professional milik Seksi Hubungan Masyarakat lantai dua gedung barat"
    office.found = [Printer("a", "Epson"), Printer("b", "Epson"), Printer("c", long, is_default=True)]
    offered(desk, qtbot)
    shown = [desk.panel.printer.itemText(n) for n in range(3)]
    assert shown[:2] == ["Epson (a)", "Epson (b)"]
    assert shown[2].endswith("…") and long.startswith(shown[2][:-1])
    assert desk.panel.printer.toolTip() == long


def test_it_is_as_high_as_its_words_and_stays_inside_the_window(
    desk: Desk, office: Office, qtbot: QtBot
) -> None:
    office.lacks = {("baru", Paper.F4)}
    desk.offer(Paper.F4)
    listed(desk, qtbot, lambda: desk.panel._words.isVisible())
    layout = desk.panel.layout()
    assert layout is not None
    qtbot.waitUntil(lambda: desk.panel.height() == layout.totalHeightForWidth(desk.panel.width()))
    assert desk.panel.geometry().right() == desk.icon.mapTo(desk, desk.icon.rect().topRight()).x()
    desk.resize(430, 300)
    assert desk.rect().contains(desk.panel.geometry())
