"""Whose words a release carries (R6): a speaker has an office, a message its sender, a promise somebody who made it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cooling_desktop.press.check.finding import Finding, Option, Put
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.voices import passed_on
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record, fields_of, walk
from cooling_desktop.records.kinds import NeutralityForm, VoiceKind
from cooling_desktop.records.spoken import Commitment, Utterance

_ROBY = {"id": "r", "name": "Roby"}
_POST = {"id": "p", "title": "Ketua RW 09"}
_WARM: dict[str, object] = {"kind": "kutipan", "text": "Kami senang."}


def _said(*utterances: Mapping[str, object], **meeting: object) -> dict[str, object]:
    """A meeting file with these utterances, as an example."""
    known = {"people": [_ROBY], "posts": [_POST]}
    return {**known, "meeting": {"utterances": list(utterances), **meeting}}


RULES = (
    Rule(
        "R6", "Pembicara dan jabatannya", "ask", "Pembaca perlu tahu siapa yang berbicara dan sebagai apa.",
        "Kode Etik Jurnalistik, pasal 2 dan 7",
        (
            _said(_WARM | {"person_id": "r"}),
            _said(_WARM),
            _said(_WARM | {"anonymous": "salah seorang warga"}),
            _said({"kind": "kutipan", "text": "", "person_id": "r", "post_id": "p"}),
            _said({"kind": "pesan", "text": "agar rukun", "person_id": "r", "post_id": "p"}),
            _said({"kind": "pesan", "text": "agar rukun", "from_person_id": "r"}),
            _said(commitments=[{"text": "menjaga netralitas"}]),
            _said(talks=[{"title": "Pilkada Damai", "person_id": "r"}]),
            _said(neutrality={"form": "disampaikan", "text": "tetap netral", "person_id": "r"}),
        ),
        (
            _said(_WARM | {"person_id": "r", "post_id": "p"}),
            _said(_WARM | {"post_id": "p"}),
            _said(_WARM | {"person_id": "r", "in_release": False}),
            _said(_WARM | {"anonymous": "salah seorang warga", "anonymous_reason": "diminta"}),
            _said({"kind": "pesan", "text": "agar rukun", "from_person_id": "r", "from_post_id": "p"}),
            _said({"kind": "kutipan", "text": ""}),
            _said(commitments=[{"text": "menjaga netralitas", "party": "semua pihak"}]),
            _said(neutrality={"form": "tidak disampaikan"}),
        ),
        accepts=False,
    ),
)  # fmt: skip


def look(page: Page) -> Iterator[Finding]:
    """Every row that lacks somebody; of one speaker only the first."""
    asked: set[str] = set()
    for about, finding in _all(page.facts):
        if about not in asked:
            asked.add(about)
            yield finding


def _all(facts: Facts) -> Iterator[tuple[str, Finding]]:
    """The findings, each with the person or place it is about."""
    for n, one in enumerate(facts.meeting.utterances):
        if one.in_release:
            yield from _utterance(facts, one, f"utterances[{n}]")
    for n, talk in enumerate(facts.meeting.talks):
        yield from _office(facts, talk.person_id, talk.post_id, f"talks[{n}].post_id")
    neutral = facts.meeting.neutrality
    if neutral.form not in (None, NeutralityForm.NOT_STATED):
        yield from _office(facts, neutral.person_id, neutral.post_id, "neutrality.post_id")
    for n, promise in enumerate(facts.meeting.commitments):
        if promise.text.strip() and not _has_party(promise):
            yield _asked(f"commitments[{n}].party", "Komitmen ini belum menyebut pihaknya.", "Isi siapa yang berjanji.")


def _utterance(facts: Facts, one: Utterance, path: str) -> Iterator[tuple[str, Finding]]:
    if not re.search(r"\w", one.text):
        if one.kind is VoiceKind.QUOTE and (one.person_id or one.post_id or one.anonymous.strip()):
            fix = "Isi kutipannya, atau jangan pakai dalam siaran pers."
            yield _asked(f"{path}.text", "Kutipan ini belum berisi.", fix)
    elif passed_on(one):
        yield from _office(facts, one.from_person_id, one.from_post_id, f"{path}.from_post_id")
    elif one.kind is VoiceKind.MESSAGE:
        fix = "Isi kolom “Pesan dari”, atau ganti jenis ucapan."
        yield _asked(f"{path}.from_person_id", "Pesan ini belum menyebut pemberinya.", fix)
    elif one.anonymous.strip():
        if not _has_reason(facts, one):
            message = f"“{one.anonymous.strip()}” tidak bernama. Tulis alasannya untuk arsip kantor."
            fix = "Alasan ini tidak ikut terbit."
            yield one.anonymous, Finding("R6", "ask", f"{path}.anonymous_reason", message, fix)
    elif not (one.person_id or one.post_id):
        yield _asked(f"{path}.person_id", "Pembicara ucapan ini belum diisi.", "Pilih orangnya atau jabatannya.")
    else:
        yield from _office(facts, one.person_id, one.post_id, f"{path}.post_id")


def _has_reason(facts: Facts, one: Utterance) -> bool:
    """Whether it says why somebody has no name, here or where the same one speaks too."""
    same = (other for other in facts.meeting.utterances if other.anonymous == one.anonymous)
    return any(other.anonymous_reason.strip() for other in same)


def _asked(where: str, message: str, fix: str) -> tuple[str, Finding]:
    return where, Finding("R6", "ask", where, message, fix)


def _office(facts: Facts, person_id: str | None, post_id: str | None, where: str) -> Iterator[tuple[str, Finding]]:
    """Whoever is named without an office; the one that the meeting gives the person elsewhere is offered."""
    person, post = facts.people.get(person_id or ""), facts.posts.get(post_id or "")
    if person is None or not person.name.strip() or (post and post.title.strip()):
        return
    rows = _rows_of(facts, person.id)
    known = {getattr(row, name): None for _, row, name in rows if getattr(row, name)}
    lacking = [f"{path}.{name}" if path else name for path, row, name in rows if not getattr(row, name)]
    options = tuple(
        Option(facts.posts[key].title, tuple(Put(path, key) for path in lacking))
        for key in known if key in facts.posts and facts.posts[key].title.strip()
    )  # fmt: skip
    message = f"{person.name} berbicara tanpa jabatan. Pilih jabatan atau peran orang ini."
    fix = "Tanpa jabatan, ucapannya tidak masuk naskah."
    yield person.id, Finding("R6", "ask", where, message, fix, options=options)


def _rows_of(facts: Facts, person_id: str) -> list[tuple[str, Record, str]]:
    """Where the meeting names somebody, each with the field of the office beside."""
    found = []
    for path, row in walk(facts.meeting):
        for field in fields_of(type(row)):
            if field.refers == "people" and getattr(row, field.name) == person_id:
                found.append((path, row, field.name.replace("person_id", "post_id")))
    return found


def _has_party(one: Commitment) -> bool:
    named = one.person_id or one.post_id or one.organisation_id or one.unit_id
    return bool(named or one.party.strip())
