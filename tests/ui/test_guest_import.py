"""Guests from a file or from the clipboard: looked through by keys, let in as one step, and nobody twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.sheets.columns import Meaning
from tests.ui.sheet import CTRL, ENTER, NONE, TAB, Sheet, sheet
from ui.pages.guest_import import GuestImport
from ui.pages.guests import GuestsSection
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

__all__ = ["sheet"]
Read = Callable[[str], Facts]
HEADINGS = ("No", "Nama Lengkap", "Jabatan", "Instansi", "No. HP", "Jumlah", "Ket.")
LIST = (
    ("DAFTAR TAMU",), (), HEADINGS,
    (1, "Sulastri, S.Pd.", "Lurah", None, "081234567890", None, None),
    (2, "HENDRI PANDITTA", None, None, "081234567891", None, None),
    (3, "Candra Hassan", None, "MIO Indonesia", "081234567892", None, None),
    (4, "warga RW 09", None, None, None, 25, "konsumsi"),
    (5, "Budi Utomo", None, None, None, "banyak", None),
    (6, "Hendri Pandita", None, None, None, None, None),
)  # fmt: skip


@pytest.fixture
def guests(tmp_path: Path) -> Path:
    """A list as an office keeps it."""
    book = openpyxl.Workbook()
    for row in LIST:
        book.active.append(list(row))
    book.save(tmp_path / "daftar tamu.xlsx")
    book.close()
    return tmp_path / "daftar tamu.xlsx"


def cover(clerk: Clerk) -> QWidget | None:
    """What stands in front of the editor."""
    return clerk.window.editor._cover.page


def opened(clerk: Clerk) -> GuestImport:
    """The import, once its rows are compared."""
    page = cast(GuestImport, cover(clerk))
    clerk.wait(lambda: page.review is not None and page.review.rows)
    QApplication.processEvents()
    return page


def drop(section: GuestsSection, file: Path) -> None:
    """Let a file go over the section."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    section.dropEvent(QDropEvent(QPointF(9, 9), copy, mime, button, NONE))


def chips(page: GuestImport) -> list[str]:
    """The words of the second column."""
    model = page.parts.table.rows_model
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def told(page: GuestImport) -> list[str]:
    """What the card below the rows says."""
    return [one.text() for one in page.parts.card.findChildren(QLabel) if one.isVisible() and one.text()]


def test_a_list_is_looked_through_by_keys_and_comes_once(
    sheet: Sheet, clerk: Clerk, stored: Read, guests: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.window.resize(1366, 697)
    section = cast(GuestsSection, clerk.window.editor.forms.section)
    monkeypatch.setattr("ui.pages.guests.QFileDialog.getOpenFileName", lambda *_: (str(guests), ""))
    QTest.mouseClick(section._import, Qt.MouseButton.LeftButton)
    page = opened(clerk)
    assert chips(page) == ["Baru", "Ragu", "Ragu", "Baru", "Keliru", "Cocok"]
    assert page.parts.withheld.words == "Kolom nomor telepon tidak diambil."
    assert 4 not in page.parts.table.headings.choices
    assert page.parts.take.text() == "Masukkan 3 tamu" and page.parts.table.hasFocus()
    assert {"Namanya mirip Hendri Pandita. Orang yang sama?", "Ketua PPK Kecamatan Kuala Kampar"} <= set(told(page))
    sheet.press(Qt.Key.Key_S)
    assert "Candra Hassan" in told(page), "on to the next question"
    assert chips(page)[1::4] == ["Cocok", "Sudah ada"] and page.parts.take.text() == "Masukkan 3 tamu"
    sheet.press(Qt.Key.Key_L)
    sheet.press(Qt.Key.Key_Up)
    assert chips(page)[1:3] == ["Cocok", "Baru"] and page.parts.card.sames[0].isChecked()
    sheet.press(Qt.Key.Key_Space)
    assert chips(page)[1] == "Dilewati" and chips(page)[5] == "Cocok" and page.parts.take.text() == "Masukkan 4 tamu"
    sheet.press(Qt.Key.Key_Space)
    assert page.parts.take.text() == "Masukkan 4 tamu"
    clerk.window.editor.undo()  # what lies below stays as it is
    sheet.press(ENTER, CTRL)
    assert cover(clerk) is None and sheet.focus is sheet.table and clerk.window.height() == 697
    assert clerk.window.toast._words.text() == "4 tamu masuk: 3 baru, 1 sudah ada di Direktori."
    clerk.saved()
    facts = stored(clerk.facts().meeting.id)
    lurah, hendri, candra, group = facts.meeting.guests[3:]
    assert [facts.people[one.person_id or ""].name for one in (lurah, hendri, candra)] == [
        "Sulastri", "Hendri Pandita", "Candra Hassan"
    ]  # fmt: skip
    assert facts.people[lurah.person_id or ""].degrees_back == ["S.Pd."]
    assert facts.posts[lurah.post_id or ""].title == "Lurah"
    assert facts.organisations[candra.organisation_id or ""].short_name == "MIO Indonesia"
    assert (group.group, group.count, group.note) == ("warga RW 09", 25, "konsumsi")
    assert not any("0812" in f"{person.phone}{person.note}" for person in facts.people.values())

    drop(section, guests)
    page = opened(clerk)
    assert chips(page) == ["Sudah ada", "Ragu", "Sudah ada", "Sudah ada", "Keliru", "Sudah ada"]
    assert not page.parts.take.isVisible()
    sheet.press(Qt.Key.Key_S)
    assert chips(page)[1] == "Sudah ada" and any("Sudah ada di kegiatan ini." in one for one in told(page))
    assert not page.parts.take.isVisible()
    sheet.press(Qt.Key.Key_Escape)
    assert len(clerk.facts().meeting.guests) == 7 and cover(clerk) is None
    clerk.window.editor.undo()
    assert len(clerk.facts().meeting.guests) == 3
    clerk.window.editor.redo()
    assert [one.id for one in clerk.facts().meeting.guests[3:]] == [lurah.id, hendri.id, candra.id, group.id]


def test_pasted_columns_are_looked_through_and_meant_otherwise(sheet: Sheet, clerk: Clerk, tmp_path: Path) -> None:
    QGuiApplication.clipboard().setText("Tono Wibowo\tBersedia\tKetua PPK\t3512345678901234\nwarga RW 09\tentah\t\t\n")
    sheet.press(Qt.Key.Key_V, CTRL)
    page = opened(clerk)
    assert page.parts.withheld.words == "Kolom NIK tidak diambil."
    assert [one.name for one in page.review.layout.meanings] == ["NAME", "POST", "BODY", "NIK"]  # type: ignore[union-attr]
    for column, meaning in ((2, Meaning.POST), (1, Meaning.STATUS)):
        combo = page.parts.table.headings.choices[column]
        combo.setFocus()
        while combo.currentText() != meaning:
            sheet.press(Qt.Key.Key_Up if combo.findText(meaning) < combo.currentIndex() else Qt.Key.Key_Down)
        opened(clerk)
    assert page.parts.table.headings.choices[2].accessibleName() == "Kolom 3 dipakai sebagai"
    page.parts.filter.setFocus()
    sheet.press(Qt.Key.Key_Right)
    assert page.parts.table.rows_model.rowCount() == 0
    page.parts.filter.setFocus()
    sheet.press(Qt.Key.Key_Left)
    seen = set()
    for _ in range(20):
        sheet.press(TAB)
        seen.add(sheet.focus)
    assert {page.parts.table, page.parts.cancel, page.parts.take} <= seen
    QTest.mouseClick(page.parts.take, Qt.MouseButton.LeftButton)
    tono, group = clerk.facts().meeting.guests[3:]
    assert (tono.status.value, group.note) == ("bersedia", "Status: entah")
    assert clerk.facts().posts[tono.post_id or ""].title == "Ketua PPK"

    broken = tmp_path / "rusak.xlsx"
    broken.write_bytes(b"PK\x03\x04")
    section = cast(GuestsSection, clerk.window.editor.forms.section)
    drop(section, broken)
    page = cast(GuestImport, cover(clerk))
    clerk.wait(lambda: page.parts.notice.words)
    assert page.parts.notice.words == (
        "Berkas rusak.xlsx tidak terbaca. Daftar tamu tidak berubah. Simpan ulang sebagai XLSX atau CSV."
    )
    assert sheet.focus is page.parts.cancel and not page.parts.table.isVisible()
    sheet.press(Qt.Key.Key_Escape)
    section.take("Nama\tJumlah\nSiti Aminah\t1\n")
    worker = section.worker
    clerk.window.go(Room.HOME)  # the room is left while the list is on its way
    assert cover(clerk) is None
    clerk.wait(lambda: worker is not None and worker.idle() and clerk.program.desk._worker.idle())
    QApplication.processEvents()  # the answers that come too late find nobody
