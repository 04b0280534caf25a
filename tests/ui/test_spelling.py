"""Misspelt words in the blocks: underlined once the keys rest, mended or learnt by the menu, never in a quotation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QTextCharFormat, QTextCursor, QTextLayout
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cooling_desktop.records.directory import Person
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Meeting, OwnWording, Venue
from cooling_desktop.records.spoken import Utterance
from cooling_desktop.words import spelling as words
from cooling_desktop.words.spelling import office_words
from tests.dictionary import give_dictionary
from tests.ui.conftest import Clerk
from ui import theme
from ui.blocks import BlockText
from ui.blocks_spelling import ADD, IN_QUOTE, NOTHING
from ui.spelling import ABSENT, Spelling, names_of
from ui.work import Worker

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def nothing_of_the_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No dictionary of this computer is found."""
    monkeypatch.setattr(words, "_folders", lambda data: iter([data / "kamus"] if data else []))


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker("spelling")
    yield made
    made.close()


def settings_of(folder: Path) -> QSettings:
    return QSettings(str(folder / "jendela.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def spelling(worker: Worker, tmp_path: Path) -> Spelling:
    give_dictionary(tmp_path)
    return Spelling(worker, tmp_path, settings_of(tmp_path))


@pytest.fixture
def block(spelling: Spelling, dressed: QApplication, qtbot: QtBot) -> BlockText:
    """A block on screen that has its spelling looked at."""
    made = BlockText("Teras")
    made.resize(500, 100)
    made.check(spelling)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def waved(text: BlockText) -> list[str]:
    """The words with a wave below them."""
    found = []
    block = text.document().begin()
    while block.isValid():
        shown: list[QTextLayout.FormatRange] = block.layout().formats()
        wave = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
        raw = block.text().encode("utf-16-le")
        for one in shown:
            if one.format.underlineStyle() == wave:
                assert one.format.underlineColor() == theme.colour("err")
                found.append(raw[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le"))
        block = block.next()
    return found


def typed(block: BlockText, text: str) -> None:
    """Real keys, one after the other."""
    for letter in text:
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(block, key)


def menu_at(qtbot: QtBot, block: BlockText, word: str, *, by_key: bool = True) -> QMenu:
    """The menu that opens at a word, by the Menu key or the right button."""
    at = block.toPlainText().index(word) + 1
    cursor = QTextCursor(block.document())
    cursor.setPosition(at)
    if by_key:
        block.setTextCursor(cursor)
        reason, place = QContextMenuEvent.Reason.Keyboard, QPoint(1, 1)
    else:
        block.moveCursor(QTextCursor.MoveOperation.End)
        reason, place = QContextMenuEvent.Reason.Mouse, block.cursorRect(cursor).center()
    QApplication.sendEvent(block.viewport(), QContextMenuEvent(reason, place, block.mapToGlobal(place)))
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu), timeout=15_000)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def put_away(qtbot: QtBot, menu: QMenu) -> None:
    """Close a menu; whoever opens the next one comes when it is gone."""
    menu.close()
    qtbot.waitUntil(lambda: not isValid(menu), timeout=15_000)


def act(qtbot: QtBot, menu: QMenu, words: str) -> None:
    """Choose one of its actions."""
    next(action for action in menu.actions() if action.text() == words).trigger()
    put_away(qtbot, menu)


def texts(menu: QMenu) -> list[str]:
    """Its words up to the first line."""
    own: list[QAction] = []
    for action in menu.actions():
        if action.isSeparator():
            break
        own.append(action)
    return [action.text() for action in own]


def test_a_misspelt_word_is_waved_once_the_keys_rest(qtbot: QtBot, block: BlockText) -> None:
    typed(block, "acra 👮 ini aman")
    assert waved(block) == []
    qtbot.waitUntil(lambda: waved(block) == ["acra"], timeout=15_000)
    changes: list[str] = []
    block.typed.connect(changes.append)
    typed(block, " oelh warga")
    assert waved(block) == ["acra"]  # what is known stays while the keys go on
    qtbot.waitUntil(lambda: waved(block) == ["acra", "oelh"], timeout=15_000)
    assert changes[-1] == "acra 👮 ini aman oelh warga" and len(changes) == len(" oelh warga")


def test_a_wave_changes_nothing_of_the_text(qtbot: QtBot, block: BlockText) -> None:
    changes: list[str] = []
    block.typed.connect(changes.append)
    block.show_text("acra cooling system ini")
    qtbot.waitUntil(lambda: waved(block) == ["acra"], timeout=15_000)
    assert changes == [] and block.words() == "acra cooling system ini"


def test_the_menu_key_offers_what_may_have_been_meant(qtbot: QtBot, block: BlockText) -> None:
    block.show_text("warga acra itu")
    qtbot.waitUntil(lambda: waved(block) == ["acra"], timeout=15_000)
    changes: list[str] = []
    block.typed.connect(changes.append)
    menu = menu_at(qtbot, block, "acra")
    assert "acara" in texts(menu) and texts(menu)[-1] == ADD and len(texts(menu)) <= 6
    act(qtbot, menu, "acara")
    assert block.words() == "warga acara itu" and changes == ["warga acara itu"]
    qtbot.waitUntil(lambda: waved(block) == [], timeout=15_000)


def test_the_right_button_means_the_word_below_it(qtbot: QtBot, block: BlockText) -> None:
    block.show_text("acra warga oelh")
    qtbot.waitUntil(lambda: waved(block) == ["acra", "oelh"], timeout=15_000)
    menu = menu_at(qtbot, block, "acra", by_key=False)
    act(qtbot, menu, "acara")
    assert block.words() == "acara warga oelh"
    menu = menu_at(qtbot, block, "warga", by_key=False)
    assert ADD not in [action.text() for action in menu.actions()]
    put_away(qtbot, menu)


def test_a_word_that_is_like_no_other(qtbot: QtBot, block: BlockText) -> None:
    block.show_text("qqqqqqqqq aman")
    qtbot.waitUntil(lambda: waved(block) == ["qqqqqqqqq"], timeout=15_000)
    menu = menu_at(qtbot, block, "qqq")
    assert texts(menu) == [NOTHING, ADD]
    put_away(qtbot, menu)


def test_what_was_said_is_marked_and_not_rewritten(qtbot: QtBot, block: BlockText) -> None:
    block.show_text("“Jaga acra ini,” acra warga")
    qtbot.waitUntil(lambda: waved(block) == ["acra", "acra"], timeout=15_000)
    menu = menu_at(qtbot, block, "acra")
    assert texts(menu) == [IN_QUOTE, ADD]
    put_away(qtbot, menu)
    menu = menu_at(qtbot, block, "acra warga")
    assert "acara" in texts(menu)
    put_away(qtbot, menu)


def test_a_word_of_the_office_is_learnt(qtbot: QtBot, block: BlockText, tmp_path: Path) -> None:
    block.show_text("sitarusi Sitarusi sitarusinya oelh")
    qtbot.waitUntil(lambda: len(waved(block)) == 4, timeout=15_000)
    act(qtbot, menu_at(qtbot, block, "sitarusi"), ADD)
    qtbot.waitUntil(lambda: waved(block) == ["oelh"], timeout=15_000)
    assert office_words(tmp_path) == ["sitarusi"]


def test_a_word_that_can_not_be_kept_is_told(
    qtbot: QtBot, block: BlockText, spelling: Spelling, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(words, "write_whole", full)
    told: list[str] = []
    spelling.told.connect(told.append)
    block.show_text("sitarusi")
    qtbot.waitUntil(lambda: waved(block) == ["sitarusi"], timeout=15_000)
    act(qtbot, menu_at(qtbot, block, "sitarusi"), ADD)
    qtbot.waitUntil(lambda: bool(told), timeout=15_000)
    assert "belum tersimpan" in told[0] and waved(block) == ["sitarusi"]


def test_names_of_the_meeting_are_no_mistakes(qtbot: QtBot, block: BlockText, spelling: Spelling) -> None:
    block.show_text("acara Hasan dan Candra")
    qtbot.waitUntil(lambda: waved(block) == ["Hasan", "Candra"], timeout=15_000)
    spelling.names = frozenset({"candra"})
    spelling.changed.emit()
    assert waved(block) == ["Hasan"]


def test_names_come_from_directory_place_and_the_middle_of_sentences() -> None:
    meeting = Meeting(programme="Ngopi Bareng", venue=Venue(name="aula Graha Wira"))
    meeting.utterances.append(Utterance(text="Masyrakat dan warga Madura, kata Ali. Kiami “Siapp, kata Joko"))
    meeting.release.own_wordings.append(OwnWording(block="lead", text="untuk Warrga"))
    facts = Facts(meeting, people={"x": Person(name="Siti Aminah")})
    wanted = {"ngopi", "bareng", "graha", "wira", "madura", "ali", "joko", "siti", "aminah"}
    assert names_of(facts) - {"kecamatan"} == wanted  # the district's kind is a word like any other


def test_without_a_dictionary_it_is_said_once(
    worker: Worker, tmp_path: Path, dressed: QApplication, qtbot: QtBot
) -> None:
    told: list[str] = []
    for _ in range(2):  # two starts of the program
        made = Spelling(worker, tmp_path, settings_of(tmp_path))
        made.told.connect(told.append)
        block = BlockText("Teras")
        block.check(made)
        qtbot.addWidget(block)
        block.show_text("acra ini")
        qtbot.waitUntil(lambda one=made: one.absent, timeout=15_000)  # type: ignore[misc]
        assert waved(block) == []
    assert told == [ABSENT]


def test_issued_words_are_left_alone(qtbot: QtBot, block: BlockText) -> None:
    block.show_text("acra ini")
    qtbot.waitUntil(lambda: waved(block) == ["acra"], timeout=15_000)
    block.setReadOnly(True)
    block.check_again()
    assert waved(block) == []
    menu = menu_at(qtbot, block, "acra")
    assert ADD not in texts(menu)
    put_away(qtbot, menu)


def test_another_theme_colours_the_wave_anew(qtbot: QtBot, block: BlockText, dressed: QApplication) -> None:
    block.show_text("acra ini")
    qtbot.waitUntil(lambda: waved(block) == ["acra"], timeout=15_000)
    theme.wear(dressed, dark=True)
    try:
        assert waved(block) == ["acra"]
    finally:
        theme.wear(dressed, dark=False)


def test_in_the_release(clerk: Clerk, office: Path) -> None:
    give_dictionary(office)
    clerk.open("MIO")
    clerk.window.editor.go(len(clerk.window.editor.sections) - 1)
    blocks = clerk.window.editor.release.blocks
    clerk.wait(lambda: "closing" in blocks.cards)
    text = blocks.cards["closing"].text
    text.setFocus()
    clerk.press(text, Qt.Key.Key_End, CTRL)
    clerk.type(text, " Acra warga Candra.")
    clerk.wait(lambda: "Acra" in waved(text))
    assert "Candra" not in waved(text) and "Sumenep" not in waved(text)
    clerk.page()  # a new draft, with names read anew: what is typed here makes no name of itself
    assert "Acra" in waved(text)
    menu = menu_at(clerk.qtbot, text, "Acra warga")
    act(clerk.qtbot, menu, "Acara")
    clerk.wait(lambda: "Acara warga" in clerk.facts().meeting.release.own_wordings[-1].text)
