"""Spelling with a dictionary of our own: what is looked up, what may stand, what is proposed, where it is found."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from cooling_desktop.words import spelling
from cooling_desktop.words.spelling import (
    MOST,
    Speller,
    add_office_word,
    candidates,
    find_dictionary,
    misspelt,
    names_in,
    office_words,
    open_speller,
    police_words,
)
from tests.dictionary import give_dictionary, write_dictionary


@pytest.fixture(autouse=True)
def nothing_of_the_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No dictionary of this computer is found."""
    monkeypatch.setattr(spelling, "_SYSTEM", ())
    monkeypatch.setattr(spelling, "_OFFICES", ())
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "rumah")
    for name in ("ProgramFiles", "ProgramFiles(x86)", "APPDATA"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def speller(tmp_path: Path) -> Speller:
    give_dictionary(tmp_path)
    made = open_speller(tmp_path)
    assert made is not None
    return made


def wrong(speller: Speller, text: str, *known: str) -> list[str]:
    return [text[start:end] for start, end in misspelt(speller, text, frozenset(known))]


def test_a_word_that_no_list_knows_is_marked_where_it_stands(speller: Speller) -> None:
    text = "Acara ini menjaga masyrakat yang aman."
    assert misspelt(speller, text) == [(18, 27)] and text[18:27] == "masyrakat"


@pytest.mark.parametrize(
    "text",
    [
        "Kapolsek dan Bhabinkamtibmas menjaga kamtibmas bersama forkopimda",
        "kamtibmasnya, warga-warga, orang-orang",
        "digelar dikemas tekankan kemaslah",
        "berkomitmen kesiapan antarwarga",
        "KPU, PPK2024, AKBP, WhatsApp",
        "humas@polri.go.id, S.Sos., M.I.Kom., Muh. Dr. 12xyz 24-30",
        "Masyarakat Aman, Orang-Orang Damai",
    ],
)
def test_what_is_right_or_no_word_is_left_alone(speller: Speller, text: str) -> None:
    assert wrong(speller, text) == []


@pytest.mark.parametrize(
    "word", ["dirumah", "disini", "disamping", "gelarr", "digelarr", "berkomitmenn", "kesiapn", "warga-warfa"]
)
def test_affixes_excuse_no_misspelling(speller: Speller, word: str) -> None:
    assert wrong(speller, f"acara {word} aman") == [word]


def test_names_may_be_capitalised_and_only_so(speller: Speller) -> None:
    known = names_in(["Candra Hasan, S.H.", "Polsek Ar-Rahmah", "kota lama"])
    assert known == {"candra", "hasan", "polsek", "ar-rahmah"}
    assert wrong(speller, "acara Candra Hasan, Hasanlah, Candra-Hasan", *known) == []
    assert wrong(speller, "acara candra lama Lama", *known) == ["candra", "lama", "Lama"]


def test_words_in_quotes_are_looked_at_like_others(speller: Speller) -> None:
    assert wrong(speller, "“Jaga acra ini,” warga") == ["acra"]


def test_letters_that_the_dictionary_can_not_write(tmp_path: Path) -> None:
    folder = give_dictionary(tmp_path)
    (folder / "id_ID.aff").write_text("SET ISO8859-1\n", "utf-8")
    speller = open_speller(tmp_path)
    assert speller is not None and speller.is_right("żółć") and speller.suggestions("żółć") == []


def test_suggestions_are_few_and_follow_the_capital(speller: Speller) -> None:
    assert "masyarakat" in speller.suggestions("masyrakat")
    assert "Masyarakat" in speller.suggestions("Masyrakat")
    assert speller.suggestions("dirumah")[0] == "di rumah"
    assert speller.suggestions("kondusifitas")[0] == "kondusivitas"


def test_at_most_five_are_proposed_each_once_and_with_our_apostrophe() -> None:
    class Talkative:
        """Proposes a lot."""

        def spell(self, word: str) -> bool:
            """Nothing is right."""
            return False

        def suggest(self, word: str) -> list[str]:
            """Ten words, two alike, one with a hyphen that the word has not."""
            return ["jum'at", "jum'at", "ju-mat", *(f"kata{letter}" for letter in "abcdefgh")]

    assert Speller(Talkative()).suggestions("jumaatt") == ["jum’at", "kataa", "katab", "katac", "katad"]
    assert MOST == 5


def test_words_of_the_office_are_kept_sorted_and_once(tmp_path: Path, speller: Speller) -> None:
    assert office_words(tmp_path) == [] and not speller.is_right("sitarusi")
    for word in ("sitarusi", "Aplikasiku", "Sitarusi", "ceria"):
        add_office_word(tmp_path, word)
    assert office_words(tmp_path) == ["Aplikasiku", "ceria", "sitarusi"]
    again = open_speller(tmp_path)
    assert again is not None and wrong(again, "acara sitarusi Sitarusi sitarusinya Aplikasiku") == []
    speller.learn("Sitarusi")
    assert speller.is_right("sitarusi")


def test_without_a_dictionary_there_is_no_speller(tmp_path: Path) -> None:
    assert find_dictionary(tmp_path) is None and open_speller(tmp_path) is None and open_speller(None) is None
    folder = give_dictionary(tmp_path)
    (folder / "id_ID.aff").unlink()
    assert open_speller(tmp_path) is None


def test_without_the_library_there_is_no_speller(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    give_dictionary(tmp_path)
    monkeypatch.setitem(sys.modules, "hunspell", None)
    assert open_speller(tmp_path) is None


def test_where_it_is_looked_for_and_in_which_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, program = tmp_path / "data", tmp_path / "program"
    data.mkdir()
    system, office, home = tmp_path / "sistem", tmp_path / "lo", tmp_path / "rumah" / ".config" / "libreoffice"
    monkeypatch.setattr(spelling, "_SYSTEM", (str(system),))
    monkeypatch.setattr(spelling, "_OFFICES", (str(office),))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program / "cooling"))
    places = [
        data / "kamus",
        program / "kamus",
        system,
        office / "share" / "extensions" / "dict-id",
        home / "4" / "user" / "uno_packages" / "cache" / "uno_packages" / "x.tmp_" / "dict-id.oxt",
    ]
    for place in reversed(places):
        write_dictionary(place)
        assert find_dictionary(data) == place / "id_ID"
    for place in places[:-1]:
        shutil.rmtree(place)
    assert find_dictionary(data) == places[-1] / "id_ID"


def test_our_own_list_is_clean() -> None:
    words = police_words()
    assert {"pemilu", "polres", "kamtibmas", "forkopimda", "kondusivitas"} <= words
    assert all(word == word.strip().lower() and " " not in word for word in words)
    assert {"personil", "netralitasnya", "kondusifitas"} & words == set()


def test_offsets_are_those_of_the_text() -> None:
    text = "“Ni’mah” 👮 dan Jum’at, bersama-sama."
    assert [text[a:b] for a, b, _ in candidates(text)] == ["Ni’mah", "dan", "Jum’at", "bersama-sama"]
    assert all(text[a:b] == word for a, b, word in candidates(text))
