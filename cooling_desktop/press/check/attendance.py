"""One number of people who came (R8): a text that counts 50 of them does not count 75 further down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cooling_desktop.press.check.finding import Finding, Option, Replace
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule

RULES = (
    Rule(
        "R8 hadirin", "Satu jumlah hadirin", "ask", "Dua jumlah membuat pembaca meragukan keduanya.",
        "kebiasaan redaksi",
        (
            "Kegiatan itu dihadiri 50 orang. Warga bertanya. Sebanyak 75 orang hadir sampai acara selesai.",
            "Dialog diikuti oleh 1.200 peserta dari berbagai unsur. Sebanyak 1.250 peserta hadir sampai selesai.",
            "Acara dihadiri sebanyak 40 orang, terdiri atas 25 orang perempuan. Acara dihadiri 45 orang.",
        ),
        (
            "Kegiatan itu dihadiri 50 orang. Sebanyak 50 orang hadir sampai acara selesai.",
            "Kegiatan itu dihadiri 50 orang dari Karang Taruna. Sebanyak 75 orang hadir.",
            "Kegiatan itu dihadiri 50 orang, Camat Gapura, dan lurah. Sebanyak 75 orang hadir.",
            "Kegiatan itu dihadiri sekitar 50 orang. Sebanyak 52 orang hadir.",
            "Dialog diikuti 50 peserta. Bersama panitia, 60 orang hadir.",
            "Sesi pertama dihadiri 50 orang. Sesi kedua dihadiri 40 orang.",
            "Acara dihadiri 50 orang. Kegiatan serupa pekan lalu dihadiri 30 orang.",
            "Acara dihadiri 50 orang, di antaranya 20 orang hadir secara daring.",
            "Acara dihadiri 50 orang. “Ada 75 orang hadir,” ujar Kapolsek.",
            "Acara dihadiri 50 orang warga. Sebanyak 30 orang tokoh hadir.",
            "Acara dihadiri 50 orang. Dari jumlah itu, 20 orang hadir bersama anaknya.",
        ),
    ),
)  # fmt: skip

_COUNT = r"(?P<{0}>\d{{1,3}}(?:\.\d{{3}})*) (?P<{0}_of>orang|peserta)"
_WHOLE = r"(?=\s*(?:[.;!?\n]|$)|,? (?:terdiri|yang|untuk|di|pada|dalam)\b| dari (?:berbagai|beragam|seluruh|semua)\b)"
_TOTAL = re.compile(
    rf"\b[Dd]i(?:hadiri|ikuti)(?: oleh)?(?: sebanyak| total)? {_COUNT.format('came')}{_WHOLE}"
    rf"|(?:^|(?<=[.!?] ))(?:Sebanyak|Total|Sejumlah) {_COUNT.format('come')} hadir\b(?! (?:dari|secara|lebih)\b)"
)
_PART = re.compile(
    r"\b(?:sesi|hari|gelombang|kelompok|angkatan|serupa|lain\w*|lalu|kemarin|sebelumnya|semula|awalnya|rencana\w*|target\w*"
    r"|undang\w*|diundang|tahun|bulan|pekan|minggu|antaranya|jumlah itu|termasuk|daring|luring|pertama|kedua|ketiga)\b",
    re.IGNORECASE,
)
"""In the sentence of a number: that it counts some of those who came, or others at another time."""


class _Count(NamedTuple):
    """A number of all who came, where it stands, and of whom it is told."""

    passage: Passage
    start: int
    number: str
    whom: str

    @property
    def text(self) -> str:
        return f"{self.number} {self.whom}"


def look(page: Page) -> Iterator[Finding]:
    """One question where the clerk's own paragraphs count all people, or all participants, twice and differently."""
    if len(page.facts.meeting.days) > 1:
        return
    counts = [one for passage in page.passages if passage.sort is Sort.PARAGRAPH for one in _counts(passage)]
    for whom in ("orang", "peserta"):
        told = [one for one in counts if one.whom == whom]
        if len({one.number for one in told}) > 1:
            yield _asked(told)


@lru_cache(maxsize=512)
def _counts(passage: Passage) -> tuple[_Count, ...]:
    """Every total of a paragraph, outside quotations."""
    free = passage.free
    found = []
    for one in _TOTAL.finditer(free):
        name = "came" if one["came"] else "come"
        start, end = free.rfind(". ", 0, one.start()) + 1, free.find(". ", one.end())
        if not _PART.search(free[start : end if end >= 0 else len(free)]):
            found.append(_Count(passage, one.start(name), one[name], one[f"{name}_of"]))
    return tuple(found)


def _asked(told: list[_Count]) -> Finding:
    later = next(one for one in told if one.number != told[0].number)
    forms = list(dict.fromkeys(one.text for one in told))
    options = tuple(Option(f"Tulis {form}", _everywhere(form, told)) for form in forms)
    message = f"Hadirin berjumlah {forms[0]}, lalu {later.text}. Mana yang benar?"
    return Finding("R8 hadirin", "ask", later.passage.where, message, "", later.text, later.start, options)


def _everywhere(form: str, told: list[_Count]) -> tuple[Replace, ...]:
    others = (one for one in told if one.text != form)
    return tuple(Replace(one.passage.where, one.start, one.text, form) for one in others)
