"""Files written whole or not at all, safe against a power cut where the system can promise that."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

UNFINISHED = ".sementara"


def write_whole(path: Path, content: bytes) -> None:
    """Write a file under a temporary name, flush it, then give it its name; raises OSError, leaving nothing."""
    partial = write_partial(path, content)
    try:
        os.replace(partial, path)
    except BaseException:
        with suppress(OSError):
            partial.unlink()
        raise
    sync_folder(path.parent)


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write files, all whole before the first gets its name; raises OSError whose `filename` is the one at fault."""
    partials: dict[Path, Path] = {}
    target = next(iter(contents))
    try:
        for target, content in contents.items():
            if target.is_dir():
                raise IsADirectoryError(errno.EISDIR, "")
            partials[target] = write_partial(target, content)
        for target in contents:
            os.replace(partials[target], target)
        for folder in {target.parent for target in contents}:
            sync_folder(folder)
    except OSError as error:
        error.filename = target
        raise
    finally:
        for partial in partials.values():
            with suppress(OSError):
                partial.unlink(missing_ok=True)


def write_partial(path: Path, content: bytes) -> Path:
    """The flushed bytes beside `path` under a name nobody else has; raises OSError, leaving nothing."""
    number, name = tempfile.mkstemp(suffix=UNFINISHED, prefix=".", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o666 & ~_umask())
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
    return Path(name)


def sync_folder(folder: Path) -> None:
    """Make names in a folder survive a power cut; Windows does so by itself."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
