"""Files from elsewhere that are broken or meant badly: one sentence each, nothing changed, nothing run, no crash."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from cooling_desktop.archive import exchange_apart
from cooling_desktop.archive.attached import NAME, read_attached
from cooling_desktop.archive.exchange import opened
from cooling_desktop.archive.exchange_apart import Apart
from cooling_desktop.archive.exchange_compare import compared
from cooling_desktop.archive.exchange_page import differing
from cooling_desktop.archive.exchange_reading import examined
from cooling_desktop.archive.exchange_taking import take
from cooling_desktop.child import Stopped
from cooling_desktop.errors import BadInput
from cooling_desktop.records.store import open_store
from tests.archive.conftest import Sent
from tests.archive.sent import data_in, rewritten, with_data
from tests.conftest import ROOT


@pytest.fixture
def pdf(theirs: Sent) -> bytes:
    """What another office sent."""
    return theirs.release


@pytest.fixture(scope="module")
def apart() -> Iterator[Apart]:
    with Apart() as process:
        yield process


def changed(pdf: bytes, change: Callable[[dict[str, Any]], object]) -> bytes:
    """The same pages with data that somebody changed."""
    data = json.loads(data_in(pdf))
    change(data)
    return with_data(pdf, json.dumps(data).encode())


def _encrypted(pdf: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as found:
        found.save(out, encryption=pikepdf.Encryption(user="rahasia", owner="rahasia"))
    return out.getvalue()


def _bomb(pdf: bytes) -> bytes:
    """Thirty megabytes of spaces as the data."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 1_000_000) for _ in range(30)) + packer.flush()

    def change(found: pikepdf.Pdf) -> None:
        stream = found.attachments[NAME].get_file().obj
        stream.write(packed, filter=pikepdf.Name.FlateDecode)

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as found:
        change(found)
        found.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return out.getvalue()


def _many(pdf: bytes) -> bytes:
    def change(found: pikepdf.Pdf) -> None:
        one = found.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Filespec, F="a", EF=pikepdf.Dictionary()))
        names = [part for number in range(10_000) for part in (pikepdf.String(f"{number:05}"), one)]
        found.Root.Names = pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary(Names=pikepdf.Array(names)))

    return rewritten(pdf, change)


def _long(pdf: bytes) -> bytes:
    def change(found: pikepdf.Pdf) -> None:
        for _ in range(70):
            found.pages.append(found.pages[0])

    return rewritten(pdf, change)


def _deep(pdf: bytes) -> bytes:
    return with_data(pdf, data_in(pdf)[:-3] + b',"units":' + b"[" * 100_000 + b"]" * 100_000 + b"}")


def _newer(data: dict[str, Any]) -> None:
    data["version"] = 2


def _rows(data: dict[str, Any]) -> None:
    data["people"] = [{"id": f"orang-{n}", "name": "Siti"} for n in range(5_001)]


def _no_paper(data: dict[str, Any]) -> None:
    del data["release"]


def _letters(data: dict[str, Any]) -> None:
    data["meeting"]["programme"] = "x" * 100_000


def _hidden(data: dict[str, Any]) -> None:
    data["meeting"]["programme"] = "Ngopi\u202eBareng"


def _inside(data: dict[str, Any]) -> None:
    data["files"] = {"../../autostart.desktop": "QQ=="}


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (lambda pdf: b"", "bukan PDF"),
        (lambda pdf: b"%PDF-1.7\n" + b"\0" * 500, "rusak"),
        (lambda pdf: pdf[: len(pdf) // 2], ""),
        (_encrypted, "kata sandi"),
        (_bomb, "terlalu besar"),
        (_many, "lebih dari 50 lampiran"),
        (_long, "lebih dari 60 halaman"),
        (_deep, "bersarang terlalu dalam"),
        (lambda pdf: changed(pdf, _newer), "lebih baru"),
        (lambda pdf: changed(pdf, _rows), "5000 baris"),
        (lambda pdf: changed(pdf, _no_paper), "tidak memuat siaran pers"),
        (lambda pdf: changed(pdf, _letters), "paling banyak"),
        (lambda pdf: changed(pdf, _hidden), "memuat"),
        (lambda pdf: changed(pdf, _inside), "memuat berkas lain"),
        (lambda pdf: with_data(pdf, b"\xff\xfe{}"), "UTF-8"),
        (lambda pdf: pdf.replace(b"/Length ", b"/Length 99999999"), ""),
    ],
)
def test_what_can_not_be_taken_is_told_in_one_sentence(
    pdf: bytes, made: Callable[[bytes], bytes], why: str, apart: Apart, tmp_path: Path
) -> None:
    path = tmp_path / "kiriman.pdf"
    path.write_bytes(made(pdf))
    try:
        foreign = opened(path, apart)
    except BadInput as told:
        assert why in str(told) and len(str(told).split()) <= 25, told
    else:
        assert not why, foreign.text[:200]


def test_scripts_and_other_files_are_neither_run_nor_read(pdf: bytes, apart: Apart, tmp_path: Path) -> None:
    def change(found: pikepdf.Pdf) -> None:
        found.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="/bin/true")
        found.Root.AA = pikepdf.Dictionary(WC=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)"))
        for name in ("../../jahat.txt", "CON.txt", "C:\\jahat.txt", "a:b"):
            found.attachments[name] = pikepdf.AttachedFileSpec(found, b"x", filename=name)  # type: ignore[call-arg]

    path = tmp_path / "kiriman.pdf"
    path.write_bytes(rewritten(pdf, change))
    foreign = opened(path, apart)
    assert foreign.can_be_taken and [one.name for one in tmp_path.iterdir()] == ["kiriman.pdf"]
    store = open_store(tmp_path / "kita")
    take(store, foreign, compared(store, foreign.facts or pytest.fail()), set(), "")
    names = [one.name for one in (store.folder / "arsip").iterdir()]
    store.close()
    assert names == [f"{foreign.sha256}.pdf"] and not list(tmp_path.glob("*jahat*"))


def test_data_that_says_something_else_than_the_page_is_told(pdf: bytes, apart: Apart, tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["release"]["text"] = data["release"]["text"].replace("puluhan pengurus", "ratusan pengurus")

    path = tmp_path / "kiriman.pdf"
    path.write_bytes(changed(pdf, change))
    foreign = opened(path, apart)
    assert not foreign.can_be_taken and "ratusan pengurus" in foreign.differs
    store = open_store(tmp_path / "kita")
    with pytest.raises(BadInput, match="tidak sama dengan teks halamannya"):
        take(store, foreign, compared(store, foreign.facts or pytest.fail()), set(), "")
    assert not store.meetings() and not list(store.folder.glob("arsip/*"))
    store.close()


def test_lines_are_found_whatever_their_breaks() -> None:
    pages = ["Judul\nKapolres mengajak warga men-\njaga kedamaian hing-", "ga pemungutan suara.\nHalaman 2"]
    assert differing("Judul\nKapolres mengajak warga menjaga kedamaian hingga pemungutan suara.", pages) == ""
    told = "Kapolres mengajak warga menjaga jarak hingga pemungutan suara."
    assert differing(f"Judul\n{told}", pages) == told
    assert differing("suara pemungutan", pages) == "suara pemungutan"


def test_a_pdf_without_data_gives_its_text(pdf: bytes, apart: Apart, tmp_path: Path) -> None:
    def change(found: pikepdf.Pdf) -> None:
        del found.attachments[NAME]

    path = tmp_path / "lama.pdf"
    path.write_bytes(rewritten(pdf, change))
    foreign = opened(path, apart)
    assert foreign.facts is None and "Ngopi Bareng" in foreign.text


def test_a_reader_that_breaks_down_is_told_and_the_next_file_is_read(
    pdf: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kiriman.pdf"
    path.write_bytes(pdf)
    with Apart() as process:
        assert opened(path, process).can_be_taken
        broken = process._child.running()
        broken.kill()
        broken.wait()
        with pytest.raises(BadInput, match="tidak dapat dibaca"):
            opened(path, process)
        monkeypatch.setattr(exchange_apart, "PATIENCE", 0.0)
        with pytest.raises(BadInput, match="terlalu lama dibaca"):
            opened(path, process)
        process.stop()
        with pytest.raises(Stopped):
            opened(path, process)


def ends_of(pdf: bytes, count: int, seed: int, folder: Path) -> dict[str, int]:
    """How this many mutants ended, read by a process of their own."""
    path = folder / "utuh.pdf"
    path.write_bytes(pdf)
    command = [sys.executable, "-m", "tests.archive.mutated", str(path), str(count), str(seed)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    ends: dict[str, int] = json.loads(done.stdout)
    assert sum(ends.values()) == count and set(ends) <= {"refused", "data", "differs", "plain"}
    return ends


def test_no_mutant_of_a_paper_breaks_the_reader(pdf: bytes, tmp_path: Path) -> None:
    ends = ends_of(pdf, 200, 7, tmp_path)
    assert ends["refused"] > 20 and ends["data"] > 20


@pytest.mark.faults
@pytest.mark.parametrize("seed", range(10))
def test_many_mutants(pdf: bytes, tmp_path: Path, seed: int) -> None:
    ends_of(pdf, 1_000, seed, tmp_path)


def test_what_is_read_is_what_was_written(pdf: bytes) -> None:
    told = examined(pdf, "x.pdf")
    found = read_attached(told["data"].encode())
    assert told["differs"] == "" and found.release.issued_on == date(2024, 11, 5)
