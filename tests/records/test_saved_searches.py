"""Searches are kept by name, one of each, and dropped."""

from __future__ import annotations

import pytest

from cooling_desktop.errors import NotReady
from cooling_desktop.records.saved_search import SavedSearch
from cooling_desktop.records.saved_searches import drop_search, keep_search, saved_searches
from cooling_desktop.records.store import Store


def test_searches_are_kept_by_their_names(store: Store) -> None:
    for name, words in (("Pilkada damai", "damai"), ("antara", "kantor berita"), ("Pilkada damai", "damai aman")):
        keep_search(store, SavedSearch(name=name, words=words))
    assert [(one.name, one.words) for one in saved_searches(store)] == [
        ("antara", "kantor berita"), ("Pilkada damai", "damai aman"),
    ]  # fmt: skip
    with pytest.raises(NotReady, match="Nama pencarian belum diisi"):
        keep_search(store, SavedSearch(name=" ", words="x"))
    first, _ = saved_searches(store)
    drop_search(store, first.id)
    drop_search(store, first.id)
    assert [one.name for one in saved_searches(store)] == ["Pilkada damai"]
