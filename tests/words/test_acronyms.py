"""Acronyms spelt out at their first free use."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cooling_desktop.errors import BadInput
from cooling_desktop.words.acronyms import Piece, Term, expand_first, read_glossary

RESOURCE = Path(__file__).parents[2] / "resources" / "language" / "acronyms.tsv"
GLOSSARY = read_glossary(RESOURCE.read_text(encoding="utf-8"))


def expanded(*paragraphs: str, verbatim: tuple[str, ...] = ()) -> list[str]:
    """Free paragraphs, one piece each; a leading ">" marks a quotation."""
    pieces: list[list[Piece]] = [[(text.removeprefix(">"), text.startswith(">"))] for text in paragraphs]
    return ["".join(text for text, _ in paragraph) for paragraph in expand_first(pieces, GLOSSARY, verbatim)]


def test_the_packaged_glossary_is_sound() -> None:
    assert GLOSSARY["Pilkada"] == Term("Pemilihan Kepala Daerah", False)
    assert GLOSSARY["LMK"].known_only
    assert {"kamtibmas", "PPK", "Panwaslu", "TPS", "Satpol PP", "FKDM", "Pokdarkamtibmas", "OKU"} <= set(
        GLOSSARY
    )
    assert "AKP" not in GLOSSARY


def test_sumenep() -> None:
    lead = "Kapolres menggelar acara “Ngopi Bareng” dengan MIO Indonesia Kabupaten Sumenep."
    assert expanded(
        lead, "Tujuannya aman menjelang Pilkada Serentak 2024.", "Selama Pilkada, warga rukun."
    ) == [
        "Kapolres menggelar acara “Ngopi Bareng” dengan Media Independen Online (MIO) Indonesia "
        "Kabupaten Sumenep.",
        "Tujuannya aman menjelang Pemilihan Kepala Daerah (Pilkada) Serentak 2024.",
        "Selama Pilkada, warga rukun.",
    ]


def test_kuala_kampar() -> None:
    assert expanded(
        "Ketua PPK Kecamatan Kuala Kampar dan Ketua Panwaslu Kecamatan Kuala Kampar serta anggota PPK"
    ) == [
        "Ketua Panitia Pemilihan Kecamatan (PPK) Kuala Kampar dan Ketua Panitia Pengawas Pemilihan Umum "
        "(Panwaslu) Kecamatan Kuala Kampar serta anggota PPK"
    ]


def test_jeneponto() -> None:
    assert expanded("insan pers dan LSM", "beberapa LSM") == [
        "insan pers dan lembaga swadaya masyarakat (LSM)",
        "beberapa LSM",
    ]
    assert expanded("beberapa LSM hadir") == ["beberapa lembaga swadaya masyarakat hadir"]


def test_oku_selatan() -> None:
    pieces: list[list[Piece]] = [
        [("OKU SELATAN – ", True), ("Polres OKU Selatan menggelar Deklarasi Pilkada Damai.", False)],
        [("Aman menjelang Pilkada 2024 di OKU Selatan selama Pilkada.", False)],
        [("“… potensi gangguan kamtibmas bisa dicegah sejak dini,”", True), (" ungkapnya.", False)],
    ]
    told = expand_first(pieces, GLOSSARY, ["Deklarasi Pilkada Damai"])
    assert told == [
        [
            ("OKU SELATAN – ", True),
            ("Polres Ogan Komering Ulu (OKU) Selatan menggelar Deklarasi Pilkada Damai.", False),
        ],
        [("Aman menjelang Pemilihan Kepala Daerah (Pilkada) 2024 di OKU Selatan selama Pilkada.", False)],
        pieces[2],
    ]


def test_menteng() -> None:
    assert expanded("Hadir Babinsa, Satpol PP, LMK, dan FKDM.", "Ngopi Kamtibmas menjadi wadah.") == [
        "Hadir Bintara Pembina Desa (Babinsa), Satuan Polisi Pamong Praja (Satpol PP), "
        "Lembaga Musyawarah Kelurahan (LMK), dan Forum Kewaspadaan Dini Masyarakat (FKDM).",
        "Ngopi Kamtibmas menjadi wadah.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (">Jaga kamtibmas", "Jaga kamtibmas"),
        ("acara “Pilkada Damai”", "acara “Pilkada Damai”"),
        ('acara "Pilkada Damai"', 'acara "Pilkada Damai"'),
        (
            "Pemilihan Kepala Daerah (Pilkada) dan Pilkada",
            "Pemilihan Kepala Daerah (Pilkada) dan Pilkada",
        ),
        ("PPK (Panitia Pemilihan Kecamatan) dan PPK", "PPK (Panitia Pemilihan Kecamatan) dan PPK"),
        ("suasana pasca-Pilkada", "suasana pasca-Pemilihan Kepala Daerah"),
        ("keamanan kamtibmas", "keamanan dan ketertiban masyarakat"),
        ("forum FKUB", "Forum Kerukunan Umat Beragama (FKUB)"),
        ("KPUD dan SATPS", "KPUD dan SATPS"),
    ],
)
def test_where_acronyms_stay_and_words_are_not_doubled(text: str, expected: str) -> None:
    assert expanded(text) == [expected]


@pytest.mark.parametrize("quotation", ["“Jaga kamtibmas,” ujarnya.", ">“Jaga kamtibmas,”"])
def test_what_comes_back_in_a_quotation_keeps_its_bracket(quotation: str) -> None:
    told = expanded("Menjaga kamtibmas.", quotation)
    assert told == ["Menjaga keamanan dan ketertiban masyarakat (kamtibmas).", quotation.removeprefix(">")]


@pytest.mark.parametrize(
    "texts",
    [
        ("Menjaga kamtibmas.", ">Kredit kamtibmas"),
        ("Menjaga kamtibmas.", "Acara “Jaga kamtibmas” usai."),
        ("“Jaga kamtibmas,” ujarnya.", "Menjaga kamtibmas."),
        ("Menjaga kamtibmas.", "“Jaga harkamtibmas,” ujarnya."),
    ],
)
def test_what_does_not_come_back_has_no_bracket(texts: tuple[str, ...]) -> None:
    assert not any("(kamtibmas)" in text for text in expanded(*texts, verbatim=("Jaga kamtibmas",)))


@given(
    st.lists(st.lists(st.tuples(st.sampled_from(["Pilkada damai", "PPK", "“LSM”", "warga"]), st.booleans())))
)
def test_protected_pieces_never_change(paragraphs: list[list[Piece]]) -> None:
    told = expand_first(paragraphs, GLOSSARY)
    for before, after in zip(paragraphs, told, strict=True):
        assert len(before) == len(after)
        assert [piece for piece in before if piece[1]] == [piece for piece in after if piece[1]]
    joined = " ".join(text for paragraph in told for text, fixed in paragraph if not fixed)
    assert joined.count("Panitia Pemilihan Kecamatan") == (1 if "PPK" in joined else 0)


def test_an_empty_glossary_changes_nothing() -> None:
    assert expand_first([[("Pilkada", False)]], {}) == [[("Pilkada", False)]]


@pytest.mark.parametrize(
    "line", ["PPK", "PPK\tPanitia", "PPK\tPanitia\tmaybe", "\tPanitia\tyes", "A\tB\tyes\tno"]
)
def test_a_bad_glossary_line_is_named(line: str) -> None:
    with pytest.raises(BadInput, match="baris 3"):
        read_glossary(f"acronym\texpansion\tknown_only_as\nLSM\tlembaga\tno\n{line}\n")
