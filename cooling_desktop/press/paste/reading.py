"""An old release from its file: plain text in any usual encoding, Word, or the text of a PDF."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

from cooling_desktop.errors import BadInput
from cooling_desktop.records.reasons import content_of

LARGEST_FILE = 5_000_000
LONGEST_TEXT = 200_000  # bytes as UTF-8; the longest release known is 40 kB
SUFFIXES = (".txt", ".docx", ".pdf")
_MOST_PAGES = 60
_MOST_PARTS, _MOST_UNPACKED = 2_000, 60_000_000  # of a Word file, which is a ZIP archive


def read(path: Path) -> str:
    """The text of a .txt, .docx or .pdf file; raises BadInput with one sentence for anything else."""
    _suffix_of(path.name)
    return text_of(_content(path), path.name)


def text_of(content: bytes, name: str) -> str:
    """The same of the bytes of a file called `name`."""
    suffix = _suffix_of(name)
    match suffix:
        case ".txt":
            text = _plain(content, name)
        case ".docx":
            text = _word(content, name)
        case _:
            text = "\n".join(pages_of(content, name))
    if not text.strip():
        scanned = " Mungkin isinya hasil pindai." if suffix == ".pdf" else ""
        raise BadInput(f"Berkas {name} tidak memuat teks.{scanned} Pilih berkas lain.")
    return bounded(text, f"Berkas {name}")


def _suffix_of(name: str) -> str:
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise BadInput(f"Berkas {name} bukan .txt, .docx, atau .pdf. Simpan ulang sebagai salah satunya.")
    return suffix


def bounded(text: str, what: str) -> str:
    """The text; raises BadInput when it is longer than any release."""
    if len(text.encode(errors="replace")) > LONGEST_TEXT:
        raise BadInput(
            f"{what} memuat lebih dari 200 kB teks. Simpan siaran persnya saja di berkas tersendiri."
        )
    return text


def _content(path: Path) -> bytes:
    return content_of(path, LARGEST_FILE, f"Berkas {path.name} lebih dari 5 MB. Simpan teksnya saja sebagai .txt.")


def _plain(content: bytes, name: str) -> str:
    """UTF-8, UTF-16 with its mark, else the Windows encoding that old programs write."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if b"\0" in content:
        raise BadInput(f"Berkas {name} bukan teks. Pilih berkas .txt, .docx, atau .pdf yang lain.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _word(content: bytes, name: str) -> str:
    broken = BadInput(f"Berkas {name} bukan dokumen Word yang utuh. Buka di Word, lalu simpan ulang.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            packed = parts.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise broken from None
    if len(packed) > _MOST_PARTS or sum(part.file_size for part in packed) > _MOST_UNPACKED:
        raise BadInput(f"Isi berkas {name} terlalu besar. Simpan teksnya saja sebagai .txt.")
    import docx

    try:
        document = docx.Document(io.BytesIO(content))
        return "\n".join(_paragraphs(document))
    except Exception:  # python-docx lets the errors of ZIP and XML through as they come
        raise broken from None


def _paragraphs(document: Any) -> list[str]:
    """Paragraphs and the cells of tables, in reading order."""
    import docx.table

    lines: list[str] = []
    for item in document.iter_inner_content():
        if isinstance(item, docx.table.Table):
            lines += [cell.text for row in item.rows for cell in dict.fromkeys(row.cells)]
        else:
            lines += [item.text, ""]
    return lines


def pages_of(content: bytes, name: str) -> list[str]:
    """The text of each page of a PDF; raises BadInput for what can't be read and for more than 60 pages."""
    import pypdfium2

    broken = f"Berkas {name} bukan PDF yang dapat dibaca, atau terkunci kata sandi. Pilih berkas lain."
    try:
        document: Any = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        raise BadInput(broken) from None
    try:
        if len(document) > _MOST_PAGES:
            raise BadInput(f"Berkas {name} lebih dari {_MOST_PAGES} halaman. Simpan siaran persnya saja.")
        return [_page(document[number]) for number in range(len(document))]
    except pypdfium2.PdfiumError:
        raise BadInput(broken) from None
    finally:
        document.close()


def _page(page: Any) -> str:
    """The text of one page; marks of hyphenation that pdfium adds are taken out again."""
    words = page.get_textpage()
    try:
        return str(words.get_text_range()).replace("\r\n", "\n").replace("\ufffe", "-")
    finally:
        words.close()
        page.close()
