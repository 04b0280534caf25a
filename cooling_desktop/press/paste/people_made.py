"""The people and offices of a new meeting: who leads it, who came, and who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from cooling_desktop.press.paste.known import Directory
from cooling_desktop.press.paste.proposed import Proposed
from cooling_desktop.press.paste.vocabulary import COMMANDERS, UNIT_WORDS
from cooling_desktop.records.directory import Holding, Organisation, Person, Post
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.kinds import GuestStatus, LeaderPresence
from cooling_desktop.records.meeting import Guest, Leader

_HEAD = re.compile(r"(?:Wak|K)a(polda|polrestabes|polresta|polres|polsekta|polsek)\b")

_OURS = COMMANDERS | {"Bhabinkamtibmas", "Bhabin"}
_BESIDE = re.compile(r"\b(?:(?:di|men)dampingi|(?:di)?hadiri?|mengundang|diikuti)\b", re.IGNORECASE)


class Cast:
    """Adds people and posts to the facts, each once, and finds them again by name or office."""

    def __init__(self, facts: Facts, directory: Directory) -> None:
        self._facts = facts
        self._posts = {post.title.casefold(): post for post in _posts(directory)}
        self._people: dict[str, tuple[Person, Post | None]] = {}
        self._offices: dict[str, Post] = {}

    def take(self, chosen: Iterable[tuple[Proposed, Record | None]]) -> None:
        """The first commander of the host leads; everybody else who is named came."""
        for field, entry in chosen:
            if isinstance(field.value, str):
                self._office(field.value)
            else:
                self._person(field, entry)

    def speaker(self, value: Any) -> tuple[str | None, str | None]:
        """Keys of person and post of who speaks; None where nobody of that name was ticked."""
        person, post = self.called(str(value.get("speaker", "")))
        office = self._offices.get(str(value.get("office", "")).casefold())
        return person, post or (office.id if office else None)

    def called(self, name: str) -> tuple[str | None, str | None]:
        """Keys of person and post by the name of a person or of an office."""
        person, post = self._people.get(name.casefold(), (None, self._offices.get(name.casefold())))
        return person.id if person else None, post.id if post else None

    def represents(self, body: Organisation) -> bool:
        """Whether an officer of this body is among the guests already."""
        return any(post.title.endswith(f" {body.name}") for post in self._facts.posts.values())

    def _person(self, field: Proposed, entry: Record | None) -> None:
        value: Any = field.value
        person = entry if isinstance(entry, Person) else _new(value)
        post = self._post(str(value["office"])) if value["office"] else None
        if (
            post is not None
            and post.version == 0
            and not any(h.person_id == person.id for h in post.holdings)
        ):
            post.holdings.append(Holding(person_id=person.id))
        self._facts.people[person.id] = person
        self._people[str(value["name"]).casefold()] = person, post
        self._seat(person, post, value, _escorts(field.sentence, str(value["name"])))

    def _seat(self, person: Person, post: Post | None, value: Any, escorts: bool) -> None:
        """Where he sits: at the head, standing in, or among the guests."""
        office, stands_for = str(value["office"]), str(value.get("stands_for", ""))
        meeting, post_id = self._facts.meeting, post.id if post else None
        if stands_for and not meeting.leaders:
            absent = self._post(stands_for)
            leader = Leader(post_id=absent.id, presence=LeaderPresence.REPRESENTED)
            leader.deputy_person_id, leader.deputy_post_id = person.id, post_id
            meeting.leaders.append(leader)
        elif self._commands(office) and not meeting.leaders:
            meeting.leaders.append(Leader(person_id=person.id, post_id=post_id))
        else:
            ours = escorts and office.split(" ")[0] in _OURS and not _HEAD.match(office)
            guest = Guest(person_id=person.id, post_id=post_id, status=GuestStatus.PRESENT, host_side=ours)
            meeting.guests.append(guest)

    def _office(self, office: str) -> None:
        if any(
            leader.post_id and self._title(leader.post_id) == office for leader in self._facts.meeting.leaders
        ):
            return
        post = self._post(office)
        self._facts.meeting.guests.append(Guest(post_id=post.id, status=GuestStatus.PRESENT))

    def _title(self, key: str) -> str:
        post = self._facts.posts.get(key)
        return post.title if post else ""

    def _commands(self, office: str) -> bool:
        """Whether an office is the host's commander or his deputy."""
        head, unit = _HEAD.match(office), self._facts.unit
        if head is None or unit is None:
            return False
        level = re.match(UNIT_WORDS, unit.name)
        return level is not None and level[0].split()[0].casefold() == head[1].casefold()

    def _post(self, office: str) -> Post:
        """An office of the directory by its title, else a new one; a bare commander's carries the host's territory."""
        unit = self._facts.unit
        title = office
        if unit is not None and _HEAD.fullmatch(office) and self._commands(office):
            title = f"{office} {re.sub(rf'^(?:{UNIT_WORDS}) ', '', unit.name)}"
        post = self._offices.get(office.casefold()) or self._posts.get(title.casefold())
        if post is None:
            post = Post(title=title[:120], short_title=office if title != office else "")
            if unit is not None and office.split(" ")[0] in COMMANDERS:
                post.unit_id = unit.id if self._commands(office) or unit.name in office else None
        self._offices[office.casefold()] = self._facts.posts[post.id] = post
        return post


def _escorts(sentence: str, name: str) -> bool:
    """Whether a sentence says that he came beside the chief, and does not go on to the guests before his name."""
    before = sentence[: max(0, sentence.casefold().find(name.casefold()))]
    ways = _BESIDE.findall(before)
    return bool(ways) and ways[-1].casefold().endswith("dampingi")


def _posts(directory: Directory) -> list[Post]:
    return [post for post in directory.entries.get("posts", ()) if isinstance(post, Post)]


def _new(value: Any) -> Person:
    """A person as proposed; the other spellings are kept as known faults."""
    return Person(
        rank=str(value["rank"])[:30],
        name=str(value["name"])[:120],
        degrees_front=list(value["degrees_front"]),
        degrees_back=list(value["degrees_back"]),
        known_as=[spelling[:120] for spelling in value.get("spellings", [])],
    )
