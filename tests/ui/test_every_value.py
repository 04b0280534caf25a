"""Every declared value of a meeting has an editor where its path leads, and typing there reaches the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Field, Kind, Privacy, Record, fields_of, walk
from cooling_desktop.records.meeting import Meeting, OwnWording
from ui.table import Table

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

OF_FILES = {"photos[0].file": "Ganti berkas"} | dict.fromkeys(
    ("scans[0].file", "scans[0].sha256", "scans[0].pages"), "Buka berkas"
)  # what comes with a file is not typed: the button that stands there
ON_CARDS = ("turns", "arrangement")  # chosen on the release's cards: test_release_wordings, test_release_order
TYPED = {Kind.DATE: "24/12/2025", Kind.TIME: "06.15", Kind.NUMBER: "37", Kind.MOMENT: "24/12/2025 06.15"}


def declared(record: type[Record], at: str = "") -> Iterator[tuple[str, list[Field]]]:
    """Each record of a meeting by its path, with the values that are typed in it."""
    here = [f for f in fields_of(record) if f.privacy is not Privacy.LOCAL and f.name not in ON_CARDS]
    yield at, [f for f in here if f.kind not in (Kind.PART, Kind.ROWS)]
    for f in here:
        inner = f"{at}.{f.name}" if at else f.name
        if f.kind is Kind.PART:
            yield from declared(f.type, inner)
        elif f.kind is Kind.ROWS and f.type is not OwnWording:
            yield from declared(f.type, f"{inner}[0]")


GROUPS = dict(declared(Meeting))
RELEASE = [path for path in GROUPS if path.startswith("release")]


def test_the_walk_sees_all_of_a_meeting() -> None:
    assert len(GROUPS) == 24
    assert sum(map(len, GROUPS.values())) > 130
    assert {"agenda[0]", "photos[0]", "neutrality.signatories[0]", "release"} <= set(GROUPS)


def fill(clerk: Clerk) -> None:
    """One row of everything."""
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    for path in GROUPS:
        owner, _, last = path.rpartition(".")
        if last.endswith("[0]") and not meeting.rows(path.removesuffix("[0]")):
            kind = next(f.type for f in fields_of(type(meeting.record(owner))) if f.name == last[:-3])
            meeting.add_row(path.removesuffix("[0]"), kind())


def state(facts: Facts) -> dict[str, object]:
    """Every value by its path."""
    return {
        f"{path}.{f.name}" if path else f.name: getattr(row, f.name)
        for path, row in walk(facts.meeting)
        for f in fields_of(type(row))
        if f.kind not in (Kind.PART, Kind.ROWS) and f.privacy is not Privacy.LOCAL
    }


def focus() -> QWidget:
    QApplication.processEvents()
    made = QApplication.focusWidget()
    assert made is not None
    return made


def keys(clerk: Clerk, text: str) -> None:
    """Letters go where the keys are: the first one may open a cell."""
    for letter in text:
        clerk.type(focus(), letter)


def choose(clerk: Clerk) -> None:
    """Another one of a few words: the next one in a form, the first with a B in a cell."""
    at = focus()
    if isinstance(at, Table):
        clerk.type(at, "b")
    elif isinstance(at, QComboBox):
        last = at.currentIndex() == at.count() - 1
        QTest.keyClick(at, Qt.Key.Key_Up if last else Qt.Key.Key_Down)
    else:
        assert isinstance(at, QPushButton)
        QTest.keyClick(at, Qt.Key.Key_Right)


def act(clerk: Clerk, field: Field) -> None:
    """What a clerk does to a value of this kind."""
    if field.kind is Kind.YES_NO:
        box = focus()
        assert isinstance(box, QCheckBox)
        QTest.keyClick(box, Qt.Key.Key_Space)
    elif field.kind is Kind.CHOICE:
        choose(clerk)
    elif field.kind is Kind.REFERENCE:
        if isinstance(focus(), QLineEdit):
            clerk.press(focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        keys(clerk, f"Baru {field.name} {id(field)}")
        clerk.press(focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    else:
        at = focus()
        assert isinstance(at, QLineEdit | QPlainTextEdit | Table)
        if field.kind in TYPED and isinstance(at, QLineEdit):
            clerk.press(at, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        keys(clerk, TYPED.get(field.kind, "kata baru"))


def check(clerk: Clerk, group: str) -> None:
    """Go to every value of a record and change it there; nothing else changes."""
    wrong = []
    for field in GROUPS[group]:
        path = f"{group}.{field.name}" if group else field.name
        before = state(clerk.facts())
        clerk.window.editor.bench.jump(path)
        visible = focus().isVisible()
        if path not in OF_FILES:
            act(clerk, field)
        after = state(clerk.facts())
        changed = {one for one in after if after[one] != before.get(one)}
        if path in OF_FILES:
            assert OF_FILES[path] in {b.text() for b in clerk.window.findChildren(QPushButton) if b.isVisible()}
        elif not visible or path not in changed or any(after[one] for one in changed - {path}):
            wrong.append((path, visible, sorted(changed)))  # an entry may empty the plain words it takes the place of
    assert not wrong


@pytest.mark.parametrize("group", [path for path in GROUPS if path not in RELEASE])
def test_a_value_is_typed_where_its_path_leads(clerk: Clerk, stored: Callable[[str], Facts], group: str) -> None:
    key = clerk.open("Ngopi Bareng")
    fill(clerk)
    check(clerk, group)
    clerk.saved()
    desk = state(clerk.facts())
    on_disk = state(stored(key))
    assert {path: on_disk[path] for path in desk} == desk


@pytest.mark.parametrize("group", RELEASE)
def test_a_value_of_the_release_is_typed_where_its_path_leads(clerk: Clerk, group: str) -> None:
    clerk.open("Ngopi Bareng")
    clerk.page()
    fill(clerk)
    check(clerk, group)
