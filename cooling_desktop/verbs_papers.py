"""The verb that makes the papers of a meeting: one PDF a paper, and all of them bound where that is wanted."""

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
    file: Path, out: Path, names: Sequence[str], paper: Paper | None, dossier: bool, each_guest: bool
) -> Answer:
    """Write the papers as drafts; exit code 1 tells that something is left to the pen which a form could tell."""
    from cooling_desktop.papers.files import dossier_pdf, pdfs
    from cooling_desktop.papers.office.making import made
    from cooling_desktop.records.photo_files import settle

    with tempfile.TemporaryDirectory() as scratch:
        facts = settle(read(file), Path(scratch))
        parts = made(facts, names, paper)
        try:
            each = {part.name: pdfs(part, each_guest) for part in parts}
            bound = {DOSSIER: dossier_pdf(facts, parts, paper)} if dossier else {}
        except BadInput as error:
            raise BadInput(f"{file.name}: {error}") from None
        lacks = {part.name: _lacks(facts, part) for part in parts}
    out_folder(out)
    files = {name: {out / f"{file.stem}-{end}.pdf": pdf for end, pdf in made_.items()} for name, made_ in each.items()}
    whole = {out / f"{file.stem}-{end}.pdf": pdf for end, pdf in bound.items()}
    write_files({path: pdf for made_ in [*files.values(), whole] for path, pdf in made_.items()})
    return _answer(file, {name: list(made_) for name, made_ in files.items()}, list(whole), lacks)


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
        made.append({"name": name, "pdf": [str(path) for path in paths], "missing": lacks[name]})
    answer.lines += map(str, whole)
    answer.data = {"file": str(file), "papers": made, "dossier": str(whole[0]) if whole else None}
    answer.code = BLOCKED if any(lacks.values()) else DONE
    return answer
