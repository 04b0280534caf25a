"""What the press refuses before it starts: letters no face has, a letterhead beyond its limits."""

from __future__ import annotations

from collections.abc import Iterator

from cooling_desktop.errors import BadInput
from cooling_desktop.papers.document import (
    Changes,
    Contact,
    Credit,
    Document,
    Headline,
    Letterhead,
    Masthead,
    Paragraph,
    Picture,
    PicturePair,
    PictureWithFacts,
)

from . import faces
from .faces import Face
from .words import NO_BREAK, clean, single

MOST_LETTERS = 41
MOST_LINES = 3
BODY: tuple[Face, ...] = (faces.SERIF, faces.SERIF_ITALIC)

Spoken = tuple[str, str, Face]


def check(document: Document) -> None:
    """Raise BadInput with the sentence for the clerk."""
    if document.letterhead is not None:
        check_letterhead(document.letterhead)
    missing = missing_letters(document)
    if missing:
        letter, place = missing[0]
        shown = letter if letter.isprintable() else f"U+{ord(letter):04X}"
        raise BadInput(
            f"Huruf “{shown}” di {place} tidak tersedia dalam fon cetak. Hapus atau ganti huruf itu."
        )


def check_letterhead(head: Letterhead) -> None:
    """Raise BadInput for a line too many or too long."""
    if len(head.lines) > MOST_LINES:
        raise BadInput(f"Kop surat paling banyak tiga baris, sekarang {len(head.lines)}. Gabungkan barisnya.")
    for text in map(single, head.lines):
        if len(text) > MOST_LETTERS:
            raise BadInput(
                f"Baris kop surat “{text}” berisi {len(text)} karakter, paling banyak {MOST_LETTERS}. "
                "Singkatkan baris itu."
            )


def missing_letters(document: Document) -> list[tuple[str, str]]:
    """Each letter that its face can't print, once per place, in reading order."""
    found: dict[tuple[str, str], None] = {}
    for place, text, face in _texts(document):
        printed = clean(text).replace(NO_BREAK, " ")
        if not faces.letters(face).issuperset(map(ord, printed)):
            for letter in printed:
                if ord(letter) not in faces.letters(face):
                    found[letter, place] = None
    return list(found)


def _texts(document: Document) -> Iterator[Spoken]:
    """Every printed text with its place in the clerk's words and its face."""
    if document.letterhead is not None:
        for text in (*(text.upper() for text in document.letterhead.lines), document.letterhead.address):
            yield "kop surat", text, faces.SANS
    number = 0
    photos = _Photos(document)
    for block in document.blocks:
        match block:
            case Masthead(title, lines):
                yield from (("kepala siaran", text, faces.SANS_BOLD) for text in (title, *lines))
            case Changes():
                yield from _changes(block)
            case Headline():
                yield "judul", block.text, faces.SERIF_BOLD
            case Paragraph():
                number += 1
                yield from _paragraph(block, "teras" if number == 1 else f"paragraf {number}")
            case PictureWithFacts():
                yield from photos.texts(block.picture)
                yield from (("daftar fakta", text, faces.SANS) for row in block.facts for text in row)
            case PicturePair():
                for picture in block.pictures:
                    yield from photos.texts(picture)
            case Credit():
                yield "baris penutup", block.text, faces.SANS_BOLD
            case Contact(name, address, phones, online):
                yield from (("narahubung", text, faces.SANS) for text in (name, address, *phones, *online))
    yield from (("kepala halaman", text, faces.SANS) for text in document.running_head)
    yield "kaki halaman", document.footer, faces.SANS
    yield "label konsep", document.state or "", faces.SANS


def _changes(block: Changes) -> Iterator[Spoken]:
    for text in (block.of, *(f"{row.label} {row.text}" for row in block.rows)):
        yield "daftar ralat", text, faces.SANS_BOLD


def _paragraph(block: Paragraph, place: str) -> Iterator[Spoken]:
    yield place, block.lead_in, faces.SANS_BOLD
    for run in block.runs:
        yield place, run.text, BODY[run.italic]


class _Photos:
    """Numbers photos only when there are several."""

    def __init__(self, document: Document) -> None:
        self.several = sum(map(_photo_count, document.blocks)) > 1
        self.number = 0

    def texts(self, picture: Picture) -> Iterator[Spoken]:
        self.number += 1
        place = f"keterangan foto {self.number}" if self.several else "keterangan foto"
        yield place, picture.caption, faces.SANS
        yield place, picture.credit, faces.SANS_ITALIC


def _photo_count(block: object) -> int:
    if isinstance(block, PicturePair):
        return len(block.pictures)
    return int(isinstance(block, PictureWithFacts))
