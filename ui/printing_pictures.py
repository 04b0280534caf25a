"""Where no queue takes a PDF (Windows): each page as bands of a 600-dpi picture, so that memory stays bounded.

The bands are tested on Linux, into pictures and into Qt's PDF printer. Listing and sending through Windows' own
printers is untried: nobody here had Windows and a printer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QRect, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from cooling_desktop.records.kinds import Paper
from ui.printing import NO_PRINTER, SILENT, Printer, PrintTrouble, same_size

DPI, BAND = 600, 1000  # dots per inch; rows of one band: 20 MB on A4, where the whole page takes 139 MB


def printers() -> list[Printer]:
    """The printers that Qt finds."""
    return [
        Printer(p.printerName(), p.description(), p.isDefault()) for p in QPrinterInfo.availablePrinters()
    ]


def why_none() -> str:
    """There is no service to miss on Windows."""
    return NO_PRINTER


def takes(printer: str, paper: Paper) -> bool | None:
    """Whether the driver lists this size or makes any; None when it lists none."""
    info = QPrinterInfo.printerInfo(printer)
    sizes = [size.size(QPageSize.Unit.Millimeter) for size in info.supportedPageSizes()]
    if not sizes:
        return None
    return info.supportsCustomPageSizes() or any(same_size(s.width(), s.height(), paper) for s in sizes)


def send(pdf: bytes, title: str, printer: str, copies: int, paper: Paper, shrink: bool) -> None:
    """Paint the pages onto the printer; a driver that can't count copies gets the pages again."""
    made = QPrinter(QPrinterInfo.printerInfo(printer), QPrinter.PrinterMode.HighResolution)
    if not made.isValid():
        raise PrintTrouble(SILENT)
    made.setDocName(title)
    lay_out(made, paper)
    counts = made.supportsMultipleCopies()
    if counts:
        made.setCopyCount(copies)
    paint(pdf, made, shrink, times=1 if counts else copies)


def lay_out(printer: QPrinter, paper: Paper) -> None:
    """The whole sheet, upright, at a resolution that text needs."""
    printer.setResolution(DPI)
    exact = QPageSize.SizeMatchPolicy.ExactMatch  # else Qt takes F4 for the nearest American sheet
    printer.setPageSize(QPageSize(QSizeF(*paper.size_mm), QPageSize.Unit.Millimeter, paper.name, exact))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)


def paint(pdf: bytes, printer: QPrinter, shrink: bool, times: int = 1) -> None:
    """Paint every page of the PDF, the whole of it `times` times; raises PrintTrouble when the printer gives up."""
    import pypdfium2

    document: Any = pypdfium2.PdfDocument(pdf)
    painter = QPainter()
    try:
        if not painter.begin(printer):
            raise PrintTrouble(SILENT)
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        for number in range(len(document) * times):
            if number and not printer.newPage():
                raise PrintTrouble(SILENT)
            page = document[number % len(document)]
            _paint_page(page, painter, printer, shrink)
            page.close()
    finally:
        if painter.isActive():
            painter.end()
        document.close()


def bands(page: Any, dpi: float, rows: int = BAND) -> Iterator[tuple[int, QImage]]:
    """A page from top to bottom in pictures of at most `rows` rows, each with the row it begins at.

    A picture lasts until the next one is asked for.
    """
    scale = dpi / 72
    height = -int(-page.get_height() * scale // 1)
    for top in range(0, height, rows):
        below = max(0, height - top - rows)
        crop = (0, _points(below, scale), 0, _points(top, scale))
        bitmap = page.render(scale=scale, crop=crop, prefer_bgrx=True, optimize_mode="print")
        pixels = bytes(bitmap.buffer)
        yield top, QImage(pixels, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        bitmap.close()


def _points(rows: int, scale: float) -> float:
    """Rows as points; pdfium rounds up, so half a row less comes out exactly."""
    return (rows - 0.5) / scale if rows else 0.0


def _paint_page(page: Any, painter: QPainter, printer: QPrinter, shrink: bool) -> None:
    """The page at its own size in the middle of the sheet, or made to fit it; bands meet on whole dots."""
    resolution = printer.resolution()
    sheet = printer.pageLayout().fullRectPixels(resolution)
    width, height = (points / 72 * resolution for points in page.get_size())
    factor = min(1.0, sheet.width() / width, sheet.height() / height) if shrink else 1.0
    left, above = round((sheet.width() - width * factor) / 2), round((sheet.height() - height * factor) / 2)
    step = max(1.0, resolution / DPI)
    for top, image in bands(page, resolution * factor / step):
        begin, end = round(top * step), round((top + image.height()) * step)
        painter.drawImage(QRect(left, above + begin, round(image.width() * step), end - begin), image)
