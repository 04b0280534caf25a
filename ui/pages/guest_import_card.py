"""What the current row means: in doubt the list and the directory side by side, each answer a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from cooling_desktop.records.directory import Person
from cooling_desktop.records.sheets.matching import Match, Row
from cooling_desktop.records.sheets.office import MOST_NEAR, Office
from ui.names import title_of
from ui.pages.guest_import_model import Review
from ui.parts import Button, label, retone
from ui.remark import Remark

_FIELDS = 4
_NOTHING = "–"


class RowCard(QFrame):
    """Below the table; `same` names the one of the near people who is meant, `other` that it is somebody else."""

    same = Signal(int)
    other = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._told, self._grid = Remark(), QGridLayout()
        self._labels = [[label("") for _ in range(_FIELDS + 1)] for _ in range(MOST_NEAR + 2)]
        self.others = Button("Orang lain (L)", "tonal", small=True)
        self.sames = [Button("Orang yang sama", "tonal", small=True) for _ in range(MOST_NEAR)]
        self.sames[0].setText("Orang yang sama (S)")
        self.others.clicked.connect(self.other)
        for number, button in enumerate(self.sames):
            button.clicked.connect(lambda _=False, number=number: self.same.emit(number))
        for button in (self.others, *self.sames):
            button.setCheckable(True)
        self._lay_out()

    def show_row(self, row: Row | None, review: Review, office: Office) -> None:
        """Tell of another row."""
        asks = row is not None and row.match is Match.DOUBTFUL and row.typed.number not in review.left_out
        self._told.say(_sentence(row, review) if row else "", "warn" if asks and not _answered(row, review) else "")
        near = row.near[:MOST_NEAR] if row is not None and asks else ()
        for column, labels in enumerate(self._labels):
            for one in labels:
                one.setVisible(bool(near) and column <= len(near) + 1)
        for number, button in enumerate((self.others, *self.sames)):
            button.setVisible(bool(near) and number <= len(near))
        if row is not None and near:
            self._show(row, near, review, office)

    def _show(self, row: Row, near: tuple[Person, ...], review: Review, office: Office) -> None:
        answered, answer = _answered(row, review), review.answers.get(row.typed.number)
        rows = {one.person.id: one.typed.number for one in review.rows if one.person and one.match is not Match.KNOWN}
        self.others.setChecked(answered and answer is None)
        self._labels[1][0].setText("Di daftar ini")
        for at, person in enumerate(near):
            where = f"Di baris {rows[person.id]}" if person.id in rows else "Di Direktori"
            self._labels[at + 2][0].setText(where)
            self.sames[at].setChecked(answered and answer is person)
            for line, one in enumerate(office.differences(row.typed, person), 1):
                self._labels[0][line].setText(one.label)
                self._labels[1][line].setText(one.here or _NOTHING)
                self._write(self._labels[at + 2][line], one.there or _NOTHING, one.differs)

    def _write(self, shown: QLabel, words: str, differs: bool) -> None:
        """What differs is strong and amber, and a screen reader hears it."""
        shown.setText(words)
        shown.setAccessibleDescription("berbeda" if differs else "")
        retone(shown, face="strong" if differs else "", tone="warn" if differs else "")

    def _lay_out(self) -> None:
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(2)
        for column, labels in enumerate(self._labels):
            for line, one in enumerate(labels):
                if not column or not line:
                    retone(one, face="small" if column else "", tone="text2")
                one.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
                self._grid.addWidget(one, line, column)
        for column, button in enumerate((self.others, *self.sames), 1):
            self._grid.addWidget(button, _FIELDS + 1, column, Qt.AlignmentFlag.AlignLeft)
        self._grid.setColumnStretch(MOST_NEAR + 2, 1)
        column_of = QVBoxLayout(self)
        column_of.setContentsMargins(14, 10, 14, 10)
        column_of.setSpacing(6)
        column_of.addWidget(self._told)
        column_of.addLayout(self._grid)


def _answered(row: Row | None, review: Review) -> bool:
    return row is not None and row.typed.number in review.answers


def _sentence(row: Row, review: Review) -> str:
    """What becomes of a row, in words."""
    if row.typed.number in review.left_out:
        return "Baris ini dilewati. Spasi memakainya lagi."
    if row.typed.number in review.twice and row.match is not Match.DOUBTFUL:
        return review.twice[row.typed.number]
    one, name = row.typed, title_of(row.person) if row.person else ""
    match row.match:
        case Match.NEW if row.person is not None:
            return f"Menjadi orang baru: {name}."
        case Match.NEW:
            return f"Menjadi tamu tanpa nama: {one.group or one.post or one.body}."
        case Match.KNOWN:
            return f"Sudah ada di Direktori: {name}."
        case Match.DOUBTFUL:
            return f"{row.reason} Orang yang sama? {review.twice.get(one.number, '')}".strip()
    return row.reason
