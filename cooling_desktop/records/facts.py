"""A meeting together with the directory entries it points to: all that a paper is made from."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as part
from pathlib import Path

from cooling_desktop.records.directory import Election, Organisation, Person, Post, Unit
from cooling_desktop.records.fields import Kind, Record, copy, fields_of, walk
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.meeting import Meeting

PICTURES = "foto"  # the folder of picture files in a data folder
SCANS = "pindaian"  # that of scanned sheets, also beside a meeting file
SHELF_NAMES = ("units", "organisations", "elections", "people", "posts")


@dataclass
class Facts:
    """One meeting and its shelves by key; its photo files lie in `pictures` or, by name, in `attached`.

    Scanned sheets lie in `scans`. `phrases` are the office's own packs by voice, `recent` the texts of the unit's last
    three releases before it, `accepted` the findings (rule, words) that the office wants to see no more, `corrects` the
    issued paper that a meeting open for correction corrects.
    """

    meeting: Meeting
    units: dict[str, Unit] = part(default_factory=dict)
    organisations: dict[str, Organisation] = part(default_factory=dict)
    elections: dict[str, Election] = part(default_factory=dict)
    people: dict[str, Person] = part(default_factory=dict)
    posts: dict[str, Post] = part(default_factory=dict)
    pictures: Path | None = None
    scans: Path | None = None
    attached: dict[str, bytes] = part(default_factory=dict)
    phrases: dict[str, str] = part(default_factory=dict)
    recent: tuple[str, ...] = ()
    accepted: frozenset[tuple[str, str]] = frozenset()
    corrects: IssuedPaper | None = None

    def shelf(self, name: str) -> dict[str, Record]:
        """The shelf that a field's `refers` names."""
        shelf: dict[str, Record] = getattr(self, name)
        return shelf

    def picture_path(self, name: str) -> Path | None:
        """Where a picture file lies; None when it is gone or its name leads out of the folder."""
        return _inside(self.pictures, name)

    def scan_path(self, name: str) -> Path | None:
        """The same of a scanned sheet."""
        return _inside(self.scans, name)

    @property
    def unit(self) -> Unit | None:
        """The unit that holds the meeting."""
        return self.units.get(self.meeting.unit_id or "")

    @property
    def election(self) -> Election | None:
        """The election of the meeting, if any."""
        return self.elections.get(self.meeting.election_id or "")


def _inside(folder: Path | None, name: str) -> Path | None:
    if folder is None or not name or Path(name).name != name:
        return None
    path = folder / name
    return path if path.is_file() else None


def references(record: Record) -> list[tuple[str, str, str]]:
    """Every reference below a record as (path, shelf, key), unset ones left out."""
    found = []
    for path, row in walk(record):
        for f in fields_of(type(row)):
            key = getattr(row, f.name) if f.kind is Kind.REFERENCE else None
            if key:
                found.append((f"{path}.{f.name}" if path else f.name, f.refers, key))
    return found


def named_pictures(facts: Facts) -> list[tuple[Record, str]]:
    """Every filled value that names a picture file, as its record and the field's name."""
    places: list[tuple[Record, str]] = [(photo, "file") for photo in facts.meeting.photos]
    places += [(unit, "logo") for unit in facts.units.values()]
    return [(record, name) for record, name in places if getattr(record, name)]


def lost_pictures(facts: Facts) -> list[str]:
    """Names of pictures whose files are neither in the folder nor inside the file."""
    names = [str(getattr(record, name)) for record, name in named_pictures(facts)]
    return [name for name in names if name not in facts.attached and facts.picture_path(name) is None]


def copy_facts(facts: Facts) -> Facts:
    """A copy that another thread may read while the clerk goes on typing."""
    copied = Facts(copy(facts.meeting), pictures=facts.pictures, scans=facts.scans, attached=facts.attached)
    copied.phrases, copied.recent, copied.accepted = facts.phrases, facts.recent, facts.accepted
    copied.corrects = facts.corrects
    for name in SHELF_NAMES:
        copied.shelf(name).update({key: copy(entry) for key, entry in facts.shelf(name).items()})
    return copied


def keep_election_name(facts: Facts) -> None:
    """Let an issued meeting keep its election's name as it is today, whatever the directory calls it later."""
    if facts.election and not facts.meeting.election_name:
        facts.meeting.election_name = facts.election.name


def adopt_versions(target: Facts, saved: Facts) -> None:
    """Tell facts that went on changing which of their states is on disk now."""
    known = {record.id: record.version for record in _records(saved)}
    for record in _records(target):
        record.version = known.get(record.id, record.version)
    target.meeting.changed_at, target.meeting.changed_by = saved.meeting.changed_at, saved.meeting.changed_by


def _records(facts: Facts) -> list[Record]:
    tops = [facts.meeting, *(entry for name in SHELF_NAMES for entry in facts.shelf(name).values())]
    return [row for top in tops for _, row in walk(top)]
