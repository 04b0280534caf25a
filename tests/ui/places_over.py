"""The way through what stands over the pages: palette, people, lock, print panel, help, boxes, menus."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QMenu, QPlainTextEdit, QWidget

from cooling_desktop.records.clerk import Clerk as Person
from cooling_desktop.records.kinds import Paper
from tests.ui.places import FULL, Place, Places, idle, settle
from tests.ui.places_editor import open_meeting, show_section
from ui import printbundle, printerpanel, printpanel, say, unsaved
from ui.pages.papers import PapersSection
from ui.printing import Printer
from ui.rooms import Room
from ui.savestate import Saved, SaveState

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk


def overlays(clerk: Clerk) -> Places:
    """What opens over a page and goes away again."""
    window = clerk.window
    window.go(Room.HOME)
    idle(clerk)
    window.over.palette()
    idle(clerk)
    yield Place("Palet", window.over.palette_made)
    clerk.type(window.over.palette_made.field, "zzz")
    settle()
    yield Place("Palet, tanpa hasil", window.over.palette_made)
    window.over.palette()
    window.toast.say("Tamu ke-3 dihapus.", lambda: None)
    settle()
    yield Place("Toast", window)
    window.toast.hide()
    window.over.help()
    for topic in range(window.over.help_made.topics.count()):
        window.over.help_made.topics.setCurrentIndex(topic)
        settle()
        yield Place(f"Bantuan {topic + 1}", window, tabs=not topic)
    window.over.help()
    window.top.show_saved(SaveState(Saved.FAILED, why="Disk penuh, isian terakhir belum tersimpan."))
    settle()
    yield Place("Tanda merah", window)
    window.top.show_saved(SaveState(Saved.NOTHING))
    yield from _people(clerk)
    yield from _planning(clerk)
    with pytest.MonkeyPatch.context() as patch:
        yield from _printing(clerk, patch)


def _planning(clerk: Clerk) -> Places:
    """What is asked of a copy."""
    window = clerk.window
    window.go(Room.MEETINGS)
    window.over.planning.copy(next(item.key for item in window.meetings.list.rows.items if item.key))
    settle()
    yield Place("Salin kegiatan", window.over.planning._panel)
    window.over.planning.fill_open()
    settle()
    yield Place("Pilih kegiatan", window.over.planning._pick)
    window.over.planning._pick.close_panel()
    window.go(Room.HOME)


def _people(clerk: Clerk) -> Places:
    """Who sits here: the list, a PIN, the form; then the lock of somebody with a PIN and of nobody."""
    window = clerk.window
    window.over.people()
    idle(clerk)
    panel = window.over.people_made
    yield Place("Orang di meja", panel)
    rahmat = next(person for person in panel._everybody.values() if person.pin)
    for key, name in ((rahmat.id, "PIN"), ("baru", "formulir")):
        panel._pick(key)
        settle()
        yield Place(f"Orang di meja, {name}", panel)
        panel._step_back()
    panel.close_panel()
    for person in (None, rahmat):
        window.people.choose(person)
        window.over.lock()
        settle()
        yield Place(f"Terkunci, {person.name if person else 'tanpa PIN'}", window)
        window.over.lock_made.hide()
        window.lock_out(False)
    window.people.choose(Person(rank="Briptu", name="Dwi Lestari"))


def _printing(clerk: Clerk, patch: pytest.MonkeyPatch) -> Places:
    """The print panel with printers, with one that lacks the paper, and without any."""
    found = [Printer("lama", "Epson lama"), Printer("baru", "HP baru", is_default=True)]
    patch.setattr(printerpanel, "printers", lambda: list(found))
    patch.setattr(
        printpanel, "refuses", lambda _name, paper: "" if paper is Paper.A4 else "Tidak ada kertas F4."
    )
    panel, window = clerk.window.over.print_made, clerk.window
    for paper in (Paper.A4, Paper.F4):
        panel.offer(b"%PDF", "SP/12", paper, window.top)
        clerk.wait(panel._worker.idle)
        settle()
        yield Place(f"Cetak di {paper.upper()}", panel)
        panel.close_panel()
    found.clear()
    panel.offer(b"%PDF", "SP/12", Paper.A4, window.top)
    clerk.wait(panel._worker.idle)
    settle()
    yield Place("Cetak, tanpa pencetak", panel)
    panel.close_panel()
    yield from _bundle(clerk, patch)


def _bundle(clerk: Clerk, patch: pytest.MonkeyPatch) -> Places:
    """Several papers, of which one has been sent."""
    patch.setattr(printerpanel, "printers", lambda: [Printer("lama", "Epson lama")])
    patch.setattr(printbundle, "refuses", lambda *_: "Tidak ada kertas F4.")
    open_meeting(clerk, FULL)
    section = next(one for one in clerk.window.editor.sections if isinstance(one, PapersSection))
    show_section(clerk, section)
    section.deeds.print.click()
    panel = section.deeds.panel
    clerk.wait(lambda: panel.printer.count() and panel._worker.idle())
    panel.lines[0].show("check")
    panel._name_next()
    settle()
    yield Place("Cetak beberapa naskah", panel)
    panel.close_panel()
    clerk.window.go(Room.HOME)


def boxes(clerk: Clerk) -> Places:
    """Every box that stops the clerk; what would wait for an answer stays open instead."""
    shown: list[QDialog] = []

    def stay(box: QDialog) -> int:
        shown.append(box)
        box.show()
        return 0

    window, sentence = clerk.window, "Disk penuh, isian terakhir belum tersimpan."
    ways: dict[str, Callable[[], object]] = {
        "terbitkan": lambda: say.confirm_issue(
            window, "Judul", "SP/1", "Rabu, 23 Oktober 2024", "Iptu Sari Wulan"
        ),
        "konflik": lambda: say.conflict(window, "Kegiatan ini diubah di jendela lain."),
        "tinggalkan": lambda: say.leave(window, sentence),
        "kesalahan": lambda: say.tell(window, "Terjadi kesalahan", sentence, "rincian"),
        "kabar": lambda: say.tell(window, "Belum berhasil", sentence),
        "pakai lagi": lambda: say.confirm_use_again(window),
        "sisihkan contoh": lambda: say.confirm_end_example(window),
        "dua komputer": lambda: say.confirm_two_computers(window, "HUMAS-2", datetime(2026, 11, 22, 8, 15)),
        "tanda merah": lambda: unsaved.explain(window, _Refused()),  # type: ignore[arg-type]
    }
    for name, way in ways.items():
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(QDialog, "exec", stay)
            way()
        settle()
        yield Place(f"Kotak {name}", shown[-1])
        shown.pop().reject()


class _Refused:
    """A saver whose disk is full."""

    state = SaveState(Saved.FAILED, why="Disk penuh, isian terakhir belum tersimpan.")


def files(clerk: Clerk) -> Places:
    """The windows in which files and folders are chosen, where the system has none of its own."""
    kinds = {"buka": (QFileDialog.AcceptMode.AcceptOpen, QFileDialog.FileMode.ExistingFiles),
             "simpan": (QFileDialog.AcceptMode.AcceptSave, QFileDialog.FileMode.AnyFile),
             "folder": (QFileDialog.AcceptMode.AcceptOpen, QFileDialog.FileMode.Directory)}  # fmt: skip
    for name, (act, kind) in kinds.items():
        dialog = QFileDialog(clerk.window, "Pilih berkas", str(clerk.program.desk.folder))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(act)
        dialog.setFileMode(kind)
        dialog.show()
        settle()
        yield Place(f"Berkas {name}", dialog, ours=False)
        dialog.reject()
        dialog.deleteLater()


def menus(clerk: Clerk) -> Places:
    """The menu bar with each of its menus, and the menus of a field, of a long text and of a block."""
    window = clerk.window
    window.over.menu()
    settle()
    yield Place("Bilah menu", window, tabs=False)
    for action in window.over.menu_made.actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        menu.popup(window.mapToGlobal(QPoint(90, 30)))
        settle()
        yield Place(f"Menu {action.text()}", menu, tabs=False)
        menu.close()
    window.over.menu_made.put_away()
    open_meeting(clerk, "contoh-000-sumenep")
    editor = window.editor
    fields: tuple[type[QLineEdit | QPlainTextEdit], ...] = (QLineEdit, QPlainTextEdit)
    for kind in fields:
        field = next(w for w in editor.findChildren(kind) if w.isVisible())
        yield from _opened(f"Menu {kind.__name__}", field.createStandardContextMenu(), window)
    editor.go(len(editor.sections) - 1)
    clerk.wait(lambda: editor.release.blocks.cards)
    editor.release.blocks.focus("lead")
    clerk.type(editor.release.blocks.cards["lead"].text, "Sore itu, ")
    yield from _opened("Menu blok", editor.release.blocks.cards["lead"].menu(), window)


def _opened(name: str, menu: QMenu, window: QWidget) -> Places:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(window.mapToGlobal(QPoint(400, 200)))
    settle()
    yield Place(name, menu, tabs=False)
    menu.close()
