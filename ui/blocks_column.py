"""The cards of a release below each other, and which of them has the cursor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.blocks_card import BlockCard

if TYPE_CHECKING:
    from ui.spelling import Spelling


class BlockColumn(QWidget):
    """`chosen` tells the block the cursor came to, `left` the one it left; the others come from the cards.

    `rearranged` tells that there are other cards now, or the same in another order.
    """

    chosen = Signal(str)
    left = Signal(str)
    typed = Signal(str, str)
    asked = Signal(str, str)
    chose = Signal(str, int)
    wanted = Signal(str)
    rearranged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[str, BlockCard] = {}
        self.current = ""
        self.spelling: Spelling | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(9)

    def put(self, named: Sequence[tuple[str, str]]) -> None:
        """These blocks (key and name) in this order; a card that stays keeps its cursor."""
        wanted = dict(named)
        for key in [key for key, card in self.cards.items() if wanted.get(key) != card.name]:
            card = self.cards.pop(key)
            card.hide()
            card.deleteLater()
        if list(self.cards) != list(wanted):
            self.cards = {key: self.cards.get(key) or self._card(key, name) for key, name in wanted.items()}
            for place, card in enumerate(self.cards.values()):
                if self._column.indexOf(card) != place:
                    self._column.insertWidget(place, card)
            self.rearranged.emit()
        if self.current not in self.cards:
            self.current = ""

    def focus(self, key: str) -> None:
        """The cursor into a block, into the first one when there is none of that key."""
        card = self.cards.get(key) or next(iter(self.cards.values()), None)
        if card is not None:
            card.focus()

    def step(self, by: int) -> bool:
        """The next or the previous block; whether there was one."""
        keys = list(self.cards)
        place = keys.index(self.current) + by if self.current in keys else 0
        found = 0 <= place < len(keys)
        if found:
            self.cards[keys[place]].focus()
            if keys[place] != self.current:
                self._entered(keys[place])  # a block that was taken out has no text to put the cursor in
        return found

    def words(self) -> dict[str, str]:
        """What the cards show, by key."""
        return {key: card.text.toPlainText() for key, card in self.cards.items()}

    def mark(self, places: Mapping[str, Sequence[tuple[int, int, str]]]) -> None:
        """Underline words (start, end, tone) in the cards of these keys, and nothing else."""
        for key, card in self.cards.items():
            card.text.mark(places.get(key, ()))

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in the order of the text."""
        return [stop for card in self.cards.values() for stop in card.stops()]

    def _card(self, key: str, name: str) -> BlockCard:
        made = BlockCard(key, name)
        if self.spelling is not None:
            made.text.check(self.spelling)
        made.typed.connect(self.typed)
        made.asked.connect(self.asked)
        made.chose.connect(self.chose)
        made.wanted.connect(self.wanted)
        made.left.connect(self.left)
        made.entered.connect(self._entered)
        return made

    def _entered(self, key: str) -> None:
        self.current = key
        self.chosen.emit(key)
