"""Work in a process of our own: it may be ended, and where it breaks down the program goes on."""

from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

_HERE = Path(__file__).parents[1]  # where the package lies, installed or not


class Stopped(Exception):
    """The clerk did not want to wait any longer."""


class Child:
    """A module of ours that runs by itself, asked through pipes; `stop` may be called from another thread."""

    def __init__(self, module: str, *words: str) -> None:
        self._command = [sys.executable, "-X", "utf8", "-m", module, *words]
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._lock = threading.Lock()

    @property
    def stopped(self) -> bool:
        """Whether nobody waits for it any longer."""
        return self._stopped

    def running(self) -> subprocess.Popen[bytes]:
        """The process, started where there is none; raises Stopped after `stop`, OSError where memory is full."""
        with self._lock:
            if self._stopped:
                raise Stopped
            if self._process is None:
                self._process = subprocess.Popen(  # noqa: S603  # ourselves, without a shell
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    cwd=_HERE,
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            return self._process

    def answer(self, question: bytes, patience: float) -> bytes:
        """What it says to its only question, cut short where it broke down; raises TimeoutError, and as `running`."""
        try:
            told, _ = self.running().communicate(question, timeout=patience)
        except subprocess.TimeoutExpired:
            raise TimeoutError from None
        finally:
            self.end()
        if self._stopped:
            raise Stopped
        return told

    def end(self) -> None:
        """Whatever runs comes to an end; who asks again meets a new process."""
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            with process:  # which closes what a question cut short has left open
                process.kill()
                process.communicate()

    def stop(self) -> None:
        """End it, whether it has begun or not."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()


def bound(seconds: float, memory: int | None = None) -> None:
    """Called in the process itself: no file, and no more time and memory than its work needs, where the system can
    see to it; where memory runs out, the system ends this process before the window.
    """
    if sys.platform == "win32":
        return
    import resource

    with suppress(OSError):  # Linux alone has it
        Path("/proc/self/oom_score_adj").write_text("1000")
    used = resource.getrusage(resource.RUSAGE_SELF)
    time = int(used.ru_utime + used.ru_stime + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (time, resource.getrlimit(resource.RLIMIT_CPU)[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # what it knew never lies on a disk
    if memory is not None:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
