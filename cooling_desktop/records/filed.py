"""Papers as the archive shows them: issued here or taken in, with what each points to and how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from cooling_desktop.records.issued import CORRECTION, WITHDRAWAL
from cooling_desktop.records.received import OLD
from cooling_desktop.records.tables import issues, numbers, received

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store

_MADE = {WITHDRAWAL: ("dicabut", "Dicabut dengan", "Mencabut"), CORRECTION: ("diralat", "Diralat dengan", "Meralat")}
_STANDS = {WITHDRAWAL: "pencabutan", CORRECTION: "naskah ralat"}


class Link(NamedTuple):
    """Another paper that one points to, by its key and number, and how: "Diralat dengan"."""

    key: str
    number: str
    how: str

    @property
    def words(self) -> str:
        """As the clerk reads it."""
        return f"{self.how} {self.number}"


@dataclass(frozen=True, slots=True)
class Filed:
    """`at` and `by` are when and by whom a paper was issued or taken in, `dated` the day it bears.

    `origin` and `source` are empty for our own; the meeting and the day of one taken in may be empty.
    """

    id: str
    meeting_id: str
    number: str
    kind: str
    headline: str
    text: str
    file: str
    sha256: str
    dated: date | None
    at: datetime
    by: str
    paper: str = ""
    status: str = "terbit"
    links: tuple[Link, ...] = ()
    origin: str = ""
    source: str = ""
    unit: str = ""

    @property
    def counts(self) -> bool:
        """Whether the paper may still be corrected or withdrawn."""
        return self.status in ("terbit", "naskah ralat")


def filed(store: Store, keys: Sequence[str]) -> list[Filed]:
    """The papers with these keys, in their order; one that is gone is left out."""
    found = {one.id: one for part in _parts(keys) for one in _read(store, part)}
    return [found[key] for key in keys if key in found]


def count_filed(store: Store) -> int:
    """How many papers there are."""
    with store.session() as session:
        return sum(session.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
                   for table in (issues, received))  # fmt: skip


def _parts(keys: Sequence[str], many: int = 500) -> Iterable[Sequence[str]]:
    return (keys[n : n + many] for n in range(0, len(keys), many))


def _read(store: Store, keys: Sequence[str]) -> list[Filed]:
    own = _issued().where(issues.c.id.in_(keys))
    with store.session() as session:
        rows = [dict(row) for row in session.execute(own).mappings()]
        others = sa.select(*(received.c[name] for name in _RECEIVED)).where(received.c.id.in_(keys))
        taken = [dict(row) for row in session.execute(others).mappings()]
        meetings = {row["meeting_id"] for row in rows}
        kin = _kin().where(issues.c.meeting_id.in_(meetings))
        chained = [tuple(row) for row in session.execute(kin)]
    return [*(_own(row, chained) for row in rows), *(_taken(row) for row in taken)]


_OWN = ("id", "meeting_id", "kind", "headline", "text", "file", "sha256", "issued_on", "issued_at", "issued_by",
        "paper")  # fmt: skip
_RECEIVED = ("id", "meeting_id", "number", "kind", "headline", "text", "file", "sha256", "dated", "received_at",
             "received_by", "origin", "source", "unit")  # fmt: skip


def _issued() -> sa.Select[Any]:
    columns = [*(issues.c[name] for name in _OWN), issues.c.corrects_id, numbers.c.text.label("number")]
    return sa.select(*columns).join(numbers, numbers.c.id == issues.c.number_id)


def _kin() -> sa.Select[Any]:
    columns = issues.c.id, numbers.c.text, issues.c.kind, issues.c.corrects_id
    return sa.select(*columns).join(numbers, numbers.c.id == issues.c.number_id).order_by(issues.c.issued_at)


def _own(row: dict[str, Any], chained: Iterable[tuple[Any, ...]]) -> Filed:
    corrects = row.pop("corrects_id")
    row["dated"], row["at"], row["by"] = row.pop("issued_on"), row.pop("issued_at"), row.pop("issued_by")
    links, status = [], _STANDS.get(row["kind"], "terbit")
    for key, number, kind, about in chained:
        if key == corrects and row["kind"] in _MADE:
            links.append(Link(key, number, _MADE[row["kind"]][2]))
        elif about == row["id"] and kind in _MADE:
            status, done, _ = _MADE[kind]
            links.append(Link(key, number, done))
    return Filed(**row, status=status, links=tuple(links))


def _taken(row: dict[str, Any]) -> Filed:
    row["at"], row["by"] = row.pop("received_at"), row.pop("received_by")
    return Filed(**row, status=OLD if row["origin"] == OLD else "diterima")
