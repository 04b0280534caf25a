"""What the clerk chose once for this desk, kept beside the window's place: theme, text size, folder of copies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QApplication

from ui import theme

_THEME, _SCALE, _FOLDER, _PLACE = "tampilan/tema", "tampilan/ukuran", "cadangan/folder", "jendela"
_ORIGINALS, _REACHED = "foto/asli", "cadangan/terakhir"
_CARRIED = (_THEME, _SCALE, _ORIGINALS)


class Theme(StrEnum):
    """Which theme is wished."""

    FOLLOW = "ikuti sistem"
    LIGHT = "terang"
    DARK = "gelap"


_DARK = {Theme.FOLLOW: None, Theme.LIGHT: False, Theme.DARK: True}


def settings_in(folder: Path) -> QSettings:
    """What was chosen for the desk whose data lies in this folder."""
    return QSettings(str(folder / "jendela.ini"), QSettings.Format.IniFormat)


def recall(app: QApplication, settings: QSettings) -> None:
    """Dress the application as it was left; what can't be read is as on the first day."""
    theme.choose(app, _DARK[theme_of(settings)])
    theme.enlarge(app, scale_of(settings))


def theme_of(settings: QSettings) -> Theme:
    """The theme that was chosen."""
    kept = str(settings.value(_THEME, ""))
    return Theme(kept) if kept in list(Theme) else Theme.FOLLOW


def put_theme(app: QApplication, settings: QSettings, wanted: Theme) -> None:
    """Wear another theme from now on."""
    settings.setValue(_THEME, str(wanted))
    theme.choose(app, _DARK[wanted])


def scale_of(settings: QSettings) -> int:
    """The text size in percent."""
    kept = str(settings.value(_SCALE, ""))
    return int(kept) if kept in map(str, theme.SCALES) else theme.SCALES[0]


def put_scale(app: QApplication, settings: QSettings, percent: int) -> None:
    """Another text size from now on."""
    settings.setValue(_SCALE, percent)
    theme.enlarge(app, percent)


def copies_of(settings: QSettings) -> Path | None:
    """The folder chosen for backups; None for the data folder's own."""
    kept = str(settings.value(_FOLDER, ""))
    return Path(kept) if kept else None


def put_copies(settings: QSettings, folder: Path | None) -> None:
    """Backups go to another folder from now on."""
    if folder is None:
        settings.remove(_FOLDER)
    else:
        settings.setValue(_FOLDER, str(folder))
    settings.remove(_REACHED)


def reached_at(settings: QSettings) -> datetime | None:
    """When the chosen folder had its last backup, which nobody can see while its drive is away; naive UTC."""
    try:
        return datetime.fromisoformat(str(settings.value(_REACHED, ""))).replace(tzinfo=None)
    except ValueError:
        return None


def put_reached(settings: QSettings, at: datetime) -> None:
    """The chosen folder has a backup of this moment."""
    settings.setValue(_REACHED, at.isoformat())


def keeps_originals(settings: QSettings) -> bool:
    """Whether photos are kept as they came, too; nobody wants that unless he says so."""
    return str(settings.value(_ORIGINALS, "")) == "ya"


def keep_originals(settings: QSettings, on: bool) -> None:
    """Keep photos as they came from now on, or no longer; those that are kept stay."""
    settings.setValue(_ORIGINALS, "ya" if on else "")


def carried(settings: QSettings) -> dict[str, str]:
    """What goes along to another computer: what the clerk chose for the eyes and the work, no place of this one."""
    kept = {name: settings.value(name) for name in _CARRIED}
    return {name: value for name, value in kept.items() if isinstance(value, str) and value}


def adopt(settings: QSettings, values: Mapping[str, str]) -> None:
    """Take over what came along; what is none of that is left."""
    for name in _CARRIED:
        if name in values:
            settings.setValue(name, values[name])


def geometry_of(settings: QSettings) -> QByteArray:
    """Where the window was; nothing where that can't be read."""
    kept = settings.value(_PLACE, QByteArray())
    return kept if isinstance(kept, QByteArray) else QByteArray()


def put_geometry(settings: QSettings, place: QByteArray) -> None:
    """Where the window is."""
    settings.setValue(_PLACE, place)


def shares_of(settings: QSettings, key: str) -> list[float]:
    """How columns were given the width, as parts of 1; none where that can't be read."""
    try:
        shares = [float(part) for part in str(settings.value(key, "")).split()]
    except ValueError:
        return []
    return shares if all(0 < share < 1 for share in shares) else []
