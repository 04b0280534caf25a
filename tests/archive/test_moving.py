"""Pindah komputer: everything goes along and is read back; whatever is wrong with the file, nothing is changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from cooling_desktop.archive import moving, moving_writing
from cooling_desktop.archive.arriving import SCRATCH, put_aside
from cooling_desktop.archive.backup_files import FOLDERS, Stopped
from cooling_desktop.archive.backup_keys import KEPT, set_passphrase
from cooling_desktop.archive.issue import ARCHIVE, issue
from cooling_desktop.archive.moving import NeedsPassphrase, pack, retire, unpack
from cooling_desktop.errors import BadInput, NotReady, StorageTrouble
from cooling_desktop.records.copying import tables_at
from cooling_desktop.records.ledger import head
from cooling_desktop.records.moved import leave_to_read, moved_on, use_again
from cooling_desktop.records.parsing import plain
from cooling_desktop.records.pictures import write_once
from cooling_desktop.records.store import open_store
from tests.archive.pictures import put_picture
from tests.archive.sealing import cheap_passphrase

__all__ = ["cheap_passphrase"]
NOW = datetime(2026, 11, 22, 9, 30)
KEY = "contoh-000-sumenep"
PHRASE = "kopi pahit di teras"


@pytest.fixture(scope="module")
def full(sample_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with every kind of file, read only."""
    folder = Path(shutil.copytree(sample_office, tmp_path_factory.mktemp("lama") / "data"))
    for name in FOLDERS:
        (folder / name).mkdir(exist_ok=True)
        content = f"berkas {name}".encode() * 700
        (folder / name / f"{hashlib.sha256(content).hexdigest()}.jpg").write_bytes(content)
    (folder / "kamus" / "kata kantor.txt").write_text("kondusivitas\n", "utf-8")
    (folder / "cadangan").mkdir(exist_ok=True)
    (folder / "cadangan" / "lama.db").write_bytes(b"tidak ikut")
    with closing(open_store(folder)) as store:
        issue(store, KEY, today=date(2024, 11, 5))
    return folder


@pytest.fixture(scope="module")
def package(full: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole office in one file."""
    target = tmp_path_factory.mktemp("stik") / "kantor.cdpindah"
    pack(full, target, now=NOW)
    return target


def _content(folder: Path) -> dict[str, bytes]:
    return {f"{name}/{path.name}": path.read_bytes() for name in FOLDERS for path in (folder / name).iterdir()}


def _everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("phrase", ["", PHRASE])
def test_everything_goes_along(full: Path, tmp_path: Path, phrase: str, cheap_passphrase: None) -> None:
    file, new = tmp_path / "kantor.cdpindah", tmp_path / "baru" / "data"
    steps: list[tuple[int, int]] = []
    made = pack(full, file, now=NOW, settings={"tampilan/tema": "gelap"}, passphrase=phrase,
                progress=lambda *step: steps.append(step))  # fmt: skip
    assert steps == sorted(steps) and steps[-1][0] > 0.9 * steps[-1][1]
    assert (made.lost, made.rows("meetings"), made.rows("issues"), made.day) == ((), 5, 1, date(2026, 11, 22))
    assert made.inside(ARCHIVE) == 2 and made.inside("kamus") == 2
    assert [path.name for path in tmp_path.iterdir()] == [file.name]
    assert unpack(file, new, passphrase=phrase) == made
    assert made.settings == {"tampilan/tema": "gelap"}
    assert _content(new) == _content(full) and tables_at(new / "cooling.db") == tables_at(full / "cooling.db")
    with closing(open_store(full)) as here, closing(open_store(new)) as there:
        assert head(there) == head(here) and head(there) is not None
        assert plain(there.load(KEY).meeting) == plain(here.load(KEY).meeting)
    assert {path.name for path in new.iterdir()} - {"cooling.db-wal", "cooling.db-shm"} == {"cooling.db", *FOLDERS}


def test_a_locked_package_opens_with_its_passphrase_alone(full: Path, tmp_path: Path, cheap_passphrase: None) -> None:
    file, new = tmp_path / "kantor.cdpindah", tmp_path / "baru"
    with pytest.raises(BadInput, match="kurang dari 12"):
        pack(full, file, now=NOW, passphrase="pendek")
    pack(full, file, now=NOW, passphrase=PHRASE)
    assert b"kondusivitas" not in file.read_bytes() and b"cooling.db" not in file.read_bytes()
    with pytest.raises(NeedsPassphrase, match="frasa sandi"):
        unpack(file, new)
    with pytest.raises(BadInput, match="tidak cocok"):
        unpack(file, new, passphrase="kopi manis di teras")
    assert not new.exists()


def test_a_file_that_no_other_system_takes_is_told(office: Path, tmp_path: Path) -> None:
    (office / "foto-asli").mkdir()
    for name in ("CON.heic", "IMG 1.heic", "akhir.", "a:b.jpg"):
        (office / "foto-asli" / name).write_bytes(b"x")
    made = pack(office, tmp_path / "a.cdpindah", now=NOW)
    assert set(made.lost) == {"foto-asli/CON.heic", "foto-asli/akhir.", "foto-asli/a:b.jpg"}
    assert unpack(tmp_path / "a.cdpindah", tmp_path / "baru") == made


def test_a_file_the_disk_refuses_is_told_and_the_rest_goes(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoilt = put_picture(office, b"foto" * 700).name

    class Torn:
        def __init__(self, file: Any) -> None:
            self._file, self._torn = file, str(file.name).endswith(spoilt)

        def read(self, most: int) -> bytes:
            if self._torn and self._file.tell():
                raise OSError(5, "disk bermasalah")
            return bytes(self._file.read(min(most, 100)))

    source: Any = moving_writing._Source
    begin = source.__init__
    monkeypatch.setattr(source, "__init__", lambda self, file, work: begin(self, Torn(file), work))
    made = pack(office, tmp_path / "a.cdpindah", now=NOW)
    assert made.lost == (f"foto/{spoilt}",) and len(made.void) == 1
    assert unpack(tmp_path / "a.cdpindah", tmp_path / "baru") == made


def test_places_that_can_not_be(full: Path, package: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="folder data sendiri"):
        pack(full, full / "foto" / "a.cdpindah", now=NOW)
    with pytest.raises(BadInput, match="belum ada data"):
        pack(tmp_path, tmp_path.parent / "a.cdpindah", now=NOW)
    with pytest.raises(StorageTrouble, match="aman"):
        pack(full, tmp_path / "tak ada" / "a.cdpindah", now=NOW)
    before = _everything(full)
    with pytest.raises(BadInput, match="sudah ada data"):
        unpack(package, full)
    with pytest.raises(BadInput, match="tidak ditemukan"):
        unpack(tmp_path / "tak ada.cdpindah", tmp_path / "baru")
    assert _everything(full) == before and not (tmp_path / "baru").exists()


@pytest.mark.parametrize("at", [0, 3, 9])
def test_stopped_anywhere_nothing_is_left(
    full: Path, package: Path, tmp_path: Path, at: int, cheap_passphrase: None
) -> None:
    file, new, asked = tmp_path / "a.cdpindah", tmp_path / "baru", [0]
    file.write_bytes(b"dari dulu")

    def cancelled() -> bool:
        asked[0] += 1
        return asked[0] > at

    with pytest.raises(Stopped, match="aman"):
        pack(full, file, now=NOW, passphrase=PHRASE if at else "", cancelled=cancelled)
    assert file.read_bytes() == b"dari dulu" and [path.name for path in tmp_path.iterdir()] == [file.name]
    assert not (full / SCRATCH).exists()
    asked[0] = 0
    with pytest.raises(Stopped, match="tetap utuh"):
        unpack(package, new, cancelled=cancelled)
    assert list(new.iterdir()) == []


def test_a_full_disk_leaves_nothing(
    full: Path, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = tmp_path / "baru"
    monkeypatch.setattr(moving.shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1 << 40, 1 << 40, 1 << 20))  # type: ignore[attr-defined]
    with pytest.raises(StorageTrouble, match="Kosongkan tempat"):
        unpack(package, new)
    assert list(new.iterdir()) == []
    monkeypatch.undo()

    def refuse(path: Path) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(moving, "flush", refuse)
    with pytest.raises(StorageTrouble, match="Disk penuh"):
        unpack(package, new)
    with pytest.raises(StorageTrouble, match="Disk penuh"):
        pack(full, tmp_path / "a.cdpindah", now=NOW)
    assert list(new.iterdir()) == [] and [path.name for path in tmp_path.iterdir()] == ["baru"]


def test_a_package_that_reads_back_otherwise_never_gets_its_name(
    full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoil(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)

    monkeypatch.setattr(moving, "flush", spoil)
    with pytest.raises(BadInput):
        pack(full, tmp_path / "a.cdpindah", now=NOW)
    assert list(tmp_path.iterdir()) == []


def test_what_lay_in_the_place_goes_aside(package: Path, tmp_path: Path) -> None:
    new = tmp_path / "baru"
    (new / "arsip").mkdir(parents=True)
    (new / "arsip" / "lama.pdf").write_bytes(b"lama")
    (new / "foto").mkdir()
    (new / "cooling.db-wal").write_bytes(b"jurnal orang lain")
    (new / "jendela.ini").write_bytes(b"tetap")
    unpack(package, new)
    assert _everything(new / "sisa-1") == {"arsip/lama.pdf": b"lama", "cooling.db-wal": b"jurnal orang lain"}
    assert (new / "jendela.ini").read_bytes() == b"tetap" and "arsip/lama.pdf" not in _content(new)
    with closing(open_store(new)) as store:
        assert len(store.meetings()) == 5


def test_an_office_that_was_only_tried_goes_aside_whole(office: Path) -> None:
    put_picture(office, b"foto")
    for name in ("contoh.json", "pencarian.db", "jendela.ini"):
        (office / name).touch()
    put_aside(office)
    left = {path.name for path in office.iterdir() if path.is_file() or any(path.iterdir())}
    assert left == {"jendela.ini", "sisa-1"}
    with closing(open_store(office / "sisa-1")) as store:
        assert len(store.meetings()) == 5


KILLED = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from cooling_desktop.archive import arriving, moving
mode, at, first, second = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4])
seen = [0]
def counted(original):
    def call(*words, **named):
        seen[0] += 1
        if seen[0] == at:
            os.kill(os.getpid(), signal.SIGKILL)
        return original(*words, **named)
    return call
for owner, name in ((os, "replace"), (moving, "flush"), (moving, "sync_folder"), (arriving, "sync_folder")):
    setattr(owner, name, counted(getattr(owner, name)))
if mode == "pack":
    moving.pack(first, second, now=datetime(2026, 11, 22))
else:
    moving.unpack(first, second)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a Unix signal")
@pytest.mark.parametrize(("mode", "at"), [("pack", 1), ("pack", 2), ("unpack", 3), ("unpack", 14), ("unpack", 22)])
def test_a_kill_leaves_nothing_half_done(
    full: Path, package: Path, tmp_path: Path, root: Path, mode: str, at: int
) -> None:
    new, file = tmp_path / "baru", tmp_path / "a.cdpindah"
    words = (full, file) if mode == "pack" else (package, new)
    done = subprocess.run([sys.executable, "-c", KILLED, mode, str(at), *map(str, words)], cwd=root)
    assert done.returncode == -signal.SIGKILL
    assert not file.exists() and not (new / "cooling.db").exists(), "what is half done has no name"
    if mode == "pack":
        pack(full, file, now=NOW)
        assert not (tmp_path / SCRATCH).exists()
    else:
        unpack(package, new)
        assert _content(new) == _content(full) and not (new / SCRATCH).exists()


def test_the_old_copy_is_only_read_until_it_is_used_again(office: Path, tmp_path: Path) -> None:
    made = pack(office, tmp_path / "a.cdpindah", now=NOW)
    with closing(open_store(office)) as store:
        facts = store.load(KEY)
        facts.meeting.theme = "setelah dikemas"
        store.save(facts)
        with pytest.raises(BadInput, match="Ada perubahan sejak dikemas"):
            retire(office, made, NOW)
        assert moved_on(office) is None
        retire(office, pack(office, tmp_path / "a.cdpindah", now=NOW), datetime.now(UTC).replace(tzinfo=None))
        today = datetime.now().date()
        assert moved_on(office) == today
        facts.meeting.theme = "dua nomor yang sama"
        for write in (lambda: store.save(facts), lambda: issue(store, KEY, today=today), store.new_meeting):
            with pytest.raises(StorageTrouble, match="sudah pindah ke komputer lain pada"):
                write()
        assert store.load(KEY).meeting.theme == "setelah dikemas" and len(store.meetings()) == 5
        photo, phrase = store.pictures / "a.jpg", "kopi pahit sekali"
        for put in (lambda: write_once(photo, b"a"), lambda: set_passphrase(office, phrase)):
            with pytest.raises(StorageTrouble, match="sudah pindah"):
                put()
        assert not photo.exists() and not (office / KEPT).exists(), "nor is a file written"
        with pytest.raises(StorageTrouble, match="sudah pindah"):
            pack(office, tmp_path / "b.cdpindah", now=NOW)
        use_again(office)
        store.save(facts)
    assert moved_on(office) is None
    with pytest.raises(NotReady, match="nomor terakhir di kertas"):  # the question would not go along
        pack(office, tmp_path / "b.cdpindah", now=NOW)


def test_a_spoilt_mark_still_counts(tmp_path: Path) -> None:
    leave_to_read(tmp_path, NOW)
    assert moved_on(tmp_path) == NOW.replace(tzinfo=UTC).astimezone().date()
    (tmp_path / "pindah.json").write_bytes(b"{")
    os.utime(tmp_path / "pindah.json", (0, 1_700_000_000))
    assert moved_on(tmp_path) == datetime.fromtimestamp(1_700_000_000).date()
