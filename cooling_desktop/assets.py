"""Reads the files that ship with the program: the package `resources`, always installed as plain files."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import resources
from cooling_desktop.errors import Trouble

# Not importlib.resources: importing it costs 17 ms of the start, and a folder is all that there is to find.
_ROOT = Path(resources.__path__[0])


class MissingAsset(Trouble):
    """The installed copy is incomplete, or the code asks for a name that was never packed."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Berkas program “{name}” tidak ada. Data Anda aman. Pasang ulang Cooling Desktop.")
        self.name = name


def text(name: str) -> str:
    """The UTF-8 text of resources/`name`, such as "style.qss"."""
    return data(name).decode("utf-8")


def data(name: str) -> bytes:
    """The bytes of resources/`name`."""
    place = path(name)
    if not place.is_file():
        raise MissingAsset(name)
    return place.read_bytes()


def path(name: str) -> Path:
    """Where the file or folder resources/`name` lies, for a library that reads it by itself."""
    parts = PurePosixPath(name)
    if parts.is_absolute() or ".." in parts.parts or "\\" in name or ":" in name:
        raise MissingAsset(name)
    place = _ROOT / parts
    if not place.exists():
        raise MissingAsset(name)
    return place
