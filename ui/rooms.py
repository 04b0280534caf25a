"""The rooms of the work, in the order of the rail; the editor is entered through a meeting."""

from __future__ import annotations

from enum import IntEnum


class Room(IntEnum):
    """Where a clerk can be."""

    HOME = 0
    MEETINGS = 1
    ARCHIVE = 2
    DIRECTORY = 3
    SETTINGS = 4
    TRASH = 5
    EDITOR = 6
    PASTE = 7
    RECAP = 8
    EXCHANGE = 9


TITLES = {
    Room.HOME: "Beranda",
    Room.MEETINGS: "Kegiatan",
    Room.ARCHIVE: "Arsip",
    Room.DIRECTORY: "Direktori",
    Room.SETTINGS: "Setelan",
    Room.TRASH: "Tempat sampah",
    Room.EDITOR: "Kegiatan",
    Room.PASTE: "Siaran pers lama",
    Room.RECAP: "Rekap",
    Room.EXCHANGE: "Naskah dari luar",
}
# A room without a place on the rail stands below another one.
ABOVE = {Room.EDITOR: Room.MEETINGS, Room.PASTE: Room.MEETINGS, Room.TRASH: Room.SETTINGS,
         Room.EXCHANGE: Room.ARCHIVE}  # fmt: skip
