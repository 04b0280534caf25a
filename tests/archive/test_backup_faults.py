"""Kills, full disks and missing drives: the earlier backups stay whole, and no half one counts."""

from __future__ import annotations

import errno
import hashlib
import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from cooling_desktop.archive.backup import Stopped, back_up, latest, state, verify
from cooling_desktop.archive.backup_files import FOLDERS
from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.copying import copy_database
from cooling_desktop.records.engine import DATABASE
from cooling_desktop.records.facts import PICTURES
from cooling_desktop.records.upgrade import COPIES

NOW = datetime(2026, 11, 21, 9, 30)
# What a backup asks of the system; each is one instant at which it may be refused or the program may die.
CALLS = ((os, "replace"), (os, "fsync"), (Path, "open"), (Path, "unlink"), (Path, "mkdir"), (Path, "stat"))


def _add_pictures(office: Path, first: int, last: int) -> None:
    for number in range(first, last):
        content = b"%d" % number * 5000
        (office / PICTURES / f"{hashlib.sha256(content).hexdigest()}.jpg").write_bytes(content)


def _whole(folder: Path, *expected: int) -> None:
    """The newest backup counts and reads back; nothing is half made that counts."""
    newest = latest(folder)
    assert newest is not None and newest.number in expected
    assert verify(folder, newest) == []


def _tidy(folder: Path) -> None:
    assert not list(folder.rglob("*.sementara*"))
    assert {p.stem for p in folder.glob("*.db")} == {p.stem for p in folder.glob("*.json")}


def _refusing(patch: pytest.MonkeyPatch, at: int, number: int, where: Path) -> list[int]:
    """From the call `at` on, the system refuses what concerns `where`; the list counts the calls."""
    seen = [0]

    def guarded(original: Callable[..., Any]) -> Callable[..., Any]:
        def call(*words: Any, **named: Any) -> Any:
            if not isinstance(words[0], Path) or words[0].is_relative_to(where):
                seen[0] += 1
                if seen[0] == at:
                    raise OSError(number, os.strerror(number), str(words[0]))
            return original(*words, **named)

        return call

    for owner, name in CALLS:
        patch.setattr(owner, name, guarded(getattr(owner, name)))
    return seen


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_refusal_at_any_call_leaves_the_earlier_backup_whole(
    office: Path, tmp_path: Path, number: int
) -> None:
    drive = tmp_path / "E"
    drive.mkdir()
    first = back_up(office, drive, now=NOW)
    _add_pictures(office, 0, 2)
    at, refused = 0, 0
    while True:
        at += 1
        shutil.copytree(drive, copy := tmp_path / f"E{at}")
        with pytest.MonkeyPatch.context() as patch:
            seen = _refusing(patch, at, number, copy)
            try:
                back_up(office, copy, now=NOW)
            except StorageTrouble as told:
                refused += 1
                assert str(copy) in str(told) and "Data di komputer ini aman." in str(told)
        _whole(copy, 1, 2)
        assert verify(copy, first) == []
        back_up(office, copy, now=NOW)
        _tidy(copy)
        shutil.rmtree(copy)
        if seen[0] < at:
            break
    assert at > 40 and refused > 25, (at, refused)


def test_what_takes_its_name_was_flushed_before(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A power cut keeps what was flushed: contents before names, all names before the manifest."""
    _add_pictures(office, 0, 3)
    flushed: set[int] = set()
    named: list[str] = []
    fsync, replace = os.fsync, os.replace
    folder = office / COPIES

    def flush(number: int) -> None:
        fsync(number)
        flushed.add(os.fstat(number).st_ino)

    def name(source: Path, target: Path) -> None:
        assert source.stat().st_ino in flushed, target.name
        if target.suffix == ".json":
            folders = {folder, *(folder / name for name in FOLDERS)}
            assert {path.stat().st_ino for path in folders} <= flushed
        flushed.difference_update({target.parent.stat().st_ino})
        named.append(target.suffix)
        replace(source, target)

    monkeypatch.setattr(os, "fsync", flush)
    monkeypatch.setattr(os, "replace", name)
    back_up(office, now=NOW)
    assert named[-2:] == [".db", ".json"] and named.count(".jpg") >= 3
    assert folder.stat().st_ino in flushed


PROGRAM = """
import os, shutil, sys
from datetime import datetime
from pathlib import Path
from cooling_desktop.archive.backup import back_up, latest, verify

office, drive, scratch = map(Path, sys.argv[1:])
NOW = datetime(2026, 11, 21, 9, 30)

def dying(at):
    left = [at]
    def step(*_):
        left[0] -= 1
        if not left[0]:
            os._exit(9)
    def both(original):
        def call(*words, **named):
            step()
            done = original(*words, **named)
            step()
            return done
        return call
    for owner, name in ((os, "replace"), (os, "fsync"), (Path, "open"), (Path, "unlink"), (Path, "mkdir")):
        setattr(owner, name, both(getattr(owner, name)))
    return lambda: step() or False

first, deaths, at, left = latest(drive), 0, 0, 0
while True:
    at += 1
    copy = scratch / str(at)
    shutil.copytree(drive, copy)
    child = os.fork()
    if not child:
        back_up(office, copy, now=NOW, cancelled=dying(at))
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    newest = latest(copy)
    assert newest is not None and newest.number in (1, 2) and verify(copy, newest) == [], at
    assert verify(copy, first) == [], at
    left += bool(list(copy.rglob("*.sementara*")))
    assert verify(copy, back_up(office, copy, now=NOW)) == [], at
    assert not list(copy.rglob("*.sementara*")), at
    assert {p.stem for p in copy.glob("*.db")} == {p.stem for p in copy.glob("*.json")}, at
    shutil.rmtree(copy)
    if code == 0:
        break
    assert code == 9, code
    deaths += 1
print(deaths, left)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills its own forks")
def test_death_at_any_step_leaves_the_earlier_backup_whole(office: Path, tmp_path: Path, root: Path) -> None:
    drive, scratch = tmp_path / "E", tmp_path / "scratch"
    drive.mkdir()
    scratch.mkdir()
    back_up(office, drive, now=NOW)
    _add_pictures(office, 0, 3)
    command = [sys.executable, "-c", PROGRAM, str(office), str(drive), str(scratch)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    deaths, left = map(int, done.stdout.split())
    assert deaths > 40 and left > 10, "it died while files were half written"


def test_death_between_two_old_backups_going_leaves_the_rest(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [back_up(office, now=NOW) for _ in range(5)]
    gone: list[str] = []

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path.suffix == ".db":
            raise OSError(errno.EIO, "", str(path))
        gone.append(path.name)
        os.unlink(path)

    monkeypatch.setattr(Path, "unlink", refuse)
    newest = back_up(office, now=NOW)
    monkeypatch.undo()
    folder = office / COPIES
    assert gone == [made[0].database.name.replace(".db", ".json")]
    assert (folder / made[0].database.name).exists() and latest(folder) == newest
    back_up(office, now=NOW)
    _tidy(folder)
    assert len(list(folder.glob("*.db"))) == 5


def test_stopping_leaves_nothing_half_made(office: Path, tmp_path: Path) -> None:
    first = back_up(office, now=NOW)
    _add_pictures(office, 0, 5)
    for at in range(1, 100):
        shutil.copytree(office / COPIES, folder := tmp_path / f"E{at}")
        asked = itertools.count(1)

        def stop(asked: Iterator[int] = asked, at: int = at) -> bool:
            return next(asked) >= at

        try:
            made = back_up(office, folder, now=NOW, cancelled=stop)
        except Stopped as told:
            assert str(told) == "Dihentikan. Cadangan lama tetap utuh."
            assert verify(folder, first) == []
            _whole(folder, 1)
            _tidy(folder)
            continue
        break
    assert at > 5 and verify(folder, made) == []


def test_the_database_too_may_be_stopped(office: Path, tmp_path: Path) -> None:
    def stop() -> None:
        raise Stopped("Dihentikan.")

    with pytest.raises(Stopped):
        copy_database(office / DATABASE, tmp_path / "salinan", stop)


def test_a_missing_drive_is_named(office: Path, tmp_path: Path) -> None:
    gone = tmp_path / "E" / "Cadangan"
    with pytest.raises(StorageTrouble) as told:
        back_up(office, gone, now=NOW)
    assert str(told.value) == (
        f"Drive cadangan tidak ditemukan. Data di komputer ini aman. Pasang drive {gone}, lalu cadangkan."
    )
    assert not gone.parent.exists(), "never made anew where the drive used to be"
    found = state(office, gone, NOW)
    assert (found.away, found.failed, found.newest) == (True, "", None)
    gone.parent.mkdir()
    with pytest.raises(StorageTrouble, match=rf"Folder cadangan tidak ditemukan.*Buat folder {gone}"):
        back_up(office, gone, now=NOW)
    gone.write_text("")
    with pytest.raises(StorageTrouble, match="bukan folder"):
        back_up(office, gone, now=NOW)


def test_a_drive_pulled_out_in_the_middle_is_named(office: Path, tmp_path: Path) -> None:
    drive = tmp_path / "E"
    drive.mkdir()
    _add_pictures(office, 0, 2)

    def pull(done: int, total: int) -> None:
        shutil.rmtree(drive, ignore_errors=True)

    with pytest.raises(StorageTrouble, match=r"tidak ditemukan\. Data di komputer ini aman\..*pasang"):
        back_up(office, drive, now=NOW, progress=pull)
