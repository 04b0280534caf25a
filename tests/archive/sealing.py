"""A passphrase that costs nothing: the real one takes a second each time, on purpose."""

from __future__ import annotations

import hashlib

import pyrage
import pytest


@pytest.fixture
def cheap_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wraps keys under a mere digest of the passphrase."""

    def head(phrase: str) -> bytes:
        return hashlib.sha256(phrase.encode()).digest()

    def decrypt(content: bytes, phrase: str) -> bytes:
        if not content.startswith(head(phrase)):
            raise pyrage.DecryptError("Decryption failed")
        return turned(content[32:])

    def turned(content: bytes) -> bytes:
        return bytes(byte ^ 0x55 for byte in content)

    monkeypatch.setattr(pyrage.passphrase, "encrypt", lambda content, phrase: head(phrase) + turned(content))
    monkeypatch.setattr(pyrage.passphrase, "decrypt", decrypt)
