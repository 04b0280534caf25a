"""Letters with numbers that can be cancelled, minutes, scans, outcomes of agenda items, programmes as templates."""

from __future__ import annotations

import os

import sqlalchemy as sa
from alembic import op

from cooling_desktop.records.upgrades.steps import choice, column, ref, table, words

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add columns and four tables; each meeting gets its three parts."""
    outcome = column("outcome", sa.Text())
    outcome.server_default = sa.DefaultClause("")
    op.add_column("meetings_agenda", outcome)
    template = column("template", sa.Boolean())
    template.server_default = sa.DefaultClause(sa.false())
    op.add_column("meetings", template)
    for made in (
        sa.Column("meeting_id", sa.String(64)), sa.Column("taken_at", sa.DateTime),
        sa.Column("taken_by", sa.String(160)), sa.Column("cancelled_at", sa.DateTime),
        sa.Column("cancelled_by", sa.String(160)), sa.Column("cancelled_because", sa.String(200)),
    ):  # fmt: skip
        op.add_column("numbers", made)
    table("meetings_invitation", *_letter(), words("classification", 40), words("enclosure", 80), words("dress", 120),
          parent="meetings")  # fmt: skip
    table("meetings_report", *_letter(), words("addressee", 120), words("sender", 120), parent="meetings")
    table("meetings_minutes", ref("note_taker_id", "people"), ref("note_taker_post_id", "posts"), parent="meetings")
    table(
        "meetings_scans", choice("kind"), words("file", 120), words("remark", 120), words("sha256", 64),
        column("pages", sa.Integer(), null=True), parent="meetings",
    )  # fmt: skip
    letter = {"number": "", "signing": "atas nama sendiri", "copies_to": "[]"}
    _give_each_meeting("meetings_invitation", letter | {"classification": "", "enclosure": "", "dress": ""})
    _give_each_meeting("meetings_report", letter | {"addressee": "", "sender": ""})
    _give_each_meeting("meetings_minutes", {})


def _letter() -> tuple[sa.Column[object], ...]:
    return (
        words("number", 80), column("dated", sa.Date(), null=True), choice("signing"), ref("signer_id", "people"),
        ref("signer_post_id", "posts"), ref("through_post_id", "posts"), column("copies_to", sa.JSON()),
    )  # fmt: skip


def _give_each_meeting(name: str, values: dict[str, str]) -> None:
    """A part that no meeting has yet; a script made without a database has no meetings."""
    if op.get_context().as_sql:
        return
    known = ("id", "version", "owner_id", "position", *values)
    target = sa.table(name, *(sa.column(one) for one in known))
    start = {"version": 1, "position": 0} | values
    keys = op.get_bind().execute(sa.text("SELECT id FROM meetings")).scalars().all()
    rows = [{"id": os.urandom(16).hex(), "owner_id": key} | start for key in keys]
    if rows:
        op.get_bind().execute(sa.insert(target), rows)
