"""The log file: what happened to which key, never a field's value; rotated at one megabyte, five kept."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

FOLDER = "log"
FILE = "cooling-desktop.log"
logger = logging.getLogger("cooling_desktop")


def start_log(data: Path, debug: bool = False) -> Path:
    """Write the log below a data folder; returns its path. A folder that can't be written is passed over."""
    path = data / FOLDER / FILE
    logger.setLevel(logging.DEBUG if debug else logging.INFO)
    for old in list(logger.handlers):
        logger.removeHandler(old)
        old.close()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            path, maxBytes=1_000_000, backupCount=4, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    if debug:
        logger.addHandler(logging.StreamHandler())
    return path
