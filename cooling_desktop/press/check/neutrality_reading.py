"""One text read for what takes sides: its hits by rule, and the pairs and serial numbers that it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from cooling_desktop.press.check.neutrality_list import Ballot
from cooling_desktop.press.check.neutrality_mentions import mentions
from cooling_desktop.press.check.neutrality_names import Sentence, shared_parts
from cooling_desktop.press.check.neutrality_words import CHOOSING, Form, Sign, load, row, sentences, signs
from cooling_desktop.press.check.neutrality_words import listed as plain
from cooling_desktop.words.verbs import is_verb

_DIGITS = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9}
_DIGITS |= {"siji": 1, "loro": 2, "telu": 3, "papat": 4}
_HANDS = re.compile("[\u261d\u270c\U0001f918\U0001f91e\U0001f91f\U0001f596]")  # pointing hands are bullets
_NEAR = frozenset({"every", "club", "service"})  # they hold for the words beside them
_OF_ELECTIONS = {"office", "incumbent", "candidate", "name", "maybe", "party", "slogan", "empty_box", "number_of"}
_GOING_ON = {"number", "digit", "number_of", "candidate", "couple"}
_COUNTED = {"other", "capital", "year", "number", "police_work"}
_REPORTED = {"denied", "watch", "others"}
_CUES = CHOOSING | {"elected", "only", "election", "attend"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A pair by name, or by serial number; where there is no list, only the number is known."""

    start: int
    end: int
    pairs: frozenset[int]
    numbers: frozenset[int]
    sentence: int
    reported: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that a rule asks about; `pairs` where they are somebody's."""

    rule: str
    start: int
    end: int
    pairs: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in one text: hits, mentions of pairs, and whether the empty box is named."""

    hits: tuple[Hit, ...]
    mentions: tuple[Mention, ...]
    empty_box: bool


@lru_cache(maxsize=2048)
def read(text: str, listed: Ballot) -> Reading:
    """A text read with the list of its election."""
    every = [Sentence(words, text, frozenset()) for words in sentences(text) if words]
    strangers = frozenset[str]().union(*(shared_parts(one, listed) for one in every)) if listed.pairs else frozenset()
    hits = [Hit("pose", found.start(), found.end()) for found in _HANDS.finditer(text)]
    named: list[Mention] = []
    box = False
    label: list[Sign] = []
    for n, one in enumerate(every):
        here = one._replace(strangers=strangers)
        found = signs(here.words, mentions(here, listed))
        box = box or any("empty_box" in sign.means for sign in found)
        found, numbered = _numbers(found, listed, n)
        found, label = [*label, *found], found if n == 0 and _labels(text, found) else []
        quiet = bool(_means(found, 0, len(found)) & _REPORTED)
        own = [replace(one, reported=quiet) for one in (*_named(found, n), *numbered)]
        own.sort(key=lambda mention: mention.start)
        named += own
        if not all(sign.means <= _NOTHING for sign in found):
            hits += _hits(text, found, _told_all(found, own, listed))
    return Reading(tuple(hits), tuple(named), box)


_NOTHING = frozenset({"other", "capital", "year", "number"})


def _labels(text: str, found: list[Sign]) -> bool:
    """Whether a sentence only cries out that the next one is not true: "Hoaks!"."""
    cried = text[found[-1].end :].startswith("!")
    return cried and len(found) < 3 and {"denied", "report"} <= _means(found, 0, len(found))


def _named(found: list[Sign], n: int) -> Iterator[Mention]:
    for sign in found:
        if "name" in sign.means:
            yield Mention(sign.start, sign.end, sign.pairs, frozenset(), n)


def _told_all(found: list[Sign], named: list[Mention], listed: Ballot) -> bool:
    """Whether every pair or its party is named, none more often; without a list, whether several numbers are."""
    parties = {sign.words for sign in found if "party" in sign.means}
    if len(parties) > 2 or (len(listed.pairs) > 1 and parties and _all_of_parties(found, listed)):
        return True
    if not listed.pairs:
        return len({number for one in named for number in one.numbers}) > 1
    times = Counter(pair for one in named for pair in one.pairs)
    return len(listed.pairs) > 1 and len(times) == len(listed.pairs) and len(set(times.values())) == 1


def _all_of_parties(found: list[Sign], listed: Ballot) -> bool:
    whose = frozenset[int]().union(*(sign.pairs for sign in found if "party" in sign.means))
    return len(whose) == len(listed.pairs) and not any("name" in sign.means for sign in found)


def _numbers(found: list[Sign], listed: Ballot, n: int) -> tuple[list[Sign], list[Mention]]:
    """The serial numbers of pairs; numbers of other things lose their sign."""
    found = [_plain(sign) if _of_something_else(found, at) else sign for at, sign in enumerate(found)]
    letters = row(found)
    ruled = _ruled_officers(found)
    taken: list[Mention] = []
    covered: set[int] = set()
    uncued: list[tuple[Mention, bool]] = []
    for name, pattern in load().numbers.items():
        for hit in pattern.finditer(letters):
            if not covered.isdisjoint(range(hit.start(), hit.end())):
                continue
            mention, last = _number(found, range(hit.start(), hit.end()), listed, n)
            cued = name == "serial" or _cued(found, hit.end() - 1)
            if name == "sure" or (cued and not ruled):
                taken.append(mention)
                covered |= {*range(hit.start(), last + 1)}
            elif name == "cued":
                uncued.append((mention, _alone(found, hit.start())))
    lone = [mention for mention, alone in uncued if alone and len(uncued) == 1]  # several are an enumeration
    return found, [*taken, *lone]


def _number(found: list[Sign], span: range, listed: Ballot, n: int) -> tuple[Mention, int]:
    """A serial number and those that follow, "nomor urut 1, 2, dan 3"; and the place of the last."""
    last = at = span[-1]
    values = [_value(found[last])]
    while at + 1 < len(found) and (found[at + 1].means & _GOING_ON or found[at + 1].words[0] in plain("joining")):
        at += 1
        if found[at].means & {"number", "digit"}:
            through = {"hingga", "sampai", "d"} & {word for sign in found[last + 1 : at] for word in sign.words}
            values += range(values[-1] + 1 if through else _value(found[at]), _value(found[at]) + 1)
            last = at
    pairs = frozenset[int]().union(*(listed.by_number(value) for value in set(values)))
    return Mention(found[span[0]].start, found[last].end, pairs, frozenset(values), n), last


def _value(sign: Sign) -> int:
    last = sign.words[-1]
    return int(last) if last.isdecimal() else _DIGITS.get(last, 0)


def _of_something_else(found: list[Sign], at: int) -> bool:
    """Whether a number, or the word before it, belongs to an agenda, a polling station, a law, a queue …"""
    sign = found[at]
    if not sign.means & {"number", "digit", "number_of"}:
        return False
    for before in reversed(found[max(at - 4, 0) : at]):
        if before.means & {"candidate", "couple", "election", "vote"}:
            return False
        if "numbered" in before.means:
            return True
    behind = found[at + 1 : at + 3]
    return "number_of" in sign.means and any("numbered" in one.means for one in behind[:1])


def _plain(sign: Sign) -> Sign:
    return Sign(frozenset({"other"}), sign.start, sign.end, sign.words)


def _cued(found: list[Sign], at: int) -> bool:
    return any(one.means & _CUES for one in found[max(at - 7, 0) : at + 5])


def _alone(found: list[Sign], at: int) -> bool:
    """Whether "nomor 2" stands for somebody by itself, because no noun stands before it that it could count."""
    if at == 0:
        return True
    before = found[at - 1]
    known = "numbered" not in before.means and not before.means <= _COUNTED
    if any(one.words[-1] == "satu" for one in found[at : at + 2]):
        known = bool(before.means & _CUES)  # "nomor satu" also means the first in importance
    return known or before.words[-1] in plain("opening") or is_verb(before.words[-1])


def _ruled_officers(found: list[Sign]) -> bool:
    """Whether the sentence tells what officers may not do."""
    return any("rule" in one.means for one in found) and any(plain("officers").intersection(one.words) for one in found)


def _hits(text: str, found: list[Sign], told_all: bool) -> Iterator[Hit]:
    """The first hit of each form, none inside another; slogans on their own."""
    taken: list[Hit] = []
    letters = row(found)
    everywhere = _means(found, 0, len(found))
    for form in load().forms:
        silent = _silent(form, everywhere, told_all)
        match = None if silent else form.pattern.search(letters)
        while match:
            span = found[match.start() : match.end()]
            apart = form.rule in ("calon", "satu pasangan") and "," in text[span[0].start : span[-1].end]
            if not apart and not _harmless(form, found, match.start(), match.end()):
                hit = Hit(form.rule, span[0].start, span[-1].end, frozenset[int]().union(*(s.pairs for s in span)))
                if not any(one.start < hit.end and hit.start < one.end for one in taken):
                    taken.append(hit)
                break
            match = form.pattern.search(letters, match.start() + 1)
    yield from taken
    if {"goods", "denied"} <= everywhere:
        return  # banners that were taken down
    for sign in found:
        if "slogan" in sign.means and not any(one.start < sign.end and sign.start < one.end for one in taken):
            yield Hit("slogan", sign.start, sign.end, sign.pairs)


def _silent(form: Form, everywhere: frozenset[str], told_all: bool) -> bool:
    """Whether a whole sentence is a rule, a report, or a word about everybody, so that a form tells nothing in it."""
    if (form.quiet - _NEAR) & everywhere:
        return True
    if told_all and form.rule in ("ajakan", "calon", "satu pasangan"):
        return True
    return form.ruled and bool(everywhere & {"rule", "report"})


def _harmless(form: Form, found: list[Sign], start: int, end: int) -> bool:
    """Whether the words around a form refuse it, or make it about everybody."""
    if form.quiet & _beside(found, start, end, 2 if form.rule == "calon" else 0):
        return True
    return form.negated > 0 and "not" in _means(found, start - form.negated, end)


def _beside(found: list[Sign], start: int, end: int, behind: int) -> frozenset[str]:
    """Those of the signs of `_NEAR` that stand near enough to change what the words mean."""
    several = any(_counted(found, at) for at in range(max(start - 1, 0), min(end, len(found)) - 1))
    near = _means(found, start - 3, end + behind) & {"every"} | ({"every"} if several else set())
    of_elections = _means(found, start, end) & _OF_ELECTIONS
    near |= _means(found, start if of_elections else start - 3, end + 2) & {"club"}
    return near | _means(found, start, end + 1) & {"service"}


def _means(found: list[Sign], start: int, end: int) -> frozenset[str]:
    """Every meaning of these signs."""
    return frozenset[str]().union(*(sign.means for sign in found[max(start, 0) : end]))


def _counted(found: list[Sign], at: int) -> bool:
    """Whether several are meant: "lima pasangan calon"."""
    here, after = found[at], found[at + 1]
    several = bool(here.means & {"number", "digit"}) and _value(here) > 1
    ranked = at > 0 and bool(found[at - 1].means & {"number_of", "candidate", "couple"})
    return several and not ranked and bool(after.means & {"candidate", "couple", "team"})


def takes_part(name: str, listed: Ballot) -> bool:
    """Whether a host's name is that of a candidate, a team or a party; not of all teams or parties."""
    means: set[str] = set()
    for words in sentences(name):
        found = signs(words, mentions(Sentence(words, name, frozenset()), listed))
        means |= {one for sign in found for one in sign.means}
    sides = means & {"name", "team", "party", "candidate", "incumbent"}
    return bool(sides) and "every" not in means
