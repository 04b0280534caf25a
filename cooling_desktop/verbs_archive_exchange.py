"""Papers in and out of the archive from the command line: other offices' PDFs, meeting files, old releases."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.verbs import BLOCKED, DONE, Answer, existing_office, office, out_folder, write_files
from cooling_desktop.words.dates import long_date
from cooling_desktop.words.numbers import thousands

if TYPE_CHECKING:
    from cooling_desktop.archive.exchange import Foreign
    from cooling_desktop.archive.exchange_apart import Apart
    from cooling_desktop.archive.old_releases import Old
    from cooling_desktop.records.issued import IssuedPaper
    from cooling_desktop.records.store import Store


def take_in(wanted: Any, data: Path) -> Answer:
    """Take in what these files and folders hold; where an entry differs from ours, ours stays.

    Every file is read, and refused if it is to be, before anything is stored. A PDF without data, a Word file and a
    text are old releases.
    """
    from cooling_desktop.archive.exchange_apart import Apart
    from cooling_desktop.archive.exchange_taking import refuse
    from cooling_desktop.archive.old_releases import judged, read_all

    answer = Answer(data=[])
    with Apart() as apart:
        found, old = _sorted(wanted.files, apart)
        with office(data) as store:
            read = judged(store, read_all(old, apart))
            for foreign in found:
                refuse(store, foreign)
            for foreign in found:
                _take_foreign(store, foreign, wanted.by, answer)
            _take_old(store, read, wanted.by, answer)
    return answer


def _sorted(files: list[Path], apart: Apart) -> tuple[list[Foreign], list[Path]]:
    """What brings data, and what is only a text."""
    from cooling_desktop.archive.exchange import opened
    from cooling_desktop.archive.old_releases import files_below

    found: list[Foreign] = []
    old: list[Path] = []
    for path in files:
        if path.is_dir():
            old += files_below(path)
        elif path.suffix.lower() in (".docx", ".txt"):
            old.append(path)
        else:
            foreign = opened(path, apart)
            found += [foreign] if foreign.facts else []
            old += [] if foreign.facts else [path]
    return found, old


def _take_foreign(store: Store, foreign: Foreign, by: str, answer: Answer) -> None:
    from cooling_desktop.archive.exchange import here_already
    from cooling_desktop.archive.exchange_compare import State, compared
    from cooling_desktop.archive.exchange_taking import defaults, refuse, take

    here = here_already(store, foreign.sha256) if foreign.release else None
    if here is not None:
        since = long_date(here.received_at.date())
        answer.lines.append(f"{foreign.name}: sudah ada sejak {since}. Tidak ada yang berubah.")
        answer.data.append({"file": foreign.name, "id": here.id, "meeting": here.meeting_id, "new": False})
        return
    facts = refuse(store, foreign)
    entries = compared(store, facts)
    taken = take(store, foreign, entries, defaults(entries), by)
    states = [one.state for one in entries]
    counts = ", ".join(f"{thousands(states.count(state))} {state.lower()}" for state in State if state in states)
    paper = f" naskah {foreign.release.number} dari {foreign.release.unit}," if foreign.release else ""
    answer.lines.append(f"{foreign.name}:{paper} masuk. Entri: {counts}.")
    answer.data.append({"file": foreign.name, "id": taken.paper, "meeting": facts.meeting.id, "new": True})


def _take_old(store: Store, read: list[Old], by: str, answer: Answer) -> None:
    from cooling_desktop.archive.old_releases import take_old

    keys = iter(take_old(store, read, by) if any(one.can_come for one in read) else ())
    for old in read:
        key = next(keys) if old.can_come else ""
        told = f"masuk sebagai arsip lama. {old.reason}".strip() if old.can_come else f"tidak masuk. {old.reason}"
        answer.lines.append(f"{old.path.name}: {told}")
        answer.data.append({"file": old.path.name, "id": key, "number": old.number, "new": old.can_come,
                            "reason": old.reason})  # fmt: skip


def export(wanted: Any, data: Path) -> Answer:
    """Write the PDFs of issued papers as they went out, all or none.

    Units may use the same number: of several papers those that are whole are written, the others told.
    """
    from cooling_desktop.papers.files import plain_name
    from cooling_desktop.records.issuing import issued_papers
    from cooling_desktop.records.numbering import as_read

    with existing_office(data) as store:
        known = issued_papers(store)
        contents, found, damaged = dict[Path, bytes](), [], list[str]()
        for number in wanted.numbers:
            mine = [paper for paper in known if as_read(paper.number) == as_read(number)]
            if not mine:
                raise BadInput(f"Nomor {number} tidak ada di antara naskah terbit. Lihat perintah list.")
            whole = _whole(store, mine, damaged)
            for place, (paper, content) in enumerate(whole):
                more = f"-{place + 1}" if place else ""
                path = wanted.out / f"{plain_name(paper.number)}{more}.pdf"
                contents[path] = content
                found.append({"number": paper.number, "file": str(path), "sha256": paper.sha256})
    out_folder(wanted.out)
    write_files(contents)
    return Answer([*map(str, contents), *damaged], found, BLOCKED if damaged else DONE)


def _whole(store: Store, papers: list[IssuedPaper], damaged: list[str]) -> list[tuple[IssuedPaper, bytes]]:
    """The papers of one number with their PDFs; raises StorageTrouble where none is as issued."""
    from cooling_desktop.archive.issue import pdf_of

    whole, troubles = [], []
    for paper in papers:
        try:
            whole.append((paper, pdf_of(store, paper)))
        except StorageTrouble as trouble:
            troubles.append((paper, trouble))
    if troubles and not whole:
        raise troubles[0][1]
    damaged += [f"“{paper.headline}”: {trouble}" for paper, trouble in troubles]
    return whole
