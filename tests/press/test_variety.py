"""How many ways there are to say each thing: in the packs, and within a clerk's reach for whole meetings."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from cooling_desktop.press.draft import draft, wordings
from cooling_desktop.press.phrases import SHIPPED, shipped
from cooling_desktop.records.kinds import Voice
from tests.press.meetings import EXAMPLES, FULL, meeting

WHOLE = (*EXAMPLES, *FULL)
"""Meetings with nearly everything filled in."""
PARAGRAPHS = {
    "headline": (4, ("judul.",)),
    "lead": (4, ("teras.pimpinan", "teras.satuan")),
    "purpose": (4, ("tujuan.bertujuan", "tujuan.agar", "tujuan.benda", "tujuan.tanpa_tujuan")),
    "attendance": (4, ("kehadiran.",)),
    "quotes": (6, ("kutipan.",)),
    "message": (3, ("pesan.",)),
    "answer": (3, ("tanggapan.", "pesan.tamu")),
    "discussion": (3, ("bahasan.",)),
    "neutrality": (3, ("netralitas.pernyataan", "netralitas.sambutan")),
    "outcome": (3, ("hasil.",)),
    "closing": (3, ("penutup.ditutup",)),
}
"""For each paragraph how many patterns there must be, and under which names."""


@cache
def reach(name: str) -> Counter[str]:
    """For each kind of paragraph the wordings that the clerk may choose from, all paragraphs of a kind together."""
    facts, found = meeting(name), Counter[str]()
    for block in draft(facts).blocks:
        found[block.name] += len(wordings(facts, Voice.OFFICIAL, block.key))
    return found


def share(kind: str, least: int) -> float:
    """How many of the meetings with such a paragraph let the clerk choose from at least so many wordings."""
    known = [reach(name)[kind] for name in WHOLE if kind in reach(name)]
    return sum(ways >= least for ways in known) / len(known)


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_there_are_enough_patterns(kind: str) -> None:
    least, uses = PARAGRAPHS[kind]
    known = shipped(SHIPPED[0]).patterns
    assert len({p.text for use in known if use.startswith(uses) for p in known[use]}) >= least


@pytest.mark.parametrize("name", WHOLE)
def test_headline_and_lead_can_always_be_said_otherwise(name: str) -> None:
    assert reach(name)["headline"] >= 2 and reach(name)["lead"] >= 2


@pytest.mark.parametrize(
    ("kind", "least", "of_all"),
    [
        ("headline", 4, 0.5),
        ("lead", 4, 0.2),
        ("purpose", 3, 0.75),
        ("attendance", 2, 0.75),
        ("message", 2, 0.75),
        ("answer", 3, 0.75),
        ("discussion", 2, 0.9),
        ("neutrality", 2, 0.75),
        ("outcome", 2, 0.9),
        ("closing", 2, 0.75),
    ],
)
def test_most_meetings_offer_a_choice(kind: str, least: int, of_all: float) -> None:
    assert share(kind, least) >= of_all, [reach(name)[kind] for name in WHOLE]


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_offered_differs_in_words_and_stands_as_offered(name: str) -> None:
    facts = meeting(name)
    for key in ("headline", "lead", "purpose", "attendance", "closing"):
        offered = wordings(facts, Voice.OFFICIAL, key)
        assert len({text.lower() for text in offered.values()}) == len(offered)
        for turn, text in offered.items():
            assert draft(facts, turns={key: turn}).text_of(key) == text
