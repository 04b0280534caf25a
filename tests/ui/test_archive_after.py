"""In the archive papers point to each other, keep who received them, and can be corrected or withdrawn."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from cooling_desktop.archive.correct import correct, withdraw
from cooling_desktop.archive.issue import ARCHIVE, issue
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.moved import leave_to_read
from cooling_desktop.records.received import OTHER_OFFICE, ReceivedPaper, put
from cooling_desktop.records.recipient import Recipient
from cooling_desktop.records.recipients import add_recipient, recipients_of
from cooling_desktop.records.store import open_store
from tests.ui.test_archive_rows import page
from ui.pages.archive import ArchivePage
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

KEY, OTHER = "contoh-000-sumenep", "contoh-002-jeneponto"


@pytest.fixture(scope="module")
def issued(
    sample_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, IssuedPaper]]:
    """An office with a release, its correction, and another one that was withdrawn; made once."""
    office = Path(shutil.copytree(sample_folder, tmp_path_factory.mktemp("terbit") / "data"))
    store = open_store(office)
    made = {"first": issue(store, KEY, today=date(2024, 11, 5))}
    add_recipient(store, made["first"].id, Recipient(name="Radar Madura", channel="WhatsApp"))
    correct(store, made["first"].id)
    facts = store.load(KEY)
    facts.meeting.venue.street = "Jalan Dr. Sutomo"
    store.save(facts)
    made["ralat"] = issue(store, KEY, today=date(2024, 11, 6))
    made["other"] = issue(store, OTHER, today=date(2024, 11, 7))
    made["cabut"] = withdraw(store, made["other"].id, "acara ditunda", today=date(2024, 11, 8))
    store.close()
    return office, made


@pytest.fixture
def papers(issued: tuple[Path, dict[str, IssuedPaper]], office: Path) -> dict[str, IssuedPaper]:
    """A release with its correction, and another one that was withdrawn."""
    shutil.copytree(issued[0], office, dirs_exist_ok=True)
    return dict(issued[1])


@pytest.fixture
def archive(papers: dict[str, IssuedPaper], clerk: Clerk) -> ArchivePage:
    clerk.window.go(Room.ARCHIVE)
    page = clerk.window.archive
    clerk.wait(lambda: page.list.rows.rowCount() == 4 and page.panel.pdf)
    return page


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def show(archive: ArchivePage, clerk: Clerk, paper: IssuedPaper) -> None:
    archive.show_paper(paper.id)
    clerk.wait(lambda: archive.panel.pdf and archive.panel.one is not None and archive.panel.one.id == paper.id)


def written_down(office: Path, paper: IssuedPaper) -> list[tuple[str, str, date | None]]:
    store = open_store(office)
    try:
        return [(one.name, one.channel, one.received_on) for one in recipients_of(store, paper.id)]
    finally:
        store.close()


STANDS = {"first": "Diralat", "ralat": "Ralat", "other": "Dicabut", "cabut": "Pencabutan"}


def test_rows_tell_how_papers_stand_and_links_lead_from_one_to_the_other(
    archive: ArchivePage, clerk: Clerk, papers: dict[str, IssuedPaper]
) -> None:
    rows = archive.list.rows
    spoken = {rows.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole).split(", ")[-1] for n in range(4)}
    assert spoken == set(STANDS.values())
    show(archive, clerk, papers["first"])
    (link,) = archive.panel.foot.links
    assert link.text() == "Diralat dengan RALAT/1/XI/2024/Humas"
    click(link)
    clerk.wait(lambda: archive.panel.one is not None and archive.panel.one.id == papers["ralat"].id)
    (link,) = archive.panel.foot.links
    assert link.text() == "Meralat SP/1/XI/2024/Humas"
    click(link)
    clerk.wait(lambda: archive.list.current() == papers["first"].id)
    for name in ("first", "ralat", "other", "cabut"):
        show(archive, clerk, papers[name])
        foot, can = archive.panel.foot, name == "ralat"
        assert foot.correct.isVisible() is foot.withdraw.isVisible() is can, "only what counts can be followed"


def test_recipients_are_typed_in_and_taken_out(
    archive: ArchivePage, clerk: Clerk, papers: dict[str, IssuedPaper], office: Path
) -> None:
    show(archive, clerk, papers["first"])
    box = archive.panel.foot.recipients
    clerk.wait(lambda: len(box.rows) == 1)
    assert "Radar Madura" in box.head.accessibleDescription()
    click(box.head)
    box.name.setFocus()
    clerk.type(box.name, "Antara")
    clerk.type(box.lines["channel"], "surel")
    box.day.clear()
    clerk.type(box.day, "5/11/24")
    clerk.press(box.day, Qt.Key.Key_Return)
    clerk.wait(lambda: len(box.rows) == 2)
    assert written_down(office, papers["first"])[1] == ("Antara", "surel", date(2024, 11, 5))
    assert box.name.text() == "" and box.lines["channel"].text() == "surel", "the next one often gets it the same way"
    first = next(iter(box.rows.values()))
    click(next(b for b in first.findChildren(QAbstractButton) if b.accessibleName() == "Hapus Radar Madura"))
    clerk.wait(lambda: len(box.rows) == 1)
    assert [name for name, *_ in written_down(office, papers["first"])] == ["Antara"]
    click(clerk.window.toast._button)
    clerk.wait(lambda: len(box.rows) == 2)
    assert [name for name, *_ in written_down(office, papers["first"])] == ["Antara", "Radar Madura"]


def test_what_cannot_be_read_is_told_and_nothing_is_written(
    archive: ArchivePage, clerk: Clerk, papers: dict[str, IssuedPaper], office: Path
) -> None:
    show(archive, clerk, papers["ralat"])
    box = archive.panel.foot.recipients
    box.open_it()
    click(box.add)
    assert box.trouble == "Nama penerima belum diisi. Ketik nama media atau orangnya."
    clerk.type(box.name, "Antara")
    clerk.retype(box.day, "kapan saja")
    click(box.add)
    assert "kapan saja" in box.trouble and box.name.text() == "Antara"
    box.day.clear()
    leave_to_read(office, datetime(2024, 11, 9))
    click(box.add)
    clerk.wait(lambda: "sudah pindah" in clerk.window.toast._words.text())
    assert box.name.text() == "Antara", "what is refused is not typed again"
    assert written_down(office, papers["ralat"]) == []


def test_a_correction_tells_who_has_the_first(
    archive: ArchivePage, clerk: Clerk, papers: dict[str, IssuedPaper]
) -> None:
    show(archive, clerk, papers["ralat"])
    box = archive.panel.foot.recipients
    clerk.wait(lambda: "Radar Madura" in box.head.accessibleDescription())
    box.open_it()
    assert box.earlier == "Naskah sebelumnya sudah diterima Radar Madura." and not box.rows


def test_a_correction_is_opened_from_here(archive: ArchivePage, clerk: Clerk, papers: dict[str, IssuedPaper]) -> None:
    show(archive, clerk, papers["ralat"])
    click(archive.panel.foot.correct)
    clerk.wait(lambda: clerk.window.editor.meeting is not None and not clerk.window.editor.meeting.read_only)
    corrects = clerk.facts().corrects
    assert corrects is not None and corrects.id == papers["ralat"].id
    clerk.wait(lambda: "correction" in clerk.window.editor.release.blocks.cards)
    assert clerk.window.editor.bench.released


def test_a_withdrawal_is_made_from_here(
    archive: ArchivePage, clerk: Clerk, papers: dict[str, IssuedPaper], office: Path
) -> None:
    show(archive, clerk, papers["ralat"])
    asked: list[tuple[str, ...]] = []

    def reason(_: QWidget, *told: str) -> str:
        asked.append(told)
        return "acara ditunda"

    archive.aftermath.ask_reason = cast(Callable[..., str], reason)
    archive.panel.foot.withdraw.trigger()
    clerk.wait(lambda: clerk.window.top.chip.accessibleName() == "Dicabut")
    ((_, withdrawn, _, reached),) = asked
    assert (withdrawn, reached) == ("RALAT/1/XI/2024/Humas", "Radar Madura")
    store = open_store(office)
    assert sorted(paper.kind for paper in issued_papers(store)) == [
        "pencabutan", "pencabutan", "ralat", "siaran pers", "siaran pers",
    ]  # fmt: skip
    store.close()


def test_a_search_for_one_number_finds_both_papers(
    archive: ArchivePage, clerk: Clerk, papers: dict[str, IssuedPaper]
) -> None:
    archive.search()
    clerk.type(archive.field, "RALAT/1/XI")
    clerk.wait(lambda: archive.list.rows.rowCount() == 2)
    assert all(archive.list.rows.row_of(papers[name].id) >= 0 for name in ("first", "ralat"))


def test_a_paper_of_another_office_tells_where_it_is_from_and_is_only_read(clerk: Clerk, office: Path) -> None:
    pdf = page()
    digest = hashlib.sha256(pdf).hexdigest()
    (office / ARCHIVE).mkdir(exist_ok=True)
    (office / ARCHIVE / f"{digest}.pdf").write_bytes(pdf)
    store = open_store(office)
    with store.session(write=True) as session:
        put(session, ReceivedPaper(
            "k1", OTHER_OFFICE, "", "SP/3/XI/2024", "siaran pers", "Polsek Menteng", "Ngopi Kamtibmas", "",
            "", f"{digest}.pdf", digest, date(2024, 11, 8), "ngopi.pdf", datetime(2024, 11, 9, 3, 0), "Briptu Dwi",
        ))  # fmt: skip
    store.close()
    clerk.window.go(Room.ARCHIVE)
    archive = clerk.window.archive
    clerk.wait(lambda: archive.panel.pdf == pdf)
    (spoken,) = (archive.list.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole),)
    assert spoken == "Ngopi Kamtibmas, Jumat, 8 November 2024 · Polsek Menteng · SP/3/XI/2024, Diterima"
    foot = archive.panel.foot
    assert foot.proof.text().startswith("Utuh: sama persis dengan saat diterima, ")
    assert foot.proof._by.text() == "Dari Polsek Menteng. Berkas asal: ngopi.pdf. Dimasukkan oleh Briptu Dwi."
    hidden = (foot.correct, foot.again, foot.more, foot.recipients, foot.publications)
    assert not any(part.isVisible() for part in hidden) and foot.export.isVisible()
