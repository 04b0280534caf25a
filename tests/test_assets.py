"""Packaged files are read by name, from wherever the program lies, and never from outside the package."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import resources
from cooling_desktop import assets
from cooling_desktop.errors import Trouble


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A resources folder of our own, with a neighbour that must stay out of reach."""
    monkeypatch.setattr(assets, "_ROOT", tmp_path / "resources")
    (tmp_path / "resources" / "phrases").mkdir(parents=True)
    (tmp_path / "outside.txt").write_text("rahasia", "utf-8")
    return tmp_path / "resources"


def test_text_and_bytes_of_one_file(packed: Path) -> None:
    (packed / "phrases" / "lead.tsv").write_bytes("kata\t“satu”\r\n".encode())
    assert assets.text("phrases/lead.tsv") == "kata\t“satu”\r\n"
    assert assets.data("phrases/lead.tsv") == (packed / "phrases" / "lead.tsv").read_bytes()
    assert assets.path("phrases").is_dir()


@pytest.mark.parametrize("read", [assets.text, assets.data])
@pytest.mark.parametrize(
    "name",
    ["none.tsv", "phrases", "../outside.txt", "phrases/../../outside.txt", "/etc/hostname", "a\\b", "C:x"],
)
def test_anything_else_is_one_clear_sentence(packed: Path, read: Callable[[str], object], name: str) -> None:
    with pytest.raises(assets.MissingAsset) as caught:
        read(name)
    assert isinstance(caught.value, Trouble)
    assert str(caught.value) == (
        f"Berkas program “{name}” tidak ada. Data Anda aman. Pasang ulang Cooling Desktop."
    )


def test_the_real_package_is_found_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert assets.path("__init__.py").samefile(str(resources.__file__))
