"""What a start leaves for later and what an end does not leave behind: sections, threads, the log."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Clerk
from tests.ui.heard import heard
from tests.ui.test_sections import go
from ui.app import Program
from ui.work import before_report, report


def test_only_the_section_that_is_shown_is_made_at_first(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = clerk.window.editor
    monkeypatch.setattr(page._drafter, "watch", lambda _: None)  # its sheet would ask for everything
    at_first: list[list[str]] = []
    page.headed.connect(lambda *_: at_first.append([section.key for section in page.bench.sections.made()]))
    clerk.open("Ngopi Bareng")
    assert at_first[0] in (["apa"], ["apa", page.bench.section.key])
    clerk.wait(lambda: len(page.bench.sections.made()) == len(page.bench.sections.outlines))
    assert [one.key for one in page.sections] == [one.key for one in page.bench.sections.outlines]
    assert all(section.meeting is page.meeting for section in page.sections)


def test_panels_are_heard_from_left_to_right(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    columns = clerk.window.editor.columns
    panels = [columns.widget(number) for number in range(columns.count())]
    told = [node.widget for node in heard(columns) if node.widget in panels]
    assert told == [panel for panel in panels if panel is not None and panel.isVisible()]
    assert len(told) == 3
    clerk.window.editor.go(len(clerk.window.editor.sections) - 1)
    QApplication.processEvents()
    told = [node.widget for node in heard(columns) if node.widget in panels]
    assert told == [panel for panel in panels if panel is not None and panel.isVisible()]
    assert len(told) == 3


def test_the_thread_of_the_photos_ends_with_the_program(dressed: QApplication, office: Path, qtbot: QtBot) -> None:
    program = Program(office)
    qtbot.addWidget(program.window)
    clerk = Clerk(program, qtbot)
    with qtbot.waitSignal(program.listed):
        program.show()
    clerk.open("Ngopi Bareng")
    worker = go(clerk, "foto").worker
    assert worker is not None
    worker.ask("any", lambda: None)
    assert "photos" in [thread.name for thread in threading.enumerate()]
    program.close()
    assert "photos" not in [thread.name for thread in threading.enumerate()]


def test_a_fault_before_the_log_was_begun_stands_in_it(dressed: QApplication, tmp_path: Path) -> None:
    program = Program(tmp_path)
    report(ValueError("Siti"))
    log = (tmp_path / "log" / "cooling-desktop.log").read_text()
    assert "unknown fault ValueError" in log and "Siti" not in log
    program.close()
    assert before_report == [one for one in before_report if one != program._begin_log]
