"""What a release calls offices, units and the event itself where their plain names would not do."""

from __future__ import annotations

from cooling_desktop.press.event import dated, host, typed
from cooling_desktop.records.directory import Post
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import copy, fields_of, walk
from cooling_desktop.records.holders import capacity
from cooling_desktop.records.kinds import HoldingKind
from cooling_desktop.words.text import lower_first
from cooling_desktop.words.told import from_field

TELLING = frozenset(
    {"dialog", "diskusi", "lokakarya", "lomba", "pelatihan", "penyuluhan", "rapat", "seminar", "simulasi"}
    | {"sosialisasi"}
)
"""Forms that are named with a programme's name, which alone would not be an event."""


def full_title(facts: Facts, post: Post, *, spelled_out: bool = False) -> str:
    """An office with the unit it belongs to, unless its title says it: "Kasi Humas Polres Sumenep".

    `spelled_out` also says what the unit's short name stands for: "Kapolres Ogan Komering Ulu (OKU) Selatan".
    """
    unit = facts.units.get(post.unit_id or "")
    name = unit.name.strip() if unit else ""
    if unit is None or not name:
        return post.title
    title = post.title if name.split()[-1].lower() in post.title.lower() else f"{post.title} {name}"
    short, long = (text.partition(" ")[2] for text in (name, unit.spelled_out))
    return title.replace(short, long) if spelled_out and short and long else title


def as_held(facts: Facts) -> Facts:
    """The same facts, in which an office says that it is held by somebody acting on the first day: "Plt. Kapolres".

    They are changed, so they must be a copy. A title that begins with such words already stays as it is.
    """
    days = [on for on, _ in dated(facts)]
    acting = any(held.kind is not HoldingKind.DEFINITIVE for post in facts.posts.values() for held in post.holdings)
    for _, row in walk(facts.meeting) if days and acting else ():
        for field in fields_of(type(row)):
            if field.refers == "people" and (person_id := getattr(row, field.name)):
                beside = f"{field.name.removesuffix('id').removesuffix('person_')}post_id"
                post = facts.posts.get(getattr(row, beside, None) or "")
                kind = capacity(post, person_id, min(days)) if post else None
                if post and kind and kind is not HoldingKind.DEFINITIVE and not post.title.startswith(_ACTING):
                    setattr(row, beside, _acting(facts, post, kind))
    return facts


_ACTING = tuple(f"{kind.value} " for kind in HoldingKind if kind is not HoldingKind.DEFINITIVE)


def _acting(facts: Facts, post: Post, kind: HoldingKind) -> str:
    """The key of an office as it is called while somebody acts in it."""
    key = f"{post.id} {kind.value}"
    if key not in facts.posts:
        facts.posts[key] = made = copy(post)
        made.id = key
        for name in ("title", "short_title", "spelled_out", "formal_title"):
            words = getattr(post, name)
            setattr(made, name, f"{kind.value} {words}" if words.strip() else "")
    return key


def level(facts: Facts) -> str:
    """Who held it, for a second mention: "Polres" for "Polres Sumenep", "Sat Lantas" for one of its parts."""
    unit, subunit = facts.unit, typed(facts.meeting, "subunit")
    short = unit.level.value if unit and unit.name.startswith(f"{unit.level.value} ") else ""
    return subunit or (from_field(short, "unit_id") if short else host(facts))


def attended(facts: Facts) -> str:
    """What somebody took part in: the programme, or the form where the programme is a topic."""
    form = lower_first(typed(facts.meeting, "form"), force=True)
    topic = form.split()[0].lower() in TELLING if form else False
    return form if topic else typed(facts.meeting, "programme")
