"""backup and restore: copies and the way back without a window, refused in one sentence with nothing left."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pysqlite3 import dbapi2

from cooling_desktop.archive.backup import backups
from cooling_desktop.archive.backup_keys import set_passphrase
from cooling_desktop.records.restoring import mark_in
from tests.archive.sealing import cheap_passphrase

__all__ = ["cheap_passphrase"]
Inside = Callable[..., "subprocess.CompletedProcess[str]"]


def test_there_and_back(inside: Inside, office: Path, tmp_path: Path) -> None:
    copies = office / "cadangan"
    assert inside("backup", "--list", "--data", office, code=0).stdout == f"Belum ada cadangan di {copies}.\n"
    assert inside("backup", "--data", office, code=0).stdout.startswith(f"Dicadangkan dan diuji: {copies}")
    told = json.loads(inside("backup", "--list", "--json", "--data", office, code=0).stdout)
    assert [(one["number"], one["meetings"], one["encrypted"]) for one in told] == [(1, 5, False)]
    words = ("restore", "--from", copies, "--into", tmp_path / "baru")
    assert "5 kegiatan" in inside(*words, "--data", office, code=0).stdout
    assert mark_in(tmp_path / "baru") is not None
    again = inside("restore", "--from", copies, "--into", tmp_path / "dua", "--data", office, code=0)
    assert "nomor terakhir" not in again.stdout
    alone = inside("restore", "--from", copies, "--into", tmp_path / "tiga", "--data", tmp_path / "tidak-ada", code=0)
    assert alone.stdout.endswith("buka Setelan > Cadangan di aplikasi, lalu isi nomor terakhir di kertas.\n")
    assert not (tmp_path / "tidak-ada").exists()


def test_what_a_backup_lacks_is_named(inside: Inside, office: Path, tmp_path: Path) -> None:
    (office / "foto" / f"{'0' * 64}.jpg").write_bytes(b"berubah")
    assert f"Tidak terbaca, jadi tidak ikut: foto/{'0' * 64}.jpg" in inside("backup", "--data", office, code=1).stdout
    (office / "foto" / f"{'0' * 64}.jpg").unlink()
    (office / "foto" / "catatan.txt").write_text("x")
    inside("backup", "--data", office, code=0)
    newest = backups(office / "cadangan")[0]
    (newest.folder / next(file.place for file in newest.files if file.name.endswith("txt"))).unlink()
    done = inside("restore", "--from", office / "cadangan", "--into", tmp_path / "baru", "--data", office, code=1)
    assert "Tidak ada di cadangan: foto/catatan.txt" in done.stdout and (tmp_path / "baru" / "cooling.db").exists()


@pytest.mark.usefixtures("cheap_passphrase")
def test_an_encrypted_one_needs_its_passphrase(inside: Inside, office: Path, tmp_path: Path) -> None:
    drive, phrase = tmp_path / "E", tmp_path / "frasa.txt"
    drive.mkdir()
    set_passphrase(office, "lima ekor kambing")
    inside("backup", "--to", drive, "--data", office, code=0)
    assert "disandikan" in inside("backup", "--list", "--to", drive, "--data", office, code=0).stdout
    words = ("restore", "--from", drive, "--into", tmp_path / "baru", "--data", tmp_path / "lain")
    assert "disandikan. Ketik frasa sandinya" in inside(*words, code=2).stderr
    assert "frasa.txt tidak terbaca" in inside(*words, "--passphrase-file", phrase, code=2).stderr
    phrase.write_text("lima ekor domba\n")
    assert "Frasa sandi tidak cocok" in inside(*words, "--passphrase-file", phrase, code=2).stderr
    assert not (tmp_path / "baru").exists()
    phrase.write_text("lima ekor kambing\r\n")
    assert "5 kegiatan" in inside(*words, "--passphrase-file", phrase, code=0).stdout


def _newer(office: Path) -> None:
    with closing(dbapi2.connect(str(office / "cooling.db"))) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def test_refusals_are_one_sentence_and_leave_nothing(inside: Inside, office: Path, tmp_path: Path) -> None:
    into, none = tmp_path / "baru", tmp_path / "kosong"
    none.mkdir()
    assert "belum ada data" in inside("backup", "--data", none, code=2).stderr.lower()
    assert "Tidak ada cadangan di" in inside("restore", "--from", none, "--into", into, "--data", office, code=2).stderr
    assert "tidak ditemukan" in inside("backup", "--to", tmp_path / "lepas" / "E", "--data", office, code=2).stderr
    inside("backup", "--data", office, code=0)
    words = ("restore", "--from", office / "cadangan", "--data", office)
    assert "Cadangan 7 tidak ada" in inside(*words, "--into", into, "--backup", 7, code=2).stderr
    assert "tidak kosong" in inside(*words, "--into", office, code=2).stderr
    _newer(office)
    inside("backup", "--data", office, code=0)
    told = inside(*words, "--into", into, code=2).stderr
    assert "oleh Cooling Desktop yang lebih baru" in told and told.endswith("yang lebih lama dengan --backup 1.\n")
    assert not into.exists()
    assert "dipulihkan ke" in inside(*words, "--into", into, "--backup", 1, code=0).stdout
