"""Spelling by an Indonesian Hunspell dictionary that lies on this computer; none is handed on with the program.

Words that no general dictionary knows come from our own list, from the office's, and from the names of a meeting.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Protocol

from cooling_desktop import assets
from cooling_desktop.files import write_whole

FOLDER = "kamus"  # in the data folder: the dictionary, if the office has put one there, and its own words
OFFICE = "kantor.txt"
LANGUAGE = "id_ID"
MOST = 5
"""Suggestions for one word."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'‑-][^\W\d_]+)*")
_CLITIC = re.compile(r"(lah|kah|tah|pun|nya|ku|mu)$")
_BEFORE = re.compile(r"^(antar|anti|ber|non|pasca|pra|se|ter)-?(?=.{4})")
_AROUND = re.compile(r"^(?:ke|pe|per)(.{4,})an$")
# "di" before these is a word of its own.
_PLACES = frozenset(
    """
    antara atas bawah belakang dalam depan dekat kantor kiri kanan luar mana muka rumah samping sana sebelah seberang
    sini situ tempat tengah
    """.split()  # noqa: SIM905 - read as words
)
_NASALS = {"meng": "aiueoghk", "mem": "bfpv", "men": "cdjstz"}
_ABBREVIATED = 3
"""Letters of a capitalised short form with a full stop: "Muh.", "Dr."."""
_SYSTEM = ("/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/share/myspell", "/usr/local/share/hunspell")
_OFFICES = (
    "/usr/lib/libreoffice",
    "/usr/lib64/libreoffice",
    "/usr/share/libreoffice",
    "/Applications/LibreOffice.app/Contents/Resources",
)


class Dictionary(Protocol):
    """What we ask of Hunspell."""

    def spell(self, word: str) -> bool:
        """Whether it knows the word."""

    def suggest(self, word: str) -> Iterable[str]:
        """Words that are like it, the likeliest first."""


class Speller:
    """One dictionary with our own words beside it; used by one thread at a time."""

    def __init__(self, dictionary: Dictionary, office: Iterable[str] = ()) -> None:
        self._dictionary = dictionary
        self._own = police_words() | {word.casefold() for word in office}

    def learn(self, word: str) -> None:
        """A word of the office."""
        self._own |= {word.casefold()}

    def is_right(self, word: str) -> bool:
        """Whether a word may stand as it is: known, or put together of what is known."""
        plain = _plain(word)
        if self._stands(plain):
            return True
        parts = plain.split("-")
        return len(parts) > 1 and all(map(self._stands, parts))

    def suggestions(self, word: str) -> list[str]:
        """What may have been meant, with the capital of the word; at most five."""
        from difflib import get_close_matches

        plain = _plain(word)
        try:
            found = [*self._dictionary.suggest(plain)]
        except UnicodeError:
            found = []
        apart = [f"{plain[:2]} {plain[2:]}"] if plain[:2].lower() in ("di", "ke") and plain[2:] in _PLACES else []
        ours = get_close_matches(plain.lower(), self._own, n=2, cutoff=0.88)
        found = [*apart, *ours, *(one for one in found if "-" not in one or "-" in plain)]
        if word[:1].isupper():
            found = [one[:1].upper() + one[1:] for one in found]
        return list(dict.fromkeys(one.replace("'", "’") for one in found))[:MOST]

    def _stands(self, word: str) -> bool:
        """Dictionaries list few affixes: what ours lacks is tried without them."""
        bare = word.lower()
        if self._knows(word) or self._knows(bare) or self._formed(bare):
            return True
        stem = _CLITIC.sub("", bare)
        return stem != bare and (self._knows(stem) or self._formed(stem))

    def _formed(self, word: str) -> bool:
        """"digelar" beside "menggelar", "tekankan" beside "menekankan", "bertajuk" and "kesiapan" of their roots."""
        root = word.removeprefix("di")
        if root not in _PLACES and any(map(self._knows, _active(root))):
            return True
        if found := _BEFORE.match(word):
            return self._knows(word[found.end() :])
        around = _AROUND.match(word)
        return around is not None and self._knows(around[1])

    def _knows(self, word: str) -> bool:
        if not word or word.casefold() in self._own:
            return bool(word)
        try:
            return bool(self._dictionary.spell(word))
        except UnicodeError:
            return True  # letters that the dictionary has no signs for: it can't judge them


def misspelt(speller: Speller, text: str, known: frozenset[str] = frozenset()) -> list[tuple[int, int]]:
    """Where the words stand that no list knows; `known` are names (casefolded) that may be capitalised."""
    return [(start, end) for start, end, word in candidates(text, known) if not speller.is_right(word)]


def candidates(text: str, known: frozenset[str] = frozenset()) -> Iterator[tuple[int, int, str]]:
    """The words of a text that can be looked up: no names, short forms, numbers, addresses or abbreviations."""
    for found in _WORD.finditer(text):
        word, start, end = found[0], found.start(), found.end()
        if len(word) < 2 or (any(letter.isupper() for letter in word[1:]) and not _title_parts(word)):
            continue
        before, after = text[start - 1 : start], text[end : end + 1]
        if (before and before in "@_./#0123456789") or (after and after in "@_0123456789"):
            continue
        if after in (".", "/", ":") and text[end + 1 : end + 2].isalnum():
            continue  # humas.polri.go.id, S.Sos., dan/atau
        if word[0].isupper() and (_is_name(word, known) or (after == "." and len(word) <= _ABBREVIATED)):
            continue
        yield start, end, word


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """The capitalised words of names, casefolded."""
    words = (found[0] for text in texts for found in _WORD.finditer(text))
    return frozenset(word.casefold() for word in words if word[0].isupper() and len(word) > 1)


def find_dictionary(data: Path | None) -> Path | None:
    """Where an Indonesian dictionary lies, as the path of its .dic without the ending; None when there is none."""
    for folder in _folders(data):
        if all((folder / f"{LANGUAGE}.{ending}").is_file() for ending in ("aff", "dic")):
            return folder / LANGUAGE
    return None


def open_speller(data: Path | None) -> Speller | None:
    """The speller of an office; None where there is no dictionary, or none that can be read."""
    place = find_dictionary(data)
    if place is None:
        return None
    try:
        import hunspell

        made = hunspell.Hunspell(place.name, hunspell_data_dir=str(place.parent), system_encoding="UTF-8")
    except (ImportError, OSError):  # such as a file that was taken away meanwhile
        return None
    return Speller(made, office_words(data))


def office_words(data: Path | None) -> list[str]:
    """The words that the office has added."""
    if data is None:
        return []
    try:
        return (data / FOLDER / OFFICE).read_text("utf-8").split()
    except (OSError, UnicodeError):
        return []


def add_office_word(data: Path, word: str) -> None:
    """Put a word into the office's list, written whole; raises OSError."""
    words = office_words(data)
    if word.casefold() not in (known.casefold() for known in words):
        folder = data / FOLDER
        folder.mkdir(exist_ok=True)
        write_whole(folder / OFFICE, "".join(f"{one}\n" for one in sorted([*words, word], key=str.casefold)).encode())


@cache
def police_words() -> frozenset[str]:
    """Our own list: what police and elections say and no general dictionary has."""
    lines = assets.text("language/police_words.txt").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _plain(word: str) -> str:
    """As dictionaries write it."""
    return word.replace("’", "'").replace("‑", "-")


def _active(root: str) -> list[str]:
    """The forms with meN- that a root may have: "kemas" → "mengemas"."""
    if len(root) < 3:
        return []
    nasal = next((nasal for nasal, letters in _NASALS.items() if root[0] in letters), "me")
    return [f"{nasal}{root}"] + ([f"{'meny' if root[0] == 's' else nasal}{root[1:]}"] if root[0] in "kpst" else [])


def _title_parts(word: str) -> bool:
    """Whether capitals stand only at the beginning of the parts: "Warga-Warga"."""
    return all(not part[1:] or part[1:].islower() for part in re.split("[-‑]", word))


def _is_name(word: str, known: frozenset[str]) -> bool:
    bare = word.casefold()
    return bare in known or _CLITIC.sub("", bare) in known or all(part in known for part in re.split("[-‑]", bare))


def _folders(data: Path | None) -> Iterator[Path]:
    if data is not None:
        yield data / FOLDER
    if getattr(sys, "frozen", False):
        yield Path(sys.executable).parent / FOLDER
    yield from map(Path, _SYSTEM)
    programs = [os.environ.get(name, "") for name in ("ProgramFiles", "ProgramFiles(x86)")]
    offices = [*map(Path, _OFFICES), *(Path(one) / "LibreOffice" for one in programs if one)]
    offices += sorted(Path("/opt").glob("libreoffice*"))
    for office in offices:
        for folder in (office / "share" / "extensions", office / "extensions"):
            yield from (folder / "dict-id", folder / "dict-id" / LANGUAGE)
    for profile in _profiles():
        yield from sorted(profile.glob("*/user/uno_packages/cache/uno_packages/*/*.oxt"))


def _profiles() -> Iterator[Path]:
    """Where LibreOffice keeps what its user has installed."""
    yield Path.home() / ".config" / "libreoffice"
    yield Path.home() / "Library" / "Application Support" / "LibreOffice"
    if roaming := os.environ.get("APPDATA"):
        yield Path(roaming) / "LibreOffice"
