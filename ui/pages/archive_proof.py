"""The line below the page of the archive: a green word for an unchanged paper, a red one with a way out else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.records.filed import Filed
from cooling_desktop.records.kinds import Zone
from cooling_desktop.words.dates import clock, long_date
from ui import theme
from ui.parts import Button, Mark, label, retone


class Proof(QWidget):
    """`wanted_mending` when the clerk wants the file back."""

    wanted_mending = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mark = Mark(size=18)
        self._words, self._by = label("", wrap=True), label("", "small", "text2", wrap=True)
        self.mend = Button("Pulihkan", "quiet", "redo", small=True)
        self.mend.clicked.connect(self.wanted_mending)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(self._words)
        lines.addWidget(self._by)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        row.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignTop)
        theme.fixed(self._mark, width=18)
        self.mend.hide()

    def text(self) -> str:
        """The sentence."""
        return self._words.text()

    def wait(self) -> None:
        """Nothing is claimed before the file was read."""
        self._say("", "", "", "")

    def show_whole(self, one: Filed, zone: str) -> None:
        """The file is what was issued, or what came in."""
        when = moment_in_words(one.at, zone)
        if one.origin:
            self._say(f"Utuh: sama persis dengan saat diterima, {when}", came_from(one), "shield", "ok")
        else:
            by = f"Diterbitkan oleh {one.by}." if one.by else ""
            self._say(f"Utuh: sama persis dengan saat terbit, {when}", by, "shield", "ok")

    def show_broken(self, sentence: str, *, mendable: bool) -> None:
        """The file is gone or altered."""
        self._say(sentence, "", "must", "err")
        self.mend.setVisible(mendable)

    def _say(self, words: str, by: str, icon: str, tone: str) -> None:
        self._words.setText(words or " ")  # keeps its line, so that the buttons stay where they are
        self._by.setText(by or " ")
        retone(self._words, tone="err" if tone == "err" else "")
        self.mend.hide()
        self._mark.show_icon(icon, tone)


def came_from(one: Filed) -> str:
    """Where a paper that was taken in is from."""
    who = f"Dari {one.unit}." if one.unit else ""
    file = f"Berkas asal: {one.source}." if one.source else ""
    by = f"Dimasukkan oleh {one.by}." if one.by else ""
    return " ".join(part for part in (who, file, by) if part)


def moment_in_words(at: datetime, zone: str) -> str:
    """Day and clock of a moment in naive UTC, in the meeting's zone, or as this computer's clock shows it."""
    own = timezone(timedelta(hours=Zone(zone).hours)) if zone else None
    local = at.replace(tzinfo=UTC).astimezone(own)
    return f"{long_date(local.date())} pukul\u00a0{clock(local.time())}\u00a0{zone}".rstrip()
