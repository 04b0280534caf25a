"""Who sits at the desk: chosen, not proven; stamped on changes, printed nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from cooling_desktop.records.fields import Privacy, Record, field, line


@dataclass(eq=False, kw_only=True)
class Clerk(Record):
    """Somebody who drafts or approves releases in this office."""

    rank: str = line("Pangkat", max_length=30, help="Bentuk singkat: Briptu, Aipda, Iptu.", privacy=Privacy.LOCAL)
    name: str = line("Nama", max_length=120, privacy=Privacy.LOCAL)
    drafter: bool = field("Menyusun naskah", default=True, privacy=Privacy.LOCAL)
    approver: bool = field("Menyetujui naskah", default=False, privacy=Privacy.LOCAL)
    pin: str = line("PIN layar", max_length=200, privacy=Privacy.LOCAL)

    @property
    def called(self) -> str:
        """Rank and name: "Briptu Dwi Lestari"."""
        return f"{self.rank} {self.name}".strip()
