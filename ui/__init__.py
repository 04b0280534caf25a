"""The window: everything that is seen and typed."""

from __future__ import annotations

import gc
import sys
from typing import Any

import PySide6.QtCore  # noqa: F401 - brings the module below


def _spare_sources() -> None:
    """PySide reads the source of every module imported after it, in search of `__feature__`; nothing here uses it."""
    feature: Any = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _module: True


gc.disable()  # what a start loads stays: a collection would only look through it (ui.garbage collects later)
_spare_sources()
