"""Bring a database file to today's shape, after a verified copy, with guards around every step.

Alembic's batch mode on SQLite drops triggers, forgets constraints and can cascade-delete through foreign keys; so
foreign keys are off while it runs, and triggers, indexes, constraints and row counts are compared before the commit.
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from pysqlite3 import dbapi2
from sqlalchemy.exc import DBAPIError

from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.copying import copied
from cooling_desktop.records.copying import tables_of as _counts
from cooling_desktop.records.engine import is_trouble_of_disk, open_engine
from cooling_desktop.records.glance import HEAD

if TYPE_CHECKING:
    from alembic.config import Config

SCRIPTS = Path(__file__).parent / "upgrades"
COPIES = "cadangan"


def peek(path: Path) -> dbapi2.Connection:
    """A connection that can't write, whatever characters the folder's name has; WAL files need a folder that can."""
    sealed = "" if os.access(path.parent, os.W_OK) else "&immutable=1"
    return dbapi2.connect(f"{path.resolve().as_uri()}?mode=ro{sealed}", uri=True)


def revision_of(path: Path) -> str | None:
    """The revision a database file says it has; None for a new or empty one."""
    if not path.exists() or path.stat().st_size == 0:
        return None
    connection = peek(path)
    try:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")}
        if not names:
            return None
        if "alembic_version" not in names:
            raise StorageTrouble(f"{path} bukan basis data Cooling Desktop. Berkas itu tidak diubah.")
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(row[0]) if row else None
    finally:
        connection.close()


def bring_up_to_date(path: Path, scripts: Path = SCRIPTS, head: str = HEAD) -> None:
    """Create or upgrade the file at `path`; a newer file is refused untouched."""
    revision = revision_of(path)
    if revision == head:
        return
    if revision is not None:
        if revision > head:
            raise StorageTrouble(
                "Data ini dibuat oleh Cooling Desktop yang lebih baru. Tidak ada yang diubah. Perbarui aplikasi ini."
            )
        copy_verified(path, path.parent / COPIES)
    _upgrade(path, scripts)


def copy_verified(path: Path, folder: Path) -> Path:
    """A copy of a database through SQLite's backup, read back and compared by row counts."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"cooling-{datetime.now():%Y%m%d-%H%M%S-%f}.db"
    partial = target.with_suffix(".sementara")
    try:
        with copied(path, partial) as (source, copy):
            if _counts(source) != _counts(copy):
                raise StorageTrouble(
                    "Salinan cadangan sebelum pembaruan tidak cocok. Data lama tidak diubah."
                )
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return target


def _upgrade(path: Path, scripts: Path) -> None:
    from alembic.config import Config

    engine = open_engine(path)
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    try:
        with engine.connect() as connection:
            # Through the driver: SQLAlchemy would begin first, and inside a transaction SQLite ignores this pragma.
            driver: Any = connection.connection.driver_connection
            driver.execute("PRAGMA foreign_keys=OFF")
            with connection.execution_options(write=True).begin():
                before = _safeguards(connection)
                config.attributes["connection"] = connection
                _run_steps(config)
                _compare(before, _safeguards(connection))
                if connection.exec_driver_sql("PRAGMA foreign_key_check").fetchone():
                    raise StorageTrouble("Pembaruan data dibatalkan: hubungan antardata tidak utuh.")
    finally:
        engine.dispose()


def _run_steps(config: Config) -> None:
    from alembic import command

    try:
        command.upgrade(config, "head")
    except DBAPIError as error:
        if is_trouble_of_disk(error):
            raise
        raise StorageTrouble(
            "Pembaruan data gagal dan dibatalkan. Data lama utuh; salinannya ada di folder cadangan."
        ) from error


def _safeguards(connection: sa.Connection) -> tuple[dict[str, int], set[str]]:
    names = connection.exec_driver_sql(
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'trigger', 'index') "
        "AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    tables = [name for kind, name, _ in names if kind == "table" and name != "alembic_version"]
    counts = {n: connection.exec_driver_sql(f'SELECT count(*) FROM "{n}"').scalar_one() for n in tables}  # noqa: S608
    kept = {str(sql) for kind, _, sql in names if kind != "table"}
    return counts, kept.union(*(_constraints(connection, name) for name in tables))


def _constraints(connection: sa.Connection, table: str) -> set[str]:
    """What may stand only once and what points where; SQLite keeps no text of its own for either."""

    def told(pragma: str, of: str) -> list[sa.RowMapping]:
        return list(connection.exec_driver_sql(f'PRAGMA {pragma}("{of}")').mappings())

    found = set()
    for index in told("index_list", table):
        if index["unique"]:
            columns = [column["name"] for column in told("index_info", index["name"])]
            found.add(f"{table} {columns} {index['partial']}")
    for key in told("foreign_key_list", table):
        found.add(f"{table}.{key['from']} -> {key['table']}.{key['to']} {key['on_update']} {key['on_delete']}")
    return found


def _compare(before: tuple[dict[str, int], set[str]], after: tuple[dict[str, int], set[str]]) -> None:
    fewer = [name for name, count in before[0].items() if after[0].get(name, 0) < count]
    if fewer or not before[1] <= after[1]:
        raise StorageTrouble(
            "Pembaruan data dibatalkan karena ada baris atau pengaman yang hilang. "
            "Data lama utuh; salinannya ada di folder cadangan."
        )
