"""Papers as Word files, read back: every word in its place, tables, fields, pictures, nothing of a template."""

from __future__ import annotations

import io
import json
import re
import subprocess
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx as word
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from cooling_desktop.archive.sample import example_files
from cooling_desktop.errors import BadInput
from cooling_desktop.papers import plain as releases
from cooling_desktop.papers.document import Change, Changes, Document, Headline, Letterhead, Paragraph, Run
from cooling_desktop.papers.docx import docx
from cooling_desktop.papers.office import attendance, guest_list, invitation, making, minutes, rundown
from cooling_desktop.papers.office import blocks as b
from cooling_desktop.papers.office.blocks import Blank, CoverTitle, Labels, OfficePaper, Prose, Span, Title
from cooling_desktop.papers.office.names import INVITATION
from cooling_desktop.records.kinds import Paper
from tests.papers.office_facts import STATE, example, full, with_guests
from tests.papers.office_plain import plain

Release = Callable[..., Document]
# What stands in front of and behind each other, as Word's schema asks; Word refuses a file that says it otherwise.
ORDER = {
    "pPr": "pStyle keepNext pBdr tabs spacing ind jc outlineLvl sectPr",
    "rPr": "rFonts b i color spacing sz szCs u bdr shd lang",
    "tblPr": "tblW tblInd tblLayout tblCellMar",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType titlePg",
    "pBdr": "top bottom between",
    "tcBorders": "top left bottom right",
    "style": "name basedOn qFormat pPr rPr tblPr",
}


def opened(*papers: Document | OfficePaper) -> Any:
    """The Word file of these papers, read back."""
    return word.Document(io.BytesIO(docx(papers)))


def said(element: Any) -> str:
    """What a reader sees of a part of the file, one line a paragraph."""
    lines = []
    for one in element.iter(qn("w:p")):
        pieces = [piece for run in one.iter(qn("w:r")) for piece in run]
        lines.append("".join(" " if piece.tag == qn("w:tab") else piece.text or "" for piece in pieces))
    return "\n".join(lines)


def heads(element: Any) -> list[Any]:
    """The rows of tables that come again on each page."""
    return [row for row in element.iter(qn("w:tr")) if row.find(f".//{qn('w:tblHeader')}") is not None]


def parts(content: bytes) -> dict[str, bytes]:
    """The XML inside a Word file by the names of its parts."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist() if name.endswith((".xml", ".rels"))}


def fields(element: Any) -> list[str]:
    """The numbers that Word counts itself."""
    return [field.get(qn("w:instr")) for field in element.iter(qn("w:fldSimple"))]


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def added(paper: OfficePaper) -> Counter[str]:
    """What the file has beyond the plain text, which leaves out the address and the furniture of tables and photos."""
    found = Counter(words(paper.letterhead.address if paper.letterhead else ""))
    for block in paper.blocks:
        if isinstance(block, b.SigningRows):
            found.update(words("No. Nama Jabatan/instansi Tanda tangan"))
            found.update(str(n) for n in range(1, len(block.rows) + 1))
        if isinstance(block, b.Gallery):
            found.update(["foto"] * len(block.pictures))
    return found


def told(paper: OfficePaper) -> str:
    text = plain(replace(paper, privacy="")).rpartition("\n\n[")[0]
    return re.sub(r"\[foto (\d+)\]", r"\1", text)


def in_order(lines: Iterable[str], text: str) -> Iterator[str]:
    """The lines that do not stand in the text behind the one before."""
    at, read = 0, " ".join(words(text))
    for line in lines:
        wanted = " ".join(words(line))
        found = read.find(wanted, at)
        at = found + len(wanted) if found >= 0 else at
        if found < 0:
            yield line


@pytest.mark.parametrize("meeting", ["lengkap", "000-sumenep"])
def test_every_word_of_every_paper_is_there_and_in_order(meeting: str, photo: Path) -> None:
    facts = full(3, photo) if meeting == "lengkap" else example(meeting)
    for made in making.made(facts):
        for paper in made.papers[:2]:
            read = said(opened(paper).element.body)
            if isinstance(paper, Document):
                lines = [line.removeprefix("Keterangan foto: ") for line in releases.plain(paper).splitlines()]
                assert list(in_order(lines, read)) == []
                continue
            assert Counter(words(read)) - Counter(words(told(paper))) == added(paper), paper.kind
            assert Counter(words(told(paper))) - Counter(words(read)) == Counter(), paper.kind
            signed = b.Signatures, b.SigningCells, b.SigningRows, b.Gallery  # these stand side by side
            running = replace(paper, blocks=tuple(one for one in paper.blocks if not isinstance(one, signed)))
            assert list(in_order(told(running).splitlines(), read)) == [], paper.kind


def test_a_blank_is_a_line_for_the_pen() -> None:
    blocks = (
        Labels((("Nomor", (Blank(50),)), ("Notulis", (Blank(),)), ("Pukul", (Blank(30), Span(" WIB")))), 28),
        Prose((Span("Ditutup pukul "), Blank(), Span(" WIB."))),
        Title(("Laporan",), (Span("Nomor: "), Blank(60))),
    )
    number, by, hour, closed, _, below, *_ = opened(OfficePaper("Notula", "", "", blocks)).paragraphs
    ruled = [[(round(stop.position.mm), stop.leader.name) for stop in one.paragraph_format.tab_stops
              if stop.leader.name != "SPACES"] for one in (number, by, hour, closed, below)]  # fmt: skip
    assert ruled == [[(82, "LINES")], [(170, "LINES")], [], [(170, "LINES")], []]
    assert number.text == "Nomor\t:\t\t" and closed.text == "Ditutup pukul \t WIB."
    assert re.fullmatch("Pukul\t:\t_{15,25} WIB", hour.text) and re.fullmatch("Nomor: _{30,50}", below.text)


def test_a_tables_head_comes_again_and_no_row_is_cut() -> None:
    for paper in (guest_list.compose(full(), STATE), attendance.compose(full(), STATE), rundown.compose(full(), STATE)):
        (head,) = heads(opened(paper).element.body)
        rows = head.getparent().findall(qn("w:tr"))
        assert rows[0] is head and said(head).startswith("No.\n") and len(rows) > 5
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


def test_signature_boxes_go_over_two_rows_left_and_right_in_turn() -> None:
    paper = attendance.compose(full(), STATE)
    (table,) = [t for t in opened(paper).element.body.iter(qn("w:tbl")) if "Tanda tangan" in said(t)]
    _, *rows = table.findall(qn("w:tr"))
    for n, row in enumerate(rows, 1):
        *_, left, right = row.findall(qn("w:tc"))
        merged = [cell.find(f".//{qn('w:vMerge')}").get(qn("w:val")) for cell in (left, right)]
        if n % 2:
            assert (said(left), said(right), merged) == (f"{n}.", f"{n + 1}.", ["restart"] * 2)
        else:
            assert (said(left), said(right), merged) == ("", "", ["continue"] * 2)


@pytest.mark.parametrize(("sheet", "size"), [(Paper.A4, (210, 297)), (Paper.F4, (215, 330))])
def test_the_sheet_and_its_edges(release: Release, sheet: Paper, size: tuple[int, int]) -> None:
    (section,) = opened(minutes.compose(full(), STATE, sheet)).sections
    edges = section.left_margin.mm, size[0] - section.right_margin.mm
    assert (section.page_width.mm, section.page_height.mm, *edges) == pytest.approx((*size, 25, 195), abs=0.1)
    (section,) = opened(release(paper=sheet)).sections
    assert size[0] - section.left_margin.mm - section.right_margin.mm == pytest.approx(160, abs=0.1)


def test_heads_and_feet_of_a_draft_and_of_an_issued_paper(release: Release) -> None:
    (section,) = opened(release(state="belum disetujui", photos=1)).sections
    assert section.different_first_page_header_footer
    first, other = (said(head._element) for head in (section.first_page_header, section.header))
    assert first == "\u00a0KONSEP\u00a0\u00a0belum disetujui\u00a0"
    assert other == f"{first}\nPolres Sumenep Siaran Pers · 23 Oktober 2024"
    for foot in (section.first_page_footer, section.footer):
        assert fields(foot._element) == ["PAGE", "NUMPAGES"]
        assert said(foot._element) == "Siaran Pers Polres Sumenep · SP/12 Halaman 1 dari 1"
    (section,) = opened(release()).sections
    assert not said(section.first_page_header._element) and "KONSEP" not in said(section.header._element)
    sheet = opened(attendance.compose(full(), STATE)).sections[0]
    assert "hanya untuk kepentingan" in said(sheet.first_page_footer._element)


def test_several_papers_each_begin_a_page_and_count_their_own(release: Release) -> None:
    letters = invitation.letters(with_guests(full(), 3), STATE)
    file = opened(*letters, release(state=None), minutes.compose(full(), STATE, Paper.F4))
    assert len(file.sections) == 5
    assert [section.header.is_linked_to_previous for section in file.sections] == [False, True, True, False, False]
    assert all(section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1" for section in file.sections)
    assert fields(file.sections[0].footer._element) == ["PAGE", "SECTIONPAGES"]
    assert round(file.sections[4].page_height.mm) == 330 and "KONSEP" not in said(file.sections[3].header._element)
    about = file.core_properties
    assert (about.title, about.author, about.language) == (letters[0].title, letters[0].author, "id-ID")
    assert opened(replace(letters[0], letterhead=None)).paragraphs[0].text.startswith("Jeneponto, ")


def test_pictures_stand_whole_in_the_file_at_their_size(photo: Path, logo: Path, release: Release) -> None:
    paper = release(photos=3, head=Letterhead(("Resor Sumenep",), "Jalan Contoh", logo))
    file = opened(paper)
    sizes = [(round(shape.width.mm, 1), round(shape.height.mm, 1)) for shape in file.inline_shapes]
    assert sizes == [(6.8, 7.9), (86.4, 54.0), (77.5, 51.7), (77.5, 51.7)]
    crops = [{side: int(part) for side, part in crop.items()} for crop in file.element.body.iter(qn("a:srcRect"))]
    assert [(one["l"] + one["r"], 10_000 < one["t"] + one["b"] < 20_000) for one in crops] == [(0, True)] * 3
    about = [one.attrib for one in file.element.body.iter(qn("wp:docPr"))]
    assert [one["id"] for one in about] == ["1", "2", "3", "4"]
    assert about[1]["descr"].startswith("Foto: Kapolres Sumenep")
    stored = [part.blob for part in file.part.package.image_parts]
    assert sorted(stored, key=len) == sorted([photo.read_bytes(), logo.read_bytes()], key=len)


def test_a_broken_picture_is_told(release: Release, tmp_path: Path) -> None:
    broken = tmp_path / "rusak.png"
    broken.write_bytes(b"\x89PNG bukan gambar")
    with pytest.raises(BadInput, match=r"Gambar “rusak\.png” tidak dapat dibaca"):
        docx([release(head=Letterhead(("Resor",), "", broken))])


def test_odd_letters_do_not_break_the_file() -> None:
    odd = "<&> \x00\x0b\x1f\ud800\ufffe “ya” 😀\n\u200bdua"
    paper = Document(odd, odd, (Headline(odd), Paragraph((Run(odd),))), None, footer=odd, state=odd)
    file = opened(paper)
    assert [one.text for one in file.paragraphs] == ["<&> “ya” 😀 dua"] * 2
    assert file.core_properties.title == "<&> “ya” 😀 dua"
    assert file.sections[0].footer.paragraphs[0].text.startswith("<&> “ya” 😀 dua")


def test_what_a_correction_made_new_stands_in_bold() -> None:
    box = Changes("atas Siaran Pers Nomor 1", (Change("Semula", "Rabu"), Change("Menjadi", "Kamis malam", ((0, 5),))))
    (table,) = opened(Document("", "", (box,))).tables
    *_, last = table.rows
    bold = [run.text for run in last.cells[0].paragraphs[0].runs if run.bold]
    assert said(table.rows[0]._tr) == "RALAT\natas Siaran Pers Nomor 1" and bold == ["Menjadi", "Kamis"]


def test_signers_stand_at_the_right_or_side_by_side_and_never_alone() -> None:
    one = opened(rundown.compose(full(), STATE))
    name = next(paragraph for paragraph in one.paragraphs if paragraph.runs and paragraph.runs[0].underline)
    assert name.paragraph_format.left_indent.mm == pytest.approx(170 - 84, abs=16) and name.runs[0].bold
    guests = next(table for table in opened(guest_list.compose(full(), STATE)).tables if "Nama" in said(table._tbl))
    kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in guests.rows[-3:]]
    assert kept == [None, True, True]
    two = opened(minutes.compose(full(), STATE)).tables[-1]
    assert len(two.rows) == 2 and "PIMPINAN RAPAT" in said(two.rows[0]._tr) and "NRP" in said(two.rows[1]._tr)


def test_styles_are_words_own_or_indonesian_and_nothing_of_a_template_is_left(photo: Path) -> None:
    found = parts(docx([paper for made in making.made(full(2, photo)) for paper in made.papers]))
    assert not {name for name in found if re.search("theme|numbering|thumbnail|customXml|app.xml", name)}
    everything = b" ".join(found.values()).decode()
    assert not re.findall("en-US|python-docx|generated|Picture|Light Shading|Untitled|Word Document", everything)
    assert 'w:lang w:val="id-ID"' in everything and b"PT Serif" in found["word/fontTable.xml"]
    read = opened(minutes.compose(full(), STATE))
    headings = [one.text for one in read.paragraphs if one.style.name == "Heading 1"]
    assert headings[:2] == ["A. Pembukaan", "B. Pembahasan"]
    assert [one.text for one in read.paragraphs if one.style.name == "Title"] == ["NOTULA"]


def test_elements_stand_in_the_order_that_word_asks_for(photo: Path, release: Release) -> None:
    papers = [paper for made in making.made(full(2, photo)) for paper in made.papers]
    found = parts(docx([*papers, release(photos=2, state="x")]))
    trees = [parse_xml(content) for name, content in found.items() if re.fullmatch(r"word/\w+\.xml", name)]
    seen = Counter[str]()
    for tree in trees:
        for element in tree.iter():
            name = str(element.tag).rpartition("}")[2]
            if name in ORDER and element.tag == qn(f"w:{name}"):
                children = [str(child.tag).rpartition("}")[2] for child in element]
                assert children == sorted(children, key=ORDER[name].split().index), name
                seen[name] += 1
    assert set(seen) == set(ORDER)
    cells = [one for tree in trees for one in tree.iter(qn("w:tc"))]
    assert cells and all(cell[-1].tag == qn("w:p") for cell in cells), "Word asks for a paragraph at the end of a cell"
    bodies = [list(body) for tree in trees for body in tree.iter(qn("w:body"))]
    tables = [(one, after) for body in bodies for one, after in pairwise(body) if one.tag == qn("w:tbl")]
    assert tables and all(after.tag == qn("w:p") for _, after in tables), "two tables in a row become one"


def test_a_dossiers_cover_is_not_for_word() -> None:
    with pytest.raises(BadInput, match="hanya dibuat sebagai PDF"):
        docx([OfficePaper("Berkas", "", "", (CoverTitle("Berkas kegiatan", "Ngopi Bareng"),))])


def test_the_command_line_writes_one_beside_each_pdf(
    inside: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    asked = ("papers", example_files()[0], "--out", tmp_path, "--only", "notula", INVITATION, "--each-guest")
    done = inside(*asked, "--docx", "--json", code=1)
    found = sorted(path.name for path in tmp_path.iterdir())
    pdfs = [name for name in found if name.endswith(".pdf")]
    assert len(pdfs) > 2 and found == sorted([*pdfs, *(name.replace(".pdf", ".docx") for name in pdfs)])
    told_files = [path for paper in json.loads(done.stdout)["papers"] for path in (*paper["pdf"], *paper["docx"])]
    assert sorted(Path(path).name for path in told_files) == found
    assert "NOTULA" in [one.text for one in word.Document(str(tmp_path / "000-sumenep-notula.docx")).paragraphs]
    assert str(tmp_path / "000-sumenep-notula.docx") in inside(*asked, "--docx").stdout.splitlines()
    plainly = inside(*asked[:3], tmp_path / "lain", "--only", "notula", "--json", code=1)
    assert json.loads(plainly.stdout)["papers"][0]["docx"] == [] and len(list((tmp_path / "lain").iterdir())) == 1
