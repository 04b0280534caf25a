"""Setelan, Arsip: the archive is proved whole, a lost paper is found, fetched back, and put back from a stick."""

from __future__ import annotations

import shutil
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from cooling_desktop.archive import backup
from cooling_desktop.archive.exchange_apart import Apart
from tests.archive.archived import fill
from ui.archive_checks import EVERY
from ui.pages.settings import SettingsPage
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk


def test_a_lost_paper_is_found_and_comes_back(
    clerk: Clerk, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = fill(office)
    backup.back_up(office, now=datetime.now(UTC))
    clerk.window.go(Room.ARCHIVE)
    clerk.wait(clerk.window.archive.left.band.isVisible)
    QTest.mouseClick(clerk.window.archive.left.band.check, Qt.MouseButton.LeftButton)
    page = cast(SettingsPage, clerk.window.page)
    clerk.wait(page.archive.card.start.hasFocus)
    card, checks = page.archive.card, clerk.program.checks
    assert card.title.text() == "Arsip belum pernah diperiksa" and card.list.isHidden()

    QTest.mouseClick(card.start, Qt.MouseButton.LeftButton)
    clerk.wait(lambda: card.title.text() == "Arsip utuh")
    assert card.detail.text().endswith(" · 4 catatan, 4 naskah, 13 berkas")
    seal = card.seal.text().removeprefix("Kepala rantai: ")
    clerk.type(card.head, seal[:19])

    lost, spoilt = (office / "arsip" / paper.file for paper in papers[:2])
    shutil.move(lost, tmp_path / "stik.pdf")
    spoilt.write_bytes(b"rusak")
    QTest.mouseClick(card.start, Qt.MouseButton.LeftButton)
    clerk.wait(lambda: card.title.text() == "2 temuan di arsip")
    card.list.select("1")
    QTest.mouseClick(card.fetch, Qt.MouseButton.LeftButton)
    clerk.wait(lambda: card.answer.text().startswith(f"Naskah {papers[1].number} “"))
    assert card.title.text() == "1 temuan di arsip"

    stick = [str(tmp_path / "stik.pdf")], ""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: stick)
    readers, reading, go_on = list[str](), threading.Event(), threading.Event()

    def held(apart: Apart, *asked: Any) -> dict[str, Any]:
        readers.append(threading.current_thread().name)
        reading.set()
        assert go_on.wait(30)
        return ask(apart, *asked)

    ask = Apart.ask
    monkeypatch.setattr(Apart, "ask", held)
    QTest.mouseClick(card.put_back, Qt.MouseButton.LeftButton)
    clerk.wait(reading.is_set)
    clerk.wait(card.work.isVisible)
    assert readers == ["check"] and not card.put_back.isEnabled()
    QTest.mouseClick(card.work._cancel, Qt.MouseButton.LeftButton)
    go_on.set()
    clerk.wait(lambda: card.answer.text() == "Dihentikan. Tidak ada yang dipasang kembali.")
    assert not lost.exists()
    QTest.mouseClick(card.put_back, Qt.MouseButton.LeftButton)
    clerk.wait(lambda: card.answer.text() == f"Berkas naskah {papers[0].number} dipasang kembali dan kini utuh.")
    clerk.wait(lambda: card.title.text() == "Arsip utuh" and card.fetch.isHidden())
    clerk.retype(card.head, "0" * 16)
    QTest.mouseClick(card.start, Qt.MouseButton.LeftButton)
    clerk.wait(lambda: card.title.text() == "1 temuan di arsip" and not checks.progress)
    assert card.list.rows.items[0].title.startswith("Segel 0000 0000 0000 0000 tidak ada di buku arsip")

    checks._settings.setValue("arsip/diperiksa", (datetime.now(UTC) - EVERY - timedelta(hours=1)).isoformat())
    spoilt.write_bytes(b"rusak lagi")
    checks._start_if_due()
    clerk.wait(lambda: "Pemeriksaan arsip mingguan: 1 temuan" in clerk.window.toast._words.text())
    checks._start_if_due()
    assert checks.progress is None  # a week has to go by
