"""How a block stands to its facts, and the chip that says so."""

from __future__ import annotations

from enum import Enum

from ui.parts import ChipText


class BlockState(Enum):
    """How a block stands to its facts."""

    AUTO = "follows the facts"
    OWN = "written by the clerk"
    CHANGED = "written by the clerk, the facts changed since"
    OUT = "taken out of the release"
    ISSUED = "issued"


CHIPS = {
    BlockState.AUTO: ChipText("Otomatis", "", "link"),
    BlockState.OWN: ChipText("Disunting", "accent", "pencil"),
    BlockState.CHANGED: ChipText("Fakta berubah", "warn", "look"),
}
