"""Wording and order of the blocks, whose key submitted, the office's own phrase packs, and days by their date."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from cooling_desktop.records.upgrades.steps import choice, column, table, words

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add three columns, a table and an index; nothing is rebuilt."""
    for name in ("turns", "arrangement"):
        made = column(name, sa.JSON())
        made.server_default = sa.DefaultClause("[]")
        op.add_column("meetings_release", made)
    submitter = words("submitted_key", 64)
    submitter.server_default = sa.DefaultClause("")
    op.add_column("meetings_release", submitter)
    table("phrase_packs", choice("voice"), column("text", sa.Text()))
    op.create_index("ix_meetings_days_held_on", "meetings_days", ["held_on"])
