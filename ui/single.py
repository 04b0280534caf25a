"""One window per data folder: a second one asks the first to come to the front, and leaves."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QSysInfo, QThread

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_WAIT = 1000  # milliseconds
_LOCK = "jendela.lock"


def take(folder: Path) -> QLockFile | None:
    """The folder's lock, or None when another window holds it; a folder that can't be written has no lock to fear."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)
    if lock.tryLock(0) or lock.error() != QLockFile.LockError.LockFailedError:
        return lock
    return None


def gives_way(folder: Path) -> bool:
    """Another window has the folder: it comes to the front, or is at another computer and the clerk leaves it there."""
    found = elsewhere(folder)
    if found is None:
        return call_first(folder)
    from ui import say

    return not say.confirm_two_computers(None, *found)


def elsewhere(folder: Path) -> tuple[str, datetime] | None:
    """The other computer whose window has the folder, and since when; None where it is this one."""
    path = folder / _LOCK
    host = str(QLockFile(str(path)).getLockInfo()[1])
    if not host or host == QSysInfo.machineHostName():
        return None
    with suppress(OSError):  # it was closed just now
        return host, datetime.fromtimestamp(path.stat().st_mtime)
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
