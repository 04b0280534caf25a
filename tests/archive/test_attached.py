"""What goes along inside an issued paper: all that it tells, nothing else, and it can be read again."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pikepdf
import pypdf
import pytest

from cooling_desktop.archive.attached import NAME, attached, read_attached
from cooling_desktop.archive.correct import correct, withdraw
from cooling_desktop.archive.issue import issue, pdf_of
from cooling_desktop.archive.sample import example_files
from cooling_desktop.archive.told import MAKE_A_ROW
from cooling_desktop.errors import BadInput
from cooling_desktop.papers.plain import plain
from cooling_desktop.papers.release import compose
from cooling_desktop.press.draft import draft
from cooling_desktop.records import interchange
from cooling_desktop.records.directory import Organisation, Person, Post
from cooling_desktop.records.facts import SHELF_NAMES, Facts
from cooling_desktop.records.fields import Kind, Privacy, Record, fields_of, walk
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.kinds import GuestStatus, Paper
from cooling_desktop.records.ledger import BEGINNING, entries
from cooling_desktop.records.letters import Scan
from cooling_desktop.records.meeting import AgendaItem, Guest, LegalBasis, Meeting, OwnWording, Photo
from cooling_desktop.records.photo_files import settle
from cooling_desktop.records.released import Released
from cooling_desktop.records.schema import schema
from cooling_desktop.records.spoken import Commitment, Topic, Utterance
from cooling_desktop.records.store import Store, open_store
from tests.pdf_bytes import everything_in

KEY, FIRST, LATER = "contoh-000-sumenep", date(2024, 11, 5), date(2024, 11, 6)
FULL = Path(__file__).parent.parent / "records" / "files" / f"version-{interchange.VERSION}.json"
BIRD = "Cendrawasih"
SCHEMA = jsonschema.Draft202012Validator(schema())


@pytest.fixture
def store(office: Path) -> Iterator[Store]:
    opened = open_store(office)
    yield opened
    opened.close()


def data_of(facts: Facts) -> bytes:
    """The data of a release that would go out today."""
    drafted = draft(facts)
    document = compose(facts, drafted, state=None, number="SP/1", issued_on=FIRST)
    paper = Released(
        id="naskah-1", number="SP/1", kind="siaran pers", headline=document.title, text=plain(document), paper=Paper.A4,
        issued_on=FIRST, issued_at=datetime(2024, 11, 5, 3, 4, 5, 678), previous=BEGINNING,
    )  # fmt: skip
    return attached(facts, document, drafted, paper)


def data_in(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        (name,) = opened.attachments
        assert name == NAME and str(opened.attachments[name].obj.AFRelationship) == "/Source"
        return opened.attachments[name].get_file().read_bytes()


@pytest.mark.parametrize("path", example_files(), ids=lambda path: path.stem)
def test_another_office_rebuilds_the_release_from_it(path: Path, tmp_path: Path) -> None:
    facts = settle(interchange.read(path), tmp_path)
    data = data_of(facts)
    assert data == data_of(facts), "the same facts, the same bytes"
    SCHEMA.validate(json.loads(data))
    read = read_attached(data)
    again = compose(read.facts, draft(read.facts), state=None, number="SP/1", issued_on=FIRST)
    assert plain(again) == read.release.text and len(read.release.text) > 500
    assert read.release.issued_at == datetime(2024, 11, 5, 3, 4, 5, 678)
    assert {photo.file for photo in read.facts.meeting.photos} <= {photo.file for photo in facts.meeting.photos}
    assert len(data) < 20_000 and b'"files"' not in data, "photos are in the page"


def test_each_paper_carries_its_data_and_the_seal_before_it(store: Store) -> None:
    first = issue(store, KEY, today=FIRST, by="Briptu Dwi Lestari")
    correct(store, first.id)
    facts = store.load(KEY)
    facts.meeting.venue.street = "Jalan Dr. Sutomo"
    store.save(facts)
    second = issue(store, KEY, today=LATER)
    third = withdraw(store, second.id, "Tanggalnya keliru", today=LATER)
    before = {entry.paper_id: entry.previous for entry in entries(store)}
    assert before[first.id] == BEGINNING and len(set(before.values())) == 3
    for paper, about in ((first, None), (second, first), (third, second)):
        read, release = _checked(store, paper, before[paper.id])
        assert (release.corrects, release.corrects_id) == ((about.number, about.id) if about else ("", ""))
        assert read.facts.meeting.id == KEY and "Dwi Lestari" not in paper.facts
    assert "Jalan Dr. Sutomo" in second.facts and "Sutomo" not in first.facts
    assert "utterances" not in third.facts, "a PENCABUTAN tells no more than that"


def _checked(store: Store, paper: IssuedPaper, previous: str) -> tuple[Any, Released]:
    data = data_in(pdf_of(store, paper))
    assert data.decode() == paper.facts
    read = read_attached(data)
    said = read.release
    assert (said.id, said.number, said.kind, said.headline, said.text, said.issued_on, said.issued_at, said.reason) == (
        paper.id, paper.number, paper.kind, paper.headline, paper.text, paper.issued_on, paper.issued_at, paper.reason,
    )  # fmt: skip
    assert (said.paper, said.unit, said.previous) == (Paper(paper.paper), "Polres Sumenep", previous)
    return read, said


def test_who_and_what_is_not_told_stays_in_the_office(store: Store) -> None:
    facts = store.load(KEY)
    meeting = facts.meeting
    named = next(person for person in facts.people.values() if person.id == "candra-hasan")
    for shelf in SHELF_NAMES:
        for entry in facts.shelf(shelf).values():
            if hasattr(entry, "known_as"):
                entry.known_as = [f"{BIRD} ejaan", "Candra", "Polres Sumenep", "Sumenep"]
    facts.people["orang-jauh"] = Person(id="orang-jauh", name=f"{BIRD} Tak Datang", rank="Kompol")
    facts.organisations["lembaga-jauh"] = Organisation(id="lembaga-jauh", name=f"Lembaga {BIRD}")
    facts.posts["kapolres-sumenep"].organisation_id = "lembaga-jauh"
    facts.posts["jauh"] = Post(id="jauh", title=f"Camat {BIRD}")
    meeting.guests += [
        Guest(person_id="orang-jauh", post_id="jauh", status=GuestStatus.ABSENT),
        Guest(group=f"warga {BIRD}"),
        Guest(group=f"pemuda {BIRD}", status=GuestStatus.APOLOGISED, count=4711),
    ]
    meeting.guests[0].count = 2024
    meeting.utterances.append(Utterance(person_id=named.id, text=f"{BIRD} terbang rendah", in_release=False))
    meeting.utterances.append(Utterance(person_id="orang-jauh", text=f"{BIRD} diam", in_release=False))
    meeting.agenda = [AgendaItem(text=f"Lagu {BIRD}", person_id="orang-jauh", performer=BIRD)]
    meeting.topics.append(Topic(text=f"urusan {BIRD}", in_release=False))
    meeting.commitments.append(Commitment(text=f"menjaga {BIRD}"))
    meeting.venue.owner = BIRD
    meeting.photos.append(Photo(caption=f"{BIRD} di dahan", in_release=False))
    meeting.release.own_wordings.append(OwnWording(block="outcome-7", text=f"{BIRD} hinggap."))
    meeting.release.turns = [f"lead=2 {BIRD}"]
    store.save(facts)
    paper = issue(store, KEY, today=FIRST)
    told = everything_in(pdf_of(store, paper))
    assert named.name in told and "Polres Sumenep" in paper.facts, "this eye sees at all"
    assert BIRD.casefold() not in told.casefold() and "4711" not in paper.facts
    assert named.name in paper.facts and "jauh" not in paper.facts and "known_as" not in paper.facts
    assert read_attached(paper.facts.encode()).facts.meeting.guests[0].count is None, "that stands there as a year"


def test_an_own_text_is_told_and_what_it_replaces_is_not(store: Store) -> None:
    facts = store.load(KEY)
    quoted = next(one for one in facts.meeting.utterances if one.text in draft(facts).text_of("quotes"))
    facts.meeting.release.own_wordings.append(OwnWording(block="quotes", text="Kapolres mengajak warga menjaga damai."))
    told = read_attached(data_of(facts)).facts.meeting
    assert quoted.text not in [one.text for one in told.utterances]
    assert [one.text for one in told.release.own_wordings] == ["Kapolres mengajak warga menjaga damai."]


def test_no_word_goes_along_that_does_not_stand_on_the_page(tmp_path: Path) -> None:
    """Every public text of a meeting with all values is a word of its own."""
    facts = interchange.read(FULL)
    birds: dict[str, str] = {}
    tops: list[Record] = [facts.meeting, *(one for name in SHELF_NAMES for one in facts.shelf(name).values())]
    for row in (row for top in tops for _, row in walk(top)):
        for f in fields_of(type(row)):
            if f.kind in (Kind.TEXT, Kind.LONG_TEXT) and f.privacy is Privacy.PUBLIC and f.name not in _NOT_TYPED:
                word = f"b{len(birds):04}"
                birds[word] = f"{type(row).__name__}.{f.name}"
                setattr(row, f.name, word)
    store = open_store(tmp_path / "data")
    (key,) = store.take_in([settle(facts, tmp_path / "foto")])
    paper = issue(store, key, today=FIRST)
    pages = pypdf.PdfReader(io.BytesIO(pdf_of(store, paper))).pages
    page = "\n".join(one.extract_text() for one in pages).casefold()
    store.close()
    seen = {word for word in birds if word in page}
    along = {word for word in birds if word in paper.facts}
    assert len(seen) > 40 and len(along) > 40
    assert {birds[word] for word in along - seen} == _KNOWN_BY_ANOTHER_NAME
    assert len(birds) - len(along) > 40


_NOT_TYPED = ("file", "logo", "block", "number")
# What the page calls by another of its names, or by its day, is found again by this one.
_KNOWN_BY_ANOTHER_NAME = {"Post.title", "Election.name"}


def test_a_new_kind_of_row_stays_inside_until_somebody_decides() -> None:
    def below(kind: type[Record]) -> Iterator[type[Record]]:
        for f in fields_of(kind):
            if f.kind in (Kind.ROWS, Kind.PART):
                yield from below(f.type)
            if f.kind is Kind.ROWS:
                yield f.type

    assert set(below(Meeting)) - set(MAKE_A_ROW) == {AgendaItem, LegalBasis, Scan}


ODD: list[tuple[str, Any]] = [
    ("release", None), ("release", []), ("release", {}), ("release.number", ""), ("release.kind", "surat undangan"),
    ("release.kind", 7), ("release.previous", "0" * 63), ("release.issued_at", "2024-11-05"), ("release.paper", None),
    ("release.issued_on", "5/11/2024"), ("release.text", "x" * 400_001), ("release.headline", "a\u202eb"),
    ("release.corrects", "SP/2"), ("release.approved_by", "AKP Sari"), ("meeting", None), ("version", 2),
    ("version", True), ("format", "lain"), ("files", {"a.jpg": "aGFsbw=="}), ("findings", []), ("release.id", "../x"),
]  # fmt: skip


@pytest.mark.parametrize("where, value", ODD, ids=[f"{where}={str(value)[:12]}" for where, value in ODD])
def test_data_that_we_would_not_have_written_is_refused(where: str, value: Any) -> None:
    data = json.loads(data_of(interchange.read(example_files()[0])))
    *above, name = where.split(".")
    holder = data[above[0]] if above else data
    if value is None:
        del holder[name]
    else:
        holder[name] = value
    with pytest.raises(BadInput):
        read_attached(json.dumps(data).encode())


JUNK = [b"", b"\xff\xfe", b"[" * 200_000, b"[]", b"1e999", b"null", b'{"a":' * 50_000, b" " * 8_000_001, b"%PDF-1.7"]


@pytest.mark.parametrize("content", JUNK, ids=[f"{junk[:6]!r} {len(junk)}" for junk in JUNK])
def test_junk_is_refused(content: bytes) -> None:
    with pytest.raises(BadInput):
        read_attached(content)


def _mutated(times: int) -> None:
    whole, lot = data_of(interchange.read(example_files()[1])), random.Random(7)
    refused = 0
    for _ in range(times):
        content = bytearray(whole)
        for _ in range(lot.randrange(1, 6)):
            start = lot.randrange(len(content))
            content[start : start + lot.randrange(4)] = lot.randbytes(lot.randrange(4))
        try:
            read_attached(bytes(content))
        except BadInput:
            refused += 1
    assert refused > times // 2


def test_mutated_data_is_read_or_refused_and_nothing_else() -> None:
    _mutated(200)


@pytest.mark.faults
def test_much_mutated_data_is_read_or_refused_and_nothing_else() -> None:
    _mutated(10_000)
