"""Whether a meeting may still be changed: an issued one only while it is open for correction."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.records.tables import corrections, issues


def is_issued(session: Session, meeting_id: str) -> bool:
    """Whether any paper of a meeting went out."""
    query = sa.select(issues.c.id).where(issues.c.meeting_id == meeting_id).limit(1)
    return session.execute(query).first() is not None


def is_locked(session: Session, meeting_id: str) -> bool:
    """Whether one did, and no correction of it is being written."""
    query = sa.select(corrections.c.id).where(corrections.c.meeting_id == meeting_id)
    return is_issued(session, meeting_id) and session.execute(query).first() is None
