"""The verb that makes the papers of a meeting: a PDF each, a Word file and all of them bound where wanted."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cooling_desktop.errors import BadInput
from cooling_desktop.papers.office.names import DOSSIER, NAMES, RELEASE
from cooling_desktop.records.interchange import read
from cooling_desktop.records.kinds import Paper
from cooling_desktop.verbs import BLOCKED, DONE, Answer, out_folder, write_files

if TYPE_CHECKING:
    from cooling_desktop.papers.office.making import Made
    from cooling_desktop.records.facts import Facts

__all__ = ["NAMES", "papers"]


def papers(
    file: Path,
    out: Path,
    names: Sequence[str],
    paper: Paper | None,
    dossier: bool,
    each_guest: bool,
    word: bool,
    final: bool,
) -> Answer:
    """Write the papers, as drafts unless they are `final`.

    Exit code 1 tells that something is left to the pen which a form could tell.
    """
    from cooling_desktop.papers.files import dossier_pdf
    from cooling_desktop.papers.office.making import made
    from cooling_desktop.records.photo_files import settle

    with tempfile.TemporaryDirectory() as scratch:
        facts = settle(read(file), Path(scratch))
        parts = made(facts, names, paper, final=final)
        try:
            each = {part.name: _named(part, each_guest, word) for part in parts}
            bound = {DOSSIER: dossier_pdf(facts, parts, paper, final=final)} if dossier else {}
        except BadInput as error:
            raise BadInput(f"{file.name}: {error}") from None
        lacks = {part.name: _lacks(facts, part) for part in parts}
    out_folder(out)
    files = {
        name: {out / f"{file.stem}-{end}": content for end, content in made_.items()} for name, made_ in each.items()
    }
    whole = {out / f"{file.stem}-{end}.pdf": pdf for end, pdf in bound.items()}
    write_files({path: content for made_ in [*files.values(), whole] for path, content in made_.items()})
    return _answer(file, {name: list(made_) for name, made_ in files.items()}, list(whole), lacks)


def _named(part: Made, each_guest: bool, word: bool) -> dict[str, bytes]:
    """The files of a paper by the end of their names, each PDF with its Word file behind it."""
    from cooling_desktop.papers.files import docxs, pdfs

    made = {f"{end}.pdf": pdf for end, pdf in pdfs(part, each_guest).items()}
    return made | {f"{end}.docx": file for end, file in docxs(part, each_guest).items()} if word else made


def _lacks(facts: Facts, part: Made) -> list[str]:
    """What no form told: the blanks of an office paper, what blocks the issue of a release."""
    from cooling_desktop.press.check import findings
    from cooling_desktop.press.draft import draft

    if part.name != RELEASE:
        return part.lacks
    return [found.message for found in findings(facts, draft(facts)) if found.level == "block"]


def _answer(file: Path, files: dict[str, list[Path]], whole: list[Path], lacks: dict[str, list[str]]) -> Answer:
    answer = Answer()
    made: list[dict[str, Any]] = []
    for name, paths in files.items():
        answer.lines += map(str, paths)
        answer.lines += [f"  belum diisi: {text}" if name != RELEASE else f"  {text}" for text in lacks[name]]
        kinds = {kind: [str(path) for path in paths if path.suffix == f".{kind}"] for kind in ("pdf", "docx")}
        made.append({"name": name, **kinds, "missing": lacks[name]})
    answer.lines += map(str, whole)
    answer.data = {"file": str(file), "papers": made, "dossier": str(whole[0]) if whole else None}
    answer.code = BLOCKED if any(lacks.values()) else DONE
    return answer
