"""Sections, form and page side by side: who gets which width, and what happens where there is too little."""

from __future__ import annotations

from PySide6.QtCore import QSettings, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.pages.formpanel import FormPanel
from ui.pages.sectionpanel import NARROW, WIDE, SectionPanel
from ui.preview import Preview

_FORM, _PREVIEW = 561, 510  # the design's widths at 1366
_TIGHT = WIDE + 480 + 420  # below this sections become a strip of ticks
_SINGLE = NARROW + 480 + 420  # below this the preview takes the form's place (F9)
_KEY = "kegiatan/kolom"


class Columns(QSplitter):
    """The three columns of the editor; a splitter that was moved remembers its place."""

    def __init__(self, panel: SectionPanel, forms: FormPanel, preview: Preview, settings: QSettings) -> None:
        super().__init__()
        self._panel, self._forms, self._preview, self._settings = panel, forms, preview, settings
        self._wanted = True
        self._share = float(str(settings.value(_KEY, 0.0)))
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for part in (panel, forms, preview):
            self.addWidget(part)
        forms.setMinimumWidth(480)
        preview.setMinimumWidth(420)
        self.splitterMoved.connect(self._remember)

    def toggle_preview(self) -> None:
        """F9: the page away and back; in a narrow window it changes places with the form."""
        if self.width() < _SINGLE:
            page = not self._preview.isVisible()
            self._preview.setVisible(page)
            self._forms.setVisible(not page)
            if page:
                self._preview.view.setFocus()
            else:
                self._forms.section.focus_first()
        else:
            self._wanted = not self._wanted
            self._preview.setVisible(self._wanted)

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        return [part for part in (self._panel.list, self._forms, self._preview.view) if part.isVisible()]

    def minimumSizeHint(self) -> QSize:
        """As narrow as a form beside a strip of ticks."""
        return QSize(NARROW + 480, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        single = event.size().width() < _SINGLE
        if single != (event.oldSize().width() < _SINGLE) or event.oldSize().width() < 0:
            self._forms.setVisible(True)
            self._preview.setVisible(self._wanted and not single)
        self._panel.narrow(event.size().width() < _TIGHT)
        super().resizeEvent(event)
        self.share()

    def share(self) -> None:
        """Preview to 640, form to 683, preview to 820, the rest to the form's margins."""
        panel = self._panel.maximumWidth()
        room = self.width() - panel - 2
        if room < 480 + 420:
            return
        extra = max(0, room - _FORM - _PREVIEW)
        form, preview = min(_FORM, room - 420), max(420, min(_PREVIEW, room - _FORM))
        for grow_preview, most in ((True, 130), (False, 122), (True, 180)):
            step = min(extra, most)
            extra -= step
            preview, form = (preview + step, form) if grow_preview else (preview, form + step)
        if self._share:
            preview = max(420, min(room - 480, round(room * self._share)))
        self.setSizes([panel, room - preview, preview])

    def _remember(self) -> None:
        _, form, preview = self.sizes()
        if form and preview:
            self._share = preview / (form + preview)
            self._settings.setValue(_KEY, self._share)
