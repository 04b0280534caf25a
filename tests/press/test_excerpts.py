"""A place that was changed is told so that it can be read by itself, and not longer than at a glance."""

from __future__ import annotations

import pytest

from cooling_desktop.press.excerpts import excerpts

ADDRESS = "Saat memberikan sambutan, Kapolres menekankan pentingnya menjaga suasana aman selama proses Pilkada."
WISH = "Ia juga berharap masyarakat, khususnya awak media di Kabupaten Sumenep, dapat menjadi pelopor perdamaian."
LONG = (
    "Kapolres Sumenep AKBP Henri Noveri Santoso, S.H., S.I.K., menggelar acara “Ngopi Bareng” dengan Pengurus Daerah "
    "Media Independen Online Indonesia Kabupaten Sumenep di Arina Caffé, Jalan Dr. Cipto, Rabu (23/10/2024) malam."
)


def told(text: str, *changes: tuple[str, str]) -> list[tuple[str, str]]:
    after = text
    for one, other in changes:
        assert one in after
        after = after.replace(one, other)
    return list(excerpts(text, after))


def test_a_short_paragraph_is_told_whole() -> None:
    assert told(WISH, ("pelopor", "penggerak")) == [(WISH, WISH.replace("pelopor", "penggerak"))]


def test_a_short_sentence_is_told_whole_and_alone() -> None:
    for words in (f"{ADDRESS} {WISH}", f"{WISH} {ADDRESS}"):
        assert told(words, ("pelopor", "penggerak")) == [(WISH, WISH.replace("pelopor", "penggerak"))]


def test_a_long_sentence_is_told_from_where_a_phrase_begins() -> None:
    end = "Jalan Dr. Cipto, Rabu (23/10/2024) malam."
    for one, other in (("Cipto", "Sutomo"), ("Rabu", "Kamis"), ("malam", "siang")):
        assert told(f"{LONG} {WISH}", (one, other)) == [
            (f"… di Arina Caffé, {end}", f"… di Arina Caffé, {end.replace(one, other)}")
        ]


def test_it_ends_neither_with_a_comma_nor_with_the_beginning_of_a_phrase() -> None:
    ((one, other),) = told(LONG, ("menggelar acara", "membuka"))
    assert one == f"{LONG[:LONG.index('Pengurus')]}Pengurus …"
    assert other == one.replace("menggelar acara", "membuka")
    ((one, _),) = told(LONG, ("Noveri", "N."))
    assert one == "Kapolres Sumenep AKBP Henri Noveri Santoso, S.H., S.I.K., menggelar …"
    ((one, _),) = told(LONG, ("Santoso", "S."))
    assert one == "Kapolres Sumenep AKBP Henri Noveri Santoso, S.H., S.I.K., menggelar acara …"
    ((one, _),) = told(LONG, ("S.I.K.", "S.I.P."))
    assert one.endswith("menggelar acara “Ngopi Bareng” …"), "and not with “dengan …”"


@pytest.mark.parametrize("place", range(3))
def test_a_sentence_that_came_or_went_is_told_alone(place: int) -> None:
    one, sentences = "Acara ditutup dengan doa.", [ADDRESS, WISH]
    before = " ".join(sentences)
    sentences.insert(place, one)
    assert list(excerpts(before, " ".join(sentences))) == [("", one)]
    assert list(excerpts(" ".join(sentences), before)) == [(one, "")]


def test_changes_that_are_far_from_each_other_stand_by_themselves() -> None:
    first, second = told(f"{ADDRESS} {WISH}", ("sambutan", "arahan"), ("pelopor", "penggerak"))
    assert first == (ADDRESS, ADDRESS.replace("sambutan", "arahan")) and second[0] == WISH
    first, second = told(LONG, ("Kapolres", "Wakapolres"), ("malam", "siang"))
    assert first[0].startswith("Kapolres Sumenep") and second[0].startswith("… di Arina")
    near = told(f"{ADDRESS} {WISH}", ("Pilkada.", "Pemilu."), ("Ia juga", "Beliau juga"))
    assert len(near) == 1, "with next to nothing between them they are told as one"
