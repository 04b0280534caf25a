"""Where no queue takes a PDF: pages as bands of a picture, each the same as in the page drawn whole."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from cooling_desktop.records.kinds import Paper
from ui import printing_pictures
from ui.printing import PrintTrouble
from ui.printing_pictures import bands, lay_out, paint

MM = 72 / 25.4


def document(paper: Paper, photo: Path, pages: int = 1) -> bytes:
    """A frame 5 mm inside the sheet, words in many sizes, a photo that lies across bands."""
    width, height = (side * MM for side in paper.size_mm)
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(width, height))
    for number in range(pages):
        canvas.rect(5 * MM, 5 * MM, width - 10 * MM, height - 10 * MM)
        for line in range(40):
            canvas.setFont("Times-Roman", 6 + line % 9)
            canvas.drawString(
                60 + line, height - 60 - 17 * line, f"Halaman {number}, baris {line}: keamanan dan ketertiban"
            )
        canvas.setFont("Times-Roman", 200)
        canvas.drawString(60, 100, str(number))
        canvas.drawImage(ImageReader(str(photo)), 300, 180, 200, 150)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A picture without two equal rows."""
    picture = QImage(400, 300, QImage.Format.Format_RGB32)
    for y in range(300):
        for x in range(400):
            picture.setPixel(x, y, 0xFF000000 | ((x * 7 + y) % 256) << 16 | (y % 256) << 8 | (x * y) % 256)
    path = tmp_path_factory.mktemp("foto") / "foto.png"
    assert picture.save(str(path))
    return path


def whole(pdf: bytes, number: int, scale: float) -> QImage:
    """The page drawn in one go."""
    opened: Any = pypdfium2.PdfDocument(pdf)
    bitmap = opened[number].render(scale=scale, prefer_bgrx=True, optimize_mode="print")
    image = QImage(
        bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
    )
    return image.copy()


def rows_of(image: QImage) -> Iterator[bytes]:
    """The rows of a picture in grey levels, 0 to 255."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    for y in range(grey.height()):
        yield bytes(cast(memoryview, grey.constScanLine(y)))[: grey.width()]


def distances(first: QImage, second: QImage) -> tuple[float, int]:
    """The mean and the largest distance of two pictures in grey levels."""
    assert first.size() == second.size()
    apart = [
        sum(abs(a - b) for a, b in zip(left, right, strict=True)) if left != right else 0
        for left, right in zip(rows_of(first), rows_of(second), strict=True)
    ]
    farthest = max(
        max(abs(a - b) for a, b in zip(left, right, strict=True)) if left != right else 0
        for left, right in zip(rows_of(first), rows_of(second), strict=True)
    )
    return sum(apart) / (first.width() * first.height()), farthest


def ink(image: QImage) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is not white."""
    dark = [[x for x, level in enumerate(row) if level < 128] for row in rows_of(image)]
    rows = [y for y, found in enumerate(dark) if found]
    return min(d[0] for d in dark if d), rows[0], max(d[-1] for d in dark if d), rows[-1]


@pytest.mark.parametrize(
    ("paper", "dpi", "rows"), [(Paper.A4, 600, 1000), (Paper.F4, 150, 97), (Paper.A4, 72, 1)]
)
def test_bands_are_the_page_cut_in_strips(
    dressed: QApplication, photo: Path, paper: Paper, dpi: int, rows: int
) -> None:
    pdf = document(paper, photo)
    page = whole(pdf, 0, dpi / 72)
    opened: Any = pypdfium2.PdfDocument(pdf)
    bottom = 0
    for top, band in bands(opened[0], dpi, rows):
        assert top == bottom
        assert band.height() <= rows
        mean, farthest = distances(band, page.copy(0, top, band.width(), band.height()))
        assert mean < 0.01 and farthest <= 16, f"rows from {top}"  # an edge's grey may round differently
        bottom += band.height()
    assert (band.width(), bottom) == (page.width(), page.height())


def printed(pdf: bytes, paper: Paper, to: Path, *, shrink: bool = False, times: int = 1) -> bytes:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(to))
    lay_out(printer, paper)
    paint(pdf, printer, shrink, times)
    return to.read_bytes()


def test_bands_meet_on_the_sheet(dressed: QApplication, photo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing_pictures, "DPI", 150)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    lay_out(printer, Paper.F4)
    sheet = printer.pageLayout().fullRectPixels(150)
    assert (sheet.width(), sheet.height()) == pytest.approx(
        [side * 150 / 25.4 for side in Paper.F4.size_mm], abs=3
    )
    pdf = document(Paper.F4, photo)
    opened: Any = pypdfium2.PdfDocument(pdf)
    painted = QImage(sheet.size(), QImage.Format.Format_RGB32)
    painted.fill(0xFF00FF)
    painter = QPainter(painted)
    printing_pictures._paint_page(opened[0], painter, printer, shrink=False)
    painter.end()
    page = whole(pdf, 0, 150 / 72)
    cut = QPoint((page.width() - sheet.width()) // 2, (page.height() - sheet.height()) // 2)
    mean, farthest = distances(painted, page.copy(QRect(cut, sheet.size())))
    assert mean < 0.01 and farthest <= 16


def test_pages_come_out_in_order_and_in_their_place(
    dressed: QApplication, photo: Path, tmp_path: Path
) -> None:
    pdf = document(Paper.F4, photo, pages=2)
    out = printed(pdf, Paper.F4, tmp_path / "out.pdf", times=2)
    opened: Any = pypdfium2.PdfDocument(out)
    assert len(opened) == 4
    for number in range(4):
        width, height = (side / MM for side in opened[number].get_size())
        assert (width, height) == pytest.approx(Paper.F4.size_mm, abs=0.5)
    for number, of in ((1, 1), (2, 0)):
        made, wanted, other = whole(out, number, 0.5), whole(pdf, of, 0.5), whole(pdf, 1 - of, 0.5)
        same, apart = (distances(made, page.copy(made.rect()))[0] for page in (wanted, other))
        assert same < apart - 2
        assert ink(whole(out, number, 2)) == pytest.approx(ink(whole(pdf, of, 2)), abs=2)


def test_shrinking_keeps_the_frame_on_the_sheet(dressed: QApplication, photo: Path, tmp_path: Path) -> None:
    pdf = document(Paper.F4, photo)
    left, top, right, bottom = ink(
        whole(printed(pdf, Paper.A4, tmp_path / "a.pdf", shrink=True), 0, 72 / 25.4 / MM)
    )
    factor = 297 / 330
    assert bottom - top == pytest.approx((330 - 10) * MM * factor, abs=3)
    assert right - left == pytest.approx((215 - 10) * MM * factor, abs=3)
    assert left == pytest.approx(595 - right, abs=3)
    unshrunk = ink(whole(printed(pdf, Paper.A4, tmp_path / "b.pdf"), 0, 1))
    assert unshrunk[1] <= 1 and unshrunk[3] >= 840  # the frame's upper and lower edge are cut off


def test_memory_holds_one_band(dressed: QApplication, photo: Path) -> None:
    opened: Any = pypdfium2.PdfDocument(document(Paper.F4, photo))
    sizes = [band.sizeInBytes() for _, band in bands(opened[0], printing_pictures.DPI)]
    assert len(sizes) == 8
    assert max(sizes) <= 21_000_000


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")
def test_a_printer_that_gives_up_is_trouble(dressed: QApplication, photo: Path, tmp_path: Path) -> None:
    with pytest.raises(PrintTrouble, match="Pencetak tidak menjawab"):
        printed(document(Paper.A4, photo), Paper.A4, tmp_path / "no such folder" / "out.pdf")
