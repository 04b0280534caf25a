"""The reference editor: a few letters, and the directory offers who is meant; what is typed in full is understood."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from cooling_desktop.records.fields import Record
from cooling_desktop.words.text import clean
from ui.editors import Editor, Line
from ui.names import NEW_WORDS, detail_of, make_new, title_of
from ui.offers import Candidate, Popup

Reply = Callable[[Sequence[Candidate]], None]
Lookup = Callable[[str, str, Reply], None]

LEAST = 2  # letters from which the directory is asked, and from which words may become an entry
_UNPICKED = "Belum dipilih. Ketik lagi lalu tekan Enter, atau Shift+Enter untuk yang baru."
# Another window or a menu came in front: the field is not left.
STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


def candidates(records: Sequence[Record], details: Mapping[str, str] = MappingProxyType({})) -> list[Candidate]:
    """Directory entries as suggestions; `details` are second lines that are known of them by now."""
    return [Candidate(title_of(r), details.get(r.id) or detail_of(r), r) for r in records]


def same_name(words: str, found: Sequence[Candidate]) -> Record | None:
    """The only entry that is called exactly so, whatever its case."""
    wanted = " ".join(words.split()).casefold()
    same = [offer.record for offer in found if offer.record is not None and wanted in _called(offer.record)]
    return same[0] if len(same) == 1 else None


def meant(shelf: str, words: str, found: Sequence[Candidate]) -> Record | None:
    """Who is meant by words that nobody picked: the one of that name, a new entry where nothing is alike, else open."""
    return same_name(words, found) or (None if found else make_new(shelf, words))


def _called(record: Record) -> set[str]:
    own = getattr(record, "name", "") or getattr(record, "title", "")
    return {str(own).casefold(), title_of(record).casefold()}


class ReferenceLine(Line):
    """The line of a reference editor: arrows, Enter and Escape belong to the suggestions while they show."""

    commanded = Signal(int, bool)
    left = Signal()
    popup: Popup | None = None

    @property
    def offering(self) -> bool:
        """Whether suggestions are shown."""
        return self.popup is not None and self.popup.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the keys of the list to the list."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key(event.key())
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        listed = key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape) or enter
        plain = not event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
        if plain and ((self.offering and listed) or key == Qt.Key.Key_Down or (enter and shift)):
            self.commanded.emit(int(key), shift)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving closes the suggestions; going to another window is not leaving."""
        super().focusOutEvent(event)
        if event.reason() not in STAYS:
            self.left.emit()
        elif self.popup is not None:
            self.popup.hide()


class ReferenceEditor(Editor):
    """A person, post, body, unit or election by type-ahead; `picked` tells the entry before its key goes up."""

    picked = Signal(str, object)

    def __init__(self, shelf: str, lookup: Lookup, name: Callable[[str, str | None], str]) -> None:
        self.line = ReferenceLine()
        super().__init__(self.line)
        self.shelf, self._lookup, self._name = shelf, lookup, name
        self._visit = 0  # counts the records shown: an answer that comes too late must not reach the next one
        self.answer: tuple[str, tuple[Candidate, ...]] = ("", ())
        self.line.setPlaceholderText("Ketik dua huruf, lalu pilih")
        self.line.textEdited.connect(self._typed)
        self.line.commanded.connect(self._command)
        self.line.left.connect(self._leave)

    def show_value(self, value: object) -> None:
        """Show the entry's name."""
        changed = value != self._value
        self._value = value
        text = self._name(self.shelf, str(value) if value else None)
        if changed or not self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(len(text) if self.line.hasFocus() else 0)
            self.complained.emit("")

    def reset(self) -> None:
        """Another record comes: an empty line."""
        super().reset()
        self._visit += 1
        self.line.clear()

    def lock(self, on: bool) -> None:
        """Readable, not to be changed."""
        self.line.setReadOnly(on)

    def look_for(self, words: str) -> None:
        """As if these words had just been typed."""
        self.line.setText(words)
        self._typed(words)

    def source_of(self, record: Record) -> str:
        """Where a suggestion is from, shown at its right."""
        return "Direktori"

    @property
    def words(self) -> str:
        """What stands in the line."""
        return clean(self.line.text()).strip()

    def _typed(self, text: str) -> None:
        self.complained.emit("")
        if not text.strip():
            self._close()
            self.tell(None)
        elif len(text.strip()) >= LEAST:
            self.ask(clean(text).strip())
        else:
            self._close()

    def ask(self, wanted: str) -> None:
        """Ask the directory and show what it answers, if the line has not changed meanwhile."""
        shown = self.line.text()

        def reply(found: Sequence[Candidate]) -> None:
            self.answer = (wanted, tuple(found))
            if self.line.hasFocus() and self.line.text() == shown:
                self._offer(wanted, found)

        self._lookup(self.shelf, wanted, reply)

    def _offer(self, typed: str, found: Sequence[Candidate]) -> None:
        if self.line.popup is None:
            self.line.popup = popup = Popup(self.window())
            popup.clicked.connect(lambda _: self._take(popup.current()))
        offers = self._offers(typed, [self._sourced(offer) for offer in found])
        if offers:
            self.line.popup.offer(self.line, typed, offers)
        else:
            self._close()

    def _offers(self, typed: str, found: list[Candidate]) -> list[Candidate]:
        """What was found, and last what can be made of the words."""
        return [*found, Candidate(f"{NEW_WORDS[self.shelf]} “{typed}”")] if typed else found

    def _sourced(self, offer: Candidate) -> Candidate:
        source = self.source_of(offer.record) if offer.record else ""
        return Candidate(offer.title, offer.detail, offer.record, source)

    def _command(self, key: int, shift: bool) -> None:
        popup = self.line.popup
        showing = self.line.offering
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if shift and self.words and not self.settled():
                self._take(Candidate(""))
            elif showing and popup is not None:
                self._take(popup.current())
        elif key == Qt.Key.Key_Escape:
            self._close()
        elif showing and popup is not None:
            popup.step(1 if key == Qt.Key.Key_Down else -1)
        else:
            self.ask("" if self.settled() else self.words)

    def settled(self) -> bool:
        """Whether the words in the field are the entry that is stored."""
        return bool(self._value) and self.line.text() == self._name(self.shelf, str(self._value))

    def _take(self, offer: Candidate | None) -> None:
        self._close()
        if offer is not None:
            self.take(offer.record or make_new(self.shelf, self.words))

    def take(self, record: Record) -> None:
        """This entry is meant."""
        self.picked.emit(self.shelf, record)
        self.line.setText(title_of(record))
        self.complained.emit("")
        self.tell(record.id)

    def _leave(self) -> None:
        """Words that nobody picked stay, with a sentence; they become an entry where there is none like them."""
        self._close()
        words, visit = self.words, self._visit
        if not words or self.settled() or self.line.isReadOnly():
            return
        self.complained.emit(_UNPICKED)

        def answered(found: Sequence[Candidate]) -> None:
            entry = meant(self.shelf, words, found)
            if entry is not None and visit == self._visit and words == self.words and not self.line.hasFocus():
                self.take(entry)

        if self.answer[0] == words:
            answered(self.answer[1])
        elif len(words) >= LEAST:
            self._lookup(self.shelf, words, answered)

    def _close(self) -> None:
        if self.line.popup is not None:
            self.line.popup.hide()

    def hideEvent(self, event: QEvent) -> None:
        """The page went away; so do its suggestions."""
        self._close()
