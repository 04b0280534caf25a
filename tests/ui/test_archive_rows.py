"""Pictures of pages in the archive's rows: only of rows on screen, never too many, never of a harmed file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cooling_desktop.archive.search import Found, Hit
from ui.pages.archive_proof import moment_in_words
from ui.pages.archive_publications import web_address
from ui.pages.archive_results import HELD, PAGE, ResultList
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


def hits(begin: int, end: int) -> tuple[Hit, ...]:
    return tuple(
        Hit(
            f"k{n}", "", f"kegiatan-{n}", f"SP/{n}/X/2024/Humas", "siaran pers", f"Kegiatan {n}", date(2024, 10, 23),
            "Polres Sumenep", "terbit", f"{n}.pdf", "0" * 64, "a4", "… menjaga kondusivitas …", ((10, 22),),
        )
        for n in range(begin, end)
    )  # fmt: skip


def results(thumbnails: FirstPages, many: int) -> ResultList:
    """A list of so many papers, whose pages come at once."""
    made = ResultList(thumbnails)

    def page(number: int, after: int | None) -> None:
        end = min((after or 0) + PAGE, many)
        made.rows.add(number, Found(hits(after or 0, end), end if end < many else None, many))

    made.rows.wanted.connect(page, Qt.ConnectionType.QueuedConnection)
    made.show_results(Found(hits(0, PAGE), PAGE if many > PAGE else None, many), "")
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
    made.verticalScrollBar().setValue(30 * ROW)
    made.grab()
    assert asked == {f"{n}.pdf" for n in (*range(5), *range(30, 35))}
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


def test_a_long_list_is_read_on_and_let_go(
    dressed: QApplication, qtbot: QtBot, at_once: AtOnce, tmp_path: Path
) -> None:
    many = PAGE * (HELD + 4) + 7
    made = results(FirstPages(at_once, tmp_path), many)
    qtbot.addWidget(made)
    made.resize(700, 5 * ROW)
    made.show()
    chosen: list[str] = []
    made.chosen.connect(chosen.append)
    rows = made.rows
    while rows.canFetchMore(QModelIndex()):
        with qtbot.waitSignal(rows.rowsInserted):
            rows.fetchMore(QModelIndex())
    assert rows.rowCount() == many and len(rows._pages) == HELD
    assert rows.hit(many) is None and rows.hit(PAGE) is None, "the second page was let go"
    qtbot.waitUntil(lambda: rows.hit(PAGE) is not None)
    assert len(rows._pages) == HELD
    QTest.keyClick(made, Qt.Key.Key_End)
    assert chosen == [f"k{many - 1}"] and made.hit() == hits(many - 1, many)[0]
    QTest.keyClick(made, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert made.selected() == [f"k{many - 2}", f"k{many - 1}"]
    QTest.keyClick(made, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert made.everything


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("WIB", "23 Oktober 2024 pukul 22.10 WIB"),
        ("WITA", "23 Oktober 2024 pukul 23.10 WITA"),
        ("WIT", "24 Oktober 2024 pukul 00.10 WIT"),
    ],
)
def test_the_moment_of_issue_is_told_in_the_meetings_zone(zone: str, words: str) -> None:
    assert moment_in_words(datetime(2024, 10, 23, 15, 10), zone).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("typed", "opened"),
    [
        ("https://radar.example/a?b=1", "https://radar.example/a?b=1"),
        ("radar.example/a", "https://radar.example/a"),
        ("file:///etc/passwd", ""),
        ("javascript:alert(1)", ""),
        ("dua kata", ""),
        ("radar", ""),
        ("", ""),
    ],
)
def test_only_pages_of_the_web_open(typed: str, opened: str) -> None:
    address = web_address(typed)
    assert (address.toString() if address else "") == opened


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
