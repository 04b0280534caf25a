"""The four ways to begin, as cards: icon, words and one button each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.keys import AccessKeys
from ui.pages.settings_group import named
from ui.parts import Button, Mark, label

NEW, SAMPLE, RESTORE, MOVE = "baru", "contoh", "cadangan", "pindah"
# key, icon, title, words, button
WAYS = (
    (NEW, "plus", "Mulai baru", "Kantor kosong. Isian pertama langsung tersimpan di komputer ini.", "Mulai"),
    (SAMPLE, "paper", "Coba contoh", "Lima kegiatan contoh untuk dilihat dan dicoba.", "Isi contoh"),
    (RESTORE, "drum", "Pulihkan dari cadangan", "Pilih folder cadangan, lalu pilih harinya.", "Pilih folder"),
    (MOVE, "receive", "Lanjutkan dari komputer lain",
     "Berkas pindah dibuat di komputer lama: Setelan > Pindah komputer.", "Pilih berkas"),
)  # fmt: skip


class WayCard(QFrame):
    """One way to begin."""

    def __init__(self, icon: str, title: str, words: str, act: str, role: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.act = Button(act, role)
        self.act.setAccessibleName(f"{title}: {act}")
        self.act.setAccessibleDescription(words)
        theme.fixed(self.act, width=124)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(label(title, "strong"))
        column.addWidget(label(words, "", "text2", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 16, 14)
        row.setSpacing(14)
        row.addWidget(Mark(icon, "accent"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(column, 1)
        row.addWidget(self.act)


class WayCards(QWidget):
    """All four; `chosen` names one. Arrows lead from button to button."""

    chosen = Signal(str)

    def __init__(self, keys: AccessKeys) -> None:
        super().__init__()
        self.buttons: dict[str, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for key, icon, title, words, act in WAYS:
            card = WayCard(icon, title, words, act, "plain" if self.buttons else "primary")
            card.act.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self.buttons[key] = named(card.act, keys, card.act.accessibleName())
            column.addWidget(card)

    def step(self, by: int) -> None:
        """The next button, or the one before."""
        order = list(self.buttons.values())
        here = next((number for number, button in enumerate(order) if button.hasFocus()), -by if by > 0 else 0)
        order[max(0, min(here + by, len(order) - 1))].setFocus(Qt.FocusReason.TabFocusReason)
