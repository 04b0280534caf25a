"""Files from other offices are read in a process of its own, with little memory and little time, which may be ended.

It reads one file after the other, since starting it takes longer than most files do; one that it breaks down at, or
that takes too long, is told of in one sentence, and the next one meets a new process.
"""

from __future__ import annotations

import json
import subprocess
import threading
from types import TracebackType
from typing import Any

from cooling_desktop.child import Child, Stopped
from cooling_desktop.errors import BadInput, StorageTrouble

PATIENCE = 20.0  # seconds a file; the largest release needs one
MEMORY = 768 * 1024 * 1024
KEPT, AGAIN = "Arsip tidak berubah.", "Minta berkasnya dikirim ulang."
_ANSWER = 60_000_000  # bytes; data, texts and photos are bounded far below


class Apart:
    """The process and what is asked of it; `stop` may be called from another thread at any time."""

    def __init__(self) -> None:
        self._child = Child("cooling_desktop.archive.exchange_child")

    def __enter__(self) -> Apart:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._child.end()

    def ask(self, task: str, name: str, content: bytes) -> dict[str, Any]:
        """What the process says of a file; BadInput with its sentence, Stopped after `stop`."""
        process = self._running(name)
        late = threading.Event()

        def end() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(PATIENCE, end)
        timer.start()
        try:
            told = _exchanged(process, task, name, content)
        finally:
            timer.cancel()
        if self._child.stopped:
            raise Stopped
        if told is None:
            self._child.end()
            why = "terlalu lama dibaca" if late.is_set() else "tidak dapat dibaca"
            raise BadInput(f"Berkas {name} {why}. {KEPT} {AGAIN}")
        if told["trouble"]:
            raise BadInput(str(told["trouble"]))
        return told

    def stop(self) -> None:
        """End the reading, whether it has begun or not."""
        self._child.stop()

    def _running(self, name: str) -> subprocess.Popen[bytes]:
        try:
            return self._child.running()
        except OSError:
            raise StorageTrouble(
                f"Berkas {name} belum dapat dibaca karena memori penuh. {KEPT} Tutup aplikasi lain, lalu ulangi."
            ) from None


def _exchanged(process: subprocess.Popen[bytes], task: str, name: str, content: bytes) -> dict[str, Any] | None:
    """One question, one answer; None where the process came to an end over it."""
    head = json.dumps({"task": task, "name": name, "size": len(content)}).encode("ascii")
    if process.stdin is None or process.stdout is None:
        return None
    try:
        process.stdin.write(head + b"\n" + content)
        process.stdin.flush()
        told: Any = json.loads(process.stdout.readline(_ANSWER))
    except (OSError, ValueError):
        return None
    return told if isinstance(told, dict) and "trouble" in told else None
