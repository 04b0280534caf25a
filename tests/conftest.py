"""What every test may rely on: no screen, no network, no folder of the user."""

from __future__ import annotations

import atexit
import logging
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
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
settings.load_profile("desk" if os.environ.get("FUZZ") else "ci")  # the same examples every time, unless asked


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


@pytest.fixture
def cooling(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the command line in a process of its own, warnings as errors; `env` adds or (None) takes variables."""

    def run(
        *words: object, code: int | None = None, env: dict[str, str | None] | None = None
    ) -> subprocess.CompletedProcess[str]:
        around = os.environ | {"PYTHONPATH": str(ROOT)} | (env or {})
        given = {name: value for name, value in around.items() if value is not None}
        command = [sys.executable, "-W", "error", "-m", "cooling_desktop", *map(str, words)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", env=given, cwd=tmp_path)
        assert code is None or done.returncode == code, f"exit {done.returncode}: {done.stdout}{done.stderr}"
        return done

    return run


@pytest.fixture
def inside(capsys: pytest.CaptureFixture[str]) -> Callable[..., subprocess.CompletedProcess[str]]:
    """The same command line inside this process, ten times as fast."""
    from cooling_desktop.__main__ import main

    def run(*words: object, code: int | None = None) -> subprocess.CompletedProcess[str]:
        arguments = [str(word) for word in words]
        done = main(arguments)
        said = capsys.readouterr()
        assert code is None or done == code, f"exit {done}: {said.out}{said.err}"
        return subprocess.CompletedProcess(arguments, done, said.out, said.err)

    return run


@pytest.fixture(autouse=True)
def closed_log() -> Iterator[None]:
    """Lets go of the log file that the test's commands opened."""
    yield
    for handler in list(logging.getLogger("cooling_desktop").handlers):
        logging.getLogger("cooling_desktop").removeHandler(handler)
        handler.close()


@pytest.fixture(scope="session")
def sample_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the five examples, made once; not to be changed."""
    from cooling_desktop.archive.sample import make_sample

    folder = tmp_path_factory.mktemp("kantor")
    make_sample(folder)
    return folder


@pytest.fixture
def office(sample_office: Path, tmp_path: Path) -> Path:
    """A copy of the sample office that the test may do anything to."""
    return Path(shutil.copytree(sample_office, tmp_path / "data"))
