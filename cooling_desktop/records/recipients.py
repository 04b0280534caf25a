"""Who has received which issued paper: added and taken out by the clerk, kept in the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cooling_desktop.errors import NotReady
from cooling_desktop.records.noted import add_note, drop_note, noted
from cooling_desktop.records.recipient import Recipient

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store


def recipients_of(store: Store, issue_id: str) -> list[Recipient]:
    """The recipients of one paper, in the order in which they were written down."""
    return noted(store, Recipient, issue_id)


def add_recipient(store: Store, issue_id: str, recipient: Recipient) -> None:
    """Write one down; raises NotReady without a name."""
    if not recipient.name.strip():
        raise NotReady("Nama penerima belum diisi. Ketik nama media atau orangnya.", "name")
    add_note(store, issue_id, recipient)


def drop_recipient(store: Store, key: str) -> None:
    """Take one out."""
    drop_note(store, Recipient, key)
