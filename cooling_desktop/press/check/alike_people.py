"""Two people of one meeting, or one of them and somebody of the directory, whose names are nearly the same (R2)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from cooling_desktop.press.check.finding import Finding, Option, Put
from cooling_desktop.press.check.known_people import of_directory, offices
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.records.directory import Person
from cooling_desktop.records.facts import references
from cooling_desktop.words.name_runs import Key, name_key
from cooling_desktop.words.near_names import distance, word_alike

_Places = dict[str, list[str]]


def _met(*people: tuple[str, str]) -> dict[str, object]:
    """A meeting file with guests by name and office, as an example."""
    persons = [{"id": f"p{n}", "name": name} for n, (name, _) in enumerate(people)]
    titles = list(dict.fromkeys(title for _, title in people if title))
    posts = [{"id": f"j{n}", "title": title} for n, title in enumerate(titles)]
    guests = [
        {"person_id": f"p{n}", "status": "hadir", **({"post_id": f"j{titles.index(title)}"} if title else {})}
        for n, (_, title) in enumerate(people)
    ]
    return {"people": persons, "posts": posts, "meeting": {"guests": guests}}


RULES = (
    Rule(
        "R2 orang", "Orang yang namanya mirip", "ask", "Satu orang yang tercatat dua kali mudah salah sebut.",
        "kebiasaan redaksi",
        (
            _met(("Indrawan", "Lurah"), ("Irawan Junaedi", "")),
            _met(("Muh. Idris", "Wakapolres"), ("Muh. Udris", "Wakapolres"), ("Muh. Idrus", "")),
            _met(("Candra Hasan", "Ketua MIO"), ("Chandra Hasan", "Ketua MIO Sumenep")),
            _met(("Muhammad Khalid", ""), ("M. Khalid", "")),
        ),
        (
            _met(("Ahmad Fauzi", "Ketua FKUB"), ("Ahmad Fauzan", "Camat")),
            _met(("Henri Santoso", ""), ("Candra Hasan", ""), ("Hendri Pandita", "")),
            _met(("A. Rahman", ""), ("B. Rahman", "")),
            _met(("Budi", ""), ("Budi Hartono", "")),
        ),
    ),
)  # fmt: skip


def look(page: Page) -> Iterator[Finding]:
    """Every such pair once, at the person that comes later."""
    places: _Places = {}
    for path, shelf, key in references(page.facts.meeting):
        if shelf == "people" and key in page.facts.people:
            places.setdefault(key, []).append(path)
    people = [page.facts.people[key] for key in places if page.facts.people[key].name.strip()]
    held = offices(page.facts)
    asked: set[str] = set()
    for known, person in combinations(people, 2):
        if person.id not in asked and _alike(known, person, held):
            asked.add(person.id)
            yield _of_two(known, person, places[person.id])
    yield from _of_directory(page, [one for one in people if one.id not in asked], people)


def _alike(one: Person, other: Person, held: dict[str, set[str]]) -> bool:
    """Whether they may be the same; two letters apart and in different offices they are not."""
    if one.nrp and other.nrp:
        return one.nrp == other.nrp
    keys = name_key(one.name), name_key(other.name)
    far = distance(*keys)
    mine, theirs = held.get(one.id, set()), held.get(other.id, set())
    if mine and theirs and not mine & theirs:
        return far in (0, 1)
    return far is not None or word_alike(*keys)


def _of_two(known: Person, person: Person, paths: list[str]) -> Finding:
    message = f"“{person.name}” mirip {known.name}. Orang yang sama?"
    option = Option(f"Ya, pakai {known.name}", tuple(Put(path, known.id) for path in paths))
    return Finding("R2 orang", "ask", f"people:{person.id}.name", message, "", person.name, 0, (option,))


def _of_directory(page: Page, people: list[Person], met: list[Person]) -> Iterator[Finding]:
    """Somebody of whom nothing but the name is known, and one letter away somebody of the directory."""
    here = {name_key(one.name) for one in met}
    index = of_directory(page.directory)
    for person in people:
        key = name_key(person.name)
        known = bool(person.nrp or person.short_name or person.known_as)
        near = index.neighbour(key) if len(key) > 1 and not known else None
        if near and near[1] == 1 and name_key(near[0]) not in here and _begin_alike(key, name_key(near[0])):
            message = f"“{person.name}” mirip {near[0]} di Direktori. Orang yang sama?"
            fix = "Bila sama, pilih yang ada di Direktori."
            yield Finding("R2 orang", "ask", f"people:{person.id}.name", message, fix, person.name, 0)


def _begin_alike(one: Key, other: Key) -> bool:
    """Budi and Rudi are two names; Candra and Chandra may be one."""
    return [word[0] for word in one] == [word[0] for word in other]
