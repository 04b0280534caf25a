"""Discussion, neutrality, outcome, closing and credit of a release."""

from __future__ import annotations

import re

from cooling_desktop.press import event
from cooling_desktop.press.block import Piece
from cooling_desktop.press.mentions import with_comma
from cooling_desktop.press.promises import host_promises, parties
from cooling_desktop.press.telling import OUR_SIDE, Telling
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import NeutralityForm
from cooling_desktop.records.spoken import Neutrality, Question
from cooling_desktop.words.lists import join
from cooling_desktop.words.numbers import count_in_text
from cooling_desktop.words.text import sentence

VERBAL = re.compile(r"(me(m|n|r|l|w|y)|ber)\w{3,}", re.IGNORECASE)
_NO_VERB_WORDS = """
beras berbagai berita berkas berkat berlian melati melodi memo memori menara mental mentalitas menteri menu
merah merek meriam merpati meter metode
"""
_NO_VERBS = frozenset(_NO_VERB_WORDS.split())
ROLES = frozenset(
    {"anggota", "awak", "mahasiswa", "para", "pedagang", "pelajar", "pemuda", "pengurus", "perangkat"}
    | {"perwakilan", "peserta", "petani", "salah", "seorang", "siswa", "tokoh", "wakil", "warga", "wartawan"}
)
"""First words of those who ask that are no names and no titles."""
_HOW = re.compile(r"^bagaimana(kah)? cara(nya)? ", re.IGNORECASE)
_ACTS = {
    NeutralityForm.SIGNED: "yang ditandatangani",
    NeutralityForm.READ_OUT: "yang dibacakan",
    NeutralityForm.STATED: "yang disampaikan",
}


def discussion(facts: Facts, telling: Telling) -> Piece | None:
    """Papers, topics and questions, each only if typed."""
    lines = [*_talks(facts, telling), _topics(facts, also=bool(telling.spoken)), *_questions(facts)]
    text = " ".join(line for line in lines if line)
    return Piece("discussion", text, ("talks", "topics", "questions", "discussion_focus")) if text else None


def _topics(facts: Facts, *, also: bool) -> str:
    """What was discussed and how; `also` when somebody spoke before."""
    meeting = facts.meeting
    wanted = [event.phrase(t.text) for t in meeting.topics if t.in_release]
    topics = [_as_noun(event.inside(facts, text)) for text in wanted if text]
    manner, focus = event.phrase(meeting.discussion_manner), event.phrase(meeting.discussion_focus)
    if not (topics or manner or focus):
        return ""
    noun = event.noun(facts)
    listed = join(topics, _last(topics))
    by_itself = noun in ("dialog", "diskusi")
    opening = f"Dalam {noun} yang berlangsung {manner} itu, " if by_itself and manner else ""
    if meeting.atmosphere.strip():
        opening = f"Dalam suasana {event.phrase(meeting.atmosphere)}, "
    if manner and not (by_itself and opening and listed):
        act = f"berdiskusi {manner}{f' mengenai {listed}' if listed else ''}"
    else:
        act = f"membahas {listed}" if listed else "berdiskusi"
    again = "juga " if also and manner and not by_itself else ""
    return sentence(f"{opening}para peserta {again}{act}{f' dengan fokus pada {focus}' if focus else ''}")


def _as_noun(topic: str) -> str:
    """A topic as the object of "membahas": a verb gets "upaya" before it."""
    first = topic.split()[0].lower()
    return f"upaya {topic}" if VERBAL.fullmatch(first) and first not in _NO_VERBS else topic


def _talks(facts: Facts, telling: Telling) -> list[str]:
    titles: dict[tuple[str | None, str | None], list[str]] = {}
    for talk in facts.meeting.talks:
        if title := event.titled(talk.title):
            titles.setdefault((talk.person_id, talk.post_id), []).append(title)
    lines = []
    for (person, post), given in titles.items():
        speaker = with_comma(telling.name(person, post))
        act = f"{speaker} memaparkan" if speaker else "Dalam kesempatan itu dipaparkan"
        lines.append(sentence(f"{act} materi {join(given)}"))
    return lines


def _questions(facts: Facts) -> list[str]:
    lines: list[str] = []
    before = ""
    for one in facts.meeting.questions:
        if not re.search(r"\w", one.question):
            continue
        who = _asker(one) or "peserta"
        again = f"{who} juga" if who == before else who
        opening = "" if lines else "Dalam sesi tanya jawab, "
        asked = event.inside(facts, event.phrase(one.question).rstrip("?").rstrip())
        asked = _HOW.sub("cara ", asked)
        lines.append(sentence(f"{opening}{again} menanyakan {asked}"))
        lines.append(_answered(facts, one))
        before = who
    return lines


def _asker(one: Question) -> str:
    """Who asked, in mid-sentence: "pengurus Karang Taruna", but a name or title as typed."""
    who = event.phrase(one.asked_by)
    first, _, rest = who.partition(" ")
    return f"{first.lower()} {rest}".rstrip() if first.lower() in ROLES else who


def _answered(facts: Facts, one: Question) -> str:
    answer = event.inside(facts, event.phrase(one.answer, "bahwa"))
    if not answer:
        return ""
    by = event.phrase(one.answered_by)
    told = f"{by} menjawab" if by else "Pertanyaan itu dijawab dengan penjelasan"
    return sentence(f"{told} bahwa {answer}")


def stated_in_speech(facts: Facts) -> bool:
    """Whether neutrality was part of a speech of the host, so that it opens the message."""
    one = facts.meeting.neutrality
    post = facts.posts.get(one.post_id or "")
    stated = one.text.strip() and one.form is not NeutralityForm.NOT_STATED
    return bool(one.in_speech and stated and post and post.unit_id and not one.points)


def neutrality(facts: Facts, telling: Telling) -> Piece | None:
    """The host's statement and the pledge; nothing unless somebody typed it (rule R7)."""
    one = facts.meeting.neutrality
    if one.form is NeutralityForm.NOT_STATED:
        return None
    lines = [_statement(facts, one, telling), *_pledge(facts, telling)]
    lines = [line for line in lines if line]
    if one.legal_basis.strip() and lines:
        lines.append(sentence(f"Netralitas itu berlandaskan {event.phrase(one.legal_basis)}"))
    return Piece("neutrality", " ".join(lines), ("neutrality",)) if lines else None


def _statement(facts: Facts, one: Neutrality, telling: Telling) -> str:
    text = event.phrase(one.text)
    if not re.search(r"\w", text):
        return ""
    key = one.person_id or one.post_id or ""
    opening = telling.speech(key) if one.in_speech and key else ""
    named = with_comma(telling.name(one.person_id, one.post_id))
    if not named and (named := event.host(facts)):
        text = OUR_SIDE.sub("", text)
    relayed = not one.in_speech and (one.via_post_id or one.via_person_id)
    via = telling.name(one.via_person_id, one.via_post_id) if relayed else ""
    named = f"{named.rstrip(',')}, melalui {via.rstrip(',')}," if via and named else named
    if not named:
        return sentence(f"Dalam kesempatan itu ditegaskan bahwa {event.phrase(text, 'bahwa')}")
    return sentence(f"{opening}{named} {one.verb.strip().lower() or 'menegaskan'} {text}")


def _pledge(facts: Facts, telling: Telling) -> list[str]:
    """The declaration: how it was made, its points, who signed it."""
    one = facts.meeting.neutrality
    points = [event.inside(facts, event.phrase(p.text)) for p in one.points if p.text.strip()]
    rows = one.signatories if one.form is NeutralityForm.SIGNED else []
    signers = join([telling.name(s.person_id, s.post_id) or event.phrase(s.name) for s in rows], "serta")
    lines = []
    if points:
        act = f" {_ACTS[one.form]}" if one.form and not signers else f" dalam {event.noun(facts)} itu"
        count = f" {count_in_text(len(points), 'butir')}, yakni" if len(points) > 1 else ""
        lines.append(sentence(f"Ikrar{act} memuat{count} {join(points, _last(points))}"))
    if signers:
        lines.append(sentence(f"Ikrar{' itu' if points else ''} ditandatangani {signers}"))
    return lines


def _last(items: list[str]) -> str:
    return "serta" if any(" dan " in item for item in items) else "dan"


def outcome(facts: Facts) -> Piece | None:
    """What came of it: results, promises of parties without a name, the next meeting."""
    meeting = facts.meeting
    results = [event.phrase(o.text) for o in meeting.outcomes if o.text.strip()]
    lines = [sentence(f"{event.noun(facts)} itu menghasilkan {join(results, 'serta')}")] if results else []
    for party, goals in parties(facts).items():
        lines.append(sentence(f"{party} berkomitmen untuk {join(goals, 'serta')}"))
    if meeting.next_meeting.strip():
        lines.append(sentence(f"Pertemuan berikutnya dijadwalkan {event.phrase(meeting.next_meeting)}"))
    text = " ".join(lines)
    return Piece("outcome", text, ("outcomes", "commitments", "next_meeting")) if text else None


def closing(facts: Facts, telling: Telling) -> Piece | None:
    """The hope, the host's promise, how it ended."""
    hope = _hope(facts)
    lines = [hope] if hope else []
    host = event.host(facts)
    for name, goals in host_promises(facts, telling).items():
        known = _level(facts) if name == host and host in hope else name
        lines.append(
            sentence(
                f"{known} {'pun ' if len(lines) == 1 and hope else ''}berkomitmen untuk {join(goals, 'serta')}"
            )
        )
    if ended := event.phrase(facts.meeting.closing, "ditutup", "dengan"):
        lines.append(sentence(f"{event.noun(facts)} itu ditutup dengan {ended}"))
    text = " ".join(lines)
    return Piece("closing", text, ("closing_hope", "commitments", "closing")) if text else None


def _level(facts: Facts) -> str:
    """The host for a second mention in one paragraph: "Polres" for "Polres Sumenep"."""
    unit = facts.unit
    short = unit.level.value if unit and unit.name.startswith(f"{unit.level.value} ") else ""
    return event.host(facts) if facts.meeting.subunit.strip() or not short else short


def _hope(facts: Facts) -> str:
    hope, host = event.phrase(facts.meeting.closing_hope), event.host(facts)
    if not hope:
        return ""
    if facts.meeting.hope_is_units and host:
        about = event.phrase(facts.unit.role, "sebagai") if facts.unit else ""
        return sentence(f"Sebagai {about}, {host} berharap {hope}" if about else f"{host} berharap {hope}")
    nouns = f"acara|kegiatan|pertemuan|{event.noun(facts)}"
    if said := re.match(rf"({nouns}) (itu|ini|tersebut) ", hope, re.IGNORECASE):
        return sentence(f"{said[0]}diharapkan {hope[said.end() :]}")
    return sentence(f"Diharapkan {hope}")


def credit(facts: Facts) -> str:
    """The closing line: typed, else "(Humas {unit})"."""
    typed = facts.meeting.release.credit.strip().strip("()").strip()
    if typed:
        return f"({typed})"
    return f"(Humas {facts.unit.name.strip()})" if facts.unit and facts.unit.name.strip() else ""


def dateline(facts: Facts) -> str:
    """The city in capitals: typed, else the unit's letter city (rule R15)."""
    typed = facts.meeting.release.dateline.strip()
    return (typed or (facts.unit.city.strip() if facts.unit else "")).rstrip(" –-").upper()
