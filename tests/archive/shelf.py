"""Papers put straight into an index, and an archive to search in that is made once for all tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from cooling_desktop.archive.search import Index, Query
from cooling_desktop.archive.search_file import Shelved, open_file, put

PAPER = Shelved(
    "", "", "m", "SP/1/X/2024/Humas", "siaran pers", "Judul", date(2024, 10, 5), "Polres Sumenep", "terbit", "a.pdf",
    "0" * 64, "a4", "", "",
)  # fmt: skip


def shelve(folder: Path, *papers: Shelved) -> Index:
    """An index with these papers alone."""
    connection = open_file(folder)
    connection.execute("BEGIN IMMEDIATE")
    for paper in papers:
        put(connection, paper, set())
    connection.execute("COMMIT")
    connection.close()
    return Index(folder)


def paper(key: str, text: str, **values: object) -> Shelved:
    """One paper with a text."""
    return replace(PAPER, key=key, text=text, story=text, **values)  # type: ignore[arg-type]


def keys(index: Index, words: str = "", **chosen: object) -> list[str]:
    """What words and filters find, in the order in which they come."""
    return [hit.key for hit in index.find(Query(words, **chosen)).hits]  # type: ignore[arg-type]
