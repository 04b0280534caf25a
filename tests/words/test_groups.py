"""Groups are told from people by their words."""

from __future__ import annotations

import pytest

from cooling_desktop.words.groups import is_group


@pytest.mark.parametrize(
    ("words", "group"),
    [("warga RW 09", True), ("Insan pers", True), ("Pengurus dan anggota", True), ("ketua RT 3", True),
     ("Karang Taruna Asri", True), ("Karang", False),
     ("Siti Aminah", False), ("", False)],
)
def test_what_looks_like_a_group(words: str, group: bool) -> None:
    assert is_group(words) is group
