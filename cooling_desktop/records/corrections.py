"""An issued meeting opened for correction: which paper it corrects, and how everything stood before."""

from __future__ import annotations

import json

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import new_id, walk
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.kinds import Stage
from cooling_desktop.records.letters import AFTER_ISSUE
from cooling_desktop.records.locked import issued_values
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.merging import merged, now
from cooling_desktop.records.reading import rebuilt
from cooling_desktop.records.tables import corrections
from cooling_desktop.records.trash import drop_rows, forget_lost

LIST = "correction"  # the block that tells what changed; a new correction tells it anew


def begin(session: Session, facts: Facts, paper: IssuedPaper, by: str) -> None:
    """Open a meeting for correction; its release is a draft without a number again."""
    meeting = facts.meeting
    row = {"id": new_id(), "version": 1, "meeting_id": meeting.id, "corrects_id": paper.id,
           "before": json.dumps(issued_values(meeting), ensure_ascii=False)}  # fmt: skip
    session.execute(sa.insert(corrections).values(row))
    setup = meeting.release
    setup.stage, setup.changed_since, setup.number = Stage.DRAFT, None, ""
    setup.submitted_by = setup.submitted_key = setup.approved_by = setup.approved_key = setup.approved_text = ""
    setup.own_wordings = [own for own in setup.own_wordings if own.block != LIST]
    stored = merged(session, meeting)
    stored.changed_at, stored.changed_by = now(), by


def give_up(session: Session, facts: Facts, by: str) -> None:
    """What the paper binds stands again as it went out; entries that it names leave the trash.

    Letters, minutes, report and scans are not taken back: no release holds them, and one may have been sent.
    """
    now_stored = facts.meeting
    mine = corrections.c.meeting_id == now_stored.id
    before = rebuilt(Meeting, json.loads(session.execute(sa.select(corrections.c.before).where(mine)).scalar_one()))
    for name in AFTER_ISSUE:
        setattr(before, name, getattr(now_stored, name))
    forget_lost(session, before)
    versions = {row.id: row.version for _, row in walk(now_stored)}
    for _, row in walk(before):
        row.version = versions.get(row.id, 0)
    restored = Facts(before)
    for name in ("units", "organisations", "elections", "people", "posts"):
        restored.shelf(name).update(facts.shelf(name))
    drop_rows(session, now_stored, restored, by)
    stored = merged(session, before)
    stored.changed_at, stored.changed_by = now(), by
    end(session, now_stored.id)


def end(session: Session, meeting_id: str) -> None:
    """The meeting is no longer open for correction."""
    session.execute(sa.delete(corrections).where(corrections.c.meeting_id == meeting_id))
