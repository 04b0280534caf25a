"""Surat dan laporan: what papers lack, where it is typed, what is saved, and which paper stands beside a section."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, cast

import docx
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from cooling_desktop.papers import files
from cooling_desktop.papers.office.making import made
from cooling_desktop.papers.office.names import NAMES
from cooling_desktop.papers.pdf import binding
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.interchange import read
from cooling_desktop.records.kinds import Paper
from cooling_desktop.records.meeting import AgendaItem, Meeting
from tests.ui.hands import focus
from tests.ui.test_clerk import text_of
from tests.ui.test_sections import desk, go
from ui.pages.papers import PapersSection
from ui.pages.papers_list import TITLES, way
from ui.printbundle import Piece, PrintBundle

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

LEFT = Qt.MouseButton.LeftButton
STEM = "ngopi-bareng-mio-indonesia-2024-10-23"  # title and day


def papers(clerk: Clerk) -> PapersSection:
    """The section, with what every paper lacks."""
    section = cast(PapersSection, go(clerk, "berkas"))
    clerk.wait(lambda: section._lacks)
    return section


def beside(clerk: Clerk, words: str) -> None:
    """Wait until the page at the right says something."""
    preview = clerk.window.editor.preview
    clerk.wait(lambda: preview.shown and words in text_of(preview.shown))


def chips(section: PapersSection) -> dict[str, str]:
    """What stands beside each paper."""
    return {item.key: item.chip.word for item in section.list.rows.items if item.chip}


def press(widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder of the clerk's."""
    made = tmp_path / "surat"
    made.mkdir()
    return made


def into(clerk: Clerk, folder: Path) -> None:
    """Answer the box that asks for a folder."""

    def type_it() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QFileDialog)
        clerk.retype(cast(QLineEdit, box.findChild(QLineEdit)), str(folder))
        box.accept()

    QTimer.singleShot(0, clerk.window, type_it)


@pytest.mark.usefixtures("boxes")
def test_a_clerk_fills_a_letter_ticks_papers_and_saves_them(clerk: Clerk, folder: Path) -> None:
    clerk.window.over.go_to("perintah:Surat dan laporan")
    assert "Buka dulu kegiatan" in clerk.window.toast._words.text()
    clerk.open("Ngopi Bareng")
    clerk.window.over.go_to("perintah:Surat dan laporan")
    section = papers(clerk)
    assert focus() is section.list and chips(section)["undangan"].startswith("Kurang: nomor surat")
    assert chips(section)["siaran-pers"] == "Siap" and chips(section)["berkas"] == "9 naskah"
    clerk.press(section.list, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert focus().accessibleName() == "Nomor surat"
    clerk.type(focus(), "B/12/X/2024")
    clerk.retype(clerk.field("berkas", "dated"), "20/10/24")
    beside(clerk, "B/12/X/2024")
    clerk.wait(lambda: "nomor surat" not in chips(section)["undangan"])
    for name in NAMES:
        if name not in ("undangan", "notula"):
            section.list.select(name)
            clerk.press(section.list, Qt.Key.Key_Space, text=" ")
    assert chips(section)["berkas"] == "2 naskah"
    section.deeds.each.setChecked(True)
    for button in (section.deeds.save, section.deeds.save_docx, section.deeds.save_docx):
        into(clerk, folder)
        press(button)
        clerk.wait(lambda: "tersimpan" in section.deeds.said.words)
        assert f"4 berkas tersimpan di folder {folder}." == section.deeds.said.words
    written = {path.name for path in folder.iterdir()}
    letter = f"{STEM}-undangan-01-candra-hasan"
    assert {f"{letter}.pdf", f"{letter}.docx", f"{letter}-2.docx", f"{STEM}-notula.pdf"} <= written
    assert len(written) == 12
    said = text_of((folder / f"{letter}.pdf").read_bytes())
    assert "B/12/X/2024" in said and "20 Oktober 2024" in said and "Candra Hasan" in said
    words = "\n".join(cell.text for table in docx.Document(str(folder / f"{letter}.docx")).tables
                      for row in table.rows for cell in row.cells)  # fmt: skip
    assert "B/12/X/2024" in words
    into(clerk, folder)
    press(section.deeds.bind)
    clerk.wait(lambda: (folder / f"{STEM}-berkas.pdf").exists())
    section.list.select("berkas")
    beside(clerk, "Dua naskah")


@pytest.fixture
def held(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[threading.Event, threading.Event]:
    """Papers are saved into the folder: the first event tells that it has begun, the second lets it go on."""
    begun, on = threading.Event(), threading.Event()
    real = binding.printed

    def slowly(*what: object) -> bytes:
        begun.set()
        assert on.wait(10)
        return real(*what)  # type: ignore[arg-type]

    monkeypatch.setattr(files, "printed", slowly)
    monkeypatch.setattr("ui.pages.papers_acts.ask_folder", lambda *_: folder)
    return begun, on


def test_files_are_written_though_the_meeting_or_the_window_was_left(
    clerk: Clerk, folder: Path, held: tuple[threading.Event, threading.Event]
) -> None:
    begun, on = held
    clerk.open("Ngopi Bareng")
    section = papers(clerk)
    press(section.deeds.save)
    assert begun.wait(10)
    clerk.open("Deklarasi")
    papers(clerk)
    press(section.deeds.save)
    assert section.deeds.said.words.endswith("masih disusun. Tunggu sampai selesai.")
    on.set()
    clerk.wait(lambda: "berkas tersimpan" in clerk.window.toast._words.text())
    told = clerk.window.toast._words.text()
    assert told.startswith("Ngopi Bareng") and told.endswith(f"berkas tersimpan di folder {folder}.")
    assert section.deeds.said.words == "" and not clerk.window.toast._button.isVisible()
    clerk.open("Ngopi Bareng")
    assert told.endswith(section.deeds.said.words) and section.deeds.said.words
    assert [guest.sheet_row for guest in clerk.facts().meeting.guests] == [1, 2, 3]
    written = {path.name for path in folder.iterdir()}
    on.clear()
    begun.clear()
    clerk.open("Deklarasi")
    papers(clerk)
    press(section.deeds.save)
    assert begun.wait(10)
    clerk.window.close()
    on.set()
    section.deeds.finish()  # as the ending program does
    after = {path.name for path in folder.iterdir()}
    assert len(after) == 2 * len(written) and all(name.endswith(".pdf") for name in after)


def test_batal_leaves_nothing(
    clerk: Clerk, folder: Path, held: tuple[threading.Event, threading.Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, on = held
    clerk.open("Ngopi Bareng")
    section = papers(clerk)
    press(section.deeds.save)
    assert begun.wait(10)
    clerk.wait(section.deeds.progress.isVisible)
    press(section.deeds.progress._cancel)
    assert section.deeds.said.words == "Dihentikan. Tidak ada berkas yang disimpan."
    on.set()
    assert section.worker is not None
    clerk.wait(section.worker.idle)
    assert list(folder.iterdir()) == [] and not section.deeds.progress.isVisible()
    monkeypatch.setattr("ui.pages.papers_acts.ask_folder", lambda *_: folder / "tidak-ada")
    press(section.deeds.save)
    clerk.wait(lambda: "tidak ada berkas baru" in section.deeds.said.words)
    assert not any(guest.sheet_row for guest in clerk.facts().meeting.guests), "no sheet is on paper"
    assert list(folder.iterdir()) == []
    on.clear()
    begun.clear()
    monkeypatch.setattr("ui.pages.papers_acts.ask_folder", lambda *_: folder)
    press(section.deeds.save)
    assert begun.wait(10)
    monkeypatch.setattr("ui.pages.papers_output._TO_END", 0)
    monkeypatch.setattr("ui.pages.papers_output._TO_WRITE", 0)
    section.deeds.finish()  # the program ends, and this takes too long
    on.set()
    clerk.wait(section.worker.idle)
    assert list(folder.iterdir()) == []


def test_a_clerk_takes_konsep_off_the_letters_of_one_meeting(
    clerk: Clerk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.papers_acts.ask_folder", lambda *_: folder)
    offered: list[Piece] = []
    monkeypatch.setattr(PrintBundle, "offer", lambda _, pieces, *_rest: offered.extend(pieces))
    clerk.open("Ngopi Bareng")
    section, preview = papers(clerk), clerk.window.editor.preview
    for name in NAMES:
        if name not in ("notula", "siaran-pers"):
            section.list.ticked.emit(name)
    section.list.select("notula")
    beside(clerk, "NOTULA")
    assert section.deeds.mark.isChecked() and "KONSEP" in text_of(preview.shown)
    press(section.deeds.mark)
    clerk.wait(lambda: "KONSEP" not in text_of(preview.shown))
    section.list.select("siaran-pers")
    beside(clerk, "KONSEP")
    for button in (section.deeds.save, section.deeds.save_docx, section.deeds.bind):
        press(button)
        clerk.wait(lambda: "tersimpan" in section.deeds.said.words)
    minutes, release, bound = (
        [page.extract_text() for page in PdfReader(folder / f"{STEM}-{name}.pdf").pages]
        for name in ("notula", "siaran-pers", "berkas")
    )
    assert not any("KONSEP" in page for page in minutes) and all("KONSEP" in page for page in release)
    assert ["KONSEP" in page for page in bound] == [False] * (1 + len(minutes)) + [True] * len(release)
    word = docx.Document(str(folder / f"{STEM}-notula.docx")).sections[0].first_page_header
    assert not any("KONSEP" in line.text for line in word.paragraphs)
    press(section.deeds.print)
    assert ["KONSEP" in text_of(piece.prepare(Paper.A4)()) for piece in offered] == [False, True]
    clerk.open("Deklarasi")
    papers(clerk)
    assert section.deeds.mark.isChecked()
    clerk.open("Ngopi Bareng")
    papers(clerk)
    assert not section.deeds.mark.isChecked()


def test_each_section_shows_the_paper_it_feeds(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    go(clerk, "apa")
    beside(clerk, "SIARAN PERS")
    preview = clerk.window.editor.preview
    preview.view.verticalScrollBar().setValue(40)
    go(clerk, "tamu")
    beside(clerk, "Klasifikasi")
    assert "2 surat lain" in preview._legend.text()
    desk(clerk).put("venue.name", "Warung Bu Tini")
    beside(clerk, "Warung Bu Tini")
    assert "Klasifikasi" in text_of(preview.shown) and clerk.window.editor.printout() is not None
    go(clerk, "agenda")
    beside(clerk, "SUSUNAN ACARA")
    desk(clerk).add_row("agenda", AgendaItem(text="Doa bersama", minutes=5))
    beside(clerk, "Doa bersama")
    go(clerk, "suara")
    beside(clerk, "SIARAN PERS")
    assert preview.view.verticalScrollBar().value() == 40
    assert "Warung Bu Tini" in text_of(preview.shown)
    section = papers(clerk)
    section.list.select("notula")
    beside(clerk, "NOTULA")
    clerk.press(section.list, Qt.Key.Key_Return)
    assert focus().accessibleName() != section.list.accessibleName()


def test_an_issued_meeting_still_prints_its_papers(clerk: Clerk, office: Path) -> None:
    clerk.open("Ngopi Bareng")
    clerk.page()
    room = clerk.window.editor.room
    room.issuing.confirm = lambda *_: True
    go(clerk, "rilis")
    clerk.wait(lambda: room.bar.primary.text() == "Terbitkan" and not clerk.window.editor._drafter.pending)
    press(room.bar.primary)
    clerk.wait(lambda: desk(clerk).read_only)
    section = papers(clerk)
    assert chips(section)["siaran-pers"] == "Terbit" and "siaran-pers" not in section.ticked()
    section.list.select("notula")
    beside(clerk, "NOTULA")
    section.list.select("siaran-pers")
    clerk.wait(lambda: "KONSEP" not in text_of(clerk.window.editor.preview.shown))
    assert not clerk.window.editor.panel.list.hasFocus() or section.deeds.print.isEnabled()



def test_whatever_a_paper_lacks_can_be_gone_to() -> None:
    from cooling_desktop.archive.sample import example_files

    found = [Facts(Meeting()), *map(read, example_files())]
    lacks = {lack for facts in found for part in made(facts) for lack in part.lacks}
    assert len(lacks) > 20
    assert {lack for lack in lacks if not way(lack, "satuan")} == set()
    assert way("Telepon satuan", "satuan") == "units:satuan" and way("Telepon satuan", None) == "pimpinan"
    kinds = {part.name: part.kind for part in made(found[0])}
    assert {name: TITLES[name] for name in NAMES} == kinds
