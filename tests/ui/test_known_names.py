"""A name typed in a form is compared with the people of the directory, and one click mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cooling_desktop.press.check.finding import Finding
from cooling_desktop.records.directory import Person
from ui.choices import shown
from ui.drafting import Sheet
from ui.names import make_new, title_of

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk


def test_somebody_saved_meanwhile_is_known_to_the_next_sheet(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    clerk.page()
    found: list[Finding] = []

    def keep(sheet: Sheet) -> None:
        found[:] = [one for one in sheet.findings if one.rule == "R2"]

    drafter = clerk.window.editor._drafter
    drafter.made.connect(keep)
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    meeting.put("closing", "doa oleh Bapak Rahmad Hidayat")
    clerk.wait(lambda: not drafter.pending)
    assert found == []
    saved: list[object] = []
    person = Person(name="Rahmat Hidayat")
    clerk.program.desk.ask("entry", lambda _store: clerk.program.desk.save_entry(person), saved.append, saved.append)
    clerk.wait(lambda: saved)
    drafter.draw()
    clerk.wait(lambda: found)
    assert found[0].message == "“Rahmad Hidayat” mirip Rahmat Hidayat. Orang yang sama?"
    assert (found[0].where, found[0].found) == ("closing", "Rahmad Hidayat")


def test_a_new_person_has_rank_and_degrees_where_a_signature_looks_for_them() -> None:
    made = make_new("people", "Kompol  dr. Bakti Nusa, S.H.")
    assert isinstance(made, Person)
    assert (made.rank, made.degrees_front, made.name, made.degrees_back) == ("Kompol", ["dr."], "Bakti Nusa", ["S.H."])
    assert title_of(made) == "Kompol dr. Bakti Nusa, S.H."
    assert [title_of(make_new("people", words)) for words in ("AKP", "Pak Lurah")] == ["AKP", "Pak Lurah"]
    assert [shown(words) for words in ("dr. Bakti", "ditunda")] == ["dr. Bakti", "Ditunda"]
