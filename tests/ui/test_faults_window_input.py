"""Whatever is typed or pasted: it stays, it is told, what fits is stored, and the window goes on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from tests.ui.faulty import read_back
from ui.form import Row

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

CTRL = Qt.KeyboardModifier.ControlModifier
STILL = 500  # milliseconds that the window may stand still for something that nobody types by hand
SLOW = 60_000  # milliseconds that the disk may take for it


def paste(clerk: Clerk, field: QWidget, text: str) -> int:
    """Ctrl+V over what is there; returns the milliseconds that the window stood still."""
    field.setFocus()
    clerk.press(field, Qt.Key.Key_A, CTRL)
    QGuiApplication.clipboard().setText(text)
    clock = QElapsedTimer()
    clock.start()
    clerk.press(field, Qt.Key.Key_V, CTRL)
    return clock.elapsed()


def still(clerk: Clerk, field: QWidget, letter: str) -> int:
    """Type one letter; returns the milliseconds that the window stood still."""
    clock = QElapsedTimer()
    clock.start()
    clerk.type(field, letter)
    return clock.elapsed()


@pytest.mark.parametrize("name", ["internal_note", "purposes"])
def test_five_thousand_lines_pasted_into_a_long_text(clerk: Clerk, office: Path, name: str) -> None:
    key = clerk.open("Coffee Bareng")
    lines = [f"{n}. Warga meminta patroli malam di jalan desa." for n in range(1, 5001)]
    text = cast(QPlainTextEdit, clerk.field("apa" if name == "purposes" else "hasil", name))
    assert paste(clerk, text, "\n".join(lines)) < STILL
    assert still(clerk, text, "!") < STILL
    assert text.toPlainText() == "\n".join(lines) + "!"
    clerk.saved(SLOW)
    meeting = read_back(office, key).meeting
    stored = (
        [one.text for one in meeting.purposes] if name == "purposes" else meeting.internal_note.split("\n")
    )
    assert stored == [*lines[:-1], lines[-1] + "!"]


def test_a_hundred_thousand_letters_in_one_line(clerk: Clerk, office: Path) -> None:
    key = clerk.open("Coffee Bareng")
    long = " ".join(f"kata{n}" for n in range(12_000))[:100_000].strip()
    field = clerk.field("apa", "theme")
    assert paste(clerk, field, long) < STILL
    assert still(clerk, field, "!") < STILL
    clerk.saved(SLOW)
    assert read_back(office, key).meeting.theme == long + "!"
    clerk.retype(field, "Damai")
    clerk.saved(SLOW)
    clerk.window.editor.go(0)
    assert clerk.page()  # the giant draft does not hold up the next one


def test_emoji_and_control_characters(clerk: Clerk, office: Path) -> None:
    key = clerk.open("Ngopi Bareng")
    clerk.page()
    line = cast(QLineEdit, clerk.field("apa", "programme"))
    paste(clerk, line, "Ngopi \x00\x07\x1b[31m\u202eBareng\u200b 😀\r\nlagi\x85")
    clerk.press(line, Qt.Key.Key_Return)
    clerk.saved()
    stored = read_back(office, key).meeting.programme
    assert stored == line.text() == "Ngopi [31mBareng 😀 lagi"
    assert not any(ord(letter) < 32 or letter in "\x85\u202e" for letter in stored)
    trouble = clerk.window.editor.preview._sentence
    clerk.wait(trouble.isVisible)
    assert "😀" in trouble.text()  # the page names what the press lacks
    clerk.retype(line, "Ngopi Bareng")
    clerk.wait(lambda: not trouble.isVisible())


def row_of(field: QWidget) -> Row:
    """The row in which a field stands."""
    above: QWidget | None = field
    while above is not None and not isinstance(above, Row):
        above = above.parentWidget()
    assert isinstance(above, Row)
    return above


def test_what_can_not_be_read_stays_with_its_sentence(clerk: Clerk, office: Path) -> None:
    key = "contoh-002-jeneponto"
    clerk.window.open_meeting(key)
    clerk.wait(lambda: clerk.window.editor.meeting is not None)
    lines = []
    for name, typed in (("held_on", "32 Februari 😀"), ("starts", "25.99"), ("ends", "nanti")):
        line = cast(QLineEdit, clerk.field("apa", name))
        clerk.retype(line, typed)
        clerk.press(line, Qt.Key.Key_Return)
        lines.append((line, typed))
    clerk.retype(clerk.field("apa", "theme"), "Damai bersama")
    clerk.saved()
    assert read_back(office, key).meeting.theme == "Damai bersama"
    clerk.window.editor.go(1)
    clerk.window.editor.go(0)
    for line, typed in lines:
        sentence = row_of(line)._below.text()
        assert line.text() == typed and typed in sentence and sentence.endswith(".")
    assert any(line.accessibleDescription() == row_of(line)._below.text() for line, _ in lines)
