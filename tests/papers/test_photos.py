"""Photos on papers: who stands where, and that nothing of the camera leaves the office with them."""

from __future__ import annotations

import base64
import io
import json
import zipfile

import pytest
from PIL import Image
from pypdf import PdfReader

from cooling_desktop.papers.office import photo_sheet
from cooling_desktop.papers.pdf import render
from cooling_desktop.papers.pdf.binding import printed
from cooling_desktop.papers.plain import plain
from cooling_desktop.papers.release import compose
from cooling_desktop.press.captions import caption_of
from cooling_desktop.press.draft import draft
from cooling_desktop.records import interchange
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Photo
from cooling_desktop.records.pictures import take_picture
from tests.papers.office_facts import STATE, example

SECRET = b"Kamera rahasia"


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """A meeting with a photo that came with its place on Earth."""
    exif, folder = Image.Exif(), tmp_path_factory.mktemp("foto")
    exif[0x010F], exif[0x0112] = SECRET.decode(), 6
    exif.get_ifd(0x8825).update({1: "S", 2: (7.0, 0.0, 28.5), 3: "E", 4: (113.0, 51.0, 36.0)})
    source = folder / "IMG_2034.jpg"
    Image.new("RGB", (1200, 900), (150, 140, 130)).save(source, exif=exif, comment=SECRET)
    assert source.read_bytes().count(SECRET) == 2
    stored = take_picture(source, folder / "foto", original=True)
    made = example()
    made.pictures = stored.path.parent
    photo = Photo(file=stored.path.name, caption="Kapolres berdialog dengan warga", people="AKBP Henri, Achmad")
    made.meeting.photos = [photo]
    return made


def test_who_stands_where_is_printed_on_release_and_photo_sheet(facts: Facts) -> None:
    told = "Kapolres berdialog dengan warga. Dari kiri ke kanan: AKBP Henri, Achmad."
    assert told in plain(compose(facts, draft(facts)))
    (picture,) = photo_sheet.pictures(facts)
    assert picture.caption == told


@pytest.mark.parametrize(
    ("caption", "people", "told"),
    [
        ("", "A, B", "Dari kiri ke kanan: A, B."),
        ("Dialog.", "A, B, ", "Dialog. Dari kiri ke kanan: A, B."),
        ("A dan B bersalaman", "A dan B", "A dan B bersalaman"),
        ("Dialog", "", "Dialog"),
        ("", "", ""),
    ],
)
def test_names_stand_behind_the_caption(caption: str, people: str, told: str) -> None:
    assert caption_of(Photo(caption=caption, people=people)) == told


def test_nothing_of_the_camera_leaves_with_a_photo(facts: Facts) -> None:
    release = render(compose(facts, draft(facts))).pdf
    sheet = printed([photo_sheet.compose(facts, STATE)])
    pages = [page for pdf in (release, sheet) for page in PdfReader(io.BytesIO(pdf)).pages]
    shown = [image.data for page in pages for image in page.images]
    sent = [base64.b64decode(one) for one in json.loads(interchange.write(facts))["files"].values()]
    assert len(shown) == 2 and len(sent) == 1
    for data in (release, sheet, *shown, *sent):
        assert SECRET not in data and b"Exif" not in data and b"GPS" not in data
    for data in (*shown, *sent):
        with Image.open(io.BytesIO(data)) as picture:
            assert picture.size == (900, 1200) and not picture.getexif()


def test_nothing_of_the_camera_is_in_a_word_file(facts: Facts) -> None:
    from cooling_desktop.papers.docx import docx

    with zipfile.ZipFile(io.BytesIO(docx([photo_sheet.compose(facts, STATE)]))) as word:
        parts = {name: word.read(name) for name in word.namelist()}
    assert [name for name in parts if name.endswith((".jpg", ".jpeg"))]
    assert not [name for name, data in parts.items() if SECRET in data or b"Exif" in data]
