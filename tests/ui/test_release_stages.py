"""From draft to issue where somebody approves: who may do what, and what a changed text does to an approval."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from cooling_desktop.records.clerk import Clerk as Person
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import Stage
from cooling_desktop.records.meeting import ReleaseSetup
from cooling_desktop.records.steps import steps_of
from cooling_desktop.records.store import open_store
from ui.pages.release_course import UNREAD
from ui.pages.release_room import ReleaseRoom
from ui.pages.release_stages import NOBODY, Act, may_not, next_act, steps

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

DWI = Person(rank="Briptu", name="Dwi Lestari")
SARI = Person(rank="Iptu", name="Sari Wulan", approver=True)
Read = Callable[[str], Facts]


@pytest.fixture
def staffed(office: Path) -> None:
    """The office has a drafter and an approver; made before the program opens it."""
    store = open_store(office)
    for person in (DWI, SARI):
        store.save_entry(Person(rank=person.rank, name=person.name, approver=person.approver))
    store.close()


@pytest.fixture
def room(staffed: None, clerk: Clerk) -> ReleaseRoom:
    """The release of a sample meeting, with Dwi at the desk."""
    clerk.program.desk.clerk = DWI
    clerk.open("Ngopi Bareng")
    editor = clerk.window.editor
    editor.go(editor.sections.index(editor.release))
    clerk.page()
    clerk.wait(lambda: editor.room.bar.primary.text() == "Ajukan persetujuan")
    return editor.room


def press(room: ReleaseRoom) -> None:
    QTest.mouseClick(room.bar.primary, Qt.MouseButton.LeftButton)


def stage(clerk: Clerk, stored: Read) -> tuple[Stage, str, str]:
    """What a fresh session reads."""
    clerk.saved()
    setup = stored(clerk.facts().meeting.id).meeting.release
    return setup.stage, setup.submitted_by, setup.approved_by


def test_submitted_approved_and_issued_by_two_people(
    room: ReleaseRoom, clerk: Clerk, stored: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, top = clerk.program.desk, clerk.window.top
    press(room)
    assert stage(clerk, stored) == (Stage.SUBMITTED, "Briptu Dwi Lestari", "")
    assert top.chip.accessibleName() == "Menunggu persetujuan" and room.bar.primary.text() == "Setujui"
    assert room.panel.banner.words.text() == "Diajukan oleh Briptu Dwi Lestari, menunggu persetujuan."
    press(room)
    assert "bukan penyetuju. Ganti orang di kanan atas." in room.panel.trouble.words.text()
    assert stage(clerk, stored)[0] is Stage.SUBMITTED
    desk.clerk = SARI
    press(room)
    assert stage(clerk, stored) == (Stage.APPROVED, "Briptu Dwi Lestari", "Iptu Sari Wulan")
    assert top.chip.accessibleName() == "Disetujui" and room.bar.primary.text() == "Terbitkan"
    assert not room.panel.trouble.isVisible()
    asked: list[tuple[str, ...]] = []

    def confirm(_: object, *told: str) -> bool:
        asked.append(told)
        return True

    monkeypatch.setattr(room.issuing, "confirm", confirm)
    press(room)
    clerk.wait(lambda: clerk.window.editor.meeting is not None and clerk.window.editor.meeting.read_only)
    assert asked[0][3] == "Iptu Sari Wulan"
    assert top.chip.accessibleName() == "Terbit" and not room.bar.primary.isVisible()


def test_setujui_is_the_filled_button_of_the_approver_only(room: ReleaseRoom, clerk: Clerk) -> None:
    assert room.bar.primary.property("role") == "primary"
    press(room)
    assert (room.bar.primary.text(), room.bar.primary.property("role")) == ("Setujui", "plain")
    clerk.window.people.choose(SARI)
    clerk.wait(lambda: room.bar.primary.property("role") == "primary")
    clerk.window.people.choose(None)
    clerk.wait(lambda: room.bar.primary.property("role") == "plain")


def test_the_toast_of_a_submission_goes_with_a_change(room: ReleaseRoom, clerk: Clerk) -> None:
    press(room)
    assert clerk.window.toast.isVisible()
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    meeting.put("venue.name", "Balai Desa")
    clerk.wait(lambda: not clerk.window.toast.isVisible())
    clerk.wait(lambda: room.bar.primary.text() == "Ajukan persetujuan")


def test_a_changed_text_goes_back_to_the_draft(room: ReleaseRoom, clerk: Clerk, stored: Read) -> None:
    press(room)
    clerk.program.desk.clerk = SARI
    press(room)
    assert stage(clerk, stored)[0] is Stage.APPROVED
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    meeting.put("internal_note", "tidak masuk naskah")
    shown = clerk.window.editor.preview.shown
    meeting.put("release.paper", None)
    clerk.saved()
    assert stage(clerk, stored)[0] is Stage.APPROVED  # the words are still the same
    lead = clerk.window.editor.release.blocks.cards["lead"]
    lead.text.setFocus()
    lead.text.moveCursor(QTextCursor.MoveOperation.End)
    clerk.type(lead.text, " Hangat.")
    clerk.wait(lambda: room.bar.primary.text() == "Ajukan persetujuan")
    assert "kembali ke draf" in room.panel.banner.words.text() and room.panel.banner.isVisible()
    assert stage(clerk, stored) == (Stage.DRAFT, "", "")
    assert clerk.facts().meeting.release.approved_text == ""
    clerk.wait(lambda: clerk.window.editor.preview.shown != shown)
    clerk.window.editor.undo()
    assert lead.text.words().endswith("malam.")  # Ctrl+Z takes back words, not the stage
    clerk.saved()
    assert stage(clerk, stored)[0] is Stage.DRAFT


def test_words_that_changed_behind_the_window_are_not_issued(
    room: ReleaseRoom, clerk: Clerk, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(room)
    clerk.program.desk.clerk = SARI
    press(room)
    clerk.saved()
    store = open_store(office)
    unit = store.load(clerk.facts().meeting.id).unit
    assert unit is not None
    unit.phone = "0328-111"
    store.save_entry(unit)
    store.close()
    monkeypatch.setattr(room.issuing, "confirm", lambda *_: True)
    press(room)
    clerk.wait(room.panel.trouble.isVisible)
    assert "berubah sejak disetujui" in room.panel.trouble.words.text()
    assert not list(office.rglob("*.pdf"))


def test_what_is_changed_after_it_was_submitted_is_a_draft_again(
    room: ReleaseRoom, clerk: Clerk, stored: Read
) -> None:
    press(room)
    assert stage(clerk, stored)[0] is Stage.SUBMITTED
    lead = clerk.window.editor.release.blocks.cards["lead"]
    lead.text.setFocus()
    lead.text.moveCursor(QTextCursor.MoveOperation.End)
    clerk.type(lead.text, " Hangat.")
    clerk.wait(lambda: room.bar.primary.text() == "Ajukan persetujuan")
    assert "berubah sesudah diajukan" in room.panel.banner.words.text()
    assert stage(clerk, stored) == (Stage.DRAFT, "", "")


def test_somebody_must_sit_here_to_submit(room: ReleaseRoom, clerk: Clerk, stored: Read) -> None:
    clerk.program.desk.clerk = None
    press(room)
    assert room.panel.trouble.words.text() == NOBODY
    assert stage(clerk, stored)[0] is Stage.DRAFT


def test_another_name_makes_no_other_person(room: ReleaseRoom, clerk: Clerk, stored: Read) -> None:
    clerk.program.desk.clerk = SARI
    press(room)
    clerk.program.desk.clerk = Person(id=SARI.id, rank="Akp", name="Sari W.", approver=True)
    press(room)
    assert "Penyetuju harus orang lain" in room.panel.trouble.words.text()
    assert stage(clerk, stored)[0] is Stage.SUBMITTED


def test_until_the_people_are_known_nothing_is_issued(
    room: ReleaseRoom, clerk: Clerk, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(room.issuing, "confirm", lambda *_: asked.append(1))
    monkeypatch.setattr("cooling_desktop.records.reading.read_clerks", lambda _: None)
    course = type(room.course)(clerk.program.desk, room.issuing)
    course._meeting = clerk.window.editor.meeting
    course.act(room._sheet)
    assert room.panel.trouble.words.text() == UNREAD
    clerk.wait(lambda: course.next_act() is Act.SUBMIT)  # the store was asked in the driver's place
    assert not asked and not list(office.rglob("*.pdf"))


def test_keys_that_come_in_before_the_question_are_issued_too(
    room: ReleaseRoom, clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    asked: list[str] = []
    monkeypatch.setattr(room.issuing, "confirm", lambda _parent, headline, *_: asked.append(headline))
    room.issuing.start(meeting)
    assert room.issuing._waiting is None  # the number is being asked for
    meeting.put("programme", "Ngopi Fajar")
    clerk.wait(lambda: asked)
    assert "Ngopi Fajar" in asked[0] and not clerk.window.editor.saver.pending


def test_nobody_approves_what_they_submitted(room: ReleaseRoom, clerk: Clerk) -> None:
    clerk.program.desk.clerk = SARI
    press(room)
    press(room)
    assert "Penyetuju harus orang lain" in room.panel.trouble.words.text()
    assert clerk.facts().meeting.release.stage is Stage.SUBMITTED


def test_withdrawn_by_button_and_by_toast(room: ReleaseRoom, clerk: Clerk, stored: Read) -> None:
    press(room)
    QTest.mouseClick(clerk.window.toast._button, Qt.MouseButton.LeftButton)
    assert stage(clerk, stored) == (Stage.DRAFT, "", "")
    press(room)
    assert room.bar.withdraw.isVisible()
    QTest.mouseClick(room.bar.withdraw, Qt.MouseButton.LeftButton)
    assert stage(clerk, stored) == (Stage.DRAFT, "", "")
    assert not room.bar.withdraw.isVisible() and room.bar.primary.text() == "Ajukan persetujuan"


def test_what_blocks_is_told_before_it_is_submitted(room: ReleaseRoom, clerk: Clerk) -> None:
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    meeting.put("days[0].held_on", None)
    clerk.wait(lambda: room._sheet and any(f.level == "block" for f in room._sheet.findings))
    assert not room.bar.must.isVisible()
    press(room)
    said = room.panel.trouble.words.text()
    assert said.startswith("Belum dapat diajukan: 1 temuan wajib diperbaiki. Tanggal kegiatan belum diisi.")
    assert room.bar.must.accessibleName() == "1 wajib diperbaiki"
    assert clerk.facts().meeting.release.stage is Stage.DRAFT


def test_the_stage_is_there_again_after_coming_back(room: ReleaseRoom, clerk: Clerk) -> None:
    press(room)
    clerk.saved()
    clerk.open("Ngopi Kamtibmas")
    clerk.open("Ngopi Bareng")
    editor = clerk.window.editor
    editor.go(editor.sections.index(editor.release))
    clerk.wait(lambda: room.bar.primary.text() == "Setujui")
    assert clerk.window.top.chip.accessibleName() == "Menunggu persetujuan"


@pytest.mark.parametrize(
    ("at", "clerks", "act"),
    [
        (Stage.DRAFT, [DWI], Act.ISSUE),
        (Stage.APPROVED, [], Act.ISSUE),
        (Stage.DRAFT, [DWI, SARI], Act.SUBMIT),
        (Stage.SUBMITTED, [DWI, SARI], Act.APPROVE),
        (Stage.APPROVED, [DWI, SARI], Act.ISSUE),
    ],
)
def test_the_next_step(at: Stage, clerks: list[Person], act: Act) -> None:
    assert next_act(ReleaseSetup(stage=at), clerks) is act


def test_nobody_approves_alone() -> None:
    mine = ReleaseSetup(stage=Stage.SUBMITTED, submitted_by=SARI.called)
    assert "Tambah orang kedua di Setelan" in may_not(Act.APPROVE, mine, SARI, [SARI])
    assert may_not(Act.APPROVE, mine, SARI, [SARI, DWI])
    assert may_not(Act.APPROVE, mine, None, [SARI])
    assert may_not(Act.APPROVE, ReleaseSetup(submitted_by=DWI.called), SARI, [SARI, DWI]) == ""
    of_dwi = ReleaseSetup(submitted_by=SARI.called, submitted_key=DWI.id)
    assert may_not(Act.APPROVE, of_dwi, SARI, [SARI, DWI]) == "", "a namesake is somebody else"
    renamed = ReleaseSetup(submitted_by="Bripka Sari", submitted_key=SARI.id)
    assert may_not(Act.APPROVE, renamed, SARI, [SARI, DWI]), "another rank is the same person"


def test_stages_are_named_only_where_they_exist() -> None:
    def shown(setup: ReleaseSetup, clerks: list[Person], *, issued: bool = False) -> list[tuple[str, bool | None]]:
        return [(step.word, step.done) for step in steps(setup, clerks, drafted=True, issued=issued)]

    assert shown(ReleaseSetup(), []) == [("Draf", True), ("Diperiksa", None), ("Terbit", False)]
    approved = shown(ReleaseSetup(stage=Stage.APPROVED), [SARI])
    assert approved == [("Draf", True), ("Diperiksa", True), ("Disetujui", True), ("Terbit", None)]
    assert all(done for _, done in shown(ReleaseSetup(), [SARI], issued=True))


def test_who_moved_it_is_kept_and_a_change_is_told_also_later(
    room: ReleaseRoom, clerk: Clerk, office: Path
) -> None:
    press(room)
    clerk.program.desk.clerk = SARI
    press(room)
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    meeting.put("venue.name", "Balai Desa")
    clerk.wait(lambda: room.bar.primary.text() == "Ajukan persetujuan")
    clerk.saved()
    store = open_store(office)
    told = [(step.act, step.by) for step in reversed(steps_of(store, meeting.root.id))]
    store.close()
    changed = "kembali ke draf karena naskah berubah"
    assert told == [("diajukan", DWI.called), ("disetujui", SARI.called), (changed, SARI.called)]
    clerk.open("Ngopi Kamtibmas")
    clerk.open("Ngopi Bareng")
    clerk.window.editor.go(clerk.window.editor.sections.index(clerk.window.editor.release))
    clerk.wait(lambda: room.panel.banner.words.text().startswith("Naskah berubah sesudah disetujui"))
