"""The defects of the five articles that a rule covers, one by one: in the debris, the text, or the new meeting.

`defects` holds the faulty words in sentences of our own, so that every run proves each; names stand there only where
an officer's name is the fault. The articles themselves are read by whoever has them, as in `test_articles.py`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from cooling_desktop.press.check import findings, text_findings
from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.draft import draft
from cooling_desktop.press.paste.extract import pasted
from cooling_desktop.press.paste.known import Directory
from cooling_desktop.press.paste.made import Chosen, made
from cooling_desktop.press.paste.proposed import Pasted
from tests.press.paste.test_articles import NUMBERS, article
from tests.press.paste.test_articles import pytestmark as with_articles

HERE = Path(__file__).parent / "defects"
ROWS = [tuple(line.split("\t")) for line in (HERE / "table.tsv").read_text("utf-8").splitlines()[1:]]
OURS = {"Bagas": "Roby", "Irawan Saleh": "Irawan Junaedi"}
"""Names of ours for people of the articles who hold no office."""


@cache
def ours(number: str) -> dict[str, list[Finding]]:
    """The findings on a text of ours."""
    return told(pasted((HERE / f"{number}.txt").read_text("utf-8")))


@cache
def theirs(number: str) -> dict[str, list[Finding]]:
    """The findings on an article."""
    return told(article(number))


def told(got: Pasted) -> dict[str, list[Finding]]:
    """All findings: what was removed, what the text is like, and what its meeting lacks."""
    meeting = made([Chosen(one) for one in got.fields], Directory({}))
    return {"sisa": list(got.debris), "teks": text_findings(got.text), "kegiatan": findings(meeting)}


def named(among: list[Finding], rule: str, words: str) -> bool:
    """Whether a finding of the rule names these words."""
    return any(
        one.rule.startswith(rule) and words.casefold() in f"{one.message} {one.fix} {one.found}".casefold()
        for one in among
    )


@pytest.mark.parametrize(("number", "where", "rule", "words"), ROWS)
def test_every_defect_is_found(number: str, where: str, rule: str, words: str) -> None:
    assert named(ours(number)[where], rule, words)


@with_articles
@pytest.mark.parametrize(("number", "where", "rule", "words"), ROWS)
def test_every_defect_is_found_in_its_article(number: str, where: str, rule: str, words: str) -> None:
    for name, other in OURS.items():
        words = words.replace(name, other)
    assert named(theirs(number)[where], rule, words)


def test_every_article_has_its_defects() -> None:
    assert {row[0] for row in ROWS} == set(NUMBERS)


def test_a_release_without_a_headline_gets_one() -> None:
    got = pasted((HERE / "004.txt").read_text("utf-8"))
    assert "headline" not in {one.name for one in got.fields}
    blocks = draft(made([Chosen(one) for one in got.fields], Directory({}))).blocks
    assert next(block.text for block in blocks if block.key == "headline")
