"""The page beside the form: it follows, keeps its place, and takes no key away."""

from __future__ import annotations

from io import BytesIO

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from cooling_desktop.papers.document import Place
from ui.preview import Preview, draw_pages
from ui.work import Worker


def paper(words: str, pages: int = 3) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    for number in range(pages):
        canvas.drawString(72, 700, f"{words} {number}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@pytest.fixture
def preview(dressed: QApplication, qtbot: QtBot) -> Preview:
    worker = Worker("paper")
    made = Preview(worker, "Siaran pers")
    made.destroyed.connect(lambda: None)
    qtbot.addWidget(made, before_close_func=lambda _: worker.close())
    made.resize(510, 600)
    made.show()
    return made


def shown(preview: Preview, qtbot: QtBot, pdf: bytes) -> None:
    preview.show_pdf(pdf, (Place("lead", 0, 72, 100, 400, 40),))
    qtbot.waitUntil(lambda: preview.shown == pdf, timeout=10_000)


def test_pages_are_drawn_white_and_at_the_asked_size() -> None:
    made = draw_pages(paper("halo"), [0, 2], 1.5)
    assert len(made.sizes) == 3
    assert sorted(made.images) == [0, 2]
    image = made.images[0]
    assert (image.width(), image.height()) == (893, 1263)
    assert image.pixelColor(5, 5).name() == "#ffffff"


def test_a_new_page_keeps_scroll_and_zoom(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, qtbot, paper("satu"))
    preview.view.set_zoom(1.5)
    preview.view.verticalScrollBar().setValue(1500)
    place = (preview.view.page(), preview.view.verticalScrollBar().value(), preview.view.zoom)
    old = [leaf.image for leaf in preview.view.leaves]
    pdf = paper("dua")
    preview.show_pdf(pdf)
    assert [leaf.image for leaf in preview.view.leaves] == old
    qtbot.waitUntil(lambda: preview.shown == pdf, timeout=10_000)
    assert (preview.view.page(), preview.view.verticalScrollBar().value(), preview.view.zoom) == place


def test_fitting_the_width_and_turning_pages(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, qtbot, paper("satu"))
    assert abs(preview.view.scale() * 595 + 32 - preview.view.viewport().width()) < 1
    assert preview._pages.text() == "1 / 3"
    QTest.mouseClick(preview._next, Qt.MouseButton.LeftButton)
    assert preview._pages.text() == "2 / 3"
    preview.view.setFocus()
    QTest.keyClick(preview.view, Qt.Key.Key_Plus)
    assert preview.view.zoom > 0
    QTest.keyClick(preview.view, Qt.Key.Key_0)
    assert preview.view.zoom == 0


def test_fewer_pages_leave_no_hole(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, qtbot, paper("satu"))
    preview.view.go(2)
    shown(preview, qtbot, paper("dua", pages=1))
    assert preview._pages.text() == "1 / 1"


def test_why_there_is_no_page_and_back(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, qtbot, paper("satu"))
    preview.show_trouble("Huruf “😀” tidak ada dalam huruf cetak.")
    assert preview._sentence.isVisible()
    shown(preview, qtbot, paper("satu"))
    assert preview.view.isVisible()


def test_the_block_under_the_mouse(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, qtbot, paper("satu"))
    box = preview.view._area(Place("lead", 0, 72, 100, 400, 40))
    clicked: list[str] = []
    preview.clicked.connect(clicked.append)
    QTest.mouseClick(preview.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert clicked == ["lead"]
    assert preview.view.source_at(QPointF(2, 2)) == ""


def test_the_tint_lies_below_the_print(preview: Preview, qtbot: QtBot) -> None:
    shown(preview, qtbot, paper("satu"))
    plain = preview.view.viewport().grab().toImage()
    preview.show_sources("Tempat", frozenset({"lead"}))
    point = preview.view._area(Place("lead", 0, 72, 100, 400, 40)).center().toPoint()
    tinted = preview.view.viewport().grab().toImage()
    assert plain.pixelColor(point).name() == "#ffffff"
    assert tinted.pixelColor(point).name() != "#ffffff"
