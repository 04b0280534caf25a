"""Setelan, Tentang: which program this is and where its data is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from ui.pages.settings_group import Group, beside, named, read_only, show_folder
from ui.parts import Button, label


class AboutGroup(Group):
    """Version, data folder, trash."""

    key, title = "tentang", "Tentang"
    trash = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def build(self) -> None:
        """Three rows."""
        version = label(f"Cooling Desktop {_version()}".rstrip())
        version.setContentsMargins(0, 7, 0, 0)
        self.row("Versi", version, version)
        path = read_only(str(self._folder), "Folder data")
        self.open_folder = Button("Buka folder")
        self.open_folder.clicked.connect(lambda: show_folder(self._folder))
        self.row("Folder data", beside(path, self.open_folder, wide=True), path,
                 "Semua kegiatan, foto, dan naskah terbit ada di folder ini.")  # fmt: skip
        self.open_trash = Button("Buka Tempat sampah")
        self.open_trash.clicked.connect(self.trash)
        self.row("Tempat sampah", beside(self.open_trash), self.open_trash,
                 "Yang dihapus menunggu di sana 30 hari.")  # fmt: skip
        named(self.open_folder, self.keys)


def _version() -> str:
    """The installed version; nothing where the program runs from its sources alone."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("cooling-desktop")
    except PackageNotFoundError:
        return ""
