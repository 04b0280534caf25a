"""Where somebody approves, only what was approved is issued, whoever asks and from wherever."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from cooling_desktop.__main__ import main
from cooling_desktop.archive.issue import ARCHIVE, issue
from cooling_desktop.errors import NotReady
from cooling_desktop.papers.mark import mark_of
from cooling_desktop.press.draft import draft
from cooling_desktop.records.clerk import Clerk
from cooling_desktop.records.facts import PICTURES, Facts
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.kinds import Paper, Stage
from cooling_desktop.records.meeting import Photo
from cooling_desktop.records.store import Store, open_store

KEY = "contoh-000-sumenep"
TODAY = date(2024, 11, 5)


@pytest.fixture
def store(office: Path) -> Iterator[Store]:
    """An office where Sari approves; the meeting has one photo, and another one lies in the folder."""
    opened = open_store(office)
    opened.save_entry(Clerk(rank="Iptu", name="Sari Wulan", approver=True))
    for name, colour in (("satu.jpg", "teal"), ("dua.jpg", "navy")):
        Image.new("RGB", (320, 240), colour).save(office / PICTURES / name)
    facts = opened.load(KEY)
    facts.meeting.photos = [Photo(file="satu.jpg", caption="Suasana", credit="Humas")]
    opened.save(facts)
    yield opened
    opened.close()


def mark(facts: Facts) -> str:
    return mark_of(facts, draft(facts))


def approve(store: Store) -> None:
    """What the window stores when Sari presses Setujui."""
    facts = store.load(KEY)
    setup = facts.meeting.release
    setup.stage, setup.approved_text = Stage.APPROVED, mark(facts)
    setup.submitted_by, setup.approved_by = "Briptu Dwi Lestari", "Iptu Sari Wulan"
    store.save(facts)


def _photo(facts: Facts) -> None:
    facts.meeting.photos[0].file = "dua.jpg"


def _words(facts: Facts) -> None:
    facts.meeting.programme = "Ngopi Malam"


def _letterhead(facts: Facts) -> None:
    assert facts.unit is not None
    facts.unit.letterhead_2 = "DAERAH LAIN"


def _contact(facts: Facts) -> None:
    assert facts.unit is not None
    facts.unit.phone = "0328-111"


def test_what_was_approved_is_issued(store: Store) -> None:
    approve(store)
    assert issue(store, KEY, today=TODAY, paper=Paper.F4).number == "SP/1/XI/2024/Humas"


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.SUBMITTED])
def test_what_nobody_approved_is_not(store: Store, stage: Stage) -> None:
    approve(store)
    facts = store.load(KEY)
    facts.meeting.release.stage = stage
    store.save(facts)
    with pytest.raises(NotReady, match=r"^Naskah belum disetujui\. Ajukan persetujuan lebih dahulu\.$"):
        issue(store, KEY, today=TODAY)
    assert issued_papers(store) == [] and not list((store.folder / ARCHIVE).iterdir())


@pytest.mark.parametrize("change", [_photo, _words, _letterhead, _contact])
def test_what_changed_since_is_not(store: Store, change: Callable[[Facts], None]) -> None:
    approve(store)
    facts = store.load(KEY)
    change(facts)
    store.save(facts)
    with pytest.raises(NotReady, match=r"^Naskah berubah sejak disetujui\. Ajukan lagi\.$"):
        issue(store, KEY, today=TODAY)
    assert issued_papers(store) == [] and not list((store.folder / ARCHIVE).iterdir())


def test_without_an_approver_nothing_is_asked(store: Store, office: Path) -> None:
    (sari,) = store.clerks()
    sari.approver = False
    store.save_entry(sari)
    assert issue(store, KEY, today=TODAY).number


def test_the_command_line_has_no_other_rule(
    store: Store, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["issue", KEY, "--data", str(office)]) != 0
    assert "Naskah belum disetujui." in capsys.readouterr().err
    assert issued_papers(store) == []


def test_the_mark_is_of_the_text_only(store: Store, tmp_path: Path) -> None:
    facts = store.load(KEY)
    before = mark(facts)
    facts.pictures = Path(shutil.copytree(store.pictures, tmp_path / "lain"))
    facts.meeting.internal_note = "tidak masuk naskah"
    facts.meeting.release.paper = Paper.F4
    facts.meeting.photos.insert(0, Photo(file="dua.jpg", in_release=False))
    assert mark(facts) == before
