"""A passphrase that costs nothing: the real one takes seconds and a process of its own each time, on purpose."""

from __future__ import annotations

import hashlib

import pytest

from cooling_desktop.archive import phrase_apart


@pytest.fixture
def cheap_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wraps keys under a mere digest of the passphrase."""

    def answer(task: str, content: bytes, phrase: str) -> bytes | None:
        head = hashlib.sha256(phrase.encode()).digest()
        if task == "wrap":
            return head + turned(content)
        return turned(content[32:]) if content.startswith(head) else None

    def turned(content: bytes) -> bytes:
        return bytes(byte ^ 0x55 for byte in content)

    monkeypatch.setattr(phrase_apart, "_asked", answer)
