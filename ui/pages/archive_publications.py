"""Dimuat di: where the paper on screen was published; a link or a clipping opens only when it is pressed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.records.publication import Publication
from cooling_desktop.words.dates import long_date
from ui.drops import files_in
from ui.pages.archive_noted import NotedGroup, in_a_row
from ui.parts import Button, label, shortened, unmarked

_FILES = "Kliping (*.pdf *.jpg *.jpeg *.png);;Semua berkas (*)"
_LOST = "Berkas kliping ini tidak ada di komputer ini. Tambahkan lagi dari guntingan aslinya."
_NO_MEDIUM = "Nama media belum diisi. Ketik nama media atau akun yang memuatnya."
_LONGEST = 34  # letters of a link or a file's name


class Publications(NotedGroup[Publication]):
    """`published` carries what was typed and the file to be kept as its clipping, or None."""

    published = Signal(object, object)

    def __init__(self) -> None:
        self.file: Path | None = None
        self.folder: Path | None = None  # where the clippings lie
        self.pick = Button("Kliping …", "quiet", small=True)
        super().__init__("Dimuat di", Publication, ("medium", "link", "published_on"), _NO_MEDIUM)
        self.pick.setToolTip("Pilih foto atau PDF guntingan")
        self.pick.clicked.connect(self._ask)
        self.setAcceptDrops(True)

    def called(self, one: Publication) -> str:
        """The medium."""
        return one.medium

    def told(self, one: Publication, line: QHBoxLayout) -> None:
        """Medium, day, and what can be opened."""
        line.addWidget(label(one.medium, "strong"))
        line.addWidget(label(long_date(one.published_on) if one.published_on else "", "", "text2"))
        address = web_address(one.link)
        if address is not None:
            line.addWidget(self._opener(shortened(one.link, _LONGEST), f"Buka {one.link} di peramban", address))
        elif one.link:
            line.addWidget(label(shortened(one.link, _LONGEST), "", "text2"))
        if one.clipping:
            button = Button("Kliping", "quiet", "paper", small=True)
            button.setToolTip("Buka kliping dengan aplikasi lain")
            button.clicked.connect(lambda: self._look(one.clipping))
            line.addWidget(button)
        line.addStretch(1)

    def typing(self) -> QWidget:
        """Two lines: what is told of the medium, and what proves it."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(in_a_row((self.name, 1), (self.day, 0)))
        column.addWidget(in_a_row((self.lines["link"], 1), (self.pick, 0), (self.add, 0)))
        return box

    def give(self, one: Publication) -> None:
        """What was typed, with its file."""
        self.published.emit(one, self.file)
        self.choose(None)

    def choose(self, file: Path | None) -> None:
        """This file is the clipping of what is being typed; None for none."""
        self.file = file
        self.pick.setText(unmarked(shortened(file.name, 18)) if file else "Kliping …")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A clipping may be dropped while the group is open."""
        if files_in(event) and not self.content.isHidden():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file."""
        event.acceptProposedAction()
        self.choose(next(iter(files_in(event)), None))

    def _ask(self) -> None:
        places = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        name, _ = QFileDialog.getOpenFileName(self, "Pilih kliping", places, _FILES)
        if name:
            self.choose(Path(name))

    def _opener(self, words: str, tip: str, address: QUrl) -> Button:
        made = Button(unmarked(words), "quiet", "link", small=True)
        made.setToolTip(tip)
        made.clicked.connect(lambda: QDesktopServices.openUrl(address))
        return made

    def _look(self, name: str) -> None:
        from cooling_desktop.records.publications import clipping_path

        path = clipping_path(self.folder, name) if self.folder else None
        self.complain("" if path else _LOST)
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def web_address(link: str) -> QUrl | None:
    """A link as a browser takes it, with or without its beginning; None for anything that is no page of the web."""
    typed = link.strip()
    if not typed or any(letter.isspace() for letter in typed):
        return None
    address = QUrl(typed if "://" in typed else f"https://{typed}", QUrl.ParsingMode.StrictMode)
    return address if address.isValid() and address.scheme() in ("http", "https") and "." in address.host() else None
