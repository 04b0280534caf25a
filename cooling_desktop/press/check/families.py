"""The families of rules in the order of their findings: each module looks at one side of a release."""

from __future__ import annotations

from functools import cache

from cooling_desktop.press.check import (
    alike_people,
    arrangement,
    asking,
    blocking,
    capitals,
    commas,
    completeness,
    date_forms,
    dateline,
    dates_told,
    degree_forms,
    election_word,
    endings,
    fixed_pairs,
    fragments,
    headline_shape,
    joining,
    known_spellings,
    leftovers,
    lengths,
    letterhead,
    near_names,
    neutrality,
    neutrality_people,
    offices,
    particles,
    quote_marks,
    quote_style,
    rank_forms,
    redundancy,
    repeats,
    said_in_turn,
    same_terms,
    short_forms,
    spaces,
    speakers,
    spelling,
    terms,
    unit_names,
    unknown_speakers,
    venue_words,
)
from cooling_desktop.press.check.page import PageRule, TextRule
from cooling_desktop.press.check.rule import Rule

TEXT: tuple[TextRule, ...] = (
    quote_style.look,
    speakers.look,
    degree_forms.look,
    fragments.look,
    rank_forms.look,
    commas.look,
    repeats.look_at,
    lengths.look_at,
    spelling.look,
    dates_told.look_at,
    date_forms.look,
    spaces.look,
    joining.look,
    leftovers.look,
    particles.look,
    venue_words.look,
    capitals.look,
    terms.look,
    redundancy.look,
    fixed_pairs.look,
)
"""What can be said of one passage alone."""
ACROSS: tuple[PageRule, ...] = (
    quote_marks.look,
    said_in_turn.look,
    repeats.look,
    endings.look,
    near_names.look,
    known_spellings.look,
    dateline.look,
    neutrality.look,
    headline_shape.look,
    unit_names.look,
    unknown_speakers.look,
    same_terms.look,
    short_forms.look,
    election_word.look,
)
"""What shows only when all passages are read together; also for a text without a meeting."""
PAGE: tuple[PageRule, ...] = (
    blocking.look,
    asking.look,
    letterhead.look,
    arrangement.look,
    completeness.look,
    degree_forms.look_people,
    lengths.look,
    dates_told.look,
    alike_people.look,
    neutrality_people.look,
    offices.look,
    same_terms.look_at_record,
)
"""What needs the facts or the draft."""


_MODULES = (
    blocking,
    asking,
    letterhead,
    arrangement,
    completeness,
    quote_marks,
    quote_style,
    speakers,
    said_in_turn,
    degree_forms,
    fragments,
    rank_forms,
    commas,
    repeats,
    endings,
    lengths,
    spelling,
    dates_told,
    date_forms,
    near_names,
    spaces,
    joining,
    leftovers,
    known_spellings,
    alike_people,
    particles,
    dateline,
    venue_words,
    neutrality,
    neutrality_people,
    headline_shape,
    unit_names,
    capitals,
    terms,
    same_terms,
    short_forms,
    election_word,
    redundancy,
    fixed_pairs,
)
"""In the order of the guide."""


def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the guide."""
    return tuple(rule for module in _MODULES for rule in module.RULES)


@cache
def titles() -> dict[str, str]:
    """What each rule is called, by its id."""
    return {rule.id: rule.title for rule in rules()}


@cache
def reasons() -> dict[str, str]:
    """Why each rule matters, by its id."""
    return {rule.id: rule.reason for rule in rules()}
