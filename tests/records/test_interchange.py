"""The meeting file: stable, readable for ever, and described by its own schema."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cooling_desktop.archive.sample import example_files
from cooling_desktop.errors import BadInput
from cooling_desktop.records.facts import SHELF_NAMES, Facts
from cooling_desktop.records.fields import Kind, Privacy, fields_of, walk
from cooling_desktop.records.interchange import VERSION, parse, read, write
from cooling_desktop.records.meeting import Meeting, ReleaseSetup
from cooling_desktop.records.parsing import plain
from cooling_desktop.records.photo_files import settle
from cooling_desktop.records.privacy import Outlet
from cooling_desktop.records.schema import schema
from cooling_desktop.records.store import open_store

FILES = Path(__file__).parent / "files"
RELEASED = sorted(FILES.glob("version-*.json"))
CHECK = jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())
ALL = [*example_files(), *RELEASED]
each = pytest.mark.parametrize("path", ALL, ids=lambda p: p.stem)


def _json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def test_one_file_is_kept_for_every_version() -> None:
    assert [path.stem for path in RELEASED] == [f"version-{n}" for n in range(1, VERSION + 1)]


@pytest.mark.parametrize("path", RELEASED, ids=lambda p: p.stem)
def test_a_file_of_every_version_is_read_whole(path: Path) -> None:
    facts = read(path)
    assert (facts.meeting.id, len(facts.meeting.guests), len(facts.units)) == ("versi-1", 2, 2)
    assert set(facts.attached) == {"foto-1.jpg", "foto-2.jpg", "logo-1.png", "logo-2.png"}
    again = json.loads(write(facts, Outlet.EXPORT_WITH_CONTACTS))
    assert {**again, "version": 1} == {**_json(path), "version": 1}


def test_the_newest_file_fills_every_value() -> None:
    facts = read(FILES / f"version-{VERSION}.json")
    filled, known = set(), set()
    for top in (facts.meeting, *(entry for name in SHELF_NAMES for entry in facts.shelf(name).values())):
        for _, row in walk(top):
            blank = type(row)()
            for f in fields_of(type(row)):
                if f.privacy is not Privacy.LOCAL and f.kind is not Kind.PART:
                    known.add((type(row).__name__, f.name))
                    if getattr(row, f.name) != getattr(blank, f.name):
                        filled.add((type(row).__name__, f.name))
    assert known - filled == set()


@each
def test_files_are_what_the_schema_says(path: Path) -> None:
    CHECK.validate(_json(path))


@each
def test_in_out_and_in_again_is_the_same(path: Path, tmp_path: Path) -> None:
    """Through two offices: what the first exports is what the second exports."""
    facts, exports = settle(read(path), tmp_path / "masuk"), []
    for name in ("satu", "dua"):
        store = open_store(tmp_path / name)
        (key,) = store.take_in([facts])
        exports.append(write(store.load(key), Outlet.EXPORT_WITH_CONTACTS))
        store.close()
        (tmp_path / f"{name}.json").write_bytes(exports[-1])
        facts = settle(read(tmp_path / f"{name}.json"), tmp_path / "masuk lagi")
    assert exports[0] == exports[1]
    CHECK.validate(json.loads(exports[0]))
    first = parse(exports[0], "x")
    assert plain(first.meeting)["id"] == plain(read(path).meeting)["id"]
    named = [photo.file for photo in first.meeting.photos] + [unit.logo for unit in first.units.values()]
    assert first.attached.keys() == {name for name in named if name}


def test_keys_that_the_file_does_not_give_are_the_same_each_time() -> None:
    content = b'{"format": "cooling-desktop/meeting", "version": 1, "meeting": {"guests": [{}, {}]}}'
    one, other = parse(content, "a.json").meeting, parse(content, "b.json").meeting
    assert [g.id for g in one.guests] == [g.id for g in other.guests]
    assert (one.id, one.venue.id) == (other.id, other.venue.id)
    assert len({one.id, one.venue.id, one.release.id, one.neutrality.id, *(g.id for g in one.guests)}) == 6


def test_a_byte_order_mark_and_nulls_are_no_trouble() -> None:
    content = b'\xef\xbb\xbf{"format": "cooling-desktop/meeting", "version": 1, "meeting": {"theme": null}}'
    assert parse(content, "x").meeting.theme == ""


def test_a_file_brings_no_approval_and_silences_nothing() -> None:
    """Every value of this computer alone, filled by somebody else; the exports write none of them."""
    filled: dict[Kind, Any] = {Kind.TEXT: "Iptu Sari", Kind.WORDS: ["R7.1"], Kind.MOMENT: "2024-10-23T19:30:00",
                               Kind.CHOICE: "disetujui", Kind.YES_NO: True}  # fmt: skip
    local = {
        record: {f.name: filled[f.kind] for f in fields_of(record) if f.privacy is Privacy.LOCAL}
        for record in (Meeting, ReleaseSetup)
    }
    assert {"ignored", "stage", "approved_by", "approved_key", "approved_text"} < local[ReleaseSetup].keys()
    given = {"theme": "Pilkada damai", **local[Meeting], "release": {"author": "Humas", **local[ReleaseSetup]}}
    meeting = parse(json.dumps(OK | {"meeting": given}).encode(), "asing.json").meeting
    assert (meeting.theme, meeting.release.author) == ("Pilkada damai", "Humas")
    for row in (meeting, meeting.release):
        blank = type(row)()
        assert all(getattr(row, name) == getattr(blank, name) for name in local[type(row)])
        for name, value in local[type(row)].items():
            setattr(row, name, value)
    for outlet in Outlet:
        written = json.loads(write(Facts(meeting), outlet))["meeting"]
        assert not written.keys() & local[Meeting].keys()
        assert not written.get("release", {}).keys() & local[ReleaseSetup].keys()


def test_the_schema_is_a_schema_with_labels() -> None:
    made = schema()
    jsonschema.Draft202012Validator.check_schema(made)
    for name, record in made["$defs"].items():
        for key, value in record["properties"].items():
            assert key == "id" or value["title"], f"{name}.{key}"


OK = {"format": "cooling-desktop/meeting", "version": 1, "meeting": {}}
# What a schema can't know: references, twins, hidden characters, real dates.
REFUSED_BY_BOTH: list[tuple[str, dict[str, Any]]] = [
    ("unknown value", {"meeting": {"tema": "x"}}),
    ("unknown value below", {"meeting": {"guests": [{"nama": "x"}]}}),
    ("unknown list", {"orang": []}),
    ("another format", {"format": "x"}),
    ("newer", {"version": 2}),
    ("version as text", {"version": "1"}),
    ("meeting as a list", {"meeting": []}),
    ("rows as an object", {"meeting": {"guests": {}}}),
    ("row as text", {"meeting": {"guests": ["a"]}}),
    ("number as text", {"meeting": {"guests": [{"count": "12"}]}}),
    ("number too small", {"meeting": {"guests": [{"count": 0}]}}),
    ("number too large", {"meeting": {"guests": [{"count": 100_001}]}}),
    ("half a number", {"meeting": {"guests": [{"count": 1.5}]}}),
    ("yes as a number", {"meeting": {"repeated": 1}}),
    ("text as a number", {"meeting": {"theme": 1}}),
    ("text too long", {"meeting": {"theme": "a" * 201}}),
    ("wrong choice", {"meeting": {"status": "batal"}}),
    ("choice as a list", {"meeting": {"status": []}}),
    ("date turned round", {"meeting": {"days": [{"held_on": "23-10-2024"}]}}),
    ("time with a dot", {"meeting": {"days": [{"starts": "19.30"}]}}),
    ("moment without a time", {"meeting": {"photos": [{"taken_at": "2024-10-23"}]}}),
    ("words as text", {"people": [{"id": "a", "degrees_back": "S.H."}]}),
    ("word as a number", {"people": [{"id": "a", "degrees_back": [1]}]}),
    ("key with a blank", {"people": [{"id": "a b"}]}),
    ("key too long", {"meeting": {"id": "a" * 65}}),
    ("empty key", {"meeting": {"id": ""}}),
    ("reference as a number", {"meeting": {"unit_id": 1}}),
    ("part as a list", {"meeting": {"venue": []}}),
    ("files as a list", {"files": []}),
    ("file as a number", {"files": {"a.jpg": 1}}),
    ("no meeting", {"meeting": None}),
]


@pytest.mark.parametrize("change", [c for _, c in REFUSED_BY_BOTH], ids=[n for n, _ in REFUSED_BY_BOTH])
def test_schema_and_program_refuse_the_same(change: dict[str, Any]) -> None:
    data = OK | change
    assert not CHECK.is_valid(data)
    with pytest.raises(BadInput):
        parse(json.dumps(data).encode(), "x.json")


@pytest.mark.parametrize("missing", ["format", "version", "meeting"])
def test_schema_and_program_want_the_same_start(missing: str) -> None:
    data = {name: value for name, value in OK.items() if name != missing}
    assert not CHECK.is_valid(data)
    with pytest.raises(BadInput):
        parse(json.dumps(data).encode(), "x.json")


JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.sampled_from(["", "a", "2024-10-23", "hadir", "19:30"]),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["id", "text", "x"]), inner, max_size=2)
    ),
    max_leaves=4,
)
NAMES = sorted(schema()["$defs"]["Meeting"]["properties"])


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.dictionaries(st.sampled_from(NAMES), JUNK, max_size=4))
def test_whatever_the_program_takes_the_schema_takes_too(meeting: dict[str, Any]) -> None:
    data = OK | {"meeting": meeting}
    try:
        parse(json.dumps(data).encode(), "x.json")
    except BadInput:
        return
    emptied = {name: value for name, value in meeting.items() if value is not None}
    if "null" not in json.dumps(emptied):
        CHECK.validate(OK | {"meeting": emptied})


def test_photos_inside_the_file_and_beside_it_are_the_same(tmp_path: Path) -> None:
    data = _json(FILES / "version-1.json")
    inside = settle(read(FILES / "version-1.json"), tmp_path / "satu")
    for name, content in data.pop("files").items():
        (tmp_path / name).write_bytes(base64.b64decode(content))
    (tmp_path / "x.json").write_text(json.dumps(data), "utf-8")
    beside = settle(read(tmp_path / "x.json"), tmp_path / "dua")
    assert [p.file for p in inside.meeting.photos] == [p.file for p in beside.meeting.photos]
    assert {p.name for p in (tmp_path / "satu").iterdir()} == {p.name for p in (tmp_path / "dua").iterdir()}
    assert len(list((tmp_path / "satu").iterdir())) == 4
