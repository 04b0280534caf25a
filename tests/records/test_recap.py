"""A recap counts what was typed, by hand-made expectation, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from cooling_desktop.records.clerk import Clerk
from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.records.ledger import head
from cooling_desktop.records.recap import Group, Heads, Promise, Recap, Share, Tally, Wanted
from cooling_desktop.records.recap_counting import read_recap
from cooling_desktop.records.received import ReceivedPaper, put
from cooling_desktop.records.store import open_store
from cooling_desktop.words.periods import ALWAYS, between, month, of_election, week
from tests.recap_office import furnish

MONDAY = date(2024, 10, 21)
WEEK = week(date(2024, 10, 14))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small office; nobody changes it."""
    folder = tmp_path_factory.mktemp("rekap")
    furnish(folder)
    return folder


def recap(folder: Path, wanted: Wanted, today: date = MONDAY) -> Recap:
    """What is counted on a day."""
    found = read_recap(folder, wanted, today)
    assert found is not None
    return found[0]


def test_a_busy_week(small: Path) -> None:
    found = recap(small, Wanted(WEEK))
    assert [(line.key, line.status.value) for line in found.meetings] == [
        ("senin", "terlaksana"), ("rabu", "terlaksana"), ("jumat", "terlaksana"), ("sabtu", "ditunda"),
        ("minggu", "dibatalkan"),
    ]  # fmt: skip
    assert [(line.number, line.kind) for line in found.held] == [
        ("RALAT/1/X/2024/Humas", "ralat"), ("", ""), ("SP/2/X/2024/Humas", "siaran pers"),
    ]  # fmt: skip
    assert found.heads == Heads(22 + 14 + 31, ("belasan", ""))
    assert [line.heads.counted for line in found.held] == [22, 14, 31]
    assert (found.releases, found.corrections, found.withdrawals, found.elsewhere) == (2, 0, 0, 0)
    assert found.media == (Tally("Radar Madura", 2),)
    assert found.undated == 1 and not found.approval and not found.empty
    assert found.statements == 2 and found.speakers == (Tally("Kapolres Sumenep AKBP Henri Noveri Santoso", 2),)


def test_guests_by_group_programmes_and_places(small: Path) -> None:
    found = recap(small, Wanted(WEEK))
    assert found.groups == (
        Group("Media", 3, 3, Heads(33)),
        Group("Kelompok lain", 2, 2, Heads(31, ("",))),
        Group("Penyelenggara pemilihan", 2, 1, Heads(1)),
        Group("Pendamping dari satuan", 1, 1, Heads(1)),
        Group("Perorangan", 0, 1, Heads(1)),
        Group("Keagamaan", 1, 1, Heads(0, ("belasan",))),
    )
    assert found.programmes == (
        Share("Ngopi Bareng", 2, Heads(36, ("belasan",))),
        Share("Jumat Curhat", 1, Heads(31, ("",))),
    )
    assert [(one.name, one.meetings) for one in found.districts] == [
        ("Kecamatan Kota Sumenep", 2), ("Kecamatan Kalianget", 1),
    ]  # fmt: skip
    assert [(one.name, one.meetings) for one in found.cities] == [("Sumenep", 3)]


def test_promises_and_who_was_never_asked(small: Path) -> None:
    found = recap(small, Wanted(WEEK))
    assert [(one.who, one.due) for one in found.promises] == [
        ("Semua pihak", date(2024, 10, 20)), ("PD MIO Indonesia", date(2024, 11, 27)),
        ("Ketua PD MIO Indonesia Candra Hasan", None),
    ]  # fmt: skip
    assert found.coming == (Promise("senin", "PD MIO Indonesia", "Mencegah hoaks", date(2024, 11, 27)),)
    assert [body.name for body in found.never] == ["PCNU Sumenep"], "a pattern asks nobody"
    assert [(body.name, body.last) for body in found.long_ago] == [("PWI Sumenep", date(2024, 2, 2))]


def test_a_correction_counts_on_its_own_day_and_an_issue_outside_is_told(small: Path) -> None:
    found = recap(small, Wanted(between(date(2024, 10, 22), date(2024, 10, 31))))
    assert (found.releases, found.corrections, found.elsewhere, found.meetings) == (0, 1, 1, ())
    assert found.media == (Tally("Antara", 1),) and not found.empty


def test_filters_narrow_everything(small: Path) -> None:
    month_of = Wanted(month(MONDAY))
    polsek = recap(small, replace(month_of, unit_id="polsek"))
    assert [line.key for line in polsek.meetings] == ["jumat"] and polsek.releases == 1
    assert polsek.filters == ("Polsek Kalianget",) and polsek.unit is not None and polsek.unit.id == "polsek"
    curhat = recap(small, replace(month_of, programme="ngopi bareng", district="kecamatan kalianget|sumenep"))
    assert [line.key for line in curhat.meetings] == ["sabtu"]
    assert curhat.filters == ("Ngopi Bareng", "Kecamatan Kalianget") and curhat.received == ()
    whole = recap(small, month_of)
    assert whole.unit is not None and whole.unit.id == "polres", "the Polsek stands under it"
    assert whole.units == ("Polres Sumenep", "Polsek Kalianget")


def test_an_election_and_its_phase(small: Path) -> None:
    election = recap(small, Wanted(of_election("Pilkada Serentak 2024"), "pilkada"))
    assert len(election.meetings) == 8 and election.undated == 0
    assert election.count(MeetingStatus.PLANNED) == 2
    before = recap(small, Wanted(of_election("Pilkada Serentak 2024", "jelang"), "pilkada", "jelang"))
    assert [line.key for line in before.meetings] == ["dahulu"]
    assert before.heads == Heads(0, ("",))


def test_what_there_is_to_choose(small: Path) -> None:
    found = read_recap(small, Wanted(), MONDAY)
    assert found is not None
    choices = found[1]
    assert [name for _, name in choices.programmes] == ["Jumat Curhat", "Minggu Kasih", "Ngopi Bareng"]
    assert [name for _, name in choices.districts] == ["Kecamatan Kalianget", "Kecamatan Kota Sumenep"]
    assert choices.elections == (("pilkada", "Pilkada Serentak 2024", ("jelang", "kampanye")),)
    assert [key for key, _ in choices.units] == ["polres", "polsek"]


def test_the_chain_and_the_approver_are_read(small: Path, office: Path) -> None:
    store = open_store(small)
    last = head(store)
    store.close()
    chain = recap(small, Wanted(WEEK)).chain
    assert last is not None and chain is not None
    assert (chain.seal, chain.entries) == (last.seal, 3)
    assert chain.grouped.replace(" ", "") == last.seal and len(chain.grouped.split()) == 16
    assert recap(office, Wanted()).chain is None
    store = open_store(office)
    store.save_entry(Clerk(rank="Iptu", name="Sari Wulan", approver=True))
    store.close()
    assert recap(office, Wanted()).approval


def test_papers_of_elsewhere_count_on_the_day_they_came(office: Path) -> None:
    at, other = datetime(2024, 10, 16, 3), "kantor lain"
    paper = ReceivedPaper("a", other, "", "SP/9", "siaran pers", "Polsek Kalianget", "Judul", "", "", "a.pdf", "0" * 64,
                          date(2024, 9, 30), "a.pdf", at, "")  # fmt: skip
    store = open_store(office)
    with store.session(write=True) as session:
        put(session, paper)
    store.close()
    week_of = recap(office, Wanted(WEEK))
    assert week_of.received == (Tally(other, 1),) and week_of.chain is not None and week_of.chain.entries == 1
    assert recap(office, Wanted(WEEK, unit_id="polres-sumenep")).received == ()
    assert recap(office, Wanted(month(date(2024, 9, 1)))).received == ()


def test_a_meeting_that_came_with_another_offices_paper_is_their_work(tmp_path: Path) -> None:
    furnish(tmp_path)
    before, store = recap(tmp_path, Wanted(WEEK)), open_store(tmp_path)
    with store.session(write=True) as session:
        for key in ("rabu", "dahulu", "senin"):  # of Monday's there are releases of ours
            put(session, ReceivedPaper(
                key, "kantor lain", key, "SP/9", "siaran pers", "Polres Lain", "Judul", "", "", f"{key}.pdf", "0" * 64,
                date(2024, 10, 17), "a.pdf", datetime(2024, 10, 18, 3), "",
            ))  # fmt: skip
    store.close()
    after = recap(tmp_path, Wanted(WEEK))
    assert [line.key for line in before.held] == ["senin", "rabu", "jumat"]
    assert [line.key for line in after.held] == ["senin", "jumat"] and after.releases == before.releases
    assert [one.name for one in after.never] == ["PCNU Sumenep", "PWI Sumenep"], "whom they asked we did not ask"


def test_nothing_is_told_as_nothing(small: Path, tmp_path: Path) -> None:
    assert recap(small, Wanted(month(date(2023, 5, 1)))).empty
    assert read_recap(tmp_path, Wanted(ALWAYS), MONDAY) is None
