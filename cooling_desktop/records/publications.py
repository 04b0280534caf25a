"""Where issued papers were published: the medium, the day, a link or a clipping; kept in the office."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cooling_desktop.errors import NotReady, StorageTrouble, Trouble
from cooling_desktop.records.noted import add_note, drop_note, noted
from cooling_desktop.records.publication import Publication
from cooling_desktop.records.scans import take_scan

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store

CLIPPINGS = "kliping"  # the folder of clippings in a data folder
NO_MEDIUM = "Nama media belum diisi. Ketik nama media atau akun yang memuatnya."


def publications_of(store: Store, issue_id: str) -> list[Publication]:
    """Where one paper was published, in the order in which it was written down."""
    return noted(store, Publication, issue_id)


def add_publication(store: Store, issue_id: str, publication: Publication) -> None:
    """Write one down; raises NotReady without a medium."""
    if not publication.medium.strip():
        raise NotReady(NO_MEDIUM, "medium")
    add_note(store, issue_id, publication)


def drop_publication(store: Store, key: str) -> None:
    """Take one out; its clipping stays, so that it can come back."""
    drop_note(store, Publication, key)


def take_clipping(folder: Path, source: Path) -> str:
    """Store a PDF, JPG or PNG below the data folder and return its name there; raises as `take_scan` does."""
    target = folder / CLIPPINGS
    try:
        target.mkdir(exist_ok=True)
        return take_scan(source, target).path.name
    except OSError as error:
        raise StorageTrouble("Kliping belum tersimpan. Isian lain aman. Periksa ruang disk, lalu coba lagi.") from error
    except Trouble as trouble:  # scans tell of scans
        trouble.args = (str(trouble).replace("Pindaian", "Kliping", 1),)
        raise


def clipping_path(folder: Path, name: str) -> Path | None:
    """Where a clipping lies; None when it is gone or its name leads out of the folder."""
    path = folder / CLIPPINGS / name
    return path if name and Path(name).name == name and path.is_file() else None
