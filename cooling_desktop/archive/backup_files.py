"""Pictures and papers of a backup: named by their content, copied once, read back before they count."""

from __future__ import annotations

import errno
import hashlib
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from cooling_desktop.errors import StorageTrouble, Trouble
from cooling_desktop.files import UNFINISHED
from cooling_desktop.records.copying import flush
from cooling_desktop.records.reasons import reason

# The names of the store, the archive and the spelling; importing those would load their libraries.
FOLDERS = ("foto", "foto-asli", "pindaian", "arsip", "kamus", "kliping")
CHUNK = 1 << 20
NAMED = re.compile(r"[0-9a-f]{64}")
SAFE = "Data di komputer ini aman."


class Stopped(Trouble):
    """The clerk stopped the work; what was there before is whole."""


class Damaged(Exception):
    """A file to be copied is gone, can't be read, or is not what its name promises."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One file of a backup: its name in the data folder, its SHA-256 and size in bytes."""

    name: str
    sha256: str
    size: int

    @property
    def place(self) -> str:
        """Where the backup holds it; one place for one content, so that it is copied once."""
        folder, _, file = self.name.partition("/")
        return f"{folder}/{self.sha256}{Path(file.removesuffix(UNFINISHED)).suffix}"


def listed(data: Path) -> list[Path]:
    """The pictures and papers of a data folder, without files that are being written just now."""
    folders = [data / name for name in FOLDERS if (data / name).is_dir()]
    return [path for folder in folders for path in sorted(folder.iterdir()) if _counts(path)]


def _counts(path: Path) -> bool:
    return path.is_file() and not path.name.startswith(".")


def described(source: Path) -> Kept | None:
    """A source file as its name promises it to be, else as it is; None when it can't be read."""
    try:
        promised = NAMED.match(source.name)
        sha256 = promised[0] if promised else digest_of(source)
        return Kept(f"{source.parent.name}/{source.name}", sha256, source.stat().st_size)
    except OSError:
        return None


def is_there(folder: Path, kept: Kept, thorough: bool) -> bool:
    """Whether a backup folder holds this file already: by name and size, or thoroughly by its content."""
    path = folder / kept.place
    try:
        return path.stat().st_size == kept.size and (not thorough or digest_of(path) == kept.sha256)
    except FileNotFoundError:
        return False


def keep(source: Path, folder: Path, going: Callable[[], None]) -> Kept | None:
    """Copy a file into a backup folder; None when it is spoilt and the folder has no sound copy from before."""
    kept = described(source)
    if kept is None:
        return None
    target = folder / kept.place
    try:
        copy_file(source, target, kept.sha256, going)
    except Damaged:
        if not target.is_file() or digest_of(target) != kept.sha256:
            return None
        return replace(kept, size=target.stat().st_size)
    return kept


def copy_file(source: Path, target: Path, sha256: str, going: Callable[[], None]) -> None:
    """Copy a file and read it back; Damaged tells of the source, OSError of the target, where nothing is left."""
    partial = target.with_name(target.name + UNFINISHED)
    try:
        digest = hashlib.sha256()
        with partial.open("wb") as file:
            for chunk in _chunks(source):
                going()
                digest.update(chunk)
                file.write(chunk)
        if digest.hexdigest() != sha256:
            raise Damaged(source.name)
        flush(partial)
        if digest_of(partial) != sha256:
            raise OSError(errno.EIO, "read back differently", str(partial))
        os.replace(partial, target)
    except BaseException:
        with suppress(OSError):
            partial.unlink()
        raise


def _chunks(source: Path) -> Iterator[bytes]:
    try:
        with source.open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk
    except OSError as error:
        raise Damaged(source.name) from error


def digest_of(path: Path) -> str:
    """The SHA-256 of a file in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def told_backup(folder: Path, safe: str = SAFE, act: str = "cadangkan") -> Iterator[None]:
    """Turn the system's refusals in a folder that is written into one sentence for the clerk."""
    try:
        yield
    except OSError as error:
        raise StorageTrouble(_sentence(error, folder, safe, act)) from error


def not_found(folder: Path) -> str:
    """The sentence on a backup folder that isn't there, its drive above all."""
    if os.path.isdir(folder.parent):  # which, unlike the path's own question, never raises
        return f"Folder cadangan tidak ditemukan. {SAFE} Buat folder {folder} atau pasang drivenya, lalu cadangkan."
    return f"Drive cadangan tidak ditemukan. {SAFE} Pasang drive {folder.drive or folder}, lalu cadangkan."


def _sentence(error: OSError, folder: Path, safe: str, act: str) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return f"Disk penuh. {safe} Kosongkan tempat di {folder}, lalu {act}."
        case errno.EROFS | errno.EACCES | errno.EPERM:
            why = "hanya dapat dibaca" if error.errno == errno.EROFS else "tidak boleh ditulisi"
            return f"Folder {folder} {why}. {safe} Beri izin tulis atau pilih folder lain."
    if act == "cadangkan" and not os.path.isdir(folder):
        return (
            f"{folder} bukan folder. {safe} Pilih folder lain."
            if os.path.exists(folder)
            else not_found(folder)
        )
    return f"Folder {folder} bermasalah ({reason(error)}). {safe} Periksa disknya, lalu {act}."
