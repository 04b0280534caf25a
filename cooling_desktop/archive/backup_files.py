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
from typing import BinaryIO

from cooling_desktop.archive.backup_keys import Key
from cooling_desktop.archive.backup_sealing import Damaged, seal, unseal
from cooling_desktop.errors import StorageTrouble, Trouble
from cooling_desktop.files import UNFINISHED
from cooling_desktop.records.copying import flush
from cooling_desktop.records.reasons import reason

# The names of the store, the archive and the spelling; importing those would load their libraries.
FOLDERS = ("foto", "foto-asli", "pindaian", "arsip", "kamus", "kliping")
SEALED = "sandi"  # where a folder of copies holds encrypted files
CHUNK = 1 << 20
NAMED = re.compile(r"[0-9a-f]{64}")
SAFE = "Data di komputer ini aman."


class Stopped(Trouble):
    """The clerk stopped the work; what was there before is whole."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One file of a backup: its name in the data folder, its SHA-256 and size in bytes."""

    name: str
    sha256: str
    size: int

    @property
    def place(self) -> str:
        """Where a plain backup holds it; one place for one content, so that it is copied once."""
        folder, _, file = self.name.partition("/")
        return f"{folder}/{self.sha256}{Path(file.removesuffix(UNFINISHED)).suffix}"

    def place_in(self, key: Key | None) -> str:
        """Where a backup holds it that is encrypted with this key, or plain."""
        return self.place if key is None else f"{SEALED}/{key.name_of(self.sha256)}.age"


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


def is_there(folder: Path, kept: Kept, thorough: bool, key: Key | None = None) -> bool:
    """Whether a backup folder holds this file already: by name and size, or thoroughly by its content."""
    path = folder / kept.place_in(key)
    try:
        size = path.stat().st_size
        fits = size == kept.size if key is None else size > kept.size  # a head of its own, whose size varies
        return fits and (not thorough or content_of(path, key) == kept.sha256)
    except (FileNotFoundError, Damaged):
        return False


def keep(source: Path, folder: Path, going: Callable[[], None], key: Key | None = None) -> Kept | None:
    """Copy a file into a backup folder; None when it is spoilt and the folder has no sound copy from before."""
    kept = described(source)
    if kept is None:
        return None
    target = folder / kept.place_in(key)
    try:
        copy_file(source, target, kept.sha256, going, key)
    except Damaged:
        if not target.is_file() or _unless_damaged(target, key) != kept.sha256:
            return None
        return replace(kept, size=target.stat().st_size) if key is None else kept
    return kept


def _unless_damaged(path: Path, key: Key | None) -> str:
    with suppress(Damaged):
        return content_of(path, key)
    return ""


def copy_file(
    source: Path, target: Path, sha256: str, going: Callable[[], None], key: Key | None = None
) -> None:
    """Copy a file, encrypted where there is a key, and read it back.

    Damaged tells of the source, OSError of the target, where nothing is left.
    """
    with _whole(target) as partial:
        with partial.open("wb") as file:
            found = _pour(_chunks(source, going), file) if key is None else seal(key, _chunks(source, going), file)
        if found != sha256:
            raise Damaged(source.name)
        flush(partial)
        if _unless_damaged(partial, key) != sha256:
            raise OSError(errno.EIO, "read back differently", str(partial))


def bring_file(
    source: Path, target: Path, sha256: str, going: Callable[[], None], key: Key | None = None
) -> None:
    """The way back: a backup's file as it was before; Damaged tells of the backup, OSError of the target."""
    if key is None:
        copy_file(source, target, sha256, going)
        return
    with _whole(target) as partial:
        with partial.open("wb") as file:
            if unseal(key, _chunks(source, going), file) != sha256:
                raise Damaged(source.name)
        flush(partial)
        if digest_of(partial) != sha256:
            raise OSError(errno.EIO, "read back differently", str(partial))


@contextmanager
def _whole(target: Path) -> Iterator[Path]:
    """A name to write under, which becomes the target's when all went well and vanishes when not."""
    partial = target.with_name(target.name + UNFINISHED)
    try:
        yield partial
        os.replace(partial, target)
    except BaseException:
        with suppress(OSError):
            partial.unlink()
        raise


def _pour(chunks: Iterator[bytes], file: BinaryIO) -> str:
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
        file.write(chunk)
    return digest.hexdigest()


def _chunks(source: Path, going: Callable[[], None]) -> Iterator[bytes]:
    try:
        with source.open("rb") as file:
            while chunk := file.read(CHUNK):
                going()
                yield chunk
    except OSError as error:
        raise Damaged(source.name) from error


def content_of(path: Path, key: Key | None) -> str:
    """The SHA-256 of what a file of a backup holds; raises OSError, or Damaged where it can't be opened."""
    return digest_of(path) if key is None else unseal(key, _read(path), None)


def _read(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk


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


def not_found(folder: Path, act: str = "cadangkan") -> str:
    """The sentence on a backup folder that isn't there, its drive above all."""
    if os.path.isdir(folder.parent):  # which, unlike the path's own question, never raises
        made = f"Buat folder {folder} atau pasang drivenya" if act == "cadangkan" else f"Pasang drive berisi {folder}"
        return f"Folder cadangan tidak ditemukan. {SAFE} {made}, lalu {act}."
    return f"Drive cadangan tidak ditemukan. {SAFE} Pasang drive {folder.drive or folder}, lalu {act}."


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
