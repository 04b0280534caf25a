"""What every test may rely on: no screen, no network, no folder of the user."""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent


def _scratch_home() -> Path:
    """Points every variable that names the user's folders at a new folder, removed when the run ends."""
    home = Path(tempfile.mkdtemp(prefix="cooling-desktop-test-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    for name, folder in {
        "HOME": ".",
        "USERPROFILE": ".",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
        "XDG_RUNTIME_DIR": "run",
    }.items():
        place = home / folder
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ[name] = str(place)
    return home


# Both before the first QApplication and before anything asks platformdirs.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
HOME = _scratch_home()

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


class NetworkUsed(AssertionError):
    """A test reached for the network; the program must never do so by itself."""


def _is_local(sock: socket.socket) -> bool:
    # Windows builds socketpair(), which event loops need, out of loopback connections.
    return sock.family == getattr(socket, "AF_UNIX", None) or sys.platform == "win32"


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuses every socket call and name look-up that could leave this process's machine."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            _guard(patch, name)

        def refuse(*args: object, **_: object) -> None:
            raise NetworkUsed(f"name look-up of {args[:1]}")

        patch.setattr(socket, "getaddrinfo", refuse)
        yield


def _guard(patch: pytest.MonkeyPatch, name: str) -> None:
    original = getattr(socket.socket, name)

    def guarded(self: socket.socket, *args: Any) -> Any:
        if not _is_local(self):
            raise NetworkUsed(f"socket.{name}{args[-1:]}")
        return original(self, *args)

    patch.setattr(socket.socket, name, guarded)


@pytest.fixture(scope="session")
def root() -> Path:
    """The work tree; tests that read it skip nothing in an unpacked sdist either."""
    return ROOT


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built once from this tree with the tools of this environment, nothing downloaded."""
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = target.glob("*.whl")
    return built
