"""Who was named already: the full form once, afterwards office and short name in turn."""

from __future__ import annotations

from cooling_desktop.press import naming
from cooling_desktop.records.directory import Organisation, Person, Post
from cooling_desktop.records.facts import Facts, references
from cooling_desktop.words.names import closes_with_comma, full_mention, short_mention, with_degrees
from cooling_desktop.words.told import from_field, glued

BARE = frozenset(
    {"anggota", "bendahara", "direktur", "kepala", "ketua", "koordinator", "sekretaris", "wakil ketua"}
)
"""Short titles that say nothing without the body they belong to."""
HONOURS = frozenset({"H.", "Hj.", "K.H.", "Mgr.", "Pdt.", "Rm.", "Tgk.", "Ust."})
"""Titles before a name that a newspaper keeps."""
ONE_OF = ("salah seorang ", "salah satu ", "seorang ")


def with_comma(mention: str) -> str:
    """A mention where the sentence goes on: a closing degree gets its comma."""
    return glued(mention, ",") if closes_with_comma(mention) else mention


def _honoured(person: Person) -> str:
    """A name at later mentions of somebody without a rank: religious titles stay."""
    return with_degrees([title for title in person.degrees_front if title in HONOURS], person.name, [])


def known_person(facts: Facts, key: str | None) -> Person | None:
    """The directory's person behind a key; one without a name is nobody yet."""
    found = facts.people.get(key or "")
    return found if found and found.name.strip() else None


def known_post(facts: Facts, key: str | None) -> Post | None:
    """The directory's post behind a key; one without a title is none yet."""
    found = facts.posts.get(key or "")
    return found if found and found.title.strip() else None


def who(facts: Facts, person_id: str | None, post_id: str | None) -> str:
    """The key of the person, or of the office of somebody without a name; empty for nobody."""
    if known_person(facts, person_id):
        return person_id or ""
    return (post_id or "") if known_post(facts, post_id) else ""


class Mentions:
    """The memory of one draft; `last` is the key of the person named last."""

    def __init__(self, facts: Facts, *, degrees: bool = True, spelled_out: bool = True) -> None:
        self._facts = facts
        self._degrees = degrees
        self._spelled_out = spelled_out
        self._forms: dict[str, str] = {}
        self._places: dict[str, str] = {}
        for path, _, key in references(facts.meeting):
            self._places.setdefault(key, path)
        self.last = ""

    def person(self, key: str | None) -> Person | None:
        """The directory's person behind a key; one without a name is nobody yet."""
        return known_person(self._facts, key)

    def post(self, key: str | None) -> Post | None:
        """The directory's post behind a key; one without a title is none yet."""
        return known_post(self._facts, key)

    def knows(self, person_id: str | None, post_id: str | None) -> bool:
        """Whether this person (or nameless office) was named before."""
        return self.key(person_id, post_id) in self._forms

    def key(self, person_id: str | None, post_id: str | None) -> str:
        """Who is remembered: the person, or the office of somebody without a name; empty for nobody."""
        return who(self._facts, person_id, post_id)

    def name(
        self, person_id: str | None, post_id: str | None, *, path: str = "", with_unit: bool = False
    ) -> str:
        """The next mention: in full, afterwards office and short name taking turns; empty for nobody.

        `with_unit` names the unit behind an office that does not tell it: "Kasi Humas Polres Sumenep"; `path` is the
        record that names somebody here, otherwise the first that does is known as the source.
        """
        key = self.key(person_id, post_id)
        if not key:
            return ""
        self.last = key
        if key not in self._forms:
            self._forms[key] = "full"
            return self._placed(self._first(person_id, post_id, with_unit), key, path)
        form, text = self._later(person_id, post_id, self._forms[key])
        self._forms[key] = form
        return self._placed(text, key, path)

    def _placed(self, text: str, key: str, path: str = "") -> str:
        """A mention that knows the field in which the meeting names this person, post or body."""
        if path:
            return from_field(text, f"{path}.{'person_id' if self.person(key) else 'post_id'}")
        return from_field(text, self._places[key]) if key in self._places else text

    def subject(self, person_id: str | None, post_id: str | None) -> str:
        """The next mention where the sentence goes on: a closing degree gets its comma."""
        return with_comma(self.name(person_id, post_id))

    def office(self, person_id: str | None, post_id: str | None) -> str:
        """Somebody said in passing: an officer by the short office alone, others by name."""
        person, post = self.person(person_id), self.post(post_id)
        if post and (person is None or (post.unit_id and self._unique(post))):
            return self._placed(post.short_title if self._unique(post) else post.title, post.id)
        if person is None:
            return ""
        ranked = short_mention(person.rank, person.name, person.short_name)
        return self._placed(ranked if person.rank else _honoured(person), person.id)

    def introduced(self, person_id: str | None, post_id: str | None, *, path: str = "") -> str:
        """Office and short name together, for somebody who was only listed and now speaks."""
        person, post = self.person(person_id), self.post(post_id)
        if not self.knows(person_id, post_id) or person is None or post is None:
            return self.name(person_id, post_id, path=path)
        self.last = person.id
        self._forms[person.id] = "name"
        title = post.short_title or post.title
        if person.rank:
            name = f"{title} {short_mention(person.rank, person.name, person.short_name)}"
        elif title.lower() in BARE:
            name = _honoured(person)
        else:
            name = f"{title} {_honoured(person)}"
        return self._placed(name, person.id, path)

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

    def _first(self, person_id: str | None, post_id: str | None, with_unit: bool) -> str:
        person, post = self.person(person_id), self.post(post_id)
        whole = naming.full_title(self._facts, post, spelled_out=True) if post and with_unit else ""
        title = whole or (post.title if post else "")
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
        name = organisation.spelled_out if first and organisation.spelled_out else organisation.name
        return self._placed(name, organisation.id)
