"""The lock: an opaque page over the whole window, opened with Enter or with the PIN of who sits here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui import icons, theme
from ui.parts import Button, label, retone
from ui.raised import alive

if TYPE_CHECKING:
    from cooling_desktop.records.clerk import Clerk
    from ui.people import People
    from ui.window import Window

WARNING = "PIN hanya menutup layar. Data di disk tidak disandikan."
_WIDTH = 340
_MOST_POPUPS = 20  # more than ever stand on one another


class PinLine(QLineEdit):
    """Where a PIN is typed, as dots."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(64)
        self.setPlaceholderText("PIN")
        self.setAccessibleName("PIN")


class Lock(QWidget):
    """What lies below is hidden, not only covered: no key, no screen reader and no late message reaches it."""

    def __init__(self, window: Window, people: People) -> None:
        super().__init__(window)
        self._window, self._people = window, people
        self._before: QWidget | None = None
        self._clerk: Clerk | None = None  # who closed it, whoever is seated meanwhile
        self._icon = QLabel()
        self._name, self._role = label("", "page"), label("", "", "text2")
        self._pin, self._open = PinLine(), Button("Buka", "primary")
        self._how, self._refused = label("", "", "text2", wrap=True), label("", "", "err", wrap=True)
        self._lay_out()
        self._open.clicked.connect(self._try)
        self.hide()

    def close_off(self) -> None:
        """Cover the window; what is being typed below goes on to disk."""
        if self._window.is_locked:
            return
        _close_popups()
        self._clerk = self._people.current
        self._before = QApplication.focusWidget()
        self._window.lock_out(True)
        self._show_person()
        self.setGeometry(self._window.rect())
        self._window.installEventFilter(self)
        self.show()
        self.raise_()
        (self._open if self._pin.isHidden() else self._pin).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_person(self) -> None:
        clerk = self._clerk
        self._icon.setPixmap(icons.pixmap("lock", "text2", 20))
        self._name.setText(clerk.called if clerk else "Layar terkunci")
        self._role.setText(clerk.role if clerk else "")
        self._role.setVisible(clerk is not None)
        has_pin = clerk is not None and bool(clerk.pin)
        self._pin.clear()
        self._pin.setVisible(has_pin)
        self._how.setText("" if has_pin else "Tekan Enter untuk membuka.")
        self._how.setVisible(not has_pin)
        self._say("")

    def _try(self) -> None:
        clerk = self._clerk
        refusal = self._people.tries.refuse(clerk, self._pin.text()) if clerk else ""
        self._pin.clear()
        if refusal:
            self._say(refusal)
            self._pin.setFocus()
        else:
            self._uncover()

    def _uncover(self) -> None:
        self._window.removeEventFilter(self)
        self._window.lock_out(False)
        self.hide()
        before = alive(self._before)
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.page.focus_first()
        self._before = None

    def _say(self, words: str) -> None:
        self._refused.setText(words)
        self._refused.setVisible(bool(words))
        retone(self._pin, trouble="block" if words else "")
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens wherever the focus is; no other key goes on to the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._try()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as the window, whatever happens to it."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing of the work shows through."""
        QPainter(self).fillRect(self.rect(), theme.colour("bg"))

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setFixedWidth(_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._pin, 1)
        row.addWidget(self._open)
        row.addStretch(0)
        for part in (self._icon, self._name, self._role, self._how):
            column.addWidget(part)
        column.addSpacing(6)
        column.addLayout(row)
        column.addWidget(self._refused)
        column.addSpacing(10)
        column.addWidget(label(WARNING, "small", "text2", wrap=True))
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addWidget(inside, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)


def _close_popups() -> None:
    """Menus and lists of choices go; one that refuses is hidden all the same."""
    for _ in range(_MOST_POPUPS):
        popup = QApplication.activePopupWidget()
        if popup is None:
            return
        if not popup.close():
            popup.hide()
