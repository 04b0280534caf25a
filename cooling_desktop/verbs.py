"""The work of the command line without its parsing: each verb returns what to print and its exit code.

Exit codes: 0 done, 1 findings that block, 2 bad input with one sentence and nothing written.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.records.interchange import read
from cooling_desktop.records.kinds import Paper, Voice
from cooling_desktop.records.reasons import reason

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
    twice = next((name for name in names if names.count(name) > 1), None)
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
    for path, (pdf, text, missing) in zip(files, made, strict=True):
        targets = out / f"{path.stem}.pdf", out / f"{path.stem}.txt"
        write_file(targets[0], pdf)
        write_file(targets[1], text.encode())
        answer.lines += [str(targets[0]), str(targets[1]), *(f"  {line}" for line in missing)]
        answer.data.append(
            {"file": str(path), "pdf": str(targets[0]), "text": str(targets[1]), "missing": missing}
        )
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


def write_file(target: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    partial = target.with_name(f".{os.getpid()}.sementara")
    try:
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, target)
    except OSError as error:
        with suppress(OSError):
            partial.unlink()
        raise StorageTrouble(
            f"Berkas {target} tidak dapat ditulis ({reason(error)}). Pilih folder lain."
        ) from None


def check(files: list[Path]) -> Answer:
    """The findings of meeting files; exit code 1 when one of them blocks."""
    from cooling_desktop.press.check import findings

    answer = Answer(data=[])
    for path, facts in [(path, read(path)) for path in files]:
        answer.lines.append(f"{path.name}:")
        for found in findings(facts):
            answer.lines.append(f"  [{LEVELS[found.level]}] {found.message} {found.fix} ({found.where})")
            answer.data.append(asdict(found) | ({"file": str(path)} if len(files) > 1 else {}))
            answer.code = BLOCKED if found.level == "block" else answer.code
    return answer


LEVELS = {"block": "wajib diperbaiki", "ask": "perlu dijawab", "suggest": "saran"}


def take_in(files: list[Path], data: Path) -> Answer:
    """Import meeting files into the data folder, all or none."""
    from cooling_desktop.records.photo_files import settle

    with tempfile.TemporaryDirectory() as scratch:
        facts = [settle(read(path), Path(scratch)) for path in files]
        with office(data) as store:
            keys = store.take_in(facts)
    return Answer([f"{key}: dimasukkan dari {path.name}" for key, path in zip(keys, files, strict=True)],
                  [{"file": str(path), "id": key} for key, path in zip(keys, files, strict=True)])  # fmt: skip


class office:
    """The opened data folder as a context: interrupted issues are completed on the way in."""

    def __init__(self, data: Path) -> None:
        from cooling_desktop.archive.issue import finish_interrupted
        from cooling_desktop.records.store import open_store

        self._store = open_store(data)
        finish_interrupted(self._store)

    def __enter__(self) -> Any:
        return self._store

    def __exit__(self, *_: object) -> None:
        self._store.close()


def export(key: str, out: Path, data: Path, contacts: bool) -> Answer:
    """Write one meeting as a file that another office can import."""
    from cooling_desktop.records.interchange import write
    from cooling_desktop.records.privacy import Outlet

    with office(data) as store:
        content = write(store.load(key), Outlet.EXPORT_WITH_CONTACTS if contacts else Outlet.EXPORT)
    out_folder(out.parent)
    write_file(out, content)
    warning = "Berkas ini memuat catatan internal. Kirim hanya kepada kantor yang berhak."
    return Answer([str(out), warning], {"id": key, "file": str(out)})


def listing(data: Path) -> Answer:
    """All meetings of the data folder."""
    from cooling_desktop.words.dates import short_date

    with office(data) as store:
        rows = store.meetings()
    lines = [
        "  ".join([row.id, short_date(row.held_on) if row.held_on else "tanpa tanggal", row.unit, row.title,
                   row.status, row.number]).rstrip()
        for row in rows
    ]  # fmt: skip
    found = [{"id": r.id, "title": r.title, "date": r.held_on.isoformat() if r.held_on else None, "unit": r.unit,
              "status": r.status, "number": r.number} for r in rows]  # fmt: skip
    return Answer(lines or ["Belum ada kegiatan."], found)


def issue(key: str, data: Path, today: date, paper: Paper | None) -> Answer:
    """Issue one meeting's release."""
    from cooling_desktop.archive.issue import ARCHIVE
    from cooling_desktop.archive.issue import issue as issue_release

    with office(data) as store:
        paper_issued = issue_release(store, key, today=today, paper=paper)
        path = store.folder / ARCHIVE / paper_issued.file
    issued = {"id": key, "number": paper_issued.number, "pdf": str(path), "sha256": paper_issued.sha256}
    return Answer([f"Terbit: {paper_issued.number}", str(path)], issued)


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
            answer.lines += [f"Konsep {path.stem}: {missing}", *drafted.lines[:2]]
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
    write_file(out / f"{stem}.pdf", Path(issued["pdf"]).read_bytes())
    write_file(out / f"{stem}.txt", paper.text.encode())
    return [str(out / f"{stem}.pdf"), str(out / f"{stem}.txt")]
