"""Who was named already: the full form once, afterwards office and short name in turn."""

from __future__ import annotations

from cooling_desktop.records.directory import Organisation, Person, Post
from cooling_desktop.records.facts import Facts
from cooling_desktop.words.names import closes_with_comma, full_mention, short_mention


class Mentions:
    """The memory of one draft; `last` is the key of the person named last."""

    def __init__(self, facts: Facts, degrees: bool = True) -> None:
        self._facts = facts
        self._degrees = degrees
        self._forms: dict[str, str] = {}
        self.last = ""

    def person(self, key: str | None) -> Person | None:
        """The directory's person behind a key."""
        return self._facts.people.get(key or "")

    def post(self, key: str | None) -> Post | None:
        """The directory's post behind a key."""
        return self._facts.posts.get(key or "")

    def knows(self, person_id: str | None, post_id: str | None) -> bool:
        """Whether this person (or nameless office) was named before."""
        return (person_id or post_id or "") in self._forms

    def name(self, person_id: str | None, post_id: str | None) -> str:
        """The next mention: in full, afterwards office and short name taking turns."""
        key = person_id or post_id or ""
        self.last = key
        if key not in self._forms:
            self._forms[key] = "full"
            return self._first(person_id, post_id)
        form, text = self._later(person_id, post_id, self._forms[key])
        self._forms[key] = form
        return text

    def subject(self, person_id: str | None, post_id: str | None) -> str:
        """The next mention where the sentence goes on: a closing degree gets its comma."""
        made = self.name(person_id, post_id)
        return f"{made}," if closes_with_comma(made) else made

    def introduced(self, person_id: str | None, post_id: str | None) -> str:
        """Office and short name together, for somebody who was only listed and now speaks."""
        person, post = self.person(person_id), self.post(post_id)
        if not self.knows(person_id, post_id) or person is None or post is None or not person.rank:
            return self.name(person_id, post_id)
        self.last = person.id
        self._forms[person.id] = "name"
        return (
            f"{post.short_title or post.title} {short_mention(person.rank, person.name, person.short_name)}"
        )

    def _first(self, person_id: str | None, post_id: str | None) -> str:
        person, post = self.person(person_id), self.post(post_id)
        title = post.title if post else ""
        if post and post.spelled_out and (post.organisation_id or "") not in self._forms:
            title = post.spelled_out
        if person is None:
            return title
        front = person.degrees_front if self._degrees else [d for d in person.degrees_front if d == "H."]
        back = person.degrees_back if self._degrees else []
        return full_mention(title, person.rank, front, person.name, back)

    def _later(self, person_id: str | None, post_id: str | None, before: str) -> tuple[str, str]:
        person, post = self.person(person_id), self.post(post_id)
        office = post.short_title if post and self._unique(post) else ""
        if person is None:
            return "office", office or (post.title if post else "")
        if not person.rank:
            return "name", f"{post.title} {person.name}" if post and " " not in post.title else person.name
        if office and post and post.unit_id and before != "office":
            return "office", office
        return "name", short_mention(person.rank, person.name, person.short_name)

    def _unique(self, post: Post) -> bool:
        same = [p for p in self._facts.posts.values() if p.short_title == post.short_title]
        return bool(post.short_title) and len(same) == 1

    def body(self, organisation: Organisation) -> str:
        """An organisation: spelt out at its first mention, then by its name."""
        first = organisation.id not in self._forms
        self._forms[organisation.id] = "full"
        return organisation.spelled_out if first and organisation.spelled_out else organisation.name
