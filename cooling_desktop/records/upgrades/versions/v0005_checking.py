"""Candidates of an election, findings a meeting ignores, and those the office always accepts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from cooling_desktop.records.upgrades.steps import column, table, words

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add a column and two tables; nothing is rebuilt."""
    made = column("ignored", sa.JSON())
    made.server_default = sa.DefaultClause("[]")
    op.add_column("meetings_release", made)
    # fmt: off
    table(
        "elections_candidates", column("number", sa.Integer(), null=True), column("names", sa.JSON()),
        column("short_names", sa.JSON()), column("parties", sa.JSON()), column("slogans", sa.JSON()),
        parent="elections",
    )
    # fmt: on
    table("acceptances", words("rule", 20), words("words", 200))
