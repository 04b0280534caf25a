"""A dictionary of a few words, as small as it can be, for tests of the spelling."""

from __future__ import annotations

from pathlib import Path

from cooling_desktop.words.spelling import FOLDER

AFF = """SET UTF-8
TRY aeiounrtkmsdgplhbyjcwfvzqx
PFX M Y 1
PFX M 0 meng [aiueog]
"""
WORDS = """
acara/M adalah aman bersama damai dan gelar/M harapan ini itu jaga/M kemas komitmen mengemas menjaga menekankan
menyamping masyarakat oleh orang rumah siap warga yang
"""


def write_dictionary(folder: Path) -> Path:
    """Put the dictionary into a folder; returns it."""
    folder.mkdir(parents=True, exist_ok=True)
    words = WORDS.split()
    (folder / "id_ID.aff").write_text(AFF, "utf-8")
    (folder / "id_ID.dic").write_text("\n".join([str(len(words)), *words, ""]), "utf-8")
    return folder


def give_dictionary(office: Path) -> Path:
    """Put the dictionary into a data folder."""
    return write_dictionary(office / FOLDER)
