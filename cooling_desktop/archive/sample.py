"""The sample office: five real meetings, taken in like any other files."""

from __future__ import annotations

import tempfile
from pathlib import Path

from cooling_desktop import assets
from cooling_desktop.records.interchange import read
from cooling_desktop.records.photo_files import settle
from cooling_desktop.records.store import open_store


def example_files() -> list[Path]:
    """The packaged example meetings in order."""
    return sorted(assets.path("examples").glob("*.json"))


def make_sample(folder: Path) -> None:
    """Fill an empty folder with the sample office; one that has meetings stays as it is."""
    with tempfile.TemporaryDirectory() as scratch:
        examples = [settle(read(path), Path(scratch)) for path in example_files()]
        store = open_store(folder)
        try:
            if not store.meetings():
                store.take_in(examples)
        finally:
            store.close()
