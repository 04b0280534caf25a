"""Degrees, titles and initials found in running text, with the form they should have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cooling_desktop.words.degree_text import apart, degrees_behind, initials, titles_before
from cooling_desktop.words.degrees import split_degrees

DEGREES = ["S.H.", "S.I.K.", "M.M.", "S.Sos.", "M.Si.", "S.Tr.K.", "M.Pd.I.", "Ph.D."]


def mended(text: str) -> str:
    """The text with every degree out of form mended."""
    for one in reversed(list(degrees_behind(text))):
        text = text[: one.start] + one.forms[0] + text[one.start + len(one.text) :]
    return text


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("Henri Santoso.,S.H.,S.I.K.,M.M, menggelar", "Henri Santoso, S.H., S.I.K., M.M., menggelar"),
        ("Rhino Handoyo, SH mengadakan", "Rhino Handoyo, S.H. mengadakan"),
        ("Bakri, S.Sos, Kasubsi Penmas", "Bakri, S.Sos., Kasubsi Penmas"),
        ("Budi Santoso SH MH hadir", "Budi Santoso, S.H., M.H. hadir"),
        ("Budi, S. H., S. I. K.", "Budi, S.H., S.I.K."),
        ("hadir Rhino Handoyo, SH.", "hadir Rhino Handoyo, S.H."),
        ("Mahkamah Agung, MA, dan lainnya", "Mahkamah Agung, MA, dan lainnya"),
        ("Toko Maju MM buka", "Toko Maju MM buka"),
    ],
)
def test_degrees_behind_a_name(typed: str, form: str) -> None:
    assert mended(typed) == form


@given(st.lists(st.sampled_from(DEGREES), min_size=1, max_size=4, unique=True), st.booleans(), st.booleans())
def test_any_degrees_come_into_form_and_stay_there(degrees: list[str], bare: bool, tight: bool) -> None:
    typed = [degree.replace(".", "") if bare and degree in ("S.H.", "S.I.K.") else degree for degree in degrees]
    text = "AKBP Henri Santoso" + "".join(f",{'' if tight else ' '}{degree}" for degree in typed)
    assert mended(text) == ", ".join(["AKBP Henri Santoso", *degrees])
    assert not list(degrees_behind(mended(text)))


@given(st.text(alphabet="ABHIKMSaeiost., ", max_size=40))
def test_a_mend_is_stable_and_changes_no_letters(text: str) -> None:
    once = mended(text)
    assert [c for c in once.casefold() if c.isalpha()] == [c for c in text.casefold() if c.isalpha()]


@pytest.mark.parametrize(
    ("text", "typed", "forms"),
    [
        ("Drs Bagus", "Drs", ("Drs.",)),
        ("KH. Ahmad", "KH.", ("K.H.",)),
        ("Jalan Dr Cipto", "Dr", ("Dr.", "dr.")),
        ("AKP H Abd. Samad", "H", ("H.",)),
    ],
)
def test_titles_before_a_name(text: str, typed: str, forms: tuple[str, ...]) -> None:
    assert [(one.text, one.forms) for one in titles_before(text)] == [(typed, forms)]


@pytest.mark.parametrize("text", ["Drs. Bagus", "dr. Cipto", "hari H Pilkada", "K.H. Ahmad", "gedung H Lantai"])
def test_titles_that_are_right_or_none(text: str) -> None:
    assert list(titles_before(text)) == []


def test_initials_stand_behind_a_rank_or_at_the_beginning_of_a_name() -> None:
    assert [one.text for one in initials("AKBP M Khalid, Muh Idris, dan kelas A Negeri")] == ["M", "Muh"]
    assert [one.text for one in initials("M Khalid", name=True)] == ["M"]


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Rhino Handoyo, SH", ([], "Rhino Handoyo", ["S.H."])),
        ("Drs. H. Bagus Hartono, M.Si", (["Drs.", "H."], "Bagus Hartono", ["M.Si."])),
        ("Budi Santoso SH MH", ([], "Budi Santoso", ["S.H.", "M.H."])),
        ("Abd. Samad", ([], "Abd. Samad", [])),
        ("Hasan Basri", ([], "Hasan Basri", [])),
        ("Candra Hasan, dkk.", ([], "Candra Hasan, dkk.", [])),
    ],
)
def test_degrees_typed_into_a_name(typed: str, parts: tuple[list[str], str, list[str]]) -> None:
    assert apart(typed) == parts


def test_what_is_found_are_known_degrees() -> None:
    (found,) = degrees_behind("Idris, S.Sos., MM hadir")
    assert split_degrees(found.forms[0].partition(", ")[2]) == ["S.Sos.", "M.M."]
