"""The palette: everything is found by typing, and the keys come back where they were."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from cooling_desktop.archive.issue import issue
from cooling_desktop.records.store import open_store
from tests.ui.hands import CTRL, DOWN, ENTER, ESC, focus, press, write
from ui.pages.directory import DirectoryPage
from ui.pages.settings import SettingsPage
from ui.palette import WIDTH, Palette
from ui.palette_finding import ROWS, SETTING, SETTINGS, Entry, best, entry, fold
from ui.palette_list import Pick
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk


def opened(clerk: Clerk, typed: str = "") -> Palette:
    """Ctrl+K, and what is typed into it."""
    press(Qt.Key.Key_K, CTRL)
    palette = clerk.window.over.palette_made
    assert palette.isVisible() and focus() is palette.field
    write(typed)
    return palette


def titles(palette: Palette) -> list[str]:
    return [pick.title for pick in palette.list.rows.picks]


def waited(clerk: Clerk, title: str) -> None:
    """Until the row under the cursor is this one."""
    palette = clerk.window.over.palette_made
    clerk.wait(lambda: palette.list.key() and title in titles(palette)[palette.list.currentIndex().row()])


def test_it_opens_under_the_bar_at_the_measures_of_the_design(clerk: Clerk) -> None:
    palette = opened(clerk)
    top = clerk.window.top
    assert palette.width() == WIDTH
    assert palette.y() >= top.height()
    assert len(palette.list.rows.picks) == ROWS
    assert palette.list.height() == ROWS * 36
    assert palette.list.rows.picks[0].group == "Perintah" and palette.list.rows.picks[-1].group == "Kegiatan"


def test_esc_gives_the_keys_back(clerk: Clerk) -> None:
    before = focus()
    palette = opened(clerk, "arsip")
    press(ESC)
    assert not palette.isVisible() and focus() is before and clerk.window.room is Room.HOME
    opened(clerk)
    press(Qt.Key.Key_K, CTRL)
    assert not palette.isVisible() and focus() is before


def test_a_command_is_done_and_comes_first_the_next_time(clerk: Clerk) -> None:
    opened(clerk, "ARSíp")
    press(ENTER)
    assert clerk.window.room is Room.ARCHIVE
    palette = opened(clerk)
    assert titles(palette)[0] == "Arsip"
    press(DOWN)
    assert palette.list.currentIndex().row() == 1


def test_the_keys_are_back_before_anything_is_done(clerk: Clerk) -> None:
    before = focus()
    palette = opened(clerk, "simpan")
    press(ENTER)
    assert not palette.isVisible() and focus() is before
    assert clerk.window.toast._words.text().startswith("Sudah tersimpan.")


def test_a_meeting_is_found_by_its_place_and_opened(clerk: Clerk) -> None:
    opened(clerk, "arina")
    waited(clerk, "Ngopi Bareng")
    press(ENTER)
    clerk.wait(lambda: clerk.window.room is Room.EDITOR)
    assert clerk.facts().meeting.programme == "Ngopi Bareng"


def test_a_person_is_found_and_shown_in_the_directory(clerk: Clerk, office: Path) -> None:
    store = open_store(office)
    (person,) = store.search("people", "Candra Hasan")
    store.close()
    opened(clerk, "candra hasan")
    waited(clerk, "Candra Hasan")
    press(ENTER)
    assert clerk.window.room is Room.DIRECTORY
    page = clerk.window.page
    assert isinstance(page, DirectoryPage)
    clerk.wait(lambda: page.panel.entry is not None and page.panel.entry.root.id == person.id)


def test_an_issued_paper_is_found_by_its_number(clerk: Clerk, office: Path) -> None:
    store = open_store(office)
    row = next(row for row in store.meetings() if "Ngopi Bareng" in row.title)
    paper = issue(store, row.id, today=date(2024, 10, 24))
    store.close()
    palette = opened(clerk, paper.number.lower())
    clerk.wait(lambda: titles(palette) and paper.headline in titles(palette))
    assert palette.list.rows.picks[titles(palette).index(paper.headline)].right == paper.number
    press(ENTER)
    assert clerk.window.room is Room.ARCHIVE


def test_what_is_not_there_is_said(clerk: Clerk) -> None:
    palette = opened(clerk, "zzz")
    assert palette._none.isVisible() and palette._none.text() == "Tidak ditemukan “zzz”."
    press(ENTER)
    assert palette.isVisible()


def test_a_field_does_not_keep_the_key_for_itself(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    """On X11 every field answers Ctrl+K by deleting to the end of its line."""
    clerk.open("Ngopi Bareng")
    line = clerk.field("apa", "programme")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    typed = line.text()

    class Greedy(QLineEdit):
        def event(self, event: object) -> bool:
            if getattr(event, "type", lambda: None)() == event.Type.ShortcutOverride:  # type: ignore[attr-defined]
                event.accept()  # type: ignore[attr-defined]
                return True
            return super().event(event)  # type: ignore[arg-type]

    greedy = Greedy(clerk.window.page)
    greedy.show()
    greedy.setFocus()
    opened(clerk)
    press(ESC)
    assert focus() is greedy and line.text() == typed


@pytest.mark.parametrize(("typed", "found"), [("andre", True), ("ANDRÉ", True), ("and siti", True), ("budi", False)])
def test_case_and_diacritics_do_not_matter(typed: str, found: bool) -> None:
    one = entry(Pick("orang:1", "AKBP André Šítí", "Orang"))
    assert [hit.pick.key for hit in best([one], typed, [])] == (["orang:1"] if found else [])


def test_every_group_gets_its_share_of_eight_rows() -> None:
    many = [Entry(Pick(f"{group}:{n}", "x", group), fold("x")) for group in ("Perintah", "Orang") for n in range(20)]
    few = [Entry(Pick("Naskah:1", "x", "Naskah"), "x")]
    shown = [hit.pick.group for hit in best([*many, *few], "x", [])]
    assert shown == ["Perintah"] * 5 + ["Orang"] * 2 + ["Naskah"]


@pytest.mark.parametrize(
    ("typed", "group"),
    [("pin", "orang"), ("kata sandi", "orang"), ("tema", "tampilan"), ("kop", "satuan"), ("usb", "cadangan")],
)
def test_the_groups_of_the_settings_are_found_by_what_is_in_them(clerk: Clerk, typed: str, group: str) -> None:
    palette = opened(clerk, typed)
    at = next(n for n, pick in enumerate(palette.list.rows.picks) if pick.key == f"{SETTING}:{group}")
    for _ in range(at):
        press(DOWN)
    press(ENTER)
    page = clerk.window.page
    assert clerk.window.room is Room.SETTINGS and isinstance(page, SettingsPage) and page.group.key == group
    assert [(one.key, one.title) for one in page.groups] == [(key, title) for key, title, *_ in SETTINGS]
    clerk.wait(lambda: page.isAncestorOf(focus()))
