"""A pattern of a programme is a plan only: it is listed as one and never goes out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cooling_desktop.archive.issue import issue
from cooling_desktop.errors import NotReady
from cooling_desktop.records.copied import Part, copied
from cooling_desktop.records.store import open_store
from cooling_desktop.records.uses import uses_in

KEY = "contoh-000-sumenep"


def test_a_pattern_is_listed_as_one_never_issued_and_keeps_what_it_names(office: Path) -> None:
    store = open_store(office)
    pattern = copied(store.load(KEY), tuple(Part))
    pattern.meeting.template = True
    store.save(pattern)
    rows = {row.id: row for row in store.meetings()}
    assert len(rows) == 6 and (rows[pattern.meeting.id].status, rows[pattern.meeting.id].held_on) == ("pola", None)
    with pytest.raises(NotReady) as refused:
        issue(store, pattern.meeting.id, today=date(2024, 11, 5))
    assert str(refused.value) == (
        "Belum dapat diterbitkan. Ini pola program, bukan kegiatan. Buat kegiatan dari pola ini, lalu terbitkan."
    )
    with store.session() as session:
        assert uses_in(session, "units", pattern.meeting.unit_id or "").meetings == 2, "what it names can't be deleted"
    store.close()
