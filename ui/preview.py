"""The page beside the form: the real PDF as pictures made off the interface's thread, keeping page and zoom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ui import icons, theme
from ui.pageview import Leaf, PageView
from ui.parts import Button, IconButton, label
from ui.preview_marks import HIT, hits_in
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.errors import Trouble
    from cooling_desktop.papers.document import Place


_UNREADABLE = "Halaman tidak dapat ditampilkan di sini. Berkasnya tetap tersimpan. Ekspor, lalu buka di aplikasi lain."


@dataclass(frozen=True, slots=True)
class _Pictures:
    """What the worker made: every page's size, and pictures of the pages asked for."""

    sizes: tuple[tuple[float, float], ...]
    images: dict[int, QImage]


def load_pdfium() -> None:
    """Load the library that draws pages, in the worker, before the first page is wanted."""
    import pypdfium2  # noqa: F401


def draw_pages(pdf: bytes, pages: Sequence[int], scale: float) -> _Pictures:
    """Pictures of some pages of a PDF at `scale` pixels per point; runs in the worker, pdfium has one thread."""
    import pypdfium2

    document: Any = pypdfium2.PdfDocument(pdf)
    try:
        sizes = tuple((float(w), float(h)) for w, h in (document.get_page_size(n) for n in range(len(document))))
        wanted = [n for n in pages if n < len(sizes)] or [0]
        return _Pictures(sizes, {n: _draw(document[n], scale) for n in wanted})
    finally:
        document.close()


def _draw(page: Any, scale: float) -> QImage:
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
    image = QImage(
        bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
    ).copy()
    bitmap.close()
    page.close()
    return image


class Preview(QFrame):
    """The bar with page and zoom, the page, the line that says what the tint means."""

    clicked = Signal(str)
    wanted_print = Signal()

    def __init__(self, worker: Worker, title: str) -> None:
        super().__init__()
        self.setObjectName("preview")
        self._worker = worker
        self._pdf = b""
        self._drawn: dict[int, tuple[bytes, float]] = {}
        self._left: dict[str, int] = {}  # where each paper was scrolled to
        self._note = ""
        self._turned = False  # another paper comes, which stands at its own place
        self.view = PageView()
        self.view.wanted.connect(self._ask)
        self.view.clicked.connect(self.clicked)
        self.view.turned.connect(lambda _: self._count())
        self._sentence = label("", "", "text2", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(_framed(self._sentence))
        self._legend = QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar(title))
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot())

    def show_pdf(self, pdf: bytes, places: Sequence[Place] = (), title: str = "", note: str = "") -> None:
        """Another PDF; the old page stays until the new one is drawn. Another title means another paper."""
        self._turn_to(title)
        if note != self._note:
            self._note = note
            self._legend.setText(note)
            self._legend_mark.hide()
        self._pdf, self._places = pdf, tuple(places)
        self._ask()

    def clear(self) -> None:
        """Another paper comes: no page, its first one on top."""
        self._pdf = b""
        self._left.clear()
        self._drawn.clear()
        self.view.show_leaves((), ())
        self.view.go(0)
        self._stack.setCurrentIndex(0)

    def show_trouble(self, sentence: str, title: str = "") -> None:
        """Why there is no page; what was typed is still there."""
        self._turn_to(title)
        self._pdf = b""
        self._sentence.setText(sentence)
        self._stack.setCurrentIndex(1)

    def show_sources(self, title: str, sources: frozenset[str]) -> None:
        """Tint what comes from a section and say so."""
        self.view.show_sources(sources)
        words = f"Warna menandai isi dari {title}. Klik untuk menuju isiannya." if sources else ""
        self._legend.setText(words or self._note)
        self._legend_mark.setVisible(bool(words))

    def show_block(self, name: str, source: str, *, changed: bool) -> None:
        """Tint one block of the release, amber where its facts changed, and say which."""
        self.view.show_sources(frozenset({source} if source else ()), amber=changed)
        words = f"Warna menandai {name}." if name and source else ""
        self._legend.setText(words)
        self._legend_mark.setVisible(bool(words))

    def mark(self, starts: frozenset[str]) -> None:
        """Mark the words that begin so on the pages, now and of every PDF to come."""
        self._starts = starts
        pdf = self._pdf

        def arrived(places: tuple[Place, ...]) -> None:
            if (pdf, starts) == (self._pdf, self._starts):
                self._places = self.view.places = places
                self.view.show_sources(frozenset({HIT}), amber=True)

        if pdf:
            self._worker.ask(f"marks {id(self)}", lambda: hits_in(pdf, starts), arrived, _unmarked)

    _starts: frozenset[str] = frozenset()

    @property
    def shown(self) -> bytes:
        """The PDF whose picture is on screen."""
        return self._drawn.get(self.view.page(), (b"", 0.0))[0]

    _places: tuple[Place, ...] = ()

    def _turn_to(self, title: str) -> None:
        """Remember the place on the paper that is left."""
        if title and title != self._title.text():
            if not self._turned:
                self._left[self._title.text()] = self.view.verticalScrollBar().value()
            self._title.setText(title)
            self._turned = True

    def _ask(self) -> None:
        """Have the worker draw the seen pages that lack a picture of this PDF at this scale."""
        pdf, scale = self._pdf, self.view.scale() * self.devicePixelRatioF()
        seen = [0, 1] if self._turned else self.view.visible() or [0]
        pages = [n for n in seen if self._drawn.get(n) != (pdf, scale)]
        if pdf and pages:
            self._worker.ask(
                f"pages {id(self)}",
                lambda: draw_pages(pdf, pages, scale),
                lambda made: self._arrived(pdf, scale, made),
                lambda _: self.show_trouble(_UNREADABLE) if pdf == self._pdf else None,
            )
        elif pdf:
            self._stack.setCurrentIndex(0)  # the same page as before the trouble

    def _arrived(self, pdf: bytes, scale: float, made: _Pictures) -> None:
        if pdf != self._pdf:
            return
        first = not self.view.leaves
        leaves = [Leaf(w, h, made.images.get(n)) for n, (w, h) in enumerate(made.sizes)]
        self._drawn |= {n: (pdf, scale) for n in made.images}
        self._drawn = {n: drawn for n, drawn in self._drawn.items() if n < len(leaves)}
        if self._turned:
            self.view.show_leaves((), ())  # no picture of the paper that was left
        self.view.show_leaves(leaves, self._places)
        self._stack.setCurrentIndex(0)
        self._count()
        if first:
            self.view.go(0)
        if self._turned:
            self._turned = False
            self.view.verticalScrollBar().setValue(self._left.get(self._title.text(), 0))
        self._ask()

    def _count(self) -> None:
        total = len(self.view.leaves)
        self._pages.setText(f"{self.view.page() + 1} / {total}" if total else "")
        self._back.setEnabled(self.view.page() > 0)
        self._next.setEnabled(self.view.page() < total - 1)

    def _bar(self, title: str) -> QWidget:
        bar = QWidget()
        theme.fixed(bar, height=47)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(4)
        self._title = label(title, "strong")
        self._pages = label("", "", "text2")
        self._back = IconButton("back", "Halaman sebelumnya")
        self._next = IconButton("next", "Halaman berikutnya")
        smaller, larger = IconButton("zoom-out", "Perkecil", "−"), IconButton("zoom-in", "Perbesar", "+")
        fit = Button("Lebar", "quiet", small=True)
        fit.setToolTip("Selebar panel (0)")
        self._back.clicked.connect(lambda: self.view.go(self.view.page() - 1))
        self._next.clicked.connect(lambda: self.view.go(self.view.page() + 1))
        smaller.clicked.connect(lambda: self.view.step_zoom(False))
        larger.clicked.connect(lambda: self.view.step_zoom(True))
        fit.clicked.connect(lambda: self.view.set_zoom(0.0))
        self.printer = IconButton("printer", "Cetak", "Ctrl+P", 18)
        self.printer.clicked.connect(self.wanted_print)
        self._buttons: tuple[QWidget, ...] = (self._back, self._next, smaller, fit, larger, self.printer)
        row.addWidget(self._title, 1)
        parts = (self._back, self._pages, self._next, smaller, fit, larger, self.printer)
        for part in parts:
            row.addWidget(part)
        row.insertSpacing(4, 8)
        row.insertSpacing(8, 8)
        return bar

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("previewfoot")
        foot.setMinimumHeight(34)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        self._legend_mark = QLabel()
        self._legend_mark.setPixmap(icons.pixmap("link", "accent", 16))
        self._legend = label("", "", "text2", wrap=True)
        row.addWidget(self._legend_mark)
        row.addWidget(self._legend, 1)
        self._foot_frame = foot
        return foot

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in reading order."""
        return (*self._buttons, self.view)

    def hide_foot(self) -> None:
        """Pages without a form beside them need no legend."""
        self._foot_frame.hide()

    def sizeHint(self) -> QSize:
        """The width of the design at 1366."""
        return QSize(510, 600)


def _unmarked(_trouble: Trouble) -> None:
    """A page without marks is better than none."""


def _framed(sentence: QLabel) -> QWidget:
    """Why there is no page, in the middle of where it would be."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(48, 48, 48, 48)
    mark = QLabel()
    mark.setPixmap(icons.pixmap("look", "warn", 20))
    mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
    column.addStretch()
    column.addWidget(mark)
    column.addWidget(sentence)
    column.addStretch(2)
    return holder
