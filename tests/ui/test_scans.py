"""Signed sheets and letter numbers in “Surat dan laporan”, as a clerk brings them in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from reportlab.pdfgen.canvas import Canvas

from cooling_desktop.records.facts import SCANS, Facts
from cooling_desktop.records.issued import INVITATION
from cooling_desktop.records.kinds import ScanKind
from cooling_desktop.records.letter_numbers import cancel, take, taken
from cooling_desktop.records.store import open_store
from tests.ui.test_photos import COPY, LEFT, PLAIN, dragged
from tests.ui.test_sections import go, words
from ui.editors import TextEditor
from ui.pages.papers import PapersSection
from ui.rows import RowList

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

Read = Callable[[str], Facts]


def section_of(clerk: Clerk) -> PapersSection:
    return cast(PapersSection, go(clerk, "berkas"))


def press(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_number_is_taken_undone_and_comes_again(clerk: Clerk, stored: Read, office: Path) -> None:
    with closing(open_store(office)) as store:
        other = next(row.id for row in store.meetings() if row.id != "contoh-000-sumenep")
        facts = store.load(other)
        facts.meeting.unit_id = "polres-sumenep"
        facts.units["polres-sumenep"] = store.load("contoh-000-sumenep").units["polres-sumenep"]
        store.save(facts)
        theirs = take(store, other, INVITATION, date.today(), "lain")
    key = clerk.open("Ngopi Bareng")
    section = section_of(clerk)
    letter, number = clerk.facts().meeting.invitation, section.numbers[0]
    editor = section.forms[0][0].editors["number"]
    assert isinstance(editor, TextEditor)
    clerk.type(clerk.field("berkas", "number"), theirs)
    section.list.setFocus()
    clerk.wait(lambda: "sudah dipakai surat kegiatan lain" in number.remark.words)
    press(number.button)
    clerk.wait(number.button.isEnabled)
    assert letter.number == theirs and "sudah dipakai" in number.remark.words, "nothing was taken"
    clerk.retype(clerk.field("berkas", "number"), "")
    press(number.button)
    clerk.wait(lambda: letter.number)
    mine = f"B/Und-2/{theirs.split('/')[2]}/{theirs.split('/')[3]}/Humas"
    assert (letter.number, letter.dated, editor.line.text()) == (mine, date.today(), mine)
    assert clerk.window.toast._words.text() == (
        f"Nomor {mine} diambil. Bila surat batal, batalkan nomornya di Setelan > Nomor surat."
    )
    clerk.window.editor.undo()
    assert (letter.number, letter.dated) == ("", None), "one step"
    press(number.button)
    clerk.wait(lambda: letter.number == mine)
    clerk.saved()
    assert stored(key).meeting.invitation.number == mine
    with closing(open_store(office)) as store:
        assert [one.text for one in taken(store)] == [mine, theirs]
        cancel(store, taken(store)[0].id, "", "Batal")
    clerk.window.go(1)
    clerk.open("Deklarasi")
    clerk.open("Ngopi Bareng")
    clerk.wait(lambda: "sudah dibatalkan" in number.remark.words)


def test_scans_come_in_as_one_step_and_go_again(
    clerk: Clerk, stored: Read, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = clerk.open("Ngopi Bareng")
    section = section_of(clerk)
    for name, pages in (("hadir.pdf", 2), ("sprin.pdf", 1)):
        canvas = Canvas(str(tmp_path / name))
        for n in range(pages):
            canvas.drawString(60, 60, f"{name} {n}")
            canvas.showPage()
        canvas.save()
    (tmp_path / "rusak.pdf").write_bytes(b"%PDF-1.4 apa saja")
    files = dragged(tmp_path / "hadir.pdf", tmp_path / "rusak.pdf", tmp_path / "sprin.pdf")
    held = QDragEnterEvent(QPoint(20, 20), COPY, files, LEFT, PLAIN)
    QApplication.sendEvent(section.scans, held)
    assert held.isAccepted() and "3 pindaian" in words(section)
    QApplication.sendEvent(section.scans, QDropEvent(QPointF(20, 20), COPY, files, LEFT, PLAIN))
    clerk.wait(lambda: not section.scans.intake.running)
    assert "“rusak.pdf” tidak terbaca" in words(section)
    assert clerk.window.toast._words.text() == "2 pindaian masuk."
    scans = clerk.facts().meeting.scans
    assert [(scan.pages, scan.kind) for scan in scans] == [(2, ScanKind.ATTENDANCE), (1, ScanKind.ATTENDANCE)]
    form = section.scans.form
    form.focus("remark")
    clerk.type(form.editors["remark"].field, "Lembar asli")
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    press(section.scans.look)
    assert [Path(url.toLocalFile()) for url in opened] == [office / SCANS / scans[0].file]
    section.scans.take([tmp_path / "hadir.pdf"])
    clerk.wait(lambda: "“hadir.pdf” sudah ada di kegiatan ini" in words(section))
    clerk.saved()
    assert [scan.remark for scan in stored(key).meeting.scans] == ["Lembar asli", ""]
    clerk.press(section.scans.list, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert [scan.pages for scan in clerk.facts().meeting.scans] == [1]
    clerk.window.editor.undo()
    assert [scan.pages for scan in clerk.facts().meeting.scans] == [2, 1]
    (office / SCANS / scans[0].file).unlink()
    section.refresh()
    assert cast(RowList, section.scans.list).rows.items[0].chip is not None
    press(section.scans.look)
    assert "tidak ada di komputer ini" in words(section) and len(opened) == 1
