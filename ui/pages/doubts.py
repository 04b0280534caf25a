"""What can hardly be meant: told at its field in one sentence, never in the way."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.records.meeting import Day, Meeting
from cooling_desktop.words.dates import clock, full_date
from cooling_desktop.words.lists import join
from cooling_desktop.words.schedule import ends_early, overrun, slots

if TYPE_CHECKING:
    from ui.open_meeting import OpenMeeting


def early_end(day: Day) -> str:
    """What is told of an end before the start."""
    starts, ends = day.starts, day.ends
    if starts is None or ends is None or not ends_early(starts, ends):
        return ""
    return f"Periksa jamnya: selesai pukul {clock(ends)}, lebih awal daripada mulai pukul {clock(starts)}."


def held_too_soon(meeting: Meeting, today: date) -> str:
    """What is told of a meeting that is called held before its last day has come."""
    days = [day.held_on for day in meeting.days if day.held_on]
    if meeting.status is not MeetingStatus.HELD or not days or max(days) <= today:
        return ""
    return f"Periksa statusnya: terlaksana, padahal {full_date(max(days))} belum tiba."


def clashing(meeting: OpenMeeting) -> str:
    """What is told of another meeting of the office at the same hours that wants the same people or the same place."""
    from cooling_desktop.records.clashes import clashes, wanted_by

    titles = {one.id: title for one, title in meeting.others}
    found = clashes(wanted_by(meeting.facts), [one for one, _ in meeting.others])
    if not found:
        return ""
    first, people = found[0], meeting.facts.people
    names = [people[key].name for key in sorted(first.people) if key in people]
    both = join([*names, *([meeting.facts.meeting.venue.name] if first.place else [])])
    more = f" Ada {len(found) - 1} kegiatan lain yang juga bentrok." if len(found) > 1 else ""
    return f"Periksa jadwalnya: pada jam yang sama {both} juga dibutuhkan untuk {titles[first.other]}.{more}"


def agenda_fit(meeting: Meeting) -> tuple[str, str]:
    """What is to be said of the agenda as a whole, and its tone."""
    day = meeting.days[0] if meeting.days else Day()
    lengths = [item.minutes for item in meeting.agenda]
    if not lengths:
        return "", ""
    if day.starts is None:
        return "Waktu belum dihitung: jam mulai belum diisi di bagian Apa dan kapan.", ""
    early = early_end(day)
    if early:
        return early, "warn"
    late = overrun(day.starts, day.ends, lengths) if day.ends else 0
    if day.ends is None or not late:
        return "", ""
    end = next((end for _, end in reversed(slots(day.starts, lengths)) if end), None)
    done = f"Acara selesai pukul {clock(end)}," if end and None not in lengths else "Acara"
    return (
        f"{done} {late} menit melewati jam selesai {clock(day.ends)}. Kurangi menitnya atau ubah jamnya.",
        "warn",
    )
