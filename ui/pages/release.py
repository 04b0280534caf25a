"""Siaran pers: own headline, what is still missing, which facts stay out and why."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import OwnWording, ReleaseSetup
from ui.drafting import Sheet
from ui.editors import LongTextEditor
from ui.form import Row
from ui.lists import Item, ItemList
from ui.open_meeting import OpenMeeting
from ui.pages.section import Section
from ui.parts import Button, Chip, ChipText, label
from ui.ticks import Tick

_WORDINGS = "release.own_wordings"
_AUTO, _OWN = ChipText("Otomatis", "", "link"), ChipText("Disunting", "accent", "pencil")
_LEVELS = {"block": ("must", "err"), "ask": ("ask", "warn"), "suggest": ("idea", "info")}


class ReleaseSection(Section):
    """The last section; its next step is to issue."""

    key, title, group, owns = "rilis", "Siaran pers", "Naskah", ("release",)
    jump = Signal(str)
    issued_headline = ""
    _drafted = ""
    _sheet: Sheet | None = None

    def build(self) -> None:
        """Headline, what is missing, what stays out, the small print."""
        self.column.addWidget(self._headline_row())
        self._missing = self._list("Yang masih kurang", "Tidak ada yang kurang. Siap diterbitkan.")
        self._unused = self._list("Belum dipakai", "Semua fakta terpakai.")
        setup = self.form(ReleaseSetup, "release")
        setup.group("Keterangan naskah")
        setup.row("dateline", "Kota di awal")
        setup.row("credit")
        setup.row("number")
        setup.row("paper")

    def load(self, meeting: OpenMeeting) -> None:
        """The drafted headline follows with the first sheet."""
        if meeting is not self.meeting:
            self._sheet = None
        if not self.built:
            super().load(meeting)
            return
        self._drafted = self.issued_headline
        self._editor.reset()
        for head, *parts in (self._missing, self._unused):
            head.setVisible(not meeting.read_only)
            for part in parts:
                part.hide()
        super().load(meeting)
        self._editor.lock(meeting.read_only)
        if self._sheet is not None:
            self.show_sheet(self._sheet)

    def refresh(self) -> None:
        """Show the clerk's headline, or the drafted one."""
        super().refresh()
        if self.meeting is None or not self.built:
            return
        own = self._own()
        words = self._drafted if own < 0 else self._wordings()[own].text
        if not (own < 0 and self._editor.text.hasFocus() and not self._drafted):
            self._editor.show_value(words)
        self._chip.say(_OWN if own >= 0 else None if self.meeting.read_only else _AUTO)
        self._automatic.setVisible(own >= 0 and not self.meeting.read_only)

    def show_sheet(self, sheet: Sheet) -> None:
        """What the draft says: its headline, what it lacks, what it leaves out."""
        self._sheet = sheet
        if not self.built:
            return
        if self._own() < 0:
            self._drafted = sheet.draft.text_of("headline")
        gaps = [
            Item(path, f"{words[:1].upper()}{words[1:]} belum ada.", icon="ask", tone="warn", wrap=True)
            for path, words in sheet.gaps
            if path not in {f.where for f in sheet.findings if f.level == "block"}
        ]
        found = [
            Item(f.where, f.message, f.fix, icon=_LEVELS[f.level][0], tone=_LEVELS[f.level][1], wrap=True)
            for f in sheet.findings
            if f.rule != "R18"
        ]
        self._fill(self._missing, found + gaps)
        unused = [Item(one.where, one.text, one.reason, icon="paper", wrap=True) for one in sheet.draft.unused]
        self._fill(self._unused, unused)
        self.refresh()

    def tick(self, facts: Facts) -> Tick:
        """Sebagian as soon as there is something to write; lengkap when issued."""
        if self.meeting is not None and self.meeting.read_only:
            return Tick.DONE
        return Tick.PART if facts.meeting.programme or facts.meeting.form else Tick.EMPTY

    def focus_path(self, path: str) -> None:
        """The headline has its own place here."""
        if path.startswith(_WORDINGS) or path == "headline":
            self._editor.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_path(path)

    def focus_first(self) -> None:
        """What is missing first, else the headline."""
        if self.meeting is None or self.meeting.read_only:
            return
        wanted: QWidget = self._missing[1] if self._missing[1].rows.items else self._editor.field
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _headline_row(self) -> Row:
        self._editor = LongTextEditor(least=2, most=4)
        self._chip = Chip()
        self._automatic = Button("Kembali ke otomatis", "quiet", small=True)
        self._automatic.clicked.connect(self._back_to_automatic)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._editor)
        line = QHBoxLayout()
        line.addWidget(self._chip)
        line.addStretch()
        line.addWidget(self._automatic)
        column.addLayout(line)
        row = Row("Judul", holder)
        row.caption.setBuddy(self._editor.field)
        self.keys.give(self._editor.field, row.caption, "Judul")
        self._editor.name_it("Judul", "Judul siaran pers; ketikan Anda tetap seperti ditulis.")
        self._editor.changed.connect(self._typed)
        return row

    def _list(self, title: str, empty: str) -> tuple[QWidget, ItemList, QWidget]:
        head = label(title, "group")
        head.setContentsMargins(0, 10, 0, 0)
        made, none = ItemList(title, grows=True, marks=False), label(empty, "", "text2")
        made.opened.connect(self.jump)
        made.clicked.connect(lambda _: self.jump.emit(made.current()))
        for part in (head, made, none):
            self.column.addWidget(part)
        return head, made, none

    def _fill(self, parts: tuple[QWidget, ItemList, QWidget], items: list[Item]) -> None:
        _, shown, none = parts
        if list(shown.rows.items) != items:
            shown.put(items, items[0].key if items else "")
        shown.setVisible(bool(items))
        none.setVisible(not items)

    def _wordings(self) -> list[OwnWording]:
        return cast("list[OwnWording]", self.meeting.rows(_WORDINGS)) if self.meeting else []

    def _own(self) -> int:
        """Which own wording is the headline's; -1 while it follows the facts."""
        return next((n for n, own in enumerate(self._wordings()) if own.block == "headline"), -1)

    def _typed(self, value: object) -> None:
        if self.meeting is None:
            return
        own = self._own()
        if own < 0:
            self.meeting.add_row(_WORDINGS, OwnWording(block="headline", text=str(value)))
            self.told.emit("Judul kini tulisan Anda dan tidak lagi mengikuti fakta.")
        else:
            self.meeting.put(f"{_WORDINGS}[{own}].text", value)

    def _back_to_automatic(self) -> None:
        if self.meeting is not None and self._own() >= 0:
            self.meeting.remove_row(_WORDINGS, self._own())
