"""Editors of values that are typed as people write them: dates, times, moments, numbers."""

from __future__ import annotations

from datetime import date, datetime, time

from cooling_desktop.errors import BadInput
from cooling_desktop.words.dates import clock, full_date, parse_date, parse_time, short_date
from cooling_desktop.words.typed_moments import parse_moment
from ui.editors import TextEditor
from ui.parts import label


class ParsedEditor(TextEditor):
    """A value that is typed as people write it and read while it is typed."""

    def __init__(self, width: int) -> None:
        super().__init__(width)
        self._note = label("", "", "text2")
        self._telling = False
        self.row.addWidget(self._note, 1)

    def read(self, text: str) -> object:
        """The value of typed text; raises BadInput with a sentence."""
        raise NotImplementedError

    def remark(self, value: object) -> str:
        """What is computed from the value and stands beside it."""
        return ""

    def show_value(self, value: object) -> None:
        """Show the stored value, unless it is what is typed right now."""
        self._value = value
        self._note.setText(self.remark(value))
        if self._telling:
            return  # what stands in for an emptied value is shown when the field is left
        try:
            same = self.read(self.line.text()) == value if self.line.text().strip() else value is None
        except BadInput:
            same = value is None  # what can't be read stays on screen with its sentence, until it is mended or undone
        if not same:
            self.line.setText(self.words(value))
            self.complained.emit("")

    def reset(self) -> None:
        """What could not be read belonged to the last record."""
        super().reset()
        self._telling = False
        blocked = self.line.blockSignals(True)
        self.line.clear()
        self.line.blockSignals(blocked)

    def tell(self, value: object) -> None:
        """Pass a new value up, once; what is typed stays as it is meanwhile."""
        self._telling = True
        try:
            super().tell(value)
        finally:
            self._telling = False

    def _typed(self, text: str) -> None:
        self.complained.emit("")
        try:
            value = self.read(text) if text.strip() else None
        except BadInput:
            value = None  # what its first letters meant ("2" of "25.99") was not meant
        self._note.setText(self.remark(value))
        self.tell(value)

    def _left(self) -> None:
        """Say what could not be read; the words stay where they are."""
        text = self.line.text()
        try:
            value = self.read(text) if text.strip() else None
        except BadInput as trouble:
            self.tell(None)  # first the value, then the sentence: who keeps the words knows what is stored with them
            self.complained.emit(str(trouble))
            return
        self.line.setText(self.words(value))
        self.tell(value)
        if value is None:
            self.line.setText(self.words(self._value))


class DateEditor(ParsedEditor):
    """A date: "23/10/24", "23 okt", "besok"; its weekday stands beside it and is never typed."""

    def __init__(self) -> None:
        super().__init__(118)

    def words(self, value: object) -> str:
        """Day, month and year in digits."""
        return short_date(value) if isinstance(value, date) else ""

    def read(self, text: str) -> object:
        """The date that is meant, seen from today."""
        return parse_date(text, date.today())

    def remark(self, value: object) -> str:
        """The date in full."""
        return full_date(value) if isinstance(value, date) else ""


class TimeEditor(ParsedEditor):
    """A clock time: "19.30", "1930", "7 malam"."""

    def __init__(self) -> None:
        super().__init__(90)
        self._note.hide()

    def words(self, value: object) -> str:
        """Hours and minutes with a full stop."""
        return clock(value) if isinstance(value, time) else ""

    def read(self, text: str) -> object:
        """The time that is meant."""
        return parse_time(text)


class MomentEditor(ParsedEditor):
    """A date with its clock time: "23/10/24 20.05"; seconds of a camera stay."""

    def __init__(self) -> None:
        super().__init__(168)

    def words(self, value: object) -> str:
        """The date in digits, then the clock."""
        if not isinstance(value, datetime):
            return ""
        seconds = f".{value.second:02}" if value.second else ""
        return f"{short_date(value)} {clock(value.time())}{seconds}"

    def read(self, text: str) -> object:
        """The moment that is meant, seen from today."""
        return parse_moment(text, date.today())

    def remark(self, value: object) -> str:
        """The date in full."""
        return full_date(value) if isinstance(value, datetime) else ""


class NumberEditor(ParsedEditor):
    """A whole number."""

    def __init__(self, minimum: int, maximum: int) -> None:
        super().__init__(90)
        self._minimum, self._maximum = minimum, maximum
        self._note.hide()

    def words(self, value: object) -> str:
        """The number with full stops between thousands."""
        return f"{value:,}".replace(",", ".") if isinstance(value, int) else ""

    def read(self, text: str) -> object:
        """The number, or what is wrong with it."""
        digits = text.strip().replace(".", "")
        if not digits.isdecimal():
            raise BadInput("Isian ini bukan angka. Tulis dengan angka, misalnya 25.")
        if not self._minimum <= int(digits) <= self._maximum:
            raise BadInput(f"Bilangan ini di luar jangkauan. Tulis antara {self._minimum} dan {self._maximum}.")
        return int(digits)
