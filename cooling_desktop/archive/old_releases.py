"""A folder of releases from before this program: each file read, judged, and taken in with the others or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from cooling_desktop.archive.exchange_apart import Apart
from cooling_desktop.archive.keeping import Arrival, name_of, remove, take_in, written
from cooling_desktop.errors import BadInput
from cooling_desktop.press.paste.reading import LARGEST_FILE, SUFFIXES
from cooling_desktop.records.directory import Unit
from cooling_desktop.records.fields import new_id
from cooling_desktop.records.issued import RELEASE
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.merging import now
from cooling_desktop.records.numbering import as_read
from cooling_desktop.records.old_numbers import forget_used, keep_used, numbers_here, place_of
from cooling_desktop.records.reasons import content_of
from cooling_desktop.records.received import OLD, ReceivedPaper, received_papers
from cooling_desktop.records.store import Store
from cooling_desktop.words.text import clean, folded

MOST_FILES = 2_000
LONGEST_UNIT, LONGEST_SOURCE = 160, 260
Step = Callable[[int, int], None]


class Fate(StrEnum):
    """The chip of a file."""

    READY = "Siap"
    UNDATED = "Tanggal belum jelas"
    DOUBLE = "Sudah ada"
    FAULTY = "Tidak terbaca"


@dataclass(frozen=True, slots=True)
class Old:
    """One file and what it says; `reason` is why it stays out, or what is unclear of it."""

    path: Path
    fate: Fate
    reason: str = ""
    sha256: str = ""
    text: str = ""
    headline: str = ""
    number: str = ""
    unit: str = ""
    dated: date | None = None

    @property
    def can_come(self) -> bool:
        """Whether it may be taken in."""
        return self.fate in (Fate.READY, Fate.UNDATED)


def files_below(folder: Path) -> list[Path]:
    """The files that may be releases, in the order of their names; raises BadInput where there is none."""
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
    if not found:
        raise BadInput(f"Tidak ada PDF, DOCX, atau TXT di folder {folder.name}. Pilih folder lain.")
    if len(found) > MOST_FILES:
        raise BadInput(f"Folder {folder.name} memuat lebih dari 2.000 berkas. Bagi menjadi beberapa folder.")
    return found


def read_all(paths: Sequence[Path], apart: Apart, step: Step = lambda done, total: None) -> list[Old]:
    """Each file with what it says; `step` hears how many are done and may end it by raising."""
    found = []
    for done, path in enumerate(paths):
        step(done, len(paths))
        found.append(_read(path, apart))
    return found


def judged(store: Store, read: Iterable[Old]) -> list[Old]:
    """The files beside the archive and beside each other: what adds nothing stays out."""
    seen = _Seen(store)
    return [seen.judged(old) for old in read]


def _read(path: Path, apart: Apart) -> Old:
    name = path.name
    try:
        content = content_of(path, LARGEST_FILE, f"Berkas {name} lebih dari 5 MB. Simpan teksnya saja sebagai .txt.")
        told = apart.ask("old", name, content)
    except BadInput as trouble:
        return Old(path, Fate.FAULTY, str(trouble))
    dated = date.fromisoformat(told["dated"]) if told["dated"] else None
    unclear = _unclear(dated, str(told["month"]))
    return Old(
        path, Fate.UNDATED if unclear else Fate.READY, unclear, hashlib.sha256(content).hexdigest(), told["text"],
        told["headline"], told["number"], told["unit"][:LONGEST_UNIT], dated,
    )  # fmt: skip


def _unclear(dated: date | None, month: str) -> str:
    """What is doubtful about the day; a number tells the month in which a release was numbered."""
    if dated is None:
        return "Tanggalnya tidak terbaca."
    if month and not f"{dated:%Y-%m}" <= month <= f"{_after(dated):%Y-%m}":
        return "Tanggalnya tidak cocok dengan bulan di nomornya."
    return ""


def _after(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


class _Seen:
    """What is in the archive already, or came earlier from the folder."""

    def __init__(self, store: Store) -> None:
        received = received_papers(store)
        here = [(paper.sha256, paper.text) for paper in issued_papers(store)]
        here += [(paper.sha256, paper.text) for paper in received]
        self._files = {digest: "Berkas ini sudah ada di arsip." for digest, _ in here}
        self._texts = {_mark(text): "Teksnya sudah ada di arsip." for _, text in here}
        self._numbers: dict[str, list[tuple[str, str]]] = {}
        with store.session() as session:
            used = numbers_here(session)
        for number, unit in [*used, *((paper.number, paper.unit) for paper in received)]:
            self._know(number, unit, "Nomornya sudah dipakai di arsip.")

    def judged(self, old: Old) -> Old:
        """The file, kept out where it adds nothing."""
        if not old.can_come:
            return old
        mark = _mark(old.text)
        reason = self._files.get(old.sha256) or self._texts.get(mark) or self._used(old.number, old.unit)
        if reason:
            return replace(old, fate=Fate.DOUBLE, reason=reason)
        same = f"sama dengan {old.path.name}."
        self._files[old.sha256], self._texts[mark] = f"Berkasnya {same}", f"Teksnya {same}"
        self._know(old.number, old.unit, f"Nomornya {same}")
        return old

    def _know(self, number: str, unit: str, reason: str) -> None:
        if number:
            self._numbers.setdefault(as_read(number), []).append((folded(unit), reason))

    def _used(self, number: str, unit: str) -> str:
        """Why a number can't be that of another paper: the same unit has it, or nobody knows whose it is."""
        mine = folded(unit)
        others = self._numbers.get(as_read(number), ())
        return next((reason for other, reason in others if not mine or not other or mine == other), "")


def _mark(text: str) -> str:
    """The same for texts that differ in breaks, marks and capitals only."""
    letters = "".join(filter(str.isalnum, folded(text)))
    return hashlib.sha256(letters.encode("utf-8", "surrogatepass")).hexdigest()


def take_old(store: Store, chosen: Iterable[Old], by: str, step: Step = lambda done, total: None) -> list[str]:
    """Take these files in, all or none; the keys of their papers. What `step` raises ends it with nothing taken."""
    return take_written(store, write_old(store.folder, chosen, by, step), step)


def write_old(
    folder: Path, chosen: Iterable[Old], by: str, step: Step = lambda done, total: None
) -> list[ReceivedPaper]:
    """Copy these files into the archive folder, ready for `take_written`; nobody waits for it meanwhile."""
    wanted = [one for one in chosen if one.can_come]

    def arrivals() -> Iterator[Arrival]:
        for done, old in enumerate(wanted):
            step(done, len(wanted))
            content = content_of(old.path, LARGEST_FILE, _changed(old))
            yield Arrival(_paper(old, content, by), content)

    return written(folder, arrivals())


def take_written(
    store: Store, papers: Sequence[ReceivedPaper], step: Step = lambda done, total: None
) -> list[str]:
    """Rows, entries and numbers of what `write_old` copied; the keys of the papers."""
    units = [one for one in store.directory("units") if isinstance(one, Unit)]

    def number(session: Any) -> None:
        whose = [(_unit_of(units, paper), paper) for paper in papers]
        for unit in units:
            keep_used(session, unit, [paper for of, paper in whose if of is unit])
        step(len(papers), len(papers))  # the last moment to stop

    take_in(store, papers, number)
    return [paper.id for paper in papers]


def undo_old(store: Store, keys: Sequence[str], by: str) -> int:
    """Take a whole import out again, numbers included; how many papers went."""
    mine = [paper for paper in received_papers(store) if paper.id in set(keys)]
    return remove(store, keys, by, lambda session: forget_used(session, mine))


def _paper(old: Old, content: bytes, by: str) -> ReceivedPaper:
    file, digest = name_of(content, old.path.name)
    if digest != old.sha256:
        raise BadInput(_changed(old))
    return ReceivedPaper(
        id=new_id(), origin=OLD, meeting_id="", number=old.number, kind=RELEASE, unit=old.unit, headline=old.headline,
        text=old.text, facts="", file=file, sha256=digest, dated=old.dated,
        source=clean(old.path.name)[:LONGEST_SOURCE], received_at=now(), received_by=by,
    )  # fmt: skip


def _changed(old: Old) -> str:
    return f"Berkas {old.path.name} berubah sejak dibaca. Arsip tidak berubah. Baca ulang foldernya."


def _unit_of(units: Sequence[Unit], paper: ReceivedPaper) -> Unit | None:
    """The unit whose number it is: the one it names, else the only one whose pattern it fits."""
    if not paper.number:
        return None
    named = [unit for unit in units if unit.name and folded(unit.name) == folded(paper.unit)]
    fitting = [unit for unit in units if not paper.unit and place_of(unit, paper.number)]
    likely = named or fitting
    return likely[0] if len(likely) == 1 else None
