"""Small disks of their own, for tests that fill them."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

Mount = Callable[..., Path]


@pytest.fixture
def mount() -> Iterator[Mount]:
    """Mounts what is asked for on a new folder; outside pytest's own, which a forgotten mount would block."""
    places: list[Path] = []

    def mounted(*words: object, on: Path | None = None) -> Path:
        place = on or Path(tempfile.mkdtemp(prefix="cooling-disk-"))
        places.append(place)
        done = subprocess.run(["mount", *map(str, words), str(place)], capture_output=True, text=True)
        if done.returncode:
            pytest.skip(f"mounting is not allowed here: {done.stderr.strip()}")
        return place

    if shutil.which("mount") is None:
        pytest.skip("needs the mount command")
    yield mounted
    for place in reversed(places):
        subprocess.run(["umount", "--lazy", str(place)], capture_output=True)
    for place in set(places):
        place.rmdir()


def fill(disk: Path, left: int = 0) -> Path:
    """Take all room but `left` bytes; returns the file that holds it."""
    filler = disk / "penuh"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"\0" * 4096)
    os.truncate(filler, max(0, filler.stat().st_size - left))
    return filler
