"""The bar on top: where the clerk is, whether it is saved, the search, and who sits at the desk."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui import icons, theme
from ui.parts import Button, Chip, ChipText, IconButton, label, retone, unmarked
from ui.savestate import Saved, SaveState
from ui.topbuttons import PersonButton, SearchButton

TOP = 53
_LEFT, _RIGHT, _GAP, _LEAST_TITLE = 20, 16, 8, 60


class TopBar(QFrame):
    """Path, title and state at the left; at the right the search, the person and the lock."""

    up = Signal()
    asked_why = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topbar")
        theme.fixed(self, height=TOP)
        self._path = Button("", "path", small=True)
        self._path.clicked.connect(self.up)
        self._arrow = QLabel()
        self._full, self._title = "", label("", "title")
        self._title.setMinimumWidth(1)
        self.chip = Chip()
        self._tick, self.saved = QLabel(), label("", "small", "text2")
        self.failed = Button("", "plain", "must", small=True)
        self.failed.clicked.connect(self.asked_why)
        self.search, self.person = SearchButton(), PersonButton()
        self.lock = IconButton("lock", "Kunci layar", "Ctrl+L")
        self._lay_out()
        self._draw()
        self.show_saved(SaveState(Saved.NOTHING))
        self.show_title("", "", None)

    def show_title(self, path: str, title: str, chip: ChipText | None) -> None:
        """Where the clerk is."""
        self._path.setText(unmarked(path))
        self._path.setVisible(bool(path))
        self._arrow.setVisible(bool(path))
        self._full = title
        self.chip.say(chip)
        self._arrange()

    def show_saved(self, state: SaveState) -> None:
        """Only ever what is true."""
        said = {
            Saved.NOTHING: "",
            Saved.YES: f"Tersimpan {state.at:%H.%M}" if state.at else "Tersimpan",
            Saved.SOON: "Menyimpan …",
            Saved.FAILED: "",
        }[state.saved]
        self.saved.setText(said)
        self.saved.setVisible(bool(said))
        self._tick.setVisible(state.saved is Saved.YES)
        self.failed.setText(f"Belum tersimpan: {short_reason(state)}")
        self.failed.setToolTip(state.why)
        retone(self.failed, role="refused")
        self.failed.setVisible(state.saved is Saved.FAILED)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the new width."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Words grew or shrank: share the width out again."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icons when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_tick"):
            self._draw()

    def _draw(self) -> None:
        self._arrow.setPixmap(icons.pixmap("next", "text3", 14))
        self._tick.setPixmap(icons.pixmap("check", "ok", 16))

    def _arrange(self) -> None:
        """Where it gets narrow the search gives way first, then the person's name, last the title."""
        metrics = QFontMetrics(self._title.font())
        wide = metrics.horizontalAdvance(self._full)
        others = (self._path, self._arrow, self.chip, self._tick, self.saved, self.failed, self.lock)
        taken = sum(part.sizeHint().width() + _GAP for part in others if not part.isHidden())
        room = self.width() - _LEFT - _RIGHT - taken - 6 * _GAP
        small = room - wide - self.search.least < self.person.wide
        self.person.shrink(small)
        room -= self.person.sizeHint().width()
        self.search.fit(0 if small else room - wide)
        room -= self.search.sizeHint().width()
        shown = metrics.elidedText(self._full, Qt.TextElideMode.ElideRight, max(room, _LEAST_TITLE))
        if shown != self._title.text():
            self._title.setText(shown)
            self._title.setToolTip(self._full if shown != self._full else "")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, 0, _RIGHT, 0)
        row.setSpacing(_GAP)
        left: tuple[QWidget, ...] = (self._path, self._arrow, self._title, self.chip)
        right: tuple[QWidget, ...] = (self._tick, self.saved, self.failed)
        for part in left:
            row.addWidget(part)
        row.addStretch()
        for part in right:
            row.addWidget(part)
        row.addSpacing(_GAP)
        row.addWidget(self.search)
        row.addSpacing(6)
        row.addWidget(self.person)
        row.addWidget(self.lock)


def short_reason(state: SaveState) -> str:
    """Two words for the red mark; the whole sentence opens on a click."""
    if state.conflict:
        return "diubah dari jendela lain"
    why = state.why.casefold()
    known = {"sudah terbit": "sudah terbit", "penuh": "disk penuh", "izin": "folder terkunci",
             "aplikasi lain": "dipakai aplikasi lain", "sudah pindah": "data sudah pindah"}.items()  # fmt: skip
    return next((words for part, words in known if part in why), "disk tidak dapat ditulisi")
