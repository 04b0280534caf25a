"""The guide on checking names every rule of the checker, with its level, its reason and its source."""

from __future__ import annotations

import re

from cooling_desktop.press.check.families import rules
from ui.pages.help import TOPICS, _text
from ui.pages.help_rules import listed_rules

LEVELS = {"Wajib diperbaiki": "block", "Perlu dijawab": "ask", "Saran": "suggest"}


def test_every_rule_stands_below_its_level_with_reason_and_source() -> None:
    told, level = {}, ""
    for line in listed_rules().splitlines():
        if line.startswith("## "):
            level = LEVELS[line[3:]]
        elif found := re.match(r"\*\*(.+)\*\* \(([^()]+)\)\. (.+?\.) \*(.+)\*$", line):
            told[found[2]] = (level, found[1], found[3], found[4].replace("\\", ""))
    assert told == {rule.id: (rule.level, rule.title, rule.reason, rule.source) for rule in rules()}


def test_the_list_stands_in_the_guide() -> None:
    assert "periksa" in [name for name, _ in TOPICS]
    assert listed_rules() in _text("periksa") and "{aturan}" not in _text("periksa")
