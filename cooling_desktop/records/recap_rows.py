"""The rows that a recap is counted from, read by the driver alone in one transaction."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from pysqlite3 import dbapi2

from cooling_desktop.records.directory import Unit
from cooling_desktop.records.fields import Kind, fields_of
from cooling_desktop.records.reading import value_of
from cooling_desktop.records.recap import Chain
from cooling_desktop.words.text import folded

Rows = list[dbapi2.Row]
# A meeting that came along with another office's paper is that office's work, unless a release of ours tells of it.
_OURS = """NOT m.template AND (m.id NOT IN (SELECT meeting_id FROM received)
  OR EXISTS (SELECT 1 FROM issues i WHERE i.meeting_id = m.id))"""
_MEETINGS = f"""
SELECT m.id, m.programme, m.form, m.status, m.unit_id, u.name AS unit, m.election_id, m.phase, d.held_on,
  CASE WHEN v.name <> '' THEN v.name WHEN v.room <> '' THEN v.room ELSE v.vague END AS place,
  v.district_kind, v.district, v.city, n.form AS stated
FROM meetings m
  LEFT JOIN (SELECT owner_id, min(held_on) AS held_on FROM meetings_days GROUP BY owner_id) d ON d.owner_id = m.id
  LEFT JOIN meetings_venue v ON v.owner_id = m.id
  LEFT JOIN meetings_neutrality n ON n.owner_id = m.id
  LEFT JOIN units u ON u.id = m.unit_id
WHERE {_OURS} ORDER BY d.held_on IS NULL, d.held_on, m.id
"""  # noqa: S608 - words of this module
_ISSUES = """
SELECT i.id, i.meeting_id, i.kind, i.issued_on, n.text AS number,
  NOT EXISTS (SELECT 1 FROM issues later WHERE later.corrects_id = i.id) AS standing
FROM issues i JOIN numbers n ON n.id = i.number_id
"""
_PUBLISHED = """
SELECT p.owner_id, p.medium, coalesce(p.published_on, i.issued_on) AS published_on, i.meeting_id
FROM publications p JOIN issues i ON i.id = p.owner_id
"""
_GUESTS = """
SELECT g.owner_id, g.person_id, g.post_id, g."group", g.count, g.vague_count, g.entourage, g.status, g.host_side,
  p.unit_id AS police, o.kind
FROM meetings_guests g
  LEFT JOIN posts p ON p.id = g.post_id
  LEFT JOIN organisations o ON o.id = coalesce(g.organisation_id, p.organisation_id)
WHERE g.owner_id IN (SELECT value FROM json_each(?))
"""
_STATED = """
SELECT n.owner_id, p.title, q.rank, q.name FROM meetings_neutrality n
  LEFT JOIN posts p ON p.id = n.post_id LEFT JOIN people q ON q.id = n.person_id
WHERE n.form IN ('disampaikan', 'dibacakan', 'ditandatangani') AND n.owner_id IN (SELECT value FROM json_each(:keys))
UNION ALL
SELECT s.owner_id, p.title, q.rank, q.name FROM meetings_utterances s
  LEFT JOIN posts p ON p.id = s.post_id LEFT JOIN people q ON q.id = s.person_id
WHERE s.kind = 'netralitas' AND s.owner_id IN (SELECT value FROM json_each(:keys))
"""
_PROMISES = """
SELECT c.owner_id, c.text, c.due, c.party, p.title, q.rank, q.name, o.name AS body, u.name AS unit
FROM meetings_commitments c
  LEFT JOIN posts p ON p.id = c.post_id LEFT JOIN people q ON q.id = c.person_id
  LEFT JOIN organisations o ON o.id = c.organisation_id LEFT JOIN units u ON u.id = c.unit_id
WHERE trim(c.text) <> '' AND c.owner_id IN (SELECT value FROM json_each(?))
ORDER BY c.due IS NULL, c.due, c.owner_id, c.position
"""
# Who shared in a meeting, as a guest or by holding it, was asked.
_BODIES = f"""
SELECT o.id, o.name, o.kind, count(a.body) AS asked, max(d.held_on) AS last FROM organisations o
  LEFT JOIN (
    SELECT g.owner_id, coalesce(g.organisation_id, p.organisation_id) AS body
      FROM meetings_guests g LEFT JOIN posts p ON p.id = g.post_id
    UNION ALL SELECT owner_id, organisation_id FROM meetings_co_hosts) a
    ON a.body = o.id AND a.owner_id IN (SELECT m.id FROM meetings m WHERE {_OURS})
  LEFT JOIN meetings_days d ON d.owner_id = a.owner_id
GROUP BY o.id ORDER BY o.name COLLATE NOCASE, o.id
"""  # noqa: S608 - as above


@dataclass(frozen=True, slots=True)
class Stock:
    """Everything a recap is counted from; `keyed` reads what belongs to some of the meetings."""

    meetings: Rows
    issues: Rows
    published: Rows
    bodies: Rows
    received: Rows
    units: dict[str, Unit]
    elections: dict[str, str]
    approval: bool
    chain: Chain | None
    keyed: Callable[[str, Iterable[str]], Rows]


@dataclass(frozen=True, slots=True)
class Choices:
    """What a recap can be narrowed to, as (key, name); elections with the phases in which meetings fell."""

    units: tuple[tuple[str, str], ...] = ()
    programmes: tuple[tuple[str, str], ...] = ()
    districts: tuple[tuple[str, str], ...] = ()
    elections: tuple[tuple[str, str, tuple[str, ...]], ...] = ()


def read_stock(connection: dbapi2.Connection) -> Stock:
    """All rows of one instant; the connection is inside its transaction."""

    def all_of(query: str, *known: object) -> Rows:
        found: Rows = connection.execute(query, *known).fetchall()
        return found

    def keyed(name: str, keys: Iterable[str]) -> Rows:
        wanted = json.dumps(list(keys))
        return all_of(_KEYED[name], {"keys": wanted} if ":keys" in _KEYED[name] else (wanted,))

    units = [_unit(row) for row in all_of("SELECT * FROM units ORDER BY name COLLATE NOCASE")]
    head = connection.execute("SELECT seal, sequence FROM ledger ORDER BY sequence DESC LIMIT 1").fetchone()
    return Stock(
        meetings=all_of(_MEETINGS),
        issues=all_of(_ISSUES),
        published=all_of(_PUBLISHED),
        bodies=all_of(_BODIES),
        received=all_of("SELECT origin, received_at FROM received"),
        units={unit.id: unit for unit in units},
        elections={row["id"]: row["name"] for row in all_of("SELECT id, name FROM elections ORDER BY voting_day DESC")},
        approval=bool(all_of("SELECT 1 FROM clerks WHERE approver LIMIT 1")),
        chain=Chain(head["seal"], head["sequence"]) if head else None,
        keyed=keyed,
    )


_KEYED = {"guests": _GUESTS, "stated": _STATED, "promises": _PROMISES}


def choices(stock: Stock) -> Choices:
    """What there is to choose, as it is spelt most often."""
    used = {row["unit_id"] for row in stock.meetings}
    phases: dict[str, set[str]] = {}
    for row in stock.meetings:
        if row["election_id"]:
            phases.setdefault(row["election_id"], set()).add(row["phase"] or "")
    return Choices(
        units=tuple((key, unit.name) for key, unit in stock.units.items() if key in used),
        programmes=_spelt((programme_key(row), programme(row)) for row in stock.meetings),
        districts=_spelt((district_key(row), district(row)) for row in stock.meetings if row["district"]),
        elections=tuple(
            (key, name, tuple(sorted(phases[key] - {""}))) for key, name in stock.elections.items() if key in phases
        ),
    )


def programme(row: Any) -> str:
    """How a meeting is called: its programme, else its form."""
    form = " ".join((row["form"] or "").split())
    return " ".join((row["programme"] or "").split()) or form[:1].upper() + form[1:] or "Tanpa nama program"


def programme_key(row: Any) -> str:
    """Under which key meetings of one programme stand, however it was spelt."""
    return folded(programme(row))


def district(row: Any) -> str:
    """ "Kecamatan Kalianget"; empty where nobody typed it."""
    name = " ".join((row["district"] or "").split())
    return f"{(row['district_kind'] or '').strip()} {name}".strip() if name else ""


def district_key(row: Any) -> str:
    """Districts of two regencies may share a name."""
    return folded(f"{district(row)}|{' '.join((row['city'] or '').split())}")


def _spelt(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Each key once, under its commonest name, in alphabetical order."""
    names: dict[str, Counter[str]] = {}
    for key, name in pairs:
        names.setdefault(key, Counter())[name] += 1
    found = [(key, min(counted, key=lambda name: (-counted[name], name))) for key, counted in names.items()]
    return tuple(sorted(found, key=lambda pair: pair[1].casefold()))


def _unit(row: Any) -> Unit:
    plain = [f for f in fields_of(Unit) if f.kind not in (Kind.ROWS, Kind.PART)]
    return Unit(id=row["id"], **{f.name: value_of(f, row[f.name]) for f in plain})


def day_of(text: str | None) -> date | None:
    """A stored day."""
    return date.fromisoformat(text[:10]) if text else None
