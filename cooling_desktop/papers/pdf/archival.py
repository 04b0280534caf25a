"""A finished paper as PDF/A-3b, with its data inside: what is kept for ever and can be handed on.

pikepdf brings the rules and checks the bytes it wrote. It is loaded at the first paper that goes out, which takes a
fifth of a second; drafts and the other papers do without.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from cooling_desktop.errors import NotReady
from cooling_desktop.log import logger

if TYPE_CHECKING:
    from pikepdf import Pdf

FLAVOUR = "3b"
WHAT = "Data siaran pers ini, untuk dibaca aplikasi Cooling Desktop"
REFUSED = (
    "Belum diterbitkan: naskah tidak lolos pemeriksaan arsip (PDF/A). Isian aman. "
    "Kirim catatan aplikasi kepada pengelolanya."
)


def archival(pdf: bytes, *, attached: bytes, name: str, dated: datetime, language: str = "id-ID") -> bytes:
    """The file to keep: the page as it is, `attached` inside under `name`, dated `dated` (naive UTC).

    The same page, data and date give the same bytes on every computer with the same libraries. Raises NotReady with a
    finished sentence where the rules of PDF/A are broken; what is returned was checked.
    """
    import pikepdf
    from pikepdf import pdfa

    made = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            if "/Trans" in page.obj:  # reportlab writes it always, and no archive may have it
                del page.obj["/Trans"]
        if "/ID" in opened.trailer:  # it remembers what the page's own file was dated
            del opened.trailer["/ID"]
        _attach(opened, attached, name, dated)
        _describe(opened, dated, language)
        try:
            pdfa.save(opened, made, FLAVOUR, repair=False, deterministic_id=True)
        except pdfa.PdfaError as error:
            for found in error.report.findings:
                logger.warning("not PDF/A: %s at %s", found.rule, found.where)
            raise NotReady(REFUSED) from error
    return made.getvalue()


def lacking() -> str:
    """Why no paper could go out on this computer; empty where an empty page can be made an archive."""
    made = BytesIO()
    try:
        import pikepdf

        with pikepdf.new() as empty:
            empty.add_blank_page()
            empty.save(made)
        archival(made.getvalue(), attached=b"{}", name="coba.json", dated=datetime(2024, 1, 1))
    except Exception as trouble:  # a library that is not whole fails in its own ways
        logger.warning("no PDF/A here: %s", type(trouble).__name__)
        return "Pembuat arsip PDF/A tidak lengkap, jadi naskah belum dapat diterbitkan. Pasang ulang aplikasi ini."
    return ""


def _attach(opened: Pdf, attached: bytes, name: str, dated: datetime) -> None:
    from pikepdf import Array, AttachedFileSpec, Name

    moment = _pdf_date(dated)
    spec = AttachedFileSpec(
        opened, attached, description=WHAT, filename=name, mime_type="application/json",
        creation_date=moment, mod_date=moment,
    )  # fmt: skip
    spec.relationship = Name.Source
    opened.attachments[name] = spec
    opened.Root.AF = Array([opened.attachments[name].obj])


def _describe(opened: Pdf, dated: datetime, language: str) -> None:
    """What the file says of itself, in both places where readers look; dates never come from the clock."""
    from pikepdf import String, pdfa

    for key in ("/CreationDate", "/ModDate"):
        opened.docinfo[key] = String(_pdf_date(dated))
    pdfa.prepare(opened, FLAVOUR)
    with opened.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told_of:
        told_of["xmp:MetadataDate"] = f"{dated:%Y-%m-%dT%H:%M:%S}+00:00"  # prepare takes the time it is now
        told_of["dc:language"] = [language]


def _pdf_date(moment: datetime) -> str:
    return f"D:{moment:%Y%m%d%H%M%S}+00'00'"
