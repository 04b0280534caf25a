"""Photos come in from files: upright and named by content, good ones kept, bad ones named, one step of the history."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.facts import PICTURES, Facts
from cooling_desktop.records.meeting import Meeting, Photo
from cooling_desktop.records.pictures import ORIGINALS, StoredPicture, take_picture
from cooling_desktop.records.store import open_store
from tests.ui.test_sections import desk, go, words
from ui.pages.photos import PhotosSection
from ui.pages.settings import SettingsPage
from ui.photos_rows import other_day
from ui.rooms import Room
from ui.typeahead import ReferenceLine

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

Read = Callable[[str], Facts]
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
_ORIENTATION, _EXIF, _TAKEN = 0x0112, 0x8769, 0x9003


@pytest.fixture
def camera(tmp_path: Path) -> Callable[..., Path]:
    """Makes a photo as a camera leaves it: lying on its side, with its time."""

    def shoot(name: str, shade: int = 90, taken: str = "2024:10:23 20:05:31") -> Path:
        picture = Image.new("RGB", (640, 480), (shade, 120, 200))
        exif = picture.getexif()
        exif[_ORIENTATION] = 6
        exif.get_ifd(_EXIF)[_TAKEN] = taken
        picture.save(tmp_path / name, exif=exif)
        return tmp_path / name

    return shoot


Camera = Callable[..., Path]


def section_of(clerk: Clerk) -> PhotosSection:
    return cast(PhotosSection, go(clerk, "foto"))


def photos(clerk: Clerk) -> list[Photo]:
    return clerk.facts().meeting.photos


def choose(monkeypatch: pytest.MonkeyPatch, files: Sequence[Path]) -> None:
    """The file dialog is the system's own; here it answers at once."""
    names = [str(file) for file in files]
    monkeypatch.setattr("ui.pages.photos.QFileDialog.getOpenFileNames", lambda *_: (names, ""))
    monkeypatch.setattr("ui.pages.photos.QFileDialog.getOpenFileName", lambda *_: (names[0], ""))


def press_add(clerk: Clerk, section: PhotosSection) -> None:
    add = next(b for b in section.findChildren(QPushButton) if b.text() == "Tambah foto")
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    clerk.wait(lambda: not section._intake.running)


def test_added_from_files(
    clerk: Clerk, stored: Read, camera: Camera, monkeypatch: pytest.MonkeyPatch, office: Path
) -> None:
    key = clerk.open("Ngopi Bareng")
    section = section_of(clerk)
    bad = camera("rusak.jpg")
    bad.write_bytes(bad.read_bytes()[:900])
    choose(monkeypatch, [camera("satu.jpg"), bad, camera("dua.png", 30)])
    press_add(clerk, section)
    assert "“rusak.jpg” tidak terbaca" in words(section)
    assert clerk.window.toast._words.text() == "2 foto masuk."
    clerk.saved()
    kept = stored(key).meeting.photos
    assert [one.taken_at for one in kept] == [datetime(2024, 10, 23, 20, 5, 31)] * 2
    with Image.open(office / PICTURES / kept[0].file) as picture:
        assert picture.size == (480, 640) and not picture.getexif()
    clerk.window.editor.undo()
    assert photos(clerk) == []
    clerk.window.editor.redo()
    assert [one.file for one in photos(clerk)] == [one.file for one in kept]


LEFT, PLAIN, COPY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction


def dragged(*files: Path | str) -> QMimeData:
    """What a file manager hands over."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) if isinstance(one, Path) else QUrl(one) for one in files])
    return data


def welcome(section: PhotosSection, data: QMimeData) -> bool:
    """Whether what is held over the section may be dropped."""
    held = QDragEnterEvent(QPoint(20, 20), COPY, data, LEFT, PLAIN)
    held.ignore()
    QApplication.sendEvent(section, held)
    return held.isAccepted()


def test_dropped_files_come_in_and_the_same_photo_only_once(clerk: Clerk, camera: Camera) -> None:
    clerk.open("Ngopi Bareng")
    section = section_of(clerk)
    data = dragged(camera("satu.jpg"), "https://contoh.id/foto.jpg")
    for _ in range(2):
        welcomed, said = welcome(section, data), words(section)
        QApplication.sendEvent(section, QDropEvent(QPointF(20, 20), COPY, data, LEFT, PLAIN))
        assert welcomed and "Lepaskan untuk menambahkan 1 berkas." in said
        clerk.wait(lambda: not section._intake.running)
    assert len(photos(clerk)) == 1 and "Lepaskan" not in words(section)
    assert "Foto “satu.jpg” sudah ada di kegiatan ini." in words(section)
    assert "tidak dapat dibuka" not in words(section)  # the address of a page is no file, and nobody meant it


def test_the_same_photo_twice_in_one_drop_is_named(clerk: Clerk, camera: Camera) -> None:
    clerk.open("Ngopi Bareng")
    section = section_of(clerk)
    first, copied, other = camera("satu.jpg"), camera("salinan.jpg"), camera("dua.jpg", 30)
    data = dragged(first, copied, other)
    assert welcome(section, data)
    QApplication.sendEvent(section, QDropEvent(QPointF(20, 20), COPY, data, LEFT, PLAIN))
    clerk.wait(lambda: not section._intake.running)
    assert len(photos(clerk)) == 2 and clerk.window.toast._words.text() == "2 foto masuk."
    assert "Foto “salinan.jpg” sama dengan “satu.jpg”, jadi hanya masuk satu kali." in words(section)
    section.take([first, other])
    clerk.wait(lambda: not section._intake.running)
    assert "2 foto sudah ada di kegiatan ini: “satu.jpg” dan “dua.jpg”." in words(section)


def test_an_issued_meeting_takes_no_photos(clerk: Clerk, camera: Camera) -> None:
    clerk.open("Ngopi Bareng")
    section = section_of(clerk)
    desk(clerk).read_only = True
    assert not welcome(section, dragged(camera("satu.jpg")))
    section.take([camera("satu.jpg")])
    assert not section._intake.running


class Slow:
    """Takes pictures until told to wait: the third one never ends by itself."""

    def __init__(self) -> None:
        self.let, self.met = threading.Event(), threading.Event()
        self.count = 0

    def __call__(self, source: Path, folder: Path, *, original: bool) -> StoredPicture:
        self.count += 1
        if self.count == 3:
            self.met.set()
            self.let.wait(20)
        return take_picture(source, folder, original=original)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    made = Slow()
    monkeypatch.setattr("ui.pages.photos.take_picture", made)
    return made


def test_cancelled_what_is_in_stays(clerk: Clerk, stored: Read, camera: Camera, slow: Slow) -> None:
    key = clerk.open("Ngopi Bareng")
    section = section_of(clerk)
    section.take([camera(f"{n}.jpg", 20 * n) for n in range(5)])
    clerk.wait(lambda: slow.met.is_set() and section._progress.isVisible())
    assert "2 dari 5 foto" in words(section)
    cancel = next(b for b in section.findChildren(QPushButton) if b.text() == "Batal")
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert not section._intake.running and len(photos(clerk)) == 2  # at once, while the third still runs
    assert clerk.window.toast._words.text() == "Dihentikan. 2 foto sudah masuk, sisanya tidak."
    slow.let.set()
    clerk.wait(section._intake._worker.idle)
    QApplication.processEvents()
    clerk.saved()
    assert len(stored(key).meeting.photos) == len(photos(clerk)) == 2


def test_left_in_the_middle_what_is_in_stays(clerk: Clerk, stored: Read, camera: Camera, slow: Slow) -> None:
    key = clerk.open("Ngopi Bareng")
    section = section_of(clerk)
    section.take([camera(f"{n}.jpg", 20 * n) for n in range(4)])
    clerk.wait(slow.met.is_set)
    section.leave()
    clerk.saved()
    slow.let.set()
    assert len(stored(key).meeting.photos) == 2


def test_a_full_disk_stops_the_rest(clerk: Clerk, camera: Camera, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[Path] = []

    def full(source: Path, folder: Path, *, original: bool) -> StoredPicture:
        tried.append(source)
        if len(tried) == 2:
            raise StorageTrouble("Disk penuh, foto belum tersimpan.")
        return take_picture(source, folder, original=original)

    monkeypatch.setattr("ui.pages.photos.take_picture", full)
    clerk.open("Ngopi Bareng")
    section = section_of(clerk)
    section.take([camera(f"{n}.jpg", 20 * n) for n in range(4)])
    clerk.wait(lambda: not section._intake.running)
    assert len(tried) == 2 and len(photos(clerk)) == 1
    assert words(section).count("Disk penuh") == 1
    del tried[1:]
    clerk.window.toast.hide()
    section.take([camera("lain.jpg", 90)])
    clerk.wait(lambda: len(tried) == 2 and not section._intake.running)
    assert len(photos(clerk)) == 1 and not clerk.window.toast.isVisible(), "nothing to take back"


def test_another_file_under_the_same_caption(
    clerk: Clerk, camera: Camera, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.open("Ngopi Bareng")
    section = section_of(clerk)
    desk(clerk).add_row("photos", Photo(file="hilang.jpg", caption="Kapolres bersama warga"))
    assert "Berkas foto ini tidak ada" in words(section)
    choose(monkeypatch, [camera("lain.jpg", 30)])
    other = next(b for b in section.findChildren(QPushButton) if b.text() == "Ganti berkas")
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    clerk.wait(lambda: photos(clerk)[0].file != "hilang.jpg")
    assert photos(clerk)[0].caption == "Kapolres bersama warga" and photos(clerk)[0].taken_at is not None
    assert "Berkas foto ini tidak ada" not in words(section)
    clerk.window.editor.undo()
    assert photos(clerk)[0].file == "hilang.jpg" and photos(clerk)[0].taken_at is None


def test_moved_taken_out_and_brought_back(clerk: Clerk, stored: Read, camera: Camera) -> None:
    key = clerk.open("Ngopi Bareng")
    section = section_of(clerk)
    section.take([camera(f"{n}.jpg", 40 * n) for n in range(3)])
    clerk.wait(lambda: len(photos(clerk)) == 3)
    files = [one.file for one in photos(clerk)]
    rows = section.panels[0][0]
    rows.select(0)
    clerk.press(rows.list, Qt.Key.Key_Down, ALT)
    assert [one.file for one in photos(clerk)] == [files[1], files[0], files[2]]
    clerk.press(rows.list, Qt.Key.Key_Delete, SHIFT)
    assert [one.file for one in photos(clerk)] == [files[1], files[2]]
    QTest.mouseClick(clerk.window.toast._button, Qt.MouseButton.LeftButton)
    clerk.saved()
    assert [one.file for one in stored(key).meeting.photos] == [files[1], files[0], files[2]]


def test_small_pictures_are_painted(clerk: Clerk, camera: Camera) -> None:
    clerk.open("Ngopi Bareng")
    section = section_of(clerk)
    section.take([camera("satu.jpg", 250)])
    clerk.wait(lambda: len(photos(clerk)) == 1)
    rows = section.panels[0][0].list

    def painted() -> bool:
        area = rows.viewport().grab().toImage()
        return any(area.pixelColor(x, 31).red() > 240 > 160 > area.pixelColor(x, 31).green() for x in range(10, 90))

    clerk.wait(painted)
    large = section._large.picture
    clerk.wait(lambda: large.grab().toImage().pixelColor(20, 20).green() < 160)


def test_a_photo_of_another_day_is_told(clerk: Clerk, camera: Camera) -> None:
    clerk.open("Ngopi Bareng")
    section = section_of(clerk)
    section.take([camera("kemarin.jpg", taken="2024:10:22 20:05:00"), camera("hari-itu.jpg", 30)])
    clerk.wait(lambda: len(photos(clerk)) == 2)
    rows = section.panels[0][0]
    rows.select(0)
    assert "Foto ini dari Selasa, 22 Oktober 2024, kegiatan Rabu, 23 Oktober 2024." in words(section)
    section.show_findings([])
    assert "Foto ini dari Selasa" in words(section)
    rows.select(1)
    assert "Foto ini dari" not in words(section)
    photo = Photo(taken_at=datetime(2024, 10, 24, 1, 30))  # the night after
    assert not other_day(clerk.facts(), photo)
    photo.taken_at = datetime(2024, 10, 24, 9)
    assert other_day(clerk.facts(), photo)


def test_turned_by_key_and_button_each_turn_a_step(clerk: Clerk, stored: Read, camera: Camera, office: Path) -> None:
    key = clerk.open("Ngopi Bareng")
    section = section_of(clerk)
    section.take([camera("satu.jpg"), camera("dua.jpg", 30)])
    clerk.wait(lambda: len(photos(clerk)) == 2)
    first, second = (one.file for one in photos(clerk))
    rows = section.panels[0][0]
    rows.select(1)
    rows.list.setFocus()
    QTest.keyClick(rows.list, Qt.Key.Key_Right, ALT)
    turned = photos(clerk)[1].file
    QTest.mouseClick(section._large._left, Qt.MouseButton.LeftButton)
    assert photos(clerk)[0].file == first and turned != second == photos(clerk)[1].file  # of one colour, so the same
    clerk.window.editor.undo()
    clerk.saved()
    assert stored(key).meeting.photos[1].file == photos(clerk)[1].file == turned
    with Image.open(office / PICTURES / turned) as picture:
        assert picture.size == (640, 480)
    (office / PICTURES / turned).unlink()
    section.refresh()
    assert not section._large._left.isEnabled()


def test_names_are_picked_in_the_order_of_the_photo(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    section = section_of(clerk)
    desk(clerk).add_row("photos", Photo(file="hilang.jpg"))
    section._panel.focus(0, "people")
    QApplication.processEvents()
    line = cast(ReferenceLine, section._row.editors["people"].field)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert line.popup is not None and line.offering
    QTest.mouseClick(line.popup.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert photos(clerk)[0].people == "AKBP Henri Noveri Santoso" and line.offering
    clerk.press(line, Qt.Key.Key_Escape)
    clerk.type(line, ", Budi, can")
    clerk.press(line, Qt.Key.Key_Return)
    assert photos(clerk)[0].people == "AKBP Henri Noveri Santoso, Budi, Candra Hasan" and not line.offering
    clerk.press(line, Qt.Key.Key_Home)
    clerk.type(line, "Ahmad, ")
    assert photos(clerk)[0].people.startswith("Ahmad, AKBP Henri") and not line.offering


def test_credit_is_proposed_and_originals_are_kept_on_demand(clerk: Clerk, camera: Camera, office: Path) -> None:
    with closing(open_store(office)) as store:
        facts = store.load("contoh-000-sumenep")
        credited = Meeting(unit_id=facts.meeting.unit_id, photos=[Photo(credit="Humas Polres Sumenep")])
        store.save(Facts(credited, units=facts.units))
    clerk.window.go(Room.SETTINGS)
    page = cast(SettingsPage, clerk.window.page)
    page.show_group("foto")
    QTest.mouseClick(page.photos.originals, Qt.MouseButton.LeftButton, pos=QPoint(10, 15))
    clerk.open("Ngopi Bareng")
    section = section_of(clerk)
    section.take([camera("satu.jpg")])
    clerk.wait(lambda: len(photos(clerk)) == 1)
    assert photos(clerk)[0].credit == "Humas Polres Sumenep"
    (kept,) = (office / ORIGINALS).iterdir()
    assert kept.name.startswith("satu-") and kept.read_bytes() == camera("satu.jpg").read_bytes()
    desk(clerk).put("photos[0].credit", "Humas Polsek Kota")
    section.take([camera("dua.jpg", 30)])
    clerk.wait(lambda: len(photos(clerk)) == 2)
    assert photos(clerk)[1].credit == "Humas Polsek Kota"
    page.undo()
    section.take([camera("tiga.jpg", 60)])
    clerk.wait(lambda: len(photos(clerk)) == 3)
    assert len(list((office / ORIGINALS).iterdir())) == 2
