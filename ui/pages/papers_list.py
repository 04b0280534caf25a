"""The list of a meeting's papers: ready or what they lack, and a box for what is printed, saved and bound."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from cooling_desktop.papers.office.names import DOSSIER, INVITATION, NAMES, RELEASE
from ui import theme
from ui.lists import Item, ItemList
from ui.parts import ChipText

TITLES = {
    INVITATION: "Surat undangan",
    "daftar-tamu": "Daftar tamu",
    "susunan-acara": "Susunan acara",
    "daftar-hadir": "Daftar hadir",
    "pernyataan-netralitas": "Pernyataan netralitas",
    "notula": "Notula",
    "laporan-kegiatan": "Laporan kegiatan",
    RELEASE: "Siaran pers",
    "lembar-foto": "Lembar foto",
    DOSSIER: "Berkas kegiatan",
}
# Where the value is typed that a paper lacks: a path, the key of a section, or "unit." and a value of the host.
_WAYS = {
    "Acara dalam agenda": "agenda",
    "Agenda": "agenda",
    "Butir ikrar": "neutrality.points",
    "Dasar pelaksanaan": "legal_bases",
    "Foto": "foto",
    "Hasil": "outcomes",
    "Isi pembahasan": "topics",
    "Isi sambutan dan hasil": "suara",
    "Jam mulai": "days[0].starts",
    "Jam selesai": "days[0].ends",
    "Kehadiran tamu": "kehadiran",
    "Kota surat satuan": "unit.city",
    "Nama pimpinan": "pimpinan",
    "Nama program": "programme",
    "Narahubung satuan": "unit.contact_name",
    "Narasumber": "suara",
    "Nomor laporan": "report.number",
    "Nomor surat": "invitation.number",
    "Notulis": "minutes.note_taker_id",
    "Pembicara": "suara",
    "Penanda tangan": "neutrality.signatories",
    "Penerima laporan": "report.addressee",
    "Pengirim laporan": "report.sender",
    "Pihak yang berkomitmen": "commitments",
    "Pimpinan": "pimpinan",
    "Situasi akhir": "situation",
    "Tamu": "tamu",
    "Tanggal kegiatan": "days[0].held_on",
    "Tanggal laporan": "report.dated",
    "Tanggal surat": "invitation.dated",
    "Telepon satuan": "unit.phone",
    "Tempat": "venue.name",
}
Lacks = Mapping[str, Sequence[str]]


def way(lack: str, unit: str | None) -> str:
    """Where to type what a paper lacks; a value of the host leads to its directory entry, or to the host itself."""
    found = _WAYS.get(lack, "")
    if found.startswith("unit."):
        return f"units:{unit}" if unit else "pimpinan"
    return found


def items(lacks: Lacks, ticked: Collection[str], *, issued: bool) -> list[Item]:
    """The rows, the dossier as the last one; an issued release is kept in the archive and has no box."""
    rows = []
    for name in NAMES:
        kept = issued and name == RELEASE
        icon, tone = ("box-checked", "accent") if name in ticked else ("lock" if kept else "box", "text2")
        chip = ChipText("Terbit", "ok", "check") if kept else _chip(lacks[name]) if name in lacks else None
        rows.append(Item(name, TITLES[name], chip=chip, icon=icon, tone=tone))
    return [*rows, Item(DOSSIER, TITLES[DOSSIER], chip=ChipText(f"{len(ticked)} naskah"), icon="archive")]


def _chip(lacks: Sequence[str]) -> ChipText:
    if not lacks:
        return ChipText("Siap", "ok", "check")
    names = [one for one in lacks if not _is_sentence(one)]
    more = f" +{len(lacks) - 1}" if len(lacks) > 1 else ""
    return ChipText(f"Kurang: {_named(names[0])}{more}" if names else "Belum dapat terbit", "warn", "look")


def lacking(lacks: Sequence[str]) -> str:
    """What a paper lacks, in a line: the names of values, then what keeps a release back, in its own sentences."""
    names = ", ".join(_named(one) for one in lacks if not _is_sentence(one))
    said = [f"Kurang: {names}."] if names else []
    return " ".join([*said, *(one for one in lacks if _is_sentence(one))])


def _is_sentence(lack: str) -> bool:
    return lack.endswith(".")


def _named(lack: str) -> str:
    return f"{lack[:1].lower()}{lack[1:]}"


class PaperList(ItemList):
    """Space or a click on the box ticks a paper, Enter goes to what it lacks."""

    ticked = Signal(str)

    def __init__(self) -> None:
        super().__init__("Surat dan laporan", grows=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks; Alt+Enter does what Enter does."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Space:
            self.ticked.emit(self.current())
        elif alt and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.current())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The box stands at the left end of its row."""
        super().mouseReleaseEvent(event)
        if event.position().x() < theme.px(40) and self.indexAt(event.position().toPoint()).isValid():
            self.ticked.emit(self.current())
