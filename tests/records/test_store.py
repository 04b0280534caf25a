"""What a clerk typed is on disk, in order, and nobody's words are lost to somebody else's."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from pysqlite3 import dbapi2

from cooling_desktop.archive.sample import example_files
from cooling_desktop.errors import BadInput, Conflict
from cooling_desktop.records import store as store_module
from cooling_desktop.records.directory import NumberSeries, Organisation, Person, Unit
from cooling_desktop.records.engine import DATABASE
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.interchange import read
from cooling_desktop.records.meeting import Day, Guest, Meeting, Purpose
from cooling_desktop.records.parsing import plain
from cooling_desktop.records.store import open_store
from tests.records.conftest import Desk

KEY = "contoh-000-sumenep"


def _saved(record: Meeting) -> dict[str, Any]:
    return {name: value for name, value in plain(record).items() if name != "changed_at"}


@pytest.mark.parametrize("path", example_files(), ids=lambda p: p.stem)
def test_an_example_comes_back_as_it_was_written(path: Path, desk: Desk) -> None:
    given = read(path)
    found = desk().load(given.meeting.id)
    assert _saved(found.meeting) == _saved(given.meeting)
    for shelf in ("units", "organisations", "elections", "people", "posts"):
        for key, entry in found.shelf(shelf).items():
            assert plain(entry) == plain(given.shelf(shelf)[key])


def test_what_was_typed_is_there_for_a_new_process(
    office: Path, desk: Desk, root: Path
) -> None:
    store = desk()
    facts = store.load(KEY)
    facts.meeting.theme = "Pilkada damai"
    facts.meeting.guests.append(Guest(group="warga RW 09", count=12))
    store.save(facts)
    program = (
        "import json, sys; from pathlib import Path; from cooling_desktop.records.store import open_store; "
        "m = open_store(Path(sys.argv[1])).load(sys.argv[2]).meeting; "
        "print(json.dumps([m.theme, m.guests[-1].group, m.guests[-1].count]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(office), KEY], capture_output=True, text=True, cwd=root
    )
    assert json.loads(done.stdout) == ["Pilkada damai", "warga RW 09", 12], done.stderr


def test_rows_keep_the_order_they_were_moved_into(desk: Desk) -> None:
    store = desk()
    facts = store.new_meeting()
    facts.meeting.guests = [Guest(group=name) for name in "abcde"]
    store.save(facts)
    guests = facts.meeting.guests
    moved = [guests[4], guests[1], Guest(group="f"), guests[0], guests[3]]  # one moved, one gone, one new
    facts.meeting.guests[:] = moved
    store.save(facts)
    found = desk().load(facts.meeting.id).meeting.guests
    assert [guest.group for guest in found] == ["e", "b", "f", "a", "d"]
    assert [guest.id for guest in found] == [guest.id for guest in moved]


def test_a_removed_row_is_gone_and_comes_back_when_undone(desk: Desk) -> None:
    store = desk()
    facts = store.load(KEY)
    gone = facts.meeting.purposes.pop(1)
    store.save(facts)
    assert gone.id not in {row.id for row in desk().load(KEY).meeting.purposes}
    facts.meeting.purposes.insert(1, Purpose(id=gone.id, text=gone.text))
    store.save(facts)
    found = desk().load(KEY).meeting.purposes
    assert (found[1].id, found[1].text, len(found)) == (gone.id, gone.text, 4)


def test_one_store_saves_again_and_again_without_loading(desk: Desk) -> None:
    store = desk()
    facts = store.new_meeting()
    for n in range(5):
        facts.meeting.theme = f"tema {n}"
        facts.meeting.days[0].approximate = bool(n % 2)
        facts.meeting.days.append(Day())
        store.save(facts)
    found = desk().load(facts.meeting.id).meeting
    assert (found.theme, len(found.days)) == ("tema 4", 6)


def test_saving_what_did_not_change_writes_nothing(office: Path, desk: Desk) -> None:
    store = desk()
    facts = store.load(KEY)
    watch = dbapi2.connect(str(office / DATABASE))
    before = watch.execute("PRAGMA data_version").fetchone()
    at = store.save(facts)
    store.save(desk().load(KEY))
    assert watch.execute("PRAGMA data_version").fetchone() == before
    assert at == desk().load(KEY).meeting.changed_at
    facts.meeting.theme = "baru"
    store.save(facts)
    assert watch.execute("PRAGMA data_version").fetchone() != before, "this watch sees writes at all"
    watch.close()


def test_a_stale_window_is_told_and_nothing_is_lost(desk: Desk) -> None:
    first, second = desk(), desk()
    mine, yours = first.load(KEY), second.load(KEY)
    yours.meeting.theme = "tema kedua"
    second.save(yours)
    mine.meeting.programme = "Program pertama"
    with pytest.raises(Conflict, match=r"diubah dari jendela lain.*masih di layar"):
        first.save(mine)
    assert mine.meeting.programme == "Program pertama", "the clerk's words stay on the screen"
    found = desk().load(KEY).meeting
    assert (found.theme, found.programme) == ("tema kedua", "Ngopi Bareng")
    fresh = first.load(KEY)
    fresh.meeting.programme = mine.meeting.programme
    first.save(fresh)
    found = desk().load(KEY).meeting
    assert (found.theme, found.programme) == ("tema kedua", "Program pertama")


def _add_guest(meeting: Meeting) -> None:
    meeting.guests.append(Guest(group="tamu kedua"))


def _drop_guest(meeting: Meeting) -> None:
    meeting.guests.pop()


def _change_guest(meeting: Meeting) -> None:
    meeting.guests[0].entourage = "beserta jajaran"


def _move_guests(meeting: Meeting) -> None:
    meeting.guests.reverse()


def _change_venue(meeting: Meeting) -> None:
    meeting.venue.room = "Aula"


@pytest.mark.parametrize("change", [_add_guest, _drop_guest, _change_guest, _move_guests, _change_venue])
def test_a_changed_row_makes_other_windows_stale_even_within_one_second(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, change: Callable[[Meeting], None]
) -> None:
    monkeypatch.setattr(store_module, "now", lambda: datetime(2024, 10, 23, 20, 0))
    first, second = desk(), desk()
    start = first.load(KEY)
    start.meeting.theme = "awal"
    first.save(start)
    mine, yours = first.load(KEY), second.load(KEY)
    change(yours.meeting)
    second.save(yours)
    mine.meeting.theme = "tema pertama"
    with pytest.raises(Conflict):
        first.save(mine)
    assert _saved(desk().load(KEY).meeting) == _saved(yours.meeting)


def test_an_entry_s_changed_row_makes_other_windows_stale(desk: Desk) -> None:
    first, second = desk(), desk()
    mine = next(u for u in first.directory("units") if isinstance(u, Unit) and u.id == "polres-sumenep")
    yours = next(u for u in second.directory("units") if isinstance(u, Unit) and u.id == "polres-sumenep")
    yours.number_series.append(NumberSeries(pattern="B-{urut}/{tahun}"))
    second.save_entry(yours)
    mine.role = "pengayom"
    with pytest.raises(Conflict):
        first.save_entry(mine)
    found = desk().load(KEY).units["polres-sumenep"]
    assert [series.pattern for series in found.number_series] == ["B-{urut}/{tahun}"]


def test_an_untouched_entry_of_an_old_window_overwrites_nothing(desk: Desk) -> None:
    first, second = desk(), desk()
    mine, yours = first.load(KEY), second.load(KEY)
    yours.units["polres-sumenep"].phone = "0328-111"
    second.save(yours)
    mine.meeting.theme = "tema"
    first.save(mine)
    found = desk().load(KEY)
    assert (found.meeting.theme, found.units["polres-sumenep"].phone) == ("tema", "0328-111")


def test_a_reader_sees_the_last_whole_state_while_a_writer_is_busy(desk: Desk) -> None:
    writer, reader = desk(), desk()
    with writer.session(write=True) as session:
        session.execute(sa.text("UPDATE meetings SET theme = 'setengah'"))
        start = time.monotonic()
        found = reader.load(KEY).meeting
        rows = reader.meetings()
        assert time.monotonic() - start < 2
    assert (found.theme, len(rows)) == ("", 5)
    assert reader.load(KEY).meeting.theme == "setengah"


SAVE_MANY = """
import sys
from pathlib import Path
from cooling_desktop.records.store import open_store
store = open_store(Path(sys.argv[1]))
for n in range(int(sys.argv[3])):
    facts = store.new_meeting()
    facts.meeting.theme = f"{sys.argv[2]} {n}"
    store.save(facts)
store.close()
"""


def test_two_programs_save_side_by_side(tmp_path: Path, root: Path, desk: Desk) -> None:
    folder = tmp_path / "baru"  # and both make it, at the same moment
    running = [
        subprocess.Popen([sys.executable, "-c", SAVE_MANY, str(folder), name, "10"], cwd=root)
        for name in ("satu", "dua", "tiga")
    ]
    assert [program.wait(60) for program in running] == [0, 0, 0]
    store = open_store(folder)
    themes = sorted(store.load(row.id).meeting.theme for row in store.meetings())
    store.close()
    assert themes == sorted(f"{name} {n}" for name in ("satu", "dua", "tiga") for n in range(10))


def test_the_directory_is_searched_whatever_the_case(desk: Desk) -> None:
    store = desk()
    store.save_entry(Person(id="e", name="ÉMILE Muḥammad", rank="Iptu"))
    store.save_entry(Person(id="z", name="abdul Z", rank="AKP"))

    def found(text: str) -> list[str]:
        return [entry.id for entry in desk().search("people", text)]

    assert found("HENRI") == found("henri") == found("novERI  henri") == ["henri-noveri-santoso"]
    assert found("akbp henri") == ["henri-noveri-santoso"], "words are sought in rank and name together"
    assert found("émile") == found("Émile muḥaMMAD") == ["e"]
    assert found("henri muḥammad") == []
    assert found("%") == found("_") == found("\\") == []


def test_the_directory_is_in_alphabetical_order(desk: Desk) -> None:
    store = desk()
    for n, name in enumerate(["zeta", "Beta", "alfa", "Gamma"]):
        store.save_entry(Organisation(id=f"uji-{n}", name=name))
    names = [entry.name for entry in store.directory("organisations") if isinstance(entry, Organisation)]
    assert names == sorted(names, key=str.lower)
    assert len(store.search("organisations", "", limit=2)) == 2


def test_an_unknown_meeting_is_told(desk: Desk) -> None:
    with pytest.raises(BadInput, match="“hantu” tidak ada"):
        desk().load("hantu")


def test_taking_in_twice_changes_nothing_and_another_content_is_refused(desk: Desk) -> None:
    store = desk()
    facts = read(example_files()[0])
    before = store.load(KEY).meeting.version
    assert store.take_in([facts]) == [KEY]
    assert store.load(KEY).meeting.version == before
    other, fresh = read(example_files()[0]), Facts(Meeting(id="baru"))
    other.meeting.theme = "lain"
    with pytest.raises(BadInput, match="isi yang berbeda"):
        store.take_in([fresh, other])
    assert len(desk().meetings()) == 5 and desk().load(KEY).meeting.theme == ""


def test_a_row_s_key_of_another_meeting_is_refused(desk: Desk) -> None:
    guest = desk().load(KEY).meeting.guests[0]
    thief = Facts(Meeting(id="pencuri", guests=[Guest(id=guest.id, group="diambil")]))
    with pytest.raises(BadInput, match=r"“guests\[0\]” memakai kunci"):
        desk().take_in([thief])
    assert desk().load(KEY).meeting.guests[0].person_id == guest.person_id
    assert len(desk().meetings()) == 5
