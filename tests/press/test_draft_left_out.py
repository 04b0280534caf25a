"""What a draft leaves out and what the clerk writes instead, on the examples and small changes to them."""

from __future__ import annotations

from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import copy_facts
from cooling_desktop.records.kinds import GuestStatus, Voice
from cooling_desktop.records.meeting import OwnWording
from cooling_desktop.records.spoken import Utterance
from tests.press.samples import keys, sample, text


def test_own_wording_replaces_a_block_and_says_so() -> None:
    facts = sample("000")
    facts.meeting.release.own_wordings = [OwnWording(block="purpose", text='Acara itu "sejuk".')]
    drafted = draft(facts)
    (block,) = [b for b in drafted.blocks if b.own]
    assert (block.key, block.text) == ("purpose", "Acara itu “sejuk”.")
    assert keys(drafted) == keys(draft(sample("000")))


def test_an_emptied_block_goes() -> None:
    facts = sample("000")
    facts.meeting.release.own_wordings = [OwnWording(block="headline"), OwnWording(block="answer-2")]
    left = keys(draft(facts))
    assert "headline" not in left and "answer-2" not in left and "answer" in left


def test_own_wording_for_what_was_not_drafted_comes_in_its_place() -> None:
    facts = sample("001")
    facts.meeting.release.own_wordings = [OwnWording(block="neutrality", text="Polsek tetap netral.")]
    names = [block.name for block in draft(facts).blocks]
    assert names.index("discussion") < names.index("neutrality") < names.index("outcome")


def test_own_wording_that_lost_its_block_is_not_lost() -> None:
    facts = sample("000")
    facts.meeting.release.own_wordings = [OwnWording(block="quotes-3", text="“Aman,” katanya.")]
    assert ("release.own_wordings[0]", "“Aman,” katanya.") in [(u.where, u.text) for u in draft(facts).unused]


def test_what_stays_behind_says_why() -> None:
    unused = {one.where: one.reason for one in draft(sample("004")).unused}
    assert unused["utterances[0]"] == "Pembicara belum punya jabatan. Isi jabatannya agar dapat dipakai."
    assert unused["topics[3]"] == "Ditandai tidak dipakai dalam siaran pers."
    assert unused["internal_note"] == "Catatan internal tidak pernah masuk siaran pers."
    assert draft(sample("000")).unused[0].reason == "Kehadiran tamu belum dicatat."
    assert "photos[0]" in {one.where for one in draft(sample("002")).unused}


def test_a_statement_typed_twice_is_told_once() -> None:
    facts = sample("000")
    again = copy_facts(facts).meeting.utterances[3]
    facts.meeting.utterances.append(Utterance(kind=again.kind, person_id=again.person_id, post_id=again.post_id,
                                              text=again.text + "."))  # fmt: skip
    drafted = draft(facts)
    assert text(facts).count("Pilkada merupakan ajang demokrasi") == 1
    assert drafted.unused[2].reason == "Isinya sama dengan ucapan ke-4."


def test_a_guest_who_did_not_come_is_not_named() -> None:
    facts = sample("000")
    for status in (GuestStatus.INVITED, GuestStatus.CONFIRMED, GuestStatus.APOLOGISED, GuestStatus.ABSENT):
        facts.meeting.guests[1].status = status
        assert "puluhan" not in text(facts)
        assert "guests[1]" in {one.where for one in draft(facts).unused}


def test_a_name_kept_back_stays_back() -> None:
    facts = sample("000")
    for one in facts.meeting.utterances:
        if one.person_id == "candra-hasan":
            one.anonymous = "salah seorang pengurus"
    facts.meeting.guests, facts.meeting.commitments = [], []
    for voice in Voice:
        assert "Candra" not in text(facts, voice)
        assert "salah seorang pengurus" in text(facts, voice).lower()
