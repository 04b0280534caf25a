"""The rows of the recap: what is counted, as lines of one list under their headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cooling_desktop.papers.recap_told import (
    approval,
    heads_told,
    neutrality,
    others,
    promises,
    published,
    received,
    releases,
)
from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.words.dates import full_date, long_date
from cooling_desktop.words.numbers import thousands
from cooling_desktop.words.text import upper_first
from ui.lists import Item
from ui.parts import status_chip

if TYPE_CHECKING:
    from cooling_desktop.records.recap import Body, Heads, Line, Recap, Share

MEETING, BODY = "kegiatan", "lembaga"
_MARKED = "Tanda *: belum termasuk kelompok yang jumlah orangnya tidak dihitung."


@dataclass(frozen=True, slots=True)
class RecapRow(Item):
    """`left` and `right` are cells of a table, `share` is how long a bar is beside the longest, if it is one."""

    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    share: float | None = None
    said: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says: each cell under its head."""
        return self.said or self.title


def rows(recap: Recap) -> list[Item]:
    """The whole recap, tables first."""
    made: list[Item] = [*_meetings(recap)]
    made += _bars("Menurut program", recap.programmes)
    made += _bars("Menurut kecamatan", recap.districts)
    made += _bars("Menurut kabupaten/kota", recap.cities if len(recap.cities) > 1 else ())
    made += [*_groups(recap), *_media(recap), *_notes(recap)]
    made += _bodies("Belum pernah diundang", recap.never)
    made += _bodies("Lebih dari enam bulan tidak diundang", recap.long_ago)
    return made


def _heading(title: str, *right: str, key: str = "") -> RecapRow:
    return RecapRow(key, title, heading=True, right=right)


def _meetings(recap: Recap) -> Iterator[RecapRow]:
    if not recap.meetings:
        return
    yield _heading(f"Kegiatan · {len(recap.held)} terlaksana", "Orang", "Naskah", key=MEETING)
    yield from map(_meeting, recap.meetings)


def _meeting(line: Line) -> RecapRow:
    held = line.status is MeetingStatus.HELD
    day = long_date(line.held_on) if line.held_on else "Belum bertanggal"
    where = ", ".join(part for part in (line.place, line.district) if part)
    heads = heads_told(line.heads) if held else ""
    told = (
        full_date(line.held_on) if line.held_on else day, line.programme, where, str(line.status.value),
        _people(line.heads) if held else "", line.number or ("belum terbit" if held else ""),
    )  # fmt: skip
    return RecapRow(
        f"{MEETING}:{line.key}", line.programme, left=(day, line.programme, where),
        right=(heads, line.number or ("–" if held else "")), chip=None if held else status_chip(line.status.value),
        said=", ".join(part for part in told if part),
    )  # fmt: skip


def _people(heads: Heads) -> str:
    """What a screen reader says of a number that is marked."""
    if not heads.counted:
        return "jumlah orang tidak dihitung" if heads.vague else "jumlah orang belum dicatat"
    return f"{'sedikitnya ' if heads.vague else ''}{thousands(heads.counted)} orang"


def _bars(title: str, shares: Sequence[Share]) -> Iterator[RecapRow]:
    if not shares:
        return
    most = max(one.meetings for one in shares)
    yield _heading(title, "Kegiatan", "Orang")
    for one in shares:
        heads, count = heads_told(one.heads), thousands(one.meetings)
        yield RecapRow(
            f"{title}:{one.name}", one.name, left=(one.name,), right=(count, heads), share=one.meetings / most,
            said=f"{one.name}, {count} kegiatan, {_people(one.heads)}",
        )  # fmt: skip


def _groups(recap: Recap) -> Iterator[RecapRow]:
    if not recap.groups:
        return
    most = max(one.heads.counted for one in recap.groups) or 1
    yield _heading("Tamu menurut kelompok", "Diundang", "Hadir", "Orang")
    for one in recap.groups:
        heads = heads_told(one.heads)
        yield RecapRow(
            f"tamu:{one.name}", one.name, left=(one.name,),
            right=(thousands(one.invited), thousands(one.came), heads),
            share=one.heads.counted / most,
            said=f"{one.name}, {one.invited} diundang, {one.came} hadir, {_people(one.heads)}",
        )  # fmt: skip


def _media(recap: Recap) -> Iterator[RecapRow]:
    if not recap.media:
        return
    most = recap.media[0].times
    yield _heading("Pemuatan di media", "Kali")
    for one in recap.media:
        yield RecapRow(f"media:{one.name}", one.name, left=(one.name,), right=(thousands(one.times),),
                       share=one.times / most, said=f"{one.name}, {one.times} kali")  # fmt: skip


def _notes(recap: Recap) -> Iterator[RecapRow]:
    """What no table tells, one sentence a row."""
    told = (others(recap), f"{releases(recap)} {published(recap)}".strip(), neutrality(recap), promises(recap))
    sentences = [one for one in (*told, received(recap), approval(recap)) if one]
    if recap.heads.vague:
        sentences.append(_MARKED)
    if sentences:
        yield _heading("Catatan")
        yield from (RecapRow(f"catatan:{n}", sentence, wrap=True) for n, sentence in enumerate(sentences))


def _bodies(title: str, bodies: Sequence[Body]) -> Iterator[RecapRow]:
    if not bodies:
        return
    yield _heading(f"{title} · {len(bodies)}")
    for body in bodies:
        last = f"terakhir {long_date(body.last)}" if body.last else ""
        detail = " · ".join(part for part in (upper_first(body.kind), last) if part)
        yield RecapRow(f"{BODY}:{body.key}", body.name, detail=detail, step="Buka di Direktori",
                       said=", ".join((body.name, detail, "buka di Direktori")))  # fmt: skip
