"""Whoever changes the book is found, whatever is changed and however well the seals are made anew."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from cooling_desktop.archive.chain import Kind, broken, compared, gone_on, set_back, unlike, without
from cooling_desktop.errors import BadInput
from cooling_desktop.records.book import Sealed
from cooling_desktop.records.ledger import BEGINNING, Act, Entry, seal_of
from cooling_desktop.words.text import grouped

TRIES = 200
BEGIN = datetime(2026, 11, 2, 8, 30, 15, 250_000)
ACTS = [Act.ISSUED] * 12 + [Act.RECEIVED, Act.PUT_BACK, Act.RESTORED, Act.REMOVED, Act.RECEIVED] + [Act.ISSUED] * 13


def digest(text: object) -> str:
    return hashlib.sha256(str(text).encode()).hexdigest()


def sealed(entries: Sequence[Entry]) -> list[Entry]:
    """The same entries in this order, numbered and sealed as if they had always been so."""
    made: list[Entry] = []
    for number, entry in enumerate(entries, start=1):
        before = made[-1].seal if made else BEGINNING
        bare = replace(entry, sequence=number, previous=before, seal="")
        made.append(replace(bare, seal=seal_of(bare)))
    return made


def _entry(number: int, act: Act) -> Entry:
    about = 13 if act is Act.REMOVED else number  # the first that was received
    paper = "" if act is Act.RESTORED else f"naskah-{about}"
    digests = ("", "") if act is Act.RESTORED else (digest(f"berkas {about}"), digest(f"baris {about}"))
    at = BEGIN + timedelta(hours=number)
    return Entry(number, act, paper, f"SP/{about}/XI/2026", at, f"Briptu {number}", *digests, "", "")


BOOK = sealed([_entry(number, act) for number, act in enumerate(ACTS, start=1)])
PAPERS = [
    Sealed(
        one.paper_id, one.number, "x.pdf", one.file_sha256, one.data_sha256, one.at, one.by, one.act != Act.RECEIVED,
        previous=one.previous if one.act is Act.ISSUED else "",
    )
    for one in BOOK
    if one.act in (Act.ISSUED, Act.PUT_BACK, Act.RECEIVED) and one.paper_id != "naskah-13"
]
OF_PAPERS = [place for place, one in enumerate(BOOK) if one.act in (Act.ISSUED, Act.RECEIVED)]
OTHER: dict[str, Any] = {"sequence": 99, "act": Act.RECEIVED, "at": BEGIN, "paper_id": "lain", "number": "0", "by": ""}
FIELDS = [name for name in Entry.__slots__ if name not in ("previous", "seal")]

Tampering = Callable[[random.Random, list[Entry]], list[Entry]]


def found(entries: Sequence[Entry]) -> list[str]:
    return [one.sentence for one in (*broken(entries), *compared(entries, PAPERS))]


def _altered(entry: Entry, name: str) -> Entry:
    value = OTHER.get(name, digest("lain"))
    if value == getattr(entry, name):
        value = Act.ISSUED
    return replace(entry, **{name: value})


def edit(chance: random.Random, entries: list[Entry]) -> list[Entry]:
    """One value; with luck its seal is made anew, with more luck those of all that follow."""
    skill = chance.randrange(3)
    place = chance.choice(OF_PAPERS) if skill == 2 else chance.randrange(len(entries))
    name = chance.choice(FIELDS[1:] if skill == 2 else [*Entry.__slots__])
    entries[place] = _altered(entries[place], name)
    if skill == 1 and name != "seal":
        entries[place] = replace(entries[place], seal=seal_of(entries[place]))
    return sealed(entries) if skill == 2 else entries


def delete(chance: random.Random, entries: list[Entry]) -> list[Entry]:
    """One entry; with luck all that follow are numbered and sealed anew."""
    skill = chance.randrange(2)
    del entries[chance.choice(OF_PAPERS) if skill else chance.randrange(len(entries) - 1)]
    return sealed(entries) if skill else entries


def swap(chance: random.Random, entries: list[Entry]) -> list[Entry]:
    """Two entries, with their numbers or under those of each other, their seals made anew or not, or all seals."""
    skill = chance.randrange(3)
    one, other = chance.sample(OF_PAPERS if skill == 2 else range(len(entries)), 2)
    entries[one], entries[other] = entries[other], entries[one]
    if skill == 2:
        return sealed(entries)
    for place in (one, other) if skill else ():
        entries[place] = replace(entries[place], sequence=place + 1)
        if chance.random() < 0.5:
            entries[place] = replace(entries[place], seal=seal_of(entries[place]))
    return entries


def insert(chance: random.Random, entries: list[Entry]) -> list[Entry]:
    """One more, made up or a copy; with luck all that follow are numbered and sealed anew."""
    copied = entries[chance.choice(OF_PAPERS)]
    made = copied if chance.random() < 0.5 else replace(copied, paper_id="lain", number="SP/99/XI/2026")
    place = chance.randrange(len(entries) + 1)
    entries.insert(place, replace(made, sequence=place + 1))
    return sealed(entries) if chance.random() < 0.5 else entries


def truncate(chance: random.Random, entries: list[Entry]) -> list[Entry]:
    """The end."""
    return entries[: chance.randrange(len(entries))]


def test_a_book_as_it_was_written_is_whole() -> None:
    assert found(BOOK) == [] and list(set_back(BOOK)) == []


TAMPERINGS: dict[str, Tampering] = {
    "edit": edit, "delete": delete, "swap": swap, "insert": insert, "truncate": truncate
}  # fmt: skip


@pytest.mark.parametrize("name", TAMPERINGS)
def test_every_tampering_is_found(name: str) -> None:
    chance = random.Random(name)
    unseen = []
    for number in range(TRIES):
        made = TAMPERINGS[name](chance, list(BOOK))
        if made == BOOK or not found(made):
            unseen.append((number, [one for one, was in zip(made, BOOK, strict=False) if one != was][:1]))
    assert unseen == []


def test_the_entry_at_fault_is_named() -> None:
    book = list(BOOK)
    book[6] = replace(book[6], by="orang lain")
    assert found(book)[0] == "Catatan 7 (SP/7/XI/2026) diubah: isinya tidak cocok lagi dengan segelnya."
    assert found(BOOK[:4] + BOOK[6:])[0] == "Catatan 5 sampai 6 hilang dari buku arsip."
    moved = [*BOOK[:4], replace(BOOK[5], sequence=5), replace(BOOK[4], sequence=6), *BOOK[6:]]
    moved[4:6] = [replace(one, seal=seal_of(one)) for one in moved[4:6]]
    assert {one.kind for one in broken(moved)} >= {Kind.MOVED}
    assert found(BOOK[:-1]) == [
        "SP/30/XI/2026 ada di basis data tanpa catatan: catatannya hilang, atau naskah itu ditambahkan."
    ]
    gone = [paper for paper in PAPERS if paper.id != "naskah-3"]
    (lost,) = compared(BOOK, gone)
    assert (lost.kind, lost.about) == (Kind.MISSING, "SP/3/XI/2026")


def test_what_the_book_alone_cannot_prove_its_head_on_paper_does() -> None:
    """All papers of the last week taken out with their entries: only something kept elsewhere tells."""
    shorter, head = BOOK[:-3], BOOK[-1].seal
    left = [paper for paper in PAPERS if paper.id in {one.paper_id for one in shorter}]
    assert [*broken(shorter), *compared(shorter, left)] == []
    assert list(without(BOOK, grouped(head))) == list(without(BOOK, head[:16].upper())) == []
    assert [one.kind for one in without(shorter, head)] == [Kind.MISSING]
    for typed in ("", head[:15], "SP/3/XI/2026 dst dst"):
        with pytest.raises(BadInput, match="paling sedikit 16"):
            list(without(BOOK, typed))


def test_an_earlier_copy_of_the_book_tells_too() -> None:
    assert list(unlike(BOOK, BOOK[:20], "cadangan")) == []
    assert [one.sentence for one in unlike(BOOK[:20], BOOK, "cadangan 3 November 2026")] == [
        "Catatan 21 (SP/21/XI/2026) dan sesudahnya hilang; masih ada dalam cadangan 3 November 2026."
    ]
    written_anew = sealed([*BOOK[:9], replace(BOOK[9], by="orang lain"), *BOOK[10:]])
    assert [one.about for one in unlike(written_anew, BOOK, "cadangan")] == ["Catatan 10 (SP/10/XI/2026)"]
    assert gone_on(BOOK, BOOK[:20]) is gone_on(BOOK[:20], BOOK) is gone_on(written_anew, BOOK) is None


def test_a_restoring_tells_why_the_book_differs_from_a_newer_backup() -> None:
    later = BOOK[-1].at + timedelta(days=1)
    restored = replace(BOOK[14], at=later)
    received = replace(BOOK[12], at=later, paper_id="lain", number="SP/40/XI/2026")
    for since in ([restored], [received, restored, BOOK[0]], [received, replace(received, act=Act.REMOVED), restored]):
        book = sealed([*BOOK[:20], *since])
        told = gone_on(book, BOOK)
        assert told is not None and (told.act, told.at) == (Act.RESTORED, later)
        back = sealed([*BOOK[:23], replace(restored, at=later + timedelta(days=1))])
        assert gone_on(back, book) is back[-1], "back to the data of before, whose backup is of the restored ones"
        assert gone_on(back[:-1], book) is None and gone_on(book[:20], book) is None


def test_a_restoring_hides_no_altered_entry() -> None:
    later = BOOK[-1].at + timedelta(days=1)
    restored = replace(BOOK[14], at=later)
    for place in range(20):
        altered = sealed([*BOOK[:place], replace(BOOK[place], by="orang lain"), *BOOK[place + 1 : 20], restored])
        assert gone_on(altered, BOOK) is None, place
        assert next(unlike(altered, BOOK, "cadangan")).about.startswith(f"Catatan {place + 1}")


def test_a_clock_set_back_is_no_fault() -> None:
    book = sealed([*BOOK, replace(BOOK[0], at=BEGIN - timedelta(days=3650), paper_id="naskah-baru")])
    assert list(broken(book)) == []
    (hint,) = set_back(book)
    assert hint.startswith("Catatan 31 (SP/1/XI/2026) bertanggal sebelum catatan di atasnya")
