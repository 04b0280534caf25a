"""The archive at the window: searched by keys, proven, printed from the very file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cooling_desktop.archive.issue import ARCHIVE, issue
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.kinds import Paper
from cooling_desktop.records.store import open_store
from ui import theme
from ui.pages.archive import ArchivePage
from ui.parts import Button
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

MEETINGS = ("contoh-000-sumenep", "contoh-002-jeneponto", "contoh-003-oku-selatan")
CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def papers(office: Path) -> dict[str, IssuedPaper]:
    """Three issued releases, by meeting."""
    store = open_store(office)
    try:
        for key in MEETINGS:
            issue(store, key, today=date(2024, 10, 23), by="Briptu Dwi Lestari")
        return {paper.meeting_id: paper for paper in issued_papers(store)}
    finally:
        store.close()


@pytest.fixture
def archive(papers: dict[str, IssuedPaper], clerk: Clerk) -> ArchivePage:
    """The room, its list read and the first paper shown."""
    clerk.window.go(Room.ARCHIVE)
    page = clerk.window.archive
    clerk.wait(lambda: len(page.list.rows.items) == len(papers) and page.preview.shown)
    return page


@pytest.fixture
def type_anywhere(clerk: Clerk) -> Callable[[str], None]:
    """Keys go where the focus is, letter by letter."""

    def do(text: str) -> None:
        for letter in text:
            focus = QApplication.focusWidget()
            assert focus is not None
            clerk.type(focus, letter)

    return do


def press(clerk: Clerk, *keys: Qt.Key) -> None:
    """Keys at whatever has the focus."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        clerk.press(focus, key)


def shown(archive: ArchivePage) -> list[str]:
    return [archive._shelf.filed[item.key].paper.meeting_id for item in archive.list.rows.items]


def current(archive: ArchivePage) -> IssuedPaper:
    return archive._shelf.filed[archive.list.current()].paper


def test_the_room_opens_with_the_keys_in_the_search_and_the_newest_paper_shown(
    archive: ArchivePage, office: Path, papers: dict[str, IssuedPaper]
) -> None:
    assert archive.field.hasFocus()
    assert archive.left._count.text() == "3 naskah"
    paper = current(archive)
    printout = archive.printout()
    assert printout is not None
    assert printout.pdf == (office / ARCHIVE / paper.file).read_bytes() == archive.preview.shown
    assert (printout.title, printout.paper) == (paper.headline, Paper.A4)
    assert archive.panel.proof.text().startswith("Utuh: sama persis dengan saat terbit, ")
    assert archive.panel.proof._by.text() == "Diterbitkan oleh Briptu Dwi Lestari."


def test_typing_anywhere_searches_without_case_and_accents(
    archive: ArchivePage, clerk: Clerk, type_anywhere: Callable[[str], None]
) -> None:
    press(clerk, Qt.Key.Key_Down)
    assert archive.list.hasFocus()
    type_anywhere("CAFF")
    assert archive.field.hasFocus() and archive.field.text() == "CAFF"
    assert shown(archive) == ["contoh-000-sumenep"]
    assert archive.left._count.text() == "1 naskah dari 3"
    clerk.wait(lambda: archive.printout() is not None)
    archive.preview.view.setFocus()
    press(clerk, Qt.Key.Key_Backspace)
    assert archive.field.text() == "CAF" and archive.field.hasFocus()


def test_down_enters_the_results_up_leaves_them_enter_opens(archive: ArchivePage, clerk: Clerk) -> None:
    press(clerk, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert archive.field.hasFocus()
    press(clerk, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert archive.list.currentIndex().row() == 1
    wanted = current(archive)
    clerk.wait(lambda: archive.printout() is not None)
    press(clerk, Qt.Key.Key_Return)
    clerk.wait(lambda: clerk.window.room is Room.EDITOR and clerk.facts().meeting.id == wanted.meeting_id)


def test_esc_goes_back_to_the_search_and_only_then_clears_it(
    archive: ArchivePage, clerk: Clerk, type_anywhere: Callable[[str], None]
) -> None:
    last = shown(archive)[-1].split("-")[2]
    type_anywhere(last)
    press(clerk, Qt.Key.Key_Down)
    found = archive.list.current()
    press(clerk, Qt.Key.Key_Escape)
    assert archive.field.hasFocus() and archive.field.text() == last
    press(clerk, Qt.Key.Key_Escape)
    assert archive.field.text() == "" and len(shown(archive)) == 3
    assert archive.list.current() == found  # among its neighbours now
    press(clerk, Qt.Key.Key_Escape)
    assert archive.field.hasFocus() and clerk.window.room is Room.ARCHIVE


def test_words_are_kept_while_elsewhere_and_typed_over(
    archive: ArchivePage, clerk: Clerk, type_anywhere: Callable[[str], None]
) -> None:
    type_anywhere("jeneponto")
    clerk.window.go(Room.HOME)
    clerk.window.go(Room.ARCHIVE)
    assert shown(archive) == ["contoh-002-jeneponto"]
    type_anywhere("oku")
    assert archive.field.text() == "oku" and shown(archive) == ["contoh-003-oku-selatan"]


def test_what_is_not_found_is_said_with_what_may_be_meant(
    archive: ArchivePage, clerk: Clerk, type_anywhere: Callable[[str], None]
) -> None:
    type_anywhere("kondusip")
    left = archive.left
    assert left._sentence.text() == "Tidak ditemukan “kondusip”. Maksud Anda “kondusif”?"
    assert not archive.list.isVisible() and not archive.panel.print.isVisible()
    assert archive.printout() is None
    press(clerk, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert archive.field.hasFocus()
    QTest.mouseClick(left.instead, CLICK)
    assert archive.field.text() == "kondusif" and len(shown(archive)) == 3
    assert archive.field.beside == "termasuk “kondusivitas”"
    clerk.wait(lambda: archive.printout() is not None and archive.panel.print.isVisible())
    type_anywhere("xyz")
    assert left._sentence.text() == "Tidak ditemukan “kondusifxyz”."
    assert not left.instead.isVisible()
    QTest.mouseClick(left.clear, CLICK)
    assert archive.list.isVisible() and archive.field.text() == "" and archive.field.hasFocus()


@pytest.mark.parametrize(("harm", "told"), [("altered", "berubah sejak terbit"), ("gone", "hilang dari folder arsip")])
def test_a_harmed_file_is_told_in_red_and_stays_listed(
    archive: ArchivePage, clerk: Clerk, office: Path, harm: str, told: str
) -> None:
    paper = current(archive)
    path = office / ARCHIVE / paper.file
    whole = path.read_bytes()
    if harm == "gone":
        path.unlink()
    else:
        path.write_bytes(whole + b" ")
    clerk.window.go(Room.HOME)
    clerk.window.go(Room.ARCHIVE)
    clerk.wait(lambda: told in archive.panel.proof.text())
    assert archive.panel.proof._words.property("tone") == "err"
    assert paper.id in [item.key for item in archive.list.rows.items]
    assert archive.printout() is None and not archive.panel.print.isVisible() and not archive.panel.export.isVisible()
    assert archive.panel.copy.isVisible()
    picture = (paper.file, paper.sha256, theme.px(54))
    clerk.wait(lambda: picture in archive._thumbnails._kept and archive._thumbnails._kept[picture].isNull())
    path.write_bytes(whole)
    clerk.window.go(Room.HOME)
    clerk.window.go(Room.ARCHIVE)
    clerk.wait(lambda: archive.preview.shown == whole and archive.panel.print.isVisible())
    assert archive.panel.proof.text().startswith("Utuh")
    assert archive.panel.proof._words.property("tone") == ""
    clerk.wait(lambda: picture in archive._thumbnails._kept and not archive._thumbnails._kept[picture].isNull())


def test_nothing_is_claimed_of_a_paper_before_it_was_checked(archive: ArchivePage, clerk: Clerk) -> None:
    press(clerk, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert "Utuh" not in archive.panel.proof.text()
    assert archive.printout() is None
    clerk.wait(lambda: "Utuh" in archive.panel.proof.text())
    printout = archive.printout()
    assert printout is not None and printout.title == current(archive).headline


def test_buttons_print_export_copy_and_open(
    papers: dict[str, IssuedPaper], clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    monkeypatch.setattr("ui.overlays.Overlays.print", lambda _: done.append("cetak"))
    monkeypatch.setattr("ui.overlays.Overlays.export", lambda _: done.append("ekspor"))
    clerk.window.go(Room.ARCHIVE)
    archive = clerk.window.archive
    clerk.wait(lambda: archive.printout() is not None)
    panel = archive.panel
    for button in (panel.print, panel.export, panel.preview.printer):
        QTest.mouseClick(button, CLICK)
    assert done == ["cetak", "ekspor", "cetak"]
    QTest.mouseClick(panel.copy, CLICK)
    assert QGuiApplication.clipboard().text() == current(archive).text
    assert clerk.window.toast.isVisible()
    QTest.mouseClick(panel.meeting, CLICK)
    clerk.wait(lambda: clerk.window.room is Room.EDITOR)


def test_the_order_turns_and_the_paper_stays(archive: ArchivePage, clerk: Clerk) -> None:
    before, paper = shown(archive), current(archive)
    QTest.mouseClick(archive.left.order, CLICK)
    assert shown(archive) == before[::-1] and current(archive) == paper
    assert archive.left.order.text() == "Terlama dulu"
    QTest.mouseClick(archive.left.order, CLICK)
    assert shown(archive) == before


def test_the_palette_leads_to_one_paper(archive: ArchivePage, clerk: Clerk, papers: dict[str, IssuedPaper]) -> None:
    clerk.type(archive.field, "jeneponto")
    clerk.window.go(Room.HOME)
    wanted = papers["contoh-003-oku-selatan"]
    clerk.window.over.go_to(f"naskah:{wanted.id}")
    clerk.wait(lambda: archive.printout() is not None and current(archive).id == wanted.id)
    assert archive.list.hasFocus() and len(shown(archive)) == 3


def test_the_palette_leads_to_a_paper_before_the_list_was_read(papers: dict[str, IssuedPaper], clerk: Clerk) -> None:
    wanted = list(papers.values())[-1]
    clerk.window.over.go_to(f"naskah:{wanted.id}")
    archive = clerk.window.archive
    clerk.wait(lambda: archive.printout() is not None)
    assert current(archive).id == wanted.id and archive.list.hasFocus()


def test_an_empty_archive_says_what_comes_here(clerk: Clerk) -> None:
    clerk.window.go(Room.ARCHIVE)
    archive = clerk.window.archive
    clerk.wait(lambda: archive.left._sentence.isVisible())
    assert archive.left._sentence.text() == "Arsip masih kosong. Naskah masuk ke sini setelah diterbitkan."
    assert not archive.field.isVisible() and not archive.panel.isVisible()
    assert not [button for button in archive.findChildren(Button) if button.isVisible()]
    assert archive.printout() is None


def marks(image: QImage) -> int:
    """How many pixels have the ground of search hits."""
    shade = theme.colour("mark").rgb()
    return sum(image.pixel(x, y) == shade for x in range(image.width()) for y in range(0, image.height(), 2))


def test_hits_are_painted_on_their_ground(
    archive: ArchivePage, type_anywhere: Callable[[str], None], clerk: Clerk
) -> None:
    assert marks(archive.list.grab().toImage()) == 0
    type_anywhere("kondusif")
    assert marks(archive.list.grab().toImage()) > 500
    press(clerk, Qt.Key.Key_Escape)
    assert marks(archive.list.grab().toImage()) == 0


def test_tab_goes_in_reading_order(archive: ArchivePage, clerk: Clerk) -> None:
    panel = archive.panel
    wanted = [archive.field, archive.left.order, archive.list, panel.preview.view, panel.print, panel.export,
              panel.copy, panel.meeting]  # fmt: skip
    reached = []
    for _ in range(20):
        reached.append(QApplication.focusWidget())
        press(clerk, Qt.Key.Key_Tab)
    assert [part for part in reached if part in wanted][: len(wanted)] == wanted
