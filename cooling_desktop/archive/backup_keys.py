"""The key of encrypted copies: made once, kept beside the data, and with the copies under a passphrase.

The format is that of age, so that its own program opens a copy where this one can't be had.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from cooling_desktop.archive.phrase_apart import unwrapped, wrapped
from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.files import sync_folder, write_whole
from cooling_desktop.records.moved import refuse_moved

KEPT, WRAPPED = "kunci-cadangan.txt", "kunci-cadangan.age"
SHORTEST = 12  # characters of a passphrase
_LARGEST = 64 * 1024  # bytes of a wrapped key; ours has less than one thousand
_BEGINS = "AGE-SECRET-KEY-1"


@dataclass(frozen=True)
class Key:
    """What opens copies; the secret is never printed with it."""

    secret: str = field(repr=False)

    @cached_property
    def identity(self) -> object:
        """The key as the library knows it."""
        from pyrage import x25519

        return x25519.Identity.from_str(self.secret)

    @cached_property
    def public(self) -> str:
        """What copies are encrypted to; tells nothing of the secret."""
        return str(self.identity.to_public())  # type: ignore[attr-defined]

    def name_of(self, sha256: str) -> str:
        """The name of a file's encrypted copy, from which nobody without the key learns what it holds."""
        return hmac.new(self.secret.encode(), sha256.encode(), hashlib.sha256).hexdigest()

    def seal(self, content: bytes) -> str:
        """A few bytes encrypted, as text."""
        import pyrage

        recipient = self.identity.to_public()  # type: ignore[attr-defined]
        return bytes(pyrage.encrypt(content, [recipient], armored=True)).decode()

    def open(self, sealed: str) -> bytes:
        """The same back; raises ValueError where it is damaged or was meant for another key."""
        import pyrage

        try:
            return bytes(pyrage.decrypt(sealed.encode(), [self.identity]))
        except (pyrage.DecryptError, OSError) as error:
            raise ValueError("damaged, or for another key") from error


def new_key() -> Key:
    """A key that nobody has had."""
    from pyrage import x25519

    return Key(str(x25519.Identity.generate()))


def refuse_short(passphrase: str) -> None:
    """What is guessed quickly protects nothing; raises BadInput."""
    if len(passphrase) < SHORTEST:
        raise BadInput(f"Frasa sandi kurang dari {SHORTEST} karakter. Tambah beberapa kata.")


def locked(key: Key, passphrase: str) -> bytes:
    """The key as it lies beside what it opens; raises StorageTrouble."""
    return wrapped(key.secret.encode(), passphrase)


def unlocked(content: bytes, passphrase: str) -> Key | None:
    """The key again; None where the passphrase is another one. Raises StorageTrouble."""
    found = unwrapped(content, passphrase)
    return None if found is None else key_from(found.decode("ascii", "replace"))


def wrapped_name(public: str) -> str:
    """The name of the wrapped key in a folder of copies; two offices may share one."""
    return f"kunci-{hashlib.sha256(public.encode()).hexdigest()[:16]}.age"


def key_of(data: Path) -> Key | None:
    """The office's own key, whether copies are encrypted now or were once; raises StorageTrouble."""
    path = data / KEPT
    try:
        found = key_from(path.read_text("ascii"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        found = None
    if found is None:
        raise _unreadable(path)
    return found


def _unreadable(path: Path) -> StorageTrouble:
    return StorageTrouble(
        f"Kunci cadangan {path} tidak terbaca. Cadangan lama aman. Buat frasa sandi baru di Setelan > Cadangan."
    )


def sealing_key(data: Path) -> Key | None:
    """The key that copies in a chosen folder are encrypted with; None when the office wants them plain."""
    if not (data / WRAPPED).exists():
        return None
    key = key_of(data)
    if key is None:
        raise _unreadable(data / KEPT)  # never a plain copy where an encrypted one was asked for
    return key


def set_passphrase(data: Path, passphrase: str) -> Key:
    """Copies in the chosen folder are encrypted from now on; a key that is there stays, under the new passphrase."""
    refuse_moved(data)
    refuse_short(passphrase)
    try:
        key = key_of(data)
    except StorageTrouble:  # what it opened is opened with the passphrase of then
        key = None
    fresh, key = key is None, key or new_key()
    wrapping = locked(key, passphrase)  # nothing is written yet if this can't be had
    if fresh:
        _write_private(data / KEPT, f"{key.secret}\n".encode())
    write_whole(data / WRAPPED, wrapping)
    return key


def stop_sealing(data: Path) -> None:
    """Copies are plain from now on; the key stays, so that earlier ones open without the passphrase."""
    refuse_moved(data)
    (data / WRAPPED).unlink(missing_ok=True)
    sync_folder(data)


def put_wrapped(data: Path, folder: Path, key: Key) -> None:
    """The wrapped key lies beside the copies, so that a passphrase is enough on another computer."""
    wrapped, target = (data / WRAPPED).read_bytes(), folder / wrapped_name(key.public)
    if not target.is_file() or target.read_bytes() != wrapped:
        write_whole(target, wrapped)


def unlock(folder: Path, public: str, phrase: str) -> Key:
    """The key of a folder's copies, from the passphrase or from the recovery key; raises BadInput."""
    found = key_from(phrase)
    if found is None:
        found = unlocked(_wrapping(folder / wrapped_name(public)), phrase)
    if found is None or found.public != public:
        raise BadInput("Frasa sandi tidak cocok dengan cadangan ini. Tidak ada yang diubah. Ketik lagi.")
    return found


def _wrapping(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except OSError as error:
        raise BadInput(
            f"Berkas kunci {path.name} tidak terbaca di folder cadangan. Ketik kunci dari kertas pemulihan."
        ) from error


def key_from(text: str) -> Key | None:
    """The key in a text that was copied or typed from paper, whatever its spaces and case; None when it is none."""
    from pyrage import IdentityError

    secret = "".join(text.split()).upper()
    if not secret.startswith(_BEGINS):
        return None
    try:
        key = Key(secret)
        return key if key.public else None
    except IdentityError:
        return None


def _write_private(path: Path, content: bytes) -> None:
    """Written whole, and never readable for others, not even while it is being written."""
    number, name = tempfile.mkstemp(prefix=".", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
    sync_folder(path.parent)
