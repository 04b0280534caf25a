"""A missing system library becomes one Indonesian sentence, and CI installs what the table names."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

import pytest

from cooling_desktop import system

ON_DEBIAN = {"ID": "debian"}
ON_ROCKY = {"ID": "rocky", "ID_LIKE": "rhel centos fedora"}


def _release(monkeypatch: pytest.MonkeyPatch, release: dict[str, str]) -> None:
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: release)


def _lacking(monkeypatch: pytest.MonkeyPatch, *libraries: str) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system, "_loads", lambda library: library not in libraries)
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


def test_debian_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    _release(monkeypatch, ON_DEBIAN)
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    assert system.explain_import_error(error) == (
        "Pustaka sistem libEGL.so.1 tidak ada. "
        "Pasang paket libegl1 (sudo apt-get install libegl1), lalu jalankan lagi."
    )


def test_fedora_family_is_told_dnf(monkeypatch: pytest.MonkeyPatch) -> None:
    _release(monkeypatch, ON_ROCKY)
    error = ImportError("libxkbcommon.so.0: cannot open shared object file: No such file or directory")
    assert "(sudo dnf install libxkbcommon)" in str(system.explain_import_error(error))


def test_a_library_outside_the_table_is_still_named() -> None:
    error = ImportError("/opt/x/libodd.so.3: cannot open shared object file: No such file or directory")
    assert system.explain_import_error(error) == (
        "Pustaka sistem libodd.so.3 tidak ada. Pasang paket yang memuatnya, lalu jalankan lagi."
    )


@pytest.mark.parametrize("message", ["No module named 'PySide6'", "cannot import name 'x' from 'y'", ""])
def test_other_import_errors_are_not_explained(message: str) -> None:
    assert system.explain_import_error(ImportError(message)) is None


def test_a_system_that_does_not_say_gets_debian_names(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> dict[str, str]:
        raise OSError

    monkeypatch.setattr(platform, "freedesktop_os_release", unknown)
    assert "apt-get install libgl1" in system.explain_missing(["libGL.so.1"])


def test_two_libraries_of_one_package_give_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    _release(monkeypatch, ON_DEBIAN)
    sentence = system.explain_missing(["libglib-2.0.so.0", "libgthread-2.0.so.0", "libGL.so.1"])
    assert "libglib-2.0.so.0, libgthread-2.0.so.0, libGL.so.1" in sentence
    assert "(sudo apt-get install libglib2.0-0 libgl1)" in sentence
    assert "\n" not in sentence
    assert system.explain_missing([]) == ""


def test_x11_needs_its_cursor_library(monkeypatch: pytest.MonkeyPatch) -> None:
    _lacking(monkeypatch, "libxcb-cursor.so.0")
    assert system.missing_libraries() == ["libxcb-cursor.so.0"]


@pytest.mark.parametrize("asked", ["offscreen", "wayland", "wayland-egl;xcb", "offscreen:size=1x1", "vnc"])
def test_only_the_plugin_that_will_be_used_counts(monkeypatch: pytest.MonkeyPatch, asked: str) -> None:
    _lacking(monkeypatch, "libxcb-cursor.so.0")
    monkeypatch.setenv("QT_QPA_PLATFORM", asked)
    assert system.missing_libraries() == []


@pytest.mark.parametrize(
    ("display", "missing"), [("", ["libwayland-cursor.so.0"]), (":0", ["libxcb-cursor.so.0"])]
)
def test_incomplete_wayland_falls_back_to_x11(
    monkeypatch: pytest.MonkeyPatch, display: str, missing: list[str]
) -> None:
    _lacking(monkeypatch, "libwayland-cursor.so.0", "libxcb-cursor.so.0")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    if display:
        monkeypatch.setenv("DISPLAY", display)
    assert system.missing_libraries() == missing


@pytest.mark.parametrize("name", ["win32", "darwin"])
def test_elsewhere_qt_brings_its_own(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(sys, "platform", name)
    monkeypatch.setattr(system, "_loads", lambda library: False)
    assert system.missing_libraries() == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux libraries")
def test_this_machine_has_what_the_tests_use() -> None:
    assert system.missing_libraries() == []
    assert not system._loads("libcooling-desktop-has-no-such.so.9")


def test_ci_installs_only_libraries_that_the_table_names(root: Path) -> None:
    lines = (root / ".ci" / "packages").read_text("utf-8").splitlines()
    packages = {line.split("#")[0].strip() for line in lines} - {""}
    printing = {"cups", "cups-filters", "printer-driver-cups-pdf"}
    tools = {"git", "make", "python3", "python3-venv", *printing}
    assert tools <= packages
    assert packages - tools <= {debian for debian, _ in system.LIBRARIES.values()}
