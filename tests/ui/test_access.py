"""A screen reader hears every control of the window: its name, its kind, its help, its state; every row has words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cooling_desktop.records.meeting import Meeting
from tests.ui import heard
from tests.ui.inspection import Complaints, complaints
from tests.ui.letters import shared_letters
from ui.form import Form, Row

__all__ = ["complaints"]  # the fixture that walks

RULES = {**heard.RULES, "shared_letters": shared_letters}


@pytest.mark.parametrize("rule", RULES)
def test_the_rule_is_kept_everywhere(rule: str, complaints: Complaints) -> None:
    assert complaints[rule] == []


class _Dressed(QPushButton):
    """A button that says it is ticked when it is not."""

    def isChecked(self) -> bool:
        return True


class _Drawn(QWidget):
    """Words that are only painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing to see in a test."""


_Drawn.__module__ = "ui.made_up"


def _set(widget: QWidget, **properties: object) -> QWidget:
    for name, value in properties.items():
        widget.setProperty(name, value)
    return widget


def _unnamed() -> list[QWidget]:
    button = QToolButton()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return [button]


def _misnamed() -> list[QWidget]:
    page = _set(QWidget(), accessibleName="Halaman", minimumHeight=20)
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return [page]


def _one_of_several() -> list[QWidget]:
    made = [QPushButton(word) for word in ("Luring", "Daring")]
    group = QButtonGroup(made[0])
    for button in made:
        button.setCheckable(True)
        group.addButton(button)
    return [*made]


def _undescribed() -> list[QWidget]:
    line = QLineEdit()
    row = Row("Tanggal", line, help="23/10/24 atau besok")
    row.caption.setBuddy(line)
    return [row]


def _mute_rows() -> list[QWidget]:
    rows = QListWidget()
    rows.addItems(["satu", " "])
    return [rows]


BROKEN: dict[str, Callable[[], list[QWidget]]] = {
    "unnamed": _unnamed,
    "misnamed": _misnamed,
    "one_of_several": _one_of_several,
    "unlabelled": lambda: [_set(QLineEdit(), accessibleName="Nama"), QLabel("Nama")],
    "undescribed": _undescribed,
    "unknown_state": lambda: [_set(_Dressed("Pilih"), checkable=True)],
    "mute_rows": _mute_rows,
    "mute_paint": lambda: [_set(_Drawn(), minimumHeight=20)],
    "shared_letters": lambda: [QPushButton("&Simpan"), QPushButton("Ba&talkan"), QPushButton("&Tutup")],
}


@pytest.mark.parametrize("rule", RULES)
def test_the_rule_finds_a_breach(rule: str, dressed: QApplication, qtbot: QtBot) -> None:
    part = QWidget()
    column = QVBoxLayout(part)
    made = BROKEN[rule]()
    for widget in made:
        column.addWidget(widget)
    qtbot.addWidget(part)
    part.show()
    assert len(list(RULES[rule](part))) == (2 if rule == "one_of_several" else 1)


def test_trouble_is_heard_with_its_field_and_the_help_comes_back(dressed: QApplication, qtbot: QtBot) -> None:
    form = Form(Meeting, None, lambda *_: None, lambda *_: "")
    qtbot.addWidget(form)
    form.row("programme", help="Seperti di undangan.")
    form.row("status", help="Bagaimana jadinya.")
    line, status = form.editors["programme"].field, form.editors["status"].field
    first = status.findChildren(QPushButton)[0]
    assert (line.accessibleDescription(), first.accessibleDescription()) == (
        "Seperti di undangan.",
        "Bagaimana jadinya.",
    )
    for name in ("programme", "status"):
        form.say(name, "Nama program belum diisi.", "block")
    assert line.accessibleDescription() == first.accessibleDescription() == "Nama program belum diisi."
    for name in ("programme", "status"):
        form.say(name)
    assert (line.accessibleDescription(), first.accessibleDescription()) == (
        "Seperti di undangan.",
        "Bagaimana jadinya.",
    )
