"""The columns of the release: the design's measures, the clerk's own, and little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.app import Program
from ui.pages.columns import Columns
from ui.pages.formpanel import FormPanel
from ui.pages.release import ReleaseSection
from ui.pages.release_findings import FindingsPanel
from ui.pages.release_panel import BlocksPanel
from ui.pages.section import Section
from ui.pages.sectionpanel import SectionPanel
from ui.preview import Preview

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

CTRL = Qt.KeyboardModifier.ControlModifier


def to_release(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    editor = clerk.window.editor
    editor.go(editor.sections.index(editor.release))
    clerk.page()
    clerk.wait(lambda: editor.release.blocks.cards)
    QApplication.processEvents()


def widths(clerk: Clerk) -> tuple[int, ...]:
    room = clerk.window.editor.room
    return tuple(part.width() if part.isVisible() else 0
                 for part in (room.panel, room.findings, clerk.window.editor.preview))  # fmt: skip


def test_the_measures_of_the_design(clerk: Clerk) -> None:
    to_release(clerk)
    editor = clerk.window.editor
    assert widths(clerk) == (544, 290, 449)
    assert not editor.panel.isVisible() and not editor.forms.isVisible() and editor.room.bar.isVisible()
    clerk.window.resize(1920, 1040)
    QApplication.processEvents()
    assert widths(clerk) == (680, 340, 817)
    clerk.window.resize(1366, 697)
    editor.step(-1)
    QApplication.processEvents()
    assert (editor.panel.width(), editor.forms.width(), editor.preview.width()) == (212, 561, 510)
    assert not editor.room.bar.isVisible()


def test_a_splitter_that_was_moved_stays(clerk: Clerk) -> None:
    to_release(clerk)
    columns = clerk.window.editor.columns
    columns.setSizes([0, 0, 480, 340, 463])
    columns.splitterMoved.emit(480, 3)
    clerk.window.editor.step(-1)
    clerk.window.editor.step(1)
    QApplication.processEvents()
    assert widths(clerk) == (480, 340, 463)


@pytest.mark.parametrize("width", [910, 1100, 1280])
def test_little_room(clerk: Clerk, width: int) -> None:
    to_release(clerk)
    clerk.window.resize(width, 560)
    QApplication.processEvents()
    editor, room = clerk.window.editor, clerk.window.editor.room
    inside = room.panel.area.widget()
    assert room.panel.isVisible() and room.findings.isVisible()
    assert inside is not None and inside.width() <= room.panel.area.viewport().width()
    assert editor.preview.isVisible() is (width == 1280 or width == 1100)
    right = room.bar.primary.mapTo(clerk.window, room.bar.primary.rect().bottomRight())
    assert right.x() < clerk.window.width()
    for label in editor.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.wordWrap():
            assert QFontMetrics(label.font()).horizontalAdvance(label.text()) <= label.width() + 1, label.text()
    QTest.keyClick(clerk.window, Qt.Key.Key_F9)
    assert editor.preview.isVisible() is (width == 910)
    assert room.panel.isVisible() is (width != 910)
    QTest.keyClick(clerk.window, Qt.Key.Key_F9)
    assert room.panel.isVisible()


def test_large_letters(clerk: Clerk, dressed: QApplication) -> None:
    to_release(clerk)
    theme.enlarge(dressed, 150)
    try:
        QApplication.processEvents()
        editor = clerk.window.editor
        assert not editor.preview.isVisible()  # it changes places with the blocks (F9)
        for button in editor.findChildren(QPushButton):
            if button.isVisible():
                assert button.sizeHint().width() <= button.width() + 1, button.text()
                assert button.sizeHint().height() <= button.height() + 1, button.text()
        for card in editor.release.blocks.cards.values():
            assert card.text.document().size().height() <= card.text.height() + 1
        head = editor.release.blocks.cards["headline"].text
        (first, *_) = head.document().firstBlock().layout().formats()
        assert first.format.fontWeight() == 600
    finally:
        theme.enlarge(dressed, 100)


def test_panels_go_round_with_f6(clerk: Clerk) -> None:
    to_release(clerk)
    editor = clerk.window.editor
    editor.release.blocks.focus("purpose")
    seen: list[QWidget | None] = []
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget() or clerk.window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen == [editor.room.findings.list, editor.preview.view, editor.release.blocks.cards["purpose"].text]


def test_tab_goes_through_the_release_in_reading_order(clerk: Clerk) -> None:
    to_release(clerk)
    editor, room = clerk.window.editor, clerk.window.editor.room
    room.bar.before.setFocus()
    names: list[QWidget] = []
    for _ in range(200):
        QTest.keyClick(QApplication.focusWidget() or clerk.window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(focus)
        if focus is editor.preview.view:
            break
    cards = editor.release.blocks.cards
    wanted = [room.bar.primary, *(card.text for card in cards.values()), editor.release.unused.head,
              editor.release.small_print.head, room.findings.list, editor.preview.view]  # fmt: skip
    assert [one for one in names if one in wanted] == wanted


def test_the_way_back(clerk: Clerk) -> None:
    to_release(clerk)
    editor = clerk.window.editor
    before = editor.sections[editor.sections.index(editor.release) - 1]
    assert editor.room.bar.before.text() == before.title
    assert editor.above == "Ngopi Bareng MIO Indonesia"
    QTest.mouseClick(editor.room.bar.before, Qt.MouseButton.LeftButton)
    assert editor.bench.section is before and editor.above == ""
    assert not any(key.isEnabled() for key in editor.room._keys)  # its keys are other people's beside a form
    QTest.keyClick(clerk.window, Qt.Key.Key_PageDown, CTRL)
    assert editor.bench.released
    assert editor.up() and editor.bench.section is before
    assert not editor.up()


def test_the_keys_follow_from_the_last_section_into_the_release(clerk: Clerk) -> None:
    to_release(clerk)
    editor = clerk.window.editor
    editor.step(-1)
    editor.panel.list.setFocus()
    QTest.keyClick(editor.panel.list, Qt.Key.Key_Down)
    assert editor.bench.released and editor.room.findings.list.hasFocus()


def test_the_first_sheet_gives_the_keys_something(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    editor = clerk.window.editor
    editor.go(editor.sections.index(editor.release))  # before there is a draft
    assert not editor.release.blocks.cards
    clerk.wait(editor.room.findings.list.hasFocus)


def test_widths_are_read_back_when_the_program_opens_again(clerk: Clerk, program: Program, qtbot: QtBot) -> None:
    to_release(clerk)
    columns = clerk.window.editor.columns
    columns.setSizes([0, 0, 480, 340, 463])
    columns.splitterMoved.emit(480, 3)
    blocks, findings = BlocksPanel(ReleaseSection(lambda *_: None, lambda *_: "")), FindingsPanel()
    page = Preview(program._paper, "Siaran pers")
    again = Columns(SectionPanel(), FormPanel(Section(lambda *_: None, lambda *_: "")), program._settings)
    again.put_page(page)
    again.put_release(blocks, findings)
    qtbot.addWidget(again)
    again.show_release(True)
    again.resize(1285, 500)
    again.show()
    assert (blocks.width(), findings.width(), page.width()) == (480, 340, 463)
