"""The neutrality guard in the forms: candidates among hosts and guests, photos, and the statement itself (rule R7)."""

from __future__ import annotations

from collections.abc import Iterator

from cooling_desktop.press.check.completeness import has_election
from cooling_desktop.press.check.finding import Finding, Option, Put
from cooling_desktop.press.check.neutrality import NO_POLITICS, NO_POSE, NO_SIDE
from cooling_desktop.press.check.neutrality_list import Ballot, ballot
from cooling_desktop.press.check.neutrality_present import candidates_present
from cooling_desktop.press.check.neutrality_reading import takes_part
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.rule import Example, Rule
from cooling_desktop.press.voices import host_side
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import NeutralityForm, Phase

_HOSTS = ("leaders", "co_hosts", "talks")


def look(page: Page) -> Iterator[Finding]:
    """What the forms say about candidates and neutrality."""
    facts = page.facts
    listed = ballot(facts.election)
    yield from _people(facts, listed)
    yield from _co_hosts(facts, listed)
    if has_election(facts):
        yield from _photos(facts)
    if has_election(facts) and facts.meeting.phase is not Phase.AFTER:
        yield from _statement(page)


def _people(facts: Facts, listed: Ballot) -> Iterator[Finding]:
    """Candidates as hosts, each; as guests only where other pairs are missing."""
    present = candidates_present(facts, listed)
    there = frozenset[int]().union(*(one.pairs for one in present))
    told: set[int] = set()
    for one in present:
        if one.pairs <= told:
            continue
        host = one.where.startswith(_HOSTS)
        if host:
            said = f"“{one.name}” ada di Daftar calon, tetapi tercatat sebagai pelaksana kegiatan. Periksa isiannya."
            yield Finding("R7 calon", "ask", one.where, said, NO_SIDE, one.name)
        elif len(there) < len(listed.pairs):
            said = f"“{one.name}” ada di Daftar calon dan hadir tanpa semua pasangan. Periksa daftar tamu."
            yield Finding("R7 satu pasangan", "ask", one.where, said, NO_SIDE, one.name)
        told |= one.pairs


def _co_hosts(facts: Facts, listed: Ballot) -> Iterator[Finding]:
    """A party, team or candidate that holds the meeting together with the unit."""
    for n, row in enumerate(facts.meeting.co_hosts):
        body = facts.organisations.get(row.organisation_id or "")
        field, name = ("organisation_id", body.name) if body else ("name", row.name)
        if name.strip() and takes_part(name, listed):
            said = f"“{name.strip()[:60]}” tercatat sebagai penyelenggara bersama. Hapus atau jelaskan."
            yield Finding("R7 calon", "ask", f"co_hosts[{n}].{field}", said, NO_SIDE, name.strip())


def _photos(facts: Facts) -> Iterator[Finding]:
    """One reminder for all photos; it is known by the list, so that answering it once is enough."""
    used = [photo for photo in facts.meeting.photos if photo.file and photo.in_release]
    if used and not (facts.election and facts.election.closed):
        said = "Periksa semua foto: tidak boleh ada pose jari yang menyerupai nomor urut. Abaikan setelah diperiksa."
        yield Finding("R7 pose", "ask", "photos", said, NO_POSE)


def _statement(page: Page) -> Iterator[Finding]:
    """The statement of the police: asked for, never invented."""
    if states_neutrality(page):
        return
    unit = page.facts.unit
    name = unit.name.strip() if unit and unit.name.strip() else "Satuan"
    none = Option("Tidak disampaikan", (Put("neutrality.form", NeutralityForm.NOT_STATED),))
    said = f"{name} belum menyatakan netral. Memang tidak disampaikan?"
    yield Finding("R7 netralitas", "ask", "neutrality.form", said, NO_POLITICS, options=(none,))


def states_neutrality(page: Page) -> bool:
    """Whether the form is answered, a block says it, or the police said it in other words of theirs."""
    facts = page.facts
    if facts.meeting.neutrality.form or page.drafted.text_of("neutrality"):
        return True
    spoken = (one.text for one in facts.meeting.utterances if host_side(facts, one) and one.in_release)
    written = (wording.text for wording in facts.meeting.release.own_wordings)
    return any("netral" in text.lower() for text in (*spoken, *written))


def _in_election(*, guests: tuple[str, ...] = (), leaders: tuple[str, ...] = (), **more: object) -> Example:
    """A meeting with two pairs on its list; keys are those of people."""
    pairs = [{"number": 1, "names": ["Hasan Wiryawan"]}, {"number": 2, "names": ["Markus Tandean"]}]
    people = [
        {"id": "h", "name": "Hasan Wiryawan"}, {"id": "m", "name": "Markus Tandean"},
        {"id": "y", "name": "Yusuf Wiryawan"},
        {"id": "p", "name": "Hasan Wiryawan", "rank": "Aiptu"},
    ]  # fmt: skip
    meeting = {
        "election_id": "e",
        "guests": [{"person_id": one, "status": "hadir"} for one in guests],
        "leaders": [{"person_id": one} for one in leaders],
    }
    return {
        "meeting": meeting | more,
        "people": people,
        "elections": [{"id": "e", "name": "Pilkada", "candidates": pairs}],
    }


RULES: tuple[Rule, ...] = (
    Rule(
        "R7 netralitas", "Pernyataan netral", "ask",
        "Wartawan menanyakan sikap Polri pada setiap kegiatan jelang pemilihan.", "UU 2/2002 Pasal 28 ayat (1)",
        finds=(_in_election(), _in_election(guests=("y",)), _in_election(purposes=[{"text": "menjaga netralitas"}])),
        quiet=(
            _in_election(neutrality={"form": "tidak disampaikan"}),
            _in_election(neutrality={"form": "disampaikan", "text": "pihaknya tetap netral"}),
            {"meeting": {"programme": "Jumat Curhat"}},
        ),
        accepts=False,
    ),
    Rule(
        "R7 pose", "Pose jari", "ask",
        "Jari yang diangkat terbaca sebagai nomor urut calon.", "ST/2407/X/HUK.7.1./2023",
        finds=(
            "Kapolsek dan warga berpose salam dua jari.",
            "Peserta mengacungkan jempol dan telunjuk.",
            _in_election(photos=[{"file": "a.jpg", "caption": "Kapolsek dan warga."}]),
        ),
        quiet=(
            "Kapolsek dan warga melakukan salam komando.",
            "Anggota tidak boleh berpose jari saat berfoto.",
            "Warga menunjukkan jari bertinta seusai mencoblos.",
            _in_election(),
        ),
        accepts=False,
    ),
)  # fmt: skip
