"""An old release taken apart: every value with its sentence, for the clerk to confirm; nothing is taken silently."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cooling_desktop.press.check.private_data import reaches_somebody
from cooling_desktop.press.paste import bodies, event
from cooling_desktop.press.paste.debris import cleaned
from cooling_desktop.press.paste.mentions import Mention, mentions
from cooling_desktop.press.paste.offices import offices
from cooling_desktop.press.paste.people import Someone, grouped
from cooling_desktop.press.paste.place import places
from cooling_desktop.press.paste.proposed import LABELS, Pasted, Proposed, in_words
from cooling_desktop.press.paste.quotes import Said, indirect, quotes
from cooling_desktop.press.paste.sheet import Sheet
from cooling_desktop.press.paste.speakers import NOBODY, Speakers
from cooling_desktop.press.paste.vocabulary import COMMANDERS
from cooling_desktop.press.paste.when import whens

_STANDS_FOR = re.compile(r"\(?\s*(?:yang\s+)?(?:diwakili|di wakili)(?:\s+oleh)?\s*\)?\s*$")
_NEUTRAL = re.compile(r"\bnetral(?:itas)?\b", re.IGNORECASE)


def pasted(text: str) -> Pasted:
    """What an old release says, proposed value by value."""
    clean = cleaned(text)
    sheet = Sheet(clean.text, clean.marked)
    fields = list(_fields(sheet)) if sheet.paragraphs else []
    order = list(LABELS)
    fields.sort(key=lambda one: order.index(one.name))  # stable: within a name the order of the text stays
    once: dict[tuple[str, str], Proposed] = {}
    for one in fields:
        private = reaches_somebody(in_words(one.value))
        once.setdefault((one.name, repr(one.value)), replace(one, confidence="low") if private else one)
    return Pasted(clean.text, tuple(once.values()), clean.removed)


def _fields(sheet: Sheet) -> Iterator[Proposed]:
    found = mentions(sheet)
    people = grouped(found)
    _stand_ins(sheet, found, people)
    speakers = Speakers(sheet, found, people)
    said, told = quotes(sheet, speakers), list(indirect(sheet, speakers))
    yield from event.heading(sheet)
    yield from event.datelines(sheet)
    dates = whens(sheet)
    yield from dates
    yield from bodies.units(sheet, people)
    yield from event.titles(sheet, {words.start + 1 for words in said})
    yield from event.election(sheet)
    yield from places(sheet, _paragraph_of(sheet, dates))
    yield from _people(sheet, people, said)
    quoted_only = [Someone(one.speaker.name, office=one.speaker.office) for one in said if one.speaker.name]
    yield from offices(sheet, found, [*people, *quoted_only])
    yield from bodies.organisations(sheet, found, people)
    yield from bodies.groups(sheet)
    yield from bodies.purposes(sheet)
    yield from _said(sheet, said, told)
    yield from event.photo(sheet)
    yield from event.closing(sheet)


def _paragraph_of(sheet: Sheet, dates: Sequence[Proposed]) -> int | None:
    """The paragraph that holds the day of the meeting."""
    words = next((one.sentence for one in dates if one.name == "date"), None)
    return next((s.paragraph for s in sheet.sentences if s.text == words), None)


def _stand_ins(sheet: Sheet, found: Sequence[Mention], people: Sequence[Someone]) -> None:
    """ "Kapolres X (diwakili) Wakapolres Y": who stands for whom."""
    by_place = {place.start: one for one in people for place in one.places}
    for before, mention in pairwise(found):
        between = sheet.text[before.end : mention.start]
        if (
            len(between) < 40
            and _STANDS_FOR.search(between)
            and mention.start in by_place
            and not before.name
        ):
            by_place[mention.start].stands_for = before.office


def _people(sheet: Sheet, people: Sequence[Someone], said: Sequence[Said]) -> Iterator[Proposed]:
    """Everybody who is named, and those whom only a quotation names; who is only written to is not sure."""
    story = sheet.paragraphs[sheet.story][0] if sheet.story < len(sheet.paragraphs) else 0
    for one in people:
        sure = one.sure and any(place.start >= story for place in one.places)
        yield Proposed("person", one.value, sheet.at(one.first.start).text, "high" if sure else "low")
    names = {one.name for one in people}
    for words in said:
        name = words.speaker.name
        if name and name not in names:
            names.add(name)
            only = Someone(name, office=words.speaker.office)
            yield Proposed("person", only.value, sheet.at(max(words.start, words.end - 2)).text, "low")


def _said(sheet: Sheet, said: Sequence[Said], told: Sequence[Said]) -> Iterator[Proposed]:
    """Quotations, what is told of speeches, and what is said about neutrality."""
    for words in said:
        sentence = sheet.at(words.start + 1) if words.verbatim else sheet.at(words.end - 2)
        yield Proposed("quote", words.value, sentence.text, "high" if words.sure else "low")
    for words in told:
        yield Proposed("indirect", words.value, sheet.at(words.start).text, "low")
    yield from _neutrality(sheet, said, told)


def _neutrality(sheet: Sheet, said: Sequence[Said], told: Sequence[Said]) -> Iterator[Proposed]:
    """What is said about neutrality by the police or by somebody who is not known; a guest's promise is none."""
    speaker = NOBODY
    for sentence in sheet.sentences:
        by = next((one for one in (*said, *told) if sentence.start <= one.start < sentence.end), None)
        speaker = by.speaker if by else speaker
        guest = bool(speaker.office) and speaker.office.split()[0] not in COMMANDERS
        if not guest and sentence.paragraph >= sheet.story and _NEUTRAL.search(sentence.text):
            value = {"text": sentence.text.strip(), "speaker": speaker.called}
            yield Proposed("neutrality", value, sentence.text, "low")
