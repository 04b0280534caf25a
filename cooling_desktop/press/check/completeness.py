"""How complete the facts are (rule R18): one finding that lists every gap."""

from __future__ import annotations

from cooling_desktop.press import event
from cooling_desktop.press.block import Draft
from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.promises import of_host
from cooling_desktop.press.venue import place
from cooling_desktop.press.voices import host_side, usable
from cooling_desktop.records.facts import Facts
from cooling_desktop.words.lists import join, last_word

RULES: tuple[Rule, ...] = (
    Rule(
        "R18",
        "Kelengkapan",
        "ask",
        "Makin lengkap faktanya, makin sedikit wartawan perlu bertanya.",
        "unsur berita 5W+1H",
        ({"meeting": {"programme": "Ngopi Bareng"}},),
        ("Polres Sumenep menggelar diskusi.",),
        accepts=False,
    ),
)


def gaps(facts: Facts, drafted: Draft) -> list[tuple[str, str]]:
    """What a full release would still want: (path, words) in the order of the form."""
    meeting = facts.meeting
    unit = facts.unit
    wanted = [
        (bool(meeting.programme.strip() or meeting.form.strip()), "programme", "nama kegiatan"),
        (bool(event.when(facts)), "days[0].held_on", "tanggal"),
        (any(d.starts or d.part for d in meeting.days), "days[0].starts", "jam atau bagian hari"),
        (bool(place(meeting.venue)), "venue.name", "tempat"),
        (bool(unit), "unit_id", "satuan penyelenggara"),
        (_leader_named(facts), "leaders[0].person_id", "nama pimpinan"),
        (bool(meeting.purposes), "purposes", "tujuan"),
        (_counted(facts), "guests", "jumlah hadirin"),
        (_told(facts), "topics", "jalannya kegiatan"),
        (_guest_voice(facts), "utterances", "kutipan atau pernyataan tamu"),
        (
            bool(meeting.neutrality.form or drafted.text_of("neutrality")),
            "neutrality.form",
            "pernyataan netralitas",
        ),
        (_photo(facts), "photos", "foto dengan keterangan dan kredit"),
        (
            bool(unit and (unit.phone or unit.whatsapp or unit.email)),
            f"units:{unit.id}.phone" if unit else "unit_id",
            "kontak humas",
        ),
    ]
    return [(path, words) for there, path, words in wanted if not there]


def look(page: Page) -> list[Finding]:
    """One finding for all gaps; none when nothing is missing. In an election, neutrality is a question of its own."""
    asked = "neutrality.form" if has_election(page.facts) else None
    missing = [gap for gap in gaps(page.facts, page.drafted) if gap[0] != asked]
    if not missing:
        return []
    named = [words for _, words in missing]
    listed = join(named, last_word(named))
    fix = "Isi yang diketahui; sisanya boleh kosong."
    return [Finding("R18", "ask", missing[0][0], f"Masih kurang: {listed}.", fix)]


def has_election(facts: Facts) -> bool:
    """Whether the meeting stands in an election; without one, nobody expects a word on neutrality."""
    return bool(facts.election or facts.meeting.election_name.strip())


def _leader_named(facts: Facts) -> bool:
    return any(key[0] for key in (event.acting(one) for one in facts.meeting.leaders))


def _counted(facts: Facts) -> bool:
    return any(guest.count or guest.vague_count for guest in facts.meeting.guests if event.came(guest))


def _told(facts: Facts) -> bool:
    """Whether anything is known of how it went."""
    meeting = facts.meeting
    said = any(usable(facts, one) for one in meeting.utterances)
    told = (one.text for many in (meeting.topics, meeting.outcomes, meeting.commitments) for one in many)
    return said or any(text.strip() for text in told)


def _guest_voice(facts: Facts) -> bool:
    said = any(usable(facts, one) and not host_side(facts, one) for one in facts.meeting.utterances)
    return said or any(not of_host(facts, one) and one.text.strip() for one in facts.meeting.commitments)


def _photo(facts: Facts) -> bool:
    return any(p.file and p.caption and p.credit and p.in_release for p in facts.meeting.photos)
