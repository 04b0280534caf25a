"""The archive searched from the command line, as in the window."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cooling_desktop.errors import BadInput
from cooling_desktop.verbs import Answer, existing_office
from cooling_desktop.words.dates import long_date
from cooling_desktop.words.text import folded
from cooling_desktop.words.typed_dates import parse_date

if TYPE_CHECKING:
    from cooling_desktop.archive.search import Hit, Query

FILTERS = {
    "unit": "satuan",
    "programme": "nama program",
    "person": "nama orang",
    "place": "kecamatan atau kabupaten/kota",
    "status": "terbit, diralat, dicabut, diterima, …",
    "group": "kelompok tamu",
}
"""What papers are picked out by, and how the help calls it."""


def search(wanted: Any, data: Path) -> Answer:
    """The papers with these words, the newest first."""
    from cooling_desktop.archive.search import Index

    query = _query(wanted)
    with existing_office(data), Index(data) as index:  # of data of another shape the index says that it holds nothing
        index.catch_up()
        found = index.find(query, limit=wanted.limit)
        nearest = "" if found.hits else index.nearest(query.words)
    answer = Answer(data={"total": found.total, "more": found.is_bounded, "papers": [_data(hit) for hit in found.hits]})
    for hit in found.hits:
        parts = (long_date(hit.dated) if hit.dated else "tanpa tanggal", hit.number, hit.unit, hit.status)
        answer.lines += [hit.headline, f"  {' · '.join(filter(None, parts))}", f"  {hit.snippet}"]
    beside = f", termasuk {', '.join(f'“{word}”' for word in found.beside)}" if found.beside else ""
    answer.lines.append(f"{found.counted} naskah{beside}." if found.hits else _none(nearest))
    return answer


def _none(nearest: str) -> str:
    return f"Tidak ada naskah yang cocok. Coba “{nearest}”." if nearest else "Tidak ada naskah yang cocok."


def _query(wanted: Any) -> Query:
    from cooling_desktop.archive.search import Query

    if wanted.limit < 1:
        raise BadInput("Jumlah hasil paling sedikit 1. Tulis misalnya --limit 20.")
    today = date.today()
    since, until = (parse_date(typed, today) if typed else None for typed in (wanted.since, wanted.until))
    chosen = {name: getattr(wanted, name) for name in FILTERS}
    _refuse_unknown(chosen)
    return Query(" ".join(wanted.words), since, until, **chosen)


def _refuse_unknown(chosen: dict[str, str]) -> None:
    """Raise BadInput for a word that none of a closed list begins with, as the index reads it."""
    from cooling_desktop.archive.search_filling import STATUSES
    from cooling_desktop.records.kinds import OrganisationKind

    for name, known in (("status", STATUSES), ("group", tuple(OrganisationKind))):
        typed = folded(chosen[name]).split()
        if not any(all(f" {word}" in f" {folded(one)}" for word in typed) for one in known):
            raise BadInput(f"“{chosen[name]}” tidak dikenal untuk --{name}. Pakai: {', '.join(known)}.")


def _data(hit: Hit) -> dict[str, Any]:
    return asdict(hit) | {"dated": hit.dated.isoformat() if hit.dated else None}
