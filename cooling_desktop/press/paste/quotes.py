"""What was said: quotations with their verb and speaker, broken ones too, and what is told indirectly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from cooling_desktop.press.paste.sheet import Marked, Sheet, spoken
from cooling_desktop.press.paste.speakers import INDIRECT, NOBODY, Speaker, Speakers, verb_stem
from cooling_desktop.words.speech import quoted_words

_TAG = re.compile(r"\s*[”\"]?\s*[,.]?\s*([a-z]{3,14})\b")
_TAG_END = re.compile(r"[;“\n]|\.(?=\s|$)|”")
_LEAD_IN = re.compile(r"([A-Za-z]+)(?:,| bahwa,?|:|, bahwa)?\s*$")
_BROKEN = re.compile(r"[.,!?…]?\s*”\s*,?\s*([a-z]{4,14})\s+([^”\n]{2,120}?)”?\s*\.?\s*$")


_NEAR = 3000  # letters back in which a speaker is looked for


class Said(NamedTuple):
    """Words somebody said; `verbatim` unless it is unknown where they begin, or they are told in other words."""

    text: str
    speaker: Speaker
    verb: str
    verbatim: bool
    start: int
    end: int
    sure: bool

    @property
    def value(self) -> dict[str, object]:
        """What is proposed."""
        told: dict[str, object] = {
            "text": self.text,
            "speaker": self.speaker.called,
            "verb": self.verb,
            "verbatim": self.verbatim,
        }
        extra = {"office": self.speaker.office, "via": self.speaker.via}
        return told | {name: value for name, value in extra.items() if value and value != self.speaker.called}


def quotes(sheet: Sheet, speakers: Speakers) -> list[Said]:
    """All quotations in reading order; those without a speaker of their own go to the one who spoke last."""
    found: list[Said] = []
    for number, (start, end) in enumerate(sheet.paragraphs):
        if number < sheet.story:
            continue
        marks = sheet.marks_within(start, end)
        here = [said for mark in marks if (said := _said(sheet, speakers, mark, start, end))]
        if not here and (broken := _broken(sheet, speakers, start, end)):
            here = [broken]
        for said in here:
            last = _last_speaker(sheet, speakers, said.start, start, found)
            found.append(
                said
                if said.speaker is not NOBODY
                else said._replace(speaker=last, sure=said.sure and last.sure)
            )
    return found


def _said(sheet: Sheet, speakers: Speakers, mark: Marked, start: int, end: int) -> Said | None:
    """The words of one pair of marks when they are speech."""
    words = sheet.text[mark.start : mark.end]
    tag = _TAG.match(sheet.shaped, mark.end, end)
    stem = verb_stem(tag[1]) if tag else ""
    before = _LEAD_IN.search(sheet.text[max(start, mark.start - 60) : max(start, mark.start - 1)])
    lead = verb_stem(before[1]) if before else ""
    if len(words.split()) < 3 or not (spoken(words) or stem or (lead and len(words.split()) > 3)):
        return None
    if not mark.closed and not (stem or lead or len(words.split()) > 8):
        return None
    verb, speaker = stem or lead, NOBODY
    if tag and stem and not tag[1].endswith("nya"):
        close = _TAG_END.search(sheet.shaped, tag.end(), end)
        speaker = speakers.behind_tag(tag.end(), close.start() if close else end)
    elif tag and stem and (sheet.text[tag.end() : tag.end() + 1] == " "):
        speaker = _named_behind(sheet, speakers, tag.end(), end)
    elif lead:
        speaker = speakers.before(sheet.at(mark.start).start, mark.start - 1)
    sure = (
        mark.closed and bool(verb) and speaker.sure if speaker is not NOBODY else mark.closed and bool(verb)
    )
    return Said(quoted_words(words), speaker, verb, mark.closed, mark.start - 1, mark.end + 1, sure)


def _named_behind(sheet: Sheet, speakers: Speakers, at: int, end: int) -> Speaker:
    """A tag such as "ujarnya Kapolres X", which says the speaker twice."""
    here = speakers.within(at, min(end, at + 20))
    return speakers.of(here[0]) if here else NOBODY


def _broken(sheet: Sheet, speakers: Speakers, start: int, end: int) -> Said | None:
    """A paragraph that ends in ….”ujar Roby”. without an opening mark: where the quotation begins is unknown."""
    found = _BROKEN.search(sheet.shaped[start:end])
    stem = verb_stem(found[1]) if found else ""
    if found is None or not stem:
        return None
    words = sheet.text[start : start + found.start()]
    speaker = speakers.behind_tag(start + found.start(2), start + found.end(2))
    return Said(quoted_words(words), speaker, stem, False, start, end, False)


def _last_speaker(sheet: Sheet, speakers: Speakers, at: int, paragraph: int, found: list[Said]) -> Speaker:
    """Whoever was the subject of the nearest verb of saying before this place, or was quoted there."""
    since = found[-1] if found else None
    for sentence in sheet.before(at, _NEAR):
        if since is not None and sentence.start <= since.start < sentence.end:
            return since.speaker
        subject = speakers.before(sentence.start, min(sentence.end, at))
        if subject is not NOBODY:
            return subject
    near = speakers.within(max(0, at - 400), at)
    return replace(speakers.of(near[-1]), sure=False) if near else NOBODY


def indirect(sheet: Sheet, speakers: Speakers) -> Iterator[Said]:
    """Sentences of the story that tell what somebody said: the verb and what follows it."""
    for sentence in sheet.sentences:
        if sentence.paragraph < sheet.story or any(
            c in sheet.shaped[sentence.start : sentence.end] for c in "“”"
        ):
            continue
        verb = INDIRECT.search(sentence.text)
        if verb is None:
            continue
        subject = speakers.subject(sentence.start, sentence.start + verb.start())
        told = sentence.text[verb.end() :].strip(" ,").rstrip(".")
        if subject is not NOBODY and len(told.split()) >= 2 and not told.endswith(":"):
            yield Said(told, subject, verb[1], False, sentence.start, sentence.end, False)
