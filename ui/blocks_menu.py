"""What can be asked of a block beyond typing, and the menu that offers it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from ui.blocks_state import BlockState
from ui.parts import unmarked

if TYPE_CHECKING:
    from ui.blocks_card import BlockCard

_LONGEST = 90  # letters of a wording that are shown


@dataclass(frozen=True, slots=True)
class Chances:
    """`wordings` by their turns, which way it can move, whether the order was changed, whether others have wordings."""

    wordings: Mapping[int, str] = field(default_factory=dict)
    up: bool = False
    down: bool = False
    moved: bool = False
    every: bool = False


def fill(menu: QMenu, card: BlockCard) -> None:
    """The entries for a block as it stands now."""

    def ask(wish: str) -> Callable[[], None]:
        return lambda: card.asked.emit(wish, card.key)

    chances, automatic = card.chances, card.state is BlockState.AUTO
    if automatic and len(chances.wordings) > 1:
        menu.addAction("Rumusan lain\tCtrl+Shift+R", ask("turn"))
        _list_wordings(menu, card)
        menu.addSeparator()
    path, name = card.origins.here()
    if name:
        menu.addAction(unmarked(f"Ke isian asal: {name}"), lambda: card.origins.wanted.emit(path))
    if not automatic:
        menu.addAction("Susun ulang bagian ini\tCtrl+R", ask("auto"))
    if chances.every:
        menu.addAction("Rumusan lain untuk semua bagian", ask("all"))
    if chances.up:
        menu.addAction("Pindahkan ke atas\tAlt+↑", ask("up"))
    if chances.down:
        menu.addAction("Pindahkan ke bawah\tAlt+↓", ask("down"))
    if chances.moved:
        menu.addAction("Urutan bawaan", ask("order"))
    menu.addAction("Keluarkan dari naskah", ask("out"))


def _list_wordings(menu: QMenu, card: BlockCard) -> None:
    for turn, text in card.chances.wordings.items():
        entry = menu.addAction(unmarked(shortened(text)), partial(card.chose.emit, card.key, turn))
        entry.setCheckable(True)
        entry.setChecked(text == card.text.words())


def shortened(text: str) -> str:
    """The beginning of a wording, ended at a word."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rpartition(' ')[0]} …"
