"""Direktori: finding, typing, making and deleting entries with the keys, read back from a fresh store."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.directory import Organisation, Person
from cooling_desktop.records.fields import fields_of
from cooling_desktop.records.store import Store
from cooling_desktop.records.tables import tables
from cooling_desktop.records.trash import discarded
from tests.ui.directory_room import SHIFT, Directory, room

__all__ = ["room"]
HENRI = "henri-noveri-santoso"


def test_the_shelves_show_names_with_what_tells_them_apart(room: Directory) -> None:
    assert room.titles()[0] == "AKP H. Abd. Samad, S.H., M.M." and len(room.titles()) == 17
    assert room.detail("AKBP Henri Noveri Santoso, S.H., S.I.K., M.M.") == "Kapolres Sumenep"
    assert room.page.list._count.text() == "17 orang" and room.page.list.new.text() == "Orang baru"
    room.turn("Jabatan")
    assert room.detail("Kapolres Sumenep").endswith("· Polres Sumenep")
    room.turn("Satuan")
    assert room.detail("Polres Jeneponto") == "Polres · Polda Sulawesi Selatan"
    room.turn("Pemilihan")
    room.turn("Lembaga")
    assert room.detail("FKDM").startswith("Masyarakat · Forum")
    assert room.page.list.new.text() == "Lembaga baru"


def test_where_an_entry_is_used_is_said(room: Directory) -> None:
    room.open("AKBP Henri Noveri Santoso, S.H., S.I.K., M.M.")
    assert room.page.panel._about.text() == "Kapolres Sumenep · Dipakai di 1 kegiatan dan 1 jabatan"


def test_letters_typed_anywhere_find(room: Directory) -> None:
    room.page.list.rows.setFocus()
    for letter in "hend":
        focus = QApplication.focusWidget()
        assert focus is not None
        room.clerk.press(focus, Qt.Key.Key_unknown, text=letter)
    room.wait(lambda: room.titles() == ["Hendri Pandita"])
    assert QApplication.focusWidget() is room.page.list.search and room.page.list.words == "hend"
    room.wait(lambda: room.entry().name == "Hendri Pandita")
    room.clerk.press(room.page.list.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is room.page.list.rows
    room.clerk.press(room.page.list.rows, Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert focus is not None and focus.accessibleName() == "Pangkat"
    room.key(Qt.Key.Key_F)
    assert QApplication.focusWidget() is room.page.list.search
    room.clerk.press(room.page.list.search, Qt.Key.Key_Escape)
    room.wait(lambda: len(room.titles()) == 17)
    assert room.entry().name == "Hendri Pandita", "the open entry stays open"


def test_f6_goes_from_the_list_to_the_form_and_back(room: Directory) -> None:
    room.page.list.rows.setFocus()
    room.key(Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    focus = QApplication.focusWidget()
    assert focus is not None and room.page.panel.isAncestorOf(focus)
    room.key(Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    assert QApplication.focusWidget() is room.page.list.rows


def test_what_is_typed_is_on_disk_within_a_second(room: Directory) -> None:
    room.open("Ahmadi")
    name = room.field("name")
    clock = QElapsedTimer()
    room.clerk.type(name, " Zéin")
    clock.start()
    assert room.clerk.window.top.saved.text() == "Menyimpan …"
    room.saved()
    assert clock.elapsed() < 3000, "half a second on a quiet machine"
    assert room.stored(Person, room.entry().id).name == "Ahmadi Zéin"
    assert room.clerk.window.top.saved.text().startswith("Tersimpan ")
    assert "Ahmadi Zéin" in room.titles() and room.page.panel._title.text() == "Ahmadi Zéin"


def test_undo_and_redo_reach_the_disk(room: Directory) -> None:
    room.open("Ahmadi")
    room.clerk.retype(room.field("degrees_back"), "S.H., M.H.")
    room.saved()
    assert room.stored(Person, room.entry().id).degrees_back == ["S.H.", "M.H."]
    room.key(Qt.Key.Key_Z)
    room.saved()
    assert room.stored(Person, room.entry().id).degrees_back == []
    assert room.field("degrees_back").text() == ""
    room.key(Qt.Key.Key_Y)
    room.saved()
    assert room.stored(Person, room.entry().id).degrees_back == ["S.H.", "M.H."]


def test_the_last_keys_go_with_the_entry_when_another_is_opened(room: Directory) -> None:
    room.open("Ahmadi")
    key = room.entry().id
    room.clerk.type(room.field("short_name"), "Madi")
    room.open("Indrawan")
    assert room.stored(Person, key).short_name == "Madi"
    assert room.field("short_name").text() == ""
    room.turn("Lembaga")
    room.open("Babinsa")
    room.clerk.type(room.field("short_name"), "Babinsa")
    room.clerk.window.go(0)
    assert room.stored(Organisation, "babinsa").short_name == "Babinsa"


def test_somebody_new(room: Directory) -> None:
    QTest.mouseClick(room.page.list.new, Qt.MouseButton.LeftButton)
    focus = QApplication.focusWidget()
    assert focus is not None and focus.accessibleName() == "Pangkat"
    assert room.titles()[0] == "Orang tanpa nama" and room.page.panel._about.text() == "Belum dipakai"
    room.clerk.type(focus, "Bripda")
    room.clerk.press(focus, Qt.Key.Key_Return)
    room.clerk.type(room.field("name"), "Siti Aminah")
    room.saved()
    found = room.stored(Person, room.entry().id)
    assert (found.rank, found.name) == ("Bripda", "Siti Aminah")
    assert room.titles()[0] == "Bripda Siti Aminah" and room.page.list._count.text() == "18 orang"


def test_a_new_entry_in_which_nothing_is_typed_leaves_no_trace(room: Directory) -> None:
    QTest.mouseClick(room.page.list.new, Qt.MouseButton.LeftButton)
    assert len(room.titles()) == 18
    room.open("Ahmadi")
    assert len(room.titles()) == 17 and room.entry().name == "Ahmadi"
    assert room.ask(lambda store: len(store.directory("people"))) == 17


def test_words_sought_in_vain_become_the_name(room: Directory) -> None:
    room.clerk.type(room.page.list.search, "Siti Aminah")
    room.wait(lambda: not room.titles())
    assert (
        room.page.list._empty.text() == "Tidak ditemukan “Siti Aminah”. Tambahkan dengan tombol Orang baru."
    )
    assert room.page.panel.entry is None
    QTest.mouseClick(room.page.list.new, Qt.MouseButton.LeftButton)
    room.saved()
    assert room.stored(Person, room.entry().id).name == "Siti Aminah"


def test_deleted_with_its_way_back(room: Directory) -> None:
    room.clerk.type(room.page.list.search, "Siti Aminah")
    room.wait(lambda: not room.titles())
    QTest.mouseClick(room.page.list.new, Qt.MouseButton.LeftButton)
    room.saved()
    key = room.entry().id
    room.page.list.rows.setFocus()
    room.clerk.press(room.page.list.rows, Qt.Key.Key_Delete, SHIFT)
    room.wait(lambda: not room.titles())
    toast = room.clerk.window.toast
    assert toast._words.text() == "Orang “Siti Aminah” dihapus. Masih ada di Tempat sampah selama 30 hari."
    assert room.stored(Person, key) is None
    assert [one.title for one in room.ask(discarded)] == ["Siti Aminah"]
    QTest.mouseClick(toast._button, Qt.MouseButton.LeftButton)
    room.wait(lambda: room.page.panel.entry is not None and room.entry().id == key)
    assert room.stored(Person, key).name == "Siti Aminah" and not room.ask(discarded)
    room.clerk.type(room.field("short_name"), "Siti")
    room.saved()
    assert room.stored(Person, key).short_name == "Siti", "it can be typed on"


def test_ctrl_z_brings_a_deleted_entry_back(room: Directory) -> None:
    QTest.mouseClick(room.page.list.new, Qt.MouseButton.LeftButton)
    room.clerk.type(room.field("name"), "Aaa")
    room.saved()
    key = room.entry().id
    QTest.mouseClick(room.page.panel.drop, Qt.MouseButton.LeftButton)
    room.wait(lambda: "Aaa" not in room.titles() and room.entry().id != key)
    assert QApplication.focusWidget() is room.page.list.rows
    room.key(Qt.Key.Key_Z)
    room.wait(lambda: room.entry().id == key)
    assert room.stored(Person, key).name == "Aaa"


def test_what_is_used_is_not_deleted_and_can_be_typed_on(room: Directory) -> None:
    room.open("AKBP Henri Noveri Santoso, S.H., S.I.K., M.M.")
    QTest.mouseClick(room.page.panel.drop, Qt.MouseButton.LeftButton)
    room.wait(lambda: room.page.panel.notice.isVisible())
    assert room.page.panel.notice.words == (
        "Masih dipakai di 1 kegiatan dan 1 jabatan, jadi tidak dapat dihapus. Ganti dulu di sana."
    )
    room.clerk.retype(room.field("short_name"), "Noveri")
    assert not room.page.panel.notice.isVisible()
    room.saved()
    assert room.stored(Person, HENRI).short_name == "Noveri"


def test_an_entry_is_not_left_while_its_words_are_not_stored(
    room: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def stay(_parent: object, why: str) -> bool:
        asked.append(why)
        return False

    def full(_entry: object) -> None:
        raise StorageTrouble("Disk penuh.")

    room.open("Ahmadi")
    key = room.entry().id
    monkeypatch.setattr("ui.say.leave", stay)
    monkeypatch.setattr(room.page.keeper()._disk, "_save", full)
    room.clerk.type(room.field("name"), " Zein")
    room.page.list.rows.setFocus()
    room.clerk.press(room.page.list.rows, Qt.Key.Key_Down)
    room.wait(lambda: asked == ["Disk penuh."])
    assert room.entry().id == key and room.page.list.rows.current() == key
    QTest.mouseClick(room.page.list._segments.group.buttons()[2], Qt.MouseButton.LeftButton)
    room.wait(lambda: len(asked) == 2 and room.page.list.shelf == "people")
    room.wait(lambda: room.page.list.rows.current() == key)
    assert room.entry().name == "Ahmadi Zein" and room.field("name").text() == "Ahmadi Zein"


def test_another_room_can_open_an_entry(room: Directory) -> None:
    room.clerk.type(room.page.list.search, "tidak ada")
    room.wait(lambda: not room.titles())
    room.clerk.window.go(0)
    room.page.show_entry("units", "polres-sumenep")
    room.clerk.window.go(3)
    room.wait(lambda: room.page.panel.entry is not None and room.entry().name == "Polres Sumenep")
    assert room.page.list.rows.current() == "polres-sumenep" and room.page.list.search.text() == ""
    room.page.show_entry("people", HENRI)
    room.wait(lambda: room.entry().id == HENRI)


def test_names_typed_here_show_in_the_lists_of_meetings(room: Directory) -> None:
    room.turn("Lembaga")
    room.open("PD MIO Indonesia Kabupaten Sumenep")
    room.clerk.retype(room.field("short_name"), "MIO Baru")
    room.clerk.window.go(1)
    room.wait(lambda: any("MIO Baru" in item.title for item in room.clerk.window.meetings.list.rows.items))


def test_a_long_shelf_is_shown_in_part(room: Directory) -> None:
    def crowd(store: Store) -> None:
        with store.session(write=True) as session:
            values = {f.name: getattr(Organisation(), f.name) for f in fields_of(Organisation)}
            rows = [{**values, "id": f"l{n}", "version": 1, "name": f"Zat {n:04}"} for n in range(1200)]
            session.execute(sa.insert(tables[Organisation]), rows)

    room.ask(crowd)
    room.turn("Lembaga")
    assert room.page.list._count.text() == "100 dari 1.211; ketik untuk mempersempit"
    room.clerk.type(room.page.list.search, "zat 1199")
    room.wait(lambda: room.titles() == ["Zat 1199"])
    assert room.page.list._count.text() == "1 lembaga"
    room.page.show_entry("organisations", "l1198")
    room.wait(lambda: room.entry().id == "l1198")
    assert room.titles()[0] == "Zat 1198" and room.page.list.rows.current() == "l1198"


def test_the_keys_that_work_are_told(room: Directory) -> None:
    strip = room.clerk.window.strip
    room.page.list.rows.setFocus()
    assert "Shift+Del: hapus" in strip.accessibleName()
    room.field("name")
    assert "F6: ke daftar" in strip.accessibleName() and "Shift+Del" not in strip.accessibleName()


def test_an_entry_that_is_gone_does_not_hold_up_the_list(room: Directory) -> None:
    room.page.show_entry("people", "hantu")
    room.wait(lambda: room.clerk.window._desk._worker.idle())
    room.open("Indrawan")
    room.page.show_entry("people", HENRI)
    room.page.list.rows.select(room.page.list.rows.rows.items[0].key)
    room.wait(lambda: room.entry().name == "Abd. Samad")
    room.open("Ahmadi")
