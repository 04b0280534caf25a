"""Ranks found in running text: in another case, misspelt, or such as nobody holds."""

from __future__ import annotations

import pytest

from cooling_desktop.words.rank_text import near_rank, no_ranks, ranks_typed
from cooling_desktop.words.ranks import RANKS


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("IPTU Uji Mughni", [("IPTU", ("Iptu",), True)]),
        ("Kopol Muh. Idris", [("Kopol", ("Kompol",), True)]),
        ("Kombes Pol Susatyo", [("Kombes Pol", ("Kombes Pol.",), True)]),
        ("Kombes Pol (Purn.) Budi", [("Kombes Pol", ("Kombes Pol.",), True)]),
        ("AKBP. Henri", [("AKBP.", ("AKBP",), True)]),
        ("Brigjen Budi", [("Brigjen", ("Brigjen Pol.", "Brigjen TNI"), False)]),
        ("Komplo Budi", [("Komplo", ("Kompol",), False)]),
        ("kompol Budi", [("kompol", ("Kompol",), True)]),
        ("para kompol dan iptu", []),
        ("KOMPOL IDRIS", []),
        ("Kapten Inf Joko", []),
        ("Konjen Amerika", []),
        ("Pasukan Polda Jatim", []),
    ],
)
def test_ranks_typed(text: str, found: list[tuple[str, tuple[str, ...], bool]]) -> None:
    assert [(one.text, one.forms, one.sure) for one in ranks_typed(text)] == found


@pytest.mark.parametrize("rank", [rank.short for rank in RANKS])
def test_a_rank_in_house_form_is_left_alone(rank: str) -> None:
    assert list(ranks_typed(f"hadir {rank} Budi Hartono")) == []
    assert list(no_ranks(f"hadir {rank} Budi Hartono")) == []
    assert near_rank(rank.split()[0]) is None


def test_a_numeral_makes_no_rank() -> None:
    (found,) = no_ranks("tutur Kompol II Sutasman")
    assert (found.text, found.forms) == ("Kompol II", ("Kompol", "Kompol H."))
    assert list(no_ranks("Kompol I Made Sudana")) == []
