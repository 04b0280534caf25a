"""An old release becomes a meeting of exactly what was ticked; Esc leaves with nothing done."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit

from cooling_desktop.records.directory import Organisation, Person
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.store import open_store
from tests.press.paste import old_releases as old
from tests.ui.conftest import Clerk
from tests.ui.places_paste import opened, reviewed
from ui.pages.paste import PastePage
from ui.pages.paste_rows import ProposalRow
from ui.rooms import Room

LEFT, PLAIN, COPY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
CTRL = Qt.KeyboardModifier.ControlModifier


def rows(page: PastePage, name: str) -> list[ProposalRow]:
    return [row for row in page.review.proposals.rows if row.proposed.name == name]


def row_of(page: PastePage, name: str, words: str) -> ProposalRow:
    return next(row for row in rows(page, name) if words in row.words)


def made(clerk: Clerk, page: PastePage) -> str:
    """Press the button and wait for the meeting; returns its key."""
    QTest.mouseClick(page.review.make, LEFT)
    clerk.wait(lambda: clerk.window.room is Room.EDITOR)
    return clerk.facts().meeting.id


def count(office: Path) -> int:
    store = open_store(office)
    try:
        return len(store.meetings())
    finally:
        store.close()


def test_what_is_ticked_is_read_back_from_a_fresh_session(clerk: Clerk, stored: Callable[[str], Facts]) -> None:
    page = reviewed(clerk, old.WITA)
    ticked = {row.proposed.name for row in page.review.proposals.rows if row.tick.isChecked()}
    assert {"date", "unit", "person", "quote"} <= ticked and "group" not in ticked
    facts = stored(made(clerk, page))
    assert facts.meeting.programme == "Jumat Curhat" and facts.meeting.days[0].held_on == date(2024, 10, 4)
    assert facts.unit is not None and facts.unit.name == "Polresta Manado"
    assert {one.name for one in facts.people.values()} >= {"Julius Wattimena", "Rizky Lumentut"}
    assert [one.text[:12] for one in facts.meeting.utterances] == ["Kami membuka", "Kamtibmas ad", "Kami siap me"]
    assert not any(guest.group for guest in facts.meeting.guests)


def test_ticks_and_typed_values_decide(clerk: Clerk, stored: Callable[[str], Facts]) -> None:
    page = reviewed(clerk, old.WITA)
    for row in rows(page, "quote"):
        row.tick.setFocus()
        clerk.press(row.tick, Qt.Key.Key_Space, text=" ")
    clerk.retype(row_of(page, "programme", "Jumat").field, "Jumat Curhat Malalayang")
    clerk.retype(row_of(page, "date", "4 Oktober").field, "11/10/2024")
    clerk.retype(row_of(page, "person", "Deysi").field, "Camat Malalayang Deysi Kalalo, S.STP.")
    facts = stored(made(clerk, page))
    assert facts.meeting.utterances == []
    assert facts.meeting.programme == "Jumat Curhat Malalayang"
    assert facts.meeting.days[0].held_on == date(2024, 10, 11)
    assert next(one for one in facts.people.values() if one.name == "Deysi Kalalo").degrees_back == ["S.STP."]


def test_a_value_typed_over_is_ticked_and_a_bad_date_refused(clerk: Clerk, office: Path) -> None:
    page, before = reviewed(clerk, old.WRONG_DAY), count(office)
    (day,) = rows(page, "date")
    assert not day.tick.isChecked(), "its weekday is another one"
    clerk.retype(day.field, "32 okt")
    assert day.tick.isChecked() and "32" in day.remark.words
    QTest.mouseClick(page.review.make, LEFT)
    assert page.reviewing and clerk.window.room is Room.PASTE and "32" in page.notice.words
    assert day.field.hasFocus() and count(office) == before


def test_the_sentence_of_the_value_in_hand_is_tinted(clerk: Clerk) -> None:
    page = reviewed(clerk)
    for name in ("date", "person", "quote"):
        row = rows(page, name)[0]
        row.field.setFocus()
        assert page.review.story.text.tinted() == row.proposed.sentence
    assert "*" not in page.review.story.text.toPlainText()


def test_debris_is_told_and_gone(clerk: Clerk) -> None:
    page = reviewed(clerk, old.CHAT)
    assert "sisa situs" in page.review.story.told.words
    assert "🛵🛵" in page.review.story.lines.toPlainText()
    assert "🛵" not in page.review.story.text.toPlainText()


def test_the_same_name_is_used_and_a_near_one_asked(
    clerk: Clerk, office: Path, stored: Callable[[str], Facts]
) -> None:
    store = open_store(office)
    same, near = Person(rank="Kompol", name="Ferry Pontoh"), Person(name="Rizki Lumentut")
    body = Organisation(name="KNPI Manado")
    for entry in (same, near, body):
        store.save_entry(entry)
    store.close()
    page = reviewed(clerk, old.WITA)
    assert "Sudah ada di Direktori." in row_of(page, "person", "Ferry").remark.words
    asked = row_of(page, "person", "Rizky")
    assert asked.same.isVisible() and "Rizki Lumentut" in asked.same.text() and not asked.same.isChecked()
    facts = stored(made(clerk, page))
    assert same.id in facts.people and near.id not in facts.people
    assert "Rizky Lumentut" in {one.name for one in facts.people.values()}


def test_a_near_name_that_is_confirmed_is_used(clerk: Clerk, office: Path, stored: Callable[[str], Facts]) -> None:
    store = open_store(office)
    near = Person(name="Rizki Lumentut")
    store.save_entry(near)
    store.close()
    page = reviewed(clerk, old.WITA)
    asked = row_of(page, "person", "Rizky")
    asked.same.setFocus()
    clerk.press(asked.same, Qt.Key.Key_Space, text=" ")
    facts = stored(made(clerk, page))
    assert facts.people[near.id].name == "Rizki Lumentut"
    assert "Rizky Lumentut" not in {one.name for one in facts.people.values()}


def test_esc_leaves_with_nothing_done(clerk: Clerk, office: Path) -> None:
    page, before = reviewed(clerk), count(office)
    field = rows(page, "headline")[0].field
    field.setFocus()
    clerk.press(field, Qt.Key.Key_Escape)
    assert clerk.window.room is Room.MEETINGS and count(office) == before
    clerk.window.go(Room.PASTE)
    assert not page.reviewing and page.start.words.toPlainText() == ""


def test_ctrl_enter_reads_and_makes(clerk: Clerk) -> None:
    page = opened(clerk)
    clerk.type(page.start.words, "Polsek Cimara menggelar Ngopi Bareng di Balai Desa Cimara, Rabu (9/10/2024) malam.")
    clerk.press(page.start.words, Qt.Key.Key_Return, CTRL)
    clerk.wait(lambda: page.reviewing)
    clerk.press(rows(page, "unit")[0].field, Qt.Key.Key_Return, CTRL)
    clerk.wait(lambda: clerk.window.room is Room.EDITOR)
    assert clerk.facts().meeting.programme == "Ngopi Bareng"


def test_a_text_read_while_a_meeting_is_made_takes_nothing_from_it(clerk: Clerk, office: Path) -> None:
    page, before = reviewed(clerk, old.WITA), count(office)
    gate, worker = threading.Event(), clerk.program.desk._worker
    worker.ask("held", gate.wait)
    QTest.mouseClick(page.review.make, LEFT)
    QTest.mouseClick(page.review.again, LEFT)
    page.start.words.setPlainText(old.CHAT)
    QTest.mouseClick(page.start.read, LEFT)
    clerk.wait(lambda: worker.waits("directory for a release"))
    gate.set()
    clerk.wait(lambda: page.reviewing and worker.idle())
    assert clerk.window.room is Room.PASTE and rows(page, "programme")[0].words == "Ngobrol Santai"
    assert count(office) == before + 1 and "sebelumnya" in page.notice.words
    made(clerk, page)
    assert count(office) == before + 2


def test_nothing_pasted_and_nothing_ticked_are_told(clerk: Clerk, office: Path) -> None:
    page, before = opened(clerk), count(office)
    QTest.mouseClick(page.start.read, LEFT)
    assert "belum ada" in page.notice.words and not page.reviewing
    page = reviewed(clerk, "halo saja")
    assert "Tidak ada isian" in page.notice.words
    QTest.mouseClick(page.review.make, LEFT)
    assert "Belum ada isian yang dicentang" in page.notice.words and count(office) == before


def dropped(clerk: Clerk, *paths: Path) -> bool:
    """Hold files over the window and let them go; whether they were welcome."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    held = QDragEnterEvent(QPoint(300, 300), COPY, data, LEFT, PLAIN)
    held.ignore()
    QApplication.sendEvent(clerk.window, held)
    if held.isAccepted():
        QApplication.sendEvent(clerk.window, QDropEvent(QPointF(300, 300), COPY, data, LEFT, PLAIN))
    return held.isAccepted()


def test_a_file_dropped_on_the_window_is_read(clerk: Clerk, tmp_path: Path) -> None:
    document = docx.Document()
    for line in old.WITA.split("\n"):
        document.add_paragraph(line)
    document.save(str(tmp_path / "lama.docx"))
    assert dropped(clerk, tmp_path / "lama.docx")
    page = clerk.window.page
    assert isinstance(page, PastePage)
    clerk.wait(lambda: page.reviewing)
    assert row_of(page, "programme", "Jumat Curhat").tick.isChecked()


@pytest.mark.parametrize("name", ["foto.jpg", "tabel.xlsx", "lama.doc"])
def test_other_files_are_not_welcome(clerk: Clerk, tmp_path: Path, name: str) -> None:
    room = clerk.window.room
    assert not dropped(clerk, tmp_path / name) and clerk.window.room is room


def test_of_two_files_none_is_read_and_the_clerk_is_told(clerk: Clerk, tmp_path: Path) -> None:
    room = clerk.window.room
    assert dropped(clerk, tmp_path / "lama.txt", tmp_path / "baru.pdf") and clerk.window.room is room
    assert clerk.window.toast._words.text() == "Lepaskan satu berkas saja."


def test_a_broken_file_is_told_on_the_page(clerk: Clerk, tmp_path: Path) -> None:
    (tmp_path / "rusak.docx").write_bytes(b"PK rusak")
    assert dropped(clerk, tmp_path / "rusak.docx")
    page = clerk.window.page
    assert isinstance(page, PastePage)
    clerk.wait(lambda: page.notice.words)
    assert "rusak.docx" in page.notice.words and not page.reviewing


def test_behind_the_lock_no_file_is_taken(clerk: Clerk, tmp_path: Path) -> None:
    (tmp_path / "lama.txt").write_text(old.WITA, "utf-8")
    clerk.window.over.lock()
    room = clerk.window.room
    assert not dropped(clerk, tmp_path / "lama.txt") and clerk.window.room is room


def test_a_file_is_chosen(clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lama.txt"
    path.write_text(old.WITA, "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    page = opened(clerk)
    QTest.mouseClick(page.start.file, LEFT)
    clerk.wait(lambda: page.reviewing)
    assert rows(page, "person")


def test_the_menu_leads_there(clerk: Clerk) -> None:
    action = next(a for c, a in clerk.window.actions_made if c.words == "Tempel siaran pers lama")
    action.trigger()
    assert clerk.window.room is Room.PASTE
    assert isinstance(clerk.window.focusWidget(), QPlainTextEdit)


def test_the_story_is_only_read(clerk: Clerk) -> None:
    page = reviewed(clerk)
    text = page.review.story.text
    before = text.toPlainText()
    text.moveCursor(QTextCursor.MoveOperation.End)
    clerk.type(text, "x")
    assert text.toPlainText() == before
