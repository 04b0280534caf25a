"""The index follows the records: it may be damaged, foreign, older or newer than they are, or in use twice at once."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pysqlite3 import dbapi2

from cooling_desktop.archive import search_filling
from cooling_desktop.archive.correct import correct
from cooling_desktop.archive.issue import issue
from cooling_desktop.archive.keeping import Arrival, keep, remove
from cooling_desktop.archive.search import Hit, Index, Query
from cooling_desktop.archive.search_facets import facets_of
from cooling_desktop.archive.search_file import open_file, set_state
from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.derived import INDEX, drop_tables
from cooling_desktop.records.engine import DATABASE
from cooling_desktop.records.received import OLD
from cooling_desktop.records.scrubbing import sweep
from cooling_desktop.records.store import Store, open_store
from tests.archive.archived import DAY, blank_page, received
from tests.archive.shelf import keys

THIRD = "contoh-003-oku-selatan"


@pytest.fixture
def office(archive: Path) -> Path:
    """With an archive."""
    return archive


@pytest.fixture
def store(office: Path) -> Iterator[Store]:
    opened = open_store(office)
    yield opened
    opened.close()


@pytest.fixture
def index(office: Path) -> Iterator[Index]:
    with Index(office) as opened:
        yield opened


def hit(index: Index, key: str) -> Hit:
    return next(one for one in index.find(Query()).hits if one.key == key)


def test_the_index_follows_the_book(store: Store, index: Index, office: Path) -> None:
    assert (index.catch_up(), index.catch_up()) == (4, 0)
    assert (office / INDEX).stat().st_mode & 0o777 == 0o600
    assert {(one.status, one.origin) for one in index.find(Query()).hits} == {
        ("terbit", ""), ("dicabut", ""), ("pencabutan", ""), ("diterima", "kantor lain")
    }  # fmt: skip
    assert keys(index, "judul", origin="kantor lain") == keys(index, unit="Polres Lain") == ["dari-lain"]
    assert keys(index, "kondusif", programme="Ngopi", person="henri noveri", place="sumenep", group="media")
    released = issue(store, THIRD, today=DAY)
    assert index.catch_up() == 1 and hit(index, released.id).status == "terbit"
    correct(store, released.id)
    facts = store.load(THIRD)
    facts.meeting.theme = "Pilkada yang aman"
    facts.meeting.purposes[0].text = "menjaga keharmonisan di OKU Selatan"
    store.save(facts)
    corrected = issue(store, THIRD, today=DAY)
    assert index.catch_up() == 1
    assert hit(index, released.id).status == "diralat" and hit(index, corrected.id).status == "naskah ralat"
    assert {one.papers for one in index.choices("status")} == {1}
    assert set(keys(index, corrected.number)) == {released.id, corrected.id}, "the old one points to the new one"
    remove(store, ["dari-lain"], "Dwi")
    assert index.catch_up() == 1 and "dari-lain" not in keys(index) and index.choices("unit", "lain") == []


def test_old_papers_without_data_or_date_are_found(store: Store, index: Index) -> None:
    content = blank_page() + b"\n"
    old = replace(received(content), id="lama", origin=OLD, dated=None, facts='{"meeting": [], "units": 7', text="Lama")
    keep(store, [Arrival(old, content)])
    index.catch_up()
    assert keys(index)[-1] == "lama" and hit(index, "lama").status == "arsip lama" and hit(index, "lama").dated is None


@pytest.mark.parametrize(
    "facts",
    ["", "null", "[]", "7", '{"meeting": 7}', "[" * 100_000, '{"meeting": {"programme": "\\ud800"}}',
     '{"meeting": {"guests": {"a": 1}, "venue": [], "unit_id": []}}',
     '{"units": [7, {"id": []}], "people": {"name": 1}, "posts": null, "organisations": [{"id": "a", "kind": []}]}',
     '{"release": {}, "meeting": {"programme": 1, "co_hosts": [{"unit_id": {}}], "venue": {"district": []}}}'],
)  # fmt: skip
def test_facts_that_make_no_sense_give_no_facets(facts: str) -> None:
    assert facets_of(facts) == []


def test_facets_come_from_the_meeting_file() -> None:
    facts = """{"release": {}, "meeting": {"unit_id": "u", "programme": " Ngopi  Bareng ", "venue": {"district": "Kota",
        "district_kind": "", "city": "Sumenep"}, "guests": [{"organisation_id": "o"}, {"post_id": "p"}], "co_hosts":
        [{"unit_id": "v"}]}, "units": [{"id": "u", "name": "Polres A"}, {"id": "v", "name": "Polres B"}, {"id": "w"}],
        "organisations": [{"id": "o", "kind": "media"}], "posts": [{"id": "p", "organisation_id": "o"}],
        "people": [{"id": "x", "name": "Henri"}]}"""
    assert facets_of(facts) == [
        ("unit", "Polres A"), ("unit", "Polres B"), ("programme", "Ngopi Bareng"), ("place", "Kecamatan Kota"),
        ("place", "Sumenep"), ("person", "Henri"), ("group", "media"),
    ]  # fmt: skip


def spoilt(path: Path, how: str) -> None:
    """An index that is of no use any more."""
    if how not in ("older", "foreign"):
        path.with_name(f"{INDEX}-wal").unlink(missing_ok=True)
    if how == "no database":
        path.write_bytes(b"tidak ada apa-apa di sini" * 400)
    elif how == "cut off":
        path.write_bytes(path.read_bytes()[:20_000])
    elif how == "empty":
        path.write_bytes(b"")
    elif how == "pages":
        content = path.read_bytes()
        path.write_bytes(content[:16_384] + b"\xff" * (len(content) - 16_384))
    else:
        with closing(dbapi2.connect(str(path), isolation_level=None)) as connection:
            if how == "older":
                set_state(connection, "format", "0")
            else:
                drop_tables(connection)
                connection.execute("CREATE TABLE papers (a)")


@pytest.mark.parametrize("how", ["no database", "cut off", "empty", "pages", "older", "foreign"])
@pytest.mark.parametrize("open_already", [False, True])
def test_a_spoilt_index_is_made_anew(office: Path, how: str, open_already: bool) -> None:
    with Index(office) as index, Index(office) as other:
        index.catch_up()
        other.find(Query())
        if not open_already:
            index.close()
            other.close()
        spoilt(office / INDEX, how)
        index.catch_up()
        assert len(keys(index)) == 4 and len(keys(index, "pilkada")) >= 2
        assert len(keys(other)) == 4


def test_an_index_that_knows_more_than_a_restored_database_is_made_anew(office: Path, tmp_path: Path) -> None:
    with closing(dbapi2.connect(str(office / DATABASE))) as connection:
        connection.execute("VACUUM INTO ?", (str(tmp_path / "lama.db"),))
    with Index(office) as index:
        for name in (THIRD, "contoh-004-menteng"):
            opened = open_store(office)
            issued = issue(opened, name, today=date(2024, 11, 20))
            opened.close()
            assert index.catch_up() == (5 if name == THIRD else 1) and issued.id in keys(index)
            for ending in ("", "-wal", "-shm"):
                (office / f"{DATABASE}{ending}").unlink(missing_ok=True)
            shutil.copy(tmp_path / "lama.db", office / DATABASE)
            if name == THIRD:
                assert index.catch_up() == 4 and issued.id not in keys(index)
        opened = open_store(office)
        again = issue(opened, THIRD, today=DAY)
        opened.close()
        assert index.catch_up() == 5, "as long as what it knew, and another book all the same"
        assert again.id in keys(index) and issued.id not in keys(index)


def test_filling_goes_on_where_it_was_stopped(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_filling, "TOGETHER", 1)
    steps: list[tuple[int, int]] = []
    with Index(office) as index:
        assert index.catch_up(lambda *step: steps.append(step), lambda: len(steps) == 2) == 2
        assert len(keys(index)) == 2
        assert index.catch_up(lambda *step: steps.append(step)) == 2
        assert steps == [(1, 4), (2, 4), (1, 2), (2, 2)]
        assert index.rebuild() == 4 and len(keys(index)) == 4


SEARCH = """
import sys
from pathlib import Path
from cooling_desktop.archive.search import Index, Query
with Index(Path(sys.argv[1])) as index:
    for _ in range(5):
        index.rebuild()
        index.catch_up()
        index.find(Query("pilkada"))
assert not {"sqlalchemy", "PySide6", "reportlab"} & set(sys.modules)
"""


def test_two_programs_and_threads_do_not_disturb_each_other(office: Path) -> None:
    other = subprocess.Popen([sys.executable, "-W", "error", "-c", SEARCH, str(office)])

    def work(_: int) -> int:
        with Index(office) as index:
            index.rebuild()
            return max(index.find(Query("pilkada")).total for _ in range(5))

    with ThreadPoolExecutor(3) as threads:
        found = list(threads.map(work, range(6)))
    assert other.wait() == 0 and max(found) <= 4
    with Index(office) as index:
        index.catch_up()
        assert len(keys(index)) == 4 and sorted(one.papers for one in index.choices("status")) == [1, 1, 1, 1]


def test_an_erased_name_stays_in_no_index(office: Path, index: Index) -> None:
    canary = "Kenari Emasputih"
    connection = open_file(office)
    connection.execute("INSERT INTO words VALUES (?, '')", (canary,))
    connection.close()
    index.catch_up()
    assert canary.encode() in content(office)
    assert sweep(office)
    assert canary.encode() not in content(office) and b"Sumenep" not in content(office)
    assert index.catch_up() == 4 and len(keys(index)) == 4, "it comes again from what stayed"
    index.close()
    (office / INDEX).write_bytes(b"bukan basis data " + canary.encode() * 99)
    assert sweep(office) and content(office) == b""


def content(office: Path) -> bytes:
    return b"".join(path.read_bytes() for path in office.glob(f"{INDEX}*"))


def test_where_nothing_can_be_written_the_index_is_a_passing_one(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cooling_desktop.archive.search_file.os.access", lambda *_: False)
    with Index(office) as index:
        assert index.catch_up() == 4 and len(keys(index)) == 4
    assert not (office / INDEX).exists()


def test_a_disk_that_refuses_is_told_in_a_sentence(office: Path) -> None:
    (office / INDEX).mkdir()
    with Index(office) as index, pytest.raises(StorageTrouble, match="Naskah di arsip aman"):
        index.catch_up()


def test_an_empty_folder_has_nothing_to_find(tmp_path: Path) -> None:
    with Index(tmp_path) as index:
        assert index.catch_up() == 0 and not index.find(Query("apa")).hits and index.nearest("apa") == ""
        assert index.find(Query(since=date(2024, 1, 1))).total == 0
