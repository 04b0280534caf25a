"""The proof of the archive: book, rows and files read from the first to the last; nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from cooling_desktop.archive.backup_files import Stopped
from cooling_desktop.archive.backup_list import COPIES, latest
from cooling_desktop.archive.chain import Finding, Kind, broken, compared, gone_on, set_back, unlike, without
from cooling_desktop.archive.verify_files import ARCHIVE, Expected, FileCheck, listed
from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.book import (
    Damaged,
    Named,
    Sealed,
    entries_of,
    files_named,
    is_sound,
    loose_ends,
    lost_guards,
    papers_of,
    reading,
)
from cooling_desktop.records.engine import sentence
from cooling_desktop.records.glance import DATABASE
from cooling_desktop.records.ledger import Entry
from cooling_desktop.records.restoring import mark_in
from cooling_desktop.words.dates import long_date

STOPPED = "Pemeriksaan dihentikan. Tidak ada yang diubah."


@dataclass(frozen=True, slots=True)
class Report:
    """What was read and what is wrong; `hints` are no faults. `head` is the seal of the last entry."""

    entries: int
    papers: int
    files: int
    head: str
    findings: tuple[Finding, ...]
    hints: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether nothing is missing, added, moved or altered."""
        return not self.findings


@dataclass(slots=True)
class _Read:
    """What the database said, if it could be read."""

    entries: list[Entry] = field(default_factory=list)
    papers: list[Sealed] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)
    readable: bool = True


def verify(
    folder: Path,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
    *,
    head: str = "",
    copies: Iterable[Path] = (),
) -> Report:
    """Read a data folder's archive whole; `head` is a seal from paper, `copies` further folders with backups.

    Raises StorageTrouble where there is no database of today's shape, Stopped when `cancelled` says so.
    """
    if not (folder / DATABASE).is_file():
        raise StorageTrouble(f"Belum ada data kantor di {folder}. Periksa nama foldernya.")
    files = listed(folder)  # first: what is named from now on is in the database by then
    read = _database(folder, cancelled, head)
    mark = mark_in(folder)
    if mark is None:
        for place in dict.fromkeys((folder / COPIES, *copies)):
            _compare_with_copy(read, place)
    else:  # the book is older than its backups, and does not say so yet
        read.hints.append(f"Data ini dipulihkan dari {mark.label}, jadi buku arsip belum dibandingkan dengan cadangan.")
    entered = {str(entry.file_sha256) for entry in read.entries} if read.readable else None
    check = FileCheck(folder, _expected(read), entered)
    read.findings += check.faults(files, progress, _going(cancelled))
    read.findings += _strays(folder, check)
    seal = str(read.entries[-1].seal) if read.entries else ""
    hints = (*read.hints, *set_back(read.entries), *check.hints())
    return Report(len(read.entries), len(read.papers), check.count, seal, tuple(read.findings), hints)


def _going(cancelled: Callable[[], bool]) -> Callable[[], None]:
    def going() -> None:
        if cancelled():
            raise Stopped(STOPPED)

    return going


def _database(folder: Path, cancelled: Callable[[], bool], head: str) -> _Read:
    read = _Read()
    try:
        with reading(folder / DATABASE, cancelled) as connection:
            if not is_sound(connection):
                raise Damaged(sentence("malformed", folder))
            read.entries, read.papers = entries_of(connection), list(papers_of(connection))
            read.named = files_named(connection)
            guards, loose = lost_guards(connection), loose_ends(connection)
    except Damaged as damage:
        _going(cancelled)()
        return _Read(findings=[Finding(Kind.UNREADABLE, "basis data", str(damage))], readable=False)
    read.findings += [*broken(read.entries), *compared(read.entries, read.papers)]
    read.findings += [_unguarded(name) for name in guards]
    read.findings += [_loose(table) for table in loose]
    if head:
        read.findings += without(read.entries, head)
    return read


def _unguarded(name: str) -> Finding:
    of = "buku arsip" if "ledger" in name else "naskah terbit"
    return Finding(Kind.UNGUARDED, name, f"Penjaga {of} hilang atau diganti, jadi perubahan tidak lagi ditolak.")


def _loose(table: str) -> Finding:
    return Finding(Kind.MISSING, table, "Ada isian yang menunjuk isian lain yang sudah hilang.")


def _expected(read: _Read) -> dict[str, Expected]:
    """Each file that a row names, as "arsip/….pdf"."""
    words = {"pindaian": "Pindaian", "foto": "Foto", "kliping": "Kliping"}
    made = {
        f"{one.folder}/{one.file}": Expected(one.sha256, f"{words[one.folder]} {one.about} ({one.file[:8]}…)")
        for one in read.named
    }
    return made | {f"{ARCHIVE}/{one.file}": Expected(one.sha256, f"Naskah {one.called}") for one in read.papers}


def _compare_with_copy(read: _Read, place: Path) -> None:
    """The newest backup keeps the book as it was, unless it is encrypted; one that can't be read is told of."""
    try:
        newest = latest(place)
        if newest is None or newest.public or not read.readable:
            return
        with reading(place / newest.database.name) as connection:
            earlier = entries_of(connection)
    except StorageTrouble:
        read.hints.append(f"Cadangan di {place} tidak terbaca, jadi buku arsip tidak dibandingkan dengannya.")
        return
    of, restored = f"cadangan {long_date(newest.day)}", gone_on(read.entries, earlier)
    if restored is None:
        read.findings += unlike(read.entries, earlier, of)
    else:
        number = f"Catatan {restored.sequence}"
        read.hints.append(f"{number}: kantor lanjut dari {restored.number}, jadi {of} memuat catatan lain.")


def _strays(folder: Path, check: FileCheck) -> list[Finding]:
    """Files that nothing names, unless a paper was taken in while the others were read."""
    if not check.strays:
        return []
    try:
        with reading(folder / DATABASE) as connection:
            now = {f"{ARCHIVE}/{paper.file}" for paper in papers_of(connection)}
    except StorageTrouble:
        now = set()
    return [stray for stray in check.strays if stray.about not in now]
