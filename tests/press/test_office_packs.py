"""An office's own phrase pack: what it may change, what it is told of its mistakes, and that it loses no fact."""

from __future__ import annotations

import tomllib

import pytest

from cooling_desktop.press.draft import draft, pack_of
from cooling_desktop.press.phrases import MOST_FAULTS, SHIPPED, Fault, Pack, office_pack, shipped
from cooling_desktop.records.kinds import Voice
from tests.press.meetings import EXAMPLES, meeting
from tests.press.test_phrases import BROKEN, OFFICIAL


def mine(text: str, name: str = OFFICIAL) -> Pack:
    """An office's own copy of a pack."""
    return office_pack(text, name)


def test_an_own_pattern_takes_the_place_of_the_shipped_ones() -> None:
    pack = mine('[kredit]\nhumas = "(Penerangan {satuan})"')
    assert pack.words("kredit.humas", satuan="Polres X") == "(Penerangan Polres X)"
    assert pack.patterns["teras.satuan"] == shipped(OFFICIAL).patterns["teras.satuan"]
    assert pack.faults == ()


def test_a_byte_order_mark_and_windows_lines_do_no_harm() -> None:
    assert mine('\ufeff[kredit]\r\nhumas = "(Humas {satuan})"\r\n').faults == ()


@pytest.mark.parametrize(
    ("text", "message"), [*BROKEN, ("{jam}", "Slot {jam} tidak dikenal. Slot di sini: {satuan}.")]
)
def test_of_a_broken_pattern_place_and_reason_are_told_and_the_shipped_one_is_used(
    text: str, message: str
) -> None:
    pack = mine(f'# milik kantor\n\n[kredit]\nhumas = "{text}"\n')
    (fault,) = pack.faults
    assert fault.line == 4
    assert fault.message.startswith(f"kredit.humas, pola ke-1: {message}")
    assert pack.patterns == shipped(OFFICIAL).patterns


def test_one_broken_pattern_among_sound_ones_goes_alone() -> None:
    pack = mine('[penutup]\nditutup = [\n  "{bentuk} itu usai dengan {penutup}.",\n  "{bentuk itu.",\n]\n')
    assert [p.text for p in pack.patterns["penutup.ditutup"]] == ["{bentuk} itu usai dengan {penutup}."]
    assert [(f.line, f.message.partition(":")[0]) for f in pack.faults] == [(4, "penutup.ditutup, pola ke-2")]


def test_a_pattern_that_is_no_text_is_told() -> None:
    (fault,) = mine("[kredit]\nhumas = 3\n").faults
    assert (fault.line, "bukan teks" in fault.message) == (2, True)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('[salam]\npagi = "Selamat pagi."', 2, "Bagian salam.pagi tidak dikenal dan tidak dipakai."),
        ('[kredit]\nredaksi = "(Redaksi)"', 2, "Bagian kredit.redaksi tidak dikenal dan tidak dipakai."),
        ('[pengaturan]\nwarna = "biru"', 2, "Pengaturan warna tidak dikenal."),
        ('[pengaturan]\ngelar = "ya"', 2, "Pengaturan gelar harus berupa true atau false."),
        ("[pengaturan]\nterpanjang = true", 2, "Pengaturan terpanjang harus berupa bilangan."),
        ("[pengaturan]\nnama = 1", 2, "Pengaturan nama harus berupa teks."),
    ],
)
def test_an_unknown_part_or_switch_is_told_and_passed_over(text: str, line: int, said: str) -> None:
    pack = mine(text)
    assert pack.faults == ((line, said),)
    assert pack.patterns == shipped(OFFICIAL).patterns
    assert (pack.degrees, pack.longest) == (True, 0)


def test_switches_are_an_offices_too() -> None:
    pack = mine("[pengaturan]\ngelar = true\nterpanjang = 1500", "ringkas")
    assert (pack.degrees, pack.longest, pack.spelled_out, pack.faults) == (True, 1500, False, ())


def test_of_a_broken_use_the_line_is_its_own_and_not_of_its_namesake() -> None:
    pack = mine(
        '# komitmen\n[hasil]\nkomitmen = "{pihak} {x}."\n\n[penutup]\nkomitmen = "{pihak} \\"{x}\\"."\n'
    )
    assert [(f.line, f.message.partition(",")[0]) for f in pack.faults] == [
        (3, "hasil.komitmen"),
        (6, "penutup.komitmen"),
    ]


def test_the_shipped_wording_is_promised_only_where_it_is_used() -> None:
    pack = mine('[penutup]\nditutup = ["{bentuk} itu usai dengan {penutup}.", "{bentuk"]\n')
    assert not [one for one in pack.faults if "bawaan" in one.message]


@pytest.mark.parametrize(
    "text", ["[kredit]\nhumas = []", "pengaturan = 3", "[[teras]]\nsatuan = '{satuan}'", "teras = 1"]
)
def test_what_says_nothing_is_told(text: str) -> None:
    pack = mine(text)
    assert len(pack.faults) == 1 and pack.patterns == shipped(OFFICIAL).patterns


@pytest.mark.parametrize("use", ["judul.kegiatan", "kredit.humas", "tahap.jelang"])
def test_a_reserve_that_nobody_reads_is_told(use: str) -> None:
    section, _, name = use.partition(".")
    (first, *_) = shipped(OFFICIAL).patterns[use]
    assert mine(f"[{section}]\n{name}_cadangan = '{first.text}'").faults


def test_faults_come_to_an_end() -> None:
    many = "\n".join(f"a{n} = 1" for n in range(2000))
    assert len(mine(f"[x]\n{many}").faults) == MOST_FAULTS


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[kredit]\nhumas = "(Humas {satuan})\n', 2),
        ("[kredit\nhumas = 1", 1),
        ('[kredit]\nhumas = "a"\nhumas = "b"', 3),
        ("[kredit]\nhumas = ditutup", 2),
    ],
)
def test_a_file_that_can_not_be_read_leaves_everything_shipped(text: str, line: int) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        tomllib.loads(text)
    pack = mine(text)
    (fault,) = pack.faults
    assert fault.line == line and fault.message.startswith("Berkas pola tidak terbaca.")
    assert pack.patterns == shipped(OFFICIAL).patterns


# What nobody would write, but a broken or foreign database may hold

HOSTILE = [
    "a = " + "[" * 1000 + "]" * 1000,
    "x = " + "{a = " * 3000 + "1" + "}" * 3000,
    "a = " + "1" * 5000,
    "a = 2024-13-45",
    "a" + ".a" * 300 + " = 1",
    "\x00",
]


@pytest.mark.parametrize("text", HOSTILE, ids=["lists", "tables", "number", "date", "keys", "control"])
def test_a_hostile_pack_is_a_fault_and_no_crash(text: str) -> None:
    facts = meeting(EXAMPLES[0])
    before = draft(facts)
    facts.phrases = {OFFICIAL: text}
    assert pack_of(facts, Voice.OFFICIAL).faults
    assert draft(facts).blocks == before.blocks


@pytest.mark.parametrize("turn", ["lead=²", "lead=-1", "lead=", "=", "lead=1.5", "lead=٣"])
def test_a_hostile_turn_is_passed_over(turn: str) -> None:
    facts = meeting(EXAMPLES[0])
    before = draft(facts)
    facts.meeting.release.turns = [turn]
    assert draft(facts).blocks == before.blocks


@pytest.mark.parametrize("letter", ["\\u0000", "\\u202e", "\\u200b"])
def test_letters_that_nobody_sees_stay_out_of_the_paper(letter: str) -> None:
    pack = mine(f'[kredit]\nhumas = "({letter}{{satuan}})"')
    assert pack.faults and pack.words("kredit.humas", satuan="X") == "(Humas X)"


def test_spaces_and_lines_of_a_pattern_are_the_programs() -> None:
    pack = mine('[kredit]\nhumas = """(Humas\n   {satuan})"""\n')
    assert (pack.words("kredit.humas", satuan="Polres X"), pack.faults) == ("(Humas Polres X)", ())


# No fact is lost

ACTIVE = '"{pembicara_koma} {kata_kerja_aktif}, {kutipan_akhir}"'


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_pattern_that_never_fits_takes_no_paragraph_away(name: str) -> None:
    facts = meeting(name)
    before = [(block.key, block.sources) for block in draft(facts).blocks]
    facts.phrases = {OFFICIAL: f"[kutipan]\nawal = {ACTIVE}\nberalih = {ACTIVE}\nlanjutan = {ACTIVE}"}
    for verb in ("", "pungkas"):
        for one in facts.meeting.utterances:
            one.verb = verb or one.verb
        assert [(block.key, block.sources) for block in draft(facts).blocks] == before


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ('[teras]\nsatuan = "Halo."', "{satuan}"),
        ('[teras]\nsatuan = "{satuan} menggelar {kegiatan}."', "{waktu}"),
        ('[kutipan]\nawal = "Kata {pembicara}."', "{kutipan}"),
        ('[pesan]\nisi = "{pembicara} berbicara."', "{isi}"),
        ('[penutup]\nditutup = "{bentuk} itu ditutup."', "{penutup}"),
        ('[teras]\nsatuan = "{satuan} menggelar {kegiatan}[{kembali}][{mitra}][{tempat}{waktu}]."', "{waktu}"),
    ],
)
def test_a_pattern_without_its_fact_is_refused_and_the_slot_named(text: str, slot: str) -> None:
    pack = mine(text)
    (fault,) = pack.faults
    assert slot in fault.message and pack.patterns == shipped(OFFICIAL).patterns


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[pengaturan]\ngelar = True", "harus teks di antara tanda petik"),
        ('[kredit]\nhumas = "{satuan}"\nhumas = "{satuan}."', "sudah ada di atasnya"),
        ('[kredit]\nhumas = "{satuan}"\n[kredit]\n', "Satukan keduanya"),
        ('[kredit]\nhumas "{satuan}"', "Periksa tanda petik, tanda sama dengan"),
    ],
)
def test_what_keeps_a_file_from_being_read_is_told_apart(text: str, said: str) -> None:
    (fault,) = mine(text).faults
    assert said in fault.message


def test_a_pattern_that_tells_a_fact_twice_is_refused() -> None:
    pack = mine('[kutipan]\nawal = "{kutipan} {kata_kerja} {pembicara}. {kutipan_akhir}"')
    assert pack.faults and pack.patterns == shipped(OFFICIAL).patterns
    assert mine('[kredit]\nhumas = "({satuan} {satuan})"').faults


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_pattern_alone_would_be_a_sound_one_of_the_offices(name: str) -> None:
    wrong: list[Fault] = []
    for use, patterns in shipped(name).patterns.items():
        section, _, key = use.partition(".")
        for one in patterns:
            wrong += mine(f"[{section}]\n{key} = '{one.text}'", name).faults
    assert wrong == []


@pytest.mark.parametrize("length", ["-5", "-1"])
def test_a_length_below_nothing_is_refused(length: str) -> None:
    pack = mine(f"[pengaturan]\nterpanjang = {length}", "ringkas")
    assert pack.faults and pack.longest == shipped("ringkas").longest


@pytest.mark.parametrize("name", ["siaran-pers", "berita"])
def test_a_length_where_nothing_is_shortened_is_told(name: str) -> None:
    assert mine("[pengaturan]\nterpanjang = 300", name).faults
