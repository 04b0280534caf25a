"""The program goes on with a restored folder; cut off anywhere, one whole office stands there, the other beside it."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from pysqlite3 import dbapi2

from cooling_desktop.archive.backup import back_up, backups, restore_into
from cooling_desktop.archive.backup_keys import KEPT
from cooling_desktop.archive.backup_switch import (
    carry_out,
    clear_unfinished,
    earlier,
    give_up,
    place_for,
    plan,
    planned,
)
from cooling_desktop.archive.issue import issue
from cooling_desktop.archive.verify import verify
from cooling_desktop.errors import BadInput, NotReady, StorageTrouble
from cooling_desktop.records import ledger, restored
from cooling_desktop.records.engine import DATABASE
from cooling_desktop.records.issued import INVITATION, RELEASE
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.ledger import Act, entries
from cooling_desktop.records.letter_numbers import take
from cooling_desktop.records.moved import leave_to_read
from cooling_desktop.records.received import ReceivedPaper, put
from cooling_desktop.records.restoring import MARK, Mark, mark_for, mark_in, put_mark
from cooling_desktop.records.store import Store, open_store
from cooling_desktop.records.upgrade import COPIES

NOW, DAY = datetime(2026, 11, 21, 9, 30), date(2024, 11, 5)
FIRST, SECOND, THIRD = "contoh-000-sumenep", "contoh-003-oku-selatan", "contoh-002-jeneponto"


def _theme(data: Path, words: str = "") -> str:
    with closing(open_store(data)) as store:
        facts = store.load(FIRST)
        if words:
            facts.meeting.theme = words
            store.save(facts)
        return facts.meeting.theme


def _issue(data: Path, key: str) -> str:
    with closing(open_store(data)) as store:
        return issue(store, key, today=DAY).number


def _go_back(data: Path, number: int = 0) -> Path:
    """Restore the newest backup and plan to go on with it."""
    backup = backups(data / COPIES)[number]
    made = place_for(data, NOW)
    assert restore_into(made, backup, mark=mark_for(backup.made_at).content()) == []
    plan(data, made, NOW)
    return made


def test_the_program_goes_on_with_the_restored_data_and_back_again(office: Path) -> None:
    _theme(office, "lama")
    back_up(office, now=NOW)
    _theme(office, "baru")
    (office / "jendela.ini").write_text("[cadangan]")
    (office / KEPT).write_text("kunci")
    _go_back(office)
    assert planned(office) and _theme(office) == "baru", "nothing moves while the program runs"
    assert carry_out(office) and not planned(office) and not carry_out(office)
    aside = earlier(office)
    assert aside is not None and (_theme(office), _theme(aside)) == ("lama", "baru")
    assert (office / "jendela.ini").exists() and (office / KEPT).read_text() == "kunci"
    assert len(backups(office / COPIES)) == 1 and not (aside / COPIES).exists()
    plan(office, aside, datetime(2026, 11, 21, 9, 31))
    assert carry_out(office)
    again = earlier(office)
    assert again is not None and (_theme(office), _theme(again)) == ("baru", "lama")
    assert len(backups(office / COPIES)) == 1 and mark_in(office) is None


def test_a_log_of_the_data_before_is_never_played_into_the_restored_ones(office: Path) -> None:
    back_up(office, now=NOW)
    with closing(dbapi2.connect(str(office / DATABASE))) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("UPDATE meetings SET theme = 'hanya di log'")
        connection.commit()
        log = (office / f"{DATABASE}-wal").read_bytes()
        assert log
        made = place_for(office, NOW)
        made.mkdir()
        (made / f"{DATABASE}.sementara").touch()
        (made / f"{DATABASE}-wal").write_bytes(log)
        restore_into(made, backups(office / COPIES)[0])
    assert not (made / f"{DATABASE}-wal").exists() and _theme(made) == ""
    plan(office, made, NOW)
    carry_out(office)
    assert _theme(office) == ""


def test_what_was_cut_off_goes_and_what_is_whole_stays(office: Path) -> None:
    back_up(office, now=NOW)
    whole = _go_back(office)
    half, other = place_for(office, datetime(2026, 1, 1)), office.with_name("data-lain")
    for folder in (half, other):
        folder.mkdir()
        (folder / f"{DATABASE}.sementara").touch()
    clear_unfinished(office)
    assert whole.exists() and other.exists() and not half.exists()


def test_giving_up_leaves_all_as_it_was(office: Path) -> None:
    back_up(office, now=NOW)
    made = _go_back(office)
    give_up(office)
    assert not planned(office) and not carry_out(office) and made.is_dir() and earlier(office) is None


def test_a_plan_that_leads_elsewhere_or_to_no_office_is_none(office: Path, tmp_path: Path) -> None:
    file = tmp_path / ".data.ganti"
    elsewhere = [f'{{"wanted": "{name}", "aside": "data-x"}}' for name in ("../lain", "data-tidak-ada")]
    for told in ("{", "[]", *elsewhere):
        file.write_text(told)
        carry_out(office)
        assert (office / DATABASE).exists() and earlier(office) is None
    (tmp_path / "data-kosong").mkdir()
    file.write_text('{"wanted": "data-kosong", "aside": "data-x"}')
    assert not carry_out(office) and not file.exists()


def test_a_folder_that_cannot_be_moved_is_told_and_tried_again(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _theme(office, "lama")
    back_up(office, now=NOW)
    _theme(office, "baru")
    _go_back(office)
    rename = os.rename
    for at in (1, 2):
        calls = [0]

        def refuse(*words: Any, calls: list[int] = calls, at: int = at) -> None:
            calls[0] += 1
            if calls[0] == at:
                raise PermissionError(errno.EACCES, "in use")
            rename(*words)

        with monkeypatch.context() as patch:
            patch.setattr(os, "rename", refuse)
            with pytest.raises(StorageTrouble, match=r"belum diganti karena .* Tidak ada yang hilang"):
                carry_out(office)
        assert _theme(office) == "baru" and planned(office)
    assert carry_out(office) and _theme(office) == "lama"


PROGRAM = """
import os, shutil, sys
from pathlib import Path
from cooling_desktop.archive.backup_switch import carry_out, earlier
from cooling_desktop.records.glance import DATABASE

start, scratch = map(Path, sys.argv[1:])

def dying(at):
    left = [at]
    def both(original):
        def call(*words, **named):
            for work in (lambda: None, lambda: original(*words, **named)):
                done = work()
                left[0] -= 1
                if not left[0]:
                    os._exit(9)
            return done
        return call
    for owner, name in ((os, "rename"), (os, "replace"), (os, "fsync"), (Path, "unlink")):
        setattr(owner, name, both(getattr(owner, name)))

at = deaths = 0
while True:
    at += 1
    shutil.copytree(start, scratch / str(at))
    data = scratch / str(at) / "data"
    child = os.fork()
    if not child:
        dying(at)
        carry_out(data)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    carry_out(data)
    assert (data / "hasil").read_text() == "lama", at
    assert (earlier(data) / "hasil").read_text() == "baru", at
    assert (data / DATABASE).is_file() and (data / "cadangan" / "x").exists() and (data / "jendela.ini").exists(), at
    assert not carry_out(data), at
    shutil.rmtree(scratch / str(at))
    if code == 0:
        break
    deaths += 1
print(deaths)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills its own forks")
def test_death_at_any_step_leaves_one_office_in_its_place(sample_office: Path, tmp_path: Path, root: Path) -> None:
    start, scratch = tmp_path / "start", tmp_path / "scratch"
    for name, words in (("data", "baru"), ("data-dipulihkan-20261121-093000", "lama")):
        (start / name).mkdir(parents=True)
        shutil.copy(sample_office / DATABASE, start / name)
        (start / name / "hasil").write_text(words)
    (start / "data" / COPIES).mkdir()
    (start / "data" / COPIES / "x").touch()
    (start / "data" / "jendela.ini").touch()
    scratch.mkdir()
    plan(start / "data", start / "data-dipulihkan-20261121-093000", NOW)
    command = [sys.executable, "-c", PROGRAM, str(start), str(scratch)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 12


def _older(office: Path) -> tuple[str, str]:
    """One paper in the backup, another and a letter only in the data that were used since."""
    first = _issue(office, FIRST)
    back_up(office, now=NOW)
    second = _issue(office, SECOND)
    with closing(open_store(office)) as store:
        take(store, FIRST, INVITATION, DAY, "Rina")
    _go_back(office)
    carry_out(office)
    return first, second


def _units(store: Store) -> dict[str, str]:
    return {one.unit_id: one.unit for one in restored.asked(store, DAY)}


def test_after_an_older_backup_numbers_wait_and_go_on_above_those_on_paper(office: Path) -> None:
    _, second = _older(office)
    with closing(open_store(office)) as store:
        words = r"dipulihkan dari cadangan 21 November 2026 pukul .* lalu isi nomor terakhir di kertas"
        with pytest.raises(NotReady, match=words):
            issue(store, THIRD, today=DAY)
        with pytest.raises(NotReady, match=words):
            take(store, FIRST, INVITATION, DAY, "Rina")
        asked = restored.asked(store, DAY)
        known = {(one.unit, one.kind, one.year): (one.here, one.known) for one in asked if one.known}
        assert len(known) == 3 and {kind for _, kind, _ in known} == {RELEASE, INVITATION}
        again = next(one for one in asked if one.known and one.kind == RELEASE and not one.here)
        with pytest.raises(BadInput, match="terlalu jauh di atas"):
            restored.answer(store, {again.series: 40_000}, "Rina", DAY)
        here = next(one for one in asked if one.here)
        with pytest.raises(BadInput, match="paling kecil 1, seperti di data ini"):
            restored.answer(store, {here.series: 0}, "Rina", DAY)
        answers = {one.series: max(one.here, one.known) for one in asked} | {again.series: 7}
        restored.answer(store, answers, "Rina", DAY)
        assert mark_in(office) is None and restored.asked(store, DAY) == []
        paper = issue(store, SECOND, today=DAY)
        assert paper.number == second.replace("/1/", "/8/") != second
        last = [(entry.act, entry.number, entry.by) for entry in entries(store)][-2]
        assert (last[0], last[2]) == (Act.RESTORED, "Rina") and last[1].startswith("cadangan 21 November 2026 pukul ")
        restored.answer(store, {}, "Rina", DAY)
        assert [entry.act for entry in entries(store)].count(Act.RESTORED) == 1


def test_an_answer_cut_off_is_asked_again_and_counts_once(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _older(office)
    with closing(open_store(office)) as store:
        answers = {one.series: max(one.here, one.known) for one in restored.asked(store, DAY)}

        def die(_: Path) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(restored, "drop_mark", die)
            with pytest.raises(KeyboardInterrupt):
                restored.answer(store, answers, "Rina", DAY)
        assert {one.series: one.here for one in restored.asked(store, DAY)} == answers
        restored.answer(store, answers, "Rina", DAY)
        assert [entry.act for entry in entries(store)].count(Act.RESTORED) == 1


def test_where_nothing_was_lost_nobody_is_asked(office: Path) -> None:
    number = _issue(office, FIRST)
    back_up(office, now=NOW)
    _theme_of_another(office)
    _go_back(office)
    carry_out(office)
    with closing(open_store(office)) as store:
        assert restored.asked(store, DAY) == [] and mark_in(office) is not None
        restored.settle(store)
        assert [entry.act for entry in entries(store)] == [Act.ISSUED, Act.RESTORED]
        assert [paper.number for paper in issued_papers(store)] == [number] and mark_in(office) is None
        assert issue(store, SECOND, today=DAY).number


def test_neither_a_backup_nor_the_way_back_looks_like_an_altered_book(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The newest backup is each time of the data that the office turned away from."""
    days = (datetime(2100, 1, day) for day in count(1))
    monkeypatch.setattr(ledger, "now", lambda: next(days))
    _issue(office, FIRST)
    back_up(office, now=NOW)
    _go_back(office)
    carry_out(office)
    _settle(office)
    back_up(office, now=NOW)
    aside = earlier(office)
    assert aside is not None
    plan(office, aside, datetime(2026, 11, 21, 9, 31))
    carry_out(office)
    (waits,) = _hints(office)
    assert waits.endswith("jadi buku arsip belum dibandingkan dengan cadangan.")
    _settle(office)
    (told,) = _hints(office)
    assert told.startswith("Catatan 2: kantor lanjut dari data sebelum dipulihkan, jadi cadangan 21 November 2026")
    back_up(office, now=NOW)
    assert _hints(office) == ()


def _settle(office: Path) -> None:
    with closing(open_store(office)) as store:
        restored.settle(store)


def _hints(office: Path) -> tuple[str, ...]:
    """The hints, nothing being wrong."""
    report = verify(office)
    assert report.whole, report.findings
    return report.hints


def _theme_of_another(office: Path) -> None:
    with closing(open_store(office)) as store:
        facts = store.load(SECOND)
        facts.meeting.theme = "hanya isian"
        store.save(facts)


def _unreadable(office: Path) -> None:
    (office / DATABASE).write_bytes(b"rusak" * 5000)


def _waiting(office: Path) -> None:
    (office / MARK).write_text("{")


def _moved(office: Path) -> None:
    leave_to_read(office, NOW)


@pytest.mark.parametrize("happens", [_unreadable, _waiting, _moved])
def test_data_before_that_cannot_tell_make_it_ask(office: Path, happens: Callable[[Path], None]) -> None:
    _issue(office, FIRST)
    back_up(office, now=NOW)
    _go_back(office)
    happens(office)
    assert carry_out(office)
    with closing(open_store(office)) as store:
        assert RELEASE in {one.kind for one in restored.asked(store, DAY)} and len(_units(store)) >= 1


def test_units_of_other_offices_are_not_asked_for(office: Path) -> None:
    put_mark(office, Mark("cadangan", DAY, True))
    with closing(open_store(office)) as store:
        before = {one.unit_id for one in restored.asked(store, DAY)}
        unit = store.load(SECOND).meeting.unit_id
        with store.session(write=True) as session:
            put(session, ReceivedPaper(
                "a", "kantor lain", SECOND, "SP/9", "siaran pers", "", "", "", "", "a.pdf", "0" * 64, DAY, "", NOW, "",
            ))  # fmt: skip
        assert {one.unit_id for one in restored.asked(store, DAY)} == before - {unit} != before


def test_a_way_back_asks_for_what_was_issued_meanwhile(office: Path) -> None:
    back_up(office, now=NOW)
    _go_back(office)
    carry_out(office)
    with closing(open_store(office)) as store:
        restored.settle(store)
        issue(store, FIRST, today=DAY)
    aside = earlier(office)
    assert aside is not None
    plan(office, aside, datetime(2026, 11, 22))
    carry_out(office)
    with closing(open_store(office)) as store:
        (one,) = [one for one in restored.asked(store, DAY) if one.known]
        assert (one.kind, one.here, one.known) == (RELEASE, 0, 1)
        restored.answer(store, {one.series: 1}, "Rina", DAY)
        assert [entry.number for entry in entries(store)] == ["data sebelum dipulihkan"]
