"""What was read from an old release: values that the clerk confirms one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from cooling_desktop.press.check.finding import Finding
from cooling_desktop.words.names import full_mention

Confidence = Literal["high", "low"]
Value = str | Mapping[str, Any]

LABELS = {
    "headline": "Judul",
    "outlet": "Media",
    "byline": "Penulis",
    "published": "Tanggal tayang",
    "dateline": "Kota di awal berita",
    "date": "Tanggal kegiatan",
    "part": "Bagian hari",
    "starts": "Mulai",
    "ends": "Selesai",
    "zone": "Zona waktu",
    "unit": "Satuan penyelenggara",
    "parent": "Satuan lain",
    "programme": "Nama program",
    "umbrella": "Payung kegiatan",
    "theme": "Tema",
    "election": "Pemilihan",
    "voting_day": "Hari pemungutan suara",
    "mode": "Cara bertemu",
    "platform": "Sarana daring",
    "place": "Nama tempat",
    "room": "Ruang atau halaman",
    "street": "Jalan",
    "rt": "RT",
    "rw": "RW",
    "village": "Kelurahan/desa",
    "district": "Kecamatan",
    "city": "Kabupaten/kota",
    "province": "Provinsi",
    "person": "Orang",
    "office": "Jabatan tanpa nama",
    "organisation": "Lembaga",
    "group": "Kelompok",
    "purpose": "Tujuan",
    "quote": "Kutipan",
    "indirect": "Ucapan tidak langsung",
    "neutrality": "Netralitas",
    "caption": "Keterangan foto",
    "credit": "Kredit foto",
    "footer": "Kredit penutup",
}
"""Every name a proposed value may have, in the order they are shown, with the clerk's word for it."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """One value with the sentence it came from, word for word as in the cleaned text; dates are ISO."""

    name: str
    value: Value
    sentence: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Pasted:
    """An old release as it was understood: `text` is the cleaned text, `debris` what was taken out of it."""

    text: str
    fields: tuple[Proposed, ...]
    debris: tuple[Finding, ...]


def in_words(value: Value) -> str:
    """A value on one line, for people."""
    if isinstance(value, str):
        return value
    shown = {key: part for key, part in value.items() if part not in ("", [], False)}
    if "name" in shown and "rank" in value:
        return _person(value)
    if "text" in shown:
        speaker = f" — {shown['speaker']}" if shown.get("speaker") else ""
        return f"{shown['text']}{speaker}"
    return " ".join(str(shown[key]) for key in ("count", "group", "name") if key in shown)


def _person(value: Mapping[str, Any]) -> str:
    return full_mention(
        str(value.get("office", "")),
        str(value.get("rank", "")),
        list(value.get("degrees_front", ())),
        str(value["name"]),
        list(value.get("degrees_back", ())),
    )
