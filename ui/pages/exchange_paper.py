"""A paper from another office: what it is, what of it is new here, and for each difference whose word counts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from cooling_desktop.words.dates import long_date
from cooling_desktop.words.numbers import thousands
from ui.choices import Segments
from ui.lists import Item, ItemList
from ui.parts import Button, ChipText, label, shortened
from ui.preview import Preview
from ui.remark import Remark
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.archive.exchange_compare import Difference, Entry
    from ui.pages.exchange_work import Beside

OURS, THEIRS = 0, 1
_WORDS = ("Punya kita", "Punya mereka")
_CHIPS = {"Baru": ("info", "plus"), "Sama": ("ok", "check"), "Berbeda": ("warn", "look")}
_SHELVES = {"meeting": "Kegiatan", "units": "Satuan", "organisations": "Lembaga", "elections": "Pemilihan",
            "people": "Orang", "posts": "Jabatan"}  # fmt: skip
_MOST = 60  # differences with a choice; what lies beyond stays ours
_LONGEST = 160  # letters of a value


class DifferenceRow(QWidget):
    """One value: its label, both words, and the choice between them."""

    def __init__(self, entry: Entry, difference: Difference) -> None:
        super().__init__()
        self.key = (entry.theirs.id, difference.path)
        self.choice = Segments(_WORDS, optional=False)
        self.choice.setAccessibleName(f"{entry.called}, {difference.label}")
        self.theirs = difference.fills
        self.choice.mark(THEIRS if self.theirs else OURS)
        self.choice.picked.connect(self._pick)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(difference.label, "strong"), 0, 0, 1, 2)
        for line, (word, value) in enumerate(zip(_WORDS, (difference.ours, difference.theirs), strict=True), 1):
            grid.addWidget(label(word, "small", "text2"), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(shortened(value, _LONGEST) or "kosong", wrap=True), line, 1)
        grid.addWidget(self.choice, 0, 2, 3, 1, Qt.AlignmentFlag.AlignVCenter)

    def _pick(self, number: int) -> None:
        self.theirs = number == THEIRS


class PaperView(QWidget):
    """The paper's side of the page; `taken`, `left` and `put_back` are its buttons."""

    taken = Signal()
    left = Signal()
    put_back = Signal()

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self.rows: list[DifferenceRow] = []
        self.title, self.about = label("", "page", wrap=True), label("", "", "text2", wrap=True)
        self.integrity, self.count = Remark(), label("", "", "text2", wrap=True)
        self.heading = label("Berbeda dengan yang ada di sini: pilih yang dipakai", "strong", wrap=True)
        self.list_heading = label("Yang dibawa naskah ini", "strong")
        self.entries = ItemList("Yang dibawa naskah ini", grows=True)
        self.take, self.leave = Button("Masukkan ke arsip", "primary", "receive"), Button("Batal", "quiet")
        self.back = Button("Pasang kembali", "plain", "redo")
        self.preview = Preview(worker, "Pratinjau")
        self.preview.printer.hide()
        self.preview.hide_foot()
        for button, signal in ((self.take, self.taken), (self.leave, self.left), (self.back, self.put_back)):
            button.clicked.connect(signal)
        self._lay_out()

    def show_file(self, beside: Beside) -> None:
        """Show what was read."""
        foreign, release = beside.foreign, beside.foreign.release
        facts = foreign.facts
        called = beside.entries[0].called if beside.entries else ""
        self.title.setText(release.headline if release else called or foreign.name)
        told = ["Berkas kegiatan", foreign.name]
        if release is not None:
            told = [release.kind.capitalize(), release.number, release.unit]
        told += [long_date(release.issued_on)] if release and release.issued_on else []
        told += [f"{thousands(len(facts.attached))} foto"] if facts and facts.attached else []
        self.about.setText(" · ".join(filter(None, told)))
        self._say_standing(beside)
        self._put_entries(beside)
        self.preview.clear()
        self.preview.setVisible(bool(foreign.content))
        for before, after in pairwise(self._stops()):
            QWidget.setTabOrder(before, after)
        if foreign.content:
            self.preview.show_pdf(foreign.content)

    def chosen(self) -> set[tuple[str, str]]:
        """The values of theirs that count."""
        return {row.key for row in self.rows if row.theirs}

    def focus_first(self) -> None:
        """The first choice, else the way on."""
        first: QWidget = self.rows[0].choice if self.rows else self.take if self.take.isVisibleTo(self) else self.leave
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stops(self) -> list[QWidget]:
        """What Tab goes through, in reading order."""
        choices = [button for row in self.rows for button in row.choice.group.buttons()]
        return [*choices, self.entries, *self.preview.stops(), self.leave, self.back, self.take]

    def _say_standing(self, beside: Beside) -> None:
        """Whether the paper is whole, ours, or here already."""
        ours, here, lost, differs = beside.ours, beside.here, beside.lost, beside.foreign.differs
        release, brings = beside.foreign.release, any(str(one.state) != "Sama" for one in beside.entries)
        self.take.setVisible(not (ours or here or lost or differs) and (release is not None or brings))
        self.take.setText("Masukkan ke arsip" if release else "Masukkan kegiatan")
        self.back.setVisible(ours is not None or (lost and not differs))
        self.leave.setText("Batal" if self.take.isVisibleTo(self) else "Tutup")
        if ours is not None:
            self.integrity.say(f"Ini naskah kita sendiri, nomor {ours.number}. Tidak ada yang berubah.", "info")
        elif lost and not differs and release is not None:
            told = f"Ini naskah kita, nomor {release.number}, tetapi tidak ada di antara naskah terbit."
            self.integrity.say(f"{told} Pasang kembali agar tercatat lagi.", "warn")
        elif here is not None:
            since = long_date(here.received_at.date())
            self.integrity.say(f"Naskah ini sudah ada sejak {since}. Tidak ada yang berubah.", "info")
        elif differs:
            told = f"Teks halaman tidak sama dengan data di dalamnya: “{shortened(differs, 120)}”."
            self.integrity.say(f"{told} Minta naskahnya dikirim ulang.", "warn")
        elif release is not None:
            self.integrity.say("Teks halaman sama dengan data di dalamnya.", "ok")
        elif not brings:
            self.integrity.say("Semua isinya sudah ada di sini. Tidak ada yang berubah.", "info")
        else:
            self.integrity.say("Berkas kegiatan dapat memuat catatan internal kantor asal.", "info")

    def _put_entries(self, beside: Beside) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for part in list(_heads(self._differences)):
            part.deleteLater()
        for entry in beside.entries:
            if entry.differences and len(self.rows) < _MOST:
                self._differences.addWidget(label(f"{_SHELVES[entry.shelf]}: {entry.called}", "", "accent", wrap=True))
            for difference in entry.differences[: _MOST - len(self.rows)]:
                self.rows.append(DifferenceRow(entry, difference))
                self._differences.addWidget(self.rows[-1])
        self.heading.setVisible(bool(self.rows))
        self.list_heading.setVisible(bool(beside.entries))
        self.entries.setVisible(bool(beside.entries))
        self.entries.put([_item(number, entry) for number, entry in enumerate(beside.entries)])
        states = [str(entry.state) for entry in beside.entries]
        counts = [f"{thousands(states.count(state))} {state.lower()}" for state in _CHIPS if state in states]
        self.count.setText(", ".join(counts))

    def _lay_out(self) -> None:
        foot, split, whole = QHBoxLayout(), QSplitter(), QVBoxLayout(self)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        for side in (self._scrolled(), self.preview):
            side.setMinimumWidth(360)
            split.addWidget(side)
        split.setSizes([700, 520])
        foot.addStretch(1)
        for button in (self.leave, self.back, self.take):
            foot.addWidget(button)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(split, 1)
        whole.addLayout(foot)

    def _scrolled(self) -> QScrollArea:
        """What is told of the paper, the differences, and all that it brings."""
        inside, area = QWidget(), QScrollArea()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(8)
        self._differences = QVBoxLayout()
        above: tuple[QWidget, ...] = (self.title, self.about, self.integrity, self.heading)
        below: tuple[QWidget, ...] = (self.list_heading, self.count, self.entries)
        for part in above:
            column.addWidget(part)
        column.addLayout(self._differences)
        for part in below:
            column.addWidget(part)
        column.addStretch(1)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area


def _heads(column: QVBoxLayout) -> Iterator[QWidget]:
    """What stands in a column of ours, taken out of it."""
    while column.count():
        item = column.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            yield widget


def _item(number: int, entry: Entry) -> Item:
    tone, icon = _CHIPS[str(entry.state)]
    chip = ChipText(str(entry.state), tone, icon)
    return Item(str(number), shortened(entry.called, 90) or "Tanpa nama", _SHELVES[entry.shelf], chip)
