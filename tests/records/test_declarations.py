"""The declarations are sound: every value is labelled, fits its column and is the same in the upgraded file."""

from __future__ import annotations

import importlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from cooling_desktop.records.clerk import Clerk
from cooling_desktop.records.directory import SHELVES
from cooling_desktop.records.engine import open_engine
from cooling_desktop.records.facts import SHELF_NAMES
from cooling_desktop.records.fields import Field, Kind, Record, fields_of
from cooling_desktop.records.glance import HEAD
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.pack import Acceptance, OwnPack
from cooling_desktop.records.parsing import Reader, plain
from cooling_desktop.records.publication import Publication
from cooling_desktop.records.recipient import Recipient
from cooling_desktop.records.saved_search import SavedSearch
from cooling_desktop.records.tables import metadata, tables
from cooling_desktop.records.upgrade import SCRIPTS, bring_up_to_date

POSTGRESQL = postgresql.dialect()  # type: ignore[no-untyped-call]


def _records(top: type[Record]) -> Iterator[type[Record]]:
    yield top
    for f in fields_of(top):
        if f.kind in (Kind.PART, Kind.ROWS):
            yield from _records(f.type)


TOPS: list[type[Record]] = [
    Meeting, Clerk, OwnPack, Acceptance, SavedSearch, Recipient, Publication, *SHELVES.values(),
]  # fmt: skip
RECORDS = list(dict.fromkeys(kind for top in TOPS for kind in _records(top)))
FIELDS = [(record, f) for record in RECORDS for f in fields_of(record)]
each_record = pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
each_field = pytest.mark.parametrize(
    "record, field", FIELDS, ids=[f"{r.__name__}.{f.name}" for r, f in FIELDS]
)


def test_every_record_has_one_table() -> None:
    assert set(tables) == set(RECORDS)


@each_field
def test_a_value_is_labelled_in_plain_words(record: type[Record], field: Field) -> None:
    assert field.label == field.label.strip() and field.label[0].isupper() and field.label[-1] not in ":.*?"
    assert field.help == field.help.strip()


@each_record
def test_labels_of_a_record_differ(record: type[Record]) -> None:
    labels = [f.label for f in fields_of(record)]
    assert len(set(labels)) == len(labels)


@each_field
def test_a_value_fits_its_kind(record: type[Record], field: Field) -> None:
    match field.kind:
        case Kind.TEXT | Kind.LONG_TEXT | Kind.WORDS:
            assert field.max_length > 0 and not field.optional
        case Kind.REFERENCE:
            assert field.refers in SHELF_NAMES and field.optional and field.name.endswith("_id")
        case Kind.NUMBER:
            assert field.minimum < field.maximum < 2**31
        case Kind.CHOICE:
            values = [str(member.value) for member in field.type]  # type: ignore[attr-defined]
            assert len(set(values)) == len(values) and max(map(len, values)) <= 40
        case Kind.DATE | Kind.TIME | Kind.MOMENT:
            assert field.optional
        case _:
            assert not field.optional


@each_record
def test_the_starting_values_keep_their_own_rules(record: type[Record]) -> None:
    blank = record()
    every = {f.name: getattr(blank, f.name) for f in fields_of(record)}
    for f in fields_of(record):
        if every[f.name] is None:
            assert f.optional
        elif f.kind in (Kind.TEXT, Kind.LONG_TEXT, Kind.NUMBER, Kind.YES_NO):
            assert Reader("x").value(f, every[f.name], f.name, "own") == every[f.name]
    assert plain(blank) == {"id": blank.id}


COLUMNS: dict[Kind, type[sa.types.TypeEngine[Any]]] = {
    Kind.TEXT: sa.String,
    Kind.LONG_TEXT: sa.Text,
    Kind.WORDS: sa.JSON,
    Kind.NUMBER: sa.Integer,
    Kind.YES_NO: sa.Boolean,
    Kind.DATE: sa.Date,
    Kind.TIME: sa.Time,
    Kind.MOMENT: sa.DateTime,
    Kind.CHOICE: sa.Enum,
    Kind.REFERENCE: sa.String,
}


@each_field
def test_a_value_fits_its_column(record: type[Record], field: Field) -> None:
    if field.kind in (Kind.PART, Kind.ROWS):
        assert "owner_id" in tables[field.type].c
        return
    column = tables[record].c[field.name]
    assert type(column.type) is COLUMNS[field.kind]
    assert column.nullable is field.optional
    if field.kind is Kind.TEXT:
        assert isinstance(column.type, sa.String) and column.type.length == field.max_length
    if field.kind is Kind.REFERENCE:
        (key,) = column.foreign_keys
        assert key.target_fullname == f"{field.refers}.id"


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda t: t.name)
def test_every_table_has_a_key_and_a_version(table: sa.Table) -> None:
    assert [c.name for c in table.primary_key] == ["id"]
    assert isinstance(table.c.version.type, sa.Integer) and not table.c.version.nullable


def _reflected(path: Path) -> dict[str, Any]:
    engine = open_engine(path)
    try:
        seen = sa.inspect(engine)
        return {
            name: {
                "columns": {
                    c["name"]: (str(c["type"]), c["nullable"]) for c in seen.get_columns(name)
                },
                "key": seen.get_pk_constraint(name),
                "references": _sorted(seen.get_foreign_keys(name)),
                "unique": _sorted(seen.get_unique_constraints(name)),
                "indexes": _sorted(seen.get_indexes(name)),
                "checks": _sorted(seen.get_check_constraints(name)),
            }
            for name in seen.get_table_names()
            if name != "alembic_version"
        }
    finally:
        engine.dispose()


def _sorted(rules: Any) -> list[Any]:
    return sorted(rules, key=lambda rule: str(rule["name"]))


def test_the_upgrades_make_exactly_the_declared_tables(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path / "upgraded.db")
    engine = open_engine(tmp_path / "declared.db")
    metadata.create_all(engine)
    engine.dispose()
    upgraded, declared = _reflected(tmp_path / "upgraded.db"), _reflected(tmp_path / "declared.db")
    assert set(upgraded) == set(declared) == {table.name for table in metadata.sorted_tables}
    for name, table in declared.items():
        assert upgraded[name] == table, name


def _names() -> Iterator[str]:
    for table in metadata.sorted_tables:
        yield table.name
        yield from (column.name for column in table.c)
        rules: list[sa.Constraint | sa.Index] = [*table.constraints, *table.indexes]
        for rule in rules:
            assert rule.name, f"a nameless rule on {table.name} can't be changed by a later upgrade"
            yield str(rule.name)


def test_postgresql_would_take_every_name() -> None:
    assert [name for name in _names() if len(name.encode()) > 63] == []
    assert all(name == name.lower() for name in _names())


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda t: t.name)
def test_postgresql_would_take_every_table(table: sa.Table) -> None:
    made = str(CreateTable(table).compile(dialect=POSTGRESQL))
    assert "AUTOINCREMENT" not in made and "DATETIME" not in made
    for index in table.indexes:
        assert str(CreateIndex(index).compile(dialect=POSTGRESQL))


def test_postgresql_would_take_the_upgrades() -> None:
    written = io.StringIO()
    context = MigrationContext.configure(
        dialect_name="postgresql", opts={"as_sql": True, "output_buffer": written}
    )
    steps = sorted(path.stem for path in (SCRIPTS / "versions").glob("v*.py"))
    assert steps[-1].startswith(f"v{HEAD}")
    with Operations.context(context):
        for step in steps:
            importlib.import_module(f"cooling_desktop.records.upgrades.versions.{step}").upgrade()
    made = written.getvalue()
    for table in metadata.sorted_tables:
        assert f"CREATE TABLE {table.name} (" in made


def test_a_longer_name_would_be_found_out() -> None:
    long = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, index=True))
    index = sa.Index("ix_" + "a" * 61, long.c.a)
    with pytest.raises(sa.exc.IdentifierError):
        CreateIndex(index).compile(dialect=POSTGRESQL)
