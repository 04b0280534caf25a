"""What the sections of a meeting share: forms bound to the open meeting, findings at their fields, ways in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from cooling_desktop.records.fields import Record
from ui.editors import LinesEditor
from ui.fold import Fold
from ui.form import Form, NameOf
from ui.keys import AccessKeys
from ui.open_meeting import OpenMeeting
from ui.pages import waysin
from ui.pages.outline import Outline
from ui.pages.sectionform import Memory, SectionForm
from ui.rows import RowsPanel
from ui.shown import Wanted
from ui.typeahead import Lookup

if TYPE_CHECKING:
    from cooling_desktop.press.check import Finding
    from ui.work import Worker


class Section(QWidget, Outline):
    """One section: its layout is written by hand in each child, everything else is here."""

    told = Signal(str)
    over = Signal(object)  # what makes a page in front of the whole editor: `cover.Make`
    planned = Signal(str)  # what is wanted of the meeting (`ui.planning`)
    acts = False  # whether it has a filled button of its own
    goes_on = ""  # what stands above it once the release went out, where it is still typed in
    worker: Worker | None = None  # a thread of its own, which the program ends

    def __init__(self, lookup: Lookup, name: NameOf) -> None:
        super().__init__()
        self._lookup, self._name = lookup, name
        self.keys = AccessKeys()
        self.meeting: OpenMeeting | None = None
        self.forms: list[tuple[Form, str]] = []
        self.panels: list[tuple[RowsPanel, str]] = []
        self._every: list[SectionForm] = []
        self._memory: Memory = {}
        self._found: dict[str, tuple[str, str]] = {}
        self.built = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def build(self) -> None:
        """Lay out the rows."""

    def ensure(self) -> None:
        """Lay out the rows when the section is first looked at; a stylesheet makes widgets dear."""
        if not self.built:
            self.built = True
            self.build()
            self.column.addStretch(1)
            if self.meeting is not None:
                self.load(self.meeting)

    def leave(self) -> None:
        """The meeting is about to be left: what is being typed counts while it is still there."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            focus.clearFocus()

    def end(self) -> None:
        """The program ends, and the thread of its own with it."""
        if self.worker is not None:
            self.worker.close()

    def own_keys(self) -> list[tuple[str, str]]:
        """The keys that only work where the focus is now."""
        focus = QApplication.focusWidget()
        rows = next((panel for panel, _ in self.panels if focus and panel.isAncestorOf(focus)), None)
        return rows.keys() if rows else [("Enter", "isian berikutnya")]

    def wanted(self) -> Wanted:
        """The paper that stands beside the section."""
        return Wanted(self.paper)

    @property
    def locked(self) -> bool:
        """Whether nothing here is typed any more: it went out with the release."""
        return self.meeting is not None and self.meeting.read_only and all(map(self.meeting.locked, self.owns))

    # parts

    def form(self, record: type[Record], path: str = "") -> SectionForm:
        """A form whose values live at `path` of the meeting."""
        made = self.loose_form(record)
        self.forms.append((made, path))
        self.column.addWidget(made)
        return made

    def loose_form(self, record: type[Record], keys: bool = True) -> SectionForm:
        """A form that the section binds by itself."""
        made = SectionForm(record, self.keys if keys else None, self._lookup, self._name, self._memory)
        made.edited.connect(self._edited)
        made.picked.connect(self._adopt)
        made.looked.connect(lambda fresh: self._say_found(made) if fresh else None)
        self._every.append(made)
        return made

    def drop_form(self, form: Form) -> None:
        """A form that is taken away, with all that is told of it."""
        self.forms = [pair for pair in self.forms if pair[0] is not form]
        self._every = [one for one in self._every if one is not form]

    def fold(self, form: SectionForm, words: str) -> Fold:
        """A place at the end of a form for its rarer rows; it opens by itself when one of them is filled."""
        made = Fold(words)
        form.put(made)

        def settle(fresh: bool) -> None:
            inside = [name for name, row in form.rows.items() if made.isAncestorOf(row)]
            panels = [self.meeting.rows(path) for panel, path in self.panels if made.isAncestorOf(panel)] \
                if self.meeting else []  # fmt: skip
            made.settle(sum(map(form.told, inside)) + sum(map(len, panels)), fresh=fresh)

        form.looked.connect(settle)
        return made

    def rows(self, panel: RowsPanel, path: str, fold: Fold | None = None) -> None:
        """A list of rows at `path`."""
        self.panels.append((panel, path))
        panel.told.connect(self.told)
        if fold is None:
            self.column.addWidget(panel)
        else:
            fold.hold(panel)

    def offer(self, form: SectionForm, *names: str, wanted: bool) -> None:
        """Show rows where other values make them sensible; what is filled in or being typed in never hides."""
        focus = QApplication.focusWidget()
        for name in names:
            row = form.rows[name]
            row.setVisible(wanted or form.told(name) or (focus is not None and row.isAncestorOf(focus)))

    # values

    def load(self, meeting: OpenMeeting) -> None:
        """Show another meeting."""
        self.meeting = meeting
        if not self.built:
            return
        at = dict(self.forms)
        for form in self._every:
            form.lock(meeting.locked(at.get(form, "")))
        for panel, path in self.panels:
            panel.bind(meeting, path)
            panel.lock(meeting.locked(path))
        self.refresh()

    def refresh(self) -> None:
        """Show the values as they are now; what is typed right now stays."""
        if self.meeting is None or not self.built:
            return
        for form, path in self.forms:
            form.bind(self.meeting.record(path), path)
        for panel, _ in self.panels:
            panel.refresh()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Put findings below their fields."""
        self._found = {f.where: (f.message, f.level) for f in findings}
        for form in self._every:
            self._say_found(form)

    def _say_found(self, form: SectionForm) -> None:
        for name, editor in form.editors.items():
            path = form.path_of(name)
            lines = isinstance(editor, LinesEditor)  # a finding of one line stands at the field of all
            found = (said for at, said in self._found.items() if at == path or (lines and at.startswith(f"{path}[")))
            form.say(name, *next(found, ()))

    def _adopt(self, shelf: str, entry: Record) -> None:
        if self.meeting is not None:
            self.meeting.adopt(shelf, entry)

    def _edited(self, path: str, value: object) -> None:
        if self.meeting is not None:
            self.meeting.put(path, value)

    def focus_first(self) -> None:
        """The cursor goes to where typing goes on; where nothing can be typed it stays outside."""
        if self.meeting is not None and not self.locked:
            waysin.focus_first(self)

    def focus_path(self, path: str) -> None:
        """The cursor goes to the field of a value, wherever it is folded away."""
        if not waysin.focus_value(self, path):
            self.focus_first()
