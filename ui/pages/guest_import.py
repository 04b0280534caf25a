"""Impor tamu: a list from a file or the clipboard, looked through row by row; only what is in doubt asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cooling_desktop.records.directory import Person
from cooling_desktop.records.facts import copy_facts
from cooling_desktop.records.parsing import MOST_ROWS
from cooling_desktop.records.sheets.columns import Layout, Meaning, layout_of
from cooling_desktop.records.sheets.made import Made, made, people_in
from cooling_desktop.records.sheets.matching import Match, Row
from cooling_desktop.records.sheets.sheet import Sheet
from cooling_desktop.words.numbers import thousands
from ui.desk import Desk
from ui.open_meeting import OpenMeeting
from ui.pages.cover import Covering
from ui.pages.guest_import_model import Review
from ui.pages.guest_import_parts import Parts
from ui.pages.guest_import_reading import Reading
from ui.work import Worker

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GuestImport(Covering):
    """Nothing is taken before "Masukkan"; `let_in` carries what to say of it."""

    let_in = Signal(str)

    def __init__(self, desk: Desk, worker: Worker, meeting: OpenMeeting, source: Path | str) -> None:
        super().__init__()
        self.setObjectName("body")
        self._meeting, self._source = meeting, source
        self._sheets: Sequence[Sheet] = ()
        self.review: Review | None = None
        self.reading = Reading(self, desk, worker, copy_facts(meeting.facts))
        self.parts = Parts(source)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.parts)
        self._connect()

    def start(self) -> None:
        """Read; the page shows itself empty meanwhile."""
        name = self._source.name if isinstance(self._source, Path) else "tempelan"
        self.parts.progress.begin(f"Membaca {name}", cancel=True)
        self.reading.start(self._source)

    def focus_first(self) -> None:
        """The rows, at the first question."""
        self.parts.focus_first()

    def stop(self) -> None:
        """Nothing more is read or compared."""
        self.reading.stop()

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        answers = [("S", "orang yang sama"), ("L", "orang lain"), ("Enter", "ragu berikutnya"), ("Spasi", "lewati")]
        return [*answers, ("Ctrl+Enter", "masukkan"), ("Esc", "batal")]

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.parts.table, self.parts.take]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves with nothing taken; Ctrl+Enter takes."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._let_in()
        else:
            super().keyPressEvent(event)

    # reading

    def _read(self, sheets: Sequence[Sheet]) -> None:
        self._sheets = sheets
        self.parts.put_sheets(sheets)
        self._turn(0)

    def _turn(self, number: int) -> None:
        """Another sheet of the file."""
        self._compare(self._sheets[number], layout_of(self._sheets[number]))

    def _meant(self, column: int, meaning: Meaning) -> None:
        """A column is something else; what was answered may have been about other words."""
        if self.review is not None:
            self._compare(self.review.sheet, self.review.layout.with_meaning(column, meaning))

    def _compare(self, sheet: Sheet, layout: Layout) -> None:
        self.review = Review(sheet, layout, there=people_in(self._meeting.facts.meeting))
        self.parts.notice.say()
        self.parts.progress.begin("Mencocokkan dengan Direktori", cancel=True)
        self.reading.compare(sheet, layout)

    def _stepped(self, done: int) -> None:
        if self.review is not None:
            total = len(self.review.sheet.rows)
            self.parts.progress.step(f"Mencocokkan {thousands(done)} dari {thousands(total)} baris", done, total)

    def _proposed(self, rows: Sequence[Row]) -> None:
        self.parts.progress.end()
        if self.review is None:
            return
        self.review.rows = rows
        if not rows:
            self.parts.notice.say("Tidak ada tamu yang terbaca. Di atas tabel, pilih kolom yang memuat nama.")
        inside = self.focusWidget()
        first = not self.parts.table.isVisible()
        self.parts.put(self.review, self.reading.office)
        if first or inside is None or not inside.isVisible():
            self.focus_first()

    def _failed(self, sentence: str) -> None:
        self.parts.progress.end()
        self.parts.notice.say(sentence)
        self.parts.cancel.setText("Tutup")
        self.parts.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    # answers

    def _say_same(self, at: int) -> None:
        row = self.parts.table.current()
        if row is not None and row.match is Match.DOUBTFUL and at < len(row.near):
            self._answer(row, row.near[at])

    def _say_other(self) -> None:
        row = self.parts.table.current()
        if row is not None and row.match is Match.DOUBTFUL:
            self._answer(row, None)

    def _answer(self, row: Row, person: Person | None) -> None:
        if self.review is not None:
            self.review.answer(row, person)
            self.parts.touched()
            self.parts.table.next_question()
            self.parts.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _skip(self) -> None:
        """Leave the row out, or use it after all."""
        row = self.parts.table.current()
        if row is not None and self.review is not None and row.match not in (Match.FAULTY, Match.HERE):
            self.review.skip(row)
            self.parts.touched()

    # the end

    def _let_in(self) -> None:
        """All rows that are clear become guests: one step of the meeting."""
        review, meeting = self.review, self._meeting
        if review is None or not review.taken():
            return
        got = made(review.taken(), review.answers, self.reading.office, meeting.facts)
        if len(meeting.facts.meeting.guests) + len(got.guests) > MOST_ROWS:
            self.parts.notice.say(f"Daftar tamu paling banyak {thousands(MOST_ROWS)} baris. Bagi menjadi dua kegiatan.")
            return
        for shelf, entry in got.entries:
            meeting.adopt(shelf, entry)
        meeting.add_rows("guests", got.guests)
        self._leave()
        self.let_in.emit(_told(got))

    def _leave(self) -> None:
        self.closed.emit()

    def _connect(self) -> None:
        parts = self.parts
        self.reading.read.connect(self._read)
        self.reading.proposed.connect(self._proposed)
        self.reading.stepped.connect(self._stepped)
        self.reading.failed.connect(self._failed)
        parts.progress.cancelled.connect(self._leave)
        parts.sheets.activated.connect(self._turn)
        parts.table.headings.meant.connect(self._meant)
        for source in (parts.table, parts.card):
            source.same.connect(self._say_same)
            source.other.connect(self._say_other)
        parts.table.skipped.connect(self._skip)
        parts.table.onwards.connect(parts.table.next_question)
        parts.take.clicked.connect(self._let_in)
        parts.cancel.clicked.connect(self._leave)


def _told(got: Made) -> str:
    """What the toast says."""
    count = len(got.guests)
    parts = [f"{thousands(count - got.known)} baru"] if count > got.known else []
    parts += [f"{thousands(got.known)} sudah ada di Direktori"] if got.known else []
    return f"{thousands(count)} tamu masuk: {', '.join(parts)}."
