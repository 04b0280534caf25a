"""The entries of a package as they are written: the database first, then every file, the list of all at the end."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import IO, BinaryIO, NamedTuple, cast

from cooling_desktop.archive.backup_files import CHUNK
from cooling_desktop.archive.backup_keys import Key, locked, new_key
from cooling_desktop.archive.backup_sealing import seal
from cooling_desktop.archive.moving_names import is_fit
from cooling_desktop.archive.moving_package import KEY, LIST, Package, Packed, Work, listing
from cooling_desktop.records.copying import Copied
from cooling_desktop.records.glance import DATABASE
from cooling_desktop.records.moved import head_at

_SHRUNK = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".pdf", ".zip")  # which shrink no further
_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP can tell, whatever the clock says


class Sender(NamedTuple):
    """What is known of a package before its files are."""

    now: datetime
    copied: Copied
    settings: dict[str, str]
    passphrase: str


class _Source:
    """A file that is read once: hashed, counted; where the disk refuses, it ends there and has failed."""

    def __init__(self, file: IO[bytes], work: Work) -> None:
        self._file, self._work = file, work
        self._digest, self.size, self.failed = hashlib.sha256(), 0, False

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()

    def chunks(self) -> Iterator[bytes]:
        while chunk := self._next():
            self._digest.update(chunk)
            self.size += len(chunk)
            self._work.step(len(chunk))
            yield chunk

    def _next(self) -> bytes:
        try:
            return self._file.read(CHUNK)
        except OSError:
            self.failed = True
            return b""


class _Entries:
    """The entries of a package that is being written."""

    def __init__(self, into: zipfile.ZipFile, passphrase: str) -> None:
        self._into = into
        self._key: Key | None = None
        if passphrase:
            self._key = new_key()
            into.writestr(zipfile.ZipInfo(KEY, _TIME), locked(self._key, passphrase))

    def add(self, entry: str, chunks: Iterator[bytes], shrinks: bool) -> None:
        """One entry; what is sealed shrinks no further."""
        info = zipfile.ZipInfo(entry, _TIME)
        info.compress_type = zipfile.ZIP_DEFLATED if shrinks and self._key is None else zipfile.ZIP_STORED
        with self._into.open(info, "w", force_zip64=True) as file:
            if self._key is not None:
                seal(self._key, chunks, cast(BinaryIO, file))
            else:
                for chunk in chunks:
                    file.write(chunk)


def write(target: Path, database: Path, sources: list[Path], sender: Sender, work: Work) -> Package:
    """Write a package; a file that can't be read, or has a name that no other system takes, is told as lost."""
    files: list[Packed] = []
    lost: list[str] = []
    void: list[str] = []
    with zipfile.ZipFile(target, "w", allowZip64=True) as into:
        entries = _Entries(into, sender.passphrase)
        for number, source in enumerate((database, *sources)):
            name = DATABASE if source is database else f"{source.parent.name}/{source.name}"
            entry = f"{number:06}"
            packed = _packed(entries, entry, name, source, work) if is_fit(name) else None
            if packed is not None:
                files.append(packed)
            else:
                lost.append(name)
                void += [entry] if entry in into.NameToInfo else []
        package = Package(sender.now, sender.copied.schema, sender.copied.tables, head_at(database),
                          tuple(files), tuple(lost), tuple(void), sender.settings)  # fmt: skip
        entries.add(LIST, iter([listing(package)]), shrinks=True)
    return package


def _packed(entries: _Entries, entry: str, name: str, source: Path, work: Work) -> Packed | None:
    try:
        file = source.open("rb")
    except OSError:
        return None
    with file:
        read = _Source(file, work)
        entries.add(entry, read.chunks(), source.suffix.lower() not in _SHRUNK)
    return None if read.failed else Packed(entry, name, read.sha256, read.size)
