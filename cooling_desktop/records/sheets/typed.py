"""One row of a list as a guest: rank and degrees taken off the name, a group told from a person, faults named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from cooling_desktop.records.directory import Organisation, Person, Post
from cooling_desktop.records.fields import Record, field_of
from cooling_desktop.records.kinds import GuestStatus
from cooling_desktop.records.meeting import Guest
from cooling_desktop.records.sheets.columns import Meaning
from cooling_desktop.words.degree_text import apart
from cooling_desktop.words.degrees import is_degree, is_known, split_degrees
from cooling_desktop.words.groups import is_group
from cooling_desktop.words.names import split_rank
from cooling_desktop.words.numbers import VAGUE, thousands

_TOTALS = frozenset({"jumlah", "total", "jumlah total", "jumlah keseluruhan", "jumlah seluruhnya"})
_EMPTY = frozenset({"-", "–", "—", ".", "n/a", "tidak ada"})
_MOST_DEGREES = 20
_COUNT = re.compile(r"(?:±|kira-kira|sekitar)? ?(\d{1,3}(?:\.\d{3})+|\d+)(?: (?:orang|org|tamu))?")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_SMALL = {"Bin": "bin", "Binti": "binti"}


@dataclass(frozen=True, slots=True)
class Typed:
    """A guest as one row tells; `fault` is why the row can't be taken, empty when it can."""

    number: int
    rank: str = ""
    front: tuple[str, ...] = ()
    name: str = ""
    back: tuple[str, ...] = ()
    post: str = ""
    body: str = ""
    group: str = ""
    count: int | None = None
    vague: str = ""
    status: GuestStatus = GuestStatus.INVITED
    note: str = ""
    fault: str = ""

    @property
    def person(self) -> Person:
        """A new entry of the directory for whoever is named."""
        return Person(rank=self.rank, name=self.name, degrees_front=[*self.front], degrees_back=[*self.back])


def typed(number: int, cells: Mapping[Meaning, str]) -> Typed | None:
    """The guest of a row by its columns; None for a row in which no column that is taken says anything."""
    said = {meaning: "" if cell.casefold() in _EMPTY else cell for meaning, cell in cells.items()}
    if not any(said.get(meaning) for meaning in Meaning if meaning in _TOLD):
        return None
    one = _status(_counted(_named(Typed(number), said), said), said)
    one = replace(one, post=said.get(Meaning.POST, ""), body=said.get(Meaning.BODY, ""))
    one = replace(one, note=_joined(one.note, said.get(Meaning.NOTE, "")))
    return replace(one, fault=one.fault or _fault(one, said))


_TOLD = (Meaning.NAME, Meaning.RANK, Meaning.POST, Meaning.BODY, Meaning.GROUP, Meaning.COUNT, Meaning.NOTE)


def _named(one: Typed, said: Mapping[Meaning, str]) -> Typed:
    """Person or group; the group of somebody who is named goes to the note."""
    words, group = said.get(Meaning.NAME, ""), said.get(Meaning.GROUP, "")
    before, rest = split_rank(_capitals(words))
    rank = before or next((part for part in split_rank(said.get(Meaning.RANK, "").split("/")[0]) if part), "")
    if not words:
        return replace(one, group=group, rank=rank)
    note = f"Kelompok: {group}" if group else ""
    front, name, back = apart(rest)
    if not (rank or front or back) and re.search(r"[^\W\d_]", words) and is_group(words):
        return replace(one, group=words, note=note)
    name, _, unknown = name.partition(",")
    degrees = [*split_degrees(unknown), *back]
    odd = next((degree for degree in degrees if " " in degree and not is_degree(degree)), "")
    fault = f"“{odd[:40]}” di belakang nama bukan gelar. Pindahkan ke kolom lain." if odd else ""
    name = _capitals(name)  # which titles in small letters had hidden
    kept = name.strip(" .") + ("." if re.search(r"\b[A-Z]\.$", name.strip()) else "")
    return replace(one, rank=rank, front=tuple(front), name=kept, back=tuple(degrees), note=note, fault=fault)


def _capitals(words: str) -> str:
    """A name that was typed in capitals alone as it is printed; the degrees behind it stay as they are."""
    name, comma, behind = words.partition(",")
    if not name.isupper() or len(name) < 4:
        return words
    each = name.split(" ")
    end = len(each)
    while end > 1 and all(is_known(degree) for degree in split_degrees(each[end - 1])):
        end -= 1
    told = [_SMALL.get(word, word) for word in (_WORD.sub(_title, word) for word in each[:end])]
    return " ".join([*told, *each[end:]]) + comma + behind


def _title(found: re.Match[str]) -> str:
    """One word; a rank is put right by its own list, numerals of a name stay: "II", "IV"."""
    return found[0] if re.fullmatch(r"II+|IV|VI*", found[0]) else found[0].capitalize()


def _counted(one: Typed, said: Mapping[Meaning, str]) -> Typed:
    """The size of a group; one person counts as one, and more than that is told in the note."""
    words = said.get(Meaning.COUNT, "")
    if not words:
        return one
    if words.casefold() in VAGUE:
        return replace(one, vague=words.casefold())
    number = _COUNT.fullmatch(words.casefold())
    count = int(number[1].replace(".", "")) if number else 0
    most = field_of(Guest, "count").maximum
    if not number or len(number[1]) > 12 or not 1 <= count <= most:
        return replace(one, fault=f"“{words[:30]}” bukan jumlah. Tulis angka 1 sampai {thousands(most)}.")
    if one.name:
        return one if count == 1 else replace(one, note=_joined(one.note, f"Jumlah: {count}"))
    return replace(one, count=count)


def _status(one: Typed, said: Mapping[Meaning, str]) -> Typed:
    """A state by its word; any other word goes to the note."""
    words = said.get(Meaning.STATUS, "")
    status = next((known for known in GuestStatus if known.value == words.casefold()), None)
    if status is not None:
        return replace(one, status=status)
    return replace(one, note=_joined(one.note, f"Status: {words}")) if words else one


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def _fault(one: Typed, said: Mapping[Meaning, str]) -> str:
    """Why a row is no guest."""
    if any(said.get(meaning, "").casefold().rstrip(":") in _TOTALS for meaning in (Meaning.NAME, Meaning.GROUP)):
        return "Baris ini penjumlahan, bukan tamu."
    if not (one.name or one.group or one.post or one.body):
        return "Nama, jabatan, dan lembaga kosong."
    if one.name and not re.search(r"[^\W\d_]", one.name):
        return f"“{one.name[:30]}” bukan nama."
    return next((words for words in map(_too_long, _lengths(one)) if words), "")


def _lengths(one: Typed) -> list[tuple[type[Record], str, str]]:
    texts = [(Person, "name", one.name), (Person, "rank", one.rank), (Post, "title", one.post)]
    texts += [(Organisation, "name", one.body), (Guest, "group", one.group), (Guest, "note", one.note)]
    texts += [(Person, "degrees_back", degree) for degree in (*one.front, *one.back)]
    return [*texts] if len(one.front + one.back) <= _MOST_DEGREES else [*texts, (Person, "degrees_back", "." * 99)]


def _too_long(value: tuple[type[Record], str, str]) -> str:
    field = field_of(value[0], value[1])
    if len(value[2]) <= field.max_length:
        return ""
    return f"{field.label} terlalu panjang: lebih dari {thousands(field.max_length)} karakter."
