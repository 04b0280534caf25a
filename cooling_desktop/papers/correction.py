"""What a RALAT says above its headline: which paper it corrects, and what changed."""

from __future__ import annotations

from cooling_desktop.papers.document import Change, Changes
from cooling_desktop.press.correction import AFTER, BEFORE, changed_words, rows
from cooling_desktop.records.issued import CORRECTION, IssuedPaper
from cooling_desktop.words.dates import long_date


def changes(text: str, corrected: IssuedPaper | None) -> list[Changes]:
    """The box of a correction; what is new beside its "Semula" stands out."""
    if corrected is None:
        return []
    told = rows(text)
    before = [("", ""), *told]
    made = [
        Change(label, words, changed_words(before[n][1], words) if (before[n][0], label) == (BEFORE, AFTER) else ())
        for n, (label, words) in enumerate(told)
    ]
    return [Changes(f"atas {named(corrected)}", tuple(made))]


def named(paper: IssuedPaper) -> str:
    """How another paper speaks of it: "Siaran Pers Nomor …, tanggal 23 Oktober 2024"."""
    kind = "Ralat Siaran Pers" if paper.kind == CORRECTION else "Siaran Pers"
    return f"{kind} Nomor {paper.number}, tanggal {long_date(paper.issued_on)}"
