"""Where Tab leads: every control that can have the keys, once, as one reads, and always in sight."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTextEdit, QWidget

from ui.toast import Toast

_MOST = 1500  # keys after which Tab will never come round
_TAB = {True: Qt.Key.Key_Tab, False: Qt.Key.Key_Backtab}
Complaints = Iterator[str]


def controls(part: QWidget) -> list[QWidget]:
    """What Tab should reach: seen, in use, and not standing for something inside it."""
    return [widget for widget in part.findChildren(QWidget) if _takes_tab(widget)]


def _takes_tab(widget: QWidget) -> bool:
    tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def round_trip(part: QWidget) -> Complaints:
    """Tab from the first control round to it again, and Shift+Tab the same way back."""
    first = _first(part)
    if first is None:
        return
    lost: list[str] = []
    stops = _walk(first, True, lost)
    wanted = controls(
        part
    )  # of several of which one stays down, Tab goes to one: known once they had the keys
    yield from lost
    yield from (f"never reached: {called(one)}" for one in wanted if one not in stops)
    yield from (f"reached outside: {called(one)}" for one in stops if one not in wanted)
    yield from (
        f"reached {stops.count(one)} times: {called(one)}" for one in set(stops) if stops.count(one) > 1
    )
    for before, after in pairwise(stops):
        if not _reads(before, after):
            yield f"{called(after)} comes after {called(before)}"
    back = _walk(stops[0], False, [])
    if back != [stops[0], *reversed(stops[1:])]:
        odd = next(
            (
                f"{called(a)}, not {called(b)}"
                for a, b in zip(back[1:], reversed(stops), strict=False)
                if a is not b
            ),
            "",
        )
        yield f"back by another way: {odd} ({len(back)} and {len(stops)} stops)"


def called(widget: QWidget) -> str:
    """A control as a complaint names it."""
    text = widget.accessibleName() or str(widget.property("text") or "")
    return f"{type(widget).__name__} “{text}”"


def _first(part: QWidget) -> QWidget | None:
    """The first control of the chain inside a part."""
    step = part.nextInFocusChain()
    while step is not None and step is not part:
        if part.isAncestorOf(step) and _takes_tab(step):
            return step
        step = step.nextInFocusChain()
    return None


def _walk(first: QWidget, forward: bool, lost: list[str]) -> list[QWidget]:
    """The stops from `first` on until it has the keys again; cells of one table are one stop."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    found = [first]
    for _ in range(_MOST):
        QTest.keyClick(found[-1], _TAB[forward])
        focus = QApplication.focusWidget()
        if focus is None or focus is first:
            break
        if focus is not found[-1]:
            found.append(focus)
            if not _in_sight(focus):
                lost.append(f"not in sight: {called(focus)}")
    return found


def _reads(before: QWidget, after: QWidget) -> bool:
    """Whether one reads from one to the other: side by side to the right, else downwards."""
    above = [before]
    while (parent := above[-1].parentWidget()) is not None:
        above.append(parent)
    below = after
    while (parent := below.parentWidget()) is not None and parent not in above:
        below = parent
    if parent is None:
        return True  # in another window
    beside = above[above.index(parent) - 1]
    one, other = beside.geometry(), below.geometry()
    if one.top() < other.bottom() and other.top() < one.bottom():
        return other.left() >= one.left()
    return other.top() >= one.top()


def _in_sight(widget: QWidget) -> bool:
    """Whether all of it shows, or of what is higher than its column at least three lines."""
    window = widget.window()
    box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    seen, room, above = QRect(box), box.height(), widget.parentWidget()
    while above is not None:
        shown = QRect(above.mapTo(window, QPoint(0, 0)), above.size())
        seen, room = seen & shown, min(room, shown.height())
        above = above.parentWidget() if above is not window else None
    least = box.height() if not isinstance(widget, QAbstractItemView | QTextEdit) else min(box.height(), 54)
    top = window.childAt(seen.center())
    if top is not None and any(isinstance(one, Toast) for one in (top, top.parentWidget())):
        return True  # it goes away by itself
    return seen.height() >= min(least, room) and (
        top is widget or (top is not None and widget.isAncestorOf(top))
    )
