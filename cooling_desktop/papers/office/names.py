"""The papers of a meeting by the names of their files: light enough for a command line that only shows its help."""

from __future__ import annotations

RELEASE, INVITATION, DOSSIER = "siaran-pers", "undangan", "berkas"
NAMES = (
    INVITATION,
    "daftar-tamu",
    "susunan-acara",
    "daftar-hadir",
    "pernyataan-netralitas",
    "notula",
    "laporan-kegiatan",
    RELEASE,
    "lembar-foto",
)
"""In the order of a dossier."""
