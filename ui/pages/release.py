"""Siaran pers: its blocks as cards, and folded below them what stays out and the small print."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cooling_desktop.press.block import Block
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import ReleaseSetup
from ui.blocks_card import BlockState
from ui.blocks_column import BlockColumn
from ui.blocks_diff import excerpt, outdated, sentence
from ui.drafting import Sheet
from ui.form import Form, NameOf
from ui.lists import Item, ItemList
from ui.open_meeting import OpenMeeting
from ui.pages.release_fold import Fold
from ui.pages.release_own import PATH, Wordings
from ui.pages.section import Section
from ui.parts import label
from ui.ticks import Tick
from ui.typeahead import Lookup

if TYPE_CHECKING:
    from cooling_desktop.records.issued import IssuedPaper

_SMALL_PRINT = ("dateline", "credit")  # blocks that are typed as fields below
_NO_HEADLINE = Block("headline", "headline", "")
_DONE = {
    "auto": "kembali mengikuti fakta.",
    "take": "memakai naskah otomatis yang baru; tulisan Anda diganti.",
    "keep": "tetap seperti tulisan Anda.",
    "out": "dikeluarkan dari naskah.",
    "back": "kembali ke naskah.",
}


class _Quiet:
    """Words that are never underlined: their keys work without a letter on screen."""

    def setText(self, text: str) -> None:
        """Nothing to show."""


class ReleaseSection(Section):
    """`offered` carries words for the toast and what Urungkan does; `keyed` tells that other keys work now."""

    key, title, group, owns = "rilis", "Siaran pers", "Naskah", ("release",)
    jump = Signal(str)
    offered = Signal(str, object)
    keyed = Signal()

    def __init__(self, lookup: Lookup, name: NameOf) -> None:
        super().__init__(lookup, name)
        self.blocks = BlockColumn()
        self._drafted: dict[str, Block] = {}
        self._told: dict[str, tuple[str, str]] = {}  # the change that an amber card tells
        self._own: Wordings | None = None
        self._sheet: Sheet | None = None
        for letter in ("P", "B"):  # Alt+P and Alt+B answer an amber block
            self.keys.give(self, _Quiet(), letter)

    def build(self) -> None:
        """Cards first, then what is folded."""
        self._empty = label("", "", "text2", wrap=True)
        self._list = ItemList("Belum dipakai", grows=True, marks=False)
        self._list.opened.connect(self._open_unused)
        self._list.clicked.connect(lambda _: self._open_unused(self._list.current()))
        self.unused = Fold("Belum dipakai", self._list)
        self.small_print = Fold("Keterangan naskah", self._small_print())
        self.column.setSpacing(6)
        for part in (self._empty, self.blocks, self.unused, self.small_print):
            self.column.addWidget(part)
        self.blocks.typed.connect(self._typed)
        self.blocks.asked.connect(self.wish)
        self.blocks.left.connect(lambda _: self.refresh())

    def load(self, meeting: OpenMeeting) -> None:
        """Another meeting: its blocks come with its sheet."""
        if meeting is not self.meeting:
            self._sheet, self._own = None, Wordings(meeting)
            self._put([])
        super().load(meeting)
        if self.built:
            self._empty.hide()
            self.unused.hide()
            self.small_print.setVisible(not meeting.read_only)
            if self._sheet is not None:
                self.show_sheet(self._sheet)

    def show_sheet(self, sheet: Sheet) -> None:
        """Another draft of the same meeting."""
        self._sheet = sheet
        if not self.built or self.meeting is None:
            return
        blocks = [b for b in sheet.draft.every if b.name not in _SMALL_PRINT or b.own]
        if blocks and blocks[0].name != "headline":
            blocks.insert(0, _NO_HEADLINE)
        self._put(blocks)
        gaps = ", ".join(words for _, words in sheet.gaps)
        self._empty.setText("" if blocks else f"Siaran pers tersusun dari isian. Yang masih kurang: {gaps}.")
        self._empty.setVisible(not blocks)
        unused = [Item(u.where, u.text, u.reason, icon="paper", wrap=True) for u in sheet.draft.unused]
        if list(self._list.rows.items) != unused:
            self._list.put(unused)
        self.unused.say(f"{len(unused)} fakta")
        self.unused.setVisible(bool(unused))
        self.refresh()

    def show_issued(self, paper: IssuedPaper) -> None:
        """The words as they went out."""
        self.ensure()
        headline = " ".join(paper.headline.split())
        story = [part for part in paper.text.rstrip("\n").split("\n\n")[1:] if part != headline]
        self.blocks.put([("headline", "Judul"), ("story", "Naskah")])
        for key, words in (("headline", paper.headline), ("story", "\n\n".join(story))):
            self.blocks.cards[key].show_block(words, BlockState.ISSUED)

    def refresh(self) -> None:
        """How each block stands now; the clerk's words come from the record, the others from the draft."""
        super().refresh()
        if self.meeting is None or not self.built or self.meeting.read_only:
            return
        for key in self._drafted:
            self._show(key, self.meeting.facts)
        setup = self.meeting.facts.meeting.release
        paper = setup.paper.value.upper() if setup.paper else ""
        parts = (setup.dateline, setup.credit, setup.number, setup.author, setup.notice, paper)
        self.small_print.say(" · ".join(part for part in parts if part))

    def tick(self, facts: Facts) -> Tick:
        """Sebagian as soon as there is something to write; lengkap when issued."""
        if self.meeting is not None and self.meeting.read_only:
            return Tick.DONE
        return Tick.PART if facts.meeting.programme or facts.meeting.form else Tick.EMPTY

    def focus_path(self, path: str) -> None:
        """A block for its wording, else a field of the small print."""
        if path.startswith(PATH) or path == "headline":
            own = self._wording_at(path)
            self.blocks.focus(own if own in self._drafted else "headline")
        else:
            self.small_print.open_it()
            super().focus_path(path)

    def focus_first(self) -> None:
        """The block that was edited last, else the headline."""
        if self.meeting is not None and not self.meeting.read_only:
            self.blocks.focus(self.blocks.current)

    def wish(self, wish: str, key: str = "") -> None:
        """Something is asked of a block: "auto", "take", "keep", "out", "back"; of the current one unless named."""
        block, own = self._drafted.get(key or self.blocks.current), self._own
        if block is None or own is None:
            return
        state = own.state(block)
        if wish in ("take", "keep") and state is not BlockState.CHANGED:
            return
        if wish == "auto" and state is BlockState.AUTO:
            self.offered.emit(f"{block.label} sudah mengikuti fakta.", None)
            return
        if wish == "out" and self.blocks.cards[block.key].text.hasFocus() and not self.blocks.step(1):
            self.blocks.step(-1)
        {"out": own.take_out, "keep": own.keep}.get(wish, own.give_back)(block)
        self.refresh()
        self.told.emit(f"{block.label} {_DONE[wish]}")
        self.keyed.emit()

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in reading order."""
        fields = [field for form, _ in self.forms for field in form.findChildren(QWidget)]
        inside = [field for field in fields if field.focusPolicy() & Qt.FocusPolicy.TabFocus]
        return [*self.blocks.stops(), self.unused.head, self._list, self.small_print.head, *inside]

    def state_of(self, key: str) -> BlockState | None:
        """How a block stands to its facts."""
        return self._own.state(self._drafted[key]) if self._own and key in self._drafted else None

    def changed(self) -> list[tuple[str, Block]]:
        """The blocks whose facts changed under the clerk's words, with their path."""
        return self._own.changed(self._drafted) if self._own else []

    def label_of(self, key: str) -> str:
        """What a block is called."""
        return self._drafted[key].label if key in self._drafted else ""

    def undo(self) -> None:
        """One step back."""
        if self._own is not None:
            self._own.undo()

    def redo(self) -> None:
        """One step forward again."""
        if self._own is not None:
            self._own.redo()

    def _put(self, blocks: list[Block]) -> None:
        self._drafted = {block.key: block for block in blocks}
        self.blocks.put([(block.key, block.label) for block in blocks])

    def _show(self, key: str, facts: Facts) -> None:
        block, card = self._drafted[key], self.blocks.cards[key]
        own = self._own.find(key) if self._own else None
        state = self.state_of(key) or BlockState.AUTO
        if own is None or state is not BlockState.CHANGED:
            card.show_block(block.auto if own is None else own.text, state)
            return
        between = (own.facts, block.auto)
        if self._told.get(key) != between or card.state is not state:  # while typing the change stays what it was
            self._told[key] = between
            card.show_change(sentence(facts, block, own.facts), excerpt(*between))
        card.show_block(own.text, state, outdated(own.text, *between))

    def _typed(self, key: str, words: str) -> None:
        block, own = self._drafted.get(key), self._own
        if block is None or own is None:
            return
        if own.write(block, words):
            words = f"{block.label} kini tulisan Anda dan tidak lagi mengikuti fakta."
            meeting = self.meeting
            self.offered.emit(words, lambda: own.give_back(block) if meeting is self.meeting else None)
            self.keyed.emit()

    def _open_unused(self, where: str) -> None:
        """Go to a fact that stays out; words that lost their block are taken along to be pasted."""
        if where.startswith(PATH) and self.meeting is not None:
            lost = self.meeting.rows(PATH)[int(re.sub(r"\D", "", where))]
            QGuiApplication.clipboard().setText(getattr(lost, "text", ""))
            self.offered.emit("Tulisan disalin. Tempelkan di bagian lain dengan Ctrl+V.", None)
        else:
            self.jump.emit(where)

    def _wording_at(self, path: str) -> str:
        found = re.search(r"\[(\d+)\]", path)
        rows = self.meeting.facts.meeting.release.own_wordings if self.meeting else []
        return rows[int(found[1])].block if found and int(found[1]) < len(rows) else ""

    def _small_print(self) -> Form:
        made = self.loose_form(ReleaseSetup)
        self.forms.append((made, "release"))
        made.row("dateline", "Kota di awal")
        made.row("number", "Nomor diketik")
        for name in ("credit", "author", "notice", "paper"):
            made.row(name)
        return made
