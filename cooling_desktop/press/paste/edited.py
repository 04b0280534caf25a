"""A proposed value as one line that can be typed over, and what the typed line means."""

from __future__ import annotations

from datetime import date

from cooling_desktop.press.paste.mentions import mentions
from cooling_desktop.press.paste.proposed import Proposed, Value, in_words
from cooling_desktop.press.paste.sheet import Sheet
from cooling_desktop.words.dates import full_date, parse_date, parse_time

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
        return _person(words)
    if one.name == "group":
        return {"group": words}
    return {**one.value, "name": words}


def _person(words: str) -> Value:
    """Somebody typed as a release names him; words without rank and office are the name."""
    found = next((one for one in mentions(Sheet(words)) if one.name), None)
    whole = found is not None and found.start == 0 and found.end >= len(words) - 1
    if found is None or not whole:
        return {"rank": "", "name": words, "degrees_front": [], "degrees_back": [], "office": ""}
    return {
        "rank": found.rank,
        "name": found.name,
        "degrees_front": list(found.degrees_front),
        "degrees_back": list(found.degrees_back),
        "office": found.office,
    }
