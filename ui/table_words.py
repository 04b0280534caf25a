"""Words typed in a cell and not picked: none is lost, and none becomes an entry behind the clerk's back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from cooling_desktop.records.fields import Record
from ui.form import Form
from ui.offers import Candidate
from ui.table_editors import CellReference
from ui.table_model import Column, TableModel
from ui.typeahead import LEAST, meant

_UNPICKED = "“{}” belum dipilih. Tekan F2 lalu pilih, atau Shift+Enter untuk yang baru."
_KEPT = "“{}” dicatat sebagai {}. Bila ada di Direktori, tekan F2 lalu pilih."


class Unpicked(QObject):
    """They wait in amber, as the row's plain words where it has such, until the directory knows nobody like them."""

    settled = Signal()

    def __init__(self, model: TableModel, form: Form, edited: Callable[[], Record | None]) -> None:
        super().__init__(model)
        self._model, self._form, self._edited = model, form, edited

    def leave(self, row: Record, column: Column, editor: CellReference) -> None:
        """A cell was closed on its words."""
        words, rows, spare = editor.left_over(), self._model.rows, column.spare
        if not words or (spare and editor.was_plain):
            return
        if spare:
            rows.put(row, **{column.name: None, spare.name: words})
        sentence = _KEPT.format(words, spare.word.lower()) if spare else _UNPICKED.format(words)
        rows.wait(row, column.name, words, sentence, column.spare_name)

        def answered(found: Sequence[Candidate]) -> None:
            self._settle(row, column, editor.shelf, words, found)

        if editor.answer[0] == words:
            answered(editor.answer[1])
        elif len(words) >= LEAST:
            self._form.lookup(editor.shelf, words, answered)

    def _settle(
        self, row: Record, column: Column, shelf: str, words: str, found: Sequence[Candidate]
    ) -> None:
        """The directory has answered: an entry of that name, a new one, or the clerk must look."""
        rows, spare = self._model.rows, column.spare
        waiting = rows.waiting(row, column.name, column.spare_name)
        if waiting is None or waiting.words != words or self._edited() is row:
            return
        if spare and not found and spare.likely(words):
            rows.wait(row, column.name, "", "")
        elif (entry := meant(shelf, words, found)) is not None:
            rows.wait(row, column.name, "", "")
            self._form.picked.emit(shelf, entry)
            rows.put(row, **{column.name: entry.id}, **({spare.name: ""} if spare else {}))
        self.settled.emit()
