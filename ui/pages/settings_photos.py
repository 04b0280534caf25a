"""Setelan, Foto: whether the files as they came are kept beside the photos."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from ui import preferences
from ui.choices import CheckBox
from ui.pages.settings_group import Group, beside

_HELP = (
    "Berkas asli dapat memuat tempat dan waktu pengambilan. Disimpan di folder foto-asli, ikut dicadangkan, "
    "tidak pernah ikut naskah atau ekspor."
)


class PhotosGroup(Group):
    """One box; photos that are in already stay as they are."""

    key, title = "foto", "Foto"

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings

    def build(self) -> None:
        """The box and what it means."""
        self.words("Foto disimpan tegak, paling panjang 2.000 titik, tanpa data kamera dan lokasi.")
        self.originals = CheckBox("Simpan juga berkas aslinya")
        self.originals.setAccessibleName("Simpan juga berkas aslinya")
        self.originals.clicked.connect(self._choose)
        self.row("Berkas asli", beside(self.originals), self.originals, _HELP)

    def refresh(self) -> None:
        """Mark what holds now."""
        self.originals.setChecked(preferences.keeps_originals(self._settings))

    def _choose(self, on: bool) -> None:
        said = "Berkas asli foto ikut disimpan." if on else "Berkas asli foto tidak disimpan."
        self.do(said, lambda: self._put(on), lambda: self._put(not on))

    def _put(self, on: bool) -> None:
        preferences.keep_originals(self._settings, on)
        self.refresh()
