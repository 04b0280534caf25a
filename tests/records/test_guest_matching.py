"""A list of guests beside the directory: what is new, known, doubtful or at fault, and what is made of it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cooling_desktop.records.directory import Holding, Organisation, Person, Post, Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.kinds import GuestStatus
from cooling_desktop.records.meeting import Guest, Leader, Meeting
from cooling_desktop.records.sheets.columns import Meaning, layout_of, meant
from cooling_desktop.records.sheets.made import Answers, Made, made
from cooling_desktop.records.sheets.matching import Match, Row, propose
from cooling_desktop.records.sheets.office import SHELVES, Office
from cooling_desktop.records.sheets.separated import pasted
from cooling_desktop.records.sheets.typed import Typed, typed

HENRI = Person(rank="AKBP", name="Henri Noveri Santoso", degrees_back=["S.H.", "S.I.K."])
CANDRA, SITI = Person(name="Candra Hasan"), Person(name="Siti Aminah", known_as=["Siti Amina"])
NAMESAKES = Person(name="Sulastri", rank="Aipda"), Person(name="Sulastri", rank="Bripka")
POST = Post(title="Kapolres Sumenep", short_title="Kapolres", holdings=[Holding(person_id=HENRI.id)])
BODY, UNIT = Organisation(name="MIO Indonesia", short_name="MIO"), Unit(name="Polsek Kota")
DIRECTORY: dict[str, Sequence[Record]] = {
    "people": (HENRI, CANDRA, SITI, *NAMESAKES), "posts": (POST,), "organisations": (BODY,), "units": (UNIT,)
}  # fmt: skip


class Desk:
    """A meeting and a directory into which lists come."""

    def __init__(self) -> None:
        self.facts = Facts(Meeting())

    @property
    def office(self) -> Office:
        return Office({shelf: [*DIRECTORY[shelf], *self.facts.shelf(shelf).values()] for shelf in SHELVES})

    def rows(self, text: str) -> list[Row]:
        """The proposals for tab-separated lines."""
        sheet = pasted(text)
        return propose(sheet, layout_of(sheet), self.office, self.facts)

    def take(self, text: str, answers: Answers | None = None) -> Made:
        """Let the list in."""
        got = made(self.rows(text), answers or {}, self.office, self.facts)
        for shelf, entry in got.entries:
            self.facts.shelf(shelf)[entry.id] = entry
        self.facts.meeting.guests += got.guests
        return got


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [("Nama Lengkap", "NAME"), ("NAMA/PANGKAT", "NAME"), ("Nama Jabatan", "POST"), ("Jabatan dan lembaga", "POST"),
     ("Nama instansi", "BODY"), ("Pangkat/NRP", "RANK"), ("No. HP/WA", "PHONE"), ("NIK", "NIK"), ("Agama", "RELIGION"),
     ("No. KTP", "NIK"), ("Jumlah tamu", "COUNT"), ("Ket.", "NOTE"), ("No.", "NONE"), ("Tokoh agama", "NONE"),
     ("Dinas Pertanian", "NONE"), ("", "NONE")],
)
def test_headings(heading: str, meaning: str) -> None:
    assert meant(heading).name == meaning


def test_the_headings_may_stand_below_titles_and_above_numbers() -> None:
    text = "DAFTAR NAMA TAMU\n\nNo\tNama\tInstansi\tNIK\tHP\n(1)\t(2)\t(3)\t(4)\t(5)\n1\tSiti\tKPU\t3\t0\n"
    layout = layout_of(pasted(text))
    assert (layout.first, layout.headings[1]) == (3, "Nama")
    assert [one.name for one in layout.meanings] == ["NONE", "NAME", "BODY", "NIK", "PHONE"]
    assert layout.withheld == (Meaning.NIK, Meaning.PHONE)
    passing = layout.with_meaning(2, Meaning.NAME)
    assert [one.name for one in passing.meanings][1:3] == ["NONE", "NAME"]
    assert [one.name for one in passing.with_meaning(2, Meaning.POST).meanings][1:3] == ["NAME", "POST"]


def test_without_headings_the_cells_tell() -> None:
    text = "1\tSiti\tKetua\t3512345678901234\t0812-3456-7890\thadir\n2\tBudi\tLurah\t3512345678901235\t81234567890\t\n"
    names = [one.name for one in layout_of(pasted(text)).meanings]
    assert names == ["NONE", "NAME", "POST", "NIK", "PHONE", "STATUS"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("AKBP Henri N. Santoso, S.H., S.I.K.", Typed(2, "AKBP", (), "Henri N. Santoso", ("S.H.", "S.I.K."))),
        ("DRS. H. ACHMAD FAUZI, MH", Typed(2, "", ("Drs.", "H."), "Achmad Fauzi", ("M.H.",))),
        ("NUR'AINI BINTI ALI", Typed(2, name="Nur'aini binti Ali")),
        ("Warga RW 09", Typed(2, group="Warga RW 09")),
        ("pengurus dan anggota", Typed(2, group="pengurus dan anggota")),
    ],
)
def test_rank_and_degrees_are_taken_off_the_name(name: str, told: Typed) -> None:
    assert typed(2, {Meaning.NAME: name}) == told


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({Meaning.RANK: "AKP"}, "Nama, jabatan, dan lembaga kosong."),
        ({Meaning.NAME: "x" * 121}, "Nama lengkap terlalu panjang: lebih dari 120 karakter."),
        ({Meaning.NAME: "12345"}, "“12345” bukan nama."),
        ({Meaning.NAME: "Budi, Ketua RT"}, "“Ketua RT” di belakang nama bukan gelar. Pindahkan ke kolom lain."),
        ({Meaning.NAME: "Jumlah", Meaning.COUNT: "9"}, "Baris ini penjumlahan, bukan tamu."),
        ({Meaning.GROUP: "warga", Meaning.COUNT: "banyak"}, "“banyak” bukan jumlah. Tulis angka 1 sampai 100.000."),
    ],
)
def test_faults_are_told(cells: dict[Meaning, str], fault: str) -> None:
    one = typed(2, cells)
    assert one is not None and one.fault == fault


def test_what_is_no_value_is_kept_in_the_note() -> None:
    one = typed(3, {Meaning.NAME: "Siti", Meaning.COUNT: "3", Meaning.STATUS: "konfirmasi", Meaning.NOTE: "VIP"})
    assert one is not None and (one.note, one.count) == ("Jumlah: 3; Status: konfirmasi; VIP", None)
    group = typed(3, {Meaning.GROUP: "warga", Meaning.COUNT: "1.250 orang", Meaning.STATUS: "Hadir"})
    assert group is not None and (group.count, group.status) == (1250, GuestStatus.PRESENT)
    assert typed(3, {Meaning.NAME: "-", Meaning.STATUS: "hadir"}) is None


@pytest.mark.parametrize(
    ("line", "match", "near"),
    [
        ("candra hasan", Match.KNOWN, ()),
        ("AKBP Henri Noveri Santoso, S.H.\tKapolres", Match.KNOWN, ()),
        ("Siti Amina", Match.KNOWN, ()),
        ("Aipda Sulastri", Match.KNOWN, ()),
        ("Sulastri", Match.DOUBTFUL, NAMESAKES),
        ("Kombes Pol. Henri Noveri Santoso", Match.DOUBTFUL, (HENRI,)),
        ("Henri Noveri Santoso, S.Pd.", Match.DOUBTFUL, (HENRI,)),
        ("Henri Noveri Santoso\tLurah", Match.DOUBTFUL, (HENRI,)),
        ("Henri N. Santoso", Match.DOUBTFUL, (HENRI,)),
        ("Henri Santoso", Match.DOUBTFUL, (HENRI,)),
        ("Henri Noveri", Match.DOUBTFUL, (HENRI,)),
        ("Candra Hasen", Match.DOUBTFUL, (CANDRA,)),
        ("Tono Wibowo", Match.NEW, ()),
        ("warga RW 09", Match.NEW, ()),
    ],
)
def test_who_is_meant(line: str, match: Match, near: tuple[Person, ...]) -> None:
    (row,) = Desk().rows(f"Nama\tJabatan\n{line}")
    assert (row.match, row.near) == (match, near)


def test_guests_are_made_with_known_and_new_entries() -> None:
    desk = Desk()
    text = (
        "Nama\tJabatan\tInstansi\tJumlah\n"
        "Henri Noveri Santoso\t\t\t\n"
        "Tono Wibowo\tKetua\tmio\t\n"
        "Sari Dewi\tKetua\tMIO Indonesia\t\n"
        "\tKanit\tPolsek Kota\t2\n"
        "pengurus dan anggota\t\tPokdarwis\t25\n"
    )
    got = desk.take(text)
    assert (len(got.guests), got.known) == (5, 1)
    henri, tono, sari, unnamed, group = got.guests
    assert (henri.person_id, henri.post_id) == (HENRI.id, POST.id)
    assert tono.organisation_id == BODY.id and tono.post_id == sari.post_id
    assert desk.facts.posts[tono.post_id or ""].organisation_id == BODY.id
    assert desk.facts.posts[unnamed.post_id or ""].unit_id == UNIT.id and unnamed.organisation_id is None
    assert unnamed.count == 2
    assert (group.group, group.count) == ("pengurus dan anggota", 25)
    assert desk.facts.organisations[group.organisation_id or ""].name == "Pokdarwis"
    assert {row.match for row in desk.rows(text)} == {Match.HERE}, "the same list a second time"
    assert desk.take(text).guests == []


def test_answers_decide_and_nobody_comes_twice() -> None:
    desk = Desk()
    desk.facts.meeting.leaders.append(Leader(person_id=SITI.id))
    desk.facts.meeting.guests.append(Guest(person_id=CANDRA.id))
    text = "Nama\tJabatan\nHenri N. Santoso\t\nCandra Hasen\t\nTono\tLurah\nTono\tLurah\nTono\tCamat\nSiti Aminah\t\n"
    rows = desk.rows(text)
    assert [row.match.name for row in rows] == ["DOUBTFUL", "DOUBTFUL", "NEW", "HERE", "DOUBTFUL", "HERE"]
    assert [row.reason for row in rows] == [
        "Namanya mirip Henri Noveri Santoso.",
        "Namanya mirip Candra Hasan yang sudah ada di daftar tamu.",
        "",
        "Sama dengan baris 4.",
        "Nama yang sama sudah ada di baris lain.",
        "Sudah memimpin kegiatan ini.",
    ]
    assert [guest.person_id for guest in made(rows, {}, desk.office, desk.facts).guests] == [rows[2].person.id]  # type: ignore[union-attr]
    got = made(rows, {2: HENRI, 3: CANDRA, 6: None}, desk.office, desk.facts)
    people = [entry.name for shelf, entry in got.entries if isinstance(entry, Person) and shelf == "people"]
    assert people == ["Henri Noveri Santoso", "Tono", "Tono"] and got.known == 1


def test_a_row_that_says_more_than_its_namesake_is_asked() -> None:
    rows = Desk().rows("Nama\tJabatan\nTono, S.H.\tLurah\nTono\t\nTono, M.H.\tLurah\nTono\tCamat\n")
    assert [row.match.name for row in rows] == ["NEW", "HERE", "DOUBTFUL", "DOUBTFUL"]
    assert [len(row.near) for row in rows] == [0, 0, 1, 2]


def test_the_differences_side_by_side() -> None:
    one = typed(2, {Meaning.NAME: "Kombes Pol. Henri N. Santoso, S.H.", Meaning.POST: "Kapolres"})
    assert one is not None
    told = {d.label: (d.here, d.there, d.differs) for d in Desk().office.differences(one, HENRI)}
    assert told == {
        "Nama": ("Henri N. Santoso", "Henri Noveri Santoso", True),
        "Pangkat": ("Kombes Pol.", "AKBP", True),
        "Gelar": ("S.H.", "S.H., S.I.K.", False),
        "Jabatan": ("Kapolres", "Kapolres Sumenep", False),
    }
