"""Names the system library that Linux lacks, and the package that brings it, before Qt can only abort."""

from __future__ import annotations

import ctypes
import os
import platform
import re
import sys

# library → (Debian and Ubuntu, Fedora).
# Read off the PySide6-Essentials 6.11.3 wheel, tried in a bare Debian 12.
_EVERYWHERE = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2", "krb5-libs"),
    "libbrotlidec.so.1": ("libbrotli1", "libbrotli"),
    "libzstd.so.1": ("libzstd1", "libzstd"),
    "libz.so.1": ("zlib1g", "zlib-ng-compat"),
}
_XCB = {
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
}
_WAYLAND = {
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
}
_PLUGINS = {"xcb": _XCB, "wayland": _WAYLAND}
LIBRARIES = {**_EVERYWHERE, **_XCB, **_WAYLAND}

_NOT_FOUND = re.compile(r"(\S+\.so[.\d]*): cannot open shared object file")


def explain_import_error(error: ImportError) -> str | None:
    """The sentence for an import that failed for want of a system library; None for other causes."""
    found = _NOT_FOUND.search(str(error))
    return explain_missing([found[1].rpartition("/")[2]]) if found else None


def missing_libraries() -> list[str]:
    """Libraries that Qt and the platform plugin it is about to use need and Linux can't load, in table order.

    Qt itself would print English lines and abort the process, so this runs before the first Qt import.
    """
    if not sys.platform.startswith("linux"):
        return []
    needed = [*_EVERYWHERE, *_PLUGINS.get(_platform_plugin(), {})]
    return [library for library in needed if not _loads(library)]


def explain_missing(libraries: list[str]) -> str:
    """One sentence that names the libraries and the command that installs them; empty for none."""
    if not libraries:
        return ""
    fedora = _is_fedora()
    packages = dict.fromkeys(LIBRARIES[name][fedora] for name in libraries if name in LIBRARIES)
    names = " ".join(packages)
    command = f"sudo dnf install {names}" if fedora else f"sudo apt-get install {names}"
    advice = f"Pasang paket {names} ({command})" if packages else "Pasang paket yang memuatnya"
    return f"Pustaka sistem {', '.join(libraries)} tidak ada. {advice}, lalu jalankan lagi."


def _platform_plugin() -> str:
    """The plugin that Qt will choose: what the user asked for, else Wayland when it is complete, else X11."""
    asked = os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if asked:
        return asked.split("-")[0]  # wayland-egl needs what wayland needs
    if os.environ.get("WAYLAND_DISPLAY"):
        complete = all(map(_loads, _WAYLAND))
        return "wayland" if complete or not os.environ.get("DISPLAY") else "xcb"
    return "xcb"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _is_fedora() -> bool:
    """Whether packages come by dnf; Debian's names are given where the system does not say."""
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return False
    family = f"{release.get('ID', '')} {release.get('ID_LIKE', '')}".split()
    return not {"fedora", "rhel", "centos"}.isdisjoint(family)
