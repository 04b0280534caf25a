"""What the book proves: every entry sealed with the one before, every paper as its entry says; what is wrong else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise, takewhile

from cooling_desktop.errors import BadInput
from cooling_desktop.records.book import Sealed, fits
from cooling_desktop.records.ledger import BEGINNING, Act, Entry
from cooling_desktop.words.text import grouped

PUT_IN = (Act.ISSUED, Act.PUT_BACK, Act.RECEIVED)
SHORTEST_SEAL = 16  # digits of a seal that somebody types from paper


class Kind(StrEnum):
    """What is wrong with something."""

    MISSING = "hilang"
    ADDED = "ditambahkan"
    MOVED = "tertukar"
    ALTERED = "diubah"
    UNREADABLE = "tidak terbaca"
    UNGUARDED = "tidak dijaga"


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, with what, in one sentence; `file` is what a backup may give back, by its SHA-256."""

    kind: Kind
    about: str
    sentence: str
    file: str = ""
    sha256: str = ""


def told(entry: Entry) -> str:
    """How an entry is called: "Catatan 12 (SP/3/XI/2026)"."""
    return f"Catatan {entry.sequence} ({entry.number})" if entry.number else f"Catatan {entry.sequence}"


def broken(entries: Sequence[Entry]) -> Iterator[Finding]:
    """Where the chain does not hold; `entries` stand in the order of their numbers."""
    seals = {entry.seal: entry for entry in entries}
    before: Entry | None = None
    for entry in entries:
        yield from _gap(before, entry)
        if not fits(entry):
            yield Finding(Kind.ALTERED, told(entry), f"{told(entry)} diubah: isinya tidak cocok lagi dengan segelnya.")
        elif entry.previous != (before.seal if before else BEGINNING):
            yield _loose(before, entry, seals)
        if entry.act not in list(Act):
            yield Finding(Kind.ALTERED, told(entry), f"{told(entry)} berjenis “{entry.act}”, yang tidak dikenal.")
        before = entry


def _gap(before: Entry | None, entry: Entry) -> Iterator[Finding]:
    due = _number(before) + 1 if before else 1
    here = _number(entry)
    if here > due:
        many = f"Catatan {due}" if here == due + 1 else f"Catatan {due} sampai {here - 1}"
        yield Finding(Kind.MISSING, many, f"{many} hilang dari buku arsip.")
    elif here < due:
        yield Finding(Kind.ADDED, told(entry), f"{told(entry)} ditambahkan: nomor catatannya sudah dipakai.")


def _number(entry: Entry) -> int:
    return entry.sequence if isinstance(entry.sequence, int) else 0


def _loose(before: Entry | None, entry: Entry, seals: dict[str, Entry]) -> Finding:
    """Its own seal holds, but it follows another entry than the one it was written after."""
    if entry.previous in seals or entry.previous == BEGINNING:
        return Finding(Kind.MOVED, told(entry), f"{told(entry)} tidak lagi di tempatnya: urutan catatan berubah.")
    name = told(before) if before else told(entry)
    return Finding(Kind.ALTERED, name, f"{name} diganti atau catatan di dekatnya hilang: rantai terputus di sini.")


def compared(entries: Iterable[Entry], papers: Iterable[Sealed]) -> Iterator[Finding]:
    """Where papers and their entries do not say the same."""
    here: dict[str, Entry] = {}
    for entry in entries:
        if entry.act in PUT_IN and entry.paper_id in here:
            yield Finding(Kind.ADDED, told(entry), f"{told(entry)} ditambahkan: naskah itu sudah tercatat.")
        elif entry.act in PUT_IN:
            here[entry.paper_id] = entry
        elif entry.act == Act.REMOVED:
            yield from _removed(here.pop(entry.paper_id, None), entry)
    known = set(here)
    for paper in papers:
        yield from _row_faults(paper, here.pop(paper.id, None), known)
    for entry in here.values():
        sentence = f"{entry.number} tercatat di buku arsip, tetapi hilang dari basis data."
        yield Finding(Kind.MISSING, entry.number, sentence)


def _removed(put_in: Entry | None, entry: Entry) -> Iterator[Finding]:
    if put_in is None or put_in.act != Act.RECEIVED:
        sentence = f"{told(entry)} mengeluarkan naskah yang tidak pernah diterima."
        yield Finding(Kind.ADDED, told(entry), sentence)
    elif (put_in.file_sha256, put_in.data_sha256) != (entry.file_sha256, entry.data_sha256):
        yield Finding(Kind.ALTERED, told(entry), f"{told(entry)} mengeluarkan naskah lain daripada yang diterima.")


def _row_faults(paper: Sealed, entry: Entry | None, known: set[str]) -> Iterator[Finding]:
    if entry is None:
        yield Finding(
            Kind.ADDED, paper.called,
            f"{paper.called} ada di basis data tanpa catatan: catatannya hilang, atau naskah itu ditambahkan.",
        )  # fmt: skip
        return
    called = replace(paper, number=entry.number).called
    if entry.data_sha256 != paper.digest or entry.file_sha256 != paper.sha256 or not _same(entry, paper):
        sentence = f"{called} di basis data tidak sama dengan catatan {entry.sequence}."
        yield Finding(Kind.ALTERED, called, sentence)
    if entry.act == Act.ISSUED and paper.previous not in ("", entry.previous):
        sentence = f"{told(entry)} tidak lagi di tempatnya: naskahnya terbit sesudah catatan lain."
        yield Finding(Kind.MOVED, told(entry), sentence)
    if not paper.numbered:
        yield Finding(Kind.ALTERED, called, f"Nomor {called} diubah di daftar nomor.")
    if paper.corrects_id is not None and paper.corrects_id not in known:
        yield Finding(Kind.MISSING, called, f"{called} meralat atau mencabut naskah yang hilang.")


def _same(entry: Entry, paper: Sealed) -> bool:
    """What an entry says beside its digests; who puts a paper back, and when, is not in its row."""
    first = entry.act == Act.PUT_BACK or (entry.at, entry.by) == (paper.at, paper.by)
    return first and entry.number == paper.number and (entry.act == Act.RECEIVED) != paper.ours


def unlike(entries: Sequence[Entry], earlier: Sequence[Entry], of: str) -> Iterator[Finding]:
    """Where the book differs from an earlier copy of itself, kept in `of`."""
    here, there = _apart(entries, earlier)
    if here and there:
        yield Finding(Kind.ALTERED, told(here[0]), f"{told(here[0])} berbeda dari yang ada dalam {of}.")
    elif there:
        yield Finding(Kind.MISSING, told(there[0]), f"{told(there[0])} dan sesudahnya hilang; masih ada dalam {of}.")


def gone_on(entries: Sequence[Entry], earlier: Sequence[Entry]) -> Entry | None:
    """The entry of a restoring that tells why the book differs from an earlier copy of itself; None where none does.

    The office went on from a backup where the book turns off, or back to data whose copy turned off there. Papers may
    come in before the last numbers are known, and with them before that entry. One that both know tells nothing.
    """
    here, there = _apart(entries, earlier)
    new = next(_restored(here, earlier), None)
    if new is None or not there:
        return None
    turns = _turns_off(here) is new or _turns_off(there) in list(_restored(there, entries))
    return new if turns else None


def _restored(rest: Sequence[Entry], others: Sequence[Entry]) -> Iterator[Entry]:
    """The restorings that the others know nothing of."""
    known = {entry.at for entry in others if entry.act == Act.RESTORED}
    return (entry for entry in rest if entry.act == Act.RESTORED and entry.at not in known)


def _apart(entries: Sequence[Entry], earlier: Sequence[Entry]) -> tuple[Sequence[Entry], Sequence[Entry]]:
    """What both have after the entries that they have in common."""
    pairs = zip(entries, earlier, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0].seal == pair[1].seal, pairs))
    return entries[same:], earlier[same:]


def _turns_off(rest: Sequence[Entry]) -> Entry | None:
    """The entry of a restoring with which this begins, but for papers that came in or were taken out again."""
    first = next((entry for entry in rest if entry.act not in (Act.RECEIVED, Act.REMOVED)), None)
    return first if first is not None and first.act == Act.RESTORED else None


def without(entries: Sequence[Entry], head: str) -> Iterator[Finding]:
    """Whether a seal on paper is that of no entry: then the book was cut off or written anew since.

    The first 16 digits do; raises BadInput for what is no seal.
    """
    typed = "".join(head.split()).casefold()
    if len(typed) < SHORTEST_SEAL or not set(typed) <= set("0123456789abcdef"):
        raise BadInput(f"Segel berisi angka dan huruf a sampai f. Ketik paling sedikit {SHORTEST_SEAL} yang pertama.")
    if not any(str(entry.seal).startswith(typed) for entry in entries):
        sentence = f"Segel {grouped(typed[:SHORTEST_SEAL])} tidak ada di buku arsip: buku terpotong atau ditulis ulang."
        yield Finding(Kind.MISSING, "kepala rantai", sentence)


def set_back(entries: Sequence[Entry]) -> Iterator[str]:
    """Where the clock went back; the numbers give the order, so that this is no fault."""
    for before, entry in pairwise(entries):
        if type(before.at) is type(entry.at) and entry.at < before.at:
            yield f"{told(entry)} bertanggal sebelum catatan di atasnya: jam komputer pernah mundur."
