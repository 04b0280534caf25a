"""Who holds which office, as far as the directory has been read: what is offered depends on the day that counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, cast

from cooling_desktop.records.directory import Person, Post
from cooling_desktop.records.fields import Record

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store


class Offices:
    """`posts` are all of them, `day` is that of the meeting on the desk, else today."""

    def __init__(self) -> None:
        self.posts: list[Record] = []
        self.day: Callable[[], date] = date.today
        self._holders: dict[str, Person] = {}

    def held_by(self, person_id: str, day: date) -> list[Post]:
        """The offices that somebody holds on a day."""
        from cooling_desktop.records.holders import capacity

        return [post for post in cast("list[Post]", self.posts) if capacity(post, person_id, day)]

    def holder_of(self, post: Post, day: date) -> Person | None:
        """Who holds an office on a day; None where nobody does, where it is not sure, or not read yet."""
        from cooling_desktop.records.holders import holders_on
        from cooling_desktop.records.kinds import HoldingKind

        found = holders_on(post, day)
        sure = len(found) == 1 or (found and found[0].kind is HoldingKind.ACTING_PLH)
        return self._holders.get(found[0].person_id or "") if sure else None

    def read_holders(self, store: Store, posts: Sequence[Record]) -> None:
        """Know everybody who holds or held these offices; called in the worker."""
        held = [held for post in posts if isinstance(post, Post) for held in post.holdings]
        for key in {one.person_id for one in held if one.person_id}:
            person = store.entry(Person, key)
            if person is not None:
                self._holders[key] = person

    def details(self, records: Sequence[Record]) -> dict[str, str]:
        """The second lines of suggestions: of people their office, of offices their holder, on the day that counts."""
        from ui.names import offices, title_of

        day, posts = self.day(), [one for one in records if isinstance(one, Post)]
        held = offices(self.posts, day) if len(posts) < len(records) else {}
        known = {post.id: self.holder_of(post, day) for post in posts}
        return held | {key: title_of(person) for key, person in known.items() if person is not None}
