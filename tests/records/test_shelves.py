"""The directory is read a page at a time, with the names around each entry."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from cooling_desktop.records.directory import Holding, Person, Post, Unit
from cooling_desktop.records.entries import Uses
from cooling_desktop.records.fields import Kind, fields_of
from cooling_desktop.records.shelves import LIMIT, listed, makes_a_circle, opened
from cooling_desktop.records.store import Store, open_store
from cooling_desktop.records.tables import tables

PEOPLE = 20_000


def found(store: Store, shelf: str, text: str) -> list[str]:
    return [entry.id for entry in listed(store, shelf, text).entries]


def test_a_shelf_is_in_alphabetical_order_whatever_the_case(store: Store) -> None:
    for n, name in enumerate(["zeta", "Beta", "alfa"]):
        store.save_entry(Person(id=f"uji-{n}", name=name))
    names = [getattr(entry, "name", "") for entry in listed(store, "people", "").entries]
    assert names == sorted(names, key=str.lower) and {"zeta", "Beta", "alfa"} <= set(names)


def test_words_are_sought_where_a_clerk_knows_somebody_by(store: Store) -> None:
    person = Person(id="siti", rank="Bripda", name="Siti Aminah", short_name="Mimin", nrp="88050123")
    store.save_entry(person)
    for words in ("siti", "AMINAH bripda", "mimin", "8805"):
        assert found(store, "people", words) == ["siti"], words
    assert found(store, "people", "siti kompol") == found(store, "people", "%") == []
    store.save_entry(Unit(id="a", name="Polsek A", territory="Kecamatan Batuputih"))
    assert found(store, "units", "batuputih") == ["a"]


def test_names_around_the_rows_come_with_them(store: Store) -> None:
    posts = listed(store, "posts", "kapolres sumenep")
    assert posts.facts.units["polres-sumenep"].name == "Polres Sumenep"
    assert posts.facts.people["henri-noveri-santoso"].rank == "AKBP"
    people = listed(store, "people", "henri")
    assert [getattr(post, "title", "") for post in people.facts.posts.values()] == ["Kapolres Sumenep"]


def test_an_entry_knows_what_it_points_to_and_who_uses_it(store: Store) -> None:
    entry = opened(store, "posts", "kapolres-sumenep")
    assert entry is not None and isinstance(entry.entry, Post)
    assert entry.facts.units.keys() == {"polres-sumenep"} and entry.facts.people.keys() == {
        "henri-noveri-santoso"
    }
    assert entry.uses == Uses(1) and entry.uses.words == "1 kegiatan"
    assert opened(store, "posts", "hantu") is None


def test_uses_in_words() -> None:
    assert Uses().words == ""
    assert (
        Uses(1250, {"posts": 1, "units": 2}, 3).words
        == "1.250 kegiatan, 1 jabatan, 2 satuan, dan 3 isi tempat sampah"
    )


def test_units_in_a_circle(store: Store) -> None:
    for key, parent in (("a", None), ("b", "a"), ("c", "b")):
        store.save_entry(Unit(id=key, parent_id=parent))
    assert makes_a_circle(store, "a", "a")
    assert makes_a_circle(store, "a", "c") and makes_a_circle(store, "b", "c")
    assert not makes_a_circle(store, "c", "a") and not makes_a_circle(store, "a", "baru")
    with store.session(write=True) as session:
        session.execute(sa.update(tables[Unit]).where(tables[Unit].c.id == "a").values(parent_id="c"))
    assert makes_a_circle(store, "d", "c"), "an old circle ends the climb too"


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Twenty thousand people, some with posts."""
    store = open_store(tmp_path_factory.mktemp("ramai"))
    names = ("Ahmad", "Budi", "Candra", "Dewi", "Eko", "Siti", "Wayan")
    with store.session(write=True) as session:
        rows = [{"id": f"p{n}", "name": f"{names[n % 7]} {names[n % 5]} {n}"} for n in range(PEOPLE)]
        session.execute(sa.insert(tables[Person]), [_blank(Person) | row for row in rows])
        posts = [{"id": f"j{n}", "title": f"Kapolsek {n}"} for n in range(2000)]
        session.execute(sa.insert(tables[Post]), [_blank(Post) | row for row in posts])
        held = [
            {"id": f"h{n}", "owner_id": f"j{n}", "position": 0, "person_id": f"p{n}"} for n in range(2000)
        ]
        session.execute(sa.insert(tables[Holding]), [_blank(Holding) | row for row in held])
    yield store
    store.close()


def _blank(kind: type[Person | Post | Holding]) -> dict[str, object]:
    values = {f.name: getattr(kind(), f.name) for f in fields_of(kind) if f.kind is not Kind.ROWS}
    return {**values, "version": 1}


def test_twenty_thousand_people_are_shown_in_part_and_at_once(crowd: Store) -> None:
    slowest = 0.0
    for words, total in (("", PEOPLE), ("siti", PEOPLE // 7), ("siti ahmad 123", None), ("tidak ada", 0)):
        begun = time.perf_counter()
        page = listed(crowd, "people", words)
        slowest = max(slowest, time.perf_counter() - begun)
        assert len(page.entries) == min(LIMIT, page.total)
        assert total is None or page.total == total
    assert slowest < 1.0, "some 40 ms on a quiet machine"
