"""The five examples as tests change them: their people, their text, and what somebody says."""

from __future__ import annotations

from typing import Any

from cooling_desktop import assets
from cooling_desktop.press.block import Draft
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.interchange import read
from cooling_desktop.records.kinds import GuestStatus, Voice, VoiceKind
from cooling_desktop.records.spoken import Utterance

NAMES = ["000-sumenep", "001-kuala-kampar", "002-jeneponto", "003-oku-selatan", "004-menteng"]
SPOKEN = ("message", "quotes", "answer")
KAPOLRES: dict[str, Any] = {"person_id": "henri-noveri-santoso", "post_id": "kapolres-sumenep"}
CANDRA: dict[str, Any] = {"person_id": "candra-hasan", "post_id": "ketua-pd-mio-indonesia-sumenep"}
CAME = GuestStatus.PRESENT


def sample(number: int | str = 0) -> Facts:
    """One of the five examples, by its place or its digits."""
    return read(assets.path(f"examples/{NAMES[int(number)]}.json"))


def text(facts: Facts, voice: Voice = Voice.OFFICIAL) -> str:
    """All blocks of a draft, one a line."""
    return "\n".join(block.text for block in draft(facts, voice).blocks)


def keys(drafted: Draft) -> list[str]:
    """The blocks by key."""
    return [block.key for block in drafted.blocks]


def reasons(facts: Facts) -> dict[str, str]:
    """What the draft leaves out, and why."""
    return {one.where: one.reason for one in draft(facts).unused}


def says(kind: VoiceKind, text: str, who: dict[str, Any] = KAPOLRES, **rest: Any) -> Utterance:
    """One utterance."""
    return Utterance(kind=kind, text=text, **who, **rest)
