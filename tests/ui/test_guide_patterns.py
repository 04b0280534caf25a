"""The guide on patterns names every section, use and slot of the shipped packs, and no other."""

from __future__ import annotations

import re

import pytest

from cooling_desktop import assets
from cooling_desktop.press.phrases import SHIPPED, shipped
from ui.pages.help import TOPICS, _text
from ui.pages.help_patterns import patterns

_USE = re.compile(r"^- \*\*([\w.]+)\*\*: (.*)$")


def plain(markdown: str) -> list[str]:
    return markdown.replace("\\", "").splitlines()


def listed(lines: list[str]) -> dict[str, set[str]]:
    """Every use that is named below a heading, with its slots."""
    found: dict[str, set[str]] = {}
    section = ""
    for line in lines:
        if line.startswith("## "):
            section = line[3:]
        elif use := _USE.match(line):
            name = use[1] if "." in use[1] or use[1] in shipped(SHIPPED[0]).patterns else f"{section}.{use[1]}"
            found[f"{section}/{name}" if section.startswith("Lain dalam") else name] = set(
                re.findall(r"\{(\w+)\}", use[2])
            )
    return found


def test_every_use_of_the_official_pack_is_named_with_its_slots() -> None:
    first = shipped(SHIPPED[0])
    named = {name: slots for name, slots in listed(plain(patterns())).items() if "/" not in name}
    assert named == {name: set(first.uses(name)) for name in first.patterns}


@pytest.mark.parametrize("voice", SHIPPED[1:])
def test_what_takes_other_slots_in_another_voice_is_named(voice: str) -> None:
    first, other = shipped(SHIPPED[0]), shipped(voice)
    differing = {n: set(other.uses(n)) for n in other.patterns if other.uses(n) != first.uses(n)}
    here = f"Lain dalam {other.name}/"
    named = {n.removeprefix(here): s for n, s in listed(plain(patterns())).items() if n.startswith(here)}
    assert named == differing


def test_every_slot_has_its_meaning_and_every_switch_is_told() -> None:
    lines = plain(assets.text("guide/pola.md"))
    told = {found[1] for line in lines if (found := re.match(r"- \{(\w+)\} \S", line))}
    packs = [shipped(name) for name in SHIPPED]
    assert told == {slot for pack in packs for name in pack.patterns for slot in pack.uses(name)}
    switches = {found[1] for line in lines if (found := re.match(r"- \*\*(\w+)\*\*: ", line))}
    assert {"nama", "gelar", "kepanjangan", "terpanjang"} <= switches


def test_the_list_stands_in_the_guide() -> None:
    assert "pola" in [name for name, _ in TOPICS]
    assert patterns() in _text("pola") and "{pola}" not in _text("pola")
