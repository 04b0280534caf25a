"""A record on the desk: its values, every change with its way back, and who wants to know of it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from PySide6.QtCore import QObject, Signal

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Kind, Record, copy, field_of

Snapshot = Facts | Record

_STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")
_MERGE_SECONDS = 2.0
_STEPS = 500


@dataclass
class _Change:
    """One step of the history: how to do it again, how to take it back, which path it touched."""

    path: str
    redo: Callable[[], None]
    undo: Callable[[], None]
    merges: bool
    at: float


class OpenRecord(QObject):
    """A record being edited; `changed` names the path of a value, `reshaped` that of a list of rows."""

    changed = Signal(str)
    reshaped = Signal(str)

    def __init__(self, root: Record, *, read_only: bool = False) -> None:
        super().__init__()
        self.root = root
        self.read_only = read_only
        self.stored_at: datetime | None = None
        self.versions: dict[str, int] = {}  # of each row as last stored, which rows that undo brings back don't know
        self._done: list[_Change] = []
        self._undone: list[_Change] = []
        self._group: list[_Change] | None = None

    def snapshot(self) -> Snapshot:
        """A copy for the store, which another thread may read."""
        return copy(self.root)

    def tops(self) -> list[Record]:
        """The records that are stored together."""
        return [self.root]

    def stored(self, at: datetime) -> None:
        """What was typed is on disk since then (naive UTC)."""
        self.stored_at = at

    def locked(self, path: str) -> bool:
        """Whether the value at a path is only read; "" stands for the record as a whole."""
        return self.read_only

    def record(self, path: str) -> Record:
        """The record at a path; "" is the root, "leaders[1]" its second leader."""
        return inside(self.root, path)

    def rows(self, path: str) -> list[Record]:
        """The list at a path, itself and not a copy."""
        owner, name = self._split(path)
        return cast("list[Record]", getattr(owner, name))

    def put(self, path: str, value: object) -> None:
        """Set a value; a list of texts sets rows of one text each."""
        if self.locked(path):
            return
        owner, name = self._split(path)
        old, rules = getattr(owner, name), field_of(type(owner), name)
        new: object = value
        if rules.kind is Kind.ROWS:
            new = self._as_rows(owner, name, old, value)
        elif value is None and not rules.optional:
            new = getattr(type(owner), name)  # emptied: what stands there before anybody types
            if new == old:
                self.changed.emit(path)  # the emptied field has to show it again
        if old != new:
            merges = not _leaps(old, new)  # what is pasted or cleared at once is a step of its own
            self._do(path, lambda: self._set(owner, name, new, path), lambda: self._set(owner, name, old, path), merges)

    def add_row(self, path: str, row: Record, at: int | None = None) -> int:
        """Insert a row, at the end unless told otherwise; returns where it stands."""
        rows = self.rows(path)
        place = len(rows) if at is None else at
        self._do(path, lambda: self._insert(rows, place, row, path), lambda: self._drop(rows, row, path), False)
        return place

    def add_rows(self, path: str, new: Sequence[Record]) -> None:
        """Many rows at the end, told once and taken back as one."""
        rows, keys = self.rows(path), {row.id for row in new}

        def take_out() -> None:
            rows[:] = [row for row in rows if row.id not in keys]
            self.reshaped.emit(path)

        def put_in() -> None:
            rows.extend(new)
            self.reshaped.emit(path)

        if new:
            self._do(path, put_in, take_out, False)

    def remove_row(self, path: str, at: int) -> None:
        """Take a row out."""
        rows = self.rows(path)
        row = rows[at]
        self._do(path, lambda: self._drop(rows, row, path), lambda: self._insert(rows, at, row, path), False)

    def move_row(self, path: str, at: int, to: int) -> None:
        """Move a row to another place."""
        rows = self.rows(path)
        if at != to and 0 <= to < len(rows):
            self._do(path, lambda: self._move(rows, at, to, path), lambda: self._move(rows, to, at, path), False)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Several changes that the clerk sees as one, and takes back as one."""
        if self._group is not None:
            yield
            return
        group: list[_Change] = []
        self._group = group
        try:
            yield
        finally:
            self._group = None
            if group:
                self._done.append(_Change(group[0].path, _each(group), _each_back(group), False, time.monotonic()))
                del self._done[:-_STEPS]

    @property
    def last_step(self) -> object:
        """The step that `undo` would take back, to be compared only; None when there is none."""
        return self._done[-1] if self._done else None

    def undo(self) -> bool:
        """Take the last step back; whether there was one."""
        if not self._done or self.locked(self._done[-1].path):
            return False
        change = self._done.pop()
        self._undone.append(change)
        if self._done:
            self._done[-1].merges = False
        change.undo()
        return True

    def redo(self) -> bool:
        """Do the last undone step again; whether there was one."""
        if not self._undone or self.locked(self._undone[-1].path):
            return False
        change = self._undone.pop()
        self._done.append(change)
        change.redo()
        return True

    def _do(self, path: str, redo: Callable[[], None], undo: Callable[[], None], merges: bool) -> None:
        if self.locked(path):
            return
        now = time.monotonic()
        self._undone.clear()
        if self._group is not None:
            self._group.append(_Change(path, redo, undo, merges, now))
            redo()
            return
        last = self._done[-1] if self._done else None
        if last and merges and last.merges and last.path == path and now - last.at < _MERGE_SECONDS:
            last.redo, last.at = redo, now
        else:
            self._done.append(_Change(path, redo, undo, merges, now))
            del self._done[:-_STEPS]
        redo()

    def _split(self, path: str) -> tuple[Record, str]:
        above, _, name = path.rpartition(".")
        return self.record(above), name

    def _as_rows(self, owner: Record, name: str, old: list[Record], value: object) -> list[Record]:
        """Rows for typed lines: a line that stayed keeps its row, a changed one takes the row of its place."""
        texts = [str(text) for text in value] if isinstance(value, list) else []
        if [getattr(row, "text", "") for row in old] == texts:
            return old
        kind = field_of(type(owner), name).type
        typed = set(texts)
        kept = {getattr(row, "text", ""): row for row in old if getattr(row, "text", "") in typed}
        stayed = {row.id for row in kept.values()}
        free = iter([row for row in old if row.id not in stayed])
        return [kept.pop(text) if text in kept else _with_text(kind, next(free, None), text) for text in texts]

    def _set(self, owner: Record, name: str, value: object, path: str) -> None:
        setattr(owner, name, value)
        self.changed.emit(path)

    def _insert(self, rows: list[Record], at: int, row: Record, path: str) -> None:
        rows.insert(at, row)
        self.reshaped.emit(path)

    def _drop(self, rows: list[Record], row: Record, path: str) -> None:
        rows.remove(row)
        self.reshaped.emit(path)

    def _move(self, rows: list[Record], at: int, to: int, path: str) -> None:
        rows.insert(to, rows.pop(at))
        self.reshaped.emit(path)


def inside(root: Record, path: str) -> Record:
    """The record that a path leads to from another one."""
    here = root
    for step in path.split(".") if path else ():
        name, number = _STEP.findall(step)[0]
        value = getattr(here, name)
        here = value[int(number)] if number else value
    return here


def _leaps(old: object, new: object) -> bool:
    """Whether a text grew or shrank by more than a space and a letter do."""
    return isinstance(old, str) and isinstance(new, str) and abs(len(new) - len(old)) > 2


def _each(group: list[_Change]) -> Callable[[], None]:
    def again() -> None:
        for change in group:
            change.redo()

    return again


def _each_back(group: list[_Change]) -> Callable[[], None]:
    def back() -> None:
        for change in reversed(group):
            change.undo()

    return back


def _with_text(kind: type, row: Record | None, text: str) -> Record:
    """A row with this text: another state of `row`, or a new one."""
    if row is None:
        made: Record = kind(text=text)
        return made
    changed = copy(row)
    changed.text = text  # type: ignore[attr-defined]
    return changed
