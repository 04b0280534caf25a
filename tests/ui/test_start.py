"""What the window may not load before its list is shown and its form takes keys; and that measuring changes nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cooling_desktop.archive.sample import example_files
from cooling_desktop.records.parsing import plain
from cooling_desktop.records.store import open_store
from ui.selftest import HEAVY

pytestmark = pytest.mark.slow


def _measured(folder: Path, root: Path) -> dict[str, Any]:
    words = [sys.executable, "-m", "cooling_desktop", "--data", str(folder), "--selftest-start"]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(words, capture_output=True, text=True, cwd=root, timeout=60, env=env)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_no_heavy_library_is_loaded_before_the_form_takes_keys(office: Path, root: Path) -> None:
    told = _measured(office, root)
    assert 0 < told["painted_ms"] < told["ready_ms"]
    assert {"sqlalchemy", "alembic", "reportlab", "pypdfium2", "PIL"} <= set(HEAVY)
    assert told["loaded"] == []


# A form shows one day to type into; an empty one says nothing.
def _content(folder: Path) -> list[dict[str, Any]]:
    store = open_store(folder)
    try:
        meetings = [store.load(row.id).meeting for row in store.meetings()]
        return [plain(meeting, lambda f: f.name not in ("changed_at", "days")) for meeting in meetings]
    finally:
        store.close()


def test_measuring_leaves_the_office_as_it_was(office: Path, root: Path) -> None:
    before = _content(office)
    _measured(office, root)
    assert _content(office) == before
    assert len(before) == len(example_files())


def test_an_empty_office_measures_too(tmp_path: Path, root: Path) -> None:
    assert _measured(tmp_path / "baru", root)["ready_ms"] > 0
