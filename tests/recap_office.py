"""A small office whose recap can be counted by hand: one busy week in October 2024, one quiet one, and the rest."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from cooling_desktop.records.directory import Election, Organisation, Person, Post, Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import new_id
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.kinds import (
    GuestStatus,
    MeetingStatus,
    NeutralityForm,
    OrganisationKind,
    Phase,
    UnitLevel,
)
from cooling_desktop.records.ledger import enter_issue
from cooling_desktop.records.meeting import Day, Guest, Meeting, Venue
from cooling_desktop.records.publication import Publication
from cooling_desktop.records.publications import add_publication
from cooling_desktop.records.spoken import Commitment, Neutrality
from cooling_desktop.records.store import Store, open_store
from cooling_desktop.records.tables import issues, numbers

S, K = GuestStatus, OrganisationKind
POLRES = Unit(
    id="polres", name="Polres Sumenep", city="Sumenep", province="Jawa Timur",
    letterhead_1="KEPOLISIAN NEGARA REPUBLIK INDONESIA", letterhead_2="DAERAH JAWA TIMUR",
    letterhead_3="RESOR SUMENEP",
)  # fmt: skip
POLSEK = Unit(id="polsek", name="Polsek Kalianget", level=UnitLevel.POLSEK, parent_id="polres", city="Sumenep")
BODIES = [
    Organisation(id="mio", name="PD MIO Indonesia", kind=K.PRESS),
    Organisation(id="fkub", name="FKUB Sumenep", kind=K.RELIGIOUS),
    Organisation(id="kpu", name="KPU Kabupaten Sumenep", kind=K.ELECTION),
    Organisation(id="pwi", name="PWI Sumenep", kind=K.PRESS),
    Organisation(id="nu", name="PCNU Sumenep", kind=K.RELIGIOUS),
]
PEOPLE = [
    Person(id="henri", rank="AKBP", name="Henri Noveri Santoso"),
    Person(id="candra", name="Candra Hasan"),
    Person(id="budi", name="Budi Santoso"),
]
POSTS = [
    Post(id="kapolres", title="Kapolres Sumenep", unit_id="polres"),
    Post(id="ketua-mio", title="Ketua PD MIO Indonesia", organisation_id="mio"),
    Post(id="ketua-kpu", title="Ketua KPU", organisation_id="kpu"),
]
ELECTION = Election(id="pilkada", name="Pilkada Serentak 2024", voting_day=date(2024, 11, 27))


def _meeting(key: str, day: date | None, programme: str, district: str, **values: Any) -> Meeting:
    made: dict[str, Any] = {
        "status": MeetingStatus.HELD, "unit_id": "polres", "election_id": "pilkada", "phase": Phase.CAMPAIGN,
        "venue": Venue(name="Arina Caffé", district=district, city="Sumenep"),
    }  # fmt: skip
    return Meeting(id=key, programme=programme, days=[Day(held_on=day)], **made | values)


def _stated() -> Neutrality:
    return Neutrality(form=NeutralityForm.STATED, text="Polri netral", person_id="henri", post_id="kapolres")


def meetings() -> list[Meeting]:
    """Eight meetings and a pattern."""
    return [
        _meeting(
            "senin", date(2024, 10, 14), "Ngopi Bareng", "Kota Sumenep",
            guests=[
                Guest(post_id="ketua-mio", person_id="candra", status=S.PRESENT),
                Guest(organisation_id="mio", group="pengurus dan anggota", count=20, status=S.PRESENT),
                Guest(organisation_id="fkub", group="pengurus", vague_count="belasan", status=S.PRESENT),
                Guest(post_id="ketua-kpu", status=S.APOLOGISED),
                Guest(person_id="budi", status=S.WALK_IN),
            ],
            neutrality=_stated(),
            commitments=[
                Commitment(post_id="ketua-mio", person_id="candra", text="menjaga netralitas"),
                Commitment(organisation_id="mio", text="mencegah hoaks", due=date(2024, 11, 27)),
                Commitment(party="semua pihak", text="melapor bila ada gangguan", due=date(2024, 10, 20)),
            ],
        ),
        _meeting(
            "rabu", date(2024, 10, 16), "ngopi bareng", "Kota Sumenep",
            guests=[
                Guest(organisation_id="mio", group="wartawan", count=12, status=S.PRESENT),
                Guest(post_id="ketua-kpu", status=S.REPRESENTED),
                Guest(post_id="kapolres", person_id="henri", host_side=True, status=S.PRESENT),
            ],
            neutrality=_stated(),
        ),
        _meeting(
            "jumat", date(2024, 10, 18), "Jumat Curhat", "Kalianget", unit_id="polsek",
            guests=[Guest(group="warga RW 09", count=31, status=S.PRESENT), Guest(group="pedagang", status=S.PRESENT)],
            neutrality=Neutrality(form=NeutralityForm.NOT_STATED),
        ),
        _meeting("sabtu", date(2024, 10, 19), "Ngopi Bareng", "Kalianget", status=MeetingStatus.POSTPONED),
        _meeting("minggu", date(2024, 10, 20), "Minggu Kasih", "Kalianget", status=MeetingStatus.CANCELLED),
        _meeting(
            "nanti", date(2024, 11, 5), "Ngopi Bareng", "Kota Sumenep", status=MeetingStatus.PLANNED,
            guests=[Guest(organisation_id="mio", group="anggota", count=15)],
        ),
        _meeting("kapan", None, "Jumat Curhat", "Kota Sumenep", status=MeetingStatus.PLANNED),
        _meeting(
            "dahulu", date(2024, 2, 2), "Jumat Curhat", "Kota Sumenep", phase=Phase.BEFORE,
            guests=[Guest(organisation_id="pwi", group="anggota", status=S.PRESENT)],
        ),
        _meeting("pola", date(2024, 10, 15), "Ngopi Bareng", "Kota Sumenep", template=True,
                 guests=[Guest(organisation_id="nu", group="pengurus", count=5)]),
    ]  # fmt: skip


def furnish(folder: Path) -> None:
    """The office in a folder: two releases of the busy week, one put right later, noted where they were printed."""
    store = open_store(folder)
    units = [POLRES, POLSEK]
    shelves: dict[str, list[Any]] = {"units": units, "organisations": BODIES, "people": PEOPLE, "posts": POSTS}
    facts = [Facts(one) for one in meetings()]
    for one in facts:
        for shelf, entries in shelves.items():
            one.shelf(shelf).update({entry.id: entry for entry in entries})
        one.elections[ELECTION.id] = ELECTION
    store.take_in(facts)
    first = put_out(store, "senin", "SP/1/X/2024/Humas", date(2024, 10, 14))
    put_out(store, "jumat", "SP/2/X/2024/Humas", date(2024, 10, 19), unit="polsek")
    put_out(store, "senin", "RALAT/1/X/2024/Humas", date(2024, 10, 22), kind="ralat", corrects=first)
    for medium, day in (("Radar Madura", date(2024, 10, 15)), ("radar madura", None), ("Antara", date(2024, 10, 30))):
        add_publication(store, first, Publication(medium=medium, published_on=day))
    store.close()


def put_out(
    store: Store, meeting: str, number: str, day: date, *, kind: str = "siaran pers", corrects: str | None = None,
    unit: str = "polres",
) -> str:  # fmt: skip
    """A row of the archive with its entry in the book, without a file; returns its key."""
    at = datetime(day.year, day.month, day.day, 12)
    paper = IssuedPaper(
        new_id(), meeting, number, kind, "siaran-pers", "a4", "Judul", "Isi", "{}", f"{new_id()}.pdf", "0" * 64,
        day, at, "Briptu Dwi Lestari", corrects,
    )  # fmt: skip
    with store.session(write=True) as session:
        taken = {"id": new_id(), "version": 1, "unit_id": unit, "kind": kind, "year": day.year, "text": number}
        session.execute(sa.insert(numbers).values(**taken))
        row = {name: getattr(paper, name) for name in IssuedPaper.__slots__ if name != "number"}
        session.execute(sa.insert(issues).values(version=1, number_id=taken["id"], **row))
        enter_issue(session, paper)
    return paper.id
