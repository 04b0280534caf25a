"""What to look at before issuing: a plan not marked as held, an end before the start, a phase at odds (R19)."""

from __future__ import annotations

from datetime import date

from cooling_desktop.press import event
from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import MeetingStatus, Phase
from cooling_desktop.words.dates import clock, long_date
from cooling_desktop.words.schedule import ends_early

_PILKADA = {"id": "pilkada", "name": "Pilkada Serentak 2024", "kind": "pilkada", "voting_day": "2024-11-27"}
_DAY = {"held_on": "2024-10-23"}
RULES: tuple[Rule, ...] = (
    Rule(
        "rencana",
        "Kegiatan sudah terlaksana",
        "ask",
        "Siaran pers menceritakan yang sudah terjadi, bukan rencana.",
        "kebiasaan redaksi",
        ({"meeting": {"programme": "Ngopi Bareng", "days": [_DAY]}},),
        ({"meeting": {"programme": "Ngopi Bareng", "days": [_DAY], "status": "terlaksana"}},),
        accepts=False,
    ),
    Rule(
        "jam",
        "Jam selesai setelah jam mulai",
        "ask",
        "Jam yang terbalik hampir selalu salah ketik.",
        "unsur berita 5W+1H",
        ({"meeting": {"days": [{**_DAY, "starts": "19:30", "ends": "17:00"}]}},),
        (
            {"meeting": {"days": [{**_DAY, "starts": "19:30", "ends": "21:00"}]}},
            {"meeting": {"days": [{**_DAY, "starts": "20:00", "ends": "01:00"}]}},
        ),
        accepts=False,
    ),
    Rule(
        "R19",
        "Tahap pemilihan cocok dengan tanggal",
        "ask",
        "Tahap yang salah membuat seluruh kalimat salah waktu.",
        "Peraturan KPU tentang tahapan dan jadwal pemilihan",
        (
            {
                "meeting": {"days": [{"held_on": "2024-12-02"}], "election_id": "pilkada", "phase": "jelang"},
                "elections": [_PILKADA],
            },
            {"meeting": {"days": [_DAY], "election_id": "pilkada", "phase": "pasca"}, "elections": [_PILKADA]},
        ),
        ({"meeting": {"days": [_DAY], "election_id": "pilkada", "phase": "jelang"}, "elections": [_PILKADA]},),
        accepts=False,
    ),
)
Clash = tuple[date, str, date]
"""A day of the meeting, how it stands to a day of the election, and that day."""


def look(page: Page) -> list[Finding]:
    """The findings that ask, in the order of the form."""
    facts = page.facts
    return [finding for finding in (_planned(facts), _hours(facts), _phase(facts)) if finding]


def _planned(facts: Facts) -> Finding | None:
    if facts.meeting.status is not MeetingStatus.PLANNED:
        return None
    fix = "Ubah status menjadi terlaksana setelah kegiatan digelar."
    return Finding("rencana", "ask", "status", "Kegiatan masih berstatus rencana.", fix)


def _hours(facts: Facts) -> Finding | None:
    for n, day in enumerate(facts.meeting.days):
        if day.starts and day.ends and ends_early(day.starts, day.ends):
            message = f"Jam selesai {clock(day.ends)} lebih awal daripada jam mulai {clock(day.starts)}."
            return Finding("jam", "ask", f"days[{n}].ends", message, "Periksa kedua jamnya.")
    return None


def _phase(facts: Facts) -> Finding | None:
    clash = _clash(facts)
    if clash is None or facts.meeting.phase is None:
        return None
    held, relation, other = clash
    typed = f"Tahap pemilihan tertulis {facts.meeting.phase.value}"
    message = f"{typed}, tetapi kegiatan pada {long_date(held)} {relation}, {long_date(other)}."
    fix = "Periksa tahap pemilihan, tanggal kegiatan, dan tanggal pemilihan di Direktori."
    return Finding("R19", "ask", "phase", message, fix)


def _clash(facts: Facts) -> Clash | None:
    """The first contradiction between the phase and the dates that are typed."""
    election, days = facts.election, sorted(on for on, _ in event.dated(facts))
    if election is None or not days:
        return None
    first, last, voting = days[0], days[-1], election.voting_day
    starts, ends = election.campaign_starts, election.campaign_ends
    match facts.meeting.phase:
        case Phase.BEFORE if voting and last > voting:
            return last, "berlangsung setelah hari pemungutan suara", voting
        case Phase.VOTING if voting and {first, last} != {voting}:
            return (last if first == voting else first), "bukan pada hari pemungutan suara", voting
        case Phase.AFTER if voting and first < voting:
            return first, "berlangsung sebelum hari pemungutan suara", voting
        case Phase.CAMPAIGN | Phase.QUIET as phase:
            return _campaign(phase is Phase.QUIET, (first, last), (starts, ends, voting))
    return None


def _campaign(
    quiet: bool, held: tuple[date, date], election: tuple[date | None, date | None, date | None]
) -> Clash | None:
    """The campaign runs from its first to its last day; the quiet days lie between it and the voting day."""
    (first, last), (starts, ends, voting) = held, election
    if not quiet and starts and first < starts:
        return first, "berlangsung sebelum hari pertama kampanye", starts
    if not quiet and ends and last > ends:
        return last, "berlangsung setelah hari terakhir kampanye", ends
    if quiet and ends and first <= ends:
        return first, "tidak berlangsung setelah hari terakhir kampanye", ends
    if quiet and voting and last >= voting:
        return last, "tidak berlangsung sebelum hari pemungutan suara", voting
    return None
