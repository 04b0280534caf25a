"""A backup holds everything at one instant, once, and says what it holds."""

from __future__ import annotations

import hashlib
import json
import shutil
import threading
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pysqlite3 import dbapi2

from cooling_desktop.archive import backup_files, backup_list
from cooling_desktop.archive.backup import back_up, backups, latest, restore_into, verify
from cooling_desktop.archive.backup_keys import KEPT, WRAPPED, set_passphrase
from cooling_desktop.archive.issue import ARCHIVE, issue
from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.files import UNFINISHED
from cooling_desktop.records.copying import alone, uri_of
from cooling_desktop.records.facts import PICTURES, SCANS
from cooling_desktop.records.glance import HEAD
from cooling_desktop.records.meeting import Guest
from cooling_desktop.records.pictures import ORIGINALS
from cooling_desktop.records.publications import CLIPPINGS
from cooling_desktop.records.store import open_store
from cooling_desktop.records.upgrade import COPIES
from cooling_desktop.words.spelling import FOLDER
from tests.archive.pictures import put_picture
from tests.archive.sealing import cheap_passphrase

__all__ = ["cheap_passphrase"]

NOW = datetime(2026, 11, 21, 9, 30, 5, 250_000)
KEY = "contoh-000-sumenep"


def _issues(database: Path) -> int:
    with closing(dbapi2.connect(str(database))) as connection:
        return int(connection.execute("SELECT count(*) FROM issues").fetchone()[0])


def test_the_names_are_those_of_the_store_and_the_archive() -> None:
    assert backup_files.FOLDERS == (PICTURES, ORIGINALS, SCANS, ARCHIVE, FOLDER, CLIPPINGS)
    assert backup_list.COPIES == COPIES


def test_a_backup_holds_database_pictures_and_papers(office: Path) -> None:
    picture = put_picture(office, b"foto 1")
    with closing(open_store(office)) as store:
        paper = issue(store, KEY, today=date(2024, 11, 5))
    made = back_up(office, now=NOW)
    assert made == latest(office / COPIES) and verify(office / COPIES, made) == []
    assert (made.made_at, made.schema, made.lost, made.rows["meetings"]) == (NOW, HEAD, (), 5)
    assert {file.name for file in made.files} >= {f"foto/{picture.name}", f"arsip/{paper.file}"}
    assert (office / COPIES / "foto" / picture.name).read_bytes() == b"foto 1"
    database = office / COPIES / made.database.name
    assert (database.name, _issues(database)) == ("cadangan-000001-20261121-093005.db", 1)
    assert hashlib.sha256(database.read_bytes()).hexdigest() == made.database.sha256
    assert database.read_bytes()[18:20] == b"\1\1", "readable where nothing may be written beside it"
    told = json.loads((office / COPIES / "cadangan-000001-20261121-093005.json").read_text())
    assert told["made_at"] == "2026-11-21T09:30:05.250000Z" and told["tables"]["meetings"][0] == 5


def test_photos_as_they_came_are_copied_and_restored_too(office: Path, tmp_path: Path) -> None:
    original = office / ORIGINALS / "IMG_2034-1f2e3d4c.heic"
    original.parent.mkdir()
    original.write_bytes(b"apa adanya")
    made = back_up(office, now=NOW)
    assert f"{ORIGINALS}/{original.name}" in {file.name for file in made.files} and made.lost == ()
    assert latest(office / COPIES) == made and verify(office / COPIES, made) == []
    assert restore_into(tmp_path / "pulih", made) == []
    assert (tmp_path / "pulih" / ORIGINALS / original.name).read_bytes() == b"apa adanya"


def test_an_aware_time_is_kept_as_utc(office: Path) -> None:
    jakarta = datetime.fromisoformat("2026-11-21T16:30:05.250000+07:00")
    assert back_up(office, now=jakarta).made_at == NOW
    assert back_up(office, now=NOW.replace(tzinfo=UTC)).made_at == NOW


def test_two_hundred_pictures_are_copied_once(office: Path) -> None:
    for number in range(200):
        put_picture(office, b"%d" % number)
    heard: list[tuple[int, int]] = []
    first = back_up(office, now=NOW, progress=lambda *done: heard.append(done))
    assert heard == [(n, 201 + _given(office)) for n in range(1, 202 + _given(office))]
    before = {path: path.stat().st_mtime_ns for path in (office / COPIES).rglob("*.jpg")}
    assert len(before) == 200 + _given(office)
    heard.clear()
    second = back_up(office, now=NOW, progress=lambda *done: heard.append(done))
    assert heard == [(1, 1)], "the database alone"
    assert {path: path.stat().st_mtime_ns for path in (office / COPIES).rglob("*.jpg")} == before
    assert second.files == first.files and second.number == 2
    assert [found.number for found in backups(office / COPIES)] == [2, 1]
    assert [verify(office / COPIES, found) for found in backups(office / COPIES)] == [[], []]


def _given(office: Path) -> int:
    """How many pictures the examples bring along."""
    return len([p for p in (office / PICTURES).iterdir() if p.stat().st_size > 3])


def test_a_backup_on_another_drive(office: Path, tmp_path: Path) -> None:
    drive = tmp_path / "E"
    drive.mkdir()
    made = back_up(office, drive, now=NOW)
    assert made.folder == drive and verify(drive, made) == [] and latest(drive) == made
    assert not (office / COPIES).exists() and latest(office / COPIES) is None


def test_what_another_window_writes_meanwhile_is_in_whole_or_not_at_all(office: Path) -> None:
    stop = threading.Event()

    def write() -> None:
        with closing(open_store(office)) as other:
            facts = other.load(KEY)
            while not stop.is_set():
                facts.meeting.guests.append(Guest(group="tamu", note="x" * 3000))
                facts.meeting.theme = str(len(facts.meeting.guests))
                other.save(facts)

    writing = threading.Thread(target=write)
    writing.start()
    try:
        made = [back_up(office, now=NOW + timedelta(days=n)) for n in range(7)]
    finally:
        stop.set()
        writing.join()
    grown = [_theme_and_guests(one.folder / one.database.name) for one in made]
    assert [verify(one.folder, one) for one in made] == [[]] * 7
    assert all(theme in ("", str(guests)) for theme, guests in grown), "one save, one commit"
    assert grown == sorted(grown, key=lambda each: each[1]) and grown[-1][1] > grown[0][1], "it did write"


def _theme_and_guests(database: Path) -> tuple[str, int]:
    with closing(dbapi2.connect(str(database))) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        (guests,) = copy.execute("SELECT count(*) FROM meetings_guests WHERE owner_id = ?", (KEY,)).fetchone()
        (theme,) = copy.execute("SELECT theme FROM meetings WHERE id = ?", (KEY,)).fetchone()
        return theme, guests


def test_the_unmerged_log_is_in_the_backup(office: Path) -> None:
    with closing(open_store(office)) as store:
        facts = store.load(KEY)
        facts.meeting.theme = "baru saja"
        store.save(facts)
        made = back_up(office, now=NOW)
    with closing(dbapi2.connect(str(made.folder / made.database.name))) as copy:
        assert copy.execute("SELECT count(*) FROM meetings WHERE theme = 'baru saja'").fetchone() == (1,)


def test_a_stranger_in_the_folder_is_copied_each_time_it_changes(office: Path) -> None:
    stranger = office / PICTURES / "catatan.txt"
    stranger.write_text("satu")
    first = back_up(office, now=NOW)
    stranger.write_text("dua")
    second = back_up(office, now=NOW)
    assert verify(office / COPIES, first) == verify(office / COPIES, second) == []
    kept = [next(f for f in one.files if f.name == "foto/catatan.txt") for one in (first, second)]
    assert [(office / COPIES / file.place).read_text() for file in kept] == ["satu", "dua"]


@pytest.mark.parametrize("place", [".", "foto", "foto/lain", "log", "baru"])
def test_a_folder_inside_the_data_is_refused(office: Path, place: str) -> None:
    before = sorted(office.rglob("*"))
    with pytest.raises(BadInput, match="Pilih folder lain untuk cadangan"):
        back_up(office, office / place, now=NOW)
    assert sorted(office.rglob("*")) == before


def test_another_office_is_no_place_and_no_office_no_source(office: Path, tmp_path: Path) -> None:
    other = tmp_path / "lain"
    open_store(other).close()
    with pytest.raises(BadInput, match="berisi data"):
        back_up(office, other, now=NOW)
    with pytest.raises(BadInput, match="belum ada data"):
        back_up(tmp_path / "kosong", now=NOW)
    assert not (tmp_path / "kosong").exists()


def test_two_offices_never_share_a_folder(office: Path, tmp_path: Path) -> None:
    """The one would let the other's backups go."""
    drive, other = tmp_path / "E", tmp_path / "lain"
    drive.mkdir()
    shutil.copytree(office, other)
    back_up(office, drive, now=NOW)
    with closing(open_store(office)) as store:
        issue(store, KEY, today=date(2024, 11, 5))
    made = back_up(office, drive, now=NOW)
    with pytest.raises(BadInput, match=r"berisi cadangan kantor lain\. Data di komputer ini aman\. Pilih folder lain"):
        back_up(other, drive, now=NOW)
    with closing(open_store(other)) as store:
        issue(store, KEY, today=date(2024, 11, 6))
    with pytest.raises(BadInput, match="kantor lain"):
        back_up(other, drive, now=NOW)
    assert latest(drive) == made and len(backups(drive)) == 2
    restore_into(tmp_path / "pulih", made)
    assert back_up(tmp_path / "pulih", drive, now=NOW).number == 3, "a restored office is the same one"


@pytest.mark.usefixtures("cheap_passphrase")
@pytest.mark.parametrize("sealed", [False, True])
def test_an_office_that_began_its_book_anew_keeps_its_folder(office: Path, tmp_path: Path, sealed: bool) -> None:
    """It goes on from a backup of before the first entry; its own copies tell, or its key where those are gone."""
    drive, began = tmp_path / "E", tmp_path / "awal"
    drive.mkdir()
    shutil.copytree(office, began)
    if sealed:
        set_passphrase(office, "frasa sandi kantor")
    for data in (office, began):
        with closing(open_store(data)) as store:
            issue(store, KEY, today=date(2024, 11, 5))
    back_up(office, drive, now=NOW)
    with pytest.raises(BadInput, match="kantor lain"):
        back_up(began, drive, now=NOW)
    if sealed:
        for name in (KEPT, WRAPPED):
            shutil.copy(office / name, began)
    else:
        back_up(office, now=NOW)
        shutil.copytree(office / COPIES, began / COPIES)
    assert back_up(began, drive, now=NOW).number == 2


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("/tmp/kantor 1/a%b?.db", "file:///tmp/kantor%201/a%25b%3F.db"),
        ("C:/Data Kantor/cooling.db", "file:///C:/Data%20Kantor/cooling.db"),
        ("//server/bagian/cooling.db", "file:////server/bagian/cooling.db"),
    ],
)
def test_a_path_becomes_what_sqlite_reads(path: str, uri: str) -> None:
    assert uri_of(path) == uri


def test_a_folder_with_an_awkward_name(office: Path, tmp_path: Path) -> None:
    drive = tmp_path / "Cadangan 100% #1?"
    drive.mkdir()
    renamed = office.rename(tmp_path / "data ? # %41 é")
    assert verify(drive, back_up(renamed, drive, now=NOW)) == []


def test_two_windows_do_not_back_up_at_once(office: Path) -> None:
    made = back_up(office, now=NOW)
    with alone(office / COPIES / ".kunci"), pytest.raises(StorageTrouble, match="oleh jendela lain"):
        back_up(office, now=NOW)
    assert latest(office / COPIES) == made
    assert back_up(office, now=NOW).number == 2


def test_what_is_being_written_just_now_stays_out(office: Path) -> None:
    (office / ARCHIVE).mkdir(exist_ok=True)
    (office / ARCHIVE / f"{'0' * 64}.pdf.sementara").write_bytes(b"%PDF half")
    (office / PICTURES / ".x7.sementara").write_bytes(b"half")
    made = back_up(office, now=NOW)
    assert made.lost == () and not [f for f in made.files if UNFINISHED in f.name]
