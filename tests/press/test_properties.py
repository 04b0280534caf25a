"""What holds for every meeting, whatever was typed and whatever was left empty.

Facts are filled from the declarations themselves: every value present or absent, each text a made-up word that
occurs nowhere else, so that every word of a release can be traced back to the fact it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cooling_desktop.papers.plain import plain
from cooling_desktop.papers.release import compose
from cooling_desktop.press import event
from cooling_desktop.press.block import Draft
from cooling_desktop.press.check import findings
from cooling_desktop.press.draft import draft
from cooling_desktop.press.voices import usable
from cooling_desktop.records.directory import SHELVES
from cooling_desktop.records.facts import SHELF_NAMES, Facts
from cooling_desktop.records.fields import Field, Kind, Privacy, Record, fields_of, walk
from cooling_desktop.records.kinds import MeetingStatus, NeutralityForm, Voice, VoiceKind
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.words.dates import MONTHS, WEEKDAYS
from cooling_desktop.words.numbers import in_words

MANY = settings(max_examples=120)
CALLED_OFF = {MeetingStatus.POSTPONED: "unda", MeetingStatus.CANCELLED: "batalkan"}
INSIDE = ("internal_note", "incident_note", "situation")
SECRET = "Rahasia"
SHARES = (0.0, 0.3, 0.6, 0.9, 1.0)  # how much of a meeting is filled in
SYLLABLES = [c + v for c in "bfgjkprstvz" for v in "aou"]
SAMPLES: dict[str, tuple[str, ...]] = {
    "Meeting.form": ("acara", "deklarasi", "dialog", "tatap muka dan silaturahmi", "sosialisasi", ""),
    "Guest.vague_count": ("puluhan", "beberapa"),
    "Utterance.verb": ("menekankan", "ujar", "menurut", "mengajak", ""),
    "Neutrality.verb": ("memastikan", ""),
    "Venue.village_kind": ("Desa", "Kelurahan"),
    "Venue.district_kind": ("Kecamatan", "Distrik"),
    "Venue.province": ("Bali", "Papua", "Riau"),
    "Unit.province": ("Bali", "Papua", "Riau"),
}
NAMES = ("name", "title", "short_title", "short_name", "spelled_out", "rank", "programme", "city", "village",
         "district", "room", "street", "subunit", "vague", "dateline", "credit")  # fmt: skip


class Filler:
    """Fills records: a share of the values, each text unique; private texts start with `SECRET`."""

    def __init__(self, seed: int, share: float) -> None:
        self._random, self._share, self._count = Random(seed), share, seed % 1000

    def word(self) -> str:
        self._count += 1
        n, made = self._count, ""
        for _ in range(4):
            n, rest = divmod(n, len(SYLLABLES))
            made += SYLLABLES[rest]
        return made

    def facts(self) -> Facts:
        found = Facts(Meeting())
        for shelf in SHELF_NAMES:
            found.shelf(shelf).update(
                {f"{shelf}-{n}": self.fill(SHELVES[shelf](id=f"{shelf}-{n}")) for n in range(3)}
            )
        self.fill(found.meeting)
        found.meeting.release.own_wordings.clear()
        return found

    def fill(self, record: Record) -> Record:
        for f in fields_of(type(record)):
            if f.kind is Kind.PART:
                self.fill(getattr(record, f.name))
            elif f.privacy is not Privacy.PUBLIC and f.kind in (Kind.TEXT, Kind.LONG_TEXT):
                setattr(record, f.name, f"{SECRET}{self.word()}")
            elif self._random.random() < self._share:
                setattr(record, f.name, self.value(type(record), f))
        return record

    def value(self, record: type[Record], f: Field) -> Any:
        pick = self._random
        match f.kind:
            case Kind.TEXT | Kind.LONG_TEXT:
                return self.text(record, f)
            case Kind.WORDS:
                return [
                    f"{self.word()[:2].upper()}.{self.word()[2:4].title()}."
                    for _ in range(pick.randint(1, 2))
                ]
            case Kind.NUMBER:
                return pick.randint(max(f.minimum, 1), min(f.maximum, 5000))
            case Kind.YES_NO:
                return pick.random() < 0.5
            case Kind.DATE:
                return date(2024, 1, 1) + timedelta(days=pick.randint(0, 700))
            case Kind.TIME:
                return time(pick.randint(0, 23), pick.randint(0, 59))
            case Kind.MOMENT:
                return datetime(2024, 1, 1) + timedelta(minutes=pick.randint(0, 700_000))
            case Kind.CHOICE:
                return pick.choice(list(f.type))  # type: ignore[call-overload]
            case Kind.REFERENCE:
                return f"{f.refers}-{pick.randint(0, 2)}"
        return [self.fill(f.type()) for _ in range(pick.randint(0, 3))]

    def text(self, record: type[Record], f: Field) -> str:
        if samples := SAMPLES.get(f"{record.__name__}.{f.name}"):
            return self._random.choice(samples)
        if f.name in NAMES:
            return " ".join(self.word().title() for _ in range(self._random.randint(1, 2)))
        return " ".join(self.word() for _ in range(self._random.randint(1, 3)))


meetings = st.builds(
    lambda seed, share: Filler(seed, share).facts(), st.integers(0, 10**6), st.sampled_from(SHARES)
)
voices = st.sampled_from(list(Voice))


def body(drafted: Draft) -> str:
    """Everything a reader gets."""
    return "\n".join(block.text for block in drafted.blocks)


def texts_of(facts: Facts) -> Iterator[str]:
    """Every public text in the facts."""
    tops = [facts.meeting, *(entry for name in SHELF_NAMES for entry in facts.shelf(name).values())]
    for _, row in (pair for top in tops for pair in walk(top)):
        for f in fields_of(type(row)):
            value = getattr(row, f.name)
            if f.privacy is Privacy.PUBLIC and f.kind in (Kind.TEXT, Kind.LONG_TEXT):
                yield value
            elif f.kind is Kind.WORDS:
                yield from value
            elif isinstance(value, (date, time)):
                yield f"{value:%d %m %Y}" if isinstance(value, date) else f"{value:%H %M}"
            elif f.kind is Kind.NUMBER and value:
                yield f"{value} {value:,} {in_words(value)}"


def words_of(text: str) -> set[str]:
    """The words and numbers of a text, small, numbers without leading zeros."""
    return {word.lstrip("0") or "0" for word in re.findall(r"\w+", text.lower())}


@MANY
@given(meetings, voices)
def test_sentences_are_whole(facts: Facts, voice: Voice) -> None:
    for block in draft(facts, voice).blocks:
        assert block.text == " ".join(block.text.split()), block.key
        assert not re.search(
            r" [.,;:?!”)]|[(“] |[,;:]{2}|[,;:]\.|\.\.|[.,;:][?!]|\(\)|“”|None|[{}\0_]", block.text
        ), block
        assert not re.search(r"\b(\w+) \1\b", block.text, re.IGNORECASE), block
        assert block.text.count("“") == block.text.count("”") and '"' not in block.text
        if block.name not in ("headline", "dateline", "credit"):
            assert re.search(r"[\w)”][.?!]$|”$", block.text), block
            assert block.text[0].isupper() or block.text[0] == "“", block


@MANY
@given(meetings, voices)
def test_nothing_is_said_twice(facts: Facts, voice: Voice) -> None:
    blocks = draft(facts, voice).blocks
    sentences = [
        s for block in blocks for s in re.split(r"(?<=[.?!”]) (?=[A-Z“])", block.text) if len(s.split()) > 4
    ]
    assert len(sentences) == len(set(sentences))
    assert len({block.key for block in blocks}) == len(blocks)


@MANY
@given(meetings, voices)
def test_every_word_comes_from_a_fact_or_from_our_short_list(facts: Facts, voice: Voice) -> None:
    known = words_of(" ".join(texts_of(facts))) | OWN
    known |= {word for text in known for word in (text, f"{text}nya")}
    known |= {in_words(len(facts.meeting.neutrality.points))}
    assert words_of(body(draft(facts, voice))) - known == set()


@MANY
@given(meetings, voices)
def test_no_private_value_gets_out(facts: Facts, voice: Voice) -> None:
    text = plain(compose(facts, draft(facts, voice), voice=voice))
    assert SECRET.lower() not in text.lower()


@MANY
@given(meetings)
def test_what_is_marked_for_release_stands_there_as_typed(facts: Facts) -> None:
    text = body(draft(facts)).lower()
    missing = [(path, phrase) for path, phrase in wanted(facts) if phrase.lower() not in text]
    assert missing == []


def wanted(facts: Facts) -> Iterator[tuple[str, str]]:
    """Facts with a place in every release of a meeting that was held, each with its path."""
    meeting = facts.meeting
    if event.called_off(facts):
        return
    acts = bool(event.host(facts) or event.where(facts) or event.when(facts))
    simple = ("umbrella", "theme", "closing", "closing_hope", "next_meeting", "discussion_focus")
    yield from ((name, getattr(meeting, name)) for name in simple)
    if acts:
        yield from (("form", meeting.form), ("series_remark", meeting.series_remark))
        yield from ((f"days[{n}]", f"({d.held_on.day}/{d.held_on.month}/{d.held_on.year})")
                    for n, d in enumerate(meeting.days) if d.held_on)  # fmt: skip
        if facts.unit and facts.unit.name and not meeting.venue.vague:
            parts = ("name", "room", "street", "rt", "rw", "village", "district")
            yield from ((f"venue.{name}", getattr(meeting.venue, name)) for name in parts)
    yield from ((f"purposes[{n}]", p.text) for n, p in enumerate(meeting.purposes))
    yield from ((f"topics[{n}]", t.text) for n, t in enumerate(meeting.topics) if t.in_release)
    yield from ((f"talks[{n}]", t.title) for n, t in enumerate(meeting.talks))
    yield from ((f"questions[{n}]", f"{q.question}") for n, q in enumerate(meeting.questions))
    yield from ((f"outcomes[{n}]", o.text) for n, o in enumerate(meeting.outcomes))
    yield from ((f"utterances[{n}]", u.text) for n, u in enumerate(meeting.utterances) if usable(facts, u))
    yield from ((f"commitments[{n}]", c.text) for n, c in enumerate(meeting.commitments)
                if c.party and not (c.person_id or c.post_id or c.unit_id))  # fmt: skip
    if meeting.neutrality.form is not NeutralityForm.NOT_STATED:
        yield from ((f"neutrality.points[{n}]", p.text) for n, p in enumerate(meeting.neutrality.points))
        yield "neutrality.text", meeting.neutrality.text


@MANY
@given(meetings)
def test_quotations_are_given_letter_for_letter(facts: Facts) -> None:
    text = body(draft(facts))
    for one in facts.meeting.utterances:
        if one.kind is VoiceKind.QUOTE and usable(facts, one) and not event.called_off(facts):
            assert f"“{one.text},” " in text


@MANY
@given(meetings, st.sampled_from([Voice.OFFICIAL, Voice.NEWS]))
def test_what_is_not_printed_is_listed_with_a_reason(facts: Facts, voice: Voice) -> None:
    drafted = draft(facts, voice)
    text, listed = body(drafted).lower(), {one.where for one in drafted.unused}
    assert all(one.reason.endswith(".") or one.reason.startswith(SECRET) for one in drafted.unused)
    meeting = facts.meeting
    rows = [(f"utterances[{n}]", u.text) for n, u in enumerate(meeting.utterances)]
    rows += [(f"topics[{n}]", t.text) for n, t in enumerate(meeting.topics)]
    rows += [(f"guests[{n}]", name) for n in range(len(meeting.guests)) for name in called(facts, n)]
    rows = [row for row in rows if row[0] not in listed]
    assert [row for row in rows if not any(name in text for name in row[1].lower().split("|"))] == []


def called(facts: Facts, n: int) -> list[str]:
    """The words by which a guest must be found: the person, else the office (short or long), else the group."""
    guest = facts.meeting.guests[n]
    person, post = facts.people.get(guest.person_id or ""), facts.posts.get(guest.post_id or "")
    if guest.person_id or guest.post_id:
        own = {one.person_id for one in facts.meeting.leaders} | {
            x.deputy_person_id for x in facts.meeting.leaders
        }
        office = f"{post.title}|{post.spelled_out or post.title}" if post and post.title else ""
        named = person.name if person and person.name else office
        return [] if guest.person_id in own else [named]
    return [guest.group]


@MANY
@given(meetings, voices, st.sampled_from(list(CALLED_OFF)))
def test_what_was_called_off_is_never_told_as_held(facts: Facts, voice: Voice, status: MeetingStatus) -> None:
    facts.meeting.status = status
    drafted = draft(facts, voice)
    assert {block.name for block in drafted.blocks} <= {"headline", "dateline", "lead", "credit"}
    assert not re.search(r"\b(meng|di)?(gelar|hadir|jelang|ujar)\b", body(drafted), re.IGNORECASE)
    assert CALLED_OFF[status] in drafted.text_of("lead")
    held = [one for one in drafted.unused if not one.where.startswith(("legal_bases", *INSIDE))]
    assert {one.reason for one in held} <= {f"Kegiatan {status.value}."}


@MANY
@given(meetings, voices)
def test_the_same_facts_give_the_same_words(facts: Facts, voice: Voice) -> None:
    first = draft(facts, voice)
    draft(facts, Voice.CHAT)
    assert draft(facts, voice) == first


@MANY
@given(meetings, voices)
def test_the_city_stands_once_before_the_story(facts: Facts, voice: Voice) -> None:
    drafted = draft(facts, voice)
    city = drafted.text_of("dateline")
    paragraphs = [b for b in drafted.blocks if b.name not in ("headline", "dateline", "credit")]
    assert plain(compose(facts, drafted, voice=voice)).count(f"{city} – ") == bool(city and paragraphs)


@MANY
@given(meetings)
def test_findings_and_the_paper_never_fail(facts: Facts) -> None:
    drafted = draft(facts)
    for found in findings(facts, drafted, date(2026, 1, 1)):
        assert found.message.endswith(".") and found.level in ("block", "ask", "suggest")
    assert len([f for f in findings(facts, drafted) if f.rule == "R18"]) <= 1


@pytest.mark.parametrize(
    "typed", ['Kami "siap" membantu.', "“Kami siap”", "Kami siap!", "Kami siap …", "'Kami' siap,"]
)
def test_marks_typed_round_a_quotation_stay_balanced(typed: str) -> None:
    facts = Filler(7, 1.0).facts()
    facts.meeting.utterances = facts.meeting.utterances[:1] or [Meeting().utterances][0]
    for one in facts.meeting.utterances:
        one.kind, one.text, one.in_release = VoiceKind.QUOTE, typed, True
    text = body(draft(facts))
    assert text.count("“") == text.count("”") and "Kami" in text


OWN = words_of("""
ajak atas bagian bahwa berdiskusi berhalangan berharap berikutnya berisi berkomitmen berlandaskan
berlangsung bersama bertajuk bertema bertujuan beserta butir cara dalam dan dari daring dengan di dia
dibacakan dibatalkan didampingi digelar dihadiri diharapkan dijadwalkan dijawab dini dipaparkan
direncanakan disampaikan ditandatangani ditegaskan diteruskan ditunda ditutup dua fokus gelar hadir hari
hingga humas ia ikrar itu jawab jelang juga kampanye karena kasih kata katanya kegiatan kembali
kesempatan komitmen lantaran maaf malam masa masing masyarakat materi melalui memaparkan memastikan
membahas membatalkan memimpin memuat menanyakan menegaskan meneruskan mengajak mengatakan mengenai
menggelar menghasilkan mengusung menjadi menjawab menjelang menunda menurut menyampaikan merupakan
mewakili netralitas orang pada pagi para pemungutan penjelasan penyelenggara permohonan pertanyaan
pertemuan perwakilan pesan peserta pihaknya pukul pun rt rw saat sambutan sambutannya sebagai secara
sekaligus sekitar selain selama selesai sementara serta sesi setelah siang sore suara suasana tambah
tambahnya tanya tema tenang terima tersebut tujuannya turut ujar ujarnya unsur untuk upaya usai wib wit
wita yakni yang
""") | words_of(" ".join((*MONTHS, *WEEKDAYS)))
