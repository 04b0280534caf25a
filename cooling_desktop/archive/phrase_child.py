"""The process that wraps a key under a passphrase or opens it: one question comes in, one answer goes out."""

from __future__ import annotations

import json
import sys
from base64 import b64decode, b64encode

import pyrage

from cooling_desktop.archive.phrase_apart import PATIENCE
from cooling_desktop.child import bound


def main() -> None:
    """Answer in JSON; no content where the passphrase is another one, no answer where this computer can't tell."""
    bound(PATIENCE)
    asked = json.loads(sys.stdin.buffer.read())
    content, phrase = b64decode(asked["content"]), asked["phrase"]
    if asked["task"] == "wrap":
        found: bytes | None = pyrage.passphrase.encrypt(content, phrase)
    else:
        found = _opened(content, phrase)
    told = {"content": None if found is None else b64encode(found).decode()}
    sys.stdout.buffer.write(json.dumps(told).encode("ascii"))


def _opened(content: bytes, phrase: str) -> bytes | None:
    try:
        return bytes(pyrage.passphrase.decrypt(content, phrase))
    except (pyrage.DecryptError, OSError, ValueError) as error:
        if str(error).startswith("Excessive work"):  # for as busy as this computer is; the passphrase may be right
            sys.exit(1)
        return None


if __name__ == "__main__":
    main()
