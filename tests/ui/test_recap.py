"""A clerk chooses a month, reads what was done, hands it on as files and as text, and goes where rows lead."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path
from typing import cast

import openpyxl
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pysqlite3 import dbapi2

from tests.recap_office import furnish
from tests.ui.conftest import Clerk
from ui.pages.directory import DirectoryPage
from ui.pages.recap import RecapPage
from ui.rooms import Room

DOWN, ENTER, ALT = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small office in the place of the sample one."""
    folder = tmp_path_factory.mktemp("rekap") / "data"
    folder.mkdir()
    furnish(folder)
    return folder


@pytest.fixture
def office(sample_folder: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(sample_folder, tmp_path / "data"))


def _recap(clerk: Clerk) -> RecapPage:
    """Alt+5, and the first count has come."""
    clerk.window.go(Room.RECAP)
    page = cast(RecapPage, clerk.window.page)
    clerk.wait(lambda: page.recap)
    return page


def _choose(clerk: Clerk, page: RecapPage, typed: str) -> None:
    """Type a period into the first chip, which has the keys."""
    before = page.recap
    clerk.press(page.chips.period, DOWN)
    field = QApplication.focusWidget()
    assert field is not None and field is not page.chips.period
    clerk.type(field, typed)
    clerk.press(field, ENTER)
    clerk.wait(lambda: page.recap is not before and page.printout())


def _lines(page: RecapPage) -> list[str]:
    return [item.spoken for item in page.list.rows.items]


def _export(clerk: Clerk, page: RecapPage, what: str, path: Path) -> bytes:
    """Ctrl+E, and the entry that begins so; the file that came of it."""
    assert page.offer_export()
    menu = page.findChild(QMenu)
    assert menu is not None
    next(action for action in menu.actions() if action.text().startswith(what)).trigger()
    menu.close()
    clerk.wait(path.exists)
    return path.read_bytes()


def test_a_month_is_chosen_read_and_handed_on(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _recap(clerk)
    assert page.chips.period.hasFocus() and page._none.isVisible() and "Belum ada kegiatan pada " in page._none.text()
    _choose(clerk, page, "Oktober 2024")
    assert page.chips.period.text() == "Oktober 2024" and page.chips.period.hasFocus()
    assert page.sentence.text().startswith("Selama Oktober 2024, dua satuan menggelar tiga kegiatan, yaitu Ngopi")
    spoken = _lines(page)
    assert "Senin, 14 Oktober 2024, Ngopi Bareng, Arina Caffé, Kecamatan Kota Sumenep, terlaksana, " \
        "sedikitnya 22 orang, RALAT/1/X/2024/Humas" in spoken  # fmt: skip
    assert "Jumat Curhat, 1 kegiatan, sedikitnya 31 orang" in spoken
    assert "Persetujuan orang kedua tidak dipakai." in spoken
    assert "PCNU Sumenep, Tokoh agama, buka di Direktori" in spoken
    path = tmp_path / "rekap"
    monkeypatch.setattr("ui.export.ask_where", lambda *_: path.with_suffix(".pdf"))
    monkeypatch.setattr("ui.pages.recap.ask_where", lambda *asked: path.with_suffix(f".{asked[-1]}"))
    pdf = _export(clerk, page, "PDF", path.with_suffix(".pdf"))
    assert "14 Oktober 2024" in PdfReader(BytesIO(pdf)).pages[0].extract_text()
    book = openpyxl.load_workbook(BytesIO(_export(clerk, page, "XLSX", path.with_suffix(".xlsx"))))
    assert [cell.value for cell in book["Kegiatan"]["B"]][1:4] == ["Ngopi Bareng", "Ngopi Bareng", "Jumat Curhat"]
    clerk.window.resize(1920, 1040)
    clerk.wait(lambda: page.preview.isVisible() and page.preview.shown == pdf)
    page.copy.click()
    text = QApplication.clipboard().text()
    assert text.startswith("REKAP KEGIATAN POLRES SUMENEP\nOktober 2024\n\nSelama Oktober 2024")


def test_a_damaged_database_is_told_and_the_last_count_stays(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _recap(clerk)

    def broken(*_: object) -> None:
        raise dbapi2.DatabaseError("database disk image is malformed")

    monkeypatch.setattr("cooling_desktop.records.recap_counting.read_recap", broken)
    page.enter()
    clerk.wait(page.trouble.isVisible)
    assert "rusak. Tidak ada yang diubah." in page.trouble.text() and page.recap is not None
    monkeypatch.undo()
    page.enter()
    clerk.wait(lambda: not page.trouble.isVisible())


def test_filters_narrow_and_rows_lead_on(clerk: Clerk) -> None:
    page = _recap(clerk)
    page.always.click()
    clerk.wait(lambda: page.list.isVisible() and page.printout())
    assert page.recap is not None and len(page.recap.meetings) == 8
    clerk.press(page.chips.period, Qt.Key.Key_Right)
    chip = page.chips.filters["unit_id"]
    assert chip.hasFocus()
    clerk.press(chip, DOWN)
    field = QApplication.focusWidget()
    assert field is not None
    clerk.type(field, "polsek")
    clerk.press(field, ENTER)
    clerk.wait(lambda: page.recap and len(page.recap.meetings) == 1)
    assert chip.text() == "Polsek Kalianget" and page.chosen() == ""
    clerk.press(chip, Qt.Key.Key_Delete)
    clerk.wait(lambda: page.recap and len(page.recap.meetings) == 8)
    page.list.setFocus()
    page.list.select("lembaga:nu")
    clerk.press(page.list, ENTER)
    clerk.wait(lambda: clerk.window.room is Room.DIRECTORY)
    panel = cast(DirectoryPage, clerk.window.page).panel
    clerk.wait(lambda: panel.entry is not None and panel.entry.root.id == "nu")
    clerk.window.go(Room.RECAP)
    page.list.setFocus()
    page.list.select("kegiatan:rabu")
    assert page.chosen() == "rabu"
    clerk.press(page.list, Qt.Key.Key_Down, ALT)
    assert page.list.current().startswith("Menurut program:")
    page.list.select("kegiatan:rabu")
    clerk.press(page.list, ENTER)
    clerk.wait(lambda: clerk.window.room is Room.EDITOR)
    assert clerk.facts().meeting.id == "rabu"
