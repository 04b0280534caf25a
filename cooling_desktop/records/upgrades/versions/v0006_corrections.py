"""Corrections and withdrawals of issued papers, who received a paper, and who did what with a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from cooling_desktop.records.upgrades.steps import choice, column, key, table, words

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Rebuild the issued papers with a reference to themselves; add three tables and two columns."""
    reason = column("reason", sa.Text())
    reason.server_default = sa.DefaultClause("")
    with op.batch_alter_table("issues") as issues:
        issues.add_column(sa.Column("corrects_id", sa.String(64), nullable=True))
        issues.add_column(reason)
        issues.create_foreign_key("fk_issues_corrects_id", "issues", ["corrects_id"], ["id"])
        issues.create_index("ix_issues_corrects_id", ["corrects_id"], unique=True)
    table(
        "corrections", key("meeting_id", "meetings"), key("corrects_id", "issues"), column("before", sa.Text()),
        unique=(("meeting_id",),),
    )  # fmt: skip
    table(
        "steps", words("meeting_id", 64), column("sequence", sa.Integer()), words("act", 40),
        column("about", sa.Text()), column("at", sa.DateTime()), words("by", 160),
        unique=(("meeting_id", "sequence"),),
    )  # fmt: skip
    op.create_index("ix_steps_meeting_id", "steps", ["meeting_id"])
    table(
        "recipients", words("name", 160), words("channel", 80), column("received_on", sa.Date(), null=True),
        parent="issues",
    )  # fmt: skip
    op.add_column("meetings_release", choice("changed_since", null=True))
    approver = words("approved_key", 64)
    approver.server_default = sa.DefaultClause("")
    op.add_column("meetings_release", approver)
