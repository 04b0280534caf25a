"""Who stands in a photo: typed, or picked one after the other from the meeting's leaders and guests."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QMouseEvent

from cooling_desktop.press.event import acting
from cooling_desktop.press.mentions import HONOURS
from cooling_desktop.records.directory import Person
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.kinds import AWAY
from cooling_desktop.words.names import full_mention
from ui.editors import TextEditor
from ui.names import named
from ui.offers import Candidate, Popup
from ui.typeahead import ReferenceLine


def people_in(facts: Facts) -> list[Candidate]:
    """Who may stand in a photo of this meeting: leaders, then guests, or whoever came for them, each once."""
    places = [acting(leader) for leader in facts.meeting.leaders]
    for guest in facts.meeting.guests:
        if guest.status not in AWAY:
            stood_in = guest.deputy_person_id or guest.deputy_post_id
            own = (guest.person_id, guest.post_id)
            places.append((guest.deputy_person_id, guest.deputy_post_id) if stood_in else own)
    found: dict[str, Candidate] = {}
    for person_id, post_id in places:
        offer = _offer(facts, person_id, post_id)
        if offer is not None:
            found.setdefault(offer.title.casefold(), offer)
    return list(found.values())


def _offer(facts: Facts, person_id: str | None, post_id: str | None) -> Candidate | None:
    """A name as a caption writes it, without degrees, above the office; an office where nobody is named."""
    person, office = facts.people.get(person_id or ""), named(facts, "posts", post_id)
    if person is not None and person.name.strip():
        return Candidate(_called(person), office, person)
    post: Record | None = facts.posts.get(post_id or "")
    return Candidate(office, "", post) if post is not None and office else None


def _called(person: Person) -> str:
    honours = [title for title in person.degrees_front if title in HONOURS]
    return full_mention("", person.rank, honours, person.name, [])


class _Line(ReferenceLine):
    """A click asks for names too."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show who can be picked."""
        super().mouseReleaseEvent(event)
        if not self.isReadOnly() and not self.offering and not self.hasSelectedText():
            self.commanded.emit(0, False)


class PeopleEditor(TextEditor):
    """Names with commas between, in the order of the photo; `known` tells who can be picked."""

    def __init__(self, known: Callable[[], Sequence[Candidate]]) -> None:
        self._names = _Line()
        super().__init__(line=self._names)
        self._known = known
        self._query = ""  # what the names that are offered were looked up by
        self._names.textEdited.connect(lambda _: self._look())
        self._names.commanded.connect(self._command)
        self._names.left.connect(self._close)

    def _parts(self) -> tuple[list[str], int]:
        """The names, and the place of the one that the cursor is in."""
        text = self._names.text()
        return [part.strip() for part in text.split(",")], text.count(",", 0, self._names.cursorPosition())

    def _look(self) -> None:
        """Offer those who begin like the name that is being typed."""
        parts, at = self._parts()
        if parts[at]:
            self._offer(parts[at], marked=True)
        else:
            self._close()

    def _offer(self, typed: str, *, marked: bool) -> None:
        """Those who are not named yet; unless `marked`, Enter goes on as if nothing were offered."""
        self._query = typed
        parts, at = self._parts()
        others = {part.casefold() for n, part in enumerate(parts) if n != at or not typed}
        fits = [one for one in self._known() if one.title.casefold() not in others]
        fits = [one for one in fits if typed.casefold() in f"{one.title} {one.detail}".casefold()]
        if not fits or [one.title for one in fits] == [typed]:
            self._close()
            return
        if self._names.popup is None:
            self._names.popup = popup = Popup(self.window())
            popup.setAccessibleName("Pimpinan dan tamu kegiatan ini")
            popup.clicked.connect(lambda _: self._take(popup.current()))
        self._names.popup.offer(self._names, typed, fits)
        if not marked:
            self._names.popup.setCurrentIndex(QModelIndex())

    def _command(self, key: int, _shift: bool) -> None:
        popup = self._names.popup
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            chosen = popup.current() if popup is not None and self._names.offering else None
            self._take(chosen)
            if chosen is None:
                self.focusNextChild()
        elif key == Qt.Key.Key_Escape:
            self._close()
        elif popup is not None and self._names.offering:
            popup.step(1 if key == Qt.Key.Key_Down else -1)
        else:
            self._offer("", marked=key != 0)

    def _take(self, offer: Candidate | None) -> None:
        """Put a name in the place of what it was looked up by, else behind the name at the cursor; offer the others."""
        self._close()
        if offer is None:
            return
        parts, at = self._parts()
        behind = parts[at] != self._query
        parts[at : at + 1] = [parts[at], offer.title] if behind else [offer.title]
        before = len([part for part in parts[: at + 1 + behind] if part])
        kept = [part for part in parts if part]
        self._names.setText(", ".join(kept))
        self._names.setCursorPosition(len(", ".join(kept[:before])))
        self.tell(", ".join(kept))
        self._offer("", marked=False)

    def _close(self) -> None:
        if self._names.popup is not None:
            self._names.popup.hide()

    def hideEvent(self, event: QEvent) -> None:
        """The page went away; so do its names."""
        self._close()
