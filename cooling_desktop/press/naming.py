"""What a release calls offices, units and the event itself where their plain names would not do."""

from __future__ import annotations

from cooling_desktop.press.event import host, typed
from cooling_desktop.records.directory import Post
from cooling_desktop.records.facts import Facts
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
