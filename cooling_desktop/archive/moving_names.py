"""Which names of a package may become files of a data folder, on every system it may arrive at."""

from __future__ import annotations

import re
import unicodedata

from cooling_desktop.archive.backup_list import FILE
from cooling_desktop.files import UNFINISHED
from cooling_desktop.records.glance import DATABASE

_LONGEST = 255  # bytes, which no system counts fewer of
_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)


def is_fit(name: str) -> bool:
    """Whether it is the database, or a plain file in one of the folders that we know."""
    if name == DATABASE:
        return True
    if not FILE.fullmatch(name):
        return False
    file = name.partition("/")[2].removesuffix(UNFINISHED)
    plain = not _UNFIT.search(file) and not file.startswith(".") and not file.endswith((".", " "))
    device = _DEVICES.fullmatch(file.partition(".")[0].strip())
    return plain and not device and 0 < len(name.encode("utf-8", "surrogatepass")) <= _LONGEST


def folded(name: str) -> str:
    """A name as the least careful of all systems tells it apart."""
    return unicodedata.normalize("NFC", name).casefold()
