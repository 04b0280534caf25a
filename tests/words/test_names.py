"""Ranks, degrees and mentions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cooling_desktop.words import names
from cooling_desktop.words.degrees import _BEHIND
from cooling_desktop.words.ranks import next_rank


@pytest.mark.parametrize(
    ("typed", "tidy"),
    [
        ("IPTU", "Iptu"),
        ("Kombes Pol", "Kombes Pol."),
        ("KOMBES POL.", "Kombes Pol."),
        ("kombes", "Kombes Pol."),
        ("Akp", "AKP"),
        ("AKP.", "AKP"),
        ("AKBP Pol.", "AKBP"),
        ("Kompol", "Kompol"),
        ("Ajun Komisaris Besar Polisi", "AKBP"),
        ("Brigadir", "Brigpol"),
        ("Irjen", "Irjen Pol."),
        ("Brigjen pol", "Brigjen Pol."),
        ("Brigjen TNI", "Brigjen TNI"),
        ("Brigjen TNI (Mar)", "Brigjen TNI (Mar)"),
        ("letkol INF", "Letkol Inf"),
        ("Kapten Laut (P)", "Kapten Laut (P)"),
        ("Mayjen", "Mayjen TNI"),
        ("Penda I", "Penda I"),
        ("Penda Tk. I", "Penda I"),
        ("AKBP (Purn)", "AKBP (Purn.)"),
        ("Brigjen", None),
        ("Jenderal", None),
        ("Kopol", None),
        ("Kompol II", None),
        ("AKP Bakri", None),
        ("Kapten Budi", None),
        ("Kapolres", None),
        ("", None),
        ("...", None),
    ],
)
def test_tidy_rank(typed: str, tidy: str | None) -> None:
    assert names.tidy_rank(typed) == tidy


@pytest.mark.parametrize(
    ("rank", "above"),
    [
        ("AKP", "Kompol"),
        ("akbp", "Kombes Pol."),
        ("Kapten Inf", "Mayor Inf"),
        ("Jenderal Pol.", None),
        ("Kolonel", None),
        ("AKBP (Purn.)", None),
        ("Camat", None),
    ],
)
def test_the_next_rank(rank: str, above: str | None) -> None:
    assert next_rank(rank) == above


@pytest.mark.parametrize(
    ("abbr", "full"),
    [
        ("AKBP", "AJUN KOMISARIS BESAR POLISI"),
        ("Kombes Pol.", "KOMISARIS BESAR POLISI"),
        ("Iptu", "INSPEKTUR POLISI SATU"),
        ("Letkol Inf", "LETNAN KOLONEL INF"),
        ("Kombes Pol. (Purn.)", "KOMISARIS BESAR POLISI (Purn.)"),
        ("Kopol", "KOPOL"),
    ],
)
def test_rank_in_full(abbr: str, full: str) -> None:
    assert names.rank_in_full(abbr) == full


def test_every_rank_is_its_own_house_form() -> None:
    assert len({rank.short for rank in names.RANKS}) == len(names.RANKS)
    for rank in names.RANKS:
        assert names.tidy_rank(rank.short) == rank.short
        assert names.tidy_rank(rank.short.upper()) == rank.short
        assert names.rank_in_full(rank.short) == rank.full
        assert names.tidy_rank(rank.full) == rank.short


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AKP Bakri", ("AKP", "Bakri")),
        ("Kombes Pol Susatyo Purnomo Condro", ("Kombes Pol.", "Susatyo Purnomo Condro")),
        ("Mayor Inf Budi", ("Mayor Inf", "Budi")),
        ("Kompol II Sutasman", ("Kompol", "II Sutasman")),
        ("Candra Hasan", ("", "Candra Hasan")),
        ("", ("", "")),
    ],
)
def test_split_rank(text: str, expected: tuple[str, str]) -> None:
    assert names.split_rank(text) == expected


@pytest.mark.parametrize(
    ("typed", "degrees"),
    [
        ("S.H.,MM", ["S.H.", "M.M."]),
        (".,S.H.,S.I.K.,M.M,", ["S.H.", "S.I.K.", "M.M."]),
        ("S.Sos., MM", ["S.Sos.", "M.M."]),
        ("S.Sos", ["S.Sos."]),
        ("SH", ["S.H."]),
        ("S. H., S. I. K.", ["S.H.", "S.I.K."]),
        ("SH MM", ["S.H.", "M.M."]),
        ("SIK; MSi", ["S.I.K.", "M.Si."]),
        ("S.H.S.I.K.M.M.", ["S.H.", "S.I.K.", "M.M."]),
        ("S.Ik", ["S.I.K."]),
        ("M.H.Kes.", ["M.H.Kes."]),
        ("S.STP.", ["S.STP."]),
        ("CPHR", ["CPHR"]),
        ("phd", ["Ph.D."]),
        ("S.Xyz", ["S.Xyz."]),
        ("M.Tr (Han)", ["M.Tr (Han)"]),
        ("M.H.Xx.", ["M.H.Xx."]),
        ("Drs. H.", ["Drs.", "H."]),
        ("Dr. H.", ["Dr.", "H."]),
        ("DR", ["Dr."]),
        ("dr.", ["dr."]),
        ("drh", ["drh."]),
        ("KH", ["K.H."]),
        ("", []),
        (" , ", []),
    ],
)
def test_split_degrees(typed: str, degrees: list[str]) -> None:
    assert names.split_degrees(typed) == degrees


def test_tidy_degrees_keeps_each_once() -> None:
    assert names.tidy_degrees(["SH,M.M", "S.H.", " "]) == ["S.H.", "M.M."]


@given(st.lists(st.sampled_from(_BEHIND.split()), unique=True, max_size=6))
def test_degrees_come_back_however_they_were_typed(degrees: list[str]) -> None:
    assert names.split_degrees(", ".join(degrees)) == degrees
    assert names.split_degrees(",".join(degrees)) == degrees
    assert names.split_degrees(", ".join(degree.replace(".", "") for degree in degrees)) == degrees
    assert names.tidy_degrees(degrees) == degrees


@given(st.text(max_size=40))
def test_tidying_degrees_twice_changes_nothing(text: str) -> None:
    once = names.split_degrees(text)
    assert names.tidy_degrees(once) == list(dict.fromkeys(once))


def test_with_degrees() -> None:
    back = ["S.H.", "S.I.K.", "M.M."]
    expected = "Dr. Henri Noveri Santoso, S.H., S.I.K., M.M."
    assert names.with_degrees(["Dr."], "Henri Noveri Santoso", back) == expected
    assert names.with_degrees([], "Candra Hasan", []) == "Candra Hasan"


@pytest.mark.parametrize(
    ("mention", "closes"),
    [
        (
            ("Kapolres Sumenep", "AKBP", [], "Henri Noveri Santoso", ["S.H.", "S.I.K.", "M.M."]),
            ("Kapolres Sumenep AKBP Henri Noveri Santoso, S.H., S.I.K., M.M.", True),
        ),
        (
            ("Kapolsek Kuala Kampar", "AKP", [], "Rhino Handoyo", ["S.H."]),
            ("Kapolsek Kuala Kampar AKP Rhino Handoyo, S.H.", True),
        ),
        (
            ("Kasat Lantas", "AKP", ["H."], "Abd. Samad", ["S.H.", "M.M."]),
            ("Kasat Lantas AKP H. Abd. Samad, S.H., M.M.", True),
        ),
        (
            ("Kapolres OKU Selatan", "AKBP", [], "M. Khalid Zulkarnain", []),
            ("Kapolres OKU Selatan AKBP M. Khalid Zulkarnain", False),
        ),
        (("Wakapolsek Menteng", "Kompol", [], "Sutasman", []), ("Wakapolsek Menteng Kompol Sutasman", False)),
        (
            ("Kepala Kantor Kementerian Agama", "AKP", ["H."], "", ["S.H."]),
            ("Kepala Kantor Kementerian Agama", False),
        ),
        (("", "", [], "Candra Hasan", []), ("Candra Hasan", False)),
        (("", "", [], "", []), ("", False)),
    ],
)
def test_full_mention_of_the_five_meetings(
    mention: tuple[str, str, list[str], str, list[str]], closes: tuple[str, bool]
) -> None:
    written = names.full_mention(*mention)
    assert (written, names.closes_with_comma(written)) == closes


@pytest.mark.parametrize(
    ("mention", "closes"),
    [
        ("Budi, S.H., CPHR", True),
        ("Budi, SH", True),
        ("Budi, Ph.D.", True),
        ("Polres Jeneponto, Polda Sulawesi Selatan", False),
        ("Arina Caffé, Jalan Dr. Cipto", False),
        ("Jakarta, DKI", False),
    ],
)
def test_closes_with_comma(mention: str, closes: bool) -> None:
    assert names.closes_with_comma(mention) is closes


@pytest.mark.parametrize(
    ("rank", "name", "short_name", "expected"),
    [
        ("AKBP", "Henri Noveri Santoso", "", "AKBP Henri"),
        ("AKP", "Rhino Handoyo", "", "AKP Rhino"),
        ("Kompol", "Muh. Idris", "", "Kompol Idris"),
        ("AKBP", "M. Khalid Zulkarnain", "", "AKBP Khalid"),
        ("AKBP", "M Khalid Zulkarnain", "", "AKBP Khalid"),
        ("AKP", "Abd. Samad", "", "AKP Samad"),
        ("Kompol", "Sutasman", "", "Kompol Sutasman"),
        ("", "Candra Hasan", "", "Candra"),
        ("AKP", "I Nyoman Sukarta", "", "AKP Sukarta"),
        ("AKP", "I Gede Putra Yasa", "Gede", "AKP Gede"),
        ("AKP", "I Gede Putra Yasa", "AKP Gede", "AKP Gede"),
        ("Kompol", "I Gede Putra Yasa", "AKP Gede", "Kompol Gede"),
        ("AKP", "I Gusti Ngurah Rai", "", "AKP I Gusti Ngurah Rai"),
        ("Kompol", "II Sutasman", "", "Kompol II Sutasman"),
        ("", "Abdul Samad", "", "Abdul Samad"),
        ("", "La Ode Hasan", "", "La Ode Hasan"),
        ("", "M. A.", "", "M. A."),
        ("", "Nyoman", "", "Nyoman"),
        ("Aipda", "Ni Komang Sari", "", "Aipda Sari"),
        ("AKP", "", "", "AKP"),
    ],
)
def test_short_mention(rank: str, name: str, short_name: str, expected: str) -> None:
    assert names.short_mention(rank, name, short_name) == expected
