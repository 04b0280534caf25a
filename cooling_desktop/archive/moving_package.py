"""The one file in which an office moves: a ZIP whose entries we number, and a list of every file with its SHA-256.

What is read may come from anywhere. Nothing is extracted by its own name, no size is believed, and an entry that
the list does not tell of, or tells of otherwise, makes the whole file one that is not taken.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import stat
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

from cooling_desktop.archive.backup_files import CHUNK, Stopped
from cooling_desktop.archive.backup_keys import Key, unlocked
from cooling_desktop.archive.backup_list import SHA256
from cooling_desktop.archive.backup_sealing import unseal
from cooling_desktop.archive.moving_names import folded, is_fit
from cooling_desktop.errors import BadInput
from cooling_desktop.records.copying import Tables
from cooling_desktop.records.glance import DATABASE, HEAD
from cooling_desktop.records.moved import Head

FORMAT, VERSION, SUFFIX = "cooling-desktop/pindah", 1, ".cdpindah"
LIST, KEY = "daftar.json", "kunci"
_LONGEST_LIST, _LONGEST_KEY = 64 << 20, 4096  # bytes
_RATIO, _SMALL = 200, 64 << 20  # no office shrinks more than so many times; a small one may
_ENTRY = re.compile(r"\d{6,9}")


class NeedsPassphrase(BadInput):
    """The package is locked and no passphrase was given."""


@dataclass(frozen=True, slots=True)
class Packed:
    """One file of the package: its entry, its name in the data folder, SHA-256 and size in bytes."""

    entry: str
    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Package:
    """What a package holds; `made_at` in naive UTC, the database is the first file, `void` names unread entries."""

    made_at: datetime
    schema: str
    tables: Tables
    head: Head
    files: tuple[Packed, ...]
    lost: tuple[str, ...]
    void: tuple[str, ...]
    settings: dict[str, str]

    @property
    def day(self) -> date:
        """The day it was made, by this computer's clock."""
        return self.made_at.replace(tzinfo=UTC).astimezone().date()

    @property
    def size(self) -> int:
        """How many bytes its files have."""
        return sum(file.size for file in self.files)

    def rows(self, table: str) -> int:
        """How many rows a table has."""
        return self.tables.get(table, (0, 0))[0]

    def inside(self, folder: str) -> int:
        """How many files a folder has."""
        return sum(file.name.startswith(f"{folder}/") for file in self.files)


class Work:
    """How far long work is, in bytes; every step asks whether to go on."""

    def __init__(
        self, total: int, progress: Callable[[int, int], None], cancelled: Callable[[], bool], left: str
    ) -> None:
        self._total, self._done = max(total, 1), 0
        self._progress, self._cancelled, self._left = progress, cancelled, left

    def step(self, size: int = 0) -> None:
        """So many bytes more; raises Stopped with the sentence on what is left as it was."""
        if self._cancelled():
            raise Stopped(self._left)
        self._done = min(self._done + size, self._total)
        self._progress(self._done, self._total)


class _Sink:
    """Where the bytes of an entry go: counted, hashed, and never more than were promised."""

    def __init__(self, into: IO[bytes] | None, most: int, work: Work | None) -> None:
        self._into, self._most, self._work = into, most, work
        self._digest, self.size = hashlib.sha256(), 0
        self.trouble: BaseException | None = None

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()

    def write(self, chunk: bytes) -> int:
        self.size += len(chunk)
        if self.size > self._most:
            raise ValueError("more than was promised")
        self._digest.update(chunk)
        try:
            if self._work is not None:
                self._work.step(len(chunk))
            if self._into is not None:
                self._into.write(chunk)
        except BaseException as trouble:  # not the package's fault
            self.trouble = trouble
            raise
        return len(chunk)

    def flush(self) -> None:
        """What the library asks for at the end."""


class Opened:
    """A package whose list was read and fits its entries."""

    def __init__(self, file: Path, inside: zipfile.ZipFile, passphrase: str) -> None:
        self._file, self._zip = file, inside
        self._key: Key | None = None
        with _told(file):
            names = [info.filename for info in inside.infolist()]
            if (
                LIST not in names
                or len(set(names)) != len(names)
                or not all(map(_is_plain, inside.infolist()))
            ):
                raise ValueError("no entries of ours")
        if KEY in names:
            self._unlock(passphrase)
        with _told(file):
            told = io.BytesIO()
            self._pour(LIST, _Sink(told, _LONGEST_LIST, None))
            self.package = _package(json.loads(told.getvalue()))
            listed = {*(one.entry for one in self.package.files), *self.package.void, LIST}
            if listed != set(names) - {KEY} or self.package.size > _RATIO * file.stat().st_size + _SMALL:
                raise ValueError("other entries than listed")

    def pour(self, packed: Packed, into: IO[bytes] | None, work: Work) -> None:
        """Read one file, into another or only to look at it; BadInput where it is not what the list promises."""
        with _told(self._file):
            sink = _Sink(into, packed.size, work)
            self._pour(packed.entry, sink)
            if (sink.size, sink.sha256) != (packed.size, packed.sha256):
                raise ValueError("not what was promised")

    def _unlock(self, passphrase: str) -> None:
        if not passphrase:
            raise NeedsPassphrase(f"Berkas {self._file.name} terkunci. Ketik frasa sandinya, lalu buka lagi.")
        with _told(self._file):
            content = io.BytesIO()
            with self._zip.open(KEY) as source:
                content.write(source.read(_LONGEST_KEY))
        self._key = unlocked(content.getvalue(), passphrase)
        if self._key is None:
            raise BadInput(f"Frasa sandi tidak cocok dengan {self._file.name}. Tidak ada yang diubah. Ketik lagi.")

    def _pour(self, entry: str, sink: _Sink) -> None:
        try:
            with self._zip.open(entry) as source:
                if self._key is None:
                    while chunk := source.read(CHUNK):
                        sink.write(chunk)
                else:
                    unseal(self._key, iter(partial(source.read, CHUNK), b""), cast(BinaryIO, sink))
        except Exception:
            if sink.trouble is not None:
                raise _Ours(sink.trouble) from None
            raise


class _Ours(Exception):
    """Wraps what went wrong on our side while an entry was read."""


@contextmanager
def _told(file: Path) -> Iterator[None]:
    """Whatever a package makes our libraries say, the clerk reads one sentence."""
    try:
        yield
    except BadInput:
        raise
    except _Ours as ours:
        raise ours.args[0] from None
    except Exception as error:
        raise BadInput(
            f"Berkas {file.name} rusak atau bukan berkas pindah. Tidak ada yang diubah. Salin ulang dari komputer lama."
        ) from error


@contextmanager
def opened(file: Path, passphrase: str = "") -> Iterator[Opened]:
    """A package with its list read; raises BadInput, NeedsPassphrase."""
    if not file.is_file():
        raise BadInput(
            f"Berkas {file.name} tidak ditemukan. Tidak ada yang diubah. Pasang drivenya, lalu buka lagi."
        )
    with _told(file):
        inside = zipfile.ZipFile(file)
    with inside:
        yield Opened(file, inside, passphrase)


def _is_plain(info: zipfile.ZipInfo) -> bool:
    mode = info.external_attr >> 16
    ours = info.filename in (LIST, KEY) or _ENTRY.fullmatch(info.filename)
    kind = stat.S_IFMT(mode) in (0, stat.S_IFREG)
    method = info.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    return bool(ours and kind and method) and not info.flag_bits & 1


def listing(package: Package) -> bytes:
    """The list as it lies in the package."""
    told = {
        "format": FORMAT,
        "version": VERSION,
        **asdict(package),
        "made_at": f"{package.made_at.isoformat()}Z",
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def _package(told: dict[str, Any]) -> Package:
    if told["format"] != FORMAT:
        raise ValueError(told["format"])
    if int(told["version"]) > VERSION or str(told["schema"]) > HEAD:
        raise BadInput(
            "Berkas ini dibuat oleh Cooling Desktop yang lebih baru. Tidak ada yang diubah. Perbarui aplikasi ini."
        )
    files = tuple(_packed(file) for file in told["files"])
    names = [folded(file.name) for file in files]
    if (
        names[0] != DATABASE
        or len(set(names)) != len(names)
        or len({one.entry for one in files}) != len(files)
    ):
        raise ValueError("files that overwrite each other")
    return Package(
        datetime.fromisoformat(told["made_at"]).replace(tzinfo=None),
        str(told["schema"]),
        {str(name): (int(rows), int(versions)) for name, (rows, versions) in told["tables"].items()},
        Head(int(told["head"]["sequence"]), str(told["head"]["seal"])),
        files,
        tuple(map(str, told["lost"])),
        tuple(map(str, told["void"])),
        {str(name): str(value) for name, value in told["settings"].items()},
    )


def _packed(told: dict[str, Any]) -> Packed:
    made = Packed(str(told["entry"]), str(told["name"]), str(told["sha256"]), int(told["size"]))
    if not is_fit(made.name) or not SHA256.fullmatch(made.sha256) or not _ENTRY.fullmatch(made.entry):
        raise ValueError("a name that is not ours")
    if made.size < 0:
        raise ValueError("a size that can't be")
    return made
