"""Pictures of pages in the archive's rows: only of rows on screen, never too many, never of a harmed file."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.test_archive_search import LEAD, LONG, QUOTE, filed
from ui.pages.archive_rows import ResultList, result_item
from ui.pages.archive_search import Shelf
from ui.thumbnails import MOST, FirstPages, first_page
from ui.work import Worker

ROW = 100


class AtOnce(Worker):
    """Does everything at once, in this thread."""

    def ask(self, name: str, work: Callable[[], Any], done: Any = None, failed: Any = None) -> None:
        done(work())


@pytest.fixture
def at_once() -> AtOnce:
    worker = AtOnce("at once")
    worker.close()
    return worker


def results(thumbnails: FirstPages, many: int) -> ResultList:
    shelf = Shelf([filed(str(n), f"Kegiatan {n}", LEAD, LONG, QUOTE) for n in range(many)])
    made = ResultList(thumbnails)
    made.show_results([result_item(one) for one in shelf.filed.values()], shelf.filed, (), "0")
    return made


def test_only_rows_on_screen_are_drawn(dressed: QApplication, qtbot: QtBot, at_once: AtOnce, tmp_path: Path) -> None:
    asked: set[str] = set()

    class Noting(FirstPages):
        def picture(self, file: str, sha256: str, width: int) -> QImage | None:
            asked.add(file)
            return None

    made = results(Noting(at_once, tmp_path), 1000)
    qtbot.addWidget(made)
    made.resize(700, 5 * ROW)
    made.show()
    made.grab()
    assert asked == {f"{n}.pdf" for n in range(5)}
    made.verticalScrollBar().setValue(500 * ROW)
    made.grab()
    assert asked == {f"{n}.pdf" for n in (*range(5), *range(500, 505))}
    assert made.sizeHintForRow(0) == ROW


def test_pictures_are_few_and_the_oldest_go_first(at_once: AtOnce, tmp_path: Path) -> None:
    thumbnails = FirstPages(at_once, tmp_path)
    for n in range(MOST):
        thumbnails.picture(f"{n}.pdf", "", 54)
    assert thumbnails.picture("0.pdf", "", 54) is not None  # used again, so it stays
    thumbnails.picture("neu.pdf", "", 54)
    kept = {file for file, _, _ in thumbnails._kept}
    assert len(kept) == MOST and "0.pdf" in kept and "1.pdf" not in kept


class Held(AtOnce):
    """Has done its work, and brings it when it is told to."""

    bring: Callable[[], None]

    def ask(self, name: str, work: Callable[[], Any], done: Any = None, failed: Any = None) -> None:
        result = work()
        self.bring = lambda: done(result)


def test_a_picture_of_a_file_as_it_was_is_not_kept(tmp_path: Path) -> None:
    worker = Held("held")
    worker.close()
    thumbnails = FirstPages(worker, tmp_path)
    assert thumbnails.picture("a.pdf", "", 54) is None
    thumbnails.forget_faults()
    worker.bring()
    assert thumbnails.picture("a.pdf", "", 54) is None
    worker.bring()
    assert thumbnails.picture("a.pdf", "", 54) is not None


def test_a_picture_arrives_beside_the_interface(qtbot: QtBot, tmp_path: Path) -> None:
    pdf = page()
    digest = hashlib.sha256(pdf).hexdigest()
    (tmp_path / "a.pdf").write_bytes(pdf)
    worker = Worker("paper")
    thumbnails = FirstPages(worker, tmp_path)
    with qtbot.waitSignal(thumbnails.arrived, timeout=15_000):
        assert thumbnails.picture("a.pdf", digest, 54) is None
    image = thumbnails.picture("a.pdf", digest, 54)
    assert image is not None and image.width() == 54
    assert any(image.pixelColor(x, y).lightness() < 200 for x in range(54) for y in range(image.height()))
    worker.close()


def test_a_harmed_file_has_no_picture(tmp_path: Path) -> None:
    pdf, path = page(), tmp_path / "a.pdf"
    digest = hashlib.sha256(pdf).hexdigest()
    assert first_page(path, digest, 54).isNull()
    path.write_bytes(pdf)
    assert not first_page(path, digest, 54).isNull()
    path.write_bytes(pdf + b" ")
    assert first_page(path, digest, 54).isNull()
    path.write_bytes(b"no page")
    assert first_page(path, hashlib.sha256(b"no page").hexdigest(), 54).isNull()


def test_rows_follow_the_keys(dressed: QApplication, qtbot: QtBot, at_once: AtOnce, tmp_path: Path) -> None:
    shelf = Shelf([filed(str(n), f"Kegiatan {n}", LEAD, LONG, f"kata{n}", QUOTE) for n in range(1000)])
    items = {key: result_item(one) for key, one in shelf.filed.items()}
    made = results(FirstPages(at_once, tmp_path), 1000)
    qtbot.addWidget(made)
    made.resize(700, 5 * ROW)
    made.show()
    slowest = 0.0
    for end in range(1, len("kondusif kata77") + 1):
        began = time.perf_counter()
        found = shelf.find("kondusif kata77"[:end])
        made.show_results([items[key] for key in found.keys], shelf.filed, found.starts, found.keys[0])
        QApplication.processEvents()
        slowest = max(slowest, time.perf_counter() - began)
    assert len(found.keys) == 11
    assert slowest < 1, "a few milliseconds on a quiet machine"


def page() -> bytes:
    """A PDF of one page with a black box on it."""
    drawing = b"0 0 400 600 re f"
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawing), drawing),
    ]
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(body))
        body += b"%d 0 obj%sendobj\n" % (number, part)
    table = b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + table + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(body)
