"""What a form of the directory asks for beyond its own values: entries it names, a unit's parent, a logo."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cooling_desktop.errors import Trouble
from cooling_desktop.records.fields import Record
from ui import entryacts
from ui.desk import Desk
from ui.entry import EntryDisk
from ui.entryform import EntryForm
from ui.pages.directory_entry import EntryPanel

_CIRCLE = "Satuan itu sendiri atau bawahannya tidak dapat menjadi induk. Pilih satuan di atasnya."


class FormActs(QObject):
    """Answers the forms of the panel as they are laid out."""

    told = Signal(str, object)

    def __init__(self, desk: Desk, disk: EntryDisk, panel: EntryPanel) -> None:
        super().__init__()
        self._desk, self._disk, self._panel = desk, disk, panel
        panel.made.connect(self._listen)

    def _listen(self, form: EntryForm) -> None:
        form.picked.connect(self._picked)
        form.above.connect(self._above)
        form.pictured.connect(self._pictured)
        form.told.connect(self._row_told)

    def _picked(self, shelf: str, record: Record) -> None:
        """Type-ahead found somebody, or made somebody who must be stored first."""
        if not record.version:
            self._disk.expect(record)
        if self._panel.entry is not None:
            self._panel.entry.adopt(shelf, record)

    def _above(self, parent: str) -> None:
        """A unit's parent, unless the two would stand above each other."""
        entry, form = self._panel.entry, self._panel.form
        if entry is None or form is None:
            return

        def checked(circle: bool) -> None:
            if entry is self._panel.entry and not circle:
                entry.put("parent_id", parent)
            elif entry is self._panel.entry:
                form.refresh()
                form.say("parent_id", _CIRCLE)

        entryacts.check_parent(self._desk, entry.root.id, parent, checked, self._failed)

    def _pictured(self, file: str) -> None:
        """A picture becomes the unit's logo; one that can't be used leaves everything as it is."""
        entry, form = self._panel.entry, self._panel.form
        if entry is None or form is None or form.logo is None:
            return
        row = form.logo

        def taken(name: str) -> None:
            row.progress.end()
            if entry is self._panel.entry:
                entry.put("logo", name)

        def refused(trouble: Trouble) -> None:
            row.progress.end()
            row.say(str(trouble), "block")

        row.say()
        row.progress.begin("Menyiapkan gambar …")
        entryacts.take_logo(self._desk, file, taken, refused)

    def _row_told(self, words: str) -> None:
        """What was done to a row; Urungkan takes back only that."""
        entry = self._panel.entry
        step = entry.last_step if entry is not None else None

        def back() -> None:
            if entry is not None and entry is self._panel.entry and entry.last_step is step:
                entry.undo()

        self.told.emit(words, back)

    def _failed(self, trouble: Trouble) -> None:
        self._panel.notice.say(str(trouble))
