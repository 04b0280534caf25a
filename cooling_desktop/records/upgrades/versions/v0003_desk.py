"""Who sits at the desk, the trash, the way of a release to its approval, and the draft an own wording replaced."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from cooling_desktop.records.upgrades.steps import choice, column, table, words

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create two tables, add the stamps; nothing is rebuilt, so triggers and rows stay as they are."""
    # fmt: off
    table(
        "clerks", words("rank", 30), words("name", 120), column("drafter", sa.Boolean()),
        column("approver", sa.Boolean()), words("pin", 200),
    )
    op.create_table(
        "trash", sa.Column("id", sa.String(64), nullable=False), column("version", sa.Integer()),
        words("kind", 20), words("owner_id", 64), words("path", 80),
        column("title", sa.Text()), column("content", sa.Text()),
        column("deleted_at", sa.DateTime()), words("deleted_by", 160),
        sa.PrimaryKeyConstraint("id", name="pk_trash"),
    )
    op.create_index("ix_trash_owner_id", "trash", ["owner_id"])
    # fmt: on
    _add("meetings", words("changed_by", 160))
    _add("issues", words("issued_by", 160))
    for name, length in (("submitted_by", 160), ("approved_by", 160), ("approved_text", 64)):
        _add("meetings_release", words(name, length))
    _add("meetings_release", choice("stage"), "draf")
    op.drop_column("meetings_release_own_wordings", "facts")  # 64 characters that nothing ever filled
    _add("meetings_release_own_wordings", column("facts", sa.Text()))


def _add(name: str, made: sa.Column[object], default: str = "") -> None:
    """A column that old rows fill with its default."""
    made.server_default = sa.DefaultClause(default)
    op.add_column(name, made)
