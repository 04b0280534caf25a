"""Whatever the declarations allow comes back the same from the store and from a meeting file."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cooling_desktop.records.directory import SHELVES, Unit
from cooling_desktop.records.facts import SHELF_NAMES, Facts, copy_facts, references
from cooling_desktop.records.fields import Field, Kind, Privacy, Record, fields_of, walk
from cooling_desktop.records.interchange import parse, write
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.parsing import Reader, plain
from cooling_desktop.records.privacy import Outlet
from cooling_desktop.records.store import open_store
from cooling_desktop.words.text import said, unclean

Keys = dict[str, list[str]]
MINUTES = st.times().map(lambda t: time(t.hour, t.minute))
SECONDS = st.datetimes().map(lambda t: t.replace(microsecond=0))


def _text(field: Field) -> st.SearchStrategy[str]:
    letters = st.text(st.characters(codec="utf-8"), max_size=min(field.max_length, 12))
    hard = st.sampled_from(
        ["<b>&\"'", "“Ya”", "\n\t\r\n", "🙂", "e\u0301", "a" * field.max_length, "' OR 1=1 --"]
    )
    clean = letters.filter(lambda text: not unclean(text))
    return st.one_of(clean, hard.filter(lambda t: len(t) <= field.max_length)).map(said)


def _value(field: Field, keys: Keys) -> st.SearchStrategy[Any]:
    made: dict[Kind, Any] = {
        Kind.TEXT: lambda: _text(field),
        Kind.LONG_TEXT: lambda: _text(field),
        Kind.WORDS: lambda: st.lists(_text(field), max_size=2),
        Kind.NUMBER: lambda: st.integers(field.minimum, field.maximum),
        Kind.YES_NO: st.booleans,
        Kind.DATE: st.dates,
        Kind.TIME: lambda: MINUTES,
        Kind.MOMENT: lambda: SECONDS,
        Kind.CHOICE: lambda: st.sampled_from(list(field.type)),  # type: ignore[call-overload]
        Kind.REFERENCE: lambda: st.sampled_from(keys[field.refers]) if keys[field.refers] else st.none(),
        Kind.PART: lambda: _record(field.type, keys),
        Kind.ROWS: lambda: st.lists(_record(field.type, keys), max_size=2),
    }
    strategy: st.SearchStrategy[Any] = made[field.kind]()
    return st.none() | strategy if field.optional else strategy


@st.composite
def _record(draw: st.DrawFn, kind: type[Record], keys: Keys) -> Record:
    """A record with some of its values filled; keys of its rows are fresh as on a desk; no picture files."""
    fields = [f for f in fields_of(kind) if f.name not in ("parent_id", "file", "logo")]
    filled = draw(st.sets(st.sampled_from(range(len(fields))), max_size=8))
    return kind(**{fields[n].name: draw(_value(fields[n], keys)) for n in sorted(filled)})


@st.composite
def meetings(draw: st.DrawFn) -> Facts:
    """A meeting with a directory of up to two entries a shelf, everything pointing to what is there."""
    prefix = Record().id[:20]
    keys: Keys = {
        name: [f"{prefix}.{name}-{n}" for n in range(draw(st.integers(0, 2)))] for name in SHELF_NAMES
    }
    facts = Facts(draw(_record(Meeting, keys)))  # type: ignore[arg-type]
    for name, kind in SHELVES.items():
        for key in keys[name]:
            entry = draw(_record(kind, keys))
            entry.id = key
            facts.shelf(name)[key] = entry
    for below, above in itertools.pairwise(keys["units"]):
        facts.units[below].parent_id = draw(st.sampled_from([None, above]))
    return facts


def _values(facts: Facts) -> dict[str, Any]:
    """Everything but what never leaves this computer."""

    def data(record: Record) -> dict[str, Any]:
        return plain(record, lambda f: f.privacy is not Privacy.LOCAL)

    shelves = {name: {key: data(e) for key, e in facts.shelf(name).items()} for name in SHELF_NAMES}
    return {"meeting": data(facts.meeting), **shelves}


def _same_from_a_file(facts: Facts) -> None:
    content = write(facts, Outlet.EXPORT_WITH_CONTACTS)
    again = parse(content, "x.json")
    assert _values(again) == _values(facts)
    assert write(again, Outlet.EXPORT_WITH_CONTACTS) == content


def _same_from_the_store(facts: Facts, empty: Path) -> None:
    folder = Path(tempfile.mkdtemp(dir=empty.parent))
    shutil.copytree(empty, folder, dirs_exist_ok=True)
    expected = copy_facts(facts)
    store = open_store(folder)
    store.take_in([facts])
    store.close()
    fresh = open_store(folder)
    found = fresh.load(facts.meeting.id)
    everything = Facts(found.meeting)
    for name in SHELF_NAMES:
        everything.shelf(name).update({entry.id: entry for entry in fresh.directory(name)})
        assert found.shelf(name).keys() <= everything.shelf(name).keys()
    fresh.close()
    wanted = _values(expected)
    assert _values(everything) == wanted
    for _, shelf, key in references(found.meeting):
        assert plain(found.shelf(shelf)[key]) == wanted[shelf][key]
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty data folder."""
    folder = tmp_path_factory.mktemp("kosong") / "data"
    open_store(folder).close()
    return folder


SLOWLY = settings(deadline=None, suppress_health_check=list(HealthCheck))


@settings(SLOWLY, max_examples=60)
@given(meetings())
def test_a_file_gives_back_any_meeting(facts: Facts) -> None:
    _same_from_a_file(facts)


@settings(SLOWLY, max_examples=25)
@given(facts=meetings())
def test_the_store_gives_back_any_meeting(empty: Path, facts: Facts) -> None:
    _same_from_the_store(facts, empty)


@pytest.mark.faults
@settings(SLOWLY, max_examples=2000)
@given(facts=meetings())
def test_the_store_and_the_file_give_back_thousands(empty: Path, facts: Facts) -> None:
    _same_from_a_file(facts)
    _same_from_the_store(facts, empty)


def _filled(kind: type[Record]) -> Record:
    """A record with every value set to something else than its default."""
    record = kind()
    for f in fields_of(kind):
        setattr(record, f.name, _something(f))
    return record


def _something(f: Field) -> Any:
    match f.kind:
        case Kind.WORDS:
            return ["satu", "dua"]
        case Kind.NUMBER:
            return f.maximum
        case Kind.DATE | Kind.TIME | Kind.MOMENT:
            return {
                "date": date(2024, 2, 29),
                "time": time(23, 59),
                "datetime": datetime(2024, 2, 29, 1, 2, 3),
            }[f.type.__name__]
        case Kind.CHOICE:
            return list(f.type)[-1]  # type: ignore[call-overload]
        case Kind.REFERENCE:
            return "kunci-1.a_b"
        case Kind.PART:
            return _filled(f.type)
        case Kind.ROWS:
            return [_filled(f.type), _filled(f.type)]
        case _:
            return "ö" * f.max_length if f.kind is not Kind.YES_NO else True


@pytest.mark.parametrize("kind", [Meeting, *SHELVES.values()], ids=lambda k: k.__name__)
def test_every_value_survives_the_way_through_json(kind: type[Record]) -> None:
    """Hypothesis may leave a value out; this one can't."""
    record = _filled(kind)
    again = Reader("x").record(kind, plain(record), "x", "seed")
    for (path, row), (_, other) in zip(walk(record), walk(again), strict=True):
        for f in fields_of(type(row)):
            if f.kind not in (Kind.PART, Kind.ROWS):
                assert getattr(other, f.name) == getattr(row, f.name), f"{path}.{f.name}"


def test_a_unit_before_its_parent_is_stored_too(empty: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(empty, tmp_path / "data"))
    meeting = Meeting(unit_id="anak")
    units = {"anak": Unit(id="anak", parent_id="induk"), "induk": Unit(id="induk", name="Polres")}
    store = open_store(folder)
    store.take_in([Facts(meeting, units)])
    assert store.load(meeting.id).units["induk"].name == "Polres"
    store.close()
