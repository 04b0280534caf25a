"""The right side of the directory: the open entry's name, where it is used, and its form."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cooling_desktop.errors import Trouble
from cooling_desktop.records.directory import Person
from cooling_desktop.records.fields import Record
from cooling_desktop.records.twofold import JOINED
from ui.entry import OpenEntry
from ui.entryform import EntryForm
from ui.entryitems import called
from ui.entrylayout import LAYOUTS
from ui.entrynotice import Notice
from ui.keys import AccessKeys
from ui.names import offices
from ui.pages.directory_near import NearStrip
from ui.pages.directory_sheet import CONTENT
from ui.pages.strip import Area, show_whole
from ui.parts import Button, label
from ui.typeahead import Lookup

if TYPE_CHECKING:
    from cooling_desktop.records.entries import Uses



class EntryPanel(QWidget):
    """One form for each shelf, laid out when the shelf is first looked at."""

    made = Signal(object)
    shown = Signal()

    def __init__(self, lookup: Lookup, new: Button) -> None:
        super().__init__()
        self._lookup, self._new = lookup, new
        self._forms: dict[str, tuple[EntryForm, QScrollArea]] = {}
        self.entry: OpenEntry | None = None
        self._title, self._about = label("", "page", wrap=True), label("", "", "text2", wrap=True)
        self.drop = Button("Hapus", "plain", "trash")
        self.drop.setToolTip("Hapus dari Direktori (Shift+Del)")
        self.hand_over, self.join = Button("Serah terima …", small=True), Button("Gabungkan …", small=True)
        self.erase = Button("Hapus data atas permintaan …", small=True)
        self.notice, self.near = Notice(), NearStrip()
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())
        self._head = self._make_head()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._head, self.near, self.notice):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._keep_in_view)
        self.clear()

    @property
    def form(self) -> EntryForm | None:
        """The form that is shown."""
        return self._forms[self.entry.shelf][0] if self.entry is not None else None

    def form_of(self, shelf: str) -> EntryForm:
        """A shelf's form."""
        if shelf not in self._forms:
            keys = AccessKeys()
            keys.give(self._new, self._new, self._new.text())
            for button in (self.drop, *self._acts(shelf)):
                keys.give(button, button, button.text())
            form = EntryForm(keys, self._lookup)
            LAYOUTS[shelf](form)
            form.column.addStretch()
            self._forms[shelf] = form, Area(form, CONTENT, (22, 4, 22, 20))
            self._stack.addWidget(self._forms[shelf][1])
            self.made.emit(form)
        return self._forms[shelf][0]

    def show_entry(self, entry: OpenEntry, uses: Uses) -> None:
        """Show another entry from its beginning."""
        if self.form is not None and self.form is not self.form_of(entry.shelf):
            self.form.let_go()
        self.form_of(entry.shelf).show_entry(entry)
        self.entry = entry
        area = self._forms[entry.shelf][1]
        self._stack.setCurrentWidget(area)
        area.verticalScrollBar().setValue(0)
        self._uses = uses.words
        for button in self._acts():
            button.setVisible(button in self._acts(entry.shelf))
        self._head.show()
        self.near.say("", ())
        self.notice.say()
        self.call()
        self.shown.emit()

    def call(self) -> None:
        """Name and office as they are now."""
        if self.entry is not None:
            self._title.setText(called(self.entry.shelf, self.entry.root))
            used = f"Dipakai di {self._uses}" if self._uses else "Belum dipakai"
            self._about.setText(" · ".join(part for part in (_office(self.entry.root, self.entry), used) if part))

    def clear(self) -> None:
        """No entry is open."""
        if self.form is not None:
            self.form.let_go()
        self.entry = None
        self._stack.setCurrentIndex(0)
        self._head.hide()
        self.near.say("", ())
        self.notice.say()

    def refuse(self, trouble: Trouble) -> None:
        """Why something can't be done with the entry."""
        self.notice.say(str(trouble))

    def _acts(self, shelf: str = "") -> list[Button]:
        """What can be done with entries of a shelf, or with any."""
        handed = [self.hand_over] if shelf in ("", "people", "posts") else []
        joined = [self.join] if not shelf or shelf in JOINED else []
        return [*handed, *joined, *([self.erase] if shelf in ("", "people") else [])]

    def focus_first(self) -> None:
        """The cursor goes to the first field."""
        if self.form is not None:
            self.form.focus_first()

    def lock(self, on: bool) -> None:
        """Only to be read, while the entry is on its way out."""
        if self.entry is not None and self.form is not None:
            self.entry.read_only = on
            self.form.lock(on)

    def show_access_keys(self, shelf: str, on: bool) -> None:
        """Underline the letters that work with Alt, or hide them."""
        self.form_of(shelf).keys.show(on)

    def _make_head(self) -> QWidget:
        head = QWidget()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._about)
        row, acts = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(words, 1)
        row.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignTop)
        for button in self._acts():
            acts.addWidget(button)
        acts.addStretch()
        column = QVBoxLayout(head)
        column.setContentsMargins(22, 18, 22, 10)
        column.setSpacing(8)
        column.addLayout(row)
        column.addLayout(acts)
        head.setMaximumWidth(CONTENT + 44)
        return head

    def _keep_in_view(self, _old: QObject | None, new: QWidget | None) -> None:
        """Tab never leads to a field that cannot be seen."""
        area, form = self._stack.currentWidget(), self.form
        if new is not None and form is not None and form.isAncestorOf(new) and isinstance(area, QScrollArea):
            show_whole(area, new)


def _office(entry: Record, known: OpenEntry) -> str:
    return offices(known.facts.posts.values(), date.today()).get(entry.id, "") if isinstance(entry, Person) else ""
