"""A clerk at the archive: filters, a search that is kept, where a paper was published, many papers in one file."""

from __future__ import annotations

import io
import shutil
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from cooling_desktop.archive.issue import issue
from cooling_desktop.records.publications import CLIPPINGS, publications_of
from cooling_desktop.records.saved_searches import saved_searches
from cooling_desktop.records.store import open_store
from ui.pages.archive import ArchivePage
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

MEETINGS = {
    "contoh-000-sumenep": date(2024, 10, 23),
    "contoh-002-jeneponto": date(2024, 5, 29),
    "contoh-003-oku-selatan": date(2024, 10, 15),
}
CLICK = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def issued(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """An office with three issued releases, made once; their keys by meeting."""
    office = Path(shutil.copytree(sample_folder, tmp_path_factory.mktemp("terbit") / "data"))
    store = open_store(office)
    made = {key: issue(store, key, today=day).id for key, day in MEETINGS.items()}
    store.close()
    return office, made


@pytest.fixture
def papers(issued: tuple[Path, dict[str, str]], office: Path) -> dict[str, str]:
    """The keys of three issued releases, by meeting."""
    shutil.copytree(issued[0], office, dirs_exist_ok=True)
    return issued[1]


@pytest.fixture
def archive(papers: dict[str, str], clerk: Clerk) -> ArchivePage:
    clerk.window.go(Room.ARCHIVE)
    page = clerk.window.archive
    clerk.wait(lambda: len(shown(page)) == 3 and page.preview.shown and page._fresh)
    return page


def shown(archive: ArchivePage) -> list[str]:
    rows = archive.list.rows
    return [hit.meeting_id for hit in map(rows.hit, range(rows.rowCount())) if hit is not None]


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key at whatever has the focus."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def typed(clerk: Clerk, text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    clerk.type(focus, text)


def test_filters_by_keys_and_a_search_that_is_kept(archive: ArchivePage, clerk: Clerk, office: Path) -> None:
    chips = archive.left.filters.chips
    press(Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert chips["dates"].hasFocus()
    press(Qt.Key.Key_Return)
    typed(clerk, "1/10/24–30/11/24")
    press(Qt.Key.Key_Return)
    clerk.wait(lambda: shown(archive) == ["contoh-000-sumenep", "contoh-003-oku-selatan"])
    assert chips["dates"].text() == "Oktober–November 2024" and chips["dates"].hasFocus()
    assert archive.left.band.count.text() == "2 naskah dari 3"
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    typed(clerk, "oku")
    press(Qt.Key.Key_Return)
    clerk.wait(lambda: shown(archive) == ["contoh-003-oku-selatan"])
    assert chips["unit"].accessibleName() == "Satuan: Polres OKU Selatan"
    typed(clerk, "xyz")
    clerk.wait(lambda: archive.left.sentence == "Tidak ditemukan “xyz” dengan saringan ini.")
    press(Qt.Key.Key_Escape)
    typed(clerk, "damai")
    clerk.wait(lambda: len(shown(archive)) == 1)

    panel = archive.searches.panel
    QTest.mouseClick(archive.left.band.saved, CLICK)
    clerk.wait(panel.isVisible)
    assert panel.name.text() == "damai, Oktober–November 2024, Polres OKU Selatan"
    clerk.retype(panel.name, "Pilkada damai")
    press(Qt.Key.Key_Return)
    clerk.wait(clerk.window.toast.isVisible)
    archive.field.clear()
    archive.left.filters.clear()
    clerk.wait(lambda: len(shown(archive)) == 3)
    assert not archive.left.filters.any

    QTest.mouseClick(archive.left.band.saved, CLICK)
    clerk.wait(panel.isVisible)
    assert not panel.name.isVisible(), "nothing on screen is to be kept"
    press(Qt.Key.Key_Return)
    clerk.wait(lambda: shown(archive) == ["contoh-003-oku-selatan"])
    assert archive.field.text() == "damai" and chips["unit"].key == "Polres OKU Selatan"
    QTest.mouseClick(archive.left.band.saved, CLICK)
    clerk.wait(panel.isVisible)
    panel.list.setFocus()
    press(Qt.Key.Key_Delete)
    clerk.wait(lambda: not kept(office))
    clerk.wait(lambda: "dihapus" in clerk.window.toast._words.text())
    QTest.mouseClick(clerk.window.toast._button, CLICK)
    clerk.wait(lambda: kept(office) == ["Pilkada damai"])


def kept(office: Path) -> list[str]:
    store = open_store(office)
    try:
        return [one.name for one in saved_searches(store)]
    finally:
        store.close()


def test_where_a_paper_was_published(
    archive: ArchivePage, clerk: Clerk, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    picture, box = tmp_path / "guntingan.png", archive.panel.foot.publications
    Image.new("RGB", (40, 30), "white").save(picture)
    box.head.setFocus()
    press(Qt.Key.Key_Return)
    QTest.mouseClick(box.add, CLICK)
    assert box.trouble == "Nama media belum diisi. Ketik nama media atau akun yang memuatnya."
    clerk.type(box.name, "Radar Madura")
    clerk.type(box.lines["link"], "radarmadura.example/ngopi")
    clerk.retype(box.day, "24/10/2024")
    box.choose(picture)
    press_in(box.day)
    clerk.wait(lambda: len(box.rows) == 1)
    assert box.head.accessibleDescription() == "Radar Madura" and box.file is None and not opened
    link, clipping, away = next(iter(box.rows.values())).findChildren(QAbstractButton)
    QTest.mouseClick(link, CLICK)
    QTest.mouseClick(clipping, CLICK)
    stored = next((office / CLIPPINGS).iterdir())
    assert [url.toString() for url in opened] == [
        "https://radarmadura.example/ngopi", QUrl.fromLocalFile(str(stored)).toString(),
    ]  # fmt: skip
    QTest.mouseClick(away, CLICK)
    clerk.wait(lambda: not box.rows)
    QTest.mouseClick(clerk.window.toast._button, CLICK)
    clerk.wait(lambda: len(box.rows) == 1)
    store = open_store(office)
    (one,) = publications_of(store, archive.list.current())
    store.close()
    assert (one.medium, one.published_on, one.clipping) == ("Radar Madura", date(2024, 10, 24), stored.name)


def press_in(field: QWidget) -> None:
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_chosen_papers_go_into_one_file(
    archive: ArchivePage, clerk: Clerk, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "naskah.zip"
    monkeypatch.setattr("ui.pages.archive_export.ask_where", lambda *_: target)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert archive.left.band.zip.text() == "Ekspor 2 naskah" and archive.panel.foot.bundle.isVisible()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert archive.left.band.zip.text() == "Ekspor 3 naskah"
    QTest.mouseClick(archive.left.band.zip, CLICK)
    clerk.wait(lambda: archive.left.said.words == f"naskah.zip tersimpan di folder {tmp_path}.")
    with zipfile.ZipFile(io.BytesIO(target.read_bytes())) as packed:
        assert packed.testzip() is None and len(packed.namelist()) == 7
    before = target.read_bytes()
    for path in (office / "arsip").iterdir():
        path.write_bytes(b"lain")
    QTest.mouseClick(archive.left.band.zip, CLICK)
    clerk.wait(lambda: "berubah sejak terbit" in archive.left.said.words)
    assert target.read_bytes() == before, "nothing half"
    target = tmp_path / "naskah.docx"
    archive.panel.foot.word.trigger()
    clerk.wait(target.is_file)
