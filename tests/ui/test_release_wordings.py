"""Rumusan lain: the next wording, one from the menu, a headline from the open list, all untouched blocks at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cooling_desktop.press.draft import draft, wordings
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import Voice
from tests.ui.release_hands import CTRL, SHIFT, card, into, key, own, to_release, told, undo_by_toast
from ui.blocks_card import BlockCard, BlockState
from ui.blocks_choices import Choices

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

Read = Callable[[str], Facts]


def at_work(clerk: Clerk) -> str:
    """The release of the first example, every other wording known."""
    number = clerk.open("Ngopi Bareng")
    to_release(clerk)
    clerk.wait(lambda: card(clerk, "lead").other.isVisible())
    return number


def choices(clerk: Clerk) -> Choices:
    made = card(clerk, "headline").choices
    assert made is not None and made.isVisible()
    return made


def texts(clerk: Clerk, block: str) -> list[str]:
    """What a block can say, in the order of its turns."""
    return list(wordings(clerk.facts(), Voice.OFFICIAL, block).values())


def turns(clerk: Clerk) -> list[str]:
    return clerk.facts().meeting.release.turns


def drafted(facts: Facts, block: str) -> str:
    return next(one.text for one in draft(facts).blocks if one.key == block)


def again(clerk: Clerk) -> None:
    key(clerk, Qt.Key.Key_R, CTRL | SHIFT)


def test_a_headline_is_chosen_from_the_open_list_by_mouse(clerk: Clerk, stored: Read) -> None:
    number = at_work(clerk)
    rows, before = choices(clerk).list, card(clerk, "headline").text.words()
    titles = [item.title for item in rows.rows.items]
    assert len(titles) >= 4 and before not in titles and titles == texts(clerk, "headline")[1:]
    third = rows.visualRect(rows.rows.index(2, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=third)
    clerk.wait(lambda: card(clerk, "headline").text.words() == titles[2])
    assert card(clerk, "headline").state is BlockState.AUTO and own(clerk) == []
    assert [item.title for item in rows.rows.items] == [*titles[:2], before, *titles[3:]]  # they changed places
    clerk.saved()
    assert drafted(stored(number), "headline") == titles[2]
    undo_by_toast(clerk)
    clerk.wait(lambda: card(clerk, "headline").text.words() == before)
    clerk.saved()
    assert stored(number).meeting.release.turns == []


def test_enter_takes_a_headline_and_the_keys_stay_in_the_list(clerk: Clerk, stored: Read) -> None:
    number = at_work(clerk)
    rows = choices(clerk).list
    into(clerk, "headline")
    clerk.press(card(clerk, "headline").text, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is rows
    clerk.press(rows, Qt.Key.Key_Down)
    wanted = rows.rows.items[1].title
    clerk.press(rows, Qt.Key.Key_Return)
    clerk.wait(lambda: card(clerk, "headline").text.words() == wanted)
    assert rows.hasFocus() and rows.currentIndex().row() == 1
    clerk.saved()
    assert drafted(stored(number), "headline") == wanted


def test_a_typed_headline_is_offered_no_other(clerk: Clerk) -> None:
    at_work(clerk)
    rows = choices(clerk)
    headline = into(clerk, "headline")
    clerk.type(headline.text, "!")
    assert not rows.isVisible() and not headline.other.isVisible()
    key(clerk, Qt.Key.Key_Z, CTRL)
    assert rows.isVisible() and headline.other.isVisible()


def test_the_key_goes_through_the_wordings_each_a_step_of_its_own(clerk: Clerk, stored: Read) -> None:
    number = at_work(clerk)
    into(clerk, "attendance")
    known = texts(clerk, "attendance")
    assert len(known) > 2
    again(clerk)
    again(clerk)  # at once: still two steps
    clerk.wait(lambda: card(clerk, "attendance").text.words() == known[2])
    assert QApplication.focusWidget() is card(clerk, "attendance").text
    assert told(clerk) == "Kehadiran memakai rumusan lain."
    key(clerk, Qt.Key.Key_Z, CTRL)
    clerk.wait(lambda: card(clerk, "attendance").text.words() == known[1])
    clerk.saved()
    assert drafted(stored(number), "attendance") == known[1]
    for _ in known[1:]:
        again(clerk)
    clerk.wait(lambda: card(clerk, "attendance").text.words() == known[0])  # after the last one comes the first
    assert turns(clerk) == []


def test_the_quiet_button_does_the_same(clerk: Clerk) -> None:
    at_work(clerk)
    other = card(clerk, "quotes").other
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    clerk.wait(lambda: card(clerk, "quotes").text.words() == texts(clerk, "quotes")[1])
    assert turns(clerk) == ["quotes=1"]


def test_the_menu_shows_the_wordings_with_the_present_one_ticked(clerk: Clerk, stored: Read) -> None:
    number = at_work(clerk)
    known = texts(clerk, "purpose")
    entries = [action for action in card(clerk, "purpose").menu().actions() if action.isCheckable()]
    assert [action.isChecked() for action in entries] == [True, *[False] * (len(known) - 1)]
    for action, text in zip(entries, known, strict=True):
        assert text.startswith(action.text().removesuffix(" …")) and 60 < len(action.text()) < 93
    entries[-1].trigger()
    clerk.wait(lambda: card(clerk, "purpose").text.words() == known[-1])
    clerk.saved()
    assert drafted(stored(number), "purpose") == known[-1]


def test_a_block_with_one_wording_offers_no_other(clerk: Clerk) -> None:
    at_work(clerk)
    assert len(texts(clerk, "answer-2")) == 1
    clerk.wait(lambda: clerk.window.editor.release.wording.known("answer-2"))
    single = into(clerk, "answer-2")
    assert not single.other.isVisible()
    assert not [entry for entry in single.menu().actions() if entry.text().startswith("Rumusan lain\t")]
    again(clerk)
    assert told(clerk) == "Tanggapan tamu 2 hanya punya satu rumusan." and turns(clerk) == []


def test_own_words_are_not_reworded(clerk: Clerk) -> None:
    at_work(clerk)
    lead = into(clerk, "lead")
    clerk.type(lead.text, " Hangat.")
    kept = lead.text.words()
    again(clerk)
    assert "tulisan Anda" in told(clerk) and turns(clerk) == [] and lead.text.words() == kept


def test_all_untouched_blocks_at_once_are_one_step(clerk: Clerk, stored: Read) -> None:
    number = at_work(clerk)
    lead = into(clerk, "lead")
    clerk.type(lead.text, " Hangat.")
    kept, before = lead.text.words(), {name: one.text.words() for name, one in cards(clerk)}
    several = {name for name in before if name != "lead" and len(texts(clerk, name)) > 1}
    entry = next(one for one in lead.menu().actions() if one.text() == "Rumusan lain untuk semua bagian")
    entry.trigger()
    assert told(clerk) == f"{len(several)} bagian memakai rumusan lain."
    clerk.wait(lambda: all(card(clerk, name).text.words() != before[name] for name in several))
    assert lead.text.words() == kept and lead.text.hasFocus()
    clerk.saved()
    assert {one.partition("=")[0] for one in stored(number).meeting.release.turns} == several
    key(clerk, Qt.Key.Key_Z, CTRL)
    clerk.wait(lambda: {name: one.text.words() for name, one in cards(clerk)} == before)
    assert turns(clerk) == []


def cards(clerk: Clerk) -> list[tuple[str, BlockCard]]:
    return list(clerk.window.editor.release.blocks.cards.items())
