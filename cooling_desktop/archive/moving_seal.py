"""The key of a locked package, of its own each time; it lies in the package under the passphrase."""

from __future__ import annotations

from pathlib import Path

from cooling_desktop.archive.backup_keys import SHORTEST, Key, key_from
from cooling_desktop.errors import BadInput


def new_key() -> Key:
    """The key of one package."""
    from pyrage import x25519

    return Key(str(x25519.Identity.generate()))


def refuse_short(passphrase: str) -> None:
    """As for backups; none at all leaves the package open."""
    if 0 < len(passphrase) < SHORTEST:
        raise BadInput(f"Frasa sandi kurang dari {SHORTEST} karakter. Tambah beberapa kata.")


def locked(key: Key, passphrase: str) -> bytes:
    """The key as it lies in the package; takes about a second, as guessing shall."""
    from pyrage import passphrase as locking

    return bytes(locking.encrypt(key.secret.encode(), passphrase))


def unlocked(content: bytes, passphrase: str, file: Path) -> Key:
    """The key again; BadInput where the passphrase is another one."""
    import pyrage

    try:
        key = key_from(pyrage.passphrase.decrypt(content, passphrase).decode("ascii"))
    except (pyrage.DecryptError, OSError, ValueError):
        key = None
    if key is None:
        raise BadInput(f"Frasa sandi tidak cocok dengan {file.name}. Tidak ada yang diubah. Ketik lagi.")
    return key
