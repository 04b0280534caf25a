"""Records from JSON values and back: every rule comes from the declarations, every fault names its path."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any, TypeVar

from cooling_desktop.errors import BadInput
from cooling_desktop.records.fields import Field, Kind, Record, fields_of
from cooling_desktop.words.text import said, unclean

R = TypeVar("R", bound=Record)
KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
DATE = re.compile(r"\d{4}-\d\d-\d\d")
TIME = re.compile(r"\d\d:\d\d")
NEVER_STORED = {"nik": "NIK", "religion": "agama", "agama": "agama"}
MOST_ROWS = 5000


class Reader:
    """Reads the values of one file; `name` is how its sentences call the file."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._keys: set[tuple[type[Record], str]] = set()

    def wrong(self, path: str, what: str) -> BadInput:
        """The sentence for a value at fault."""
        return BadInput(f"{self.name}: “{path}”: {what}.")

    def seed(self, data: dict[str, Any]) -> str:
        """What keys of a meeting without its own are made from: the content of its file."""
        import hashlib  # only for files: a window that starts reads none

        text = json.dumps(data, sort_keys=True)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    def record(self, kind: type[R], data: Any, path: str, seed: str) -> R:
        """One record with its parts and rows."""
        if not isinstance(data, dict):
            raise self.wrong(path, "harus berisi isian dalam kurung kurawal { }")
        declared = {f.name: f for f in fields_of(kind)}
        for key in data:
            if key not in declared and key != "id":
                raise self._unknown(path, key, declared)
        own = self._own_key(kind, data.get("id", _made_key(seed, path)), f"{path}.id")
        values = {
            name: self.value(declared[name], value, f"{path}.{name}", own)
            for name, value in data.items()
            if name != "id" and value is not None
        }
        return kind(id=own, **self._filled(declared, values, path, own))

    def _own_key(self, kind: type[Record], value: Any, path: str) -> str:
        """A record's own key, which no other record of its kind in the file may have."""
        own = self.key(value, path)
        if (kind, own) in self._keys:
            raise self.wrong(path, f"kunci “{own}” dipakai dua kali. Bedakan kuncinya")
        self._keys.add((kind, own))
        return own

    def _filled(
        self, declared: dict[str, Field], values: dict[str, Any], path: str, own: str
    ) -> dict[str, Any]:
        for name, f in declared.items():
            if f.kind is Kind.PART and name not in values:
                values[name] = self.record(f.type, {}, f"{path}.{name}", own)
        return values

    def _unknown(self, path: str, key: str, declared: dict[str, Field]) -> BadInput:
        if key.lower() in NEVER_STORED:
            what = NEVER_STORED[key.lower()]
            return self.wrong(f"{path}.{key}", f"{what} tidak disimpan oleh aplikasi ini. Hapus isian itu")
        import difflib  # only for a file at fault

        near = difflib.get_close_matches(key, declared, 1, 0.75)
        hint = f" (maksudnya “{near[0]}”?)" if near else ""
        return self.wrong(f"{path}.{key[:60]}", f"isian tidak dikenal{hint}. Hapus atau betulkan isian itu")

    def rows(self, data: Any, path: str) -> list[Any]:
        """A list of records, bounded."""
        if not isinstance(data, list):
            raise self.wrong(path, "harus berupa daftar dalam kurung siku [ ]")
        if len(data) > MOST_ROWS:
            raise self.wrong(path, f"lebih dari {MOST_ROWS} baris. Bagi menjadi beberapa berkas")
        return data

    def key(self, value: Any, path: str) -> str:
        """A key or reference."""
        if not isinstance(value, str) or not KEY.fullmatch(value):
            raise self.wrong(path, "kunci hanya boleh memuat 1–64 huruf, angka, titik, atau tanda hubung")
        return value

    def value(self, f: Field, value: Any, path: str, own: str) -> Any:
        """One value after the rules of its declaration."""
        match f.kind:
            case Kind.TEXT | Kind.LONG_TEXT:
                return self.text(f, value, path)
            case Kind.WORDS:
                return [self.text(f, item, f"{path}[{n}]") for n, item in enumerate(self.rows(value, path))]
            case Kind.REFERENCE:
                return self.key(value, path)
            case Kind.PART:
                return self.record(f.type, value, path, own)
            case Kind.ROWS:
                rows = enumerate(self.rows(value, path))
                return [self.record(f.type, item, f"{path}[{n}]", own) for n, item in rows]
            case Kind.NUMBER | Kind.YES_NO:
                return self._number(f, value, path)
            case Kind.CHOICE:
                return self._choice(f, value, path)
            case Kind.DATE | Kind.TIME | Kind.MOMENT:
                return self._moment(f, value, path)

    def text(self, f: Field, value: Any, path: str) -> str:
        """A text within its length and without invisible characters."""
        if not isinstance(value, str):
            raise self.wrong(path, "harus berupa teks dalam tanda kutip")
        if len(value) > f.max_length:
            sizes = f"{_count(len(value))} karakter, paling banyak {_count(f.max_length)}"
            raise self.wrong(path, f"{sizes}. Ringkas isiannya")
        hidden = unclean(value)
        if hidden:
            place, what = hidden[0]
            raise self.wrong(
                path, f"memuat {what} pada huruf ke-{place + 1}. Hapus lalu ketik ulang bagian itu"
            )
        return said(value)

    def _number(self, f: Field, value: Any, path: str) -> int | bool:
        if f.kind is Kind.YES_NO:
            if not isinstance(value, bool):
                raise self.wrong(path, "isinya harus true (ya) atau false (tidak)")
            return value
        if type(value) is not int or not f.minimum <= value <= f.maximum:
            raise self.wrong(path, f"harus angka bulat {f.minimum} sampai {_count(f.maximum)}")
        return value

    def _choice(self, f: Field, value: Any, path: str) -> Any:
        options = [str(option.value) for option in f.type]  # type: ignore[attr-defined]
        if not isinstance(value, str) or value not in options:
            raise self.wrong(path, f"“{str(value)[:40]}” bukan pilihan. Pilih: {', '.join(options)}")
        return f.type(value)

    def _moment(self, f: Field, value: Any, path: str) -> date | time | datetime:
        shape, example = {Kind.DATE: (DATE, "2024-10-23"), Kind.TIME: (TIME, "19:30")}.get(
            f.kind, (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{6})?)?"), "2024-10-23T19:30:00")
        )
        try:
            if not isinstance(value, str) or not shape.fullmatch(value):
                raise ValueError
            made: date | time | datetime = f.type.fromisoformat(value)  # type: ignore[attr-defined]
        except ValueError:
            what = {Kind.DATE: "tanggal", Kind.TIME: "jam"}.get(f.kind, "waktu")
            raise self.wrong(path, f"“{str(value)[:40]}” bukan {what}. Tulis seperti {example}") from None
        return made


def _made_key(seed: str, path: str) -> str:
    import hashlib

    return hashlib.sha256(f"{seed}/{path}".encode()).hexdigest()[:32]


def _count(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def plain(record: Record, wanted: Callable[[Field], bool] = lambda _: True) -> dict[str, Any]:
    """A record as JSON values, empty ones left out; the inverse of `Reader.record`."""
    data: dict[str, Any] = {"id": record.id}
    blank = type(record)()
    for f in fields_of(type(record)):
        value = getattr(record, f.name)
        if not wanted(f) or (f.kind is not Kind.PART and value == getattr(blank, f.name)):
            continue
        made = _plain_value(f, value, wanted)
        if made != {} and made != []:
            data[f.name] = made
    return data


def _plain_value(f: Field, value: Any, wanted: Callable[[Field], bool]) -> Any:
    match f.kind:
        case Kind.PART:
            part = plain(value, wanted)
            return part if len(part) > 1 else {}
        case Kind.ROWS:
            return [plain(row, wanted) for row in value]
        case Kind.DATE | Kind.TIME | Kind.MOMENT:
            return value.isoformat("minutes") if f.kind is Kind.TIME else value.isoformat()
        case Kind.CHOICE:
            return str(value.value)
        case _:
            return value
