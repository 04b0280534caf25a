"""A stored picture of the office, as the store names it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from cooling_desktop.records.facts import PICTURES


def put_picture(office: Path, content: bytes) -> Path:
    """Put a picture with this content into the office."""
    path = office / PICTURES / f"{hashlib.sha256(content).hexdigest()}.jpg"
    path.write_bytes(content)
    return path
