"""Penerima: who has received the paper on screen; sent by nobody but the clerk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.records.recipient import Recipient
from cooling_desktop.words.dates import long_date
from ui.pages.archive_noted import NotedGroup, in_a_row
from ui.parts import label


class Recipients(NotedGroup[Recipient]):
    """Tells also who has the papers before this one."""

    def __init__(self) -> None:
        self._earlier = label("", "", "text2", wrap=True)
        missing = "Nama penerima belum diisi. Ketik nama media atau orangnya."
        super().__init__("Penerima", Recipient, ("name", "channel", "received_on"), missing)

    @property
    def earlier(self) -> str:
        """Who has what this paper corrects or withdraws."""
        return self._earlier.text()

    def show_all(self, recipients: Sequence[Recipient], earlier: Sequence[str]) -> None:
        """Those of this paper, and the names of those who have what it corrects or withdraws."""
        self.show_rows(recipients)
        self._earlier.setText(f"Naskah sebelumnya sudah diterima {', '.join(earlier)}." if earlier else "")
        self._earlier.setVisible(bool(earlier))
        if earlier and not recipients:
            self.say(f"naskah sebelumnya: {', '.join(earlier)}")

    def called(self, one: Recipient) -> str:
        """The medium or the person."""
        return one.name

    def told(self, one: Recipient, line: QHBoxLayout) -> None:
        """Name, channel, day."""
        on = long_date(one.received_on) if one.received_on else ""
        line.addWidget(label(one.name, "strong"))
        line.addWidget(label(" · ".join(part for part in (one.channel, on) if part), "", "text2"), 1)

    def typing(self) -> QWidget:
        """One line; Enter in any of its fields adds."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._earlier)
        column.addWidget(in_a_row((self.name, 3), (self.lines["channel"], 2), (self.day, 0), (self.add, 0)))
        return box
