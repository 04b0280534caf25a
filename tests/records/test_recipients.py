"""An issued paper keeps who received it: several rows, added and taken out, told in their order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cooling_desktop.archive.issue import issue
from cooling_desktop.errors import NotReady
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.recipient import Recipient
from cooling_desktop.records.recipients import add_recipient, drop_recipient, recipients_of
from cooling_desktop.records.store import Store, open_store


@pytest.fixture
def store(office: Path) -> Iterator[Store]:
    opened = open_store(office)
    yield opened
    opened.close()


@pytest.fixture
def paper(store: Store) -> IssuedPaper:
    return issue(store, "contoh-000-sumenep", today=date(2024, 11, 5))


def names(store: Store, paper: IssuedPaper) -> list[str]:
    return [one.name for one in recipients_of(store, paper.id)]


def test_rows_are_kept_in_their_order(store: Store, paper: IssuedPaper) -> None:
    for name in ("Radar Madura", "Candra Hasan", "Antara"):
        add_recipient(store, paper.id, Recipient(name=name, channel="WhatsApp", received_on=date(2024, 11, 5)))
    assert names(store, paper) == ["Radar Madura", "Candra Hasan", "Antara"]
    _, second, _ = recipients_of(store, paper.id)
    assert (second.channel, second.received_on) == ("WhatsApp", date(2024, 11, 5))
    drop_recipient(store, second.id)
    add_recipient(store, paper.id, Recipient(name="Kompas"))
    assert names(store, paper) == ["Radar Madura", "Antara", "Kompas"]
    drop_recipient(store, second.id)


def test_one_without_a_name_is_refused(store: Store, paper: IssuedPaper) -> None:
    with pytest.raises(NotReady, match="Nama penerima belum diisi"):
        add_recipient(store, paper.id, Recipient(name=" ", channel="surel"))
    assert names(store, paper) == []


def test_each_paper_has_its_own(store: Store, paper: IssuedPaper) -> None:
    other = issue(store, "contoh-002-jeneponto", today=date(2024, 11, 5))
    add_recipient(store, paper.id, Recipient(name="Antara"))
    assert names(store, other) == []
