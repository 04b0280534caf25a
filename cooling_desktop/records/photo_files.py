"""Photos of a meeting file brought into a folder of ours: upright, RGB, small enough, named by content."""

from __future__ import annotations

import tempfile
from pathlib import Path

from cooling_desktop.errors import BadInput
from cooling_desktop.records.facts import Facts, copy_facts, named_pictures
from cooling_desktop.records.pictures import take_picture

LONGEST_NAME = 200  # bytes; file systems allow 255


def settle(facts: Facts, folder: Path) -> Facts:
    """The same facts with every photo and logo stored in `folder`; raises BadInput naming one that can't be used."""
    if not named_pictures(facts):
        return facts
    folder.mkdir(parents=True, exist_ok=True)
    settled = copy_facts(facts)
    for record, field in named_pictures(settled):
        setattr(record, field, _take(facts, getattr(record, field), folder))
    settled.pictures, settled.attached = folder, {}
    return settled


def _take(facts: Facts, name: str, folder: Path) -> str:
    if Path(name).name != name or name in (".", ".."):
        raise BadInput(f"Foto “{name}”: tulis nama berkasnya saja, tanpa folder.")
    if len(name.encode()) > LONGEST_NAME:
        raise BadInput(f"Foto “{name[:40]}…”: nama berkasnya terlalu panjang. Ganti namanya, lalu coba lagi.")
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
