"""The office's store, once or by several windows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cooling_desktop.records.store import Store, open_store

Desk = Callable[[], Store]


@pytest.fixture
def desk(office: Path) -> Iterator[Desk]:
    """Opens the office's folder anew, as another window would."""
    opened: list[Store] = []

    def open_another() -> Store:
        opened.append(open_store(office))
        return opened[-1]

    yield open_another
    for store in opened:
        store.close()


@pytest.fixture
def store(desk: Desk) -> Store:
    """The only window on the office's folder."""
    return desk()
