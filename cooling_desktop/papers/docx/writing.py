"""Papers written into one Word file: the only module that knows how such a file is put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.parts.document import DocumentPart
from docx.text.parfmt import ParagraphFormat

from cooling_desktop.papers.document import Document
from cooling_desktop.papers.office.blocks import Signatures

from .around import Paper, letterhead, section
from .elements import Element
from .office import office_block
from .pictures import number
from .release import release_block
from .styles import GAP, LANGUAGE, faces, settings, styles
from .tables import gap
from .text import safe

# What python-docx starts from has these; ours has its own, or none.
_KEPT = (RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.SETTINGS, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)


def written(papers: Sequence[Paper]) -> bytes:
    """The file; each paper begins a page and counts its own pages."""
    document = docx.Document()
    part, body = document.part, document.element.body
    _bare(part)
    for child in list(body):
        body.remove(child)
    before: Paper | None = None
    for n, paper in enumerate(papers, 1):
        end = section(paper, part, before, alone=len(papers) == 1)
        *story, last = [*letterhead(paper, part), *_story(paper, part)] or [gap()]
        for element in (*story, last):
            body.append(element)
        if n == len(papers):
            body.append(end)
        else:
            last.get_or_add_pPr().append(end)
        before = paper
    number(body)
    _about(document, papers[0])
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _story(paper: Paper, part: DocumentPart) -> Iterator[Element]:
    if isinstance(paper, Document):
        for block in paper.blocks:
            yield from release_block(block, part)
        return
    made: list[Element] = []
    for told in paper.blocks:
        if isinstance(told, Signatures):
            _go_along(made)
        made += office_block(told, part)
    yield from made


def _go_along(story: Sequence[Element]) -> None:
    """A signature never stands alone on a page: the last paragraph or the last two rows before it go along."""
    for element in reversed(story):
        for last in element.findall(qn("w:tr"))[-2:] or [element]:
            for paragraph in last.iter(qn("w:p")):
                ParagraphFormat(paragraph).keep_with_next = True
        if element.tag != qn("w:p") or element.style != GAP.id:
            return


def _bare(part: DocumentPart) -> None:
    """Nothing of the template stays but the frame: its styles, faces and settings are English."""
    package = part.package
    for relations in (part.rels, package.rels):
        for key in [key for key, relation in relations.items() if relation.reltype not in _KEPT]:
            del relations[key]
    for element, content in ((part.styles.element, styles()), (part.settings.element, settings())):
        for child in list(element):
            element.remove(child)
        for child in content:
            element.append(child)
    table = serialize_part_xml(faces())
    named = Part(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, table, package)
    part.relate_to(named, RELATIONSHIP_TYPE.FONT_TABLE)


def _about(document: docx.document.Document, paper: Paper) -> None:
    """What the file says of itself."""
    about = document.core_properties
    about.title, about.subject = safe(paper.title).strip(), safe(paper.subject).strip()
    about.author = about.last_modified_by = safe(paper.author).strip()
    about.language = LANGUAGE
