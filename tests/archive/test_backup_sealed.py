"""Encrypted copies: only in the chosen folder, opened with the passphrase alone, told when damaged or locked."""

from __future__ import annotations

import json
import os
import stat
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from cooling_desktop.archive import backup_files
from cooling_desktop.archive.backup import Backup, back_up, backups, latest, restore_into, state, verify
from cooling_desktop.archive.backup_keys import KEPT, key_of, set_passphrase, stop_sealing, unlock
from cooling_desktop.archive.backup_list import opened
from cooling_desktop.archive.issue import ARCHIVE, issue
from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.records.store import open_store
from cooling_desktop.records.upgrade import COPIES
from tests.archive.pictures import put_picture
from tests.archive.sealing import cheap_passphrase

__all__ = ["cheap_passphrase"]
NOW = datetime(2026, 11, 21, 9, 30)
KEY, PHRASE = "contoh-000-sumenep", "lima ekor kambing"


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    """A stick."""
    made = tmp_path / "E"
    made.mkdir()
    return made


@pytest.fixture
def made(office: Path, drive: Path, cheap_passphrase: None) -> Backup:
    """An encrypted backup with a picture."""
    put_picture(office, b"wajah seorang warga" * 500)
    set_passphrase(office, PHRASE)
    return back_up(office, drive, now=NOW)


def _bytes(folder: Path) -> bytes:
    return b"".join(
        path.name.encode() + path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    )


@pytest.mark.usefixtures("cheap_passphrase")
def test_nothing_of_the_office_can_be_read_from_the_stick(office: Path, drive: Path) -> None:
    put_picture(office, b"wajah seorang warga" * 500)
    with closing(open_store(office)) as store:
        issue(store, KEY, today=date(2024, 11, 5))
    set_passphrase(office, PHRASE)
    made = back_up(office, drive, now=NOW)
    found = _bytes(drive)
    names = [path.name[:64] for folder in ("foto", ARCHIVE) for path in (office / folder).iterdir()]
    assert len(names) >= 2 and not [name for name in names if name.encode() in found]
    for words in (b"Sumenep", b"SQLite format", b"warga", b"meetings_guests", PHRASE.encode(), b"AGE-SECRET-KEY"):
        assert words not in found, words
    told = json.loads((drive / f"{made.stamp.name}.json").read_text())
    assert (told["meetings"], told["made_at"], told["size"]) == (5, "2026-11-21T09:30:00Z", made.size)
    assert not (drive / "foto").exists() and not list(office.glob(".cadangan-*"))


@pytest.mark.faults
def test_the_real_passphrase_opens_and_another_does_not(office: Path, drive: Path) -> None:
    set_passphrase(office, PHRASE)
    made = back_up(office, drive, now=NOW)
    assert unlock(drive, made.public, PHRASE) == made.key
    with pytest.raises(BadInput, match="tidak cocok"):
        unlock(drive, made.public, "lima ekor domba")


def test_the_key_beside_the_data_verifies_and_the_passphrase_opens_elsewhere(
    office: Path, drive: Path, made: Backup, tmp_path: Path
) -> None:
    assert latest(drive, key_of(office)) == made and verify(drive, made) == []
    assert state(office, drive, NOW).changed_since is False
    locked = latest(drive)
    assert locked is not None and locked.locked
    assert (locked.made_at, locked.meetings, locked.size) == (NOW, 5, made.size)
    with pytest.raises(BadInput, match=r"disandikan\. Ketik frasa sandinya"):
        verify(drive, locked)
    with pytest.raises(BadInput, match=r"disandikan\. Ketik frasa sandinya"):
        restore_into(tmp_path / "baru", locked)
    with pytest.raises(BadInput, match=r"tidak cocok dengan cadangan ini\. Tidak ada yang diubah\. Ketik lagi"):
        unlock(drive, locked.public, "lima ekor domba")
    key = unlock(drive, locked.public, PHRASE)
    assert opened(locked, key) == made
    paper = key_of(office)
    assert paper is not None
    assert unlock(drive, locked.public, f" {paper.secret.lower()[:30]} {paper.secret[30:]}") == key
    assert restore_into(tmp_path / "baru", opened(locked, key)) == []
    with closing(open_store(tmp_path / "baru")) as store:
        assert len(store.meetings()) == 5
    for kept in (tmp_path / "baru" / "foto").iterdir():
        assert kept.read_bytes() == (office / "foto" / kept.name).read_bytes()


def test_only_this_user_reads_the_key(office: Path, made: Backup) -> None:
    if os.name == "posix":
        assert stat.S_IMODE((office / KEPT).stat().st_mode) == 0o600
    assert key_of(office) is not None and "AGE" not in repr(made)


@pytest.mark.usefixtures("cheap_passphrase")
def test_copies_beside_the_data_and_earlier_ones_are_plain(office: Path, drive: Path, tmp_path: Path) -> None:
    picture = put_picture(office, b"foto")
    plain = back_up(office, drive, now=NOW)
    set_passphrase(office, PHRASE)
    sealed = back_up(office, drive, now=NOW)
    stop_sealing(office)
    again = back_up(office, drive, now=NOW)
    assert [bool(one.public) for one in (plain, sealed, again)] == [False, True, False]
    assert backups(drive, key_of(office)) == [again, sealed, plain]
    assert [verify(drive, one) for one in (plain, sealed, again)] == [[], [], []]
    for number, one in enumerate((plain, sealed)):
        assert restore_into(tmp_path / str(number), one) == []
        assert (tmp_path / str(number) / "foto" / picture.name).read_bytes() == b"foto"
    set_passphrase(office, PHRASE)
    assert back_up(office, now=NOW).public == "" and (office / COPIES / "foto" / picture.name).exists()


def test_another_passphrase_keeps_the_key_and_closes_the_old_door(office: Path, drive: Path, made: Backup) -> None:
    set_passphrase(office, "dua belas ekor sapi")
    again = back_up(office, drive, now=NOW)
    assert again.public == made.public
    with pytest.raises(BadInput, match="tidak cocok"):
        unlock(drive, made.public, PHRASE)
    assert opened(made, unlock(drive, made.public, "dua belas ekor sapi")) == made
    assert [one.number for one in backups(drive, key_of(office))] == [2, 1]


@pytest.mark.parametrize("phrase", ["", "pendek", "sebelas kar"])
def test_a_short_passphrase_is_refused(office: Path, phrase: str) -> None:
    with pytest.raises(BadInput, match="kurang dari 12 karakter"):
        set_passphrase(office, phrase)
    assert key_of(office) is None


def test_files_are_copied_once_and_mended_when_asked(office: Path, drive: Path, made: Backup) -> None:
    heard: list[tuple[int, int]] = []
    second = back_up(office, drive, now=NOW, progress=lambda *done: heard.append(done))
    assert heard == [(1, 1)] and second.files == made.files
    spoilt = drive / made.files[-1].place_in(made.key)
    content = bytearray(spoilt.read_bytes())
    content[-5] ^= 1
    spoilt.write_bytes(content)
    assert verify(drive, second) == [f"{made.files[-1].name} berubah sejak dicadangkan."]
    back_up(office, drive, now=NOW, thorough=True)
    assert verify(drive, second) == []


@pytest.mark.parametrize("cut", [0, 30, 400, -1])
def test_damaged_ciphertext_is_told(drive: Path, made: Backup, tmp_path: Path, cut: int) -> None:
    file = made.files[0]
    for path in (drive / file.place_in(made.key), drive / made.database.name):
        path.write_bytes(path.read_bytes()[:cut])
    assert verify(drive, made) == [
        f"{made.database.name} berubah sejak dicadangkan.", f"{file.name} berubah sejak dicadangkan."
    ]  # fmt: skip
    with pytest.raises(StorageTrouble, match=r"hilang atau berubah\. Tidak ada yang dipulihkan"):
        restore_into(tmp_path / "baru", made)
    assert not (tmp_path / "baru").exists()


def test_a_manifest_that_was_tampered_with_is_no_backup(office: Path, drive: Path, made: Backup) -> None:
    path = drive / f"{made.stamp.name}.json"
    told = json.loads(path.read_text())
    path.write_text(json.dumps(told | {"sealed": told["sealed"].replace("A", "B")}))
    assert latest(drive, key_of(office)) is None


def test_a_key_that_is_damaged_never_means_plain_copies(office: Path, drive: Path, made: Backup) -> None:
    (office / KEPT).write_text("bukan kunci")
    with pytest.raises(StorageTrouble, match=r"tidak terbaca\. Cadangan lama aman\. Buat frasa sandi baru"):
        back_up(office, drive, now=NOW)
    (office / KEPT).unlink()
    with pytest.raises(StorageTrouble, match="tidak terbaca"):
        back_up(office, drive, now=NOW)
    assert len(list(drive.glob("*.json"))) == 1
    set_passphrase(office, "frasa yang baru")
    assert back_up(office, drive, now=NOW).public != made.public
    assert opened(made, unlock(drive, made.public, PHRASE)) == made, "each under its own passphrase"


@pytest.mark.usefixtures("cheap_passphrase")
def test_what_is_read_back_otherwise_than_written_never_counts(
    office: Path, drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_passphrase(office, PHRASE)
    monkeypatch.setattr(backup_files, "unseal", lambda *_: "0" * 64)
    with pytest.raises(StorageTrouble, match="Data di komputer ini aman"):
        back_up(office, drive, now=NOW)
    assert latest(drive) is None and not list(drive.rglob("*.sementara*"))
