"""How everything looks: one token table, one palette and one stylesheet per theme, one interface font."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from cooling_desktop import assets

# token: (light, dark). The only colour literals of the window; a test computes their contrast.
TOKENS: dict[str, tuple[str, str]] = {
    "bg": ("#F2F5F6", "#14191C"),
    "surface": ("#FFFFFF", "#1C2327"),
    "raised": ("#FFFFFF", "#232B30"),
    "sunken": ("#E4E9EB", "#0E1214"),
    "rail": ("#E9EEF0", "#191F23"),
    "zebra": ("#F8FAFB", "#1F272B"),
    "line": ("#D5DCE0", "#313B41"),
    "btnline": ("#AEBAC1", "#4C5960"),
    "edge": ("#7E8B93", "#77858D"),
    "text": ("#182226", "#E7ECEE"),
    "text2": ("#4B5A62", "#AEBAC0"),
    "text3": ("#5D6A72", "#94A1A8"),
    "accent": ("#0D6074", "#6EC3D6"),
    "accent_h": ("#0A4E5F", "#8AD3E3"),
    "on_accent": ("#FFFFFF", "#08262E"),
    "soft": ("#DDEEF2", "#173B45"),
    "select": ("#E6F2F5", "#1B333B"),
    "ok": ("#256B3E", "#7CC796"),
    "ok_s": ("#E3F1E7", "#183523"),
    "warn": ("#7F5200", "#E5B660"),
    "warn_s": ("#FCF0D6", "#3A2C10"),
    "warn_l": ("#D9A441", "#8A6A2A"),
    "err": ("#A42C25", "#F2938B"),
    "err_s": ("#FBE8E5", "#3F1F1C"),
    "info": ("#365A93", "#9DBBEA"),
    "info_s": ("#E7EEF8", "#1F2D45"),
    "chip": ("#E4E9EB", "#2C363C"),
    "mark": ("#FFE7A0", "#6B5410"),
    # The page is paper: white in both themes, dimmed by a tenth in the dark; its tint marks where facts landed.
    "page": ("#FFFFFF", "#E6E6E6"),
    "tint": ("#DDEEF2", "#C3DAE0"),
    "tint_warn": ("#FFE7A0", "#E3CF93"),
    # The toast is inverse: its action takes the other theme's accent.
    "toast_link": ("#6EC3D6", "#0D6074"),
}

PAGE, TITLE, GROUP, BODY, SMALL = 16.0, 13.0, 11.0, 10.0, 9.0  # the five type sizes, in points

_FACES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf")


# name in the stylesheet: (whole height, lines above and below), so that a thicker ring leaves the height as it is
HEIGHTS = {
    "tall": (32, 2), "tall_ring": (32, 4), "tall_marked": (32, 3), "short": (26, 2), "short_ring": (26, 4),
    "item": (30, 0), "box": (28, 0), "pill": (11, 0), "filter": (28, 2), "filter_ring": (28, 4),
    "filter_half": (14, 0),
}  # fmt: skip

SCALES = (100, 125, 150)  # the clerk's text sizes in percent

_MEASURES = "measures"  # the property that holds what `fixed` was asked for


class _Look:
    """Which theme and text size are on; the painters of lists and icons ask it at every stroke."""

    dark = False
    family = ""
    scale = 100
    chosen: bool | None = None  # dark or light by the clerk's choice; None follows the system


def colour(token: str) -> QColor:
    """The colour of a token in the theme that is on."""
    return QColor(TOKENS[token][_Look.dark])


def is_dark() -> bool:
    """Whether the dark theme is on."""
    return _Look.dark


def scale() -> int:
    """The clerk's text size in percent."""
    return _Look.scale


def px(measure: float) -> int:
    """A measure of the design, in pixels, at the clerk's text size."""
    return round(measure * _Look.scale / 100)


def fixed(widget: QWidget, *, width: int = 0, height: int = 0, widest: int = 0) -> None:
    """Give a widget a measure of the design that follows the clerk's text size; 0 leaves it free."""
    wanted = {"width": width, "height": height, "widest": widest}
    widget.setProperty(_MEASURES, {name: measure for name, measure in wanted.items() if measure})
    _fix(widget)


def _fix(widget: QWidget) -> None:
    for name, measure in (widget.property(_MEASURES) or {}).items():
        match name:
            case "width":
                widget.setFixedWidth(px(measure))
            case "height":
                widget.setFixedHeight(px(measure))
            case _:
                widget.setMaximumWidth(px(measure))


def font(size: float = BODY, *, strong: bool = False) -> QFont:
    """The interface font in one of the five sizes (points) and two weights, at the clerk's text size."""
    made = QFont(_Look.family)
    made.setPointSizeF(size * _Look.scale / 100)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made


def start(app: QApplication) -> None:
    """Dress the application and follow the system between light and dark from now on."""
    _Look.family = _interface_family()
    app.setFont(font())
    wear(app, dark=_system_is_dark())
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: _follow(app))


def wear(app: QApplication, *, dark: bool) -> None:
    """Put on one of the two themes."""
    _Look.dark = dark
    app.setPalette(palette())
    app.setStyleSheet(stylesheet())


def choose(app: QApplication, dark: bool | None) -> None:
    """The clerk's choice of theme; None follows the system."""
    if dark == _Look.chosen:
        return
    _Look.chosen = dark
    schemes = {None: Qt.ColorScheme.Unknown, False: Qt.ColorScheme.Light, True: Qt.ColorScheme.Dark}
    QGuiApplication.styleHints().setColorScheme(schemes[dark])  # for what the system draws: the title bar
    _follow(app)


def enlarge(app: QApplication, percent: int) -> None:
    """Another text size for the whole window, with all heights that hold text."""
    if percent == _Look.scale:
        return
    _Look.scale = percent
    app.setFont(font())
    app.setStyleSheet(stylesheet())
    for widget in app.allWidgets():
        _fix(widget)


def _follow(app: QApplication) -> None:
    dark = _system_is_dark() if _Look.chosen is None else _Look.chosen
    if dark != _Look.dark:
        wear(app, dark=dark)


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def palette() -> QPalette:
    """The system palette's roles from the tokens; placeholders are readable, not the paler default."""
    roles = {
        QPalette.ColorRole.Window: "bg",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "zebra",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.PlaceholderText: "text3",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.BrightText: "err",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.Accent: "accent",
    }
    made = QPalette(colour("bg"))
    for role, token in roles.items():
        made.setColor(role, colour(token))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, colour("text3"))
    return made


def stylesheet() -> str:
    """The application's stylesheet with its @tokens and @sizes filled in."""
    values = {name: pair[_Look.dark] for name, pair in TOKENS.items()}
    sizes = {"page_pt": PAGE, "title_pt": TITLE, "group_pt": GROUP, "body_pt": BODY, "small_pt": SMALL}
    values |= {name: f"{size * _Look.scale / 100:g}pt" for name, size in sizes.items()}
    values |= {name: f"{px(whole) - lines}px" for name, (whole, lines) in HEIGHTS.items()}
    return re.sub(r"@(\w+)", lambda found: values[found[1]], assets.text("style.qss"))


def _interface_family() -> str:
    """Segoe UI where Windows has it, else Source Sans from its package, else the system's own."""
    if sys.platform == "win32" and QFontDatabase.hasFamily("Segoe UI"):
        return "Segoe UI"
    spec = importlib.util.find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        return QGuiApplication.font().family()
    folder = Path(spec.origin).parent / "files"
    numbers = [QFontDatabase.addApplicationFont(str(folder / face)) for face in _FACES]
    if min(numbers) < 0:
        return QGuiApplication.font().family()
    return QFontDatabase.applicationFontFamilies(numbers[0])[0]


def contrast(first: QColor, second: QColor) -> float:
    """The WCAG 2 contrast of two opaque colours, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(shade: QColor) -> float:
    channels = (shade.redF(), shade.greenF(), shade.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
