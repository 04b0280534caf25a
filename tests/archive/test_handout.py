"""What is handed out of the archive says what was issued: as Word, as text, as a ZIP that is whole or is not."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest

from cooling_desktop.archive.correct import correct, withdraw
from cooling_desktop.archive.handout import COLUMNS, LIST, text_file, word_file, zip_file
from cooling_desktop.archive.issue import ARCHIVE, issue
from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.filed import Filed, Link, filed
from cooling_desktop.records.store import Store, open_store

KEY, OTHER = "contoh-000-sumenep", "contoh-002-jeneponto"


@pytest.fixture(scope="module")
def issued(sample_office: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """An office with a release, its correction, and another one that was withdrawn, made once; their keys."""
    folder = Path(shutil.copytree(sample_office, tmp_path_factory.mktemp("terbit") / "data"))
    store = open_store(folder)
    keys = {"first": issue(store, KEY, today=date(2024, 11, 5), by="Dwi").id}
    correct(store, keys["first"])
    facts = store.load(KEY)
    facts.meeting.venue.street = "Jalan Dr. Sutomo"
    store.save(facts)
    keys["ralat"] = issue(store, KEY, today=date(2024, 11, 6)).id
    keys["other"] = issue(store, OTHER, today=date(2024, 11, 7)).id
    keys["cabut"] = withdraw(store, keys["other"], "acara ditunda", today=date(2024, 11, 8)).id
    store.close()
    return folder, keys


@pytest.fixture
def office(issued: tuple[Path, dict[str, str]], tmp_path: Path) -> Path:
    return Path(shutil.copytree(issued[0], tmp_path / "data"))


@pytest.fixture
def store(office: Path) -> Iterator[Store]:
    opened = open_store(office)
    yield opened
    opened.close()


@pytest.fixture
def papers(issued: tuple[Path, dict[str, str]], store: Store) -> dict[str, Filed]:
    """A release with its correction, and another one that was withdrawn."""
    return dict(zip(issued[1], filed(store, list(issued[1].values())), strict=True))


def words_of(content: bytes) -> str:
    made = docx.Document(io.BytesIO(content))
    return " ".join(" ".join(part.text or "" for part in made.element.body.iter() if part.tag.endswith("}t")).split())


def test_papers_are_filed_with_what_they_point_to(store: Store, papers: dict[str, Filed]) -> None:
    first, ralat = papers["first"], papers["ralat"]
    assert (first.status, first.links) == ("diralat", (Link(ralat.id, ralat.number, "Diralat dengan"),))
    assert (ralat.status, ralat.links) == ("naskah ralat", (Link(first.id, first.number, "Meralat"),))
    assert [papers[name].status for name in ("other", "cabut")] == ["dicabut", "pencabutan"]
    assert [papers[name].counts for name in papers] == [False, True, False, False]
    assert filed(store, ["tidak ada", first.id]) == [first]


def test_word_files_are_laid_out_anew_only_where_they_say_the_same(store: Store, papers: dict[str, Filed]) -> None:
    for one in papers.values():
        said = words_of(word_file(store, one)).replace(" ", "")  # a word in bold ends a run
        wanted = one.text.replace("Semula:", "Semula").replace("Menjadi:", "Menjadi")  # where a tab stands in Word
        assert all("".join(line.split()) in said for line in wanted.split("\n")), one.kind
        assert "KEPOLISIANNEGARAREPUBLIKINDONESIA" in said, "with its letterhead"


def test_a_paper_that_can_not_be_laid_out_again_gives_its_words(
    store: Store, papers: dict[str, Filed], monkeypatch: pytest.MonkeyPatch
) -> None:
    one = papers["first"]
    monkeypatch.setattr("cooling_desktop.archive.handout.plain", lambda _: "lain")
    assert words_of(word_file(store, one)) == " ".join(one.text.split())


def test_text_keeps_every_letter(papers: dict[str, Filed]) -> None:
    content = text_file(papers["first"])
    assert content.decode("utf-8-sig").replace("\r\n", "\n") == papers["first"].text and b"\r\n" in content


def test_a_zip_holds_papers_texts_and_a_list(store: Store, office: Path, papers: dict[str, Filed]) -> None:
    heard: list[tuple[int, int]] = []
    content = zip_file(store, [papers[name].id for name in ("first", "cabut")], lambda *done: heard.append(done))
    assert heard == [(1, 2), (2, 2)]
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.testzip() is None
        names = packed.namelist()
        assert len(names) == 5 and names[-1] == LIST
        assert names[0].startswith("naskah/2024-11-05-sp-1-xi-2024-humas-")
        assert packed.read(names[0]) == (office / ARCHIVE / papers["first"].file).read_bytes()
        rows = list(openpyxl.load_workbook(io.BytesIO(packed.read(LIST))).active.iter_rows(values_only=True))
    assert rows[0] == tuple(head for head, _ in COLUMNS) and len(rows) == 3
    assert rows[1][1] == papers["first"].number and rows[2][5] == "pencabutan"


def test_a_harmed_paper_makes_no_zip(store: Store, office: Path, papers: dict[str, Filed]) -> None:
    (office / ARCHIVE / papers["first"].file).write_bytes(b"lain")
    with pytest.raises(StorageTrouble, match="berubah sejak terbit"):
        zip_file(store, [one.id for one in papers.values()], lambda *_: None)
