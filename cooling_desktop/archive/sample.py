"""The sample office: five real meetings, taken in like any other files."""

from __future__ import annotations

from pathlib import Path

from cooling_desktop import assets
from cooling_desktop.records.interchange import read
from cooling_desktop.records.store import open_store


def example_files() -> list[Path]:
    """The packaged example meetings in order."""
    return sorted(assets.path("examples").glob("*.json"))


def make_sample(folder: Path) -> None:
    """Fill a folder with the sample office; what is there already stays."""
    store = open_store(folder)
    try:
        store.take_in([read(path) for path in example_files()])
    finally:
        store.close()
