"""Who did what with a release, and when: rows that are only ever added, and that leave the office nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.records.fields import new_id
from cooling_desktop.records.kinds import Stage
from cooling_desktop.records.meeting import ReleaseSetup
from cooling_desktop.records.merging import now
from cooling_desktop.records.step import Deed, Step
from cooling_desktop.records.tables import steps

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store


def note(session: Session, meeting_id: str, deed: Deed, by: str, about: str = "") -> None:
    """Add one step."""
    last = sa.select(sa.func.max(steps.c.sequence)).where(steps.c.meeting_id == meeting_id)
    highest: int | None = session.execute(last).scalar_one()
    row = {"id": new_id(), "version": 1, "meeting_id": meeting_id, "sequence": (highest or 0) + 1,
           "act": deed.value, "about": about, "at": now(), "by": by}  # fmt: skip
    session.execute(sa.insert(steps).values(row))


def note_stage(
    session: Session, meeting_id: str, before: ReleaseSetup, after: ReleaseSetup, by: str
) -> None:
    """Add what a save did to the stage of a release; `by` is who saved."""
    for deed, who in _moves(before, after, by):
        note(session, meeting_id, deed, who)


def _moves(before: ReleaseSetup, after: ReleaseSetup, by: str) -> Iterator[tuple[Deed, str]]:
    """The steps between two saves, also where one that came quickly was never stored by itself."""
    if after.stage is Stage.DRAFT:
        if before.stage is not Stage.DRAFT:
            yield (Deed.CHANGED if after.changed_since else Deed.TAKEN_BACK), by
        return
    anew = before.submitted_key, before.submitted_by, before.approved_text
    again = anew != (after.submitted_key, after.submitted_by, after.approved_text)
    if before.stage is Stage.DRAFT or again:
        yield Deed.SUBMITTED, after.submitted_by
    if after.stage is Stage.APPROVED and (before.stage is not Stage.APPROVED or again):
        yield Deed.APPROVED, after.approved_by


def steps_of(store: Store, meeting_id: str) -> list[Step]:
    """The steps of a meeting's release, the latest first."""
    query = sa.select(*(steps.c[name] for name in Step.__slots__)).where(steps.c.meeting_id == meeting_id)
    with store.session() as session:
        return [Step(*row) for row in session.execute(query.order_by(steps.c.sequence.desc()))]
