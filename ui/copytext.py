"""Copies the release of the open meeting as text in another voice: news for a site, a short one for a chat."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from cooling_desktop.errors import Trouble
from cooling_desktop.records.facts import Facts, copy_facts
from cooling_desktop.records.kinds import Voice
from ui.desk import Desk

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store

_CALLED = {Voice.NEWS: "Teks berita", Voice.CHAT: "Teks ringkas"}


def copy_text(
    desk: Desk, facts: Facts, voice: Voice, told: Callable[[str], None], failed: Callable[[Trouble], None]
) -> None:
    """Draft beside the interface, then put the text on the clipboard and say whether it may go out yet."""
    taken = copy_facts(facts)

    def work(_: Store) -> tuple[str, str]:
        return text_of(taken, voice, date.today())

    def done(made: tuple[str, str]) -> None:
        text, blocked = made
        QGuiApplication.clipboard().setText(text)
        told(f"{_CALLED[voice]} disalin. {blocked}".strip())

    desk.ask(f"text {voice.value}", work, done, failed)


def text_of(facts: Facts, voice: Voice, today: date) -> tuple[str, str]:
    """The release in a voice, and what keeps it from going out: a sentence, or nothing."""
    from cooling_desktop.papers.plain import plain
    from cooling_desktop.papers.release import compose
    from cooling_desktop.press.check import findings
    from cooling_desktop.press.draft import draft

    text = plain(compose(facts, draft(facts, voice), voice=voice))
    blocked = next((one.message for one in findings(facts, None, today) if one.level == "block"), "")
    return text, f"Jangan diedarkan dulu: {blocked[:1].lower()}{blocked[1:]}" if blocked else ""
