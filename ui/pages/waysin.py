"""The ways into a section: its first empty field, or the field of one value, wherever it is folded away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.fold import Fold

if TYPE_CHECKING:
    from ui.form import Form
    from ui.pages.section import Section

_ROW = re.compile(r"(.+)\[(\d+)\](?:\.(\w+))?")
_CAME = Qt.FocusReason.OtherFocusReason


def focus_first(section: Section) -> None:
    """The cursor goes to the first common field that is still empty, else to the first one, else to the rows."""
    editors = [(form.bound(name), editor) for form, _ in section.forms for name, editor in form.editors.items()
               if offered(editor, section)]  # fmt: skip
    empty = next((editor for value, editor in editors if value in ("", None, []) and not _folds(section, editor)), None)
    target = empty or next((editor for _, editor in editors), None)
    if target is not None:
        target.field.setFocus(_CAME)
    elif section.panels:
        panel = section.panels[0][0]
        ready = panel.area is not None or panel.current() >= 0
        (panel.list if ready else panel.add).setFocus(_CAME)


def offered(widget: QWidget, above: QWidget) -> bool:
    """Whether nothing up to `above` was hidden on purpose; Qt calls hidden what it has not shown yet, too."""
    here: QWidget | None = widget
    while here is not None and here is not above:
        if here.isHidden() and here.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            return False
        here = here.parentWidget()
    return True


def focus_value(section: Section, path: str) -> bool:
    """The cursor goes to the field of a value; whether the section has it."""
    return _focus_row(section, path) or any(_focus_field(section, form, at, path) for form, at in section.forms)


def _focus_row(section: Section, path: str) -> bool:
    found = _ROW.fullmatch(path)
    panel = next((panel for panel, at in section.panels if found and found[1] == at), None)
    if found is None or panel is None:
        return False
    number, name = int(found[2]), found[3] or ""
    _unfold(section, panel)
    panel.select(number)
    if name in panel.form.rows:
        _unfold(section, panel.form.rows[name])
    panel.focus(number, name)
    return True


def _focus_field(section: Section, form: Form, at: str, path: str) -> bool:
    inner = path.removeprefix(f"{at}.") if at else path
    found = _ROW.fullmatch(inner)
    name = found[1] if found else inner
    if (at and inner == path) or name not in form.editors:
        return False
    _unfold(section, form.rows[name])
    form.focus(name)
    text = form.editors[name].field
    if found and isinstance(text, QPlainTextEdit):  # one row a line
        cursor = text.textCursor()
        cursor.setPosition(text.document().findBlockByNumber(int(found[2])).position())
        text.setTextCursor(cursor)
    return True


def _unfold(section: Section, widget: QWidget) -> None:
    """Let a row be seen."""
    widget.show()
    for fold in _folds(section, widget):
        fold.open()


def _folds(section: Section, widget: QWidget) -> list[Fold]:
    """The folds that a widget lies in."""
    return [fold for fold in section.findChildren(Fold) if fold.isAncestorOf(widget)]
