"""Runs of words in a text that may be somebody's name, and the key by which spellings of a name are compared."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from cooling_desktop import assets
from cooling_desktop.words.rank_text import is_rank_word
from cooling_desktop.words.speech import VERBS
from cooling_desktop.words.text import folded

Key = tuple[str, ...]
"""The words of a name without case, accents, stops and the many ways to write Muhammad."""
Lead = Literal["", "rank", "title", "post", "place", "site"]
"""What stands before a run; behind a post comes its place, a name, or one after the other, behind a place no name at
once, and behind a site (a street, a hall) come names that nobody bears any more."""


class Word(NamedTuple):
    """One word of a run: where it stands in the text, without the stop of a sentence."""

    start: int
    end: int


class Run(NamedTuple):
    """Words with capitals in a row; `lead` is what stands before, `sure` whether only people are named so."""

    text: str
    words: tuple[Word, ...]
    key: Key
    lead: Lead
    sure: bool
    opens: bool

    def start(self, at: int) -> int:
        """Where its word `at` begins."""
        return self.words[at].start

    def part(self, first: int, end: int) -> str:
        """The words from `first` to before `end` as they are printed."""
        return self.text[self.words[first].start : self.words[end - 1].end]


_MUHAMMAD_WORDS = "muhammad mohammad muhamad mohamad muhamed mohamed muh moh mohd muhd mhd"
_MUHAMMAD = frozenset(_MUHAMMAD_WORDS.split())
_SHORTENED = _MUHAMMAD | {"abd", "st", "sy", "nur", "rm", "rd"}
_TITLES_WORDS = """
h hj drs dra dr drg drh ir prof kh ust ustaz ustadz ustad kiai kyai nyai gus habib haji hajah tgk tengku pdt pendeta
romo pastor bapak bpk ibu pak bu saudara saudari sdr sdri mas mbak almarhum almarhumah
"""
_TITLES = frozenset(_TITLES_WORDS.split())
_SITES_WORDS = """
jalan jl gang gunung sungai pulau masjid musala gereja pura wihara aula gedung ruang pendopo balai stadion lapangan
taman universitas kampus institut sekolah pesantren ponpes yayasan bandara pelabuhan terminal stasiun pasar hotel kafe
warung kedai resto restoran rumah klinik puskesmas toko perumahan kompleks partai koalisi bank
pt cv ud rsud rsu sma smp smk sd man mts tk uin iain
"""
_SITES = frozenset(_SITES_WORDS.split())
_PLACES_WORDS = """
kabupaten kab kecamatan kec kelurahan kel desa kota provinsi dusun kampung nagari gampong distrik kepulauan
polres polresta polrestabes polsek polda polsubsektor mapolres mapolresta mapolsek mapolda kpu bawaslu panwaslu ppk pps
kodim koramil korem
"""
_PLACES = frozenset(_PLACES_WORDS.split())
_POSTS_WORDS = """
kapolres wakapolres kapolresta wakapolresta kapolrestabes wakapolrestabes kapolsek wakapolsek kapolda wakapolda dandim
danramil danrem
"""
_POSTS = frozenset(_POSTS_WORDS.split())
_OFFICES_WORDS = """
ketua sekretaris bendahara anggota lurah camat bupati gubernur kades wali kepala kasi kasat kabag kanit kasubsi kapten
babinsa bhabinkamtibmas koordinator direktur rektor dosen guru imam penghulu presiden menteri walikota wakil humas
"""
_OFFICES = frozenset(_OFFICES_WORDS.split())
_SAID = frozenset({"menurut", *(verb.stem for verb in VERBS), "sebut", "beber", "urai", "singkat", "jawab"})
_PARTICLES = frozenset({"bin", "binti", "van", "de", "der"})
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?\.?")
_DEGREE = re.compile(r"\s?[.,]+\s*(?:[SMD]\.?[A-Z]|[SM]\.\s?[A-Z]|Ph\.)")
_SENTENCE = re.compile(r"(?:^|[.!?:”\"\n])[\s“\"(]*$")
_BEHIND_RANK_WORDS = "pol tni inf kav arh arm czi cba cpm ckm chb caj laut mar pnb nav tek ii iii"
_BEHIND_RANK = frozenset(_BEHIND_RANK_WORDS.split())


@cache
def _nobody() -> frozenset[str]:
    """Words with a capital that are in nobody's name."""
    lines = assets.text("language/police_words.txt").splitlines()
    police = {line.strip() for line in lines if not line.startswith("#")}
    listed = set(assets.text("language/no_names.txt").split())
    return frozenset(police | listed) | _OFFICES | _TITLES | _SITES | _PLACES | _POSTS | _BEHIND_RANK


@lru_cache(maxsize=4096)
def name_key(name: str) -> Key:
    """The key of a name: "Moh. Khalid" and "M. Khalid" are both muh, khalid."""
    words = [re.sub(r"[^a-z]", "", folded(word)) for word in name.split()]
    return _key([word for word in words if word])


def _key(words: list[str]) -> Key:
    if len(words) > 1 and (words[0] in _MUHAMMAD or words[0] == "m"):
        words = ["muh", *words[1:]]
    return tuple("abd" if word == "abdul" else word for word in words)


@lru_cache(maxsize=4096)
def name_runs(text: str) -> tuple[Run, ...]:
    """Every run of words that may hold a name, in reading order."""
    runs: list[Run] = []
    words: list[Word] = []
    lead: Lead = ""
    said, end = False, 0
    for found in _WORD.finditer(text):
        gap, word = text[end : found.start()], found[0].rstrip(".")
        small, end = word.casefold(), found.end()
        if words and (gap != " " or not _is_name(word, small, inside=True)):
            runs.append(_run(text, words, lead, said))
            words, lead, said = [], "", False
        if gap.strip(" ”\""):
            lead, said = "", False
        if _is_name(word, small, inside=bool(words)):
            stopped = found[0] != word and len(word) > 1 and small not in _SHORTENED
            words.append(Word(found.start(), end - stopped))
            end -= stopped
        else:
            lead = _lead(word, small, lead)
            said = small in _SAID or (said and (bool(lead) or small in _OFFICES))
    if words:
        runs.append(_run(text, words, lead, said))
    return tuple(runs)


def _is_name(word: str, small: str, *, inside: bool) -> bool:
    if not word[0].isupper():
        return inside and small in _PARTICLES
    if len(word) > 1 and word.isupper():
        return False
    return small not in _nobody() and not is_rank_word(word)


def _lead(word: str, small: str, before: Lead) -> Lead:
    if before == "site" or small in _SITES:
        return "site"
    if is_rank_word(word) or (before == "rank" and small in _BEHIND_RANK):
        return "rank"
    if small in _TITLES and (word[0].isupper() or len(small) > 2):
        return "title"
    if small in _POSTS:
        return "post"
    return "place" if small in _PLACES else ""


def _run(text: str, words: list[Word], lead: Lead, said: bool) -> Run:
    start, end = words[0].start, words[-1].end
    known = [re.sub(r"[^a-z]", "", folded(text[word.start : word.end])) for word in words]
    sure = lead in ("rank", "title") or (said and lead != "site") or _DEGREE.match(text, end) is not None
    opens = _SENTENCE.search(text[max(0, start - 4) : start]) is not None
    return Run(text, tuple(words), _key(known), lead, sure, opens)
