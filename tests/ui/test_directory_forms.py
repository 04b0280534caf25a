"""Forms of the directory: every value has its field, names are found or made, a unit has its letterhead."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from cooling_desktop.records.directory import SHELVES, Person, Post, Unit
from cooling_desktop.records.fields import Kind, Record, fields_of
from tests.ui.directory_room import Directory, line, room
from ui.form import Form
from ui.rows import RowsPanel
from ui.typeahead import ReferenceLine

__all__ = ["room"]
SUMENEP = "polres-sumenep"


@pytest.mark.parametrize("shelf", SHELVES)
def test_every_value_has_its_field(room: Directory, shelf: str) -> None:
    form = room.page.panel.form_of(shelf)
    shown = {name for one in form.forms for name in one.editors}
    assert shown | {path for _, path in form.panels} | ({"logo"} if form.logo else set()) == {
        f.name for f in fields_of(SHELVES[shelf])
    }
    for panel, path in form.panels:
        inner = next(f.type for f in fields_of(SHELVES[shelf]) if f.name == path and f.kind is Kind.ROWS)
        assert set(panel.form.editors) == {f.name for f in fields_of(cast("type[Record]", inner))}


def panel(room: Directory) -> RowsPanel:
    return room.form().panels[0][0]


def pick(room: Directory, form: Form, name: str, letters: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type letters and take the first suggestion."""
    field = cast(ReferenceLine, line(form, name))
    field.setFocus()
    room.clerk.retype(field, letters)
    room.wait(lambda: field.offering)
    room.clerk.press(field, key)


def test_a_new_person_made_in_a_post_is_stored_first(room: Directory) -> None:
    room.turn("Jabatan")
    room.open("Kapolres Jeneponto")
    QTest.mouseClick(panel(room).add, Qt.MouseButton.LeftButton)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit) and field.accessibleName() == "Pejabat"
    room.clerk.type(field, "Siti Ménteng")
    room.clerk.press(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    room.clerk.type(line(panel(room).form, "starts"), "3 mei 2023")
    room.saved()
    stored = cast(Post, room.stored(Post, room.entry().id))
    (holding,) = stored.holdings
    assert room.stored(Person, holding.person_id or "").name == "Siti Ménteng"
    assert f"{holding.starts:%d/%m/%Y}" == "03/05/2023"
    assert panel(room).list.rows.items[0].title == "Siti Ménteng"  # type: ignore[union-attr]
    assert room.detail("Kapolres Jeneponto") == "Siti Ménteng · Polres Jeneponto"
    room.turn("Orang")
    assert room.detail("Siti Ménteng") == "Kapolres Jeneponto"


def test_a_holder_is_taken_out_and_brought_back(room: Directory) -> None:
    room.turn("Jabatan")
    room.open("Kapolres Sumenep")
    panel(room).list.setFocus()
    room.clerk.press(panel(room).list, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    room.saved()
    assert room.stored(Post, "kapolres-sumenep").holdings == []
    toast = room.clerk.window.toast
    assert toast._words.text() == "Pejabat ke-1 dihapus."
    QTest.mouseClick(toast._button, Qt.MouseButton.LeftButton)
    room.saved()
    assert len(room.stored(Post, "kapolres-sumenep").holdings) == 1


def test_a_found_name_is_set_and_a_cleared_one_is_gone(room: Directory) -> None:
    room.turn("Satuan")
    form = room.open("Polres Sumenep").forms[0]
    pick(room, form, "parent_id", "sulawesi")
    room.wait(lambda: room.entry().parent_id)
    room.saved()
    assert room.stored(Unit, SUMENEP).parent_id == "polda-sulawesi-selatan"
    assert room.detail("Polres Sumenep") == "Polres · Polda Sulawesi Selatan"
    room.clerk.retype(line(form, "parent_id"), "")
    room.saved()
    assert room.stored(Unit, SUMENEP).parent_id is None


def test_units_never_stand_above_each_other(room: Directory) -> None:
    room.turn("Satuan")
    form = room.open("Polda Sulawesi Selatan").forms[0]
    for letters in ("jeneponto", "polda sul"):
        pick(room, form, "parent_id", letters)
        said = form.rows["parent_id"]._below
        room.wait(lambda said=said: "tidak dapat menjadi induk" in said.text())  # type: ignore[misc]
        assert line(form, "parent_id").text() == ""
    room.saved()
    assert room.stored(Unit, "polda-sulawesi-selatan").parent_id is None


def test_the_letterhead_is_counted_and_in_capitals(room: Directory) -> None:
    room.turn("Satuan")
    form = room.open("Polres Sumenep").forms[0]
    field, row = line(form, "letterhead_2"), form.rows["letterhead_2"]
    counter = form.editors["letterhead_2"].findChildren(QLabel)[0]
    room.clerk.retype(field, "daerah jawa timur é")
    assert (field.text(), counter.text()) == ("DAERAH JAWA TIMUR É", "19 / 41")
    field.setCursorPosition(0)
    room.clerk.type(field, "x")
    assert field.text() == "XDAERAH JAWA TIMUR É" and field.cursorPosition() == 1
    room.saved()
    assert room.stored(Unit, SUMENEP).letterhead_2 == "XDAERAH JAWA TIMUR É"
    room.clerk.retype(field, "a" * 44)
    assert row._below.text() == "Baris 2 lebih 3 ketukan. Singkat, misalnya DAN PP LEASE."
    assert counter.text() == "44 / 41" and counter.property("tone") == "err"
    assert field.property("trouble") == "block"
    room.saved()
    assert room.stored(Unit, SUMENEP).letterhead_2 == "A" * 44, "drafts always save"
    room.open("Polres Jeneponto")
    assert not row._below.text() and counter.property("tone") == "text2"


def logo(tmp_path: Path) -> Path:
    path = tmp_path / "lambang.png"
    Image.new("RGB", (400, 500), "gold").save(path)
    return path


def choose(room: Directory, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Answer the file dialog."""
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: (str(path), ""))
    assert room.form().logo is not None
    QTest.mouseClick(room.form().logo.pick, Qt.MouseButton.LeftButton)  # type: ignore[union-attr]


def test_a_logo_is_chosen_and_taken_off(
    room: Directory, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.turn("Satuan")
    room.open("Polres Sumenep")
    row = room.form().logo
    assert row is not None and row._words.text() == "Belum ada logo." and not row.drop.isVisible()
    choose(room, monkeypatch, logo(tmp_path))
    room.wait(lambda: room.entry().logo)
    room.saved()
    name = room.stored(Unit, SUMENEP).logo
    assert (office / "foto" / name).is_file() and row.drop.isVisible() and row._words.text() == ""
    assert row._picture.pixmap().height() == 48
    QTest.mouseClick(row.drop, Qt.MouseButton.LeftButton)
    room.saved()
    assert room.stored(Unit, SUMENEP).logo == "" and row._words.text() == "Belum ada logo."


def test_a_file_that_is_no_picture_leaves_everything_as_it_is(
    room: Directory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.turn("Satuan")
    room.open("Polres Sumenep")
    row = room.form().logo
    assert row is not None
    (tmp_path / "surat.png").write_bytes(b"bukan gambar")
    choose(room, monkeypatch, tmp_path / "surat.png")
    room.wait(lambda: row._below.text().startswith("Gambar “surat.png” tidak terbaca. Isian lain tersimpan."))
    room.clerk.type(room.field("role"), "pengayom")
    room.saved()
    stored = room.stored(Unit, SUMENEP)
    assert (stored.logo, stored.role) == ("", "pengayom")
    room.open("Polres Jeneponto")
    assert row._below.text().startswith("PNG atau JPG"), "the sentence belonged to the other unit"


def test_a_logo_can_be_dropped(room: Directory, tmp_path: Path) -> None:
    room.turn("Satuan")
    room.open("Polres Sumenep")
    row = room.form().logo
    assert row is not None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(logo(tmp_path)))])
    where, buttons, keys = QPoint(9, 9), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(row, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(row, QDropEvent(where, Qt.DropAction.CopyAction, data, buttons, keys))
    room.wait(lambda: room.entry().logo)


def test_a_change_from_another_window_is_told_and_can_be_loaded(
    room: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.open("Ahmadi")
    key = room.entry().id
    other = room.stored(Person, key)
    other.short_name = "Madi"
    room.ask(lambda store: store.save_entry(other))
    room.clerk.type(room.field("name"), " Zein")
    top = room.clerk.window.top
    room.wait(top.failed.isVisible)
    assert top.failed.text() == "Belum tersimpan: diubah dari jendela lain"
    assert room.page.keeper().state.conflict and room.page.keeper().state.why.startswith(
        "Isian Direktori ini"
    )
    assert room.field("name").text() == "Ahmadi Zein" and room.stored(Person, key).name == "Ahmadi"
    room.page.load_stored()
    room.wait(lambda: room.field("short_name").text() == "Madi")
    assert room.field("name").text() == "Ahmadi" and not top.failed.isVisible()
    room.clerk.type(room.field("name"), " Zein")
    room.saved()
    found = room.stored(Person, key)
    assert (found.name, found.short_name) == ("Ahmadi Zein", "Madi")


def test_an_emptied_first_number_is_one_again(room: Directory) -> None:
    room.turn("Satuan")
    room.open("Polres Sumenep")
    QTest.mouseClick(panel(room).add, Qt.MouseButton.LeftButton)
    field = line(panel(room).form, "start")

    def first() -> int:
        room.saved()
        return int(room.stored(Unit, SUMENEP).number_series[0].start)

    def leave() -> str:
        line(panel(room).form, "archive_code").setFocus()
        return field.text()

    for typed, left in (("25", "25"), ("", "1"), ("", "1")):
        field.setFocus()
        room.clerk.retype(field, typed)
        assert (field.text(), first()) == (typed, int(left)), "what is typed stays as it is typed"
        assert (leave(), first()) == (left, int(left))


def test_letters_work_with_alt(room: Directory) -> None:
    room.page.show_access_keys(True)
    assert room.page.list.new.text() == "&Orang baru"
    room.page.show_access_keys(False)
    assert room.page.list.new.text() == "Orang baru"
    keys = room.form().keys
    assert keys.taken["O"] is room.page.list.new and keys.taken["P"].accessibleName() == "Pangkat"
