"""A text as rows of signs: what each word means in the language of elections, and the forms looked for in them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from cooling_desktop import assets
from cooling_desktop.words.short_forms import SHORTENED

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_CAMEL = re.compile(r"\d+|[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_FIGURE = re.compile(r"[.:/,-]\d")
_FIGURED = re.compile(r"\d[.:/,-]\Z")
_LONGEST = 120  # words of a sentence; what is longer has no sense to find, and would take long to search
_ENCLITICS = ("lah", "nya", "kah", "pun")
END = "end"
CHOOSING = frozenset({"vote", "choice", "support", "win_for", "win", "cry", "champion", "mind", "candidate", "couple"})
CHOOSING |= {"team", "crowd", "campaign"}
"""Signs of a sentence that speaks of choosing between candidates."""
MADE = ("number", "zero", "year", "name", "maybe", "slogan", "party", "capital", "other", END)
"""The signs that the code gives."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text, its lower case, where it stands, and whether it is part of a longer figure: 19.30, 5-0."""

    text: str
    low: str
    start: int
    end: int
    figured: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """One or more words with their meanings; `pairs` are the numbers in the list of the candidates it stands for."""

    means: frozenset[str]
    start: int
    end: int
    words: tuple[str, ...] = ()
    pairs: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Form:
    """A group of forms with one meaning for the release, and what makes a sentence harmless all the same."""

    rule: str
    pattern: re.Pattern[str]
    quiet: frozenset[str]
    negated: int
    ruled: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words and phrases with their meanings, the letter that stands for each set of meanings, and the forms."""

    exact: dict[str, frozenset[str]]
    prefixes: dict[str, frozenset[str]]
    phrases: dict[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]
    letters: dict[frozenset[str], str]
    forms: tuple[Form, ...]
    numbers: dict[str, re.Pattern[str]]


def sentences(text: str) -> list[list[Word]]:
    """The words of a text, sentence by sentence; hashtags are taken apart at their capitals."""
    found: list[list[Word]] = [[]]
    before: Word | None = None
    for hit in _WORD.finditer(text):
        between = text[before.end : hit.start()] if before else ""
        if before and (len(found[-1]) >= _LONGEST or _breaks(before, between, hit[0])):
            found.append([])
        for word in _parts(text, hit):
            found[-1].append(word)
            before = word
    return found


def _breaks(before: Word, between: str, after: str) -> bool:
    """Whether a sentence ends between two words; not after a short form, an initial or inside a number."""
    if any(mark in between for mark in "!?…\n"):
        return True
    at = between.find(".")
    if at < 0 or len(between) == 1 or before.text.lower() in _shortened() or len(before.low) == 1:
        return False
    return not (before.low.isdecimal() and after.isdecimal() and len(before.low) < 3) and not after[0].islower()


@cache
def _shortened() -> frozenset[str]:
    return SHORTENED | listed("shortened")


def _parts(text: str, hit: re.Match[str]) -> Iterator[Word]:
    inside = hit.start() > 0 and text[hit.start() - 1] == "#"
    pieces = [(m.start(), m.end()) for m in _CAMEL.finditer(hit[0])] if inside else [(0, len(hit[0]))]
    for start, end in pieces:
        part = hit[0][start:end]
        figured = part.isdecimal() and bool(
            _FIGURE.match(text, hit.end()) or _FIGURED.match(text, max(hit.start() - 2, 0), hit.start())
        )
        low = part.lower()
        yield Word(part, _written_short().get(low, low), hit.start() + start, hit.start() + end, figured)


def signs(words: list[Word], known: dict[int, tuple[int, Sign]]) -> list[Sign]:
    """The signs of one sentence; `known` are those of candidates: where they begin, and of how many words."""
    lexicon = load()
    found: list[Sign] = []
    at = 0
    while at < len(words):
        length, sign = known.get(at) or _phrase(lexicon, words, at, known)
        found.append(sign)
        at += length
    return found


def _phrase(lexicon: Lexicon, words: list[Word], at: int, known: dict[int, tuple[int, Sign]]) -> tuple[int, Sign]:
    word = words[at]
    for phrase, means in lexicon.phrases.get(word.low, ()):
        length = len(phrase)
        taken = any(n in known for n in range(at + 1, at + length))
        if not taken and tuple(one.low for one in words[at : at + length]) == phrase:
            return length, Sign(means, word.start, words[at + length - 1].end, phrase)
    return 1, Sign(_meaning(word, first=at == 0), word.start, word.end, (word.low,))


def _meaning(word: Word, *, first: bool) -> frozenset[str]:
    if word.low.isdecimal():
        short = len(word.low) < 3 and 0 < int(word.low) < 31 and not word.figured
        return (_ZERO if word.low[0] == "0" else _NUMBER) if short else _YEAR
    known = lookup(word.low)
    if known:
        return known
    return _CAPITAL if word.text[0].isupper() and not first else _OTHER


_NUMBER, _ZERO, _YEAR = frozenset({"number"}), frozenset({"number", "zero"}), frozenset({"year"})
_CAPITAL, _OTHER = frozenset({"capital"}), frozenset({"other"})


@lru_cache(maxsize=4096)
def lookup(low: str) -> frozenset[str]:
    """The meanings of a word in lower case, seen through its enclitics; none for a word of no sign."""
    lexicon = load()
    bases = [low, *(low[: -len(tail)] for tail in _ENCLITICS if low.endswith(tail) and len(low) > len(tail) + 2)]
    for base in bases:
        if found := lexicon.exact.get(base):
            return found
    for length in range(len(low), 3, -1):
        if found := lexicon.prefixes.get(low[:length]):
            return found
    return frozenset()


def row(found: list[Sign]) -> str:
    """The signs of a sentence as a string, one letter each and one for the end, that the forms are looked for in."""
    letters = load().letters
    return "".join(letters[sign.means] for sign in found) + letters[frozenset({END})]


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(assets.text("language/neutrality.toml"))


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of one of the plain lists: of what stands beside names, and of the others."""
    data = _data()
    return frozenset((data["names"].get(kind) or data["other"][kind]).split())


@cache
def _written_short() -> dict[str, str]:
    """How words are shortened in messages, with the words they stand for."""
    return dict(pair.split(":") for pair in _data()["other"]["written_short"].split())


@cache
def load() -> Lexicon:
    """The lexicon that ships with the program."""
    data = _data()
    means: dict[str, set[str]] = {}
    for sign, listed in data["words"].items():
        for entry in listed.replace("\n", " ").split(","):
            if entry.strip():
                means.setdefault(" ".join(entry.split()), set()).add(sign)
    frozen = {entry: frozenset(those | _of_prefixes(entry, means)) for entry, those in means.items()}
    sets = {*frozen.values(), *(frozenset({sign}) for sign in MADE), _ZERO}
    letters = {those: chr(0xE000 + n) for n, those in enumerate(sorted(sets, key=sorted))}
    forms = tuple(_form(one, data["group"], letters) for one in data["form"])
    prefixes = {entry[:-1]: those for entry, those in frozen.items() if entry.endswith("*")}
    exact = {entry: those for entry, those in frozen.items() if " " not in entry and not entry.endswith("*")}
    numbers = {name: _pattern(lines, data["group"], letters) for name, lines in data["numbers"].items()}
    return Lexicon(exact, prefixes, _by_first_word(frozen), letters, forms, numbers)


def _of_prefixes(entry: str, means: dict[str, set[str]]) -> set[str]:
    """What a word means as one of those that begin alike."""
    heads = [entry[:n] + "*" for n in range(4, len(entry) + 1)] if " " not in entry else []
    return set[str]().union(*(means[head] for head in heads if head in means))


def _by_first_word(
    entries: dict[str, frozenset[str]],
) -> dict[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for entry, means in entries.items():
        if " " in entry:
            words = tuple(entry.split())
            found.setdefault(words[0], []).append((words, means))
    return {first: tuple(sorted(those, key=lambda one: -len(one[0]))) for first, those in found.items()}


def _form(data: dict[str, Any], groups: dict[str, list[str]], letters: dict[frozenset[str], str]) -> Form:
    pattern = _pattern(data["forms"], groups, letters)
    return Form(data["rule"], pattern, frozenset(data["quiet"]), data["negated"], data["ruled"])


def _pattern(
    lines: list[str], groups: dict[str, list[str]], letters: dict[frozenset[str], str]
) -> re.Pattern[str]:
    return re.compile("|".join(_regex(line, groups, letters) for line in lines))


def _regex(line: str, groups: dict[str, list[str]], letters: dict[frozenset[str], str]) -> str:
    made = []
    for item in line.split():
        if item.startswith("."):
            made.append(f".{{0,{item[1:]}}}?")
            continue
        if item == "begin":
            made.append("^")
            continue
        core, perhaps = item.rstrip("?"), "?" if item.endswith("?") else ""
        parts = []
        for name in core.split("|"):
            if name in groups:
                parts += [_regex(one, groups, letters) for one in groups[name]]
            else:
                parts.append(_letters(name, letters))
        made.append(f"(?:{'|'.join(parts)}){perhaps}")
    return "".join(made)


def _letters(sign: str, letters: dict[frozenset[str], str]) -> str:
    """All letters whose sets hold a sign."""
    found = [letter for those, letter in letters.items() if sign in those]
    if not found:
        raise KeyError(sign)
    return "[" + "".join(found) + "]"
