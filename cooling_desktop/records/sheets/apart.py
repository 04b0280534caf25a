"""A file from elsewhere is read in a process of its own, with little memory and little time, which may be ended."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cooling_desktop.child import Child
from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.records.reasons import content_of
from cooling_desktop.records.sheets.parse import suffix_of
from cooling_desktop.records.sheets.sheet import KEPT, MOST_BYTES, Sheet, not_read

PATIENCE = 30.0  # seconds; the largest list that is taken needs a few
MEMORY = 512 * 1024 * 1024


class Apart:
    """Reads one file; `stop` may be called from another thread at any time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._child = Child("cooling_desktop.records.sheets", path.name)

    def read(self) -> tuple[Sheet, ...]:
        """Its sheets; BadInput with one sentence for a file that can't be taken, Stopped after `stop`."""
        name = self._path.name
        suffix_of(name)
        large = f"Berkas {name} lebih dari 10 MB. {KEPT} Simpan daftarnya saja di berkas tersendiri."
        content = content_of(self._path, MOST_BYTES, large)
        try:
            told = self._child.answer(content, PATIENCE)
        except TimeoutError:
            slow = f"Berkas {name} terlalu lama dibaca. {KEPT} Salin daftarnya ke berkas baru."
            raise BadInput(slow) from None
        except OSError:
            raise StorageTrouble(
                f"Berkas {name} belum dapat dibaca karena memori penuh. {KEPT} Tutup aplikasi lain, lalu ulangi."
            ) from None
        return _understood(told, name)

    def stop(self) -> None:
        """End the reading, whether it has begun or not."""
        self._child.stop()


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
