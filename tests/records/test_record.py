"""How a record begins and how it shows itself."""

from __future__ import annotations

from typing import Any

import pytest

from cooling_desktop.records.meeting import Day, Meeting
from cooling_desktop.records.spoken import Topic


def test_what_is_not_given_begins_as_it_was_declared() -> None:
    first, second = Meeting(programme="Ngopi Bareng"), Meeting()
    assert (first.programme, first.form, first.days) == ("Ngopi Bareng", "", [])
    assert first.days is not second.days and first.venue is not second.venue
    assert len(first.id) == 32 and first.id != second.id
    assert "form" in vars(first)


def test_a_value_that_nobody_declared_is_refused() -> None:
    strange: dict[str, Any] = {name: value for name, value in vars(Day()).items() if name != "part"} | {"weekday": 1}
    with pytest.raises(TypeError, match="Day has no weekday"):
        Day(**strange)


def test_a_record_shows_its_values() -> None:
    assert repr(Topic(id="a", text="aman")) == "Topic(id='a', version=0, text='aman', in_release=True)"
