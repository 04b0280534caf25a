"""Whatever is pasted, nothing breaks, and what is proposed stands in the cleaned text."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cooling_desktop.press.paste.extract import pasted
from cooling_desktop.press.paste.proposed import LABELS, in_words
from tests.press.paste import old_releases as old

_PIECES = """
AKBP Kopol II Kapolres Ketua Camat Lurah Rabu (23/10/2024) 31/02/2024 29.2.2023 malam "Ngopi “Kami siap, ” ”ujar
ujarnya, menekankan bahwa S.H.,MM , . ? … Rt. 001Kelurahan Jl. di Aula Polres Sumenep – - (foto: Siti)
** [a](https://b.id) https://c.id Baca Juga : banner 728x250 \u00a0 \u200b \n \n\n Pilkada Serentak 2024 bertajuk
diwakili ( ) pukul 19.30 WITA melalui Zoom Dr H. bin & &amp; &#0; <b> [12/10/24 20.15] salah satu tokoh agama
* _ ~ © 🙏 İ ß ﬁ
"""
PIECES = [*_PIECES.replace("\n", " ").split(" "), "\n", "\n\n", " ", "\u2028", "\x00", "\ufeff", "\ud800"]
texts = st.text() | st.lists(st.sampled_from(PIECES) | st.text(max_size=5)).map(" ".join)


@given(texts)
def test_any_text_is_read(text: str) -> None:
    got = pasted(text)
    for one in got.fields:
        assert one.name in LABELS
        assert one.sentence in got.text
        assert one.confidence in ("high", "low")
        assert isinstance(in_words(one.value), str)
    json.dumps([asdict(one) for one in got.fields])
    assert all(found.rule == "R16" and found.message.endswith((".", ")")) for found in got.debris)


@given(st.sampled_from(sorted(old.ALL)), st.integers(0, 3000), st.integers(0, 3000))
def test_any_piece_of_a_release_is_read(name: str, start: int, end: int) -> None:
    text = old.ALL[name]
    got = pasted(text[start:] + text[:end])
    assert all(one.sentence in got.text for one in got.fields)


@given(texts)
def test_the_cleaned_text_is_clean(text: str) -> None:
    """Reading what was read takes nothing more out, so that no mark of a site survives the first time."""
    once = pasted(text).text
    assert "\u00a0" not in once and "https://" not in once
    assert not any(line != line.strip() for line in once.split("\n"))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "***", "“", "Iklan\n\nclose"])
def test_nothing_is_proposed_from_nothing(text: str) -> None:
    assert pasted(text).fields == ()


def offices(text: str) -> list[object]:
    """The offices without a holder that a text names."""
    return [one.value for one in pasted(text).fields if one.name == "office"]


def test_an_office_ends_before_the_next_one_and_is_never_a_list() -> None:
    assert offices("Hadir Ketua RT 01 RW 01 Ketua RT 02 RW 01 dan Ketua RW 03, Camat Malalayang dan Andi Wijaya.") == [
        "Ketua RT 01 RW 01", "Ketua RT 02 RW 01", "Ketua RW 03", "Camat Malalayang",
    ]  # fmt: skip
    assert offices("Hadir Ketua Forum Pemuda dan Pelajar Sumenep.") == ["Ketua Forum Pemuda dan Pelajar Sumenep"]
    assert max(len(str(one).split()) for one in offices("Hadir Ketua " + "Forum Warga " * 40)) < 15


def test_names_in_other_letters_are_people_too() -> None:
    got = pasted("Hadir AKBP Жук Бобров, S.H., AKBP Иван Петров, S.H., dan AKBP Budi Santoso, S.H.")
    assert len([one for one in got.fields if one.name == "person"]) == 3
