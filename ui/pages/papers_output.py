"""Papers on their way into files: made aside one after the other, written together at the end or not at all."""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cooling_desktop.errors import StorageTrouble, Trouble
from cooling_desktop.files import write_all
from cooling_desktop.records.facts import Facts, copy_facts
from cooling_desktop.records.kinds import Paper
from cooling_desktop.records.reasons import reason
from ui.pages.papers_list import TITLES
from ui.printbundle import Piece
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.papers.office.making import Made

Step = Callable[[int, int], None]
Make = Callable[["Made", bool, Step], Mapping[str, bytes]]
Begin = Callable[[], Callable[[], None]]
Files = dict[Path, bytes]
STOPPED = "Dihentikan. Tidak ada berkas yang disimpan."
_TO_END, _TO_WRITE = 10.0, 60.0  # seconds the ending program waits: for all of it, then for what is being written


class Stopped(Trouble):
    """The clerk pressed Batal."""


class Output(QObject):
    """One piece of work at a time; `stepped` counts its papers, `ended` tells how it went, and in which tone."""

    stepped = Signal(int, int)
    ended = Signal(str, str)
    _told = Signal(int, int, int)

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._run = 0  # what an older run still tells comes too late
        self._guard, self._writing = threading.Lock(), False  # from then on it is too late to call it off
        self.running = False
        self._rests = threading.Event()  # the worker is done with the last run
        self._rests.set()
        self._told.connect(self._step)

    def start(self, make: Callable[[Step], Files]) -> None:
        """Make files and write them; does nothing while others are on their way."""
        if self.running:
            return
        self.running, self._writing = True, False
        self._run = run = self._run + 1
        self._rests = rests = threading.Event()

        def step(done: int, of: int) -> None:
            if run != self._run:
                raise Stopped
            self._told.emit(run, done, of)

        def work() -> list[Path]:
            try:
                files = make(step)
                with self._guard:
                    if run != self._run:
                        raise Stopped
                    self._writing = True
                return _write(files)
            finally:
                rests.set()

        self._worker.ask("papers", work, lambda at: self._done(run, at), lambda trouble: self._failed(run, trouble))

    def stop(self) -> None:
        """Batal: nothing is written."""
        if self._call_off():
            self.running = False
            self.ended.emit(STOPPED, "")

    def finish(self) -> None:
        """The program ends: the files are written, or what takes too long is called off before the first one."""
        if not self._rests.wait(_TO_END):
            self._call_off()
            self._rests.wait(_TO_WRITE)

    def _call_off(self) -> bool:
        """Whether it was in time: what is being written is written to the end."""
        with self._guard:
            off = self.running and not self._writing
            self._run += int(off)
        return off

    def _step(self, run: int, done: int, of: int) -> None:
        if run == self._run and self.running:
            self.stepped.emit(done, of)

    def _done(self, run: int, at: list[Path]) -> None:
        if run == self._run:
            self.running = False
            what = at[0].name if len(at) == 1 else f"{len(at)} berkas"
            self.ended.emit(f"{what} tersimpan di folder {at[0].parent}.", "ok")

    def _failed(self, run: int, trouble: Trouble) -> None:
        if run == self._run:
            self.running = False
            self.ended.emit(str(trouble), "err")


def _write(files: Files) -> list[Path]:
    try:
        write_all(files)
    except OSError as error:
        why = "Disk penuh" if error.errno == errno.ENOSPC else f"Folder tidak dapat ditulisi ({reason(error)})"
        raise StorageTrouble(f"{why}, tidak ada berkas baru. Data di sini aman. Pilih folder lain.") from None
    return list(files)


def pdf_files(
    facts: Facts, names: Collection[str], final: bool, each_guest: bool, folder: Path, step: Step
) -> Files:
    """A PDF a paper, with `each_guest` one a letter, called as the command line calls them; `final` without KONSEP."""
    from cooling_desktop.papers.files import pdfs

    made = _each(_made(facts, names, final), each_guest, pdfs, step)
    return {folder / f"{_stem(facts)}-{end}.pdf": pdf for end, pdf in made}


def docx_files(
    facts: Facts, names: Collection[str], final: bool, each_guest: bool, folder: Path, step: Step
) -> Files:
    """The same as DOCX; one that stands there already may have been edited, and is left alone."""
    from cooling_desktop.papers.files import docxs

    made = _each(_made(facts, names, final), each_guest, docxs, step)
    return {_free(folder, f"{_stem(facts)}-{end}", ".docx"): docx for end, docx in made}


def _each(parts: list[Made], each_guest: bool, make: Make, step: Step) -> Iterator[tuple[str, bytes]]:
    """Every file by the end of its name, counting papers through."""
    of, before = sum(len(part.papers) for part in parts), 0
    for part in parts:
        yield from make(part, each_guest, partial(_counted, step, before, of)).items()
        before += len(part.papers)
        step(before, of)


def _counted(step: Step, before: int, of: int, done: int, _of: int) -> None:
    step(before + done, of)


def _free(folder: Path, name: str, end: str) -> Path:
    """A name that no file has: "notula.docx", "notula-2.docx"."""
    names = chain([name], (f"{name}-{n}" for n in count(2)))
    return next(path for path in (folder / f"{one}{end}" for one in names) if not path.exists())


def pieces(facts: Facts, names: Collection[str], final: bool, begins: Mapping[str, Begin]) -> list[Piece]:
    """What is to be printed, each paper of the facts as they are when its turn comes; of an invitation all letters."""
    from cooling_desktop.papers.office.making import made
    from cooling_desktop.papers.pdf.binding import printed

    def prepare(name: str, paper: Paper) -> Callable[[], bytes]:
        copied = copy_facts(facts)
        return lambda: printed(made(copied, (name,), paper, final=final)[0].papers)

    usual = facts.meeting.release.paper or (facts.unit.paper if facts.unit else Paper.A4)
    return [Piece(TITLES[name], usual, partial(prepare, name), begins.get(name)) for name in names]


def dossier_file(facts: Facts, names: Collection[str], final: bool, folder: Path, step: Step) -> Files:
    """The papers bound in one PDF."""
    from cooling_desktop.papers.files import dossier_pdf
    from cooling_desktop.papers.office.names import DOSSIER

    bound = dossier_pdf(facts, _made(facts, names, final), step=step, final=final)
    return {folder / f"{_stem(facts)}-{DOSSIER}.pdf": bound}


def called(facts: Facts) -> str:
    """What the clerk calls the meeting."""
    from cooling_desktop.press.listing import title

    return title(facts) or "Kegiatan tanpa nama"


def _made(facts: Facts, names: Collection[str], final: bool) -> list[Made]:
    from cooling_desktop.papers.office.making import made

    return made(facts, list(names), final=final)


def _stem(facts: Facts) -> str:
    """Title and day: next week's meeting of the same programme has files of its own."""
    from cooling_desktop.papers.files import plain_name
    from cooling_desktop.press.event import dated
    from cooling_desktop.press.listing import title

    name = plain_name(title(facts)) or "kegiatan"
    return "-".join([name, *(f"{on}" for on, _ in dated(facts)[:1])])
