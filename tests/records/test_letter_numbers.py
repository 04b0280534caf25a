"""Numbers of letters: one a meeting and kind, in order, kept when cancelled, whoever asks."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date

import pytest

from cooling_desktop.errors import BadInput, NotReady
from cooling_desktop.records.directory import NumberSeries, Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.issued import INVITATION, REPORT
from cooling_desktop.records.letter_numbers import cancel, refusal, take, taken
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.store import Store
from cooling_desktop.records.trash import discard_entry, discard_meeting

UNIT, ON, BY = "polres-sumenep", date(2026, 11, 5), "Bripda Siti"


def new(store: Store, programme: str = "Ngopi", typed: str = "", unit: str | None = UNIT) -> str:
    """A meeting with a typed number on its invitation."""
    facts = Facts(Meeting(programme=programme, unit_id=unit))
    facts.meeting.invitation.number = typed
    return store.take_in([facts])[0]


def test_a_letter_gets_its_number_once_and_gives_it_back_never(store: Store) -> None:
    first, second = new(store), new(store, "Jumat Curhat")
    assert take(store, first, INVITATION, ON, BY) == "B/Und-1/XI/2026/Humas"
    assert take(store, first, INVITATION, date(2026, 12, 1), "lain") == "B/Und-1/XI/2026/Humas", "no second one"
    assert take(store, first, REPORT, ON, BY) == "R/LK-1/XI/2026/Humas", "a series of its own"
    assert take(store, second, INVITATION, ON, BY) == "B/Und-2/XI/2026/Humas"
    one = next(number for number in taken(store) if number.text.startswith("B/Und-2"))
    with pytest.raises(BadInput, match="Alasan pembatalan belum diisi"):
        cancel(store, one.id, BY, "  ")
    cancel(store, one.id, BY, "Surat  batal dikirim")
    with pytest.raises(BadInput, match="sudah dibatalkan"):
        cancel(store, one.id, BY, "lagi")
    assert refusal(store, second, INVITATION, "b/und-2/XI/2026/humas").startswith("Nomor b/und-2/XI/2026/humas sudah")
    assert take(store, second, INVITATION, ON, BY) == "B/Und-3/XI/2026/Humas"
    discard_meeting(store, second)
    told = [(number.text.split("/")[1], number.title, number.live) for number in taken(store)]
    assert sorted(told) == [("LK-1", "Ngopi", True), ("Und-1", "Ngopi", True), ("Und-2", "Jumat Curhat", False),
                            ("Und-3", "Jumat Curhat", True)]  # fmt: skip
    gone = next(number for number in taken(store) if not number.live)
    assert (gone.cancelled_because, gone.cancelled_by, gone.taken_by) == ("Surat batal dikirim", BY, BY)


def test_what_is_typed_elsewhere_is_stepped_over_and_told(store: Store) -> None:
    new(store, typed="B/Und-1/XI/2026/Humas")
    second, third = new(store), new(store, unit=None)
    assert take(store, second, INVITATION, ON, BY, " B/Und-7/XI/2026/Humas ") == "B/Und-7/XI/2026/Humas"
    fourth = new(store)
    for typed in ("B/Und-7/XI/2026/Humas", "b/und-1/XI/2026/humas"):
        with pytest.raises(BadInput, match="sudah dipakai surat kegiatan lain"):
            take(store, fourth, INVITATION, ON, BY, typed)
    assert refusal(store, fourth, INVITATION, "B/Und-9") == ""
    assert refusal(store, second, INVITATION, "B/Und-7/XI/2026/Humas") == "", "its own"
    assert take(store, fourth, INVITATION, ON, BY) == "B/Und-2/XI/2026/Humas"
    with pytest.raises(NotReady, match="Satuan penyelenggara belum diisi"):
        take(store, third, INVITATION, ON, BY)


def test_a_unit_s_own_pattern_is_used_and_a_unit_with_numbers_stays(store: Store) -> None:
    own = Unit(id="polsek", name="Polsek Kota")
    own.number_series = [NumberSeries(kind=" Surat Undangan", pattern="B/{urut}/{tahun}", start=41)]
    store.save_entry(own)
    facts = Facts(Meeting(unit_id="polsek"))
    facts.units["polsek"] = own
    store.save(facts)
    assert take(store, facts.meeting.id, INVITATION, ON, BY) == "B/41/2026"
    facts = store.load(facts.meeting.id)
    facts.meeting.unit_id = None
    store.save(facts)
    with pytest.raises(BadInput, match="pernah memberi nomor"):
        discard_entry(store, "units", "polsek")


def test_two_windows_at_once_never_get_the_same(store: Store, desk: Callable[[], Store]) -> None:
    keys = [new(store) for _ in range(12)]
    start = threading.Barrier(2)
    got: list[str] = []

    def takes(mine: list[str], window: Store) -> None:
        start.wait()
        got.extend(take(window, key, INVITATION, ON, BY) for key in mine)

    running = [threading.Thread(target=takes, args=(keys[n::2], desk())) for n in range(2)]
    for one in running:
        one.start()
    for one in running:
        one.join()
    assert sorted(int(text.split("/")[1][4:]) for text in got) == list(range(1, 13))
