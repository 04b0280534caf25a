"""The database file: the packaged SQLite driver, its settings, and faults told in Indonesian.

WAL with `synchronous=FULL` keeps every acknowledged write through a power cut; every write
transaction begins IMMEDIATE, so that two programs wait for each other instead of failing.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from pysqlite3 import dbapi2
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm.exc import StaleDataError

from cooling_desktop.errors import Conflict, StorageTrouble
from cooling_desktop.records.reasons import reason

DATABASE = "cooling.db"
OLDEST_SQLITE = (3, 51, 3)
WAIT_SECONDS = 5
ROOM = 65_536  # bytes; with less, no write of ours fits


def open_engine(path: Path) -> sa.Engine:
    """An engine on a database file; use `.execution_options(write=True)` for writing."""
    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise StorageTrouble("Versi SQLite terlalu usang. Pasang ulang aplikasi ini.")
    url = sa.URL.create("sqlite", database=str(path))
    engine = sa.create_engine(url, module=dbapi2, connect_args={"timeout": WAIT_SECONDS})
    sa.event.listen(engine, "connect", _settings)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _settings(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    connection.create_function("lower", 1, _lower, deterministic=True)  # SQLite's own knows A to Z only
    for line in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "locking_mode=NORMAL"):
        connection.execute(f"PRAGMA {line}")


def _lower(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


def _begin(connection: sa.Connection) -> None:
    writing = connection.get_execution_options().get("write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Turn the faults of database and disk into one sentence for the clerk."""
    try:
        yield
    except StaleDataError:
        raise Conflict(
            "Kegiatan ini diubah dari jendela lain. Isian Anda masih di layar. Salin yang perlu, "
            "lalu muat versi tersimpan."
        ) from None
    except IntegrityError as error:
        if "FOREIGN KEY" not in str(error.orig):
            raise  # a bug of ours
        raise Conflict(
            "Yang ditunjuk isian ini sudah dihapus dari jendela lain. Isian Anda masih di layar. Salin yang perlu, "
            "lalu muat versi tersimpan."
        ) from error
    except (DBAPIError, dbapi2.Error) as error:
        why = str(getattr(error, "orig", error))
        if ("disk I/O" in why or "unable to open" in why) and _is_full(folder):
            why = FULL
        if "unable to open" in why and folder.is_dir() and not os.access(folder, os.W_OK):
            why = "readonly"
        words = _words(why)
        if words is None:
            raise  # no fault of disk or file: a bug of ours
        raise StorageTrouble(words.format(folder=folder)) from error


@contextmanager
def told_disk(folder: Path) -> Iterator[None]:
    """Turn the system's refusals to read or write in the data folder into one sentence for the clerk."""
    try:
        yield
    except OSError as error:
        raise StorageTrouble(os_sentence(error, folder)) from error


FULL = "database or disk is full"
SENTENCES = (
    (FULL, "Disk penuh, isian terakhir belum tersimpan. Kosongkan tempat di {folder}, lalu coba lagi."),
    ("ENOSPC", "Disk penuh, isian terakhir belum tersimpan. Kosongkan tempat di {folder}, lalu coba lagi."),
    ("readonly", "Folder {folder} hanya dapat dibaca. Data lama aman. Beri izin tulis atau pilih folder lain."),
    ("EROFS", "Folder {folder} hanya dapat dibaca. Data lama aman. Beri izin tulis atau pilih folder lain."),
    ("EACCES", "Folder {folder} tidak boleh ditulisi. Data lama aman. Beri izin tulis atau pilih folder lain."),
    ("EPERM", "Folder {folder} tidak boleh ditulisi. Data lama aman. Beri izin tulis atau pilih folder lain."),
    ("EEXIST", "{folder} bukan folder. Pilih folder lain untuk data."),
    ("ENOTDIR", "{folder} bukan folder. Pilih folder lain untuk data."),
    ("ENOENT", "Folder {folder} tidak dapat dibuat. Pilih folder lain untuk data."),
    ("unable to open", "Basis data di {folder} tidak dapat dibuka. Periksa apakah folder itu ada dan boleh ditulisi."),
    ("locked", "Basis data di {folder} sedang dipakai aplikasi lain. Isian masih di layar. Tunggu, lalu coba lagi."),
    ("malformed", "Basis data di {folder} rusak. Tidak ada yang diubah. Pulihkan dari folder cadangan."),
    ("not a database", "Basis data di {folder} rusak. Tidak ada yang diubah. Pulihkan dari folder cadangan."),
    ("disk I/O", "Disk di {folder} bermasalah. Isian masih di layar. Periksa disknya, lalu coba lagi."),
)  # fmt: skip


def _is_full(folder: Path) -> bool:
    """Whether the disk is the trouble, which SQLite may call "disk I/O error"."""
    try:
        return shutil.disk_usage(folder).free < ROOM
    except OSError:
        return False


def os_sentence(error: OSError, folder: Path) -> str:
    """The clerk's sentence for a system's error."""
    return sentence(f"{errno.errorcode.get(error.errno or 0, '')}: {reason(error)}", folder)


def is_trouble_of_disk(error: DBAPIError) -> bool:
    """Whether a fault has a sentence, being one of disk, file or lock, and not a bug of ours."""
    return _words(str(error.orig)) is not None


def _words(reason: str) -> str | None:
    return next((words for sign, words in SENTENCES if sign.lower() in reason.lower()), None)


def sentence(reason: str, folder: Path) -> str:
    """The clerk's sentence for a driver's or system's reason."""
    words = _words(reason)
    if words is not None:
        return words.format(folder=folder)
    return f"Penyimpanan di {folder} bermasalah ({reason}). Isian masih di layar. Coba lagi."
