"""The meeting on the desk: its facts, and its history as long as nobody else changed it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from cooling_desktop.records.directory import Person, Post
from cooling_desktop.records.facts import SHELF_NAMES, Facts, adopt_versions, copy_facts
from cooling_desktop.records.fields import Record, walk
from cooling_desktop.records.letters import goes_on
from cooling_desktop.records.parsing import plain
from ui.open_record import OpenRecord, inside

if TYPE_CHECKING:
    from cooling_desktop.records.clashes import Wanted

_OTHERS = ("group", "anonymous", "performer", "party", "name")  # words that stand for somebody without an entry
_MOST = 20  # meetings whose history is kept while the program runs


class OpenMeeting(OpenRecord):
    """One meeting being edited, with the directory entries it points to."""

    def __init__(self, facts: Facts, *, read_only: bool = False) -> None:
        super().__init__(facts.meeting, read_only=read_only)
        self.facts = facts
        self.by: Callable[[], str] = str  # who sits at the desk
        self.held_by: Callable[[str, date], list[Post]] = lambda _, _day: []
        self.holder_of: Callable[[Post, date], Person | None] = lambda _, _day: None
        self.others: tuple[tuple[Wanted, str], ...] = ()  # what else the office plans, with titles
        self.stored_at = facts.meeting.changed_at

    def snapshot(self) -> Facts:
        """A copy for the store, which another thread may read, stamped with who sits here."""
        copied = copy_facts(self.facts)
        copied.meeting.changed_by = self.by()
        return copied

    def tops(self) -> list[Record]:
        """The meeting and the entries it points to."""
        return [self.facts.meeting, *(entry for name in SHELF_NAMES for entry in self.facts.shelf(name).values())]

    def record(self, path: str) -> Record:
        """Also an entry of the directory that the meeting points to: "people:KEY"; KeyError where it does not."""
        shelf, colon, rest = path.partition(":")
        if not colon:
            return super().record(path)
        key, _, within = rest.partition(".")
        return inside(self.facts.shelf(shelf)[key], within)

    def stored(self, at: datetime) -> None:
        """What was typed is on disk since then; a page marked KONSEP tells it."""
        super().stored(at)
        self.facts.meeting.changed_at = at

    def locked(self, path: str) -> bool:
        """Of an issued meeting letters, minutes, report and scans are still written."""
        return self.read_only and not goes_on(path)

    def adopt(self, shelf: str, record: Record) -> None:
        """Take a directory entry to the meeting, so that its values can point to it."""
        self.facts.shelf(shelf).setdefault(record.id, record)

    def day(self) -> date:
        """The first day of the meeting, today while it has none: who holds an office is told of that day."""
        return min((day.held_on for day in self.facts.meeting.days if day.held_on), default=date.today())

    def put(self, path: str, value: object) -> None:
        """Set a value; with a person comes their office, with an office its holder, where it is known and not given."""
        beside: Record | None = None
        if path.endswith("person_id") and value:
            beside = self._office_beside(path, value)
        elif path.endswith("post_id") and value:
            beside = self._holder_beside(path, value)
        if beside is None:
            super().put(path, value)
            return
        stem = path.removesuffix("person_id").removesuffix("post_id")
        shelf, name = ("posts", "post_id") if isinstance(beside, Post) else ("people", "person_id")
        with self.together():
            super().put(path, value)
            self.adopt(shelf, beside)
            super().put(f"{stem}{name}", beside.id)

    def _office_beside(self, path: str, value: object) -> Post | None:
        """The one office of a person in this meeting or in the directory; None where it is given or not sure."""
        owner, name = self.record(path.rpartition(".")[0]), path.rpartition(".")[2]
        beside = f"{name.removesuffix('person_id')}post_id"
        if getattr(owner, beside, "") is not None or getattr(owner, name) == value:
            return None
        rows = [row for _, row in walk(self.root) if getattr(row, "person_id", None) == value]
        here = {row.post_id for row in rows if getattr(row, "post_id", None)}  # type: ignore[attr-defined]
        known = [post for key, post in self.facts.posts.items() if key in here] or self.held_by(str(value), self.day())
        return known[0] if len(known) == 1 else None

    def _holder_beside(self, path: str, value: object) -> Person | None:
        """Who holds an office on the day of the meeting; None where the row names anybody by other words."""
        owner, name = self.record(path.rpartition(".")[0]), path.rpartition(".")[2]
        post, other = self.facts.posts.get(str(value)), f"{name.removesuffix('post_id')}person_id"
        if post is None or getattr(owner, other, "") is not None or getattr(owner, name) == value:
            return None
        named = any(getattr(owner, one, None) for one in _OTHERS)
        return None if named else self.holder_of(post, self.day())

    def freshen(self, facts: Facts) -> bool:
        """Take over what the store holds now; False when the meeting itself was changed elsewhere."""
        if _content(facts) != _content(self.facts):
            return False
        adopt_versions(self.facts, facts)
        self.stored_at = facts.meeting.changed_at
        for name in SHELF_NAMES:
            self.facts.shelf(name).update(facts.shelf(name))
        self.versions.update({row.id: row.version for top in self.tops() for _, row in walk(top)})
        return True


def _content(facts: Facts) -> dict[str, Any]:
    return plain(facts.meeting, lambda f: f.name not in ("changed_at", "changed_by"))


class Histories:
    """The meetings that were open, so that undo still works after leaving and coming back."""

    def __init__(self) -> None:
        self._kept: dict[str, OpenMeeting] = {}

    def open(self, facts: Facts, *, read_only: bool) -> OpenMeeting:
        """The meeting as it was left, or a new one where there is none or it was changed elsewhere."""
        key = facts.meeting.id
        kept = self._kept.pop(key, None)
        newer = kept is not None and kept.root.version > facts.meeting.version  # read before its last save
        if kept is None or kept.read_only is not read_only or not (newer or kept.freshen(facts)):
            kept = OpenMeeting(facts, read_only=read_only)
        kept.facts.phrases, kept.facts.recent = facts.phrases, facts.recent  # may have changed while it was closed
        kept.facts.accepted, kept.facts.corrects = facts.accepted, facts.corrects
        self._kept[key] = kept
        for old in list(self._kept)[:-_MOST]:
            del self._kept[old]
        return kept
