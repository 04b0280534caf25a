"""The system's reasons for refusing a file, in Indonesian."""

from __future__ import annotations

import errno

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
