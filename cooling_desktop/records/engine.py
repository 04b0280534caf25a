"""The database file: the packaged SQLite driver, its settings, and faults told in Indonesian.

WAL with `synchronous=FULL` keeps every acknowledged write through a power cut; every write
transaction begins IMMEDIATE, so that two programs wait for each other instead of failing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from pysqlite3 import dbapi2
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm.exc import StaleDataError

from cooling_desktop.errors import Conflict, StorageTrouble

DATABASE = "cooling.db"
OLDEST_SQLITE = (3, 51, 3)
WAIT_SECONDS = 5


def open_engine(path: Path) -> sa.Engine:
    """An engine on a database file; use `.execution_options(write=True)` for writing."""
    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise StorageTrouble("Pustaka SQLite terlalu lama. Pasang ulang program ini.")
    url = sa.URL.create("sqlite", database=str(path))
    engine = sa.create_engine(url, module=dbapi2, connect_args={"timeout": WAIT_SECONDS})
    sa.event.listen(engine, "connect", _settings)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _settings(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for line in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "locking_mode=NORMAL"):
        connection.execute(f"PRAGMA {line}")


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
            "Kegiatan ini diubah dari jendela lain. Isian Anda masih di layar. Buka ulang kegiatannya, "
            "lalu pilih isian yang dipakai."
        ) from None
    except IntegrityError:
        raise
    except (DBAPIError, dbapi2.Error) as error:
        raise StorageTrouble(sentence(str(getattr(error, "orig", error)), folder)) from error
    except OSError as error:
        raise StorageTrouble(sentence(str(error.strerror or error), folder)) from error


SENTENCES = (
    ("full", "Disk penuh, isian terakhir belum tersimpan. Kosongkan tempat di {folder}, lalu coba lagi."),
    ("No space left", "Disk penuh, isian terakhir belum tersimpan. Kosongkan tempat di {folder}, lalu coba lagi."),
    ("readonly", "Folder {folder} hanya dapat dibaca. Data lama aman. Beri izin tulis atau pilih folder lain."),
    ("Read-only", "Folder {folder} hanya dapat dibaca. Data lama aman. Beri izin tulis atau pilih folder lain."),
    ("Permission", "Folder {folder} tidak boleh ditulisi. Data lama aman. Beri izin tulis atau pilih folder lain."),
    ("unable to open", "Basis data di {folder} tidak dapat dibuka. Periksa apakah folder itu ada dan boleh ditulisi."),
    ("locked", "Basis data di {folder} sedang dipakai program lain. Isian masih di layar. Tunggu, lalu coba lagi."),
    ("malformed", "Basis data di {folder} rusak. Tidak ada yang diubah. Pulihkan dari folder cadangan."),
    ("not a database", "Basis data di {folder} rusak. Tidak ada yang diubah. Pulihkan dari folder cadangan."),
    ("disk I/O", "Disk di {folder} bermasalah. Isian masih di layar. Periksa disknya, lalu coba lagi."),
)  # fmt: skip


def sentence(reason: str, folder: Path) -> str:
    """The clerk's sentence for a driver's or system's reason."""
    for sign, words in SENTENCES:
        if sign.lower() in reason.lower():
            return words.format(folder=folder)
    return f"Penyimpanan di {folder} bermasalah ({reason}). Isian masih di layar. Coba lagi."
