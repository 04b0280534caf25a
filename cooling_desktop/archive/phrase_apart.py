"""A passphrase costs up to a gigabyte of memory on purpose: its work is done in a process of its own.

The library ends its process where memory runs out, and unsaved words with it. Passphrase and key go through pipes.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode

from cooling_desktop.child import Child
from cooling_desktop.errors import StorageTrouble

PATIENCE = 90.0  # seconds; the library refuses what would take more than about twenty
_TROUBLE = (
    "Frasa sandi belum dapat diproses, mungkin karena memori penuh. Tidak ada yang diubah. "
    "Tutup aplikasi lain, lalu ulangi."
)


def wrapped(secret: bytes, phrase: str) -> bytes:
    """A secret under a passphrase; takes seconds, as guessing shall. Raises StorageTrouble."""
    content = _asked("wrap", secret, phrase)
    if content is None:
        raise StorageTrouble(_TROUBLE)
    return content


def unwrapped(content: bytes, phrase: str) -> bytes | None:
    """The secret again, None where the passphrase is another one; raises StorageTrouble."""
    return _asked("unwrap", content, phrase)


def _asked(task: str, content: bytes, phrase: str) -> bytes | None:
    question = json.dumps({"task": task, "content": b64encode(content).decode(), "phrase": phrase})
    try:
        told = Child("cooling_desktop.archive.phrase_child").answer(question.encode("ascii"), PATIENCE)
        found = json.loads(told)["content"]
    except (OSError, ValueError):  # it was ended by the system, took too long, or never began
        raise StorageTrouble(_TROUBLE) from None
    return None if found is None else b64decode(found)
