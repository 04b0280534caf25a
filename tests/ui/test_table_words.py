"""Words in a cell that nobody picked: none is lost, and the clerk sees what became of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from cooling_desktop.records.directory import Person
from cooling_desktop.records.facts import Facts
from tests.ui.sheet import ENTER, TAB, Sheet, sheet
from ui.offers import Candidate
from ui.typeahead import ReferenceEditor, candidates

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

__all__ = ["sheet"]
Read = Callable[[str], Facts]


def note(sheet: Sheet) -> str:
    """The amber line below the table."""
    labels = [label.text() for label in sheet.panel.findChildren(QLabel) if label.isVisible() and label.text()]
    return next((text for text in labels if text.startswith("“")), "")


def test_a_name_the_directory_lacks_becomes_a_person(sheet: Sheet, clerk: Clerk, stored: Read) -> None:
    sheet.type("Sulastri Ningsih")
    sheet.press(TAB)
    assert sheet.place == (3, "Jabatan dan lembaga")
    clerk.wait(lambda: clerk.facts().meeting.guests[3].person_id)
    clerk.saved()
    facts = stored(clerk.facts().meeting.id)
    guest = facts.meeting.guests[3]
    assert facts.people[guest.person_id or ""].name == "Sulastri Ningsih" and guest.group == ""
    assert note(sheet) == ""


def test_a_group_stays_a_group(sheet: Sheet, clerk: Clerk) -> None:
    sheet.type("warga RW 09")
    sheet.press(TAB)
    guest = clerk.facts().meeting.guests[3]
    clerk.wait(lambda: not sheet.table.rows.words_in(guest))
    assert (guest.person_id, guest.group) == (None, "warga RW 09")


def test_a_name_typed_in_full_is_understood(sheet: Sheet, clerk: Clerk) -> None:
    sheet.type("hendri pandita")
    sheet.press(TAB)
    clerk.wait(lambda: clerk.facts().meeting.guests[3].person_id == "hendri-pandita")


def test_words_like_somebodys_wait_in_amber_and_are_stored(sheet: Sheet, clerk: Clerk, stored: Read) -> None:
    sheet.type("hend")
    sheet.offers()
    sheet.press(TAB)
    assert note(sheet) == "“hend” dicatat sebagai kelompok. Bila ada di Direktori, tekan F2 lalu pilih."
    model = sheet.table.cells_model
    assert model.cell(model.index(3, 1)).waiting
    clerk.saved()
    assert stored(clerk.facts().meeting.id).meeting.guests[3].group == "hend"
    sheet.table.put_cursor(3)
    sheet.press(Qt.Key.Key_F2)
    sheet.type("r")
    sheet.offers()
    sheet.press(ENTER)
    assert clerk.facts().meeting.guests[3].person_id == "hendri-pandita"
    assert note(sheet) == ""


def test_a_post_that_was_not_picked_stays_on_screen(sheet: Sheet, clerk: Clerk) -> None:
    sheet.table.put_cursor(2, 2)
    sheet.type("ketua")
    sheet.offers()
    sheet.press(TAB)
    assert clerk.facts().meeting.guests[2].post_id is None
    assert note(sheet).startswith("“ketua” belum dipilih.")
    assert sheet.table.cells_model.index(2, 2).data() == "ketua"
    sheet.table.put_cursor(0)
    assert note(sheet) == ""
    sheet.table.put_cursor(2, 2)
    sheet.press(Qt.Key.Key_F2)
    assert cast(QLineEdit, sheet.focus).text() == "ketua"


def test_leaving_the_table_keeps_the_words(sheet: Sheet, clerk: Clerk) -> None:
    sheet.type("hend")
    sheet.offers()
    clerk.window.editor.step(1)
    assert clerk.facts().meeting.guests[3].group == "hend"


def test_leaving_by_mouse_is_leaving(sheet: Sheet, clerk: Clerk) -> None:
    sheet.type("Sulastri Ningsih")
    sheet.panel.more.setFocus(Qt.FocusReason.MouseFocusReason)
    clerk.wait(lambda: clerk.facts().meeting.guests[3].person_id)
    assert sheet.panel.more.hasFocus()


def test_another_window_in_front_is_not_leaving(sheet: Sheet, clerk: Clerk) -> None:
    sheet.type("Sul")
    line = cast(QLineEdit, sheet.focus)
    QApplication.sendEvent(line, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    assert sheet.table.cells.open is not None and line.text() == "Sul"
    assert clerk.facts().meeting.guests[3].person_id is None


def test_typing_over_a_person_and_leaving(sheet: Sheet, clerk: Clerk) -> None:
    sheet.table.put_cursor(0)
    sheet.type("hend")
    sheet.offers()
    guest = clerk.facts().meeting.guests[0]
    assert guest.person_id == "candra-hasan"
    sheet.press(TAB)
    assert guest.person_id is None and guest.group == "hend"
    clerk.window.editor.undo()
    assert [guest.person_id, guest.group] == ["candra-hasan", ""]
    assert sheet.guests[0] == "Candra Hasan"


# the same in a form, where the field stays


def editor(qtbot: QtBot, known: Sequence[Person]) -> tuple[ReferenceEditor, QLineEdit]:
    """A field that asks a directory of these people, and another field to go to."""

    def lookup(_shelf: str, text: str, reply: Callable[[Sequence[Candidate]], None]) -> None:
        reply(candidates([one for one in known if text.casefold() in one.name.casefold()]))

    made, other = ReferenceEditor("people", lookup, lambda *_: ""), QLineEdit()
    other.setParent(made)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.line.setFocus()
    return made, other


def typed(made: ReferenceEditor, text: str) -> list[object]:
    values: list[object] = []
    made.changed.connect(values.append)
    made.line.setText(text)
    made.line.textEdited.emit(text)
    return values


def test_a_form_makes_an_entry_only_where_nobody_is_alike(dressed: QApplication, qtbot: QtBot) -> None:
    made, other = editor(qtbot, [Person(name="Candra Hasan")])
    entries: list[object] = []
    made.picked.connect(lambda _shelf, record: entries.append(record.name))
    values = typed(made, "Sulastri")
    other.setFocus()
    assert entries == ["Sulastri"] and len(values) == 1


def test_a_form_keeps_words_that_are_like_somebodys(dressed: QApplication, qtbot: QtBot) -> None:
    made, other = editor(qtbot, [Person(name="Candra Hasan")])
    complaints: list[str] = []
    made.complained.connect(complaints.append)
    values = typed(made, "candra")
    other.setFocus()
    assert values == [] and made.line.text() == "candra"
    assert complaints[-1].startswith("Belum dipilih.")


def test_a_form_understands_a_whole_name(dressed: QApplication, qtbot: QtBot) -> None:
    known = Person(name="Candra Hasan")
    made, other = editor(qtbot, [known, Person(name="Candra Hasan Basri")])
    values = typed(made, "candra hasan")
    other.setFocus()
    assert values == [known.id]


def test_two_of_one_name_are_left_to_the_clerk(dressed: QApplication, qtbot: QtBot) -> None:
    made, other = editor(qtbot, [Person(name="Candra Hasan"), Person(name="Candra Hasan")])
    values = typed(made, "Candra Hasan")
    other.setFocus()
    assert values == []


def test_one_letter_makes_nobody(dressed: QApplication, qtbot: QtBot) -> None:
    made, other = editor(qtbot, [])
    values = typed(made, "S")
    other.setFocus()
    assert values == [] and made.line.text() == "S"
