"""Drives that are full or may not be written: one sentence, and everything works again with room."""

from __future__ import annotations

import hashlib
import os
from datetime import datetime
from pathlib import Path

import pytest

from cooling_desktop.archive.backup import back_up, latest, restore_into, verify
from cooling_desktop.archive.backup_keys import key_of, set_passphrase
from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.facts import PICTURES
from tests.archive.sealing import cheap_passphrase
from tests.disks import Mount, fill, mount

__all__ = ["cheap_passphrase", "mount"]
NOW = datetime(2026, 11, 21, 9, 30)
def test_a_full_drive_is_told_and_everything_works_again_with_room(mount: Mount, office: Path) -> None:
    drive = mount("-t", "tmpfs", "-o", "size=8M", "tmpfs")
    first = back_up(office, drive, now=NOW)
    for number in range(40):
        content = b"%d" % number * 5000
        (office / PICTURES / f"{hashlib.sha256(content).hexdigest()}.jpg").write_bytes(content)
    told = set()
    for left in (0, 4096, 40_960, 200_000, 610_000, 640_000, 700_000):
        filler = fill(drive, left)
        with pytest.raises(StorageTrouble) as trouble:
            back_up(office, drive, now=NOW)
        told.add(str(trouble.value))
        filler.unlink()
        assert latest(drive) == first and verify(drive, first) == []
        assert not list(drive.rglob("*.sementara*")) and len(list(drive.glob("cadangan-*"))) == 2
        for picture in (drive / "foto").iterdir():
            if picture.name not in {file.name[5:] for file in first.files}:
                picture.unlink()  # so that the next round runs full as early as this one
    words = f"Disk penuh. Data di komputer ini aman. Kosongkan tempat di {drive}, lalu cadangkan."
    assert told == {words}
    half = drive / "cadangan-000002-20261121-093000.db.sementara"
    half.touch()
    fill(drive, 0).rename(half)  # a kill left it there: it must not lock us out
    assert verify(drive, back_up(office, drive, now=NOW)) == []


@pytest.mark.usefixtures("cheap_passphrase")
def test_a_full_drive_is_told_for_encrypted_copies_and_restored_offices_too(mount: Mount, office: Path) -> None:
    drive, disk = (mount("-t", "tmpfs", "-o", "size=6M", "tmpfs") for _ in range(2))
    set_passphrase(office, "lima ekor kambing")
    first = back_up(office, drive, now=NOW)
    for left in (0, 40_960, 700_000):
        filler = fill(drive, left)
        with pytest.raises(StorageTrouble, match=rf"Disk penuh\. Data di komputer ini aman\. Kosongkan .* {drive}"):
            back_up(office, drive, now=NOW)
        filler.unlink()
        assert latest(drive, key_of(office)) == first and verify(drive, first) == []
        assert not list(drive.rglob("*.sementara*")) and not list(office.glob(".cadangan-*"))
    for left in (0, 40_960, 700_000):
        filler = fill(disk, left)
        with pytest.raises(StorageTrouble, match=r"Disk penuh\. Cadangan tetap utuh\. Kosongkan .* pulihkan"):
            restore_into(disk / "baru", first)
        filler.unlink()
        assert not (disk / "baru" / "cooling.db").exists()
    assert restore_into(disk / "baru", first) == []


def test_a_drive_that_can_only_be_read_is_told(mount: Mount, office: Path, tmp_path: Path) -> None:
    drive = tmp_path / "E"
    drive.mkdir()
    first = back_up(office, drive, now=NOW)
    view = mount("--bind", drive)
    mount("-o", "remount,ro,bind", on=view)
    with pytest.raises(StorageTrouble) as told:
        back_up(office, view, now=NOW)
    assert str(told.value) == (
        f"Folder {view} hanya dapat dibaca. Data di komputer ini aman. Beri izin tulis atau pilih folder lain."
    )
    assert verify(view, first) == []
    with pytest.raises(StorageTrouble, match=r"hanya dapat dibaca\. Cadangan tetap utuh"):
        restore_into(view / "baru", first)


def test_a_folder_of_somebody_else_is_told(office: Path, tmp_path: Path) -> None:
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("root may write everywhere; the read-only drive above stands for it")
    drive = tmp_path / "E"
    drive.mkdir(mode=0o500)
    with pytest.raises(StorageTrouble, match=rf"Folder {drive} tidak boleh ditulisi\. Data di komputer"):
        back_up(office, drive, now=NOW)
