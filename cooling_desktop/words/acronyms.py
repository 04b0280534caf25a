"""Acronyms spelt out once, at their first use in the writer's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from cooling_desktop import assets
from cooling_desktop.errors import BadInput
from cooling_desktop.words.told import field_at, from_field, swapped

Piece = tuple[str, bool]
"""A stretch of a paragraph, and whether it must stay as it is (a quotation, a dateline, a credit line)."""


class Term(NamedTuple):
    """What an acronym stands for; `known_only` when readers know the body by the acronym alone."""

    expansion: str
    known_only: bool = False


class _Use(NamedTuple):
    """One place where the writer uses an acronym: paragraph, piece and position in the piece."""

    acronym: str
    paragraph: int
    piece: int
    start: int
    end: int


@cache
def glossary() -> dict[str, Term]:
    """The acronyms that ship with the program."""
    return read_glossary(assets.text("language/acronyms.tsv"))


def read_glossary(text: str) -> dict[str, Term]:
    """Read lines of acronym, expansion and yes/no (known only so) between tabs; BadInput names a bad line."""
    glossary: dict[str, Term] = {}
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        if not line.strip() or line.startswith(("#", "acronym\t")):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) != 3 or not cells[0] or not cells[1] or cells[2] not in ("yes", "no"):
            raise BadInput(
                f"Daftar singkatan baris {number} tidak terbaca; tulis singkatan, kepanjangan, "
                "dan yes atau no, dipisahkan dengan tab."
            )
        glossary[cells[0]] = Term(cells[1], cells[2] == "yes")
    return glossary


def expand_first(
    paragraphs: Sequence[Sequence[Piece]],
    glossary: Mapping[str, Term],
    verbatim: Sequence[str] = (),
) -> list[list[Piece]]:
    """Spell each acronym out at its first free use: "Panitia Pemilihan Kecamatan (PPK)".

    The bracket is left out when the acronym is not used again and not known only so; a quotation further
    down is a use. Quotations, words between quotation marks and the `verbatim` phrases (programme titles, names
    of bodies) are never changed, and those phrases do not count; an acronym that the text explains already
    stays. Case counts: "Kamtibmas" is not "kamtibmas".
    """
    pieces = [list(paragraph) for paragraph in paragraphs]
    seen: dict[str, list[_Use]] = {}
    for use in _uses(pieces, glossary, verbatim):
        seen.setdefault(use.acronym, []).append(use)
    firsts = [uses[0] for uses in seen.values()]
    for use in sorted(firsts, key=lambda use: use[1:], reverse=True):
        text, fixed = pieces[use.paragraph][use.piece]
        term = glossary[use.acronym]
        again = len(seen[use.acronym]) > 1 or _quoted_later(pieces, use, verbatim)
        bracket = term.known_only or again
        if not _explained(text, use, term):
            pieces[use.paragraph][use.piece] = (_spelt_out(text, use, term.expansion, bracket), fixed)
    return pieces


def _uses(pieces: list[list[Piece]], glossary: Mapping[str, Term], verbatim: Sequence[str]) -> Iterator[_Use]:
    """Every free use of a glossary acronym in reading order, "Satpol PP" before "PP"."""
    if not glossary:
        return
    acronym = _any_of(tuple(glossary))
    phrases = [re.escape(phrase) for phrase in sorted(verbatim, key=len, reverse=True) if phrase.strip()]
    fixed_words = re.compile("|".join(["“[^”]*”?", '"[^"]*"?', *phrases]), re.IGNORECASE)
    for p, paragraph in enumerate(pieces):
        for i, (text, fixed) in enumerate(paragraph):
            free = not fixed and acronym.search(text)
            masked = fixed_words.sub(lambda found: "\0" * len(found[0]), text) if free else ""
            for found in acronym.finditer(masked):
                yield _Use(found[0], p, i, found.start(), found.end())


@lru_cache(maxsize=4)
def _any_of(acronyms: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(acronyms, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _quoted_later(pieces: list[list[Piece]], use: _Use, verbatim: Sequence[str]) -> bool:
    """Whether the acronym comes back between quotation marks, but not in one of the `verbatim` phrases."""
    following = [text for text, _ in pieces[use.paragraph][use.piece + 1 :]]
    following += [text for paragraph in pieces[use.paragraph + 1 :] for text, _ in paragraph]
    texts = [pieces[use.paragraph][use.piece][0][use.end :], *following]
    if not any("“" in text and use.acronym in text for text in texts):
        return False
    titles = re.compile(
        "|".join(re.escape(phrase) for phrase in verbatim if phrase.strip()) or "(?!)", re.IGNORECASE
    )
    acronym = re.compile(rf"(?<!\w){re.escape(use.acronym)}(?!\w)")
    quotations = re.findall("“[^”]*”", titles.sub("", "\n".join(texts)))
    return any(acronym.search(words) for words in quotations)


def _explained(text: str, use: _Use, term: Term) -> bool:
    """Whether the writer set the acronym in brackets himself, or its meaning in brackets behind it."""
    behind = text[use.end :].lstrip()
    in_brackets = text[: use.start].endswith("(") and behind.startswith(")")
    return in_brackets or behind.casefold().startswith(f"({term.expansion.casefold()})")


def _spelt_out(text: str, use: _Use, expansion: str, bracket: bool) -> str:
    """The text with the expansion, whose first and last word are not said twice."""
    words = expansion.split()
    before = re.search(rf"(?<!\w){re.escape(words[0])} $", text[: use.start], flags=re.IGNORECASE)
    after = re.match(rf" {re.escape(words[-1])}(?![\w-])", text[use.end :], flags=re.IGNORECASE)
    start = before.start() if before else use.start
    end = use.end + after.end() if after else use.end
    said = expansion + (f" ({use.acronym})" if bracket else "")
    known = field_at(text, use.start)
    return swapped(text, start, end, from_field(said, known) if known else said)
