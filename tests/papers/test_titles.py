"""The list of meetings and the paper call a meeting the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from cooling_desktop import assets
from cooling_desktop.press.listing import title
from cooling_desktop.records.interchange import read

TITLES = {
    "000-sumenep": "Ngopi Bareng MIO Indonesia",
    "001-kuala-kampar": "Coffee Bareng Yuk bersama PPK dan Panwaslu",
    "002-jeneponto": "Silaturahmi Perkuat Sinergitas Polri dan Insan Pers bersama LSM",
    "003-oku-selatan": "Deklarasi Pilkada Damai",
    "004-menteng": "Ngopi Kamtibmas bersama warga",
}


@pytest.mark.parametrize("name", TITLES)
def test_all_partners_stand_in_the_title(name: str, tmp_path: Path) -> None:
    from cooling_desktop.records.glance import list_meetings
    from cooling_desktop.records.store import open_store

    facts = read(assets.path(f"examples/{name}.json"))
    made = title(facts)
    store = open_store(tmp_path)
    store.save(facts)
    store.close()
    assert made == TITLES[name]
    assert [row.title for row in list_meetings(tmp_path)] == [made]
