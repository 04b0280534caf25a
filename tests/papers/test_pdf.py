"""What a press release says: text that can be found and pasted, fonts, metadata, refusals, same bytes."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from cooling_desktop.errors import BadInput
from cooling_desktop.papers.document import (
    Contact,
    Credit,
    Document,
    Headline,
    Letterhead,
    Masthead,
    Paragraph,
    Picture,
    PictureWithFacts,
    Run,
)
from cooling_desktop.papers.pdf import missing_letters, render

Release = Callable[..., Document]

SCRIPT = """
from hashlib import sha256
from cooling_desktop.papers.document import *
from cooling_desktop.papers.pdf import render

blocks = (
    Masthead("SIARAN PERS", ("Nomor: SP/1", "Sumenep, 23 Oktober 2024")),
    Headline("Kapolres Sumenep Gelar Ngopi Bareng"),
    Paragraph((Run("Upaya "), Run("cooling system", italic=True), Run(" di Arina Caffé.")), "SUMENEP –"),
    Credit("(Humas Polres Sumenep)"),
    Contact("Seksi Humas", "Jalan Contoh", ("0328",), ("humas@contoh.id",)),
)
head = Letterhead(("Resor Sumenep",), "Jalan Contoh")
paper = Document("Judul", "Humas", blocks, head, state="belum disetujui")
digest = sha256(render(paper).pdf).hexdigest()
print(digest)
"""


def text_of(document: Document) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(render(document).pdf)).pages)


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_text_reads_back_without_ligatures(release: Release) -> None:
    text = text_of(release(photos=1))
    assert "konflik" in text
    assert "efisien" in text
    assert not re.search("[\ufb00-\ufb06\u00ad\ufffd\x00]", text)
    for part in (
        "KEPOLISIAN NEGARA REPUBLIK INDONESIA",
        "SIARAN PERS",
        "“Ngopi Bareng”",
        "Caffé",
        "Foto: Humas",
    ):
        assert part in flat(text)
    assert "SUMENEP – Dalam rangka menjaga kondusivitas jelang Pemilihan Kepala Daerah" in flat(text)


def test_all_fonts_are_embedded_subsets_of_pt(release: Release) -> None:
    reader = PdfReader(BytesIO(render(release(photos=2, state="belum disetujui")).pdf))
    names = set()
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            names.add(font["/BaseFont"])
            assert "/FontFile2" in font["/FontDescriptor"]
    assert names
    assert all(re.fullmatch(r"/[A-Z]{6}\+PT(Serif|Sans)-\w+", name) for name in names)
    assert b"Helvetica" not in render(release()).pdf


def test_metadata_and_language(release: Release) -> None:
    reader = PdfReader(BytesIO(render(release()).pdf))
    assert reader.metadata is not None
    assert reader.metadata.title == release().title
    assert (reader.metadata.author, reader.metadata.subject) == ("Seksi Humas Polres Sumenep", "Siaran pers")
    assert str(reader.root_object["/Lang"]) == "id-ID"


def test_page_x_of_y_on_each_page_and_a_running_head_from_page_two(release: Release) -> None:
    long = release(("Kapolres menyampaikan apresiasi kepada masyarakat. " * 12,) * 10)
    rendered = render(long)
    pages = [page.extract_text() for page in PdfReader(BytesIO(rendered.pdf)).pages]
    assert rendered.pages == len(pages) > 2
    assert rendered.step == 8
    for number, page in enumerate(pages, 1):
        assert f"Halaman {number} dari {len(pages)}" in page
        assert ("Siaran Pers · 23 Oktober 2024" in page) == (number > 1)
        assert ("SIARAN PERS" in page) == (number == 1)


def test_a_short_paper_says_one_of_one(release: Release) -> None:
    assert "Halaman 1 dari 1" in text_of(release())
    assert "Halaman 1 dari 1" in text_of(Document("", "", ()))


@pytest.mark.parametrize(
    "text",
    [
        "<b>&\"'</b>",
        '<img src="/etc/passwd">',
        "&amp; AT&T </para>",
        r"\(x\) %d {0}",
        "[1] TJ ET Q",
        "<seq/>",
    ],
)
def test_markup_is_literal(release: Release, text: str) -> None:
    assert text in flat(text_of(release((f"{text} selesai.",))))


def test_controls_vanish_and_rare_spaces_are_spaces(release: Release) -> None:
    assert "ab c d" in text_of(release(("a\x00b\tc\u2009d dan seterusnya.",)))


def in_place(document: Document, place: str) -> Document:
    """The same release with an emoji in one place."""
    odd = "a😀"
    head, *rest = document.blocks
    changes: dict[str, Document] = {
        "judul": replace(document, blocks=(head, Headline(odd), *rest[1:])),
        "teras": replace(document, blocks=(head, rest[0], Paragraph((Run(odd),)), *rest[2:])),
        "paragraf 2": replace(document, blocks=(*document.blocks[:4], Paragraph((Run(odd),)))),
        "baris penutup": replace(document, blocks=(Credit(odd),)),
        "kepala siaran": replace(document, blocks=(Masthead("SIARAN PERS", (odd,)),)),
        "narahubung": replace(document, blocks=(Contact("a", phones=(odd,)),)),
        "keterangan foto": replace(document, blocks=(PictureWithFacts(Picture(Path("x"), 4, 3, odd), ()),)),
        "daftar fakta": replace(
            document, blocks=(PictureWithFacts(Picture(Path("x"), 4, 3), (("a", odd),)),)
        ),
        "kop surat": replace(document, letterhead=Letterhead((odd,))),
        "kaki halaman": replace(document, footer=odd),
    }
    return changes[place]


@pytest.mark.parametrize(
    "place",
    [
        "judul", "teras", "paragraf 2", "baris penutup", "kepala siaran",
        "narahubung", "keterangan foto", "daftar fakta", "kop surat", "kaki halaman",
    ],
)  # fmt: skip
def test_a_letter_without_a_shape_is_named_with_its_place(release: Release, place: str) -> None:
    document = in_place(release(photos=1), place)
    assert missing_letters(document) == [("😀", place)]
    with pytest.raises(BadInput) as refused:
        render(document)
    assert str(refused.value) == (
        f"Huruf “😀” di {place} tidak tersedia dalam fon cetak. Hapus atau ganti huruf itu."
    )


def test_half_a_letter_is_named_by_its_number(release: Release) -> None:
    with pytest.raises(BadInput, match=r"U\+D83D"):
        render(release(("Teras \ud83d rusak.",)))


def test_a_sound_release_misses_no_letter(release: Release) -> None:
    assert missing_letters(release(photos=2, state="belum disetujui")) == []


def test_konsep_is_drawn_and_only_its_label_reads_back(release: Release) -> None:
    label = "belum disetujui, keadaan 23-10-2024 21.14 WIB"
    text = text_of(release(state=label))
    assert text.count("KONSEP") == 1
    assert label in flat(text)
    assert len(render(release(state=label)).pdf) > len(render(release()).pdf)
    assert "KONSEP" not in text_of(release())


def test_empty_parts_of_the_contact_vanish(release: Release) -> None:
    bare = replace(release(), blocks=(Contact("Seksi Humas"),))
    assert "NARAHUBUNG" in text_of(bare)
    assert "NARAHUBUNG" not in text_of(replace(release(), blocks=(Contact(" "),)))


def test_a_long_mail_address_stays_on_one_line(release: Release) -> None:
    mail = "humas.polressumenep@contoh.go.id"
    phones = ("Telepon 0328-000000", "WhatsApp 0812-0000-0000")
    text = text_of(
        replace(release(), blocks=(Contact("Seksi Humas Polres Sumenep", "Jalan Contoh", phones, (mail,)),))
    )
    assert mail in text
    assert all(phone in text for phone in phones)


def test_a_broken_or_missing_picture_is_named(release: Release, tmp_path: Path) -> None:
    broken = tmp_path / "rusak.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0 bukan foto")
    for path in (broken, tmp_path / "rusak.png"):
        block = PictureWithFacts(Picture(path, 4, 3), ())
        with pytest.raises(BadInput, match="rusak"):
            render(replace(release(), blocks=(block,)))
    with pytest.raises(BadInput, match="rusak"):
        render(replace(release(), letterhead=Letterhead(("A",), logo=broken)))


def test_the_jpeg_goes_in_untouched_and_a_png_too(release: Release, photo: Path, tmp_path: Path) -> None:
    assert photo.read_bytes() in render(release(photos=1)).pdf
    Image.new("L", (160, 100), 90).save(tmp_path / "abu.png")
    grey = PictureWithFacts(Picture(tmp_path / "abu.png", 160, 100), ())
    reader = PdfReader(BytesIO(render(replace(release(), blocks=(grey,))).pdf))
    assert len(reader.pages[0].images) == 1


def test_the_same_release_gives_the_same_bytes_wherever_its_photo_lies(
    release: Release, photo: Path, logo: Path, tmp_path: Path
) -> None:
    document = replace(release(photos=2, state="x"), letterhead=Letterhead(("Resor Sumenep",), logo=logo))
    first = render(document)
    assert render(document) == first
    moved = tmp_path / "lain.jpg"
    moved.write_bytes(photo.read_bytes())
    blocks = tuple(
        replace(block, picture=replace(block.picture, path=moved))
        if isinstance(block, PictureWithFacts)
        else block
        for block in release(photos=1).blocks
    )
    assert render(replace(release(), blocks=blocks)).pdf == render(release(photos=1)).pdf


def test_the_same_bytes_in_fresh_processes(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "cetak.py"
    script.write_text(SCRIPT, encoding="utf-8")
    digests = {runpy.run_path(str(script))["digest"]}
    monkeypatch.setenv("PYTHONPATH", str(root))
    for seed, zone in (("1", "Asia/Jakarta"), ("77", "UTC")):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        monkeypatch.setenv("TZ", zone)
        done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=True)
        digests.add(done.stdout.strip())
    assert len(digests) == 1


def test_four_threads_print_the_same_bytes(release: Release) -> None:
    papers = [release((f"Siaran nomor {number}.",), photos=1) for number in range(4)] * 4
    alone = [sha256(render(paper).pdf).digest() for paper in papers]
    with ThreadPoolExecutor(4) as pool:
        assert [sha256(made.pdf).digest() for made in pool.map(render, papers)] == alone


def test_the_import_is_light(root: Path) -> None:
    code = (
        "import sys, cooling_desktop.papers.pdf\n"
        "assert not {'reportlab', 'uharfbuzz', 'PIL'} & set(sys.modules), 'heavy'"
    )
    subprocess.run([sys.executable, "-c", code], cwd=root, check=True)
