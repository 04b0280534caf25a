"""Degrees, titles and initials in running text, and the form they should have (EYD V, singkatan gelar dan nama)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cooling_desktop.words.degrees import is_known, may_begin, split_degrees, tidy_degrees
from cooling_desktop.words.ranks import tidy_rank

_FORMS = {"Drs": "Drs.", "Dra": "Dra.", "Prof": "Prof.", "Hj": "Hj.", "Ir": "Ir.", "Ust": "Ust.", "Pdt": "Pdt.",
          "Tgk": "Tgk.", "KH": "K.H.", "K.H": "K.H.", "DR": "Dr."}  # fmt: skip
_SHORTENED = "Muh|Moh|Mohd|Muhd|Mhd|Abd"
_CLEAR_LETTERS = "sh mh sik stk spd ssos msi mik mpd spdi skom mkn sag mag sip skm mhum skep shi mm"
_CLEAR = frozenset(_CLEAR_LETTERS.split())
"""Degrees by their letters that no other abbreviation shares, so that they are known without their stops."""

_NAME = r"(?:[A-Z][\w’'-]*[a-z]|[A-Z][a-z]*)\.?"
_BEHIND = re.compile(rf"(?<![\w.])(?P<name>{_NAME})(?P<gap>[ .]*,[ .,]*| )(?=(?P<first>[A-Z]\w{{0,5}})(?![\w’'-]))")
_ATOM = re.compile(r"([A-Z][A-Za-z]{0,5})(\.?)( ?)")
_NEXT = re.compile(r"[ .]*[,;][ .,]*(?=[A-Z])")
_TITLE = re.compile(
    r"(?<![\w.])(?:(?P<title>Drs|Dra|Prof|Hj|KH|K\.H|Ir|Ust|Pdt|Tgk|DR)\.?|(?P<doctor>Dr)|(?P<haji>H))(?= +[A-Z][a-z])"
)
_INITIAL = re.compile(rf"(?<![\w.])(?:(?P<short>{_SHORTENED})|(?![HI])[A-Z])(?= [A-Z][a-z])")
_FRONT = re.compile(r"(?:(?:Prof|Drs|Dra|Dr|dr|drg|drh|Ir|Hj|H|KH|K\.H|Ust|Pdt|Tgk|Rm|Mgr)(?:\. ?| ))+(?=[A-Z])")
_NAME_NEXT = re.compile(r" [A-Z][a-z]")
_GOES_ON = re.compile(r"[\w’'/-]")
_MOST = 6  # atoms of one run without commas


class Written(NamedTuple):
    """A stretch from `start` that reads `text` and should read one of `forms`; `sure` where nobody could object."""

    start: int
    text: str
    forms: tuple[str, ...]
    sure: bool


def degrees_behind(text: str) -> Iterator[Written]:
    """Names whose degrees are out of form: "Handoyo, SH" is to be "Handoyo, S.H."."""
    end = 0
    for found in _BEHIND.finditer(text):
        if found.start() < end or not may_begin(found["first"]):
            continue
        degrees, end, clear = _run(text, found.end(), comma="," in found["gap"])
        typed = text[found.start() : end]
        name = found["name"] if _keeps_stop(found["name"]) else found["name"].rstrip(".")
        form = ", ".join([name, *degrees])
        if degrees and typed != form and not _is_short_for(text[: found.start() + len(name)], degrees):
            yield Written(found.start(), typed, (form,), clear or len(degrees) > 1)


def titles_before(text: str) -> Iterator[Written]:
    """Titles without their stop: "Drs Bagus"; a lone "H" only behind a rank."""
    for found in _TITLE.finditer(text):
        typed, form = found[0], _FORMS.get(found["title"] or "", "")
        if form and typed != form:
            yield Written(found.start(), typed, (form,), True)
        elif found["doctor"]:
            yield Written(found.start(), typed, ("Dr.", "dr."), False)
        elif found["haji"] and _behind_rank(text[: found.start()]):
            yield Written(found.start(), typed, ("H.",), True)


def initials(text: str, *, name: bool = False) -> Iterator[Written]:
    """Shortened names without their stop: "Muh Idris"; a lone letter only behind a rank or where a `name` begins.

    "I" is no letter of a name but a Balinese word: "I Wayan", "I Gusti".
    """
    for found in _INITIAL.finditer(text):
        first = name and not found.start()
        if found["short"] or first or _behind_rank(text[: found.start()]):
            yield Written(found.start(), found[0], (f"{found[0]}.",), False)


def apart(typed: str) -> tuple[list[str], str, list[str]]:
    """Titles, name and degrees of a person whose name was typed with them."""
    front = _FRONT.match(typed)
    titles = tidy_degrees(front[0].split()) if front else []
    name = typed[front.end() if front else 0 :]
    for found in _BEHIND.finditer(name):
        degrees, end, _ = _run(name, found.end(), comma="," in found["gap"])
        if degrees and not name[end:].strip(" .,"):
            kept = name[: found.end("name")]
            return titles, kept if _keeps_stop(found["name"]) else kept.rstrip("."), degrees
    return titles, name, []


def _run(text: str, at: int, *, comma: bool) -> tuple[list[str], int, bool]:
    """The degrees that begin here, their end, and whether one is clear by its letters or its stops."""
    degrees: list[str] = []
    end, clear = at, False
    while True:
        stop = _longest(text, at)
        typed = text[at:stop]
        sure = "." in typed.rstrip(".") or any(word.casefold() in _CLEAR for word in typed.rstrip(".").split())
        if stop == at or not (comma or degrees or (sure and typed[:2] != "MM")):
            return degrees, end, clear
        if not sure and _NAME_NEXT.match(text, stop):
            return degrees, end, clear
        degrees += split_degrees(typed)
        end, clear = stop, clear or sure
        further = _NEXT.match(text, end)
        if further is None:
            return degrees, end, clear
        at = further.end()


def _longest(text: str, at: int) -> int:
    """The end of the longest stretch from here that is all degrees; `at` when there is none."""
    ends: list[int] = []
    place = at
    while len(ends) < _MOST and (atom := _ATOM.match(text, place)):
        ends.append(atom.end(2))
        place = atom.end()
    for end in reversed(ends):
        if not _GOES_ON.match(text, end):
            degrees = split_degrees(text[at:end])
            if degrees and all(is_known(one) for one in degrees):
                return end
    return at


def _keeps_stop(name: str) -> bool:
    return re.fullmatch(rf"(?:[A-Z]|{_SHORTENED})\.", name) is not None


def _is_short_for(before: str, degrees: list[str]) -> bool:
    """Whether it is no degree but the initials of the words before it: "Mahkamah Agung, MA"."""
    letters = re.sub(r"[^a-z]", "", degrees[0].casefold())
    words = re.findall(r"[^\W\d_]+", before)[-len(letters) :]
    return len(degrees) == 1 and "".join(word[0] for word in words).casefold() == letters


def _behind_rank(before: str) -> bool:
    words = before.split()[-3:]
    return any(tidy_rank(" ".join(words[n:])) is not None for n in range(len(words)))
