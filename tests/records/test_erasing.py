"""A person's data deleted on request: a canary in every value and text sings nowhere but in what was issued."""

from __future__ import annotations

from datetime import date

import pytest

from cooling_desktop.archive.correct import correct
from cooling_desktop.archive.issue import issue, pdf_of
from cooling_desktop.errors import Conflict
from cooling_desktop.records.directory import Holding, Person, Post
from cooling_desktop.records.erasing import erase, foreseen
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.kinds import GuestStatus
from cooling_desktop.records.meeting import Guest, OwnWording, Photo
from cooling_desktop.records.scrubbing import sweep
from cooling_desktop.records.spoken import Utterance
from cooling_desktop.records.store import Store
from cooling_desktop.records.trash import discarded, restore

KEY, ISSUED, OPENED = "contoh-000-sumenep", "contoh-002-jeneponto", "contoh-003-oku-selatan"
NAME, BIRDS = "Kenari Emasputih", ("Kenary Emasputih", "081298765432", "Jalan Sangkar 17", "pernah marah", "70887766")


@pytest.fixture
def known(store: Store) -> Store:
    """Kenari in an unissued, an issued and a corrected meeting, in a post, the trash and many texts."""
    wrong, phone, home, note, nrp = BIRDS
    kenari = Person(id="kenari", name=NAME, short_name="Kenari", known_as=[wrong], phone="08001122")
    kenari.nrp, kenari.home_address, kenari.note = nrp, home, note
    store.save_entry(kenari)
    kenari.phone = phone  # the number before was stored too
    store.save_entry(kenari)
    store.save_entry(Person(id="adik", name="Adik", note=f"adik {NAME}"))
    store.save_entry(Post(id="ketua", title="Ketua RW", holdings=[Holding(person_id="kenari"), Holding()]))
    for key in (KEY, ISSUED, OPENED):
        facts = store.load(key)
        came = GuestStatus.PRESENT if key == ISSUED else GuestStatus.INVITED
        office = Guest(person_id="kenari", post_id="ketua", status=came)
        facts.meeting.guests += [office, Guest(id=f"{key}-1", person_id="kenari")]
        facts.meeting.guests += [Guest(id=f"{key}-2", person_id="kenari", note=f"kata\n{NAME}: {phone}")]
        facts.meeting.utterances.append(Utterance(person_id="kenari", text="kami  siap", in_release=False))
        caption = f"{NAME.upper()} dan warga"
        facts.meeting.photos.append(Photo(caption=caption, people=f"{wrong}, Adik", in_release=False))
        store.save(facts)
        facts.meeting.guests.pop()
        store.save(facts)
    issue(store, ISSUED, today=date(2024, 11, 5))
    correct(store, issue(store, OPENED, today=date(2024, 11, 5)).id)
    facts = store.load(KEY)
    lead = OwnWording(block="lead", text=f"Hadir Kenari\nEmasputih, {phone}.", facts=NAME)
    facts.meeting.release.own_wordings = [lead]
    store.save(facts)
    return store


def test_nothing_sings_but_what_was_issued(known: Store) -> None:
    papers, stale = issued_papers(known), known.load(KEY)
    told = foreseen(known, "kenari")
    assert known.entry(Person, "kenari") is not None, "looking ahead changes nothing"
    done = erase(known, "kenari")
    assert done == told and done.swept
    assert (done.called, done.meetings, done.unissued, done.posts, done.discarded) == (NAME, 3, 1, 1, 4)
    assert {"Nomor ponsel", "Alamat rumah", "Catatan sumber", "NRP"} <= set(done.values)
    printed = {paper.headline: paper.on_page for paper in done.papers}
    assert printed == {paper.headline: True for paper in papers if paper.meeting_id == ISSUED}, "nothing in the other"
    assert issued_papers(known) == papers and all(pdf_of(known, paper) for paper in papers)
    assert [NAME in paper.facts for paper in papers] == [paper.meeting_id == ISSUED for paper in papers]
    told_of_nobody(known)
    stale.meeting.theme = "Damai"
    with pytest.raises(Conflict):
        known.save(stale)
    with pytest.raises(Conflict):
        erase(known, "kenari")
    with known.session(write=True) as session:  # what stays of the name is what was issued: without it, nothing
        session.connection().exec_driver_sql("DROP TRIGGER tr_issues_update")
        session.connection().exec_driver_sql("UPDATE issues SET text = '', facts = '', headline = ''")
    assert sweep(known.folder)
    left = b"".join(path.read_bytes() for path in known.folder.glob("cooling.db*"))
    assert [bird for bird in (NAME, "08001122", *BIRDS) if bird.encode() in left] == []


def told_of_nobody(store: Store) -> None:
    """Rows and texts that named the person stay without the name."""
    facts = store.load(KEY)
    office, alone = facts.meeting.guests[-2:]
    assert (office.person_id, office.post_id, office.group) == (None, "ketua", "")
    assert (alone.person_id, alone.group) == (None, "seorang warga")
    assert facts.meeting.utterances[-1].anonymous == "salah seorang warga"
    assert facts.meeting.photos[-1].caption == "[nama dihapus] dan warga"
    assert facts.meeting.release.own_wordings[0].text == "Hadir [nama dihapus], [dihapus]."
    post, other = store.entry(Post, "ketua"), store.entry(Person, "adik")
    assert post and len(post.holdings) == 1 and other and other.note == "adik [nama dihapus]"
    restore(store, f"{KEY}-2")
    assert store.load(KEY).meeting.guests[-1].note == "kata\n[nama dihapus]: [dihapus]"
    assert "Kenari" not in str(discarded(store))


def test_a_name_that_others_have_too_goes_only_where_the_person_is_meant(store: Store) -> None:
    for key in ("siti", "lain"):
        store.save_entry(Person(id=key, name="Siti Aminah"))
    for key, guest in ((KEY, Guest(person_id="siti")), ("contoh-004-menteng", Guest(person_id="lain"))):
        facts = store.load(key)
        facts.meeting.guests.append(guest)
        facts.meeting.internal_note = "Siti Aminah bertanya"
        store.save(facts)
    assert erase(store, "siti").texts == 1
    assert store.load(KEY).meeting.internal_note == "[nama dihapus] bertanya"
    assert store.load("contoh-004-menteng").meeting.internal_note == "Siti Aminah bertanya"
