"""What becomes of a finding that was answered: its text is mended, it is put away, or the clerk goes to its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cooling_desktop.errors import Trouble
from ui.blocks_diff import Run, excerpt
from ui.desk import Desk
from ui.open_meeting import OpenMeeting
from ui.pages.release_points import Answer, Point, safe
from ui.parts import shortened
from ui.wayback import WayBack

if TYPE_CHECKING:
    from cooling_desktop.press.check.finding import Change, Finding, Replace
    from cooling_desktop.records.store import Store
    from ui.pages.release_findings import FindingsPanel

_STALE = "Teksnya sudah berubah sejak temuan ini dibuat. Tidak ada yang diubah."
_IGNORED = "release.ignored"


class Answers(QObject):
    """`jump` leads to a field, `entry` into the directory; `stale` asks for another look at the same facts.

    `settled` tells that the current point is answered; the next sheet is on its way.
    """

    jump = Signal(str)
    entry = Signal(str, str)
    told = Signal(str, object)
    stale = Signal()
    settled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._meeting: OpenMeeting | None = None

    def open(self, meeting: OpenMeeting) -> None:
        """Another meeting."""
        self._meeting = meeting

    def serve(self, panel: FindingsPanel) -> None:
        """Answer what is pressed there, and tell it what an answer would do."""
        panel.list.acted.connect(self.give)
        panel.list.accepted.connect(self.accept)
        panel.list.paints.before, panel.list.paints.why = self.before, self.why
        panel.list.may_accept = _may_accept
        self.settled.connect(panel.list.drop)
        panel.mended.connect(lambda: self.mend_all(panel.list.points()))

    def give(self, point: Point, answer: Answer) -> None:
        """Do what the button says."""
        match answer.kind:
            case "go":
                self.go(point.path)
            case "mend":
                self._mend(answer.changes, _said(answer.changes))
            case "ignore" if point.finding is not None:
                self._ignore(point.finding)
            case "back" if point.finding is not None:
                self._look_again(point.finding)

    def mend_all(self, points: Sequence[Point]) -> None:
        """Everything that may be mended unseen, as one step."""
        from ui.mending import together

        many = safe(points)
        self._mend(together(many), f"{len(many)} temuan diperbaiki.")

    def accept(self, point: Point) -> None:
        """The office always writes it so; no meeting is asked about it again."""
        from cooling_desktop.press.check.sifting import accepted_words
        from cooling_desktop.records.pack import Acceptance

        meeting, found = self._meeting, point.finding
        if meeting is None or found is None:
            return
        made = Acceptance(rule=found.rule, words=accepted_words(found))

        def stored(_: object) -> None:
            meeting.facts.accepted |= {(made.rule, made.words)}
            self.stale.emit()
            self.told.emit(f"“{found.found}” selalu diterima di kantor ini.", partial(self._reject, meeting, made.id))

        self._desk.ask(f"accept {made.id}", lambda store: store.save_entry(made), stored, self._failed)

    def before(self, point: Point) -> list[Run]:
        """How the first answer would change the text, with a few words around."""
        from cooling_desktop.press.check.finding import Replace
        from ui.mending import mended, text_at

        mends = [answer for answer in point.answers if answer.kind == "mend"]
        changes: list[Replace] = [one for one in mends[0].changes if isinstance(one, Replace)] if mends else []
        if self._meeting is None or not changes:
            return []
        where = changes[0].where
        old = text_at(self._meeting, where) or ""
        new = mended(old, [one for one in changes if one.where == where])
        return excerpt(old, new) if new is not None else []

    def why(self, point: Point) -> str:
        """The reason of a point's rule."""
        from cooling_desktop.press.check.families import by_id

        rule = by_id().get(point.finding.rule) if point.finding is not None else None
        return rule.reason if rule else ""

    def go(self, path: str) -> None:
        """To a field, a block, or an entry of the directory."""
        shelf, colon, rest = path.partition(":")
        if colon:
            self.entry.emit(shelf, rest.partition(".")[0])
        else:
            self.jump.emit(path)

    def _mend(self, changes: Sequence[Change], said: str) -> None:
        from ui.mending import mend

        meeting = self._meeting
        if meeting is None or meeting.read_only:
            return
        if mend(meeting, changes):
            self.settled.emit()
            self.told.emit(said, WayBack(meeting, meeting.undo))
        else:
            self.told.emit(_STALE, None)

    def _ignore(self, found: Finding) -> None:
        from cooling_desktop.press.check.sifting import mark_of

        meeting = self._meeting
        if meeting is not None:
            known = meeting.facts.meeting.release.ignored
            meeting.put(_IGNORED, [*known, mark_of(meeting.facts, found)])
            self.settled.emit()
            self.told.emit("Temuan diabaikan di kegiatan ini.", WayBack(meeting, meeting.undo))

    def _look_again(self, found: Finding) -> None:
        from cooling_desktop.press.check.sifting import mark_of

        meeting = self._meeting
        if meeting is not None:
            mark = mark_of(meeting.facts, found)
            meeting.put(_IGNORED, [one for one in meeting.facts.meeting.release.ignored if one != mark])

    def _reject(self, meeting: OpenMeeting, key: str) -> None:
        """Urungkan of what was accepted."""

        def drop(store: Store) -> frozenset[tuple[str, str]]:
            store.drop_acceptance(key)
            return frozenset((one.rule, one.words) for one in store.acceptances())

        def dropped(left: frozenset[tuple[str, str]]) -> None:
            meeting.facts.accepted = left
            self.stale.emit()

        self._desk.ask(f"reject {key}", drop, dropped, self._failed)

    def _failed(self, trouble: Trouble) -> None:
        self.told.emit(str(trouble), None)


def _may_accept(found: Finding) -> bool:
    from cooling_desktop.press.check.sifting import may_accept

    return may_accept(found)


def _said(changes: Sequence[Change]) -> str:
    from cooling_desktop.press.check.finding import Replace

    one = changes[0] if len(changes) == 1 else None
    if isinstance(one, Replace) and one.old and one.new:
        return f"“{shortened(one.old, 40)}” menjadi “{shortened(one.new, 40)}”."
    return "Temuan diperbaiki."
