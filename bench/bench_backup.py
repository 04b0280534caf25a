"""How long a backup, its check and a restore of 100 MB take, plain and encrypted; by hand: bench/bench_backup.py"""

from __future__ import annotations

import hashlib
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from cooling_desktop.archive.backup import Backup, back_up, restore_into, verify
from cooling_desktop.archive.backup_keys import set_passphrase, unlock
from cooling_desktop.archive.sample import make_sample

T = TypeVar("T")
SIZE, PHRASE = 100 << 20, "lima ekor kambing"


def main() -> None:
    """Photos of half a megabyte beside the sample office."""
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as scratch:
        data = Path(scratch) / "data"
        make_sample(data)
        for _ in range(SIZE // (1 << 19)):
            content = os.urandom(1 << 19)
            (data / "foto" / f"{hashlib.sha256(content).hexdigest()}.jpg").write_bytes(content)
        _there_and_back("plain", data, Path(scratch))
        _memory("plain")
        _timed("passphrase set", lambda: set_passphrase(data, PHRASE))
        _memory("scrypt")
        made = _there_and_back("encrypted", data, Path(scratch))
        _timed("passphrase opens", lambda: unlock(made.folder, made.public, PHRASE))


def _there_and_back(name: str, data: Path, scratch: Path) -> Backup:
    drive = scratch / name
    drive.mkdir()
    made = _timed(f"{name}: first backup", lambda: back_up(data, drive, now=datetime.now(UTC)))
    _timed(f"{name}: second backup", lambda: back_up(data, drive, now=datetime.now(UTC)))
    _timed(f"{name}: read back", lambda: verify(drive, made))
    _timed(f"{name}: verified restore", lambda: restore_into(scratch / f"{name}-restored", made))
    return made


def _memory(name: str) -> None:
    print(f"most memory until {name}: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def _timed(name: str, work: Callable[[], T]) -> T:
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    print(f"{name}: {time.perf_counter() - wall:.2f} s, {time.process_time() - cpu:.2f} s of CPU")
    return result


if __name__ == "__main__":
    main()
