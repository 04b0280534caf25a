"""What a reviewer broke once: each stays mended."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cooling_desktop import assets
from cooling_desktop.archive import issue as issue_module
from cooling_desktop.archive.issue import issue, pdf_of
from cooling_desktop.errors import BadInput, NotReady, StorageTrouble
from cooling_desktop.records.directory import Election, Person
from cooling_desktop.records.engine import told
from cooling_desktop.records.interchange import read
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.meeting import Photo
from cooling_desktop.records.store import open_store

KEY, NEXT = "contoh-000-sumenep", "contoh-002-jeneponto"
TODAY = date(2024, 11, 5)


def test_a_paper_that_could_not_get_its_name_is_issued_all_the_same(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(office)

    def busy(*_: object) -> None:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as scanner:
        scanner.setattr(issue_module, "settle", busy)
        issued = issue(store, KEY, today=TODAY)
    assert issued.number == "SP/1/XI/2024/Humas"
    assert pdf_of(store, issued).startswith(b"%PDF"), "the next look gives the paper its name"
    store.close()


def test_a_photo_that_vanished_keeps_the_paper_back(office: Path) -> None:
    store = open_store(office)
    facts = store.load(KEY)
    facts.meeting.photos.append(Photo(file="hilang.jpg", caption="Kapolres", credit="Humas"))
    store.save(facts)
    with pytest.raises(NotReady, match=r"hilang\.jpg"):
        issue(store, KEY, today=TODAY)
    assert not issued_papers(store)
    store.close()


def test_a_number_is_used_whatever_its_case_and_spaces(office: Path) -> None:
    store = open_store(office)
    for key, typed in ((KEY, "SP/7/Humas"), (NEXT, "sp/7 /humas")):
        facts = store.load(key)
        facts.meeting.release.number = typed
        facts.meeting.unit_id = "polres-sumenep"
        facts.units.update(store.load(KEY).units)
        store.save(facts)
    issue(store, KEY, today=TODAY)
    with pytest.raises(BadInput, match="sudah dipakai"):
        issue(store, NEXT, today=TODAY)
    store.close()


def test_another_person_under_a_known_key_is_refused(office: Path) -> None:
    given = read(assets.path("examples/000-sumenep.json"))
    given.meeting.id = "kegiatan-lain"
    person = given.people["henri-noveri-santoso"]
    assert isinstance(person, Person)
    person.name = "Nama Yang Sama Sekali Lain"
    for row in (*given.meeting.guests, *given.meeting.leaders, *given.meeting.utterances):
        row.id += "-x"
    store = open_store(office)
    with pytest.raises(BadInput, match="Nama Yang Sama Sekali Lain"):
        store.take_in([given])
    assert "kegiatan-lain" not in {row.id for row in store.meetings()}
    store.close()


def test_another_election_brings_its_own_name(office: Path) -> None:
    store = open_store(office)
    facts = store.load(KEY)
    store.save(facts)
    facts.elections["pilkades"] = Election(id="pilkades", name="Pilkades Serentak 2027")
    facts.meeting.election_id = "pilkades"
    store.save(facts)
    found = store.load(KEY)
    assert (found.meeting.election_name, found.election and found.election.name) == ("", "Pilkades Serentak 2027")
    store.close()


def test_the_issued_facts_keep_the_name_of_their_election(office: Path) -> None:
    store = open_store(office)
    assert '"election_name": "Pilkada Serentak 2024"' in issue(store, KEY, today=TODAY).facts
    store.close()


def test_a_changed_person_moves_the_state_of_the_draft(office: Path) -> None:
    store = open_store(office)
    facts = store.load(KEY)
    facts.people["henri-noveri-santoso"].name = "Henri Noveri"
    before = facts.meeting.version
    assert store.save(facts) == store.load(KEY).meeting.changed_at
    assert store.load(KEY).meeting.version == before, "no other window's meeting became stale"
    store.close()


def test_a_bug_is_not_told_as_a_full_disk(tmp_path: Path) -> None:
    from pysqlite3 import dbapi2

    with pytest.raises(dbapi2.OperationalError), told(tmp_path):
        dbapi2.connect(":memory:").execute("SELECT fullname FROM nobody")
    with pytest.raises(StorageTrouble, match="Disk penuh"), told(tmp_path):
        raise dbapi2.OperationalError("database or disk is full")
