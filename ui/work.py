"""Work beside the interface: one thread that does named jobs in order and brings each answer back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from cooling_desktop.errors import Trouble

T = TypeVar("T")
before_report: list[Callable[[], object]] = []  # whoever knows the log's folder starts it here
UNKNOWN = "Terjadi kesalahan yang belum kami kenal. Isian Anda aman. Catatan sudah disimpan."


@dataclass
class _Job:
    name: str
    work: Callable[[], Any]
    done: Callable[[Any], None] | None
    failed: Callable[[Trouble], None] | None
    result: Any = None
    trouble: Exception | None = None


class Worker(QObject):
    """One thread; a job of the same name that still waits is replaced by the newer one, a running one ends."""

    _finished = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._waiting: dict[str, _Job] = {}
        self._wake = threading.Condition()
        self._running: _Job | None = None
        self._closing = False
        self._finished.connect(self._deliver)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)  # starts with its first job

    def ask(
        self,
        name: str,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Trouble], None] | None = None,
    ) -> None:
        """Do `work` in the thread; `done` or `failed` is called here, in the interface's thread."""
        with self._wake:
            self._waiting.pop(name, None)
            self._waiting[name] = _Job(name, work, done, failed)
            self._wake.notify()
        if self._thread.ident is None:
            self._thread.start()

    def cancel(self, name: str) -> None:
        """Forget a job that has not begun."""
        with self._wake:
            self._waiting.pop(name, None)

    def waits(self, name: str) -> bool:
        """Whether a job of this name, or of one that begins with it and a space, has not ended yet."""
        with self._wake:
            names = [*self._waiting, *([self._running.name] if self._running else [])]
            return any(f"{one} ".startswith(f"{name} ") for one in names)

    def idle(self) -> bool:
        """Whether nothing waits and nothing runs."""
        with self._wake:
            return not self._waiting and self._running is None

    def close(self, patience: float = 10.0) -> None:
        """Do what still waits, then end the thread; answers are no longer brought back."""
        self._finished.disconnect(self._deliver)
        with self._wake:
            self._closing = True
            self._wake.notify()
        if self._thread.ident is not None:
            self._thread.join(patience)

    def _run(self) -> None:
        while True:
            with self._wake:
                self._running = None
                while not self._waiting and not self._closing:
                    self._wake.wait()
                if not self._waiting:
                    return
                self._running = job = self._waiting.pop(next(iter(self._waiting)))
            try:
                job.result = job.work()
            except Exception as trouble:  # brought back to the interface, which tells the clerk
                job.trouble = trouble
            try:
                self._finished.emit(job)
            except RuntimeError:  # the window went with its Qt objects before a job that outlasted `close`
                return

    def _deliver(self, job: _Job) -> None:
        if job.trouble is None:
            if job.done is not None:
                job.done(job.result)
        elif job.failed is None:
            raise job.trouble
        elif isinstance(job.trouble, Trouble):
            job.failed(job.trouble)
        else:
            report(job.trouble)
            job.failed(Trouble(UNKNOWN))


def report(error: BaseException) -> list[str]:
    """Write where an unknown fault happened to the log, without any field's value; returns the same lines."""
    import logging
    import traceback

    for start in before_report:
        start()
    calls = traceback.extract_tb(error.__traceback__)
    where = [f"{Path(call.filename).name}:{call.lineno} {call.name}" for call in reversed(calls)]
    logging.getLogger("cooling_desktop").error("unknown fault %s at %s", type(error).__name__, " < ".join(where))
    return [type(error).__name__, *where]
