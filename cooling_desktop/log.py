"""The log file: what happened to which key, never a field's value; rotated at one megabyte, five kept."""

from __future__ import annotations

import io
import logging
import os
import secrets
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

FOLDER = "log"
FILE = "cooling-desktop.log"
logger = logging.getLogger("cooling_desktop")


class _Handler(RotatingFileHandler):
    """Makes its folder with the first line; a line that can't be written is lost, never a traceback shown."""

    def _open(self) -> io.TextIOWrapper:
        folder = Path(self.baseFilename).parent
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:
        return


def start_log(data: Path, debug: bool = False) -> Path:
    """Write the log below a data folder; returns its path. A folder that can't be written is passed over."""
    path = data / FOLDER / FILE
    logger.setLevel(logging.DEBUG if debug else logging.INFO)
    for old in list(logger.handlers):
        logger.removeHandler(old)
        old.close()
    handler = _Handler(path, maxBytes=1_000_000, backupCount=4, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    if debug:
        logger.addHandler(logging.StreamHandler())
    return path


def log_bug(error: BaseException) -> str:
    """Log an unexpected error under an id of its own: its kind and places, never its words, which may be facts."""
    key = secrets.token_hex(4)
    places = [
        f"{os.path.basename(f.filename)}:{f.lineno} {f.name}"
        for f in traceback.extract_tb(error.__traceback__)
    ]
    logger.error("bug %s %s at %s", key, type(error).__name__, " < ".join(reversed(places)))
    return key
