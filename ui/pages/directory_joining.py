"""Gabungkan: two records side by side, the kept one of each differing value ticked; wrong spellings are remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QWidget

from cooling_desktop.records.directory import Organisation, Person, Post
from cooling_desktop.records.entries import NOUNS
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Field, Kind, Record
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.twofold import differing, filled_by, one_of_both
from ui import theme
from ui.choices import CheckBox
from ui.form import Row
from ui.names import named, title_of
from ui.pages.directory_sheet import Sheet
from ui.parts import Button, label, shortened, unmarked
from ui.typeahead import Lookup, ReferenceEditor

if TYPE_CHECKING:
    from cooling_desktop.records.joining import Pair

Ask = Callable[[str, str, str, Callable[["Pair"], None]], None]
_LONGEST = 44  # letters of a value that fit beside the other one


class JoinSheet(Sheet):
    """`wanted` carries shelf, kept and lost entry, and the values taken from the lost one; `ask` reads two entries."""

    wanted = Signal(str, object, object, object)

    def __init__(self, lookup: Lookup, ask: Ask) -> None:
        super().__init__("Gabungkan", "Gabungkan")
        self._lookup, self._ask = lookup, ask
        self._entry: Record | None = None
        self._pair: Pair | None = None
        self._shelf = ""
        self._facts = Facts(Meeting())
        self.ticks: dict[str, tuple[CheckBox, CheckBox]] = {}
        self._table: QWidget | None = None
        self.editors: dict[str, ReferenceEditor] = {}
        self._rows: dict[str, Row] = {}
        self._near: QWidget | None = None
        self.told = label("", wrap=True)
        self.content.addWidget(self.told)
        self.go.clicked.connect(self._go)

    def begin_with(self, shelf: str, entry: Record, other: Record | None, near: Sequence[Record]) -> None:
        """An entry, and the one it is compared with or those it may be the same as."""
        self._shelf, self._entry, self._pair = shelf, entry, None
        noun = NOUNS[shelf]
        self.introduce(f"Gabungkan {noun}", f"“{title_of(entry)}” dan {noun} lain menjadi satu catatan.")
        self._line(shelf).reset()
        for one, row in self._rows.items():
            row.setVisible(one == shelf)
        self._offer(near if other is None else ())
        self._table, self.ticks = self._instead(self._table, None), {}
        self.told.setText(f"Pilih {noun} yang ternyata sama.")
        self.go.setEnabled(False)
        self.setEnabled(True)
        self.notice.say()
        if other is not None:
            self._chosen(other)

    def focus_first(self) -> None:
        """The line, until the other one is known."""
        first = self.go if self._pair is not None else self._line(self._shelf).field
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, shelf: str) -> ReferenceEditor:
        """Type-ahead for the other entry, made when a shelf is first asked about."""
        if shelf not in self.editors:
            editor = ReferenceEditor(shelf, self._lookup, lambda where, key: named(self._facts, where, key))
            row = Row("Sama dengan", editor)
            row.serve(editor.field)
            editor.name_it("Sama dengan", "")
            editor.picked.connect(lambda _, record: self._chosen(record))
            self.editors[shelf], self._rows[shelf] = editor, row
            self.content.insertWidget(0, row)
            self.order(editor.field)
        return self.editors[shelf]

    def _offer(self, near: Sequence[Record]) -> None:
        """Who may be the same, one button each."""
        self._near = self._instead(self._near, QWidget() if near else None)
        if self._near is None:
            return
        row = QHBoxLayout(self._near)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label("Mungkin sama:", "", "text2"))
        buttons = [Button(unmarked(title_of(record)), "tonal", small=True) for record in near]
        for record, button in zip(near, buttons, strict=True):
            button.clicked.connect(lambda _=False, one=record: self._chosen(one))
            row.addWidget(button)
        row.addStretch()
        self.order(self._line(self._shelf).field, *buttons)

    def _instead(self, old: QWidget | None, new: QWidget | None) -> QWidget | None:
        """Another part above what is told."""
        if old is not None:
            self.content.removeWidget(old)
            old.deleteLater()
        if new is not None:
            self.content.insertWidget(self.content.indexOf(self.told), new)
        return new

    def _chosen(self, other: Record) -> None:
        """This is the other one: read both as they are stored."""
        entry, shelf = self._entry, self._shelf
        if entry is None or not other.version or other.id == entry.id:
            self.told.setText("Pilih catatan lain yang sudah ada di Direktori.")
            return
        self._facts.shelf(shelf)[other.id] = other
        self._line(shelf).show_value(other.id)

        def read(found: Pair) -> None:
            if entry is self._entry:
                self._compare(found)

        self._ask(shelf, entry.id, other.id, read)

    def _compare(self, found: Pair) -> None:
        self._pair, self._facts = found, found.facts
        self._facts.shelf(self._shelf)[found.other.id] = found.other
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for column, (record, uses) in enumerate(zip((found.one, found.other), found.uses, strict=True), 1):
            grid.addWidget(label(title_of(record), "strong", wrap=True), 0, column)
            used = f"Dipakai di {uses}" if uses else "Belum dipakai"
            grid.addWidget(label(used, "small", "text2", wrap=True), 1, column)
            grid.setColumnStretch(column, 1)
        taken = filled_by(found.one, found.other)
        fields = differing(found.one, found.other)
        self.ticks = {f.name: self._values(found, grid, row, f, f.name in taken) for row, f in enumerate(fields, 2)}
        self._table = self._instead(self._table, table)
        self.order(self._line(self._shelf).field, *(box for pair in self.ticks.values() for box in pair))
        self.go.setEnabled(True)
        self._tell()

    def _values(
        self, pair: Pair, grid: QGridLayout, row: int, field: Field, taken: bool
    ) -> tuple[CheckBox, CheckBox]:
        """The two values of one field, of which one is ticked."""
        caption = label(field.label, "", "text2", wrap=True)
        theme.fixed(caption, width=132)
        grid.addWidget(caption, row, 0)
        group = QButtonGroup(grid.parentWidget())
        boxes = []
        for column, record in enumerate((pair.one, pair.other), 1):
            text = _told(self._facts, field, record)
            box = CheckBox(unmarked(shortened(" ".join(text.split()), _LONGEST)))
            box.setAccessibleName(f"{field.label}: {text}")
            box.setToolTip(text if len(text) > _LONGEST else "")
            group.addButton(box)
            grid.addWidget(box, row, column)
            boxes.append(box)
        boxes[taken].setChecked(True)
        group.buttonClicked.connect(lambda _: self._tell())
        return boxes[0], boxes[1]

    def _taken(self) -> list[str]:
        return [name for name, (_, other) in self.ticks.items() if other.isChecked()]

    def _tell(self) -> None:
        """What becomes of the two."""
        pair = self._pair
        if pair is None:
            return
        made = one_of_both(pair.one, pair.other, self._taken())
        said = [f"Yang dicentang dipertahankan sebagai “{title_of(made)}”."]
        wrong = made.known_as if isinstance(made, Person | Organisation) else []
        said += [f"Ejaan keliru yang dicatat: {', '.join(wrong)}."] if wrong else []
        said += ["Pejabat dari waktu ke waktu diambil dari keduanya."] if isinstance(made, Post) else []
        said += [f"{pair.both} kegiatan memuat keduanya. Periksa barisnya yang kini ganda."] if pair.both else []
        said += [f"{pair.issued} kegiatan sudah terbit. Naskahnya tetap seperti yang tercetak."] if pair.issued else []
        self.told.setText("\n".join(said))

    def _go(self) -> None:
        if self._pair is not None:
            self.wanted.emit(self._shelf, self._pair.one, self._pair.other, self._taken())


def _told(facts: Facts, field: Field, record: Record) -> str:
    """A value as the clerk reads it."""
    value = getattr(record, field.name)
    if field.kind is Kind.REFERENCE:
        value = named(facts, field.refers, value)
    return (", ".join(value) if isinstance(value, list) else str(value or "")) or "(kosong)"
