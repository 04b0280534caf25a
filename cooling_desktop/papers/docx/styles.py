"""The styles of a Word file, one a line, and what the file says of its letters, its language and its version."""

from __future__ import annotations

from dataclasses import dataclass

from .elements import HAIRLINE_GREY, Element, Look, Rule, el

SERIF, SANS = "PT Serif", "PT Sans"
LANGUAGE = "id-ID"
# What Word takes where the faces are not installed: as wide, and on every desk.
INSTEAD = {SERIF: ("Cambria", "roman"), SANS: ("Calibri", "swiss")}
BODY_AFTER = 5.0


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: its name as the clerk sees it in Word, its letters and how it stands."""

    name: str
    look: Look
    face: str = SERIF
    size: float = 11.0
    bold: bool = False
    italic: bool = False
    parent: str = "Normal"

    @property
    def id(self) -> str:
        """The name under which paragraphs call it."""
        return self.name.replace(" ", "")

    def element(self) -> Element:
        """The style in Word's words; the first one is the default."""
        first = self.name == "Normal"
        made = el("style", type="paragraph", styleId=self.id, **({"default": 1} if first else {}))
        made.append(el("name", val=self.name))
        if not first:
            made.append(el("basedOn", val=self.parent))
        made.append(el("qFormat"))
        made.append(el("pPr", *self.look.properties()))
        made.append(el("rPr", *self._letters()))
        return made

    def _letters(self) -> list[Element]:
        size = round(2 * self.size)
        face = el("rFonts", ascii=self.face, hAnsi=self.face, cs=self.face, eastAsia=self.face)
        faced = [el("b")] if self.bold else []
        return [face, *faced, *([el("i")] if self.italic else []), el("sz", val=size), el("szCs", val=size)]


# Names in small letters and Title, Subtitle, Body Text are Word's own: it shows them in the clerk's language.
NORMAL = Style("Normal", Look(before=0, after=0, leading=15))
TITLE = Style("Title", Look(after=0, leading=17, align="center", kept=True), SANS, 13, bold=True)
SUBTITLE = Style("Subtitle", Look(leading=14, align="center", kept=True), SANS, 10.5)
HEADING = Style("heading 1", Look(before=6, after=3, kept=True, level=0), SANS, 11, bold=True)
BODY = Style("Body Text", Look(after=BODY_AFTER, align="both"))
CAPTION = Style("caption", Look(before=3, leading=11.5), SANS, 8.5)
HEADER = Style("header", Look(before=2, after=17, leading=11), SANS, 8.5)
FOOTER = Style("footer", Look(leading=10), SANS, 8)
UNIT = Style("Kop Surat", Look(leading=13, exact=True, align="center"), SANS, 10.5)
ADDRESS = Style("Alamat Kop", Look(leading=11.5, exact=True, align="center"), SANS, 9)
CONCEPT = Style("Tanda Konsep", Look(leading=14, exact=True, align="right"), SANS, 8)
LETTER = Style("Surat", Look(leading=15))
LABELS = Style("Daftar Isian", Look(after=1, leading=13.5), SANS, 10.5)
READING = Style("Daftar Isian Surat", Look(after=1.5))
ITEM = Style("Butir", Look(after=BODY_AFTER, align="both"))
ALOUD = Style("Ikrar", Look(after=7, leading=18, align="both"), size=12)
WRITING = Style("Garis Tulis", Look(leading=22.7, exact=True, rules=(
    Rule("bottom", 0.3, HAIRLINE_GREY), Rule("between", 0.3, HAIRLINE_GREY))))  # fmt: skip
TABLE_HEAD = Style("Kepala Tabel", Look(leading=11.5, kept=True), SANS, 9, bold=True)
CELL = Style("Isi Tabel", Look(leading=12), SANS, 9.5)
NOTE = Style("Catatan", Look(before=3, after=BODY_AFTER, leading=11.5), SANS, 9, italic=True)
SIGNER = Style("Penanda Tangan", Look(leading=13.5, align="center", kept=True), SANS, 10.5)
COPIES = Style("Tembusan", Look(leading=14), size=10)
MASTHEAD = Style("Kepala Siaran Pers", Look(leading=21, level=0), SANS, 17, bold=True)
MASTHEAD_LINES = Style("Nomor Siaran Pers", Look(leading=11.5, align="right"), SANS, 9)
HEADLINE = Style("Judul Berita", Look(before=4, after=9, leading=21, kept=True, level=1), size=17, bold=True)
STORY = Style("Isi Berita", Look(after=BODY_AFTER, leading=14.5, align="both"))
CREDIT = Style("Penutup Berita", Look(after=BODY_AFTER, leading=13), SANS, 9.5, bold=True)
FACTS = Style("Fakta Foto", Look(leading=11), SANS, 8.5)
CHANGES = Style("Ralat", Look(leading=12.5), SANS, 9.5)
CONTACT = Style("Narahubung", Look(leading=12), SANS, 9)
PHOTO = Style("Foto", Look(leading=12))
GAP = Style("Jarak", Look(leading=1, exact=True), size=1)

STYLES = (
    NORMAL, TITLE, SUBTITLE, HEADING, BODY, CAPTION, HEADER, FOOTER, UNIT, ADDRESS, CONCEPT, LETTER, LABELS, READING,
    ITEM, ALOUD, WRITING, TABLE_HEAD, CELL, NOTE, SIGNER, COPIES, MASTHEAD, MASTHEAD_LINES, HEADLINE, STORY, CREDIT,
    FACTS, CHANGES, CONTACT, PHOTO, GAP,
)  # fmt: skip


def styles() -> list[Element]:
    """What stands in the file's list of styles: the language first."""
    lang = el("lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi=LANGUAGE)
    letters = el("rPr", el("rFonts", ascii=SERIF, hAnsi=SERIF, cs=SERIF, eastAsia=SERIF), lang)
    plain = el("style", el("name", val="Normal Table"), type="table", styleId="NormalTable", default=1)
    sides = ("top", "left", "bottom", "right")
    plain.append(el("tblPr", el("tblCellMar", *(el(side, w=0, type="dxa") for side in sides))))
    return [el("docDefaults", el("rPrDefault", letters), el("pPrDefault")), *(s.element() for s in STYLES), plain]


def settings() -> list[Element]:
    """No hyphens at line ends, Indonesian marks in numbers, and no compatibility mode in Word."""
    version = el("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    return [
        el("zoom", percent=100),
        el("defaultTabStop", val=567),
        el("autoHyphenation", val=0),
        el("compat", version),
        el("themeFontLang", val=LANGUAGE),
        el("decimalSymbol", val=","),
        el("listSeparator", val=";"),
    ]


def faces() -> Element:
    """The faces of the file and what stands in for them."""
    return el("fonts", *(
        el("font", el("altName", val=instead), el("charset", val="00"), el("family", val=family),
           el("pitch", val="variable"), name=face)
        for face, (instead, family) in INSTEAD.items()
    ))  # fmt: skip
