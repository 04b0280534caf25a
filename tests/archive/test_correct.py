"""After a release went out: a RALAT says what changed, a PENCABUTAN why; both point back and go out as one act."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdf
import pytest
import sqlalchemy as sa

from cooling_desktop.archive.correct import correct, paper_of, reached, withdraw, withdrawal_number
from cooling_desktop.archive.issue import ARCHIVE, issue, number_to_come, pdf_of
from cooling_desktop.errors import BadInput, NotReady
from cooling_desktop.papers.mark import mark_of
from cooling_desktop.press.draft import draft
from cooling_desktop.records.clerk import Clerk
from cooling_desktop.records.directory import NumberSeries
from cooling_desktop.records.issued import IssuedPaper, chain
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.kinds import Stage
from cooling_desktop.records.meeting import OwnWording
from cooling_desktop.records.reading import read_meeting
from cooling_desktop.records.recipient import Recipient
from cooling_desktop.records.recipients import add_recipient
from cooling_desktop.records.steps import steps_of
from cooling_desktop.records.store import Store, open_store
from cooling_desktop.records.tables import issues

KEY = "contoh-000-sumenep"
FIRST, LATER = date(2024, 11, 5), date(2024, 11, 6)
BY = "Briptu Dwi Lestari"


@pytest.fixture
def store(office: Path) -> Iterator[Store]:
    opened = open_store(office)
    yield opened
    opened.close()


@pytest.fixture
def first(store: Store) -> IssuedPaper:
    return issue(store, KEY, today=FIRST, by=BY)


def move_to(store: Store, street: str) -> None:
    """The clerk types another street."""
    facts = store.load(KEY)
    facts.meeting.venue.street = street
    store.save(facts, BY)


def corrected(store: Store, paper: IssuedPaper, street: str = "Jalan Dr. Sutomo") -> IssuedPaper:
    correct(store, paper.id, by=BY)
    move_to(store, street)
    return issue(store, KEY, today=LATER, by=BY)


def words_of(store: Store, paper: IssuedPaper) -> str:
    pages = pypdf.PdfReader(io.BytesIO(pdf_of(store, paper))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_a_correction_is_a_paper_of_its_own_that_names_what_changed(store: Store, first: IssuedPaper) -> None:
    made = corrected(store, first)
    assert (made.kind, made.number, made.corrects_id) == ("ralat", "RALAT/1/XI/2024/Humas", first.id)
    assert {paper.id for paper in issued_papers(store)} == {first.id, made.id}
    text = words_of(store, made)
    assert "RALAT atas Siaran Pers Nomor SP/1/XI/2024/Humas, tanggal 5 November 2024" in text
    assert text.index("Semula") < text.index("Menjadi") < text.index("Jalan Dr. Sutomo")
    assert "Nomor: RALAT/1/XI/2024/Humas" in text and "6 November 2024" in text
    rows = made.reason.splitlines()
    assert rows[0].startswith("Semula: ") and rows[1].startswith("Menjadi: ") and "Jalan Dr. Sutomo" in rows[1]
    assert pdf_of(store, first).startswith(b"%PDF"), "the first stays as it went out"


def test_what_is_open_for_correction_can_be_typed_in_and_is_closed_afterwards(store: Store, first: IssuedPaper) -> None:
    with pytest.raises(BadInput, match="tidak dapat diubah lagi"):
        move_to(store, "Jalan Lain")
    made = corrected(store, first)
    assert store.load(KEY).corrects is None
    with pytest.raises(BadInput, match="tidak dapat diubah lagi"):
        move_to(store, "Jalan Lain")
    with pytest.raises(BadInput, match="sudah terbit"):
        issue(store, KEY, today=LATER)
    assert paper_of(store, KEY) == made


def test_both_ways_of_reading_know_what_is_corrected(store: Store, first: IssuedPaper) -> None:
    correct(store, first.id)
    assert store.load(KEY).corrects == first
    read = read_meeting(store.folder, KEY, {})
    assert read is not None and (read[0].corrects, read[1]) == (first, None)
    made = issue_anyhow(store)
    read = read_meeting(store.folder, KEY, {})
    assert read is not None and (read[0].corrects, read[1]) == (None, made)


def issue_anyhow(store: Store) -> IssuedPaper:
    move_to(store, "Jalan Dr. Sutomo")
    return issue(store, KEY, today=LATER)


def test_a_correction_that_changes_nothing_does_not_go_out(store: Store, first: IssuedPaper) -> None:
    correct(store, first.id)
    with pytest.raises(NotReady, match="masih sama dengan yang terbit"):
        issue(store, KEY, today=LATER)
    assert issued_papers(store) == [first] and len(list((store.folder / ARCHIVE).iterdir())) == 1


def test_a_correction_whose_list_was_emptied_says_so(store: Store, first: IssuedPaper) -> None:
    correct(store, first.id)
    facts = store.load(KEY)
    facts.meeting.release.own_wordings.append(OwnWording(block="correction", text=""))
    store.save(facts)
    move_to(store, "Jalan Dr. Sutomo")
    with pytest.raises(NotReady, match="Yang diralat dikosongkan"):
        issue(store, KEY, today=LATER)
    assert issued_papers(store) == [first]


def test_the_list_is_printed_in_the_words_of_the_clerk(store: Store, first: IssuedPaper) -> None:
    correct(store, first.id)
    facts = store.load(KEY)
    words = "Semula: di Jalan Dr. Cipto\nMenjadi: di Jalan Dr. Sutomo"
    facts.meeting.release.own_wordings.append(OwnWording(block="correction", text=words))
    store.save(facts)
    made = issue_anyhow(store)
    assert made.reason == words
    assert "Semula di Jalan Dr. Cipto Menjadi di Jalan Dr. Sutomo" in words_of(store, made)
    correct(store, made.id)
    assert not store.load(KEY).meeting.release.own_wordings, "the next correction tells its own changes"


def test_a_correction_is_corrected_in_turn_and_only_the_last_one(store: Store, first: IssuedPaper) -> None:
    second = corrected(store, first)
    with pytest.raises(BadInput, match=r"sudah diralat dengan nomor RALAT/1/XI/2024/Humas"):
        correct(store, first.id)
    third = corrected(store, second, "Jalan Trunojoyo")
    assert (third.number, third.corrects_id) == ("RALAT/2/XI/2024/Humas", second.id)
    assert [paper.id for paper in chain(issued_papers(store), third)] == [first.id, second.id, third.id]
    assert "Jalan Dr. Sutomo" in third.reason and "SP/1" not in third.text
    assert "Ralat Siaran Pers Nomor RALAT/1/XI/2024/Humas" in third.text


def test_a_withdrawal_names_the_release_its_title_and_the_reason(store: Store, first: IssuedPaper) -> None:
    assert withdrawal_number(store, first.id, today=LATER, by=BY) == "CABUT/1/XI/2024/Humas"
    made = withdraw(store, first.id, "kegiatan tidak pernah berlangsung", today=LATER, by=BY)
    assert (made.kind, made.number, made.corrects_id) == ("pencabutan", "CABUT/1/XI/2024/Humas", first.id)
    text = words_of(store, made)
    assert f"mencabut Siaran Pers Nomor SP/1/XI/2024/Humas tanggal 5 November 2024 berjudul “{first.headline}”" in text
    assert "Alasan: Kegiatan tidak pernah berlangsung." in text
    assert "Dengan pencabutan ini, siaran pers tersebut dinyatakan tidak berlaku." in text
    assert made.reason == "kegiatan tidak pernah berlangsung" and made.issued_by == BY


def test_what_is_withdrawn_is_neither_withdrawn_nor_corrected_again(store: Store, first: IssuedPaper) -> None:
    made = withdraw(store, first.id, "keliru", today=LATER)
    for key in (first.id, made.id):
        with pytest.raises(BadInput, match=r"sudah dicabut|adalah pencabutan"):
            correct(store, key)
        with pytest.raises(BadInput, match=r"sudah dicabut|adalah pencabutan"):
            withdraw(store, key, "keliru", today=LATER)
    with pytest.raises(BadInput, match=r"sudah dicabut dengan nomor CABUT/1/XI/2024/Humas"):
        issue(store, KEY, today=LATER)


def test_withdrawing_a_correction_names_both_papers(store: Store, first: IssuedPaper) -> None:
    made = withdraw(store, corrected(store, first).id, "keliru", today=LATER)
    assert "Siaran Pers Nomor SP/1/XI/2024/Humas tanggal 5 November 2024" in made.text
    assert "diralat dengan Ralat Nomor RALAT/1/XI/2024/Humas tanggal 6 November 2024" in made.text
    assert "siaran pers tersebut beserta ralatnya dinyatakan tidak berlaku." in made.text


@pytest.mark.parametrize("reason", ["", " \n "])
def test_a_withdrawal_needs_its_reason(store: Store, first: IssuedPaper, reason: str) -> None:
    with pytest.raises(NotReady, match="Alasan pencabutan belum diisi"):
        withdraw(store, first.id, reason, today=LATER)
    assert issued_papers(store) == [first]


def test_a_correction_in_the_making_is_settled_before_a_withdrawal(store: Store, first: IssuedPaper) -> None:
    correct(store, first.id)
    with pytest.raises(BadInput, match="sedang disusun"):
        withdraw(store, first.id, "keliru", today=LATER)


def test_the_unit_numbers_corrections_as_it_likes(store: Store, first: IssuedPaper) -> None:
    unit = store.load(KEY).unit
    assert unit is not None
    unit.number_series.append(NumberSeries(kind="Ralat ", pattern="R-{urut}/{tahun}", start=4))
    store.save_entry(unit)
    correct(store, first.id)
    assert number_to_come(store, KEY, today=LATER) == "R-4/2024"
    assert issue_anyhow(store).number == "R-4/2024"


def test_a_typed_number_belongs_to_the_paper_it_was_typed_for(store: Store) -> None:
    facts = store.load(KEY)
    facts.meeting.release.number = "SP/77/Humas"
    store.save(facts)
    assert corrected(store, issue(store, KEY, today=FIRST)).number == "RALAT/1/XI/2024/Humas"


def test_the_rule_of_approval_holds_for_a_correction(store: Store, first: IssuedPaper) -> None:
    store.save_entry(Clerk(rank="Iptu", name="Sari Wulan", approver=True))
    correct(store, first.id, by=BY)
    move_to(store, "Jalan Dr. Sutomo")
    with pytest.raises(NotReady, match="belum disetujui"):
        issue(store, KEY, today=LATER)
    facts = store.load(KEY)
    setup = facts.meeting.release
    setup.stage, setup.submitted_by, setup.approved_by = Stage.APPROVED, BY, "Iptu Sari Wulan"
    setup.approved_text = mark_of(facts, draft(facts))
    store.save(facts)
    assert issue(store, KEY, today=LATER).kind == "ralat"


def test_only_an_approver_withdraws_where_there_is_one(store: Store, first: IssuedPaper) -> None:
    store.save_entry(Clerk(rank="Iptu", name="Sari Wulan", approver=True))
    with pytest.raises(NotReady, match=r"dilakukan oleh penyetuju: Iptu Sari Wulan\."):
        withdraw(store, first.id, "keliru", today=LATER, by=BY)
    with pytest.raises(NotReady, match="dilakukan oleh penyetuju"):
        withdrawal_number(store, first.id, today=LATER, by=BY)
    assert withdraw(store, first.id, "keliru", today=LATER, by="Iptu Sari Wulan").issued_by == "Iptu Sari Wulan"


def test_an_approver_is_known_by_the_key(store: Store, first: IssuedPaper) -> None:
    sari, other = (Clerk(rank="Iptu", name="Sari Wulan", approver=approver) for approver in (True, False))
    store.save_entry(sari)
    store.save_entry(other)
    for stranger in (other.id, "hantu"):
        with pytest.raises(NotReady, match=r"dilakukan oleh penyetuju: Iptu Sari Wulan\."):
            withdraw(store, first.id, "keliru", today=LATER, by="Iptu Sari Wulan", key=stranger)
        with pytest.raises(NotReady, match="dilakukan oleh penyetuju"):
            withdrawal_number(store, first.id, today=LATER, by="Iptu Sari Wulan", key=stranger)
    assert withdrawal_number(store, first.id, today=LATER, by="lain", key=sari.id).startswith("CABUT/1/")
    assert withdraw(store, first.id, "keliru", today=LATER, by="Iptu Sari Wulan", key=sari.id).kind == "pencabutan"


def test_a_claimed_name_that_two_share_proves_nothing(store: Store, first: IssuedPaper) -> None:
    store.save_entry(Clerk(approver=True))  # nobody has typed the name yet
    with pytest.raises(NotReady, match="dilakukan oleh penyetuju"):
        withdraw(store, first.id, "keliru", today=LATER)
    for approver in (True, False):
        store.save_entry(Clerk(rank="Iptu", name="Sari Wulan", approver=approver))
    with pytest.raises(NotReady, match=r"^Ada 2 orang bernama Iptu Sari Wulan di Setelan, jadi penyetuju"):
        withdraw(store, first.id, "keliru", today=LATER, by="Iptu Sari Wulan")
    assert issued_papers(store) == [first]


def test_who_received_the_first_is_known_of_the_last(store: Store, first: IssuedPaper) -> None:
    add_recipient(store, first.id, Recipient(name="Radar Madura"))
    second = corrected(store, first)
    for name in ("radar madura", "Antara"):
        add_recipient(store, second.id, Recipient(name=name))
    made = withdraw(store, second.id, "keliru", today=LATER)
    assert [one.name for one in reached(store, made.id)] == ["radar madura", "Antara"]
    assert [one.name for one in reached(store, first.id)] == ["Radar Madura"]


def test_who_did_what_is_kept(store: Store, first: IssuedPaper) -> None:
    second = corrected(store, first)
    withdraw(store, second.id, "keliru", today=LATER, by="Iptu Sari Wulan")
    told = [(step.act, step.by, step.about) for step in reversed(steps_of(store, KEY))]
    assert told == [
        ("terbit", BY, "SP/1/XI/2024/Humas"),
        ("dibuka untuk ralat", BY, "SP/1/XI/2024/Humas"),
        ("diralat", BY, "RALAT/1/XI/2024/Humas"),
        ("dicabut", "Iptu Sari Wulan", "CABUT/1/XI/2024/Humas"),
    ]


def test_the_list_of_meetings_tells_how_a_paper_stands(store: Store, first: IssuedPaper) -> None:
    def row() -> tuple[str, str]:
        return {row.id: (row.status, row.number) for row in store.meetings()}[KEY]

    assert row() == ("terbit", "SP/1/XI/2024/Humas")
    correct(store, first.id)
    assert row() == ("ralat", "SP/1/XI/2024/Humas")
    made = issue_anyhow(store)
    assert row() == ("diralat", "RALAT/1/XI/2024/Humas")
    withdraw(store, made.id, "keliru", today=LATER)
    assert row() == ("dicabut", "CABUT/1/XI/2024/Humas")
    assert len(store.meetings()) == 5
    with store.session(write=True) as session:
        session.execute(sa.text("DROP TRIGGER tr_issues_update"))
        session.execute(sa.update(issues).values(kind="hak jawab"))
    assert row() == ("hak jawab", "CABUT/1/XI/2024/Humas"), "a kind that nobody knows takes no list away"
