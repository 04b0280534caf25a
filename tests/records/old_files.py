"""Files as older versions of the program made them."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from pysqlite3 import dbapi2

from cooling_desktop.records.engine import DATABASE, open_engine
from cooling_desktop.records.upgrade import SCRIPTS


def file_at(folder: Path, revision: str) -> Path:
    """An empty file as it was at a revision."""
    path = folder / DATABASE
    engine = open_engine(path)
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "os")
    with engine.execution_options(write=True).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()
    return path


def fill(old: Path, newer: Path) -> None:
    """Every row of a newer file in the columns that the old one has."""
    connection = dbapi2.connect(str(old))
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("ATTACH ? AS newer", (str(newer),))
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version'"
    for (name,) in connection.execute(query).fetchall():
        columns = ", ".join(f'"{row[1]}"' for row in connection.execute(f'PRAGMA table_info("{name}")'))
        connection.execute(f'INSERT INTO "{name}" ({columns}) SELECT {columns} FROM newer."{name}"')  # noqa: S608
    connection.commit()
    connection.close()
