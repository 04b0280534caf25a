"""Where two wordings differ: each place from the start of its sentence or phrase, as long as that is short."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from cooling_desktop.words.text import PARTICLES

_LONGEST = 20  # words told at once, so that a line is read at a glance
_AROUND = 4  # words told before and after a change for which no start or end is near
_NEAR = 6  # changes with fewer words between them are told as one
_OPENERS = PARTICLES - {"atau", "dan", "serta"}  # a phrase begins with them; those three stand within one
_STOP = re.compile(r"[.!?…][”’\")]*$")
_SHORT_FORM = re.compile(r"(?:^[“‘\"(]*(?:[A-Z][a-z]{0,3}|jln?|no|dkk|dll|dsb|dst)|\.\w+)\.$")


def excerpts(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Each place as it read and reads; a side is empty where whole sentences came or went."""
    old, new = before.split(), after.split()
    if max(len(old), len(new)) <= _LONGEST:
        yield before, after
        return
    groups = _groups(old, new)
    floor = 0
    for (i, j, k, m), end in zip(groups, [*(group[0] for group in groups[1:]), len(old)], strict=True):
        room = _LONGEST - max(j - i, m - k)
        lead = _lead(old, floor, i, room)
        trail = _trail((old, j), (new, m), end - j, room - lead)
        yield _told(old, i - lead, j, trail), _told(new, k - lead, m, trail)
        floor = j


def _groups(old: Sequence[str], new: Sequence[str]) -> list[list[int]]:
    """Start and end of each change in both, those that are near each other as one; all between is the same."""
    groups: list[list[int]] = []
    for code, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if code == "equal":
            continue
        if groups and i - groups[-1][1] < _NEAR:
            groups[-1][1], groups[-1][3] = j, m
        else:
            groups.append([i, j, k, m])
    return groups


def _lead(words: Sequence[str], floor: int, start: int, room: int) -> int:
    """How many words before a change are told; none before `floor`."""
    sentence = (n for n in range(start, floor - 1, -1) if _ends(words, n))
    phrase = (n for n in range(start - _AROUND, floor - 1, -1) if words[n] in _OPENERS)
    for first in (next(sentence, None), next((n for n in phrase if n == 0 or words[n - 1] not in _OPENERS), None)):
        if first is not None and start - first <= room:
            return start - first
    return min(_AROUND, start - floor)


def _trail(old: tuple[Sequence[str], int], new: tuple[Sequence[str], int], most: int, room: int) -> int:
    """How many words behind a change are told; there are `most` before the next one."""
    ends = (n for n in range(most + 1) if all(_ends(words, end + n) for words, end in (old, new)))
    sentence = next(ends, None)
    if sentence is not None and sentence <= max(room, _AROUND):
        return sentence
    words, end = old
    return next((n for n in range(min(_AROUND, most), 0, -1) if words[end + n - 1] not in PARTICLES), 0)


def _ends(words: Sequence[str], n: int) -> bool:
    """Whether one sentence ends and another begins before word `n`."""
    if n in (0, len(words)):
        return True
    stopped = _STOP.search(words[n - 1]) and not _SHORT_FORM.search(words[n - 1])
    return bool(stopped) and not words[n].lstrip("“‘\"(")[:1].islower()


def _told(words: Sequence[str], start: int, end: int, trail: int) -> str:
    """The words, with an ellipsis where the sentence begins earlier or goes on."""
    text = " ".join(words[start : end + trail])
    if not text:
        return ""
    lead = "" if _ends(words, start) else "… "
    if _ends(words, end + trail):
        return f"{lead}{text}"
    return f"{lead}{text.rstrip(',;:–') if trail else text} …"
