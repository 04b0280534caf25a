"""Who was named already: the full form once, afterwards office and short name in turn."""

from __future__ import annotations

from cooling_desktop.records.directory import Organisation, Person, Post
from cooling_desktop.records.facts import Facts
from cooling_desktop.words.names import closes_with_comma, full_mention, short_mention, with_degrees

BARE = frozenset(
    {"anggota", "bendahara", "direktur", "kepala", "ketua", "koordinator", "sekretaris", "wakil ketua"}
)
"""Short titles that say nothing without the body they belong to."""
HONOURS = frozenset({"H.", "Hj.", "K.H.", "Mgr.", "Pdt.", "Rm.", "Tgk.", "Ust."})
"""Titles before a name that a newspaper keeps."""
ONE_OF = ("salah seorang ", "salah satu ", "seorang ")


def with_comma(mention: str) -> str:
    """A mention where the sentence goes on: a closing degree gets its comma."""
    return f"{mention}," if closes_with_comma(mention) else mention


def _honoured(person: Person) -> str:
    """A name at later mentions of somebody without a rank: religious titles stay."""
    return with_degrees([title for title in person.degrees_front if title in HONOURS], person.name, [])


class Mentions:
    """The memory of one draft; `last` is the key of the person named last."""

    def __init__(self, facts: Facts, *, degrees: bool = True, spelled_out: bool = True) -> None:
        self._facts = facts
        self._degrees = degrees
        self._spelled_out = spelled_out
        self._forms: dict[str, str] = {}
        self.last = ""

    def person(self, key: str | None) -> Person | None:
        """The directory's person behind a key; one without a name is nobody yet."""
        found = self._facts.people.get(key or "")
        return found if found and found.name.strip() else None

    def post(self, key: str | None) -> Post | None:
        """The directory's post behind a key; one without a title is none yet."""
        found = self._facts.posts.get(key or "")
        return found if found and found.title.strip() else None

    def knows(self, person_id: str | None, post_id: str | None) -> bool:
        """Whether this person (or nameless office) was named before."""
        return self.key(person_id, post_id) in self._forms

    def key(self, person_id: str | None, post_id: str | None) -> str:
        """Who is remembered: the person, or the office of somebody without a name; empty for nobody."""
        if self.person(person_id):
            return person_id or ""
        return (post_id or "") if self.post(post_id) else ""

    def name(self, person_id: str | None, post_id: str | None) -> str:
        """The next mention: in full, afterwards office and short name taking turns; empty for nobody."""
        key = self.key(person_id, post_id)
        if not key:
            return ""
        self.last = key
        if key not in self._forms:
            self._forms[key] = "full"
            return self._first(person_id, post_id)
        form, text = self._later(person_id, post_id, self._forms[key])
        self._forms[key] = form
        return text

    def subject(self, person_id: str | None, post_id: str | None) -> str:
        """The next mention where the sentence goes on: a closing degree gets its comma."""
        return with_comma(self.name(person_id, post_id))

    def office(self, person_id: str | None, post_id: str | None) -> str:
        """Somebody said in passing: an officer by the short office alone, others by name."""
        person, post = self.person(person_id), self.post(post_id)
        if post and (person is None or (post.unit_id and self._unique(post))):
            return post.short_title if self._unique(post) else post.title
        if person is None:
            return ""
        ranked = short_mention(person.rank, person.name, person.short_name)
        return ranked if person.rank else _honoured(person)

    def introduced(self, person_id: str | None, post_id: str | None) -> str:
        """Office and short name together, for somebody who was only listed and now speaks."""
        person, post = self.person(person_id), self.post(post_id)
        if not self.knows(person_id, post_id) or person is None or post is None:
            return self.name(person_id, post_id)
        self.last = person.id
        self._forms[person.id] = "name"
        title = post.short_title or post.title
        if person.rank:
            return f"{title} {short_mention(person.rank, person.name, person.short_name)}"
        name = _honoured(person)
        return name if title.lower() in BARE else f"{title} {name}"

    def unnamed(self, description: str) -> str:
        """Somebody without a name: "salah seorang tokoh agama", afterwards "tokoh agama itu"."""
        self.last = description
        if description not in self._forms:
            self._forms[description] = "full"
            return description
        plain = next(
            (description[len(one) :] for one in ONE_OF if description.lower().startswith(one)), description
        )
        return f"{plain} itu"

    def _first(self, person_id: str | None, post_id: str | None) -> str:
        person, post = self.person(person_id), self.post(post_id)
        title = post.title if post else ""
        body = (post.organisation_id or "") if post else ""
        if post and post.spelled_out and body not in self._forms and self._spelled_out:
            title = post.spelled_out
            self._forms.update({body: "full"} if body else {})
        if person is None:
            return title
        front = [d for d in person.degrees_front if self._degrees or d in HONOURS]
        back = person.degrees_back if self._degrees else []
        return full_mention(title, person.rank, front, person.name, back)

    def _later(self, person_id: str | None, post_id: str | None, before: str) -> tuple[str, str]:
        person, post = self.person(person_id), self.post(post_id)
        office = post.short_title if post and self._unique(post) else ""
        if person is None:
            return "office", office or (post.title if post else "")
        if not person.rank:
            name = _honoured(person)
            return "name", f"{post.title} {name}" if post and " " not in post.title else name
        if office and post and post.unit_id and before != "office":
            return "office", office
        return "name", short_mention(person.rank, person.name, person.short_name)

    def _unique(self, post: Post) -> bool:
        same = [p for p in self._facts.posts.values() if p.short_title == post.short_title]
        return bool(post.short_title) and len(same) == 1

    def body(self, organisation: Organisation) -> str:
        """An organisation: spelt out at its first mention, then by its name."""
        first = organisation.id not in self._forms and self._spelled_out
        self._forms[organisation.id] = "full"
        return organisation.spelled_out if first and organisation.spelled_out else organisation.name
