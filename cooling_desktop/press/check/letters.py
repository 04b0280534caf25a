"""Letters that the paper's font does not have, at the values that would print them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from cooling_desktop.press.block import Block, Draft, touches
from cooling_desktop.press.check.finding import Finding
from cooling_desktop.records.facts import Facts, references
from cooling_desktop.records.fields import Record, fields_of, walk
from cooling_desktop.records.privacy import Outlet, allowed

RULE = "huruf"
_PRINTED = ("photos", "release")  # not drafted, but on the page


def unprintable(facts: Facts, drafted: Draft, letters: Collection[str]) -> list[Finding]:
    """A question at every value that holds one of these letters and has its place on the page."""
    sources = [source for block in drafted.blocks for source in _sources(facts, block)]
    made = []
    for path, text in (*_own(facts.meeting), *_pointed(facts)):
        lacking = sorted({letter for letter in text if letter in letters})
        if lacking and (path.startswith(_PRINTED) or any(touches(source, path) for source in sources)):
            shown = " ".join(letter if letter.isprintable() else f"U+{ord(letter):04X}" for letter in lacking)
            message = f"Huruf “{shown}” tidak tersedia dalam fon cetak, PDF tidak dapat dibuat."
            made.append(Finding(RULE, "ask", path, message, "Hapus atau ganti huruf itu."))
    return made


def _sources(facts: Facts, block: Block) -> tuple[str, ...]:
    """Where a block's words come from: its facts, unless the clerk wrote it."""
    rows = facts.meeting.release.own_wordings
    own = [f"release.own_wordings[{n}]" for n, row in enumerate(rows) if row.block == block.key]
    return tuple(own) or block.sources


def _own(record: Record) -> Iterator[tuple[str, str]]:
    """Every text that may go out, with its path; a list of one-line rows counts as one value."""
    for path, row in walk(record):
        for field in fields_of(type(row)):
            value = getattr(row, field.name)
            text = " ".join(value) if _is_words(value) else value
            if isinstance(text, str) and allowed(field, Outlet.RELEASE):
                yield f"{path}.{field.name}" if path else field.name, text


def _pointed(facts: Facts) -> Iterator[tuple[str, str]]:
    """The same of the directory entries, at the values that point to them."""
    for path, shelf, key in references(facts.meeting):
        entry = facts.shelf(shelf).get(key)
        if entry is not None:
            yield path, " ".join(text for _, text in _own(entry))


def _is_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)
