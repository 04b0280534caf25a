"""How directory entries are called in fields and lists: a title, and a second line that tells them apart."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cooling_desktop.records.directory import Election, Organisation, Person, Post, Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.holders import holds
from cooling_desktop.words.degree_text import apart
from cooling_desktop.words.names import split_rank, with_degrees

NEW_WORDS = {
    "people": "Orang baru bernama",
    "posts": "Jabatan baru",
    "organisations": "Lembaga baru bernama",
    "units": "Satuan baru bernama",
    "elections": "Pemilihan baru bernama",
}


def title_of(record: Record) -> str:
    """The name a field shows: "AKBP Henri Noveri Santoso, S.H."."""
    match record:
        case Person():
            name = with_degrees(record.degrees_front, record.name, record.degrees_back)
            return f"{record.rank} {name}".strip()
        case Post():
            return record.title
        case Organisation() | Unit() | Election():
            return record.name
    return ""


def detail_of(record: Record) -> str:
    """The second line of a suggestion, as far as the entry itself tells it: a name spelt out, a level, a kind."""
    match record:
        case Post() | Organisation():
            return record.spelled_out
        case Unit():
            return str(record.level)
        case Election():
            return str(record.kind)
    return ""


def offices(posts: Iterable[Record], day: date) -> dict[str, str]:
    """Who holds which post: the one held on a day, else one held before."""
    then: dict[str, str] = {}
    before: dict[str, str] = {}
    for post in (one for one in posts if isinstance(one, Post)):
        for held in post.holdings:
            if held.person_id and holds(held, day):
                then.setdefault(held.person_id, post.title)
            elif held.person_id and held.ends and held.ends < day:
                before.setdefault(held.person_id, f"Sebelumnya {post.title}")
    return before | then


def make_new(shelf: str, text: str) -> Record:
    """A fresh directory entry from typed words; a rank and degrees go where a signature looks for them."""
    name = " ".join(text.split())
    match shelf:
        case "people":
            rank, rest = split_rank(name)
            front, bare, back = apart(rest)
            return Person(rank=rank, name=bare, degrees_front=front, degrees_back=back) if bare else Person(name=name)
        case "posts":
            return Post(title=name)
        case "organisations":
            return Organisation(name=name)
        case "elections":
            return Election(name=name)
    return Unit(name=name)


def named(facts: Facts, shelf: str, key: str | None) -> str:
    """The title of the entry a meeting points to; empty for none."""
    record = facts.shelf(shelf).get(key or "")
    return title_of(record) if record is not None else ""


def speaker(facts: Facts, person_id: str | None, post_id: str | None, other: str = "") -> str:
    """Somebody in a list: office and name, as far as they are known."""
    parts = (named(facts, "posts", post_id), named(facts, "people", person_id))
    return " ".join(part for part in parts if part) or other
