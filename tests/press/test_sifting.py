"""What is ignored or accepted stays silent, nothing else does, and what blocks always speaks."""

from __future__ import annotations

from dataclasses import replace

from cooling_desktop import assets
from cooling_desktop.press.check import findings
from cooling_desktop.press.check.families import rules
from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.check.sifting import accepted_words, mark_of, may_accept, sifted
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.interchange import read
from cooling_desktop.records.kinds import MeetingStatus

WORDS = Finding("R9", "suggest", "purposes[0].text", "“resiko” tidak baku. Tulis risiko.", found="resiko", start=3)


def sample() -> Facts:
    return read(assets.path("examples/000-sumenep.json"))


def shown(facts: Facts, *found: Finding) -> list[Finding]:
    return sifted(facts, found)[0]


def test_ignoring_holds_after_rows_were_moved_and_only_there() -> None:
    facts = sample()
    facts.meeting.release.ignored = [mark_of(facts, WORDS)]
    other = replace(WORDS, where="purposes[1].text")
    assert sifted(facts, [WORDS, other]) == ([other], [WORDS])
    facts.meeting.purposes.insert(0, facts.meeting.purposes.pop(1))
    assert sifted(facts, [WORDS, other]) == ([WORDS], [other])


def test_two_findings_without_words_are_told_apart() -> None:
    facts = sample()
    one, other = (Finding("R6", "ask", "utterances[0].post_id", f"{who} berbicara tanpa jabatan.") for who in "AB")
    facts.meeting.release.ignored = [mark_of(facts, one)]
    assert shown(facts, one, other) == [other]


def test_what_the_office_accepts_is_silent_as_it_is_written() -> None:
    facts = sample()
    facts.accepted = frozenset({("R9", accepted_words(WORDS))})
    capital = replace(WORDS, found="RESIKO")
    assert shown(facts, WORDS, capital, replace(WORDS, rule="R20")) == [capital, replace(WORDS, rule="R20")]
    long = replace(WORDS, found="kata " * 60 + "satu")
    facts.accepted = frozenset({("R9", accepted_words(long))})
    assert shown(facts, long, replace(long, found="kata " * 60 + "dua")) == [replace(long, found="kata " * 60 + "dua")]


def test_what_blocks_can_be_neither_ignored_nor_accepted() -> None:
    facts = sample()
    facts.meeting.status = MeetingStatus.POSTPONED
    block = next(one for one in findings(facts) if one.level == "block")
    facts.meeting.release.ignored = [mark_of(facts, block)]
    facts.accepted = frozenset({(block.rule, accepted_words(block))})
    assert block in findings(facts)
    assert not may_accept(block) and not may_accept(replace(WORDS, level="block"))


def test_a_rule_that_asks_every_meeting_anew_can_be_ignored_but_not_accepted() -> None:
    asked = [rule for rule in rules() if not rule.accepts and rule.level != "block"]
    assert "R7 nomor" in {rule.id for rule in asked}
    facts = sample()
    for rule in asked:
        found = replace(WORDS, rule=rule.id, level=rule.level)
        facts.accepted = frozenset({(rule.id, accepted_words(found))})
        assert not may_accept(found) and shown(facts, found) == [found]
        facts.meeting.release.ignored = [mark_of(facts, found)]
        assert shown(facts, found) == []
    assert may_accept(WORDS)
