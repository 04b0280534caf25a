"""A finding is answered with one key: mended, put away, accepted in the office; each answer can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from cooling_desktop.press.check.finding import Put, Replace
from cooling_desktop.records.store import open_store
from tests.ui.test_release_findings import listed, open_facts, to_release
from ui.mending import mended, together
from ui.pages.release_points import IDEA, IGNORED, Point

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Clerk

WRONG, RIGHT = "kondusifitas", "kondusivitas"


def type_purposes(clerk: Clerk, *texts: str) -> None:
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    meeting.put("purposes", list(texts))
    clerk.wait(lambda: any(WRONG in point.sentence for point in listed(clerk)))


def about(clerk: Clerk, words: str) -> Point:
    """Put the cursor onto the finding about these words."""
    view = clerk.window.editor.room.findings.list
    point = next(point for point in listed(clerk) if words in point.sentence)
    view.setCurrentIndex(view.rows.index(view.rows.lines.index(point), 0))
    view.setFocus()
    return point


def purposes(clerk: Clerk) -> list[str]:
    return [row.text for row in open_facts(clerk).meeting.purposes]


def test_enter_mends_and_ctrl_z_takes_it_back(clerk: Clerk) -> None:
    to_release(clerk, "Ngopi Bareng")
    type_purposes(clerk, f"menjaga {WRONG} wilayah")
    point = about(clerk, WRONG)
    assert point.group is IDEA and [answer.words for answer in point.answers][-1] == "Abaikan"
    room = clerk.window.editor.room
    shown = [(run.text.strip(), run.kind) for run in room.answers.before(point)]
    assert (WRONG, "old") in shown and (RIGHT, "new") in shown
    assert room.answers.why(point).endswith(".")
    QTest.keyClick(room.findings.list, Qt.Key.Key_Return)
    assert purposes(clerk) == [f"menjaga {RIGHT} wilayah"]
    assert WRONG in clerk.window.toast._words.text()
    clerk.wait(lambda: not any(WRONG in point.sentence for point in listed(clerk)))
    QTest.keyClick(room.findings.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert purposes(clerk) == [f"menjaga {WRONG} wilayah"]
    clerk.wait(lambda: any(WRONG in point.sentence for point in listed(clerk)))


def test_the_words_are_underlined_in_their_block(clerk: Clerk) -> None:
    to_release(clerk, "Ngopi Bareng")
    type_purposes(clerk, f"menjaga {WRONG} wilayah")
    text = clerk.window.editor.release.blocks.cards["purpose"].text
    assert [one.cursor.selectedText() for one in text.extraSelections()] == [WRONG]
    text.textCursor().insertText("x")
    assert text.extraSelections() == []


def test_all_that_is_sure_is_mended_as_one_step(clerk: Clerk) -> None:
    to_release(clerk, "Ngopi Bareng")
    typed = [f"menjaga {WRONG} wilayah dan {WRONG} warga", "mengurangi resiko konflik"]
    type_purposes(clerk, *typed)
    panel = clerk.window.editor.room.findings
    assert panel.mend_all.isVisible() and panel.mend_all.text() == "Perbaiki 3 yang pasti"
    QTest.mouseClick(panel.mend_all, Qt.MouseButton.LeftButton)
    assert purposes(clerk) == [f"menjaga {RIGHT} wilayah dan {RIGHT} warga", "mengurangi risiko konflik"]
    clerk.wait(lambda: not panel.mend_all.isVisible())
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    meeting.undo()
    assert purposes(clerk) == typed


def test_delete_puts_away_what_can_be_shown_again(clerk: Clerk, office: Path) -> None:
    to_release(clerk, "Ngopi Bareng")
    type_purposes(clerk, f"menjaga {WRONG} wilayah")
    about(clerk, WRONG)
    panel = clerk.window.editor.room.findings
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    clerk.wait(lambda: panel.ignored.isVisible())
    assert panel.ignored.text() == "Diabaikan (1)"
    assert not any(WRONG in point.sentence for point in listed(clerk))
    clerk.saved()
    store = open_store(office)
    assert len(store.load(open_facts(clerk).meeting.id).meeting.release.ignored) == 1
    store.close()
    QTest.mouseClick(panel.ignored, Qt.MouseButton.LeftButton)
    point = about(clerk, WRONG)
    assert point.group is IGNORED and [answer.words for answer in point.answers] == ["Tampilkan lagi"]
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    clerk.wait(lambda: any(WRONG in p.sentence and p.group is IDEA for p in listed(clerk)))
    assert not panel.ignored.isVisible()


def test_what_the_office_accepts_is_found_nowhere_any_more(clerk: Clerk, office: Path) -> None:
    to_release(clerk, "Ngopi Bareng")
    type_purposes(clerk, f"menjaga {WRONG} wilayah")
    point = about(clerk, WRONG)
    view = clerk.window.editor.room.findings.list
    menu = view.menu(point)
    next(act for act in menu.actions() if act.text().startswith("Selalu terima")).trigger()
    clerk.wait(lambda: not any(WRONG in point.sentence for point in listed(clerk)))
    store = open_store(office)
    assert [one.words for one in store.acceptances()] == [WRONG]
    store.close()
    clerk.wait(lambda: "selalu diterima" in clerk.window.toast._words.text())
    clerk.window.toast._act()
    clerk.wait(lambda: any(WRONG in point.sentence for point in listed(clerk)))


def test_the_meter_leads_to_every_gap(clerk: Clerk) -> None:
    to_release(clerk, "Ngopi Bareng")
    bar = clerk.window.editor.room.bar
    gaps = {act.text(): act for act in bar.gaps_menu().actions()}
    assert len(gaps) == 3 and bar.meter.accessibleName() == "10 dari 13 isian pokok"
    gaps["Foto dengan keterangan dan kredit"].trigger()
    assert clerk.window.editor.bench.section.key == "foto"


def test_menus_let_the_window_go_on(clerk: Clerk) -> None:
    """A menu with an event loop of its own would keep the window waiting behind the lock."""
    to_release(clerk, "Ngopi Bareng")
    type_purposes(clerk, f"menjaga {WRONG} wilayah")
    about(clerk, WRONG)
    room = clerk.window.editor.room
    view = room.findings.list
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    for opened in (room.bar.meter.click, lambda: QApplication.sendEvent(view.viewport(), by_key)):
        escape = QTimer(view, singleShot=True, interval=5000)
        escape.timeout.connect(lambda: cast(QWidget, QApplication.activePopupWidget()).close())
        escape.start()
        opened()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu) and menu.actions()
        escape.stop()
        menu.close()


def test_words_that_moved_are_not_mended_in_the_wrong_place() -> None:
    change = Replace("purposes[0].text", 8, WRONG, RIGHT)
    assert mended(f"menjaga {WRONG}", [change]) == f"menjaga {RIGHT}"
    assert mended(f"tetap menjaga {WRONG}", [change]) is None
    assert mended("", [change]) is None


def test_mends_that_touch_each_other_are_not_made_together() -> None:
    one, same, far = (Replace("a", start, "kata", "kita") for start in (0, 2, 9))
    assert together([(one,), (same,), (far,)]) == [one, far]
    assert together([(Put("a", 1),), (one,)]) == [Put("a", 1)]
    assert together([(one,), (Replace("b", 0, "kata", "kita"),)]) == [one, Replace("b", 0, "kata", "kita")]
