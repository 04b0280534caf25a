"""The work of the command line without its parsing: each verb returns what to print and its exit code.

Exit codes: 0 done, 1 findings that block, 2 bad input with one sentence and nothing written, 3 a bug of ours.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.files import write_all
from cooling_desktop.records.interchange import read
from cooling_desktop.records.kinds import Paper, Voice
from cooling_desktop.records.reasons import reason

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store

DONE, BLOCKED, BAD = 0, 1, 2


@dataclass
class Answer:
    """What a verb says: lines for people, data for `--json`, the exit code."""

    lines: list[str] = field(default_factory=list)
    data: Any = None
    code: int = DONE


def release(files: list[Path], out: Path, voice: Voice, paper: Paper | None) -> Answer:
    """Write each file's release as a draft: PDF and text; all files are read and drawn before one is written."""
    names = [path.stem for path in files]
    folded = [name.casefold() for name in names]  # for Windows, "A" and "a" are one file
    twice = next((name for name in names if folded.count(name.casefold()) > 1), None)
    if twice:
        raise BadInput(
            f"Dua berkas bernama {twice}. Keluarannya akan saling menimpa; ganti salah satu namanya."
        )
    written = {(out / f"{name}{end}").resolve() for name in names for end in (".pdf", ".txt")}
    lost = next((path for path in files if path.resolve() in written), None)
    if lost:
        raise BadInput(f"Keluarannya akan menimpa berkas {lost.name} sendiri. Pilih folder keluaran lain.")
    with tempfile.TemporaryDirectory() as scratch:
        made = [_drawn(path, voice, paper, Path(scratch)) for path in files]
    out_folder(out)
    answer = Answer(data=[])
    contents: dict[Path, bytes] = {}
    for path, (pdf, text, missing) in zip(files, made, strict=True):
        targets = out / f"{path.stem}.pdf", out / f"{path.stem}.txt"
        contents |= {targets[0]: pdf, targets[1]: text.encode()}
        answer.lines += [str(targets[0]), str(targets[1]), *(f"  {line}" for line in missing)]
        answer.data.append(
            {"file": str(path), "pdf": str(targets[0]), "text": str(targets[1]), "missing": missing}
        )
    write_files(contents)
    return answer


def _drawn(path: Path, voice: Voice, paper: Paper | None, scratch: Path) -> tuple[bytes, str, list[str]]:
    from cooling_desktop.papers.pdf import render
    from cooling_desktop.papers.plain import plain
    from cooling_desktop.papers.release import compose
    from cooling_desktop.press.check import findings
    from cooling_desktop.press.draft import draft
    from cooling_desktop.records.photo_files import settle

    facts = settle(read(path), scratch)
    made = draft(facts, voice)
    document = compose(facts, made, voice=voice, paper=paper)
    missing = [found.message for found in findings(facts, made if voice is Voice.OFFICIAL else None)]
    try:
        return render(document).pdf, plain(document), missing
    except BadInput as error:
        raise BadInput(f"{path.name}: {error}") from None


def out_folder(out: Path) -> None:
    """Make the folder for output; raises BadInput when that can't be."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"Folder {out} tidak dapat dibuat ({reason(error)}). Pilih folder lain.") from None


def write_files(contents: dict[Path, bytes]) -> None:
    """Write files so that all are there whole or none is new; raises StorageTrouble naming the one at fault."""
    try:
        write_all(contents)
    except OSError as error:
        raise StorageTrouble(
            f"Berkas {error.filename} tidak dapat ditulis ({reason(error)}). Pilih folder lain."
        ) from None


def take_in(files: list[Path], data: Path) -> Answer:
    """Import meeting files into the data folder, all or none."""
    from cooling_desktop.records.photo_files import settle

    with tempfile.TemporaryDirectory() as scratch:
        facts = [settle(read(path), Path(scratch)) for path in files]
        with office(data) as store:
            keys = store.take_in(facts)
    return Answer([f"{key}: ada di data kantor, dari {path.name}" for key, path in zip(keys, files, strict=True)],
                  [{"file": str(path), "id": key} for key, path in zip(keys, files, strict=True)])  # fmt: skip


@contextmanager
def office(data: Path) -> Iterator[Store]:
    """The opened data folder; interrupted issues are completed on the way in."""
    from cooling_desktop.archive.issue import finish_interrupted
    from cooling_desktop.records.store import open_store

    store = open_store(data)
    try:
        finish_interrupted(store)
        yield store
    finally:
        store.close()


def export(key: str, out: Path, data: Path, contacts: bool) -> Answer:
    """Write one meeting as a file that another office can import."""
    from cooling_desktop.archive.exchange import meeting_file

    if not out.name or out.is_dir():
        raise BadInput(f"“{out}” adalah folder. Tulis nama berkas keluarannya, misalnya kegiatan.json.")
    with existing_office(data) as store:
        content = meeting_file(store, key, contacts=contacts)
    out_folder(out.parent)
    write_files({out: content})
    warning = "Berkas ini memuat catatan internal. Kirim hanya kepada kantor yang berhak."
    return Answer([str(out), warning], {"id": key, "file": str(out)})


def has_office(data: Path) -> bool:
    """Whether a data folder holds an office already."""
    from cooling_desktop.records.glance import DATABASE

    above = next((folder for folder in (data, *data.parents) if folder.exists()), data)
    if above.exists() and not above.is_dir():
        raise BadInput(f"{data} bukan folder. Pilih folder lain untuk data.")
    return (data / DATABASE).exists()


def existing_office(data: Path) -> AbstractContextManager[Store]:
    """The opened data folder, which must be there: a mistyped name makes no new office."""
    if not has_office(data):
        raise BadInput(f"Belum ada data kantor di {data}. Periksa nama foldernya.")
    return office(data)


def listing(data: Path) -> Answer:
    """All meetings of the data folder."""
    from cooling_desktop.verbs_issued import links
    from cooling_desktop.words.dates import short_date

    rows, papers = [], {}
    if has_office(data):
        with office(data) as store:
            rows, papers = store.meetings(), links(store)
    lines = []
    for row in rows:
        day = short_date(row.held_on) if row.held_on else "tanpa tanggal"
        lines.append("  ".join([row.id, day, row.unit, row.title, row.status, row.number]).rstrip())
        lines += [f"  {link.words}" for link in papers.get(row.id, []) if link.about]
    found = [{"id": r.id, "title": r.title, "date": r.held_on.isoformat() if r.held_on else None, "unit": r.unit,
              "status": r.status, "number": r.number,
              "papers": [asdict(link) for link in papers.get(r.id, [])]} for r in rows]  # fmt: skip
    none = "Belum ada kegiatan." if has_office(data) else f"Belum ada kegiatan: belum ada data kantor di {data}."
    return Answer(lines or [none], found)


def issue(key: str, data: Path, today: date, paper: Paper | None, by: str = "") -> Answer:
    """Issue one meeting's release, or the correction that is being written."""
    from cooling_desktop.archive.issue import issue as issue_release
    from cooling_desktop.verbs_issued import told

    with existing_office(data) as store:
        return told(store, issue_release(store, key, today=today, paper=paper, by=by), "Terbit")


def schema() -> Answer:
    """The JSON Schema of the meeting file."""
    import json

    from cooling_desktop.records.schema import schema as made

    found = made()
    return Answer([json.dumps(found, ensure_ascii=False, indent=2)], found)


def demo(out: Path) -> Answer:
    """The whole job without a window: a fresh sample office in out/data, issued or drafted, PDF and text each."""
    from cooling_desktop.archive.sample import example_files
    from cooling_desktop.errors import NotReady

    data = out / "data"
    _clear(data)
    answer = Answer(data=[])
    taken = take_in(example_files(), data)
    answer.lines.append(f"{len(taken.data)} kegiatan masuk ke {data}")
    for row, path in zip(taken.data, example_files(), strict=True):
        try:
            issued = issue(row["id"], data, date.today(), None)
        except NotReady as missing:
            drafted = release([path], out, Voice.OFFICIAL, None)
            answer.lines += [f"Konsep {path.stem}. {missing}", *drafted.lines[:2]]
            answer.data.append({**drafted.data[0], "status": "konsep"})
            continue
        copies = _copies(issued.data, path.stem, out, data)
        answer.lines += [f"Terbit {path.stem}: {issued.data['number']}", *copies]
        answer.data.append(
            {"file": str(path), "pdf": copies[0], "text": copies[1], "status": "terbit", "missing": []}
        )
    return answer


def _clear(data: Path) -> None:
    """Make an empty folder in place of the last demonstration's; any other folder is left alone."""
    mark = data / ".contoh"
    try:
        if data.exists() and any(data.iterdir()) and not mark.exists():
            raise BadInput(f"Folder {data} bukan hasil perintah demo. Pilih folder keluaran lain.")
        shutil.rmtree(data, ignore_errors=not data.exists())
        data.mkdir(mode=0o700, parents=True)
        mark.touch()
    except OSError as error:
        raise BadInput(
            f"Folder {data} tidak dapat dibuat baru ({reason(error)}). Pilih folder lain."
        ) from None


def _copies(issued: dict[str, str], stem: str, out: Path, data: Path) -> list[str]:
    from cooling_desktop.records.issuing import issued_papers

    with office(data) as store:
        paper = next(
            p for p in issued_papers(store) if p.number == issued["number"] and p.sha256 == issued["sha256"]
        )
    pdf, text = out / f"{stem}.pdf", out / f"{stem}.txt"
    write_files({pdf: Path(issued["pdf"]).read_bytes(), text: paper.text.encode()})
    return [str(pdf), str(text)]
