"""The blocks of a release: how each stands to its facts, and everything that can be asked of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication

from cooling_desktop.press.block import Block
from cooling_desktop.records.facts import Facts
from ui.blocks_card import BlockState
from ui.blocks_column import BlockColumn
from ui.blocks_diff import excerpt, outdated, sentence
from ui.blocks_fields import field_words
from ui.blocks_menu import Chances
from ui.form import NameOf
from ui.open_meeting import OpenMeeting
from ui.pages.release_own import Wordings
from ui.pages.release_wordings import FIXED, Wording, in_order
from ui.pages.section import Section
from ui.typeahead import Lookup

_DONE = {
    "auto": "kembali mengikuti fakta.",
    "take": "memakai naskah otomatis yang baru; tulisan Anda diganti.",
    "keep": "tetap seperti tulisan Anda.",
    "out": "dikeluarkan dari naskah.",
    "back": "kembali ke naskah.",
    "turn": "memakai rumusan lain.",
    "up": "dipindahkan ke atas.",
    "down": "dipindahkan ke bawah.",
}
_MOVES = {"up": -1, "down": 1}
_KEYS = {"Ctrl+Shift+R": "turn", "Alt+Up": "up", "Alt+Down": "down", "Alt+S": "edit"}


class _Quiet:
    """Words that are never underlined: their keys work without a letter on screen."""

    def setText(self, text: str) -> None:
        """Nothing to show."""


class BlocksSection(Section):
    """`offered` carries words for the toast and what Urungkan does; `keyed` tells that other keys work now.

    `jump` is the way to the field that some words come from.
    """

    jump = Signal(str)
    offered = Signal(str, object)
    keyed = Signal()

    def __init__(self, lookup: Lookup, name: NameOf) -> None:
        super().__init__(lookup, name)
        self.blocks, self.wording = BlockColumn(), Wording(self)
        self._drafted: dict[str, Block] = {}
        self._told: dict[str, tuple[str, str]] = {}  # the change that an amber card tells
        self._own: Wordings | None = None
        for letter in ("P", "B", "S"):  # with Alt they answer an amber block
            self.keys.give(self, _Quiet(), letter)
        for key, wish in _KEYS.items():
            made = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(lambda wish=wish: self.wish(wish))
        self.blocks.typed.connect(self._typed)
        self.blocks.asked.connect(self.wish)
        self.blocks.chose.connect(self.choose)
        self.blocks.wanted.connect(self.jump)
        self.blocks.left.connect(lambda _: self.refresh())
        self.wording.found.connect(self.refresh_blocks)

    def bind_blocks(self, meeting: OpenMeeting) -> None:
        """Another meeting: its blocks come with its sheet."""
        self._own = Wordings(meeting)
        self.wording.load(meeting)
        self.put_blocks([])

    def put_blocks(self, blocks: Sequence[Block]) -> None:
        """These blocks, in the order that the clerk gave them."""
        arrangement = self.meeting.facts.meeting.release.arrangement if self.meeting else []
        ordered = in_order(blocks, arrangement)
        self._drafted = {block.key: block for block in ordered}
        self.blocks.put([(block.key, block.label) for block in ordered])
        if self.isVisible():
            self.wording.look(ordered)

    def showEvent(self, event: QShowEvent) -> None:
        """What was drafted while something else was shown may have other wordings now."""
        super().showEvent(event)
        self.wording.look(self._drafted.values())

    def refresh_blocks(self) -> None:
        """How each block stands now; the clerk's words come from the record, the others from the draft."""
        if self.meeting is None or not self.built or self.meeting.read_only:
            return
        self.put_blocks(list(self._drafted.values()))
        order = [key for key in self._drafted if key not in FIXED]
        every = any(self.state_of(key) is BlockState.AUTO and len(self.wording.known(key)) > 1 for key in self._drafted)
        moved = bool(self.meeting.facts.meeting.release.arrangement)
        for key, block in self._drafted.items():
            self._show(block, self.meeting.facts)
            up, down = key in order[1:], key in order[:-1]
            self.blocks.cards[key].offer(Chances(self.wording.known(key), up, down, moved, every))

    def wish(self, wish: str, key: str = "") -> None:
        """Something is asked of a block, of the current one unless named.

        "auto", "take", "keep", "out", "back", "edit"; "turn" and "all" for other wordings; "up", "down", "order".
        """
        block, own = self._drafted.get(key or self.blocks.current), self._own
        if block is None or own is None:
            return
        acts = {"turn": self._turn, "all": self._turn_all, "order": self._reset_order, "edit": self._edit}
        if wish in acts:
            acts[wish](block)
        elif wish in _MOVES:
            self._move(block, wish)
        else:
            self._settle(block, own, wish)

    def choose(self, key: str, turn: int) -> None:
        """One certain wording was chosen for a block."""
        if key in self._drafted and turn != -1:
            self.wording.take(key, turn)
            self._tell(f"{self.label_of(key)} {_DONE['turn']}")

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
        """One step back; a cursor in the blocks goes to where they changed."""
        if self._own is not None:
            self._follow(self._own.undo)

    def redo(self) -> None:
        """One step forward again."""
        if self._own is not None:
            self._follow(self._own.redo)

    def _follow(self, act: Callable[[], None]) -> None:
        before = {key: card.text.words() for key, card in self.blocks.cards.items()}
        focus = QApplication.focusWidget()
        inside = focus is not None and self.blocks.isAncestorOf(focus)
        act()
        changed = (card for key, card in self.blocks.cards.items() if before.get(key) != card.text.words())
        card = next(changed, None)
        if inside and card is not None and card.state is not BlockState.OUT:
            card.text.go_to_change()

    def _show(self, block: Block, facts: Facts) -> None:
        key, card = block.key, self.blocks.cards[block.key]
        own = self._own.find(key) if self._own else None
        state = self.state_of(key) or BlockState.AUTO
        if own is None or state is not BlockState.CHANGED:
            card.show_block(block.auto if own is None else own.text, state)
        else:
            between = (own.facts, block.auto)
            if self._told.get(key) != between or card.state is not state:  # while typing the change stays as it was
                self._told[key] = between
                card.show_change(sentence(facts, block, own.facts), excerpt(*between))
            card.show_block(own.text, state, outdated(own.text, *between))
        card.show_origins(block.spans, lambda path: field_words(facts.meeting, path))

    def _settle(self, block: Block, own: Wordings, wish: str) -> None:
        """Between the clerk's own words and the facts'."""
        state = own.state(block)
        if wish in ("take", "keep") and state is not BlockState.CHANGED:
            return
        if wish == "auto" and state is BlockState.AUTO:
            self.offered.emit(f"{block.label} sudah mengikuti fakta.", None)
            return
        if wish == "out" and self.blocks.cards[block.key].text.hasFocus() and not self.blocks.step(1):
            self.blocks.step(-1)
        {"out": own.take_out, "keep": own.keep}.get(wish, own.give_back)(block)
        self._tell(f"{block.label} {_DONE[wish]}")

    def _turn(self, block: Block) -> None:
        if self.state_of(block.key) is not BlockState.AUTO:
            self.offered.emit(f"{block.label} tulisan Anda. Rumusan lain ada setelah kembali ke otomatis.", None)
        elif self.wording.turn([block.key]):
            self._tell(f"{block.label} {_DONE['turn']}")
        else:
            self.offered.emit(f"{block.label} hanya punya satu rumusan.", None)

    def _turn_all(self, _block: Block) -> None:
        free = [key for key in self._drafted if self.state_of(key) is BlockState.AUTO]
        count = self.wording.turn(free)
        if count:
            self._tell(f"{count} bagian memakai rumusan lain.")

    def _move(self, block: Block, wish: str) -> None:
        card, focus = self.blocks.cards[block.key], QApplication.focusWidget()
        if not self.wording.move(list(self._drafted), block.key, _MOVES[wish]):
            where = f"sudah paling {'atas' if wish == 'up' else 'bawah'}"
            self.offered.emit(f"{block.label} {'selalu di tempatnya' if block.key in FIXED else where}.", None)
            return
        self._tell(f"{block.label} {_DONE[wish]}")
        if focus is None or not card.isAncestorOf(focus):
            card.focus()

    def _reset_order(self, _block: Block) -> None:
        self.wording.reset_order()
        self._tell("Bagian kembali ke urutan bawaan.")

    def _edit(self, block: Block) -> None:
        if self.state_of(block.key) is BlockState.CHANGED:
            self.blocks.cards[block.key].edit()

    def _tell(self, words: str) -> None:
        self.refresh()
        self.told.emit(words)
        self.keyed.emit()

    def _typed(self, key: str, words: str) -> None:
        block, own = self._drafted.get(key), self._own
        if block is None or own is None:
            return
        if own.write(block, words):
            words = f"{block.label} kini tulisan Anda dan tidak lagi mengikuti fakta."
            meeting = self.meeting
            self.offered.emit(words, lambda: own.give_back(block) if meeting is self.meeting else None)
            self.keyed.emit()
