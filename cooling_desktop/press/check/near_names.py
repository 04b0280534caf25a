"""Names in texts that look like somebody else's name by a letter or two: asked about, never merged (R2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from cooling_desktop.press.check.finding import Finding, Option, Replace
from cooling_desktop.press.check.known_people import of_directory, of_meeting, words_named
from cooling_desktop.press.check.marked import ONLY_FLAGGED, in_title, is_typed
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.words.lists import join
from cooling_desktop.words.name_runs import Key, Run, name_runs
from cooling_desktop.words.near_names import NameIndex, alike_among, word_alike
from cooling_desktop.words.ordinary import is_ordinary

_LONGEST = 5  # words of a name
_ALONE = 4  # letters from which a lone word is compared at all
_LONG = 3  # words from which a name is known as such right behind a post, where a place may stand
_CANDRA: dict[str, object] = {"id": "a", "name": "Candra Hasan"}


def _told(text: str, *people: dict[str, object], **meeting: object) -> dict[str, object]:
    """A meeting file with these guests and one outcome, as an example."""
    known = list(people) or [_CANDRA]
    guests = [{"person_id": one["id"], "status": "hadir"} for one in known]
    return {"people": known, "meeting": {"guests": guests, "outcomes": [{"text": text}], **meeting}}


_ROBY: dict[str, object] = {"id": "r", "name": "Roby"}
_FAUZI: dict[str, object] = {"id": "a", "name": "Ahmad Fauzi"}
_FAUZAN: dict[str, object] = {"id": "b", "name": "Ahmad Fauzan"}
_HENRI: dict[str, object] = {"id": "h", "name": "Henri Noveri Santoso", "rank": "AKBP"}
RULES = (
    Rule(
        "R2", "Nama yang mirip", "ask", "Satu orang hanya punya satu ejaan nama.", "kebiasaan redaksi",
        (
            _told("kesepakatan bersama Chandra Hasan dan warga"),
            _told("usulan Bapak Candra Hassan diterima"),
            _told("usulan Robi diterima", _ROBY),
            _told("pesan dari AKBP Henry diterima", _HENRI),
            _told("pesan Henri Novery Santoso diterima", _HENRI),
            _told("kehadiran Kapolres Sumenep AKBP Hendri Novery Santosa", _HENRI),
            _told("kehadiran Kapolres Hendri Novery Santosa", _HENRI),
            "Kompol Muh. Idris hadir. Kompol Muh. Udris meminta maaf. Kompol Muh. Idrus menutup acara.",
            "Suasana akrab, ujar Lurah Indrawan. Warga senang, ujar Irawan Junaedi.",
        ),
        (
            _told("kesepakatan bersama Candra Hasan dan warga"),
            _told("pesan Ahmad Fauzi dan Ahmad Fauzan diterima", _FAUZI, _FAUZAN),
            _told("kesepakatan di Jalan Candra Hassan dan Masjid Chandra Hasan"),
            _told("kesepakatan warga Kota Chandra dan Candra"),
            _told("usulan Rudi Hartono dan Budi Santoso diterima"),
            _told("kehadiran Kapolsek Chandra dan Kapolres Henri Noveri Santoso", _CANDRA, _HENRI),
            _told("pesan Muh. Khalid dan Muhammad Khalid diterima", {"id": "k", "name": "M. Khalid"}),
            _told("acara Robotika dan Rebo Wekasan digelar", _ROBY),
            "AKP Bakri dan Iptu Basuki hadir bersama warga Kecamatan Bakti.",
            "Warga Desa Sukaraja dan Desa Sukarata hadir bersama Polsek Sukaraja.",
            "Hadir A. Rahman dan B. Rahman.",
        ),
    ),
)  # fmt: skip


class _Known(NamedTuple):
    """Who is in the meeting, who else the office knows, the words of places and bodies, and of all longer names."""

    meeting: NameIndex
    directory: NameIndex
    places: frozenset[str]
    words: frozenset[str]

    def has(self, key: Key) -> bool:
        """Whether it is the right name of anybody, or a misspelling with a rule of its own."""
        if len(key) > 1 and (self.directory.knows(key) or key in self.directory.wrong):
            return True
        return self.meeting.knows(key) or key in self.meeting.wrong


class _Name(NamedTuple):
    """A name in a text that nobody is known by."""

    passage: Passage
    run: Run
    first: int
    end: int

    @property
    def key(self) -> Key:
        return self.run.key[self.first : self.end]

    @property
    def text(self) -> str:
        return self.run.part(self.first, self.end)

    @property
    def start(self) -> int:
        return self.run.start(self.first)

    @property
    def quoted(self) -> bool:
        return self.passage.quoted(self.start, self.start + len(self.text))


def look(page: Page) -> Iterator[Finding]:
    """Every name near to a known one, then the unknown ones that are near to each other."""
    found = [
        (passage, run)
        for passage in page.passages if is_typed(passage)
        for run in name_runs(passage.text) if run.lead != "site" and not in_title(passage, run.start(0))
    ]  # fmt: skip
    places = words_named(page, people=False)
    words = places.union(words_named(page, people=True), *(run.key for _, run in found if len(run.key) > 1))
    known = _Known(of_meeting(page), of_directory(page.directory), places, words)
    unknown: list[_Name] = []
    near: dict[tuple[str, str], list[_Name]] = {}
    for passage, run in found:
        pair = _near_meeting(passage, run, known) or _near_directory(passage, run, known)
        if pair is not None:
            near.setdefault((pair[0].text, pair[1]), []).append(pair[0])
        elif name := _unknown(passage, run, known):
            unknown.append(name)
    for (_, right), names in near.items():
        yield _asked(names, right)
    yield from _among(unknown)


def _asked(names: list[_Name], known: str) -> Finding:
    """One question for a name, wherever it stands; quoted ones are left as they are."""
    ours = [name for name in names if not name.quoted]
    first = (ours or names)[0]
    where, start, message = first.passage.where, first.start, f"“{first.text}” mirip {known}. Orang yang sama?"
    if not ours:
        return Finding("R2", "ask", where, f"{message} {ONLY_FLAGGED}", "", first.text, start)
    option = Option("Ya, perbaiki", tuple(_written(name, known) for name in ours))
    return Finding("R2", "ask", where, message, "", first.text, start, (option,))


def _written(name: _Name, form: str) -> Replace:
    return Replace(name.passage.where, name.start, name.text, form)


def _near_meeting(passage: Passage, run: Run, known: _Known) -> tuple[_Name, str] | None:
    """The longest part of a run that is near to somebody of the meeting, unless one as long names somebody rightly."""
    count = len(run.key)
    for length in range(min(count, _LONGEST), 0, -1):
        if length == 1 and (count > 1 or not _may_stand_alone(run, known.words)):
            return None
        begins = run.lead == "place" or (run.lead == "post" and length == 1)
        windows = [(first, run.key[first : first + length]) for first in range(begins, count - length + 1)]
        if any(known.has(key) for _, key in windows):
            return None
        found = [(near[1], first, near[0]) for first, key in windows if (near := known.meeting.near(key))]
        if found and (length > 1 or run.sure or found[0][0] == 1):
            _, first, name = min(found)
            return _Name(passage, run, first, first + length), name
    return None


def _may_stand_alone(run: Run, words: frozenset[str]) -> bool:
    """Whether a run of one word may be somebody's name: it is announced, or neither known nor ordinary."""
    word = run.key[0]
    if word in words or len(word) < _ALONE or run.lead in ("place", "post"):
        return False
    return run.sure or not (run.opens or is_ordinary(word))


def _near_directory(passage: Passage, run: Run, known: _Known) -> tuple[_Name, str] | None:
    """The whole run, but for a place or an ordinary word before the name, near to somebody of the directory."""
    for name in _whole(passage, run):
        if known.has(name.key) or known.places.issuperset(name.key):
            return None
        near = known.directory.near(name.key)
        if near and (len(name.key) > 1 or (near[1] == 1 and _may_stand_alone(run, known.words))):
            return name, near[0]
    return None


def _whole(passage: Passage, run: Run) -> Iterator[_Name]:
    """The ways to read a run as one name, up to its end; behind a post only a long one may have no place before it."""
    count = len(run.key)
    starts = range(1 + (run.opens and is_ordinary(run.key[0])))
    if run.lead in ("place", "post"):
        starts = range(run.lead == "place" or count < _LONG, 3)
    for first in starts:
        if 1 < count - first <= _LONGEST or (count - first == 1 and run.sure and len(run.key[first]) > 2):
            yield _Name(passage, run, first, count)


def _unknown(passage: Passage, run: Run, known: _Known) -> _Name | None:
    name = next((one for one in _whole(passage, run) if one.first or run.lead != "post"), None)
    if name is None or all(len(word) == 1 for word in name.key):
        return None
    return None if known.has(name.key) else name


def _among(names: list[_Name]) -> Iterator[Finding]:
    """One question for every group of names that are near to each other."""
    counted = Counter(name.key for name in names)
    sure = {name.key for name in names if name.run.sure}
    keys = sorted(counted, key=lambda key: -counted[key])
    while keys:
        group = [keys.pop(0)]
        for one in group:
            near = [key for key in alike_among(one, keys) if one in sure or key in sure]
            near += [key for key in keys if one in sure and key in sure and word_alike(one, key)]
            group += dict.fromkeys(near)
            keys = [key for key in keys if key not in near]
        if len(group) > 1:
            yield _one_of(group, names)


def _one_of(group: list[Key], names: list[_Name]) -> Finding:
    """The question; whichever spelling is right can be written everywhere outside quotations."""
    printed = {key: next(name.text for name in names if name.key == key) for key in group}
    at = next(name for name in names if name.key in group[1:])
    options = [_everywhere(printed[key], key, group, names) for key in group if len(key) == len(group[0])]
    lone = len({len(key) for key in group}) > 1
    message = f"{join([f'“{text}”' for text in printed.values()])} mirip. Orang yang sama?"
    kept = () if lone else tuple(option for option in options if option.changes)
    return Finding("R2", "ask", at.passage.where, message, "", at.text, at.start, kept)


def _everywhere(text: str, key: Key, group: list[Key], names: list[_Name]) -> Option:
    others = [name for name in names if name.key in group and name.key != key and not name.quoted]
    return Option(f"Semua {text}", tuple(_written(name, text) for name in others))
