"""One walk through the whole window, every rule kept at every place; the tests read what was found."""

from __future__ import annotations

import json
import re
import shutil
from collections import defaultdict
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from cooling_desktop import assets
from tests.ui.conftest import PATIENCE, Clerk
from tests.ui.heard import RULES
from tests.ui.letters import shared_letters
from tests.ui.places import Places, everywhere, furnish, nowhere
from tests.ui.stops import round_trip
from tests.ui.wording import foreign
from ui import app as ui_app
from ui import theme
from ui.app import Program
from ui.rooms import Room

Complaints = dict[str, list[str]]
_found: Complaints = defaultdict(list)


@pytest.fixture(scope="session")
def complaints(
    qapp: QApplication,
    sample_folder: Path,
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> Complaints:
    """What every rule complained of, by the rule's name; walked once, whoever asks first."""
    if not _found:
        ui_app.start_application()
        theme.wear(qapp, dark=False)
        full = Path(shutil.copytree(sample_folder, tmp_path_factory.mktemp("penuh") / "data"))
        furnish(full)
        listener = Listener()
        qapp.installTranslator(listener)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(QDialog, "exec", _never)
            for folder, way in ((full, everywhere), (tmp_path_factory.mktemp("kosong"), nowhere)):
                program = Program(folder)
                program.window.resize(1366, 697)
                clerk = Clerk(program, QtBot(request))
                with clerk.qtbot.waitSignal(program.listed, timeout=PATIENCE):
                    program.show()
                _inspect(way(clerk))
                clerk.window.go(Room.HOME)
                program.window.close()
                program.close()
        qapp.removeTranslator(listener)
        _found["untranslated"] = sorted(
            f"{context}: {source}" for context, source in listener.asked if _lacks(context, source)
        )
    return _found


def _never(box: QDialog) -> int:
    """A box that nobody opened would wait for ever."""
    raise AssertionError([label.text() for label in box.findChildren(QLabel)])


def _lacks(context: str, source: str) -> bool:
    """Whether Qt stays English; the names of keys and Qt's notes to itself may."""
    spoken = re.search("[A-Za-z]{2}", re.sub(r"(Alt|Ctrl)\+\w+", "", source))
    return (
        bool(spoken)
        and context not in ("QShortcut", "QGuiApplication")
        and source not in json.loads(assets.text("i18n/qt_id.json"))
    )


def _inspect(places: Places) -> None:
    for place in places:
        rules = {"foreign": foreign, "shared_letters": shared_letters}
        rules |= RULES if place.ours else {}
        rules |= {"round_trip": round_trip} if place.ours and place.tabs else {}
        _found["places"].append(place.name)
        for name, rule in rules.items():
            _found[name] += [f"{place.name}: {complaint}" for complaint in rule(place.part)]


class Listener(QTranslator):
    """Stands before our own table and notes what Qt asks for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:
        """Never: Qt passes empty translations over."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Nothing: the table that stands behind answers."""
        self.asked.add((context, source))
        return None
