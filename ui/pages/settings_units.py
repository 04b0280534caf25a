"""Setelan, Satuan dan kop surat: the units of this office, the paper of each, and the way to all the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from cooling_desktop.records.directory import Unit
from cooling_desktop.records.fields import Record
from cooling_desktop.records.kinds import Paper
from ui.choices import Choice
from ui.form import Row
from ui.keys import AccessKeys
from ui.pages.settings_group import Group, beside, named
from ui.parts import Button, label

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store
    from ui.desk import Desk

_PAPERS = [("A4", Paper.A4), ("F4", Paper.F4)]


class UnitsGroup(Group):
    """`asked` names a unit whose entry shall be opened; "" is the directory itself."""

    key, title = "satuan", "Satuan dan kop surat"
    asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._units: list[Unit] = []
        self.choices: dict[str, Choice] = {}
        self.buttons: dict[str, Button] = {}
        self._rows: dict[str, Row] = {}

    def build(self) -> None:
        """A sentence; the rows come with the units."""
        self._sentence = label("", "", "text2", wrap=True)
        self.column.addWidget(self._sentence)
        self._list = QWidget()
        self.column.addWidget(self._list)
        self.add = Button("Buka Direktori")
        self.add.clicked.connect(lambda: self.asked.emit(""))
        self.column.addWidget(beside(self.add))
        self.add.hide()

    def refresh(self) -> None:
        """Read the units again."""
        self._desk.ask("units", lambda store: store.directory("units"), self._show, self._refused)

    def _show(self, found: list[Record]) -> None:
        units = cast("list[Unit]", found)
        before, self._units = [(one.id, one.name) for one in self._units], units
        if before != [(one.id, one.name) for one in units]:
            self._lay_out()
        self._sentence.setText(
            "Kertas siaran pers dan surat dipilih di sini. Kop surat dan penomoran diisi di Direktori."
            if units
            else "Belum ada satuan. Tambahkan satuan Anda di Direktori, lengkap dengan kop suratnya."
        )
        self.add.setVisible(not units)
        for unit in units:
            self.choices[unit.id].show_value(unit.paper)

    def _lay_out(self) -> None:
        """Rows for other units."""
        old, self._list = self._list, QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.keys = AccessKeys()
        self.choices, self.buttons, self._rows = {}, {}, {}
        for unit in self._units:
            column.addWidget(self._unit_row(unit))
        self.column.replaceWidget(old, self._list)
        old.deleteLater()

    def _unit_row(self, unit: Unit) -> Row:
        name = unit.name or "Satuan tanpa nama"
        choice = Choice.of(_PAPERS, optional=False)
        choice.name_it(f"Kertas {name}", "Ukuran kertas siaran pers dan surat")
        choice.chosen.connect(lambda value: self._put(unit.id, cast(Paper, value)))
        open_entry = Button("Buka di Direktori", "quiet")
        open_entry.clicked.connect(lambda: self.asked.emit(unit.id))
        named(open_entry, self.keys, f"Buka {name} di Direktori")
        row = Row(name, beside(choice.widget, open_entry))
        row.caption.setBuddy(choice.widget)
        self.keys.give(choice.widget, row.caption, name)
        self.choices[unit.id], self.buttons[unit.id], self._rows[unit.id] = choice, open_entry, row
        return row

    def _put(self, key: str, paper: Paper) -> None:
        unit = self._unit(key)
        if unit is not None and unit.paper is not paper:
            then = unit.paper
            said = f"Kertas {unit.name}: {paper.upper()}."
            self.do(said, lambda: self._store(key, paper), lambda: self._store(key, then))

    def _store(self, key: str, paper: Paper) -> None:
        """In the store's thread the entry is read anew, so that nothing else of it goes back in time."""

        def write(store: Store) -> None:
            unit = store.entry(Unit, key)
            if unit is not None:
                unit.paper = paper
                store.save_entry(unit)

        self._rows[key].say()
        self._desk.ask(f"paper {key}", write, lambda _: self.refresh(), lambda t: self._unsaved(key, t))

    def _unsaved(self, key: str, trouble: Trouble) -> None:
        if key in self._rows:
            self._rows[key].say(str(trouble), "block")
        self.refresh()

    def _refused(self, trouble: Trouble) -> None:
        self._sentence.setText(str(trouble))

    def _unit(self, key: str) -> Unit | None:
        return next((unit for unit in self._units if unit.id == key), None)
