"""Ctrl+E: writes the paper on screen as a PDF where the clerk wants it, whole or not at all."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QSettings
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget

from cooling_desktop.errors import StorageTrouble, Trouble
from cooling_desktop.files import write_whole
from ui.desk import Desk
from ui.pages.page import Printout
from ui.parts import retone

FOLDER = "ekspor/folder"


def export(
    parent: QWidget,
    desk: Desk,
    settings: QSettings,
    printout: Printout,
    told: Callable[[str], None],
    failed: Callable[[Trouble], None],
) -> None:
    """Ask where to, then write beside the interface."""
    folder = str(settings.value(FOLDER, "")) or QDir.homePath()
    path = ask_where(parent, Path(folder), file_name(printout.title))
    if path is not None:
        settings.setValue(FOLDER, str(path.parent))

        def written(_: None) -> None:
            if printout.sent is not None:
                printout.sent()
            told(f"{path.name} tersimpan.")

        desk.ask("export", lambda _: write(path, printout.pdf), written, failed)


def ask_where(parent: QWidget, folder: Path, name: str, what: str = "PDF", suffix: str = "pdf") -> Path | None:
    """The file the clerk chose; None when it was called off."""
    box = QFileDialog(parent, f"Ekspor {what}", str(folder), f"{what} (*.{suffix})")
    box.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    box.setDefaultSuffix(suffix)
    return _answer(box, "Simpan", name)


def ask_folder(parent: QWidget, folder: Path) -> Path | None:
    """The folder the clerk chose for several files; None when it was called off."""
    box = QFileDialog(parent, "Simpan di folder", str(folder))
    box.setFileMode(QFileDialog.FileMode.Directory)
    box.setOption(QFileDialog.Option.ShowDirsOnly)
    box.setOption(QFileDialog.Option.DontUseNativeDialog)
    for line in box.findChildren(QLineEdit):
        line.textChanged.disconnect()  # Qt selects a row for every part of a typed path, and takes them all
    return _answer(box, "Simpan di sini")


def _answer(box: QFileDialog, accept: str, name: str = "") -> Path | None:
    """Our words and colours; what was chosen."""
    box.setOption(QFileDialog.Option.DontUseNativeDialog)
    box.setLabelText(QFileDialog.DialogLabel.Accept, accept)
    box.setLabelText(QFileDialog.DialogLabel.Reject, "Batal")
    box.setViewMode(QFileDialog.ViewMode.List)
    box.resize(720, 480)
    for button in box.findChildren(QPushButton):
        retone(button, role="primary" if button.text() == accept else "plain")
    if name:
        box.selectFile(name)
    try:
        return Path(box.selectedFiles()[0]) if box.exec() else None
    finally:
        box.deleteLater()


def write(path: Path, pdf: bytes) -> None:
    """Put the file there; raises StorageTrouble, leaving what was there before."""
    try:
        write_whole(path, pdf)
    except OSError as error:
        why = "Disk penuh" if error.errno == errno.ENOSPC else f"Folder {path.parent} tidak dapat ditulisi"
        what = path.suffix.removeprefix(".").upper()
        raise StorageTrouble(f"{why}, {what} belum tersimpan. Naskah di sini aman. Pilih folder lain.") from error


def file_name(title: str, suffix: str = "pdf") -> str:
    """A title as a name that every system takes."""
    plain = " ".join(re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", title).split()).strip(". ")
    return f"{plain[:100].rstrip('. ') or 'Naskah'}.{suffix}"
