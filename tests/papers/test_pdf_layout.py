"""Where things stand on a press release, measured on the printed page at 200 dots an inch."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageOps
from pypdf import PdfReader

from cooling_desktop.errors import BadInput
from cooling_desktop.papers.document import (
    Document,
    Headline,
    Letterhead,
    Masthead,
    Paper,
    Paragraph,
    Picture,
    PicturePair,
    PictureWithFacts,
    Run,
)
from cooling_desktop.papers.pdf import render
from cooling_desktop.papers.pdf.marks import Image as Mark
from cooling_desktop.papers.pdf.marks import Rule, Text, mm
from cooling_desktop.papers.pdf.paging import MEASURE, lay_out
from cooling_desktop.papers.pdf.pictures import seen, with_facts

Release = Callable[..., Document]
Box = tuple[float, float, float, float]

DPI = 200
NAME = "Komisaris Besar Polisi Dr. H. Muhammad Abdurrahman Wirayudha Kusumawardhana Hadiningrat"
DEGREES = "S.H., S.I.K., S.Sos., M.H., M.Si., M.M."
KOP_41 = "KEPOLISIAN RESOR KOTA BESAR KAB PASURUANN"


def page_image(pdf: bytes, number: int = 0) -> Image.Image:
    """A printed page in grey, white paper."""
    with pypdfium2.PdfDocument(pdf) as opened:
        picture: Image.Image = opened[number].render(scale=DPI / 72).to_pil().convert("L")
        return picture


def ink(picture: Image.Image, left: float, top: float, right: float, bottom: float) -> Box | None:
    """The box of everything darker than light grey in a part of the page, in mm from the page's corner."""
    dots = DPI / 25.4
    part = ImageOps.invert(
        picture.crop((round(left * dots), round(top * dots), round(right * dots), round(bottom * dots)))
    )
    found = part.point(lambda level: 255 if level > 60 else 0).getbbox()
    if found is None:
        return None
    x0, y0, x1, y1 = found
    return left + x0 / dots, top + y0 / dots, left + x1 / dots, top + y1 / dots


def story_lines(pdf: bytes) -> list[str]:
    """Lines of the body, from the dateline to the credit line."""
    text = "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return text[text.index("SUMENEP –") : text.index("(Humas")].splitlines()


def inside(document: Document) -> None:
    """Nothing is printed outside the text box but the footer, the running head and the label."""
    rendered = render(document)
    width, height = document.paper.size_mm
    left = (width - 160) / 2
    for number in range(rendered.pages):
        picture = page_image(rendered.pdf, number)
        for margin in (
            (0, 0, left - 0.3, height),
            (left + 160.3, 0, width, height),
            (0, height - 15.9, width, height - 13),
        ):
            assert ink(picture, *margin) is None, (number, margin)


def test_the_rule_is_as_long_as_the_longest_line_and_the_caps_touch_20_mm(release: Release) -> None:
    for head in (
        Letterhead(("Resor AVATAR Sumenep",)),
        Letterhead(("Polri", "Resor"), "Jalan Contoh Nomor 1, Sumenep"),
    ):
        picture = page_image(render(release(head=head)).pdf)
        lines = 20 + 4.4 * len(head.lines) + (3 if head.address else 0)
        words = ink(picture, 20, 15, 120, lines - 1.2)
        rule = ink(picture, 20, lines - 0.6, 120, lines + 2.2)
        assert words is not None
        assert rule is not None
        assert words[1] == pytest.approx(20, abs=0.3)
        assert rule[2] - rule[0] == pytest.approx(
            words[2] - words[0], abs=0.6
        )  # side bearings of the letters
        *lines_drawn, drawn = lay_out(release(head=head)).head
        assert isinstance(drawn, Rule)
        widths = [mark.line.width for mark in lines_drawn if isinstance(mark, Text)]
        assert drawn.length == pytest.approx(max(widths))


@pytest.mark.parametrize(("address", "rule"), [("Jalan Contoh Nomor 1", 37.1), ("", 33.0)])
def test_three_lines_end_where_the_specimen_says(release: Release, address: str, rule: float) -> None:
    head = Letterhead(("Satu", "Dua", "Tiga"), address)
    assert mm(rule) == pytest.approx(lay_out(release(head=head)).head[-1].y, abs=mm(0.05))


def test_the_logo_reaches_from_the_caps_to_the_rule(release: Release, logo: Path) -> None:
    image, *_, rule = lay_out(release(head=Letterhead(("Satu", "Dua", "Tiga"), "Jalan", logo))).head
    assert isinstance(image, Mark)
    assert (image.x, image.y, image.y + image.height) == pytest.approx((mm(25), mm(20), rule.y))
    assert rule.x == pytest.approx(mm(25) + image.width + mm(4))


def test_41_letters_fit_and_42_or_a_fourth_line_are_refused(release: Release) -> None:
    assert len(KOP_41) == 41
    inside(release(head=Letterhead((KOP_41, KOP_41, KOP_41), "Jalan Contoh Nomor 1")))
    with pytest.raises(BadInput, match="42 karakter, paling banyak 41"):
        render(release(head=Letterhead((KOP_41 + "X",))))
    with pytest.raises(BadInput, match="tiga baris"):
        render(release(head=Letterhead(("A", "B", "C", "D"))))


def test_a_news_story_starts_at_20_mm(release: Release) -> None:
    found = ink(page_image(render(release(news=True)).pdf), 20, 5, 100, 28)
    assert found is not None
    assert found[1] == pytest.approx(20 + (17 - 0.7 * 17) / mm(1), abs=0.4)


def test_lines_break_alike_on_a4_and_f4(release: Release) -> None:
    a4, f4 = (render(release(photos=1, paper=paper)) for paper in Paper)
    assert a4.step != f4.step or a4.pages == f4.pages == 1
    assert story_lines(a4.pdf) == story_lines(f4.pdf)


def test_justified_lines_end_at_the_text_edge_and_ragged_ones_before(release: Release) -> None:
    document = release(photos=1)
    picture = page_image(render(document).pdf)
    strips = [(strip, top) for strip, top in lay_out(document).sheets[0].strips if strip.weight == 1]
    for strip, top in strips:
        (text,) = strip.marks
        assert isinstance(text, Text)
        baseline = (top + text.y) / mm(1)
        found = ink(picture, 20, baseline - 2.2, 200, baseline + 0.2)
        assert found is not None
        gaps = sum(1 for word in text.line.words[1:] if word.space)
        width = (text.line.width + text.line.extra * gaps) / mm(1)
        assert found[0] == pytest.approx(25, abs=0.6)  # the bearing of an opening quote
        assert found[2] == pytest.approx(25 + width, abs=0.4)


def test_konsep_is_a_thin_outline_under_the_text(release: Release) -> None:
    plain, draft = (page_image(render(release(state=state)).pdf) for state in (None, ""))
    drawn = ImageChops.difference(plain, draft).crop((0, 250, plain.width, plain.height))
    share = sum(drawn.point(lambda level: 1 if level > 20 else 0).tobytes()) / (drawn.width * drawn.height)
    assert 0.001 < share < 0.01


def test_type_is_never_smaller_than_8_and_the_body_never_than_10_5(release: Release) -> None:
    for count in (3, 6, 8, 9, 10, 14):
        texts = tuple(release_text(index) for index in range(count))
        rendered = render(release(texts, photos=2))
        for page in PdfReader(BytesIO(rendered.pdf)).pages:
            contents = page.get_contents()
            assert contents is not None
            sizes = {float(size) for size in re.findall(rb"([\d.]+) Tf", contents.get_data())}
            assert min(sizes) == 8
            assert sizes & {11.0, 10.5}


def release_text(number: int) -> str:
    return (
        f"Pada sesi {number}, Kapolres menekankan pentingnya menjaga suasana aman dan damai selama Pilkada. "
        * 2
    )


def test_the_ladder_is_climbed_in_order_and_then_a_second_page_follows(release: Release) -> None:
    steps = []
    for count in range(4, 20):
        rendered = render(release(tuple(release_text(index) for index in range(count)), photos=1))
        assert (rendered.pages > 1) == (rendered.step == 8)
        steps.append(rendered.step)
    assert steps == sorted(steps)
    assert steps[0] == 0
    assert steps[-1] == 8
    assert len(set(steps)) > 4


def test_the_last_page_carries_four_lines_or_photos(release: Release) -> None:
    for count in range(9, 26):
        layout = lay_out(release(tuple(release_text(index) for index in range(count))))
        if len(layout.sheets) > 1:
            assert sum(strip.weight for strip, _ in layout.sheets[-1].strips) >= 4


def test_no_line_stands_alone_at_a_page_break(release: Release) -> None:
    for count in range(14, 26):
        sheets = lay_out(release(tuple(release_text(index) * 3 for index in range(count)))).sheets
        for sheet in sheets[:-1]:
            (last,) = sheet.strips[-1][0].areas
            assert sum(last.source == area.source for strip, _ in sheet.strips for area in strip.areas) >= 2
        for sheet in sheets[1:]:
            (first,) = sheet.strips[0][0].areas
            assert sum(first.source == area.source for strip, _ in sheet.strips for area in strip.areas) >= 2


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("photos", [0, 1, 2, 3])
def test_photos_stay_inside_the_text_box(release: Release, photos: int, paper: Paper) -> None:
    inside(release(photos=photos, paper=paper))


def test_long_names_and_headlines_stay_inside_the_text_box(release: Release) -> None:
    assert len(NAME) >= 80
    text = f"Turut hadir {NAME}, {DEGREES}, beserta {NAME}, {DEGREES}."
    headline = (
        "Kapolres Sumenep Gelar Ngopi Bareng Mio Indonesia Jelang Pilkada Serentak 2024 yang Aman dan Damai "
        "di Kabupaten Sumenep"
    )
    document = release((text, text), photos=1, headline=headline, facts=(("Pimpinan", f"{NAME}, {DEGREES}"),))
    headline_lines = [
        m for s, _ in lay_out(document).sheets[0].strips for m in s.marks if s.areas[0].source == "headline"
    ]
    assert len(headline_lines) == 3
    inside(document)


def test_a_paragraph_taller_than_a_page_runs_on(release: Release) -> None:
    document = release(("Kapolres mengajak masyarakat menjaga suasana aman dan damai. " * 300,))
    assert render(document).pages > 3
    inside(document)


def test_a_block_that_fits_no_page_is_refused(release: Release) -> None:
    with pytest.raises(BadInput, match="Kepala terlalu panjang"):
        render(replace(release(), blocks=(Masthead("SIARAN PERS", ("kata " * 5000,)),)))


def test_a_caption_of_many_lines_moves_below_its_photo(release: Release, photo: Path) -> None:
    picture = Picture(photo, 800, 600, "Kapolres berdialog dengan masyarakat. " * 60, source="foto0")
    for block in (PictureWithFacts(picture, ()), PicturePair((picture, picture))):
        document = replace(release(), blocks=(*release().blocks[:3], block))
        assert "masyarakat" in PdfReader(BytesIO(render(document).pdf)).pages[-1].extract_text()
        inside(document)


def test_places_cover_each_block_inside_its_page(release: Release) -> None:
    document = release(tuple(release_text(index) for index in range(20)), photos=3)
    rendered = render(document)
    wanted = {
        "masthead",
        "headline",
        "credit",
        "contact",
        "foto0",
        "foto1",
        "foto2",
        *(f"p{i}" for i in range(20)),
    }
    assert {place.source for place in rendered.places} == wanted
    for place in rendered.places:
        assert 0 <= place.page < rendered.pages
        assert mm(24.9) <= place.left <= place.left + place.width <= mm(185.1)
        assert mm(19.9) <= place.top < place.top + place.height <= mm(297 - 15.9)
    for earlier, later in zip(rendered.places, rendered.places[1:], strict=False):
        assert (earlier.page, earlier.top) <= (later.page, later.top)


@pytest.mark.parametrize(
    ("pixels", "whole"),
    [
        ((800, 600), False),
        ((1500, 1000), False),
        ((1600, 900), False),
        ((600, 800), True),
        ((3000, 1000), True),
    ],
)
def test_a_crop_takes_at_most_a_fifth_and_mostly_from_below(pixels: tuple[int, int], whole: bool) -> None:
    image = seen(Picture(Path("x.jpg"), *pixels), mm(96), mm(60))
    left, top, width, height = image.window
    assert image.width / image.height == pytest.approx(pixels[0] / pixels[1])
    assert (width, height) == (pytest.approx((image.width, image.height)) if whole else (mm(96), mm(60)))
    above, below = top - image.y, image.y + image.height - top - height
    assert above == pytest.approx(0.12 * (above + below), abs=0.001)
    assert left - image.x == pytest.approx(image.x + image.width - left - width, abs=0.001)


def test_facts_fall_away_from_the_end_when_the_caption_needs_room(photo: Path) -> None:
    facts = tuple((f"Fakta {index}", "nilai " * 12) for index in range(6))
    heights = []
    for caption in ("Pendek.", "Kapolres berdialog dengan pengurus dan anggota. " * 4):
        picture = Picture(photo, 800, 600, caption, "Humas")
        (strip,) = with_facts(PictureWithFacts(picture, facts), MEASURE, mm(45))
        assert strip.height == pytest.approx(mm(45))
        heights.append(len(strip.marks))
    assert heights[0] != heights[1]


def test_an_empty_paragraph_takes_no_room(release: Release) -> None:
    blank = Paragraph((Run("  \n "),), source="kosong")
    document = replace(release(), blocks=(Headline("Judul"), blank, *release().blocks[2:]))
    assert "kosong" not in {place.source for place in render(document).places}
