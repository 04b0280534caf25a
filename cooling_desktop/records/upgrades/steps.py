"""Shorthands that the upgrades share; what they make may never change, since old files were made by them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op


def words(name: str, length: int) -> sa.Column[Any]:
    """A text of at most `length` characters, never null."""
    return sa.Column(name, sa.String(length), nullable=False)


def choice(name: str, null: bool = False) -> sa.Column[Any]:
    """A word of a closed list."""
    return sa.Column(name, sa.String(40), nullable=null)


def column(name: str, kind: Any, null: bool = False) -> sa.Column[Any]:
    """A column of any other type."""
    return sa.Column(name, kind, nullable=null)


def ref(name: str, shelf: str) -> sa.Column[Any]:
    """A reference to a directory shelf, indexed by `table`."""
    return sa.Column(name, sa.String(64), nullable=True, info={"refers": shelf})


def key(name: str, target: str) -> sa.Column[Any]:
    """A reference that must be set."""
    return sa.Column(name, sa.String(64), nullable=False, info={"refers": target})


def table(
    name: str, *columns: sa.Column[Any], parent: str = "", unique: tuple[tuple[str, ...], ...] = ()
) -> None:
    """A table with key and version; with a parent also its key and the position in its list."""
    start: list[sa.Column[Any]] = [
        sa.Column("id", sa.String(64), nullable=False),
        column("version", sa.Integer()),
    ]
    if parent:
        start += [key("owner_id", parent), column("position", sa.Integer())]
    everything = [*start, *columns]
    references = [c for c in everything if "refers" in c.info]
    rules: list[sa.schema.SchemaItem] = [sa.PrimaryKeyConstraint("id", name=f"pk_{name}")]
    for c in references:
        target = f"{c.info['refers']}.id"
        rules.append(sa.ForeignKeyConstraint([c.name], [target], name=f"fk_{name}_{c.name}"))
    rules += [sa.UniqueConstraint(*names, name=f"uq_{name}_{'_'.join(names)}") for names in unique]
    op.create_table(name, *everything, *rules)
    for c in references:
        if not any(names == (c.name,) for names in unique):
            op.create_index(f"ix_{name}_{c.name}", name, [c.name])
