"""A folder of releases from before this program: each file judged, all taken in at once, and out again at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest

from cooling_desktop.archive.exchange_apart import Apart
from cooling_desktop.archive.issue import finish_interrupted
from cooling_desktop.archive.old_reading import looked, number_in
from cooling_desktop.archive.old_releases import (
    Fate,
    Old,
    files_below,
    judged,
    read_all,
    take_old,
    take_written,
    undo_old,
    write_old,
)
from cooling_desktop.child import Stopped
from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.records.directory import NumberSeries, Unit
from cooling_desktop.records.glance import DATABASE
from cooling_desktop.records.issued import RELEASE
from cooling_desktop.records.issuing import next_number
from cooling_desktop.records.ledger import Act, entries
from cooling_desktop.records.old_numbers import place_of
from cooling_desktop.records.received import OLD, received_papers
from cooling_desktop.records.store import Store, open_store
from tests.archive.sent import files_below as kept
from tests.press.paste.old_releases import WITA

UNIT = "Polresta Manado"


def release(number: int, day: int = 7) -> str:
    """An old release as it lay in a folder."""
    head = f"SIARAN PERS\nNomor: SP/{number}/X/2019/Humas\nManado, {day} Oktober 2019\n\n"
    return f"{head}{WITA}\n\nUrutan {number}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three releases of two kinds, one of them twice, one undated, and two files that are none."""
    found = tmp_path / "rilis 2019"
    (found / "Oktober").mkdir(parents=True)
    (found / "a.txt").write_text(release(7), encoding="utf-8")
    (found / "b.txt").write_text(release(7).upper(), encoding="cp1252", errors="replace")
    (found / "c.txt").write_text("Nomor: SP/12/XI/2019/Humas\n\nWarga bertemu.", encoding="utf-8")
    (found / "rusak.pdf").write_bytes(b"%PDF-1.7 tidak utuh")
    (found / "logo.png").write_bytes(b"\x89PNG")
    document = docx.Document()
    for line in release(8, 9).split("\n"):
        document.add_paragraph(line)
    document.save(str(found / "Oktober" / "d.docx"))
    return found


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "data")
    opened.save_entry(Unit(id="manado", name=UNIT))
    yield opened
    opened.close()


def read(store: Store, folder: Path) -> list[Old]:
    with Apart() as apart:
        return judged(store, read_all(files_below(folder), apart))


def test_a_folder_comes_in_and_goes_out_as_a_whole(store: Store, folder: Path) -> None:
    found = read(store, folder)
    assert [(one.path.name, one.fate) for one in found] == [
        ("d.docx", Fate.READY),
        ("a.txt", Fate.READY),
        ("b.txt", Fate.DOUBLE),
        ("c.txt", Fate.UNDATED),
        ("rusak.pdf", Fate.FAULTY),
    ]
    assert found[2].reason == "Teksnya sama dengan a.txt."
    keys = take_old(store, found, "Briptu Dwi")
    papers = {paper.number: paper for paper in received_papers(store)}
    first = papers["SP/7/X/2019/Humas"]
    assert (first.origin, first.unit, first.dated, first.source) == (OLD, UNIT, date(2019, 10, 7), "a.txt")
    assert first.headline == "Polresta Manado Ajak Tokoh Pemuda Jaga Kamtibmas Jelang Pilkada"
    assert kept(store.folder)[first.file] == (folder / "a.txt").read_bytes() and len(papers) == len(keys) == 3
    assert [one.act for one in entries(store)] == [Act.RECEIVED] * 3
    unit = store.entry(Unit, "manado") or pytest.fail()
    assert next_number(store, unit, RELEASE, date(2019, 12, 1)) == "SP/13/XII/2019/Humas"
    assert {one.fate for one in read(store, folder)} == {Fate.DOUBLE, Fate.FAULTY}
    assert undo_old(store, keys, "Briptu Dwi") == 3
    assert not received_papers(store) and not kept(store.folder)
    assert next_number(store, unit, RELEASE, date(2019, 12, 1)) == "SP/1/XII/2019/Humas"


def test_stopping_in_the_middle_takes_nothing(store: Store, folder: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Stopped

    found = read(store, folder)
    with pytest.raises(Stopped):
        take_old(store, found, "", stop)
    (folder / "a.txt").write_text("lain", encoding="utf-8")
    with pytest.raises(BadInput, match=r"a\.txt berubah sejak dibaca"):
        take_old(store, found, "")
    assert not received_papers(store) and not kept(store.folder) and not entries(store)


def test_nobody_waits_while_files_are_written_and_what_is_left_is_cleared_up(store: Store, folder: Path) -> None:
    """The files lie ready before the transaction; a kill there, or another window's clearing up, takes nothing in."""
    found = read(store, folder)

    def look(done: int, total: int) -> None:
        with sqlite3.connect(store.folder / DATABASE, timeout=0) as other:
            other.execute("BEGIN IMMEDIATE")
            other.execute("ROLLBACK")
        other.close()

    papers = write_old(store.folder, found, "", look)
    assert len(kept(store.folder)) == len(papers) == 3 and not received_papers(store)
    assert finish_interrupted(store) == 0 and not kept(store.folder)
    with pytest.raises(StorageTrouble, match="Arsip tidak berubah"):
        take_written(store, papers)

    def stop(done: int, total: int) -> None:
        if done == total:
            raise Stopped

    papers = write_old(store.folder, found, "")
    with pytest.raises(Stopped):
        take_written(store, papers, stop)
    assert not received_papers(store) and not kept(store.folder) and not entries(store)


def test_a_folder_without_releases_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="Tidak ada PDF, DOCX, atau TXT"):
        files_below(tmp_path)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("SIARAN PERS\nNomor : SP / 7 / X / 2019 / Humas\n", "SP / 7 / X / 2019 / Humas"),
        ("No. B/12/III/HUM.6.1.1/2020/Humas", "B/12/III/HUM.6.1.1/2020/Humas"),
        ("Rilis SP/3/XII/2018/Humas Polres", "SP/3/XII/2018/Humas"),
        ("Sebanyak 12/13 desa hadir pada 2019.", ""),
        ("No urut satu", ""),
    ],
)
def test_the_number_that_a_release_bears(text: str, number: str) -> None:
    assert number_in(text) == number


def test_a_release_without_a_day_says_so() -> None:
    told = looked(b"Nomor: SP/1/X/2019/Humas\n\nWarga bertemu.", "a.txt")
    assert (told["dated"], told["month"], told["number"]) == ("", "2019-10", "SP/1/X/2019/Humas")
    day = looked(b"Manado, 31 Februari 2019\nManado, 5 Oktober 2019\n", "a.txt")["dated"]
    assert day == "2019-10-05"


@pytest.mark.parametrize(
    ("pattern", "text", "place"),
    [
        ("SP/{urut}/{bulan_romawi}/{tahun}/Humas", "SP/007/X/2019/humas", (7, 2019)),
        ("{kka}/{urut}/{satuan}", "HUM.1/12/Polresta Manado", (12, 0)),
        ("SP/{urut}/{tahun}", "SP/7/X/2019", None),
        ("{urut}.{urut}", "7.7", None),
    ],
)
def test_the_place_of_a_number_in_its_series(pattern: str, text: str, place: tuple[int, int] | None) -> None:
    series = NumberSeries(kind=RELEASE, pattern=pattern, archive_code="HUM.1")
    assert place_of(Unit(name=UNIT, number_series=[series]), text) == place
