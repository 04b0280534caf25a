"""The files of a data folder against what names them: missing, altered, renamed, or there without a reason.

Of a backup only the PDFs are read here, by their names; its manifest has a check of its own.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from cooling_desktop.archive.backup_files import FOLDERS, NAMED, digest_of
from cooling_desktop.archive.backup_list import COPIES
from cooling_desktop.archive.chain import Finding, Kind
from cooling_desktop.files import UNFINISHED
from cooling_desktop.records.reasons import reason

ARCHIVE = "arsip"
TAKEN_OUT = ("pindaian", "kliping")  # what a record no longer names stays here, so that it can come back


class Expected(NamedTuple):
    """What a file is to be: its SHA-256, where something other than its name tells it, and what the clerk calls it."""

    sha256: str
    words: str


def listed(folder: Path) -> list[str]:
    """Every PDF below a data folder, and what lies in its folders of files under a name made of its content."""
    found = []
    for place, _, names in os.walk(folder):
        inside = Path(place).relative_to(folder)
        ours = inside.as_posix() in FOLDERS
        found += [(inside / name).as_posix() for name in names if _is_pdf(name) or (ours and _is_named(name))]
    return sorted(found)


def _is_pdf(name: str) -> bool:
    return name.lower().endswith(".pdf")


def _is_named(name: str) -> bool:
    return NAMED.fullmatch(name.partition(".")[0]) is not None and name.count(".") == 1


class FileCheck:
    """One pass over the files; `strays` nothing names, `count` were read.

    `entered` is what the book names by SHA-256; None where it can't be read.
    """

    def __init__(self, folder: Path, expected: Mapping[str, Expected], entered: AbstractSet[str] | None) -> None:
        self._folder, self._expected, self._entered = folder, expected, entered
        self._words = {one.sha256: one.words for one in expected.values()}
        self._lost: dict[str, str] = {}
        self._forgotten = 0
        self.strays: list[Finding] = []
        self.count = 0

    def faults(
        self, files: list[str], progress: Callable[[int, int], None], going: Callable[[], None]
    ) -> list[Finding]:
        """What is wrong with files that something names, by a row or by their own content."""
        others = [name for name in files if name not in self._expected]
        total = len(self._expected) + len(others)
        found: list[Finding] = []
        for done, name in enumerate((*self._expected, *others), start=1):
            going()
            progress(done, total)
            found += self._named(name) if name in self._expected else self._unnamed(name)
        self.count = total - len(self._lost)
        return found

    def hints(self) -> list[str]:
        """What is no fault."""
        if not self._forgotten:
            return []
        return [f"{self._forgotten} pindaian atau kliping tidak lagi disebut kegiatan mana pun."]

    def _named(self, name: str) -> Iterator[Finding]:
        sha256, words = self._expected[name]
        sha256 = sha256 or PurePosixPath(name).stem  # pictures and clippings are named after their content
        path = self._folder / name
        try:
            found = digest_of(path)
        except FileNotFoundError:
            if self._is_being_named(path, sha256):
                return
            self._lost[sha256] = words
            yield Finding(Kind.MISSING, words, f"{words} hilang dari folder {path.parent.name}.", name, sha256)
        except OSError as error:
            yield Finding(Kind.UNREADABLE, words, f"{words} tidak terbaca ({reason(error)}).", name, sha256)
        else:
            if found != sha256 and found in self._words:
                told = f"{words} tertukar: berkasnya berisi {self._words[found]}."
                yield Finding(Kind.MOVED, words, told, name, sha256)
            elif found != sha256:
                yield Finding(Kind.ALTERED, words, f"{words} berubah sejak disimpan.", name, sha256)

    def _is_being_named(self, path: Path, sha256: str) -> bool:
        """Whether a paper lies whole under the name it has until its issue is committed."""
        try:
            return digest_of(path.with_name(path.name + UNFINISHED)) == sha256
        except OSError:
            return False

    def _unnamed(self, name: str) -> Iterator[Finding]:
        place = PurePosixPath(name)
        try:
            sha256 = digest_of(self._folder / name)
        except FileNotFoundError:
            return  # gone since it was listed, as what is being written is
        except OSError as error:
            yield Finding(Kind.UNREADABLE, name, f"Berkas {_short(place)} tidak terbaca ({reason(error)}).")
            return
        inside = place.parent.as_posix()
        promised = _is_named(place.name) and inside.removeprefix(f"{COPIES}/") in FOLDERS
        if promised and sha256 != place.stem:
            mendable = {"file": name, "sha256": place.stem} if inside in FOLDERS else {}
            yield Finding(Kind.ALTERED, name, f"Berkas {_short(place)} tidak cocok lagi dengan namanya.", **mendable)
        elif _is_pdf(name) and not (promised and self._has_reason(inside, sha256)):
            same = f": isinya sama dengan {self._lost[sha256]}" if sha256 in self._lost else ""
            told = f"Berkas {_short(place)} ditambahkan{same or ': tidak ada yang menyebutnya'}."
            self.strays.append(Finding(Kind.ADDED, name, told))

    def _has_reason(self, inside: str, sha256: str) -> bool:
        """Whether a PDF that no row names may lie here: in a backup, in the book, or taken out of a record."""
        self._forgotten += inside in TAKEN_OUT
        return inside != ARCHIVE or self._entered is None or sha256 in self._entered


def _short(place: PurePosixPath) -> str:
    stem = f"{place.stem[:8]}…" if _is_named(place.name) else place.stem
    return f"{place.parent.as_posix()}/{stem}{place.suffix}".removeprefix("./")
