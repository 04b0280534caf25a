"""Received papers: the row and the book say the same, and what is taken out stays in the book."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from cooling_desktop.papers.erasure import Copies, told
from cooling_desktop.records.directory import Person
from cooling_desktop.records.erasing import erase, foreseen
from cooling_desktop.records.ledger import Act, entries
from cooling_desktop.records.received import OLD, ReceivedPaper, put, received_papers, row_digest, take_out
from cooling_desktop.records.store import Store

PAPER = ReceivedPaper(
    id="lama-1", origin=OLD, meeting_id="", number="SP/7/X/2019/Humas", kind="siaran pers", unit="Polres Jeneponto",
    headline="Ngopi bareng warga", text="Ngopi bareng warga\n\nKapolres hadir.", facts="", file=f"{'a' * 64}.docx",
    sha256="a" * 64, dated=date(2019, 10, 7), source="Rilis 7 Okt.docx", received_at=datetime(2024, 11, 5, 2, 3, 4),
    received_by="Briptu Dwi",
)  # fmt: skip


def test_what_comes_in_is_entered_and_what_goes_stays_in_the_book(store: Store) -> None:
    undated = replace(PAPER, id="lama-2", file=f"{'b' * 64}.pdf", sha256="b" * 64, dated=None)
    with store.session(write=True) as session:
        put(session, PAPER)
        put(session, undated)
    assert {paper.id: paper for paper in received_papers(store)} == {"lama-1": PAPER, "lama-2": undated}
    with store.session(write=True) as session:
        take_out(session, [PAPER], "Bripka Ani")
    assert received_papers(store) == [undated]
    found = [(one.act, one.paper_id, one.by, one.data_sha256) for one in entries(store)]
    assert found == [
        (Act.RECEIVED, "lama-1", "Briptu Dwi", row_digest(PAPER)),
        (Act.RECEIVED, "lama-2", "Briptu Dwi", row_digest(undated)),
        (Act.REMOVED, "lama-1", "Bripka Ani", row_digest(PAPER)),
    ]


def test_each_value_is_in_the_digest() -> None:
    others = {name: f"{getattr(PAPER, name)}x" for name in ReceivedPaper.__slots__}
    others |= {"dated": date(2019, 10, 8), "received_at": datetime(2024, 11, 5, 2, 3, 5)}  # type: ignore[dict-item]
    changed = {row_digest(replace(PAPER, **{name: value})) for name, value in others.items()}  # type: ignore[arg-type]
    assert len(changed | {row_digest(PAPER)}) == len(ReceivedPaper.__slots__) + 1


def test_an_erased_person_is_told_which_received_papers_keep_the_name(store: Store) -> None:
    kenari = Person(id="kenari", name="Kenari Emasputih")
    store.save_entry(kenari)
    named = replace(PAPER, text="Hadir Kenari Emasputih.", dated=None)
    with store.session(write=True) as session:
        put(session, named)
        put(session, replace(PAPER, id="lama-2", number="SP/8", file="b.pdf"))
    (kept,) = foreseen(store, "kenari").papers
    assert kept.received and kept.on_page and (kept.number, kept.issued_on) == (PAPER.number, date(2024, 11, 5))
    lines = dict(told(erase(store, "kenari"), Copies(None), date(2024, 11, 6)))
    (paper,) = lines["Namanya tetap ada dalam naskah dari kantor lain atau arsip lama:"]
    assert paper == "SP/7/X/2019/Humas, 5 November 2024: Ngopi bareng warga"
