"""The driver alone reads exactly what the store reads, and hands out nothing that is written back unchanged."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pysqlite3 import dbapi2

from cooling_desktop.archive.issue import issue
from cooling_desktop.archive.sample import example_files
from cooling_desktop.records.clerk import Clerk
from cooling_desktop.records.directory import SHELVES, Unit
from cooling_desktop.records.engine import DATABASE
from cooling_desktop.records.facts import PICTURES, SHELF_NAMES, Facts, references
from cooling_desktop.records.fields import Kind, Record, fields_of, walk
from cooling_desktop.records.interchange import read
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.reading import Handed, read_clerks, read_meeting, read_new
from cooling_desktop.records.store import open_store
from tests.records.test_round_trip import _filled

KEY = "contoh-000-sumenep"


def everything(record: Record) -> list[object]:
    """Every value of a record and its rows, with keys and versions."""
    return [
        (
            path,
            row.id,
            row.version,
            [(f.name, repr(getattr(row, f.name))) for f in fields_of(type(row)) if not _rows(f.type)],
        )
        for path, row in walk(record)
    ]


def _rows(kind: type) -> bool:
    return isinstance(kind, type) and issubclass(kind, Record)


def same(folder: Path, key: str) -> Facts:
    """Both ways of reading say the same; returns the store's."""
    handed: Handed = {}
    found = read_meeting(folder, key, handed)
    store = open_store(folder)
    wanted = store.load(key)
    store.close()
    assert found is not None
    assert everything(found[0].meeting) == everything(wanted.meeting)
    for name in SHELF_NAMES:
        mine, theirs = found[0].shelf(name), wanted.shelf(name)
        assert {k: everything(e) for k, e in mine.items()} == {k: everything(e) for k, e in theirs.items()}
    assert found[0].pictures == wanted.pictures == folder / PICTURES
    entries = [entry for name in SHELF_NAMES for entry in wanted.shelf(name).values()]
    assert set(handed) == {(entry.id, entry.version) for entry in entries}
    return wanted


@pytest.mark.parametrize("path", example_files(), ids=lambda p: p.stem)
def test_an_example_is_read_as_the_store_reads_it(path: Path, office: Path) -> None:
    assert same(office, read(path).meeting.id).units


def full(kind: type[Record], prefix: str) -> Record:
    """A record with no value left at its default, pointing to the entries of `prefix`, or to nothing."""
    made = _filled(kind)
    for _, row in walk(made):
        for f in fields_of(type(row)):
            if f.refers:
                setattr(row, f.name, f"{prefix}-{f.refers}" if prefix else None)
            elif f.kind is Kind.YES_NO:
                setattr(row, f.name, not getattr(type(row)(), f.name))
    return made


def test_a_meeting_with_every_value_filled(office: Path) -> None:
    store = open_store(office)
    meeting = full(Meeting, "penuh")
    assert isinstance(meeting, Meeting)
    facts = Facts(meeting)
    for name, kind in SHELVES.items():
        entry = full(kind, "")
        entry.id = f"penuh-{name}"
        facts.shelf(name)[entry.id] = entry
    store.save(facts, "Briptu Dwi Lestari")
    store.close()
    stored = same(office, meeting.id)
    blank = Meeting()
    assert not [
        f.name for f in fields_of(Meeting) if getattr(stored.meeting, f.name) == getattr(blank, f.name)
    ]
    assert len(references(stored.meeting)) > 30


def test_a_meeting_knows_its_issued_paper(office: Path) -> None:
    store = open_store(office)
    issue(store, KEY, today=date(2024, 10, 24), by="Briptu Dwi Lestari")
    (paper,) = issued_papers(store)
    store.close()
    found = read_meeting(office, KEY, {})
    assert found is not None and found[1] == paper
    other = read_meeting(office, "contoh-001-kuala-kampar", {})
    assert other is not None and other[1] is None


def _revision(office: Path, number: str) -> None:
    connection = dbapi2.connect(str(office / DATABASE))
    connection.execute("UPDATE alembic_version SET version_num = ?", (number,))
    connection.commit()
    connection.close()


def test_an_old_or_missing_file_is_left_to_the_store(office: Path, tmp_path: Path) -> None:
    assert read_meeting(office, "hantu", {}) is None
    assert read_meeting(office, KEY, {}) is not None
    _revision(office, "0002")
    assert read_meeting(office, KEY, {}) is None
    assert read_new(office, {}).units == {} and read_clerks(office) is None
    assert read_meeting(tmp_path / "tidak-ada", KEY, {}) is None and read_clerks(tmp_path / "tidak-ada") is None


def test_a_broken_file_is_left_to_the_store_which_has_the_sentence(office: Path) -> None:
    data = bytearray((office / DATABASE).read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    (office / DATABASE).write_bytes(bytes(data))
    assert read_meeting(office, KEY, {}) is None and read_clerks(office) is None
    assert read_new(office, {}).meeting.days
    (office / DATABASE).write_bytes(b"bukan basis data" * 99)
    assert read_meeting(office, KEY, {}) is None and read_clerks(office) is None


def test_what_was_handed_out_is_not_written_back(office: Path) -> None:
    handed: Handed = {}
    found = read_meeting(office, KEY, handed)
    assert found is not None
    facts = found[0]
    store = open_store(office, handed)
    other = open_store(office)
    unit = other.entry(Unit, "polres-sumenep")
    assert unit is not None
    unit.phone = "0328-111"
    other.save_entry(unit)
    facts.meeting.theme = "tema"
    store.save(facts)
    after = other.load(KEY)
    assert after.meeting.theme == "tema"
    assert after.units["polres-sumenep"].phone == "0328-111", "an untouched old copy overwrites nothing"
    for name in set(SHELF_NAMES) - {"units"}:
        versions = {key: entry.version for key, entry in facts.shelf(name).items()}
        assert versions == {key: after.shelf(name)[key].version for key in versions}
    store.close()
    other.close()


def test_what_was_changed_after_it_was_handed_out_is_written(office: Path) -> None:
    handed: Handed = {}
    found = read_meeting(office, KEY, handed)
    assert found is not None
    found[0].people["henri-noveri-santoso"].short_name = "Henri N."
    store = open_store(office, handed)
    store.save(found[0])
    assert store.load(KEY).people["henri-noveri-santoso"].short_name == "Henri N."
    store.close()


def test_a_new_meeting_is_of_the_only_unit(office: Path, tmp_path: Path) -> None:
    assert read_new(office, {}).meeting.unit_id is None, "the sample office has several"
    store = open_store(tmp_path / "satu")
    store.save_entry(Unit(id="polres", name="Polres Sumenep", parent_id=None))
    handed: Handed = {}
    facts = read_new(tmp_path / "satu", handed)
    assert facts.unit is not None and facts.unit.name == "Polres Sumenep" and len(facts.meeting.days) == 1
    assert handed and not store.meetings(), "it is not stored yet"
    store.close()


def test_clerks_are_read_as_the_store_reads_them(office: Path) -> None:
    store = open_store(office)
    for clerk in (Clerk(rank="Briptu", name="Dwi", pin="garam$sari"), Clerk(name="adi", approver=True)):
        store.save_entry(clerk)
    mine, theirs = read_clerks(office), store.clerks()
    store.close()
    assert mine is not None and [everything(one) for one in mine] == [everything(one) for one in theirs]
    assert [one.called for one in mine] == ["adi", "Briptu Dwi"]
