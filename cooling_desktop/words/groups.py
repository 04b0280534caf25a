"""Words that name several people at once rather than one person."""

from __future__ import annotations

# First words of those who come as a group.
_GROUPS = frozenset(
    {"anggota", "awak", "berbagai", "elemen", "ibu-ibu", "insan", "jajaran", "karang taruna", "kelompok", "komunitas"}
    | {"mahasiswa", "masyarakat", "para", "pelajar", "pemuda", "pengurus", "perangkat", "perwakilan", "peserta"}
    | {"rombongan", "sejumlah", "seluruh", "siswa", "tokoh", "unsur", "warga", "wartawan"}
)


def is_group(words: str) -> bool:
    """Whether words name a group rather than a person: "warga RW 09", "pengurus dan anggota", "ketua RT"."""
    each = words.casefold().split()
    known = bool(each) and not _GROUPS.isdisjoint({each[0], " ".join(each[:2])})
    return known or "dan" in each or any(char.isdigit() for char in words)
