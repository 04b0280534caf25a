"""What a screen reader meets: Qt's accessibility tree from a widget down, and the rules it must keep."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from ui.form import Row
from ui.pageview import PageView

Role, Text = QAccessible.Role, QAccessible.Text
Complaints = Iterator[str]
# By kind of widget: what it says it is. The first kind that fits counts.
_ROLES: tuple[tuple[type[QWidget], set[QAccessible.Role]], ...] = (
    (QCheckBox, {Role.CheckBox}),
    (QPushButton, {Role.Button, Role.CheckBox, Role.RadioButton}),
    (QAbstractButton, {Role.Button, Role.CheckBox}),  # the rail's buttons stay down
    (QLineEdit, {Role.EditableText}),
    (QPlainTextEdit, {Role.EditableText}),
    (QTextBrowser, {Role.StaticText}),
    (QTextEdit, {Role.EditableText}),
    (PageView, {Role.Client}),  # Qt has no word for a printed page; its name has
    (QComboBox, {Role.ComboBox}),
    (QTableView, {Role.Table}),
    (QListView, {Role.List}),
)
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox)
# Where a field is told by its heading or its own name, because no label stands beside it.
_ALONE = ("Cari", "PIN", "Ulangi PIN", "Topik bantuan", "Isi bantuan")


@dataclass(frozen=True)
class Node:
    """One stop of the tree; `widget` is None for a row or a cell."""

    told: QAccessibleInterface
    widget: QWidget | None
    name: str

    def __str__(self) -> str:
        kind = type(self.widget).__name__ if self.widget else self.told.role().name
        return f"{kind} “{self.name}”"

    @property
    def focusable(self) -> bool:
        """Whether Tab or a click can bring the keys here, now."""
        state = self.told.state()
        return bool(state.focusable and not state.disabled)


def heard(part: QWidget) -> list[Node]:
    """Everything below a widget that is not hidden, in the order in which it is told."""
    return list(_nodes(QAccessible.queryAccessibleInterface(part)))


def _nodes(told: QAccessibleInterface | None) -> Iterator[Node]:
    if told is None or not told.isValid() or told.state().invisible:
        return
    widget = told.object()
    name = told.text(Text.Name)
    if isinstance(widget, QComboBox):  # on Linux Qt tells the chosen word here
        name = widget.accessibleName() or next((part.text(Text.Name) for part, _ in told.relations()), "")
    yield Node(told, widget if isinstance(widget, QWidget) else None, name.strip())
    for number in range(told.childCount()):
        yield from _nodes(told.child(number))


def unnamed(part: QWidget) -> Complaints:
    """What can have the keys has a name."""
    return (str(node) for node in heard(part) if node.focusable and not node.name)


def misnamed(part: QWidget) -> Complaints:
    """What can have the keys says what kind of thing it is."""
    for node in heard(part):
        if node.widget is not None and node.focusable:
            roles = next((roles for kind, roles in _ROLES if isinstance(node.widget, kind)), None)
            role = node.told.role()
            if role not in roles if roles else role in (Role.NoRole, Role.Client, Role.Border):
                yield f"{node} is told as {role.name}"


def one_of_several(part: QWidget) -> Complaints:
    """Of buttons of which one stays down, each says that it is one of several."""
    for node in heard(part):
        widget = node.widget
        if (
            isinstance(widget, QPushButton)
            and widget.group() is not None
            and node.told.role() != Role.RadioButton
        ):
            yield f"{node} is told as {node.told.role().name}"


def unlabelled(part: QWidget) -> Complaints:
    """A field is the buddy of the label beside it; a search or a PIN stands alone."""
    buddies = {label.buddy() for label in part.findChildren(QLabel)}
    for node in heard(part):
        field = node.widget
        if not isinstance(field, _FIELDS) or not node.focusable or field in buddies:
            continue
        if not _in_row(field) and not node.name.startswith(_ALONE):
            yield str(node)


def _in_row(field: QWidget) -> bool:
    """Whether the field is the second value of a row, in the cell of a table or behind the label of its group."""
    above: QWidget | None = field
    while above is not None:
        if isinstance(above, Row | QAbstractItemView):
            return True
        above = above.parentWidget()
    return False


def undescribed(part: QWidget) -> Complaints:
    """Help and trouble that stand below a field are heard with it."""
    for row in part.findChildren(Row):
        below = row._below.text()
        if not row.isVisible() or not below or not row._below.isVisible():
            continue
        fields = [
            w
            for w in row.findChildren(QWidget)
            if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if fields and not any(_clean(below) in _clean(field.accessibleDescription()) for field in fields):
            yield f"{row.caption.text() or fields[0].accessibleName()}: {below}"


def _clean(words: str) -> str:
    return " ".join(words.split())


def unknown_state(part: QWidget) -> Complaints:
    """What cannot be changed or pressed says so, and so does what is ticked."""
    for node in heard(part):
        widget, state = node.widget, node.told.state()
        if widget is None:
            continue
        if (
            isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit)
            and bool(state.readOnly) != widget.isReadOnly()
        ):
            yield f"{node}: only to be read"
        if bool(state.disabled) == widget.isEnabled():
            yield f"{node}: out of use"
        if isinstance(widget, QAbstractButton) and bool(state.checked) != widget.isChecked():
            yield f"{node}: ticked"


def mute_rows(part: QWidget) -> Complaints:
    """Every painted row and cell has words."""
    for view in (one for one in part.findChildren(QAbstractItemView) if one.isVisible()):
        model = view.model()
        rows = model.rowCount() if model is not None else 0
        columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1  # a list's is private
        for index in (model.index(row, column) for row in range(rows) for column in range(columns)):
            words = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
            if not str(words or "").strip():
                yield f"{view.accessibleName()}, row {index.row()}, column {index.column()}"


def mute_paint(part: QWidget) -> Complaints:
    """What is painted by hand and holds words is told by its name; pictures may be passed over."""
    for node in heard(part):
        widget = node.widget
        if widget is None or node.name or node.told.childCount() or isinstance(widget, QLabel):
            continue
        if type(widget).__module__.startswith("ui.") and "paintEvent" in type(widget).__dict__:
            yield str(node)


RULES: dict[str, Callable[[QWidget], Complaints]] = {
    rule.__name__: rule
    for rule in (
        unnamed,
        misnamed,
        one_of_several,
        unlabelled,
        undescribed,
        unknown_state,
        mute_rows,
        mute_paint,
    )
}
