"""Photos of a meeting file brought into a folder of ours: upright, RGB, small enough, named by content."""

from __future__ import annotations

import tempfile
from pathlib import Path

from cooling_desktop.errors import BadInput
from cooling_desktop.records.facts import Facts, copy_facts
from cooling_desktop.records.pictures import take_picture


def settle(facts: Facts, folder: Path) -> Facts:
    """The same facts with every photo stored in `folder`; raises BadInput naming a photo that can't be used."""
    if not any(photo.file for photo in facts.meeting.photos):
        return facts
    folder.mkdir(parents=True, exist_ok=True)
    settled = copy_facts(facts)
    for photo in settled.meeting.photos:
        if photo.file and not (facts.pictures == folder and (folder / photo.file).exists()):
            photo.file = _take(facts, photo.file, folder)
    settled.pictures, settled.attached = folder, {}
    return settled


def _take(facts: Facts, name: str, folder: Path) -> str:
    if Path(name).name != name or name in (".", ".."):
        raise BadInput(f"Foto “{name}”: tulis nama berkasnya saja, tanpa folder.")
    if name in facts.attached:
        with tempfile.TemporaryDirectory() as scratch:
            source = Path(scratch) / name
            source.write_bytes(facts.attached[name])
            return take_picture(source, folder).path.name
    if facts.pictures is None or not (facts.pictures / name).is_file():
        raise BadInput(
            f"Foto “{name}” tidak ditemukan di samping berkas kegiatan. Taruh fotonya di folder yang sama."
        )
    return take_picture(facts.pictures / name, folder).path.name
