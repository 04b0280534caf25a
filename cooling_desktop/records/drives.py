"""Whether a data folder lies where a database is safe: not on a shared drive, nor where a program copies it away."""

from __future__ import annotations

import os
import re
from pathlib import Path

# Locks that SQLite relies on are not sure there (sqlite.org/faq.html#q5).
_SHARED = frozenset(
    "cifs smb smb2 smb3 smbfs nfs nfs4 afs 9p davfs fuse.sshfs fuse.rclone fuse.davfs2".split()  # noqa: SIM905
)
_COPIED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud drive", "iclouddrive", "nextcloud", "owncloud")
_REMOTE = 4  # what Windows calls a drive of another computer
_MOUNTS = Path("/proc/mounts")


def doubt(folder: Path) -> str:
    """One sentence on a place that is not safe for a data folder; empty for any other."""
    if kind_of(folder) in _SHARED:
        return "Folder data ada di drive jaringan, yang dapat merusak basis data. Pindahkan ke disk komputer ini."
    if any(part.casefold().startswith(_COPIED) for part in folder.parts):
        return "Folder data ikut disalin ke internet. Pindahkan ke folder biasa supaya basis data tidak rusak."
    return ""


def kind_of(folder: Path) -> str:
    """How the system calls the kind of drive a folder lies on; "smb" for another computer's under Windows."""
    if os.name == "nt":
        return _windows_kind(folder)
    try:
        mounts = _MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:  # another system than Linux
        return ""
    return kind_among(mounts, folder.resolve())


def kind_among(mounts: str, folder: Path) -> str:
    """The kind of the mount that a full path lies on, from the system's table."""
    found = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) > 2:
            place = re.sub(r"\\(\d{3})", lambda code: chr(int(code[1], 8)), fields[1])
            if folder.is_relative_to(place) and len(place) >= len(found[0]):
                found = place, fields[2]
    return found[1]


def _windows_kind(folder: Path) -> str:
    drive = folder.resolve().drive
    if drive.startswith("\\\\"):
        return "smb"
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only Windows has it
    return "smb" if kernel.GetDriveTypeW(f"{drive}\\") == _REMOTE else ""
