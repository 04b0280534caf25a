"""Setelan, Pola kalimat: copied, typed, judged, heard on a meeting, taken back; the next opening uses it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cooling_desktop import assets
from cooling_desktop.records.kinds import Voice
from cooling_desktop.records.pack import OwnPack
from cooling_desktop.records.store import open_store
from ui.pages.settings import SettingsPage
from ui.pages.settings_phrases import NAMES, PhrasesGroup
from ui.rooms import Room
from ui.savestate import Saved

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

Packs = Callable[[], list[OwnPack]]


@pytest.fixture
def packs(office: Path) -> Packs:
    """The office's packs on disk, read by a fresh store."""

    def read() -> list[OwnPack]:
        store = open_store(office)
        try:
            return store.packs()
        finally:
            store.close()

    return read


@pytest.fixture
def group(clerk: Clerk) -> Iterator[PhrasesGroup]:
    """The group, with its sample drafted."""
    clerk.window.go(Room.SETTINGS)
    page = cast(SettingsPage, clerk.window.page)
    page.show_group("pola")
    clerk.wait(lambda: "Teras" in sample(page.phrases))
    yield page.phrases


def sample(group: PhrasesGroup) -> str:
    return group.sample.text.toPlainText()


def press(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shortcut(clerk: Clerk, keys: str) -> None:
    """What happens when the window gets this key."""
    next(a for a in clerk.window.actions() if a.shortcut() == QKeySequence(keys)).trigger()


def overtype(clerk: Clerk, group: PhrasesGroup, old: str, new: str) -> None:
    """Find some words in the pack, select them and type over them."""
    at = group.text.toPlainText().index(old)
    cursor = QTextCursor(group.text.document())
    cursor.setPosition(at)
    cursor.setPosition(at + len(old), QTextCursor.MoveMode.KeepAnchor)
    group.text.setTextCursor(cursor)
    clerk.type(group.text, new)


def faults(group: PhrasesGroup) -> list[str]:
    return [item.title for item in group.faults.rows.items]


def text_of(packs: Packs) -> str:
    """The text of the only pack on disk; empty where there is none."""
    found = packs()
    assert len(found) < 2
    return found[0].text if found else ""


def on_disk(clerk: Clerk, group: PhrasesGroup, packs: Packs) -> str:
    """The text of the only pack, once the program says that everything is stored."""
    clerk.wait(lambda: not group._saver.pending and group._saver.state.saved is Saved.YES)
    return text_of(packs)


def test_the_shipped_text_is_only_to_be_read(clerk: Clerk, group: PhrasesGroup, packs: Packs) -> None:
    assert group.text.toPlainText() == assets.text("phrases/siaran-pers.toml") and group.text.isReadOnly()
    clerk.type(group.text, "x")
    assert group.copy.isVisible() and group.reset.isHidden() and group.verdict.isHidden()
    assert group.text.toPlainText() == assets.text("phrases/siaran-pers.toml")
    assert not packs()


def test_copied_typed_and_stored_once(clerk: Clerk, group: PhrasesGroup, packs: Packs) -> None:
    press(group.copy)
    assert group.text.hasFocus() and group.reset.isVisible() and group.copy.isHidden()
    overtype(clerk, group, "menggelar", "mengadakan")
    clerk.wait(lambda: "mengadakan" in text_of(packs), patience=3000)
    overtype(clerk, group, "menggelar", "melaksanakan")
    clerk.wait(lambda: "melaksanakan" in text_of(packs), patience=3000)
    (pack,) = packs()
    assert pack.voice is Voice.OFFICIAL and pack.text == group.text.toPlainText()
    clerk.wait(lambda: clerk.window.top.saved.text().startswith("Tersimpan "))


def test_the_sample_follows_the_keys(clerk: Clerk, group: PhrasesGroup) -> None:
    assert "menggelar" in sample(group) and "lain dari bawaan" not in sample(group)
    press(group.copy)
    for words in ("menggelar",) * group.text.toPlainText().count("menggelar"):
        overtype(clerk, group, words, "mengadakan")
    clerk.wait(lambda: "Teras · lain dari bawaan" in sample(group))
    assert "mengadakan forum" in sample(group) and "menggelar forum" not in sample(group)
    assert group.verdict.text() == "Semua pola terbaca."


def test_another_meeting_is_heard(clerk: Clerk, group: PhrasesGroup) -> None:
    before = sample(group)
    group.sample.meetings.setFocus()
    clerk.press(group.sample.meetings, Qt.Key.Key_Down)
    clerk.wait(lambda: sample(group) != before)
    assert "Sumenep" in group.sample.meetings.currentText() or "MIO" in group.sample.meetings.currentText()
    assert "Kapolres Sumenep" in sample(group)


def test_a_broken_pattern_is_named_and_found(clerk: Clerk, group: PhrasesGroup) -> None:
    before = sample(group)
    press(group.copy)
    overtype(clerk, group, "{bentuk} itu menghasilkan", "{bentux} itu menghasilkan")
    overtype(clerk, group, "menggelar {kegiatan}", "menggelar {kegiatan")
    clerk.wait(lambda: len(faults(group)) == 2)
    lines = group.text.toPlainText().splitlines()
    here = next(n for n, line in enumerate(lines, start=1) if "{bentux}" in line)
    row = next(n for n, words in enumerate(faults(group)) if words.startswith(f"Baris {here}: "))
    assert "{bentux}" in faults(group)[row] and group.verdict.text().startswith("2 pola rusak.")
    group.faults.setFocus()
    group.faults.select(str(row))
    clerk.press(group.faults, Qt.Key.Key_Return)
    assert group.text.hasFocus() and group.text.textCursor().blockNumber() == here - 1
    other = group.faults.visualRect(group.faults.rows.index(1 - row, 0)).center()
    QTest.mouseClick(group.faults.viewport(), Qt.MouseButton.LeftButton, pos=other)
    assert "{kegiatan[" in group.text.textCursor().block().text()
    assert sample(group) == before  # the shipped wording stands in


def test_a_pack_that_is_no_pack_is_still_kept(clerk: Clerk, group: PhrasesGroup, packs: Packs) -> None:
    before = sample(group)
    press(group.copy)
    clerk.retype(group.text, "bukan pola")
    clerk.wait(lambda: faults(group) and "Berkas pola tidak terbaca" in faults(group)[0])
    assert on_disk(clerk, group, packs) == "bukan pola"
    assert sample(group) == before
    clerk.retype(group.text, "")
    assert on_disk(clerk, group, packs) == "\n"
    assert not group.text.isReadOnly() and group.reset.isVisible() and group.verdict.text() == "Semua pola terbaca."


def test_back_to_the_shipped_text_and_back_again(clerk: Clerk, group: PhrasesGroup, packs: Packs) -> None:
    press(group.copy)
    overtype(clerk, group, "menggelar", "mengadakan")
    own = group.text.toPlainText()
    press(group.reset)
    assert clerk.window.toast._words.text() == "Pola Siaran pers kembali ke bawaan."
    assert group.text.isReadOnly() and "mengadakan" not in group.text.toPlainText()
    assert on_disk(clerk, group, packs) == "" and packs()
    press(clerk.window.toast._button)
    assert group.text.toPlainText() == own and not group.text.isReadOnly()
    assert on_disk(clerk, group, packs) == own
    shortcut(clerk, "Ctrl+Y")
    assert on_disk(clerk, group, packs) == ""
    press(group.copy)
    shortcut(clerk, "Ctrl+Z")  # what was copied anew is not lost to an old step
    assert group.text.toPlainText() == assets.text("phrases/siaran-pers.toml") and not group.text.isReadOnly()


def test_the_text_undoes_its_own_typing(clerk: Clerk, group: PhrasesGroup, packs: Packs) -> None:
    press(group.copy)
    overtype(clerk, group, "menggelar", "x")
    QTest.keyClick(group.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert on_disk(clerk, group, packs) == assets.text("phrases/siaran-pers.toml")


def test_each_voice_has_its_own(clerk: Clerk, group: PhrasesGroup, packs: Packs) -> None:
    for voice in (Voice.CHAT, Voice.NEWS):
        button = next(b for b in group.voices.widget.findChildren(QWidget) if b.property("text") == NAMES[voice])
        press(button)
        assert group.text.toPlainText() == assets.text(f"phrases/{voice.value}.toml")
        press(group.copy)
        clerk.type(group.text, "# x\n")
    clerk.wait(lambda: {pack.voice: pack.text[:4] for pack in packs()} == dict.fromkeys(("berita", "ringkas"), "# x\n"))
    clerk.window.go(Room.HOME)
    clerk.window.go(Room.SETTINGS)
    assert group.voice is Voice.NEWS and group.text.toPlainText().startswith("# x\n")


def test_the_next_opening_of_a_meeting_uses_it(clerk: Clerk, group: PhrasesGroup) -> None:
    key = clerk.open("MIO")
    clerk.page()
    clerk.window.go(Room.SETTINGS)
    press(group.copy)
    for words in ("menggelar",) * group.text.toPlainText().count("menggelar"):
        overtype(clerk, group, words, "mengadakan")
    assert clerk.open("MIO") == key
    assert "mengadakan" in clerk.facts().phrases[Voice.OFFICIAL.value]
    clerk.window.editor.go(len(clerk.window.editor.sections) - 1)
    blocks = clerk.window.editor.release.blocks
    clerk.wait(lambda: "lead" in blocks.cards and "mengadakan" in blocks.cards["lead"].text.words())


def test_what_another_window_wrote_is_shown(clerk: Clerk, group: PhrasesGroup, office: Path, packs: Packs) -> None:
    press(group.copy)
    assert on_disk(clerk, group, packs)
    clerk.window.go(Room.HOME)
    store = open_store(office)
    (pack,) = store.packs()
    pack.text = "# dari jendela lain\n"
    store.save_entry(pack)
    store.close()
    clerk.window.go(Room.SETTINGS)
    clerk.wait(lambda: group.text.toPlainText() == "# dari jendela lain\n")
    clerk.type(group.text, "y")
    assert on_disk(clerk, group, packs) == "y# dari jendela lain\n"


def test_people_and_patterns_share_what_keeps_them(clerk: Clerk, group: PhrasesGroup, packs: Packs) -> None:
    page = cast(SettingsPage, clerk.window.page)
    press(group.copy)
    page.show_group("orang")
    press(page.people.add)
    clerk.type(page.people.form.editors["name"].field, "Sari")
    page.show_group("pola")
    overtype(clerk, group, "menggelar", "mengadakan")
    page.show_group("orang")
    clerk.wait(lambda: [item.title for item in page.people.list.rows.items] == ["Sari"])
    clerk.wait(lambda: "mengadakan" in text_of(packs))
    clerk.type(page.people.form.editors["name"].field, " Wulan")
    clerk.window.go(Room.HOME)
    clerk.window.go(Room.SETTINGS)
    page.show_group("orang")
    clerk.wait(lambda: [item.title for item in page.people.list.rows.items] == ["Sari Wulan"])


def test_the_guide_opens_at_the_patterns(clerk: Clerk, group: PhrasesGroup) -> None:
    press(group.guide_button)
    shown = clerk.window.over.help_made
    assert shown.isVisible() and shown.topics.currentText() == "Pola kalimat"
    assert QApplication.focusWidget() is shown.topics
