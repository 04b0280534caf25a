"""Somebody of the meeting to whom a text gives another rank or office than the forms do (R2)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from cooling_desktop.press.check.finding import Finding, Option, Replace
from cooling_desktop.press.check.known_people import offices
from cooling_desktop.press.check.marked import ONLY_FLAGGED, in_title, is_typed
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.records.directory import Post
from cooling_desktop.words.names import short_mention
from cooling_desktop.words.rank_text import is_rank_word, near_rank
from cooling_desktop.words.ranks import RANKS, tidy_rank


def _told(text: str, title: str = "Kapolres Sumenep", name: str = "Henri Noveri Santoso") -> dict[str, object]:
    """A meeting file of an officer in this office with this outcome, as an example."""
    return {
        "people": [{"id": "h", "name": name, "rank": "AKBP"}],
        "posts": [{"id": "k", "title": title}],
        "meeting": {
            "guests": [{"person_id": "h", "post_id": "k", "status": "hadir"}], "outcomes": [{"text": text}],
        },
    }  # fmt: skip


RULES = (
    Rule(
        "R2 catatan", "Pangkat dan jabatan seperti di isian", "ask", "Satu orang tidak punya dua pangkat atau jabatan.",
        "Direktori kantor",
        (
            _told("kehadiran Kapolres Sumenep Kombes Pol. Henri Noveri Santoso"),
            _told("kehadiran Kompol Dr. Henri Noveri Santoso di aula"),
            _told("kegiatan itu dihadiri Kapolsek AKBP Henri Noveri Santoso terlebih dahulu"),
            _told("kehadiran Ajun Komisaris Polisi Henri Noveri Santoso, S.H."),
            _told("kehadiran Kapolsek AKBP Henri Noveri Santoso"),
            _told("kehadiran Kapolres Pamekasan AKBP Henri Noveri Santoso"),
            _told("arahan Kapolda AKBP Henri kepada warga"),
            _told("kehadiran Bupati Sumenep bersama Kapolsek Henri Noveri Santoso"),
            _told("kehadiran Kasat Binmas AKBP Henri Noveri Santoso", "Kabag Ops Polres Sumenep"),
        ),
        (
            _told("kehadiran Kapolres Sumenep AKBP Henri Noveri Santoso dan Kapolres AKBP Henri"),
            _told("kehadiran Kapolresta Sumenep Ajun Komisaris Besar Polisi Henri Noveri Santoso"),
            _told("kehadiran mantan Kapolsek AKBP Henri Noveri Santoso"),
            _told("kehadiran Kombes Pol. (Purn.) Henri Noveri Santoso"),
            _told("kenaikan pangkat Kombes Pol. Henri Noveri Santoso"),
            _told("kehadiran Plt. Kapolsek AKBP Henri Noveri Santoso"),
            _told("kehadiran Wakapolres Sumenep AKBP Henri Noveri Santoso"),
            _told("sambutan Kapolda AKBP Henri Noveri Santoso"),
            _told("kehadiran AKBP Henri mewakili Kapolda AKBP Henri Noveri Santoso"),
            _told("kehadiran Kapolsek, AKBP Henri Noveri Santoso, dan warga"),
            _told("kehadiran Ketua Panitia AKBP Henri Noveri Santoso"),
            _told("kehadiran Kapolsek Kompol Henri Noveri dan Kompol Henri Wibowo"),
            _told("kehadiran Kapolsek Kompol Henri Noveri Santoso Wibowo"),
            _told("kehadiran Camat AKBP Henri Noveri Santoso", "Ketua FKUB"),
            _told("kehadiran Kapolres OKUS AKBP Henri Noveri Santoso", "Kapolres Ogan Komering Ulu Selatan"),
            _told("kehadiran Kapolda Jatim AKBP Henri Noveri Santoso", "Kapolda Jawa Timur"),
            _told("kehadiran Kapolres AKPB Henri Noveri Santoso dan Kapolres Brigjen Henri Noveri Santoso"),
            _told("kehadiran Kapolres Bapak Henri Noveri Santoso dan Kapolres Bapak AKBP H. Henri Noveri Santoso"),
            _told("kehadiran Kapolsek Roby dan Kompol Roby", name="Roby"),
        ),
    ),
)  # fmt: skip

_RANK_WORDS = max(len(rank.full.split()) for rank in RANKS)
_CIVIL = frozenset(rank.short for rank in RANKS if rank.service == "PNS Polri")  # also ordinary words: Pembina
_ADDRESS = re.compile(r"(?:(?:Prof|Drs?|Dra|Ir|Hj?|KH|dr|drg|[Bb]apak|[Ii]bu|Pak|Bpk|Bu|Sdr)\.?,? )+$")
_LEADERS = r"(?:Wak|K)apol(?:res(?:ta(?:bes)?)?|sek|da)|Dan(?:dim|ramil|rem)|Lurah|Camat|Bupati|Gubernur|Wali Kota"
_HEAD = rf"(?:(?P<led>{_LEADERS})|Ka(?:sat|si|bag|bid|nit|subsi|subbag))(?!\w)"
_TITLE = re.compile(_HEAD)
_OFFICE = re.compile(rf"(?s:.*)(?<![\w-])(?P<office>{_HEAD}(?: [A-Z\d][\w/’'-]*)*) $")  # the last one before a name
_ELSEWHERE = re.compile(
    r"(?<!\w)(?:mantan|eks|bekas|purna\w*|pensiun\w*|semasa|pangkat|\w*lantik|\w*ganti\w*|mutasi|promosi|menjabat"
    r"|\w*wakili|atas nama|(?:saat|ketika|waktu|kala) (?:itu|masih)|(?<!terlebih )(?:dulu|dahulu)|sebelumnya)(?!\w)",
    re.IGNORECASE,
)
"""Near a name: that the rank or office was held, or is to be held, at another time."""
_ANOTHERS = re.compile(
    r"(?<!\w)(?:calon|wakil|perwakilan|utusan|ajudan|staf|ahli|istri|suami|a\.n|pl[th]|pjs?|pelaksana (?:tugas|harian)"
    r"|penjabat|sambutan|amanat)\.? $",
    re.IGNORECASE,
)
"""Right before an office: that it is somebody else's."""
_NEARBY = 60  # letters in which such a word stands


class _Known(NamedTuple):
    """Somebody by one form of the name: "Henri Noveri Santoso", "AKBP Henri"."""

    form: str
    rank: str
    posts: tuple[Post, ...]
    places: frozenset[str]


class _Claim(NamedTuple):
    """What a text says otherwise: from `start` to `end` with the name, of which `old` at `start` is to be `right`."""

    passage: Passage
    start: int
    end: int
    old: str
    right: str
    source: str

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    @property
    def quoted(self) -> bool:
        return self.passage.quoted(self.start, self.end)


def look(page: Page) -> Iterator[Finding]:
    """One question for every such mention, wherever it is repeated."""
    known = _known(page)
    claims: dict[tuple[str, str], list[_Claim]] = {}
    for passage in page.passages if known else ():
        for one in known if is_typed(passage) else ():
            for claim in _claims(passage, one):
                claims.setdefault((claim.text, claim.right), []).append(claim)
    for same in claims.values():
        yield _asked(same)


def _asked(same: list[_Claim]) -> Finding:
    ours = [claim for claim in same if not claim.quoted]
    first = (ours or same)[0]
    message = f"“{first.text}” berbeda dari {first.source}: {first.right.removesuffix('.')}. Mana yang benar?"
    where, start, text = first.passage.where, first.start, first.text
    if not ours:
        return Finding("R2 catatan", "ask", where, f"{message} {ONLY_FLAGGED}", "", text, start)
    changes = tuple(Replace(one.passage.where, one.start, one.old, one.right) for one in ours)
    return Finding("R2 catatan", "ask", where, message, "", text, start, (Option(f"Tulis {first.right}", changes),))


def _known(page: Page) -> list[_Known]:
    """Everybody of the meeting who has a rank or an office, by the forms that name nobody else."""
    found, facts, held = [], page.facts, offices(page.facts)
    for person in facts.people.values():
        posts = [facts.posts[key] for key in sorted(held.get(person.id, ())) if key in facts.posts]
        units = (facts.units.get(post.unit_id or "") for post in posts)
        named = [post.title for post in posts] + [post.spelled_out for post in posts]
        named += [unit.name for unit in units if unit]
        places = frozenset(word for name in named for word in name.split()[1:])
        name, rank = " ".join(person.name.split()), tidy_rank(person.rank) or ""
        forms = [name] if " " in name else []
        forms += [short_mention(rank, name, person.short_name)] if rank and name else []
        found += [_Known(form, rank, tuple(posts), places) for form in forms if rank or posts]
    counted = Counter(one.form for one in found)
    return [one for one in found if counted[one.form] == 1]


def _claims(passage: Passage, known: _Known) -> Iterator[_Claim]:
    """What the passage says otherwise, wherever it names somebody by this very form."""
    text, start = passage.text, passage.text.find(known.form)
    while start >= 0:
        end = start + len(known.form)
        whole = not re.match(r"\w| [A-Z][a-z]", text[end:]) and not text[max(0, start - 1) : start].isalnum()
        if whole and not in_title(passage, start) and not _ELSEWHERE.search(text[end : end + _NEARBY // 2]):
            yield from _before(passage, start, end, known)
        start = text.find(known.form, end)


def _before(passage: Passage, start: int, end: int, known: _Known) -> Iterator[_Claim]:
    """The rank and the office right before a name, where they are not those of the record."""
    before = _ADDRESS.sub("", passage.text[max(0, start - 2 * _NEARBY) : start])
    skipped = max(0, start - 2 * _NEARBY)
    typed, rank = _rank_at_end(before)
    office = _OFFICE.fullmatch(_ADDRESS.sub("", before[: len(before) - len(typed)]))
    began = office.start("office") if office else len(before) - len(typed)
    if _ELSEWHERE.search(before[max(0, began - _NEARBY) :]) or "(Purn.)" in rank + known.rank:
        return
    if rank and known.rank and not _one_rank(rank, known.rank):
        yield _Claim(passage, skipped + len(before) - len(typed), end, typed.rstrip(), known.rank, "Direktori")
    if office and not _ANOTHERS.search(before[:began]) and (right := _other_office(passage, office, known)):
        yield _Claim(passage, skipped + began, end, office["office"], right, "isian")


def _rank_at_end(before: str) -> tuple[str, str]:
    """The rank with which a text ends, as typed with its space and in house form."""
    words = before.split(" ")[:-1] if before.endswith(" ") else []
    for count in range(min(_RANK_WORDS, len(words)), 0, -1):
        typed = " ".join(words[-count:])
        rank = tidy_rank(typed) or near_rank(typed)
        if rank and rank not in _CIVIL:
            return f"{typed} ", rank
    return "", ""


def _one_rank(one: str, other: str) -> bool:
    """Whether two ranks in house form are the same but for a corps that one leaves out."""
    return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")


def _other_office(passage: Passage, office: re.Match[str], known: _Known) -> str:
    """The office to be written instead; empty where the text may be right."""
    post = next((post for post in known.posts if _TITLE.match(post.title)), None)
    heads = {_head(found[0]) for post in known.posts if (found := _TITLE.match(post.title))}
    words = office["office"].split()[1:]
    if post is None or (passage.sort is Sort.HEADLINE and words) or any(map(is_rank_word, words)):
        return ""
    if _head(office["office"]) in heads and (not office["led"] or not words or _one_place(words, known.places)):
        return ""
    return post.title if words or not post.short_title else post.short_title


def _head(office: str) -> str:
    """What somebody heads; a deputy is named with it, and a Polres by whatever level (R8 satuan)."""
    head = office.split()[0].casefold().removeprefix("wa").replace("kapolresta", "kapolres")
    return head.removesuffix("bes")


def _one_place(words: list[str], places: frozenset[str]) -> bool:
    """Whether a place may be the one that is known: it shares a word, is an acronym, or a shortened form (Jatim)."""
    if not places or any(word in places or word.isupper() for word in words):
        return True
    return any(word[:2] == known[:2] for word in words for known in places)
