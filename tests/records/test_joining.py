"""Two entries become one everywhere: meetings, posts, trash, open corrections; and part again."""

from __future__ import annotations

import json
from datetime import date

import pytest
import sqlalchemy as sa

from cooling_desktop.archive.correct import correct
from cooling_desktop.archive.issue import issue, pdf_of
from cooling_desktop.errors import Conflict
from cooling_desktop.records.directory import Holding, Organisation, Person, Post
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.joining import join, pair, part
from cooling_desktop.records.likeness import alike
from cooling_desktop.records.meeting import Guest
from cooling_desktop.records.store import Store
from cooling_desktop.records.tables import metadata
from cooling_desktop.records.trash import discarded, restore
from cooling_desktop.records.twofold import differing, filled_by, one_of_both

HENRI, KEY = "henri-noveri-santoso", "contoh-000-sumenep"
OPENED = "contoh-003-oku-selatan"


def snapshot(store: Store) -> dict[str, list[dict[str, str]]]:
    """Every row of the database without its counter."""
    with store.session() as session:
        return {
            table.name: [
                {name: str(value) for name, value in row.items() if name != "version"}
                for row in session.execute(sa.select(table).order_by(*table.primary_key)).mappings()
            ]
            for table in metadata.sorted_tables
        }


@pytest.fixture
def twice(store: Store) -> Store:
    """The Kapolres a second time: a guest here and in an issued meeting, with a post, in the trash, in a correction."""
    name = "Hendri Noveri Santoso"
    store.save_entry(Person(id="hendri", rank="AKBP", name=name, phone="0812", known_as=["H. Noveri"]))
    store.save_entry(Post(id="ketua", title="Ketua Panitia", holdings=[Holding(person_id="hendri")]))
    for key in (KEY, "contoh-002-jeneponto", OPENED):
        facts = store.load(key)
        facts.meeting.guests += [Guest(id=f"{key}-g", person_id="hendri"), Guest(id=f"{key}-h", person_id="hendri")]
        store.save(facts)
        facts.meeting.guests.pop()
        store.save(facts)
    issue(store, "contoh-002-jeneponto", today=date(2024, 11, 5))
    correct(store, issue(store, OPENED, today=date(2024, 11, 5)).id)
    return store


def test_everything_names_the_kept_one_and_can_be_parted_again(twice: Store) -> None:
    store = twice
    before, papers = snapshot(store), issued_papers(store)
    found = pair(store, "people", HENRI, "hendri")
    assert found.uses[1] == "3 kegiatan, 1 jabatan, dan 3 isi tempat sampah" and (found.both, found.issued) == (1, 1)
    assert [f.name for f in differing(found.one, found.other)][:1] == ["name"]
    done = join(store, "people", found.one, found.other, filled_by(found.one, found.other), "Aipda Budi")
    kept = store.entry(Person, HENRI)
    assert kept and (kept.name, kept.phone) == ("Henri Noveri Santoso", "0812")
    assert kept.known_as == ["Hendri Noveri Santoso", "H. Noveri"] and store.entry(Person, "hendri") is None
    rows = [row for name, table in snapshot(store).items() if name not in ("trash", "issues") for row in table]
    assert not [row for row in rows for value in row.values() if value == "hendri" or '"hendri"' in value]
    assert issued_papers(store) == papers and pdf_of(store, papers[0])
    assert store.load("contoh-002-jeneponto").meeting.guests[-1].person_id == HENRI
    assert restore(store, f"{KEY}-h") == KEY and store.load(KEY).meeting.guests[-1].person_id == HENRI
    facts = store.load(KEY)
    facts.meeting.guests.pop()
    store.save(facts)
    part(store, done)
    after = snapshot(store)
    assert {name: rows for name, rows in after.items() if name != "trash"} == {
        name: rows if name != "meetings" else after[name] for name, rows in before.items() if name != "trash"
    }
    held = json.loads(after["corrections"][0]["before"])
    assert held["guests"][-1]["person_id"] == "hendri"
    assert not [one for one in discarded(store) if one.kind == "people"]


def test_a_window_that_shows_the_old_state_is_told(twice: Store) -> None:
    stale = twice.load(KEY)
    found = pair(twice, "people", HENRI, "hendri")
    join(twice, "people", found.one, found.other, ())
    stale.meeting.theme = "Damai"
    with pytest.raises(Conflict):
        twice.save(stale)
    with pytest.raises(Conflict):
        join(twice, "people", found.one, found.other, ())


def test_posts_keep_the_holders_of_both_and_bodies_their_spellings(store: Store) -> None:
    held = Holding(person_id=HENRI, starts=date(2024, 1, 1))
    one = Post(id="a", title="Kapolres", holdings=[held])
    other = Post(id="b", title="Kapolres Sumenep", holdings=[
        Holding(person_id=HENRI, starts=date(2024, 1, 1)), Holding(person_id=HENRI, starts=date(2020, 1, 1))
    ])  # fmt: skip
    for post in (one, other):
        store.save_entry(post)
    join(store, "posts", one, other, ["title"])
    made = store.entry(Post, "a")
    assert made and made.title == "Kapolres Sumenep" and len(made.holdings) == 2
    body = one_of_both(Organisation(name="FKUB"), Organisation(name="F.K.U.B.", known_as=["FKUB", "Fkub "]), ())
    assert isinstance(body, Organisation) and body.known_as == ["F.K.U.B.", "Fkub"]


def test_who_may_be_the_same_is_found(store: Store) -> None:
    store.save_entry(Person(id="a", name="Hendri Noveri Santoso"))
    store.save_entry(Person(id="b", name="Rudi", known_as=["Henri  Noveri Santoso"]))
    store.save_entry(Person(id="c", name="Henri"))
    assert [one.id for one in alike(store, "people", HENRI)] == ["b", "a"]
    assert [one.id for one in alike(store, "people", "b")] == [HENRI] and alike(store, "people", "c") == []
    store.save_entry(Organisation(id="d", name="F.K.D.M."))
    assert [one.id for one in alike(store, "organisations", "d")] == ["fkdm"]
