"""A search of the archive that the office keeps under a name."""

from __future__ import annotations

from cooling_desktop.records.fields import Privacy, Record, line, record


@record
class SavedSearch(Record):
    """Its words as typed and its filters as one line of JSON."""

    name: str = line("Nama pencarian", max_length=80, privacy=Privacy.LOCAL)
    words: str = line("Kata yang dicari", max_length=200, privacy=Privacy.LOCAL)
    filters: str = line("Saringan", long=True, max_length=4000, privacy=Privacy.LOCAL)
