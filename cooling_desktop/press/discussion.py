"""What was discussed: papers, topics, questions and answers."""

from __future__ import annotations

import re

from cooling_desktop.press import event
from cooling_desktop.press.block import Piece
from cooling_desktop.press.mentions import with_comma
from cooling_desktop.press.telling import Telling
from cooling_desktop.records.spoken import Question
from cooling_desktop.words.lists import in_sentences, join, last_word
from cooling_desktop.words.told import alike, glued, stretch, threaded
from cooling_desktop.words.verbs import is_verb

ROLES = frozenset(
    {"anggota", "awak", "mahasiswa", "para", "pedagang", "pelajar", "pemuda", "pengurus", "perangkat"}
    | {"perwakilan", "peserta", "petani", "salah", "seorang", "siswa", "tokoh", "wakil", "warga", "wartawan"}
)
"""First words of those who ask that are no names and no titles."""
_HOW = re.compile(r"^bagaimana(kah)? cara(nya)? ", re.IGNORECASE)
DISCUSSED = ("talks", "topics", "questions", "discussion_focus", "discussion_manner", "atmosphere")


def discussion(telling: Telling) -> Piece | None:
    """Papers, topics and questions, each only if typed."""
    telling.begin("discussion")
    text = threaded([*_talks(telling), _topics(telling, also=bool(telling.spoken)), *_questions(telling)])
    return Piece("discussion", text, DISCUSSED) if text else None


def _topics(telling: Telling, *, also: bool) -> str:
    """What was discussed and how; `also` when somebody spoke before."""
    facts, meeting = telling.facts, telling.facts.meeting
    wanted = [(n, event.typed(t, "text", f"topics[{n}]")) for n, t in enumerate(meeting.topics) if t.in_release]
    topics = [_as_noun(event.inside(facts, text)) for _, text in wanted if text]
    manner, focus = event.typed(meeting, "discussion_manner"), event.typed(meeting, "discussion_focus")
    parts = in_sentences(topics)
    noun, listed = event.noun(facts), join(parts[0], last_word(parts[0])) if parts else ""
    by_itself = noun in ("dialog", "diskusi")
    slots = {"suasana": event.typed(meeting, "atmosphere"), "sifat": manner, "fokus": focus, "bahasan": listed}
    slots |= {"bentuk": noun, "juga": "juga" if also and not by_itself else ""}
    use = "pokok" if listed else "fokus"
    if manner:
        use = "santai" if listed else "santai_tanpa_pokok"
        use = "dialog" if by_itself and listed and not slots["suasana"] else use
    first = telling.say(f"bahasan.{use}", **slots) if listed or manner or focus else ""
    more = [telling.say("bahasan.pokok_lagi", bahasan=join(part, last_word(part))) for part in parts[1:]]
    return threaded([first, *more])


def _as_noun(topic: str) -> str:
    """A topic as the object of "membahas": a verb gets "upaya" before it."""
    return glued("upaya ", topic) if is_verb(topic) else topic


def _talks(telling: Telling) -> list[str]:
    titles: dict[tuple[str | None, str | None], list[str]] = {}
    for n, talk in enumerate(telling.facts.meeting.talks):
        if title := event.titled(event.typed(talk, "title", f"talks[{n}]")):
            titles.setdefault((talk.person_id, talk.post_id), []).append(title)
    lines = []
    for (person, post), given in titles.items():
        speaker = with_comma(telling.name(person, post))
        use = "materi" if speaker else "materi_tanpa_nama"
        lines.append(telling.say(f"bahasan.{use}", pembicara=speaker, materi=join(given)))
    return lines


def _questions(telling: Telling) -> list[str]:
    facts = telling.facts
    lines: list[str] = []
    before = ""
    for n, one in enumerate(facts.meeting.questions):
        if not (re.search(r"\w", one.question) and re.search(r"\w", one.answer)):
            continue  # a question without its answer would seem to have been left without one
        path = f"questions[{n}]"
        who = _asker(one, path) or "peserta"
        typed = event.typed(one, "question", path)
        asked = event.inside(facts, alike(typed.rstrip("? "), typed))
        if how := _HOW.match(asked):
            asked = glued("cara ", stretch(asked, how.end()))
        use = "tanya" if not lines else "tanya_juga" if who == before else "tanya_lagi"
        lines.append(telling.say(f"bahasan.{use}", penanya=who, pertanyaan=asked))
        lines.append(_answered(telling, one, path))
        before = who
    return lines


def _asker(one: Question, path: str) -> str:
    """Who asked, in mid-sentence: "pengurus Karang Taruna", but a name or title as typed."""
    who = event.typed(one, "asked_by", path)
    first = who.partition(" ")[0]
    return alike(first.lower() + who[len(first) :], who) if first.lower() in ROLES else who


def _answered(telling: Telling, one: Question, path: str) -> str:
    answer = event.inside(telling.facts, event.typed(one, "answer", path, "bahwa"))
    if not answer:
        return ""
    by = event.typed(one, "answered_by", path)
    return telling.say("bahasan.jawab" if by else "bahasan.jawab_tanpa_nama", penjawab=by, jawaban=answer)
