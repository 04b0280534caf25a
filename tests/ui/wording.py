"""Every word that can be seen or heard at a place, and which of them are English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from tests.ui.heard import heard

_ENGLISH = """
about accept action actions add again all already always an and any apply april archive are arrow ascending ask at
august author available away back backup be because been before below between both box browse but button by can cancel
cannot cell change check checked choose city clear click close column column combo comment contact contents copy count
create current cut data date day december default delete deleted descending description details did directory do does
done down draft drop duplicate edit empty enter error event every exit expand export fail failed february field file
files filter find finish first folder follow font for found free friday from full general get go group guest has have
header help hide history hold home horizontal how if image import in insert invalid is issue it item items january july
june keep key language last later left less letter level light like line link list load loading location lock login
mail make manage march may me meeting menu message missing mode monday month more move must name need never new next no
none not note nothing notice november now number october of off ok old on one only open option options or order other
out over overview page panel parent password paste path people person photo picture place please post press preview
previous print printer profile program project properties quick quit read ready recent redo refresh release reload
remove rename replace report required reset restart restore result results retry right room row rows run saturday save
saved schedule scroll search section security select selected send september set settings share should show shown side
sign size skip sort source start state status step stop submit subject such sunday switch table tab tag task text than
that the their them then there these they this thursday time title to today together toggle tomorrow tool too top total
trash try tuesday turn type under undo unit unknown unsaved until up update upload use user users value version view
visible warning was wednesday week what when where which while who window with word work write year yes yesterday yet
you your zoom
"""
ENGLISH = frozenset(_ENGLISH.split())
# Words that Indonesian shares, keys as they stand on the keyboard, what papers and names are called.
SHARED = frozenset(
    """
    april september november folder status no enter tab data program total level menu unit link panel
    """.split()  # noqa: SIM905 - read as words
)
# Paths and keys are no words.
NAMES = re.compile(r"/\S+|(Ctrl|Alt|Shift)\+\w+")


def english(text: str) -> set[str]:
    """The English words of a text."""
    left = NAMES.sub(" ", text.replace("&", ""))
    return {word for word in re.findall(r"[A-Za-z]+", left.lower()) if word in ENGLISH - SHARED}


def foreign(part: QWidget) -> Iterator[str]:
    """What is said in English at a place."""
    yield from (
        f"{text!r}: {', '.join(found)}" for text in set(words(part)) if (found := sorted(english(text)))
    )


def words(part: QWidget) -> Iterator[str]:
    """Every word of the program there; what the clerk typed is the clerk's."""
    for widget in (part, *part.findChildren(QWidget)):
        if widget.isVisible():
            yield from _words_of(widget)
    for node in heard(part):
        yield from (
            node.name,
            node.told.text(QAccessible.Text.Description),
            node.told.text(QAccessible.Text.Help),
        )
        actions: QAccessibleActionInterface | None = node.told.actionInterface()
        if actions is not None:
            yield from (actions.localizedActionName(name) for name in actions.actionNames())


def _words_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    if widget.isWindow():
        yield widget.windowTitle()
    for action in QWidget.actions(widget):  # a page may have called something else so
        yield from (
            action.text(),
            action.toolTip(),
            action.shortcut().toString(action.shortcut().SequenceFormat.NativeText),
        )
    match widget:
        case QMenu():
            yield widget.title()
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QTextBrowser():
            yield widget.toPlainText()
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(number) for number in range(widget.count()))
        case QProgressBar():
            yield widget.text() if widget.isTextVisible() else ""
        case QAbstractItemView():
            yield from _items(widget)


def _items(view: QAbstractItemView) -> Iterator[str]:
    """Headings and rows; what is typed into a row is not told apart from what the program says of it."""
    model, roles = view.model(), Qt.ItemDataRole
    if model is None:
        return
    columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
    yield from (str(model.headerData(n, Qt.Orientation.Horizontal) or "") for n in range(columns))
    for index in (model.index(row, column) for row in range(model.rowCount()) for column in range(columns)):
        yield from (str(index.data(role) or "") for role in (roles.AccessibleTextRole, roles.ToolTipRole))
