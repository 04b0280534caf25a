"""The parts of Impor tamu: file and filter above the rows, the card below them, the way on and the way out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.records.sheets.columns import Meaning
from cooling_desktop.records.sheets.matching import Match, Row
from cooling_desktop.records.sheets.office import Office
from cooling_desktop.records.sheets.sheet import Sheet
from cooling_desktop.words.lists import join
from cooling_desktop.words.numbers import thousands
from ui.choices import ComboBox, Segments
from ui.entrynotice import Notice
from ui.pages.guest_import_card import RowCard
from ui.pages.guest_import_model import Review
from ui.pages.guest_import_table import RowsTable
from ui.parts import Button, ProgressLine, label
from ui.remark import Remark

_FILTERS = (("Semua", None), ("Ragu", Match.DOUBTFUL), ("Keliru", Match.FAULTY))


class Parts(QWidget):
    """What is on the page; what it does is the page's business."""

    def __init__(self, source: Path | str) -> None:
        super().__init__()
        self._review: Review | None = None
        self._office = Office({})
        self.notice, self.progress, self.withheld = Notice(0), ProgressLine(), Remark()
        self.sheets, self.filter = ComboBox(), Segments([word for word, _ in _FILTERS], optional=False)
        self.table, self.card = RowsTable(), RowCard()
        self.take, self.cancel = Button("Masukkan tamu", "primary"), Button("Batal", "quiet")
        self._left, self._of = label("", "", "text2"), label("Lembar", "", "text2")
        self._only: Match | None = None
        self._lay_out(source.name if isinstance(source, Path) else "dari tempelan")
        self.filter.picked.connect(self._filtered)
        self.table.reached.connect(self._show_card)
        for part in (self.table, self.filter, self.card, self._of, self.sheets, self.take):
            part.hide()

    def put_sheets(self, sheets: Sequence[Sheet]) -> None:
        """The sheets of the file, where there is a choice."""
        self.sheets.clear()
        self.sheets.addItems([sheet.name for sheet in sheets])
        for part in (self.sheets, self._of):
            part.setVisible(len(sheets) > 1)

    def put(self, review: Review, office: Office) -> None:
        """Show other rows."""
        self._review, self._office = review, office
        told = join([str(one) if one is Meaning.NIK else str(one).lower() for one in review.layout.withheld])
        self.withheld.say(f"Kolom {told} tidak diambil." if told else "", "info")
        for part in (self.table, self.filter, self.card):
            part.show()
        self.table.put(review, self._only)
        self._order_stops()
        self._show_count(review)

    def touched(self) -> None:
        """The clerk said something to the current row."""
        self.table.touched()
        self._show_card(self.table.current())
        if self._review is not None:
            self._show_count(self._review)

    def focus_first(self) -> None:
        """The rows, at the first question."""
        (self.table if self.table.isVisibleTo(self) else self.cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_count(self, review: Review) -> None:
        number, open_, here = len(review.taken()), review.count(Match.DOUBTFUL), review.count(Match.HERE)
        self.take.setText(f"Masukkan {thousands(number)} tamu")
        self.take.setVisible(bool(number))
        for button, (word, only) in zip(self.filter.group.buttons(), _FILTERS, strict=True):
            count = sum(1 for row in review.rows if only is None or row.match is only)
            button.setText(f"{word} {thousands(count)}")
        asks = f"{thousands(open_)} baris ragu belum dijawab, jadi tidak ikut masuk." if open_ else ""
        already = f"{thousands(here)} sudah ada, tidak ditambahkan lagi." if here else ""
        self._left.setText(" ".join(part for part in (asks, already) if part))

    def _show_card(self, row: Row | None) -> None:
        if self._review is not None:
            self.card.show_row(row, self._review, self._office)

    def _filtered(self, number: int) -> None:
        self._only = _FILTERS[number][1]
        if self._review is not None:
            self.table.put(self._review, self._only)

    def _lay_out(self, named: str) -> None:
        self.sheets.setAccessibleName("Lembar")
        self.filter.mark(0)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label("Impor tamu", "page"))
        head.addWidget(label(named, "", "text2"), 1)
        for part in (self._of, self.sheets, self.filter):
            head.addWidget(part)
        foot.addWidget(self._left, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 16, 24, 14)
        column.setSpacing(10)
        column.addLayout(head)
        for line in (self.notice, self.progress, self.withheld):
            column.addWidget(line)
        column.addWidget(self.table, 1)
        column.addWidget(self.card)
        column.addStretch()
        column.addLayout(foot)

    def _order_stops(self) -> None:
        """Tab goes from the filter through the choices above the columns to the rows, the card and the foot."""
        choices = [self.table.headings.choices[at] for at in sorted(self.table.headings.choices)]
        answers = (self.card.others, *self.card.sames)
        for before, after in pairwise((self.filter, *choices, self.table, *answers, self.cancel, self.take)):
            QWidget.setTabOrder(before, after)
