"""The JSON Schema of the meeting file, generated from the declarations (draft 2020-12)."""

from __future__ import annotations

from typing import Any

from cooling_desktop.records.directory import SHELVES
from cooling_desktop.records.fields import Field, Kind, Record, fields_of
from cooling_desktop.records.interchange import FORMAT, VERSION
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.parsing import KEY, MOST_ROWS
from cooling_desktop.records.released import Released

KEY_SCHEMA: dict[str, Any] = {"type": "string", "pattern": f"^{KEY.pattern}$"}


def schema() -> dict[str, Any]:
    """The whole schema; each property carries its Indonesian label as title and its help as description."""
    known: dict[str, Any] = {}
    _define(Meeting, known)
    _define(Released, known)
    shelves = {}
    for name, record in SHELVES.items():
        _define(record, known)
        shelves[name] = {"type": "array", "items": _link(record), "maxItems": MOST_ROWS}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Berkas kegiatan Cooling Desktop",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "version", "meeting"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "release": _link(Released),
            "meeting": _link(Meeting),
            **shelves,
            "files": {
                "type": "object",
                "additionalProperties": {"type": "string", "contentEncoding": "base64"},
            },
        },
        "$defs": known,
    }


def _link(record: type[Record]) -> dict[str, str]:
    return {"$ref": f"#/$defs/{record.__name__}"}


def _define(record: type[Record], known: dict[str, Any]) -> None:
    if record.__name__ in known:
        return
    properties: dict[str, Any] = {"id": KEY_SCHEMA}
    known[record.__name__] = {
        "type": "object",
        "description": (record.__doc__ or "").strip(),
        "additionalProperties": False,
        "properties": properties,
    }
    for f in fields_of(record):
        properties[f.name] = {"title": f.label, **_shape(f, known)}
        if f.help:
            properties[f.name]["description"] = f.help


def _shape(f: Field, known: dict[str, Any]) -> dict[str, Any]:
    if f.kind in (Kind.PART, Kind.ROWS):
        _define(f.type, known)
        link = _link(f.type)
        return link if f.kind is Kind.PART else {"type": "array", "items": link, "maxItems": MOST_ROWS}
    shape = _simple(f)
    return {"anyOf": [shape, {"type": "null"}]} if f.optional else shape


def _simple(f: Field) -> dict[str, Any]:
    match f.kind:
        case Kind.WORDS:
            return {"type": "array", "items": {"type": "string", "maxLength": f.max_length}}
        case Kind.NUMBER:
            return {"type": "integer", "minimum": f.minimum, "maximum": f.maximum}
        case Kind.YES_NO:
            return {"type": "boolean"}
        case Kind.CHOICE:
            return {"enum": [option.value for option in f.type]}  # type: ignore[attr-defined]
        case Kind.REFERENCE:
            return KEY_SCHEMA
        case Kind.DATE:
            return {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
        case Kind.TIME:
            return {"type": "string", "pattern": r"^\d\d:\d\d$"}
        case Kind.MOMENT:
            return {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{6})?)?$"}
        case _:
            return {"type": "string", "maxLength": f.max_length}
