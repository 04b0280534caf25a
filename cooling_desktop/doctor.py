"""What the program stands on here: versions, folders, the log's place, and whether the data is sound."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from cooling_desktop.errors import Trouble
from cooling_desktop.log import FILE, FOLDER
from cooling_desktop.records.drives import doubt
from cooling_desktop.system import explain_missing, missing_libraries
from cooling_desktop.verbs import BLOCKED, DONE, Answer

PACKAGES = ("cooling-desktop", "PySide6-Essentials", "SQLAlchemy", "reportlab", "pikepdf", "pypdfium2", "pillow")


def doctor(data: Path) -> Answer:
    """Look at everything, change nothing; exit code 1 when something needs attention."""
    found: dict[str, str] = {"python": sys.version.split()[0], "sistem": platform.platform()}
    found |= {name: _version(name) for name in PACKAGES}
    found["folder data"] = str(data)
    found["catatan program"] = str(data / FOLDER / FILE)
    found["arsip"] = "tidak diperiksa di sini; buktikan dengan perintah archive verify"
    found["sqlite"], trouble = _database(data)
    libraries = explain_missing(missing_libraries())
    troubles = [line for line in (trouble, doubt(data), libraries, _archives()) if line]
    lines = [f"{name}: {value}" for name, value in found.items()]
    lines += troubles or ["Semua baik."]
    return Answer(lines, {**found, "troubles": troubles}, BLOCKED if troubles else DONE)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "tidak terpasang"


def _archives() -> str:
    from cooling_desktop.papers.pdf.archival import lacking

    return lacking()


def _database(data: Path) -> tuple[str, str]:
    from cooling_desktop.records.soundness import sqlite_version, unsound

    try:
        return sqlite_version(), unsound(data)
    except Trouble as error:
        return sqlite_version(), str(error)
