"""The small panel under the person's name: who sits at the desk now, and a form for somebody new."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from cooling_desktop.records.clerk import Clerk
from cooling_desktop.records.fields import field_of
from cooling_desktop.words.text import clean
from ui.choices import CheckBox
from ui.lock import PinLine
from ui.palette_list import Pick, PickList
from ui.parts import Button, label
from ui.people import People
from ui.raised import Raised

_NEW = "baru"


class _Form(QWidget):
    """Rank, name and what this person does with releases."""

    def __init__(self) -> None:
        super().__init__()
        self.rank, self.name = QLineEdit(), QLineEdit()
        self.drafter, self.approver = (CheckBox(field_of(Clerk, name).label) for name in ("drafter", "approver"))
        rows = QGridLayout(self)
        rows.setContentsMargins(8, 0, 8, 0)
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(10)
        for number, (part, name) in enumerate(((self.rank, "rank"), (self.name, "name"))):
            field = field_of(Clerk, name)
            caption = label(field.label, "", "text2")
            caption.setBuddy(part)
            part.setAccessibleName(field.label)
            part.setMaxLength(field.max_length)
            rows.addWidget(caption, number, 0)
            rows.addWidget(part, number, 1)
        self.rank.setPlaceholderText("Misalnya Briptu")
        self.name.setPlaceholderText("Tanpa pangkat")
        rows.addWidget(self.drafter, 2, 1)
        rows.addWidget(self.approver, 3, 1)

    def stops(self) -> tuple[QWidget, ...]:
        """In reading order."""
        return self.rank, self.name, self.drafter, self.approver

    def empty(self) -> None:
        """For the next one."""
        self.rank.clear()
        self.name.clear()
        self.drafter.setChecked(True)
        self.approver.setChecked(False)

    def clerk(self) -> Clerk:
        """What was typed."""
        rank, name = (" ".join(clean(line.text()).split()) for line in (self.rank, self.name))
        return Clerk(rank=rank, name=name, drafter=self.drafter.isChecked(), approver=self.approver.isChecked())


class PeoplePanel(Raised):
    """A list, then a PIN where the chosen one has one, or the form; Esc goes one step back."""

    def __init__(self, people: People) -> None:
        super().__init__("Orang di meja")
        self._people = people
        self._everybody: dict[str, Clerk] = {}
        self._asked: Clerk | None = None
        self.list, self.pin, self.form = PickList("Orang di meja"), PinLine(), _Form()
        self._title, self._words = label("", "group"), label("", "", "err", wrap=True)
        self.go, self.back = Button("", "tonal"), Button("Batal", "quiet")
        self._lay_out()
        self.list.picked.connect(self._pick)
        self.go.clicked.connect(self.act)
        self.back.clicked.connect(self._step_back)

    def open_under(self, anchor: QWidget) -> None:
        """Show everybody below `anchor`, once they are known; the keys are on who sits here."""
        self._people.everybody(lambda everybody: self._arrived(everybody, anchor))

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through."""
        if not self.list.isHidden():
            return (self.list,)
        inside = (self.pin,) if self._asked else self.form.stops()
        return *inside, self.back, self.go

    def act(self) -> None:
        """Enter: what the first button does; the filled one is the page's."""
        if not self.list.isHidden():
            self._pick(self.list.key())
        elif self._asked is not None:
            self._open_with_pin(self._asked)
        else:
            self._add()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the form or the PIN first."""
        if event.key() == Qt.Key.Key_Escape and self.list.isHidden():
            self._step_back()
        else:
            super().keyPressEvent(event)

    def _arrived(self, everybody: list[Clerk], anchor: QWidget) -> None:
        self._everybody = {clerk.id: clerk for clerk in everybody}
        self._show_list()
        self.open_at(anchor, self.list)
        if not everybody:
            self._pick(_NEW)
        elif self._people.waiting is not None:
            self._pick(self._people.waiting.id)

    def _show_list(self) -> None:
        here = self._people.current
        key = here.id if here else ""
        picks = [
            Pick(c.id, c.called, below=c.role, right="di meja ini" if c.id == key else "PIN" if c.pin else "")
            for c in self._everybody.values()
        ]
        self._asked = None
        self._turn("Siapa di meja ini?", self.list, self.list)
        self.list.put([*picks, Pick(_NEW, "Tambah orang …", icon="plus")], key)

    def _pick(self, key: str) -> None:
        """Somebody sits down, after the PIN where there is one."""
        clerk, here = self._everybody.get(key), self._people.current
        if key == _NEW:
            self.form.empty()
            self._turn("Tambah orang", self.form, self.form.rank, "Tambah")
        elif clerk is not None and clerk.pin and not (here and here.id == clerk.id):
            self._asked = clerk
            self.pin.clear()
            self._turn(clerk.called, self.pin, self.pin, "Masuk")
        elif clerk is not None:
            self._sit(clerk)

    def _open_with_pin(self, clerk: Clerk) -> None:
        refusal = self._people.tries.refuse(clerk, self.pin.text())
        self.pin.clear()
        if refusal:
            self._say(refusal)
        else:
            self._sit(clerk)

    def _sit(self, clerk: Clerk) -> None:
        self.close_panel()
        self._people.choose(clerk)

    def _add(self) -> None:
        clerk = self.form.clerk()
        if not clerk.name:
            self._say("Nama belum diisi.")
            self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.close_panel()
        self._people.add(clerk, self._not_added)

    def _not_added(self, trouble: Trouble) -> None:
        """The words that were typed are still in the form."""
        self.show_again()
        self._say(str(trouble))

    def _step_back(self) -> None:
        if self._everybody:
            self._show_list()
        else:
            self.close_panel()

    def _turn(self, title: str, part: QWidget, first: QWidget, act: str = "") -> None:
        """Show one of the three parts; the keys go there before the part that had them is hidden."""
        self._title.setText(title)
        part.show()
        if self.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        for other in (self.list, self.pin, self.form):
            other.setVisible(other is part)
        self.go.setText(act)
        self._foot.setVisible(bool(act))
        self._say("")

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._words.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _lay_out(self) -> None:
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(8, 4, 8, 0)
        foot.addStretch()
        foot.addWidget(self.back)
        foot.addWidget(self.go)
        self._title.setContentsMargins(8, 4, 8, 2)
        self._words.setContentsMargins(8, 0, 8, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 9, 9, 12)
        column.setSpacing(8)
        for part in (self._title, self.list, self.pin, self.form, self._words, self._foot):
            column.addWidget(part)
