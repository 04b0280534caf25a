"""A data folder made from a backup is the same office again."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from cooling_desktop.archive import backup_restore
from cooling_desktop.archive.backup import Backup, back_up, restore_into, verify
from cooling_desktop.archive.backup_files import FOLDERS, bring_file
from cooling_desktop.archive.issue import ARCHIVE, finish_interrupted, issue, pdf_of
from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.files import UNFINISHED
from cooling_desktop.records.engine import DATABASE
from cooling_desktop.records.facts import PICTURES, SCANS
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.parsing import plain
from cooling_desktop.records.soundness import unsound
from cooling_desktop.records.store import open_store

NOW = datetime(2026, 11, 21, 9, 30)
KEY = "contoh-000-sumenep"


@pytest.fixture
def full(office: Path) -> Path:
    """The office with an issued paper, two pictures and a scan."""
    with closing(open_store(office)) as store:
        issue(store, KEY, today=date(2024, 11, 5))
    for content in (b"satu", b"dua"):
        (office / PICTURES / f"{hashlib.sha256(content).hexdigest()}.jpg").write_bytes(content)
    (office / SCANS).mkdir()
    (office / SCANS / f"{hashlib.sha256(b'hadir').hexdigest()}.pdf").write_bytes(b"hadir")
    return office


def _files(folder: Path) -> dict[str, bytes]:
    places = [p for name in (PICTURES, SCANS, ARCHIVE) for p in (folder / name).iterdir()]
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in places}


def _same(one: Path, other: Path) -> None:
    assert _files(one) == _files(other)
    with closing(open_store(one)) as left, closing(open_store(other)) as right:
        assert left.meetings() == right.meetings() != []
        for row in left.meetings():
            assert plain(left.load(row.id).meeting) == plain(right.load(row.id).meeting)
        papers = issued_papers(right)
        assert issued_papers(left) == papers != []
        assert [pdf_of(right, paper)[:4] for paper in papers] == [b"%PDF"] * len(papers)
    assert unsound(other) == ""


def test_a_restored_office_is_the_same(full: Path, tmp_path: Path) -> None:
    made = back_up(full, now=NOW)
    assert restore_into(tmp_path / "baru", made) == []
    assert {p.name for p in (tmp_path / "baru").iterdir()} == {DATABASE, *FOLDERS}
    _same(full, tmp_path / "baru")


def test_copying_back_by_hand_is_enough(full: Path, tmp_path: Path) -> None:
    made = back_up(full, now=NOW)
    for name in (PICTURES, SCANS, ARCHIVE):
        shutil.copytree(made.folder / name, tmp_path / "baru" / name)
    shutil.copy(made.folder / made.database.name, tmp_path / "baru" / DATABASE)
    _same(full, tmp_path / "baru")


def test_a_restored_office_goes_on(full: Path, tmp_path: Path) -> None:
    restore_into(tmp_path / "baru", back_up(full, now=NOW))
    with closing(open_store(tmp_path / "baru")) as store:
        facts = store.load("contoh-001-kuala-kampar")
        facts.meeting.theme = "sesudah pulih"
        store.save(facts)
    again = back_up(tmp_path / "baru", now=NOW)
    assert verify(again.folder, again) == []


def test_a_paper_cut_off_while_being_issued_is_whole_again(full: Path, tmp_path: Path) -> None:
    (paper,) = (full / ARCHIVE).iterdir()
    paper.rename(paper.with_name(paper.name + UNFINISHED))
    made = back_up(full, now=NOW)
    assert verify(made.folder, made) == [] and made.lost == ()
    back_up(full, now=NOW)
    restore_into(tmp_path / "baru", made)
    with closing(open_store(tmp_path / "baru")) as store:
        assert finish_interrupted(store) == 1
        assert pdf_of(store, issued_papers(store)[0]).startswith(b"%PDF")


def test_a_paper_that_takes_its_name_during_the_backup_is_in_it(full: Path) -> None:
    (paper,) = (full / ARCHIVE).iterdir()
    paper.rename(paper.with_name(paper.name + UNFINISHED))

    def settle(done: int, total: int) -> None:
        if done == 1:
            paper.with_name(paper.name + UNFINISHED).rename(paper)

    made = back_up(full, now=NOW, progress=settle)
    assert f"arsip/{paper.name}" in {file.name for file in made.files} and made.lost == ()
    assert verify(made.folder, made) == []


def test_a_folder_with_anything_in_it_is_refused(full: Path, tmp_path: Path) -> None:
    made = back_up(full, now=NOW)
    (tmp_path / "baru").mkdir()
    (tmp_path / "baru" / "catatan.txt").write_text("x")
    with pytest.raises(BadInput, match=r"tidak kosong\. Tidak ada yang diubah"):
        restore_into(tmp_path / "baru", made)
    with pytest.raises(BadInput, match="tidak kosong"):
        restore_into(full, made)
    assert [p.name for p in (tmp_path / "baru").iterdir()] == ["catatan.txt"]


def test_what_the_backup_has_lost_is_named_and_the_rest_restored(full: Path, tmp_path: Path) -> None:
    made = back_up(full, now=NOW)
    one, two = [file for file in made.files if file.size < 5]
    (made.folder / one.place).write_bytes(b"x")
    (made.folder / two.place).unlink()
    assert restore_into(tmp_path / "baru", made) == [one.name, two.name]
    with closing(open_store(tmp_path / "baru")) as store:
        assert len(store.meetings()) == 5
    assert not (tmp_path / "baru" / one.name).exists()


def test_a_spoilt_database_is_never_restored(full: Path, tmp_path: Path) -> None:
    made = back_up(full, now=NOW)
    with (made.folder / made.database.name).open("r+b") as file:
        file.seek(5000)
        file.write(b"x")
    with pytest.raises(
        StorageTrouble, match=r"21 November 2026 hilang atau berubah\. Tidak ada yang dipulihkan"
    ):
        restore_into(tmp_path / "baru", made)
    assert not (tmp_path / "baru").exists()
    shutil.rmtree(made.folder)
    with pytest.raises(StorageTrouble, match=r"Data di komputer ini aman\. Pasang drive .*, lalu pulihkan\."):
        restore_into(tmp_path / "baru", made)


def test_a_drive_pulled_out_while_restoring_is_no_office_without_pictures(
    full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = tmp_path / "E"
    drive.mkdir()
    made = back_up(full, drive, now=NOW)

    def pull(source: Path, *rest: Any) -> None:
        shutil.rmtree(drive, ignore_errors=True)
        bring_file(source, *rest)

    monkeypatch.setattr(backup_restore, "bring_file", pull)
    with pytest.raises(StorageTrouble, match="tidak ditemukan"):
        restore_into(tmp_path / "baru", made)
    assert not (tmp_path / "baru" / DATABASE).exists()


def test_a_restore_cut_off_anywhere_may_be_run_again(full: Path, tmp_path: Path) -> None:
    made = back_up(full, now=NOW)
    at = 0
    while True:
        at += 1
        seen = _restore_with_a_refusal(made, tmp_path / f"baru{at}", at)
        if seen < at:
            break
        if not (tmp_path / f"baru{at}" / DATABASE).exists():
            assert restore_into(tmp_path / f"baru{at}", made) == []
        _same(full, tmp_path / f"baru{at}")
    assert at > 10


def _restore_with_a_refusal(made: Backup, folder: Path, at: int) -> int:
    seen = 0

    def guarded(original: Callable[..., Any]) -> Callable[..., Any]:
        def call(*words: Any, **named: Any) -> Any:
            nonlocal seen
            seen += 1
            if seen == at:
                raise OSError(errno.ENOSPC, "", str(words[0]))
            return original(*words, **named)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in ("replace", "fsync"):
            patch.setattr(os, name, guarded(getattr(os, name)))
        try:
            restore_into(folder, made)
        except StorageTrouble as told:
            assert str(told) == (
                f"Disk penuh. Cadangan tetap utuh. Kosongkan tempat di {folder}, lalu pulihkan."
            )
    return seen
