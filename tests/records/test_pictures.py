"""Photos taken into the store, good and bad."""

from __future__ import annotations

import hashlib
import io
import os
import struct
import sys
import zlib
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.records import pictures
from cooling_desktop.records.pictures import ORIGINALS, picture_size, take_picture, turned

RED, BLUE = (200, 30, 40), (20, 40, 200)


def two_halves(mode: str = "RGB", size: tuple[int, int] = (60, 40)) -> Image.Image:
    """Left half red, right half blue, so that a turn shows."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, size[0], size[1]))
    return image.convert(mode)


def saved(image: Image.Image, path: Path, **options: Any) -> Path:
    image.save(path, **options)
    return path


def stored_image(path: Path) -> Image.Image:
    with Image.open(path) as image:
        image.load()
        return image


def near(pixel: Any, colour: tuple[int, int, int]) -> bool:
    return all(abs(a - b) < 25 for a, b in zip(pixel, colour, strict=True))


def test_a_plain_small_jpeg_is_copied_byte_for_byte(tmp_path: Path) -> None:
    source = saved(two_halves(), tmp_path / "foto.jpg", quality=70)
    stored = take_picture(source, tmp_path / "store")
    data = source.read_bytes()
    assert stored.path.read_bytes() == data
    assert stored.path.name == f"{hashlib.sha256(data).hexdigest()}.jpg" == f"{stored.sha256}.jpg"
    assert (stored.width, stored.height, stored.taken_at) == (60, 40, None)
    assert picture_size(source) == (60, 40)


def test_the_same_photo_twice_is_one_file(tmp_path: Path) -> None:
    one = take_picture(saved(two_halves(), tmp_path / "a.png"), tmp_path / "store")
    two = take_picture(saved(two_halves(), tmp_path / "b.png"), tmp_path / "store")
    assert one == two
    assert [path.name for path in (tmp_path / "store").iterdir()] == [f"{one.sha256}.jpg"]


def test_a_damaged_stored_file_is_written_anew(tmp_path: Path) -> None:
    source = saved(two_halves(), tmp_path / "a.png")
    stored = take_picture(source, tmp_path / "store")
    stored.path.write_bytes(b"torn")
    assert (
        hashlib.sha256(take_picture(source, tmp_path / "store").path.read_bytes()).hexdigest()
        == stored.sha256
    )


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_turns_are_applied_and_all_hidden_data_is_gone(tmp_path: Path, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Kamera"
    exif.get_ifd(0x8769)[0x9003] = "2024:10:23 20:05:00"
    exif.get_ifd(0x8825)[1] = "S"
    source = saved(two_halves(), tmp_path / "foto.jpg", exif=exif, comment=b"rahasia", quality=95)
    stored = take_picture(source, tmp_path / "store")
    assert stored.taken_at == datetime(2024, 10, 23, 20, 5)
    image = stored_image(stored.path)
    assert image.size == (stored.width, stored.height) == ((60, 40) if orientation < 5 else (40, 60))
    assert not image.getexif() and "comment" not in image.info
    assert b"rahasia" not in stored.path.read_bytes() and b"Kamera" not in stored.path.read_bytes()
    first_corner = image.getpixel((3, 3))
    assert near(first_corner, RED if orientation in (1, 4, 5, 6) else BLUE)


def test_large_photos_shrink_to_2000_pixels(tmp_path: Path) -> None:
    for size, expected in (
        ((4000, 1000), (2000, 500)),
        ((1000, 4000), (500, 2000)),
        ((2001, 30), (2000, 30)),
    ):
        stored = take_picture(saved(two_halves(size=size), tmp_path / "besar.jpg"), tmp_path / "store")
        assert (stored.width, stored.height) == expected == picture_size(stored.path)


@pytest.mark.parametrize(
    ("mode", "name", "options"),
    [
        ("CMYK", "foto.jpg", {}),
        ("P", "foto.png", {}),
        ("RGBA", "foto.png", {}),
        ("RGB", "foto.png", {}),
        ("RGB", "foto.webp", {"quality": 95}),
        ("RGB", "foto.webp", {"lossless": True}),
        ("RGBA", "foto.webp", {"lossless": True}),
        ("RGB", "salah-nama.jpg", {"format": "PNG"}),
    ],
)
def test_every_colour_mode_becomes_rgb(tmp_path: Path, mode: str, name: str, options: dict[str, Any]) -> None:
    source = saved(two_halves(mode), tmp_path / name, **options)
    assert picture_size(source) == (60, 40)
    stored = take_picture(source, tmp_path / "store")
    image = stored_image(stored.path)
    assert (image.format, image.mode) == ("JPEG", "RGB")
    assert near(image.getpixel((10, 20)), RED) and near(image.getpixel((50, 20)), BLUE)


@pytest.mark.parametrize("mode", ["L", "LA", "1", "I;16"])
def test_grey_stays_grey(tmp_path: Path, mode: str) -> None:
    grey = Image.new("L", (20, 20), 128)
    if mode == "I;16":
        grey = Image.frombytes("I;16", (20, 20), struct.pack("<H", 128 * 256) * 400)
    source = saved(grey if mode == "I;16" else grey.convert(mode), tmp_path / "foto.png")
    image = stored_image(take_picture(source, tmp_path / "store").path)
    assert image.mode == "L"
    if mode != "1":
        assert 120 <= int(str(image.getpixel((10, 10)))) <= 136


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_becomes_white(tmp_path: Path, mode: str) -> None:
    clear = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    source = saved(clear.convert(mode), tmp_path / "bening.png")
    pixel = stored_image(take_picture(source, tmp_path / "store").path).convert("RGB").getpixel((10, 10))
    assert near(pixel, (255, 255, 255))


def test_a_colour_profile_is_applied_and_not_kept(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for name, icc in (("baik.jpg", profile), ("rusak.jpg", b"bukan profil")):
        source = saved(two_halves(), tmp_path / name, icc_profile=icc)
        image = stored_image(take_picture(source, tmp_path / "store").path)
        assert "icc_profile" not in image.info
        assert near(image.getpixel((10, 20)), RED)


def test_bytes_behind_the_picture_do_not_enter_the_store(tmp_path: Path) -> None:
    source = saved(two_halves(), tmp_path / "foto.jpg")
    source.write_bytes(source.read_bytes() + b"video rahasia")
    assert b"rahasia" not in take_picture(source, tmp_path / "store").path.read_bytes()


def with_position() -> bytes:
    """A photo as a phone sends it: with its place on Earth."""
    exif, target = Image.Exif(), io.BytesIO()
    exif[0x010F] = "Kamera rahasia"
    exif.get_ifd(0x8825).update({1: "S", 2: (7.0, 0.0, 28.5)})
    two_halves().save(target, "JPEG", exif=exif)
    return target.getvalue()


@pytest.mark.parametrize(
    "hidden",
    [
        lambda plain: plain + with_position(),
        lambda plain: plain.replace(b"\0\x10JFIF\0\x01\x01", b"\0\x17JFIF\0\x01\x01rahasia"),
        lambda plain: plain[:-2] + b"\xff\xfe\0\x09rahasia\xff\xd9",
    ],
)  # fmt: skip
def test_nothing_hides_behind_the_picture_or_between_its_parts(tmp_path: Path, hidden: Any) -> None:
    source = saved(two_halves(), tmp_path / "foto.jpg")
    plain = source.read_bytes()
    source.write_bytes(hidden(plain))
    assert b"rahasia" in source.read_bytes()
    kept = take_picture(source, tmp_path / "store").path.read_bytes()
    assert b"rahasia" not in kept and b"Exif" not in kept


def test_a_photo_turns_and_turns_back(tmp_path: Path) -> None:
    stored = take_picture(saved(two_halves(), tmp_path / "foto.jpg", quality=95), tmp_path / "store")
    right = turned(stored.path)
    assert (right.width, right.height) == (40, 60) and right.path.name == f"{right.sha256}.jpg"
    assert near(stored_image(right.path).getpixel((20, 5)), RED) and stored.path.exists()
    left = turned(turned(right.path, left=True).path, left=True)
    assert (left.width, left.height) == (40, 60)
    assert near(stored_image(left.path).getpixel((20, 5)), BLUE)
    with pytest.raises(BadInput, match="tidak terbaca"):
        turned(tmp_path / "hilang.jpg")


def test_the_file_as_it_came_is_kept_only_where_the_office_wants_it(tmp_path: Path) -> None:
    source = tmp_path / ("Foto Kapolres " + "a" * 64 + ".JPEG")
    source.write_bytes(with_position())
    take_picture(source, tmp_path / "store")
    assert not (tmp_path / ORIGINALS).exists()
    stored = take_picture(source, tmp_path / "store", original=True)
    mark = hashlib.sha256(with_position()).hexdigest()[:8]
    (kept,) = (tmp_path / ORIGINALS).iterdir()
    assert kept.name == f"{source.stem[:40].replace(' ', '-')}-{mark}.jpg"
    assert kept.read_bytes() == with_position() and b"rahasia" not in stored.path.read_bytes()


PHONE = Path(__file__).parent / "files" / "ponsel.heic"


def test_a_photo_of_an_iphone_is_read_where_its_reader_is_installed(tmp_path: Path) -> None:
    stored = take_picture(PHONE, tmp_path)
    image = stored_image(stored.path)
    assert (image.format, image.size, stored.taken_at) == ("JPEG", (200, 150), datetime(2024, 10, 23, 20, 5))
    assert near(image.getpixel((50, 75)), RED) and near(image.getpixel((150, 75)), BLUE)
    assert b"Kamera" in PHONE.read_bytes() and b"Kamera" not in stored.path.read_bytes()


def test_without_the_reader_one_sentence_tells_how_to_send_a_jpeg(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pi_heif", None)
    with pytest.raises(BadInput, match=r"“ponsel\.heic” berformat HEIC.*Paling Kompatibel") as refusal:
        take_picture(PHONE, tmp_path / "store")
    assert len(str(refusal.value).split()) <= 25 and not (tmp_path / "store").exists()


def deep_png() -> bytes:
    """Red with sixteen bits a colour, which Pillow can read and not write."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = b"\0" + struct.pack(">HHH", *(value * 257 for value in RED)) * 20
    header = struct.pack(">IIBBBBB", 20, 20, 16, 2, 0, 0, 0)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(row * 20)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def test_sixteen_bits_a_colour_become_eight(tmp_path: Path) -> None:
    (tmp_path / "dalam.png").write_bytes(deep_png())
    image = stored_image(take_picture(tmp_path / "dalam.png", tmp_path / "store").path)
    assert image.mode == "RGB" and near(image.getpixel((10, 10)), RED)


def giant_png(width: int, height: int) -> bytes:
    """A PNG that announces a size without holding its pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 99))
        + chunk(b"IEND", b"")
    )


def jpeg_bytes() -> bytes:
    target = io.BytesIO()
    two_halves(size=(300, 200)).save(target, "JPEG")
    return target.getvalue()


BAD = {
    "raksasa.png": (giant_png(20_000, 20_000), "berukuran 20.000 × 20.000 titik, terlalu besar"),
    "sedang.png": (giant_png(10_000, 9_500), "10.000 × 9.500 titik, terlalu besar"),
    "kosong.png": (giant_png(0, 10), "tidak terbaca"),
    "tanpa-isi.png": (giant_png(100, 100), "tidak terbaca"),
    "terpotong.jpg": (jpeg_bytes()[:900], "tidak terbaca"),
    "kepala.jpg": (jpeg_bytes()[:30], "tidak terbaca"),
    "teks.jpg": (b"ini bukan foto\n" * 50, "tidak terbaca"),
    "hampa.jpg": (b"", "tidak terbaca"),
    "program.jpg": (b"MZ\x90\0" + b"\0" * 500, "tidak terbaca"),
    "animasi.gif": (
        b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;",
        "tidak terbaca",
    ),
    "ponsel.jpg": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 99, "tidak terbaca"),
    "pindaian.tif": (b"II*\0\x08\0\0\0" + b"\0" * 99, "tidak terbaca"),
    "terpotong.webp": (b"RIFF\x40\0\0\0WEBPVP8L\x34\0\0\0\x2f\x3b\xc0\x09\0" + b"\0" * 9, "tidak terbaca"),
    "rusak.webp": (b"RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x0f\0\0\x0f\0\0", "tidak terbaca"),
    "besar.webp": (b"RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xfe\x3f\0\xfe\x3f\0", "16.383 × 16.383 titik"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_pictures_are_refused_and_nothing_is_stored(tmp_path: Path, name: str) -> None:
    data, told = BAD[name]
    source = tmp_path / name
    source.write_bytes(data)
    with pytest.raises(BadInput) as refusal:
        take_picture(source, tmp_path / "store")
    sentence = str(refusal.value)
    assert told in sentence and f"“{name}”" in sentence and "Isian lain tersimpan." in sentence
    assert len(sentence.split()) <= 25
    assert not (tmp_path / "store").exists()


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="tidak dapat dibuka"):
        take_picture(tmp_path / "hilang.jpg", tmp_path / "store")
    with pytest.raises(BadInput, match="tidak terbaca"):
        picture_size(tmp_path / "hilang.jpg")


def test_a_failing_disk_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    source = saved(two_halves(), tmp_path / "foto.png")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageTrouble, match="belum tersimpan"):
        take_picture(source, tmp_path / "store")
    assert list((tmp_path / "store").iterdir()) == []


def test_file_and_folder_are_synced_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, os.replace

    def noted_sync(number: int) -> None:
        steps.append("sync")
        fsync(number)

    def noted_replace(old: str, new: Path) -> None:
        steps.append("replace")
        replace(old, new)

    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(os, "replace", noted_replace)
    take_picture(saved(two_halves(), tmp_path / "foto.png"), tmp_path / "store")
    assert steps == ["sync", "replace", "sync"] if os.name == "posix" else ["sync", "replace"]


def test_damaged_exif_counts_as_none(tmp_path: Path) -> None:
    source = saved(
        two_halves(), tmp_path / "foto.jpg", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\xee" * 40
    )
    stored = take_picture(source, tmp_path / "store")
    assert (stored.width, stored.height, stored.taken_at) == (60, 40, None)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=40), st.integers(0, 600), st.sampled_from(["JPEG", "PNG", "WEBP"]))
def test_hostile_bytes_are_taken_or_refused(tmp_path: Path, noise: bytes, place: int, kind: str) -> None:
    target = io.BytesIO()
    two_halves("RGB").save(target, kind)
    data = bytearray(target.getvalue())
    data[place : place + len(noise)] = noise
    source = tmp_path / "foto"
    source.write_bytes(data)
    try:
        stored = take_picture(source, tmp_path / "store")
    except BadInput:
        return
    assert max(stored.width, stored.height) <= pictures.LONG_SIDE
    assert picture_size(stored.path) == (stored.width, stored.height)
