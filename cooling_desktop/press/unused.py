"""Facts that a release leaves out, each with the reason the clerk reads under "belum dipakai"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from cooling_desktop.press import event
from cooling_desktop.press.attendance import stood_in
from cooling_desktop.press.block import Unused
from cooling_desktop.press.mentions import who
from cooling_desktop.press.voices import passed_on, usable
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import GuestStatus, LeaderPresence, NeutralityForm
from cooling_desktop.records.meeting import Guest, Leader
from cooling_desktop.records.spoken import Commitment, Utterance
from cooling_desktop.words.dates import clock, long_date

ALIKE = 0.85
TELLING = 40  # characters; shorter texts differ by the one word that matters
MOST_PHOTOS = 2
AWAY = {
    GuestStatus.APOLOGISED: "Tamu berhalangan hadir.",
    GuestStatus.ABSENT: "Tamu tidak hadir.",
}
DEADLINE = "Batas waktu hanya untuk laporan."
NO_QUESTION, NO_ANSWER = "Pertanyaannya belum diisi.", "Jawabannya belum diisi."
MARKED = "Ditandai tidak dipakai dalam siaran pers."


TOLD_WHEN_HELD = (
    *("umbrella", "theme", "series_remark", "atmosphere", "discussion_manner", "discussion_focus"),
    *("next_meeting", "closing", "closing_hope"),
)
ROWS_WHEN_HELD = {
    "purposes": "text",
    "utterances": "text",
    "topics": "text",
    "questions": "question",
    "talks": "title",
    "outcomes": "text",
    "commitments": "text",
    "photos": "caption",
}


def repeated(facts: Facts) -> dict[int, int]:
    """Utterances that say what an earlier or quoted one says already: index to the index of the one kept."""
    said = [(n, u) for n, u in enumerate(facts.meeting.utterances) if usable(facts, u)]
    found: dict[int, int] = {}
    for i, (n, one) in enumerate(said):
        for m, other in said[i + 1 :]:
            if m not in found and n not in found and _alike(one, other):
                found[m] = n
    return found


def _alike(one: Utterance, other: Utterance) -> bool:
    if one.kind is not other.kind or _who(one) != _who(other):
        return False
    a, b = one.text.strip().lower(), other.text.strip().lower()
    if not a or not b:
        return False
    if a == b or min(len(a), len(b)) < TELLING:
        return a == b
    return _near(a, b)


@lru_cache(maxsize=4096)
def _near(a: str, b: str) -> bool:
    """Whether two texts are almost the same; most that are not are told by their words alone."""
    ours, theirs = set(a.split()), set(b.split())
    if len(ours & theirs) < 0.5 * max(len(ours), len(theirs)):
        return False
    matcher = SequenceMatcher(None, a.split(), b.split(), autojunk=False)
    return matcher.real_quick_ratio() > ALIKE and matcher.quick_ratio() > ALIKE and matcher.ratio() > ALIKE


def _who(one: Utterance) -> tuple[str | None, ...]:
    return (one.anonymous, one.person_id, one.post_id, one.from_person_id, one.from_post_id)


def unused(facts: Facts, repeats: dict[int, int], keys: Iterable[str] | None = None) -> tuple[Unused, ...]:
    """All facts that stay out, in the order of the form; `keys` of the blocks tell which own wordings are lost."""
    if event.called_off(facts):
        return tuple([*_called_off(facts, keys), *_kept_inside(facts)])
    found = [
        *_who_led(facts),
        *_guests(facts),
        *_voices(facts, repeats),
        *_discussed(facts),
        *_promised(facts),
    ]
    found += [*_neutral(facts), *_photos(facts), *_others(facts)]
    own = facts.meeting.release.own_wordings if keys is not None else []
    found += [
        Unused(
            f"release.own_wordings[{n}]", w.text, "Bagian naskah ini tidak ada lagi; pindahkan tulisannya."
        )
        for n, w in enumerate(own)
        if w.text.strip() and w.block not in set(keys or ())
    ]
    return tuple(found)


def _called_off(facts: Facts, keys: Iterable[str] | None) -> list[Unused]:
    """Everything that only a meeting that was held can tell."""
    meeting = facts.meeting
    leaders = enumerate(meeting.leaders) if event.host(facts) else ()
    found = [(f"leaders[{n}]", _leader_label(facts, one)) for n, one in leaders]
    found.append(("election_id", event.election(facts)))
    found += [(name, getattr(meeting, name)) for name in TOLD_WHEN_HELD]
    found += [(f"guests[{n}]", _label(facts, n)) for n in range(len(meeting.guests))]
    for name, value in ROWS_WHEN_HELD.items():
        found += [(f"{name}[{n}]", getattr(row, value)) for n, row in enumerate(getattr(meeting, name))]
    found.append(("neutrality.text", meeting.neutrality.text))
    found += [(f"neutrality.points[{n}]", one.text) for n, one in enumerate(meeting.neutrality.points)]
    own = meeting.release.own_wordings if keys is not None else []
    lost = [(n, one.text) for n, one in enumerate(own) if one.block not in set(keys or ())]
    found += [(f"release.own_wordings[{n}]", text) for n, text in lost]
    reason = f"Kegiatan {meeting.status.value}."
    return [Unused(where, text, reason) for where, text in found if text.strip()]


def _leader_label(facts: Facts, one: Leader) -> str:
    post, person = facts.posts.get(one.post_id or ""), facts.people.get(one.person_id or "")
    return (post.title if post else "") or (person.name if person else "") or "Pimpinan"


def _who_led(facts: Facts) -> list[Unused]:
    found = []
    for n, one in enumerate(facts.meeting.leaders):
        if one.presence is LeaderPresence.REPRESENTED and not stood_in(facts, one):
            reason = "Diwakili, tetapi wakilnya belum diisi."
            found.append(Unused(f"leaders[{n}]", _leader_label(facts, one), reason))
    return found


def _guests(facts: Facts) -> list[Unused]:
    return [
        Unused(f"guests[{n}]", _label(facts, n), AWAY.get(g.status, "Kehadiran tamu belum dicatat."))
        for n, g in enumerate(facts.meeting.guests)
        if not (event.came(g) or _excused(facts, g))
    ]


def _excused(facts: Facts, guest: Guest) -> bool:
    """Whether the release tells somebody's apology."""
    return guest.status is GuestStatus.APOLOGISED and bool(who(facts, guest.person_id, guest.post_id))


def _label(facts: Facts, n: int) -> str:
    guest = facts.meeting.guests[n]
    person, post = facts.people.get(guest.person_id or ""), facts.posts.get(guest.post_id or "")
    body = facts.organisations.get(guest.organisation_id or "")
    names = (
        guest.group,
        person.name if person else "",
        post.title if post else "",
        body.name if body else "",
    )
    return next((name for name in names if name), "Tamu")


def _voices(facts: Facts, repeats: dict[int, int]) -> list[Unused]:
    found = []
    for n, one in enumerate(facts.meeting.utterances):
        reason = ""
        if not one.in_release:
            reason = one.left_out_because or MARKED
        elif n in repeats:
            reason = f"Isinya sama dengan ucapan ke-{repeats[n] + 1}."
        elif re.search(r"\w", one.text) and not usable(facts, one):
            who = "Pemberi pesan" if passed_on(one) else "Pembicara"
            reason = f"{who} belum punya jabatan. Isi jabatannya agar dapat dipakai."
        if reason:
            found.append(Unused(f"utterances[{n}]", one.text, reason))
    return found


def _discussed(facts: Facts) -> list[Unused]:
    meeting = facts.meeting
    found = [Unused(f"topics[{n}]", t.text, MARKED) for n, t in enumerate(meeting.topics) if not t.in_release]
    talked = any(t.in_release and t.text.strip() for t in meeting.topics)
    if meeting.atmosphere.strip() and not (talked or meeting.discussion_manner or meeting.discussion_focus):
        reason = "Suasana dipakai bersama bahasan, yang belum diisi."
        found.append(Unused("atmosphere", meeting.atmosphere, reason))
    return found + [
        Unused(f"questions[{n}]", q.answer or q.question, NO_ANSWER if q.question.strip() else NO_QUESTION)
        for n, q in enumerate(meeting.questions)
        if bool(q.answer.strip()) is not bool(q.question.strip())
    ]


def _promised(facts: Facts) -> list[Unused]:
    def nobody(one: Commitment) -> bool:
        who = one.person_id or one.post_id or one.unit_id or one.organisation_id or one.party.strip()
        return bool(one.text.strip()) and not who

    found = []
    for n, one in enumerate(facts.meeting.commitments):
        if nobody(one):
            found.append(Unused(f"commitments[{n}]", one.text, "Pihak yang berkomitmen belum diisi."))
        if one.due:
            found.append(Unused(f"commitments[{n}].due", long_date(one.due), DEADLINE))
    return found


def _neutral(facts: Facts) -> list[Unused]:
    one = facts.meeting.neutrality
    places = [("neutrality.text", one.text), ("neutrality.legal_basis", one.legal_basis)]
    places += [(f"neutrality.points[{n}]", point.text) for n, point in enumerate(one.points)]
    filled = [(where, text) for where, text in places if text.strip()]
    if one.form is NeutralityForm.NOT_STATED:
        reason = "Pernyataan netralitas ditandai tidak disampaikan."
        return [Unused(where, text, reason) for where, text in filled]
    found = []
    if [where for where, _ in filled] == ["neutrality.legal_basis"]:
        found.append(Unused("neutrality.legal_basis", one.legal_basis, "Pernyataan netralnya belum diisi."))
    if one.signatories and one.form is not NeutralityForm.SIGNED:
        number = f"{len(one.signatories)} penanda tangan"
        found.append(Unused("neutrality.signatories", number, "Ikrar belum ditandai sebagai ditandatangani."))
    return found


def _photos(facts: Facts) -> list[Unused]:
    found, used = [], 0
    for n, photo in enumerate(facts.meeting.photos):
        if not photo.in_release:
            continue
        used += bool(photo.file)
        if not photo.file or used > MOST_PHOTOS:
            reason = (
                "Siaran pers memuat paling banyak dua foto." if photo.file else "Berkas fotonya belum ada."
            )
            found.append(Unused(f"photos[{n}]", photo.caption or photo.file, reason))
    return found


def _others(facts: Facts) -> list[Unused]:
    meeting = facts.meeting
    found = [
        Unused(f"days[{n}].ends", clock(day.ends), "Jam mulai belum diisi.")
        for n, day in enumerate(meeting.days)
        if day.ends and not day.starts
    ]
    if meeting.venue.owner.strip():
        found.append(Unused("venue.owner", meeting.venue.owner, "Pemilik tempat hanya untuk surat."))
    if event.election(facts) and meeting.phase is None:
        found.append(Unused("election_id", event.election(facts), "Tahap pemilihannya belum diisi."))
    return found + _kept_inside(facts)


def _kept_inside(facts: Facts) -> list[Unused]:
    meeting = facts.meeting
    found = [Unused(f"legal_bases[{n}]", b.text, "Dasar pelaksanaan hanya untuk surat dan laporan.")
              for n, b in enumerate(meeting.legal_bases)]  # fmt: skip
    notes = (("internal_note", meeting.internal_note), ("incident_note", meeting.incident_note),
             ("situation", meeting.situation))  # fmt: skip
    return found + [
        Unused(p, text, "Catatan internal tidak pernah masuk siaran pers.") for p, text in notes if text
    ]
