"""One form through the whole release: the election's word, the programme's title, the numbers of RT and RW (R8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.word_list import Word, in_title, open_text, suggested, typed_words

_TITLED = {"meeting": {"programme": "Deklarasi Pilkada Damai", "venue": {"rt": "001", "rw": "09"}}}


def _told(text: str) -> dict[str, object]:
    """The meeting above with this outcome, as an example."""
    return {"meeting": {**_TITLED["meeting"], "outcomes": [{"text": text}]}}


RULES: tuple[Rule, ...] = (
    Rule(
        "R8 pemilihan",
        "Satu bentuk untuk nama pemilihan",
        "suggest",
        "Pilkada yang ditulis lima cara tampak seperti lima hal.",
        "UU 10/2016; kebiasaan redaksi",
        (
            "Warga siap menghadapi Pilkada. Ia mengawal pilkada itu.",
            "Polres mengawal Pemilukada serentak.",
            "Dalam pilukada ini, Polri netral.",
            "Pilkada Serentak 2024 dijaga bersama.\nWarga menyambut Pilkada serentak.",
        ),
        (
            "Warga mengawal pilkada dan menyambut pilkada itu.",
            "Warga mengawal Pilkada Serentak 2024 dan menjaga Pilkada.",
            "Polri mengawal Pilkada. “Kami menjaga pilkada ini,” ujar Kapolres.",
            "PILKADA DAMAI DI SUMENEP",
        ),
    ),
    Rule(
        "R8 acara",
        "Nama acara seperti di isian",
        "suggest",
        "Nama acara ditulis sama di judul, teras, dan penutup.",
        "Isian kegiatan",
        (
            _told("penandatanganan Deklarasi Pilkada damai oleh warga"),
            _told("naskah Deklarasi Pilkda Damai dibacakan"),
        ),
        (
            _told("penandatanganan Deklarasi Pilkada Damai oleh warga"),
            _told("deklarasi pilkada damai di tingkat desa"),
            _told("Deklarasi Kampanye Damai disusun"),
        ),
    ),
    Rule(
        "R8 nomor",
        "Nomor RT dan RW seperti di isian",
        "suggest",
        "Nomor yang sama ditulis dengan jumlah angka yang sama.",
        "Isian tempat",
        (_told("warga RW 9 sepakat"), _told("warga RT 1 dan RW 009 sepakat")),
        (_told("warga RT 001 dan RW 09 sepakat"), _told("warga RW 10 sepakat")),
    ),
)
_ELECTION = re.compile(
    r"\b(?:P(?i:ilkada|emilukada|ilukada|emilu ?kada)|p(?:ilkada|emilukada|ilukada)|[Pp]emilu|[Pp]ilkades)\b"
    r"(?P<joint> [Ss]erentak\b)?"
)
_WRONG = re.compile("pemilu ?kada|pilukada", re.IGNORECASE)
_NUMBER = re.compile(r"\b(R[TW]) (\d{1,3})\b")


def look(page: Page) -> Iterator[Finding]:
    """The forms of the election's word that differ from the others of the release, or from the office's."""
    uses = [(passage, use) for passage in page.passages for use in _uses(passage)]
    if not uses:
        return
    drafted = " ".join(block.text for block in page.drafted.blocks if not block.own)
    written = {use[1] for _, use in uses} | {found[0] for found in _ELECTION.finditer(drafted)}
    joint = any(one.endswith("Serentak") for one in written) and not page.facts.meeting.election_name
    for passage, (start, old) in uses:
        new = _same(old, written, joint=joint)
        if new != old:
            fault = "berbeda dari bentuk naskah"
            span, safe = (start, start + len(old)), new.partition(" ")[2] == old.partition(" ")[2]
            yield suggested(passage, ("R8 pemilihan", "suggest"), span, fault, (new,), safe=safe)


def _same(old: str, written: set[str], *, joint: bool) -> str:
    """The form that a use should have."""
    word, space, rest = old.partition(" ") if not _WRONG.search(old) else (_WRONG.sub("Pilkada", old), "", "")
    if word.islower() and any(one.split()[0] == word.capitalize() for one in written):
        word = word.capitalize()
    if word == "PILKADA":
        word = "Pilkada"
    return word + space + (rest.capitalize() if joint else rest)


@lru_cache(maxsize=512)
def _uses(passage: Passage) -> tuple[tuple[int, str], ...]:
    """Where a text of ours names the election, and how; what people say has no capitals."""
    if passage.sort is Sort.NAME or passage.text.isupper():
        return ()
    found = _ELECTION.finditer(open_text(passage))
    titled = in_title(passage)
    return tuple(
        (one.start(), one[0])
        for one in found
        if not passage.quoted(*one.span()) and not (titled and not _WRONG.search(one[0]))
    )


def look_at_record(page: Page) -> Iterator[Finding]:
    """Titles and numbers that differ from those of the meeting."""
    meeting = page.facts.meeting
    titles = [title for title in (meeting.programme.strip(), meeting.theme.strip()) if _is_title(title)]
    numbers = {kind: number for kind, number in (("RT", meeting.venue.rt), ("RW", meeting.venue.rw)) if number}
    for passage in page.passages:
        if passage.sort in (Sort.NAME, Sort.QUOTE):
            continue
        for title in titles:
            for start, old in _near(passage, title):
                fault = "berbeda dari isian"
                span, same = (start, start + len(old)), old.casefold() == title.casefold()
                yield suggested(passage, ("R8 acara", "suggest"), span, fault, (title,), safe=same)
        for found in _NUMBER.finditer(passage.text) if numbers else ():
            known = numbers.get(found[1], "")
            if known.isdigit() and found[2] != known and int(found[2]) == int(known):
                new = (f"{found[1]} {known}",)
                yield suggested(passage, ("R8 nomor", "suggest"), found.span(), "berbeda dari isian", new, safe=True)


def _is_title(text: str) -> bool:
    """Whether a title can be known again: two words or more, with a capital."""
    return len(text.split()) > 1 and text != text.lower()


@lru_cache(maxsize=512)
def _near(passage: Passage, title: str) -> tuple[tuple[int, str], ...]:
    """Where a title is written with other capitals, or with a slip in one word."""
    wanted = title.split()
    listed = () if passage.text.isupper() or in_title(passage) else typed_words(passage)
    found = []
    for n in range(len(listed) - len(wanted) + 1):
        window = listed[n : n + len(wanted)]
        old = passage.text[window[0].start : window[-1].end]
        quoted = passage.quoted(window[0].start, window[-1].end)
        if window[0].capital and old != title and not quoted and _slips(window, wanted):
            found.append((window[0].start, old))
    return tuple(found)


def _slips(window: tuple[Word, ...], wanted: list[str]) -> bool:
    """Whether the words are those of the title, but for capitals and at most one slip of the pen."""
    pairs = [(word.low, want.lower()) for word, want in zip(window, wanted, strict=True)]
    different = [(one, other) for one, other in pairs if one != other]
    if len(different) != 1:
        return not different
    one, other = different[0]
    return len(wanted) > 2 and len(other) > 3 and Levenshtein.distance(one, other, score_cutoff=1) < 2
