"""Rules of spelling, joining and terms: every pair is found alone and inflected, right words never, mends hold."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cooling_desktop.press.check import (
    Finding,
    chat_forms,
    findings,
    fixed_pairs,
    joining,
    particles,
    prefix_hyphens,
    redundancy,
    same_terms,
    spelling,
    terms,
    text_findings,
)
from cooling_desktop.press.check.finding import Replace
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.word_forms import active
from tests.press.meetings import CASES, meeting
from tests.press.standard_words import INFLECTED, PAIRS, RIGHT

MODULES = (spelling, chat_forms, joining, particles, prefix_hyphens, terms, same_terms, redundancy, fixed_pairs)
OURS = ("R8", "R9", "R10", "R12", "R19 istilah", "R20")
ALONE = [module.look for module in MODULES if module is not same_terms]


def ours(text: str) -> list[Finding]:
    return [one for one in text_findings(text) if one.rule.startswith(OURS)]


def mended(text: str, rule: str = "") -> str:
    """The text with the first mend of every finding (of one rule) made, from its end to its beginning."""
    lines = text.split("\n")
    changes = [
        change
        for one in ours(text)
        if one.options and (not rule or one.rule == rule)
        for change in one.options[0].changes
        if isinstance(change, Replace)
    ]
    for change in sorted(changes, key=lambda one: one.start, reverse=True):
        n, end = int(change.where[5:-1]), change.start + len(change.old)
        assert lines[n][change.start : end] == change.old
        lines[n] = lines[n][: change.start] + change.new + lines[n][end:]
    return "\n".join(lines)


def offered(text: str) -> list[str]:
    return [change.new for one in ours(text) for option in one.options for change in option.changes
            if isinstance(change, Replace)]  # fmt: skip


@pytest.mark.parametrize(("wrong", "right"), [*PAIRS, *INFLECTED])
def test_a_wrong_word_is_found_with_the_right_one(wrong: str, right: str) -> None:
    text = f"Warga membahas {wrong} di desa."
    assert ours(text)
    found = [*offered(text), mended(text)[15:-9]]
    for one in right.split("/") if wrong != "pemilukada" else ["Pilkada"]:
        assert one.strip().casefold() in [one.casefold() for one in found]


@pytest.mark.parametrize(("wrong", "right"), [*PAIRS, *INFLECTED])
def test_capitals_are_kept(wrong: str, right: str) -> None:
    first = right.split("/")[0].strip()
    if wrong in ("pasca pilkada", "pemilukada", "ramadhan"):  # names have a capital of their own
        return
    capital = wrong[0].upper() + wrong[1:]
    assert mended(f"{capital} dibahas warga.") == f"{first[0].upper()}{first[1:]} dibahas warga."
    assert mended(f"WARGA MEMBAHAS {wrong.upper()} DI DESA") == f"WARGA MEMBAHAS {first.upper()} DI DESA"


@pytest.mark.parametrize("clitic", ["nya", "lah", "kah"])
def test_a_clitic_hides_nothing(clitic: str) -> None:
    for wrong, entry in spelling.entries().items():
        if len(wrong) > 3 and " " not in wrong and "-" not in wrong:
            expected = [f"{right}{clitic}" for right in entry.rights]
            mend = spelling.mended(f"{wrong}{clitic}")
            assert mend is not None, wrong
            assert mend.rights == tuple(expected), wrong


@pytest.mark.parametrize("root", sorted(spelling.melting_roots()))
def test_the_first_letter_of_a_root_melts(root: str) -> None:
    prefix = {"p": "mem", "t": "men", "s": "men", "k": "meng"}[root[0]]
    assert root[1] in "aeiou"
    mend = spelling.mended(f"{prefix}{root}kan")
    assert mend is not None
    assert mend.rights == (f"me{active(root)}kan",)
    assert spelling.mended(mend.rights[0]) is None


@pytest.mark.parametrize("word", RIGHT)
def test_a_right_word_is_left_alone(word: str) -> None:
    text = f"Warga membahas {word} di desa. {word[0].upper()}{word[1:]} dibahas."
    assert [one for one in ours(text) if one.rule != "R12"] == []


def test_what_is_offered_is_right_itself() -> None:
    for wrong, entry in spelling.entries().items():
        for right in entry.rights:
            assert [one for one in right.split() if spelling.mended(one.lower())] == [], wrong
    for wrong, right in joining.one_words().items():
        assert [one.rule for one in ours(f"Warga membahas {right} di desa.")] == [], wrong
    for wrong, rights in redundancy.doubles().items():
        for right in rights:
            assert [one for one in ours(f"Ia {right} desa.") if one.rule == "R20"] == [], wrong


def _examples() -> list[object]:
    every = [(rule, example) for module in MODULES for rule in module.RULES for example in rule.finds]
    return [pytest.param(rule, one, id=f"{rule.id} {one}"[:60]) for rule, one in every if isinstance(one, str)]


@pytest.mark.parametrize(("rule", "example"), _examples())
def test_a_mended_text_holds(rule: Rule, example: str) -> None:
    again = mended(example, rule.id)
    assert [one for one in ours(again) if one.rule == rule.id and one.options] == []
    assert again != example or all(not one.options for one in ours(example) if one.rule == rule.id)


WRONG = [wrong for wrong, _ in (*PAIRS, *INFLECTED)]
SENTENCES = st.lists(st.sampled_from([*WRONG, *RIGHT]), min_size=1, max_size=6).map(", ".join)


@given(SENTENCES)
def test_no_mend_leads_to_another(words: str) -> None:
    text = f"Warga membahas {words}, dan lain-lain."
    for _ in range(3):
        text = mended(text)
    assert mended(text) == text


@given(SENTENCES)
def test_quotations_are_flagged_at_most(words: str) -> None:
    assert offered(f"“Kami siap dengan {words},” ujar Kapolsek.") == []


@given(st.lists(st.sampled_from(WRONG), min_size=1, max_size=4).map(" ".join))
def test_a_title_is_left_alone_but_for_slips(title: str) -> None:
    found = [one for one in ours(f"Acara “{title}” dibuka.") if one.rule != "R9 ketik"]
    if not title.endswith((",", ".")) and len(title.split()) <= 8:
        assert found == []
    assert offered(f"Acara “{title}” dibuka.") == []


@given(SENTENCES)
def test_a_name_is_left_alone(words: str) -> None:
    passage = Passage("organisations:x.name", words, Sort.NAME)
    assert [one for look in ALONE for one in look(passage)] == []


@pytest.mark.parametrize("wrong", sorted([*spelling.entries(), *joining.one_words()]))
def test_what_may_be_a_name_is_never_mended_unseen(wrong: str) -> None:
    name = " ".join(word[0].upper() + word[1:] for word in wrong.split())
    for text in (f"Panitia mengundang {name} ke desa.", f"Warga tiba di Jalan {name} kemarin.", f"{name} Jaya hadir."):
        assert [one.found for one in ours(text) if one.safe] == []


@given(SENTENCES, st.sampled_from(["“", "(", ""]))
def test_a_finding_stands_where_it_says(words: str, mark: str) -> None:
    text = f"{mark}Warga membahas {words}."
    for one in ours(text):
        assert text[one.start : one.start + len(one.found)] == one.found
        assert len(one.message.split()) <= 25


@pytest.mark.parametrize(
    "text",
    [
        "Laman humas.analisa.id memuat foto resiko@praktek.id dan #hoax.",
        "Rombongan lewat di Jalan Jendral Sudirman menuju Mushola Al-Ikhlas.",
        "AKBP Ramadhan menutup acara di Arina Caffé dan D'Dion Coffee.",
        "Majlis Ta'lim Al-Hidayah dan Hotel Samudera Indah ikut serta.",
        "Kegiatan team building diikuti warga.",
        "Layanan antar jemput dan pesan antar makanan dibuka.",
    ],
)
def test_names_addresses_and_homonyms(text: str) -> None:
    assert ours(text) == []


@pytest.mark.parametrize("name", sorted({name for name, _ in CASES}))
def test_kept_releases_want_no_mend(name: str) -> None:
    found = [one for one in findings(meeting(name)) if one.rule.startswith(OURS)]
    assert [one for one in found if one.options] == []
    assert len(found) <= 3


def test_long_lists_have_no_doubles() -> None:
    words = [wrong for wrong, _ in PAIRS]
    assert len(set(words)) == len(words)
    assert all(re.search(r"\w", right) for _, right in PAIRS)


@pytest.mark.parametrize(
    "text",
    [
        "Aturan itu tidak di langgar warga.",
        "Petugas berjaga di pos, di jaga sampai pagi.",
        "Poster ditempel di tutup dan di pintu.",
        "Acara itu dihadiri 30 org.",
    ],
)
def test_a_word_that_may_be_another_is_never_mended_unseen(text: str) -> None:
    assert not [one for one in ours(text) if one.safe]


@pytest.mark.parametrize("tail", [" 🎉🎉", "🎉", " #polri #humas"])
def test_a_stop_before_emoji_and_hashtags_is_only_offered(tail: str) -> None:
    text = f"Pelayanan kantor itu dinilai terbaik se-Indonesia{tail}"
    (found,) = [one for one in text_findings(text) if one.rule == "R11 titik"]
    assert not found.safe
    assert found.found == "se-Indonesia"


def test_a_mend_leads_into_no_other() -> None:
    once = mended("Warga menghadapi pesta demokrasi pilukada.", "R20")
    assert once == "Warga menghadapi Pilkada."
    assert not ours(once)
