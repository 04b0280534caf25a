"""A damaged or missing file comes back from a backup: found by the check, fetched, found whole again."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cooling_desktop.archive.backup import back_up
from cooling_desktop.archive.repair import fetch_back, fetch_file
from cooling_desktop.archive.verify import verify
from cooling_desktop.errors import StorageTrouble
from tests.archive.conftest import Whole

NOW = datetime(2026, 11, 21, 9, 30)


def test_what_the_check_found_comes_back(archive: Path, whole: Whole, tmp_path: Path) -> None:
    office, papers = archive, whole.papers
    stick = tmp_path / "stik"
    stick.mkdir()
    back_up(office, now=NOW - timedelta(days=9))
    back_up(office, stick, now=NOW)
    lost, spoilt = (office / "arsip" / paper.file for paper in papers[:2])
    lost.unlink()
    spoilt.chmod(0o644)
    spoilt.write_bytes(b"%PDF-1.4 lain")
    next((office / "pindaian").iterdir()).unlink()
    next((office / "foto").glob("*.jpg")).write_bytes(b"rusak")
    (stick / "arsip" / papers[0].file).write_bytes(b"rusak di stik")  # the newer backup is not whole

    said = [fetch_back(office, papers[0], [stick, tmp_path / "tidak terpasang"])]
    assert said == [f"Naskah {papers[0].number} diambil kembali dari cadangan 12 November 2026 dan kini utuh."]
    found = verify(office).findings
    assert len(found) == 3
    for one in found:
        said.append(fetch_file(office, one.file, one.sha256, one.about, [stick]))
    assert all("dari cadangan 21 November 2026" in sentence for sentence in said[1:])
    assert verify(office).whole
    kept = [path.read_bytes() for path in sorted((office / "rusak").iterdir(), key=lambda path: path.stat().st_size)]
    assert kept == [b"rusak", b"%PDF-1.4 lain"]
    back_up(office, now=NOW)
    assert verify(office).whole


def test_a_good_file_is_never_written_over_and_a_lost_one_is_told(archive: Path, whole: Whole, tmp_path: Path) -> None:
    office, papers = archive, whole.papers
    back_up(office, now=NOW)
    path = office / "arsip" / papers[0].file
    before = path.stat().st_mtime_ns
    assert fetch_back(office, papers[0]) == f"Naskah {papers[0].number} sudah utuh. Tidak ada yang diubah."
    assert path.stat().st_mtime_ns == before and not (office / "rusak").exists()
    path.chmod(0o644)
    path.write_bytes(b"rusak")
    shutil.rmtree(office / "cadangan")
    with pytest.raises(StorageTrouble, match="tidak ditemukan utuh di cadangan mana pun"):
        fetch_back(office, papers[0], [tmp_path])
    assert path.read_bytes() == b"rusak" and sorted(office.rglob("*.sementara*")) == []
    with pytest.raises(StorageTrouble, match="tidak termasuk yang dicadangkan"):
        fetch_file(office, "../luar.pdf", papers[0].sha256, "Berkas")
