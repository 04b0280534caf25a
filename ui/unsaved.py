"""What the window says when the last keys are not on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from ui.savestate import Saved

if TYPE_CHECKING:
    from ui.saving import Saver

_LOOK, _PATIENCE = 10, 7000  # milliseconds; a lock of another program is waited for longer than its 5 seconds

ALREADY = "Sudah tersimpan. Setiap isian tersimpan sendiri."


def explain(parent: QWidget, saver: Saver) -> bool:
    """The whole sentence behind the red mark; whether the stored version shall be loaded instead."""
    from ui import say  # boxes are rare: the first paint need not wait for them

    state = saver.state
    if state.conflict:
        return say.conflict(parent, state.why)
    say.tell(parent, "Belum tersimpan", f"{state.why} Penyimpanan dicoba lagi otomatis.")
    return False


def may_leave(parent: QWidget, saver: Saver) -> bool:
    """Whether leaving loses nothing, or the clerk knows; the last keys go to disk first."""
    _wait_for(saver)
    if not saver.pending:
        return True
    from ui import say  # as above

    known = say.leave(parent, saver.state.why or "Disk belum menjawab.")
    if known:
        saver.give_up()
    return known


def _wait_for(saver: Saver) -> None:
    """Until the last keys are on disk or refused, but not for ever."""
    saver.flush()
    loop, look = QEventLoop(), QTimer(interval=_LOOK)
    look.timeout.connect(lambda: loop.quit() if not saver.pending or saver.state.saved is Saved.FAILED else None)
    QTimer.singleShot(_PATIENCE, loop, loop.quit)
    if saver.pending and saver.state.saved is not Saved.FAILED:
        look.start()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)  # no second order meanwhile
        look.stop()


def answer(saver: Saver | None) -> str:
    """What Ctrl+S answers; nothing when the red mark already says otherwise."""
    if saver is not None:
        saver.flush()
        if saver.state.saved is Saved.FAILED:
            return ""
    return ALREADY
