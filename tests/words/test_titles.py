"""What lists call a meeting."""

from __future__ import annotations

import pytest

from cooling_desktop.words.titles import list_title


@pytest.mark.parametrize(
    ("programme", "form", "partners", "said"),
    [
        ("Coffee Bareng Yuk", "pertemuan", ["PPK", "Panwaslu"], "Coffee Bareng Yuk bersama PPK dan Panwaslu"),
        ("Ngopi Bareng", "acara", ["MIO Indonesia", "MIO Indonesia"], "Ngopi Bareng MIO Indonesia"),
        ("", "diskusi", ["KPU", "", "Bawaslu", "warga"], "Diskusi bersama KPU, Bawaslu, dan warga"),
        ("Sapa Warga", "kegiatan", ["warga"], "Sapa Warga"),
        ("Sapa Warga", "kegiatan", [], "Sapa Warga"),
        ("", "", [], "Kegiatan tanpa nama"),
    ],
)
def test_list_title(programme: str, form: str, partners: list[str], said: str) -> None:
    assert list_title(programme, form, partners) == said
