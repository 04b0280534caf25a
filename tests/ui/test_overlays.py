"""What opens over the pages: menu bar, help, print panel, and the PDF that is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QPushButton

from cooling_desktop import assets
from cooling_desktop.errors import StorageTrouble
from cooling_desktop.press.draft import draft
from cooling_desktop.records.kinds import Paper, Voice
from tests.ui.hands import CTRL, DOWN, ENTER, ESC, UP, focus, press, write
from ui import theme
from ui.commands import COMMANDS
from ui.copytext import text_of
from ui.export import file_name
from ui.export import write as write_pdf
from ui.pages.help import TOPICS
from ui.pages.page import Printout
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

PDF = b"%PDF-1.7 sebuah halaman"
F1, F10 = Qt.Key.Key_F1, Qt.Key.Key_F10


@pytest.fixture
def on_paper(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> Clerk:
    """A page that has something to print."""
    shown = Printout(PDF, "Siaran pers: Ngopi/Bareng", Paper.A4)
    monkeypatch.setattr(type(clerk.window.page), "printout", lambda _: shown)
    return clerk


def test_f10_shows_the_menus_and_esc_hides_them(clerk: Clerk) -> None:
    before = focus()
    press(F10)
    bar = clerk.window.over.menu_made
    assert bar.isVisible() and focus() is bar
    assert [action.text() for action in bar.actions()] == ["&Naskah", "&Sunting", "&Lihat", "&Ke", "&Bantuan"]
    press(ESC)
    assert not bar.isVisible() and focus() is before
    press(F10)
    press(F10)
    assert not bar.isVisible() and focus() is before


def choose(clerk: Clerk, steps: int, words: str) -> None:
    """F10, so many menus to the right, down to the words, Enter."""
    press(F10)
    for _ in range(steps):
        press(Qt.Key.Key_Right)
    press(DOWN)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    wanted = next(action for action in menu.actions() if action.text() == words)
    while menu.activeAction() is not wanted:
        clerk.press(menu, DOWN)
    clerk.press(menu, ENTER)


def test_a_menu_does_its_command_and_the_bar_goes_away(clerk: Clerk) -> None:
    before = focus()
    choose(clerk, 0, "Simpan")
    assert clerk.window.toast._words.text().startswith("Sudah tersimpan.")
    assert not clerk.window.over.menu_made.isVisible() and focus() is before
    choose(clerk, 3, "Arsip")
    assert clerk.window.room is Room.ARCHIVE and not clerk.window.over.menu_made.isVisible()


def test_f1_opens_at_the_room_and_every_topic_can_be_read(clerk: Clerk) -> None:
    clerk.window.go(Room.ARCHIVE)
    before = focus()
    press(F1)
    shown = clerk.window.over.help_made
    assert shown.isVisible() and shown.topics.currentText() == "Arsip"
    assert shown.geometry().right() == clerk.window.pages.geometry().right()
    assert "Ralat" in shown.text.toPlainText()
    press(UP)
    assert shown.topics.currentText() == "Cetak dan ekspor" and "Ctrl+P" in shown.text.toPlainText()
    for number in range(len(TOPICS)):
        shown.topics.setCurrentIndex(number)
        assert len(shown.text.toPlainText()) > 200
        assert not shown.text.horizontalScrollBar().isVisible()
    press(ESC)
    assert not shown.isVisible() and focus() is before


def test_the_help_names_every_key_of_the_window(clerk: Clerk) -> None:
    press(F1)
    shown = clerk.window.over.help_made
    shown.topics.setCurrentIndex(0)
    said = shown.text.toPlainText()
    for command in COMMANDS:
        if command.key:
            assert command.key.replace("PgDown", "PgDn") in said, command.key
    scroll = shown.text.verticalScrollBar()
    press(Qt.Key.Key_PageDown)
    assert scroll.value() > 0 and shown.topics.currentIndex() == 0
    press(F1)
    assert not shown.isVisible()


def test_the_help_has_two_weights_and_the_colours_of_the_theme(clerk: Clerk) -> None:
    press(F1)
    shown = clerk.window.over.help_made
    block = shown.text.document().begin()
    weights, sizes = set(), set()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            face = parts.fragment().charFormat().font()
            weights.add(face.weight())
            sizes.add(face.pointSizeF())
            parts += 1
        block = block.next()
    assert weights == {400, 600} and sizes == {theme.BODY, theme.GROUP}
    assert shown.text.palette().text().color() == theme.colour("text")


def test_the_guide_is_in_the_package(root: Path) -> None:
    assert {path.stem for path in (root / "resources/guide").glob("*.md")} == {name for name, _ in TOPICS}
    for name, _ in TOPICS:
        assert assets.text(f"guide/{name}.md").startswith("# ")


@pytest.mark.parametrize(("key", "done"), [(Qt.Key.Key_P, "dicetak"), (Qt.Key.Key_E, "diekspor")])
def test_without_a_paper_that_is_said(clerk: Clerk, key: Qt.Key, done: str) -> None:
    press(key, CTRL)
    assert clerk.window.toast._words.text() == f"Tidak ada naskah untuk {done} di halaman ini."


def test_ctrl_p_offers_the_paper_on_screen(on_paper: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    offered: list[object] = []
    monkeypatch.setattr("ui.printpanel.PrintPanel.offer", lambda _, *what: offered.extend(what))
    press(Qt.Key.Key_P, CTRL)
    assert offered == [PDF, "Siaran pers: Ngopi/Bareng", Paper.A4, on_paper.window.top, None]
    offered.clear()
    on_paper.window.page.wanted_print.emit()
    assert offered


def answer(clerk: Clerk, name: str) -> list[str]:
    """Type a name into the file dialog and press Enter; returns what stood on its buttons."""
    said: list[str] = []

    def type_it() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QFileDialog)
        said.extend(button.text() for button in box.findChildren(QPushButton))
        line = cast(QLineEdit, box.findChild(QLineEdit))
        said.append(line.text())
        clerk.retype(line, name)
        clerk.press(line, ENTER)
        if box.isVisible():  # the test shall not hang
            box.reject()

    QTimer.singleShot(0, clerk.window, type_it)
    return said


@pytest.mark.usefixtures("boxes")
def test_ctrl_e_writes_the_pdf(on_paper: Clerk, tmp_path: Path) -> None:
    target = tmp_path / "hasil"
    target.mkdir()
    on_paper.window._settings.setValue("ekspor/folder", str(target))
    said = answer(on_paper, "rilis")
    press(Qt.Key.Key_E, CTRL)
    on_paper.wait(lambda: (target / "rilis.pdf").exists())
    assert (target / "rilis.pdf").read_bytes() == PDF
    assert said == ["Simpan", "Batal", "Siaran pers Ngopi Bareng.pdf"]
    on_paper.wait(lambda: on_paper.window.toast._words.text() == "rilis.pdf tersimpan.")


def test_a_folder_that_refuses_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageTrouble, match="PDF belum tersimpan"):
        write_pdf(tmp_path / "tidak-ada" / "a.pdf", PDF)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("title", "name"), [("SP/31: a?", "SP 31 a.pdf"), ("..", "Naskah.pdf"), ("x" * 300, "x" * 100 + ".pdf")]
)
def test_a_title_becomes_a_file_name(title: str, name: str) -> None:
    assert file_name(title) == name


def test_keys_typed_into_the_help_do_not_reach_the_page(clerk: Clerk) -> None:
    clerk.window.go(Room.ARCHIVE)
    press(F1)
    write("a")
    press(ENTER)
    assert clerk.window.room is Room.ARCHIVE and clerk.window.over.help_made.isVisible()


@pytest.mark.parametrize(("words", "voice"), [("Salin teks berita", Voice.NEWS), ("Salin teks ringkas", Voice.CHAT)])
def test_the_open_meeting_is_copied_as_news_and_as_a_chat(clerk: Clerk, words: str, voice: Voice) -> None:
    action = next(action for command, action in clerk.window.actions_made if command.words == words)
    QApplication.clipboard().setText("lama")
    action.trigger()
    assert clerk.window.toast._words.text() == "Buka dulu kegiatan yang teksnya akan disalin."
    assert QApplication.clipboard().text() == "lama"
    clerk.open("Ngopi Bareng")
    said, blocked = text_of(clerk.facts(), voice, date.today())
    action.trigger()
    clerk.wait(lambda: QApplication.clipboard().text() != "lama")
    assert QApplication.clipboard().text() == said and draft(clerk.facts(), voice).text_of("lead") in said
    assert not blocked and clerk.window.toast._words.text() == f"{words.replace('Salin t', 'T')} disalin."


def test_a_copy_of_what_may_not_go_out_says_so(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    facts = clerk.facts()
    assert text_of(facts, Voice.CHAT, date(2020, 1, 1))[1].startswith("Jangan diedarkan dulu: tanggal kegiatan")
