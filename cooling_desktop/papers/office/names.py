"""The papers of a meeting by the names of their files: light enough for a command line that only shows its help."""

from __future__ import annotations

RELEASE, INVITATION, ATTENDANCE, DOSSIER = "siaran-pers", "undangan", "daftar-hadir", "berkas"
NAMES = (
    INVITATION,
    "daftar-tamu",
    "susunan-acara",
    ATTENDANCE,
    "pernyataan-netralitas",
    "notula",
    "laporan-kegiatan",
    RELEASE,
    "lembar-foto",
)
"""In the order of a dossier."""
