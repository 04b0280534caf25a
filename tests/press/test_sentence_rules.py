"""Rules of writing, sentence by sentence: mends that mend, quotations that stay, silence on good releases."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cooling_desktop.press.block import Draft
from cooling_desktop.press.check import (
    Finding,
    bare_verbs,
    capitals,
    clock_forms,
    commas,
    date_forms,
    dateline,
    dates_told,
    endings,
    findings,
    fragments,
    headline_shape,
    leftovers,
    lengths,
    name_capitals,
    no_subject,
    openers,
    quote_marks,
    quote_style,
    repeats,
    said_in_turn,
    series,
    spaces,
    speakers,
    splices,
    text_findings,
    venue_words,
)
from cooling_desktop.press.check.families import ACROSS, TEXT
from cooling_desktop.press.check.finding import Option, Replace
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import paragraphs
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Meeting, OwnWording
from tests.press.meetings import CASES, meeting

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
FAMILIES = (
    bare_verbs, capitals, clock_forms, commas, date_forms, dateline, dates_told, endings, fragments, headline_shape,
    leftovers, lengths, name_capitals, no_subject, openers, quote_marks, quote_style, repeats, said_in_turn, series,
    spaces, speakers, splices, venue_words,
)  # fmt: skip
NAMES = {family.__name__ for family in FAMILIES}
RULES = {rule.id: rule for family in FAMILIES for rule in family.RULES}
EXAMPLES = [(rule.id, one) for rule in RULES.values() for one in rule.finds if isinstance(one, str)]
PIECES = (
    "“Kami yang yang  siap ,di jalan Anyer pada Kamis (29/05/2024),” ujar Kapolres. ", "“Kami siap.” ", "“Mari” ",
    "“Kami siap menjaga desa", ",” ujar Kapolres", ".” ", "”", "\"", "“", ", ujar Roby”.", ".”ujar Roby”.", " katanya",
    "Menjelang Pilkada 2024. ", "Kapolres Sumenep, AKBP Henri menegaskan ", "bahwa ", ", bahwa ", "yang yang ", "\n",
    "Rabu (29/05/2024)", "31/2/2024 ", "Oct 23, 2024", "Jumat, (8/11/2024).", "Rt. 001Kelurahan ", " , ", "  ",
    "**Damai** ", "https://polri.go.id/a", "JAKARTA-Dalam ", "di jalan Anyer ", "insan Pers ", "salah satu warga ",
    ", mencerminkan ", "Dengan ini, diharapkan dapat ", "Selain itu, ", "dalam rangka ", "menggelar ", "(", ")", "…",
    "!", "\u00a0", "S.H., ", "’", "D'Dion ", "Bukan hanya di ", "tapi ", "É", "\u2028", "ß", "\U0001f600", "0", ".",
)  # fmt: skip
MANY = settings(max_examples=200, deadline=None)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=80)


def mine(text: str) -> list[Finding]:
    """What these families say about a text."""
    page = Page(Facts(Meeting()), Draft(()), paragraphs(text))
    alone = [one for passage in page.passages for look in TEXT if look.__module__ in NAMES for one in look(passage)]
    return alone + [one for look in ACROSS if look.__module__ in NAMES for one in look(page)]


def mended(text: str, option: Option) -> str:
    """The text after one option, whose places count in paragraphs."""
    parts = [part.text for part in paragraphs(text)]
    changes = [change for change in option.changes if isinstance(change, Replace)]
    assert len(changes) == len(option.changes)
    for change in sorted(changes, key=lambda one: one.start, reverse=True):
        n = int(change.where[5:-1])
        assert parts[n][change.start :].startswith(change.old), change
        parts[n] = parts[n][: change.start] + change.new + parts[n][change.start + len(change.old) :]
    return "\n".join(parts)


def said(text: str) -> list[str]:
    """The words of every quotation."""
    return [word for one in re.findall(r"“[^“”]*”", text) for word in re.findall(r"\w+", one)]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda one: one[:40])
def test_a_mend_takes_its_finding_away(rule: str, example: str) -> None:
    before = [one for one in mine(example) if one.rule == rule]
    for one in before:
        for option in one.options:
            after = [other for other in mine(mended(example, option)) if other.rule == rule]
            assert len(after) < len(before), (option, after)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“Kami siap menjaga, ujar Kapolres Sumenep.”", "“Kami siap menjaga,” ujar Kapolres Sumenep."),
        ("“Kami siap menjaga, ujar Kapolres Sumenep”.", "“Kami siap menjaga,” ujar Kapolres Sumenep."),
        ("Kami siap menjaga.”ujar Roby.”", "“Kami siap menjaga,” ujar Roby."),
        ("Ia memastikan bahwa pihaknya netral, ujarnya.", "Ia memastikan bahwa pihaknya netral."),
        ('Kapolres mengatakan “ kami siap ".', "Kapolres mengatakan “kami siap”."),
        ("Di dalam kegiatan itu membahas hoaks.", "Kegiatan itu membahas hoaks."),
        ("Bagi warga yang melihat pencuri agar melapor.", "Warga yang melihat pencuri diminta melapor."),
        ("Berita ada di https://polri.go.id/a pada Rabu.", "Berita ada di pada Rabu."),
        ("Acara dibuka Kapolsek, acara ditutup doa.", "Acara dibuka Kapolsek. Acara ditutup doa."),
        ("Kapolsek AKP Bakri, S.H. hadir.", "Kapolsek AKP Bakri, S.H., hadir."),
        ("Polisi bersiaga. Sehingga warga aman.", "Polisi bersiaga sehingga warga aman."),
        ("Rapat digelar Rabu tanggal 23 - 10 - 2024 di aula.", "Rapat digelar Rabu (23/10/2024) di aula."),
    ],
)
def test_one_mend_makes_a_sound_sentence(text: str, wanted: str) -> None:
    [found] = [one for one in mine(text) if one.rule != "R6 jabatan"]
    assert mended(text, found.options[0]) == wanted


def test_nobody_is_taken_for_the_other_of_two_speakers() -> None:
    [found] = mine("Kapolres berharap Pilkada berjalan aman, kata Kasi Humas AKP Widiarti.")
    assert (found.message, found.options) == (
        "Ada dua pembicara: “Kapolres berharap” dan “kata Kasi Humas”. Siapa yang berbicara?",
        (),
    )


@pytest.mark.parametrize("text", ["“" * 5000, "”" * 5000, "“a b c d”, kata Budi. " * 500])
def test_a_text_of_marks_is_told_a_few_times_only(text: str) -> None:
    found = [one.rule for one in mine(text) if one.rule.startswith("R5")]
    assert 0 < max(found.count("R5"), found.count("R5 koma")) <= 12


def test_the_same_fault_without_a_mend_is_counted_in_a_bare_text() -> None:
    text = "\n".join(["Rapat digelar pada 31/2/2024."] * 50 + ["Doa digelar pada Senin (23/10/2024)."] * 3)
    told = [one.message for one in text_findings(text) if one.rule == "R1 teks"]
    assert told == ["Tanggal 31/2/2024 tidak ada dalam kalender (50 kali)."] + [
        "23/10/2024 adalah Rabu, bukan Senin."
    ] * 3  # each of these has its mend in its place


@pytest.mark.parametrize(
    ("lead", "labels"),
    [
        ("Polres Sumenep menggelar dialog pada Kamis (24/10/2024).", ["Tulis Rabu (23/10/2024)"]),
        ("Polres Sumenep menggelar dialog pada 24 Oktober 2024.", ["Tulis 23 Oktober 2024"]),
        ("Polres Sumenep menggelar dialog di aula, Kamis, 24 Oktober 2024.", ["Tulis Rabu, 23 Oktober 2024"]),
        ("Debat publik digelar pada Kamis (24/10/2024).", []),
        ("Kegiatan serupa digelar pada Kamis (24/10/2024).", []),
        ("Polres Sumenep menggelar dialog pada Rabu (23/10/2024) hingga Jumat (25/10/2024).", []),
    ],
)
def test_another_day_is_mended_only_where_the_sentence_tells_of_the_meeting(lead: str, labels: list[str]) -> None:
    facts = meeting("000-sumenep")
    facts.meeting.release.own_wordings = [OwnWording(block="lead", text=lead)]
    [found] = [one for one in findings(facts) if one.rule == "R1 beda"]
    assert [option.label for option in found.options] == labels


@MANY
@given(TEXTS)
def test_any_text_is_read_and_every_finding_points_at_its_words(text: str) -> None:
    parts = paragraphs(text)
    for one in mine(text):
        passage = parts[int(one.where[5:-1])]
        assert passage.text[one.start :].startswith(one.found) and one.start >= 0
        assert one.level == RULES[one.rule].level
        for option in one.options:
            mended(text, option)


@MANY
@given(TEXTS)
def test_no_mend_changes_what_somebody_said(text: str) -> None:
    outside = [re.sub(r"“[^“”]*”", "", line) for line in text.splitlines()]
    if '"' in text or any(mark in line for line in outside for mark in "“”"):
        return  # broken marks: nobody can say what was said
    for one in mine(text):
        for option in one.options if one.rule != "R5" else ():
            assert said(mended(text, option)) == said("\n".join(part.text for part in paragraphs(text))), option


@MANY
@given(st.lists(st.sampled_from([example for _, example in EXAMPLES]), min_size=2, max_size=5))
def test_safe_mends_leave_nothing_safe_to_mend(chosen: list[str]) -> None:
    text = "\n".join(chosen)
    for _ in range(40):
        safe = next((one for one in mine(text) if one.safe), None)
        if safe is None:
            return
        text = mended(text, safe.options[0])
    raise AssertionError(f"still not quiet: {text}")


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.txt")), ids=lambda path: path.stem)
def test_good_releases_stay_quiet(path: Path) -> None:
    text = path.read_text(encoding="utf-8").partition("[belum dipakai]")[0]
    assert mine(text) == []


@pytest.mark.parametrize("name", dict.fromkeys(name for name, _ in CASES))
def test_typed_values_of_the_scenes_stay_quiet(name: str) -> None:
    said_by_others = {"utterances[1].text", "utterances[2].text"}  # two slips of the tongue in the examples
    found = [one for one in findings(meeting(name)) if one.rule in RULES]
    assert [one for one in found if one.where not in said_by_others or one.options] == []


def test_a_verb_is_compared_with_the_drafted_paragraph_before_it() -> None:
    facts = meeting("000-sumenep")
    second = next(block for block in draft(facts).blocks if block.text.endswith("katanya."))
    facts.meeting.release.own_wordings = [OwnWording(block=second.key, text=second.text.replace("katanya", "ujarnya"))]
    found = [one for one in findings(facts) if one.rule == "R6 kata kerja"]
    assert [(one.where, one.found) for one in found] == [("release.own_wordings[0].text", "ujarnya")]


def test_a_city_before_an_own_lead_would_be_printed_twice() -> None:
    facts = meeting("000-sumenep")
    lead = "SUMENEP – Kapolres Sumenep menggelar dialog pada Rabu (23/10/2024)."
    facts.meeting.release.own_wordings = [OwnWording(block="lead", text=lead)]
    found = [one for one in findings(facts) if one.rule == "R15"]
    assert [(one.where, one.found) for one in found] == [("release.own_wordings[0].text", "SUMENEP – ")]
