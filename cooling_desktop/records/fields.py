"""A value is declared once: type, label, help, rules and sensitivity stand on one line of its record.

Records are plain dataclasses, so that a release can be drafted without loading the database library;
tables (`records.tables`), forms (`ui.form`), the interchange schema (`records.interchange`), findings
and the privacy filter (`records.privacy`) all walk these declarations.
"""

from __future__ import annotations

import dataclasses
import os
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import UnionType
from typing import Any, NamedTuple, TypeVar


class Privacy(StrEnum):
    """How far a value may travel; `records.privacy` holds the table of outlets."""

    PUBLIC = "boleh di siaran pers"
    OFFICE = "surat dan laporan kantor saja"
    CONTACT = "kontak pribadi"
    INTERNAL = "catatan internal"
    LOCAL = "hanya di komputer ini"


class Kind(StrEnum):
    """What a value is; the editor, the column and the schema type follow from it."""

    TEXT = "text"
    LONG_TEXT = "long text"
    WORDS = "list of words"
    NUMBER = "number"
    YES_NO = "yes or no"
    DATE = "date"
    TIME = "time"
    MOMENT = "moment"
    CHOICE = "choice"
    REFERENCE = "reference"
    ROWS = "rows"
    PART = "part"


class Field(NamedTuple):
    """One declared value: `kind` and `type` come from the annotation, the rest from its line."""

    name: str
    label: str
    kind: Kind
    type: type
    optional: bool
    help: str = ""
    max_length: int = 0
    refers: str = ""
    privacy: Privacy = Privacy.PUBLIC
    minimum: int = 0
    maximum: int = 0


class _Line(NamedTuple):
    """What one declaration line says besides its annotation."""

    label: str
    help: str
    max_length: int
    long: bool
    refers: str
    privacy: Privacy
    minimum: int
    maximum: int


def field(
    label: str,
    *,
    default: Any = None,
    factory: Callable[[], Any] | None = None,
    help: str = "",
    max_length: int = 200,
    long: bool = False,
    refers: str = "",
    privacy: Privacy = Privacy.PUBLIC,
    minimum: int = 0,
    maximum: int = 1_000_000,
) -> Any:
    """Declare a value: `max_length` in characters, `refers` names a shelf of the directory."""
    limit = 5000 if long and max_length == 200 else max_length
    rules = _Line(label, help, limit, long, refers, privacy, minimum, maximum)
    if factory is not None:
        return dataclasses.field(default_factory=factory, metadata={"rules": rules})
    return dataclasses.field(default=default, metadata={"rules": rules})


def line(label: str, **rules: Any) -> Any:
    """Declare a text that is empty until somebody types it."""
    return field(label, default="", **rules)


def words(label: str, **rules: Any) -> Any:
    """Declare a short list of words (degrees, known misspellings)."""
    return field(label, factory=list, **rules)


def rows(label: str, **rules: Any) -> Any:
    """Declare an ordered list of child records."""
    return field(label, factory=list, **rules)


def new_id() -> str:
    """A fresh key, unique on every desk: 32 hexadecimal characters."""
    return os.urandom(16).hex()


T = TypeVar("T")


@typing.dataclass_transform(eq_default=False, kw_only_default=True)
def record(kind: type[T]) -> type[T]:
    """Declare a record: a dataclass that begins and shows itself as `Record` does.

    Methods of its own would have to be compiled for every record at every start.
    """
    return dataclass(init=False, repr=False, eq=False, kw_only=True)(kind)


@record
class Record:
    """What every stored thing has: a key that never changes and a counter of its saved states."""

    id: str = field("Kunci", factory=new_id, max_length=64)
    version: int = field("Versi simpanan", default=0)

    def __init__(self, **values: Any) -> None:
        known: dict[str, dataclasses.Field[Any]] = self.__dataclass_fields__
        if values.keys() != known.keys():  # a copy gives them all
            strange = values.keys() - known.keys()
            if strange:
                raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(strange))}")
            for name, one in known.items():
                if name not in values:
                    values[name] = one.default if one.default_factory is dataclasses.MISSING else one.default_factory()
        vars(self).update(values)

    def __repr__(self) -> str:
        values = (f"{name}={getattr(self, name)!r}" for name in self.__dataclass_fields__)
        return f"{type(self).__name__}({', '.join(values)})"


R = TypeVar("R", bound=Record)


_FIELDS: dict[type[Record], tuple[Field, ...]] = {}


def fields_of(record: type[Record]) -> tuple[Field, ...]:
    """The declared values of a record class in their order, without `id` and `version`."""
    known = _FIELDS.get(record)
    if known is None:
        hints = typing.get_type_hints(record)
        lines = (f for f in dataclasses.fields(record) if f.name not in ("id", "version"))
        known = tuple(_field(f.name, hints[f.name], f.metadata["rules"]) for f in lines)
        _FIELDS[record] = known
    return known


def field_of(record: type[Record], name: str) -> Field:
    """One declared value by its name."""
    return next(f for f in fields_of(record) if f.name == name)


def _field(name: str, hint: Any, rules: _Line) -> Field:
    kind, base, optional = _kind(hint, rules)
    sized = kind in (Kind.TEXT, Kind.LONG_TEXT, Kind.WORDS, Kind.REFERENCE)
    return Field(
        name=name,
        label=rules.label,
        kind=kind,
        type=base,
        optional=optional,
        help=rules.help,
        max_length=rules.max_length if sized else 0,
        refers=rules.refers,
        privacy=rules.privacy,
        minimum=rules.minimum,
        maximum=rules.maximum,
    )


_PLAIN = {"str": Kind.TEXT, "int": Kind.NUMBER, "bool": Kind.YES_NO, "date": Kind.DATE, "time": Kind.TIME,
          "datetime": Kind.MOMENT}  # fmt: skip


def _kind(hint: Any, rules: _Line) -> tuple[Kind, type, bool]:
    optional = isinstance(hint, UnionType)
    base: type = next(a for a in typing.get_args(hint) if a is not type(None)) if optional else hint
    if typing.get_origin(base) is list:
        item: type = typing.get_args(base)[0]
        return (Kind.WORDS, str, False) if item is str else (Kind.ROWS, item, False)
    if rules.refers:
        return Kind.REFERENCE, str, optional
    if issubclass(base, StrEnum):
        return Kind.CHOICE, base, optional
    if issubclass(base, Record):
        return Kind.PART, base, optional
    kind = _PLAIN[base.__name__]
    return (Kind.LONG_TEXT if kind is Kind.TEXT and rules.long else kind), base, optional


_NESTED: dict[type[Record], tuple[tuple[str, Kind], ...]] = {}


def _nested(kind: type[Record]) -> tuple[tuple[str, Kind], ...]:
    """The fields of a kind of record that hold a part, rows or words; kept, since everything walks and copies."""
    found = _NESTED.get(kind)
    if found is None:
        found = tuple((f.name, f.kind) for f in fields_of(kind) if f.kind in (Kind.PART, Kind.ROWS, Kind.WORDS))
        _NESTED[kind] = found
    return found


def walk(record: Record, path: str = "") -> Iterator[tuple[str, Record]]:
    """The record and all its parts and rows, depth first, each with its path ("guests[2]")."""
    yield path, record
    for name, shape in _nested(type(record)):
        here = f"{path}.{name}" if path else name
        if shape is Kind.PART:
            yield from walk(getattr(record, name), here)
        elif shape is Kind.ROWS:
            for n, row in enumerate(getattr(record, name)):
                yield from walk(row, f"{here}[{n}]")


def copy(record: R) -> R:
    """A copy that shares nothing with the original: same keys, versions and values."""
    kind = type(record)
    made = object.__new__(kind)
    values = vars(made)
    values.update(vars(record))
    for name, shape in _nested(kind):
        if shape is Kind.PART:
            values[name] = copy(values[name])
        else:
            values[name] = [copy(row) for row in values[name]] if shape is Kind.ROWS else list(values[name])
    return made
