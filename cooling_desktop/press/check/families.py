"""The families of rules in the order of their findings: each module looks at one side of a release."""

from __future__ import annotations

import sys
from functools import cache

from cooling_desktop.press.check import (
    alike_people,
    arrangement,
    asking,
    attendance,
    bare_verbs,
    blocking,
    capitals,
    chat_forms,
    clock_forms,
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
    name_capitals,
    near_names,
    neutrality,
    neutrality_people,
    no_subject,
    offices,
    openers,
    particles,
    prefix_hyphens,
    private_data,
    quote_marks,
    quote_style,
    rank_forms,
    recorded_people,
    redundancy,
    repeats,
    said_in_turn,
    same_terms,
    series,
    short_forms,
    spaces,
    speakers,
    spelling,
    splices,
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
    no_subject.look,
    bare_verbs.look,
    rank_forms.look,
    commas.look,
    openers.look,
    series.look,
    splices.look,
    repeats.look_at,
    lengths.look_at,
    spelling.look,
    chat_forms.look,
    dates_told.look_at,
    date_forms.look,
    clock_forms.look,
    spaces.look,
    joining.look,
    leftovers.look,
    particles.look,
    prefix_hyphens.look,
    venue_words.look,
    capitals.look,
    name_capitals.look,
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
    private_data.look,
    headline_shape.look,
    unit_names.look,
    attendance.look,
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
    recorded_people.look,
    neutrality_people.look,
    offices.look,
    same_terms.look_at_record,
)
"""What needs the facts or the draft."""



def rules() -> tuple[Rule, ...]:
    """Every rule, family by family: what needs the meeting, what several texts, what one."""
    modules = dict.fromkeys(sys.modules[look.__module__] for look in (*PAGE, *ACROSS, *TEXT))
    return tuple(rule for module in modules for rule in module.RULES)


@cache
def by_id() -> dict[str, Rule]:
    """Every rule by its id."""
    return {rule.id: rule for rule in rules()}
