"""What the first form need not wait for: made when it is first asked for, at the latest behind that form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from ui.pages.outline import Outline
    from ui.pages.section import Section

T = TypeVar("T")


class Late(Generic[T]):
    """One part; `made` is None until somebody calls for it."""

    def __init__(self, make: Callable[[], T], settle: Callable[[T], None]) -> None:
        self._make, self._settle = make, settle
        self.made: T | None = None

    def __call__(self) -> T:
        """The part; while it settles in it may be asked for already."""
        if self.made is None:
            self.made = made = self._make()
            self._settle(made)
        return self.made


def one_by_one(owner: QObject, *parts: Late[Any]) -> None:
    """Make what is still missing, a part in each turn of the event loop, as long as the owner lives."""
    missing = [part for part in parts if part.made is None]
    if missing:
        missing[0]()
        QTimer.singleShot(0, owner, lambda: one_by_one(owner, *missing[1:]))


class Sections:
    """The sections in their order; each is made when it is first gone to, the release as the last one."""

    def __init__(self, outlines: Sequence[Outline], late: Sequence[Late[Any]]) -> None:
        self.outlines, self.late = outlines, late

    def all(self) -> list[Section]:
        """Every section."""
        return [late() for late in self.late]

    def made(self) -> list[Section]:
        """The sections there are by now."""
        return [late.made for late in self.late if late.made is not None]

    def at(self, number: int) -> Section:
        """A section by its number."""
        section: Section = self.late[number]()
        return section

    def number_of(self, section: Section) -> int:
        """Where a section stands."""
        return next(number for number, late in enumerate(self.late) if late.made is section)

    def owner_of(self, path: str) -> int | None:
        """The number of the section where the value at a path is typed."""
        return next((number for number, one in enumerate(self.outlines) if one.owner_of(path)), None)

    def around(self, number: int) -> tuple[str, str]:
        """The titles of the sections before and after."""
        titles = ["", *(one.title for one in self.outlines), ""]
        return titles[number], titles[number + 2]
