"""A disk that is full, may not be written or has gone bad: one sentence, nothing lost, and on it goes afterwards."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from pysqlite3 import dbapi2

from cooling_desktop.archive.issue import issue
from cooling_desktop.archive.sample import example_files
from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.engine import DATABASE
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.meeting import Guest
from cooling_desktop.records.store import open_store
from tests.disks import Mount, fill, mount

__all__ = ["mount"]
Run = Callable[..., subprocess.CompletedProcess[str]]
EXAMPLES = example_files()
KEY, UNDATED = "contoh-000-sumenep", "contoh-001-kuala-kampar"
FULL = "Disk penuh"


def _hashes(folder: Path) -> dict[str, str]:
    """Every file's fingerprint, without SQLite's helpers, which even a reader may leave behind."""
    files = (p for p in folder.rglob("*") if p.is_file() and not p.name.endswith(("-shm", "-wal")))
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture
def small(mount: Mount) -> Path:
    """A disk of 3 MB."""
    return mount("-t", "tmpfs", "-o", "size=3M", "tmpfs")


def _one_sentence(done: subprocess.CompletedProcess[str], words: str, folder: Path) -> None:
    assert (done.returncode, done.stdout) == (2, ""), done.stderr
    assert words in done.stderr and str(folder) in done.stderr
    assert done.stderr.endswith(".\n") and done.stderr.count("\n") == 1, done.stderr


@pytest.mark.parametrize("left", [0, 24_576, 102_400])
def test_a_full_disk_is_told_and_everything_works_again_with_room(
    small: Path, office: Path, inside: Run, tmp_path: Path, left: int
) -> None:
    data = Path(shutil.move(office, small / "data"))
    new = tmp_path / "besar.json"
    rows = ", ".join('{"text": "' + "x" * 400 + '"}' for _ in range(500))
    new.write_text(
        '{"format": "cooling-desktop/meeting", "version": 1, "meeting": {"topics": [' + rows + "]}}"
    )
    filler = fill(small, left)
    _one_sentence(inside("import", new, "--data", data), FULL, data)
    if left < 100_000:
        _one_sentence(inside("issue", KEY, "--data", data), FULL, data)
    assert not list(data.rglob("*.pdf"))
    filler.unlink()
    listed = inside("list", "--data", data, code=0).stdout
    assert listed.count("\n") == 5 and "terbit" not in listed
    assert "SP/1/" in inside("issue", KEY, "--data", data, code=0).stdout
    inside("import", new, "--data", data, code=0)
    assert inside("doctor", "--data", data, code=0).stdout.endswith("Semua baik.\n")
    assert {path.suffix for path in (data / "arsip").iterdir()} == {".pdf"}


def test_a_new_office_on_a_full_disk_is_told(small: Path, inside: Run) -> None:
    filler = small / "penuh"
    for left in (0, 20_480, 102_400):
        filler.unlink(missing_ok=True)
        filler = fill(small, left)
        shutil.rmtree(small / "data", ignore_errors=True)
        _one_sentence(inside("import", EXAMPLES[0], "--data", small / "data"), FULL, small / "data")
    filler.unlink()
    inside("import", EXAMPLES[0], "--data", small / "data", code=0)


def test_typing_on_a_full_disk_keeps_the_words_and_saves_them_later(small: Path, office: Path) -> None:
    data = Path(shutil.move(office, small / "data"))
    store = open_store(data)
    facts = store.load(KEY)
    facts.meeting.theme = "pertama"
    store.save(facts)
    filler = fill(small)
    facts.meeting.guests += [Guest(group=f"tamu {n}", note="x" * 2000) for n in range(100)]
    with pytest.raises(StorageTrouble, match=f"{FULL}.*belum tersimpan.*{data}"):
        for n in range(20):  # the -wal file may still have some room of its own
            facts.meeting.theme = f"kedua {n}"
            store.save(facts)
    assert store.load(KEY).meeting.theme == "pertama" or store.load(KEY).meeting.theme.startswith("kedua")
    filler.unlink()
    facts.meeting.theme = "ketiga"
    store.save(facts)
    store.close()
    fresh = open_store(data)
    found = fresh.load(KEY).meeting
    assert (found.theme, len(found.guests)) == ("ketiga", len(facts.meeting.guests))
    fresh.close()


def test_output_on_a_full_disk_leaves_no_half_file(small: Path, inside: Run, office: Path) -> None:
    fill(small, 20_000)
    done = inside("release", EXAMPLES[0], "--out", small / "out")
    assert (done.returncode, done.stdout) == (2, "")
    assert "tidak dapat ditulis (disk penuh)" in done.stderr
    assert list((small / "out").iterdir()) == []
    done = inside("export", KEY, "--data", office, "--out", small / "out" / ("x" * 20))
    assert done.returncode == 0 or list((small / "out").iterdir()) == []


@pytest.fixture
def sealed(mount: Mount, office: Path) -> Path:
    """The office on a disk that can only be read."""
    view = mount("--bind", office)
    return mount("-o", "remount,ro,bind", on=view)


def test_a_folder_that_can_only_be_read_is_told(sealed: Path, inside: Run, tmp_path: Path) -> None:
    before = _hashes(sealed)
    out = tmp_path / "x.json"
    for words in (
        ("list",),
        ("issue", KEY),
        ("import", EXAMPLES[0]),
        ("export", KEY, "--out", out),
    ):
        _one_sentence(inside(*words, "--data", sealed), "Data lama aman", sealed)
    assert _hashes(sealed) == before and not out.exists()
    told = inside("doctor", "--data", sealed, code=1).stdout
    assert told.endswith(
        f"Folder {sealed} hanya dapat dibaca. Data lama aman. Beri izin tulis atau pilih folder lain.\n"
    )


def test_a_folder_that_becomes_read_only_while_open_is_told(mount: Mount, office: Path) -> None:
    view = mount("--bind", office)
    store = open_store(view)
    facts = store.load(KEY)
    facts.meeting.theme = "sesudah"
    store.close()  # a disk that comes back read-only has dropped its open files
    mount("-o", "remount,ro,bind", on=view)
    with pytest.raises(StorageTrouble, match="Data lama aman"):
        store.save(facts)
    mount("-o", "remount,rw,bind", on=view)
    store.save(facts)
    store.close()
    fresh = open_store(view)
    assert fresh.load(KEY).meeting.theme == "sesudah"
    fresh.close()


def test_a_folder_of_somebody_else_is_told(office: Path, tmp_path: Path) -> None:
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("root may write everywhere; the read-only disk above stands for it")
    office.chmod(0o500)
    try:
        with pytest.raises(StorageTrouble, match="Data lama aman"):
            open_store(office)
    finally:
        office.chmod(0o700)


def _spoil(office: Path, start: int, content: bytes) -> None:
    with (office / DATABASE).open("r+b") as file:
        file.seek(start)
        file.write(content)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "garbage header": lambda office: _spoil(office, 0, b"rusak" * 20),
    "another file": lambda office: _spoil(office, 0, b"%PDF-1.7\n" * 500),
    "cut in the middle": lambda office: os.truncate(office / DATABASE, 4096 * 3 + 100),
    "zeroed catalogue": lambda office: _spoil(office, 100, bytes(3996)),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_a_damaged_database_is_told_and_not_touched(name: str, office: Path, inside: Run) -> None:
    DAMAGE[name](office)
    before = _hashes(office)
    for words in (("list",), ("issue", KEY), ("import", EXAMPLES[0])):
        done = inside(*words, "--data", office)
        assert done.returncode == 2 and done.stdout == ""
        assert "rusak. Tidak ada yang diubah. Pulihkan dari folder cadangan." in done.stderr, done.stderr
        assert done.stderr.count("\n") == 1 and str(office) in done.stderr
    told = inside("doctor", "--data", office, code=1).stdout
    assert "rusak. Tidak ada yang diubah" in told and "Semua baik" not in told
    assert _hashes(office) == before


def _root_page(office: Path, table: str) -> int:
    connection = dbapi2.connect(str(office / DATABASE))
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    return int(page - 1) * int(size)


@pytest.mark.parametrize("table", ["meetings", "meetings_days", "units", "issues"])
def test_a_lost_page_in_the_middle_is_told(table: str, office: Path, inside: Run) -> None:
    _spoil(office, _root_page(office, table), bytes(4096))
    before = _hashes(office)
    told = inside("doctor", "--data", office, code=1).stdout
    assert f"Basis data di {office} rusak. Tidak ada yang diubah." in told
    for words in (("list",), ("issue", KEY)):
        done = inside(*words, "--data", office)
        if words == ("list",) and done.returncode == 0:
            continue  # a page that this verb does not need
        assert done.returncode == 2 and "rusak. Tidak ada yang diubah" in done.stderr, done.stderr
    assert _hashes(office)[DATABASE] == before[DATABASE]


def test_an_empty_database_file_is_a_new_office(office: Path, inside: Run) -> None:
    (office / DATABASE).write_bytes(b"")
    assert inside("list", "--data", office, code=0).stdout == "Belum ada kegiatan.\n"


def test_a_newer_database_is_told_by_every_verb(office: Path, inside: Run) -> None:
    connection = dbapi2.connect(str(office / DATABASE))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = _hashes(office)
    for words in (("list",), ("issue", KEY), ("import", EXAMPLES[0])):
        done = inside(*words, "--data", office, code=2)
        assert done.stderr == (
            "Data ini dibuat oleh Cooling Desktop yang lebih baru. Tidak ada yang diubah. Perbarui aplikasi ini.\n"
        )
    assert "lebih baru" in inside("doctor", "--data", office, code=1).stdout
    assert _hashes(office) == before


def test_a_data_folder_that_is_a_file_is_told(tmp_path: Path, inside: Run) -> None:
    (tmp_path / "berkas").write_text("kop")
    for place in (tmp_path / "berkas", tmp_path / "berkas" / "data"):
        done = inside("list", "--data", place, code=2)
        assert done.stderr == f"{place} bukan folder. Pilih folder lain untuk data.\n"
    assert (tmp_path / "berkas").read_text() == "kop"


@pytest.mark.faults
def test_any_room_left_loses_nothing(small: Path, office: Path) -> None:
    """Issue and save with 0 to 400 KB left, 4 KB by 4 KB: each time all or nothing."""
    for left in range(0, 400_000, 4096):
        data = Path(shutil.copytree(office, small / "data"))
        filler = fill(small, left)
        try:
            with closing(open_store(data)) as store:
                facts = store.load(UNDATED)
                facts.meeting.theme = "x" * 200
                store.save(facts)
                issue(store, KEY, today=date(2024, 11, 5))
        except StorageTrouble as told:
            assert FULL in str(told), told
        filler.unlink()
        store = open_store(data)
        files = {path.name for path in data.rglob("*.pdf")}
        assert files == {paper.file for paper in issued_papers(store)}
        assert len(store.meetings()) == 5
        store.close()
        shutil.rmtree(data)
