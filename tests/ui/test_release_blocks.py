"""The blocks of a release under a clerk's hands: typed in, taken out, given back, taken back by Ctrl+Z."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cooling_desktop.records.facts import Facts
from tests.ui.release_hands import CTRL, card, into, key, own, to_release
from ui.blocks import BlockText
from ui.blocks_card import BlockState

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

Read = Callable[[str], Facts]


def test_every_paragraph_is_a_card_in_the_order_of_the_page(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    release = clerk.window.editor.release
    names = [one.name for one in release.blocks.cards.values()]
    assert names[:4] == ["Judul", "Teras", "Tujuan", "Kehadiran"]
    assert "Tanggapan tamu 2" in names and "Kota" not in names and "Kredit" not in names
    tops = [one.y() for one in release.blocks.cards.values()]
    assert tops == sorted(tops)
    assert all(one.state is BlockState.AUTO for one in release.blocks.cards.values())
    for one in release.blocks.cards.values():
        assert one.text.verticalScrollBar().maximum() == 0  # nothing is cut, nothing scrolls


def test_the_first_key_makes_a_block_the_clerks(clerk: Clerk, stored: Read) -> None:
    number = clerk.open("Ngopi Bareng")
    to_release(clerk)
    lead = into(clerk, "lead")
    drafted = lead.text.words()
    clerk.type(lead.text, " ")
    assert [one.facts for one in clerk.facts().meeting.release.own_wordings] == [drafted]
    clerk.type(lead.text, "Acara hangat “sekali”.")
    assert lead.state is BlockState.OWN and lead.automatic.isVisible()
    assert "kini tulisan Anda" in clerk.window.toast._words.text()
    clerk.saved()
    (kept,) = stored(number).meeting.release.own_wordings
    assert (kept.block, kept.text, kept.facts) == ("lead", f"{drafted} Acara hangat “sekali”.", drafted)
    assert QApplication.focusWidget() is lead.text
    assert lead.text.textCursor().position() == len(kept.text)


def test_the_toast_gives_the_block_back_however_much_was_typed(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    lead = into(clerk, "lead")
    drafted = lead.text.words()
    clerk.type(lead.text, "x")
    clerk.type(lead.text, " lalu kata lain")
    QTest.mouseClick(clerk.window.toast._button, Qt.MouseButton.LeftButton)
    assert own(clerk) == [] and lead.state is BlockState.AUTO and lead.text.words() == drafted


def test_ctrl_z_takes_typing_back_and_leaves_no_copy(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    lead = into(clerk, "lead")
    drafted = lead.text.words()
    clerk.type(lead.text, " Hangat")
    key(clerk, Qt.Key.Key_Z, CTRL)
    assert own(clerk) == [] and lead.text.words() == drafted and not lead.automatic.isVisible()
    key(clerk, Qt.Key.Key_Y, CTRL)
    assert own(clerk) == [("lead", f"{drafted} Hangat")] and lead.state is BlockState.OWN
    assert lead.text.textCursor().position() == len(drafted) + len(" Hangat")


def test_the_cursor_stays_where_words_were_taken_back(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    lead = into(clerk, "lead")
    drafted = lead.text.words()
    cursor = lead.text.textCursor()
    cursor.setPosition(8)
    lead.text.setTextCursor(cursor)
    clerk.type(lead.text, "baru")
    key(clerk, Qt.Key.Key_Z, CTRL)
    assert lead.text.words() == drafted and lead.text.textCursor().position() == 8


def test_ctrl_r_and_the_quiet_link_go_back_to_the_facts(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    purpose = into(clerk, "purpose")
    drafted = purpose.text.words()
    clerk.retype(purpose.text, "Satu tujuan.")
    key(clerk, Qt.Key.Key_R, CTRL)
    assert own(clerk) == [] and purpose.text.words() == drafted
    assert clerk.window.toast._words.text() == "Tujuan kembali mengikuti fakta."
    clerk.type(purpose.text, "!")
    QTest.mouseClick(purpose.automatic, Qt.MouseButton.LeftButton)
    assert own(clerk) == [] and purpose.text.words() == drafted
    key(clerk, Qt.Key.Key_R, CTRL)
    assert clerk.window.toast._words.text() == "Tujuan sudah mengikuti fakta."


def test_a_block_is_taken_out_and_comes_back(clerk: Clerk, stored: Read) -> None:
    number = clerk.open("Ngopi Bareng")
    to_release(clerk)
    purpose = into(clerk, "purpose")
    names = [action.text() for action in purpose.menu().actions()]
    assert names[-1] == "Keluarkan dari naskah" and not any(name.startswith("Susun ulang") for name in names)
    purpose.menu().actions()[-1].trigger()
    assert purpose.slim is not None and purpose.slim.isVisible() and not purpose.text.isVisible()
    clerk.saved()
    assert [(one.block, one.text) for one in stored(number).meeting.release.own_wordings] == [("purpose", "")]
    clerk.wait(lambda: "Tujuan" not in sources(clerk))
    assert purpose.slim.isVisible()  # the next draft has no such block, its line stays where it was
    QTest.mouseClick(purpose.slim.back, Qt.MouseButton.LeftButton)
    assert own(clerk) == [] and purpose.text.isVisible() and purpose.text.words().startswith("Acara yang")


def sources(clerk: Clerk) -> set[str]:
    labels = {one.key: one.name for one in clerk.window.editor.release.blocks.cards.values()}
    return {labels[place.source] for place in clerk.window.editor.preview.view.places if place.source in labels}


def test_a_text_being_emptied_stays_a_text_until_it_is_left(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    purpose = into(clerk, "purpose")
    clerk.press(purpose.text, Qt.Key.Key_A, CTRL)
    clerk.press(purpose.text, Qt.Key.Key_Delete)
    assert own(clerk) == [("purpose", "")] and purpose.text.isVisible()
    clerk.type(purpose.text, "Lain")
    assert own(clerk) == [("purpose", "Lain")]
    clerk.press(purpose.text, Qt.Key.Key_A, CTRL)
    clerk.press(purpose.text, Qt.Key.Key_Delete)
    card(clerk, "lead").text.setFocus()
    assert not purpose.text.isVisible() and purpose.slim is not None and purpose.slim.isVisible()


def test_ctrl_and_arrows_walk_through_the_blocks_and_tint_their_place(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    into(clerk, "headline")
    seen = []
    for _ in range(3):
        key(clerk, Qt.Key.Key_Down, CTRL)
        seen.append(clerk.window.editor.release.blocks.current)
        assert clerk.window.editor.preview.view.sources == {seen[-1]}
    assert seen == ["lead", "purpose", "attendance"]
    key(clerk, Qt.Key.Key_Up, CTRL)
    assert QApplication.focusWidget() is card(clerk, "purpose").text
    clerk.window.editor.release.wish("out")
    key(clerk, Qt.Key.Key_Up, CTRL)
    slim = card(clerk, "purpose").slim
    assert slim is not None and QApplication.focusWidget() is slim.back  # a block taken out is passed, not skipped
    key(clerk, Qt.Key.Key_Up, CTRL)
    assert QApplication.focusWidget() is card(clerk, "lead").text
    for _ in range(20):
        key(clerk, Qt.Key.Key_Down, CTRL)
    last = list(clerk.window.editor.release.blocks.cards)[-1]
    assert QApplication.focusWidget() is card(clerk, last).text
    text, view = card(clerk, last).text, clerk.window.editor.room.panel.area.viewport()
    clerk.wait(lambda: view.rect().contains(text.mapTo(view, text.rect().center())))


def test_a_click_on_the_page_leads_into_the_block(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    clerk.window.editor.preview.clicked.emit("attendance")
    assert QApplication.focusWidget() is card(clerk, "attendance").text


def test_enter_makes_a_paragraph_but_not_in_the_headline(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    lead = into(clerk, "lead")
    high = lead.text.height()
    clerk.type(lead.text, "\nSatu lagi.")
    assert own(clerk)[0][1].endswith("\nSatu lagi.")
    assert lead.text.height() > high
    head = into(clerk, "headline")
    clerk.press(head.text, Qt.Key.Key_Return, text="\r")
    assert [name for name, _ in own(clerk)] == ["lead"]
    assert QApplication.focusWidget() is not head.text


def test_pasted_words_lose_their_dress(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    head = into(clerk, "headline")
    QApplication.clipboard().setText(" satu\u200b\ndua")
    key(clerk, Qt.Key.Key_V, CTRL)
    assert own(clerk)[0][1].endswith("satu dua")
    assert "\n" not in head.text.words()


def test_a_rare_letter_does_not_shift_what_is_shown_or_struck(dressed: QApplication, qtbot: QtBot) -> None:
    text = BlockText("Teras")
    qtbot.addWidget(text)
    told: list[str] = []
    text.typed.connect(told.append)
    for words in ("😀 satu dua", "😀 satu tiga 😀", "😀 tiga 😀"):  # Qt counts such a letter twice
        text.show_text(words)
        assert text.words() == words
    text.strike([(2, 6)])
    (struck,) = text.extraSelections()
    assert struck.cursor.selectedText() == "tiga"
    assert told == []  # nobody typed


def test_small_print_is_folded_and_holds_every_field(clerk: Clerk, stored: Read) -> None:
    number = clerk.open("Ngopi Bareng")
    to_release(clerk)
    release = clerk.window.editor.release
    (form,) = [form for form, _ in release.forms]
    assert set(form.editors) == {"dateline", "credit", "author", "notice", "number", "paper"}
    assert not form.isVisible()
    clerk.window.editor.bench.jump("release.notice")
    clerk.wait(form.isVisible)
    line = form.editors["notice"].field
    assert QApplication.focusWidget() is line
    clerk.type(line, "Untuk disiarkan segera")
    clerk.saved()
    assert stored(number).meeting.release.notice == "Untuk disiarkan segera"


def test_facts_that_stay_out_are_listed_with_reasons(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    release = clerk.window.editor.release
    items = release._list.rows.items
    assert items and all(item.detail for item in items)
    assert release.unused.isVisible() and not release._list.isVisible()
    QTest.keyClick(release.unused.head, Qt.Key.Key_Space)
    assert release._list.isVisible()
    release._list.select("guests[2]")
    clerk.press(release._list, Qt.Key.Key_Return)
    assert clerk.window.editor.bench.section.key in ("tamu", "hadir")


def test_words_that_lost_their_block_can_be_taken_along(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    answer = into(clerk, "answer-2")
    clerk.retype(answer.text, "“Kami siap,” katanya.")
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    meeting.remove_row("utterances", 4)
    release = clerk.window.editor.release
    clerk.wait(lambda: any(item.key.startswith("release.own") for item in release._list.rows.items))
    release._list.opened.emit("release.own_wordings[0]")
    assert QApplication.clipboard().text() == "“Kami siap,” katanya."
    assert "disalin" in clerk.window.toast._words.text()


def test_keys_in_a_block_are_quick(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    lead = into(clerk, "lead")
    clerk.type(lead.text, "a")
    times, clock = [], QElapsedTimer()
    for letter in "kata demi kata " * 3:
        clock.restart()
        clerk.type(lead.text, letter)
        times.append(clock.nsecsElapsed() / 1e6)
    assert sorted(times)[len(times) // 2] < 16


def test_an_empty_meeting_says_what_is_missing(clerk: Clerk) -> None:
    clerk.window.new_meeting()
    clerk.wait(lambda: clerk.window.editor.meeting is not None)
    editor = clerk.window.editor
    editor.go(editor.sections.index(editor.release))
    meeting = editor.meeting
    assert meeting is not None
    meeting.put("unit_id", None)
    told: QWidget = editor.release._empty
    clerk.wait(told.isVisible)
    assert "Yang masih kurang: nama kegiatan, tanggal" in editor.release._empty.text()
