"""A proposed value as one line that can be typed over, and what the typed line means."""

from __future__ import annotations

from datetime import date

from cooling_desktop.press.paste.mentions import mentions
from cooling_desktop.press.paste.proposed import Proposed, Value, in_words
from cooling_desktop.press.paste.sheet import Sheet
from cooling_desktop.words.dates import full_date, parse_date, parse_time
from cooling_desktop.words.degree_text import apart
from cooling_desktop.words.degrees import split_degrees
from cooling_desktop.words.ranks import split_rank

DATES = frozenset({"date", "published", "voting_day"})
CLOCKS = frozenset({"starts", "ends"})
SPOKEN = frozenset({"quote", "indirect", "neutrality"})


def line_of(one: Proposed) -> str:
    """What stands in the field: a date with its day, a clock with a full stop, of speech the words alone."""
    if one.name in DATES and isinstance(one.value, str):
        return full_date(date.fromisoformat(one.value))
    if one.name in CLOCKS and isinstance(one.value, str):
        return one.value.replace(":", ".")
    if one.name in SPOKEN and not isinstance(one.value, str):
        return str(one.value["text"])
    return in_words(one.value)


def typed(one: Proposed, line: str) -> Value:
    """The value that a typed line means; raises BadInput for a date or a clock that can't be read."""
    words = " ".join(line.split())
    if words == line_of(one):
        return one.value
    if one.name in DATES:
        return parse_date(words, date.today()).isoformat()
    if one.name in CLOCKS:
        return parse_time(words).isoformat("minutes")
    if isinstance(one.value, str):
        return words
    if one.name in SPOKEN:
        return {**one.value, "text": words}
    if one.name == "person":
        return _person(words, str(one.value["office"]))
    if one.name == "group":
        return {"group": words}
    return {**one.value, "name": words}


def _person(words: str, office: str) -> Value:
    """Somebody typed as a release names him; the office that stood there stays where it still stands in front."""
    if office and words.casefold().startswith(f"{office.casefold()} "):
        return _named(words[len(office) :].strip(), words[: len(office)])
    found = next(iter(mentions(Sheet(words))), None)
    whole = found is not None and found.name and found.start == 0 and found.end >= len(words) - 1
    return (
        _named(words[len(found.office) :].strip(" ,"), found.office) if found and whole else _named(words, "")
    )


def _named(words: str, office: str) -> Value:
    """Rank, degrees and name of typed words, nothing of them lost."""
    rank, rest = split_rank(words)
    titles, named, degrees = apart(rest)
    name, _, unknown = named.partition(",")
    return {
        "rank": rank,
        "name": name.strip(),
        "degrees_front": titles,
        "degrees_back": [*split_degrees(unknown), *degrees],
        "office": office,
    }
