"""The release at work: block, finding and page follow one another, and the bar above tells how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.blocks_card import BlockState
from ui.desk import Desk
from ui.drafting import Drafter, Sheet
from ui.open_meeting import OpenMeeting
from ui.pages.issuing import Issuing
from ui.pages.overview import FACTS
from ui.pages.release import ReleaseSection
from ui.pages.release_after import follow_up
from ui.pages.release_answers import Answers
from ui.pages.release_bar import StageBar
from ui.pages.release_course import Course
from ui.pages.release_findings import FindingsPanel
from ui.pages.release_panel import BlocksPanel
from ui.pages.release_points import Point, blocking, marks, points, safe
from ui.pages.release_stages import READY
from ui.pages.release_wish import Wish
from ui.pages.section import Section
from ui.pageview import SPACE
from ui.preview import Preview
from ui.saving import Saver

if TYPE_CHECKING:
    from cooling_desktop.records.issued import IssuedPaper


class ReleaseRoom(QObject):
    """Leads the bar, the blocks and the findings, which stand side by side with the page.

    `staged` tells that the release stands elsewhere on its way, `keyed` that other keys work now.
    """

    jump = Signal(str)
    told = Signal(str, object)
    staged = Signal()
    keyed = Signal()

    def __init__(self, desk: Desk, saver: Saver, drafter: Drafter, sections: Sequence[Section],
                 release: ReleaseSection, preview: Preview) -> None:  # fmt: skip
        super().__init__()
        self._sections, self.section, self._preview = sections, release, preview
        self._sheet: Sheet | None = None
        self._meeting: OpenMeeting | None = None
        self._asked, self._keys = False, list[QShortcut]()
        self.bar, self.panel, self.findings = StageBar(), BlocksPanel(release), FindingsPanel()
        self.issuing = Issuing(desk, saver, self.bar)
        self.course, self.answers = Course(desk, self.issuing), Answers(desk)
        self.aftermath = follow_up(self, desk, saver)
        self._wish = Wish(drafter, self.course, self.issuing)
        self._connect()

    def open(self, meeting: OpenMeeting, issued: IssuedPaper | None) -> None:
        """Another meeting; an issued one shows the words that went out."""
        self._sheet, self._asked, self._meeting = None, False, meeting
        self.answers.open(meeting)
        self.panel.refuse("")
        self.findings.put([], "Naskah sedang disusun …")
        self._wish.forget()
        self.course.open(meeting, issued)
        self._moved()

    def enter(self, before: str) -> None:
        """The release is shown, after the section `before`."""
        self.section.ensure()
        self.bar.before.setText(before)
        if self.course.issued is not None:
            self.section.show_issued(self.course.issued)
        self._chain()
        self.course.look_around()

    def turn(self, on: bool) -> None:
        """The bar and the release's own keys are there only while it is shown."""
        self.bar.setVisible(on)
        for key in self._keys:
            key.setEnabled(on)

    def show_sheet(self, sheet: Sheet) -> None:
        """Another draft."""
        self._sheet = sheet
        if not any(found.level == "block" for found in sheet.findings):
            self.panel.refuse("")
        self.course.check(sheet)
        self._moved()
        self.show_tint()
        self._wish.go_on(sheet)

    def asked_for(self) -> bool:
        """Whether the release was to be passed on, so that what is missing may stand at its fields."""
        return self._asked

    def focus_first(self) -> None:
        """What is to be settled first, else the blocks; until there are any the keys wait here."""
        if self.findings.list.rows.lines and self.findings.isVisible():
            self.findings.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.section.blocks.cards:
            self.section.focus_first()
        else:
            self.panel.setFocus()

    def next_finding(self, by: int) -> Point | None:
        """F8: the next or the previous point."""
        point = self.findings.list.step(by)
        if point is None:
            self.told.emit("Tidak ada temuan.", None)
        return point

    def show_tint(self) -> None:
        """Tint the block with the cursor on the page."""
        key = self.section.blocks.current
        self._tint(key)

    def _tint(self, key: str) -> None:
        changed = self.section.state_of(key) is BlockState.CHANGED
        self._preview.show_block(self.section.label_of(key), key, changed=changed)

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        if self.course.issued is not None:
            return [("F6", "pindah panel"), ("F9", "pratinjau"), ("Ctrl+PgUp", "bagian sebelumnya")]
        current = self.section.blocks.current
        state, others = self.section.state_of(current), self.section.wording.known(current)
        known = [("F8", "temuan berikutnya")] if self.findings.list.rows.lines else []
        known += [("Alt+Enter", "perbaiki")] if self.findings.list.current() else []
        known += [("Ctrl+↓", "bagian di bawah")]
        answers = [("Alt+P", "pakai fakta baru"), ("Alt+B", "biarkan"), ("Alt+S", "sunting")]
        known += answers if state is BlockState.CHANGED else []
        known += [("Ctrl+R", "susun ulang bagian")] if state is BlockState.OWN else []
        known += [("Ctrl+Shift+R", "rumusan lain")] if state is BlockState.AUTO and len(others) > 1 else []
        return [*known, ("F6", "pindah panel"), ("Ctrl+Z", "urungkan")]

    def make_keys(self, page: QWidget) -> None:
        """The release's own keys, wherever on the page the focus is."""
        acts = {
            "Ctrl+Down": lambda: self.section.blocks.step(1),
            "Ctrl+Up": lambda: self.section.blocks.step(-1),
            "Ctrl+R": lambda: self.section.wish("auto"),
            "Alt+P": lambda: self.section.wish("take"),
            "Alt+B": lambda: self.section.wish("keep"),
            "Alt+Return": self.findings.list.act,
        }
        for words, act in acts.items():
            key = QShortcut(QKeySequence(words), page, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(act)
            self._keys.append(key)
        self.turn(False)

    def _act(self) -> None:
        self.panel.refuse("")
        self._wish.press(self._sheet)

    def _show_stage(self) -> None:
        """Bar and banner tell the same."""
        course, issued = self.course, self.course.issued is not None
        drafted = bool(self._sheet and self._sheet.draft.blocks)
        act = None if issued else course.next_act()
        withdraw = bool(course.chip()) and not issued
        self.bar.show_stage(course.steps(drafted=drafted), act, withdraw=withdraw, filled=course.filled())
        self.panel.banner.say(*course.said())
        self.staged.emit()

    def _show_points(self) -> None:
        sheet, meeting = self._sheet, self._meeting
        if sheet is None or meeting is None or self.course.issued is not None:
            self.bar.show_facts(0, (), 0)
            self.keyed.emit()
            return
        found = points(sheet, self._sections, meeting.facts, asked=self._asked, changed=self.section.changed(),
                       ignored=self.findings.ignored.isChecked())  # fmt: skip
        self.section.blocks.mark(marks(found, self.section.blocks.words()))
        self.findings.show_counts(len(safe(found)), len(sheet.ignored))
        self.findings.put(found, f"Tidak ada temuan. Siap {READY[self.course.next_act()]}.")
        self.bar.show_facts(FACTS, sheet.gaps, blocking(found))
        self.keyed.emit()

    def _moved(self) -> None:
        self._show_stage()
        self._show_points()

    def _refused(self, words: str, path: str) -> None:
        """The sentence above the blocks, and the first point that keeps the release back."""
        self.panel.refuse(words, path)
        self._show_points()
        if path:
            self.findings.list.select(path)
            self.findings.list.setFocus()

    def _was_asked(self) -> None:
        self._asked = True

    def _chosen(self, point: Point) -> None:
        """Block and page go to where a finding is."""
        self.keyed.emit()
        card = self.section.blocks.cards.get(point.block)
        if card is not None:
            self.panel.scroll_to(card)
            self._tint(point.block)
            scroll_to(self._preview, point.block)

    def _chain(self) -> None:
        """Tab goes from the bar through blocks and findings to the page: cards come and go."""
        panels = (self.panel.to_field, *self.section.stops(), *self.findings.stops(), *self._preview.stops())
        for first, second in pairwise((*self.bar.stops(), *panels)):
            QWidget.setTabOrder(first, second)

    def _entered(self, key: str) -> None:
        self.show_tint()
        scroll_to(self._preview, key)

    def _connect(self) -> None:
        blocks = self.section.blocks
        self.bar.pressed.connect(self._act)
        self.bar.withdrawn.connect(self.course.withdraw)
        self.course.moved.connect(self._moved)
        self.course.told.connect(self.told)
        self.panel.jump.connect(self.jump)
        self.section.jump.connect(self.jump)
        self.section.offered.connect(self.told)
        self.section.keyed.connect(self.keyed)
        blocks.chosen.connect(self._entered)
        blocks.rearranged.connect(self._chain)
        blocks.typed.connect(lambda key, _: self.panel.follow(blocks.cards[key].text))
        self.findings.list.chosen.connect(self._chosen)
        self.findings.turned.connect(lambda _: self._show_points())
        self.answers.serve(self.findings)
        self.bar.wanted.connect(self.answers.go)
        for theirs, ours in ((self.answers.jump, self.jump), (self.answers.told, self.told)):
            theirs.connect(ours)
        self.issuing.asked.connect(self._was_asked)
        self.issuing.refused.connect(self._refused)
        self.issuing.busy.connect(self.bar.busy)


def scroll_to(preview: Preview, source: str) -> None:
    """Bring a block into view on the page, a little below its top."""
    view = preview.view
    place = next((one for one in view.places if one.source == source), None)
    if place is None or place.page >= len(view.leaves):
        return
    scale, bar = view.scale(), view.verticalScrollBar()
    top = sum(leaf.height * scale + SPACE for leaf in view.leaves[: place.page]) + place.top * scale
    if not bar.value() <= top <= top + place.height * scale <= bar.value() + view.viewport().height():
        bar.setValue(round(top - view.viewport().height() / 4))
