"""Letter numbers at the window: the kinds of a unit's series, the list of what was taken, the way to cancel one."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cooling_desktop.records.directory import PATTERNS, NumberSeries, Unit
from cooling_desktop.records.issued import INVITATION, REPORT
from cooling_desktop.records.letter_numbers import cancel, take, taken
from cooling_desktop.records.store import open_store
from tests.ui.directory_room import Directory
from ui.pages.settings import SettingsPage
from ui.rooms import Room
from ui.series import KindEditor

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

KEY, UNIT = "contoh-000-sumenep", "polres-sumenep"


def test_numbers_are_seen_and_cancelled_with_a_reason(clerk: Clerk, office: Path) -> None:
    with closing(open_store(office)) as store:
        take(store, KEY, REPORT, date(2026, 11, 5), "Bripda Siti")
        take(store, KEY, INVITATION, date(2026, 11, 5), "Bripda Siti")
        cancel(store, next(one.id for one in taken(store) if one.kind == REPORT), "", "Salah ketik")
    clerk.window.go(Room.SETTINGS)
    page = cast(SettingsPage, clerk.window.page)
    page.show_group("nomor")
    group = page.numbers
    clerk.wait(lambda: len(group.list.rows.items) == 2)
    told = {item.title: item.spoken for item in group.list.rows.items}
    cancelled, live = told["R/LK-1/XI/2026/Humas"], told["B/Und-1/XI/2026/Humas"]
    assert "Alasan: Salah ketik · Laporan kegiatan" in cancelled and cancelled.endswith("Dibatalkan")
    assert live.endswith("· Bripda Siti") and "Dibatalkan" not in live
    asked: list[tuple[str, ...]] = []

    def reason(_: QWidget, *words: str) -> str:
        asked.append(words)
        return "" if len(asked) == 1 else "Kegiatan ditunda"

    group.ask_reason = reason
    group.list.select(next(item.key for item in group.list.rows.items if item.title.startswith("R/")))
    assert not group.cancel.isEnabled(), "it is cancelled already"
    group.list.select(next(item.key for item in group.list.rows.items if item.title.startswith("B/")))
    for _ in range(2):
        QTest.mouseClick(group.cancel, Qt.MouseButton.LeftButton)
    clerk.wait(lambda: all(item.chip for item in group.list.rows.items))
    assert asked[0][0] == "B/Und-1/XI/2026/Humas" and "Ngopi Bareng" in asked[0][2]
    assert "dibatalkan" in clerk.window.toast._words.text() and not group.cancel.isEnabled()
    with closing(open_store(office)) as store:
        assert {one.cancelled_because for one in taken(store)} == {"Salah ketik", "Kegiatan ditunda"}


def test_the_kind_of_a_series_is_chosen_and_a_strange_one_stays(clerk: Clerk, office: Path) -> None:
    with closing(open_store(office)) as store:
        unit = store.entry(Unit, UNIT)
        assert unit is not None
        unit.number_series = [NumberSeries(kind="nota dinas", pattern="ND/{urut}"), NumberSeries(kind=" Ralat")]
        store.save_entry(unit)
    room = Directory(clerk, office)
    room.turn("Satuan")
    form = room.open("Polres Sumenep").panels[0][0]
    editor = form.form.editors["kind"]
    assert isinstance(editor, KindEditor)
    words = [editor.combo.itemText(n) for n in range(editor.combo.count())]
    assert words == ["Siaran pers", "Ralat", "Pencabutan", "Surat undangan", "Laporan kegiatan", "Nota dinas"]
    assert editor.combo.currentText() == "Nota dinas"
    form.select(1)
    assert editor.combo.currentText() == "Ralat" and editor.combo.count() == 5
    editor.combo.setFocus()
    clerk.press(editor.combo, Qt.Key.Key_Down)
    clerk.press(editor.combo, Qt.Key.Key_Down)
    room.saved()
    first, second = room.stored(Unit, UNIT).number_series
    assert (first.kind, first.pattern) == ("nota dinas", "ND/{urut}")
    assert (second.kind, second.pattern) == (INVITATION, PATTERNS[INVITATION]), "the usual pattern came along"
    form.select(0)
    editor.combo.setFocus()
    clerk.press(editor.combo, Qt.Key.Key_Up)
    room.saved()
    first = room.stored(Unit, UNIT).number_series[0]
    assert (first.kind, first.pattern) == (REPORT, "ND/{urut}"), "the office's own pattern stays"
