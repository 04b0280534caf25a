"""Who holds an office on a day, how it is handed over, and that this can be taken back."""

from __future__ import annotations

from datetime import date

import pytest

from cooling_desktop.errors import BadInput, Conflict
from cooling_desktop.records.directory import Holding, Person, Post
from cooling_desktop.records.handover import hand_over, promote, take_back
from cooling_desktop.records.holders import Handover, handed_over, holders_on, vacancy
from cooling_desktop.records.kinds import HoldingKind
from cooling_desktop.records.merging import content
from cooling_desktop.records.store import Store

MAY, JUNE = date(2024, 5, 1), date(2024, 6, 10)
PLH, PLT = HoldingKind.ACTING_PLH, HoldingKind.ACTING_PLT


def post(*held: Holding) -> Post:
    return Post(id="kasi", title="Kasi Humas", holdings=list(held))


def days(made: Post) -> list[tuple[str | None, date | None, date | None]]:
    return [(held.person_id, held.starts, held.ends) for held in made.holdings]


def test_the_old_holder_leaves_the_day_before() -> None:
    made = handed_over(post(Holding(person_id="a", starts=MAY)), Handover(person_id="b", starts=JUNE, kind=PLT))
    assert days(made) == [("a", MAY, date(2024, 6, 9)), ("b", JUNE, None)]
    assert [held.person_id for held in holders_on(made, JUNE)] == ["b"]
    assert [held.person_id for held in holders_on(made, date(2024, 6, 9))] == ["a"]


def test_who_acts_for_a_day_leaves_the_holder_where_he_is() -> None:
    made = handed_over(
        post(Holding(person_id="a", starts=MAY)), Handover(person_id="b", starts=JUNE, ends=JUNE, kind=PLH)
    )
    assert days(made) == [("a", MAY, None), ("b", JUNE, JUNE)]
    assert [held.person_id for held in holders_on(made, JUNE)] == ["b", "a"]


def test_an_act_told_late_ends_where_the_next_one_began() -> None:
    made = handed_over(
        post(Holding(person_id="a", ends=date(2024, 4, 20)), Holding(person_id="c", starts=JUNE)),
        Handover(person_id="b", starts=MAY),
    )
    assert days(made)[2] == ("b", MAY, date(2024, 6, 9))
    assert vacancy(made, MAY) == (date(2024, 4, 21), date(2024, 4, 30))
    assert vacancy(made, JUNE) is None


@pytest.mark.parametrize(
    "act",
    [
        Handover(person_id="b"),
        Handover(starts=JUNE),
        Handover(person_id="a", starts=JUNE),
        Handover(person_id="b", starts=MAY),
        Handover(person_id="b", starts=JUNE, ends=MAY),
    ],
)
def test_an_act_without_room_is_refused(act: Handover) -> None:
    with pytest.raises(BadInput):
        handed_over(post(Holding(person_id="a", starts=MAY)), act)


def test_it_is_stored_with_a_new_person_and_taken_back(store: Store) -> None:
    before = store.entry(Post, "kapolres-sumenep")
    act = Handover(post_id="kapolres-sumenep", person_id="siti", starts=JUNE)
    changed = hand_over(store, act, [Person(id="siti", name="Siti Aminah")])
    after = store.entry(Post, "kapolres-sumenep")
    assert before and after and days(after)[-1] == ("siti", JUNE, None) and days(after)[0][2] == date(2024, 6, 9)
    assert store.entry(Person, "siti") is not None
    take_back(store, changed)
    back = store.entry(Post, "kapolres-sumenep")
    assert back and content(back) == content(before) and store.entry(Person, "siti") is None
    with pytest.raises(Conflict):
        take_back(store, changed)


def test_many_are_promoted_and_taken_back(store: Store) -> None:
    store.save_entry(Person(id="a", rank="Ipda", name="A"))
    store.save_entry(Person(id="b", rank="AKP", name="B"))
    changed = promote(store, {"a": "Iptu", "b": "Kompol", "gone": "AKP"})
    assert [getattr(store.entry(Person, key), "rank", "") for key in "ab"] == ["Iptu", "Kompol"]
    take_back(store, changed)
    assert [getattr(store.entry(Person, key), "rank", "") for key in "ab"] == ["Ipda", "AKP"]
