"""Damage in the office, on the way or in the backup is found, named, and never taken for a backup."""

from __future__ import annotations

import json
import os
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from pysqlite3 import dbapi2

from cooling_desktop.archive.backup import back_up, backups, latest, verify
from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.copying import copy_database
from cooling_desktop.records.engine import DATABASE
from cooling_desktop.records.upgrade import COPIES
from tests.archive.pictures import put_picture

NOW = datetime(2026, 11, 21, 9, 30, 5, 250_000)
KEY = "contoh-000-sumenep"


def test_a_picture_spoilt_in_the_office_is_named_and_an_earlier_copy_kept(office: Path) -> None:
    good, bad = put_picture(office, b"utuh"), put_picture(office, b"rusak sejak awal")
    bad.write_bytes(b"lain")
    first = back_up(office, now=NOW)
    assert first.lost == (f"foto/{bad.name}",) and bad.name not in {f.name[5:] for f in first.files}
    assert verify(office / COPIES, first) == []
    good.write_bytes(b"rusak kemudian")
    second = back_up(office, now=NOW)
    assert second.lost == first.lost and second.files == first.files
    assert verify(office / COPIES, second) == []
    assert (office / COPIES / "foto" / good.name).read_bytes() == b"utuh"


def test_an_altered_or_lost_file_is_named_and_a_thorough_backup_mends_it(office: Path) -> None:
    names = [put_picture(office, content).name for content in (b"satu", b"dua ", b"tiga")]
    made = back_up(office, now=NOW)
    copies = office / COPIES
    (copies / "foto" / names[0]).write_bytes(b"satU")
    (copies / "foto" / names[1]).unlink()
    with (copies / made.database.name).open("r+b") as file:
        file.seek(5000)
        file.write(b"x")
    assert sorted(verify(copies, made)) == sorted(
        [
            f"{made.database.name} berubah sejak dicadangkan.",
            f"foto/{names[0]} berubah sejak dicadangkan.",
            f"foto/{names[1]} hilang dari cadangan.",
        ]
    )
    quick = back_up(office, now=NOW)
    assert verify(copies, quick) == [f"foto/{names[0]} berubah sejak dicadangkan."]
    assert verify(copies, back_up(office, now=NOW, thorough=True)) == verify(copies, quick) == []


def test_a_damaged_database_is_never_backed_up(office: Path) -> None:
    first = back_up(office, now=NOW)
    with (office / DATABASE).open("r+b") as file:
        file.seek(4096 * 3)
        file.write(bytes(4096 * 20))
    with pytest.raises(StorageTrouble, match="rusak"):
        back_up(office, now=NOW)
    assert latest(office / COPIES) == first and verify(office / COPIES, first) == []
    assert not list((office / COPIES).rglob("*.sementara*"))


def test_damage_that_leaves_all_rows_readable_is_found(office: Path) -> None:
    with closing(dbapi2.connect(str(office / DATABASE))) as connection:
        query = (
            "SELECT rootpage FROM sqlite_master WHERE type = 'index' AND name = 'ix_meetings_days_owner_id'"
        )
        (page,) = connection.execute(query).fetchone()
    with (office / DATABASE).open("r+b") as file:
        file.seek((page - 1) * 4096)
        place = file.read(4096).index(KEY.encode())
        file.seek((page - 1) * 4096 + place)
        file.write(b"X")
    with pytest.raises(StorageTrouble, match="rusak"):
        back_up(office, now=NOW)
    assert latest(office / COPIES) is None


def test_a_disk_that_reads_other_than_it_was_told_is_noticed(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = put_picture(office, b"x" * 5000)

    def spoil(path: Path) -> None:
        os.truncate(path, 4096)

    monkeypatch.setattr("cooling_desktop.archive.backup_files.flush", spoil)
    with pytest.raises(StorageTrouble, match=r"disk bermasalah\)\. Data di komputer ini aman"):
        back_up(office, now=NOW)
    assert latest(office / COPIES) is None and not list((office / COPIES).rglob(picture.name))


def test_a_backup_without_its_database_does_not_count(office: Path) -> None:
    first, second = back_up(office, now=NOW), back_up(office, now=NOW)
    (office / COPIES / second.database.name).unlink()
    assert latest(office / COPIES) == first and backups(office / COPIES) == [first]


def test_a_copy_that_differs_is_refused(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = iter([{"meetings": (5, 5)}, {"meetings": (4, 4)}])
    monkeypatch.setattr("cooling_desktop.records.copying.tables_of", lambda _: next(counts))
    with pytest.raises(OSError, match="the copy differs"):
        copy_database(office / DATABASE, tmp_path / "salinan.db")


def test_a_manifest_that_cannot_be_trusted_does_not_count(office: Path) -> None:
    first = back_up(office, now=NOW)
    changes: tuple[dict[str, object], ...] = (
        {"format": "lain"},
        {"files": [{"name": "foto/../../x", "sha256": "0" * 64, "size": 1}]},
        {"files": [{"name": "foto/..", "sha256": "0" * 64, "size": 1}]},
        {"files": [{"name": "foto/x.jpg", "sha256": "/etc/passwd", "size": 1}]},
        {"tables": []},
        {"database": {"name": "../cooling.db", "sha256": "0" * 64, "size": 1}},
    )
    for change in changes:
        second = back_up(office, now=NOW)
        manifest = office / COPIES / second.database.name.replace(".db", ".json")
        whole = json.loads(manifest.read_text())
        manifest.write_text(json.dumps(whole | change))
        assert latest(office / COPIES) == first, change
        manifest.write_text(json.dumps(whole)[:-9])
        assert latest(office / COPIES) == first
        manifest.unlink()
