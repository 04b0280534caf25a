"""Whether a meeting may still be changed, and what of it: an issued one only while it is open for correction."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.records.letters import AFTER_ISSUE
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.parsing import plain
from cooling_desktop.records.tables import corrections, issues


def is_issued(session: Session, meeting_id: str) -> bool:
    """Whether any paper of a meeting went out."""
    query = sa.select(issues.c.id).where(issues.c.meeting_id == meeting_id).limit(1)
    return session.execute(query).first() is not None


def is_locked(session: Session, meeting_id: str) -> bool:
    """Whether one did, and no correction of it is being written."""
    query = sa.select(corrections.c.id).where(corrections.c.meeting_id == meeting_id)
    return is_issued(session, meeting_id) and session.execute(query).first() is None


def issued_values(meeting: Meeting) -> dict[str, Any]:
    """What of a meeting its release binds; letters, minutes and scans are written after it, too."""
    return {name: value for name, value in plain(meeting).items() if name not in AFTER_ISSUE}
