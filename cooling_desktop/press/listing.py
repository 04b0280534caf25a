"""How lists call a meeting, and who came to it: light enough for a window that is just opening."""

from __future__ import annotations

from cooling_desktop.records.directory import Organisation
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import GuestStatus
from cooling_desktop.records.meeting import Guest
from cooling_desktop.words.titles import list_title

CAME = (GuestStatus.PRESENT, GuestStatus.WALK_IN, GuestStatus.REPRESENTED)


def title(facts: Facts) -> str:
    """The programme, or the form, with those it was held with."""
    bodies = [(organisation(facts, guest), guest) for guest in partners(facts)]
    names = [(body.short_name or body.name) if body else " ".join(guest.group.split()) for body, guest in bodies]
    return list_title(facts.meeting.programme, facts.meeting.form, names)


def partners(facts: Facts) -> list[Guest]:
    """The guests that lead and headline name."""
    return [guest for guest in facts.meeting.guests if guest.partner and came(guest)]


def came(guest: Guest) -> bool:
    """Whether a guest was there, in person or through somebody."""
    return guest.status in CAME


def organisation(facts: Facts, guest: Guest) -> Organisation | None:
    """The body a guest stands for, by itself or through its post."""
    post = facts.posts.get(guest.post_id or "")
    return facts.organisations.get(guest.organisation_id or (post.organisation_id if post else None) or "")
