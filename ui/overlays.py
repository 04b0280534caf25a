"""What opens over the pages: palette, people, menu bar, help, print panel, lock; each made when first used."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget

from ui import unsaved
from ui.rooms import ABOVE, Room

if TYPE_CHECKING:
    from cooling_desktop.records.kinds import Voice
    from ui.desk import Desk
    from ui.lock import Lock
    from ui.menubar import MenuBar
    from ui.pages.exchange import ExchangePage
    from ui.pages.help import Help
    from ui.pages.page import Page, Printout
    from ui.pages.settings import SettingsPage
    from ui.palette import Palette
    from ui.people_panel import PeoplePanel
    from ui.planning import Planning
    from ui.printpanel import PrintPanel
    from ui.window import Window
    from ui.work import Worker


class Overlays:
    """The commands that concern the whole window."""

    def __init__(self, window: Window, desk: Desk, settings: QSettings, paper: Worker) -> None:
        self._window, self._desk, self._settings, self._paper = window, desk, settings, paper

    def palette(self) -> None:
        """Ctrl+K opens it and closes it again."""
        if "palette_made" in self.__dict__ and self.palette_made.isVisible():
            self.palette_made.close_panel()
        else:
            self.palette_made.open_under(self._window.top.search)

    def up(self) -> None:
        """The path on top: back within the page, or to the room above."""
        if not self._window.page.up():
            self._window.go(ABOVE.get(self._window.room, Room.HOME))

    def show_person(self, *_: object) -> None:
        """Who sits here, with the unit where there is only one."""
        units = {row.unit for row in self._window.rows or ()}
        unit = units.pop() if len(units) == 1 else ""
        people = self._window.people
        self._window.top.person.show_clerk(people.current, people.waiting, unit)
        if self._window.room is Room.EDITOR:
            self._window.editor.room.course.look_around()  # whose turn it is may have changed

    def people(self) -> None:
        """Who sits at the desk."""
        self.people_made.open_under(self._window.top.person)

    def menu(self) -> None:
        """F10 shows the menu bar and puts it away again."""
        self.menu_made.offer()

    def help(self) -> None:
        """F1 opens the help at what belongs to this room, and closes it again."""
        self.help_made.toggle(self._window.room)

    def lock(self) -> None:
        """Cover the window."""
        if "menu_made" in self.__dict__:
            self.menu_made.put_away()
        self.lock_made.close_off()

    def take_file(self, path: Path) -> None:
        """A file or a folder was dropped on the window."""
        from ui import incoming

        incoming.take(self._window, path)

    def print(self) -> None:
        """Offer to print the paper on screen."""
        printout = self._printout("dicetak")
        if printout is not None:
            what = printout.pdf, printout.title, printout.paper
            self.print_made.offer(*what, self._window.top, printout.sent)

    def export(self) -> None:
        """Write the paper on screen as a PDF."""
        from ui.export import export

        printout = self._printout("diekspor")
        if printout is not None:
            export(self._window, self._desk, self._settings, printout, self._window.toast.say, self._window.trouble)

    def send(self) -> None:
        """The whole open meeting for another office."""
        from ui.sending import send

        send(self._window, self._desk, self._settings)

    def copy_text(self, voice: Voice) -> None:
        """The meeting on screen in another voice, on the clipboard."""
        from ui.copytext import copy_text

        meeting = self._window.editor.meeting
        if meeting is not None:
            copy_text(self._desk, meeting.facts, voice, self._window.toast.say, self._window.trouble)

    def go_to(self, key: str) -> None:
        """What was chosen in the palette: its kind, a colon, and what it stands for."""
        window = self._window
        kind, _, name = key.partition(":")
        if kind == "perintah":
            next(action for command, action in window.actions_made if command.words == name).trigger()
        elif kind == "kegiatan":
            window.open_meeting(name)
        elif kind == "orang":
            self.show_entry("people", name)
        elif kind == "setelan":
            self.show_setting(name)
        elif kind == "naskah":
            window.go(Room.ARCHIVE)
            _tell(window.page, "show_paper", name)

    def show_entry(self, shelf: str, key: str) -> None:
        """Open the directory at one of its entries."""
        self._window.go(Room.DIRECTORY)
        _tell(self._window.page, "show_entry", shelf, key)

    def show_setting(self, key: str) -> None:
        """Open the settings at one of their groups."""
        self._window.go(Room.SETTINGS)
        _tell(self._window.page, "show_group", key)

    def know(self, room: Room, page: Page) -> None:
        """What two pages tell concerns the person above and the help, or another page."""
        if room is Room.SETTINGS:
            settings = cast("SettingsPage", page)
            settings.people_changed.connect(self._window.people.refresh)
            settings.guide.connect(lambda topic: self.help_made.show_topic(topic))
        elif room is Room.EXCHANGE:
            from ui.incoming import take_apart

            cast("ExchangePage", page).pasted.connect(partial(take_apart, self._window))

    def say_saved(self) -> None:
        """Ctrl+S: there is nothing to do, and that is said."""
        words = unsaved.answer(self._window.page.keeper())
        if words:
            self._window.toast.say(words)

    def why_unsaved(self) -> None:
        """The red mark: the whole sentence, and after a conflict the stored version if the clerk wants it."""
        window, keeper = self._window, self._window.page.keeper()
        if keeper is not None and unsaved.explain(window, keeper):
            window.page.load_stored()

    def next_panel(self, by: int) -> None:
        """F6: the next of the panels side by side."""
        page, focus = self._window.page, QApplication.focusWidget()
        panels = page.panels()
        here = next((n for n, p in enumerate(panels) if focus and (p is focus or p.isAncestorOf(focus))), -by)
        if panels:
            page.focus_panel(panels[(here + by) % len(panels)])

    def _printout(self, done: str) -> Printout | None:
        printout = self._window.page.printout()
        if printout is None:
            self._window.toast.say(f"Tidak ada naskah untuk {done} di halaman ini.")
        return printout

    @cached_property
    def planning(self) -> Planning:
        """What is done about plans."""
        from ui.planning import Planning

        return Planning(self._window, self._desk, self._settings)

    @cached_property
    def palette_made(self) -> Palette:
        """The palette."""
        from ui.palette import Palette
        from ui.palette_finding import commands, meetings

        made = Palette(self._desk, self._settings, lambda: [*commands(), *meetings(self._window.rows or ())])
        made.chosen.connect(self.go_to)
        return made

    @cached_property
    def people_made(self) -> PeoplePanel:
        """The list of people."""
        from ui.people_panel import PeoplePanel

        return PeoplePanel(self._window.people)

    @cached_property
    def menu_made(self) -> MenuBar:
        """The menu bar."""
        from ui.menubar import MenuBar

        made = MenuBar(self._window.actions_made)
        self._window.setMenuBar(made)
        made.hide()
        return made

    @cached_property
    def help_made(self) -> Help:
        """The help."""
        from ui.pages.help import Help

        return Help(self._window.pages)

    @cached_property
    def lock_made(self) -> Lock:
        """The lock."""
        from ui.lock import Lock

        return Lock(self._window, self._window.people)

    @cached_property
    def print_made(self) -> PrintPanel:
        """The print panel."""
        from ui.printpanel import PrintPanel

        made = PrintPanel(self._paper, self._settings)
        made.told.connect(self._window.toast.say)
        return made


def _tell(page: QWidget, how: str, *what: str) -> None:
    """Only some rooms can do this."""
    do = getattr(page, how, None)
    if do is not None:
        do(*what)
