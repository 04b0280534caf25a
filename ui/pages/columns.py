"""Who gets which width beside the page, in the forms and in the release, and what happens where there is too little."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QSettings, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

from ui import theme
from ui.pages.formpanel import FormPanel
from ui.pages.sectionpanel import NARROW, WIDE, SectionPanel
from ui.preferences import shares_of

if TYPE_CHECKING:
    from ui.pages.release_findings import FindingsPanel
    from ui.pages.release_panel import BlocksPanel
    from ui.preview import Preview

_FORM, _PREVIEW = 561, 510  # the design's widths of the forms at 1366
_BLOCKS, _FINDINGS, _PAGE = 544, 290, 449  # and of the release
_LEAST_FORM, _LEAST_PAGE, _LEAST_BLOCKS, _LEAST_FINDINGS = 480, 420, 400, 230
_TIGHT = WIDE + _LEAST_FORM + _LEAST_PAGE  # below this sections become a strip of ticks
_SINGLE = NARROW + _LEAST_FORM + _LEAST_PAGE  # below this the preview takes the form's place (F9)
_AT_BLOCKS, _AT_FINDINGS, _AT_PAGE = 2, 3, 4
_KEY, _RELEASE_KEY = "kegiatan/kolom", "rilis/kolom"


class Columns(QSplitter):
    """Sections, form and page, or blocks, findings and page; a splitter that was moved remembers its place.

    Page and release are put in later, so that the first form need not wait for them.
    """

    def __init__(
        self, panel: SectionPanel, forms: FormPanel, settings: QSettings, bench: QWidget | None = None
    ) -> None:
        super().__init__(bench)
        self._panel, self._forms, self._settings = panel, forms, settings
        self._preview: Preview | None = None
        self._blocks: BlocksPanel | None = None
        self._findings: FindingsPanel | None = None
        self._wanted = True
        self._turned = False  # in a narrow window: the page in place of what is edited
        self._release = self._has_findings = False
        self._share = next(iter(shares_of(settings, _KEY)), 0.0)
        self._shares = shares_of(settings, _RELEASE_KEY)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        page = QFrame()
        page.setObjectName("preview")  # the same ground as the page that comes
        page.setMinimumWidth(_LEAST_PAGE)
        forms.setMinimumWidth(_LEAST_FORM)
        for part in (panel, forms, QWidget(), QWidget(), page):
            self.addWidget(part)
        self._order()
        self.splitterMoved.connect(self._remember)
        self._arrange()

    def put_page(self, preview: Preview) -> None:
        """The page takes its place."""
        self._preview = preview
        self._put(_AT_PAGE, preview, _LEAST_PAGE)

    def put_release(self, blocks: BlocksPanel, findings: FindingsPanel) -> None:
        """The release's columns take their places."""
        self._blocks, self._findings = blocks, findings
        self._put(_AT_BLOCKS, blocks, _LEAST_BLOCKS)
        self._put(_AT_FINDINGS, findings, _LEAST_FINDINGS)

    def _put(self, at: int, part: QWidget, least: int) -> None:
        part.setMinimumWidth(least)
        place = self._at(at)
        self.replaceWidget(at, part)
        place.deleteLater()
        self._order()
        self._arrange()
        self.share()

    def _order(self) -> None:
        """A screen reader goes by the order of children, which a splitter turns round: from left to right again."""
        for number in range(self.count()):
            self._at(number).raise_()
        for number in range(self.count()):
            self.handle(number).raise_()  # over the panels, so that the mouse finds them

    def show_release(self, on: bool, *, findings: bool = True) -> None:
        """The release's columns in place of the form's, or back; an issued one has no findings."""
        if (on, findings) != (self._release, self._has_findings):
            self._release, self._has_findings, self._turned = on, findings, False
            self._arrange()
            self.share()

    def toggle_preview(self) -> None:
        """F9: the page away and back; in a narrow window it changes places with the form."""
        if self._single():
            self._turned = not self._turned
        else:
            self._wanted = not self._wanted
        self._arrange()
        self.share()
        if not self._single():
            return
        if self._turned and self._preview is not None:
            self._preview.view.setFocus()
        elif self._release and self._blocks is not None:
            self._blocks.focus_first()
        else:
            self._forms.section.focus_first()

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        release = (self._blocks, self._findings.list) if self._blocks and self._findings else ()
        page = (self._preview.view,) if self._preview else ()
        return [part for part in (self._panel.list, self._forms, *release, *page) if part.isVisible()]

    def minimumSizeHint(self) -> QSize:
        """As narrow as a form beside a strip of ticks."""
        return QSize(NARROW + _LEAST_FORM, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        single = theme.px(_SINGLE)
        if (event.size().width() < single) != (event.oldSize().width() < single):
            self._turned = False
        self._arrange()
        super().resizeEvent(event)
        self.share()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()
            self.share()

    def share(self) -> None:
        """Give every column what the design gives it, or what the clerk gave it."""
        if self._release:
            self._share_release()
        else:
            self._share_form()

    def _share_form(self) -> None:
        """Preview to 640, form to 683, preview to 820, the rest to the form's margins."""
        panel = self._panel.maximumWidth()
        room = self.width() - panel - 2
        if room < theme.px(_LEAST_FORM) + _LEAST_PAGE or not self._at(_AT_PAGE).isVisibleTo(self):
            return
        extra = max(0, room - theme.px(_FORM) - _PREVIEW)
        wanted = theme.px(_FORM)
        form, preview = min(wanted, room - _LEAST_PAGE), max(_LEAST_PAGE, min(_PREVIEW, room - wanted))
        for grow_preview, most in ((True, 130), (False, 122), (True, 180)):
            step = min(extra, most)
            extra -= step
            preview, form = (preview + step, form) if grow_preview else (preview, form + step)
        if self._share:
            preview = max(_LEAST_PAGE, min(room - theme.px(_LEAST_FORM), round(room * self._share)))
        self.setSizes([panel, room - preview, 0, 0, preview])

    def _share_release(self) -> None:
        """Preview to 640, blocks to 680, findings to 340, preview to 820, the rest to the blocks' margins."""
        findings = _FINDINGS if self._has_findings else 0
        room = self.width() - (2 if findings else 1)
        wide = room >= _LEAST_BLOCKS + min(findings, _LEAST_FINDINGS) + _LEAST_PAGE
        if not wide or not self._at(_AT_PAGE).isVisibleTo(self):
            return
        least = (_LEAST_BLOCKS, min(findings, _LEAST_FINDINGS), _LEAST_PAGE)
        sizes = [_BLOCKS, findings, _PAGE]
        short = sum(sizes) - room
        for column in (2, 0, 1):
            step = max(0, min(short, sizes[column] - least[column]))
            sizes[column] -= step
            short -= step
        extra = max(0, -short)
        for column, most in ((2, 191), (0, 136), (1, 50 if findings else 0), (2, 180), (0, extra)):
            step = min(extra, most)
            sizes[column] += step
            extra -= step
        if len(self._shares) == 2 and findings:
            sizes = self._kept(room)
        self.setSizes([0, 0, *sizes])

    def _kept(self, room: int) -> list[int]:
        """The widths that the clerk gave, as far as nothing gets too narrow."""
        findings = max(_LEAST_FINDINGS, min(round(room * self._shares[0]), room - _LEAST_BLOCKS - _LEAST_PAGE))
        preview = max(_LEAST_PAGE, min(round(room * self._shares[1]), room - _LEAST_BLOCKS - findings))
        return [room - findings - preview, findings, preview]

    def _at(self, number: int) -> QWidget:
        return cast(QWidget, self.widget(number))

    def _single(self) -> bool:
        """Whether the page takes the place of what is edited."""
        return self.width() < theme.px(_SINGLE)

    def _arrange(self) -> None:
        """Which columns are there."""
        self._panel.narrow(self.width() < theme.px(_TIGHT))
        page = self._turned if self._single() else self._wanted
        edited = not (self._single() and self._turned)
        wide = self.width() >= _LEAST_BLOCKS + _LEAST_FINDINGS
        self._panel.setVisible(not self._release)
        self._forms.setVisible(edited and not self._release)
        self._at(_AT_BLOCKS).setVisible(edited and self._release)
        self._at(_AT_FINDINGS).setVisible(edited and self._release and self._has_findings and wide)
        self._at(_AT_PAGE).setVisible(page)

    def _remember(self) -> None:
        _, form, blocks, findings, preview = self.sizes()
        if self._release and blocks and findings and preview:
            room = blocks + findings + preview
            self._shares = [findings / room, preview / room]
            self._settings.setValue(_RELEASE_KEY, " ".join(map(str, self._shares)))
        elif form and preview:
            self._share = preview / (form + preview)
            self._settings.setValue(_KEY, self._share)
