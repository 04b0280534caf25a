"""What is kept for ever keeps the rules of PDF/A-3b, whatever clerks lay into their folders."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import pdfa
from PIL import Image, ImageCms
from reportlab.pdfgen.canvas import Canvas

from cooling_desktop.errors import NotReady
from cooling_desktop.papers.document import (
    Document,
    Headline,
    Letterhead,
    Paragraph,
    Picture,
    PicturePair,
    Run,
)
from cooling_desktop.papers.pdf import faces, render
from cooling_desktop.papers.pdf.archival import REFUSED, archival, lacking

Release = Callable[..., Document]
NAME, DATED = "siaran-pers.json", datetime(2024, 11, 5, 3, 4, 5)


def kept(document: Document, attached: bytes = b"{}") -> bytes:
    return archival(render(document).pdf, attached=attached, name=NAME, dated=DATED)


def faults(pdf: bytes) -> list[str]:
    """What the checker says of bytes that somebody else reads."""
    return [found.rule for found in pdfa.validate_written(BytesIO(pdf), "3b").findings]


def test_a_release_is_an_archive_with_its_data_inside(release: Release) -> None:
    pdf = kept(release(photos=2), '{"nama": "Ngopi Bareng “é”"}'.encode())
    assert faults(pdf) == []
    with pikepdf.open(BytesIO(pdf)) as opened:
        (spec,) = opened.Root.AF
        assert (str(spec.AFRelationship), str(spec.UF)) == ("/Source", NAME)
        inside = opened.attachments[NAME].get_file()
        assert inside.read_bytes().decode() == '{"nama": "Ngopi Bareng “é”"}' and inside.mime_type == "application/json"
        assert inside.creation_date == inside.mod_date == DATED.replace(tzinfo=UTC)
        with opened.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
            assert (told["pdfaid:part"], told["pdfaid:conformance"], told.pdfa_status) == ("3", "B", "3B")
            assert told["dc:title"] == str(opened.docinfo["/Title"]) == release().title
            assert told["dc:creator"] == [str(opened.docinfo["/Author"])]
            dates = {told[f"xmp:{name}"] for name in ("CreateDate", "ModifyDate", "MetadataDate")}
        assert dates == {"2024-11-05T03:04:05+00:00"}, "the day of issue, in every place"
        assert str(opened.docinfo["/CreationDate"]) == str(opened.docinfo["/ModDate"]) == "D:20241105030405+00'00"
        (intent,) = opened.Root.OutputIntents
        assert str(intent.S) == "/GTS_PDFA1" and "/Trans" not in opened.pages[0].obj


AGAIN = """
import sys, os
from hashlib import sha256
from datetime import datetime
from cooling_desktop.papers.document import Document, Headline
from cooling_desktop.papers.pdf import render
from cooling_desktop.papers.pdf.archival import archival
made = render(Document("Judul", "Humas", (Headline("Kapolres Gelar Ngopi Bareng"),))).pdf
kept = archival(made, attached=b"[1]", name="siaran-pers.json", dated=datetime(2024, 11, 5, 3, 4, 5))
print(sha256(kept).hexdigest())
"""


def test_the_same_paper_gives_the_same_bytes_in_another_process_and_zone(root: Path) -> None:
    around = os.environ | {"TZ": "Asia/Jayapura", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1"}
    command = [sys.executable, "-c", AGAIN]
    done = subprocess.run(command, cwd=root, env=around, capture_output=True, text=True)
    here = kept(Document("Judul", "Humas", (Headline("Kapolres Gelar Ngopi Bareng"),)), b"[1]")
    assert done.stdout.strip() == sha256(here).hexdigest(), done.stderr
    assert kept(Document("Judul", "Humas", (Headline("Kapolres Gelar Ngopi Bareng"),)), b"[2]") != here


def _colours() -> dict[str, tuple[Image.Image, bytes | None]]:
    red = Image.new("RGB", (60, 40), (200, 60, 40))
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    return {
        "press.jpg": (red.convert("CMYK"), None),
        "grey.jpg": (red.convert("L"), None),
        "odd-profile.jpg": (red, lab),
        "seen-through.png": (Image.new("RGBA", (60, 40), (200, 60, 40, 120)), lab),
        "scanner.png": (Image.new("I;16", (60, 40), 40_000), None),
        "palette.png": (red.convert("P"), None),
        "ink.png": (red.convert("1"), None),
    }


@pytest.mark.parametrize("name", _colours())
def test_any_picture_laid_into_the_folder_is_drawn_in_colours_of_an_archive(name: str, tmp_path: Path) -> None:
    image, profile = _colours()[name]
    path = tmp_path / name
    image.save(path, icc_profile=profile)
    picture = Picture(path, 60, 40, "Keterangan", "Humas", "photos[0]")
    head = Letterhead(("RESOR SUMENEP",), "", path)
    pdf = kept(Document("Judul", "Humas", (Headline("Judul"), PicturePair((picture,))), head))
    with pikepdf.open(BytesIO(pdf)) as opened:
        drawn = next(iter(opened.pages[0].get_images().values()))
        assert isinstance(drawn, pikepdf.Stream)
        r, g, b = pikepdf.PdfImage(drawn).as_pil_image().convert("RGB").tobytes()[:3]
    if name == "press.jpg":
        assert abs(r - 200) < 25 and abs(g - 60) < 25 and abs(b - 40) < 25, "still red"
    if name == "scanner.png":
        assert 140 < r == g == b < 170, "as grey as it was"


def test_every_letter_and_the_longest_title_may_be_kept() -> None:
    def all_of(face: faces.Face) -> str:
        letters = [chr(code) for code in sorted(faces.letters(face)) if code > 32]
        return " ".join("".join(letters[n : n + 30]) for n in range(0, len(letters), 30))

    runs = (Run(all_of(faces.SERIF)), Run(all_of(faces.SERIF_ITALIC), italic=True))
    title = "Judul \x00\x01\u2028 <&> \ufeff" + "yang panjang " * 4000
    pdf = kept(Document(title, all_of(faces.SANS), (Headline("Judul"), Paragraph(runs))))
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert str(opened.docinfo["/Title"]).startswith("Judul <&> yang panjang")


def test_what_breaks_the_rules_is_never_handed_out(release: Release, caplog: pytest.LogCaptureFixture) -> None:
    canvas = Canvas(drawn := BytesIO())
    canvas.drawString(72, 72, "Helvetica is not inside")
    canvas.save()
    with pytest.raises(NotReady) as refused:
        archival(drawn.getvalue(), attached=b"{}", name=NAME, dated=DATED)
    assert str(refused.value) == REFUSED and "6.2.11.4.1" in caplog.text


def test_an_older_date_is_another_file(release: Release) -> None:
    one = replace(release(), title="Satu")
    later = archival(render(one).pdf, attached=b"{}", name=NAME, dated=DATED.replace(year=2025))
    assert later != kept(one) and faults(later) == []


def test_the_doctor_tries_an_empty_page(monkeypatch: pytest.MonkeyPatch) -> None:
    assert lacking() == ""

    def gone(*_: object) -> None:
        raise FileNotFoundError("sRGB.icc")

    monkeypatch.setattr(pdfa, "prepare", gone)
    assert lacking().startswith("Pembuat arsip PDF/A tidak lengkap")
