"""Files that are read whole, and the system's reasons for refusing one, in Indonesian."""

from __future__ import annotations

import errno
from pathlib import Path

from cooling_desktop.errors import BadInput

_REASONS = {
    errno.ENOENT: "tidak ada",
    errno.EACCES: "tidak diizinkan",
    errno.EPERM: "tidak diizinkan",
    errno.EROFS: "hanya dapat dibaca",
    errno.ENOSPC: "disk penuh",
    errno.EDQUOT: "jatah disk habis",
    errno.EEXIST: "sudah ada berkas bernama itu",
    errno.EISDIR: "itu sebuah folder",
    errno.ENOTDIR: "bagian dari alamatnya bukan folder",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EIO: "disk bermasalah",
    errno.EBUSY: "sedang dipakai",
}


def reason(error: OSError) -> str:
    """Why the system refused, as words inside a sentence."""
    return _REASONS.get(error.errno or 0, f"kode {error.errno}")


def content_of(path: Path, most: int, too_large: str) -> bytes:
    """The bytes of a file; BadInput where it can't be read, or with `too_large` where it has more than `most`."""
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):  # a pipe that nobody writes to never ends
            raise BadInput(f"{path.name} bukan berkas biasa, jadi tidak dibaca. Simpan dahulu sebagai berkas.")
        with path.open("rb") as file:
            content = file.read(most + 1)
    except FileNotFoundError:
        raise BadInput(f"Berkas {path.name} tidak ditemukan. Periksa nama dan foldernya.") from None
    except OSError as error:
        raise BadInput(f"Berkas {path.name} tidak dapat dibaca ({reason(error)}). Periksa berkasnya.") from None
    if len(content) > most:
        raise BadInput(too_large)
    return content
