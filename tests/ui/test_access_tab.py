"""Tab reaches every control of every place once, as one reads and in sight; Shift+Tab goes the same way back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.inspection import Complaints, complaints
from tests.ui.stops import round_trip

__all__ = ["complaints"]  # the fixture that walks


def test_tab_leads_through_every_place(complaints: Complaints) -> None:
    assert complaints["round_trip"] == []


class _Skips(QLineEdit):
    """Tab goes two fields on, Shift+Tab one back."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        after = self.nextInFocusChain()
        beyond = after.nextInFocusChain() if forward and isinstance(after, QLineEdit) else None
        if beyond is not None:
            beyond.setFocus()
            return True
        return super().focusNextPrevChild(forward)


def _plain(part: QWidget, kind: type[QLineEdit] = QLineEdit) -> list[QLineEdit]:
    column = QVBoxLayout(part)
    made = [kind(name) for name in ("satu", "dua", "tiga")]
    for line in made:
        column.addWidget(line)
    return made


def _sound(part: QWidget) -> str:
    _plain(part)
    return ""


def _unreached(part: QWidget) -> str:
    _plain(part, _Skips)
    return "never reached"


def _wrong_way(part: QWidget) -> str:
    one, two, three = _plain(part)
    QWidget.setTabOrder(one, three)
    QWidget.setTabOrder(three, two)
    return "QLineEdit “dua” comes after QLineEdit “tiga”"


def _out_of_sight(part: QWidget) -> str:
    QLineEdit("di atas", part).move(0, 0)
    QLineEdit("di luar", part).move(0, 190)
    part.setFixedHeight(200)
    return "not in sight"


def _covered(part: QWidget) -> str:
    _plain(part)
    part.setFixedSize(300, 200)
    cover = QWidget(part, autoFillBackground=True)
    cover.setGeometry(0, 60, 300, 140)
    cover.raise_()
    return "not in sight"


@pytest.mark.parametrize("case", [_sound, _unreached, _wrong_way, _out_of_sight, _covered])
def test_what_is_wrong_on_the_way_is_found(
    case: Callable[[QWidget], str], dressed: QApplication, qtbot: QtBot
) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    expected = case(part)
    with qtbot.waitActive(part):
        part.show()
    found = list(round_trip(part))
    assert any(expected in one for one in found) if expected else found == [], found
