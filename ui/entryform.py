"""The form of one shelf: its rows are laid out by hand, binding, names and keys are the same for all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cooling_desktop.records.fields import Record
from ui.entry import OpenEntry
from ui.fold import Fold
from ui.form import Form
from ui.keys import AccessKeys
from ui.rows import Describe, RowsPanel
from ui.typeahead import Lookup

if TYPE_CHECKING:
    from ui.entryunit import LogoRow
    from ui.open_meeting import OpenMeeting


Put = Callable[[str, object], None]


class EntryForm(QWidget):
    """`picked` tells a type-ahead's entry, `above` a parent that is asked for, `pictured` a logo's file.

    `told` carries what a list of rows did.
    """

    picked = Signal(str, object)
    above = Signal(str)
    told = Signal(str)
    pictured = Signal(str)
    refreshed = Signal()
    logo: LogoRow | None = None

    def __init__(self, keys: AccessKeys, lookup: Lookup) -> None:
        super().__init__()
        self.keys, self._lookup = keys, lookup
        self.entry: OpenEntry | None = None
        self.forms: list[Form] = []
        self.panels: list[tuple[RowsPanel, str]] = []
        self._folds: list[tuple[Fold, tuple[str, ...]]] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def form(self, kind: type[Record]) -> Form:
        """Rows of the entry itself."""
        made = self.loose_form(kind, self.keys)
        self.forms.append(made)
        self.column.addWidget(made)
        return made

    def loose_form(self, kind: type[Record], keys: AccessKeys | None = None, put: Put | None = None) -> Form:
        """Rows that something else binds; `put` where a value brings another one with it."""
        made = Form(kind, keys, self._lookup, self._name)
        made.edited.connect(put or self.put)
        made.picked.connect(self.picked)
        return made

    def fold(self, words: str, *names: str) -> Fold:
        """Closed whenever another entry is shown: what is behind it is nobody else's business."""
        made = Fold(words)
        self._folds.append((made, names))
        return made

    def rows(self, path: str, kind: type[Record], form: Form, words: tuple[str, str, str], describe: Describe) -> None:
        """A list of child records at `path`; `words` are its title, what one row is called, and what none is."""
        title, noun, empty = words
        panel = RowsPanel(title, noun, kind, form, describe, empty)
        panel.told.connect(self.told)
        self.panels.append((panel, path))
        self.column.addWidget(panel)

    def show_entry(self, entry: OpenEntry) -> None:
        """Show another entry."""
        if self.entry is not None:
            self.entry.changed.disconnect(self.refresh)
            self.entry.reshaped.disconnect(self.refresh)
        self.entry = entry
        entry.changed.connect(self.refresh)
        entry.reshaped.connect(self.refresh)
        for panel, path in self.panels:
            panel.bind(cast("OpenMeeting", entry), path)  # it asks for no more than rows and names
        if self.logo is not None:
            self.logo.say()
        for fold, _ in self._folds:
            fold.line.setChecked(False)
        self.refresh()
        self.lock(entry.read_only)

    def let_go(self) -> None:
        """Another entry is shown elsewhere: what the directory still answers is meant for none."""
        for form in (*self.forms, *(panel.form for panel, _ in self.panels)):
            form.let_go()

    def refresh(self, _path: str = "") -> None:
        """Show the values as they are now; what is typed right now stays."""
        if self.entry is None:
            return
        for form in self.forms:
            form.bind(self.entry.root)
        for panel, _ in self.panels:
            panel.refresh()
        for fold, names in self._folds:
            fold.settle(sum(bool(getattr(self.entry.root, name)) for name in names), fresh=False)
        self.refreshed.emit()

    def lock(self, on: bool) -> None:
        """Only to be read."""
        for form in self.forms:
            form.lock(on)
        for panel, _ in self.panels:
            panel.lock(on)

    def put(self, path: str, value: object) -> None:
        """A value was typed; a parent is asked for first, because units must not go round in a circle."""
        if path == "parent_id" and value:
            self.above.emit(str(value))
        elif self.entry is not None:
            self.entry.put(path, value)

    def say(self, name: str, sentence: str) -> None:
        """What is wrong with a value, below its field."""
        for form in self.forms:
            form.say(name, sentence, "block")

    def picture(self) -> tuple[str, Path | None]:
        """The name of the logo's file and where it lies; None when it is gone."""
        if self.entry is None:
            return "", None
        name = str(getattr(self.entry.root, "logo", ""))
        return name, self.entry.facts.picture_path(name)

    def focus_first(self) -> None:
        """The cursor goes to the first field."""
        self.forms[0].stops()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self, shelf: str, key: str | None) -> str:
        return self.entry.name(shelf, key) if self.entry is not None else ""
