"""Files encrypted and opened as they stream by, with what goes wrong told as it is for plain ones."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

from cooling_desktop.archive.backup_keys import Key


class Damaged(Exception):
    """A file to be copied is gone, can't be read, or is not what its name promises."""


class _Feed:
    """What the library reads from, in small pieces; it hides errors behind its own, so they are kept here."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks, self._left = chunks, memoryview(b"")  # a view, of which only the piece is copied
        self.digest = hashlib.sha256()
        self.trouble: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        """The next bytes, none at the end."""
        try:
            if not self._left:
                self._left = memoryview(next(self._chunks, b""))
                self.digest.update(self._left)
        except BaseException as trouble:
            self.trouble = trouble
            raise
        size = len(self._left) if size < 0 else size
        taken, self._left = self._left[:size], self._left[size:]
        return bytes(taken)


class _Drain:
    """What the library writes to; without a file only the digest is wanted."""

    def __init__(self, file: BinaryIO | None) -> None:
        self._file = file
        self.digest = hashlib.sha256()
        self.trouble: BaseException | None = None

    def write(self, chunk: bytes) -> int:
        """Some more bytes."""
        try:
            self.digest.update(chunk)
            if self._file is not None:
                self._file.write(chunk)
        except BaseException as trouble:
            self.trouble = trouble
            raise
        return len(chunk)

    def flush(self) -> None:
        """The file is flushed when it is closed."""


def seal(key: Key, chunks: Iterator[bytes], file: BinaryIO) -> str:
    """Encrypt what comes; returns the SHA-256 of what came. Errors of both sides come out as they were."""
    import pyrage

    feed, drain = _Feed(chunks), _Drain(file)
    recipient = key.identity.to_public()  # type: ignore[attr-defined]
    _run(lambda: pyrage.encrypt_io(feed, drain, [recipient]), feed, drain)
    return feed.digest.hexdigest()


def unseal(key: Key, chunks: Iterator[bytes], file: BinaryIO | None) -> str:
    """Open what comes; returns the SHA-256 of what was inside. Damaged where it was altered or cut off."""
    import pyrage

    feed, drain = _Feed(chunks), _Drain(file)
    _run(lambda: pyrage.decrypt_io(feed, drain, [key.identity]), feed, drain)
    return drain.digest.hexdigest()


def _run(work: Callable[[], object], feed: _Feed, drain: _Drain) -> None:
    import pyrage

    try:
        work()
    except (pyrage.DecryptError, pyrage.EncryptError, OSError) as error:
        trouble = feed.trouble or drain.trouble
        if trouble is not None:
            raise trouble from None
        raise Damaged("not what was encrypted") from error
