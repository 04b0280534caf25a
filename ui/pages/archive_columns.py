"""Results beside the page: the page grows first, then the rows; a splitter that was moved remembers its place."""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.preferences import shares_of

_ROWS, _PAGE = 738, 546  # the design's widths at 1366
_LEAST_ROWS, _LEAST_PAGE, _MOST_PAGE = 420, 420, 820
_KEY = "arsip/kolom"


class ArchiveColumns(QSplitter):
    """What is left beyond the widest page goes to the rows and their margins."""

    def __init__(self, rows: QWidget, page: QWidget, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._share = next(iter(shares_of(settings, _KEY)), 0.0)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for part, least in ((rows, _LEAST_ROWS), (page, _LEAST_PAGE)):
            part.setMinimumWidth(least)
            self.addWidget(part)
        self.splitterMoved.connect(self._remember)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self.share()

    def share(self) -> None:
        """Give both what the design gives them, or what the clerk gave them."""
        room = self.width() - 1
        page = round(room * self._share) or min(_MOST_PAGE, _PAGE + max(0, room - _ROWS - _PAGE))
        if not self._share and room < _ROWS + _PAGE:
            page = round(room * _PAGE / (_ROWS + _PAGE))
        page = max(_LEAST_PAGE, min(page, room - _LEAST_ROWS))
        self.setSizes([room - page, page])

    def _remember(self) -> None:
        rows, page = self.sizes()
        if rows and page:
            self._share = page / (rows + page)
            self._settings.setValue(_KEY, self._share)
