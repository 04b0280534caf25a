"""A file from elsewhere is read in a process of its own, with little memory and little time, which may be ended."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.records.reasons import content_of
from cooling_desktop.records.sheets.parse import suffix_of
from cooling_desktop.records.sheets.sheet import KEPT, MOST_BYTES, Sheet, not_read

PATIENCE = 30.0  # seconds; the largest list that is taken needs a few
MEMORY = 512 * 1024 * 1024
_HERE = Path(__file__).parents[3]  # where the package lies, installed or not


class Stopped(Exception):
    """The clerk did not want to wait for the file any longer."""


class Apart:
    """Reads one file; `stop` may be called from another thread at any time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._lock = threading.Lock()

    def read(self) -> tuple[Sheet, ...]:
        """Its sheets; BadInput with one sentence for a file that can't be taken, Stopped after `stop`."""
        name = self._path.name
        suffix_of(name)
        large = f"Berkas {name} lebih dari 10 MB. {KEPT} Simpan daftarnya saja di berkas tersendiri."
        content = content_of(self._path, MOST_BYTES, large)
        told = b""
        with self._start(name) as process:
            try:
                told, _ = process.communicate(content, timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                slow = f"Berkas {name} terlalu lama dibaca. {KEPT} Salin daftarnya ke berkas baru."
                raise BadInput(slow) from None
            finally:
                process.kill()
        if self._stopped:
            raise Stopped
        return _understood(told, name)

    def stop(self) -> None:
        """End the reading, whether it has begun or not."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def _start(self, name: str) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._stopped:
                raise Stopped
            try:
                self._process = subprocess.Popen(  # noqa: S603  # ourselves, with a file's name and no shell
                    [sys.executable, "-X", "utf8", "-m", "cooling_desktop.records.sheets", name],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    cwd=_HERE,
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            except OSError:
                raise StorageTrouble(
                    f"Berkas {name} belum dapat dibaca karena memori penuh. {KEPT} Tutup aplikasi lain, lalu ulangi."
                ) from None
            return self._process


def as_json(sheets: tuple[Sheet, ...], trouble: str = "") -> bytes:
    """What the process tells us: the sheets, or the sentence about the file."""
    told = {"trouble": trouble, "sheets": [[one.name, one.numbers, one.rows] for one in sheets]}
    return json.dumps(told).encode("ascii")


def _understood(told: bytes, file: str) -> tuple[Sheet, ...]:
    try:
        found: Any = json.loads(told)
    except ValueError:  # it was ended by the system, or broke down
        raise not_read(file) from None
    if found["trouble"]:
        raise BadInput(found["trouble"])
    return tuple(Sheet(name, tuple(numbers), tuple(map(tuple, rows))) for name, numbers, rows in found["sheets"])
