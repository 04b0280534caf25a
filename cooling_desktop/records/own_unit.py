"""Which unit is this office's own, and another office's meeting as the office would hold it itself."""

from __future__ import annotations

import sqlalchemy as sa

from cooling_desktop.records.directory import Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.store import Store
from cooling_desktop.records.tables import numbers, received, tables


def own_unit(store: Store) -> Unit | None:
    """The one unit the office numbers papers for, else the one its own meetings are of; None where there are more."""
    table, elsewhere = tables[Meeting], sa.select(received.c.meeting_id)
    with store.session() as session:
        mine = sa.select(table.c.unit_id).where(table.c.unit_id.is_not(None), table.c.id.not_in(elsewhere))
        keys = set(session.scalars(sa.select(numbers.c.unit_id))) or set(session.scalars(mine))
    return store.entry(Unit, keys.pop()) if len(keys) == 1 else None


def as_ours(store: Store, facts: Facts) -> Facts:
    """A meeting that came with another office's paper, given to our unit, or to none where the clerk has to choose.

    Who leads their unit stays behind: without a unit the leaders' office would give the number.
    """
    meeting = facts.meeting
    with store.session() as session:
        came = session.scalars(sa.select(received.c.id).where(received.c.meeting_id == meeting.id)).first()
    if came is None:
        return facts
    theirs, ours = meeting.unit_id, own_unit(store)
    their_posts = {post.id for post in facts.posts.values() if theirs and post.unit_id == theirs}
    meeting.leaders = [one for one in meeting.leaders if one.post_id not in their_posts]
    meeting.unit_id, meeting.subunit, meeting.parent_in_text = ours.id if ours else None, "", False
    if ours is not None:
        facts.units[ours.id] = ours
    return facts
