"""The book of the archive with its seals, papers received from elsewhere, publications, saved searches."""

from __future__ import annotations

import hashlib
import json
import os
from typing import Any

import sqlalchemy as sa
from alembic import op

from cooling_desktop.records.upgrades.steps import column, table, words

revision = "0008"
down_revision = "0007"

PAPER = (
    "id", "meeting_id", "number", "kind", "voice", "paper", "headline", "text", "facts", "file", "sha256",
    "issued_on", "issued_at", "issued_by", "corrects_id", "reason",
)  # fmt: skip
ENTRY = (
    "id", "version", "sequence", "act", "paper_id", "number", "at", "by", "file_sha256", "data_sha256", "previous",
    "seal",
)  # fmt: skip
FROZEN = ("ledger", "issues")
SENTENCE = "the archive is only ever added to"
# What INSERT OR REPLACE would put in the place of another row, for which no trigger on DELETE is asked.
JUMPS = (
    "NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM ledger) "
    "OR EXISTS (SELECT 1 FROM ledger WHERE id = NEW.id)"
)
AGAIN = (
    "EXISTS (SELECT 1 FROM issues WHERE id = NEW.id OR number_id = NEW.number_id OR file = NEW.file "
    "OR corrects_id = NEW.corrects_id)"
)


def upgrade() -> None:
    """Add four tables; papers that went out before get their entries in the order in which they did."""
    table(
        "ledger", column("sequence", sa.Integer()), words("act", 40), words("paper_id", 64), words("number", 80),
        column("at", sa.DateTime()), words("by", 160), words("file_sha256", 64), words("data_sha256", 64),
        words("previous", 64), words("seal", 64), unique=(("sequence",),),
    )  # fmt: skip
    op.create_index("ix_ledger_paper_id", "ledger", ["paper_id"])
    table(
        "received", words("origin", 40), words("meeting_id", 64), words("number", 80), words("kind", 40),
        words("unit", 160), column("headline", sa.Text()), column("text", sa.Text()), column("facts", sa.Text()),
        words("file", 120), words("sha256", 64), column("dated", sa.Date(), null=True), words("source", 260),
        column("received_at", sa.DateTime()), words("received_by", 160), unique=(("file",),),
    )  # fmt: skip
    op.create_index("ix_received_meeting_id", "received", ["meeting_id"])
    table(
        "publications", words("medium", 160), column("published_on", sa.Date(), null=True), words("link", 500),
        words("clipping", 120), parent="issues",
    )  # fmt: skip
    table("saved_searches", words("name", 80), words("words", 200), column("filters", sa.Text()))
    if not op.get_context().as_sql:
        _enter_all()
    _freeze()


def _enter_all() -> None:
    """The same seals as records.ledger makes; written out here, since old files must always come out the same."""
    row = sa.table("issues", *(sa.column(name, _kind(name)) for name in (*PAPER, "number_id") if name != "number"))
    number = sa.table("numbers", sa.column("id"), sa.column("text"))
    columns = [number.c.text.label("number") if name == "number" else row.c[name] for name in PAPER]
    joined = sa.select(*columns).join_from(row, number, number.c.id == row.c.number_id)
    previous, made = "0" * 64, []
    for place, paper in enumerate(op.get_bind().execute(joined.order_by(row.c.issued_at, row.c.id)).mappings(), 1):
        at, day = paper["issued_at"], paper["issued_on"]
        row_of = {**paper, "issued_on": day.isoformat(), "issued_at": at.isoformat()}
        told = [
            place, "terbit", paper["id"], paper["number"], at.isoformat(), paper["issued_by"], paper["sha256"],
            _digest(row_of), previous,
        ]  # fmt: skip
        previous = _digest(told)
        values = [os.urandom(16).hex(), 1, *told[:4], at, *told[5:], previous]
        made.append(dict(zip(ENTRY, values, strict=True)))
    if made:
        op.get_bind().execute(sa.insert(sa.table("ledger", *(sa.column(n, _kind(n)) for n in ENTRY))), made)


def _kind(name: str) -> sa.types.TypeEngine[Any]:
    kinds: dict[str, sa.types.TypeEngine[Any]] = {
        "issued_on": sa.Date(), "issued_at": sa.DateTime(), "at": sa.DateTime(), "sequence": sa.Integer(),
        "version": sa.Integer(),
    }  # fmt: skip
    return kinds.get(name, sa.Text())


def _digest(values: object) -> str:
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _freeze() -> None:
    """Triggers that refuse every change of what went out."""
    if op.get_context().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{SENTENCE}'; END $$"
        )
        for name in FROZEN:
            op.execute(
                f"CREATE TRIGGER tr_{name}_frozen BEFORE UPDATE OR DELETE ON {name} "
                "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )
        return
    for name in FROZEN:
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER tr_{name}_{act.lower()} BEFORE {act} ON {name} "
                f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
            )
    refuse = f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
    for name, when in (("ledger", JUMPS), ("issues", AGAIN)):
        op.execute(f"CREATE TRIGGER tr_{name}_insert BEFORE INSERT ON {name} WHEN {when} {refuse}")
