"""The clock zone of each province, and the names that clerks use for provinces."""

from __future__ import annotations

import re

_WIB = (
    "Aceh",
    "Sumatera Utara",
    "Sumatera Barat",
    "Riau",
    "Kepulauan Riau",
    "Jambi",
    "Sumatera Selatan",
    "Kepulauan Bangka Belitung",
    "Bengkulu",
    "Lampung",
    "DKI Jakarta",
    "Jawa Barat",
    "Banten",
    "Jawa Tengah",
    "DI Yogyakarta",
    "Jawa Timur",
    "Kalimantan Barat",
    "Kalimantan Tengah",
)
_WITA = (
    "Bali",
    "Nusa Tenggara Barat",
    "Nusa Tenggara Timur",
    "Kalimantan Selatan",
    "Kalimantan Timur",
    "Kalimantan Utara",
    "Sulawesi Utara",
    "Gorontalo",
    "Sulawesi Tengah",
    "Sulawesi Barat",
    "Sulawesi Selatan",
    "Sulawesi Tenggara",
)
_WIT = (
    "Maluku",
    "Maluku Utara",
    "Papua",
    "Papua Barat",
    "Papua Selatan",
    "Papua Tengah",
    "Papua Pegunungan",
    "Papua Barat Daya",
)

PROVINCES: dict[str, str] = {
    name: zone for zone, names in (("WIB", _WIB), ("WITA", _WITA), ("WIT", _WIT)) for name in names
}
"""The 38 provinces by official name, each with its zone (Keppres 41/1987)."""

_OTHER_NAMES = {
    "Aceh": "NAD, Nanggroe Aceh Darussalam, Daerah Istimewa Aceh",
    "Sumatera Utara": "Sumut",
    "Sumatera Barat": "Sumbar",
    "Sumatera Selatan": "Sumsel",
    "Kepulauan Riau": "Kepri",
    "Kepulauan Bangka Belitung": "Babel, Kepbabel, Kep Babel, Bangka Belitung",
    "DKI Jakarta": "DKI, DKJ, Jakarta, Jakarta Raya, Daerah Khusus Jakarta, Daerah Khusus Ibukota Jakarta, "
    "Daerah Khusus Ibu Kota Jakarta",
    "Jawa Barat": "Jabar",
    "Jawa Tengah": "Jateng",
    "Jawa Timur": "Jatim",
    "DI Yogyakarta": "DIY, Yogyakarta, Jogja, Jogjakarta, DI Jogjakarta, Daerah Istimewa Yogyakarta",
    "Kalimantan Barat": "Kalbar",
    "Kalimantan Tengah": "Kalteng",
    "Kalimantan Selatan": "Kalsel",
    "Kalimantan Timur": "Kaltim",
    "Kalimantan Utara": "Kaltara",
    "Nusa Tenggara Barat": "NTB",
    "Nusa Tenggara Timur": "NTT",
    "Sulawesi Utara": "Sulut",
    "Sulawesi Tengah": "Sulteng",
    "Sulawesi Barat": "Sulbar",
    "Sulawesi Selatan": "Sulsel",
    "Sulawesi Tenggara": "Sultra",
    "Maluku Utara": "Malut",
}


def _key(name: str) -> str:
    """Reduce a province name to its letters, so that "Kep. Riau" and "Kepulauan Riau" meet."""
    letters = re.sub(r"[^a-z]", "", re.sub(r"^\s*prov(insi|\.)?\s+", "", name.casefold()))
    return letters.replace("kepulauan", "kep").replace("sumatra", "sumatera")


_ZONES = {_key(name): zone for name, zone in PROVINCES.items()} | {
    _key(other): PROVINCES[name] for name, others in _OTHER_NAMES.items() for other in others.split(",")
}


_OFFICIAL = {_key(name): name for name in PROVINCES} | {
    _key(other): name for name, others in _OTHER_NAMES.items() for other in others.split(",")
}


def province_of(name: str) -> str | None:
    """Official name of a province by any usual one ("Sulsel" gives "Sulawesi Selatan"), else None."""
    return _OFFICIAL.get(_key(name))


def zone_of(province: str) -> str | None:
    """Zone of a province by any usual name: "WIB", "WITA" or "WIT", else None (Keppres 41/1987)."""
    return _ZONES.get(_key(province))
