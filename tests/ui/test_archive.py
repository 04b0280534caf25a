"""The archive at the window: searched by keys, proven, printed from the very file."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cooling_desktop.archive.backup import back_up
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


@pytest.fixture(scope="module")
def issued(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with three issued releases, made once."""
    office = Path(shutil.copytree(sample_folder, tmp_path_factory.mktemp("terbit") / "data"))
    store = open_store(office)
    for key in MEETINGS:
        issue(store, key, today=date(2024, 10, 23), by="Briptu Dwi Lestari")
    store.close()
    return office


@pytest.fixture
def papers(issued: Path, office: Path) -> dict[str, IssuedPaper]:
    """Three issued releases, by meeting."""
    shutil.copytree(issued, office, dirs_exist_ok=True)
    store = open_store(office)
    try:
        return {paper.meeting_id: paper for paper in issued_papers(store)}
    finally:
        store.close()


@pytest.fixture
def archive(papers: dict[str, IssuedPaper], clerk: Clerk) -> ArchivePage:
    """The room, its list read and the first paper shown."""
    clerk.window.go(Room.ARCHIVE)
    page = clerk.window.archive
    clerk.wait(lambda: len(shown(page)) == len(papers) and page.preview.shown and page._fresh)
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
    """The meetings of the rows."""
    rows = archive.list.rows
    return [hit.meeting_id for hit in map(rows.hit, range(rows.rowCount())) if hit is not None]


def current(archive: ArchivePage) -> str:
    """The key of the paper under the cursor."""
    return archive.list.current()


def test_the_room_opens_with_the_keys_in_the_search_and_the_newest_paper_shown(
    archive: ArchivePage, office: Path, papers: dict[str, IssuedPaper]
) -> None:
    assert archive.field.hasFocus()
    assert archive.left.band.count.text() == "3 naskah"
    paper = next(one for one in papers.values() if one.id == current(archive))
    printout = archive.printout()
    assert printout is not None
    assert printout.pdf == (office / ARCHIVE / paper.file).read_bytes() == archive.preview.shown
    assert (printout.title, printout.paper) == (paper.headline, Paper.A4)
    assert archive.panel.foot.proof.text().startswith("Utuh: sama persis dengan saat terbit, ")
    assert archive.panel.foot.proof._by.text() == "Diterbitkan oleh Briptu Dwi Lestari."


def test_typing_anywhere_searches_without_case_and_accents(
    archive: ArchivePage, clerk: Clerk, type_anywhere: Callable[[str], None]
) -> None:
    press(clerk, Qt.Key.Key_Down)
    assert archive.list.hasFocus()
    type_anywhere("CAFF")
    assert archive.field.hasFocus() and archive.field.text() == "CAFF"
    clerk.wait(lambda: shown(archive) == ["contoh-000-sumenep"])
    assert archive.left.band.count.text() == "1 naskah dari 3"
    clerk.wait(lambda: archive.printout() is not None)
    archive.preview.view.setFocus()
    press(clerk, Qt.Key.Key_Backspace)
    assert archive.field.text() == "CAF" and archive.field.hasFocus()


def test_down_enters_the_results_up_leaves_them_enter_opens(archive: ArchivePage, clerk: Clerk) -> None:
    press(clerk, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert archive.field.hasFocus()
    press(clerk, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert archive.list.currentIndex().row() == 1
    wanted = shown(archive)[1]
    press(clerk, Qt.Key.Key_Return)
    clerk.wait(lambda: clerk.window.room is Room.EDITOR and clerk.facts().meeting.id == wanted)
    clerk.wait(lambda: archive.printout() is not None)


def test_esc_goes_back_to_the_search_and_only_then_clears_it(
    archive: ArchivePage, clerk: Clerk, type_anywhere: Callable[[str], None]
) -> None:
    last = shown(archive)[-1].split("-")[2]
    type_anywhere(last)
    clerk.wait(lambda: len(shown(archive)) == 1)
    press(clerk, Qt.Key.Key_Down)
    found = archive.list.current()
    press(clerk, Qt.Key.Key_Escape)
    assert archive.field.hasFocus() and archive.field.text() == last
    press(clerk, Qt.Key.Key_Escape)
    assert archive.field.text() == ""
    clerk.wait(lambda: len(shown(archive)) == 3)
    assert archive.list.current() == found  # among its neighbours now
    press(clerk, Qt.Key.Key_Escape)
    assert archive.field.hasFocus() and clerk.window.room is Room.ARCHIVE


def test_words_are_kept_while_elsewhere_and_typed_over(
    archive: ArchivePage, clerk: Clerk, type_anywhere: Callable[[str], None]
) -> None:
    type_anywhere("jeneponto")
    clerk.window.go(Room.HOME)
    clerk.window.go(Room.ARCHIVE)
    clerk.wait(lambda: shown(archive) == ["contoh-002-jeneponto"])
    type_anywhere("oku")
    assert archive.field.text() == "oku"
    clerk.wait(lambda: shown(archive) == ["contoh-003-oku-selatan"])


def test_what_is_not_found_is_said_with_what_may_be_meant(
    archive: ArchivePage, clerk: Clerk, type_anywhere: Callable[[str], None]
) -> None:
    type_anywhere("kondusip")
    left = archive.left
    clerk.wait(lambda: left.sentence == "Tidak ditemukan “kondusip”. Maksud Anda “kondusif”?")
    assert not archive.list.isVisible() and not archive.panel.foot.print.isVisible()
    assert archive.printout() is None
    press(clerk, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert archive.field.hasFocus()
    QTest.mouseClick(left.instead, CLICK)
    assert archive.field.text() == "kondusif"
    clerk.wait(lambda: len(shown(archive)) == 3 and archive.field.beside == "termasuk “kondusivitas”")
    clerk.wait(lambda: archive.printout() is not None and archive.panel.foot.print.isVisible())
    type_anywhere("xyz")
    clerk.wait(lambda: left.sentence == "Tidak ditemukan “kondusifxyz”.")
    assert not left.instead.isVisible()
    QTest.mouseClick(left.clear, CLICK)
    assert archive.field.text() == "" and archive.field.hasFocus()
    clerk.wait(archive.list.isVisible)


@pytest.mark.parametrize(("harm", "told"), [("altered", "berubah sejak terbit"), ("gone", "hilang dari folder arsip")])
def test_a_harmed_file_is_told_in_red_and_fetched_back(
    archive: ArchivePage, clerk: Clerk, office: Path, papers: dict[str, IssuedPaper], harm: str, told: str
) -> None:
    foot, paper = archive.panel.foot, next(one for one in papers.values() if one.id == current(archive))
    path = office / ARCHIVE / paper.file
    whole = path.read_bytes()
    if harm == "altered":
        back_up(office, now=datetime(2024, 10, 25, 5, 0))
        path.write_bytes(whole + b" ")
    else:
        path.unlink()
    clerk.window.go(Room.HOME)
    clerk.window.go(Room.ARCHIVE)
    clerk.wait(lambda: told in foot.proof.text())
    assert foot.proof._words.property("tone") == "err"
    assert archive.list.rows.row_of(paper.id) >= 0
    assert archive.printout() is None and not foot.print.isVisible()
    assert not foot.pdf.isEnabled() and foot.copy.isEnabled() and foot.text.isEnabled()
    picture = (paper.file, paper.sha256, theme.px(54))
    clerk.wait(lambda: picture in archive._thumbnails._kept and archive._thumbnails._kept[picture].isNull())
    if harm == "altered":
        assert "Naskah asli ada di cadangan 25 Oktober 2024." in foot.proof.text()
        QTest.mouseClick(foot.proof.mend, CLICK)
    else:
        assert "Tidak ada cadangan yang memuat naskah aslinya." in foot.proof.text() and not foot.proof.mend.isVisible()
        path.write_bytes(whole)
        clerk.window.go(Room.HOME)
        clerk.window.go(Room.ARCHIVE)
    clerk.wait(lambda: archive.preview.shown == whole and foot.print.isVisible())
    assert foot.proof.text().startswith("Utuh") and path.read_bytes() == whole
    assert foot.proof._words.property("tone") == "" and not foot.proof.mend.isVisible()
    clerk.wait(lambda: picture in archive._thumbnails._kept and not archive._thumbnails._kept[picture].isNull())


def test_nothing_is_claimed_of_a_paper_before_it_was_checked(archive: ArchivePage, clerk: Clerk) -> None:
    press(clerk, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert "Utuh" not in archive.panel.foot.proof.text()
    assert archive.printout() is None
    clerk.wait(lambda: "Utuh" in archive.panel.foot.proof.text())
    printout = archive.printout()
    hit = archive.list.hit()
    assert printout is not None and hit is not None and printout.title == hit.headline


def test_buttons_print_export_copy_and_open(
    papers: dict[str, IssuedPaper], clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    monkeypatch.setattr("ui.overlays.Overlays.print", lambda _: done.append("cetak"))
    monkeypatch.setattr("ui.overlays.Overlays.export", lambda _: done.append("ekspor"))
    clerk.window.go(Room.ARCHIVE)
    archive = clerk.window.archive
    clerk.wait(lambda: archive.printout() is not None)
    foot = archive.panel.foot
    for button in (foot.print, archive.preview.printer):
        QTest.mouseClick(button, CLICK)
    archive.offer_export()
    assert foot.exports.isVisible() and foot.exports.activeAction() is foot.pdf
    QTest.keyClick(foot.exports, Qt.Key.Key_Return)
    assert done == ["cetak", "cetak", "ekspor"]
    foot.copy.trigger()
    assert QGuiApplication.clipboard().text() == next(one.text for one in papers.values() if one.id == current(archive))
    assert clerk.window.toast.isVisible()
    foot.meeting.trigger()
    clerk.wait(lambda: clerk.window.room is Room.EDITOR)


def test_the_order_turns_and_the_paper_stays(archive: ArchivePage, clerk: Clerk) -> None:
    before, paper, band = shown(archive), current(archive), archive.left.band
    newest, oldest, _ = band.orders.actions()
    oldest.trigger()
    clerk.wait(lambda: shown(archive) == before[::-1])
    assert current(archive) == paper and band.order.text() == "Terlama dulu"
    newest.trigger()
    clerk.wait(lambda: shown(archive) == before)


def test_the_palette_leads_to_one_paper(archive: ArchivePage, clerk: Clerk, papers: dict[str, IssuedPaper]) -> None:
    clerk.type(archive.field, "jeneponto")
    clerk.window.go(Room.HOME)
    wanted = papers["contoh-003-oku-selatan"]
    clerk.window.over.go_to(f"naskah:{wanted.id}")
    clerk.wait(lambda: archive.list.hasFocus() and archive.printout() is not None)
    assert current(archive) == wanted.id and len(shown(archive)) == 3


def test_the_palette_leads_to_a_paper_before_the_list_was_read(papers: dict[str, IssuedPaper], clerk: Clerk) -> None:
    wanted = list(papers.values())[-1]
    clerk.window.over.go_to(f"naskah:{wanted.id}")
    archive = clerk.window.archive
    clerk.wait(lambda: archive.printout() is not None)
    assert current(archive) == wanted.id and archive.list.hasFocus()


def test_an_empty_archive_says_what_comes_here(clerk: Clerk) -> None:
    clerk.window.go(Room.ARCHIVE)
    archive = clerk.window.archive
    clerk.wait(lambda: archive.left.sentence == "Arsip masih kosong. Naskah masuk ke sini setelah diterbitkan.")
    assert not archive.field.isVisible() and not archive.panel.isVisible()
    assert [button for button in archive.findChildren(Button) if button.isVisible()] == [archive.left.take]
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
    clerk.wait(lambda: archive.field.beside)
    assert marks(archive.list.grab().toImage()) > 500
    clerk.wait(lambda: {place.source for place in archive.preview.view.places} == {"hit"})
    archive.list.resize(300, archive.list.height())
    assert marks(archive.list.grab().toImage()) > 300, "also where it is narrower than it was asked for"
    press(clerk, Qt.Key.Key_Escape)
    clerk.wait(lambda: not archive.preview.view.places)
    clerk.wait(lambda: archive.left.band.count.text() == "3 naskah")
    assert marks(archive.list.grab().toImage()) == 0


def test_tab_goes_in_reading_order(archive: ArchivePage, clerk: Clerk) -> None:
    foot, band = archive.panel.foot, archive.left.band
    wanted = [archive.field, *archive.left.filters.chips.values(), band.saved, band.order, archive.list,
              archive.preview.view, foot.recipients.head, foot.publications.head, foot.print, foot.export, foot.again,
              foot.correct, foot.more]  # fmt: skip
    reached = []
    for _ in range(30):
        reached.append(QApplication.focusWidget())
        press(clerk, Qt.Key.Key_Tab)
    assert [part for part in reached if part in wanted][: len(wanted)] == wanted
