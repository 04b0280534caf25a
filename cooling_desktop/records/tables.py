"""Tables and mappings made from the declarations; each record class gets a stored twin that SQLAlchemy maps.

The records themselves stay plain, so that a window may fill them while this module still loads in a
thread. Importing it loads SQLAlchemy; only `records.store` and its neighbours do so. Nothing here is
refused by PostgreSQL.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import registry, relationship

from cooling_desktop.records.clerk import Clerk
from cooling_desktop.records.directory import SHELVES
from cooling_desktop.records.fields import Field, Kind, Record, fields_of
from cooling_desktop.records.meeting import Day, Meeting
from cooling_desktop.records.pack import Acceptance, OwnPack
from cooling_desktop.records.publication import Publication
from cooling_desktop.records.recipient import Recipient
from cooling_desktop.records.saved_search import SavedSearch

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
mapping = registry(metadata=sa.MetaData(naming_convention=NAMING))
metadata = mapping.metadata
tables: dict[type[Record], sa.Table] = {}
twins: dict[type[Record], type[Any]] = {}

numbers = sa.Table(
    "numbers",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("unit_id", sa.String(64), sa.ForeignKey("units.id"), nullable=False, index=True),
    sa.Column("kind", sa.String(40), nullable=False),
    sa.Column("year", sa.Integer, nullable=False),
    sa.Column("sequence", sa.Integer),
    sa.Column("text", sa.String(80), nullable=False),
    sa.Column("meeting_id", sa.String(64)),  # of a letter; it outlives its meeting
    sa.Column("taken_at", sa.DateTime),
    sa.Column("taken_by", sa.String(160)),
    sa.Column("cancelled_at", sa.DateTime),
    sa.Column("cancelled_by", sa.String(160)),
    sa.Column("cancelled_because", sa.String(200)),
    sa.UniqueConstraint("unit_id", "kind", "year", "sequence"),
    sa.UniqueConstraint("unit_id", "kind", "text"),
)
issues = sa.Table(
    "issues",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("meeting_id", sa.String(64), sa.ForeignKey("meetings.id"), nullable=False, index=True),
    sa.Column("number_id", sa.String(64), sa.ForeignKey("numbers.id"), nullable=False, unique=True),
    sa.Column("kind", sa.String(40), nullable=False),
    sa.Column("voice", sa.String(20), nullable=False),
    sa.Column("paper", sa.String(8), nullable=False),
    sa.Column("headline", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("facts", sa.Text, nullable=False),
    sa.Column("file", sa.String(120), nullable=False, unique=True),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("issued_on", sa.Date, nullable=False),
    sa.Column("issued_at", sa.DateTime, nullable=False),
    sa.Column("issued_by", sa.String(160), nullable=False),
    sa.Column("corrects_id", sa.String(64), sa.ForeignKey("issues.id"), index=True, unique=True),
    sa.Column("reason", sa.Text, nullable=False),
)
corrections = sa.Table(
    "corrections",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("meeting_id", sa.String(64), sa.ForeignKey("meetings.id"), nullable=False, unique=True),
    sa.Column("corrects_id", sa.String(64), sa.ForeignKey("issues.id"), nullable=False, index=True),
    sa.Column("before", sa.Text, nullable=False),
)
steps = sa.Table(
    "steps",  # outlives its meeting, which may come back from the trash
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("meeting_id", sa.String(64), nullable=False, index=True),
    sa.Column("sequence", sa.Integer, nullable=False),
    sa.Column("act", sa.String(40), nullable=False),
    sa.Column("about", sa.Text, nullable=False),
    sa.Column("at", sa.DateTime, nullable=False),
    sa.Column("by", sa.String(160), nullable=False),
    sa.UniqueConstraint("meeting_id", "sequence"),
)
ledger = sa.Table(
    "ledger",  # rows are only ever added: triggers refuse all else
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("sequence", sa.Integer, nullable=False, unique=True),
    sa.Column("act", sa.String(40), nullable=False),
    sa.Column("paper_id", sa.String(64), nullable=False, index=True),
    sa.Column("number", sa.String(80), nullable=False),
    sa.Column("at", sa.DateTime, nullable=False),
    sa.Column("by", sa.String(160), nullable=False),
    sa.Column("file_sha256", sa.String(64), nullable=False),
    sa.Column("data_sha256", sa.String(64), nullable=False),
    sa.Column("previous", sa.String(64), nullable=False),
    sa.Column("seal", sa.String(64), nullable=False),
)
received = sa.Table(
    "received",  # papers of other offices and of the time before this program
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("origin", sa.String(40), nullable=False),
    sa.Column("meeting_id", sa.String(64), nullable=False, index=True),
    sa.Column("number", sa.String(80), nullable=False),
    sa.Column("kind", sa.String(40), nullable=False),
    sa.Column("unit", sa.String(160), nullable=False),
    sa.Column("headline", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("facts", sa.Text, nullable=False),
    sa.Column("file", sa.String(120), nullable=False, unique=True),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("dated", sa.Date),
    sa.Column("source", sa.String(260), nullable=False),
    sa.Column("received_at", sa.DateTime, nullable=False),
    sa.Column("received_by", sa.String(160), nullable=False),
)
trash = sa.Table(
    "trash",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("owner_id", sa.String(64), nullable=False, index=True),
    sa.Column("path", sa.String(80), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("content", sa.Text, nullable=False),
    sa.Column("deleted_at", sa.DateTime, nullable=False),
    sa.Column("deleted_by", sa.String(160), nullable=False),
)


def _map(record: type[Record], name: str, parent: str = "", many: bool = False) -> sa.Table:
    columns: list[sa.Column[Any]] = [
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
    ]
    if parent:
        columns.append(
            sa.Column("owner_id", sa.String(64), sa.ForeignKey(f"{parent}.id"), nullable=False, index=True)
        )
        columns.append(sa.Column("position", sa.Integer, nullable=False))
    columns += [_column(f) for f in fields_of(record) if f.kind not in (Kind.ROWS, Kind.PART)]
    table = sa.Table(name, metadata, *columns)
    parts = {}
    for f in fields_of(record):
        if f.kind in (Kind.ROWS, Kind.PART):
            child = _map(f.type, f"{name}_{f.name}", name, f.kind is Kind.ROWS)
            parts[f.name] = relationship(
                twins[f.type],
                cascade="all, delete-orphan",
                order_by=child.c.position,
                uselist=f.kind is Kind.ROWS,
                lazy="selectin",
            )
    twin = type(f"Stored{record.__name__}", (), {"record": record})
    mapping.map_imperatively(twin, table, properties=parts, version_id_col=table.c.version)
    tables[record], twins[record] = table, twin
    return table


def to_twin(record: Record, position: int = 0) -> Any:
    """The mapped twin of a record with its parts and rows; `position` is its place in its list."""
    kind = type(record)
    twin: Any = twins[kind]()
    twin.id, twin.version = record.id, record.version
    if "position" in tables[kind].c:
        twin.position = position
    for f in fields_of(kind):
        value = getattr(record, f.name)
        if f.kind is Kind.ROWS:
            value = [to_twin(row, n) for n, row in enumerate(value)]
        elif f.kind is Kind.PART:
            value = to_twin(value)
        elif f.kind is Kind.WORDS:
            value = list(value)
        setattr(twin, f.name, value)
    return twin


def to_record(twin: Any) -> Any:
    """The plain record of a mapped twin, with its parts and rows; shares nothing with it."""
    values: dict[str, Any] = {"id": twin.id, "version": twin.version}
    for f in fields_of(twin.record):
        value = getattr(twin, f.name)
        if f.kind is Kind.ROWS:
            value = [to_record(row) for row in value]
        elif f.kind is Kind.PART:
            value = to_record(value)
        elif f.kind is Kind.WORDS:
            value = list(value)
        values[f.name] = value
    return twin.record(**values)


def _column(f: Field) -> sa.Column[Any]:
    kinds: dict[Kind, sa.types.TypeEngine[Any]] = {
        Kind.TEXT: sa.String(f.max_length),
        Kind.LONG_TEXT: sa.Text(),
        Kind.WORDS: sa.JSON(),
        Kind.NUMBER: sa.Integer(),
        Kind.YES_NO: sa.Boolean(),
        Kind.DATE: sa.Date(),
        Kind.TIME: sa.Time(),
        Kind.MOMENT: sa.DateTime(),
        Kind.REFERENCE: sa.String(64),
    }
    if f.kind is Kind.CHOICE:
        kinds[f.kind] = sa.Enum(f.type, native_enum=False, length=40, values_callable=_values)
    if f.kind is Kind.REFERENCE:
        target = sa.ForeignKey(f"{f.refers}.id", use_alter=False)
        return sa.Column(f.name, kinds[f.kind], target, nullable=True, index=True)
    return sa.Column(f.name, kinds[f.kind], nullable=f.optional)


def _values(kind: type) -> list[str]:
    return [str(member.value) for member in kind]  # type: ignore[attr-defined]


for _name, _record in SHELVES.items():
    _map(_record, _name)
_map(Clerk, "clerks")
_map(OwnPack, "phrase_packs")
_map(Acceptance, "acceptances")
_map(Meeting, "meetings")
_map(SavedSearch, "saved_searches")
_map(Recipient, "recipients", "issues")
_map(Publication, "publications", "issues")
sa.Index("ix_meetings_days_held_on", tables[Day].c.held_on)
mapping.configure()
