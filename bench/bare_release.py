"""The bare ReportLab side of bench_pdf: platypus, shaped text, lines given, nothing of ours imported."""

from __future__ import annotations

import json
import sys
from html import escape
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Frame, Image, PageTemplate, Paragraph, Table

FACES = (
    "PT_Serif-Web-Regular",
    "PT_Serif-Web-Bold",
    "PT_Sans-Web-Regular",
    "PT_Sans-Web-Bold",
    "PT_Sans-Web-Italic",
)
SERIF, SERIF_BOLD, SANS, SANS_BOLD, SANS_ITALIC = FACES
HEAD = ("KEPOLISIAN NEGARA REPUBLIK INDONESIA", "DAERAH JAWA TIMUR", "RESOR SUMENEP")
FACTS = (("Kegiatan", "Ngopi Bareng"), ("Waktu", "Rabu, 23 Oktober 2024, malam"), ("Tempat", "Arina Caffé"))


def style(face: str, size: float, leading: float, **more: Any) -> ParagraphStyle:
    """A paragraph style with shaping on."""
    return ParagraphStyle(
        face + str(size),
        fontName=face,
        fontSize=size,
        leading=leading,
        bulletFontName=face,
        shaping=1,
        **more,
    )


def fonts() -> None:
    """Register the five faces once."""
    for face in FACES:
        if face not in pdfmetrics.getRegisteredFontNames():
            package = "fontpkg_pt_serif" if "Serif" in face else "fontpkg_pt_sans"
            spec = find_spec(package)
            assert spec and spec.origin
            pdfmetrics.registerFont(TTFont(face, str(Path(spec.origin).parent / "files" / f"{face}.ttf")))


def first_page(canvas: Any, template: Any) -> None:
    """Letterhead, masthead and footer, unkerned."""
    canvas.setFont(SANS, 10.5)
    for index, text in enumerate(HEAD):
        canvas.drawCentredString(60 * mm, 777 - 13 * index, text)
    canvas.setFont(SANS, 9)
    canvas.drawCentredString(60 * mm, 740, "Jalan Contoh Nomor 1, Sumenep 69400")
    canvas.line(25 * mm, 736, 95 * mm, 736)
    canvas.drawRightString(185 * mm, 712, "Nomor: SP/1")
    canvas.drawRightString(185 * mm, 700, "Sumenep, 23 Oktober 2024")
    canvas.setFont(SANS_BOLD, 17)
    canvas.drawString(25 * mm, 700, "SIARAN PERS")
    canvas.line(25 * mm, 693, 185 * mm, 693)
    canvas.setFont(SANS, 8)
    canvas.drawString(25 * mm, 10 * mm, "Siaran Pers")
    canvas.drawRightString(185 * mm, 10 * mm, "Halaman 1 dari 1")


def story(lines: list[list[str]], picture: Path | None, number: int) -> list[Any]:
    """Headline, paragraphs, photo with facts, contact table."""
    body = style(SERIF, 11, 15, alignment=4, spaceAfter=5, justifyBreaks=1, spaceShrinkage=0.3)
    small = style(SANS, 8.5, 11)
    texts = ["<br/>".join(escape(line, quote=False) for line in text) for text in lines]
    texts[0] = f'<font name="{SANS_BOLD}" size="10.34">SUMENEP –</font>' + texts[0].removeprefix("SUMENEP –")
    paragraphs = [Paragraph(text, body) for text in texts]
    facts = Table(
        [[Paragraph(a, small), Paragraph(b, small)] for a, b in FACTS], colWidths=[16 * mm, 60 * mm]
    )
    caption = Paragraph(
        f'Kapolres Sumenep (kiri) berdialog. <font name="{SANS_ITALIC}">Foto: Humas</font>', small
    )
    beside = []
    if picture:
        photo = Image(str(picture), 72 * mm, 54 * mm)
        beside = [Table([[photo, [facts, caption]]], colWidths=[80 * mm, 80 * mm])]
    contact = Table(
        [["NARAHUBUNG", "Seksi Humas Polres Sumenep", "Telepon 0328-000000", "humas@contoh.id"]],
        colWidths=[27 * mm, 58 * mm, 45 * mm, 30 * mm],
        style=[("FONT", (0, 0), (-1, -1), SANS, 9)],
    )
    title = "Jelang Pilkada Serentak 2024,<br/>Kapolres Sumenep Gelar Ngopi Bareng Mio Indonesia"
    head = Paragraph(title, style(SERIF_BOLD, 17, 21, spaceAfter=9))
    credit = Paragraph("(Humas Polres Sumenep)", style(SANS_BOLD, 9.5, 13))
    return [head, paragraphs[0], *beside, *paragraphs[1:], credit, contact]


def build(lines: list[list[str]], picture: Path | None, number: int) -> bytes:
    """One page."""
    rl_config.useA85 = 0
    fonts()
    out = BytesIO()
    template = BaseDocTemplate(
        out, pagesize=A4, invariant=1, pageCompression=1, initialFontName=SERIF, lang="id-ID"
    )
    frame = Frame(25 * mm, 16 * mm, 160 * mm, 630, 0, 0, 0, 0)
    template.addPageTemplates([PageTemplate("first", [frame], onPage=first_page)])
    template.build(story(lines, picture, number))
    return out.getvalue()


if __name__ == "__main__":
    shown = Path(sys.argv[2]) if sys.argv[2:] else None
    pdf = build(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), shown, 0)
    Path(sys.argv[1]).with_suffix(".pdf").write_bytes(pdf)
