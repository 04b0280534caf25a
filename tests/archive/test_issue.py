"""An issued release is one thing in three places: number, row and PDF; and it stays as it is."""

from __future__ import annotations

import hashlib
import io
import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pikepdf
import pypdf
import pytest
from PIL import Image

from cooling_desktop.archive.issue import ARCHIVE, issue, number_to_come, pdf_of
from cooling_desktop.errors import BadInput, NotReady, StorageTrouble
from cooling_desktop.records.directory import Person
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.interchange import parse
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.kinds import MeetingStatus, Paper
from cooling_desktop.records.meeting import Day, Guest, OwnWording, Photo
from cooling_desktop.records.store import Store, open_store
from tests.archive.pictures import put_picture

KEY = "contoh-000-sumenep"
LOST = "0" * 64 + ".png"
TODAY = date(2024, 11, 5)


@pytest.fixture
def store(office: Path) -> Iterator[Store]:
    opened = open_store(office)
    yield opened
    opened.close()


def _no_date(facts: Facts) -> None:
    facts.meeting.days = [Day()]


def _no_days(facts: Facts) -> None:
    facts.meeting.days = []


def _no_headline(facts: Facts) -> None:
    facts.meeting.release.own_wordings.append(OwnWording(block="headline", text=""))


def _nameless(facts: Facts) -> None:
    facts.meeting.programme = facts.meeting.form = ""


def _postponed(facts: Facts) -> None:
    facts.meeting.status = MeetingStatus.POSTPONED


def _cancelled(facts: Facts) -> None:
    facts.meeting.status = MeetingStatus.CANCELLED


def _tomorrow(facts: Facts) -> None:
    facts.meeting.days = [Day(held_on=date(2024, 11, 6))]


def _last_day_tomorrow(facts: Facts) -> None:
    facts.meeting.days = [Day(held_on=TODAY), Day(held_on=date(2024, 11, 6))]


def _days_turned_round(facts: Facts) -> None:
    facts.meeting.days = [Day(held_on=date(2024, 10, 24)), Day(held_on=date(2024, 10, 23))]


BLOCKED: list[tuple[Callable[[Facts], None], str, str]] = [
    (_no_date, "Tanggal kegiatan belum diisi", "days[0].held_on"),
    (_no_days, "Tanggal kegiatan belum diisi", "days[0].held_on"),
    (_no_headline, "Judul dikosongkan", "release.own_wordings"),
    (_nameless, "Judul belum dapat disusun", "programme"),
    (_postponed, "Kegiatan ditunda", "status"),
    (_cancelled, "Kegiatan dibatalkan", "status"),
    (_tomorrow, "6 November 2024, belum tiba", "days[0].held_on"),
    (_last_day_tomorrow, "6 November 2024, belum tiba", "days[1].held_on"),
    (_days_turned_round, "mendahului hari sebelumnya", "days[1].held_on"),
]


@pytest.mark.parametrize("spoil, words, where", BLOCKED, ids=[change.__name__ for change, _, _ in BLOCKED])
def test_a_missing_fact_is_named_and_nothing_is_left(
    store: Store, spoil: Callable[[Facts], None], words: str, where: str
) -> None:
    facts = store.load(KEY)
    spoil(facts)
    store.save(facts)
    with pytest.raises(NotReady, match="Belum dapat diterbitkan") as caught:
        issue(store, KEY, today=TODAY)
    assert words in str(caught.value) and caught.value.where == where
    assert issued_papers(store) == []
    assert [path for path in store.folder.rglob("*") if path.is_file() and ARCHIVE in path.parts] == []
    assert {row.id: row.status for row in store.meetings()}[KEY] != "terbit"


def test_without_anybody_who_acts_there_is_no_number(store: Store) -> None:
    facts = store.load(KEY)
    facts.meeting.unit_id, facts.meeting.leaders = None, []
    store.save(facts)
    with pytest.raises(NotReady, match="Nomor diberikan per satuan") as caught:
        issue(store, KEY, today=TODAY)
    assert caught.value.where == "unit_id" and issued_papers(store) == []


def test_a_lost_logo_leads_to_the_directory_and_a_lost_photo_to_the_photos(store: Store) -> None:
    facts = store.load(KEY)
    assert facts.unit is not None
    facts.unit.logo = LOST
    store.save(facts)
    with pytest.raises(NotReady) as refused:
        issue(store, KEY, today=TODAY)
    words = "Berkas logo Polres Sumenep hilang dari folder foto. Pilih lagi logonya di Direktori > Satuan."
    assert (str(refused.value), refused.value.where) == (words, "")
    facts = store.load(KEY)
    facts.meeting.photos.append(Photo(file=LOST))
    store.save(facts)
    with pytest.raises(NotReady, match="Pasang lagi fotonya") as refused:
        issue(store, KEY, today=TODAY)
    assert refused.value.where == "photos"


def _emoji_in_headline(facts: Facts) -> None:
    facts.meeting.release.own_wordings.append(OwnWording(block="headline", text="Kapolres Gelar Ngopi 😀"))


def _emoji_in_caption(facts: Facts) -> None:
    facts.meeting.photos[0].caption = "Bersama 😀"


@pytest.mark.parametrize("spoil, place", [(_emoji_in_headline, "judul"), (_emoji_in_caption, "keterangan foto")])
def test_a_letter_that_no_archive_may_hold_is_named_with_its_place(
    store: Store, spoil: Callable[[Facts], None], place: str
) -> None:
    facts = store.load(KEY)
    facts.meeting.photos = [Photo(file=put_picture(store.folder, _jpeg("RGB")).name)]
    spoil(facts)
    store.save(facts)
    with pytest.raises(BadInput, match=f"Huruf “😀” di {place} tidak tersedia"):
        issue(store, KEY, today=TODAY)
    assert issued_papers(store) == [] and list((store.folder / ARCHIVE).iterdir()) == []
    assert number_to_come(store, KEY, today=TODAY) == "SP/1/XI/2024/Humas", "no number was used up"


def test_a_photo_in_colours_for_a_press_that_was_laid_into_the_folder_goes_out_in_ours(store: Store) -> None:
    facts = store.load(KEY)
    facts.meeting.photos = [Photo(file=put_picture(store.folder, _jpeg("CMYK")).name)]
    store.save(facts)
    with pikepdf.open(io.BytesIO(pdf_of(store, issue(store, KEY, today=TODAY)))) as opened:
        (drawn,) = opened.pages[0].get_images().values()
        assert str(drawn.ColorSpace) == "/DeviceRGB"


def _jpeg(mode: str) -> bytes:
    Image.new(mode, (64, 48), 90).save(made := io.BytesIO(), "JPEG")
    return made.getvalue()


def test_a_leader_alone_is_host_enough(store: Store) -> None:
    facts = store.load(KEY)
    facts.meeting.unit_id = None
    store.save(facts)
    assert issue(store, KEY, today=TODAY).number == "SP/1/XI/2024/Humas", "numbered by the leader's unit"


def test_number_row_and_pdf_agree(store: Store, office: Path) -> None:
    issued = issue(store, KEY, today=TODAY)
    fresh = open_store(office)
    (stored,) = issued_papers(fresh)
    assert stored == issued
    pdf = pdf_of(fresh, stored)
    fresh.close()
    assert hashlib.sha256(pdf).hexdigest() == stored.sha256 and stored.file == f"{stored.sha256}.pdf"
    page = " ".join(pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text().split())
    assert "SP/1/XI/2024/Humas" in page and "5 November 2024" in page and "KONSEP" not in page
    assert stored.headline in " ".join(page.split()) and stored.headline in stored.text
    assert stored.number in stored.text
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert str(opened.docinfo["/Title"]) == stored.headline
    assert (stored.issued_on, stored.kind, stored.voice, stored.paper) == (
        TODAY,
        "siaran pers",
        "siaran-pers",
        "a4",
    )
    assert parse(stored.facts.encode(), "x").meeting.programme == "Ngopi Bareng"
    assert json.loads(stored.facts)["format"] == "cooling-desktop/meeting"


def test_the_wanted_paper_is_used(store: Store) -> None:
    issued = issue(store, KEY, today=TODAY, paper=Paper.F4)
    with pikepdf.open(io.BytesIO(pdf_of(store, issued))) as opened:
        width, height = (float(n) / 72 * 25.4 for n in opened.pages[0].MediaBox[2:])
    assert (issued.paper, round(width), round(height)) == ("f4", 215, 330)


def test_pdf_files_are_exactly_the_issued_papers(office: Path) -> None:
    store = open_store(office)
    for row in store.meetings():
        if row.held_on:
            issue(store, row.id, today=date(2024, 11, 9))
    wanted = {paper.file for paper in issued_papers(store)}
    store.close()
    assert len(wanted) == 4
    assert {path.name for path in office.rglob("*.pdf")} == wanted
    assert {path.name for path in (office / ARCHIVE).iterdir()} == wanted


def test_it_is_issued_once(store: Store) -> None:
    first = issue(store, KEY, today=TODAY)
    with pytest.raises(BadInput, match=r"sudah terbit\. Untuk memperbaikinya, buat ralat"):
        issue(store, KEY, today=TODAY)
    assert issued_papers(store) == [first]


def test_an_issued_meeting_can_t_be_changed(store: Store, office: Path) -> None:
    issue(store, KEY, today=TODAY)
    facts = store.load(KEY)
    store.save(facts)  # saving it unchanged is no change
    facts.meeting.guests.append(Guest(group="menyusul"))
    with pytest.raises(BadInput, match="sudah terbit dan tidak dapat diubah lagi"):
        store.save(facts)
    fresh = open_store(office)
    assert "menyusul" not in [guest.group for guest in fresh.load(KEY).meeting.guests]
    fresh.close()


def test_the_issued_paper_keeps_the_facts_of_that_day(store: Store) -> None:
    issued = issue(store, KEY, today=TODAY)
    person = next(e for e in store.directory("people") if e.id == "henri-noveri-santoso")
    assert isinstance(person, Person)
    person.rank = "Kombes Pol."
    store.save_entry(person)
    (stored,) = issued_papers(store)
    assert parse(stored.facts.encode(), "x").people[person.id].rank == "AKBP"
    assert stored == issued and pdf_of(store, stored)


def test_a_lost_or_altered_paper_is_told(store: Store) -> None:
    issued = issue(store, KEY, today=TODAY)
    path = store.folder / ARCHIVE / issued.file
    content = path.read_bytes()
    assert sys.platform == "win32" or path.stat().st_mode & 0o777 == 0o444, "nobody writes into it by mistake"
    path.chmod(0o644)
    path.write_bytes(content[:-1] + b"x")
    with pytest.raises(StorageTrouble, match="berubah sejak terbit"):
        pdf_of(store, issued)
    path.unlink()
    with pytest.raises(StorageTrouble, match="hilang dari folder arsip"):
        pdf_of(store, issued)


def test_the_list_says_so(store: Store) -> None:
    issue(store, KEY, today=TODAY)
    rows = {row.id: (row.status, row.number) for row in store.meetings()}
    assert rows[KEY] == ("terbit", "SP/1/XI/2024/Humas")
    assert rows["contoh-004-menteng"] == ("terlaksana", "")
