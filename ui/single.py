"""One window per data folder: a second one asks the first to come to the front, and leaves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QThread

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_WAIT = 1000  # milliseconds


def take(folder: Path) -> QLockFile | None:
    """The folder's lock, or None when another window holds it; a folder that can't be written has no lock to fear."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(folder / "jendela.lock"))
    lock.setStaleLockTime(0)
    if lock.tryLock(0) or lock.error() != QLockFile.LockError.LockFailedError:
        return lock
    return None


def call_first(folder: Path) -> bool:
    """Ask the window that has the folder to come to the front; whether it heard."""
    from PySide6.QtNetwork import QLocalSocket

    socket, patience = QLocalSocket(), QDeadlineTimer(_WAIT)
    socket.connectToServer(_name(folder))
    while not socket.waitForConnected(_WAIT):
        if patience.hasExpired():
            return False
        QThread.msleep(50)  # the first window listens only once its list is shown
        socket.connectToServer(_name(folder))
    socket.write(b"ke depan\n")
    heard = socket.waitForBytesWritten(_WAIT)
    socket.disconnectFromServer()
    return heard


def listen(folder: Path, raise_window: Callable[[], None]) -> QLocalServer:
    """Come to the front whenever a second window asks; keep the returned server."""
    from PySide6.QtNetwork import QLocalServer

    server = QLocalServer()
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    QLocalServer.removeServer(_name(folder))
    server.listen(_name(folder))

    def heard() -> None:
        socket = server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        raise_window()

    server.newConnection.connect(heard)
    return server


def _name(folder: Path) -> str:
    import hashlib

    digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()
    return f"cooling-desktop-{digest[:24]}"
