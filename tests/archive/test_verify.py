"""Every way in which an archive can be changed behind the program's back is found, and named."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from pysqlite3 import dbapi2

from cooling_desktop.archive.backup import Stopped, back_up
from cooling_desktop.archive.chain import Kind
from cooling_desktop.archive.verify import Report, verify
from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.book import GUARDS
from cooling_desktop.records.engine import DATABASE
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.store import open_store
from tests.archive.archived import put, tamper
from tests.archive.conftest import Whole

NOW = datetime(2026, 11, 21, 9, 30)


def said(report: Report) -> str:
    return "\n".join(finding.sentence for finding in report.findings)


def test_an_archive_as_it_was_made_is_whole(whole: Whole) -> None:
    steps: list[tuple[int, int]] = []
    report = verify(whole.folder, lambda done, total: steps.append((done, total)))
    assert report.whole and (report.entries, report.papers) == (4, 4) and report.hints == ()
    assert len(report.head) == 64
    assert report.files == steps[-1][0] == steps[-1][1] and steps[0][0] == 1  # 4 papers, scan, photos, clipping
    with pytest.raises(Stopped, match="Tidak ada yang diubah"):
        verify(whole.folder, cancelled=lambda: True)


ROWS = {
    "UPDATE issues SET text = replace(text, 'a', 'o') WHERE kind = 'pencabutan'": "tidak sama dengan catatan 3",
    "UPDATE issues SET issued_at = replace(issued_at, ' ', 'T') WHERE kind = 'pencabutan'": "dengan catatan 3",
    "UPDATE issues SET version = 2": "tidak sama dengan catatan 1",
    "UPDATE issues SET corrects_id = NULL": "tidak sama dengan catatan 3",
    "UPDATE issues SET issued_by = x'00ff'": "tidak sama dengan catatan",
    "DELETE FROM issues WHERE kind = 'pencabutan'": "tercatat di buku arsip, tetapi hilang dari basis data",
    "UPDATE received SET headline = 'lain'": "SP/7/XI/2024 “lain” di basis data tidak sama dengan catatan 4",
    "UPDATE received SET dated = 'kemarin'": "” di basis data tidak sama dengan catatan 4",
    "DELETE FROM received": "SP/7/XI/2024 tercatat di buku arsip, tetapi hilang",
    "INSERT INTO received SELECT 'x', 1, origin, '', number, kind, unit, headline, text, facts, 'y', sha256, dated, "
    "source, received_at, received_by FROM received": "ada di basis data tanpa catatan",
    "UPDATE numbers SET text = 'SP/1000' WHERE kind = 'pencabutan'": "tidak sama dengan catatan 3",
    "UPDATE numbers SET sequence = 77 WHERE kind = 'pencabutan'": "diubah di daftar nomor",
    "UPDATE numbers SET year = 2023 WHERE kind = 'pencabutan'": "diubah di daftar nomor",
    "UPDATE numbers SET unit_id = 'tidak ada' WHERE kind = 'pencabutan'": "menunjuk isian lain yang sudah hilang",
    "DELETE FROM ledger WHERE sequence = 4": "SP/7/XI/2024 “Judul” ada di basis data tanpa catatan",
    "UPDATE ledger SET version = 2 WHERE sequence = 1": "Catatan 1",
    "UPDATE ledger SET at = replace(at, ' ', 'T') WHERE sequence = 1": "Catatan 1",
    "UPDATE ledger SET act = 'terbit ' WHERE sequence = 1": "Catatan 1",
    "UPDATE ledger SET by = x'00ff' WHERE sequence = 2": "Catatan 2",
    "DELETE FROM meetings WHERE id = 'contoh-000-sumenep'": "menunjuk isian lain yang sudah hilang",
    "DROP TRIGGER tr_issues_update": "Penjaga naskah terbit hilang atau diganti",
}


@pytest.mark.parametrize("deed", ROWS)
def test_whatever_is_done_to_rows_is_found(archive: Path, deed: str) -> None:
    if deed.startswith("DROP"):
        with closing(dbapi2.connect(str(archive / DATABASE))) as connection:
            connection.execute(deed)
    else:
        tamper(archive, deed)
    report = verify(archive)
    assert ROWS[deed] in said(report), said(report)


def test_the_guards_are_those_that_the_upgrade_made(whole: Whole) -> None:
    with closing(dbapi2.connect(str(whole.folder / DATABASE))) as connection:
        made = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    assert {name: made.get(name) for name in GUARDS} == GUARDS


def _first(archive: Path, folder: str, ending: str = "*.pdf") -> Path:
    return sorted((archive / folder).glob(ending))[0]


def _rename(archive: Path) -> None:
    path = _first(archive, "arsip")
    path.rename(path.with_name("SP 1.PDF"))


def _swap(archive: Path) -> None:
    one, two = sorted((archive / "arsip").glob("*.pdf"))[:2]
    aside = one.rename(one.with_suffix(".x"))
    two.rename(one)
    aside.rename(two)


FILES: dict[str, tuple[Callable[[Path], object], set[Kind], str]] = {
    "missing": (lambda a: _first(a, "arsip").unlink(), {Kind.MISSING}, "hilang dari folder arsip"),
    "renamed": (_rename, {Kind.MISSING, Kind.ADDED}, "arsip/SP 1.PDF ditambahkan: isinya sama dengan Naskah "),
    "swapped": (_swap, {Kind.MOVED}, "” tertukar: berkasnya berisi Naskah "),
    "added": (lambda a: put(a, "arsip", b"palsu"), {Kind.ADDED}, "ditambahkan: tidak ada yang menyebutnya"),
    "added elsewhere": (lambda a: (a / "x.pdf").write_bytes(b"x"), {Kind.ADDED}, "Berkas x.pdf ditambahkan"),
    "added to backups": (lambda a: put(a, "cadangan", b"x"), {Kind.ADDED}, "Berkas cadangan/"),
    "scan": (lambda a: _first(a, "pindaian").write_bytes(b"x"), {Kind.ALTERED}, "berubah sejak disimpan"),
    "photo": (lambda a: _first(a, "foto", "*.jpg").unlink(), {Kind.MISSING}, "hilang dari folder foto"),
    "clipping": (lambda a: _first(a, "kliping").unlink(), {Kind.MISSING}, "Kliping Radar"),
    "spoilt without a row": (
        lambda a: (a / "foto" / put(a, "foto", b"y", "jpg")).write_bytes(b"x"), {Kind.ALTERED}, "dengan namanya"
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_whatever_is_done_to_files_is_found(archive: Path, name: str) -> None:
    deed, kinds, words = FILES[name]
    deed(archive)
    report = verify(archive)
    assert {finding.kind for finding in report.findings} == kinds and words in said(report), said(report)


def test_every_flipped_bit_of_a_paper_is_found(archive: Path) -> None:
    chance, path = random.Random(7), _first(archive, "arsip")
    content = path.read_bytes()
    path.chmod(0o644)
    for _ in range(20):
        flipped = bytearray(content)
        flipped[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(flipped)
        (finding,) = verify(archive).findings
        assert (finding.kind, finding.file, finding.sha256) == (Kind.ALTERED, f"arsip/{path.name}", path.stem)


def test_what_was_taken_out_or_is_being_named_is_no_fault(archive: Path) -> None:
    put(archive, "pindaian", b"pindaian yang dihapus dari kegiatannya")
    path = _first(archive, "arsip")
    path.rename(path.with_name(f"{path.name}.sementara"))
    report = verify(archive)
    assert report.whole and report.hints == ("1 pindaian atau kliping tidak lagi disebut kegiatan mana pun.",)


def test_a_book_written_anew_is_told_from_the_one_in_the_backup(archive: Path, tmp_path: Path) -> None:
    back_up(archive, now=NOW)
    assert verify(archive).whole
    stick = tmp_path / "stik"
    stick.mkdir()
    back_up(archive, stick, now=NOW)
    shutil.rmtree(archive / "cadangan")
    tamper(archive, "DELETE FROM ledger WHERE sequence = 4", "DELETE FROM received")
    (finding,) = [one for one in verify(archive, copies=[stick]).findings if one.kind is Kind.MISSING]
    assert finding.sentence.startswith("Catatan 4 (SP/7/XI/2024) dan sesudahnya hilang; masih ada dalam cadangan 21")
    assert "dibandingkan" not in "".join(verify(archive, copies=[tmp_path / "tidak ada"]).hints)


def test_a_damaged_database_is_told_in_one_sentence_and_files_are_read_all_the_same(archive: Path) -> None:
    before = verify(archive)
    path = _first(archive, "arsip")
    path.chmod(0o644)
    path.write_bytes(b"x")
    with (archive / DATABASE).open("r+b") as file:
        file.seek(4096 * 3)
        file.write(bytes(4096 * 20))
    spoilt = (archive / DATABASE).read_bytes()
    report = verify(archive)
    assert [finding.kind for finding in report.findings] == [Kind.UNREADABLE, Kind.ALTERED]
    assert said(report).startswith(f"Basis data di {archive} rusak. Tidak ada yang diubah. Pulihkan dari folder")
    assert (archive / DATABASE).read_bytes() == spoilt and before.whole


def test_a_database_of_another_time_is_refused(archive: Path) -> None:
    tamper(archive, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StorageTrouble, match="yang lebih baru"):
        verify(archive)
    tamper(archive, "UPDATE alembic_version SET version_num = '0007'")
    with pytest.raises(StorageTrouble, match="Buka sekali dengan aplikasi ini"):
        verify(archive)
    (archive / DATABASE).unlink()
    with pytest.raises(StorageTrouble, match="Belum ada data kantor"):
        verify(archive)


def test_what_waits_in_the_journal_is_read_where_nothing_may_be_written(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(archive)
    with store.session(write=True):
        pass
    count = len(issued_papers(store))
    monkeypatch.setattr("cooling_desktop.records.book.os.access", lambda *_: False)
    report = verify(archive)
    store.close()
    assert report.whole and report.papers == count + 1


@pytest.mark.faults
def test_every_flipped_bit_that_changes_something_is_found(archive: Path) -> None:
    """2,000 flips anywhere in the database: whenever book or papers read differently, the check says so."""

    def rows() -> object:
        try:
            with closing(dbapi2.connect(f"file:{archive / DATABASE}?mode=ro&immutable=1", uri=True)) as connection:
                connection.text_factory = bytes
                return [
                    connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()  # noqa: S608
                    for table in ("ledger", "issues", "received")
                ]
        except (dbapi2.Error, UnicodeDecodeError) as error:
            return str(error)

    with closing(dbapi2.connect(str(archive / DATABASE))) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content, before, chance = (archive / DATABASE).read_bytes(), rows(), random.Random(2000)
    unseen, changed = [], 0
    for _ in range(2000):
        place, bit = chance.randrange(len(content)), chance.randrange(8)
        flipped = bytearray(content)
        flipped[place] ^= 1 << bit
        (archive / DATABASE).write_bytes(flipped)
        for journal in archive.glob(f"{DATABASE}-*"):
            journal.unlink()
        if rows() != before:
            changed += 1
            try:
                found = not verify(archive).whole
            except StorageTrouble:
                found = True
            if not found:
                unseen.append((place, bit))
    assert unseen == [] and changed > 50
