"""Siaran pers: its blocks as cards, and folded below them what stays out and the small print."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cooling_desktop.press.block import Block
from cooling_desktop.records.issued import CORRECTION
from cooling_desktop.records.meeting import ReleaseSetup
from ui.blocks_card import BlockState
from ui.drafting import Sheet
from ui.form import Form, NameOf
from ui.lists import Item, ItemList
from ui.open_meeting import OpenMeeting
from ui.pages.outline import ReleaseOutline
from ui.pages.release_blocks import BlocksSection
from ui.pages.release_fold import FoldedGroup
from ui.pages.release_own import PATH
from ui.parts import label
from ui.typeahead import Lookup

if TYPE_CHECKING:
    from cooling_desktop.records.issued import IssuedPaper
    from ui.pages.release_history import History
    from ui.spelling import Spelling

_SMALL_PRINT = ("dateline", "credit")  # blocks that are typed as fields below
_NO_HEADLINE = Block("headline", "headline", "")


class ReleaseSection(BlocksSection, ReleaseOutline):
    """The blocks, and below them the small print and what the release leaves out."""

    def __init__(self, lookup: Lookup, name: NameOf) -> None:
        super().__init__(lookup, name)
        self._sheet: Sheet | None = None
        self._spelling: Spelling | None = None
        self.history: History | None = None

    def check_spelling(self, spelling: Spelling) -> None:
        """The blocks to come underline what is misspelt."""
        self._spelling = self.blocks.spelling = spelling
        spelling.told.connect(lambda words: self.offered.emit(words, None))

    def build(self) -> None:
        """Cards first, then what is folded."""
        self._empty = label("", "", "text2", wrap=True)
        self._list = ItemList("Belum dipakai", grows=True, marks=False)
        self._list.opened.connect(self._open_unused)
        self._list.clicked.connect(lambda _: self._open_unused(self._list.current()))
        self.unused = FoldedGroup("Belum dipakai", self._list)
        self.small_print = FoldedGroup("Keterangan naskah", self._small_print())
        self.column.setSpacing(6)
        for part in (self._empty, self.blocks, self.unused, self.small_print, self.history):
            if part is not None:
                self.column.addWidget(part)

    def put_history(self, history: History) -> None:
        """Below everything: who did what."""
        self.history = history
        if self.built:
            self.column.addWidget(history)

    def load(self, meeting: OpenMeeting) -> None:
        """Another meeting: its blocks come with its sheet."""
        if meeting is not self.meeting:
            self._sheet = None
            self.bind_blocks(meeting)
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
        if self._spelling is not None:
            self._spelling.know(self.meeting.facts)
        blocks = [b for b in sheet.draft.every if b.name not in _SMALL_PRINT or b.own]
        if blocks and not any(block.name == "headline" for block in blocks):
            blocks.insert(0, _NO_HEADLINE)
        self.put_blocks(blocks)
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
        from cooling_desktop.press.correction import story

        headline = " ".join(paper.headline.split())
        parts = [part for part in story(paper) if part != headline]
        changes = [("correction", "Yang diralat", paper.reason)] if paper.kind == CORRECTION else []
        shown = [*changes, ("headline", "Judul", paper.headline), ("story", "Naskah", "\n\n".join(parts))]
        self.blocks.put([(key, name) for key, name, _ in shown])
        for key, _, words in shown:
            self.blocks.cards[key].show_block(words, BlockState.ISSUED)

    def refresh(self) -> None:
        """How each block stands now; the clerk's words come from the record, the others from the draft."""
        super().refresh()
        if self.meeting is None or not self.built or self.meeting.read_only:
            return
        self.refresh_blocks()
        setup = self.meeting.facts.meeting.release
        paper = setup.paper.value.upper() if setup.paper else ""
        parts = (setup.dateline, setup.credit, setup.number, setup.author, setup.notice, paper)
        self.small_print.say(" · ".join(part for part in parts if part))

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

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in reading order."""
        fields = [field for form, _ in self.forms for field in form.findChildren(QWidget)]
        inside = [field for field in fields if field.focusPolicy() & Qt.FocusPolicy.TabFocus]
        history = [self.history.head, self.history.list] if self.history else []
        return [*self.blocks.stops(), self.unused.head, self._list, self.small_print.head, *inside, *history]

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
