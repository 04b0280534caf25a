"""Every rule of the checker finds what it says it finds, and is quiet where it says so; its data are complete."""

from __future__ import annotations

import json
from datetime import date
from typing import get_args

import pytest

from cooling_desktop.press.check import Finding, Level, findings, text_findings
from cooling_desktop.press.check.families import rules
from cooling_desktop.press.check.finding import Replace
from cooling_desktop.press.check.rule import Example, Rule
from cooling_desktop.records.interchange import FORMAT, VERSION, parse
from tests.press.meetings import CASES, meeting

TODAY = date(2030, 1, 1)
_GAPS = "R18"  # one finding that lists all there are


def found_in(example: Example) -> list[Finding]:
    """All findings of a paragraph, or of a meeting file without its heading."""
    if isinstance(example, str):
        return text_findings(example)
    content = json.dumps({"format": FORMAT, "version": VERSION, **example})
    return findings(parse(content.encode(), "contoh"), today=TODAY)


def _examples(name: str) -> list[object]:
    every = [(rule, n, one) for rule in rules() for n, one in enumerate(getattr(rule, name))]
    return [pytest.param(rule, one, id=f"{rule.id} {n}") for rule, n, one in every]


@pytest.mark.parametrize(("rule", "example"), _examples("finds"))
def test_what_must_be_found_is_found(rule: Rule, example: Example) -> None:
    mine = [one for one in found_in(example) if one.rule == rule.id]
    assert mine, f"nothing of {rule.id} in {example}"
    assert {one.level for one in mine} == {rule.level}


@pytest.mark.parametrize(("rule", "example"), _examples("quiet"))
def test_what_is_harmless_stays_quiet(rule: Rule, example: Example) -> None:
    assert [one for one in found_in(example) if one.rule == rule.id] == []


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_is_told_whole(rule: Rule) -> None:
    assert rule.title and rule.source and rule.finds and rule.quiet
    assert rule.level in get_args(Level)
    assert 3 <= len(rule.reason.split()) <= 15 and rule.reason.endswith("."), rule.reason


def test_no_two_rules_share_an_id() -> None:
    ids = [rule.id for rule in rules()]
    assert sorted(set(ids)) == sorted(ids)


def test_every_finding_is_of_a_known_rule() -> None:
    known = {rule.id: rule.level for rule in rules()}
    examples = (one for rule in rules() for one in (*rule.finds, *rule.quiet))
    every = [one for example in examples for one in found_in(example)]
    every += [one for name in dict.fromkeys(name for name, _ in CASES) for one in findings(meeting(name), today=TODAY)]
    assert {(one.rule, one.level) for one in every} - set(known.items()) == set()


@pytest.mark.parametrize(("rule", "example"), _examples("finds"))
def test_a_finding_points_at_its_words_and_is_short(rule: Rule, example: Example) -> None:
    for one in (one for one in found_in(example) if one.rule == rule.id):
        assert (len(one.message.split()) <= 30 or rule.id == _GAPS) and one.message[-1] in ".?", one.message
        assert not one.safe or one.options, one
        for option in one.options:
            assert option.label and option.changes
        if isinstance(example, str) and one.start >= 0:
            text = [part.strip() for part in example.split("\n") if part.strip()][int(one.where[5:-1])]
            assert text[one.start :].startswith(one.found), one
            for change in (c for option in one.options for c in option.changes if isinstance(c, Replace)):
                assert text[change.start :].startswith(change.old), change
