"""The list of meetings read by the driver alone, so that a window can show it before SQLAlchemy loads."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path
from typing import NamedTuple

from pysqlite3 import dbapi2

from cooling_desktop.words.titles import list_title

DATABASE = "cooling.db"
HEAD = "0008"  # the newest step of records/upgrades
ISSUED = {"siaran pers": "terbit", "ralat": "diralat", "pencabutan": "dicabut"}
CORRECTING, RECEIVED = "ralat", "diterima"
PATTERN = "pola"

LIST = """
SELECT m.id, m.programme, m.form, m.status, m.changed_at, d.held_on, d.starts, m.zone, v.province, v.street,
  r.stage, r.submitted_by,
  (SELECT u.name FROM units u WHERE u.id = m.unit_id) AS unit,
  CASE WHEN v.name <> '' THEN v.name WHEN v.room <> '' THEN v.room ELSE v.vague END AS place,
  n.text AS number, i.kind, c.id AS correcting, m.template, m.series_remark,
  EXISTS (SELECT 1 FROM received w WHERE w.meeting_id = m.id)
FROM meetings m
  LEFT JOIN issues i ON i.meeting_id = m.id AND NOT EXISTS (SELECT 1 FROM issues j WHERE j.corrects_id = i.id)
  LEFT JOIN numbers n ON n.id = i.number_id
  LEFT JOIN corrections c ON c.meeting_id = m.id
  LEFT JOIN meetings_days d ON d.id = (
    SELECT e.id FROM meetings_days e WHERE e.owner_id = m.id ORDER BY e.held_on IS NULL, e.held_on, e.position LIMIT 1)
  LEFT JOIN meetings_venue v ON v.owner_id = m.id
  LEFT JOIN meetings_release r ON r.owner_id = m.id
ORDER BY held_on IS NULL DESC, held_on DESC, m.id
"""
PARTNERS = """
SELECT g.owner_id,
  CASE WHEN o.short_name <> '' THEN o.short_name WHEN o.name <> '' THEN o.name ELSE g."group" END
  FROM meetings_guests g LEFT JOIN posts p ON p.id = g.post_id
  LEFT JOIN organisations o ON o.id = coalesce(g.organisation_id, p.organisation_id)
 WHERE g.partner ORDER BY g.owner_id, g.position
"""


class MeetingRow(NamedTuple):
    """One line of the list of meetings; `status` and `stage` in the clerk's words, `changed_at` in naive UTC.

    `number` is that of the paper that counts today; a pattern of meetings to come has a status of its own, and so has
    a meeting that came with another office's paper.
    """

    id: str
    title: str
    held_on: date | None
    unit: str
    place: str
    status: str
    number: str
    changed_at: datetime | None
    starts: time | None = None
    zone: str = ""
    province: str = ""
    street: str = ""
    stage: str = ""
    submitted_by: str = ""
    series: str = ""


def is_current(connection: dbapi2.Connection) -> bool:
    """Whether a database has today's shape; one that has not is upgraded by the store first."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    if known is None:
        return False
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return row is not None and row[0] == HEAD


def list_meetings(folder: Path) -> list[MeetingRow]:
    """All meetings of a data folder, undated first, then newest first; none when there is no file yet or an old one."""
    path = folder / DATABASE
    if not path.exists():
        return []
    connection = dbapi2.connect(str(path), timeout=5)
    try:
        if not is_current(connection):
            return []
        partners: dict[str, list[str]] = {}
        for owner, name in connection.execute(PARTNERS):
            partners.setdefault(owner, []).append(name)
        return [_row(values, partners.get(values[0], [])) for values in connection.execute(LIST)]
    finally:
        connection.close()


def seen_meetings(folder: Path) -> list[MeetingRow] | None:
    """The same for a window; None when the file can't be read: the store has the sentence for that."""
    with suppress(dbapi2.Error):
        return list_meetings(folder)
    return None


def became(kind: str) -> str:
    """What a paper of a kind makes of its meeting; a kind that nobody knows stands for itself."""
    return ISSUED.get(kind, kind)


def _row(values: tuple[str | None, ...], partners: list[str]) -> MeetingRow:
    key, programme, form, status, changed, held, starts, zone, province, street, stage, by, unit, place, *paper = values
    number, kind, correcting, template, series, received = paper
    issued = CORRECTING if correcting else became(kind) if kind else RECEIVED if received else ""
    return MeetingRow(
        key or "",
        list_title(programme or "", form or "", partners),
        date.fromisoformat(held) if held else None,
        unit or "",
        place or "",
        PATTERN if template else issued or status or "",
        number or "",
        datetime.fromisoformat(changed) if changed else None,
        time.fromisoformat(starts) if starts else None,
        zone or "",
        province or "",
        street or "",
        stage or "",
        by or "",
        series or "",
    )
