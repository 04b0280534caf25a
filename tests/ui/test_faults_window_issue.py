"""What can be wrong when a release is issued: said at its place, nothing half issued, no number lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cooling_desktop.archive.issue import ARCHIVE, issue
from cooling_desktop.records.facts import PICTURES
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.meeting import Photo
from cooling_desktop.records.store import Store, open_store
from tests.disks import fill, mount
from tests.test_faults_disk import small
from tests.ui.faulty import Start, Told, start, told
from tests.ui.test_clerk import text_of
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk
    from ui.pages.release_room import ReleaseRoom

__all__ = ["mount", "small", "start", "told"]  # fixtures
KEY, OTHER = "contoh-000-sumenep", "contoh-004-menteng"
Change = Callable[[Store], object]


def changed(office: Path, change: Change) -> None:
    """Something is done to the office before anybody opens it."""
    store = open_store(office)
    change(store)
    store.close()


def picture(office: Path, name: str) -> Path:
    """A small picture in the folder of pictures."""
    (office / PICTURES).mkdir(exist_ok=True)
    path = office / PICTURES / name
    Image.new("RGB", (320, 240), "teal").save(path)
    return path


def press_issue(clerk: Clerk, key: str = KEY) -> ReleaseRoom:
    """Open the release and press Terbitkan; the one question is answered with yes."""
    clerk.window.go(Room.HOME)  # the same meeting may be open, and is only left when it has been read again
    clerk.window.open_meeting(key)
    clerk.wait(lambda: clerk.window.editor.meeting and clerk.facts().meeting.id == key)
    return press_issue_here(clerk)


def press_issue_here(clerk: Clerk, answer: Callable[..., bool] = lambda *_: True) -> ReleaseRoom:
    """The same for the meeting that is open."""
    editor = clerk.window.editor
    editor.go(editor.sections.index(editor.release))
    clerk.page()
    editor.room.issuing.confirm = answer
    clerk.wait(lambda: editor.room.bar.primary.text() == "Terbitkan")
    QTest.mouseClick(editor.room.bar.primary, Qt.MouseButton.LeftButton)
    return editor.room


def refused(clerk: Clerk, room: ReleaseRoom) -> str:
    """The sentence above the blocks; the release is still a draft and the button works again."""
    clerk.wait(room.panel.trouble.isVisible)
    assert room.bar.primary.isEnabled() and not room.bar.progress.isVisible()
    assert clerk.window.editor.meeting is not None and not clerk.window.editor.meeting.read_only
    return room.panel.trouble.words.text()


def issued(office: Path) -> list[str]:
    """The numbers that were given, as a fresh session reads them."""
    store = open_store(office)
    try:
        return [paper.number for paper in issued_papers(store)]
    finally:
        store.close()


def nothing_issued(office: Path) -> None:
    assert issued(office) == [] and not list((office / ARCHIVE).glob("*.pdf"))


def test_a_photo_whose_file_is_gone(clerk: Clerk, office: Path) -> None:
    def add(store: Store) -> None:
        facts = store.load(KEY)
        facts.meeting.photos.append(Photo(file="rapat.jpg", caption="Suasana rapat", credit="Humas"))
        store.save(facts)

    picture(office, "rapat.jpg")
    changed(office, add)
    clerk.window.editor.go(0)
    (office / PICTURES / "rapat.jpg").unlink()
    room = press_issue(clerk)
    assert refused(clerk, room) == "Berkas gambar “rapat.jpg” hilang dari folder foto. Pasang lagi fotonya."
    nothing_issued(office)
    QTest.mouseClick(room.panel.to_field, Qt.MouseButton.LeftButton)
    assert clerk.window.editor.forms.section.title == "Foto"
    picture(office, "rapat.jpg")
    press_issue(clerk)
    clerk.wait(lambda: read_only(clerk))
    assert len(issued(office)) == 1


def test_a_logo_whose_file_is_gone(clerk: Clerk, office: Path) -> None:
    def add(store: Store) -> None:
        unit = store.load(KEY).unit
        assert unit is not None
        unit.logo = "lambang.png"
        store.save_entry(unit)

    changed(office, add)
    room = press_issue(clerk)
    words = refused(clerk, room)
    assert words == "Berkas logo Polres Sumenep hilang dari folder foto. Pilih lagi logonya di Direktori > Satuan."
    assert not room.panel.to_field.isVisible()  # the directory is no field of the meeting
    nothing_issued(office)


def test_a_unit_without_a_letterhead_issues_a_page_without_one(clerk: Clerk, office: Path) -> None:
    def clear(store: Store) -> None:
        unit = store.load(KEY).unit
        assert unit is not None
        unit.letterhead_1 = unit.letterhead_2 = unit.letterhead_3 = ""
        store.save_entry(unit)

    changed(office, clear)
    press_issue(clerk)
    clerk.wait(lambda: read_only(clerk))
    assert "KEPOLISIAN" not in text_of(
        (office / ARCHIVE / next((office / ARCHIVE).glob("*.pdf"))).read_bytes()
    )


def read_only(clerk: Clerk) -> bool:
    meeting = clerk.window.editor.meeting
    return meeting is not None and meeting.read_only


def test_a_number_that_somebody_else_took(clerk: Clerk, office: Path) -> None:
    def take(store: Store) -> None:
        facts = store.load(OTHER)
        facts.meeting.unit_id = store.load(KEY).meeting.unit_id  # numbers are given per unit
        store.save(facts)
        issue(store, OTHER, today=date(2024, 11, 12))

    changed(office, take)
    (taken,) = issued(office)
    clerk.window.open_meeting(KEY)
    clerk.wait(lambda: clerk.window.editor.meeting is not None)
    assert clerk.window.editor.meeting is not None
    clerk.window.editor.meeting.put("release.number", taken)
    clerk.saved()
    room = press_issue(clerk)
    assert taken in refused(clerk, room) and "sudah dipakai" in room.panel.trouble.words.text()
    assert issued(office) == [taken] and len(list((office / ARCHIVE).glob("*.pdf"))) == 1


def test_a_release_that_another_window_issued_meanwhile(clerk: Clerk, office: Path) -> None:
    clerk.window.open_meeting(KEY)
    clerk.wait(lambda: clerk.window.editor.meeting is not None)
    changed(office, lambda store: issue(store, KEY, today=date(2024, 11, 12)))
    room = press_issue_here(clerk)
    assert "sudah terbit" in refused(clerk, room).casefold()
    assert len(issued(office)) == 1 and len(list((office / ARCHIVE).glob("*.pdf"))) == 1
    clerk.retype(clerk.field("apa", "theme"), "diketik sesudahnya")
    clerk.wait(clerk.window.top.failed.isVisible)  # an issued meeting takes nothing more, and says so


def test_a_disk_that_is_full_when_the_paper_is_written(
    small: Path, sample_folder: Path, start: Start, told: Told
) -> None:
    data = Path(shutil.copytree(sample_folder, small / "data"))
    clerk = start(data)
    editor = clerk.window.editor
    clerk.window.open_meeting(KEY)
    clerk.wait(lambda: editor.meeting is not None and clerk.program.desk._store is not None)
    filler: list[Path] = []

    def fill_up(*_: object) -> bool:
        filler.append(fill(small))
        return True

    room = press_issue_here(clerk, fill_up)
    assert refused(clerk, room).startswith("Disk penuh")
    filler[0].unlink()
    nothing_issued(data)
    editor.room.issuing.confirm = lambda *_: True
    QTest.mouseClick(room.bar.primary, Qt.MouseButton.LeftButton)
    clerk.wait(lambda: read_only(clerk))
    assert [number[:5] for number in issued(data)] == ["SP/1/"] and told.boxes == []


def test_an_issued_meeting_does_not_tell_how_complete_the_last_one_was(clerk: Clerk, office: Path) -> None:
    changed(office, lambda store: issue(store, OTHER, today=date(2024, 11, 12)))
    panel = clerk.window.editor.bench.panel
    clerk.window.open_meeting(KEY)
    clerk.wait(lambda: clerk.window.room is Room.EDITOR and panel._foot.isVisible())
    clerk.window.open_meeting(OTHER)
    clerk.wait(lambda: read_only(clerk))
    clerk.window.editor.go(0)
    assert not panel._foot.isVisible()
