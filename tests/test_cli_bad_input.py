"""Bad files: exit code 2, one clear Indonesian sentence, nothing written, also when good files come along."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from cooling_desktop.__main__ import main
from cooling_desktop.archive.sample import example_files

Run = Callable[..., subprocess.CompletedProcess[str]]
GOOD = example_files()[0]
HEAD = {"format": "cooling-desktop/meeting", "version": 1}
ENGLISH = re.compile(r"traceback|error|invalid|expected|not found|denied|exist|failed|limit", re.IGNORECASE)


def _file(**values: Any) -> bytes:
    return json.dumps(HEAD | {"meeting": {}} | values).encode()


def _meeting(**values: Any) -> bytes:
    return _file(meeting=values)


def _deep(count: int) -> bytes:
    return (
        b'{"format": "cooling-desktop/meeting", "version": 1, "meeting": {"theme": '
        + b"[" * count
        + b"]" * count
        + b"}}"
    )


BAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "kosong"),
    "blank": (b" \n\t ", "kosong"),
    "half of it": (_file()[:-9], "bukan JSON yang utuh: salah di baris 1, kolom"),
    "words": (b"Polres menggelar acara", "bukan JSON yang utuh"),
    "a list": (b"[]", "bukan berkas kegiatan Cooling Desktop"),
    "a number": (b"1", "bukan berkas kegiatan Cooling Desktop"),
    "another program's": (b'{"name": "x"}', "bukan berkas kegiatan Cooling Desktop"),
    "100,000 brackets": (_deep(100_000), "bersarang terlalu dalam"),
    "100,000 braces": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "bersarang terlalu dalam"),
    "900 brackets": (_deep(900), "“meeting.theme”: harus berupa teks"),
    "UTF-16": (_file().decode().encode("utf-16"), "bukan teks UTF-8"),
    "UTF-16 without mark": (_file().decode().encode("utf-16-le"), "bukan JSON yang utuh"),
    "UTF-32": (_file().decode().encode("utf-32"), "bukan teks UTF-8"),
    "Latin-1": ('{"format": "caffé"}'.encode("latin-1"), "bukan teks UTF-8"),
    "binary": (bytes(range(256)) * 64, "bukan teks UTF-8"),
    "zeros": (b"\0" * 5000, "bukan JSON yang utuh"),
    "10 MB in one value": (
        _meeting(theme="a" * 10_000_000),
        "“meeting.theme”: 10.000.000 karakter, paling banyak 200",
    ),
    "41 MB": (b" " * 41_000_000, "lebih dari 40 MB"),
    "lone surrogate": (
        b'{"format": "cooling-desktop/meeting", "version": 1, "meeting": {"theme": "a\\ud83d"}}',
        "“meeting.theme”: memuat separuh karakter yang rusak (U+D83D) pada huruf ke-2",
    ),
    "surrogate in bytes": (_meeting(theme="@").replace(b"@", b"\xed\xa0\xbd"), "bukan teks UTF-8"),
    "control character": (_meeting(theme="a\x07"), "karakter kendali (U+0007) pada huruf ke-2"),
    "raw control character": (_meeting(theme="@").replace(b"@", b"\x07"), "bukan JSON yang utuh"),
    "zero in text": (_meeting(theme="\0"), "karakter kendali (U+0000)"),
    "right-to-left mark": (_meeting(theme="a\u202eb"), "tanda arah teks tersembunyi (U+202E)"),
    "hidden mark below": (
        _meeting(guests=[{}, {"note": "\u200f"}]),
        "“meeting.guests[1].note”: memuat tanda arah",
    ),
    "zero width": (_meeting(theme="a\u200bb"), "karakter tak terlihat (U+200B)"),
    "twice the same key": (
        b'{"format": "cooling-desktop/meeting", "version": 1, "meeting": {}, "meeting": {}}',
        "isian “meeting” tertulis dua kali",
    ),
    "twice below": (
        _meeting().replace(b"{}", b'{"days": [{"part": "pagi", "part": "malam"}]}'),
        "isian “part” tertulis dua kali",
    ),
    "NaN": (_meeting(guests=[{"count": float("nan")}]), "“NaN” bukan angka"),
    "infinity": (_meeting(guests=[{"count": float("-inf")}]), "“-Infinity” bukan angka"),
    "5,000 digits": (
        _meeting(guests=[{"count": 1}]).replace(b": 1}]", b": " + b"7" * 5000 + b"}]"),
        "terlalu panjang",
    ),
    "1e999": (
        _meeting(guests=[{"count": 1}]).replace(b": 1}]", b": 1e999}]"),
        "“meeting.guests[0].count”: harus angka bulat",
    ),
    "misspelt value": (
        _meeting(programe="x"),
        "“meeting.programe”: isian tidak dikenal (maksudnya “programme”?)",
    ),
    "misspelt below": (
        _meeting(venue={"provinc": "x"}),
        "“meeting.venue.provinc”: isian tidak dikenal (maksudnya “province”?)",
    ),
    "only half alike": (_meeting(date="x"), "“meeting.date”: isian tidak dikenal. Hapus"),
    "strange value": (_meeting(xyzzy=1), "“meeting.xyzzy”: isian tidak dikenal. Hapus"),
    "strange list": (_file(orang=[]), "isian “orang” tidak dikenal"),
    "a key of three lines": (_meeting(**{"a\nb\r\n\u2028c": 1}), "isian tidak dikenal"),
    "a key of half a letter": (
        b'{"format": "cooling-desktop/meeting", "version": 1, "meeting": {"\\ud800": 1}}',
        "isian tidak dikenal",
    ),
    "wrong type at depth": (
        _meeting(neutrality={"signatories": [{}, {"name": ["x"]}]}),
        "“meeting.neutrality.signatories[1].name”: harus berupa teks",
    ),
    "number as text": (
        _meeting(guests=[{"count": "12"}]),
        "“meeting.guests[0].count”: harus angka bulat 1 sampai 100.000",
    ),
    "yes as text": (_meeting(repeated="ya"), "“meeting.repeated”: isinya harus true (ya) atau false (tidak)"),
    "rows as text": (_meeting(guests="kami"), "“meeting.guests”: harus berupa daftar"),
    "wrong choice": (
        _meeting(status="batal"),
        "“batal” bukan pilihan. Pilih: rencana, terlaksana, ditunda, dibatalkan",
    ),
    "choice with a line break": (_meeting(status="ba\ntal"), "bukan pilihan"),
    "impossible date": (
        _meeting(days=[{}, {"held_on": "2024-02-30"}]),
        "“meeting.days[1].held_on”: “2024-02-30” bukan tanggal. Tulis seperti 2024-10-23",
    ),
    "date as people write": (_meeting(days=[{"held_on": "23/10/2024"}]), "bukan tanggal"),
    "foreign digits": (_meeting(days=[{"held_on": "٢٠٢٤-١٠-٢٣"}]), "bukan tanggal"),
    "impossible time": (_meeting(days=[{"starts": "24:01"}]), "“24:01” bukan jam. Tulis seperti 19:30"),
    "reference to nothing": (
        _meeting(leaders=[{"person_id": "hantu"}]),
        "“meeting.leaders[0].person_id” menunjuk “hantu” yang tidak ada di “people”",
    ),
    "reference to the wrong list": (
        _file(meeting={"unit_id": "a"}, people=[{"id": "a"}]),
        "tidak ada di “units”",
    ),
    "the same person twice": (
        _file(people=[{"id": "a"}, {"id": "a"}]),
        "“people[1].id”: kunci “a” dipakai dua kali",
    ),
    "the same row twice": (
        _meeting(guests=[{"id": "g"}, {"id": "g"}]),
        "“meeting.guests[1].id”: kunci “g” dipakai dua kali",
    ),
    "a unit above itself": (
        _file(units=[{"id": "a", "parent_id": "b"}, {"id": "b", "parent_id": "a"}]),
        "induk bagi dirinya sendiri",
    ),
    "a bad key": (_meeting(id="../x"), "“meeting.id”: kunci hanya boleh memuat"),
    "newer version": (_file(version=2), "lebih baru (format 2). Perbarui aplikasi"),
    "version in words": (_file(version="1"), "“version” harus angka 1"),
    "no meeting": (json.dumps(HEAD).encode(), "isian “meeting” tidak ada"),
    "NIK": (_file(people=[{"id": "a", "nik": "3529010101700001"}]), "“people[0].nik”: NIK tidak disimpan"),
    "religion": (_file(people=[{"id": "a", "Agama": "x"}]), "agama tidak disimpan"),
    "6,000 rows": (_meeting(purposes=[{}] * 6000), "“meeting.purposes”: lebih dari 5000 baris"),
    "no photo bytes": (_file(files={"a.jpg": "bukan base64!"}), "foto di “files.a.jpg” rusak"),
}


def _state(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        if path.is_file()
        else "folder"
        for path in folder.rglob("*")
    }


def _one_sentence(said: str, words: str) -> None:
    assert said.endswith(".\n") and said.count("\n") == 1, said
    assert words in said, said
    assert len(said) < 400 and said[:-1].isprintable(), said
    own = re.sub(r"“[^”]*”", "", said)
    assert not ENGLISH.search(own), said


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_alone_and_among_good_ones(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, words = BAD[name]
    bad = tmp_path / "salah.json"
    bad.write_bytes(content)
    before = _state(tmp_path)
    for command in (
        ["check", bad],
        ["release", GOOD, bad, "--out", tmp_path / "out"],
        ["import", GOOD, bad, "--data", tmp_path / "data"],
    ):
        code = main([str(word) for word in command])
        said = capsys.readouterr()
        assert (code, said.out) == (2, "")
        _one_sentence(said.err, words)
        assert "salah.json" in said.err
    assert _state(tmp_path) == before, "nothing was written, no folder made"


def test_an_office_keeps_what_it_had(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = tmp_path / "baru.json"
    new.write_bytes(_meeting(id="baru", photos=[{"file": "a.jpg"}]))
    Image.new("RGB", (30, 20)).save(tmp_path / "a.jpg")
    (tmp_path / "salah.json").write_bytes(_meeting(theme=1))
    before = _state(office)
    assert main(["import", str(new), str(tmp_path / "salah.json"), "--data", str(office)]) == 2
    assert _state(office) == before
    changed = tmp_path / "berubah.json"
    changed.write_bytes(GOOD.read_bytes().replace(b'"Ngopi Bareng"', b'"Ngopi Lagi"'))
    assert main(["import", str(new), str(changed), "--data", str(office)]) == 2
    assert "isi yang berbeda" in capsys.readouterr().err
    assert list((office / "foto").iterdir()) == []
    assert main(["import", str(new), "--data", str(office)]) == 0, "alone it is good"
    assert len(list((office / "foto").iterdir())) == 1


@pytest.mark.parametrize("depth", range(940, 1000, 3))
def test_no_depth_of_brackets_breaks_the_program(
    depth: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.json").write_bytes(_deep(depth))
    assert main(["check", str(tmp_path / "x.json")]) == 2
    _one_sentence(capsys.readouterr().err, "x.json")


@pytest.mark.parametrize(
    "make, words",
    [
        (lambda path: None, "tidak ditemukan"),
        (lambda path: path.mkdir(), "tidak dapat dibaca (itu sebuah folder)"),
        (lambda path: path.symlink_to(path), "tidak dapat dibaca"),
        (os.mkfifo, "bukan berkas biasa"),
    ],
)
def test_what_is_no_file_is_told(
    make: Callable[[Path], None], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path / "x.json")
    assert main(["check", str(GOOD), str(tmp_path / "x.json")]) == 2
    _one_sentence(capsys.readouterr().err, words)


def test_an_endless_file_is_not_read_for_ever(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "/dev/zero"]) == 2
    _one_sentence(capsys.readouterr().err, "bukan berkas biasa")


def test_a_release_never_overwrites_its_own_facts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = tmp_path / "kegiatan.txt"
    shutil.copy(GOOD, facts)
    assert main(["release", str(facts), "--out", str(tmp_path)]) == 2
    _one_sentence(capsys.readouterr().err, "menimpa berkas kegiatan.txt")
    assert facts.read_bytes() == GOOD.read_bytes()


def test_two_files_of_one_name_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / GOOD.name
    shutil.copy(GOOD, other)
    assert main(["release", str(GOOD), str(other), "--out", str(tmp_path / "out")]) == 2
    _one_sentence(capsys.readouterr().err, "Dua berkas bernama 000-sumenep")
    assert not (tmp_path / "out").exists()


def test_a_letter_the_font_lacks_is_taken_in_but_not_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for text, letter in (("Ngopi 🙂 bareng", "🙂"), ("Aksara ꦗ", "ꦗ"), ("会议", "会")):
        path = tmp_path / "x.json"
        path.write_bytes(_meeting(programme=text, days=[{"held_on": "2024-10-23"}]))
        before = _state(tmp_path)
        assert main(["release", str(GOOD), str(path), "--out", str(tmp_path / "out")]) == 2
        said = capsys.readouterr().err
        assert letter in said and "x.json" in said and said.count("\n") == 1
        assert _state(tmp_path) == before
        assert main(["import", str(path), "--data", str(tmp_path / "data")]) == 0
        shutil.rmtree(tmp_path / "data")


def test_letters_that_mean_something_to_a_machine_are_only_letters(tmp_path: Path) -> None:
    hard = "<b>&\"' <img src='/etc/passwd'/> </para> {urut} %s \\x ${HOME} &amp; <!-- --> ]]>"
    path = tmp_path / "x.json"
    path.write_bytes(_meeting(programme=hard, theme=hard, days=[{"held_on": "2024-10-23"}]))
    assert main(["release", str(path), "--out", str(tmp_path / "out")]) == 0
    text = (tmp_path / "out" / "x.txt").read_text("utf-8")
    assert "<b>&" in text and "</para>" in text and "&amp;" in text and "{urut} %s \\x ${HOME}" in text


@pytest.mark.parametrize("name", ["100,000 brackets", "UTF-16", "lone surrogate", "a key of half a letter"])
def test_a_script_sees_the_same(name: str, tmp_path: Path, cooling: Run) -> None:
    content, words = BAD[name]
    (tmp_path / "salah.json").write_bytes(content)
    for locale in ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}, {}):
        done = cooling("import", GOOD, "salah.json", "--data", "data", code=2, env=locale)
        _one_sentence(done.stderr, words)
        assert done.stdout == "" and not (tmp_path / "data").exists()
