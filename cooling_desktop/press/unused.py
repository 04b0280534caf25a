"""Facts that a release leaves out, each with the reason the clerk reads under "belum dipakai"."""

from __future__ import annotations

from cooling_desktop.press import event
from cooling_desktop.press.block import Unused
from cooling_desktop.press.voices import usable
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.spoken import Utterance

ALIKE = 0.85


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
    if one.kind is not other.kind or (one.person_id, one.post_id) != (other.person_id, other.post_id):
        return False
    a, b = one.text.strip().lower(), other.text.strip().lower()
    if not a or not b:
        return False
    if a == b:
        return True
    from difflib import SequenceMatcher  # only where one speaker says several things of one kind

    matcher = SequenceMatcher(None, a, b)
    return (matcher.quick_ratio() > ALIKE and matcher.ratio() > ALIKE)


def unused(facts: Facts, repeats: dict[int, int]) -> tuple[Unused, ...]:
    """All facts that stay out, in the order of the form."""
    found = [*_voices(facts, repeats), *_others(facts)]
    return tuple(found)


def _voices(facts: Facts, repeats: dict[int, int]) -> list[Unused]:
    found = []
    for n, one in enumerate(facts.meeting.utterances):
        reason = ""
        if not one.in_release:
            reason = one.left_out_because or "Ditandai tidak dipakai dalam rilis."
        elif n in repeats:
            reason = f"Isinya sama dengan suara ke-{repeats[n] + 1}."
        elif one.text.strip() and not usable(facts, one):
            reason = "Pengucap belum punya jabatan. Isi jabatannya agar dapat dipakai."
        if reason:
            found.append(Unused(f"utterances[{n}]", one.text, reason))
    return found


def _others(facts: Facts) -> list[Unused]:
    meeting = facts.meeting
    found = [
        Unused(f"topics[{n}]", t.text, "Ditandai tidak dipakai dalam rilis.")
        for n, t in enumerate(meeting.topics)
        if not t.in_release
    ]
    found += [
        Unused(f"guests[{n}]", _label(facts, n), f"Tamu berstatus {g.status.value}.")
        for n, g in enumerate(meeting.guests)
        if not event.came(g)
    ]
    found += [
        Unused(f"photos[{n}]", p.caption, "Berkas fotonya belum ada.")
        for n, p in enumerate(meeting.photos)
        if p.in_release and not p.file
    ]
    found += [Unused(f"legal_bases[{n}]", b.text, "Dasar pelaksanaan hanya untuk surat dan laporan.")
              for n, b in enumerate(meeting.legal_bases)]  # fmt: skip
    if meeting.atmosphere and not meeting.topics:
        found.append(
            Unused("atmosphere", meeting.atmosphere, "Suasana dipakai bersama bahasan, yang belum diisi.")
        )
    notes = (("internal_note", meeting.internal_note), ("incident_note", meeting.incident_note),
             ("situation", meeting.situation))  # fmt: skip
    found += [
        Unused(path, text, "Catatan internal tidak pernah masuk rilis.") for path, text in notes if text
    ]
    return found


def _label(facts: Facts, n: int) -> str:
    guest = facts.meeting.guests[n]
    person, post = facts.people.get(guest.person_id or ""), facts.posts.get(guest.post_id or "")
    return guest.group or (person.name if person else "") or (post.title if post else "") or "Tamu"
