"""The way through the whole window: every room, panel, box and menu, one place after the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from cooling_desktop.archive.backup import back_up
from cooling_desktop.archive.issue import issue
from cooling_desktop.records.clerk import Clerk as Person
from cooling_desktop.records.entries import NOUNS
from cooling_desktop.records.letters import Scan
from cooling_desktop.records.store import open_store
from cooling_desktop.records.trash import discard_meeting
from tests.ui.hands import seat
from ui.fold import Fold
from ui.pages.directory import DirectoryPage
from ui.pages.first import FirstPage
from ui.pages.recap import RecapPage
from ui.pages.scans import ScanRows
from ui.pages.settings import SettingsPage
from ui.rooms import TITLES, Room
from ui.rows import RowsPanel

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

PIN = "4711"
FULL, DRAFT, ISSUED = "contoh-002-jeneponto", "contoh-000-sumenep", "contoh-004-menteng"
_GONE, _USED = "contoh-001-kuala-kampar", "candra-hasan"
LEFT = Qt.MouseButton.LeftButton


@dataclass(frozen=True)
class Place:
    """`part` is what is in front there: the window, a box, a menu or a raised panel; `tabs` unless Tab ends it.

    Of what is not `ours` but Qt's own, only the words are looked at.
    """

    name: str
    part: QWidget
    tabs: bool = True
    ours: bool = True


Places = Iterator[Place]


def furnish(office: Path) -> None:
    """An office with everything that can be looked at: people, an issued paper, a copy, something in the trash."""
    store = open_store(office)
    issue(store, ISSUED, today=date(2024, 11, 12))  # before anybody is there who must approve it first
    discard_meeting(store, _GONE, "Briptu Dwi Lestari")
    store.close()
    seat(
        office,
        Person(rank="Briptu", name="Dwi Lestari"),
        Person(rank="Iptu", name="Sari Wulan", approver=True),
    )
    seat(office, Person(rank="Aiptu", name="Rahmat"), pins={"Rahmat": PIN})
    back_up(office, now=datetime.now(UTC) - timedelta(hours=25))


def everywhere(clerk: Clerk) -> Places:
    """All places of a furnished office."""
    from tests.ui.places_editor import release, sections
    from tests.ui.places_exchange import exchange
    from tests.ui.places_over import boxes, files, menus, overlays
    from tests.ui.places_paste import old_release

    parts = (rooms, recap, old_release, exchange, directory, settings, sections, release, overlays, boxes, files, menus)
    for part in parts:
        yield from part(clerk)


def settle() -> None:
    """What was shown is laid out and painted."""
    for _ in range(8):  # a layout inside a layout takes its turn after the outer one
        QApplication.processEvents()


def add_scan(panel: ScanRows) -> None:
    """A row whose file is gone."""
    meeting = panel._meeting
    if meeting is not None and not meeting.read_only and not meeting.facts.meeting.scans:
        meeting.add_row("scans", Scan(remark="Lembar asli"))


def open_everything(part: QWidget) -> None:
    """Whatever is folded away is unfolded, every list has a row, and its details show."""
    for fold in part.findChildren(Fold):
        fold.open()
    for panel in part.findChildren(RowsPanel):
        if not panel.isVisible():
            continue
        if isinstance(panel, ScanRows):  # whose button asks the system for files
            add_scan(panel)
        elif panel.area is None and not panel.list.isVisible() and panel.add.isEnabled():
            QTest.mouseClick(panel.add, LEFT)
        if panel.area is not None:
            panel.select(0)
            panel.more.setChecked(True)
    settle()


def nowhere(clerk: Clerk) -> Places:
    """The rooms of an office in which nothing was typed yet."""
    for room in (Room.HOME, Room.MEETINGS, Room.ARCHIVE, Room.DIRECTORY, Room.RECAP, Room.SETTINGS, Room.TRASH):
        clerk.window.go(room)
        idle(clerk)
        yield Place(f"{TITLES[room]}, kosong", clerk.window)
    page = cast(SettingsPage, clerk.window.page_of(Room.SETTINGS))
    clerk.window.go(Room.SETTINGS)
    page.show_group("orang")
    idle(clerk)
    yield Place("Setelan: Orang di meja, kosong", clerk.window)
    yield from _first(clerk)


def _first(clerk: Clerk) -> Places:
    """The page where there is no office yet, with its copies and a question."""
    folder = clerk.program.desk.folder
    page = FirstPage(folder, clerk.program._settings)
    clerk.window.begin_with(page, "Mulai")
    settle()
    yield Place("Halaman pertama", clerk.window)
    with closing(open_store(folder)):
        back_up(folder, now=datetime.now(UTC))
    page.take(folder)
    clerk.wait(page.copies.list.isVisible)
    page._ask_phrase("Cadangan ini terkunci. Ketik frasa sandinya.")
    settle()
    yield Place("Halaman pertama: cadangan", clerk.window)
    page.close_work()
    clerk.window.go_on()


def idle(clerk: Clerk) -> None:
    """What the page asked of the data has arrived."""
    desk = clerk.program.desk
    settle()
    clerk.wait(lambda: desk._worker.idle() and desk._reader.idle() and clerk.program.backups._worker.idle())
    settle()


def rooms(clerk: Clerk) -> Places:
    """The rooms that show lists, as they are and with a search that finds nothing."""
    window = clerk.window
    idle(clerk)
    for room in (Room.HOME, Room.MEETINGS, Room.ARCHIVE, Room.TRASH):
        window.go(room)
        idle(clerk)
        if room is Room.ARCHIVE:
            clerk.wait(lambda: window.archive.preview.shown)
        yield Place(TITLES[room], window)
        window.page.search()
        line = QApplication.focusWidget()
        if isinstance(line, QLineEdit):
            clerk.type(line, "zzz")
            idle(clerk)
            if room is Room.ARCHIVE:
                clerk.wait(lambda: "zzz" in window.archive.left.sentence)
            yield Place(f"{TITLES[room]}, tanpa hasil", window)
            line.clear()
            idle(clerk)
        if room is Room.ARCHIVE:
            yield from archive(clerk)


def archive(clerk: Clerk) -> Places:
    """What opens over the archive, and what folds out below its page."""
    page = clerk.window.archive
    clerk.wait(lambda: page.list.rows.rowCount() and page.panel.pdf)
    page.left.filters.chips["unit"].offer()
    settle()
    field = QApplication.focusWidget()
    panel = field.parentWidget() if isinstance(field, QLineEdit) else None
    assert field is not None and panel is not None
    yield Place("Arsip: saringan", panel)
    clerk.press(field, Qt.Key.Key_Escape)
    page.left.band.saved.click()
    clerk.wait(page.searches.panel.isVisible)
    yield Place("Arsip: pencarian tersimpan", page.searches.panel)
    page.searches.panel.close_panel()
    for group in (page.panel.foot.recipients, page.panel.foot.publications):
        group.open_it()
        settle()
        yield Place(f"Arsip: {group.head.accessibleName()}", clerk.window)
    group.head.setChecked(False)


def recap(clerk: Clerk) -> Places:
    """A month without anything, all of time, the choices of a chip and the ways to hand it on."""
    clerk.window.go(Room.RECAP)
    page = cast(RecapPage, clerk.window.page)
    idle(clerk)
    yield Place("Rekap, tanpa kegiatan", clerk.window)
    QTest.mouseClick(page.always, LEFT)
    clerk.wait(lambda: page.list.rows.items)
    clerk.wait(page.printout)
    yield Place("Rekap", clerk.window)
    page.search()
    settle()
    field = QApplication.focusWidget()
    panel = field.parentWidget() if isinstance(field, QLineEdit) else None
    assert field is not None and panel is not None
    yield Place("Rekap: periode", panel)
    clerk.type(field, "zzz")
    settle()
    yield Place("Rekap: periode, tanpa hasil", panel)
    clerk.press(field, Qt.Key.Key_Escape)
    page.offer_export()
    settle()  # a menu that closes before it has the keys keeps them
    menu = QApplication.activePopupWidget()
    assert menu is not None
    yield Place("Rekap: ekspor", menu, tabs=False)
    menu.close()


def directory(clerk: Clerk) -> Places:
    """Every shelf with an entry, with a new one, and with a search that finds nothing."""
    clerk.window.go(Room.DIRECTORY)
    page = cast(DirectoryPage, clerk.window.page)
    for shelf, noun in NOUNS.items():
        page.list.turn_to(shelf)
        idle(clerk)
        yield Place(f"Direktori: {noun}", clerk.window)
        page.browser.new()
        open_everything(page.panel)
        yield Place(f"Direktori: {noun} baru", clerk.window)
        clerk.retype(page.list.search, "zzz")
        idle(clerk)
        yield Place(f"Direktori: {noun}, tanpa hasil", clerk.window)
    page.show_entry("people", _USED)
    clerk.wait(lambda: page.panel.entry is not None and page.panel.entry.root.id == _USED)
    page.browser.discard()
    clerk.wait(page.panel.notice.isVisible)
    settle()
    yield Place("Direktori: masih dipakai", clerk.window)
    yield from _acts(clerk, page)


def _acts(clerk: Clerk, page: DirectoryPage) -> Places:
    """What takes the form's place there, and the bar below marked rows."""
    acts = page.acts
    for name, show in (("serah terima", acts.hand_over), ("gabungkan", acts.join), ("hapus", acts.erase)):
        show()
        idle(clerk)
        yield Place(f"Direktori: {name}", clerk.window)
    page.list.strike(_USED)
    page.acts.promote()
    idle(clerk)
    yield Place("Direktori: kenaikan pangkat", clerk.window)
    page.acts.close()
    page.list.marks.clear()


def settings(clerk: Clerk) -> Places:
    """Every group, the answer of a copy that was read back, a PIN that is being made."""
    clerk.window.go(Room.SETTINGS)
    page = cast(SettingsPage, clerk.window.page)
    for group in page.groups:
        page.show_group(group.key)
        idle(clerk)
        yield Place(f"Setelan: {group.title}", clerk.window)
    page.show_group("cadangan")
    clerk.wait(lambda: page.copies.list.rows.items)
    QTest.mouseClick(page.copies.check, LEFT)
    clerk.wait(page.copies.answer.isVisible)
    settle()
    yield Place("Setelan: cadangan diuji", clerk.window)
    page.show_group("orang")
    idle(clerk)
    QTest.mouseClick(page.people.pin.make, LEFT)
    QTest.mouseClick(page.people.pin.take, LEFT)
    settle()
    yield Place("Setelan: PIN ditolak", clerk.window)
    page.people.pin.end()
    page.show_group("pola")
    idle(clerk)
    QTest.mouseClick(page.phrases.copy, LEFT)
    clerk.retype(page.phrases.text, '[judul]\nbatal = 5\nlain = "{x}"\n')
    clerk.wait(page.phrases.faults.isVisible)
    idle(clerk)
    yield Place("Setelan: pola rusak", clerk.window)
