"""Our own line icons: SVG on a 20×20 grid, drawn in one colour and kept per name, token, theme and size."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from cooling_desktop import assets
from ui import theme


def icon(name: str, shade: str = "text2", size: int = 16) -> QIcon:
    """An icon for a button, in the theme that is on."""
    return QIcon(pixmap(name, shade, size))


def pixmap(name: str, shade: str = "text2", size: int = 16) -> QPixmap:
    """The icon `name` (a file in resources/icons) at `size` logical pixels, sharp on any screen."""
    app = QApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    return _drawn(name, theme.colour(shade).name(), size, ratio)


@cache
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    text = assets.text(f"icons/{name}.svg").replace("currentColor", colour)
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture
