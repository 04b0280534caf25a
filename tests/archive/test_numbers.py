"""Numbers are handed out once, in order, without gaps, whoever asks."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cooling_desktop.archive.issue import issue
from cooling_desktop.errors import BadInput, NotReady
from cooling_desktop.records.directory import RELEASE_PATTERN, NumberSeries, Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.records.meeting import Day, Meeting
from cooling_desktop.records.numbering import filled_pattern
from cooling_desktop.records.store import Store, open_store

TODAY = date(2024, 11, 5)
New = Callable[..., str]


@pytest.fixture(scope="module")
def two_units(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with two units; not to be changed."""
    folder = tmp_path_factory.mktemp("dua satuan")
    opened = open_store(folder)
    for key in ("satu", "dua"):
        opened.save_entry(Unit(id=key, name=f"Polres {key.title()}"))
    opened.close()
    return folder


@pytest.fixture
def store(two_units: Path, tmp_path: Path) -> Iterator[Store]:
    opened = open_store(Path(shutil.copytree(two_units, tmp_path / "data")))
    yield opened
    opened.close()


@pytest.fixture
def new(store: Store) -> New:
    """A meeting that can be issued; its number may be typed."""

    def make(unit: str = "satu", number: str = "") -> str:
        facts = Facts(Meeting(programme="Ngopi", unit_id=unit, days=[Day(held_on=date(2024, 10, 23))]))
        facts.meeting.release.number = number
        return store.take_in([facts])[0]

    return make


def _series(store: Store, unit: str = "satu", **values: Any) -> None:
    entry = next(e for e in store.directory("units") if e.id == unit)
    assert isinstance(entry, Unit)
    entry.number_series = [NumberSeries(**values)]
    store.save_entry(entry)


def _issue(store: Store, key: str, today: date = TODAY) -> str:
    return issue(store, key, today=today).number


def test_the_usual_pattern(store: Store, new: New) -> None:
    assert RELEASE_PATTERN == "SP/{urut}/{bulan_romawi}/{tahun}/Humas"
    assert _issue(store, new()) == "SP/1/XI/2024/Humas"
    assert _issue(store, new(), date(2024, 12, 31)) == "SP/2/XII/2024/Humas"


def test_an_office_s_own_pattern_and_start(store: Store, new: New) -> None:
    _series(store, pattern="B/{urut}/{bulan}/{tahun}/{kka}/{satuan}", start=41, archive_code="HUM.6.1.1.")
    assert [_issue(store, new()) for _ in range(2)] == [
        "B/41/11/2024/HUM.6.1.1./Polres Satu",
        "B/42/11/2024/HUM.6.1.1./Polres Satu",
    ]


def test_a_series_for_another_kind_of_paper_is_left_aside(store: Store, new: New) -> None:
    _series(store, kind="undangan", pattern="U/{urut}", start=9)
    assert _issue(store, new()) == "SP/1/XI/2024/Humas"


def test_a_start_raised_in_mid_year_jumps_and_a_lowered_one_does_not_go_back(store: Store, new: New) -> None:
    _issue(store, new())
    _series(store, start=50)
    assert _issue(store, new()) == "SP/50/XI/2024/Humas"
    _series(store, start=1)
    assert _issue(store, new()) == "SP/51/XI/2024/Humas"


def test_the_counter_starts_anew_in_the_year_of_issue(store: Store, new: New) -> None:
    assert _issue(store, new(), date(2024, 12, 31)) == "SP/1/XII/2024/Humas"
    assert _issue(store, new(), date(2025, 1, 1)) == "SP/1/I/2025/Humas", "the meeting was in 2024"
    assert _issue(store, new(), date(2025, 1, 2)) == "SP/2/I/2025/Humas"


def test_a_pattern_without_the_year_goes_on_instead_of_repeating(store: Store, new: New) -> None:
    _series(store, pattern="SP-{urut}")
    numbers = [_issue(store, new(), date(year, 3, 1)) for year in (2025, 2025, 2026, 2026)]
    assert numbers == ["SP-1", "SP-2", "SP-3", "SP-4"]


def test_every_unit_counts_for_itself(store: Store, new: New) -> None:
    numbers = [_issue(store, new(unit)) for unit in ("satu", "dua", "satu", "dua")]
    assert [re.findall(r"\d+", number)[0] for number in numbers] == ["1", "1", "2", "2"]


def test_a_typed_number_is_taken_and_the_counter_steps_over_it(store: Store, new: New) -> None:
    assert _issue(store, new(number="  SP/2/XI/2024/Humas ")) == "SP/2/XI/2024/Humas"
    assert [_issue(store, new()) for _ in range(2)] == ["SP/1/XI/2024/Humas", "SP/3/XI/2024/Humas"]
    assert _issue(store, new(number="Khusus/7")) == "Khusus/7"
    assert _issue(store, new()) == "SP/4/XI/2024/Humas", "a typed number leaves no gap behind it"


def test_the_counter_steps_over_a_number_typed_for_another_month(store: Store, new: New) -> None:
    _issue(store, new(number="SP/1/I/2024/Humas"))
    assert _issue(store, new()) == "SP/2/XI/2024/Humas"


def test_blanks_are_no_typed_number(store: Store, new: New) -> None:
    assert _issue(store, new(number="   ")) == "SP/1/XI/2024/Humas"


def test_a_used_number_is_refused(store: Store, new: New) -> None:
    _issue(store, new())
    key = new(number="SP/1/XI/2024/Humas")
    with pytest.raises(BadInput, match="Nomor SP/1/XI/2024/Humas sudah dipakai"):
        _issue(store, key)
    assert len(issued_papers(store)) == 1
    assert _issue(store, new("dua", "SP/1/XI/2024/Humas")), "another unit has its own book"


def test_a_refused_issue_takes_no_number(store: Store, new: New) -> None:
    first, second, bad = new(), new(), new()
    facts = store.load(bad)
    facts.meeting.days[0].held_on = None
    store.save(facts)
    assert _issue(store, first) == "SP/1/XI/2024/Humas"
    with pytest.raises(NotReady):
        _issue(store, bad)
    emoji = store.load(new())
    emoji.meeting.programme = "Ngopi 🙂"
    store.save(emoji)
    with pytest.raises(BadInput):
        _issue(store, emoji.meeting.id)
    assert _issue(store, second) == "SP/2/XI/2024/Humas"


BAD_PATTERNS = {
    "SP/{nomor}": "tidak terbaca. Pakai hanya {urut}, {bulan}, {bulan_romawi}, {tahun}, {kka}, {satuan}",
    "SP/{urut": "tidak terbaca",
    "SP/urut}": "tidak terbaca",
    "SP/{}": "tidak terbaca",
    "SP/{0}/{urut}": "tidak terbaca",
    "{urut.__class__}": "tidak terbaca",
    "{urut!r}": "tidak terbaca",
    "{urut:>999999999}": "tidak terbaca",
    "{{urut}}": "tidak terbaca",
    "SP/{tahun}": "tidak memuat {urut}",
    "": "tidak memuat {urut}",
    "{satuan}{satuan}{satuan}{satuan}{satuan}{satuan}{satuan}{satuan}{urut}": "lebih dari 80 karakter",
}


@pytest.mark.parametrize("pattern", BAD_PATTERNS)
def test_a_bad_pattern_is_told(store: Store, new: New, pattern: str) -> None:
    _series(store, pattern=pattern)
    key = new()
    with pytest.raises(NotReady, match=re.escape(BAD_PATTERNS[pattern])) as caught:
        _issue(store, key)
    assert str(caught.value).endswith(".") and issued_papers(store) == []
    _series(store, pattern="SP/{urut}")
    assert _issue(store, key) == "SP/1"


def test_a_unit_s_own_braces_are_only_letters() -> None:
    unit = Unit(name="Polres {urut} {x}", number_series=[NumberSeries(pattern="{urut}/{satuan}")])
    assert filled_pattern(unit, "siaran pers", TODAY, 7) == "7/Polres {urut} {x}"


ISSUE_ALL = """
import sys
from datetime import date
from pathlib import Path
from typing import Any
from cooling_desktop.archive.issue import finish_interrupted, issue
from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.store import open_store
keys = sys.argv[2:]
while keys:
    store = open_store(Path(sys.argv[1]))
    try:
        finish_interrupted(store)
        issue(store, keys[0], today=date(2024, 11, 5))
        keys.pop(0)
    except StorageTrouble as busy:  # more greedy programs than an office has: ask again, as a clerk would
        if "sedang dipakai" not in str(busy):
            raise
    store.close()
"""


def _side_by_side(store: Store, keys: list[list[str]], root: Path) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", ISSUE_ALL, str(store.folder), *mine], cwd=root, stderr=subprocess.PIPE
        )
        for mine in keys
    ]
    for one in running:
        _, said = one.communicate(timeout=100)
        assert one.returncode == 0, said.decode()
    papers = issued_papers(store)
    wanted = sum(map(len, keys))
    assert sorted(int(paper.number.split("/")[1]) for paper in papers) == list(range(1, wanted + 1))
    assert {paper.meeting_id for paper in papers} == {key for mine in keys for key in mine}
    assert {path.name for path in (store.folder / "arsip").iterdir()} == {paper.file for paper in papers}


def test_two_programs_never_give_the_same_number(store: Store, new: New, root: Path) -> None:
    _side_by_side(store, [[new() for _ in range(10)] for _ in range(2)], root)


@pytest.mark.faults
def test_four_programs_never_give_the_same_number(store: Store, new: New, root: Path) -> None:
    _side_by_side(store, [[new() for _ in range(100)] for _ in range(4)], root)


def test_two_programs_can_t_issue_the_same_meeting(store: Store, new: New, root: Path) -> None:
    key = new()
    command = [sys.executable, "-c", ISSUE_ALL, str(store.folder), key]
    running = [subprocess.Popen(command, cwd=root, stderr=subprocess.PIPE) for _ in range(3)]
    said = [one.communicate(timeout=60)[1].decode() for one in running]
    assert sorted(one.returncode for one in running) == [0, 1, 1], said
    assert sum("sudah terbit" in words for words in said) == 2
    assert len(issued_papers(store)) == 1


def test_a_cancelled_meeting_takes_no_number(store: Store, new: New) -> None:
    key = new()
    facts = store.load(key)
    facts.meeting.status = MeetingStatus.CANCELLED
    store.save(facts)
    with pytest.raises(NotReady):
        _issue(store, key)
    assert _issue(store, new()) == "SP/1/XI/2024/Humas"
