"""“Ambil nomor” beside the number of a letter: the unit's next one, taken aside and written into the field."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cooling_desktop.errors import Trouble
from cooling_desktop.records.letters import Letter
from ui.desk import Desk
from ui.editors import TextEditor
from ui.form import Form
from ui.keys import AccessKeys
from ui.open_meeting import OpenMeeting
from ui.parts import Button
from ui.remark import Remark
from ui.saving import Saver

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store

LATER = "Bila surat batal, batalkan nomornya di Setelan > Nomor surat."


class TakeNumber(QObject):
    """The button of one letter's form, whose values live at `path`; taking back the field does not free the number.

    A typed number is taken as it is. `remark` says what stands against the one in the field.
    """

    told = Signal(str)

    def __init__(self, desk: Desk, saver: Saver, form: Form, kind: str, path: str, keys: AccessKeys) -> None:
        super().__init__(form)
        self._desk, self._saver, self._kind, self._path = desk, saver, kind, path
        self._meeting: OpenMeeting | None = None
        self._checked = ""
        self.button, self.remark = Button("Ambil nomor", small=True), Remark()
        self.button.setAccessibleName(f"Ambil nomor {kind}")
        self.button.clicked.connect(self.take)
        keys.give(self.button, self.button, self.button.text())
        editor = form.editors["number"]
        editor.row.insertWidget(1, self.button)
        if isinstance(editor, TextEditor):
            editor.line.editingFinished.connect(self._check)

    def bind(self, meeting: OpenMeeting) -> None:
        """Another meeting, or the same one anew."""
        self.button.setVisible(not meeting.locked(self._path))
        if meeting is not self._meeting:
            self._meeting, self._checked = meeting, ""
            self.button.setEnabled(True)
            self.remark.say("")
            self._check()

    def take(self) -> None:
        """The last keys go to disk first, in the same queue: the unit may have changed just now."""
        meeting = self._meeting
        if meeting is None or meeting.locked(self._path):
            return
        self._saver.flush()
        self.button.setEnabled(False)
        self.remark.say("")
        key, kind, by, typed = meeting.root.id, self._kind, self._desk.by, self._letter(meeting).number

        def taken(text: str) -> None:
            self._taken(meeting, text)

        def failed(trouble: Trouble) -> None:
            self._failed(meeting, trouble)

        self._desk.ask(f"take {kind} {key}", lambda store: _take(store, key, kind, by, typed), taken, failed)

    def _taken(self, meeting: OpenMeeting, text: str) -> None:
        if meeting is not self._meeting:  # it is kept there: the same button brings it back
            self.told.emit(f"Nomor {text} sudah diambil. Buka lagi kegiatannya, lalu tekan Ambil nomor.")
            return
        self.button.setEnabled(True)
        with meeting.together():
            meeting.put(f"{self._path}.number", text)
            if self._letter(meeting).dated is None:
                meeting.put(f"{self._path}.dated", date.today())
        self._checked = text
        self.told.emit(f"Nomor {text} diambil. {LATER}")

    def _failed(self, meeting: OpenMeeting, trouble: Trouble) -> None:
        if meeting is self._meeting:
            self.button.setEnabled(True)
            self.remark.say(str(trouble), "warn")

    def _check(self) -> None:
        """Whether the typed number is cancelled or somebody else's, asked when the field is left."""
        meeting = self._meeting
        typed = self._letter(meeting).number.strip() if meeting is not None else ""
        if meeting is None or typed == self._checked:
            return
        self._checked = typed
        self.remark.say("")
        if typed:
            key, kind = meeting.root.id, self._kind

            def told(words: str) -> None:
                if meeting is self._meeting and typed == self._checked:
                    self.remark.say(words, "warn")

            self._desk.ask(f"check {kind}", lambda store: _refusal(store, key, kind, typed), told, lambda _: None)

    def _letter(self, meeting: OpenMeeting) -> Letter:
        found: Letter = getattr(meeting.facts.meeting, self._path)
        return found


def _take(store: Store, key: str, kind: str, by: str, typed: str) -> str:
    from cooling_desktop.records.letter_numbers import take

    return take(store, key, kind, date.today(), by, typed)


def _refusal(store: Store, key: str, kind: str, typed: str) -> str:
    from cooling_desktop.records.letter_numbers import refusal

    return refusal(store, key, kind, typed)
