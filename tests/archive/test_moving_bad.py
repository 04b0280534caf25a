"""Files that only look like an office on its way: each is refused with a sentence, and nothing is changed anywhere."""

from __future__ import annotations

import hashlib
import json
import shutil
import stat
import warnings
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pysqlite3 import dbapi2

from cooling_desktop.archive.moving import pack, unpack
from cooling_desktop.archive.moving_names import is_fit
from cooling_desktop.errors import BadInput

Entries = dict[str, bytes]
Told = dict[str, Any]
Spoil = Callable[[Told, Entries], object]


@pytest.fixture(scope="module")
def sound(sample_office: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Told, Entries]:
    """The list and the entries of a package as it should be."""
    office = Path(shutil.copytree(sample_office, tmp_path_factory.mktemp("lama") / "data"))
    (office / "kamus").mkdir()
    (office / "kamus" / "kata.txt").write_bytes(b"kata")
    file = tmp_path_factory.mktemp("stik") / "kantor.cdpindah"
    pack(office, file, now=datetime(2026, 11, 22))
    with zipfile.ZipFile(file) as inside:
        entries = {name: inside.read(name) for name in inside.namelist()}
    return json.loads(entries.pop("daftar.json")), entries


def _second(**changed: object) -> Spoil:
    return lambda told, _: told["files"][1].update(changed)


def _whole(**changed: object) -> Spoil:
    return lambda told, _: told.update(changed)


def _without(name: str) -> Spoil:
    return lambda told, _: told.pop(name)


def _listed(**changed: object) -> Spoil:
    """One file more, that has all it needs but for what is changed."""

    def spoil(told: Told, entries: Entries) -> None:
        entries["000009"] = b"x"
        sha256 = hashlib.sha256(b"x").hexdigest()
        told["files"].append({"entry": "000009", "name": "foto/x", "sha256": sha256, "size": 1} | changed)

    return spoil


def _database(act: Callable[[Path], object]) -> Spoil:
    """Another database, with a list that fits it."""

    def spoil(told: Told, entries: Entries) -> None:
        path = Path(told.pop("scratch")) / "lain.db"
        path.write_bytes(entries["000000"])
        act(path)
        entries["000000"] = content = path.read_bytes()
        path.unlink()
        told["files"][0].update(sha256=hashlib.sha256(content).hexdigest(), size=len(content))

    return spoil


def _run(*lines: str) -> Callable[[Path], None]:
    def act(path: Path) -> None:
        with closing(dbapi2.connect(str(path), isolation_level=None)) as connection:
            for line in lines:
                connection.execute(line)

    return act


def _tear(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 5] = b"\xff" * 8192
    path.write_bytes(content)


NAMES = [
    "../lari.txt", "foto/../../lari.txt", "/tmp/lari.txt", "C:\\lari.txt", "foto/C:lari.txt", "foto\\lari.txt",
    "foto/nama.jpg:ads.txt", "foto/CON.txt", "foto/nul", "foto/COM1.jpg", "foto/lpt9.a.b", "foto/" + "n" * 300,
    "foto/.sembunyi", "foto/akhir.", "foto/akhir ", "foto/a\nb", "foto/a\0b", "foto/a/b.jpg", "foto/", "foto", "",
    "lain/a.jpg", "cadangan/a.db", "cooling.db-wal", "cooling.db", "jendela.ini", "pindah.json", "foto/a?.jpg",
    "foto/..", "FOTO/a.jpg",
]  # fmt: skip
SPOILT: dict[str, Spoil] = {
    **{f"nama {name!r:.30}": _listed(name=name) for name in NAMES},
    "nama ganda": _listed(name="kamus/kata.txt"),
    "nama ganda, huruf besar": _listed(name="kamus/KATA.txt"),
    "isian ganda": _listed(entry="000001"),
    "isian yang tidak ada": _listed(entry="000077"),
    "isian bernama": _listed(entry="../a"),
    "isian yang tidak terdaftar": lambda _, entries: entries.update({"000055": b"x"}),
    "isian dengan nama lari": lambda _, entries: entries.update({"../lari.txt": b"x"}),
    "isian folder": lambda _, entries: entries.update({"foto/": b""}),
    "SHA lain": _second(sha256="0" * 64),
    "SHA tidak ada": lambda told, _: told["files"][1].pop("sha256"),
    "SHA bukan SHA": _second(sha256="../a"),
    "ukuran lebih besar": _second(size=5),
    "ukuran lebih kecil": _second(size=3),
    "ukuran negatif": _second(size=-1),
    "ukuran raksasa": _second(size=1 << 50),
    "ukuran bukan bilangan": _second(size="banyak"),
    "format lain": _whole(format="cooling-desktop/cadangan"),
    "tanpa format": _without("format"),
    "tanpa skema": _without("schema"),
    "tanpa berkas": _whole(files=[]),
    "basis data bukan yang pertama": lambda told, _: told["files"].reverse(),
    "tabel lain": lambda told, _: told["tables"].update(meetings=[99, 99]),
    "kepala buku lain": _whole(head={"sequence": 9, "seal": "a" * 64}),
    "waktu tidak terbaca": _whole(made_at="kemarin"),
    "isi berubah": lambda _, entries: entries.update({"000000": entries["000000"][:-1] + b"x"}),
    "isi hilang": lambda _, entries: entries.pop("000001"),
    "basis data rusak": _database(_tear),
    "basis data orang lain": _database(_run("DROP TABLE alembic_version")),
    "basis data dengan skema lain": _database(_run("UPDATE alembic_version SET version_num = '0001'")),
    "basis data dengan buku orang lain": _database(_run("DROP TABLE ledger", "CREATE TABLE ledger (a)")),
    "bukan basis data": _database(lambda path: path.write_bytes(b"kosong" * 1000)),
}


def _built(path: Path, told: Told, entries: Entries) -> Path:
    with zipfile.ZipFile(path, "w") as into:
        for name, content in entries.items():
            into.writestr(name, content)
        into.writestr("daftar.json", json.dumps(told))
    return path


def _copied(sound: tuple[Told, Entries]) -> tuple[Told, Entries]:
    return json.loads(json.dumps(sound[0])), dict(sound[1])


def _untouched(file: Path, around: Path) -> None:
    """The stage is empty again, and nothing came to be outside of it."""
    assert {str(path.relative_to(around)) for path in around.rglob("*")} <= {file.name, "baru"}
    assert not Path("/tmp/lari.txt").exists()


def _refused(file: Path, why: str = "Tidak ada yang diubah") -> None:
    before = hashlib.sha256(file.read_bytes()).digest()
    with pytest.raises(BadInput, match=why):
        unpack(file, file.parent / "baru")
    assert hashlib.sha256(file.read_bytes()).digest() == before
    _untouched(file, file.parent)


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_a_spoilt_package_is_refused(sound: tuple[Told, Entries], tmp_path: Path, spoil: Spoil) -> None:
    told, entries = _copied(sound)
    told["scratch"] = str(tmp_path)
    spoil(told, entries)
    _refused(_built(tmp_path / "a.cdpindah", told, entries))


def test_the_same_package_unspoilt_is_taken(sound: tuple[Told, Entries], tmp_path: Path) -> None:
    made = unpack(_built(tmp_path / "a.cdpindah", *sound), tmp_path / "baru")
    assert made.rows("meetings") == 5 and (tmp_path / "baru" / "kamus" / "kata.txt").read_bytes() == b"kata"


@pytest.mark.parametrize("newer", [{"version": 2}, {"schema": "9999"}])
def test_a_newer_program_made_it(sound: tuple[Told, Entries], tmp_path: Path, newer: Told) -> None:
    told, entries = _copied(sound)
    _refused(_built(tmp_path / "a.cdpindah", told | newer, entries), "lebih baru. .* Perbarui aplikasi")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"bukan zip" * 99, b"PK\5\6" + bytes(18)])
def test_no_zip_at_all(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.cdpindah"
    file.write_bytes(content)
    _refused(file)


@pytest.mark.parametrize("text", ["[]", "{", "[" * 100_000, '{"format": NaN}', '{"size": ' + "9" * 5000 + "}"])
def test_a_list_that_is_none(sound: tuple[Told, Entries], tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.cdpindah"
    with zipfile.ZipFile(file, "w") as into:
        into.writestr("daftar.json", text)
    _refused(file)


def test_entries_of_other_kinds(sound: tuple[Told, Entries], tmp_path: Path) -> None:
    file = tmp_path / "a.cdpindah"
    link = zipfile.ZipInfo("000001")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    for change in (link, "ganda", zipfile.ZIP_BZIP2):
        told, entries = _copied(sound)
        with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(file, "w") as into:
            for name, content in entries.items():
                this = change if isinstance(change, zipfile.ZipInfo) and name == "000001" else name
                into.writestr(this, content, change if isinstance(change, int) else None)
            if change == "ganda":
                into.writestr("000001", b"lain")
            into.writestr("daftar.json", json.dumps(told))
        _refused(file)


def test_a_head_that_lies_and_a_bomb(sound: tuple[Told, Entries], tmp_path: Path) -> None:
    told, entries = _copied(sound)
    bomb = bytes(80 << 20)
    told["files"][1].update(sha256=hashlib.sha256(bomb).hexdigest(), size=len(bomb))
    file = tmp_path / "a.cdpindah"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in (entries | {"000001": bomb}).items():
            into.writestr(name, content)
        into.writestr("daftar.json", json.dumps(told))
    assert file.stat().st_size < 1 << 20
    spoilt = bytearray(file.read_bytes())
    place = spoilt.rindex(b"000001") - 46  # in the directory at the end, which now promises four bytes
    spoilt[place + 24 : place + 28] = (4).to_bytes(4, "little")
    lying = tmp_path / "b" / "b.cdpindah"
    lying.parent.mkdir()
    lying.write_bytes(spoilt)
    _refused(lying)
    shutil.rmtree(lying.parent)
    told["files"][1]["size"] = 1 << 34
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as into:
        for name, piece in entries.items():
            into.writestr(name, piece)
        into.writestr("daftar.json", json.dumps(told))
    _refused(file)


def test_torn_anywhere_it_is_refused(sound: tuple[Told, Entries], tmp_path: Path) -> None:
    file = _built(tmp_path / "a.cdpindah", *sound)
    content = file.read_bytes()
    for part in range(1, 20):
        file.write_bytes(content[: len(content) * part // 20])
        _refused(file)


@pytest.mark.parametrize("name", ["cooling.db", "foto/a.jpg", "foto-asli/IMG 1 (2).heic", "kamus/kondusivitas é.dic"])
def test_names_of_ours_are_fit(name: str) -> None:
    assert is_fit(name)
