"""The meeting file: one UTF-8 JSON file per meeting, read strictly and written from the declarations.

Format version 1: {"format", "version", "meeting", one list per directory shelf, "files"}, where "files"
holds photos inside the file as Base64 by name. Photos may also lie beside the file. Values of this computer
alone, such as approvals, are never written; from somebody else's file they are not taken either. The data inside an
issued PDF is such a file with one more part, "release": the paper as it went out (`records.released`).
"""

from __future__ import annotations

import base64
import binascii
import json
from pathlib import Path
from typing import Any

from cooling_desktop.errors import BadInput
from cooling_desktop.records.directory import SHELVES
from cooling_desktop.records.facts import SCANS, SHELF_NAMES, Facts, named_pictures, references
from cooling_desktop.records.fields import Privacy, Record, fields_of, walk
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.parsing import Reader, plain
from cooling_desktop.records.privacy import Outlet, allowed
from cooling_desktop.records.reasons import content_of
from cooling_desktop.records.released import Released, check

FORMAT = "cooling-desktop/meeting"
VERSION = 1
LARGEST_FILE = 40_000_000
TOP = ("format", "version", "release", "meeting", *SHELF_NAMES, "files")


def read(path: Path) -> Facts:
    """The facts in a meeting file; raises BadInput with the path of the first value at fault."""
    large = f"Berkas {path.name} lebih dari 40 MB. Kecilkan fotonya, lalu coba lagi."
    facts = parse(content_of(path, LARGEST_FILE, large), path.name)
    facts.pictures = path.resolve().parent
    facts.scans = facts.pictures / SCANS
    return facts


def parse(content: bytes, name: str) -> Facts:
    """The facts in the bytes of a meeting file called `name`."""
    return parse_issued(content, name)[0]


def parse_issued(content: bytes, name: str) -> tuple[Facts, Released | None]:
    """The facts, and the paper where they come from the data inside an issued one."""
    data = _object(_json(content, name), name)
    _check_top(data, name)
    reader = Reader(name)
    meeting = reader.record(Meeting, data["meeting"], "meeting", reader.seed(data))
    _drop_local(meeting)
    facts = Facts(meeting, attached=_files(data.get("files", {}), name))
    for shelf in SHELF_NAMES:
        _read_shelf(facts, shelf, data.get(shelf, []), reader)
    _check_references(facts, name)
    _check_parents(facts, name)
    return facts, _released(data["release"], reader) if "release" in data else None


def _released(data: Any, reader: Reader) -> Released:
    paper = reader.record(Released, data, "release", "")
    check(paper, reader.name)
    return paper


def _drop_local(record: Record) -> None:
    """What was approved, ignored or stamped elsewhere says nothing here."""
    for _, row in walk(record):
        blank = type(row)()
        for f in fields_of(type(row)):
            if f.privacy is Privacy.LOCAL:
                setattr(row, f.name, getattr(blank, f.name))


def _json(content: bytes, name: str) -> Any:
    if not content.strip():
        raise BadInput(f"Berkas {name} kosong. Pilih berkas kegiatan yang berisi.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput(
            f"Berkas {name} bukan teks UTF-8. Pilih berkas kegiatan (.json), atau simpan ulang sebagai UTF-8."
        ) from None
    try:
        return json.loads(text, object_pairs_hook=_no_twins, parse_constant=_no_constant, parse_int=_whole)
    except json.JSONDecodeError as error:
        where = f"baris {error.lineno}, kolom {error.colno}"
        raise BadInput(
            f"Berkas {name} bukan JSON yang utuh: salah di {where}. Ekspor ulang berkasnya."
        ) from None
    except RecursionError:
        raise BadInput(f"Berkas {name} bersarang terlalu dalam. Ini bukan berkas kegiatan.") from None
    except ValueError as error:
        raise BadInput(f"Berkas {name} bukan berkas kegiatan yang sah: {error}.") from None


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"isian “{key[:40]}” tertulis dua kali")
        found[key] = value
    return found


def _no_constant(word: str) -> Any:
    raise ValueError(f"“{word}” bukan angka")


def _whole(digits: str) -> int:
    if len(digits) > 18:
        raise ValueError(f"angka “{digits[:12]}…” terlalu panjang")
    return int(digits)


def _object(data: Any, name: str) -> dict[str, Any]:
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise BadInput(f"Berkas {name} bukan berkas kegiatan Cooling Desktop (isian “format” tidak cocok).")
    return data


def _check_top(data: dict[str, Any], name: str) -> None:
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise BadInput(f"{name}: isian “version” harus angka {VERSION}. Ekspor ulang berkasnya.")
    if version > VERSION:
        raise BadInput(
            f"Berkas {name} dibuat oleh Cooling Desktop yang lebih baru (format {version}). Perbarui aplikasi ini."
        )
    unknown = next((key for key in data if key not in TOP), None)
    if unknown is not None:
        raise BadInput(f"{name}: isian “{unknown[:60]}” tidak dikenal. Hapus isian itu, lalu coba lagi.")
    if "meeting" not in data:
        raise BadInput(f"{name}: isian “meeting” tidak ada. Ekspor ulang berkasnya.")


def _files(data: Any, name: str) -> dict[str, bytes]:
    if not isinstance(data, dict):
        raise BadInput(f"{name}: isian “files” harus berisi nama dan isi foto. Ekspor ulang berkasnya.")
    found = {}
    for key, value in data.items():
        try:
            found[key] = base64.b64decode(value, validate=True)
        except (TypeError, ValueError, binascii.Error):
            raise BadInput(f"{name}: foto di “files.{key[:60]}” rusak. Ekspor ulang berkasnya.") from None
    return found


def _read_shelf(facts: Facts, shelf: str, entries: Any, reader: Reader) -> None:
    for n, entry in enumerate(reader.rows(entries, shelf)):
        record = reader.record(SHELVES[shelf], entry, f"{shelf}[{n}]", facts.meeting.id)
        _drop_local(record)
        facts.shelf(shelf)[record.id] = record


def _check_references(facts: Facts, name: str) -> None:
    holders: list[tuple[str, Record]] = [("meeting", facts.meeting)]
    for shelf in SHELF_NAMES:
        holders += [(f"{shelf}[{n}]", r) for n, r in enumerate(facts.shelf(shelf).values())]
    for prefix, record in holders:
        for path, shelf, key in references(record):
            if key not in facts.shelf(shelf):
                raise BadInput(
                    f"{name}: “{prefix}.{path}” menunjuk “{key}” yang tidak ada di “{shelf}”. "
                    "Tambahkan entri itu atau kosongkan isiannya."
                )


def _check_parents(facts: Facts, name: str) -> None:
    """No unit stands above itself; a ring of parents could never be stored."""
    for n, unit in enumerate(facts.units.values()):
        above, seen = unit.parent_id, {unit.id}
        while above and above not in seen:
            seen.add(above)
            above = facts.units[above].parent_id
        if above:
            raise BadInput(
                f"{name}: “units[{n}].parent_id”: satuan “{unit.id}” menjadi induk bagi dirinya sendiri. "
                "Betulkan satuan induknya."
            )


def write(facts: Facts, outlet: Outlet = Outlet.EXPORT, release: Released | None = None) -> bytes:
    """The meeting file of these facts: only the values the outlet allows, photos inside; of an issued one the paper."""
    data: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    if release is not None:
        data["release"] = plain(release)
    data["meeting"] = _data(facts.meeting, outlet)
    for shelf in SHELF_NAMES:
        entries = [_data(entry, outlet) for entry in facts.shelf(shelf).values()]
        if entries:
            data[shelf] = entries
    files = picture_files(facts)
    if files:
        data["files"] = {key: base64.b64encode(value).decode() for key, value in files.items()}
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def picture_files(facts: Facts) -> dict[str, bytes]:
    """The photos and logos of a meeting by file name, from inside the file or from its folder."""
    found = dict(facts.attached)
    for record, field in named_pictures(facts):
        name = getattr(record, field)
        path = facts.picture_path(name)
        if path is not None and name not in found:
            found[name] = path.read_bytes()
    return found


def _data(record: Record, outlet: Outlet) -> dict[str, Any]:
    return plain(record, lambda field: allowed(field, outlet))
