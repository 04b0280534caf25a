"""A whole meeting by keyboard alone: from an empty office to an issued PDF, read back by another process."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.app import Program
from ui.rooms import Room

Key, Mod = Qt.Key, Qt.KeyboardModifier
NONE = Mod.NoModifier
PATIENCE = 20_000
READ = """
import io, json, sys
from pathlib import Path
import pypdf
from cooling_desktop.archive.issue import pdf_of
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.store import open_store
store = open_store(Path(sys.argv[1]))
(paper,) = issued_papers(store)
pages = pypdf.PdfReader(io.BytesIO(pdf_of(store, paper))).pages
print(json.dumps({"number": paper.number, "text": " ".join(" ".join(p.extract_text() for p in pages).split())}))
"""


class Typist:
    """Somebody without a mouse."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.window, self._qtbot = program.window, qtbot

    def here(self) -> QWidget:
        """Where the keys go."""
        return QApplication.focusWidget() or self.window

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """One key with what is held."""
        QTest.keyClick(self.here(), key, held)
        QApplication.processEvents()

    def type(self, words: str) -> None:
        """Words, letter by letter."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.here(), QKeyEvent(kind, 0, Mod.NoModifier, letter))
        QApplication.processEvents()

    def to(self, name: str) -> None:
        """Tab until the field with this name has the cursor."""
        seen: list[str] = []
        while len(seen) < 80:
            here = self.here()
            seen.append(here.accessibleName() or (here.text() if isinstance(here, QAbstractButton) else ""))
            if seen[-1] == name:
                return
            self.key(Key.Key_Tab)
        pytest.fail(f"no way by Tab to {name}: {seen}")

    def fill(self, name: str, words: str) -> None:
        """Go to a field and type."""
        self.to(name)
        self.type(words)

    def new(self, words: str) -> None:
        """A directory entry of these words, made on the spot."""
        self.type(words)
        self.key(Key.Key_Return, Mod.ShiftModifier)

    def section(self, title: str) -> None:
        """The next section, which must be this one."""
        self.key(Key.Key_PageDown, Mod.ControlModifier)
        assert self.window.editor.bench.section.title == title

    def wait(self, true: Callable[[], object]) -> None:
        """Until something is so."""
        self._qtbot.waitUntil(lambda: bool(true()), timeout=PATIENCE)


@pytest.fixture
def typist(dressed: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Typist]:
    """At an office that has nothing yet."""
    program = Program(tmp_path / "kantor")
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.listed, timeout=PATIENCE):
        program.show()
    yield Typist(program, qtbot)
    program.window.close()
    program.close()


def _plan(typist: Typist) -> None:
    typist.key(Key.Key_N, Mod.ControlModifier)
    typist.wait(lambda: typist.window.room is Room.EDITOR)
    typist.fill("Nama program", "Ngopi Kamtibmas")
    typist.fill("Tujuan", "menjaga kondusivitas lingkungan")
    typist.fill("Tanggal", "hari ini")
    typist.fill("Mulai", "19.30")
    typist.section("Tempat")
    typist.fill("Nama tempat", "Balai Warga RW 09")
    typist.section("Pimpinan")
    typist.to("Satuan")
    typist.new("Polsek Menteng")


def _people(typist: Typist) -> None:
    typist.to("Tambah pimpinan")
    typist.key(Key.Key_Space)
    typist.to("Nama pimpinan")
    typist.new("Bayu Marfiando")
    typist.to("Jabatan")
    typist.new("Kapolsek Menteng")
    typist.section("Tamu")
    typist.type("Warga RW 09")
    typist.key(Key.Key_Return)


def _record(typist: Typist) -> None:
    for title in ("Agenda", "Netralitas", "Kehadiran", "Suara dan kutipan"):
        typist.section(title)
    typist.key(Key.Key_Return, Mod.ControlModifier)
    typist.type("Bayu Marf")
    typist.wait(lambda: (popup := getattr(typist.here(), "popup", None)) is not None and popup.isVisible())
    typist.key(Key.Key_Return)
    typist.fill("Isi ucapan", "Kami mengajak warga menjaga kerukunan")
    for title in ("Hasil", "Foto", "Surat dan laporan", "Siaran pers"):
        typist.section(title)


def _issue(typist: Typist) -> None:
    typist.wait(lambda: typist.window.editor.preview.shown and not typist.window.editor.saver.pending)

    def agree() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QDialog):
            QTest.keyClick(QApplication.focusWidget() or box, Key.Key_Return)

    asked = QTimer(interval=50)
    asked.timeout.connect(agree)
    asked.start()
    typist.to("Terbitkan")
    typist.key(Key.Key_Space)
    typist.wait(lambda: typist.window.editor.meeting and typist.window.editor.meeting.read_only)
    asked.stop()


@pytest.mark.slow
@pytest.mark.usefixtures("boxes")
def test_from_an_empty_office_to_an_issued_paper(typist: Typist, tmp_path: Path, root: Path) -> None:
    _plan(typist)
    _people(typist)
    _record(typist)
    _issue(typist)
    words = [sys.executable, "-c", READ, str(tmp_path / "kantor")]
    told = json.loads(subprocess.run(words, capture_output=True, text=True, check=True, cwd=root).stdout)
    assert told["number"].startswith("SP/1/") and str(date.today().year) in told["number"]
    for said in ("Ngopi Kamtibmas", "Balai Warga RW 09", "Bayu Marfiando", "Kami mengajak warga menjaga kerukunan",
                 "kondusivitas lingkungan", told["number"]):  # fmt: skip
        assert said in told["text"], (said, told["text"])
    assert "KONSEP" not in told["text"]
