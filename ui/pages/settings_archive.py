"""Setelan, Arsip: the check of the whole archive, against a seal from paper too, and what mends it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ui.archive_checks import ArchiveChecks
from ui.desk import Desk
from ui.pages.archive_check import ArchiveCheck
from ui.pages.settings_group import Group, named

_WHY = (
    "Naskah yang terbit atau diterima dicatat di buku arsip dan disegel bersama catatan sebelumnya. "
    "Pemeriksaan membuktikan bahwa tidak ada yang hilang, ditambahkan, tertukar, atau diubah."
)
_SEAL = "Opsional. Ketik segel kepala rantai dari rekap tercetak, paling sedikit 16 angka dan huruf pertama."


class ArchiveGroup(Group):
    """The card, and the line for a seal."""

    key, title = "arsip", "Arsip"

    def __init__(self, desk: Desk, checks: ArchiveChecks) -> None:
        super().__init__()
        self._desk, self._checks = desk, checks
        self.card = ArchiveCheck(desk, checks)

    def build(self) -> None:
        """Sentence, card, seal."""
        self.words(_WHY)
        for button in (self.card.start, self.card.fetch, self.card.put_back):
            named(button, self.keys)
        self.column.addWidget(self.card)
        self.row("Segel di kertas", self.card.head, self.card.head, _SEAL)

    def refresh(self) -> None:
        """See anew how the archive stands."""
        self.card.show_state()

    def focus_first(self) -> None:
        """What is wanted most often."""
        self.card.start.setFocus(Qt.FocusReason.OtherFocusReason)
