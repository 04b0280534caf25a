"""A button pressed right after the last key: the text on screen is passed on, not the one before it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cooling_desktop.errors import Trouble
from cooling_desktop.records.kinds import Stage
from tests.ui.release_hands import into
from tests.ui.test_release_stages import SARI, Read, press, room, staffed, stage
from ui.drafting import Drafter
from ui.pages.release_room import ReleaseRoom

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

__all__ = ["room", "staffed"]


def drafter(clerk: Clerk) -> Drafter:
    return clerk.window.editor._drafter


def drawn(clerk: Clerk) -> None:
    """Wait until the page is that of the text on screen."""
    clerk.wait(lambda: not drafter(clerk).pending)


@contextmanager
def held(clerk: Clerk) -> Iterator[None]:
    """No sheet comes yet."""
    gate = threading.Event()
    drafter(clerk)._worker.ask("held", gate.wait)
    try:
        yield
    finally:
        gate.set()


def test_right_after_the_last_key_the_new_text_is_submitted(room: ReleaseRoom, clerk: Clerk, stored: Read) -> None:
    shown = clerk.window.editor.preview.shown
    with held(clerk):
        clerk.type(into(clerk, "lead").text, " Hangat.")
        press(room)
        assert clerk.facts().meeting.release.stage is Stage.DRAFT
        clerk.wait(room.bar.progress.isVisible)
        assert room.bar.hasFocus(), "the next key must not fall into a text"
    clerk.wait(lambda: clerk.window.editor.preview.shown != shown)
    drawn(clerk)
    assert stage(clerk, stored) == (Stage.SUBMITTED, "Briptu Dwi Lestari", "")
    assert room._sheet is not None and room._sheet.draft.text_of("lead").endswith(" Hangat.")
    assert room.panel.banner.words.text() == "Diajukan oleh Briptu Dwi Lestari, menunggu persetujuan."
    assert room.bar.primary.isEnabled() and not room.bar.progress.isVisible()
    assert room.bar.primary.hasFocus()


def test_words_that_changed_before_setujui_are_a_draft_again(room: ReleaseRoom, clerk: Clerk, stored: Read) -> None:
    press(room)
    clerk.program.desk.clerk = SARI
    clerk.type(into(clerk, "lead").text, " Hangat.")
    press(room)
    drawn(clerk)
    assert stage(clerk, stored) == (Stage.DRAFT, "", "")
    assert "berubah sesudah diajukan" in room.panel.banner.words.text()


def test_a_note_that_nobody_prints_does_not_hinder_setujui(room: ReleaseRoom, clerk: Clerk, stored: Read) -> None:
    press(room)
    clerk.program.desk.clerk = SARI
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    meeting.put("internal_note", "tidak masuk naskah")
    press(room)
    drawn(clerk)
    assert stage(clerk, stored) == (Stage.APPROVED, "Briptu Dwi Lestari", "Iptu Sari Wulan")


def test_withdrawn_meanwhile_it_stays_a_draft(room: ReleaseRoom, clerk: Clerk, stored: Read) -> None:
    press(room)
    clerk.program.desk.clerk = SARI
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    with held(clerk):
        meeting.put("internal_note", "tidak masuk naskah")
        press(room)
        QTest.mouseClick(room.bar.withdraw, Qt.MouseButton.LeftButton)
    drawn(clerk)
    assert stage(clerk, stored) == (Stage.DRAFT, "", "")
    assert room.bar.primary.isEnabled()


def test_another_meeting_is_not_submitted_in_its_place(room: ReleaseRoom, clerk: Clerk, stored: Read) -> None:
    left = clerk.facts().meeting.id
    with held(clerk):
        clerk.type(into(clerk, "lead").text, " Hangat.")
        press(room)
        clerk.open("Ngopi Kamtibmas")
        clerk.window.editor.go(clerk.window.editor.sections.index(clerk.window.editor.release))
    drawn(clerk)
    assert stage(clerk, stored)[0] is Stage.DRAFT and stored(left).meeting.release.stage is Stage.DRAFT
    assert room.bar.primary.isEnabled() and not room.bar.progress.isVisible()


def test_a_text_that_can_not_be_drafted_is_not_submitted(
    room: ReleaseRoom, clerk: Clerk, stored: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_facts: object, _drawn: bool) -> None:
        raise Trouble("Naskah tidak dapat disusun.")

    lead = into(clerk, "lead").text
    with monkeypatch.context() as patch:
        patch.setattr(drafter(clerk), "_make", broken)
        clerk.type(lead, " Hangat")
        press(room)
        drawn(clerk)
    assert room.panel.trouble.words.text() == "Naskah tidak dapat disusun."
    assert room.bar.primary.isEnabled()
    clerk.type(lead, ".")
    drawn(clerk)
    assert stage(clerk, stored)[0] is Stage.DRAFT
