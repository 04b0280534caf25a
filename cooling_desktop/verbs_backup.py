"""Backups from the command line: made, listed, and an office made from one of them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cooling_desktop.errors import BadInput
from cooling_desktop.records.glance import HEAD
from cooling_desktop.records.reasons import reason
from cooling_desktop.verbs import BLOCKED, DONE, Answer, has_office
from cooling_desktop.words.numbers import thousands

if TYPE_CHECKING:
    from cooling_desktop.archive.backup import Backup

_LARGEST_PHRASE = 4096  # bytes


def backup(data: Path, to: Path | None, listing: bool) -> Answer:
    """Back the office up, into its own folder of copies or another one; or list what is there."""
    from cooling_desktop.archive.backup import adopt, back_up

    if listing:
        return _listing(data, to)
    if not has_office(data):
        raise BadInput(f"Belum ada data kantor di {data}. Periksa nama foldernya.")
    adopt(data, to)
    made = back_up(data, to, now=datetime.now(UTC))
    lines = [f"Dicadangkan dan diuji: {made.folder / made.database.name}"]
    lines += [f"Tidak terbaca, jadi tidak ikut: {name}" for name in made.lost]
    return Answer(lines, _told(made) | {"lost": list(made.lost)}, BLOCKED if made.lost else DONE)


def _listing(data: Path, to: Path | None) -> Answer:
    found = _backups(data, to or data / "cadangan")
    lines = [_line(one) for one in found] or [f"Belum ada cadangan di {to or data / 'cadangan'}."]
    return Answer(lines, [_told(one) for one in found])


def restore(data: Path, source: Path, number: int | None, into: Path, phrase: Path | None) -> Answer:
    """Make an office in an empty folder from a folder of backups: the newest, or the one with this number."""
    from cooling_desktop.archive.backup import restore_into
    from cooling_desktop.records.restoring import compare, mark_for, mark_in

    found = _backups(data, source)
    if not found:
        raise BadInput(f"Tidak ada cadangan di {source}. Tidak ada yang dipulihkan. Periksa nama foldernya.")
    chosen = next((one for one in found if number is None or one.number == number), None)
    if chosen is None:
        raise BadInput(f"Cadangan {number} tidak ada di {source}. Lihat nomornya dengan backup --list --to {source}.")
    wanted = _unlocked(chosen, phrase)
    _offer_older(wanted, found)
    lost = restore_into(into, wanted, mark=mark_for(wanted.made_at).content())
    if has_office(data) and data.resolve() != into.resolve():
        compare(into, data)
    when = f"{wanted.made_at.replace(tzinfo=UTC).astimezone():%Y-%m-%d %H.%M}"
    lines = [f"Cadangan {wanted.number} ({when}, {thousands(wanted.meetings)} kegiatan) dipulihkan ke {into}."]
    lines += [f"Tidak ada di cadangan: {name}" for name in lost]
    mark = mark_in(into)
    asks = mark is not None and mark.waits
    if asks:
        lines.append("Sebelum menerbitkan, buka Setelan > Cadangan di aplikasi, lalu isi nomor terakhir di kertas.")
    told = _told(wanted) | {"into": str(into), "lost": lost, "asks": asks}
    return Answer(lines, told, BLOCKED if lost else DONE)


def _offer_older(wanted: Backup, found: list[Backup]) -> None:
    """One of a newer program is refused with the newest that this one can read, if there is one."""
    older = next((one for one in found if one.schema <= HEAD), None)
    if wanted.schema > HEAD and older is not None:
        told = "Cadangan ini dibuat oleh Cooling Desktop yang lebih baru. Tidak ada yang diubah."
        raise BadInput(f"{told} Perbarui aplikasi ini, atau pilih yang lebih lama dengan --backup {older.number}.")


def _backups(data: Path, folder: Path) -> list[Backup]:
    from cooling_desktop.archive.backup import backups
    from cooling_desktop.archive.backup_keys import key_of

    return backups(folder, key_of(data))


def _unlocked(chosen: Backup, phrase: Path | None) -> Backup:
    from cooling_desktop.archive.backup_keys import unlock
    from cooling_desktop.archive.backup_list import opened

    if not chosen.locked or phrase is None:
        return chosen  # a locked one is refused with its sentence
    try:
        with phrase.open("rb") as file:
            text = file.read(_LARGEST_PHRASE).decode().strip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error) if isinstance(error, OSError) else "bukan teks"
        raise BadInput(f"Berkas frasa sandi {phrase} tidak terbaca ({why}). Tidak ada yang dipulihkan.") from error
    try:
        return opened(chosen, unlock(chosen.folder, chosen.public, text))
    except (ValueError, KeyError, TypeError) as error:
        raise BadInput("Daftar isi cadangan ini rusak. Tidak ada yang dipulihkan. Pilih cadangan lain.") from error


def _line(one: Backup) -> str:
    at = one.made_at.replace(tzinfo=UTC).astimezone()
    parts = [f"{one.number}", f"{at:%Y-%m-%d %H.%M}", f"{thousands(one.meetings)} kegiatan", one.why]
    parts += ["disandikan"] if one.public else []
    parts += ["rusak"] if one.faulty else []
    return "  ".join(part for part in parts if part)


def _told(one: Backup) -> dict[str, Any]:
    return {
        "number": one.number, "made_at": f"{one.made_at.isoformat()}Z", "folder": str(one.folder),
        "meetings": one.meetings, "size": one.size, "why": one.why, "encrypted": bool(one.public), "faulty": one.faulty,
    }  # fmt: skip
