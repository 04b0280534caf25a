"""The names of the directory as a check gets them: all of them, the same list until somebody changes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cooling_desktop.records.clerk import Clerk
from cooling_desktop.records.directory import Person
from cooling_desktop.records.engine import DATABASE
from cooling_desktop.records.people_names import PeopleNames
from cooling_desktop.records.store import open_store
from cooling_desktop.records.trash import discard_entry


def test_everybody_with_known_misspellings(office: Path) -> None:
    rows = PeopleNames(office).rows()
    assert ("muh-idris", "Muh. Idris", ("Muh. Udris", "Muh. Idrus")) in rows
    assert len({key for key, _, _ in rows}) == len(rows) == 17


def test_a_save_of_something_else_leaves_the_list_as_it_is(office: Path) -> None:
    names, store = PeopleNames(office), open_store(office)
    before = names.rows()
    store.save_entry(Clerk(name="Sari"))
    assert names.rows() is before
    store.close()


def test_who_is_added_renamed_or_deleted_is_seen(office: Path) -> None:
    names, store = PeopleNames(office), open_store(office)
    before = names.rows()
    person = Person(name="Baru Sekali")
    store.save_entry(person)
    assert (person.id, "Baru Sekali", ()) in names.rows() and names.rows() is not before
    person.name = "Baru Lagi"
    store.save_entry(person)
    assert (person.id, "Baru Lagi", ()) in names.rows()
    discard_entry(store, "people", person.id)
    assert names.rows() == before
    store.close()


def test_without_a_file_or_with_a_broken_one_nobody_is_known(tmp_path: Path) -> None:
    assert PeopleNames(tmp_path).rows() == []
    (tmp_path / DATABASE).write_bytes(b"no database at all, only some words" * 40)
    assert PeopleNames(tmp_path).rows() == []


def test_the_journal_may_go_while_it_is_looked_at(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last program to close the file takes the journal away between any two looks."""
    stat = Path.stat

    def gone(path: Path, **how: bool) -> os.stat_result:
        if path.name.endswith("-wal") and not how:
            raise FileNotFoundError(path)
        return stat(path, **how)

    monkeypatch.setattr(Path, "stat", gone)
    monkeypatch.setattr(Path, "exists", lambda path: True)
    assert len(PeopleNames(office).rows()) == 17
