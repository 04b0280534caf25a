"""How Setelan writes what it keeps: people one by one, a phrase pack as one entry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cooling_desktop.records.clerks import Staff

if TYPE_CHECKING:
    from cooling_desktop.records.pack import OwnPack
    from ui.desk import Desk


def save_settings(desk: Desk) -> Callable[[Staff | OwnPack], datetime]:
    """What a Saver calls in the store's thread; somebody without a name waits for one."""

    def save(record: Staff | OwnPack) -> datetime:
        at = datetime.now(UTC).replace(tzinfo=None)
        for entry in [one for one in record.clerks if one.called] if isinstance(record, Staff) else [record]:
            at = desk.save_entry(entry)
        return at

    return save
