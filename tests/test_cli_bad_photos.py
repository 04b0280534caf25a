"""Photos that can't be used are refused by name before anything is written; unusual ones are printed upright."""

from __future__ import annotations

import base64
import hashlib
import io
import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from cooling_desktop.__main__ import main
from cooling_desktop.archive.sample import example_files

GOOD = example_files()[0]
TURNED = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"  # orientation 6


def _file(**values: Any) -> bytes:
    return json.dumps({"format": "cooling-desktop/meeting", "version": 1} | {"meeting": {}} | values).encode()


def _state(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        if path.is_file()
        else "folder"
        for path in folder.rglob("*")
    }


def _one_sentence(said: str, words: str) -> None:
    assert said.endswith(".\n") and said[:-1].isprintable() and words in said, said


def _photo(**settings: Any) -> bytes:
    made = io.BytesIO()
    mode, size = settings.pop("mode", "RGB"), settings.pop("size", (60, 40))
    kind = settings.pop("format", "JPEG")
    Image.new(mode, size).save(made, kind, **settings)
    return made.getvalue()


BAD_PHOTOS: dict[str, tuple[str, bytes | None, str]] = {
    "missing": ("foto.jpg", None, "“foto.jpg” tidak ditemukan"),
    "in another folder": ("../foto.jpg", _photo(), "tanpa folder"),
    "in an absolute folder": ("/etc/passwd", None, "tanpa folder"),
    "dots": ("..", None, "tanpa folder"),
    "empty": ("foto.jpg", b"", "“foto.jpg” tidak terbaca"),
    "truncated": ("foto.jpg", _photo(size=(400, 300))[:-400], "“foto.jpg” tidak terbaca"),
    "only a head": ("foto.png", _photo(format="PNG")[:30], "tidak terbaca"),
    "not a picture": ("foto.jpg", b"%PDF-1.7 bukan foto", "tidak terbaca"),
    "20,000 × 20,000": ("foto.png", _photo(mode="1", size=(20_000, 20_000), format="PNG"), "20.000 × 20.000 titik"),
    "GIF": ("foto.gif", _photo(format="GIF"), "tidak terbaca"),
    "HEIC": ("foto.heic", b"\0\0\0\x18ftypheic" + bytes(40), "“foto.heic” "),
    "a name too long": ("é" * 150 + ".jpg", None, "terlalu panjang"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD_PHOTOS)
@pytest.mark.parametrize("inside", [False, True], ids=["beside", "inside"])
def test_a_bad_photo_is_refused_by_name(
    name: str, inside: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, content, words = BAD_PHOTOS[name]
    folder = tmp_path / "masuk"
    folder.mkdir()
    values: dict[str, Any] = {"meeting": {"programme": "Ngopi", "photos": [{"file": file}]}}
    if inside and content is not None:
        values["files"] = {file: base64.b64encode(content).decode()}
    elif content is not None:
        (folder / file).write_bytes(content)
    (folder / "x.json").write_bytes(_file(**values))
    before = _state(tmp_path)
    for command in (["release", "--out", tmp_path / "out"], ["import", "--data", tmp_path / "data"]):
        code = main([str(word) for word in [*command, GOOD, folder / "x.json"]])
        said = capsys.readouterr()
        assert (code, said.out) == (2, "")
        _one_sentence(said.err, words)
    assert _state(tmp_path) == before


def test_a_logo_in_another_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "rahasia.png").write_bytes(_photo(format="PNG"))
    (tmp_path / "masuk").mkdir()
    path = tmp_path / "masuk" / "x.json"
    path.write_bytes(
        _file(meeting={"programme": "Ngopi", "unit_id": "a"}, units=[{"id": "a", "logo": "../rahasia.png"}])
    )
    assert main(["release", str(path), "--out", str(tmp_path / "out")]) == 2
    _one_sentence(capsys.readouterr().err, "tanpa folder")


@pytest.mark.parametrize(
    "content", [_photo(mode="CMYK"), _photo(exif=TURNED)], ids=["CMYK", "turned by EXIF"]
)
def test_an_unusual_photo_is_printed(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(content)
    (tmp_path / "x.json").write_bytes(
        _file(
            meeting={
                "programme": "Ngopi",
                "photos": [{"file": "foto.jpg", "caption": "Warga.", "credit": "Humas"}],
            }
        )
    )
    assert main(["release", str(tmp_path / "x.json"), "--out", str(tmp_path / "out")]) == 0
    with pikepdf.open(tmp_path / "out" / "x.pdf") as pdf:
        pictures = [image for page in pdf.pages for image in page.get_images().values()]
        (picture,) = pictures
        size = (int(picture.Width), int(picture.Height))
        assert picture.ColorSpace == "/DeviceRGB"
    assert size == ((60, 40) if b"Exif" not in content else (40, 60))
