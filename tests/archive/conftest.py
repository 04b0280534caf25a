"""Offices made once: one with an archive to copy, and another one whose papers many tests receive."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from cooling_desktop.archive.correct import withdraw
from cooling_desktop.archive.issue import pdf_of
from cooling_desktop.archive.sample import make_sample
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.store import Store, open_store
from tests.archive.archived import fill
from tests.archive.sent import issued_pdf


class Whole(NamedTuple):
    """An office with an archive as it should be, and its papers in their order."""

    folder: Path
    papers: list[IssuedPaper]


class Sent(NamedTuple):
    """The office, and what it sent one after the other."""

    store: Store
    release: bytes
    withdrawal: bytes


@pytest.fixture(scope="session")
def whole(sample_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """Not to be changed."""
    folder = Path(shutil.copytree(sample_office, tmp_path_factory.mktemp("arsip") / "data"))
    return Whole(folder, fill(folder))


@pytest.fixture
def archive(whole: Whole, tmp_path: Path) -> Path:
    """A copy of its folder that the test may do anything to."""
    return Path(shutil.copytree(whole.folder, tmp_path / "data"))


@pytest.fixture(scope="session")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    """Not to be changed."""
    folder = tmp_path_factory.mktemp("sumenep")
    make_sample(folder)
    store = open_store(folder)
    release = issued_pdf(store)
    paper = withdraw(store, issued_papers(store)[0].id, "kegiatan belum terlaksana", today=date(2024, 11, 6))
    yield Sent(store, release, pdf_of(store, paper))
    store.close()
