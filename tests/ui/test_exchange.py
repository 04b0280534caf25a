"""What comes from elsewhere, at the window: dropped, looked at, taken in, taken back."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from cooling_desktop.archive import keeping
from cooling_desktop.archive.issue import write_unfinished
from cooling_desktop.archive.sample import make_sample
from cooling_desktop.records.directory import Person, Unit
from cooling_desktop.records.interchange import read
from cooling_desktop.records.issued import RELEASE
from cooling_desktop.records.numbering import put_number
from cooling_desktop.records.received import OLD, OTHER_OFFICE, ReceivedPaper, received_papers
from cooling_desktop.records.store import open_store
from cooling_desktop.records.trash import discard_meeting
from tests.archive.sent import KEY, issued_pdf
from tests.ui.conftest import words_in
from tests.ui.test_paste import dropped
from ui.pages.exchange import ExchangePage
from ui.pages.exchange_paper import THEIRS
from ui.pages.paste import PastePage
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

LEFT = Qt.MouseButton.LeftButton
ESC, SPACE = Qt.Key.Key_Escape, Qt.Key.Key_Space


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What another office issued."""
    folder = tmp_path_factory.mktemp("sumenep")
    make_sample(folder)
    store = open_store(folder)
    try:
        return issued_pdf(store)
    finally:
        store.close()


@pytest.fixture
def office(office: Path) -> Path:
    """An office that knows nothing of that meeting, and one of its people under another rank."""
    store = open_store(office)
    person = store.entry(Person, "henri-noveri-santoso") or pytest.fail()
    person.rank = "Kombes Pol"
    store.save_entry(person)
    discard_meeting(store, KEY)
    store.close()
    return office


def received(office: Path) -> list[ReceivedPaper]:
    store = open_store(office)
    try:
        return received_papers(store)
    finally:
        store.close()


def page_of(clerk: Clerk) -> ExchangePage:
    page = clerk.window.page
    assert isinstance(page, ExchangePage)
    return page


def test_a_paper_is_looked_at_taken_in_and_taken_back(clerk: Clerk, office: Path, pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "SP-1.pdf"
    path.write_bytes(pdf)
    assert dropped(clerk, path)
    page = page_of(clerk)
    clerk.wait(lambda: page.paper.take.isVisible())
    assert page.paper.integrity.words == "Teks halaman sama dengan data di dalamnya."
    assert "SP/1/XI/2024/Humas · Polres Sumenep · 5 November 2024" in page.paper.about.text()
    rank = next(row for row in page.paper.rows if row.key[1] == "rank")
    assert not rank.theirs and page.paper.count.text() == "6 sama, 2 berbeda"
    QTest.mouseClick(rank.choice.group.button(THEIRS), LEFT)
    QTest.mouseClick(page.paper.take, LEFT)
    clerk.wait(lambda: clerk.window.room is Room.ARCHIVE and "masuk ke arsip" in clerk.window.toast._words.text())
    (paper,) = received(office)
    assert (paper.origin, paper.meeting_id) == (OTHER_OFFICE, KEY)
    clerk.wait(lambda: any(row.id == KEY and row.status == "diterima" for row in clerk.window.rows or ()))
    dropped(clerk, path)
    clerk.wait(lambda: page.paper.integrity.words.startswith("Naskah ini sudah ada sejak"))
    assert not page.paper.take.isVisible()
    QTest.keyClick(page, ESC)
    assert clerk.window.room is Room.ARCHIVE


def test_a_lost_paper_of_our_own_is_put_back_and_not_taken_in(clerk: Clerk, office: Path, pdf: bytes) -> None:
    path = office.parent / "SP-1.pdf"
    path.write_bytes(pdf)
    store = open_store(office)
    unit = next(one for one in store.directory("units") if isinstance(one, Unit) and one.name == "Polres Sumenep")
    with store.session(write=True) as session:
        put_number(session, unit, RELEASE, 2024, "SP/7/XI/2024/Humas", sequence=7)
    store.close()
    dropped(clerk, path)
    page = page_of(clerk)
    clerk.wait(lambda: page.paper.back.isVisible())
    assert page.paper.integrity.words.startswith("Ini naskah kita, nomor SP/1/XI/2024/Humas, tetapi tidak ada")
    assert not page.paper.take.isVisible()
    QTest.mouseClick(page.paper.back, LEFT)
    clerk.wait(lambda: clerk.window.room is Room.ARCHIVE and "naskah terbit" in clerk.window.toast._words.text())
    assert received(office) == []


def test_a_folder_of_old_releases(clerk: Clerk, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "rilis 2019"
    folder.mkdir()
    for number in (1, 2):
        text = f"Nomor: SP/{number}/X/2019/Humas\nManado, {number} Oktober 2019\n\nWarga bertemu {number} kali."
        (folder / f"{number}.txt").write_text(text, "utf-8")
    (folder / "rusak.pdf").write_bytes(b"%PDF rusak")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    action = next(action for command, action in clerk.window.actions_made if command.words == "Naskah lama dari folder")
    action.trigger()
    page = page_of(clerk)
    clerk.wait(lambda: page.folder.files.isVisible())
    assert [item.chip.word for item in page.folder.files.rows.items if item.chip] == ["Siap", "Siap", "Tidak terbaca"]
    assert page.folder.count.text() == "2 dari 3 berkas akan masuk. 1 berkas tidak ikut."
    QTest.keyClick(page.folder.files, SPACE)
    assert page.folder.take.text() == "Masukkan 1 naskah"
    QTest.mouseClick(page.folder.take, LEFT)
    clerk.wait(lambda: clerk.window.room is Room.ARCHIVE and "1 naskah lama masuk" in clerk.window.toast._words.text())
    assert [(paper.origin, paper.number) for paper in received(office)] == [(OLD, "SP/2/X/2019/Humas")]
    QTest.mouseClick(clerk.window.toast._button, LEFT)
    clerk.wait(lambda: not received(office))


def test_a_folder_that_is_stopped_while_it_comes_in(
    clerk: Clerk, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, writing, go_on = tmp_path / "rilis", threading.Event(), threading.Event()
    folder.mkdir()
    for number in (1, 2):
        text = f"Nomor: SP/{number}/X/2019/Humas\nManado, {number} Oktober 2019\n\nWarga bertemu {number} kali."
        (folder / f"{number}.txt").write_text(text, "utf-8")
    clerk.window.go(Room.EXCHANGE)
    page = page_of(clerk)
    page.take_file(folder)
    clerk.wait(lambda: page.folder.take.isVisible())
    before = sorted((office / "arsip").glob("*"))

    def held(*sent: Any) -> None:
        writing.set()
        assert go_on.wait(30)
        write_unfinished(*sent)

    monkeypatch.setattr(keeping, "write_unfinished", held)
    QTest.mouseClick(page.folder.take, LEFT)
    clerk.wait(writing.is_set)
    clerk.wait(lambda: page.progress.isVisible() and page.progress._words.text() == "Memasukkan naskah 0 dari 2")
    assert not page.folder.take.isEnabled() and page.folder.take.toolTip() == "Naskah sedang dimasukkan."
    QTest.keyClick(page.folder.files, ESC)
    go_on.set()
    clerk.wait(lambda: page.folder.said.words)
    assert page.folder.said.words == "Dihentikan. Tidak ada naskah yang masuk."
    assert clerk.window.page is page and page.folder.take.isEnabled() and page.progress.isHidden()
    assert received(office) == [] and sorted((office / "arsip").glob("*")) == before


def test_what_carries_no_data_is_taken_apart_and_what_is_broken_is_told(clerk: Clerk, tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "lama.pdf"))
    canvas.drawString(60, 800, "MANADO – Kapolresta Manado menggelar Jumat Curhat bersama warga.")
    canvas.save()
    (tmp_path / "rusak.pdf").write_bytes(b"%PDF rusak")
    assert dropped(clerk, tmp_path / "rusak.pdf")
    page = page_of(clerk)
    clerk.wait(lambda: page.notice.words)
    assert page.notice.words == "Berkas rusak.pdf bukan PDF. Arsip tidak berubah. Pilih berkas lain."
    assert dropped(clerk, tmp_path / "lama.pdf")
    clerk.wait(lambda: isinstance(clerk.window.page, PastePage) and clerk.window.page.reviewing)


def test_a_whole_meeting_goes_to_another_office(
    clerk: Clerk, tmp_path: Path, boxes: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.export.ask_where", lambda *_: tmp_path / "jeneponto.json")
    send = next(action for command, action in clerk.window.actions_made if command.words == "Ekspor untuk kantor lain")
    send.trigger()
    assert clerk.window.toast._words.text() == "Buka dulu kegiatan yang akan dikirim."
    clerk.open("Silaturahmi")
    told: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QDialog):
            told.extend(words_in(box))
            box.accept()

    timer = QTimer(clerk.window, interval=50)
    timer.timeout.connect(answer)
    timer.start()
    send.trigger()
    clerk.wait(lambda: (tmp_path / "jeneponto.json").exists() and "tersimpan" in clerk.window.toast._words.text())
    timer.stop()
    assert any("catatan internal" in words for words in told)
    sent = read(tmp_path / "jeneponto.json")
    assert sent.meeting.internal_note and all(not person.phone for person in sent.people.values())
