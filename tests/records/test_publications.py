"""An issued paper keeps where it was published; clippings are stored by content and backed up."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from PIL import Image

from cooling_desktop.archive.backup import back_up
from cooling_desktop.archive.issue import issue
from cooling_desktop.errors import BadInput, NotReady
from cooling_desktop.records.publication import Publication
from cooling_desktop.records.publications import (
    CLIPPINGS,
    add_publication,
    clipping_path,
    drop_publication,
    publications_of,
    take_clipping,
)
from cooling_desktop.records.store import Store


def test_rows_are_kept_in_their_order_each_paper_its_own(store: Store) -> None:
    paper = issue(store, "contoh-000-sumenep", today=date(2024, 11, 5))
    other = issue(store, "contoh-002-jeneponto", today=date(2024, 11, 5))
    with pytest.raises(NotReady, match="Nama media belum diisi"):
        add_publication(store, paper.id, Publication(medium=" ", link="https://contoh.example/1"))
    for medium in ("Radar Madura", "Antara"):
        add_publication(store, paper.id, Publication(medium=medium, published_on=date(2024, 11, 6)))
    first, second = publications_of(store, paper.id)
    assert (first.medium, second.medium, second.published_on) == ("Radar Madura", "Antara", date(2024, 11, 6))
    drop_publication(store, first.id)
    drop_publication(store, first.id)
    assert [one.medium for one in publications_of(store, paper.id)] == ["Antara"]
    assert publications_of(store, other.id) == []


def test_a_clipping_is_stored_by_content_and_backed_up(office: Path, tmp_path: Path) -> None:
    spoilt = tmp_path / "a.jpg"
    spoilt.write_bytes(b"")
    photo = tmp_path / "guntingan.png"
    Image.new("RGB", (40, 30), "white").save(photo)
    with pytest.raises(BadInput, match=r"^Kliping “a.jpg”"):
        take_clipping(office, spoilt)
    name = take_clipping(office, photo)
    path = clipping_path(office, name)
    assert path == office / CLIPPINGS / name and path.is_file()
    assert take_clipping(office, photo) == name and len(list(path.parent.iterdir())) == 1
    assert clipping_path(office, f"../{CLIPPINGS}/{name}") is None and clipping_path(office, "") is None
    made = back_up(office, now=datetime(2026, 11, 21, 9, 30))
    assert f"{CLIPPINGS}/{name}" in {file.name for file in made.files} and made.lost == ()
