"""What the sections of a meeting share: forms bound to the open meeting, findings at their fields, ways in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from ui.form import Form, NameOf
from ui.keys import AccessKeys
from ui.open_meeting import OpenMeeting
from ui.rows import RowsPanel
from ui.ticks import Tick
from ui.typeahead import Lookup

if TYPE_CHECKING:
    from cooling_desktop.press.check import Finding

_ROW = re.compile(r"^(\w+)\[(\d+)\](?:\.(\w+))?")


class Section(QWidget):
    """One section: its layout is written by hand in each child, everything else is here."""

    key = ""
    title = ""
    group = "Rencana"
    owns: tuple[str, ...] = ()
    told = Signal(str)

    def __init__(self, lookup: Lookup, name: NameOf) -> None:
        super().__init__()
        self._lookup, self._name = lookup, name
        self.keys = AccessKeys()
        self.meeting: OpenMeeting | None = None
        self.forms: list[tuple[Form, str]] = []
        self.panels: list[tuple[RowsPanel, str]] = []
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
            self.column.addStretch()
            if self.meeting is not None:
                self.load(self.meeting)

    def subtitle(self, facts: Facts) -> str:
        """What stands beside the title: "3 orang, 2 kelompok"."""
        return ""

    def owner_of(self, path: str) -> bool:
        """Whether the value at a path is typed here."""
        return re.split(r"[.\[]", path, maxsplit=1)[0] in self.owns

    def tick(self, facts: Facts) -> Tick:
        """How far the section is, from the facts alone."""
        return Tick.EMPTY

    def count(self, facts: Facts) -> int:
        """How many rows it holds; 0 shows nothing."""
        return 0

    def form(self, record: type[Record], path: str = "") -> Form:
        """A form whose values live at `path` of the meeting."""
        made = self.loose_form(record)
        self.forms.append((made, path))
        self.column.addWidget(made)
        return made

    def loose_form(self, record: type[Record], keys: bool = True) -> Form:
        """A form that the section binds by itself."""
        made = Form(record, self.keys if keys else None, self._lookup, self._name)
        made.edited.connect(self._edited)
        made.picked.connect(self._adopt)
        return made

    def _adopt(self, shelf: str, entry: Record) -> None:
        if self.meeting is not None:
            self.meeting.adopt(shelf, entry)

    def rows(self, panel: RowsPanel, path: str) -> None:
        """A list of rows at `path`."""
        self.panels.append((panel, path))
        panel.told.connect(self.told)
        self.column.addWidget(panel)

    def load(self, meeting: OpenMeeting) -> None:
        """Show another meeting."""
        self.meeting = meeting
        if not self.built:
            return
        for panel, path in self.panels:
            panel.bind(meeting, path)
        self.refresh()
        for form, _ in self.forms:
            form.lock(meeting.read_only)
        for panel, _ in self.panels:
            panel.lock(meeting.read_only)

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
        told = {f.where: f for f in findings}
        for form, path in self.forms:
            for name in form.editors:
                finding = told.get(f"{path}.{name}" if path else name)
                form.say(name, *((finding.message, finding.level) if finding else ()))

    def focus_first(self) -> None:
        """The cursor goes to the first field that is still empty; where nothing can be typed it stays outside."""
        if self.meeting is None or self.meeting.read_only:
            return
        editors = [(form.bound(name), editor) for form, _ in self.forms for name, editor in form.editors.items()]
        empty = next((editor for value, editor in editors if value in ("", None, [])), None)
        target = empty or next((editor for _, editor in editors), None)
        if target is not None:
            target.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.panels:
            panel = self.panels[0][0]
            (panel.list if panel.current() >= 0 else panel.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_path(self, path: str) -> None:
        """The cursor goes to the field of a finding."""
        found = _ROW.match(path)
        for panel, at in self.panels:
            if found and at == found[1]:
                panel.select(int(found[2]))
                panel.form.focus(found[3] or "")
                return
        for form, at in self.forms:
            inner = path.removeprefix(f"{at}.") if at else path
            if (not at or inner != path) and form.focus(inner):
                return
        self.focus_first()

    def _edited(self, path: str, value: object) -> None:
        if self.meeting is not None:
            self.meeting.put(path, value)


def filled(*values: object) -> Tick:
    """Lengkap when all hold something, sebagian when some do."""
    full = [value for value in values if value not in ("", None, [])]
    return Tick.DONE if len(full) == len(values) else Tick.PART if full else Tick.EMPTY
