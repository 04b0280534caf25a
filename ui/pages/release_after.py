"""What a release's page offers once it is out: its correction, its withdrawal, and who did what so far."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.desk import Desk
from ui.pages.aftermath import Aftermath
from ui.pages.release_history import History
from ui.saving import Saver

if TYPE_CHECKING:
    from cooling_desktop.records.issued import IssuedPaper
    from ui.pages.release_room import ReleaseRoom


def follow_up(room: ReleaseRoom, desk: Desk, saver: Saver) -> Aftermath:
    """Join the bar's buttons to what they do, and put the history below the blocks."""
    bar, course = room.bar, room.course
    made, history = Aftermath(desk, bar), History(desk, saver)
    room.section.put_history(history)

    def follow(act: Callable[[IssuedPaper], None]) -> None:
        saver.flush()  # letters are still typed; the store is about to change the meeting itself
        if course.issued is not None:
            act(course.issued)

    def give_up() -> None:
        saver.flush()
        if course.corrects is not None:
            made.give_up(course.corrects)

    def show() -> None:
        bar.show_after(issued=course.can_follow, correcting=course.corrects is not None)
        history.watch(course.meeting)

    bar.correct.clicked.connect(lambda: follow(made.correct))
    bar.revoke.clicked.connect(lambda: follow(made.withdraw))
    bar.give_up.clicked.connect(give_up)
    made.refused.connect(lambda words: room.panel.refuse(words))
    made.busy.connect(bar.busy)
    room.staged.connect(show)
    return made
